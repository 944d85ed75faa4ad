import { numbers } from '#regulation/numbers.ts';
import { gap } from '#written/written.ts';
import type { LessonItem } from './lesson.ts';
import { answer, itPeople, ownItem, privacyContact, within } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M3 whose answers lie in this practice’s own facts. */
export function patientRightsOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const person = privacyContact(en);
  const ehr = en.names('ehr') ?? gap('the EHR');
  const [itEn, itEs] = itPeople(told);
  const amendment = numbers.amendment.value;
  const accounting = numbers.accounting.value;
  return [
    ...ownItem({
      id: 'M3-request-passed-on',
      version: 1,
      cites: ['164.524(b)(1)', '164.524(b)(2)(i)'],
      ask: [
        'A patient leaves a voicemail: “I want a copy of my records.” What happens to it here?',
        'Un paciente deja un mensaje de voz: “Quiero una copia de mi expediente”. ¿Qué se hace aquí con él?',
      ],
      right: answer(
        'pass-on-today',
        [
          `Note the day, and pass it to ${official} today. We answer ${within(en, 'en', 'access-answer-days')}.`,
          `Anotar la fecha y pasarlo hoy a ${official}. Contestamos ${within(es, 'es', 'access-answer-days')}.`,
        ],
        [
          `That is our policy. The law’s outer limit is ${numbers.access.value} calendar days.`,
          `Es nuestra política. El límite de la ley es de ${numbers.access.value} días calendario.`,
        ],
      ),
      wrong: [
        answer(
          'next-visit',
          [
            'Save the voicemail, wait until his next visit, and ask him then which parts he wants.',
            'Guardar el mensaje, esperar a su próxima visita y preguntarle entonces qué partes quiere.',
          ],
          [
            'The clock has started. A voicemail is a request.',
            'El plazo ya empezó. Un mensaje de voz es una solicitud.',
          ],
        ),
        answer(
          'sixty-days',
          [
            `Pass it to ${official}. We answer within ${2 * numbers.access.value} days.`,
            `Pasarlo a ${official}. Contestamos en un plazo de ${2 * numbers.access.value} días.`,
          ],
          [
            'That is later than our policy, and later than the law allows.',
            'Es más tarde que nuestra política y que lo que permite la ley.',
          ],
        ),
        answer(
          'it-company',
          [
            `Forward it to ${itEn}, who can copy the chart.`,
            `Reenviarlo a ${itEs}, que puede copiar el expediente.`,
          ],
          ['They do not release records.', 'No les corresponde entregar expedientes.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M3-complaint-taker',
      version: 1,
      cites: ['164.530(a)(1)(ii)', '164.530(d)(1)'],
      ask: [
        'A patient is upset: “You told my sister about my test.” He wants to complain. What do you do first?',
        'Un paciente está molesto: “Le contaron a mi hermana lo de mi análisis”. Quiere quejarse. ¿Qué hace primero?',
      ],
      right: answer(
        'name-the-taker',
        [
          `Listen, thank him, and bring it to ${person}.`,
          `Escucharle, darle las gracias y llevarlo a ${person}.`,
        ],
        [
          'That is who takes complaints about privacy here.',
          'Es quien recibe aquí las quejas de privacidad.',
        ],
      ),
      wrong: [
        answer(
          'defend',
          ['Explain that none of us would do that.', 'Explicarle que ninguno de nosotros haría eso.'],
          [
            'You do not know yet, and he wants to be heard.',
            'Aún no lo sabe, y él quiere que se le escuche.',
          ],
        ),
        answer(
          'only-government',
          [
            'Tell him that only the government takes complaints.',
            'Decirle que solo el gobierno recibe quejas.',
          ],
          [
            'He may go there, and he may also come to us.',
            'Puede ir allí, y también puede acudir a nosotros.',
          ],
        ),
        answer(
          'in-writing-only',
          [
            'Give him a form, and tell him that a complaint counts only when it is in writing and signed by him.',
            'Darle un formulario y decirle que una queja solo cuenta si está por escrito y firmada por él mismo.',
          ],
          [
            'Do not put a hurdle in his way. You can write it down.',
            'No le ponga obstáculos. Usted puede anotarlo.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M3-self-pay',
      version: 1,
      cites: ['164.522(a)(1)(vi)'],
      ask: [
        'A patient pays for a test in full, out of her own pocket. She says, “Do not tell my health plan.” What do you do?',
        'Una paciente paga de su bolsillo todo el costo de un análisis. Dice: “No se lo digan a mi seguro”. ¿Qué hace usted?',
      ],
      right: answer(
        'agree-and-mark',
        [
          `Say yes, and mark it in ${ehr} before a claim goes out. If one has gone out, tell ${official}.`,
          `Aceptar y marcarlo en ${ehr} antes de que salga una reclamación. Si ya salió, avisar a ${official}.`,
        ],
        [
          'Paid in full by her: we must agree, unless a law makes us tell.',
          'Si ella pagó todo, debemos aceptar, salvo que una ley obligue a informar.',
        ],
      ),
      wrong: [
        answer(
          'doctor-decides',
          ['Say that the doctor will decide.', 'Decirle que lo decidirá el médico.'],
          ['Nobody here may say no to this one.', 'A esto nadie aquí puede decir que no.'],
        ),
        answer(
          'plan-contract',
          [
            'Explain that our contract with her health plan makes us send it a claim for all care, paid or not.',
            'Explicarle que, por nuestro contrato con el seguro, debemos enviarle una reclamación por toda la atención, pagada o no.',
          ],
          ['A contract does not beat this right.', 'Un contrato no vale más que este derecho.'],
        ),
        answer(
          'just-remember',
          ['Say yes, and keep it in mind.', 'Aceptar y recordarlo.'],
          ['A claim goes out by itself if nobody marks it.', 'Si nadie lo marca, la reclamación sale sola.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M3-call-at-work',
      version: 1,
      cites: ['164.522(b)(1)'],
      ask: [
        'A patient asks, “Please call me at work, never at home.” What do you do first?',
        'Una paciente pide: “Llámenme al trabajo, nunca a casa”. ¿Qué hace usted primero?',
      ],
      right: answer(
        'change-number',
        [
          `Change her number in ${ehr} now, so that nobody calls the old one.`,
          `Cambiar ahora su número en ${ehr}, para que nadie llame al anterior.`,
        ],
        [
          'She need not say why. Everyone must find the new number.',
          'No tiene que decir por qué. Todos deben encontrar el número nuevo.',
        ],
      ),
      wrong: [
        answer(
          'ask-why',
          ['Ask her why before you change anything.', 'Preguntarle por qué antes de cambiar nada.'],
          ['You may not make her give a reason.', 'No se le puede exigir un motivo.'],
        ),
        answer(
          'sticky-note',
          [
            'Put a sticky note on your screen, and tell those who sit next to you.',
            'Poner una nota en su pantalla y decírselo a quienes se sientan a su lado.',
          ],
          [
            'The coworker who calls next will not see it, and visitors might.',
            'Quien llame después no la verá, y quizá sí las visitas.',
          ],
        ),
        answer(
          'call-home-check',
          [
            'Call her home once more to check that the request is really from her.',
            'Llamar una vez más a su casa para comprobar que la solicitud es de ella.',
          ],
          [
            'That is the very call she asked us not to make.',
            'Es justo la llamada que pidió que no hiciéramos.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M3-chart-is-wrong',
      version: 1,
      cites: ['164.526(a)', '164.526(b)(2)(i)'],
      ask: [
        'A patient says, “My chart says that I smoke. I never did. Change it.” What do you do?',
        'Un paciente dice: “Mi expediente dice que fumo. Nunca fumé. Cámbienlo”. ¿Qué hace usted?',
      ],
      right: answer(
        'pass-amendment',
        [
          `Take it down with the date, and give it to ${official} today.`,
          `Anotarlo con la fecha y dárselo hoy a ${official}.`,
        ],
        [
          `It is a request to amend. It is answered in at most ${amendment} days.`,
          `Es una solicitud de enmienda. Se contesta en ${amendment} días como máximo.`,
        ],
      ),
      wrong: [
        answer(
          'change-it',
          [`Change it in ${ehr} yourself.`, `Cambiarlo usted en ${ehr}.`],
          ['The one who wrote the note looks at it first.', 'Antes debe verlo quien escribió la nota.'],
        ),
        answer(
          'never-changed',
          ['Say that a chart can never be changed.', 'Decirle que un expediente nunca se cambia.'],
          [
            'Patients may ask, and often they are right.',
            'Los pacientes pueden pedirlo, y a menudo tienen razón.',
          ],
        ),
        answer(
          'next-visit',
          [
            'Tell him to bring it up with the doctor at the next visit.',
            'Decirle que lo comente con el médico en la próxima visita.',
          ],
          ['He has asked today. The days count from today.', 'Lo pidió hoy. Los días cuentan desde hoy.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M3-who-got-it',
      version: 1,
      cites: ['164.528(a)', '164.528(c)(1)'],
      ask: [
        'A patient asks, “To whom did you give my records last year? I want a list.” What do you do?',
        'Una paciente pregunta: “¿A quién dieron mis expedientes el año pasado? Quiero una lista”. ¿Qué hace usted?',
      ],
      right: answer(
        'pass-accounting',
        [
          `Take it down with the date, and give it to ${official} today.`,
          `Anotarlo con la fecha y dárselo hoy a ${official}.`,
        ],
        [
          `She may have a list of disclosures. It is answered in at most ${accounting} days.`,
          `Tiene derecho a una lista de divulgaciones. Se contesta en ${accounting} días como máximo.`,
        ],
      ),
      wrong: [
        answer(
          'print-log',
          [
            `Print her the list of everybody who ever opened her chart in ${ehr}.`,
            `Imprimirle la lista de todos los que abrieron su expediente en ${ehr}.`,
          ],
          [
            'The law asks for another list, and who looks inside is not on it.',
            'La ley pide otra lista, y en ella no está quién mira aquí dentro.',
          ],
        ),
        answer(
          'no-list',
          [
            'Say that nobody keeps such a list, and that we never give anything away.',
            'Decirle que nadie lleva una lista así y que nunca damos nada.',
          ],
          ['We keep one, and she may have it.', 'La llevamos, y puede pedirla.'],
        ),
        answer(
          'pay-first',
          [
            'Ask for the fee first, as for any copy of a chart.',
            'Cobrarle primero, como por cualquier copia del expediente.',
          ],
          [
            `The first list in any ${numbers.accountingFree.value} months is free.`,
            `La primera lista en cada período de ${numbers.accountingFree.value} meses es gratis.`,
          ],
        ),
      ],
    }),
  ];
}
