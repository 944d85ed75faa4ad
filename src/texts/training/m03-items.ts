import type { LessonItem } from './lesson.ts';
import { patientRightsOwnItems } from './m03-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M3. */
export function patientRightsItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...patientRightsOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M3-unpaid-bill',
    version: 1,
    cites: ['164.524(a)', '164.524(c)(4)'],
    ask: [
      'A patient owes 200 dollars and asks for her records. What do you do?',
      'Una paciente debe 200 dólares y pide su expediente. ¿Qué hace usted?',
    ],
    right: answer(
      'take-request',
      [
        'Take the request like any other. The bill is a matter apart.',
        'Recibir la solicitud como cualquier otra. La factura es otro asunto.',
      ],
      [
        'An open bill is no ground to hold back records.',
        'Una factura pendiente no permite retener el expediente.',
      ],
    ),
    wrong: [
      answer(
        'pay-first',
        ['Ask her to pay first.', 'Pedirle que pague primero.'],
        [
          'Care that is not paid for does not end the right.',
          'El derecho no termina por una atención sin pagar.',
        ],
      ),
      answer(
        'half-now',
        [
          'Give a part of the records now, and the rest when she has paid.',
          'Darle una parte del expediente ahora y el resto cuando haya pagado todo.',
        ],
        ['The right covers all of it, paid or not.', 'El derecho abarca todo, pagado o no.'],
      ),
      answer(
        'add-fee',
        ['Add what she owes to the copy fee.', 'Sumar la deuda al costo de la copia.'],
        ['A fee covers only the cost of the copy.', 'Solo se cobra el costo de la copia.'],
      ),
    ],
  }),
  lawItem({
    id: 'M3-plain-email',
    version: 1,
    cites: ['164.524(c)(2)', '164.522(b)(1)'],
    ask: [
      'A patient wants his records by plain email. You told him that others could read it on the way. He says, “I still want it.” What now?',
      'Un paciente quiere su expediente por correo sin cifrar. Usted le dijo que otros podrían leerlo en el camino. Él dice: “Aun así lo quiero”. ¿Y ahora?',
    ],
    right: answer(
      'send-and-note',
      [
        'It is his choice. Note that you warned him, and pass it on to be sent.',
        'Es su decisión. Anotar que le advirtió y pasarlo para que se envíe.',
      ],
      ['After a fair warning the patient decides.', 'Después de advertirle, decide el paciente.'],
    ),
    wrong: [
      answer(
        'refuse-email',
        [
          'Refuse, as HIPAA does not let us send PHI by plain email to anyone.',
          'Negarse, porque HIPAA no permite enviar PHI a nadie por correo sin cifrar.',
        ],
        ['It does not. A patient may choose it.', 'No lo prohíbe. El paciente puede elegirlo.'],
      ),
      answer(
        'portal-instead',
        [
          'Put it on the portal instead, as that is safer, and leave it at that.',
          'Ponerlo mejor en el portal, porque es más seguro, y dejarlo así.',
        ],
        ['He asked for email, and we can do that.', 'Pidió correo, y podemos hacerlo.'],
      ),
      answer(
        'ask-reason',
        ['Ask why he needs it by email.', 'Preguntarle por qué lo necesita por correo.'],
        ['He does not have to say why.', 'No tiene que decir por qué.'],
      ),
    ],
  }),
  lawItem({
    id: 'M3-refuses-to-sign',
    version: 1,
    cites: ['164.520(c)(2)(ii)'],
    ask: [
      'A new patient takes the privacy notice. She will not sign that she got it. What do you do?',
      'Una paciente nueva toma el aviso de privacidad, pero no quiere firmar que lo recibió. ¿Qué hace usted?',
    ],
    right: answer(
      'treat-and-note',
      [
        'Go on with the visit, and note that you asked and why she did not sign.',
        'Seguir con la visita y anotar que lo pidió y por qué no firmó.',
      ],
      ['She may refuse. We must show that we tried.', 'Puede negarse. Debemos mostrar que lo intentamos.'],
    ),
    wrong: [
      answer(
        'no-visit',
        [
          'Tell her kindly that the law does not let us see her without her signature.',
          'Decirle con amabilidad que la ley no permite atenderla sin su firma.',
        ],
        ['Care never depends on that signature.', 'La atención nunca depende de esa firma.'],
      ),
      answer(
        'sign-for-her',
        ['Sign it for her.', 'Firmar por ella.'],
        ['That would be a false record.', 'Eso sería un registro falso.'],
      ),
      answer(
        'throw-out',
        ['Take the notice back and note nothing.', 'Pedirle que devuelva el aviso y no anotar nada.'],
        [
          'She keeps the notice, and our try must be on record.',
          'Ella se queda con el aviso, y nuestro intento debe quedar anotado.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M3-portal-only',
    version: 1,
    cites: ['164.524(b)(1)', '164.524(c)(2)'],
    ask: [
      'An 80-year-old patient without a computer wants a paper copy. A coworker says, “Records are on the portal only.” What is right?',
      'Un paciente de 80 años sin computadora quiere una copia en papel. Una compañera dice: “El expediente está solo en el portal”. ¿Qué es lo correcto?',
    ],
    right: answer(
      'paper-it-is',
      ['He gets paper, as we can make it.', 'Recibe papel, porque podemos prepararlo.'],
      [
        'The patient picks the form, if we can make it that way.',
        'El paciente elige la forma, si podemos prepararla.',
      ],
    ),
    wrong: [
      answer(
        'portal-rule',
        [
          'The coworker is right: we may have one way only.',
          'La compañera tiene razón: podemos tener una sola vía.',
        ],
        [
          'One way for all is a hurdle. The law does not allow it.',
          'Una sola vía para todos es un obstáculo. La ley no lo permite.',
        ],
      ),
      answer(
        'son-does-it',
        ['His son must set up the portal for him.', 'Su hijo debe crearle una cuenta en el portal.'],
        ['He does not have to send anybody.', 'No tiene que mandar a nadie.'],
      ),
      answer(
        'summary-only',
        ['He gets a one-page summary, and no more.', 'Recibe un resumen de una página y nada más.'],
        ['A summary is fine only if he agrees to it.', 'Un resumen solo vale si él lo acepta.'],
      ),
    ],
  }),
  lawItem({
    id: 'M3-day-count',
    version: 1,
    cites: ['164.524(b)(2)(i)'],
    ask: [
      'A request for records reaches us on March 2. Which is the last day to answer under HIPAA? (Our policy and a state may be sooner.)',
      'Una solicitud de expediente nos llega el 2 de marzo. ¿Cuál es el último día para contestar según HIPAA? (Nuestra política o un estado pueden pedir menos).',
    ],
    right: answer(
      'thirty-calendar',
      ['April 1', '1 de abril'],
      [
        '30 calendar days. Day 1 is March 3. Weekends count.',
        '30 días calendario. El día 1 es el 3 de marzo. Los fines de semana cuentan.',
      ],
    ),
    wrong: [
      answer(
        'thirty-business',
        ['April 13', '13 de abril'],
        [
          'That counts business days. The law counts calendar days.',
          'Eso cuenta días hábiles. La ley cuenta días calendario.',
        ],
      ),
      answer(
        'sixty',
        ['May 1', '1 de mayo'],
        [
          'That is 60 days. They need a letter to the patient with the reason, and are not the rule.',
          'Son 60 días. Requieren una carta al paciente con el motivo y no son la regla.',
        ],
      ),
      answer(
        'when-read',
        ['30 days after the day that someone reads it', '30 días después de que alguien la lea'],
        ['The clock starts when it reaches us.', 'El plazo empieza cuando nos llega.'],
      ),
    ],
  }),
  lawItem({
    id: 'M3-complaint-no-harm',
    version: 1,
    cites: ['164.530(g)', '164.530(d)(1)'],
    ask: [
      'A patient wrote to the government about us. Today he asks for a visit. What do you do?',
      'Un paciente escribió al gobierno para quejarse de nosotros. Hoy pide una cita. ¿Qué hace usted?',
    ],
    right: answer(
      'as-always',
      ['Give him the visit that anyone would get.', 'Darle la cita que recibiría cualquiera.'],
      ['Nobody is treated worse for a complaint.', 'Nadie recibe peor trato por quejarse.'],
    ),
    wrong: [
      answer(
        'end-of-line',
        ['Put him at the end of the list.', 'Ponerlo al final de la lista.'],
        ['That is to punish him for a complaint.', 'Eso es castigarlo por quejarse.'],
      ),
      answer(
        'withdraw-first',
        ['Ask him to take the complaint back first.', 'Pedirle que antes retire la queja.'],
        [
          'Nobody can be asked to give up that right.',
          'No se puede pedir a nadie que renuncie a ese derecho.',
        ],
      ),
      answer(
        'other-clinic',
        [
          'Send him to another clinic, where he may be happier.',
          'Mandarlo a otra clínica, donde quizá esté más contento.',
        ],
        ['To turn him away for it is to punish him.', 'Rechazarlo por eso también es un castigo.'],
      ),
    ],
  }),
];
