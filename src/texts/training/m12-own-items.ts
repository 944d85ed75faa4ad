import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import type { LessonItem } from './lesson.ts';
import { answer, itPeople, measure, otherMeasures, ownItem, privacyContact } from './own-items.ts';
import type { Tellings } from './own-items.ts';
import { officeOf, statesOf } from './state-facts.ts';

/** When somebody new is trained here, inside a sentence. */
export function firstWords(told: Told, language: 'en' | 'es'): string {
  if (told.value('first-training-days') === 0)
    return language === 'en' ? 'before they see any PHI' : 'antes de ver PHI';
  return language === 'en'
    ? `within ${told.measured('first-training-days')} of the start`
    : `en un plazo de ${told.measured('first-training-days')} desde el inicio`;
}

/** The questions of M12 whose answers lie in this practice’s own states, names and policies. */
export function yourStatesOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const [itEn, itEs] = itPeople(told);
  const [statesEn, statesEs] = [en.states(), es.states()];
  const [soonEn, soonEs] = measure(told, 'access-answer-days');
  return [
    ...ownItem({
      id: 'M12-days-here',
      version: 1,
      cites: ['164.524(b)(2)(i)'],
      ask: [
        'A patient asks for a copy of her record today. By when does she get it here?',
        'Una paciente pide hoy una copia de su expediente. ¿Cuándo la recibe aquí?',
      ],
      right: answer(
        'own-and-state',
        [
          `In ${soonEn} at most, and sooner where the law of ${statesEn} says so. ${official} keeps the date.`,
          `En ${soonEs} como máximo, y antes si lo dice la ley de ${statesEs}. ${official} lleva la fecha.`,
        ],
        [
          `Our policy, the state, and HIPAA’s ${numbers.access.value} days: the one that ends first holds.`,
          `Nuestra política, el estado y los ${numbers.access.value} días de HIPAA: vale el plazo que termina primero.`,
        ],
      ),
      wrong: [
        ...otherMeasures(told, 'access-answer-days', 60, 90)
          .slice(0, 1)
          .map(([days, dias]) =>
            answer(
              'other-days',
              [
                `In ${days}, or later if the law of the state gives us more time. It is up to ${itEn}.`,
                `En ${dias}, o después si la ley del estado nos da más tiempo. Depende de ${itEs}.`,
              ],
              [
                'Too long, and a longer time of a state does not help us.',
                'Es demasiado, y un plazo estatal más largo no nos ayuda.',
              ],
            ),
          ),
        answer(
          'working-days-only',
          [
            `Whenever ${official} finds the time, as the state has not asked for her record.`,
            `Cuando ${official} tenga tiempo, porque el estado no ha pedido el expediente.`,
          ],
          ['The limit is there for the patient.', 'El plazo existe para la paciente.'],
        ),
        answer(
          'next-visit',
          ['At her next visit.', 'En su próxima cita.'],
          ['That may be far off.', 'Puede faltar mucho.'],
        ),
      ],
    }),
    ...statesOf(en)
      .slice(0, 2)
      .flatMap(({ code, name }): readonly LessonItem[] => {
        const [officeEn, officeEs] = [officeOf(code, 'en'), officeOf(code, 'es')];
        return ownItem({
          id: `M12-office-${code.toLowerCase()}`,
          version: 1,
          cites: ['164.414(b)', '164.408(a)'],
          ask: [
            `A breach hits many people who live in ${name}. Who, besides them and HHS, may have to be told, and who sees to it?`,
            `Una violación afecta a muchas personas que viven en ${name}. ¿A quién más puede haber que informar, aparte de ellas y del HHS, y quién se encarga?`,
          ],
          right: answer(
            'office',
            officeEn && officeEs
              ? [
                  `In ${name}: ${officeEn.who}. ${official} looks up from how many people on.`,
                  `En ${name}: ${officeEs.who}. ${official} consulta desde cuántas personas.`,
                ]
              : [
                  `In ${name} no state office is on file for us. ${official} looks it up once more.`,
                  `En ${name} no consta para nosotros ninguna oficina estatal. ${official} lo consulta otra vez.`,
                ],
            [
              'So our file says. It is checked in the law itself before the letters go out.',
              'Así consta en nuestros datos. Se comprueba en la propia ley antes de enviar las cartas.',
            ],
          ),
          wrong: [
            answer(
              'hhs-passes-on',
              [
                'Nobody ever, as HHS sends each report on to the state and to the press by itself.',
                'A nadie nunca, porque el HHS envía cada informe al estado y a la prensa por su cuenta.',
              ],
              ['HHS does not tell anyone for us.', 'El HHS no informa a nadie por nosotros.'],
            ),
            answer(
              'neighbors',
              [
                `All clinics in ${name}, so that they can warn their own patients, by way of ${itEn}.`,
                `A todas las clínicas de ${name}, para que avisen a sus pacientes, por medio de ${itEs}.`,
              ],
              ['That would spread PHI further.', 'Eso difundiría más la PHI.'],
            ),
            answer(
              'governor',
              [`The governor of ${name}.`, `Al gobernador de ${name}.`],
              ['No breach law asks for that.', 'Ninguna ley de violaciones lo pide.'],
            ),
          ],
        });
      }),
    ...ownItem({
      id: 'M12-new-hire',
      version: 1,
      cites: ['164.530(b)(2)(i)', '164.530(b)(2)(ii)'],
      ask: [
        'Somebody new starts on Monday. By when is the first training done here, and what is kept?',
        'Alguien nuevo empieza el lunes. ¿Cuándo se hace aquí la primera capacitación y qué se guarda?',
      ],
      right: answer(
        'own-time-signed',
        [
          `It is done ${firstWords(en, 'en')}; ${official} keeps the signed statement.`,
          `Se hace ${firstWords(es, 'es')}; ${official} guarda la declaración firmada.`,
        ],
        [
          'That time is our own policy. A state may set one too.',
          'Ese plazo es nuestra política. Un estado también puede fijar uno.',
        ],
      ),
      wrong: [
        answer(
          'first-year',
          [
            `At some time in the first year, when a slow week comes; ${official} keeps no list.`,
            `En algún momento del primer año, en una semana tranquila; ${official} no guarda nada.`,
          ],
          [
            'Too late by our policy, and proof is kept.',
            'Es tarde según nuestra política, y se guarda la prueba.',
          ],
        ),
        answer(
          'old-certificate',
          [
            'Not at all, if there is a certificate from the last job; a copy of that is kept.',
            'No se hace si hay un certificado del empleo anterior; se guarda una copia.',
          ],
          ['It says nothing of our own policies.', 'No dice nada de nuestras políticas.'],
        ),
        answer(
          'after-mistake',
          ['After the first mistake.', 'Después del primer error.'],
          ['Training is there to prevent it.', 'La capacitación sirve para evitarlo.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M12-web-page',
      version: 1,
      cites: ['164.530(a)(1)(i)', '164.530(i)(1)'],
      ask: [
        `A web page says that the law of ${statesEn} changed last week. A patient waits for an answer that hangs on it. What do you do?`,
        `Una página web dice que la ley de ${statesEs} cambió la semana pasada. Un paciente espera una respuesta que depende de eso. ¿Qué hace usted?`,
      ],
      right: answer(
        'ask-official',
        [
          `Promise a call back, and ask ${privacyContact(en)}.`,
          `Prometer una llamada y preguntar a ${privacyContact(es)}.`,
        ],
        [
          'Pages are often wrong on state law. It is checked at the source.',
          'Las páginas se equivocan a menudo sobre leyes estatales. Se comprueba en la fuente.',
        ],
      ),
      wrong: [
        answer(
          'follow-page',
          [
            `Do as the page says, so that the patient need not wait, and tell ${official} later.`,
            `Hacer lo que dice la página, para no hacer esperar, y avisar después a ${official}.`,
          ],
          ['If it is wrong, the patient pays for it.', 'Si se equivoca, lo paga el paciente.'],
        ),
        answer(
          'old-way',
          [
            'Do as always, because a law counts only once it has been explained to us all.',
            'Hacer lo de siempre, porque una ley cuenta solo cuando nos la explican a todos.',
          ],
          ['A law counts from its own date.', 'Una ley cuenta desde su propia fecha.'],
        ),
        answer(
          'ask-chatbot',
          ['Ask a chatbot which is true.', 'Preguntar a un chatbot qué es cierto.'],
          ['It may make up a law that sounds right.', 'Puede inventar una ley que suene bien.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M12-state-letter',
      version: 1,
      cites: ['164.512(d)', '164.530(c)(1)'],
      ask: [
        'A letter from the state attorney general asks how we answered a complaint. It lands on your desk. Where does it go?',
        'Una carta del fiscal general del estado pregunta cómo respondimos a una queja. Llega a su escritorio. ¿Adónde va?',
      ],
      right: answer(
        'official-today',
        [`To ${privacyContact(en)}, today, with the envelope`, `A ${privacyContact(es)}, hoy, con el sobre`],
        [
          'States enforce HIPAA too, and such letters have a date in them.',
          'Los estados también hacen cumplir HIPAA, y esas cartas llevan una fecha.',
        ],
      ),
      wrong: [
        answer(
          'answer-self',
          [
            `To ${official} next week; today I answer it myself, as I took the complaint`,
            `A ${official}, la semana próxima; hoy la contesto yo, porque recibí la queja`,
          ],
          [
            'One person answers, with the whole file.',
            'Contesta una sola persona, con todo el expediente del caso.',
          ],
        ),
        answer(
          'patient',
          [
            'To the patient who complained, with a kind note to take it back',
            'Al paciente que se quejó, con una nota amable para que la retire',
          ],
          ['That looks like pressure on the patient.', 'Eso parece presionar al paciente.'],
        ),
        answer(
          'shred',
          ['Into the shredder', 'A la trituradora'],
          ['It is proof, and a deadline.', 'Es una prueba y un plazo.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M12-parent-here',
      version: 1,
      cites: ['164.502(g)(3)'],
      ask: [
        'A father wants to see what his 15-year-old son told the nurse. You do not know the rule. What do you tell him?',
        'Un padre quiere ver qué contó su hijo de 15 años a la enfermera. Usted no conoce la regla. ¿Qué le dice?',
      ],
      right: answer(
        'find-out',
        [
          `“I will find out.” The law of ${statesEn} decides, and ${official} knows where to look.`,
          `“Voy a averiguarlo”. Decide la ley de ${statesEs}, y ${official} sabe dónde consultarla.`,
        ],
        [
          'Often a parent may see it. States make exceptions, and no two are the same.',
          'A menudo un padre puede verlo. Los estados hacen excepciones, cada uno las suyas.',
        ],
      ),
      wrong: [
        answer(
          'of-course',
          [
            '“Of course, here it is.” A parent who pays the bill may read each word of it.',
            '“Claro, aquí está”. Quien paga la factura puede leer cada palabra.',
          ],
          ['Who pays does not decide it.', 'No lo decide quién paga.'],
        ),
        answer(
          'thirteen',
          [
            '“No, he is over 13.” From that age on HIPAA keeps parents out of the chart.',
            '“No, tiene más de 13”. Desde esa edad HIPAA no deja ver el expediente a los padres.',
          ],
          ['HIPAA names no such age.', 'HIPAA no fija una edad así.'],
        ),
        answer(
          'ask-son',
          ['“Ask your son.”', '“Pregunte a su hijo”.'],
          ['He asked us, and we owe him an answer.', 'Nos preguntó a nosotros y le debemos una respuesta.'],
        ),
      ],
    }),
  ];
}
