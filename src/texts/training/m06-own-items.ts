import type { LessonItem } from './lesson.ts';
import {
  answer,
  itPeople,
  otherMeasures,
  ownItem,
  privacyContact,
  securityContact,
  withinBoth,
} from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M6 whose answers lie in this practice’s own facts. */
export function reportingIncidentsOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const security = securityContact(en);
  const vendor = en.vendorOf('ehr');
  const [itEn, itEs] = itPeople(told);
  const [limitEn, limitEs] = withinBoth(told, 'incident-report-hours');
  return [
    ...ownItem({
      id: 'M6-you-clicked',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.308(a)(5)(ii)(B)'],
      ask: [
        'You typed your password on a page that now looks false. What do you do first?',
        'Escribió su contraseña en una página que ahora le parece falsa. ¿Qué hace primero?',
      ],
      right: answer(
        'stop-call-security',
        [
          `Stop, leave the computer as it is, and call ${security} at once.`,
          `Detenerse, dejar la computadora como está y llamar enseguida a ${security}.`,
        ],
        [
          'Minutes count. The password can be shut off before it is used.',
          'Cada minuto cuenta. Se puede bloquear la contraseña antes de que la usen.',
        ],
      ),
      wrong: [
        answer(
          'delete-mail',
          [
            'Delete the mail, clear the list of pages you saw, and change your password when you find the time.',
            'Borrar el correo y el historial de páginas, y cambiar la contraseña cuando tenga un momento libre.',
          ],
          ['That wipes out what shows how they got in.', 'Eso elimina lo que muestra cómo entraron.'],
        ),
        answer(
          'reply',
          [
            'Write to the sender and ask whether it was real.',
            'Escribir al remitente y preguntar si era de verdad.',
          ],
          ['The sender is the thief.', 'El remitente es el ladrón.'],
        ),
        answer(
          'watch',
          ['Work on, and watch for anything odd.', 'Seguir trabajando y ver si pasa algo raro.'],
          ['You may not see what they do.', 'Quizá no vea lo que hacen.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M6-who-decides',
      version: 1,
      cites: ['164.402 (Breach)(2)', '164.530(a)(1)(i)'],
      ask: [
        'A letter went to the wrong house. Who decides here whether that is a breach?',
        'Una carta llegó a la casa equivocada. ¿Quién decide aquí si es una violación?',
      ],
      right: answer(
        'privacy-official',
        [
          `${official}, after a look at the four factors`,
          `${official}, después de revisar los cuatro factores`,
        ],
        [
          'It is presumed to be one until that look shows otherwise.',
          'Se presume que lo es hasta que esa revisión muestre lo contrario.',
        ],
      ),
      wrong: [
        answer(
          'who-sent',
          ['Whoever sent the letter', 'Quien envió la carta'],
          ['Nobody judges their own mistake.', 'Nadie juzga su propio error.'],
        ),
        answer(
          'it-company',
          [itEn, itEs],
          [
            'They know computers. This is a question of the law.',
            'Saben de computadoras. Esto es una cuestión de la ley.',
          ],
        ),
        answer(
          'receiver',
          [
            'The people in that house, by what they say they read',
            'Las personas de esa casa, según lo que digan que leyeron',
          ],
          [
            'What they say is one part of it. They do not decide.',
            'Lo que dicen es una parte. No deciden ellas.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M6-in-what-time',
      version: 1,
      cites: ['164.308(a)(6)(ii)'],
      ask: [
        'You think that PHI was shown to the wrong person. You are not sure. By our policy, whom do you tell, and when?',
        'Cree que se mostró PHI a la persona equivocada. No está seguro. Según nuestra política, ¿a quién avisa y cuándo?',
      ],
      right: answer(
        'our-limit',
        [`${official}, ${limitEn}`, `A ${official}, ${limitEs}`],
        ['You do not have to be sure.', 'No hace falta estar seguro.'],
      ),
      wrong: [
        ...otherMeasures(told, 'incident-report-hours', 72, 48)
          .slice(0, 1)
          .map(([hours, horas]) =>
            answer(
              `within-${hours.replace(' ', '-')}`,
              [`${official}, within ${hours}`, `A ${official}, en un plazo de ${horas}`],
              ['Our own limit is much shorter.', 'Nuestro propio plazo es mucho más corto.'],
            ),
          ),
        answer(
          'when-sure',
          [`${official}, once you are sure`, `A ${official}, cuando esté seguro`],
          ['To make sure is the work of the official.', 'Asegurarse es tarea del oficial.'],
        ),
        answer(
          'it-when-free',
          [`${itEn}, when they are next here`, `A ${itEs}, la próxima vez que vengan`],
          ['Not the right person, and too late.', 'No es la persona correcta, y es tarde.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M6-vendor-hacked',
      version: 1,
      cites: ['164.410(a)(1)', '164.308(a)(6)(ii)'],
      ask: [
        `A caller says, “I am with ${vendor ?? 'your EHR company'}. Somebody broke into our systems.” What do you do?`,
        `Alguien llama: “Soy de ${vendor ?? 'la empresa de su expediente electrónico'}. Entraron en nuestros sistemas”. ¿Qué hace usted?`,
      ],
      right: answer(
        'note-pass-on',
        [
          `Note who called, when, and what was said, give out nothing, and tell ${official}, ${limitEn}.`,
          `Anotar quién llamó, cuándo y qué dijo, no dar ningún dato y avisar a ${official}, ${limitEs}.`,
        ],
        [
          'Our days may start with this call. And it may be a trick, so give out nothing.',
          'Nuestro plazo puede empezar con esta llamada. Y puede ser un engaño: no dé nada.',
        ],
      ),
      wrong: [
        answer(
          'their-matter',
          ['Nothing. It is their matter.', 'Nada. Es asunto de ellos.'],
          ['It is our patients’ PHI.', 'Es la PHI de nuestros pacientes.'],
        ),
        answer(
          'wait-letter',
          ['Wait for their letter.', 'Esperar su carta.'],
          [
            'The letter may take weeks. The call counts.',
            'La carta puede tardar semanas. La llamada cuenta.',
          ],
        ),
        answer(
          'give-sign-in',
          [
            'Help them at once: give them your sign-in so that they can check whether your account was used as well.',
            'Ayudarles enseguida: darles su usuario y contraseña para que revisen si también usaron su cuenta.',
          ],
          [
            'Nobody needs your password. That is a common trick.',
            'Nadie necesita su contraseña. Es un engaño común.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M6-posted-photo',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.530(f)'],
      ask: [
        'Online you see a coworker’s selfie. Behind her one can read a patient’s name on the screen. What do you do first?',
        'En internet ve una selfi de una compañera. Detrás se lee el nombre de una paciente en la pantalla. ¿Qué hace primero?',
      ],
      right: answer(
        'tell-with-link',
        [
          `Tell ${privacyContact(en)}, ${limitEn}, and say where it is posted.`,
          `Avisar a ${privacyContact(es)}, ${limitEs}, y decir dónde está publicada.`,
        ],
        [
          'It has to come down, and be looked at. You do not do that alone.',
          'Hay que retirarla y revisar el caso. Usted no lo hace por su cuenta.',
        ],
      ),
      wrong: [
        answer(
          'comment',
          ['Write below it, “Take this down! PHI!”', 'Escribir debajo: “¡Quítala! ¡Es PHI!”'],
          ['That makes everyone look.', 'Así todos la miran.'],
        ),
        answer(
          'share',
          [
            'Send it to the staff chat as a warning, so that all of us check what stands behind us in our own photos.',
            'Mandarla al chat del personal como advertencia, para que todos miren qué se ve detrás en sus propias fotos.',
          ],
          ['That shares the PHI once more.', 'Eso comparte la PHI otra vez.'],
        ),
        answer(
          'nothing',
          ['Nothing. It is her own account.', 'Nada. Es su propia cuenta.'],
          ['Whose account it is makes no difference.', 'No importa de quién sea la cuenta.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M6-ransom-note',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.308(a)(5)(ii)(B)'],
      ask: [
        'A note fills your screen: “Your files are locked. Pay.” What do you do first?',
        'Una nota llena su pantalla: “Sus archivos están bloqueados. Pague”. ¿Qué hace primero?',
      ],
      right: answer(
        'unplug-call',
        [
          `Take it off the network, leave it on, and call ${security}.`,
          `Desconectarla de la red, dejarla encendida y llamar a ${security}.`,
        ],
        [
          'Off the network it cannot spread. Left on, it shows how it came.',
          'Sin red no se extiende. Encendida, muestra cómo entró.',
        ],
      ),
      wrong: [
        answer(
          'restart',
          ['Restart it, and see whether the note goes away.', 'Reiniciarla y ver si la nota desaparece.'],
          [
            'A restart can do more harm and wipe out traces.',
            'Reiniciar puede empeorar el daño y borrar huellas.',
          ],
        ),
        answer(
          'pay',
          ['Call the number in the note.', 'Llamar al número de la nota.'],
          ['You would talk to the thief.', 'Hablaría con el ladrón.'],
        ),
        answer(
          'other-computer',
          [
            'Turn it off, go on at another computer so that no patient has to wait, and report it tonight.',
            'Apagarla, seguir en otra computadora para que nadie espere y avisar por la noche.',
          ],
          ['It may spread to that one while you work.', 'Puede extenderse a esa mientras trabaja.'],
        ),
      ],
    }),
  ];
}
