import { gap } from '#written/written.ts';
import type { LessonItem } from './lesson.ts';
import { answer, itPeople, ownItem, privacyContact, securityContact, within } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M4 whose answers lie in this practice’s own facts. */
export function identityAndFamilyOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const person = privacyContact(en);
  const ehr = en.names('ehr') ?? gap('the EHR');
  const [itEn, itEs] = itPeople(told);
  return [
    ...ownItem({
      id: 'M4-police-at-desk',
      version: 1,
      cites: ['164.512(f)', '164.514(h)'],
      ask: [
        'A police officer at the counter asks, “Was this man here today?” Nobody is in danger. What do you do first?',
        'Un policía en el mostrador pregunta: “¿Estuvo aquí hoy este hombre?”. Nadie está en peligro. ¿Qué hace primero?',
      ],
      right: answer(
        'get-official',
        [
          `Note name and badge, say nothing about patients, and get ${person}.`,
          `Anotar nombre y placa, no decir nada de pacientes y llamar a ${person}.`,
        ],
        [
          'In some cases we may share with the police. The privacy official sees which.',
          'En algunos casos podemos dar datos a la policía. El oficial de privacidad ve cuáles.',
        ],
      ),
      wrong: [
        answer(
          'answer-badge',
          [
            'Look at the badge, note its number, and answer yes or no, as long as you do not say why he was here.',
            'Mirar la placa, anotar el número y contestar sí o no, sin decir a qué vino.',
          ],
          [
            'A badge shows who asks. It does not show that we may tell.',
            'La placa muestra quién pregunta, no que podamos contestar.',
          ],
        ),
        answer(
          'never-police',
          [
            'Tell him that HIPAA never lets us talk to the police, and that he has to come back with an order from a judge.',
            'Decirle que HIPAA nunca nos permite hablar con la policía y que debe volver con la orden de un juez.',
          ],
          ['Sometimes we may, and sometimes we must.', 'A veces podemos, y a veces debemos.'],
        ),
        answer(
          'show-schedule',
          ['Turn the screen so that he can see for himself.', 'Girar la pantalla para que lo vea él mismo.'],
          ['Now he sees all patients of the day.', 'Así ve a todos los pacientes del día.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M4-message',
      version: 1,
      cites: ['164.514(d)(2)', '164.530(c)(1)'],
      ask: [
        'You have a test result for a patient. A machine answers. What message do you leave?',
        'Tiene el resultado de un análisis de una paciente. Contesta una grabadora. ¿Qué mensaje deja?',
      ],
      right: answer(
        'first-name-number',
        [
          `“This is Kim. Please call me back at ${en.phone()}.”`,
          `“Soy Kim. Por favor, llámeme al ${es.phone()}”.`,
        ],
        [
          'A first name and our number. Whoever hears it learns nothing.',
          'Un nombre y nuestro número. Quien lo oiga no sabrá nada.',
        ],
      ),
      wrong: [
        answer(
          'good-news',
          ['“Good news: your test is fine.”', '“Buenas noticias: su análisis salió bien”.'],
          ['Good news is PHI too.', 'Las buenas noticias también son PHI.'],
        ),
        answer(
          'drug',
          [
            '“Please call about your new blood pressure pills.”',
            '“Por favor, llame por sus nuevas pastillas para la presión”.',
          ],
          ['That tells what she has.', 'Eso dice qué tiene.'],
        ),
        answer(
          'last-weeks-test',
          [
            '“This is Kim. It is about your test last week. Please call.”',
            '“Soy Kim. Es por su análisis de la semana pasada. Por favor, llame”.',
          ],
          ['It tells of a test to whoever listens.', 'Habla de un análisis a quien lo oiga.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M4-two-details',
      version: 1,
      cites: ['164.514(h)'],
      ask: [
        'A caller says she is a patient and wants her next visit. How do you check who she is?',
        'Quien llama dice ser paciente y pregunta por su próxima cita. ¿Cómo comprueba quién es?',
      ],
      right: answer(
        'she-says-match',
        [
          `She tells me her full name and birth date, and I match them in ${ehr}.`,
          `Ella me dice su nombre completo y su fecha de nacimiento, y yo los comparo en ${ehr}.`,
        ],
        [
          'The caller says the details. You match them.',
          'Los datos los dice quien llama. Usted los compara.',
        ],
      ),
      wrong: [
        answer(
          'i-read-out',
          [
            `I read the birth date to her from ${ehr}, and she says yes.`,
            `Le leo la fecha de nacimiento de ${ehr}, y ella dice que sí.`,
          ],
          ['Anyone can say yes.', 'Cualquiera puede decir que sí.'],
        ),
        answer(
          'caller-id',
          [
            'The display shows the number that is in her chart, and she gives her first name.',
            'La pantalla muestra el número que está en su expediente, y ella dice su nombre de pila.',
          ],
          [
            'A number can be faked, and others use her phone.',
            'Un número se puede falsificar, y otros usan su teléfono.',
          ],
        ),
        answer(
          'voice',
          ['She sounds like herself.', 'Su voz parece la de siempre.'],
          ['Voices can be alike, and can be copied.', 'Hay voces parecidas, y se pueden imitar.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M4-wrong-voicemail',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.530(f)'],
      ask: [
        'You left a message with a patient’s name and test on what you now see was a wrong number. What do you do first?',
        'Dejó un mensaje con el nombre y el análisis de una paciente, y ve que el número era otro. ¿Qué hace primero?',
      ],
      right: answer(
        'tell-official',
        [
          `Tell ${official}, ${within(en, 'en', 'incident-report-hours')}, with the number and what was said.`,
          `Avisar a ${official}, ${within(es, 'es', 'incident-report-hours')}, con el número y lo que se dijo.`,
        ],
        [
          'Someone heard PHI by mistake. It has to be looked at.',
          'Alguien oyó PHI por error. Hay que revisarlo.',
        ],
      ),
      wrong: [
        answer(
          'wait',
          [
            'Wait until the end of the day to see whether anybody calls back about it.',
            'Esperar hasta el final del día para ver si alguien devuelve la llamada.',
          ],
          ['Time runs, and the harm may grow.', 'El tiempo corre y el daño puede crecer.'],
        ),
        answer(
          'fix-quietly',
          [`Fix the number in ${ehr}, and that is all.`, `Corregir el número en ${ehr} y nada más.`],
          [
            'Right to fix it. But the call has been made.',
            'Está bien corregirlo. Pero la llamada ya se hizo.',
          ],
        ),
        answer(
          'ask-it',
          [`Ask ${itEn} to take back the message.`, `Pedir a ${itEs} que retire el mensaje.`],
          [
            'They cannot reach into another person’s phone.',
            'No pueden entrar en el teléfono de otra persona.',
          ],
        ),
        answer(
          'next-visit',
          ['Tell the patient at her next visit.', 'Contárselo a la paciente en su próxima visita.'],
          [
            'Too late, and how she is told is not yours to settle.',
            'Es tarde, y no le toca a usted decidir cómo se le dice.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M4-password-caller',
      version: 1,
      cites: ['164.308(a)(5)(ii)(B)', '164.308(a)(5)(ii)(D)', '164.514(h)'],
      ask: [
        `A friendly caller says, “I work for ${itEn}. I need your password to fix a problem.” What do you do?`,
        `Alguien muy amable llama: “Trabajo para ${itEs}. Necesito su contraseña para arreglar un problema”. ¿Qué hace?`,
      ],
      right: answer(
        'hang-up-tell',
        [
          `Give nothing, hang up, and tell ${securityContact(en)}.`,
          `No dar nada, colgar y avisar a ${securityContact(es)}.`,
        ],
        [
          'Nobody who works for us needs your password.',
          'Nadie que trabaje para nosotros necesita su contraseña.',
        ],
      ),
      wrong: [
        answer(
          'half-password',
          ['Give half of it, and see whether he knows the rest.', 'Darle la mitad y ver si sabe el resto.'],
          ['Half a password is a gift to a thief.', 'Media contraseña es un regalo para un ladrón.'],
        ),
        answer(
          'change-after',
          ['Give it, and change it after the call.', 'Dársela y cambiarla después de la llamada.'],
          ['A minute is enough to get in.', 'Un minuto basta para entrar.'],
        ),
        answer(
          'call-back-his-number',
          [
            'Ask for his name and number, call him back there, and give it only then.',
            'Pedirle nombre y número, devolverle la llamada a ese número y dársela solo entonces.',
          ],
          ['That number leads back to him.', 'Ese número lleva otra vez a él.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M4-stepfather',
      version: 1,
      cites: ['164.502(g)(3)', '164.514(h)'],
      ask: [
        'A man brings in a child and asks for a copy of the child’s records. He says he is the stepfather. You cannot see whether he may act for the child. Whom do you ask here?',
        'Un hombre trae a un niño y pide una copia de su expediente. Dice que es el padrastro. Usted no sabe si puede actuar por el niño. ¿A quién pregunta aquí?',
      ],
      right: answer(
        'privacy-official',
        [person, person],
        [
          'Who may act for a child can turn on state law or a court order.',
          'Quién actúa por un menor puede depender de la ley estatal o de un tribunal.',
        ],
      ),
      wrong: [
        answer(
          'the-child',
          ['The child', 'Al niño'],
          ['A child cannot settle that.', 'Un niño no puede resolver eso.'],
        ),
        answer(
          'nobody',
          [
            'Nobody, as he came with the child and knows the birth date',
            'A nadie, porque vino con el niño y sabe la fecha de nacimiento',
          ],
          [
            'To bring a child is not to have the right to the records.',
            'Traer a un niño no da derecho al expediente.',
          ],
        ),
        answer(
          'it-company',
          [itEn, itEs],
          ['This is not a computer question.', 'No es una cuestión de computadoras.'],
        ),
      ],
    }),
  ];
}
