import { addDays, longDateIn } from '#calendar.ts';
import { numbers } from '#regulation/numbers.ts';
import type { LessonItem } from './lesson.ts';
import { officersOwnItems } from './m11-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Pair, Tellings } from './own-items.ts';

/** The questions of M11. */
export function officersItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...officersOwnItems(told)];
}

/** A small breach found on a day: what the wrong and the right count come to. */
const found = '2026-11-03';
const dateBoth = (day: string): Pair => [longDateIn(day, 'en'), longDateIn(day, 'es')];
const yearEnd = `${found.slice(0, 4)}-12-31`;
const [foundEn, foundEs] = dateBoth(found);
const reportBy = dateBoth(addDays(yearEnd, numbers.annualReport.value));
const lettersBy = dateBoth(addDays(found, numbers.individualNotice.value));
const [endEn, endEs] = dateBoth(yearEnd);
const { value: many } = numbers.largeBreach;
const few = many - 13;

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M11-small-breach-date',
    version: 1,
    cites: ['164.408(c)'],
    ask: [
      `On ${foundEn} you found a breach of the PHI of ${few} people. By when at the latest does HHS hear of it?`,
      `El ${foundEs} descubrió una violación con PHI de ${few} personas. ¿Cuándo, a más tardar, se informa al HHS?`,
    ],
    right: answer('after-year-end', reportBy, [
      `Below ${many} people it is ${numbers.annualReport.value} days after the end of the year in which it was found: ${endEn}, and then count.`,
      `Por debajo de ${many} personas son ${numbers.annualReport.value} días tras el fin del año del descubrimiento: desde el ${endEs}.`,
    ]),
    wrong: [
      answer('from-discovery', lettersBy, [
        'That is the last day for the letters to the people.',
        'Ese es el último día para las cartas a las personas.',
      ]),
      answer(
        'year-end',
        [endEn, endEs],
        ['The count starts there. It does not end there.', 'El plazo empieza ahí. No termina ahí.'],
      ),
      answer('next-year', dateBoth(addDays('2027-12-31', numbers.annualReport.value)), [
        'That would be a year late.',
        'Es un año demasiado tarde.',
      ]),
    ],
  }),
  lawItem({
    id: 'M11-exactly-so-many',
    version: 1,
    cites: ['164.406(a)', '164.408(b)'],
    ask: [
      `A breach hits ${many} people. All of them live in one state. Who hears of it besides these people, by federal law?`,
      `Una violación afecta a ${many} personas. Todas viven en un mismo estado. ¿A quién más se informa, según la ley federal?`,
    ],
    right: answer(
      'hhs-no-media',
      ['HHS, along with the people; not the press', 'Al HHS, junto con las personas; no a la prensa'],
      [
        `HHS is told with them at ${many} or more. The press is told at more than ${numbers.mediaResidents.value} in one state.`,
        `Al HHS, con ${many} o más. A la prensa, con más de ${numbers.mediaResidents.value} en un estado.`,
      ],
    ),
    wrong: [
      answer(
        'both',
        [
          'HHS along with the people, and the press of that state as well',
          'Al HHS junto con las personas, y también a la prensa de ese estado',
        ],
        ['One more person would be needed for the press.', 'Para la prensa haría falta una persona más.'],
      ),
      answer(
        'hhs-later',
        [
          'HHS only after the end of the year, and the press not at all',
          'Al HHS solo después de fin de año, y a la prensa no',
        ],
        [`That is for fewer than ${many}.`, `Eso vale para menos de ${many}.`],
      ),
      answer(
        'press-only',
        ['The press, but not HHS', 'A la prensa, pero no al HHS'],
        ['It is the other way around.', 'Es al revés.'],
      ),
    ],
  }),
  lawItem({
    id: 'M11-vendor-clock',
    version: 1,
    cites: ['164.404(a)(2)', '164.410(a)(2)', '164.410(b)'],
    ask: [
      `A vendor’s contract gives it ${numbers.associateNotice.value} days to tell you of a breach. “So your own clock is safe,” it says. Is it?`,
      `El contrato de un proveedor le da ${numbers.associateNotice.value} días para avisar de una violación. “Así su plazo está a salvo”, dice. ¿Es cierto?`,
    ],
    right: answer(
      'not-if-agent',
      [
        'No. If it acts as your agent, your days run from the day it found out.',
        'No. Si actúa como su agente, sus días corren desde que él lo descubrió.',
      ],
      [
        'Then the letters could be due before you hear of it.',
        'Entonces las cartas podrían vencer antes de que usted se entere.',
      ],
    ),
    wrong: [
      answer(
        'always-from-told',
        [
          'Yes. Your days never start before the vendor has told you, whatever it is to you.',
          'Sí. Sus días nunca empiezan antes de que el proveedor avise, sea lo que sea para usted.',
        ],
        ['True only if it is not your agent.', 'Solo es cierto si no es su agente.'],
      ),
      answer(
        'added',
        [
          'Yes. The two spans are simply added, as the contract was signed by both.',
          'Sí. Los dos plazos se suman, porque ambos firmaron el contrato.',
        ],
        ['A contract cannot stretch the law.', 'Un contrato no puede alargar la ley.'],
      ),
      answer(
        'vendor-writes',
        ['Yes. The vendor writes the letters.', 'Sí. El proveedor escribe las cartas.'],
        ['It may, but you answer for them.', 'Puede hacerlo, pero responde usted.'],
      ),
    ],
  }),
  lawItem({
    id: 'M11-laptop-signed-in',
    version: 1,
    cites: ['164.402 (Unsecured PHI)', '164.402 (Breach)(2)'],
    ask: [
      'A laptop was stolen while it was on and signed in. Its disk is encrypted. What follows?',
      'Robaron un portátil encendido y con la sesión abierta. El disco está cifrado. ¿Qué se sigue de eso?',
    ],
    right: answer(
      'assess',
      [
        'You go through the four factors and write them down.',
        'Se repasan los cuatro factores y se escriben.',
      ],
      [
        'While it was open, the disk was readable. The PHI may not count as secured.',
        'Con la sesión abierta, el disco se podía leer. La PHI quizá no cuenta como protegida.',
      ],
    ),
    wrong: [
      answer(
        'encrypted-done',
        [
          'Nothing. A disk that is encrypted is never a breach, in whatever state it was.',
          'Nada. Un disco cifrado nunca es una violación, estuviera como estuviera.',
        ],
        ['Not when the door to it stood open.', 'No cuando la puerta estaba abierta.'],
      ),
      answer(
        'always-breach',
        [
          'You write to all patients today, since no facts can change that now.',
          'Se escribe hoy a todos los pacientes, porque ningún dato puede cambiarlo.',
        ],
        [
          'It is presumed. Facts can still show a low chance.',
          'Se presume. Los hechos aún pueden mostrar poca probabilidad.',
        ],
      ),
      answer(
        'police-decide',
        ['The police decide.', 'Lo decide la policía.'],
        ['They look for the thief. You judge the breach.', 'Buscan al ladrón. La violación la valora usted.'],
      ),
    ],
  }),
  lawItem({
    id: 'M11-ehr-checklist',
    version: 1,
    cites: ['164.308(a)(1)(ii)(A)', '164.308(a)(1)(ii)(B)'],
    ask: [
      'The maker of your EHR sends a filled-in security checklist. “This is your risk analysis,” it says. What is it?',
      'El fabricante de su expediente electrónico envía una lista de seguridad ya rellena. “Este es su análisis de riesgos”. ¿Qué es?',
    ],
    right: answer(
      'one-piece',
      [
        'One piece of it. The analysis covers all ePHI, wherever it is.',
        'Una pieza. El análisis cubre toda la ePHI, esté donde esté.',
      ],
      [
        'It does not know your laptops, mail, copier, or staff.',
        'No conoce sus portátiles, su correo, su copiadora ni su personal.',
      ],
    ),
    wrong: [
      answer(
        'all-of-it',
        [
          'All of it, as the chart is where nearly all of the PHI of a clinic is kept.',
          'Todo, porque en ese programa está casi toda la PHI de una clínica.',
        ],
        [
          'Nearly all is not all, and thieves come by mail.',
          'Casi toda no es toda, y los ladrones llegan por correo.',
        ],
      ),
      answer(
        'the-plan',
        [
          'The plan for the risks, so that the analysis can be left out for now.',
          'El plan de riesgos, así que el análisis puede esperar.',
        ],
        [
          'A plan follows an analysis. One cannot stand in for the other.',
          'Un plan sigue a un análisis. No lo sustituye.',
        ],
      ),
      answer(
        'worthless',
        ['Waste paper.', 'Papel sin valor.'],
        ['Keep it. It helps with that one system.', 'Guárdela. Sirve para ese sistema.'],
      ),
    ],
  }),
  lawItem({
    id: 'M11-addressable',
    version: 1,
    cites: ['164.306(d)(3)'],
    ask: [
      'Automatic sign-out is “addressable.” An owner finds it a bother. What may you do?',
      'El cierre automático de sesión es “addressable”. A un dueño le molesta. ¿Qué puede hacer usted?',
    ],
    right: answer(
      'do-or-document',
      [
        'Put it in place, or write down why not and do something as good where fair.',
        'Ponerlo en práctica, o escribir por qué no y hacer algo igual de bueno si es razonable.',
      ],
      ['The choice must be weighed, and be on record.', 'La decisión debe valorarse y quedar escrita.'],
    ),
    wrong: [
      answer(
        'leave-out',
        [
          'Leave it out, as a specification that is addressable is only a friendly piece of advice.',
          'Dejarlo, porque lo “addressable” es solo un consejo amable para quien quiera.',
        ],
        ['It is not optional.', 'No es opcional.'],
      ),
      answer(
        'only-owners',
        [
          'Turn it off for owners only, since they are the ones who carry the risk.',
          'Apagarlo solo para los dueños, porque ellos asumen el riesgo.',
        ],
        ['The risk is the patients’.', 'El riesgo es de los pacientes.'],
      ),
      answer(
        'ask-vendor',
        ['Let the vendor decide.', 'Que decida el proveedor.'],
        ['You answer for it.', 'Responde usted.'],
      ),
    ],
  }),
  lawItem({
    id: 'M11-six-years',
    version: 1,
    cites: ['164.316(b)(2)(i)', '164.530(j)(2)'],
    ask: [
      'A policy was written in 2018 and replaced on May 1, 2024. How long is the old text kept?',
      'Una política se escribió en 2018 y se sustituyó el 1 de mayo de 2024. ¿Hasta cuándo se guarda el texto viejo?',
    ],
    right: answer(
      'from-last-effect',
      [
        `Until May 1, ${2024 + numbers.securityDocumentation.value}, at least`,
        `Hasta el 1 de mayo de ${2024 + numbers.securityDocumentation.value}, como mínimo`,
      ],
      [
        `It is ${numbers.securityDocumentation.value} years from the day it was last in force.`,
        `Son ${numbers.securityDocumentation.value} años desde el último día en que estuvo vigente.`,
      ],
    ),
    wrong: [
      answer(
        'from-writing',
        [
          `Until the end of ${2018 + numbers.securityDocumentation.value}, ${numbers.securityDocumentation.value} years after it was written`,
          `Hasta finales de ${2018 + numbers.securityDocumentation.value}, ${numbers.securityDocumentation.value} años después de escribirse`,
        ],
        ['It was still in force long after it was written.', 'Siguió vigente mucho después de escribirse.'],
      ),
      answer(
        'until-new',
        [
          'Until the new text has been signed by all who work here',
          'Hasta que todos los que trabajan aquí firmen el texto nuevo',
        ],
        ['The old one shows what held at the time.', 'El viejo muestra qué valía entonces.'],
      ),
      answer('one-year', ['One more year', 'Un año más'], ['No rule says so.', 'Ninguna regla lo dice.']),
    ],
  }),
];
