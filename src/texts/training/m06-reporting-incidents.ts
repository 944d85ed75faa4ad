import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { reportingIncidentsItems } from './m06-items.ts';
import { privacyPerson, securityPerson, whomToTell, within } from './own-items.ts';

/** M6: see it, stop, tell; and what happens then. */
export const reportingIncidents: Lesson = {
  id: 'M6',
  title: { en: 'When something goes wrong: tell at once', es: 'Cuando algo sale mal: avise enseguida' },
  minutes: 7,
  audience: 'everyone',
  cites: [
    '164.308(a)(6)(ii)',
    '164.402 (Breach)(2)',
    '164.404(a)(2)',
    '164.404(b)',
    '164.410(a)(1)',
    '164.530(f)',
    '164.530(g)',
  ],
  policies: ['SEC-06', 'BRE-01', 'BRE-02', 'PRV-16', 'PRV-17', 'SAN-01'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Know an incident when you see one.',
          'Tell the right person here in time, with what they need to know.',
          'Leave it as it is: do not delete, do not look into it yourself.',
        ]
      : [
          'Reconocer un incidente cuando lo ve.',
          'Avisar a tiempo a la persona correcta, con lo que necesita saber.',
          'Dejarlo como está: no borrar nada ni investigar por su cuenta.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: reportingIncidentsItems,
};

function english(told: Told): Written {
  const limit = within(told, 'en', 'incident-report-hours');
  return [
    heading('You are the alarm'),
    para(
      'No machine sees all that you see. A strange pop-up, a fax that went astray, a chart left in the restroom: someone in the office sees it first. What that person does in the next few minutes matters more than what experts do a week later.',
    ),
    heading('What to tell'),
    points(
      'PHI was sent, shown, told, or given to the wrong person.',
      'A device, a badge, a key, or a paper with PHI is lost or stolen.',
      'You clicked a link or opened a file that now feels wrong.',
      'The computer acts oddly: files with new names, a note that asks for money, a sign-in that was not you.',
      'Someone looked at a chart with no reason.',
      'A vendor says that it was hacked.',
    ),
    para(
      'You do not need to be sure. “I think” is enough. A false alarm costs a few minutes. Silence can cost the clinic.',
    ),
    heading('Scene: you clicked'),
    para(
      'A mail says that your mailbox is full. You click and type your password. Then you see that the address is odd. Your face goes red. What now?',
    ),
    steps(
      'Stop. Type nothing more, and close nothing.',
      `Tell ${securityPerson(told)} **at once**. Call or walk there. Do not use the mailbox that may be taken over.`,
      'Say what you clicked, when, and what you typed.',
      'Leave the computer on, as it is. If a note asks for money, or files change as you watch, pull the network cable or turn off the Wi-Fi.',
      'Wait for word before you use it again.',
    ),
    heading('For all the rest'),
    para(
      `Tell ${privacyPerson(told)} ${limit}. That limit is our own policy. Say what happened, when you saw it, whose PHI it was if you know, and what you have done so far.`,
    ),
    para('And here is what you do **not** do:'),
    points(
      'Do not delete the mail, the post, or the log. It is what shows how far it went.',
      'Do not look into it yourself. Do not open charts to check.',
      'Do not talk about it with patients, friends, or the press.',
      'Do not close the matter because someone says, “I deleted it.” Thank them, note it, and tell.',
    ),
    heading('Why the hour counts'),
    para(
      `If it is a breach, patients must be told without needless delay. The law’s outer limit is ${numbers.individualNotice.value} calendar days. It is a limit, and not a goal. Those days do not start when ${told.privacyOfficial()} hears of it. They start on the first day that **anyone** who works here knew of it, or would have known with fair care. Only the one who did it is left out. If you wait a week, we lose a week. Some states and some contracts give less time.`,
    ),
    heading('What happens next'),
    para(
      `${told.privacyOfficial()} decides whether it is a breach. You do not, and neither does the person who made the mistake. The law starts from yes: it counts as a breach unless we can show a low chance that the PHI was compromised. Four things are looked at:`,
    ),
    steps(
      'What kind of PHI it was, and how easy it is to tell whose.',
      'Who got it.',
      'Whether it was in fact taken or looked at.',
      'How far the risk has been undone.',
    ),
    para(
      'Files locked by ransomware count as a breach in the same way until shown otherwise. To have a good backup does not change that: someone was in there.',
    ),
    heading('You are safe when you tell'),
    para(
      `Nobody may threaten you or pay you back for an honest report. If someone asks you to keep quiet, that is one more thing to tell. A mistake that is told can be mended. ${told.name()} can only mend what it knows of.`,
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const limit = within(told, 'es', 'incident-report-hours');
  return [
    heading('Usted es la alarma'),
    para(
      'Ninguna máquina ve todo lo que usted ve. Una ventana extraña en la pantalla, un fax que llegó a otro lugar, un expediente olvidado en el baño: alguien del equipo lo ve primero. Lo que esa persona hace en los minutos siguientes importa más que lo que hacen los expertos una semana después.',
    ),
    heading('De qué avisar'),
    points(
      'Se envió, mostró, contó o entregó PHI a la persona equivocada.',
      'Se perdió o robaron un equipo, una credencial, una llave o un papel con PHI.',
      'Abrió un enlace o un archivo que ahora le parece sospechoso.',
      'La computadora se comporta raro: archivos con otros nombres, una nota que pide dinero, un inicio de sesión que no fue suyo.',
      'Alguien miró un expediente sin motivo.',
      'Un proveedor dice que sufrió un ataque informático.',
    ),
    para(
      'No hace falta estar seguro. Basta con “creo que…”. Una falsa alarma cuesta unos minutos. El silencio puede costar la clínica.',
    ),
    heading('Situación: hizo clic'),
    para(
      'Un correo dice que su buzón está lleno. Usted hace clic y escribe su contraseña. Entonces ve que la dirección es extraña. Se pone rojo de vergüenza. ¿Y ahora?',
    ),
    steps(
      'Deténgase. No escriba más y no cierre nada.',
      `Avise **enseguida** a ${securityPerson(told)}. Llame o vaya en persona. No use el buzón, porque quizá otro ya lo controla.`,
      'Diga en qué hizo clic, a qué hora y qué escribió.',
      'Deje la computadora encendida, tal como está. Si una nota pide dinero o los archivos cambian ante sus ojos, desconecte el cable de red o apague el wifi.',
      'Espere instrucciones antes de volver a usarla.',
    ),
    heading('Para todo lo demás'),
    para(
      `Avise a ${privacyPerson(told)} ${limit}. Ese plazo es nuestra propia política. Diga qué pasó, cuándo lo vio, de quién era la información, si lo sabe, y qué hizo hasta ahora.`,
    ),
    para('Y esto es lo que **no** hace:'),
    points(
      'No borre el correo, la publicación ni el registro. Es lo que muestra hasta dónde llegó.',
      'No investigue por su cuenta. No abra expedientes para comprobar.',
      'No hable de ello con pacientes, amigos ni la prensa.',
      'No dé el asunto por cerrado porque alguien diga “ya lo borré”. Agradézcalo, anótelo y avise.',
    ),
    heading('Por qué cuenta cada hora'),
    para(
      `Si es una violación de la privacidad, hay que informar a los pacientes sin demora injustificada. El límite máximo de la ley es de ${numbers.individualNotice.value} días calendario. Es un límite, no una meta. Esos días no empiezan cuando se entera ${told.privacyOfficial()}. Empiezan el primer día en que **cualquier persona** que trabaja aquí lo supo, o lo habría sabido con un cuidado razonable. Solo no cuenta quien lo cometió. Si usted espera una semana, perdemos una semana. Algunos estados y contratos dan menos tiempo.`,
    ),
    heading('Qué pasa después'),
    para(
      `${told.privacyOfficial()} decide si es una violación. No lo decide usted, ni quien cometió el error. La ley parte del sí: cuenta como violación, salvo que podamos mostrar que es poco probable que la información quedara comprometida. Se miran cuatro cosas:`,
    ),
    steps(
      'Qué clase de PHI era y qué tan fácil es saber de quién.',
      'Quién la recibió.',
      'Si de verdad alguien la tomó o la vio.',
      'Hasta qué punto se redujo el riesgo.',
    ),
    para(
      'Los archivos bloqueados por un programa de rescate (_ransomware_) también cuentan como violación hasta que se muestre lo contrario. Tener una buena copia de respaldo no cambia eso: alguien estuvo dentro.',
    ),
    heading('Avisar no le perjudica'),
    para(
      `Nadie puede amenazarle ni tomar represalias por avisar de buena fe. Si alguien le pide que se calle, avise también de eso. Un error que se cuenta se puede reparar. ${told.name()} solo puede reparar lo que conoce.`,
    ),
    ...whomToTell(told, 'es'),
  ];
}
