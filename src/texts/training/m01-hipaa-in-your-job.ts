import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { hipaaInYourJobItems } from './m01-items.ts';
import { privacyPerson, whomToTell, within } from './own-items.ts';

/** M1: what PHI is, whom the rules bind, whom to ask. */
export const hipaaInYourJob: Lesson = {
  id: 'M1',
  title: { en: 'HIPAA in your job', es: 'HIPAA en su trabajo' },
  minutes: 7,
  audience: 'everyone',
  cites: ['164.502(a)', '164.502(f)', '164.514(a)-(c)', '164.530(a)(1)(i)', '164.530(b)(1)', '164.530(e)(1)'],
  policies: ['GOV-01', 'GOV-03', 'PRV-01', 'TRN-01', 'SAN-01'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Tell what is PHI and what is not.',
          'Know that the rules bind you, whatever your job is.',
          'Know whom to ask here before you speak, send, or look.',
        ]
      : [
          'Distinguir qué es información de salud protegida y qué no lo es.',
          'Saber que las reglas le obligan a usted, sea cual sea su puesto.',
          'Saber a quién preguntar aquí antes de hablar, enviar o mirar.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: hipaaInYourJobItems,
};

function english(told: Told): Written {
  return [
    heading('Why this is for you'),
    para(
      `Patients tell us things that few other people know. HIPAA is the federal law that says how we keep those things safe. It binds ${told.name()} as a whole. It binds you too: front desk, nurse, doctor, billing, student, volunteer, owner. Paid or not, the rules are the same.`,
    ),
    heading('What is PHI?'),
    para('PHI is short for _protected health information_. Two things come together in it:'),
    points(
      '**Who:** a name, a face, a voice, a phone number, a birth date. Anything that could tell who the person is.',
      '**Health, care, or payment:** a visit, a test, a drug, a bill. Past, present, or still to come.',
    ),
    para(
      'No diagnosis is needed. That a person has a visit here on Tuesday is PHI. It can be on a screen, on paper, in a photo, or said out loud.',
    ),
    grid(
      ['What you see', 'Is it PHI?'],
      [
        ['Today’s schedule with names', 'Yes. It shows who comes here for care.'],
        ['A voice message from a patient', 'Yes. A voice can tell who it is.'],
        ['A photo of the waiting room with a patient in it', 'Yes. A face and a place of care.'],
        [
          'A coworker’s sick note in the personnel file',
          'No. We hold it as the boss, not as the clinic. It is still private.',
        ],
        ['“We gave 40 flu shots last month”', 'No. Nobody can be found in it.'],
      ],
    ),
    para(
      `Taking out the name is not enough to make a list safe. The rule names 18 kinds of details that must come out, such as dates, phone numbers, record numbers, and photos. Before you call a list “no names,” ask ${told.privacyOfficial()}.`,
    ),
    heading('Three scenes'),
    para(
      '**The neighbor.** Your neighbor sits in the waiting room. At dinner your husband or wife asks how your day was. You can talk about the traffic. You cannot say that the neighbor was here, not even without the reason.',
    ),
    para(
      '**The student.** A student helps at the desk for one week. She gets no pay. While she works under our direction, she is part of our staff. She learns these rules, and they bind her.',
    ),
    para(
      '**The patient who died.** A man calls. He says, “She is gone now, so you can tell me what she had.” Her PHI stays protected for 50 years after her death. Some people, such as the one who settles her estate, do have rights. That is not for you to sort out on the phone. Take his number and pass it on.',
    ),
    heading('What to do each day'),
    steps(
      'Look only at what your job needs right now.',
      'Before you speak, look around. Who can hear you?',
      `Not sure? Stop and ask ${privacyPerson(told)}.`,
      `Something went wrong, or may have? Tell ${told.privacyOfficial()} ${within(told, 'en', 'incident-report-hours')}. You do not need proof.`,
    ),
    para(
      'Nobody here may punish you for an honest report. That is the law. A mistake that is told early is often a small one. A mistake that is hidden grows.',
    ),
    heading('When rules are broken'),
    para(
      'We have a sanction policy. It holds for all of us, and the owners are no exception. What happens depends on how bad it was, and on whether it was meant. It can be a talk, more training, a warning, or the end of the job.',
    ),
    para(
      'There is more outside. The federal Office for Civil Rights looks into complaints and can fine the practice. A state attorney general can go to court. A person who gets or gives out PHI on purpose, against the rules, can be charged with a crime.',
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  return [
    heading('Por qué esto es para usted'),
    para(
      `Los pacientes nos cuentan cosas que casi nadie más sabe. HIPAA es la ley federal que dice cómo debemos cuidar esa información. Obliga a ${told.name()} y también a usted, sea cual sea su puesto: recepción, enfermería, medicina, facturación, estudiante, voluntario o dueño. Con sueldo o sin él, las reglas son las mismas.`,
    ),
    heading('¿Qué es la PHI?'),
    para(
      'PHI son las siglas en inglés de _información de salud protegida_. Es información que reúne dos cosas:',
    ),
    points(
      '**Quién es:** un nombre, una cara, una voz, un teléfono, una fecha de nacimiento. Cualquier dato que permita saber de quién se trata.',
      '**Salud, atención o pago:** una cita, un análisis, una medicina, una factura. De antes, de ahora o de después.',
    ),
    para(
      'No hace falta un diagnóstico. El solo hecho de que alguien tenga cita aquí el martes es PHI. Puede estar en una pantalla, en papel, en una foto o dicha en voz alta.',
    ),
    grid(
      ['Lo que usted ve', '¿Es PHI?'],
      [
        ['La agenda de hoy con nombres', 'Sí. Muestra quién recibe atención aquí.'],
        ['Un mensaje de voz de un paciente', 'Sí. La voz puede decir quién es.'],
        [
          'Una foto de la sala de espera en la que sale un paciente',
          'Sí. Se ve una cara en un lugar de atención.',
        ],
        [
          'El justificante médico de un compañero en su expediente de personal',
          'No. Lo guardamos como empleador, no como clínica. Aun así, es privado.',
        ],
        ['“El mes pasado pusimos 40 vacunas contra la gripe”', 'No. No permite reconocer a nadie.'],
      ],
    ),
    para(
      `Quitar el nombre no basta para que una lista sea segura. La regla enumera 18 tipos de datos que hay que eliminar, como fechas, teléfonos, números de expediente y fotos. Antes de decir que una lista “no lleva nombres”, pregunte a ${told.privacyOfficial()}.`,
    ),
    heading('Tres situaciones'),
    para(
      '**El vecino.** Su vecino está en la sala de espera. En la cena, su pareja le pregunta cómo le fue. Puede hablar del tráfico. No puede decir que el vecino vino, ni siquiera sin mencionar el motivo.',
    ),
    para(
      '**La estudiante.** Una estudiante ayuda una semana en recepción. No cobra. Mientras trabaja bajo nuestra dirección, forma parte del personal: aprende estas reglas y debe cumplirlas.',
    ),
    para(
      '**La paciente que falleció.** Un hombre llama y dice: “Ella ya murió, así que puede decirme qué tenía”. Su información sigue protegida durante 50 años después de la muerte. Algunas personas, como quien administra la herencia, sí tienen derechos, pero eso no se resuelve por teléfono. Anote su número y páselo.',
    ),
    heading('Qué hacer cada día'),
    steps(
      'Mire solo lo que su trabajo necesita en este momento.',
      'Antes de hablar, mire a su alrededor. ¿Quién puede oírle?',
      `¿Tiene dudas? Deténgase y pregunte a ${privacyPerson(told)}.`,
      `¿Algo salió mal, o quizá salió mal? Avise a ${told.privacyOfficial()} ${within(told, 'es', 'incident-report-hours')}. No necesita pruebas.`,
    ),
    para(
      'Nadie aquí puede castigarle por avisar de buena fe. Lo dice la ley. Un error que se cuenta pronto suele quedar en algo pequeño; uno que se esconde crece.',
    ),
    heading('Si no se cumplen las reglas'),
    para(
      'Tenemos una política de sanciones. Vale para todos, también para los dueños. Lo que pase depende de la gravedad y de si fue a propósito: puede ser una conversación, más capacitación, una advertencia o el despido.',
    ),
    para(
      'También hay consecuencias fuera de aquí. La Oficina de Derechos Civiles del gobierno federal investiga quejas y puede multar al consultorio. El fiscal general de un estado puede acudir a los tribunales. Quien obtiene o entrega PHI a propósito y en contra de las reglas puede enfrentar cargos penales.',
    ),
    ...whomToTell(told, 'es'),
  ];
}
