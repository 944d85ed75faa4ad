import type { LessonItem } from './lesson.ts';
import { paperAndDevicesOwnItems } from './m05-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M5. */
export function paperAndDevicesItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...paperAndDevicesOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M5-chart-in-car',
    version: 1,
    cites: ['164.530(c)(1)', '164.310(d)(1)'],
    ask: [
      'A nurse drives to a home visit with two paper charts. On the way she stops for lunch. Where do the charts go?',
      'Una enfermera va a una visita a domicilio con dos expedientes en papel. En el camino se detiene a almorzar. ¿Dónde van los expedientes?',
    ],
    right: answer(
      'with-her',
      ['With her, in a closed bag', 'Con ella, en una bolsa cerrada'],
      ['What is with you cannot be stolen from the car.', 'Lo que lleva consigo no se lo roban del carro.'],
    ),
    wrong: [
      answer(
        'trunk',
        ['In the locked trunk', 'En la cajuela cerrada'],
        ['Cars are broken into, trunks too.', 'Los carros se abren a la fuerza, también la cajuela.'],
      ),
      answer(
        'seat',
        ['On the seat, face down', 'En el asiento, boca abajo'],
        ['A bag on a seat asks for a stone.', 'Lo que está en el asiento invita a romper el vidrio.'],
      ),
      answer(
        'photo',
        [
          'At home: she takes photos of them with her own phone',
          'En su casa: ella les toma fotos con su teléfono',
        ],
        [
          'Then the PHI is on her own phone, and perhaps in a cloud.',
          'Así la PHI queda en su teléfono y quizá en una nube.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M5-recycling-labels',
    version: 1,
    cites: ['164.530(c)(1)'],
    ask: [
      'You clear the lab shelf. There are old labels with names and birth dates. Where do they go?',
      'Usted ordena el estante del laboratorio. Hay etiquetas viejas con nombres y fechas de nacimiento. ¿Dónde van?',
    ],
    right: answer(
      'shred',
      ['Into the shred bin', 'Al contenedor de destrucción'],
      ['What can still be read must be made unreadable.', 'Lo que aún se puede leer debe quedar ilegible.'],
    ),
    wrong: [
      answer(
        'recycling',
        ['Into recycling, as they are paper', 'Al reciclaje, porque son papel'],
        ['Anyone can take them out and read them.', 'Cualquiera puede sacarlas y leerlas.'],
      ),
      answer(
        'torn',
        ['Into the trash, torn in half', 'A la basura, rotas por la mitad'],
        ['Two halves are soon put together.', 'Dos mitades se juntan enseguida.'],
      ),
      answer(
        'reuse',
        ['On the desk: the backs make good notepaper', 'Al escritorio: el reverso sirve para notas'],
        ['The fronts walk out with the notes.', 'Con las notas sale también lo que dice el frente.'],
      ),
    ],
  }),
  lawItem({
    id: 'M5-own-phone-photo',
    version: 1,
    cites: ['164.310(b)', '164.530(c)(1)'],
    ask: [
      'The scanner is down. A coworker says, “Just take a photo of the insurance card with your own phone and send it to me.” What do you do?',
      'El escáner no funciona. Una compañera dice: “Toma una foto de la tarjeta del seguro con tu teléfono y mándamela”. ¿Qué hace usted?',
    ],
    right: answer(
      'no-own-phone',
      [
        'Say no, copy it by another of our machines, or write it down and scan it later.',
        'Decir que no, copiarla con otro de nuestros aparatos o anotarla y escanearla después.',
      ],
      ['On your own phone it can copy itself to a cloud.', 'En su teléfono puede copiarse sola a una nube.'],
    ),
    wrong: [
      answer(
        'send-delete',
        [
          'Take it, send it to her, and delete it from your phone as soon as she has it.',
          'Tomarla, enviársela y borrarla de su teléfono en cuanto ella la tenga.',
        ],
        [
          'Copies can stay in the cloud and in the message.',
          'Pueden quedar copias en la nube y en el mensaje.',
        ],
      ),
      answer(
        'ask-patient',
        [
          'Ask the patient to text it to your own number.',
          'Pedir al paciente que la mande a su número personal.',
        ],
        ['It ends up on your own phone just the same.', 'Termina igualmente en su teléfono.'],
      ),
      answer(
        'card-not-phi',
        ['Take it, as a card is not PHI.', 'Tomarla, porque una tarjeta no es PHI.'],
        ['A name and a plan number are PHI.', 'Un nombre y un número de seguro son PHI.'],
      ),
    ],
  }),
  lawItem({
    id: 'M5-printer',
    version: 1,
    cites: ['164.310(b)', '164.530(c)(1)'],
    ask: [
      'You find three pages about a patient on the shared printer. Nobody is near. What do you do?',
      'En la impresora común encuentra tres hojas sobre un paciente. No hay nadie cerca. ¿Qué hace usted?',
    ],
    right: answer(
      'take-find-owner',
      [
        'Take them out of sight, and find who printed them.',
        'Apartarlas de la vista y buscar quién las imprimió.',
      ],
      ['You do not read on. You keep others from it.', 'No las lee. Evita que otros las lean.'],
    ),
    wrong: [
      answer(
        'leave',
        ['Leave them. They are not yours.', 'Dejarlas. No son suyas.'],
        ['The next to pass may be a visitor.', 'El siguiente que pase puede ser una visita.'],
      ),
      answer(
        'read-to-know',
        [
          'Read them through to see whose they are and what they are for.',
          'Leerlas enteras para saber de quién son y para qué sirven.',
        ],
        ['A look at the top is enough.', 'Basta con mirar el encabezado.'],
      ),
      answer(
        'trash',
        ['Put them in the trash.', 'Tirarlas a la basura.'],
        [
          'There they can still be read, and someone needs them.',
          'Ahí aún se pueden leer, y alguien las necesita.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M5-password-is-not-encryption',
    version: 1,
    cites: ['164.402 (Unsecured PHI)', '164.312(a)(2)(iv)'],
    ask: [
      'A stolen laptop had a password, but its drive was not encrypted. A coworker says, “Then all is safe.” What is right?',
      'Robaron una computadora con contraseña, pero sin el disco cifrado. Un compañero dice: “Entonces no hay problema”. ¿Qué es lo correcto?',
    ],
    right: answer(
      'can-be-read',
      ['It is not. The drive can be taken out and read.', 'Sí lo hay. Se puede sacar el disco y leerlo.'],
      ['Only encryption makes what is stored unreadable.', 'Solo el cifrado hace ilegible lo guardado.'],
    ),
    wrong: [
      answer(
        'same-thing',
        ['He is right. A password is encryption.', 'Tiene razón. Una contraseña es cifrado.'],
        ['They are two things.', 'Son dos cosas distintas.'],
      ),
      answer(
        'long-password',
        [
          'He is right if the password was long and nobody had written it down.',
          'Tiene razón si la contraseña era larga y nadie la había escrito en un papel.',
        ],
        ['The thief does not need it to read the drive.', 'El ladrón no la necesita para leer el disco.'],
      ),
      answer(
        'wait-month',
        ['Wait a month to see whether it is used.', 'Esperar un mes a ver si alguien la usa.'],
        ['Every loss is told at once.', 'Toda pérdida se avisa enseguida.'],
      ),
    ],
  }),
];
