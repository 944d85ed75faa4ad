import type { Told } from '#told/told.ts';
import { heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { cliniciansItems } from './m08-items.ts';
import { ehrOf, privacyPerson, whomToTell } from './own-items.ts';

/** M8: sharing for care, records with stricter rules, threats, minors, pictures, AI scribes. */
export const clinicians: Lesson = {
  id: 'M8',
  title: { en: 'For those who treat patients', es: 'Para quienes atienden a pacientes' },
  minutes: 7,
  audience: ['clinical'],
  cites: [
    '164.506(c)',
    '164.502(b)(2)',
    '164.508(a)(2)',
    '164.512(j)',
    '164.502(g)(3)',
    '164.508(a)(1)',
    '164.514(a)-(c)',
    '164.312(b)',
    '164.502(e)(1)',
  ],
  policies: ['PRV-01', 'PRV-05', 'PRV-08', 'PRV-21', 'PRV-23', 'PRV-24', 'PRV-28', 'SEC-03', 'SEC-15'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Share for care freely, and know the few records that have stricter rules.',
          'Act when a patient threatens someone.',
          'Keep pictures, stories, and AI scribes from giving a patient away.',
        ]
      : [
          'Compartir con libertad para la atención y conocer los pocos expedientes con reglas más estrictas.',
          'Actuar cuando un paciente amenaza a alguien.',
          'Evitar que fotos, relatos y asistentes de IA delaten a un paciente.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: cliniciansItems,
};

function english(told: Told): Written {
  const ehr = ehrOf(told, 'en');
  const official = told.privacyOfficial();
  return [
    heading('Care comes first'),
    para(
      'A specialist calls and asks for your notes. You may share them, with no form and no delay. The rule of the least amount does not bind what goes to someone who treats the patient. Check who is asking, send it a safe way, and go on. To hold back for fear of HIPAA can hurt someone.',
    ),
    para(
      'Family who help with the care may hear what they need for that, if the patient agrees or does not object. If the patient cannot speak, use your judgment.',
    ),
    heading('Records with stricter rules'),
    points(
      '**Notes of talk therapy, kept apart from the chart.** Almost any use or sharing needs a form that names them. Drugs, times of visits, test results, and the plan of care are not part of these notes. They are part of the chart.',
      `**Drug and alcohol treatment programs (42 CFR Part 2).** ${part2English(told)}`,
      `**Your state’s own rules.** They may be stricter on HIV, on genes, on mental health. The law of ${told.states()} decides. Ask ${official}.`,
    ),
    heading('Scene: a court paper about a recovery program'),
    para(
      `A subpoena asks for the records of a patient’s alcohol program. Do not answer, and do not even say that the person is a patient. A plain subpoena is not enough for these records. Hand it to ${privacyPerson(told)} the same day.`,
    ),
    heading('Scene: a threat'),
    para(
      'A patient says that he will hurt his former boss, by name, tonight. You believe him. The law lets you warn those who can stop it: the police, or the one in danger. You need no form.',
    ),
    steps(
      'Is it about to happen? Call 911 first.',
      'Say only what they need to stop it.',
      `Then tell ${official}. State law may also say when you have to warn.`,
      'Note what was said, whom you called, and when.',
    ),
    heading('Minors and parents'),
    para(
      `A parent can most often see a child’s record. There are exceptions: where a minor may agree to some care alone, where a court says so, or where the parent agreed that the talk stays private. Which care that is differs from state to state. Do not guess, and do not promise. Say: “I will find out.” State law decides; ask ${official}.`,
    ),
    heading('Only charts you need'),
    para(
      `${ehr} notes each look. So does the emergency button that opens a closed chart. Use it when care calls for it, and type the real reason. Each use is looked at, and we check the log ${told.every('log-review-days')}. Your own chart, or that of your wife, your child, or a friend, is no part of your job. Ask for it like any patient.`,
    ),
    heading('Pictures, stories, and teaching'),
    points(
      'A photo for the chart is fine, taken with a device of the clinic. It goes into the chart, and not into your phone.',
      'A face, a tattoo, or a date in a slide can tell who it is. To show it outside, get a signed form or take out what tells.',
      '“No name” is not enough. “A teacher in our town with a rare tumor” is a person to her neighbors.',
      'Do not text about a patient from a phone of your own, unless it was set up and allowed here.',
    ),
    heading('AI scribes'),
    para(scribeEnglish(told)),
    para(
      'A scribe that listens is a recorder. Some states ask that each person in the room agrees first. Tell the patient, ask, and take no for an answer. And read what it wrote before you sign. The note is yours.',
    ),
    ...whomToTell(told, 'en'),
  ];
}

function part2English(told: Told): string {
  const rule =
    'They carry a tag, and passing them on has rules of its own. Look for the tag before you send. If you find one, ask first.';
  switch (told.part2()) {
    case 'yes':
      return `We hold such records. ${rule}`;
    case 'no':
      return `We are no such program, but a record from one can come in by mail. ${rule}`;
    case 'unknown':
      return `Nobody has settled yet whether we hold any, so act as if we do. ${rule}`;
  }
}

function part2Spanish(told: Told): string {
  const rule =
    'Llevan una marca, y pasarlos a otros tiene reglas propias. Busque la marca antes de enviar. Si la encuentra, pregunte primero.';
  switch (told.part2()) {
    case 'yes':
      return `Aquí tenemos esos expedientes. ${rule}`;
    case 'no':
      return `No somos un programa así, pero puede llegarnos un expediente de uno. ${rule}`;
    case 'unknown':
      return `Aún no se ha aclarado si tenemos alguno; actúe como si los tuviéramos. ${rule}`;
  }
}

function scribeEnglish(told: Told): string {
  const tool = told.names('ai-tool');
  const ask = `To bring in another one, ask ${told.reachSecurity()}. There must be a contract (a business associate agreement) before it hears a word.`;
  return tool === undefined
    ? `No AI tool is on our list, so none may hear or read about a patient. ${ask}`
    : `Our list of AI tools has ${tool}. Use nothing else with patients. ${ask}`;
}

function scribeSpanish(told: Told): string {
  const tool = told.names('ai-tool');
  const ask = `Para usar otra, pregunte a ${told.reachSecurity()}. Debe haber un contrato (acuerdo de asociado comercial) antes de que oiga una palabra.`;
  return tool === undefined
    ? `No hay ninguna herramienta de IA en nuestra lista, así que ninguna puede oír ni leer nada de un paciente. ${ask}`
    : `En nuestra lista de herramientas de IA está ${tool}. No use ninguna otra con pacientes. ${ask}`;
}

function spanish(told: Told): Written {
  const ehr = ehrOf(told, 'es');
  const official = told.privacyOfficial();
  return [
    heading('La atención va primero'),
    para(
      'Un especialista llama y pide sus notas. Puede compartirlas, sin formulario y sin demora. La regla del mínimo no limita lo que va a quien trata al paciente. Compruebe quién lo pide, envíelo por un medio seguro y siga. Callar por miedo a HIPAA puede hacer daño.',
    ),
    para(
      'Los familiares que ayudan en la atención pueden saber lo que necesitan para ello, si el paciente está de acuerdo o no se opone. Si el paciente no puede hablar, use su criterio.',
    ),
    heading('Expedientes con reglas más estrictas'),
    points(
      '**Notas de psicoterapia que se guardan aparte del expediente.** Casi todo uso o envío exige una autorización que las nombre. Las medicinas, las horas de las citas, los resultados y el plan de tratamiento no son parte de estas notas: son parte del expediente.',
      `**Programas de tratamiento por alcohol o drogas (42 CFR Part 2).** ${part2Spanish(told)}`,
      `**Las reglas propias de su estado.** Pueden ser más estrictas sobre VIH, genética o salud mental. Decide la ley de ${told.states()}. Pregunte a ${official}.`,
    ),
    heading('Situación: un papel judicial sobre un programa de recuperación'),
    para(
      `Una citación pide el expediente de un paciente en un programa por alcohol. No conteste y no diga siquiera que es paciente. Una simple citación no basta para estos expedientes. Entréguela el mismo día a ${privacyPerson(told)}.`,
    ),
    heading('Situación: una amenaza'),
    para(
      'Un paciente dice que esta noche va a hacer daño a su antiguo jefe y da su nombre. Usted le cree. La ley le permite avisar a quien puede evitarlo: la policía o la persona en peligro. No necesita un formulario.',
    ),
    steps(
      '¿Está a punto de ocurrir? Llame primero al 911.',
      'Diga solo lo que necesitan para evitarlo.',
      `Después avise a ${official}. La ley del estado también puede decir cuándo hay obligación de advertir.`,
      'Anote qué se dijo, a quién llamó y a qué hora.',
    ),
    heading('Menores y padres'),
    para(
      `Lo más común es que el padre o la madre pueda ver el expediente de su hijo. Hay excepciones: cuando un menor puede aceptar solo cierta atención, cuando lo dice un tribunal o cuando los padres aceptaron que la conversación fuera privada. Qué atención es cambia de un estado a otro. No adivine ni prometa nada. Diga: “Voy a averiguarlo”. Decide la ley del estado; pregunte a ${official}.`,
    ),
    heading('Solo los expedientes que necesita'),
    para(
      `En ${ehr} queda registrada cada consulta. También el botón de emergencia que abre un expediente cerrado. Úselo cuando la atención lo pida y escriba el motivo verdadero. Se mira cada uso, y revisamos el registro ${told.every('log-review-days')}. Su propio expediente, o el de su pareja, su hijo o una amistad, no es parte de su trabajo. Pídalo como cualquier paciente.`,
    ),
    heading('Fotos, relatos y docencia'),
    points(
      'Una foto para el expediente está bien, tomada con un equipo de la clínica. Va al expediente, no a su teléfono.',
      'Una cara, un tatuaje o una fecha en una diapositiva puede revelar quién es. Para mostrarla fuera, consiga una autorización firmada o quite lo que revela.',
      '“Sin nombre” no basta. “Una maestra de nuestro pueblo con un tumor raro” es una persona conocida para sus vecinos.',
      'No envíe mensajes sobre un paciente desde su propio teléfono, salvo que se haya configurado y permitido aquí.',
    ),
    heading('Asistentes de IA'),
    para(scribeSpanish(told)),
    para(
      'Un asistente que escucha es una grabadora. Algunos estados piden que antes esté de acuerdo cada persona en la sala. Explíquelo al paciente, pregunte y acepte un no. Y lea lo que escribió antes de firmar: la nota es suya.',
    ),
    ...whomToTell(told, 'es'),
  ];
}
