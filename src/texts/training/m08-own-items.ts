import type { LessonItem } from './lesson.ts';
import { answer, ehrOf, itPeople, ownItem, privacyContact, securityContact } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M8 whose answers lie in this practice’s own facts. */
export function cliniciansOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const security = en.securityOfficial();
  const [itEn, itEs] = itPeople(told);
  const [ehrEn, ehrEs] = [ehrOf(en, 'en'), ehrOf(es, 'es')];
  return [
    ...ownItem({
      id: 'M8-threat',
      version: 1,
      cites: ['164.512(j)'],
      ask: [
        'A patient says that he will shoot a man tonight, and gives the name. You believe him. In what order do you act?',
        'Un paciente dice que esta noche disparará a un hombre y da su nombre. Usted le cree. ¿En qué orden actúa?',
      ],
      right: answer(
        'police-then-official',
        [`911 first, then I tell ${official}`, `Primero el 911, después aviso a ${official}`],
        [
          'The law lets us warn those who can stop it. State law may also say when we must.',
          'La ley permite avisar a quien puede evitarlo. La del estado puede además obligar.',
        ],
      ),
      wrong: [
        answer(
          'form-first',
          [
            'I ask him to sign a form first, then I call the police',
            'Primero le pido que firme un formulario, después llamo a la policía',
          ],
          ['No form is needed when lives are at stake.', 'No hace falta cuando hay vidas en juego.'],
        ),
        answer(
          'note-only',
          [
            `I note it in the chart and tell ${official} at the next meeting`,
            `Lo anoto en el expediente y aviso a ${official} en la próxima reunión`,
          ],
          ['Tonight is before the next meeting.', 'Esta noche llega antes que la próxima reunión.'],
        ),
        answer(
          'confidential',
          [
            'I do nothing, as what is said in the room stays in the room',
            'No hago nada, porque lo que se dice en la sala queda en la sala',
          ],
          ['There is a permission for just this case.', 'Hay un permiso justo para este caso.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M8-program-records',
      version: 1,
      cites: ['164.512(e)', '164.512(a)'],
      ask: [
        'A subpoena asks for a patient’s records from an alcohol treatment program. What do you do?',
        'Una citación pide el expediente de un paciente de un programa de tratamiento por alcohol. ¿Qué hace usted?',
      ],
      right: answer(
        'say-nothing-route',
        [
          `I do not say if the person is a patient. ${privacyContact(en)} gets the paper today.`,
          `No digo si es paciente. ${privacyContact(es)} recibe hoy el papel.`,
        ],
        [
          'Such records have a rule of their own, 42 CFR Part 2. A plain subpoena is not enough.',
          'Estos expedientes tienen su propia regla, 42 CFR Part 2. Una simple citación no basta.',
        ],
      ),
      wrong: [
        answer(
          'minimum',
          [
            `I send only the dates of the visits, and ${official} gets a copy for the file.`,
            `Envío solo las fechas de las visitas, y ${official} recibe una copia para archivar.`,
          ],
          ['The dates alone say that he was there.', 'Las fechas ya dicen que estuvo allí.'],
        ),
        answer(
          'write-protected',
          [
            'I write to the lawyer that these are records of treatment for alcohol.',
            'Escribo al abogado que se trata de un tratamiento por alcohol.',
          ],
          ['That gives away just what is protected.', 'Eso revela justo lo que se protege.'],
        ),
        answer(
          'send-judge',
          ['I send the whole record, sealed, to the judge.', 'Envío todo el expediente, sellado, al juez.'],
          ['No court has ordered it.', 'Ningún tribunal lo ha ordenado.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M8-teen',
      version: 1,
      cites: ['164.502(g)(3)'],
      ask: [
        'A girl of 16 came alone and asked about birth control. Her mother calls and wants the note. What do you say?',
        'Una joven de 16 años vino sola y preguntó por anticonceptivos. Su madre llama y pide la nota. ¿Qué le dice?',
      ],
      right: answer(
        'state-law',
        [
          `“I will find out.” The law of ${en.states()} decides, and I ask ${official} first.`,
          `“Voy a averiguarlo”. Decide la ley de ${es.states()}, y antes pregunto a ${official}.`,
        ],
        [
          'Whether a parent may see it differs from state to state. Nobody should guess.',
          'Si los padres pueden verla cambia de un estado a otro. Nadie debe adivinar.',
        ],
      ),
      wrong: [
        answer(
          'parent-all',
          [
            '“You are her mother, so you get the note.” A parent may see all that a child’s chart holds.',
            '“Usted es su madre, así que le doy la nota”. Los padres pueden ver todo el expediente.',
          ],
          [
            'Often, but not always. State law decides.',
            'A menudo, pero no siempre. Decide la ley del estado.',
          ],
        ),
        answer(
          'never-parent',
          [
            '“She is 16, so you can never see it.” From 16 on nobody else may look.',
            '“Tiene 16 años, así que usted no puede verla nunca”. Desde los 16 no mira nadie más.',
          ],
          ['No federal rule says that.', 'Ninguna regla federal dice eso.'],
        ),
        answer(
          'was-here',
          ['“She was here, but I cannot say why.”', '“Estuvo aquí, pero no puedo decir por qué”.'],
          ['You have told the mother half of it.', 'Ya le contó la mitad.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M8-wound-photo',
      version: 1,
      cites: ['164.312(e)(1)', '164.310(d)(1)'],
      ask: [
        'You want a colleague’s view on a wound. Your own phone is in your pocket. Which way is right here?',
        'Quiere la opinión de una colega sobre una herida. Lleva su propio teléfono en el bolsillo. ¿Qué es correcto aquí?',
      ],
      right: answer(
        'approved-way',
        [
          `A way that is allowed here; if I know none, I ask ${securityContact(en)}.`,
          `Un medio permitido aquí; si no conozco ninguno, pregunto a ${securityContact(es)}.`,
        ],
        [
          'To ask a colleague is care, and fine. The way it travels must be safe.',
          'Consultar a una colega es atención y está bien. El medio debe ser seguro.',
        ],
      ),
      wrong: [
        answer(
          'text-no-name',
          [
            'A text from my own phone, if I leave out the name and delete it right after.',
            'Un mensaje desde mi teléfono, si omito el nombre y lo borro enseguida.',
          ],
          [
            'The picture may sit in a cloud and on two phones by then.',
            'La foto puede estar ya en una nube y en dos teléfonos.',
          ],
        ),
        answer(
          'form-for-colleague',
          [
            'None, unless the patient signs a form that allows me to ask a colleague.',
            'Ninguno, salvo que el paciente firme que puedo consultar a una colega.',
          ],
          ['Asking for care needs no form.', 'Consultar para la atención no exige formulario.'],
        ),
        answer(
          'chat-group',
          ['Our private chat group.', 'Nuestro grupo privado de chat.'],
          ['That group is not a system of ours.', 'Ese grupo no es un sistema nuestro.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M8-scribe',
      version: 1,
      cites: ['164.502(e)(1)', '164.308(b)(1)'],
      ask: [
        'A friend swears by a free AI scribe on his phone. You would like to try it with your next patient. What comes first?',
        'Un amigo recomienda un asistente de IA gratuito en su teléfono. Le gustaría probarlo con su próximo paciente. ¿Qué va primero?',
      ],
      right: answer(
        'ask-security',
        [
          `A yes from ${security}, a signed contract, and the patient’s word that it may listen`,
          `Un sí de ${security}, un contrato firmado y que el paciente acepte que escuche`,
        ],
        [
          'It hears PHI, so its maker needs a contract with us. State law may ask for consent to record.',
          'Oye PHI, así que su fabricante necesita un contrato. La ley del estado puede pedir permiso para grabar.',
        ],
      ),
      wrong: [
        answer(
          'patient-ok',
          [
            `The patient’s word that it may listen, noted in the chart; ${security} can hear of it later`,
            `Que el paciente acepte que escuche, anotado en el expediente; ${security} puede saberlo después`,
          ],
          ['Needed, but it does not stand in for a contract.', 'Hace falta, pero no sustituye el contrato.'],
        ),
        answer(
          'hipaa-badge',
          [
            'A look at its website, to see if there is a badge that says it is safe for health data',
            'Mirar si en su sitio web hay un sello que diga que es segura para datos de salud',
          ],
          ['A badge binds nobody. A contract does.', 'Un sello no obliga a nadie. Un contrato sí.'],
        ),
        answer(
          'test-run',
          ['One test with a real visit', 'Una prueba con una visita real'],
          ['That one visit is already PHI.', 'Esa sola visita ya es PHI.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M8-emergency-button',
      version: 1,
      cites: ['164.312(b)', '164.308(a)(1)(ii)(D)', '164.312(a)(2)(ii)'],
      ask: [
        `You opened a closed chart in ${ehrEn} with the emergency button, and it was the wrong patient. What do you do?`,
        `Con el botón de emergencia abrió en ${ehrEs} un expediente cerrado, y era el paciente equivocado. ¿Qué hace usted?`,
      ],
      right: answer(
        'close-tell',
        [`Close it and tell ${official}.`, `Cerrarlo y avisar a ${official}.`],
        [
          `Each such opening is looked at; here the log is checked ${en.every('log-review-days')}. A word from you explains it.`,
          `Cada apertura se mira; aquí se revisa el registro ${es.every('log-review-days')}. Un aviso suyo lo explica.`,
        ],
      ),
      wrong: [
        answer(
          'reason-care',
          [
            `Close it, type in “needed for care,” and tell ${official} only if asked.`,
            `Cerrarlo, poner “hacía falta para la atención” y avisar a ${official} solo si preguntan.`,
          ],
          ['That is not true, and the record keeps it.', 'No es verdad, y el registro lo guarda.'],
        ),
        answer(
          'it-deletes',
          [
            `Close it, and have ${itEn} take the entry out of the log.`,
            `Cerrarlo y hacer que ${itEs} quite la entrada del registro.`,
          ],
          ['Nobody takes entries out of the log.', 'Nadie quita entradas del registro.'],
        ),
        answer(
          'read-on',
          ['Read on, as it is open anyway.', 'Seguir leyendo, ya que está abierto.'],
          ['Then it is no mistake any more.', 'Entonces deja de ser un error.'],
        ),
      ],
    }),
  ];
}
