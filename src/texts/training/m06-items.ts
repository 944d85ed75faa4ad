import { numbers } from '#regulation/numbers.ts';
import type { LessonItem } from './lesson.ts';
import { reportingIncidentsOwnItems } from './m06-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M6. */
export function reportingIncidentsItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...reportingIncidentsOwnItems(told)];
}

const sixty = numbers.individualNotice.value;

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M6-says-deleted',
    version: 1,
    cites: ['164.402 (Breach)(2)', '164.308(a)(6)(ii)'],
    ask: [
      'You emailed a lab result to the wrong person. He writes back, “I deleted it.” Are you done?',
      'Usted envió un resultado por correo electrónico a la persona equivocada. Él contesta: “Ya lo borré”. ¿Terminó el asunto?',
    ],
    right: answer(
      'no-tell',
      ['No. Keep both emails, and report it.', 'No. Guardar los dos correos e informar.'],
      [
        'His word counts for something, but the privacy official weighs it.',
        'Su palabra cuenta algo, pero la valora el oficial de privacidad.',
      ],
    ),
    wrong: [
      answer(
        'yes-deleted',
        ['Yes. What is deleted is gone.', 'Sí. Lo borrado ya no existe.'],
        ['He may have read it, and there may be copies.', 'Quizá lo leyó, y puede haber copias.'],
      ),
      answer(
        'delete-mine',
        ['Yes, once you delete your email too.', 'Sí, cuando borre también su propio correo.'],
        ['Your email shows what went out. Keep it.', 'Su correo muestra qué salió. Guárdelo.'],
      ),
      answer(
        'ask-promise',
        ['Yes, if he promises it in writing.', 'Sí, si lo promete por escrito.'],
        [
          'It helps. It is still an incident to report.',
          'Ayuda. Aun así es un incidente del que hay que avisar.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M6-first-day-known',
    version: 1,
    cites: ['164.404(a)(2)', '164.404(b)'],
    ask: [
      'A medical assistant sees on June 1 that a folder with PHI is gone. She tells the privacy official on June 9. It turns out to be a breach. When was it discovered?',
      'Una asistente médica ve el 1 de junio que falta una carpeta con PHI. Avisa al oficial de privacidad el 9 de junio. Resulta ser una violación. ¿Cuándo se descubrió?',
    ],
    right: answer(
      'june-first',
      ['On June 1', 'El 1 de junio'],
      [
        'The first day that anyone who works here knew of it counts, unless that person did it.',
        'Cuenta el primer día en que lo supo alguien que trabaja aquí, salvo quien lo cometió.',
      ],
    ),
    wrong: [
      answer(
        'june-ninth',
        ['On June 9, when the official heard of it', 'El 9 de junio, cuando lo supo el oficial'],
        [
          'Eight days were lost. That is why you tell at once.',
          'Se perdieron ocho días. Por eso se avisa enseguida.',
        ],
      ),
      answer(
        'when-proved',
        ['On the day that the review of it is done', 'El día en que termina la investigación'],
        ['The clock does not wait for the review.', 'El plazo no espera a la investigación.'],
      ),
      answer(
        'when-patients-told',
        ['On the day that the patients are told', 'El día en que se informa a los pacientes'],
        ['That is where the clock ends, not where it starts.', 'Ahí termina el plazo; no empieza.'],
      ),
    ],
  }),
  lawItem({
    id: 'M6-ransomware-backup',
    version: 1,
    cites: ['164.402 (Breach)(2)', '164.308(a)(6)(ii)'],
    ask: [
      'Ransomware locked our files. The backup was back by noon. A coworker says, “No harm done, so no breach.” What is right?',
      'Un programa de rescate bloqueó nuestros archivos. A mediodía ya estaba la copia de respaldo. Un compañero dice: “No pasó nada, no hay violación”. ¿Qué es lo correcto?',
    ],
    right: answer(
      'presumed',
      [
        'It counts as a breach until a low chance of compromise is shown.',
        'Cuenta como violación hasta mostrar que es poco probable que la PHI quedara comprometida.',
      ],
      [
        'Someone was in the system. A backup does not undo that.',
        'Alguien estuvo en el sistema. La copia no deshace eso.',
      ],
    ),
    wrong: [
      answer(
        'restored',
        [
          'He is right, as all files are back and nobody has asked us for money since.',
          'Tiene razón, porque se recuperó todo y nadie ha vuelto a pedirnos dinero desde entonces.',
        ],
        [
          'To have the files again does not show that nobody took them.',
          'Recuperarlos no muestra que nadie se los llevó.',
        ],
      ),
      answer(
        'paid-only',
        ['It is a breach only if we paid.', 'Solo es una violación si pagamos.'],
        ['Paying or not has no part in it.', 'Pagar o no pagar no tiene que ver.'],
      ),
      answer(
        'big-only',
        [
          `It is one only if ${numbers.largeBreach.value} people or more are hit.`,
          `Solo lo es si afecta a ${numbers.largeBreach.value} personas o más.`,
        ],
        [
          'One person is enough. That number is about how HHS is told.',
          'Basta una persona. Ese número trata de cómo se informa al HHS.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M6-keep-quiet',
    version: 1,
    cites: ['164.530(g)', '164.530(e)(1)'],
    ask: [
      'A doctor left a chart in a café and got it back. She asks you, “Please do not tell anyone.” What do you do?',
      'Una doctora olvidó un expediente en un café y lo recuperó. Le pide: “Por favor, no se lo diga a nadie”. ¿Qué hace usted?',
    ],
    right: answer(
      'tell-anyway',
      ['Report it, and ask her to report it too.', 'Avisar, y pedirle que ella también avise.'],
      [
        'The rules hold for doctors too, and you are protected when you tell.',
        'Las reglas valen también para los médicos, y a usted le protegen si avisa.',
      ],
    ),
    wrong: [
      answer(
        'keep-it',
        [
          'Keep it to yourself, as she has it back and no page is missing.',
          'Callarse, porque ya lo recuperó y no falta ninguna hoja.',
        ],
        [
          'Who read it in the meantime? That has to be looked at.',
          '¿Quién lo leyó mientras tanto? Hay que revisarlo.',
        ],
      ),
      answer(
        'go-to-cafe',
        ['Go to the café and question the people there.', 'Ir al café y preguntar a la gente.'],
        [
          'Do not look into it yourself. You would tell more people.',
          'No investigue por su cuenta. Se enteraría más gente.',
        ],
      ),
      answer(
        'wait-complaint',
        ['Wait until a patient complains.', 'Esperar a que un paciente se queje.'],
        ['The days are running now.', 'Los días ya están corriendo.'],
      ),
    ],
  }),
  lawItem({
    id: 'M6-sixty-is-a-limit',
    version: 1,
    cites: ['164.404(b)'],
    ask: [
      'There was a breach. When do the patients have to be told under HIPAA? (A state may give less time.)',
      'Hubo una violación. ¿Cuándo hay que informar a los pacientes según HIPAA? (Un estado puede dar menos tiempo).',
    ],
    right: answer(
      'no-delay',
      [
        `Without needless delay, and at most ${sixty} calendar days after it was discovered`,
        `Sin demora injustificada y, como máximo, ${sixty} días calendario después de descubrirla`,
      ],
      ['The number is the outer limit, and not a goal.', 'El número es el límite máximo, no una meta.'],
    ),
    wrong: [
      answer(
        'on-day-sixty',
        [
          `On day ${sixty}, so that there is time to look into all of it before anyone is told`,
          `El día ${sixty}, para tener tiempo de investigarlo todo antes de informar a nadie`,
        ],
        ['If we are ready sooner, we tell sooner.', 'Si estamos listos antes, informamos antes.'],
      ),
      answer(
        'after-review',
        [`${sixty} days after the review is done`, `${sixty} días después de terminar la investigación`],
        [
          'Days count from discovery, not from the end of the review.',
          'Los días cuentan desde que se descubre, no desde que termina la investigación.',
        ],
      ),
      answer(
        'if-harm',
        ['Only once a patient has been harmed', 'Solo cuando un paciente haya sufrido un daño'],
        ['Nobody waits for harm.', 'No se espera a que haya un daño.'],
      ),
    ],
  }),
  lawItem({
    id: 'M6-list-in-the-restroom',
    version: 1,
    cites: ['164.308(a)(6)(ii)', '164.404(a)(2)'],
    ask: [
      'In the restroom that patients use you find today’s schedule. Nobody seems to have taken it. What now?',
      'En el baño que usan los pacientes usted encuentra la agenda de hoy. Nadie parece haberla tomado. ¿Y ahora?',
    ],
    right: answer(
      'take-and-report',
      ['Take it out, and report it now.', 'Retirarla y avisar ahora.'],
      [
        'What could be read may have been read. The days count from when one of us knew.',
        'Lo que se podía leer quizá se leyó. Los días cuentan desde que alguien del equipo lo supo.',
      ],
    ),
    wrong: [
      answer(
        'shred-and-forget',
        [
          'Shred it, and say nothing, as it was only there for a short time.',
          'Triturarla y no decir nada, porque estuvo ahí poco tiempo.',
        ],
        [
          'Someone has to look into it, and you cannot know how long it was there.',
          'Alguien debe investigarlo, y usted no puede saber cuánto tiempo estuvo ahí.',
        ],
      ),
      answer(
        'ask-around',
        [
          'Ask the patients in the waiting room whether they have seen it.',
          'Preguntar a los pacientes en la sala de espera si la vieron.',
        ],
        ['That tells more people about it.', 'Así se entera más gente.'],
      ),
      answer(
        'back-to-desk',
        [
          'Put it back on the desk, and tell the one who left it there next week.',
          'Dejarla otra vez en el escritorio y decírselo la otra semana a quien la olvidó.',
        ],
        ['Next week is too late to look into it.', 'La otra semana es tarde para investigarlo.'],
      ),
    ],
  }),
];
