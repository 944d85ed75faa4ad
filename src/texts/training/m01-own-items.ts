import type { LessonItem } from './lesson.ts';
import { answer, itPeople, ownItem, privacyContact, within } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M1 whose answers lie in this practice’s own facts. */
export function hipaaInYourJobOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const person = privacyContact(en);
  const [itEn, itEs] = itPeople(told);
  const vendor = en.vendorOf('ehr');
  const deputy = en.deputy();
  return [
    ...ownItem({
      id: 'M1-whom-to-ask',
      version: 1,
      cites: ['164.530(a)(1)(i)'],
      ask: [
        'A caller wants something about a patient. You are not sure whether you may say it. Whom do you ask here?',
        'Alguien llama y pide algo sobre un paciente. Usted no está seguro de poder decirlo. ¿A quién pregunta aquí?',
      ],
      right: answer(
        'privacy-official',
        [person, person],
        [
          `${official} is our privacy official. Ask before you speak.`,
          `${official} se encarga aquí de la privacidad. Pregunte antes de hablar.`,
        ],
      ),
      wrong: [
        answer(
          'it-company',
          [
            `${itEn}, as the chart is on the computer`,
            `${itEs}, porque el expediente está en la computadora`,
          ],
          [
            'They keep computers running. They do not decide who may know what.',
            'Mantienen las computadoras. No deciden quién puede saber qué.',
          ],
        ),
        answer(
          'ehr-help',
          vendor === undefined
            ? [
                'The help line of the EHR company',
                'La línea de ayuda de la empresa del expediente electrónico',
              ]
            : [`The help line of ${vendor}`, `La línea de ayuda de ${vendor}`],
          [
            'They help with the software, not with our rules.',
            'Ayudan con el programa, no con nuestras reglas.',
          ],
        ),
        answer(
          'old-hand',
          [
            'The coworker who has been here the longest and knows most of the patients',
            'La persona que lleva más años en el equipo y conoce a casi todos los pacientes',
          ],
          [
            'Long service is no proof. Ask the one whose job it is.',
            'Los años no son prueba. Pregunte a quien le corresponde.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M1-coworker-looks',
      version: 1,
      cites: ['164.530(a)(1)(i)', '164.530(g)'],
      ask: [
        'You see a coworker read the chart of a local TV host. The host is not on the schedule. What do you do?',
        'Usted ve que un compañero lee el expediente de una presentadora local. Ella no está en la agenda. ¿Qué hace?',
      ],
      right: answer(
        'tell-in-time',
        [
          `Tell ${official}, ${within(en, 'en', 'incident-report-hours')}.`,
          `Avisar a ${official}, ${within(es, 'es', 'incident-report-hours')}.`,
        ],
        [
          'That is our time limit. There may be a good reason for the look, and it is not for you to find out.',
          'Ese es nuestro plazo. Quizá haya un buen motivo, pero no le toca a usted averiguarlo.',
        ],
      ),
      wrong: [
        answer(
          'meeting',
          [
            `Tell ${official} at the next staff meeting.`,
            `Contárselo a ${official} en la próxima reunión del personal.`,
          ],
          ['Too late, and too many ears.', 'Es tarde, y lo oiría demasiada gente.'],
        ),
        answer(
          'settle-it',
          ['Ask the coworker to stop, and leave it there.', 'Pedirle que no lo haga más y dejarlo así.'],
          [
            'Then nobody checks what was seen or where it went.',
            'Así nadie revisa qué se vio ni adónde fue.',
          ],
        ),
        answer(
          'open-it-too',
          ['Open the chart yourself to see what was read.', 'Abrir usted el expediente para ver qué leyó.'],
          [
            'Now two people have looked without a reason.',
            'Entonces ya serían dos personas que miran sin motivo.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M1-direct-way',
      version: 1,
      cites: ['164.530(a)(1)(i)', '164.530(c)(1)'],
      ask: [
        `You have to report a privacy problem to ${official}. Patients stand at your counter. What is the direct way?`,
        `Debe avisar a ${official} de un problema de privacidad. Hay pacientes en su mostrador. ¿Cuál es la vía directa?`,
      ],
      right: answer(
        'direct',
        [`Step away and use this: ${en.reachPrivacy()}.`, `Apartarse y usar esto: ${es.reachPrivacy()}.`],
        [
          'It reaches the right person, and patients do not hear it.',
          'Llega a la persona correcta y los pacientes no lo oyen.',
        ],
      ),
      wrong: [
        answer(
          'main-line',
          [
            `Call the line for patients from the counter: ${en.phone()}.`,
            `Llamar desde el mostrador a la línea de los pacientes: ${es.phone()}.`,
          ],
          [
            'Patients hear you, and you may hold the line for long.',
            'Los pacientes le oyen y quizá tenga que esperar mucho.',
          ],
        ),
        answer(
          'sticky-note',
          [
            'Leave a note on the desk that says what happened, with the patient’s name and birth date.',
            'Dejar en el escritorio una nota que diga qué pasó, con el nombre del paciente y su fecha de nacimiento.',
          ],
          [
            'Anyone can read the note, and it may lie there for days.',
            'Cualquiera puede leerla, y puede quedar ahí varios días.',
          ],
        ),
        answer(
          'shout',
          [
            'Call it across the room, as it is urgent.',
            'Decirlo en voz alta desde el mostrador, porque es urgente.',
          ],
          ['That tells it to everyone in the room.', 'Así se entera toda la sala.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M1-volunteer',
      version: 1,
      cites: ['164.530(b)(1)'],
      ask: [
        `A volunteer helps at ${en.name()} on Fridays. He asks whether HIPAA is for him too. What do you say?`,
        `Un voluntario ayuda los viernes en ${es.name()}. Pregunta si HIPAA también es para él. ¿Qué le dice?`,
      ],
      right: answer(
        'bound-ask',
        [
          `Yes, just as for paid staff. Ask ${official} what you are not sure of.`,
          `Sí, igual que para el personal con sueldo. Si tiene dudas, pregunte a ${official}.`,
        ],
        [
          'Those who work under our direction are workforce, paid or not.',
          'Quien trabaja bajo nuestra dirección es parte del personal, con sueldo o sin él.',
        ],
      ),
      wrong: [
        answer(
          'not-paid',
          [
            'No. It binds only those who are paid, or who have a contract with the practice.',
            'No. Solo obliga a quien cobra un sueldo o tiene un contrato con el consultorio.',
          ],
          ['Neither pay nor a contract makes a difference.', 'Ni el sueldo ni un contrato cambian nada.'],
        ),
        answer(
          'ask-it',
          [`Only when you get a sign-in. Ask ${itEn}.`, `Solo cuando tenga usuario. Pregunte a ${itEs}.`],
          ['He can see and hear PHI without a sign-in.', 'Puede ver y oír PHI sin tener usuario.'],
        ),
        answer(
          'one-day',
          ['Only from the second month on.', 'Solo a partir del segundo mes.'],
          ['The rules hold from the first minute.', 'Las reglas valen desde el primer minuto.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M1-list-without-names',
      version: 1,
      cites: ['164.514(a)-(c)', '164.502(d)'],
      ask: [
        'A sales rep asks for “a list without names” of patients with asthma. You have taken the names out. Visit dates and record numbers are still in it. What now?',
        'Un vendedor pide “una lista sin nombres” de pacientes con asma. Usted quitó los nombres. Quedan las fechas de visita y los números de expediente. ¿Y ahora?',
      ],
      right: answer(
        'hold-and-ask',
        [`Send nothing. Ask ${official}.`, `No enviar nada. Preguntar a ${official}.`],
        [
          'Dates and record numbers are among the 18 kinds of details. It is still PHI.',
          'Las fechas y los números están entre los 18 tipos de datos. Sigue siendo PHI.',
        ],
      ),
      wrong: [
        answer(
          'send-list',
          ['Send it, as nobody’s name is in it.', 'Enviarla, porque no lleva nombres.'],
          ['Other details can lead to the person.', 'Otros datos pueden llevar a la persona.'],
        ),
        answer(
          'initials',
          [
            'Put initials in place of the names, and send it.',
            'Poner las iniciales en lugar de los nombres y enviarla.',
          ],
          [
            'Initials make it easier to find the person.',
            'Las iniciales hacen más fácil reconocer a la persona.',
          ],
        ),
        answer(
          'ask-it',
          [`Let ${itEn} decide.`, `Que decida ${itEs}.`],
          [
            'This is a privacy question, not one about computers.',
            'Es una cuestión de privacidad, no de computadoras.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M1-reporter-calls',
      version: 1,
      cites: ['164.502(a)', '164.530(a)(1)(i)'],
      ask: [
        'A reporter calls. She asks whether a singer who was hurt last night is a patient here. What do you do?',
        'Llama una periodista. Pregunta si una cantante que se lastimó anoche es paciente de aquí. ¿Qué hace usted?',
      ],
      right: answer(
        'pass-it-on',
        [`Say neither yes nor no. Tell ${official}.`, `No decir ni sí ni no. Avisar a ${official}.`],
        [
          'That somebody is a patient is PHI. It makes no difference who asks.',
          'Que alguien sea paciente es PHI. No importa quién pregunte.',
        ],
      ),
      wrong: [
        answer(
          'only-yes',
          ['Say yes, but nothing about how she is.', 'Decir que sí, pero nada sobre cómo está.'],
          ['The yes alone tells something about her health.', 'El sí ya dice algo sobre su salud.'],
        ),
        answer(
          'say-no',
          ['Say that she is not, so that the calls stop.', 'Decir que no, para que dejen de llamar.'],
          [
            'Who says no about one person says yes about the next by keeping quiet.',
            'Quien dice que no de una persona, con su silencio dice que sí de otra.',
          ],
        ),
        answer(
          'let-it-decide',
          [`Put her through to ${itEn}.`, `Pasar la llamada a ${itEs}.`],
          ['They look after computers, not the press.', 'Se encargan de las computadoras, no de la prensa.'],
        ),
      ],
    }),
    ...(deputy === undefined
      ? []
      : ownItem({
          id: 'M1-official-away',
          version: 1,
          cites: ['164.530(a)(1)(i)'],
          ask: [
            `You must report something, and ${official} is away this week. Who stands in?`,
            `Usted debe avisar de algo y ${official} no está esta semana. ¿Quién le reemplaza?`,
          ],
          right: answer(
            'deputy',
            [deputy, deputy],
            ['That is who stands in. A report does not wait.', 'Es quien le reemplaza. Un aviso no espera.'],
          ),
          wrong: [
            answer(
              'wait',
              [`Nobody: wait until ${official} is back`, `Nadie: hay que esperar a que vuelva ${official}`],
              ['The clock runs while you wait.', 'El plazo corre mientras usted espera.'],
            ),
            answer(
              'it-company',
              [itEn, itEs],
              ['They may help later. They do not stand in.', 'Quizá ayuden después. No son el reemplazo.'],
            ),
            answer(
              'ehr-vendor',
              vendor === undefined
                ? ['The EHR company', 'La empresa del expediente electrónico']
                : [vendor, vendor],
              ['They are outside the practice.', 'Está fuera del consultorio.'],
            ),
          ],
        })),
  ];
}
