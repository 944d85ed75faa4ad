import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { officersItems } from './m11-items.ts';
import { privacyPerson, whomToTell } from './own-items.ts';

/** M11: the risk analysis, the clocks, vendors, statements that others rely on, and a letter from OCR. */
export const officers: Lesson = {
  id: 'M11',
  title: { en: 'For officials and owners', es: 'Para responsables y dueños' },
  minutes: 7,
  audience: ['official'],
  cites: [
    '164.308(a)(1)(ii)(A)',
    '164.308(a)(1)(ii)(B)',
    '164.306(d)(3)',
    '164.404(a)(2)',
    '164.404(b)',
    '164.406(a)',
    '164.408(b)',
    '164.408(c)',
    '164.410(a)(2)',
    '164.308(a)(8)',
    '164.530(e)(1)',
    '164.530(j)(2)',
  ],
  policies: [
    'GOV-01',
    'GOV-02',
    'SEC-01',
    'SEC-02',
    'SEC-08',
    'SEC-21',
    'BRE-01',
    'BAA-01',
    'SAN-01',
    'PRV-27',
  ],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Tell a risk analysis from a checklist, and from the plan that follows it.',
          'Run the clocks of a breach, and know who is told at which number of people.',
          'Sign only what the record shows.',
        ]
      : [
          'Distinguir un análisis de riesgos de una lista de control y del plan que le sigue.',
          'Llevar los plazos de una violación y saber a quién se informa según el número de personas.',
          'Firmar solo lo que el registro demuestra.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: officersItems,
};

function english(told: Told): Written {
  const { largeBreach, mediaResidents, individualNotice, annualReport, securityDocumentation } = numbers;
  return [
    heading('What you answer for'),
    para(
      'Staff can do all things right, and the clinic can still fail. No one looked at the risks. A date went by. A form said “yes” when it was “no.” These are the parts that rest on you.',
    ),
    heading('The risk analysis, and then the plan'),
    para(
      `A risk analysis looks at **all** ePHI you have, wherever it is: ${told.ephiSystems()}, each laptop, phone, copier, and vendor. It says what could go wrong, how likely that is, and how bad. A list of questions from the maker of your EHR covers the EHR. It is not the analysis.`,
    ),
    para(
      `The plan is the next step: what is done about each risk, by whom, by when. An analysis with no plan is half the work. We go through ours ${told.every('risk-analysis-months')}, and whenever something large changes. That pace is our own; the law gives no number.`,
    ),
    para(
      'Some parts of the rule are called _addressable_. That does not mean “if you like.” You put it in place. If it does not fit here, you write down why, and do something as good where that is fair.',
    ),
    heading('The clocks of a breach'),
    grid(
      ['Who is told', 'When'],
      [
        [
          'Each patient it is about',
          `Without needless delay, ${individualNotice.value} calendar days at most from the day it was found`,
        ],
        [`HHS, from ${largeBreach.value} people on`, 'At the same time as the patients'],
        [
          `HHS, below ${largeBreach.value}`,
          `Within ${annualReport.value} days after the end of the calendar year in which it was found`,
        ],
        [
          'The press of a state',
          `When **more than** ${mediaResidents.value} people of that state are in it; exactly ${mediaResidents.value} is not enough`,
        ],
        ['State offices', 'As each state says; some give less time'],
      ],
    ),
    para(
      'The day it was found is the first day that anyone here knew of it, or would have with fair care. It is not the day you were told, nor the day the inquiry ended. If you decide that it is no breach, you must be able to show why, on all four factors.',
    ),
    heading('Vendors'),
    points(
      'No PHI goes to a vendor before the agreement is signed.',
      `The law lets a vendor take up to ${numbers.associateNotice.value} days to tell you. That is far too long for us: our own contracts ask for ${told.measured('associate-notice-days')}.`,
      'If the vendor acts as your agent, what it knows, you know. Then your days run from the day it found out. In doubt, count from there.',
    ),
    heading('Scene: a laptop is gone'),
    para(
      'A laptop was stolen from a car. It was encrypted. But it was on, and someone was signed in. Then the key was in the lock, and encryption may not help you. Ask: was it on? Who was signed in? Is there proof from before the theft? Go through the four factors, and write them down.',
    ),
    heading('Sign only what is true'),
    para(
      'Insurers, payers, and Medicare’s MIPS program ask you to state that a risk analysis was done. Who signs must have seen it: its date, all it covers, and the plan. A false “yes” can cost the insurance, and more. So can a claim that you have had security practices known to HHS in place for twelve months. It helps you only if you can show those months.',
    ),
    heading('The same rules for the top'),
    para(
      `The ladder of sanctions holds for owners and doctors too. If they are let off, it holds for no one. What was done is noted. Papers like these are kept for ${securityDocumentation.value} years, from the day they were made or were last in force, whichever is later.`,
    ),
    heading('Scene: a letter from OCR'),
    steps(
      `The same day, give it to ${privacyPerson(told)}. Keep the envelope.`,
      'Write down the day it came and the day the answer is due.',
      'Stop all deleting: mail, logs, backups, paper.',
      'Call a lawyer, and tell the insurer.',
      'Gather what they ask for, as it stood on those days. Change nothing, date nothing back.',
    ),
    para(
      'Be calm and polite. What they look for first is a risk analysis, a plan, and proof that people were trained.',
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const { largeBreach, mediaResidents, individualNotice, annualReport, securityDocumentation } = numbers;
  return [
    heading('De qué responde usted'),
    para(
      'El personal puede hacerlo todo bien y la clínica fallar de todos modos: nadie miró los riesgos, pasó una fecha, un formulario decía “sí” y era “no”. Estas partes dependen de usted.',
    ),
    heading('El análisis de riesgos y después el plan'),
    para(
      `Un análisis de riesgos mira **toda** la ePHI que usted tiene, esté donde esté: ${told.ephiSystems()}, cada portátil, teléfono, copiadora y proveedor. Dice qué podría salir mal, qué tan probable es y qué tan grave. Una lista de preguntas del fabricante del expediente electrónico cubre ese programa. No es el análisis.`,
    ),
    para(
      `El plan es el paso siguiente: qué se hace con cada riesgo, quién y para cuándo. Un análisis sin plan es la mitad del trabajo. Repasamos el nuestro ${told.every('risk-analysis-months')} y cuando cambia algo grande. Ese ritmo es nuestro; la ley no da un número.`,
    ),
    para(
      'Algunas partes de la regla se llaman _addressable_ (“por considerar”). Eso no quiere decir “si usted quiere”. Se ponen en práctica. Si algo no encaja aquí, se escribe por qué y se hace algo igual de bueno cuando sea razonable.',
    ),
    heading('Los plazos de una violación'),
    grid(
      ['A quién se informa', 'Cuándo'],
      [
        [
          'A cada paciente afectado',
          `Sin demora injustificada, ${individualNotice.value} días naturales como máximo desde el día en que se descubrió`,
        ],
        [`Al HHS, desde ${largeBreach.value} personas`, 'Al mismo tiempo que a los pacientes'],
        [
          `Al HHS, por debajo de ${largeBreach.value}`,
          `Dentro de los ${annualReport.value} días después de terminar el año en que se descubrió`,
        ],
        [
          'A la prensa de un estado',
          `Cuando hay **más de** ${mediaResidents.value} afectados que viven en ese estado; ${mediaResidents.value} no bastan`,
        ],
        ['A las oficinas del estado', 'Como diga cada estado; algunos dan menos tiempo'],
      ],
    ),
    para(
      'El día del descubrimiento es el primero en que alguien aquí lo supo, o lo habría sabido con un cuidado razonable. No es el día en que se lo contaron a usted ni el día en que terminó la investigación. Si decide que no es una violación, debe poder mostrar por qué, con los cuatro factores.',
    ),
    heading('Proveedores'),
    points(
      'Ninguna PHI va a un proveedor antes de firmar el acuerdo.',
      `La ley permite que un proveedor tarde hasta ${numbers.associateNotice.value} días en avisar. Es demasiado para nosotros: nuestros contratos piden ${told.measured('associate-notice-days')}.`,
      'Si el proveedor actúa como su agente, lo que él sabe lo sabe usted. Entonces sus días corren desde que él lo descubrió. Si hay duda, cuente desde ahí.',
    ),
    heading('Situación: falta un portátil'),
    para(
      'Robaron un portátil de un carro. Estaba cifrado, pero encendido y con una sesión abierta. Entonces la llave estaba puesta, y el cifrado quizá no le ayude. Pregunte: ¿estaba encendido? ¿Quién tenía la sesión? ¿Hay prueba de antes del robo? Repase los cuatro factores y escríbalos.',
    ),
    heading('Firme solo lo que es verdad'),
    para(
      'Las aseguradoras, los pagadores y el programa MIPS de Medicare piden declarar que se hizo un análisis de riesgos. Quien firma debe haberlo visto: su fecha, todo lo que cubre y el plan. Un “sí” falso puede costar el seguro y más. También la afirmación de que tuvo durante doce meses prácticas de seguridad reconocidas por el HHS. Solo le favorece si puede demostrar esos meses.',
    ),
    heading('Las mismas reglas para los de arriba'),
    para(
      `La escala de sanciones vale también para dueños y médicos. Si a ellos se les perdona, no vale para nadie. Lo que se hizo queda anotado. Estos documentos se guardan ${securityDocumentation.value} años, desde que se hicieron o desde que estuvieron vigentes por última vez, lo que sea posterior.`,
    ),
    heading('Situación: una carta de OCR'),
    steps(
      `El mismo día, désela a ${privacyPerson(told)}. Guarde el sobre.`,
      'Anote el día en que llegó y el día en que hay que responder.',
      'Detenga todo borrado: correo, registros, copias de respaldo, papel.',
      'Llame a un abogado y avise a la aseguradora.',
      'Reúna lo que piden, tal como estaba en esas fechas. No cambie nada ni ponga fechas anteriores.',
    ),
    para(
      'Mantenga la calma y la cortesía. Lo primero que buscan es un análisis de riesgos, un plan y la prueba de que se capacitó al personal.',
    ),
    ...whomToTell(told, 'es'),
  ];
}
