import { numbers } from '#regulation/numbers.ts';
import type { LessonItem } from './lesson.ts';
import { yourStatesOwnItems } from './m12-own-items.ts';
import { ofSomeStates } from './m12-some-states.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M12: the general ones, those of a few states where the practice works, and its own. */
export function yourStatesItems(told: Tellings): readonly LessonItem[] {
  return [
    ...general,
    ...ofSomeStates.flatMap(([state, item]) => (told.en.inState(state) ? [item] : [])),
    ...yourStatesOwnItems(told),
  ];
}

const { access, individualNotice } = numbers;

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M12-across-border',
    version: 1,
    cites: ['164.404(b)', '164.414(b)'],
    ask: [
      'A patient lives across the state line. Her chart is in a breach at our office. Which state’s breach law counts, on top of HIPAA?',
      'Una paciente vive al otro lado del límite estatal. Su expediente está en una violación en nuestra oficina. ¿Qué ley estatal de violaciones cuenta, además de HIPAA?',
    ],
    right: answer(
      'where-she-lives',
      ['That of the state where she lives', 'La del estado donde vive ella'],
      [
        'Breach laws of the states protect those who live there.',
        'Las leyes estatales de violaciones protegen a quienes viven allí.',
      ],
    ),
    wrong: [
      answer(
        'where-office',
        [
          'Only that of the state where our office is, as it happened there',
          'Solo la del estado de nuestra oficina, porque ocurrió allí',
        ],
        ['The home of the person decides.', 'Decide el domicilio de la persona.'],
      ),
      answer(
        'none',
        [
          'None, as HIPAA takes the place of every state law in the country',
          'Ninguna, porque HIPAA sustituye a todas las leyes estatales',
        ],
        ['HIPAA is a floor. States may add to it.', 'HIPAA es la base. Los estados pueden añadir más.'],
      ),
      answer(
        'she-chooses',
        ['The one that she chooses', 'La que ella elija'],
        ['It is not a matter of choice.', 'No es cuestión de elegir.'],
      ),
    ],
  }),
  lawItem({
    id: 'M12-sooner',
    version: 1,
    cites: ['164.524(b)(2)(i)'],
    ask: [
      `Say that a state gives 10 days for a copy of a record. HIPAA gives ${access.value}. Which one holds for a patient there?`,
      `Suponga que un estado da 10 días para la copia de un expediente. HIPAA da ${access.value}. ¿Cuál vale para un paciente de allí?`,
    ],
    right: answer(
      'ten',
      ['The 10 days', 'Los 10 días'],
      ['The one that serves the patient sooner holds.', 'Vale el plazo que atiende antes al paciente.'],
    ),
    wrong: [
      answer(
        'thirty',
        [
          `The ${access.value} days, since federal law comes before state law`,
          `Los ${access.value} días, porque la ley federal va antes que la estatal`,
        ],
        ['Not where the state gives the patient more.', 'No cuando el estado da más al paciente.'],
      ),
      answer(
        'sum',
        [
          'Both in a row, one after the other, so that no date is missed',
          'Ambos, uno tras otro, para no perder ninguna fecha',
        ],
        ['They run side by side.', 'Corren al mismo tiempo.'],
      ),
      answer(
        'we-choose',
        ['The one that the clinic prefers', 'El que prefiera la clínica'],
        ['We keep to the one that ends first.', 'Cumplimos el que termina primero.'],
      ),
    ],
  }),
  lawItem({
    id: 'M12-looser',
    version: 1,
    cites: ['164.502(a)', '164.508(a)(1)'],
    ask: [
      'Say that a state’s law asks for no form before a clinic gives a list of patients to an ad firm. HIPAA asks for one. What holds?',
      'Suponga que la ley de un estado no pide formulario para dar una lista de pacientes a una agencia. HIPAA sí lo pide. ¿Qué vale?',
    ],
    right: answer(
      'hipaa',
      ['HIPAA: no form, no list', 'HIPAA: sin formulario no hay lista'],
      ['A state can add to the floor, and not dig below it.', 'Un estado puede subir la base, no bajarla.'],
    ),
    wrong: [
      answer(
        'state-local',
        [
          'The state, because it is closer to the people who live there',
          'El estado, porque está más cerca de quienes viven allí',
        ],
        [
          'Close or not, it cannot take away what HIPAA gives.',
          'Cerca o no, no puede quitar lo que da HIPAA.',
        ],
      ),
      answer(
        'newer',
        [
          'The law that was passed last, whichever of the two that is',
          'La ley más reciente, sea cual sea de las dos',
        ],
        ['The date of a law does not decide this.', 'La fecha de una ley no lo decide.'],
      ),
      answer(
        'neither',
        ['Neither of the two', 'Ninguna de las dos'],
        ['One of them always holds.', 'Siempre vale una de ellas.'],
      ),
    ],
  }),
  lawItem({
    id: 'M12-page-price',
    version: 1,
    cites: ['164.524(c)(4)'],
    ask: [
      'A state’s price list says one dollar a page. A patient wants a copy of her own record of 200 pages by email. What may we charge?',
      'La lista de precios de un estado dice un dólar por página. Una paciente quiere por correo electrónico su propio expediente de 200 páginas. ¿Qué podemos cobrar?',
    ],
    right: answer(
      'cost-only',
      [
        'No more than what this copy costs us, by our fee sheet',
        'No más de lo que nos cuesta esta copia, según nuestra hoja de tarifas',
      ],
      [
        'HIPAA caps what a patient pays. A state’s list cannot lift that cap.',
        'HIPAA limita lo que paga un paciente. La lista de un estado no puede subir ese límite.',
      ],
    ),
    wrong: [
      answer(
        'two-hundred',
        [
          'Two hundred dollars, because state law sets the price of each page',
          'Doscientos dólares, porque la ley estatal fija el precio de cada página',
        ],
        ['That list is for lawyers and insurers.', 'Esa lista es para abogados y aseguradoras.'],
      ),
      answer(
        'search-fee',
        [
          'A flat fee for the search, and then one dollar for each ten pages',
          'Una tarifa fija por la búsqueda y luego un dólar por cada diez páginas',
        ],
        [
          'The time to search is not for the patient to pay.',
          'El tiempo de búsqueda no lo paga el paciente.',
        ],
      ),
      answer(
        'what-she-can-pay',
        ['As much as she can pay', 'Lo que ella pueda pagar'],
        ['The fee follows our cost, not her purse.', 'La tarifa sigue nuestro costo, no su bolsillo.'],
      ),
    ],
  }),
  lawItem({
    id: 'M12-two-clocks',
    version: 1,
    cites: ['164.404(b)', '164.408(a)'],
    ask: [
      `Say that a state’s law binds us and gives 45 days for letters after a breach was found. HIPAA’s limit is ${individualNotice.value}. HHS has been told. What is still open?`,
      `Suponga que la ley de un estado nos obliga y da 45 días para las cartas desde el descubrimiento. El límite de HIPAA es ${individualNotice.value}. El HHS ya está informado. ¿Qué falta?`,
    ],
    right: answer(
      'letters-and-office',
      [
        'The letters by the earlier date, and the state office if its law asks for it',
        'Las cartas en la fecha más cercana y la oficina del estado, si su ley lo pide',
      ],
      [
        'Each clock runs by itself. Both are outer limits.',
        'Cada plazo corre por su cuenta. Ambos son límites máximos.',
      ],
    ),
    wrong: [
      answer(
        'nothing',
        [
          'Nothing, because HHS passes each report on to the states and to the people in it',
          'Nada, porque el HHS pasa cada informe a los estados y a las personas afectadas',
        ],
        ['HHS does not do that for us.', 'El HHS no lo hace por nosotros.'],
      ),
      answer(
        'sixty-letters',
        [
          `The letters on day ${individualNotice.value}, as a state may not shorten what federal law gives`,
          `Las cartas el día ${individualNotice.value}, porque un estado no puede acortar lo que da la ley federal`,
        ],
        ['It may. And a limit is not a goal.', 'Sí puede. Y un límite no es una meta.'],
      ),
      answer(
        'only-office',
        ['Only the state office', 'Solo la oficina del estado'],
        ['The people come first.', 'Las personas van primero.'],
      ),
    ],
  }),
  lawItem({
    id: 'M12-stricter-topic',
    version: 1,
    cites: ['164.502(a)', '164.512 (introductory text)'],
    ask: [
      'A clinic in another state asks for an HIV test for treatment. A coworker says, “HIPAA allows it, so no state can mind.” Is that so?',
      'Una clínica de otro estado pide una prueba de VIH para tratamiento. Un compañero dice: “HIPAA lo permite, así que ningún estado puede oponerse”. ¿Es así?',
    ],
    right: answer(
      'state-may',
      [
        'No. A state may ask for more, so it is checked first.',
        'No. Un estado puede pedir más; antes se comprueba.',
      ],
      [
        'Some states guard such results more. Whether this one does is looked up.',
        'Algunos estados protegen más esos resultados. Se consulta si este lo hace.',
      ],
    ),
    wrong: [
      answer(
        'treatment-always',
        [
          'Yes. What HIPAA allows for treatment no state in the country may limit.',
          'Sí. Lo que HIPAA permite para el tratamiento no lo puede limitar ningún estado.',
        ],
        ['A state may give patients more privacy.', 'Un estado puede dar más privacidad al paciente.'],
      ),
      answer(
        'never-hiv',
        [
          'No. An HIV test may never be sent to anyone, whatever the patient signs.',
          'No. Una prueba de VIH no se puede enviar nunca, firme lo que firme el paciente.',
        ],
        [
          'It can be sent where the law of the state is met.',
          'Se puede enviar si se cumple la ley del estado.',
        ],
      ),
      answer(
        'coworker-decides',
        ['The coworker decides.', 'Decide el compañero.'],
        ['Nobody decides it by guessing.', 'Nadie lo decide adivinando.'],
      ),
    ],
  }),
];
