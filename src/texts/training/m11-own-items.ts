import type { LessonItem } from './lesson.ts';
import { answer, itPeople, measure, otherMeasures, ownItem, privacyContact } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M11 whose answers lie in this practice’s own facts. */
export function officersOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const security = en.securityOfficial();
  const [itEn, itEs] = itPeople(told);
  const [noticeEn, noticeEs] = measure(told, 'associate-notice-days');
  return [
    ...ownItem({
      id: 'M11-ocr-letter',
      version: 1,
      cites: ['164.530(j)(1)', '164.316(b)(1)'],
      ask: [
        'A letter from OCR comes in the mail. It asks for papers by a date. What are the first five actions here?',
        'Llega por correo una carta de OCR. Pide documentos para una fecha. ¿Cuáles son aquí las cinco primeras acciones?',
      ],
      right: answer(
        'hand-hold-gather',
        [
          `Give it to ${privacyContact(en)}; note both dates; stop all deleting; call a lawyer; gather what is asked`,
          `Darla a ${privacyContact(es)}; anotar ambas fechas; detener todo borrado; llamar a un abogado; reunir lo que piden`,
        ],
        [
          'One person leads, nothing is lost, and the answer is whole and in time.',
          'Una persona dirige, nada se pierde y la respuesta llega completa y a tiempo.',
        ],
      ),
      wrong: [
        answer(
          'fix-first',
          [
            `Give it to ${official}; write what is missing; put the old date on it; tidy the mail; then answer`,
            `Darla a ${official}; escribir lo que falta; ponerle la fecha vieja; limpiar el correo; contestar`,
          ],
          [
            'False dates and lost mail are far worse than a gap.',
            'Fechas falsas y correo borrado son peor que una falta.',
          ],
        ),
        answer(
          'call-and-explain',
          [
            'Call OCR; tell all you recall; say sorry; promise to do better; wait for the next letter',
            'Llamar a OCR; contar lo que recuerda; disculparse; prometer mejorar; esperar otra carta',
          ],
          [
            'They ask for papers, and the date still stands.',
            'Piden documentos, y la fecha sigue corriendo.',
          ],
        ),
        answer(
          'it-answers',
          [
            `Send it on to ${itEn}; let them answer all of it; file a copy; wait; pay the bill`,
            `Reenviarla a ${itEs}; que contesten todo; archivar copia; esperar; pagar la factura`,
          ],
          ['They can help. They cannot answer for you.', 'Pueden ayudar. No pueden responder por usted.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M11-contract-days',
      version: 1,
      cites: ['164.410(b)', '164.504(e)(2)(ii)(C)'],
      ask: [
        'You read a new vendor’s draft contract. Which line on breaches fits our policy?',
        'Lee el borrador de contrato de un proveedor nuevo. ¿Qué línea sobre violaciones encaja con nuestra política?',
      ],
      right: answer(
        'own-days',
        [
          `“You tell ${official} of a breach within ${noticeEn}.”`,
          `“Avisará a ${official} de una violación en un plazo de ${noticeEs}”.`,
        ],
        [
          'The number is our own. The sooner we hear, the more of our days are left.',
          'El número es nuestro. Cuanto antes lo sepamos, más días nos quedan.',
        ],
      ),
      wrong: [
        answer(
          'outer-limit',
          [
            `“You tell ${official} of a breach when your own inquiry is fully done.”`,
            `“Avisará a ${official} de una violación cuando haya terminado del todo su investigación”.`,
          ],
          ['That could be past the law’s outer limit.', 'Eso podría pasar del límite de la ley.'],
        ),
        ...otherMeasures(told, 'associate-notice-days', 60, 90)
          .slice(0, 1)
          .map(([days, dias]) =>
            answer(
              'other-days',
              [
                `“You tell the clinic’s help line of a breach within ${days} of the end of the month.”`,
                `“Avisará a la línea de ayuda en un plazo de ${dias} desde fin de mes”.`,
              ],
              [
                'Not our number, not our person, and not the law’s way to count.',
                'Ni nuestro número, ni nuestra persona, ni la cuenta de la ley.',
              ],
            ),
          ),
        answer(
          'if-serious',
          ['“You tell us if you find it serious.”', '“Avisará si lo considera grave”.'],
          ['That is for us to judge.', 'Eso lo valoramos nosotros.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M11-attest',
      version: 1,
      cites: ['164.308(a)(1)(ii)(A)', '164.316(b)(1)'],
      ask: [
        'The form for MIPS asks: “Was a security risk analysis done?” Who may sign yes here, and on what?',
        'El formulario de MIPS pregunta: “¿Se hizo un análisis de riesgos de seguridad?”. ¿Quién puede firmar “sí” aquí y con qué base?',
      ],
      right: answer(
        'seen-it',
        [
          `One who may sign for ${en.name()}, with the signed and dated analysis from ${security} in hand`,
          `Quien puede firmar por ${es.name()}, con el análisis firmado y fechado de ${security} en la mano`,
        ],
        [
          'Whoever signs must have seen proof for that year.',
          'Quien firma debe haber visto la prueba de ese año.',
        ],
      ),
      wrong: [
        answer(
          'biller-from-last-year',
          [
            'The biller, since it was yes last year and nothing much has changed here since then',
            'Quien factura, porque el año pasado era “sí” y desde entonces ha cambiado poco',
          ],
          ['Last year’s yes proves nothing about this year.', 'El “sí” del año pasado no prueba este.'],
        ),
        answer(
          'it-says-so',
          [
            `Anyone, once ${itEn} has said on the phone that the network is safe`,
            `Cualquiera, cuando ${itEs} diga por teléfono que la red es segura`,
          ],
          [
            'A call is not an analysis, and not on record.',
            'Una llamada no es un análisis ni queda registrada.',
          ],
        ),
        answer(
          'will-do-later',
          ['The owner, if it will be done soon', 'El dueño, si se va a hacer pronto'],
          ['“Was it done” asks about the past.', '“¿Se hizo?” pregunta por el pasado.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M11-agent',
      version: 1,
      cites: ['164.404(a)(2)', '164.410(a)(2)'],
      ask: [
        `On May 4 ${itEn} saw that a thief was in our mail. We were told on May 11. They act on our orders each day. What is the safe way to count?`,
        `El 4 de mayo ${itEs} vio a un ladrón en nuestro correo. Nos avisó el 11 de mayo. Trabaja a diario según nuestras órdenes. ¿Cuál es la cuenta segura?`,
      ],
      right: answer(
        'from-their-day',
        [`${official} counts from May 4.`, `${official} cuenta desde el 4 de mayo.`],
        [
          'A vendor that works on our orders may be our agent. What it knows, we know.',
          'Un proveedor que sigue nuestras órdenes puede ser nuestro agente. Lo que sabe, lo sabemos.',
        ],
      ),
      wrong: [
        answer(
          'from-told',
          [
            `${official} counts from May 11, as a vendor’s knowledge is never ours.`,
            `${official} cuenta desde el 11 de mayo, porque lo que sabe un proveedor nunca cuenta.`,
          ],
          ['It is, if the vendor is our agent.', 'Cuenta, si es nuestro agente.'],
        ),
        answer(
          'from-report',
          [
            'We count from the day their written report is done.',
            'Contamos desde el día en que terminen su informe escrito.',
          ],
          ['No clock waits for a report.', 'Ningún plazo espera un informe.'],
        ),
        answer(
          'middle',
          ['We take the middle of both days.', 'Tomamos el punto medio.'],
          ['The law knows no middle.', 'La ley no conoce un punto medio.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M11-owner-looked',
      version: 1,
      cites: ['164.530(e)(1)', '164.308(a)(1)(ii)(C)'],
      ask: [
        'The log shows that an owner read the chart of an ex-wife, for no reason of work. What happens here?',
        'El registro muestra que un dueño leyó, sin motivo de trabajo, el expediente de su exesposa. ¿Qué pasa aquí?',
      ],
      right: answer(
        'same-ladder',
        [
          `${official} looks into it, and the sanctions of ${en.name()} hold as for anyone.`,
          `${official} lo investiga, y las sanciones de ${es.name()} valen como para cualquiera.`,
        ],
        [
          'The duty to sanction names no exception for owners. It may be a breach, too.',
          'El deber de sancionar no exceptúa a los dueños. También puede ser una violación.',
        ],
      ),
      wrong: [
        answer(
          'owner-owns-charts',
          [
            'Nothing. The owner owns the charts, and so may look at each one of them at any time.',
            'Nada. El dueño es dueño de los expedientes y puede mirar cualquiera cuando quiera.',
          ],
          [
            'To own the clinic is no reason to read a chart.',
            'Ser dueño de la clínica no es motivo para leer un expediente.',
          ],
        ),
        answer(
          'quiet-word',
          [
            `${official} has a quiet word with the owner, and nothing is written down.`,
            `${official} habla discretamente con el dueño y no se escribe nada.`,
          ],
          ['What was done must be on record.', 'Lo que se hizo debe quedar escrito.'],
        ),
        answer(
          'wait-complaint',
          ['We wait to see if she complains.', 'Esperamos a ver si ella se queja.'],
          ['It is known now. The clock runs.', 'Ya se sabe. El plazo corre.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M11-analysis-pace',
      version: 1,
      cites: ['164.308(a)(1)(ii)(A)', '164.308(a)(8)', '164.316(b)(2)(iii)'],
      ask: [
        'An insurer asks, “How often do you renew your risk analysis, and who answers for it?” What is true here?',
        'Una aseguradora pregunta: “¿Cada cuánto renuevan su análisis de riesgos y quién responde por él?”. ¿Qué es cierto aquí?',
      ],
      right: answer(
        'own-pace',
        [
          `${security} does, ${en.every('risk-analysis-months')} by our policy, and when something large changes.`,
          `${security}, ${es.every('risk-analysis-months')} según nuestra política y cuando cambia algo grande.`,
        ],
        [
          'The pace is ours. The law gives no number, and asks to keep it up to date.',
          'El ritmo es nuestro. La ley no da un número y pide mantenerlo al día.',
        ],
      ),
      wrong: [
        answer(
          'once',
          [
            `${security} did it once, and nothing in the rule says that it has to be done again.`,
            `${security} lo hizo una vez, y nada en la regla dice que haya que repetirlo.`,
          ],
          ['It must be kept up to date.', 'Debe mantenerse al día.'],
        ),
        answer(
          'it-does-it',
          [
            `It rests on ${itEn}, with each update, and we do not need to look at it.`,
            `Depende de ${itEs}, con cada actualización, y no necesitamos mirarlo.`,
          ],
          ['They help. The practice answers for it.', 'Ayudan. Responde el consultorio.'],
        ),
        answer(
          'after-breach',
          ['Only after a breach.', 'Solo después de una violación.'],
          ['Then it comes too late to prevent one.', 'Entonces llega tarde para evitarla.'],
        ),
      ],
    }),
  ];
}
