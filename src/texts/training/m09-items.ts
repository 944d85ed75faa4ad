import type { LessonItem } from './lesson.ts';
import { securityEveryDayOwnItems } from './m09-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M9. */
export function securityEveryDayItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...securityEveryDayOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M9-password-mail',
    version: 1,
    cites: ['164.308(a)(5)(ii)(B)', '164.308(a)(5)(ii)(D)'],
    ask: [
      'A mail says, “Your EHR password ends today. Click to keep it.” What do you do?',
      'Un correo dice: “Su contraseña del expediente electrónico vence hoy. Haga clic para conservarla”. ¿Qué hace usted?',
    ],
    right: answer(
      'usual-way',
      [
        'Leave the link alone, and open the EHR as always to see if it asks.',
        'No usar el enlace y abrir el programa como siempre para ver si lo pide.',
      ],
      [
        'A real notice is also there when you go in yourself.',
        'Un aviso verdadero también aparece al entrar usted.',
      ],
    ),
    wrong: [
      answer(
        'click-look',
        [
          'Click, but type nothing, to see whether the page behind it looks real.',
          'Hacer clic sin escribir nada, para ver si la página parece verdadera.',
        ],
        [
          'The click can be enough, and false pages look real.',
          'El clic puede bastar, y las falsas parecen verdaderas.',
        ],
      ),
      answer(
        'ask-sender',
        [
          'Write back and ask whether the mail is real and who has sent it.',
          'Contestar y preguntar si el correo es verdadero y quién lo envió.',
        ],
        ['The thief will say yes.', 'El ladrón dirá que sí.'],
      ),
      answer(
        'old-password',
        ['Click and type an old password.', 'Hacer clic y escribir una contraseña vieja.'],
        ['Old ones help them guess the new.', 'Las viejas ayudan a adivinar la nueva.'],
      ),
    ],
  }),
  lawItem({
    id: 'M9-bank-details',
    version: 1,
    cites: ['164.308(a)(5)(i)', '164.308(a)(5)(ii)(B)'],
    ask: [
      'A supplier mails that it has a new bank account. The sender’s name is right. What comes before you pay?',
      'Un proveedor escribe que tiene una cuenta bancaria nueva. El nombre del remitente es correcto. ¿Qué hace antes de pagar?',
    ],
    right: answer(
      'call-known',
      [
        'A call to the number that we had before this mail',
        'Llamar al número que teníamos antes de este correo',
      ],
      ['It is the one way that the thief does not hold.', 'Es el único camino que el ladrón no controla.'],
    ),
    wrong: [
      answer(
        'call-in-mail',
        [
          'A call to the number at the foot of the mail, with a second person listening',
          'Llamar al número al pie del correo, con una segunda persona escuchando',
        ],
        ['Who wrote the mail also wrote the number.', 'Quien escribió el correo también escribió el número.'],
      ),
      answer(
        'reply-confirm',
        [
          'A reply to the mail, with the request to confirm the new account in writing',
          'Contestar al correo y pedir que confirmen por escrito la cuenta nueva',
        ],
        ['The mailbox may be in the thief’s hands.', 'El buzón puede estar en manos del ladrón.'],
      ),
      answer(
        'small-first',
        ['A small payment as a test', 'Un pago pequeño de prueba'],
        ['It arrives, at the thief’s bank.', 'Llega, pero al banco del ladrón.'],
      ),
    ],
  }),
  lawItem({
    id: 'M9-public-wifi',
    version: 1,
    cites: ['164.310(b)', '164.312(e)(1)'],
    ask: [
      'You wait at an airport. A patient’s message needs an answer in the chart, and it can wait until tomorrow. There is free Wi-Fi. What do you do?',
      'Espera en un aeropuerto. Un mensaje de un paciente pide respuesta en el expediente y puede esperar a mañana. Hay wifi gratis. ¿Qué hace?',
    ],
    right: answer(
      'wait-or-own',
      [
        'Wait, or use the connection that was set up and allowed for me.',
        'Esperar o usar la conexión que me configuraron y permitieron.',
      ],
      ['An open network and open eyes are all around.', 'Hay una red abierta y miradas alrededor.'],
    ),
    wrong: [
      answer(
        'padlock',
        [
          'Use the free Wi-Fi, if the network has the airport’s name and a padlock in the list.',
          'Usar el wifi gratis, si la red lleva el nombre del aeropuerto y un candado.',
        ],
        ['Anybody can give a network that name.', 'Cualquiera puede dar ese nombre a una red.'],
      ),
      answer(
        'private-mail',
        [
          'Answer from my own mail, so that no chart is opened in public.',
          'Contestar desde mi correo personal, para no abrir el expediente en público.',
        ],
        ['That is PHI in a mailbox that is not ours.', 'Eso deja PHI en un buzón que no es nuestro.'],
      ),
      answer(
        'back-to-wall',
        ['Use it, with my back to the wall.', 'Usarlo, de espaldas a la pared.'],
        ['It helps against eyes, and not on the network.', 'Ayuda contra miradas, no en la red.'],
      ),
    ],
  }),
  lawItem({
    id: 'M9-own-cloud',
    version: 1,
    cites: ['164.310(b)', '164.310(d)(1)'],
    ask: [
      'You want to finish a list of patients at home. Your own cloud drive has space. What is right?',
      'Quiere terminar en casa una lista de pacientes. Su nube personal tiene espacio. ¿Qué es correcto?',
    ],
    right: answer(
      'ask-first',
      [
        'Leave the list here until you have leave for a safe way.',
        'Dejar la lista aquí hasta tener permiso para una forma segura.',
      ],
      [
        'We have no contract with your cloud, and cannot lock or clear it.',
        'No tenemos contrato con su nube ni podemos bloquearla o vaciarla.',
      ],
    ),
    wrong: [
      answer(
        'password-file',
        [
          'Put a password on the list, and then it may go into your own cloud.',
          'Poner una contraseña a la lista; entonces puede ir a su nube.',
        ],
        [
          'A password on a file does not make the place ours.',
          'Una contraseña en el archivo no hace nuestro ese lugar.',
        ],
      ),
      answer(
        'mail-to-self',
        [
          'Mail it to yourself, and delete the mail when the work is done.',
          'Enviársela por correo y borrar el mensaje al terminar.',
        ],
        ['Copies stay with your mail provider.', 'Quedan copias en su servicio de correo.'],
      ),
      answer(
        'print-it',
        ['Print it and take it on the bus.', 'Imprimirla y llevarla en el autobús.'],
        ['Paper gets lost too.', 'El papel también se pierde.'],
      ),
    ],
  }),
  lawItem({
    id: 'M9-it-caller',
    version: 1,
    cites: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
    ask: [
      'A friendly voice says, “I am from IT. I just sent you a code. Read it to me, so I can fix your mail.” What do you do?',
      'Una voz amable dice: “Soy de informática. Le acabo de enviar un código. Léamelo para arreglar su correo”. ¿Qué hace usted?',
    ],
    right: answer(
      'hang-up',
      ['Hang up, and ask on a number that you know.', 'Colgar y preguntar en un número que conoce.'],
      [
        'Nobody real needs your code. With it he is you.',
        'Nadie de verdad necesita su código. Con él, es usted.',
      ],
    ),
    wrong: [
      answer(
        'half-code',
        [
          'Read out only the first half, and wait whether he can name the rest.',
          'Leer solo la primera mitad y ver si sabe decir el resto.',
        ],
        ['No part of a code is for others.', 'Ninguna parte del código es para otros.'],
      ),
      answer(
        'caller-id',
        [
          'Read it out, if the name of our IT company is on the display.',
          'Leerlo, si en la pantalla aparece el nombre de la empresa de informática.',
        ],
        ['The name on a display can be faked.', 'El nombre en la pantalla se puede falsificar.'],
      ),
      answer(
        'by-text',
        ['Send the code by text.', 'Enviar el código por mensaje.'],
        ['The way does not matter. He has it then.', 'Da igual el medio. Ya lo tiene.'],
      ),
    ],
  }),
  lawItem({
    id: 'M9-reuse',
    version: 1,
    cites: ['164.308(a)(5)(ii)(D)'],
    ask: [
      'A shop where you buy shoes was hacked. You use the same password at work. What is the first thing to do?',
      'Hackearon la tienda donde compra zapatos. Usted usa la misma contraseña en el trabajo. ¿Qué hace primero?',
    ],
    right: answer(
      'change-work',
      [
        'Change the one at work now, to one used nowhere else.',
        'Cambiar ya la del trabajo por otra que no use en ningún otro sitio.',
      ],
      [
        'Thieves try each stolen password everywhere.',
        'Los ladrones prueban cada contraseña robada en todas partes.',
      ],
    ),
    wrong: [
      answer(
        'change-shop',
        [
          'Change the one at the shop, and keep the one at work, as it was not hacked.',
          'Cambiar la de la tienda y dejar la del trabajo, que no fue hackeada.',
        ],
        ['It is the same one, so it is known now.', 'Es la misma, así que ya se conoce.'],
      ),
      answer(
        'add-digit',
        [
          'Add a 1 at the end of the one at work, as a short-term fix.',
          'Añadir un 1 al final de la del trabajo, como arreglo rápido.',
        ],
        ['Programs try that first.', 'Los programas prueban eso primero.'],
      ),
      answer(
        'wait-forced',
        ['Wait until you are told to.', 'Esperar a que se lo pidan.'],
        ['We do not know of your shoes.', 'No sabemos de sus zapatos.'],
      ),
    ],
  }),
];
