import { numbers } from '#regulation/numbers.ts';
import type { LessonItem } from './lesson.ts';
import { frontDeskOwnItems } from './m07-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M7. */
export function frontDeskItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...frontDeskOwnItems(told)];
}

const days = numbers.access.value;

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M7-will-not-sign',
    version: 1,
    cites: ['164.520(c)(2)(ii)'],
    ask: [
      'A new patient takes our notice but will not sign that she got it. What do you do?',
      'Una paciente nueva acepta nuestro aviso, pero no quiere firmar que lo recibió. ¿Qué hace usted?',
    ],
    right: answer(
      'note-and-go-on',
      ['Go on with the visit, and note that you asked.', 'Seguir con la visita y anotar que lo pidió.'],
      [
        'The law asks us to try in good faith, and to note why it did not work.',
        'La ley nos pide intentarlo de buena fe y anotar por qué no se logró.',
      ],
    ),
    wrong: [
      answer(
        'no-visit',
        [
          'Tell her that the doctor cannot see her until the form is signed.',
          'Decirle que el médico no puede atenderla hasta que firme.',
        ],
        ['Care does not hang on the signature.', 'La atención no depende de la firma.'],
      ),
      answer(
        'sign-for-her',
        [
          'Sign it for her, with a note that she was here and took it.',
          'Firmar usted por ella, con una nota de que estuvo aquí y lo tomó.',
        ],
        ['Nobody signs in a patient’s name.', 'Nadie firma en nombre de un paciente.'],
      ),
      answer(
        'leave-it',
        ['Let it be. A notice is only a courtesy.', 'Dejarlo. El aviso es solo una cortesía.'],
        ['It is a duty, and our try must be on record.', 'Es un deber, y el intento debe quedar anotado.'],
      ),
    ],
  }),
  lawItem({
    id: 'M7-voicemail-friday',
    version: 1,
    cites: ['164.524(b)(2)(i)'],
    ask: [
      'A patient asks for his records in a message on Friday night. You hear it on Monday. From which day do you count?',
      'Un paciente pide su expediente en un mensaje del viernes por la noche. Usted lo escucha el lunes. ¿Desde qué día cuenta?',
    ],
    right: answer(
      'friday',
      ['From Friday, when it reached us', 'Desde el viernes, cuando nos llegó'],
      [
        `The law’s ${days} calendar days run from receipt. To log Friday is the safe count.`,
        `Los ${days} días naturales de la ley corren desde que se recibe. Registrar el viernes es lo seguro.`,
      ],
    ),
    wrong: [
      answer(
        'monday',
        ['From Monday, when somebody heard it first', 'Desde el lunes, cuando alguien lo escuchó'],
        ['It was in our hands on Friday.', 'El viernes ya estaba en nuestras manos.'],
      ),
      answer(
        'form-signed',
        [
          'From the day on which he has signed and brought in our own form',
          'Desde el día en que firme y traiga nuestro propio formulario',
        ],
        [
          'A form is a help. It must not make him wait.',
          'El formulario es una ayuda. No debe hacerle esperar.',
        ],
      ),
      answer(
        'chart-found',
        ['From the day that the chart is found', 'Desde el día en que se encuentre el expediente'],
        ['The search is part of the time we have.', 'La búsqueda entra en el plazo.'],
      ),
    ],
  }),
  lawItem({
    id: 'M7-pay-first',
    version: 1,
    cites: ['164.524(a)', '164.524(c)(4)'],
    ask: [
      'A patient with an open bill wants a copy of her record. A coworker says, “Balance first.” What is right?',
      'Una paciente con una cuenta pendiente quiere copia de su expediente. Una compañera dice: “Primero que pague”. ¿Qué es correcto?',
    ],
    right: answer(
      'copy-anyway',
      [
        'She gets the copy. The bill is a matter of its own, and only the fee on our sheet may be asked.',
        'Se le da la copia. La cuenta es otro asunto, y solo se puede cobrar la tarifa de nuestra hoja.',
      ],
      [
        'An unpaid bill is no reason to hold a record back.',
        'Una cuenta sin pagar no es motivo para retener un expediente.',
      ],
    ),
    wrong: [
      answer(
        'half',
        [
          'She gets the part of the record for the visits that she has paid.',
          'Se le da la parte de las visitas que ya pagó.',
        ],
        ['The right is to all of it, paid or not.', 'El derecho es a todo, pagado o no.'],
      ),
      answer(
        'higher-fee',
        ['She gets it for a higher fee.', 'Se le da por una tarifa más alta.'],
        ['The fee covers the cost of the copy, no more.', 'La tarifa cubre el costo de la copia y nada más.'],
      ),
      answer(
        'coworker-right',
        ['The coworker is right.', 'La compañera tiene razón.'],
        ['She is not. We would break the law.', 'No la tiene. Incumpliríamos la ley.'],
      ),
    ],
  }),
  lawItem({
    id: 'M7-counter-overheard',
    version: 1,
    cites: ['164.530(c)(1)', '164.530(c)(2)'],
    ask: [
      'A patient asks at the counter what her bill was for. A man stands right behind her. What do you do first?',
      'Una paciente pregunta en el mostrador por qué le cobraron. Un hombre está justo detrás. ¿Qué hace primero?',
    ],
    right: answer(
      'move-aside',
      [
        'Step to the side with her, or ask the man to wait a few steps back.',
        'Apartarse con ella o pedir al hombre que espere unos pasos atrás.',
      ],
      ['Space and a low voice are fair care.', 'Distancia y voz baja son un cuidado razonable.'],
    ),
    wrong: [
      answer(
        'refuse',
        [
          'Tell her that the law does not let you talk about a bill in the office.',
          'Decirle que la ley no permite hablar de una factura en la oficina.',
        ],
        ['You may. Only not so that others hear.', 'Sí se puede, pero no para que otros oigan.'],
      ),
      answer(
        'answer-loud',
        [
          'Answer at once, since what others happen to hear is never a problem.',
          'Contestar enseguida, porque lo que otros oyen por casualidad nunca es problema.',
        ],
        ['It is no breach only if we took fair care.', 'Solo deja de serlo si pusimos un cuidado razonable.'],
      ),
      answer(
        'report-breach',
        ['Report a breach.', 'Informar de una violación.'],
        ['Nothing has been said yet.', 'Todavía no se ha dicho nada.'],
      ),
    ],
  }),
  lawItem({
    id: 'M7-email-request',
    version: 1,
    cites: ['164.524(b)(1)', '164.524(c)(2)'],
    ask: [
      'A patient sends an email: “Please mail me my lab results.” She has a portal account. What do you do?',
      'Una paciente escribe por correo electrónico: “Por favor, envíenme mis resultados por correo”. Tiene cuenta en el portal. ¿Qué hace usted?',
    ],
    right: answer(
      'log-and-pass',
      ['Log it today and pass it on.', 'Registrarlo hoy y pasarlo.'],
      [
        'She chose a fair way to ask, and a form that we can give.',
        'Eligió una manera razonable de pedirlo y un formato que podemos dar.',
      ],
    ),
    wrong: [
      answer(
        'portal-only',
        [
          'Write back that records are on the portal, and close the matter.',
          'Contestar que el expediente está en el portal y cerrar el asunto.',
        ],
        [
          'The portal is one way. She may ask for another.',
          'El portal es una opción. Ella puede pedir otra.',
        ],
      ),
      answer(
        'ask-why',
        [
          'Write back and ask what she needs the results for, so that you can decide.',
          'Contestar y preguntar para qué los necesita, para decidir.',
        ],
        ['She owes us no reason.', 'No tiene que dar ningún motivo.'],
      ),
      answer(
        'wait-call',
        [
          'Wait until she calls, as email does not count.',
          'Esperar a que llame, porque un correo no cuenta.',
        ],
        ['It has reached us, so the days run.', 'Ya nos llegó, así que el plazo corre.'],
      ),
    ],
  }),
  lawItem({
    id: 'M7-emergency-notice',
    version: 1,
    cites: ['164.520(c)(2)(i)', '164.520(c)(2)(ii)'],
    ask: [
      'A new patient comes in with chest pain. When does he get our notice?',
      'Un paciente nuevo llega con dolor en el pecho. ¿Cuándo recibe nuestro aviso?',
    ],
    right: answer(
      'after',
      [
        'As soon as it can fairly be done once the emergency is over',
        'En cuanto sea razonable, cuando pase la emergencia',
      ],
      [
        'Care comes first. In an emergency no signature has to be asked for either.',
        'La atención va primero. En una emergencia tampoco hay que pedir la firma.',
      ],
    ),
    wrong: [
      answer(
        'before',
        [
          'Before anybody touches him, as the law says “first service”',
          'Antes de que alguien lo toque, porque la ley dice “primer servicio”',
        ],
        ['The rule itself makes room for emergencies.', 'La propia regla prevé las emergencias.'],
      ),
      answer(
        'never',
        ['Never, as he came as an emergency', 'Nunca, porque llegó por una emergencia'],
        ['He gets it, only later.', 'Lo recibe, pero más tarde.'],
      ),
      answer(
        'wife-signs',
        ['When his wife has signed for him', 'Cuando su esposa firme por él'],
        ['No signature is needed to give it.', 'No hace falta una firma para entregarlo.'],
      ),
    ],
  }),
];
