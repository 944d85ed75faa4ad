import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { usingAndSharingItems } from './m02-items.ts';
import { ehrOf, privacyPerson, whomToTell, within } from './own-items.ts';

/** M2: treatment, payment, and operations; the minimum necessary; what is overheard. */
export const usingAndSharing: Lesson = {
  id: 'M2',
  title: { en: 'Using and sharing what you need', es: 'Usar y compartir lo necesario' },
  minutes: 7,
  audience: 'everyone',
  cites: ['164.502(a)(1)', '164.502(b)', '164.502(b)(2)', '164.506(c)', '164.508(a)(1)', '164.514(d)(2)'],
  policies: ['PRV-01', 'PRV-02', 'PRV-03', 'PRV-06', 'PRV-18', 'BAA-01'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Share for care without delay, and know when no form is needed.',
          'Use and send no more than the task needs.',
          'Know which requests go to the privacy official before anything goes out.',
        ]
      : [
          'Compartir para la atención sin demora y saber cuándo no hace falta un formulario.',
          'Usar y enviar solo lo que la tarea necesita.',
          'Saber qué solicitudes pasan por el oficial de privacidad antes de enviar nada.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: usingAndSharingItems,
};

function english(told: Told): Written {
  const ehr = ehrOf(told, 'en');
  return [
    heading('HIPAA is not a wall'),
    para(
      'Some people think HIPAA means “say nothing to anyone.” That can hurt a patient. The law lets us share for three things without a signed form. They are often called TPO: treatment, payment, and operations.',
    ),
    grid(
      ['What for', 'For example', 'How much'],
      [
        [
          'Treatment',
          'The emergency room calls. A specialist wants our notes. The pharmacy asks about a dose.',
          'What the care calls for. The “minimum” rule does not limit it.',
        ],
        ['Payment', 'A claim, a prior approval, a bill.', 'Only what this claim needs.'],
        ['Operations', 'Checking quality, training staff, an audit.', 'Only what the task needs.'],
      ],
    ),
    para(
      'For nearly everyone else we need a signed form from the patient, called an _authorization_, or a law that lets us share or makes us do so. Employers, schools, life insurers, lawyers, and reporters are in this group. You do not have to know each law. You do have to stop and ask.',
    ),
    heading('Scene: the emergency room calls'),
    para(
      'A nurse calls from an emergency room. Our patient lies there and cannot speak. She needs the drug list and the allergies now. You do not need a form. If you do not know the caller, call back through the hospital’s main number. Then send what she asks for, and note what you sent.',
    ),
    heading('Take only what you need'),
    para(
      'Outside of treatment, we use and send the _minimum necessary_. That means: the smallest part that gets the job done. A plan asks about one visit in May. It gets the note of that visit in May. It does not get ten years of charts.',
    ),
    para(
      `The same goes for what you look at. You can open many charts in ${ehr}. You may open those that your work needs today. It keeps a record of who looked at what, and we check it ${told.every('log-review-days')}. These are not reasons to look:`,
    ),
    points(
      'A friend wants to know her result, and you could be quick.',
      'Somebody from the news or from your street was here.',
      'A coworker has been out sick, and you worry about her.',
    ),
    para(
      `Did you open the wrong chart by mistake? It happens. Close it. Tell ${told.privacyOfficial()} ${within(told, 'en', 'incident-report-hours')}. Do not read on, and do not keep it to yourself.`,
    ),
    heading('When others hear or see a little'),
    para(
      'You call a name in the waiting room. Someone sees a first name on a white board. The law allows such small leaks if we took fair care. They are called _incidental_. Fair care looks like this:',
    ),
    points(
      'Speak low at the desk. Step aside for a talk about a test or a bill.',
      'Call a name, and never the reason for the visit.',
      'Put on a board only what the team needs, and turn it away from the public.',
      'Turn screens away, and lock yours when you get up.',
    ),
    para(
      'A quiet word that someone happens to catch is not a breach by itself. A loud talk about a patient at lunch is not fair care.',
    ),
    heading('Letters, forms, and strangers'),
    steps(
      `**A lawyer’s letter or a court paper.** Do not answer it, and do not call back. Give it to ${privacyPerson(told)} the same day. A lawyer’s letter is not a judge’s order.`,
      '**A school form.** Give it to the parent to hand in, or get the parent’s signed form first. Proof of shots can be sent when a parent agrees and we note it.',
      '**An employer.** Not a word without the patient’s signed form. Do not even say that the patient comes here.',
      `**A firm that offers us a service.** Before it gets one name, a contract must be in place. Ask ${told.privacyOfficial()}.`,
    ),
    para(
      'Some records have stricter rules of their own. Notes of talk therapy that are kept apart from the chart, and records of drug or alcohol treatment programs, are two of them. If you come across one, ask before it goes anywhere.',
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const ehr = ehrOf(told, 'es');
  return [
    heading('HIPAA no es un muro'),
    para(
      'Hay quien cree que HIPAA significa “no decir nada a nadie”. Eso puede hacer daño a un paciente. La ley permite compartir para tres cosas sin un formulario firmado: tratamiento, pago y operaciones del consultorio.',
    ),
    grid(
      ['Para qué', 'Por ejemplo', 'Cuánto'],
      [
        [
          'Tratamiento',
          'Llaman de urgencias. Un especialista pide nuestras notas. La farmacia pregunta por una dosis.',
          'Lo que la atención requiera. La regla del “mínimo” no lo limita.',
        ],
        [
          'Pago',
          'Una reclamación al seguro, una autorización previa, una factura.',
          'Solo lo que pide esa reclamación.',
        ],
        [
          'Operaciones',
          'Revisar la calidad, capacitar al personal, una auditoría.',
          'Solo lo que la tarea necesita.',
        ],
      ],
    ),
    para(
      'Para casi todos los demás necesitamos un formulario firmado por el paciente, llamado _autorización_, o una ley que lo permita o lo exija. En este grupo están los empleadores, las escuelas, los seguros de vida, los abogados y la prensa. Usted no tiene que conocer cada ley. Sí tiene que detenerse y preguntar.',
    ),
    heading('Situación: llaman de urgencias'),
    para(
      'Una enfermera llama desde una sala de urgencias. Nuestra paciente está allí y no puede hablar. Necesita ya la lista de medicinas y las alergias. No hace falta un formulario. Si no conoce a quien llama, devuelva la llamada al número principal del hospital. Después envíe lo que pide y anote qué envió.',
    ),
    heading('Tome solo lo necesario'),
    para(
      'Fuera del tratamiento, usamos y enviamos el _mínimo necesario_: la parte más pequeña con la que se puede hacer el trabajo. Un seguro pregunta por una visita de mayo. Recibe la nota de esa visita, no diez años de expediente.',
    ),
    para(
      `Lo mismo vale para lo que usted mira. En ${ehr} puede abrir muchos expedientes, pero debe abrir solo los que su trabajo de hoy necesita. Queda registrado quién vio qué, y lo revisamos ${told.every('log-review-days')}. Estos no son motivos para mirar:`,
    ),
    points(
      'Una amiga quiere saber su resultado y usted podría verlo rápido.',
      'Vino alguien que sale en las noticias o que vive en su calle.',
      'Una compañera falta por enfermedad y usted se preocupa por ella.',
    ),
    para(
      `¿Abrió el expediente equivocado por error? Puede pasar. Ciérrelo. Avise a ${told.privacyOfficial()} ${within(told, 'es', 'incident-report-hours')}. No siga leyendo y no se lo guarde.`,
    ),
    heading('Cuando otros oyen o ven algo'),
    para(
      'Usted llama a alguien por su nombre en la sala de espera. Alguien ve un nombre en una pizarra. La ley acepta estos pequeños descuidos, llamados _incidentales_, si pusimos un cuidado razonable. Por ejemplo:',
    ),
    points(
      'Hable en voz baja en el mostrador. Apártese para hablar de un análisis o de una factura.',
      'Diga el nombre, nunca el motivo de la visita.',
      'Ponga en la pizarra solo lo que el equipo necesita, y donde el público no la vea.',
      'Gire las pantallas y bloquee la suya al levantarse.',
    ),
    para(
      'Una palabra en voz baja que alguien alcanza a oír no es por sí sola una violación. Hablar en voz alta de un paciente durante el almuerzo no es un cuidado razonable.',
    ),
    heading('Cartas, formularios y desconocidos'),
    steps(
      `**Una carta de un abogado o un papel de un tribunal.** No conteste ni devuelva la llamada. Entréguelo el mismo día a ${privacyPerson(told)}. La carta de un abogado no es la orden de un juez.`,
      '**Un formulario de la escuela.** Déselo al padre o a la madre para que lo entregue, o consiga antes su autorización firmada. El comprobante de vacunas se puede enviar si el padre o la madre está de acuerdo y lo anotamos.',
      '**Un empleador.** Ni una palabra sin la autorización firmada del paciente. Ni siquiera diga que viene aquí.',
      `**Una empresa que ofrece un servicio.** Antes de recibir un solo nombre, debe haber un contrato. Pregunte a ${told.privacyOfficial()}.`,
    ),
    para(
      'Algunos expedientes tienen reglas más estrictas: las notas de psicoterapia que se guardan aparte y los expedientes de programas de tratamiento por alcohol o drogas. Si encuentra uno, pregunte antes de enviarlo.',
    ),
    ...whomToTell(told, 'es'),
  ];
}
