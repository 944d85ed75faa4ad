import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { securityEveryDayItems } from './m09-items.ts';
import { securityPerson, whomToTell, within } from './own-items.ts';

/**
 * M9: passwords, the second factor, false mail, updates, sign-ins that look wrong. It is for everyone and not for the
 * IT people alone: the security awareness program is for all members of the workforce, management included
 * (164.308(a)(5)(i)).
 */
export const securityEveryDay: Lesson = {
  id: 'M9',
  title: { en: 'Security every day', es: 'Seguridad de todos los días' },
  minutes: 7,
  audience: 'everyone',
  cites: [
    '164.308(a)(5)(i)',
    '164.308(a)(5)(ii)(A)',
    '164.308(a)(5)(ii)(B)',
    '164.308(a)(5)(ii)(C)',
    '164.308(a)(5)(ii)(D)',
    '164.308(a)(6)(ii)',
    '164.310(b)',
    '164.312(d)',
  ],
  policies: ['SEC-06', 'SEC-10', 'SEC-14', 'SEC-15', 'SEC-16', 'SEC-17', 'SEC-18', 'TRN-01'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Keep your sign-in yours.',
          'Spot a false mail, call, or prompt, and check it the safe way.',
          'Tell fast, in the right order, when something got through.',
        ]
      : [
          'Mantener su cuenta solo para usted.',
          'Reconocer un correo, una llamada o un aviso falso y comprobarlo de forma segura.',
          'Avisar rápido y en el orden correcto cuando algo ha pasado el filtro.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: securityEveryDayItems,
};

function english(told: Told): Written {
  const mail = told.system('our mail', 'email');
  const person = securityPerson(told);
  return [
    heading('Thieves do not break in. They sign in.'),
    para(
      'Most attacks on a clinic start with a person who was in a hurry. Someone clicked, told a code, or used one password in two places. So this lesson is for all of us: doctors, owners, and the desk. The owner’s mailbox is the one that thieves like best.',
    ),
    heading('Your sign-in'),
    points(
      `**Long beats odd.** Four or five words in a row are strong. We ask for at least ${told.measured('password-length')}.`,
      '**One place, one password.** A password manager keeps them for you. Ask which one we use.',
      '**Change it when it may be known,** and not by the calendar.',
      '**Nobody borrows it.** Not a temp, not the doctor, not for a minute. What is done with your sign-in is on record as done by you.',
      '**Add the second step.** A code or a key on top of the password stops most thieves.',
    ),
    para(
      `A coworker has forgotten hers, and patients wait. Do not let her use yours. She goes to ${told.securityOfficial()}, and has a new one in minutes.`,
    ),
    heading('Scene: the phone buzzes'),
    para(
      'You sit at lunch. Your phone asks: “Approve sign-in?” You did not sign in anywhere. It asks again, and again. Someone has your password, and hopes that you get tired.',
    ),
    steps(
      'Press “Deny.” Never “Approve,” not even to make it stop.',
      `Tell ${person} at once.`,
      'Change the password from a device that you know.',
    ),
    heading('False mail, calls, and texts'),
    para('They want you to act before you think. Look for these marks:'),
    grid(
      ['What it says', 'What to do'],
      [
        [
          '“Your password ends today. Keep it here.”',
          'Do not use the link. Open the program as you always do.',
        ],
        [
          '“We have a new bank account. Please pay there.”',
          'Call the vendor on the number we already have. No money moves before that call.',
        ],
        ['“This is IT. Read me the code.”', 'Hang up. Nobody who is real will ask for your code.'],
        ['“I am the doctor. Buy gift cards.”', 'Walk over, or call the number you know.'],
      ],
    ),
    para(
      `A strange mail in ${mail}? Do not answer, and do not send it around. Let ${told.securityOfficial()} see it. We also send out false mail of our own, ${told.every('phishing-months')}, to practice. If you fall for one, nobody scolds you. We talk about what gave it away.`,
    ),
    heading('Your computer, your desk, your way home'),
    points(
      'Lock the screen when you get up, each time.',
      `Say yes to updates, and start the computer anew when asked. Urgent ones are in place within ${told.measured('patch-days')} here.`,
      'Never plug in a stick or a drive that you found, or that came in the mail.',
      'No chart, list, or photo goes into a cloud or a mailbox of your own. Work from home needs a yes first.',
      'Wi-Fi in a café is open to others. Do not work with charts there. Use your phone’s own hotspot, or the connection that we set up for you.',
      'Do not turn off the virus guard, and do not put in programs or add-ons by yourself.',
    ),
    heading('When a sign-in looks wrong'),
    para(
      'Your account says that you last signed in at 3 a.m. You are locked out for no reason. Mail that you did not write is in your “Sent” folder. A rule moves your mail to a folder that you never made. Each of these can be a thief at work. Tell at once, even if it turns out to be nothing.',
    ),
    heading('You already clicked'),
    steps(
      'Stop. Type no more, and leave the computer on.',
      `Call or walk to ${told.securityOfficial()} ${within(told, 'en', 'incident-report-hours')}, the sooner the better. Do not use the mailbox that may be lost.`,
      'If files change or a note asks for money, pull the cable or turn off the Wi-Fi.',
    ),
    para('Delete nothing. Nobody is punished for telling. To hide it is what does the harm.'),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const mail = told.system('nuestro correo', 'email');
  const person = securityPerson(told);
  return [
    heading('Los ladrones no rompen la puerta: entran con su cuenta'),
    para(
      'La mayoría de los ataques a una clínica empiezan con una persona con prisa. Alguien hizo clic, dijo un código o usó la misma contraseña en dos sitios. Por eso esta lección es para todos: médicos, dueños y recepción. El buzón del dueño es el que más les gusta a los ladrones.',
    ),
    heading('Su cuenta'),
    points(
      `**Mejor larga que rara.** Cuatro o cinco palabras seguidas son fuertes. Pedimos al menos ${told.measured('password-length')}.`,
      '**Una contraseña para cada sitio.** Un gestor de contraseñas las guarda por usted. Pregunte cuál usamos.',
      '**Cámbiela cuando alguien pueda conocerla,** no según el calendario.',
      '**No se presta.** Ni a un suplente, ni al médico, ni por un minuto. Lo que se hace con su cuenta queda registrado a su nombre.',
      '**Añada el segundo paso.** Un código o una llave además de la contraseña frena a casi todos los ladrones.',
    ),
    para(
      `Una compañera olvidó la suya y los pacientes esperan. No le deje usar la de usted. Que vaya con ${told.securityOfficial()} y en unos minutos tendrá una nueva.`,
    ),
    heading('Situación: el teléfono vibra'),
    para(
      'Usted está almorzando. El teléfono pregunta: “¿Aprobar el inicio de sesión?”. Usted no ha entrado en ningún sitio. Vuelve a preguntar, una y otra vez. Alguien tiene su contraseña y espera que usted se canse.',
    ),
    steps(
      'Pulse “Rechazar”. Nunca “Aprobar”, ni siquiera para que pare.',
      `Avise enseguida a ${person}.`,
      'Cambie la contraseña desde un equipo que conozca.',
    ),
    heading('Correos, llamadas y mensajes falsos'),
    para('Quieren que actúe antes de pensar. Fíjese en estas señales:'),
    grid(
      ['Qué dice', 'Qué hacer'],
      [
        ['“Su contraseña vence hoy. Consérvela aquí”.', 'No use el enlace. Abra el programa como siempre.'],
        [
          '“Tenemos una cuenta bancaria nueva. Paguen ahí, por favor”.',
          'Llame al proveedor al número que ya tenemos. Antes de esa llamada no se mueve dinero.',
        ],
        ['“Soy de informática. Dígame el código”.', 'Cuelgue. Nadie de verdad le pedirá su código.'],
        ['“Soy el doctor. Compre tarjetas de regalo”.', 'Vaya a verlo o llame al número que conoce.'],
      ],
    ),
    para(
      `¿Un correo extraño en ${mail}? No conteste ni lo reenvíe a todos. Muéstrelo a ${told.securityOfficial()}. También enviamos correos falsos nuestros, ${told.every('phishing-months')}, para practicar. Si cae en uno, nadie le regaña. Hablamos de lo que lo delataba.`,
    ),
    heading('Su computadora, su escritorio y el camino a casa'),
    points(
      'Bloquee la pantalla cada vez que se levante.',
      `Acepte las actualizaciones y reinicie la computadora cuando lo pida. Aquí las urgentes quedan instaladas en ${told.measured('patch-days')} como máximo.`,
      'Nunca conecte una memoria o un disco que encontró o que llegó por correo.',
      'Ningún expediente, lista o foto va a una nube o un buzón personal. Trabajar desde casa necesita un permiso previo.',
      'El wifi de un café está abierto a otros. No trabaje ahí con expedientes. Use la conexión de su propio teléfono o la que le configuramos.',
      'No apague el antivirus ni instale programas o extensiones por su cuenta.',
    ),
    heading('Cuando un inicio de sesión no cuadra'),
    para(
      'Su cuenta dice que entró a las 3 de la mañana. Está bloqueado sin motivo. En “Enviados” hay correos que no escribió. Una regla mueve sus mensajes a una carpeta que usted no creó. Cada una de estas cosas puede ser un ladrón trabajando. Avise enseguida, aunque al final no sea nada.',
    ),
    heading('Ya hizo clic'),
    steps(
      'Deténgase. No escriba más y deje la computadora encendida.',
      `Llame o vaya con ${told.securityOfficial()} ${within(told, 'es', 'incident-report-hours')}; cuanto antes, mejor. No use el buzón que quizá ya no es suyo.`,
      'Si los archivos cambian o una nota pide dinero, desconecte el cable o apague el wifi.',
    ),
    para('No borre nada. A nadie se le castiga por avisar. Ocultarlo es lo que hace daño.'),
    ...whomToTell(told, 'es'),
  ];
}
