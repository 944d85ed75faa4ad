import { numbers } from '#regulation/numbers.ts';
import type { Jurisdiction } from '#states/jurisdictions.ts';
import { stateTraining } from '#states/training.ts';
import type { Told } from '#told/told.ts';
import { heading, para, points } from '#written/written.ts';
import type { Passage, Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { yourStatesItems } from './m12-items.ts';
import { firstWords } from './m12-own-items.ts';
import { privacyPerson, whomToTell } from './own-items.ts';
import { breachSentences, copySentences, officeSentence, statesOf } from './state-facts.ts';

/**
 * M12: what the practice’s own states add to HIPAA. It is for everyone: whoever takes in a request, finds a breach or
 * is asked by a parent meets a state’s law first, and Texas, as far as we know, asks that staff be trained in the
 * state’s law as well.
 */
export const yourStates: Lesson = {
  id: 'M12',
  title: { en: 'What your state adds', es: 'Lo que añade su estado' },
  minutes: 6,
  audience: 'everyone',
  cites: ['164.524(b)(2)(i)', '164.404(b)', '164.502(g)(3)', '164.530(b)(1)', '164.414(b)'],
  policies: ['BRE-02', 'PRV-08', 'PRV-10', 'PRV-23', 'PRV-27', 'TRN-01'],
  objectives: (told, language) =>
    language === 'en'
      ? [
          `Know that the law of ${told.states()} can be stricter than HIPAA, and which one then holds.`,
          'Know which state’s law counts when a patient lives elsewhere.',
          'Pass on what you cannot know, and promise nothing.',
        ]
      : [
          `Saber que la ley de ${told.states()} puede ser más estricta que HIPAA y cuál vale entonces.`,
          'Saber qué ley estatal cuenta cuando un paciente vive en otro lugar.',
          'Pasar lo que usted no puede saber, sin prometer nada.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: yourStatesItems,
};

function english(told: Told): Written {
  const official = told.privacyOfficial();
  return [
    heading('HIPAA is the floor'),
    para(
      'HIPAA is one law for the whole country. States may build on it. Where a state gives a patient more privacy, or a faster answer, the state’s rule holds. Where a state is looser, HIPAA holds. So you never get to pick the easy one.',
    ),
    para(
      `We work in ${told.states()}. What you read here was drawn from published sources. It says how sure it is. Laws change, and no list is the law itself: ${official} has it checked before anyone relies on it.`,
    ),
    ...statesOf(told).flatMap(({ code, name }): Passage[] => [
      heading(name, 3),
      points(
        `**Records:** ${copySentences(code, 'en')}`,
        `**A breach, for the people:** ${breachSentences(code, 'en')}`,
        `**A state office that is told:** ${officeSentence(code, 'en')}`,
        ...more(code, 'en'),
      ),
    ]),
    heading('Scene: across the border'),
    para(
      'A patient drives over from the next state. Her chart is part of a breach. Which breach law counts? The law of the state where **she** lives, on top of HIPAA. It does not matter where our office is. So one theft can bring in five states. That is why we count people by their home address.',
    ),
    para(
      `For care itself it is most often the state where we treat. But not always: video visits and minors are hard cases. You need not know. Ask ${official}.`,
    ),
    heading('Records: the sooner date wins'),
    para(
      `HIPAA gives at most ${numbers.access.value} calendar days. A state may give less. Our own policy is ${told.measured('access-answer-days')}. We keep to the one that ends first. So log the day a request comes in. If it lies on a desk for a week, the state’s date may be missed.`,
    ),
    para(
      'Many states have a price list by the page. Those prices are for others, such as lawyers and insurers. A patient who asks for their own record pays no more than what the copy costs us. Use our fee sheet.',
    ),
    heading('A breach: more than one clock'),
    para(
      `HIPAA’s outer limit for letters is ${numbers.individualNotice.value} calendar days. Some states give less, or want an office of theirs told as well. Telling HHS does not tell the state. You do not run these clocks, but you start them. So tell at once, and keep each patient’s home address up to date.`,
    ),
    heading('New people'),
    para(
      `By our own policy a new member of staff is trained ${firstWords(told, 'en')}. HIPAA itself gives no number of days for it. They sign that it was done, and we keep that.${trainingEnglish(told)}`,
    ),
    heading('Do not guess'),
    para('State law may be stricter on these. You need not know how. You do need to stop and ask.'),
    points(
      'The care of minors: what they may agree to alone, and what a parent may then see.',
      'HIV, genes, mental health, and drug or alcohol care.',
      'Recording a talk: some states ask that each person agrees.',
      'Sharing with police or a state agency that says “the law of the state lets us.”',
      'A letter from a state office or an attorney general.',
    ),
    para(
      `Say: “I will find out and call you back.” State law decides; ask ${privacyPerson(told)}. A page on the internet does not decide, and neither does a friend in another clinic.`,
    ),
    ...whomToTell(told, 'en'),
  ];
}

/** What else a few states say that staff should know, as lines of a list. */
function more(state: Jurisdiction, language: 'en' | 'es'): readonly string[] {
  if (state === 'MA')
    return language === 'en'
      ? [
          '**The letter:** one under state law alone must not say what kind of breach it was, nor how many people. PHI gets the HIPAA letter.',
        ]
      : [
          '**La carta:** la que solo sigue la ley estatal no debe decir qué clase de violación fue ni a cuántas personas afecta. Para la PHI va la carta de HIPAA.',
        ];
  if (state === 'NY')
    return language === 'en'
      ? ['**Five business days:** when HHS is told, the Attorney General is told within that time.']
      : ['**Cinco días hábiles:** cuando se informa al HHS, se informa al fiscal general en ese plazo.'];
  return [];
}

function trainingEnglish(told: Told): string {
  const texas = told.inState('TX') ? stateTraining(['TX']) : undefined;
  return [
    texas &&
      ` Texas, as far as we know, gives ${texas.days} days from hire, and asks for a signed statement (${texas.citation}). We have not checked that in the law itself. Check with a lawyer.`,
    told.inState('MA') &&
      ' Massachusetts, as far as we know, asks to train staff again and again as part of a written program (201 CMR 17.00). Check with a lawyer.',
    told.inState('NY') &&
      ' New York, as far as we know, counts training among the safeguards for data (General Business Law 899-bb). Check with a lawyer.',
  ]
    .filter(Boolean)
    .join('');
}

function trainingSpanish(told: Told): string {
  const texas = told.inState('TX') ? stateTraining(['TX']) : undefined;
  return [
    texas &&
      ` Texas, hasta donde sabemos, da ${texas.days} días desde la contratación y pide una declaración firmada (${texas.citation}). No lo hemos comprobado en la propia ley. Consúltelo con un abogado.`,
    told.inState('MA') &&
      ' Massachusetts, hasta donde sabemos, pide capacitar al personal de forma continua dentro de un programa escrito (201 CMR 17.00). Consúltelo con un abogado.',
    told.inState('NY') &&
      ' Nueva York, hasta donde sabemos, cuenta la capacitación entre las medidas de protección de datos (General Business Law 899-bb). Consúltelo con un abogado.',
  ]
    .filter(Boolean)
    .join('');
}

function spanish(told: Told): Written {
  const official = told.privacyOfficial();
  return [
    heading('HIPAA es la base'),
    para(
      'HIPAA es una sola ley para todo el país. Los estados pueden añadir más. Donde un estado da al paciente más privacidad o una respuesta más rápida, vale la regla del estado. Donde el estado es menos estricto, vale HIPAA. Así que usted nunca elige la más cómoda.',
    ),
    para(
      `Trabajamos en ${told.states()}. Lo que lee aquí procede de fuentes publicadas y dice qué tan seguro es. Las leyes cambian y ninguna lista es la ley misma: ${official} se encarga de que se compruebe antes de confiar en ello.`,
    ),
    ...statesOf(told).flatMap(({ code, name }): Passage[] => [
      heading(`En ${name}`, 3),
      points(
        `**Expedientes:** ${copySentences(code, 'es')}`,
        `**Una violación, para las personas:** ${breachSentences(code, 'es')}`,
        `**Una oficina del estado a la que se informa:** ${officeSentence(code, 'es')}`,
        ...more(code, 'es'),
      ),
    ]),
    heading('Situación: al otro lado de la frontera estatal'),
    para(
      'Una paciente viene del estado vecino. Su expediente forma parte de una violación. ¿Qué ley de violaciones cuenta? La del estado donde **ella** vive, además de HIPAA. No importa dónde está nuestra oficina. Así, un solo robo puede sumar cinco estados. Por eso contamos a las personas por su domicilio.',
    ),
    para(
      `Para la atención misma suele contar el estado donde atendemos. Pero no siempre: las visitas por video y los menores son casos difíciles. Usted no tiene que saberlo. Pregunte a ${official}.`,
    ),
    heading('Expedientes: gana la fecha más cercana'),
    para(
      `HIPAA da como máximo ${numbers.access.value} días naturales. Un estado puede dar menos. Nuestra propia política es de ${told.measured('access-answer-days')}. Cumplimos el plazo que termina primero. Por eso registre el día en que llega una solicitud. Si se queda una semana en un escritorio, se puede perder la fecha del estado.`,
    ),
    para(
      'Muchos estados tienen una lista de precios por página. Esos precios son para otros, como abogados y aseguradoras. Un paciente que pide su propio expediente no paga más de lo que nos cuesta la copia. Use nuestra hoja de tarifas.',
    ),
    heading('Una violación: más de un plazo'),
    para(
      `El límite de HIPAA para las cartas es de ${numbers.individualNotice.value} días naturales. Algunos estados dan menos, o quieren que se informe también a una oficina suya. Informar al HHS no es informar al estado. Usted no lleva estos plazos, pero los pone en marcha. Avise enseguida y mantenga al día el domicilio de cada paciente.`,
    ),
    heading('Personal nuevo'),
    para(
      `Según nuestra propia política, quien empieza recibe la capacitación ${firstWords(told, 'es')}. HIPAA misma no da un número de días para ello. La persona firma que la hizo y lo guardamos.${trainingSpanish(told)}`,
    ),
    heading('No adivine'),
    para(
      'La ley del estado puede ser más estricta en esto. No hace falta saber cómo. Sí hace falta detenerse y preguntar.',
    ),
    points(
      'La atención de menores: qué pueden aceptar solos y qué pueden ver entonces sus padres.',
      'VIH, genética, salud mental y atención por alcohol o drogas.',
      'Grabar una conversación: algunos estados piden que cada persona esté de acuerdo.',
      'Compartir con la policía o una agencia que dice “la ley del estado nos lo permite”.',
      'Una carta de una oficina del estado o de un fiscal general.',
    ),
    para(
      `Diga: “Voy a averiguarlo y le llamo”. Decide la ley del estado; pregunte a ${privacyPerson(told)}. No decide una página de internet, ni una amistad de otra clínica.`,
    ),
    ...whomToTell(told, 'es'),
  ];
}
