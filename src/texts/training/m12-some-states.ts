import { breachStatuteOf } from '#states/breach-notice.ts';
import { stateTraining } from '#states/training.ts';
import type { LessonItem } from './lesson.ts';
import { answer, lawItem } from './own-items.ts';

const texas = stateTraining(['TX']);

/** Questions of M12 that only those are asked who work in the state, by its two letters. */
export const ofSomeStates: readonly (readonly [state: string, item: LessonItem])[] = [
  ...(texas
    ? [
        [
          'TX',
          lawItem({
            id: 'M12-texas-training',
            version: 1,
            cites: ['164.530(b)(1)', '164.530(b)(2)(i)'],
            ask: [
              'Texas has a training law of its own. As far as our sources go, when must a new hire be trained, and what is signed?',
              'Texas tiene su propia ley de capacitación. Según nuestras fuentes, ¿cuándo se capacita a quien empieza y qué se firma?',
            ],
            right: answer(
              'texas-days',
              [
                `Within ${texas.days} days of hire, with a signed statement that it was done`,
                `En ${texas.days} días desde la contratación, con una declaración firmada de que se hizo`,
              ],
              [
                `So it is reported of ${texas.citation}. It has not been checked in the law itself: check with a lawyer.`,
                `Así se informa de ${texas.citation}. No se ha comprobado en la propia ley: consúltelo con un abogado.`,
              ],
            ),
            wrong: [
              answer(
                'any-time',
                [
                  'At any time in the first two years, with the signature of the manager on a list',
                  'En cualquier momento de los dos primeros años, con la firma del gerente en una lista',
                ],
                ['That is far too late by any count.', 'Es demasiado tarde en todo caso.'],
              ),
              answer(
                'certificate',
                [
                  'Before hire, with a certificate that the new hire has to buy from the state',
                  'Antes de contratar, con un certificado que la persona compra al estado',
                ],
                ['No such certificate is asked for.', 'No se pide un certificado así.'],
              ),
              answer(
                'nothing-texas',
                ['Never; only HIPAA counts', 'Nunca; solo cuenta HIPAA'],
                ['A state may add to HIPAA.', 'Un estado puede añadir a HIPAA.'],
              ),
            ],
          }),
        ] as const,
      ]
    : []),
  [
    'MA',
    lawItem({
      id: 'M12-massachusetts-letter',
      version: 1,
      cites: ['164.404(c)(1)(A)', '164.404(b)'],
      ask: [
        'A Massachusetts letter goes out under state law alone: no PHI was in it. What must it not say?',
        'Sale una carta de Massachusetts solo por la ley estatal: no había PHI. ¿Qué no debe decir?',
      ],
      right: answer(
        'nature-count',
        [
          'What kind of breach it was, or how many people it hit',
          'Qué clase de violación fue o a cuántas personas afectó',
        ],
        [
          `So it is reported of ${breachStatuteOf('MA')?.statute ?? '93H'}. A HIPAA letter does say what happened.`,
          `Así se informa de ${breachStatuteOf('MA')?.statute ?? '93H'}. Una carta de HIPAA sí dice qué pasó.`,
        ],
      ),
      wrong: [
        answer(
          'how-to-reach',
          [
            'How a person can reach us and ask for more on what to do now',
            'Cómo puede la persona comunicarse con nosotros y preguntar qué hacer',
          ],
          ['People must be able to ask.', 'La gente debe poder preguntar.'],
        ),
        answer(
          'police-report',
          [
            'That a person has a right to get a copy of a police report',
            'Que la persona tiene derecho a una copia del informe policial',
          ],
          ['Rights belong in the letter.', 'Los derechos van en la carta.'],
        ),
        answer(
          'our-name',
          ['Our name', 'Nuestro nombre'],
          ['Of course it says who writes.', 'Claro que dice quién escribe.'],
        ),
      ],
    }),
  ],
  [
    'NY',
    lawItem({
      id: 'M12-new-york-five-days',
      version: 1,
      cites: ['164.408(a)'],
      ask: [
        'We report a breach to HHS. Who in New York is told within five business days of that?',
        'Informamos de una violación al HHS. ¿A quién en Nueva York se informa en cinco días hábiles?',
      ],
      right: answer(
        'attorney-general',
        ['The Attorney General', 'Al fiscal general'],
        [
          `So it is reported of ${breachStatuteOf('NY')?.statute ?? '899-aa'}, for those under HIPAA.`,
          `Así se informa de ${breachStatuteOf('NY')?.statute ?? '899-aa'}, para quienes están sujetos a HIPAA.`,
        ],
      ),
      wrong: [
        answer(
          'financial-services',
          [
            'The Department of Financial Services, by every clinic in the state',
            'Al Departamento de Servicios Financieros, por parte de cada clínica',
          ],
          ['That is for those whom it supervises.', 'Eso es para quienes supervisa.'],
        ),
        answer(
          'newspapers',
          [
            'The newspapers of New York City, and nobody else',
            'A los periódicos de la ciudad, y a nadie más',
          ],
          ['The press is another rule, with other numbers.', 'La prensa es otra regla, con otros números.'],
        ),
        answer(
          'nobody-ny',
          ['Nobody, as HHS knows', 'A nadie, porque el HHS lo sabe'],
          ['HHS does not tell the state.', 'El HHS no informa al estado.'],
        ),
      ],
    }),
  ],
];
