import { gap } from '#written/written.ts';
import type { LessonItem } from './lesson.ts';
import { answer, itPeople, otherMeasures, ownItem, privacyContact, within } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M2 whose answers lie in this practice’s own facts. */
export function usingAndSharingOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const person = privacyContact(en);
  const ehr = en.names('ehr') ?? gap('the EHR');
  const [itEn, itEs] = itPeople(told);
  return [
    ...ownItem({
      id: 'M2-attorney-letter',
      version: 1,
      cites: ['164.512(e)', '164.508(a)(1)'],
      ask: [
        'The mail brings a lawyer’s letter. It demands a patient’s records “within three days.” What do you do first?',
        'Llega por correo la carta de un abogado. Exige el expediente de un paciente “en tres días”. ¿Qué hace primero?',
      ],
      right: answer(
        'route-it',
        [
          `Give it to ${person} today, and answer nothing.`,
          `Entregarla hoy a ${person} y no contestar nada.`,
        ],
        [
          'A lawyer’s letter is not a judge’s order. The privacy official sees what it is.',
          'La carta de un abogado no es la orden de un juez. El oficial de privacidad verá qué es.',
        ],
      ),
      wrong: [
        answer(
          'send-records',
          [
            'Copy the records and mail them at once, as three days are short and a lawyer’s letter has the force of law.',
            'Copiar el expediente y enviarlo ya, porque tres días es poco y la carta de un abogado tiene fuerza de ley.',
          ],
          ['A deadline in a letter does not make it allowed.', 'Un plazo en una carta no da permiso.'],
        ),
        answer(
          'call-lawyer',
          [
            'Call the lawyer, say that the person is our patient, and ask for more time to find the records.',
            'Llamar al abogado, decirle que la persona es paciente nuestra y pedirle más tiempo para buscar el expediente.',
          ],
          ['That already tells PHI.', 'Eso ya revela PHI.'],
        ),
        answer(
          'throw-away',
          [
            'Shred it, as lawyers have no rights here.',
            'Destruirla, porque los abogados no tienen derechos aquí.',
          ],
          [
            'Some papers bind us. Nobody should miss one.',
            'Algunos documentos nos obligan. No se debe perder ninguno.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M2-friend-result',
      version: 1,
      cites: ['164.502(a)', '164.514(d)(2)'],
      ask: [
        'At a party a friend says, “You work there. Can you look up my test result tomorrow?” What do you say?',
        'En una fiesta, una amiga le dice: “Usted trabaja ahí. ¿Puede mirar mañana mi resultado?”. ¿Qué le contesta?',
      ],
      right: answer(
        'call-like-others',
        [
          `“Please call ${en.phone()}, as any patient does.”`,
          `“Por favor llame al ${es.phone()}, como cualquier paciente”.`,
        ],
        [
          'Then the one whose task it is looks it up, and checks who asks.',
          'Así lo busca quien tiene esa tarea y comprueba quién pregunta.',
        ],
      ),
      wrong: [
        answer(
          'look-with-leave',
          [
            '“Sure. It is your own result, and you said yes, so I may look.”',
            '“Claro. Es su resultado y usted me dio permiso, así que puedo mirar”.',
          ],
          [
            'It is not a task of your job, and you may misread it.',
            'No es tarea de su puesto, y podría entenderlo mal.',
          ],
        ),
        answer(
          'text-it',
          ['“I will text it to you from my own phone.”', '“Se lo mando por mensaje desde mi teléfono”.'],
          ['PHI does not go through your own phone.', 'La PHI no pasa por su teléfono personal.'],
        ),
        answer(
          'coworker-looks',
          ['“I will have a coworker look.”', '“Le pido a una compañera que lo mire”.'],
          [
            'A favor through somebody else is the same favor.',
            'Un favor a través de otra persona es el mismo favor.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M2-wrong-chart',
      version: 1,
      cites: ['164.402 (Breach)(1)(i)', '164.308(a)(6)(ii)'],
      ask: [
        `Two patients share a name. In ${ehr} you open the wrong one. What do you do?`,
        `Dos pacientes tienen el mismo nombre. En ${ehr} usted abre el que no es. ¿Qué hace?`,
      ],
      right: answer(
        'close-tell',
        [
          `Close it and tell ${official}, ${within(en, 'en', 'incident-report-hours')}.`,
          `Cerrarlo y avisar a ${official}, ${within(es, 'es', 'incident-report-hours')}.`,
        ],
        [
          'An honest mistake is often no breach. The privacy official decides that, and a note protects you.',
          'Un error de buena fe a menudo no es una violación. Lo decide el oficial de privacidad, y el aviso le protege a usted.',
        ],
      ),
      wrong: [
        answer(
          'close-forget',
          [
            'Close it and say nothing, as you read no more than one line.',
            'Cerrarlo y no decir nada, porque no leyó más de una línea.',
          ],
          [
            'You do not decide that alone, and the log shows the look.',
            'Eso no lo decide usted, y el registro muestra que lo vio.',
          ],
        ),
        answer(
          'read-on',
          [
            'Read a little to be sure that it is the wrong one.',
            'Leer un poco para estar seguro de que no es.',
          ],
          [
            'The birth date on top shows it. Reading on is no mistake any more.',
            'La fecha de nacimiento ya lo muestra. Seguir leyendo deja de ser un error.',
          ],
        ),
        answer(
          'ask-vendor',
          [`Ask ${itEn} to delete the log of it.`, `Pedir a ${itEs} que borre el registro.`],
          ['Logs are never deleted to hide a look.', 'Los registros nunca se borran para ocultar algo.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M2-new-service',
      version: 1,
      cites: ['164.502(e)(1)', '164.308(b)(1)'],
      ask: [
        'A firm offers to text our patients for us. It wants “a small test list” today. Who must say yes first?',
        'Una empresa ofrece enviar mensajes de texto a nuestros pacientes. Hoy quiere “una pequeña lista de prueba”. ¿Quién debe decir que sí antes?',
      ],
      right: answer(
        'official-contract',
        [`${official}, once a contract is signed`, `${official}, cuando haya un contrato firmado`],
        [
          'A firm that works with our PHI signs a business associate agreement first.',
          'Una empresa que trabaja con nuestra PHI firma antes un acuerdo de asociado comercial.',
        ],
      ),
      wrong: [
        answer(
          'nobody-small',
          [
            'Nobody, as the list is small and is only for a test',
            'Nadie, porque la lista es pequeña y solo es una prueba',
          ],
          ['One name is PHI.', 'Un solo nombre es PHI.'],
        ),
        answer(
          'it-company',
          [itEn, itEs],
          [
            'They look at the technical side. They cannot allow it.',
            'Miran la parte técnica. No pueden autorizarlo.',
          ],
        ),
        answer(
          'the-firm',
          ['The firm itself, if it says that it is safe', 'La propia empresa, si dice que es segura'],
          ['Its word does not stand in for a contract.', 'Su palabra no sustituye un contrato.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M2-looks-are-checked',
      version: 1,
      cites: ['164.308(a)(1)(ii)(D)', '164.312(b)'],
      ask: [
        `Who looked at which chart in ${ehr} is on record. A new coworker asks who checks it here. What is true?`,
        `En ${ehr} queda registrado quién vio qué expediente. Alguien nuevo pregunta quién lo revisa aquí. ¿Qué es cierto?`,
      ],
      right: answer(
        'own-cadence',
        [
          `We check it ${en.every('log-review-days')}. Questions go to ${en.securityOfficial()}.`,
          `Lo revisamos ${es.every('log-review-days')}. Las preguntas van a ${es.securityOfficial()}.`,
        ],
        [
          'That is our own policy. The law sets no number of days.',
          'Es nuestra propia política. La ley no fija un número de días.',
        ],
      ),
      wrong: [
        ...otherMeasures(told, 'log-review-days', 365, 730)
          .slice(0, 1)
          .map(([days, dias]) =>
            answer(
              'other-cadence',
              [
                `We check it once in ${days}. Questions go to ${itEn}.`,
                `Lo revisamos una vez en ${dias}. Las preguntas van a ${itEs}.`,
              ],
              [
                'That is not our policy, and not the person to ask.',
                'No es nuestra política ni la persona a quien preguntar.',
              ],
            ),
          ),
        answer(
          'only-on-complaint',
          ['Nobody, unless a patient complains.', 'Nadie, salvo que un paciente se queje.'],
          [
            'We look at it as a routine, without a complaint.',
            'Lo revisamos de forma habitual, sin que haya una queja.',
          ],
        ),
        answer(
          'vendor-checks',
          [
            'Nobody here. The software company does it for us.',
            'Nadie aquí. Lo hace por nosotros la empresa del programa.',
          ],
          [
            'The record is theirs to keep, and ours to check.',
            'Ellos guardan el registro; revisarlo nos toca a nosotros.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M2-school-paper',
      version: 1,
      cites: ['164.502(a)', '164.508(a)(1)'],
      ask: [
        'A student who helps out here wants to read charts at night for a school paper. What do you say?',
        'Una estudiante que ayuda aquí quiere leer expedientes de noche para un trabajo de la escuela. ¿Qué le dice?',
      ],
      right: answer(
        'ask-official',
        [`First ask ${official}. Until then, no.`, `Primero preguntar a ${official}. Mientras tanto, no.`],
        [
          'It is not her work here. If the law lets her, an official says so.',
          'No es su trabajo aquí. Si la ley se lo permite, lo dice quien está a cargo.',
        ],
      ),
      wrong: [
        answer(
          'read-not-copy',
          ['She may read them if she copies nothing down.', 'Puede leerlos si no copia nada.'],
          ['Reading is a use, too.', 'Leer también es usar.'],
        ),
        answer(
          'she-is-staff',
          [
            'She may, since she is one of us and has signed everything.',
            'Puede, porque es del equipo y lo firmó todo.',
          ],
          [
            'Those who work here look for their work, and for nothing else.',
            'Quien trabaja aquí mira para su trabajo y para nada más.',
          ],
        ),
        answer(
          'it-opens-it',
          [`Let ${itEn} open a sign-in for her.`, `Que ${itEs} le abra un acceso.`],
          ['A sign-in does not make it allowed.', 'Tener acceso no lo vuelve permitido.'],
        ),
      ],
    }),
  ];
}
