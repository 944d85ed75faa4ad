import type { LessonItem } from './lesson.ts';
import {
  answer,
  itPeople,
  measure,
  otherMeasures,
  ownItem,
  privacyContact,
  securityContact,
} from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M7 whose answers lie in this practice’s own facts. */
export function frontDeskOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const [itEn, itEs] = itPeople(told);
  const [soonEn, soonEs] = measure(told, 'access-answer-days');
  return [
    ...ownItem({
      id: 'M7-subpoena',
      version: 1,
      cites: ['164.512(e)'],
      ask: [
        'A man hands you a subpoena. A lawyer signed it, and no judge did. It asks for a chart by Friday. What do you do?',
        'Un hombre le entrega una citación (subpoena). La firma un abogado y ningún juez. Pide un expediente para el viernes. ¿Qué hace usted?',
      ],
      right: answer(
        'route',
        [
          `Release nothing. Give it to ${privacyContact(en)} today.`,
          `No entregar nada. Dárselo hoy a ${privacyContact(es)}.`,
        ],
        [
          'There are steps to take before a page may leave. They are not yours.',
          'Hay pasos previos antes de que salga una hoja. No le tocan a usted.',
        ],
      ),
      wrong: [
        answer(
          'send-by-friday',
          [
            'Send the chart by Friday, since a subpoena is an order of the court that must be kept.',
            'Enviar el expediente antes del viernes, porque una citación es una orden del tribunal.',
          ],
          ['A lawyer’s paper is not a judge’s order.', 'El papel de un abogado no es la orden de un juez.'],
        ),
        answer(
          'call-lawyer',
          [
            `Call the lawyer and ask which part of the chart he needs. Then tell ${official}.`,
            `Llamar al abogado y preguntar qué parte del expediente necesita. Después avisar a ${official}.`,
          ],
          [
            'The call alone says that we have a chart.',
            'La llamada misma ya dice que tenemos un expediente.',
          ],
        ),
        answer(
          'refuse-it',
          [
            'Refuse to take the paper and send him away.',
            'Negarse a recibir el papel y pedirle que se vaya.',
          ],
          ['It does not go away. Take it and pass it on.', 'No desaparece. Recíbalo y páselo.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M7-review',
      version: 1,
      cites: ['164.502(a)', '164.530(d)(1)'],
      ask: [
        'You see a one-star review: “The front desk lost my form!” You know that it is not true. What do you do?',
        'Usted ve una reseña de una estrella: “¡En recepción perdieron mi formulario!”. Sabe que no es cierto. ¿Qué hace?',
      ],
      right: answer(
        'send-link',
        [
          `Reply nothing. Send the link to ${official}. Only ${official} answers.`,
          `No contestar. Enviar el enlace a ${official}. Solo responde ${official}.`,
        ],
        [
          'Any reply of yours could tell that the person was here.',
          'Cualquier respuesta suya podría revelar que esa persona estuvo aquí.',
        ],
      ),
      wrong: [
        answer(
          'set-right',
          [
            'Set it right in one polite line, without a name and without the reason for the visit.',
            'Aclararlo en una frase amable, sin nombre y sin el motivo de la visita.',
          ],
          [
            'The reviewer’s name is above it. You would confirm the visit.',
            'El nombre está encima. Usted confirmaría la visita.',
          ],
        ),
        answer(
          'own-account',
          [
            'Answer from your own account, as a private person.',
            'Contestar desde su propia cuenta, a título personal.',
          ],
          [
            'You know it from work, so it is not private.',
            'Lo sabe por su trabajo; no es un asunto personal.',
          ],
        ),
        answer(
          'have-deleted',
          [
            `Ask ${itEn} to get the review deleted, and tell nobody.`,
            `Pedir a ${itEs} que haga borrar la reseña y no decir nada.`,
          ],
          ['It is a complaint. It gets looked at.', 'Es una queja y hay que estudiarla.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M7-kiosk',
      version: 1,
      cites: ['164.310(b)', '164.530(c)(1)'],
      ask: [
        'The check-in tablet still shows the last patient’s page. A new patient reaches for it. What do you do?',
        'La tableta de registro aún muestra la página del paciente anterior. Un paciente nuevo va a tomarla. ¿Qué hace usted?',
      ],
      right: answer(
        'close-and-tell',
        [
          `Close the page first, then tell ${securityContact(en)}.`,
          `Cerrar primero la página y avisar a ${securityContact(es)}.`,
        ],
        [
          'First stop it. Then tell, so that it gets fixed.',
          'Primero se corta el problema. Después se avisa para que se arregle.',
        ],
      ),
      wrong: [
        answer(
          'close-only',
          [
            `Close the page, and bring it up with ${official} at the next team meeting.`,
            `Cerrar la página y comentarlo con ${official} en la próxima reunión.`,
          ],
          [
            'A good first step. But it will happen again before the meeting.',
            'Buen primer paso. Pero volverá a pasar antes de la reunión.',
          ],
        ),
        answer(
          'let-him',
          [
            'Let him go on. He has to page past it to fill in his own form.',
            'Dejarle seguir. Tiene que pasar la página para llenar su formulario.',
          ],
          ['He would read what is not his.', 'Leería lo que no es suyo.'],
        ),
        answer(
          'unplug-all',
          ['Take all tablets away and go back to paper.', 'Retirar todas las tabletas y volver al papel.'],
          ['That is not yours to decide.', 'Eso no le toca decidirlo a usted.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M7-complaint',
      version: 1,
      cites: ['164.530(d)(1)', '164.530(d)(2)'],
      ask: [
        'A patient says, “You told my son about my visit!” It is loud and there is a line. Where does this go?',
        'Una paciente dice: “¡Le contaron a mi hijo que vine!”. Habla en voz alta y hay fila. ¿Adónde va esto?',
      ],
      right: answer(
        'take-down',
        [
          `I write it down and pass it to ${privacyContact(en)}.`,
          `Lo anoto y lo paso a ${privacyContact(es)}.`,
        ],
        [
          'Each complaint is noted and gets an answer, also when it is only spoken.',
          'Toda queja se anota y recibe respuesta, aunque sea solo de palabra.',
        ],
      ),
      wrong: [
        answer(
          'written-only',
          [
            `To ${official}, but only once she has put it in writing and signed it.`,
            `A ${official}, pero solo cuando la haya puesto por escrito y firmado.`,
          ],
          ['A spoken complaint counts too.', 'Una queja de palabra también cuenta.'],
        ),
        answer(
          'settle',
          [
            'Nowhere. I say sorry, give her a gift card, and the matter is closed.',
            'A ninguna parte. Me disculpo, le doy un vale y asunto cerrado.',
          ],
          ['Kind, but nobody would look into it.', 'Es amable, pero nadie lo estudiaría.'],
        ),
        answer(
          'son',
          ['To her son, who can explain it.', 'A su hijo, que puede explicarlo.'],
          ['That would make it worse.', 'Eso lo empeoraría.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M7-how-soon-here',
      version: 1,
      cites: ['164.524(b)(2)(i)'],
      ask: [
        'A patient asks, “How soon will I get my records, and who sees to it?” What do you say?',
        'Un paciente pregunta: “¿Cuándo recibiré mi expediente y quién se encarga?”. ¿Qué le dice?',
      ],
      right: answer(
        'own-days',
        [
          `“We aim for ${soonEn} at most. ${official} sees to it.”`,
          `“Nuestra meta es de ${soonEs} como máximo. Se encarga ${official}”.`,
        ],
        [
          'That is our own policy, and never more than the law’s limit. A state may give less.',
          'Es nuestra propia política, y nunca supera el límite de la ley. Un estado puede dar menos.',
        ],
      ),
      wrong: [
        ...otherMeasures(told, 'access-answer-days', 60, 90)
          .slice(0, 1)
          .map(([other, otro]) =>
            answer(
              'other-days',
              [`“Most take ${other}. It is up to ${itEn}.”`, `“En general, ${otro}. Depende de ${itEs}”.`],
              [
                'That is too long by law, and not who does it here.',
                'Es más de lo que permite la ley, y aquí no lo hace esa persona.',
              ],
            ),
          ),
        answer(
          'when-time',
          [
            '“When we have the time. It depends on how busy the front desk is that month.”',
            '“Cuando tengamos tiempo. Depende de cuánto trabajo haya ese mes en recepción”.',
          ],
          ['There is a limit, and we have our own.', 'Hay un límite, y tenemos el nuestro.'],
        ),
        answer(
          'same-day',
          ['“Today, if you pay more.”', '“Hoy, si paga más”.'],
          ['Speed is not for sale here.', 'Aquí la rapidez no se vende.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M7-notice-question',
      version: 1,
      cites: ['164.520(b)(1)(vii)', '164.530(a)(1)(ii)'],
      ask: [
        'A patient has a question on our notice that you cannot answer. Whom do you name, and on which number?',
        'Un paciente tiene una duda sobre nuestro aviso que usted no sabe contestar. ¿A quién nombra y con qué número?',
      ],
      right: answer(
        'official-number',
        [`${official}, ${en.phone()}`, `A ${official}, ${es.phone()}`],
        [
          'The notice names a contact, so that patients need not search.',
          'El aviso nombra un contacto, para que el paciente no tenga que buscar.',
        ],
      ),
      wrong: [
        answer(
          'it-company',
          [`${itEn}, on the help line`, `A ${itEs}, en la línea de ayuda`],
          ['They look after computers, and not after rights.', 'Cuidan las computadoras, no los derechos.'],
        ),
        answer(
          'plan',
          [
            'The patient’s health plan, on the number on the back of the card',
            'Al seguro del paciente, en el número al dorso de la tarjeta',
          ],
          ['The plan has a notice of its own.', 'El seguro tiene su propio aviso.'],
        ),
        answer(
          'nobody',
          [`${official}, but only by letter, and signed`, `A ${official}, pero solo por carta firmada`],
          ['A patient may ask by phone as well.', 'El paciente también puede preguntar por teléfono.'],
        ),
      ],
    }),
  ];
}
