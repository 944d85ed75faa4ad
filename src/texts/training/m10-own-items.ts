import type { LessonItem } from './lesson.ts';
import { answer, itPeople, ownItem, privacyContact, securityContact, withinBoth } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M10 whose answers lie in this practice’s own facts. */
export function publicWordsOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const security = en.securityOfficial();
  const [itEn, itEs] = itPeople(told);
  const [limitEn, limitEs] = withinBoth(told, 'incident-report-hours');
  return [
    ...ownItem({
      id: 'M10-one-star',
      version: 1,
      cites: ['164.502(a)', '164.530(c)(1)'],
      ask: [
        'A one-star review says the doctor forgot a test. You know that it was done. What do you do?',
        'Una reseña de una estrella dice que el médico olvidó un análisis. Usted sabe que se hizo. ¿Qué hace?',
      ],
      right: answer(
        'send-to-official',
        [
          `Send the link to ${privacyContact(en)}, and write nothing.`,
          `Enviar el enlace a ${privacyContact(es)} y no escribir nada.`,
        ],
        [
          'One person answers here, with words that confirm nothing.',
          'Aquí contesta una sola persona, con palabras que no confirman nada.',
        ],
      ),
      wrong: [
        answer(
          'polite-fact',
          [
            `Write politely that the test was done, and send a copy to ${official}.`,
            `Escribir con cortesía que el análisis se hizo y enviar copia a ${official}.`,
          ],
          ['That confirms the visit and the test.', 'Eso confirma la visita y el análisis.'],
        ),
        answer(
          'as-friend',
          [
            'Ask a friend to post five stars, so that the one star does not count so much.',
            'Pedir a una amistad cinco estrellas, para que la mala pese menos.',
          ],
          ['A false review is a new problem.', 'Una reseña falsa es otro problema.'],
        ),
        answer(
          'call-patient',
          ['Call the patient at home and argue.', 'Llamar al paciente a casa y discutir.'],
          ['Complaints have a way of their own here.', 'Aquí las quejas tienen su propio camino.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M10-pixel',
      version: 1,
      cites: ['164.502(a)', '164.502(e)(1)', '164.308(a)(1)(ii)(A)'],
      ask: [
        'An ad firm wants to put a pixel on the page where patients book. “It only counts clicks.” Who has to look at it first?',
        'Una agencia quiere poner un píxel en la página de citas. “Solo cuenta clics”. ¿Quién debe verlo primero?',
      ],
      right: answer(
        'security-first',
        [securityContact(en), securityContact(es)],
        [
          'On such a page it can tell an ad firm who seeks which care.',
          'En esa página puede decir a una empresa quién busca qué atención.',
        ],
      ),
      wrong: [
        answer(
          'firm-lawyer',
          [
            'The lawyer of the ad firm, who has to say in writing that it is legal',
            'El abogado de la agencia, que debe decir por escrito que es legal',
          ],
          [
            'His word protects the firm, not our patients.',
            'Su palabra protege a la agencia, no a los pacientes.',
          ],
        ),
        answer(
          'banner',
          [
            'Nobody, as long as visitors click “OK” on a cookie banner',
            'Nadie, mientras los visitantes acepten el aviso de cookies',
          ],
          [
            'A banner is not the signed form the law asks for.',
            'Un aviso no es la autorización que pide la ley.',
          ],
        ),
        answer(
          'whoever-runs-page',
          [`${official}, once it has run for a month`, `${official}, cuando lleve un mes funcionando`],
          ['By then it has told of a month of patients.', 'Para entonces habrá contado un mes de pacientes.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M10-new-ai-tool',
      version: 1,
      cites: ['164.502(e)(1)', '164.308(b)(1)'],
      ask: [
        'You found an AI tool that sorts faxes well. You would like to use it with real ones. What is the first step here?',
        'Encontró una herramienta de IA que ordena bien los faxes. Le gustaría usarla con faxes reales. ¿Cuál es el primer paso aquí?',
      ],
      right: answer(
        'tell-security',
        [
          `I tell ${security} what it is for. No real fax goes in until it is on our list.`,
          `Le digo a ${security} para qué sirve. Ningún fax real entra hasta que esté en nuestra lista.`,
        ],
        [
          'It gets checked, and its maker signs a contract before it sees PHI.',
          'Se revisa, y el fabricante firma un contrato antes de ver PHI.',
        ],
      ),
      wrong: [
        answer(
          'ten-faxes',
          [
            `I try it with ten faxes, and then tell ${security} how well it did.`,
            `La pruebo con diez faxes y después le cuento el resultado a ${security}.`,
          ],
          ['Those ten are ten patients.', 'Esos diez son diez pacientes.'],
        ),
        answer(
          'paid-plan',
          [
            'I buy the paid plan with my own card, because paid plans keep data private.',
            'Compro el plan de pago con mi tarjeta, porque así los datos son privados.',
          ],
          ['A price is not a contract with the clinic.', 'Un precio no es un contrato con la clínica.'],
        ),
        answer(
          'it-installs',
          [`I have ${itEn} put it in.`, `Hago que ${itEs} la instale.`],
          [
            'They can put it in once it is let in, not before.',
            'Pueden instalarla cuando se admita, no antes.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M10-pasted',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.530(f)'],
      ask: [
        'In a rush you pasted a visit note into a free chatbot. Now you are not so sure. What do you do?',
        'Con prisa pegó la nota de una visita en un chatbot gratuito. Ahora no está tan seguro. ¿Qué hace?',
      ],
      right: answer(
        'tell-in-time',
        [
          `Save what I pasted, and tell ${official} ${limitEn}.`,
          `Guardar lo que pegué y avisar a ${official} ${limitEs}.`,
        ],
        [
          'It may be a breach. Others find that out, and ask the maker to delete it.',
          'Puede ser una violación. Otros lo averiguan y piden que se borre.',
        ],
      ),
      wrong: [
        answer(
          'delete-history',
          [
            `Delete the talk and the account, and tell ${official} that nothing is left.`,
            `Borrar la conversación y la cuenta y decir a ${official} que no queda nada.`,
          ],
          [
            'The maker’s copy may stay, and the proof is gone.',
            'La copia del fabricante queda, y la prueba se pierde.',
          ],
        ),
        answer(
          'ask-bot',
          [
            'Ask the chatbot whether it has kept the note, and trust what it says.',
            'Preguntar al chatbot si guardó la nota y creerle.',
          ],
          ['It does not know what its maker keeps.', 'No sabe qué guarda su fabricante.'],
        ),
        answer(
          'wait-and-see',
          ['Wait and see.', 'Esperar a ver qué pasa.'],
          ['Waiting is what makes it worse.', 'Esperar es lo que lo empeora.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M10-coworker-post',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.530(e)(1)', '164.530(g)'],
      ask: [
        'At night you see a coworker’s post: a selfie, and behind it a screen with names. Whom do you tell?',
        'Por la noche ve la publicación de una compañera: una selfie y detrás una pantalla con nombres. ¿A quién avisa?',
      ],
      right: answer(
        'official-with-link',
        [`${privacyContact(en)}, ${limitEn}`, `A ${privacyContact(es)}, ${limitEs}`],
        [
          'It can be taken down fast, and nobody may pay you back for telling.',
          'Se puede retirar rápido, y nadie puede tomar represalias contra usted.',
        ],
      ),
      wrong: [
        answer(
          'coworker-only',
          [
            'Only the coworker, with the advice to delete it before anyone sees',
            'Solo a la compañera, con el consejo de borrarla antes de que alguien la vea',
          ],
          ['You saw it. Others did too.', 'Usted la vio. Otros también.'],
        ),
        answer(
          'comment',
          [
            'All who read it, in a comment that says that names can be seen',
            'A todos los que la leen, en un comentario que diga que se ven nombres',
          ],
          ['That makes people look closer.', 'Así la gente mira con más atención.'],
        ),
        answer(
          'nobody-private',
          ['Nobody. It is her own page.', 'A nadie. Es su página personal.'],
          ['The names on it are not hers.', 'Los nombres que aparecen no son de ella.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M10-reporter',
      version: 1,
      cites: ['164.502(a)', '164.508(a)(1)'],
      ask: [
        'A reporter writes to our page: “Was the mayor treated at your clinic?” What goes back?',
        'Una reportera escribe a nuestra página: “¿Atendieron al alcalde en su clínica?”. ¿Qué se contesta?',
      ],
      right: answer(
        'pass-on',
        [
          `Nothing from me. ${official} at ${en.name()} gets the message.`,
          `Nada por mi parte. ${official}, de ${es.name()}, recibe el mensaje.`,
        ],
        [
          'Yes, no, and “I cannot say” can each be read as an answer.',
          'Un sí, un no o un “no puedo decirlo” pueden leerse como respuesta.',
        ],
      ),
      wrong: [
        answer(
          'no-truth',
          [
            '“No, he was not,” if it is true that he was never here, so that the rumor ends.',
            '“No”, si es verdad que nunca estuvo aquí, para acabar con el rumor.',
          ],
          ['Next time no answer would mean yes.', 'La próxima vez, callar significaría que sí.'],
        ),
        answer(
          'off-record',
          [
            '“Yes, but do not quote me,” as the town will know it by tonight.',
            '“Sí, pero no me cite”, porque el pueblo lo sabrá esta noche.',
          ],
          ['It is a disclosure, quoted or not.', 'Es una divulgación, la citen o no.'],
        ),
        answer(
          'public-figure',
          ['The facts, as he is a public figure.', 'Los hechos, porque es una figura pública.'],
          ['A mayor has the same rights as any patient.', 'Un alcalde tiene los mismos derechos que todos.'],
        ),
      ],
    }),
  ];
}
