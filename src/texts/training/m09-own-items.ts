import type { LessonItem } from './lesson.ts';
import { answer, itPeople, measure, otherMeasures, ownItem, securityContact } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M9 whose answers lie in this practice’s own facts. */
export function securityEveryDayOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const security = en.securityOfficial();
  const [itEn, itEs] = itPeople(told);
  const [lengthEn, lengthEs] = measure(told, 'password-length');
  return [
    ...ownItem({
      id: 'M9-prompt',
      version: 1,
      cites: ['164.308(a)(5)(ii)(C)', '164.312(d)'],
      ask: [
        'At dinner your phone asks you to approve a sign-in at work. You did not start one. What do you do?',
        'Durante la cena su teléfono pide aprobar un inicio de sesión del trabajo. Usted no lo empezó. ¿Qué hace?',
      ],
      right: answer(
        'deny-tell',
        [`Deny it, and tell ${securityContact(en)} now.`, `Rechazarlo y avisar ya a ${securityContact(es)}.`],
        ['Somebody has your password.', 'Alguien tiene su contraseña.'],
      ),
      wrong: [
        answer(
          'deny-forget',
          [
            'Deny it, and think no more of it, since the second step has done its work.',
            'Rechazarlo y olvidarlo, porque el segundo paso ya cumplió.',
          ],
          ['It will come again. The password is out.', 'Volverá. La contraseña ya se conoce.'],
        ),
        answer(
          'approve-once',
          [
            `Approve it once, so that it stops, and tell ${security} in the morning.`,
            `Aprobarlo una vez para que pare y avisar mañana a ${security}.`,
          ],
          ['Then the thief is in all night.', 'Entonces el ladrón está dentro toda la noche.'],
        ),
        answer(
          'phone-off',
          ['Turn off the phone.', 'Apagar el teléfono.'],
          ['Nobody knows of it then.', 'Así nadie se entera.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M9-car-park-stick',
      version: 1,
      cites: ['164.308(a)(5)(ii)(B)', '164.310(d)(1)'],
      ask: [
        'A USB stick lies in the parking lot. “Payroll” is written on it. What do you do?',
        'En el estacionamiento hay una memoria USB. Lleva escrito “Nóminas”. ¿Qué hace usted?',
      ],
      right: answer(
        'hand-over',
        [`Plug it in nowhere. Hand it to ${security}.`, `No conectarla. Entregarla a ${security}.`],
        ['It may be bait. One plug-in can be enough.', 'Puede ser un cebo. Conectarla una vez puede bastar.'],
      ),
      wrong: [
        answer(
          'old-computer',
          [
            `Look at it on an old computer first, and hand it to ${security} if it is ours.`,
            `Mirarla antes en una computadora vieja y entregarla a ${security} si es nuestra.`,
          ],
          ['The old one is on the same network.', 'La vieja está en la misma red.'],
        ),
        answer(
          'front-desk-box',
          [
            'Put it in the lost and found at the desk, where its owner may ask.',
            'Dejarla en objetos perdidos en recepción, donde el dueño pueda pedirla.',
          ],
          ['The next one who finds it may plug it in.', 'El siguiente puede conectarla.'],
        ),
        answer(
          'at-home',
          ['Look at it at home.', 'Mirarla en casa.'],
          ['Then your own computer is the victim.', 'Entonces la víctima es su computadora.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M9-forgotten-password',
      version: 1,
      cites: ['164.308(a)(5)(ii)(D)', '164.312(a)(2)(i)'],
      ask: [
        'A coworker forgot her password. The waiting room is full. “Just let me use yours.” What do you say?',
        'Una compañera olvidó su contraseña. La sala está llena. “Déjame usar la tuya”. ¿Qué le dice?',
      ],
      right: answer(
        'to-security',
        [
          `“No. ${securityContact(en)} gives you a new one.”`,
          `“No. ${securityContact(es)} te da una nueva”.`,
        ],
        [
          'Each one has a sign-in of their own, so that the record tells the truth.',
          'Cada quien tiene su propia cuenta, para que el registro diga la verdad.',
        ],
      ),
      wrong: [
        answer(
          'once',
          [
            '“Just this once, and I will stand next to you and watch each thing that you open.”',
            '“Solo esta vez, y me quedo a tu lado viendo cada cosa que abras”.',
          ],
          ['It is still on record as yours.', 'Aun así queda registrado a su nombre.'],
        ),
        answer(
          'sign-in-for-her',
          [
            '“I will sign in on your computer, and then you can work for the day.”',
            '“Entro yo en tu computadora y así trabajas todo el día”.',
          ],
          ['Her work would carry your name.', 'El trabajo de ella llevaría su nombre.'],
        ),
        answer(
          'note-under',
          ['“Mine is under the keyboard.”', '“La mía está bajo el teclado”.'],
          ['Then it is everyone’s.', 'Entonces es de todos.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M9-after-the-click',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.308(a)(5)(ii)(B)'],
      ask: [
        'You clicked a link, typed your password, and now see that the page is false. What are the first three steps?',
        'Hizo clic en un enlace, escribió su contraseña y ahora ve que la página es falsa. ¿Cuáles son los tres primeros pasos?',
      ],
      right: answer(
        'stop-call-wait',
        [
          `Stop typing; call ${security}; leave it as it is`,
          `Dejar de escribir; llamar a ${security}; dejar todo como está`,
        ],
        [
          'Told fast, the account can be closed before the thief is in.',
          'Si avisa rápido, se puede cerrar la cuenta antes de que entre el ladrón.',
        ],
      ),
      wrong: [
        answer(
          'delete-restart',
          [
            `Delete the mail; start the computer anew; write to ${security} from that mailbox`,
            `Borrar el correo; reiniciar la computadora; escribir a ${security} desde ese buzón`,
          ],
          ['The proof is gone, and the thief is not.', 'Se va la prueba y no el ladrón.'],
        ),
        answer(
          'warn-all',
          [
            'Mail a warning to all patients; delete the mail; run a virus scan',
            'Enviar un aviso a todos los pacientes; borrar el correo; pasar el antivirus',
          ],
          [
            'Patients are told when it is known what happened.',
            'A los pacientes se les informa cuando se sabe qué pasó.',
          ],
        ),
        answer(
          'change-and-hush',
          [
            'Change the password; say nothing; watch the account',
            'Cambiar la contraseña; no decir nada; vigilar la cuenta',
          ],
          ['You cannot see all that was done.', 'Usted no puede ver todo lo que se hizo.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M9-strange-rule',
      version: 1,
      cites: ['164.308(a)(5)(ii)(C)'],
      ask: [
        'In your mailbox is a rule that you never made. It moves all mail with the word “invoice.” Whom do you tell?',
        'En su buzón hay una regla que usted no creó. Mueve todo correo con la palabra “factura”. ¿A quién avisa?',
      ],
      right: answer(
        'security-by-phone',
        [
          `${securityContact(en)}, in person or by phone`,
          `A ${securityContact(es)}, en persona o por teléfono`,
        ],
        [
          'It is a typical trace of a thief. He may read your mail.',
          'Es una huella típica de un ladrón. Quizá lea su correo.',
        ],
      ),
      wrong: [
        answer(
          'by-mail',
          [
            `${security}, in a mail from that same mailbox, with a picture of the rule`,
            `A ${security}, en un correo desde ese mismo buzón, con una imagen de la regla`,
          ],
          ['The thief reads along and can delete it.', 'El ladrón lo lee y puede borrarlo.'],
        ),
        answer(
          'delete-rule',
          [
            'Nobody, once I have deleted the rule and changed my password',
            'A nadie, una vez que borre la regla y cambie la contraseña',
          ],
          ['Nobody would learn what he has read.', 'Nadie sabría qué ha leído.'],
        ),
        answer(
          'sender',
          ['Whoever sent the last invoice', 'A quien envió la última factura'],
          ['They can do nothing in your mailbox.', 'No puede hacer nada en su buzón.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M9-new-password',
      version: 1,
      cites: ['164.308(a)(5)(ii)(D)'],
      ask: [
        'A new coworker has to choose a password. What do you tell her?',
        'Una compañera nueva tiene que elegir una contraseña. ¿Qué le dice?',
      ],
      right: answer(
        'own-length',
        [
          `“At least ${lengthEn}, used nowhere else. Change it and tell ${security} if somebody may know it.”`,
          `“Al menos ${lengthEs}, y en ningún otro sitio. Cámbiala y avisa a ${security} si alguien puede conocerla”.`,
        ],
        [
          'The number is our own policy. A new one is due when the old may be known.',
          'El número es nuestra política. Toca otra cuando la anterior puede conocerse.',
        ],
      ),
      wrong: [
        ...otherMeasures(told, 'password-length', 8, 6, 4)
          .slice(0, 1)
          .map(([short, corta]) =>
            answer(
              'short',
              [
                `“At least ${short}, with an odd sign in it, a new one each month, and a list of them all with ${itEn}.”`,
                `“Al menos ${corta}, con un signo raro, otra nueva cada mes y una lista de todas con ${itEs}”.`,
              ],
              [
                'Not our number. A calendar makes weak ones, and nobody keeps a list.',
                'No es nuestro número. El calendario las hace débiles, y nadie guarda una lista.',
              ],
            ),
          ),
        answer(
          'same-as-home',
          [
            '“The one that you use at home is best, because you will not forget it.”',
            '“La que usas en casa es la mejor, porque no la olvidarás”.',
          ],
          ['One leak elsewhere would open our door.', 'Una fuga en otro sitio abriría nuestra puerta.'],
        ),
        answer(
          'team-password',
          ['“Take the one of the team.”', '“Usa la del equipo”.'],
          ['There is none. Each has their own.', 'No existe. Cada quien tiene la suya.'],
        ),
      ],
    }),
  ];
}
