import { gap } from '#written/written.ts';
import type { LessonItem } from './lesson.ts';
import {
  answer,
  itPeople,
  measure,
  otherMeasures,
  ownItem,
  privacyContact,
  securityContact,
  within,
} from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M5 whose answers lie in this practice’s own facts. */
export function paperAndDevicesOwnItems(told: Tellings): readonly LessonItem[] {
  const { en, es } = told;
  const official = en.privacyOfficial();
  const security = en.securityOfficial();
  const fax = en.names('fax') ?? gap('the fax');
  const [itEn, itEs] = itPeople(told);
  const [lockEn, lockEs] = measure(told, 'screen-lock-minutes');
  return [
    ...ownItem({
      id: 'M5-wrong-fax',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.530(f)'],
      ask: [
        'Lab results went to a wrong fax number. You see it five minutes later. What do you do first?',
        'Unos resultados salieron a un número de fax equivocado. Usted lo ve cinco minutos después. ¿Qué hace primero?',
      ],
      right: answer(
        'tell-official',
        [
          `Tell ${privacyContact(en)}, ${within(en, 'en', 'incident-report-hours')}.`,
          `Avisar a ${privacyContact(es)}, ${within(es, 'es', 'incident-report-hours')}.`,
        ],
        [
          'The sooner it is known, the sooner the pages come back.',
          'Cuanto antes se sepa, antes se recuperan las hojas.',
        ],
      ),
      wrong: [
        answer(
          'send-again',
          [
            'Send it to the right number, and let the rest be.',
            'Enviarlo al número correcto y olvidarse de lo demás.',
          ],
          [
            'The care is served, but the wrong fax is still out there.',
            'El paciente queda atendido, pero el fax equivocado sigue ahí.',
          ],
        ),
        answer(
          'ask-shred',
          [
            'Call them yourself, and if they say that all pages were shredded, the matter is closed.',
            'Llamarles usted y, si dicen que destruyeron todas las hojas, dar el asunto por cerrado.',
          ],
          [
            'It helps, but it is not for you to close the matter.',
            'Ayuda, pero no le toca a usted cerrar el asunto.',
          ],
        ),
        answer(
          'throw-receipt',
          ['Throw away the receipt.', 'Tirar el comprobante.'],
          ['It shows when and where it went. Keep it.', 'Muestra cuándo y adónde fue. Guárdelo.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M5-lost-laptop',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.310(d)(1)'],
      ask: [
        'On Saturday night you find that your work laptop is gone. What do you do first?',
        'El sábado por la noche ve que no está su computadora portátil del trabajo. ¿Qué hace primero?',
      ],
      right: answer(
        'tell-security-now',
        [`Tell ${securityContact(en)} now.`, `Avisar ahora a ${securityContact(es)}.`],
        ['It may still be locked or wiped from afar.', 'Quizá aún se pueda bloquear o borrar a distancia.'],
      ),
      wrong: [
        answer(
          'monday',
          [
            `Tell ${security} on Monday, when the office is open.`,
            `Avisar a ${security} el lunes, cuando abra la oficina.`,
          ],
          ['A thief has two days then.', 'Así el ladrón tiene dos días.'],
        ),
        answer(
          'search',
          [
            'Search for two days, so that nobody worries for nothing.',
            'Buscarla dos días, para no preocupar a nadie sin motivo.',
          ],
          ['Search after you have told.', 'Búsquela después de avisar.'],
        ),
        answer(
          'if-not-encrypted',
          ['Nothing, if it was encrypted.', 'Nada, si estaba cifrada.'],
          [
            'Every loss is told. Others judge what it means.',
            'Toda pérdida se avisa. Otros valoran qué significa.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M5-screen-lock',
      version: 1,
      cites: ['164.310(b)', '164.310(c)', '164.312(a)(2)(iii)'],
      ask: [
        'You get up to fetch a print. A chart is open on your screen. What holds here?',
        'Usted se levanta por una hoja impresa. En su pantalla hay un expediente abierto. ¿Qué vale aquí?',
      ],
      right: answer(
        'lock-and-tell',
        [
          `I lock it myself. It locks by itself after ${lockEn}; if it does not, I tell ${security}.`,
          `La bloqueo yo. Se bloquea sola después de ${lockEs}; si no lo hace, aviso a ${security}.`,
        ],
        [
          'That is our own number. Your hand is faster than the clock.',
          'Ese es nuestro propio plazo. Su mano es más rápida que el reloj.',
        ],
      ),
      wrong: [
        ...otherMeasures(told, 'screen-lock-minutes', 30, 60, 5).map(([minutes, minutos]) =>
          answer(
            `after-${minutes.replace(' ', '-')}`,
            [
              `I leave it. It locks by itself after ${minutes}; if it does not, I tell ${itEn}.`,
              `La dejo así. Se bloquea sola después de ${minutos}; si no lo hace, aviso a ${itEs}.`,
            ],
            [
              'Not our number, and not the first person to tell.',
              'No es nuestro plazo ni la primera persona a quien avisar.',
            ],
          ),
        ),
        answer(
          'evening',
          [
            'I sign out in the evening. Until then it stays open.',
            'Cierro la sesión por la tarde. Hasta entonces queda abierta.',
          ],
          [
            'An open screen can be read and used by anyone.',
            'Cualquiera puede leer y usar una pantalla abierta.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M5-old-copier',
      version: 1,
      cites: ['164.310(d)(2)(i)', '164.310(d)(2)(ii)'],
      ask: [
        'The leased copier goes back today. The driver is at the door. Who has to say that it may leave?',
        'Hoy se devuelve la copiadora alquilada. El chofer está en la puerta. ¿Quién debe decir que puede salir?',
      ],
      right: answer(
        'security-cleared',
        [
          `${security}, once its drive is cleared and that is noted`,
          `${security}, cuando su disco esté borrado y anotado`,
        ],
        [
          'Its drive may hold each page that was ever copied.',
          'Su disco puede guardar todas las hojas copiadas.',
        ],
      ),
      wrong: [
        answer(
          'driver',
          ['The driver, as the firm owns it', 'El chofer, porque es de su empresa'],
          [
            'The machine is theirs. The PHI on it is ours.',
            'El aparato es suyo. La PHI que contiene es nuestra.',
          ],
        ),
        answer(
          'unplug',
          [
            'Nobody, if it was unplugged last night and the trays are empty',
            'Nadie, si se desconectó anoche y las bandejas están vacías',
          ],
          ['A drive keeps its data without power.', 'Un disco conserva los datos sin electricidad.'],
        ),
        answer(
          'desk',
          ['Whoever is at the front desk', 'Quien esté en recepción'],
          ['They cannot see whether the drive is clear.', 'No puede ver si el disco está borrado.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M5-usb-found',
      version: 1,
      cites: ['164.308(a)(5)(ii)(B)'],
      ask: [
        'A USB stick lies in the hall. The label says “X-rays.” What do you do?',
        'En el pasillo hay una memoria USB. La etiqueta dice “Radiografías”. ¿Qué hace usted?',
      ],
      right: answer(
        'bring-it',
        [
          `Bring it to ${security}, and plug it in nowhere.`,
          `Llevarla a ${security} y no conectarla en ningún sitio.`,
        ],
        [
          'It may be a trap. It can be looked at safely.',
          'Puede ser una trampa. Hay formas seguras de revisarla.',
        ],
      ),
      wrong: [
        answer(
          'plug-in',
          ['Plug it in to see whose it is.', 'Conectarla para ver de quién es.'],
          ['That is what an attacker hopes for.', 'Es lo que espera un atacante.'],
        ),
        answer(
          'home',
          [
            'Plug it in at home, where it cannot harm our network.',
            'Conectarla en casa, donde no puede dañar nuestra red.',
          ],
          [
            'Then it takes over your own computer, with PHI on it maybe.',
            'Entonces ataca su propia computadora, quizá con PHI dentro.',
          ],
        ),
        answer(
          'trash',
          ['Throw it in the trash.', 'Tirarla a la basura.'],
          [
            'It may hold PHI, and nobody would know of a try to attack us.',
            'Puede tener PHI, y nadie sabría que quizá quisieron atacarnos.',
          ],
        ),
      ],
    }),
    ...ownItem({
      id: 'M5-mixed-pages',
      version: 1,
      cites: ['164.308(a)(6)(ii)', '164.530(f)'],
      ask: [
        'A patient calls: “There is a page of somebody else in my papers.” What do you do first?',
        'Llama un paciente: “Entre mis papeles hay una hoja de otra persona”. ¿Qué hace primero?',
      ],
      right: answer(
        'keep-safe-tell',
        [
          `Thank him, ask him to keep it safe and unread, and tell ${official}, ${within(en, 'en', 'incident-report-hours')}.`,
          `Darle las gracias, pedirle que la guarde sin leerla y avisar a ${official}, ${within(es, 'es', 'incident-report-hours')}.`,
        ],
        [
          'How it comes back, and what follows, is settled by the privacy official.',
          'Cómo se recupera y qué sigue lo decide el oficial de privacidad.',
        ],
      ),
      wrong: [
        answer(
          'throw-it-away',
          [
            'Thank him, ask him to tear it up and throw it away, and take care that it does not happen again.',
            'Darle las gracias, pedirle que la rompa y la tire, y tener cuidado para que no se repita.',
          ],
          [
            'Then it lies in his trash, and nobody here knows.',
            'Así queda en su basura, y aquí nadie lo sabe.',
          ],
        ),
        answer(
          'read-out',
          ['Ask him to read it to you, all of it.', 'Pedirle que se la lea entera.'],
          [
            'The name on top is enough. He should read no more.',
            'Basta con el nombre del encabezado. No debe leer más.',
          ],
        ),
        answer(
          'text-photo',
          [
            'Ask him to text a photo of it to your own phone.',
            'Pedirle que mande una foto a su teléfono personal.',
          ],
          ['That makes two more copies.', 'Eso crea dos copias más.'],
        ),
      ],
    }),
    ...ownItem({
      id: 'M5-new-fax-number',
      version: 1,
      cites: ['164.530(c)(1)', '164.514(h)'],
      ask: [
        'A clinic says on the phone that its fax number is new. You have to send ten pages today. What do you do first?',
        'Una clínica dice por teléfono que su número de fax cambió. Usted debe enviar diez hojas hoy. ¿Qué hace primero?',
      ],
      right: answer(
        'call-known-number',
        [
          `Call the clinic’s main number to confirm it. Then have the stored number changed (${fax}), and send.`,
          `Llamar al número principal de la clínica para confirmarlo. Después, pedir que se cambie el número guardado (${fax}) y enviar.`,
        ],
        [
          'You check with a number that you know, and the next one is right too.',
          'Lo comprueba con un número conocido, y el próximo envío también saldrá bien.',
        ],
      ),
      wrong: [
        answer(
          'trust-caller',
          ['Send it to the number that the caller gave.', 'Enviarlo al número que le dio quien llamó.'],
          ['You do not know who that was.', 'No sabe quién era.'],
        ),
        answer(
          'test-page',
          [
            'Send one page first as a test, and send the rest if nobody calls to say that it went astray.',
            'Enviar primero una hoja de prueba y mandar el resto si nadie llama para decir que llegó a otro sitio.',
          ],
          [
            'If the number is wrong, that page is gone.',
            'Si el número no es correcto, esa hoja ya se perdió.',
          ],
        ),
        answer(
          'old-number',
          [
            'Send it to the old number. It is on record.',
            'Enviarlo al número anterior, que está registrado.',
          ],
          ['Somebody else may have it now.', 'Quizá ahora lo tenga otra persona.'],
        ),
      ],
    }),
  ];
}
