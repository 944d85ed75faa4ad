import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { paperAndDevicesItems } from './m05-items.ts';
import { privacyPerson, securityPerson, whomToTell, within } from './own-items.ts';

/** M5: paper, fax, mail, devices, and what is thrown away. */
export const paperAndDevices: Lesson = {
  id: 'M5',
  title: { en: 'Paper, fax, mail, and devices', es: 'Papel, fax, correo y equipos' },
  minutes: 6,
  audience: 'everyone',
  cites: [
    '164.308(a)(6)(ii)',
    '164.310(b)',
    '164.310(c)',
    '164.310(d)(2)(i)',
    '164.310(d)(2)(ii)',
    '164.312(a)(2)(iv)',
    '164.402 (Unsecured PHI)',
    '164.530(c)(1)',
  ],
  policies: ['PRV-18', 'PRV-26', 'SEC-10', 'SEC-11', 'SEC-17', 'BRE-03'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Send faxes and mail so that they reach the right person.',
          'Keep paper, screens, and devices out of other people’s hands and sight.',
          'Throw nothing away that can still be read, and tell of a loss at once.',
        ]
      : [
          'Enviar faxes y cartas de modo que lleguen a la persona correcta.',
          'Mantener papeles, pantallas y equipos fuera del alcance y de la vista de otros.',
          'No tirar nada que aún se pueda leer y avisar enseguida de una pérdida.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: paperAndDevicesItems,
};

function english(told: Told): Written {
  const fax = told.names('fax');
  return [
    heading('Most slips are simple'),
    para(
      'A wrong digit. A page stuck to another page. A laptop on a car seat. Most losses of PHI in a small clinic do not come from clever thieves. They come from hurry. A few habits stop most of them.',
    ),
    heading('Before you send'),
    steps(
      'Check the name on **every** page, not just on the first.',
      'Fax: read the number aloud, digit by digit, before you press send. For a new number, call first and have it read back to you.',
      'Mail: is this the address in the chart today? Nothing about health may show through the window.',
      'Email: look at the address again after the machine has filled it in.',
    ),
    ...(fax === undefined
      ? []
      : [
          para(
            `Our faxes go through **${fax}**. Use the stored numbers there. If one turns out to be old, do not just dial around it. Have it fixed.`,
          ),
        ]),
    heading('Scene: the wrong fax'),
    para(
      `You see that lab results went to a number with two digits swapped. A bakery has them. Do not hope that nobody looks. Tell ${privacyPerson(told)} ${within(told, 'en', 'incident-report-hours')}. Say which number, whose pages, how many, and when. Keep the receipt. The privacy official will reach the bakery and decide what comes next.`,
    ),
    heading('At your place of work'),
    points(
      `Lock your screen each time you get up. It locks by itself after ${told.measured('screen-lock-minutes')}, but someone can read a lot in that time.`,
      'Turn papers face down. Take prints from the printer at once.',
      'Lock charts and forms away at night.',
      'Do not take a photo of a patient or a screen with your own phone. It may copy itself to a cloud by the time you look up.',
      'Do not leave charts or laptops in a car, not even in the trunk. If your job takes them on the road, they stay with you.',
    ),
    heading('Lost or stolen: tell now'),
    para(
      `You come home, and the laptop bag is gone. It is ten at night. Tell ${securityPerson(told)} now, not in the morning. Someone may still be able to lock or wipe it from afar. Nobody will scold you for the hour.`,
    ),
    para(
      'Does it matter whether it was encrypted? Very much. Encryption scrambles what is stored, so that a thief sees noise. A password by itself does not do that: the drive can be taken out and read. But whether a loss needs letters to patients is for the officials to decide. You tell of every loss.',
    ),
    heading('Throwing away'),
    grid(
      ['What', 'How'],
      [
        [
          'Paper, labels, wristbands, pill bottles with names',
          'Shred bin. Never the trash, and never recycling.',
        ],
        [
          'Old computers, drives, phones, USB sticks',
          `To ${told.securityOfficial()}. They are wiped so that nothing comes back, or destroyed, and it is noted.`,
        ],
        [
          'Copiers, printers, scanners, fax machines',
          'Many hold a drive with copies of each page. The drive is cleared before it leaves, also when it was leased.',
        ],
        ['Medical records', 'Nobody throws them out alone. State law says how long we keep them.'],
      ],
    ),
    para(
      'To delete a file, or to empty the bin on the screen, is not to wipe it. It can be brought back with ease.',
    ),
    heading('Scene: the gift in the parking lot'),
    para(
      `A USB stick lies near the door. The label says “Payroll.” That may be a trap. If you plug it in to see whose it is, it may take over the computer. Do not plug it in, here or at home. Bring it to ${told.securityOfficial()}.`,
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const fax = told.names('fax');
  return [
    heading('Casi todos los errores son sencillos'),
    para(
      'Un dígito equivocado. Una hoja pegada a otra. Una computadora portátil en el asiento del carro. En una clínica pequeña, la información casi nunca se pierde por ladrones muy listos, sino por las prisas. Unos pocos hábitos evitan la mayoría de los casos.',
    ),
    heading('Antes de enviar'),
    steps(
      'Mire el nombre en **todas** las hojas, no solo en la primera.',
      'Fax: lea el número en voz alta, dígito por dígito, antes de enviar. Si el número es nuevo, llame primero y pida que se lo repitan.',
      'Carta: ¿es la dirección que hoy está en el expediente? Por la ventanilla del sobre no debe verse nada sobre la salud.',
      'Correo electrónico: vuelva a mirar la dirección después de que el programa la complete.',
    ),
    ...(fax === undefined
      ? []
      : [
          para(
            `Nuestros faxes salen por **${fax}**. Use los números guardados ahí. Si uno ya no sirve, no lo marque a mano y ya: pida que lo corrijan.`,
          ),
        ]),
    heading('Situación: el fax equivocado'),
    para(
      `Usted ve que unos resultados salieron a un número con dos dígitos cambiados. Los tiene una panadería. No espere que nadie los mire. Avise a ${privacyPerson(told)} ${within(told, 'es', 'incident-report-hours')}. Diga a qué número, de quién eran las hojas, cuántas y a qué hora. Guarde el comprobante. El oficial de privacidad hablará con la panadería y decidirá qué sigue.`,
    ),
    heading('En su lugar de trabajo'),
    points(
      `Bloquee su pantalla cada vez que se levante. Se bloquea sola después de ${told.measured('screen-lock-minutes')}, pero en ese tiempo se puede leer mucho.`,
      'Ponga los papeles boca abajo. Recoja enseguida lo que imprime.',
      'Por la noche, guarde bajo llave expedientes y formularios.',
      'No tome fotos de pacientes ni de pantallas con su teléfono. Antes de que se dé cuenta, pueden copiarse a una nube.',
      'No deje expedientes ni computadoras en un carro, ni siquiera en la cajuela. Si su trabajo los saca a la calle, van siempre con usted.',
    ),
    heading('Pérdida o robo: avise ya'),
    para(
      `Llega a casa y la bolsa con la computadora no está. Son las diez de la noche. Avise ahora a ${securityPerson(told)}, no mañana. Quizá todavía se pueda bloquear o borrar a distancia. Nadie le va a regañar por la hora.`,
    ),
    para(
      '¿Importa si estaba cifrada? Mucho. El cifrado revuelve lo guardado y el ladrón no puede leerlo. Una contraseña por sí sola no lo hace: se puede sacar el disco y leerlo. Pero decidir si hay que escribir a los pacientes les toca a los oficiales. Usted avisa de toda pérdida.',
    ),
    heading('Lo que se desecha'),
    grid(
      ['Qué', 'Cómo'],
      [
        [
          'Papel, etiquetas, pulseras, frascos con nombres',
          'Al contenedor de destrucción. Nunca a la basura ni al reciclaje.',
        ],
        [
          'Computadoras, discos, teléfonos y memorias USB viejos',
          `A ${told.securityOfficial()}. Se borran de modo que nada se recupere, o se destruyen, y se anota.`,
        ],
        [
          'Copiadoras, impresoras, escáneres, aparatos de fax',
          'Muchos tienen un disco con copias de cada hoja. Se borra antes de que el aparato salga, también si era alquilado.',
        ],
        [
          'Expedientes médicos',
          'Nadie los tira por su cuenta. La ley estatal dice cuánto tiempo se guardan.',
        ],
      ],
    ),
    para(
      'Eliminar un archivo o vaciar la papelera de la pantalla no es borrarlo de verdad. Es fácil recuperarlo.',
    ),
    heading('Situación: un regalo en el estacionamiento'),
    para(
      `Cerca de la puerta hay una memoria USB. La etiqueta dice “Nómina”. Puede ser una trampa. Si la conecta para ver de quién es, puede tomar el control de la computadora. No la conecte, ni aquí ni en casa. Llévela a ${told.securityOfficial()}.`,
    ),
    ...whomToTell(told, 'es'),
  ];
}
