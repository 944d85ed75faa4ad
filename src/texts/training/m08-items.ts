import type { LessonItem } from './lesson.ts';
import { cliniciansOwnItems } from './m08-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M8. */
export function cliniciansItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...cliniciansOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M8-specialist',
    version: 1,
    cites: ['164.506(c)', '164.502(b)(2)'],
    ask: [
      'A heart specialist who sees your patient tomorrow asks for your notes. There is no signed form. What do you do?',
      'Un cardiólogo que verá mañana a su paciente pide sus notas. No hay un formulario firmado. ¿Qué hace usted?',
    ],
    right: answer(
      'send',
      ['Make sure who asks, and send them.', 'Comprobar quién las pide y enviarlas.'],
      [
        'Sharing for treatment needs no form, and the rule of the least amount does not bind it.',
        'Compartir para el tratamiento no exige formulario, y la regla del mínimo no lo limita.',
      ],
    ),
    wrong: [
      answer(
        'form-first',
        [
          'Have the patient sign a release first, even if the visit must be put off.',
          'Pedir antes una autorización firmada, aunque haya que aplazar la cita.',
        ],
        ['The law asks for none here. The delay can hurt.', 'La ley no la pide aquí. La demora puede dañar.'],
      ),
      answer(
        'summary-only',
        [
          'Send one line with the diagnosis, because no more is allowed.',
          'Enviar una línea con el diagnóstico, porque no se permite más.',
        ],
        [
          'For treatment you may send what the care calls for.',
          'Para el tratamiento puede enviar lo que la atención requiera.',
        ],
      ),
      answer(
        'patient-carries',
        [
          'Send nothing. The patient has to carry the papers.',
          'No enviar nada. El paciente debe llevar los papeles.',
        ],
        ['You may send them yourself.', 'Usted mismo puede enviarlas.'],
      ),
    ],
  }),
  lawItem({
    id: 'M8-own-chart',
    version: 1,
    cites: ['164.502(a)', '164.312(b)', '164.524(a)'],
    ask: [
      'Your husband or wife is a patient here and waits for a result. You could open the chart. What do you do?',
      'Su pareja es paciente aquí y espera un resultado. Usted podría abrir el expediente. ¿Qué hace?',
    ],
    right: answer(
      'like-any-patient',
      [
        'Leave it closed. They can ask for it like any patient.',
        'No abrirlo. Su pareja puede pedirlo como cualquier paciente.',
      ],
      [
        'You look only for your work. Each look is on record.',
        'Solo se mira por trabajo. Cada consulta queda registrada.',
      ],
    ),
    wrong: [
      answer(
        'they-agreed',
        [
          'Open it, if they said at breakfast that you may have a look.',
          'Abrirlo, si en el desayuno le dijo que podía mirar.',
        ],
        ['A word at home does not make it your work.', 'Una palabra en casa no lo convierte en su trabajo.'],
      ),
      answer(
        'own-login-ok',
        [
          'Open it, since you are in the system with a sign-in of your own anyway.',
          'Abrirlo, puesto que de todos modos entra con su propia cuenta.',
        ],
        ['Being able to open it is not a reason.', 'Poder abrirlo no es un motivo.'],
      ),
      answer(
        'coworker-looks',
        ['Ask a coworker to look.', 'Pedir a un compañero que mire.'],
        ['Then the coworker looks without a reason.', 'Entonces mira el compañero sin motivo.'],
      ),
    ],
  }),
  lawItem({
    id: 'M8-therapy-notes',
    version: 1,
    cites: ['164.508(a)(2)'],
    ask: [
      'A health plan wants the notes of talk therapy that a therapist keeps apart from the chart, before it pays. What is right?',
      'Antes de pagar, un seguro quiere las notas de psicoterapia que una terapeuta guarda aparte del expediente. ¿Qué es correcto?',
    ],
    right: answer(
      'need-form',
      [
        'They stay, unless the patient signs a form that names them.',
        'Se quedan, salvo que el paciente firme una autorización que las nombre.',
      ],
      [
        'Payment is no exception for these notes. The chart can show times, drugs, and the plan of care.',
        'El pago no es una excepción para estas notas. El expediente puede mostrar horas, medicinas y plan.',
      ],
    ),
    wrong: [
      answer(
        'payment-tpo',
        [
          'They go out, as sharing for payment never needs a signed form.',
          'Se envían, porque compartir para el pago nunca exige una firma.',
        ],
        ['True for the chart, not for these notes.', 'Vale para el expediente, no para estas notas.'],
      ),
      answer(
        'half-page',
        [
          'Half of each page goes out, because that is the least amount.',
          'Se envía media página de cada una, porque es lo mínimo.',
        ],
        ['Not a line goes without the form.', 'Sin la autorización no sale ni una línea.'],
      ),
      answer(
        'never-anyone',
        [
          'They can never go to anybody, whatever the patient signs.',
          'No pueden ir nunca a nadie, firme lo que firme el paciente.',
        ],
        ['With the right form they can.', 'Con la autorización correcta sí pueden.'],
      ),
    ],
  }),
  lawItem({
    id: 'M8-no-name-post',
    version: 1,
    cites: ['164.502(a)', '164.514(a)-(c)'],
    ask: [
      'A colleague wants to post: “Saw my first snakebite today, a park ranger. No names!” What do you say?',
      'Un colega quiere publicar: “Hoy vi mi primera mordedura de serpiente, un guardabosques. ¡Sin nombres!”. ¿Qué le dice?',
    ],
    right: answer(
      'do-not',
      [
        'Do not post it. The job and the day tell who it was.',
        'No lo publiques. El oficio y el día revelan quién fue.',
      ],
      [
        'To leave out the name does not make a story nobody’s.',
        'Quitar el nombre no hace que el relato sea de nadie.',
      ],
    ),
    wrong: [
      answer(
        'no-name-fine',
        [
          'It is fine, as PHI is only what has a name, a birth date, or a number in it.',
          'Está bien, porque solo es PHI lo que lleva nombre, fecha de nacimiento o número.',
        ],
        ['Any detail that can tell who it is counts.', 'Cuenta todo dato que permita saber quién es.'],
      ),
      answer(
        'closed-group',
        [
          'Post it in a closed group, where only doctors and nurses read it.',
          'Publicarlo en un grupo cerrado, donde solo leen médicos y enfermeras.',
        ],
        ['A closed group is still not his care team.', 'Un grupo cerrado no es el equipo que lo atiende.'],
      ),
      answer(
        'tomorrow',
        ['Wait until tomorrow.', 'Espera a mañana.'],
        ['A day later it tells as much.', 'Un día después revela lo mismo.'],
      ),
    ],
  }),
  lawItem({
    id: 'M8-teaching-photo',
    version: 1,
    cites: ['164.508(a)(1)', '164.514(a)-(c)'],
    ask: [
      'You want to show a photo of a patient’s face at a meeting of doctors from other towns. What do you need?',
      'Quiere mostrar la foto de la cara de un paciente en una reunión con médicos de otras ciudades. ¿Qué necesita?',
    ],
    right: answer(
      'signed-form',
      ['The patient’s signed form', 'La autorización firmada del paciente'],
      [
        'A full face tells who it is. Teaching outside is not care of this patient.',
        'Una cara completa dice quién es. La docencia externa no es atención a este paciente.',
      ],
    ),
    wrong: [
      answer(
        'verbal',
        [
          'The patient’s friendly nod, if you note it in the chart',
          'Que el paciente asienta, si lo anota en el expediente',
        ],
        ['A nod is not the form that the law asks for.', 'Un gesto no es la autorización que pide la ley.'],
      ),
      answer(
        'colleagues-only',
        ['Nothing, as only doctors will be in the room', 'Nada, porque en la sala solo habrá médicos'],
        ['They do not treat this patient.', 'No tratan a este paciente.'],
      ),
      answer(
        'no-name-slide',
        ['Nothing, if the name is left off the slide', 'Nada, si el nombre no aparece en la diapositiva'],
        ['The face is left on it.', 'La cara sí aparece.'],
      ),
    ],
  }),
  lawItem({
    id: 'M8-fathers-question',
    version: 1,
    cites: ['164.510(b)'],
    ask: [
      'An adult patient’s father sits in the room. She says, “He can hear this.” You have no form. What now?',
      'El padre de una paciente adulta está en la sala. Ella dice: “Él puede oírlo”. No hay formulario. ¿Y ahora?',
    ],
    right: answer(
      'go-on',
      ['Go on and talk.', 'Seguir y hablar.'],
      [
        'Her word is enough. No written form is needed for family who help with care.',
        'Basta su palabra. Para los familiares que ayudan no hace falta un formulario escrito.',
      ],
    ),
    wrong: [
      answer(
        'send-out',
        [
          'Send him out, since only a signed form lets him stay.',
          'Pedirle que salga, porque solo una firma le permite quedarse.',
        ],
        ['The law asks for no signed form here.', 'Aquí la ley no pide una firma.'],
      ),
      answer(
        'whole-chart',
        [
          'Talk, and give him a copy of her chart to take home as well.',
          'Hablar y darle además una copia del expediente para llevar.',
        ],
        ['She said that he can hear this, no more.', 'Ella dijo que puede oírlo, nada más.'],
      ),
      answer(
        'only-emergency',
        ['Say nothing, unless it is an emergency.', 'No decir nada, salvo en una emergencia.'],
        ['It is her choice, in an emergency or not.', 'Lo decide ella, sea o no una emergencia.'],
      ),
    ],
  }),
];
