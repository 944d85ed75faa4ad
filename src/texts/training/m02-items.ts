import type { LessonItem } from './lesson.ts';
import { usingAndSharingOwnItems } from './m02-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M2. */
export function usingAndSharingItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...usingAndSharingOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M2-emergency-room',
    version: 1,
    cites: ['164.506(c)', '164.502(b)(2)'],
    ask: [
      'An emergency room treats our patient and asks for her drug list. You called back on the hospital’s main number. There is no signed form. What do you do?',
      'Una sala de urgencias atiende a nuestra paciente y pide su lista de medicinas. Usted devolvió la llamada al número principal del hospital. No hay formulario firmado. ¿Qué hace?',
    ],
    right: answer(
      'send-for-care',
      [
        'Send it now. Care needs no signed form.',
        'Enviarla ya. La atención no requiere un formulario firmado.',
      ],
      [
        'We may share for treatment, and time counts.',
        'Podemos compartir para el tratamiento, y el tiempo cuenta.',
      ],
    ),
    wrong: [
      answer(
        'wait-for-form',
        ['Wait until she can sign a form.', 'Esperar a que ella pueda firmar un formulario.'],
        [
          'The law does not ask for it, and waiting may hurt her.',
          'La ley no lo pide, y esperar puede hacerle daño.',
        ],
      ),
      answer(
        'family-first',
        ['Ask her husband for leave first.', 'Pedir antes permiso a su esposo.'],
        ['Nobody’s leave is needed for care.', 'Para la atención no hace falta el permiso de nadie.'],
      ),
      answer(
        'half-list',
        [
          'Send only the names of the drugs without the doses, to stay at the minimum.',
          'Enviar solo los nombres de las medicinas, sin las dosis, para cumplir con el mínimo.',
        ],
        ['The minimum rule does not limit treatment.', 'La regla del mínimo no limita el tratamiento.'],
      ),
    ],
  }),
  lawItem({
    id: 'M2-payer-whole-chart',
    version: 1,
    cites: ['164.502(b)', '164.514(d)(3)'],
    ask: [
      'A health plan has to pay for one visit in May. It asks for “the chart.” What do you send?',
      'Un seguro médico debe pagar una visita de mayo. Pide “el expediente”. ¿Qué envía usted?',
    ],
    right: answer(
      'that-visit',
      ['The note of that visit in May', 'La nota de esa visita de mayo'],
      ['It is what this payment needs, and no more.', 'Es lo que ese pago necesita, y nada más.'],
    ),
    wrong: [
      answer(
        'whole-chart',
        [
          'The whole chart, as that is what they asked for',
          'El expediente completo, porque es lo que pidieron',
        ],
        ['For payment we send the minimum necessary.', 'Para el pago enviamos el mínimo necesario.'],
      ),
      answer(
        'nothing',
        ['Nothing without a form signed by the patient', 'Nada sin un formulario firmado por el paciente'],
        ['Payment does not need a signed form.', 'El pago no requiere un formulario firmado.'],
      ),
      answer(
        'last-years',
        ['All notes of the last two years', 'Todas las notas de los últimos dos años'],
        [
          'The claim is about one visit. If they need more, they can say what and why.',
          'La reclamación trata de una sola visita. Si necesitan más, pueden decir qué y por qué.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M2-coworker-chart',
    version: 1,
    cites: ['164.502(a)', '164.514(d)(2)'],
    ask: [
      'A coworker is also a patient here. She has been out for a week. You want to know how she is. What do you do?',
      'Una compañera también es paciente aquí. Lleva una semana sin venir. Usted quiere saber cómo está. ¿Qué hace?',
    ],
    right: answer(
      'send-card',
      ['Send her a card or call her at home.', 'Enviarle una tarjeta o llamarla a su casa.'],
      [
        'Ask as a friend. Her chart is for those who treat her.',
        'Pregunte como amiga o amigo. Su expediente es para quienes la atienden.',
      ],
    ),
    wrong: [
      answer(
        'quick-look',
        ['Look in her chart, just at the last note.', 'Mirar su expediente, solo la última nota.'],
        [
          'Care for a friend is not a task of your job.',
          'Preocuparse por alguien no es una tarea de su puesto.',
        ],
      ),
      answer(
        'ask-nurse',
        ['Ask the nurse who saw her.', 'Preguntar a la enfermera que la vio.'],
        ['Then the nurse would share without a reason.', 'Así la enfermera compartiría sin motivo.'],
      ),
      answer(
        'check-schedule',
        [
          'Look only at whether she is on the schedule this week.',
          'Mirar solo si esta semana está en la agenda.',
        ],
        ['A visit is PHI too.', 'Una cita también es PHI.'],
      ),
    ],
  }),
  lawItem({
    id: 'M2-white-board',
    version: 1,
    cites: ['164.502(a)(1)', '164.530(c)(1)'],
    ask: [
      'The team has a white board in the back hall with last names and room numbers. A patient walks by and reads one. What is right?',
      'El equipo tiene una pizarra en el pasillo de atrás con apellidos y números de sala. Un paciente pasa y lee uno. ¿Qué es lo correcto?',
    ],
    right: answer(
      'fair-care',
      [
        'It is allowed, if the board shows only what the team needs and faces away from the public where it can.',
        'Está permitido si la pizarra muestra solo lo que el equipo necesita y, en lo posible, no da al público.',
      ],
      [
        'This is incidental: a small leak in spite of fair care.',
        'Es algo incidental: un pequeño descuido a pesar de un cuidado razonable.',
      ],
    ),
    wrong: [
      answer(
        'always-breach',
        [
          'Every name that a visitor can read is a breach, and the board has to come down the same day.',
          'Cada nombre que una visita puede leer es una violación, y la pizarra debe quitarse ese mismo día.',
        ],
        [
          'The law allows small leaks where we take fair care.',
          'La ley acepta pequeños descuidos si hay un cuidado razonable.',
        ],
      ),
      answer(
        'anything-goes',
        [
          'Boards are for the team alone, so that diagnoses may go on it as long as first names are left out.',
          'Las pizarras son para el equipo, así que se puede poner el diagnóstico si no aparece el nombre de pila.',
        ],
        ['A board counts. Put up the least that works.', 'La pizarra cuenta. Ponga lo menos posible.'],
      ),
      answer(
        'consent-board',
        [
          'It is allowed only if each patient signs for it.',
          'Solo está permitido si cada paciente lo firma.',
        ],
        ['No form is needed. Fair care is.', 'No hace falta un formulario, sino un cuidado razonable.'],
      ),
    ],
  }),
  lawItem({
    id: 'M2-school-form',
    version: 1,
    cites: ['164.508(a)(1)', '164.512(b)'],
    ask: [
      'A school faxes a form. It wants the health history of a child. The parents have not said anything. What do you do first?',
      'Una escuela envía por fax un formulario. Quiere el historial médico de un niño. Los padres no han dicho nada. ¿Qué hace primero?',
    ],
    right: answer(
      'call-parent',
      [
        'Ask a parent: they can hand it in, or sign an authorization.',
        'Preguntar al padre o a la madre: pueden entregarlo ellos o firmar una autorización.',
      ],
      [
        'A school is not part of the care. The parent decides.',
        'La escuela no forma parte de la atención. Deciden los padres.',
      ],
    ),
    wrong: [
      answer(
        'fill-and-send',
        [
          'Fill it in and send it, as it is for the child’s good.',
          'Llenarlo y enviarlo, porque es por el bien del niño.',
        ],
        ['A good reason is not an authorization.', 'Un buen motivo no es una autorización.'],
      ),
      answer(
        'phone-school',
        [
          'Read the history to the school nurse by phone, so that nothing is on paper.',
          'Leerle el historial por teléfono a la enfermera de la escuela, para que nada quede en papel.',
        ],
        ['Spoken or faxed, it is shared all the same.', 'Por teléfono o por fax, se comparte igual.'],
      ),
      answer(
        'never-school',
        [
          'Tell the school that HIPAA never lets us send anything.',
          'Decir a la escuela que HIPAA nunca permite enviar nada.',
        ],
        [
          'With the parent’s signed form we may. Proof of shots needs only a noted OK.',
          'Con la autorización firmada se puede. Para las vacunas basta un acuerdo anotado.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M2-employer',
    version: 1,
    cites: ['164.508(a)(1)'],
    ask: [
      'A boss calls. “My worker says she was at your office Monday. Is it true?” There is no signed form. What do you say?',
      'Llama un jefe: “Mi empleada dice que el lunes estuvo ahí. ¿Es cierto?”. No hay autorización firmada. ¿Qué contesta?',
    ],
    right: answer(
      'cannot-say',
      ['“I cannot say whether someone is a patient here.”', '“No puedo decir si alguien es paciente aquí”.'],
      [
        'Even yes or no is PHI. The worker can bring a note.',
        'Hasta un sí o un no es PHI. La empleada puede llevar un justificante.',
      ],
    ),
    wrong: [
      answer(
        'yes-only',
        ['“Yes, she was here.” Nothing more.', '“Sí, estuvo aquí”. Nada más.'],
        ['That she was here is PHI.', 'Que estuvo aquí es PHI.'],
      ),
      answer(
        'no-only',
        ['“No,” to protect her.', '“No”, para protegerla.'],
        [
          'A false answer may cost her the job, and it is still an answer.',
          'Una respuesta falsa puede costarle el empleo, y sigue siendo una respuesta.',
        ],
      ),
      answer(
        'send-by-mail',
        [
          '“I cannot say it by phone, but I will mail you the dates of her visits.”',
          '“Por teléfono no puedo, pero le envío por correo las fechas de sus visitas”.',
        ],
        [
          'An employer needs the patient’s signed form for that.',
          'Para eso el empleador necesita la autorización firmada.',
        ],
      ),
    ],
  }),
];
