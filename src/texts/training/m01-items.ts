import type { LessonItem } from './lesson.ts';
import { hipaaInYourJobOwnItems } from './m01-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M1. */
export function hipaaInYourJobItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...hipaaInYourJobOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M1-schedule',
    version: 1,
    cites: ['164.502(a)'],
    ask: [
      'A printed schedule lies on the counter. It has names and times, and no reasons for the visits. Is it PHI?',
      'Hay una agenda impresa sobre el mostrador. Tiene nombres y horas, sin el motivo de las citas. ¿Es PHI?',
    ],
    right: answer(
      'yes-who-comes',
      ['Yes. It shows who comes here for care.', 'Sí. Muestra quién recibe atención aquí.'],
      [
        'A name and a visit are enough. No diagnosis is needed.',
        'Basta con un nombre y una cita. No hace falta un diagnóstico.',
      ],
    ),
    wrong: [
      answer(
        'no-diagnosis',
        ['No. There is no diagnosis on it.', 'No. No aparece ningún diagnóstico.'],
        [
          'PHI does not need a diagnosis. A visit is about care.',
          'La PHI no necesita un diagnóstico. Una cita ya trata de la atención.',
        ],
      ),
      answer(
        'no-paper',
        ['No. Only what is in the computer counts.', 'No. Solo cuenta lo que está en la computadora.'],
        [
          'Paper, speech, and photos count as much as a screen.',
          'El papel, la voz y las fotos cuentan igual que la pantalla.',
        ],
      ),
      answer(
        'only-if-full',
        ['Only if it has birth dates too.', 'Solo si también tiene fechas de nacimiento.'],
        ['One detail that can tell who it is will do.', 'Basta un dato que permita saber de quién se trata.'],
      ),
    ],
  }),
  lawItem({
    id: 'M1-not-phi',
    version: 1,
    cites: ['164.502(a)'],
    ask: ['Which of these is not PHI?', '¿Cuál de estas cosas no es PHI?'],
    right: answer(
      'sick-note',
      [
        'A coworker’s sick note in the personnel file',
        'El justificante médico de un compañero en su expediente de personal',
      ],
      [
        'What we hold as an employer is not PHI. Other rules keep it private.',
        'Lo que guardamos como empleador no es PHI. Otras reglas lo mantienen privado.',
      ],
    ),
    wrong: [
      answer(
        'voice',
        [
          'A patient’s voice message that asks for a refill',
          'Un mensaje de voz de un paciente que pide su medicina',
        ],
        ['A voice and a drug: who, and care.', 'Una voz y una medicina: quién y qué atención.'],
      ),
      answer(
        'bill',
        ['A bill with a name and an amount', 'Una factura con un nombre y un monto'],
        ['Payment for care is PHI too.', 'El pago de la atención también es PHI.'],
      ),
      answer(
        'photo',
        [
          'A photo of a wound with the chart number on it',
          'Una foto de una herida con el número de expediente',
        ],
        ['The number leads to the person.', 'El número lleva a la persona.'],
      ),
    ],
  }),
  lawItem({
    id: 'M1-neighbor',
    version: 1,
    cites: ['164.502(a)', '164.530(c)(1)'],
    ask: [
      'Your neighbor had a visit today. At home your husband or wife asks, “Was that our neighbor’s car at your work?” What do you do?',
      'Su vecino tuvo una cita hoy. En casa, su pareja pregunta: “¿Era el carro del vecino el que estaba en tu trabajo?”. ¿Qué hace usted?',
    ],
    right: answer(
      'say-nothing',
      [
        'Say that you do not talk about who comes to the clinic.',
        'Decir que no habla de quién viene a la clínica.',
      ],
      [
        'Even that somebody came is PHI. It stays at work.',
        'Incluso el hecho de que alguien vino es PHI. Se queda en el trabajo.',
      ],
    ),
    wrong: [
      answer(
        'yes-no-reason',
        ['Say yes, and leave out why the neighbor came.', 'Decir que sí, sin contar el motivo.'],
        [
          'The visit itself is PHI, with or without the reason.',
          'La cita misma es PHI, con o sin el motivo.',
        ],
      ),
      answer(
        'family-secret',
        [
          'Say yes, but only if your family keeps it secret.',
          'Decir que sí, pero solo si su familia guarda el secreto.',
        ],
        [
          'A promise to keep a secret does not make it allowed.',
          'Prometer guardar el secreto no lo permite.',
        ],
      ),
      answer(
        'ask-neighbor-diagnosis',
        [
          'Look in the chart first, and say something only if it is not serious.',
          'Mirar primero el expediente y decir algo solo si no es grave.',
        ],
        [
          'That is one more wrong: you looked without a reason in your job.',
          'Eso sería otra falta: mirar sin que su trabajo lo pida.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M1-death',
    version: 1,
    cites: ['164.502(f)', '164.502(g)(4)'],
    ask: [
      'A caller says, “She died last year, so you can tell me what she had.” What do you do first?',
      'Alguien llama y dice: “Ella murió el año pasado, así que puede decirme qué tenía”. ¿Qué hace primero?',
    ],
    right: answer(
      'take-number',
      [
        'Give no details, take the caller’s name and number, and pass it on.',
        'No dar detalles, anotar el nombre y el número de quien llama y pasarlo.',
      ],
      [
        'PHI is protected for 50 years after death. Whether this caller has a right is for the privacy official to see.',
        'La PHI está protegida 50 años después de la muerte. Si quien llama tiene derecho, lo ve el oficial de privacidad.',
      ],
    ),
    wrong: [
      answer(
        'tell-it',
        ['Tell, as the law ends with death.', 'Contarlo, porque la ley termina con la muerte.'],
        ['It does not. Protection goes on for 50 years.', 'No termina. La protección sigue 50 años.'],
      ),
      answer(
        'tell-if-kin',
        [
          'Tell, if the caller says they are family and knows her birth date.',
          'Contarlo, si quien llama dice ser familiar y sabe la fecha de nacimiento.',
        ],
        [
          'You do not know who is on the line, and not every relative has the right.',
          'No sabe quién llama, y no todo familiar tiene derecho.',
        ],
      ),
      answer(
        'never-anybody',
        ['Say that nobody can ever get her records.', 'Decir que nadie podrá ver nunca su expediente.'],
        [
          'Some people can, such as the one who settles her estate.',
          'Algunas personas sí pueden, como quien administra la herencia.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M1-waiting-room-photo',
    version: 1,
    cites: ['164.502(a)', '164.530(c)(1)'],
    ask: [
      'A coworker takes a photo of the birthday cake at the desk. Two patients can be seen behind it. She wants to post it. What do you say?',
      'Una compañera toma una foto del pastel de cumpleaños en recepción. Detrás se ven dos pacientes. Quiere publicarla. ¿Qué le dice?',
    ],
    right: answer(
      'do-not-post',
      [
        'Do not post it. Faces in our waiting room are PHI.',
        'Que no la publique. Las caras en nuestra sala de espera son PHI.',
      ],
      ['The photo shows who comes here for care.', 'La foto muestra quién recibe atención aquí.'],
    ),
    wrong: [
      answer(
        'no-names',
        ['Post it, as no names are in it.', 'Que la publique, porque no hay nombres.'],
        ['A face tells who it is as well as a name does.', 'Una cara identifica igual que un nombre.'],
      ),
      answer(
        'own-account',
        [
          'Post it on her own account, where only friends can see it.',
          'Que la publique en su propia cuenta, donde solo la ven sus amistades.',
        ],
        ['Whose account it is makes no difference.', 'No importa de quién sea la cuenta.'],
      ),
      answer(
        'delete-later',
        [
          'Post it, and take it down if somebody complains.',
          'Que la publique y la quite si alguien se queja.',
        ],
        ['Once it is out, it cannot be called back.', 'Una vez publicada, ya no se puede recuperar.'],
      ),
    ],
  }),
  lawItem({
    id: 'M1-owner-looks',
    version: 1,
    cites: ['164.530(e)(1)'],
    ask: [
      'One of the owners reads the chart of a friend, out of curiosity. To whom does the sanction policy apply?',
      'Uno de los dueños lee por curiosidad el expediente de un amigo. ¿A quién se aplica la política de sanciones?',
    ],
    right: answer(
      'everyone',
      [
        'To everyone who works here, the owners too',
        'A todas las personas que trabajan aquí, también a los dueños',
      ],
      ['Owners and doctors are no exception.', 'Los dueños y los médicos no son una excepción.'],
    ),
    wrong: [
      answer(
        'employees',
        ['To employees, but not to owners', 'A los empleados, pero no a los dueños'],
        ['The policy makes no such difference.', 'La política no hace esa diferencia.'],
      ),
      answer(
        'not-doctors',
        [
          'To all but doctors, as they may see any chart',
          'A todos menos a los médicos, que pueden ver cualquier expediente',
        ],
        [
          'A doctor may look for care and other work. Curiosity is neither.',
          'Un médico mira por la atención u otro trabajo. La curiosidad no lo es.',
        ],
      ),
      answer(
        'only-harm',
        [
          'To whoever did it, but only if the friend finds out',
          'A quien lo hizo, pero solo si el amigo se entera',
        ],
        ['It was wrong whether the friend knows or not.', 'Estuvo mal, lo sepa el amigo o no.'],
      ),
    ],
  }),
];
