import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { frontDeskItems } from './m07-items.ts';
import { privacyPerson, whomToTell, within } from './own-items.ts';

/** M7: the notice, requests for records, complaints and legal papers at the front desk. */
export const frontDesk: Lesson = {
  id: 'M7',
  title: { en: 'At the front desk', es: 'En recepción' },
  minutes: 7,
  audience: ['front-desk', 'official'],
  cites: [
    '164.520(c)(2)(i)',
    '164.520(c)(2)(ii)',
    '164.524(b)(1)',
    '164.524(b)(2)(i)',
    '164.524(c)(4)',
    '164.512(e)',
    '164.530(d)(1)',
    '164.530(c)(1)',
  ],
  policies: ['PRV-06', 'PRV-07', 'PRV-09', 'PRV-10', 'PRV-15', 'PRV-18', 'SEC-10'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Give our notice at the first visit, and note what the patient did with it.',
          'Take in a request for records so that no day is lost.',
          'Pass on complaints and legal papers the same day, unanswered.',
        ]
      : [
          'Entregar nuestro aviso en la primera visita y anotar qué hizo el paciente.',
          'Recibir una solicitud de expediente sin perder un solo día.',
          'Pasar las quejas y los papeles legales el mismo día, sin contestarlos.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: frontDeskItems,
};

function english(told: Told): Written {
  const official = told.privacyOfficial();
  return [
    heading('You start the clocks'),
    para(
      'Much of what the law gives a patient begins at your desk. A request comes in, a form is signed, a letter is dropped off. What you write down in that minute is our proof later. What you leave on a pile costs us days.',
    ),
    heading('A new patient: our notice'),
    para(
      'At the first visit each patient gets our notice of privacy practices. It tells what we may do with their information and what rights they have. Do it like this:',
    ),
    steps(
      'Hand over the notice, on paper or on screen. Have some to take along.',
      'Ask the patient to sign that they got it. The signature says “I got it.” It does not say “I agree.”',
      'No signature? Be kind, and go on with the visit. Note that you asked, the day, and why it was not signed.',
    ),
    para(
      'Care never waits for that signature. In an emergency, give the notice when the worst is over. When its text changes, the new one is posted and at hand. We need not mail it to everyone.',
    ),
    heading('Scene: a message on Friday'),
    para(
      `At 4:45 on a Friday Mr. Ruiz leaves a message: “Please send me my records.” You hear it on Monday. When do the days start? On Friday. It had reached us. The law gives at most ${numbers.access.value} calendar days, and weekends count. Our own policy is ${told.measured('access-answer-days')}. Some states give less.`,
    ),
    steps(
      'Log the request with the day it came in, and not the day you found it.',
      'Offer our form or the portal as a help, and never as a wall. Mail, email, and a visit are fine too.',
      'Do not ask why. It is their record.',
      'Check who is asking, with two details that only they would know.',
      `Pass it to ${official} the same day.`,
    ),
    para(
      '“You owe us forty dollars, so pay that first” is wrong. An open bill is no reason to hold back a record. We may charge a small fee for the copy itself. The fee sheet tells how much. If it is not on the sheet, do not charge it.',
    ),
    heading('Complaints'),
    para(
      `A patient is angry: “You called my house and told my son!” Do not argue, and do not explain it away. Say that you are sorry it upset them. Write down their words, the day, and how to reach them. Then pass it to ${privacyPerson(told)}. We answer ${within(told, 'en', 'complaint-answer-days')} by our own policy. They may also go to the federal government (HHS). Tell them so if they ask. Nobody is treated worse for it.`,
    ),
    para(
      'A bad review online is a complaint in the open. Do not reply to it, not even with “thank you for your visit.” That alone tells the world who was here.',
    ),
    heading('Legal papers'),
    para(
      'A man puts a paper on the counter. “Subpoena,” it says, in large letters. It is signed by a lawyer. It looks like an order from a judge. It is not one. There are steps to take before a single page may leave, and you do not have to know them.',
    ),
    steps(
      'Take it. Note who brought it, the day, and the time.',
      'Say only: “I will pass this on.” Do not say that anyone is a patient here.',
      `Give it to ${official} the same day, with the envelope.`,
      'Pull no chart, and promise no date.',
    ),
    para('It is the same for a judge’s order, for police, and for a letter from an agency.'),
    heading('Two people at the counter'),
    para('One patient checks in. The next one stands close and hears each word. What helps:'),
    points(
      'Ask the next person to wait a few steps back. A sign on the floor or the wall helps.',
      'Let the patient write or point. “Is this still your address?” works with a finger on the page.',
      'Talk of bills, tests, and reasons for a visit away from the line.',
      'If a tablet or kiosk for check-in shows the last patient’s page, close it before the next one comes. Then tell of it.',
    ),
    para(
      'A name that someone hears by chance is no breach if we took fair care. A talk about a test at full voice is not fair care.',
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const official = told.privacyOfficial();
  return [
    heading('Usted pone en marcha los plazos'),
    para(
      'Mucho de lo que la ley da a un paciente empieza en su mostrador: una solicitud, un formulario firmado, una carta. Lo que usted anota en ese minuto es después nuestra prueba. Lo que deja en un montón nos cuesta días.',
    ),
    heading('Un paciente nuevo: nuestro aviso'),
    para(
      'En la primera visita, cada paciente recibe nuestro aviso de prácticas de privacidad. Explica qué podemos hacer con su información y qué derechos tiene. Se hace así:',
    ),
    steps(
      'Entregue el aviso, en papel o en pantalla. Tenga copias para llevar.',
      'Pida al paciente que firme que lo recibió. La firma dice “lo recibí”. No dice “estoy de acuerdo”.',
      '¿No quiere firmar? Sea amable y siga con la visita. Anote que lo pidió, el día y por qué no se firmó.',
    ),
    para(
      'La atención nunca espera esa firma. En una emergencia, entregue el aviso cuando pase lo más urgente. Cuando cambia el texto, el nuevo queda a la vista y disponible. No hace falta enviarlo a todos.',
    ),
    heading('Situación: un mensaje del viernes'),
    para(
      `Un viernes a las 4:45 el señor Ruiz deja un mensaje: “Por favor, envíenme mi expediente”. Usted lo escucha el lunes. ¿Cuándo empieza el plazo? El viernes: ya lo habíamos recibido. La ley da como máximo ${numbers.access.value} días naturales, y los fines de semana cuentan. Nuestra propia política es de ${told.measured('access-answer-days')}. Algunos estados dan menos.`,
    ),
    steps(
      'Registre la solicitud con el día en que llegó, no con el día en que la encontró.',
      'Ofrezca el formulario o el portal como ayuda, nunca como obstáculo. También valen el correo, el correo electrónico y venir en persona.',
      'No pregunte para qué. Es su expediente.',
      'Compruebe quién lo pide, con dos datos que solo esa persona sabría.',
      `Pásela a ${official} el mismo día.`,
    ),
    para(
      '“Nos debe cuarenta dólares; pague primero” es un error. Una cuenta pendiente no es motivo para retener un expediente. Podemos cobrar una pequeña tarifa por la copia misma. La hoja de tarifas dice cuánto. Si algo no está en la hoja, no lo cobre.',
    ),
    heading('Quejas'),
    para(
      `Un paciente está enojado: “¡Llamaron a mi casa y se lo contaron a mi hijo!”. No discuta ni le quite importancia. Dígale que lamenta el disgusto. Anote sus palabras, el día y cómo localizarlo. Después pásela a ${privacyPerson(told)}. Respondemos ${within(told, 'es', 'complaint-answer-days')}, según nuestra propia política. También puede acudir al gobierno federal (HHS). Dígaselo si pregunta. A nadie se le trata peor por quejarse.`,
    ),
    para(
      'Una mala reseña en internet es una queja a la vista de todos. No conteste, ni siquiera con “gracias por su visita”. Eso solo ya dice quién estuvo aquí.',
    ),
    heading('Papeles legales'),
    para(
      'Un hombre deja un papel en el mostrador. Dice “Subpoena” (citación) en letras grandes. Lo firma un abogado. Parece la orden de un juez, pero no lo es. Hay pasos que cumplir antes de que salga una sola hoja, y usted no tiene que conocerlos.',
    ),
    steps(
      'Recíbalo. Anote quién lo trajo, el día y la hora.',
      'Diga solamente: “Lo voy a pasar”. No diga que alguien es paciente aquí.',
      `Entréguelo el mismo día a ${official}, con el sobre.`,
      'No saque ningún expediente ni prometa una fecha.',
    ),
    para('Lo mismo vale para la orden de un juez, para la policía y para la carta de una agencia.'),
    heading('Dos personas en el mostrador'),
    para('Un paciente se registra. El siguiente está muy cerca y oye cada palabra. Ayuda lo siguiente:'),
    points(
      'Pida a quien sigue que espere unos pasos más atrás. Un letrero en el piso o en la pared ayuda.',
      'Deje que el paciente escriba o señale. “¿Esta sigue siendo su dirección?” se pregunta con el dedo en la hoja.',
      'Hable de facturas, análisis y motivos de la visita lejos de la fila.',
      'Si una tableta o un quiosco de registro muestra la página del paciente anterior, ciérrela antes de que llegue otro. Después avise.',
    ),
    para(
      'Un nombre que alguien oye por casualidad no es una violación si pusimos un cuidado razonable. Hablar de un análisis en voz alta no es un cuidado razonable.',
    ),
    ...whomToTell(told, 'es'),
  ];
}
