import type { LessonItem } from './lesson.ts';
import { identityAndFamilyOwnItems } from './m04-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M4. */
export function identityAndFamilyItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...identityAndFamilyOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M4-spouse-in-room',
    version: 1,
    cites: ['164.510(b)'],
    ask: [
      'A patient brings her husband into the exam room. The nurse wants to go over the new drug. What does she do?',
      'Una paciente entra al consultorio con su esposo. La enfermera quiere explicar la nueva medicina. ¿Qué hace?',
    ],
    right: answer(
      'ask-then-talk',
      [
        'Ask, “Is it fine to talk now?” and go on if she does not object.',
        'Preguntar: “¿Podemos hablar ahora?”, y seguir si ella no se opone.',
      ],
      [
        'Her yes is enough, also when it shows in what she does.',
        'Basta su sí, también cuando se ve en lo que hace.',
      ],
    ),
    wrong: [
      answer(
        'signed-form',
        [
          'Stop, and have her sign a form for her husband before a word is said.',
          'Detenerse y hacerle firmar un formulario para su esposo antes de decir nada.',
        ],
        ['The law does not ask for a form here.', 'La ley no pide un formulario en este caso.'],
      ),
      answer(
        'send-out',
        ['Send him out. A husband may never hear it.', 'Pedirle que salga. Un esposo nunca puede oírlo.'],
        ['He may, if she is fine with it.', 'Sí puede, si ella está de acuerdo.'],
      ),
      answer(
        'tell-all',
        [
          'Tell him all that is in her chart, as they are married.',
          'Contarle todo el expediente, porque están casados.',
        ],
        ['Marriage gives no right to the whole chart.', 'El matrimonio no da derecho a todo el expediente.'],
      ),
    ],
  }),
  lawItem({
    id: 'M4-mother-of-teen',
    version: 1,
    cites: ['164.502(g)(3)', '164.514(h)'],
    ask: [
      'A caller says, “I am the mother of Ana, 17. What was her visit about?” What do you do first?',
      'Alguien llama: “Soy la madre de Ana, de 17 años. ¿Por qué fue su cita?”. ¿Qué hace primero?',
    ],
    right: answer(
      'verify-then-check',
      [
        'Check who she is. Then see whether some care of Ana is marked private.',
        'Comprobar quién es. Después ver si alguna atención de Ana está marcada como privada.',
      ],
      [
        'A parent mostly may know, but not always. State law lets teens agree to some care alone.',
        'Los padres casi siempre pueden saber, pero no siempre. La ley estatal permite a los jóvenes aceptar cierta atención solos.',
      ],
    ),
    wrong: [
      answer(
        'tell-mother',
        [
          'Tell her all she asks, as Ana is under 18 and a parent may know everything.',
          'Contarle todo lo que pregunte, porque Ana es menor de 18 y los padres pueden saberlo todo.',
        ],
        [
          'You do not know who calls, and some care may be Ana’s own.',
          'No sabe quién llama, y cierta atención puede ser solo de Ana.',
        ],
      ),
      answer(
        'never-at-17',
        [
          'Say that parents have no rights from 16 on.',
          'Decirle que desde los 16 los padres no tienen derechos.',
        ],
        ['There is no such rule.', 'No existe esa regla.'],
      ),
      answer(
        'ask-ana-friend',
        ['Ask her to put Ana’s brother on, to confirm.', 'Pedir que el hermano de Ana lo confirme.'],
        ['A second voice you do not know proves nothing.', 'Otra voz desconocida no prueba nada.'],
      ),
    ],
  }),
  lawItem({
    id: 'M4-names-called',
    version: 1,
    cites: ['164.502(a)(1)', '164.530(c)(1)'],
    ask: [
      'How do you call the next patient in a full waiting room?',
      'La sala de espera está llena. ¿Cómo llama usted al siguiente paciente?',
    ],
    right: answer(
      'name-only',
      ['“Mr. Ortiz, please.”', '“Señor Ortiz, por favor”.'],
      ['A name may be called. The reason may not.', 'Se puede decir el nombre. El motivo, no.'],
    ),
    wrong: [
      answer(
        'name-reason',
        [
          '“Mr. Ortiz, for your blood test, please.”',
          '“Señor Ortiz, para su análisis de sangre, por favor”.',
        ],
        ['Now all know what he is here for.', 'Ahora todos saben a qué vino.'],
      ),
      answer(
        'number-only',
        ['Not by name at all: HIPAA forbids it.', 'Nunca por el nombre: HIPAA lo prohíbe.'],
        [
          'It does not. A name called out is incidental.',
          'No lo prohíbe. Decir un nombre es algo incidental.',
        ],
      ),
      answer(
        'birth-date',
        ['“Ortiz, born July 4, 1961?”', '“¿Ortiz, nacido el 4 de julio de 1961?”'],
        ['That gives away the detail that proves who he is.', 'Eso revela el dato que prueba quién es.'],
      ),
    ],
  }),
  lawItem({
    id: 'M4-ex-spouse',
    version: 1,
    cites: ['164.510(b)', '164.502(a)'],
    ask: [
      'A man calls: “I am her ex-husband. When is her next visit? I have to plan the children.” What do you say?',
      'Llama un hombre: “Soy su exesposo. ¿Cuándo es su próxima cita? Tengo que organizarme con los niños”. ¿Qué contesta?',
    ],
    right: answer(
      'ask-her',
      [
        '“I cannot say whether someone is a patient here. Please ask her.”',
        '“No puedo decir si alguien es paciente aquí. Por favor, pregúntele a ella”.',
      ],
      [
        'He does not help with her care, and it may not be safe.',
        'No ayuda en su atención, y podría no ser seguro.',
      ],
    ),
    wrong: [
      answer(
        'give-time',
        ['Tell him the day, but not the reason.', 'Decirle el día, pero no el motivo.'],
        ['The day is PHI, and it tells where she will be.', 'El día es PHI y dice dónde va a estar ella.'],
      ),
      answer(
        'check-birth-date',
        [
          'Ask for her full name and birth date, and tell him if both are right.',
          'Pedirle el nombre completo y la fecha de nacimiento de ella y decírselo si coinciden.',
        ],
        [
          'He will know it. It does not show that she agrees.',
          'La sabrá. Eso no muestra que ella esté de acuerdo.',
        ],
      ),
      answer(
        'cancel',
        ['Let him move the visit to another day.', 'Dejar que él cambie la cita.'],
        [
          'Then he knows that she comes here, and decides for her.',
          'Así sabe que viene aquí y decide por ella.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M4-sign-in-sheet',
    version: 1,
    cites: ['164.502(a)(1)', '164.514(d)(2)'],
    ask: [
      'The desk wants a sign-in sheet on paper. What may it ask for?',
      'Recepción quiere una hoja de registro en papel. ¿Qué puede pedir?',
    ],
    right: answer(
      'name-time',
      ['Name and time', 'Nombre y hora'],
      ['That is all you need to know who has come.', 'Es todo lo que hace falta para saber quién llegó.'],
    ),
    wrong: [
      answer(
        'name-reason',
        ['Name, time, and reason for the visit', 'Nombre, hora y motivo de la visita'],
        [
          'The next person in line would read the reason.',
          'La siguiente persona en la fila leería el motivo.',
        ],
      ),
      answer(
        'name-insurance',
        ['Name, birth date, and insurance number', 'Nombre, fecha de nacimiento y número del seguro'],
        ['With that someone could steal an identity.', 'Con eso alguien podría robar una identidad.'],
      ),
      answer(
        'nothing',
        ['Nothing. Such sheets are against the law.', 'Nada. Esas hojas van contra la ley.'],
        ['They are allowed if they hold little.', 'Están permitidas si piden poco.'],
      ),
    ],
  }),
  lawItem({
    id: 'M4-daughter-picks-up',
    version: 1,
    cites: ['164.510(b)'],
    ask: [
      'A patient who broke her hip always comes with her daughter. Today the daughter comes alone to pick up crutches for her. What is right?',
      'Una paciente con la cadera rota siempre viene con su hija. Hoy la hija viene sola a recoger unas muletas para ella. ¿Qué es lo correcto?',
    ],
    right: answer(
      'hand-over',
      [
        'Check who she is, hand them over, and say only what she needs for it.',
        'Comprobar quién es, dárselas y decir solo lo necesario.',
      ],
      [
        'She plainly helps with the care. No form is needed.',
        'Está claro que ayuda en la atención. No hace falta un formulario.',
      ],
    ),
    wrong: [
      answer(
        'signed-form',
        ['Send her home for a signed form.', 'Mandarla a casa por un formulario firmado.'],
        [
          'The law lets people pick up such things for a patient.',
          'La ley permite recoger esas cosas por un paciente.',
        ],
      ),
      answer(
        'whole-story',
        [
          'Hand them over and go through her mother’s chart with her.',
          'Dárselas y repasar con ella el expediente de su madre.',
        ],
        ['She needs the crutches, not the chart.', 'Necesita las muletas, no el expediente.'],
      ),
      answer(
        'anyone',
        ['Hand them to anyone who asks.', 'Dárselas a cualquiera que las pida.'],
        ['First know who it is.', 'Primero hay que saber quién es.'],
      ),
    ],
  }),
];
