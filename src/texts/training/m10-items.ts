import type { LessonItem } from './lesson.ts';
import { publicWordsOwnItems } from './m10-own-items.ts';
import { answer, lawItem } from './own-items.ts';
import type { Tellings } from './own-items.ts';

/** The questions of M10. */
export function publicWordsItems(told: Tellings): readonly LessonItem[] {
  return [...general, ...publicWordsOwnItems(told)];
}

const general: readonly LessonItem[] = [
  lawItem({
    id: 'M10-before-after',
    version: 1,
    cites: ['164.508(a)(1)', '164.508(a)(3)'],
    ask: [
      'A patient is proud of her new smile. “Sure, post it!” she says. What has to be there before her picture goes online?',
      'Una paciente está orgullosa de su nueva sonrisa. “¡Claro, publíquela!”, dice. ¿Qué debe haber antes de publicar su foto?',
    ],
    right: answer(
      'signed',
      ['Her signed form for just this use', 'Su autorización firmada para ese uso'],
      [
        'A spoken yes is kind. The law asks for a signed authorization.',
        'Un sí de palabra es amable. La ley pide una autorización firmada.',
      ],
    ),
    wrong: [
      answer(
        'spoken-witness',
        [
          'Her spoken yes, if a coworker was there and heard it',
          'Su sí de palabra, si un compañero estaba y lo oyó',
        ],
        ['A witness does not take the place of the form.', 'Un testigo no sustituye la autorización.'],
      ),
      answer(
        'notice-signed',
        [
          'Her signature that she got our notice of privacy practices',
          'Su firma de que recibió nuestro aviso de privacidad',
        ],
        ['That only says that she got the notice.', 'Eso solo dice que recibió el aviso.'],
      ),
      answer(
        'eyes-hidden',
        ['A black bar over her eyes', 'Una franja negra sobre los ojos'],
        ['People still know her, and so does she.', 'La gente la reconoce, y ella también.'],
      ),
    ],
  }),
  lawItem({
    id: 'M10-appeal-letter',
    version: 1,
    cites: ['164.502(a)', '164.502(e)(1)', '164.514(a)-(c)'],
    ask: [
      'You want a free chatbot to help with an appeal letter. Which way is right?',
      'Quiere que un chatbot gratuito le ayude con una carta de apelación. ¿Qué manera es correcta?',
    ],
    right: answer(
      'no-patient',
      [
        'Ask how such a letter is built, with no patient in it.',
        'Preguntar cómo se arma una carta así, sin ningún paciente.',
      ],
      ['Nothing about anyone leaves the house.', 'No sale nada sobre ninguna persona.'],
    ),
    wrong: [
      answer(
        'initials',
        [
          'Paste the chart, but with initials in the place of the full name.',
          'Pegar el expediente, pero con iniciales en lugar del nombre.',
        ],
        [
          'Dates, illness, and town still point to one person.',
          'Fechas, enfermedad y pueblo aún señalan a alguien.',
        ],
      ),
      answer(
        'delete-chat',
        [
          'Paste it all, and delete the talk as soon as the letter is done.',
          'Pegarlo todo y borrar la conversación al terminar la carta.',
        ],
        ['The maker may have kept it.', 'El fabricante puede haberlo guardado.'],
      ),
      answer(
        'private-window',
        ['Paste it in a private window.', 'Pegarlo en una ventana privada.'],
        [
          'It hides it from your computer, not from the maker.',
          'Lo oculta a su computadora, no al fabricante.',
        ],
      ),
    ],
  }),
  lawItem({
    id: 'M10-chat-group',
    version: 1,
    cites: ['164.502(a)', '164.530(c)(1)', '164.312(e)(1)'],
    ask: [
      'In the team’s private chat group someone posts a picture of a chart: “Can anyone read this?” What do you do?',
      'En el grupo privado de chat del equipo alguien sube la foto de un expediente: “¿Alguien lo lee?”. ¿Qué hace usted?',
    ],
    right: answer(
      'not-here-tell',
      [
        'Do not pass it on, ask that it stops, and tell of it at work.',
        'No reenviarla, pedir que no se repita y avisar en el trabajo.',
      ],
      [
        'It is PHI on private phones and on a stranger’s server.',
        'Es PHI en teléfonos privados y en un servidor ajeno.',
      ],
    ),
    wrong: [
      answer(
        'answer-there',
        [
          'Answer there, as all in the group work at the clinic and treat patients.',
          'Contestar ahí, porque todos en el grupo trabajan en la clínica.',
        ],
        ['The group runs on a firm without a contract.', 'El grupo usa una empresa sin contrato.'],
      ),
      answer(
        'vanishing',
        [
          'Suggest that pictures in the group be set to vanish after a day.',
          'Proponer que las fotos del grupo desaparezcan después de un día.',
        ],
        ['A day is enough to save or show it.', 'Un día basta para guardarla o mostrarla.'],
      ),
      answer(
        'leave-group',
        ['Leave the group and say nothing.', 'Salir del grupo sin decir nada.'],
        ['The picture stays, and nobody knows of it.', 'La foto sigue ahí y nadie lo sabe.'],
      ),
    ],
  }),
  lawItem({
    id: 'M10-birthday',
    version: 1,
    cites: ['164.502(a)', '164.508(a)(1)'],
    ask: [
      'A coworker wants to post on our page: “Happy 90th to our patient Rosa Field!” Rosa would love it, she says. What is right?',
      'Una compañera quiere publicar en nuestra página: “¡Felices 90 a nuestra paciente Rosa Field!”. Dice que a Rosa le encantaría. ¿Qué es correcto?',
    ],
    right: answer(
      'not-without-form',
      ['Not without Rosa’s signed form', 'No sin la autorización firmada de Rosa'],
      [
        'It tells her name, her age, and that she is a patient.',
        'Dice su nombre, su edad y que es paciente.',
      ],
    ),
    wrong: [
      answer(
        'good-news',
        [
          'Fine, because good news about a patient can do no harm to anyone',
          'Bien, porque una buena noticia de un paciente no hace daño a nadie',
        ],
        ['Good or bad, it says that she is a patient.', 'Buena o mala, dice que es paciente.'],
      ),
      answer(
        'first-name',
        [
          'Fine, with the first name alone and a picture of the cake',
          'Bien, con solo el nombre de pila y una foto del pastel',
        ],
        ['How many Rosas turn 90 here this week?', '¿Cuántas Rosas cumplen 90 aquí esta semana?'],
      ),
      answer(
        'daughter-ok',
        ['Fine, if her daughter says yes', 'Bien, si su hija dice que sí'],
        ['It is for Rosa to say, and in writing.', 'Lo decide Rosa, y por escrito.'],
      ),
    ],
  }),
  lawItem({
    id: 'M10-praise',
    version: 1,
    cites: ['164.502(a)'],
    ask: [
      'On your own page a patient writes under your holiday picture: “Best nurse ever, you saved my knee!” What do you do?',
      'En su página personal, un paciente comenta su foto de vacaciones: “¡La mejor enfermera, salvó mi rodilla!”. ¿Qué hace usted?',
    ],
    right: answer(
      'no-word',
      [
        'Write nothing there about the knee or the visit.',
        'No escribir ahí nada de la rodilla ni de la visita.',
      ],
      ['He may tell it. You may not say that it is so.', 'Él puede contarlo. Usted no puede confirmarlo.'],
    ),
    wrong: [
      answer(
        'thanks-visit',
        [
          'Thank him, and wish the knee well, since he told the whole story himself.',
          'Darle las gracias y desear lo mejor a la rodilla, ya que él mismo lo contó.',
        ],
        ['That confirms that he was our patient.', 'Eso confirma que fue nuestro paciente.'],
      ),
      answer(
        'own-account-free',
        [
          'Answer freely, as your own account is not that of the clinic.',
          'Contestar con libertad, porque su cuenta no es la de la clínica.',
        ],
        [
          'You know him from work. The rules go home with you.',
          'Lo conoce del trabajo. Las reglas van con usted.',
        ],
      ),
      answer(
        'send-chart',
        ['Send him his X-ray as a joke.', 'Enviarle su radiografía en broma.'],
        ['PHI does not go through a social network.', 'La PHI no va por una red social.'],
      ),
    ],
  }),
  lawItem({
    id: 'M10-screenshot',
    version: 1,
    cites: ['164.502(a)', '164.514(a)-(c)'],
    ask: [
      'You make a screenshot of a funny error in the schedule for a friend who writes software. Names can be seen. Is that a problem?',
      'Hace una captura de un error gracioso de la agenda para un amigo programador. Se ven nombres. ¿Es un problema?',
    ],
    right: answer(
      'yes-phi',
      ['Yes. It shows who comes here.', 'Sí. Muestra quién viene aquí.'],
      [
        'A screenshot is a copy of PHI like any other.',
        'Una captura es una copia de PHI como cualquier otra.',
      ],
    ),
    wrong: [
      answer(
        'not-photo',
        [
          'No. The rules are about photos of people, and this is only a picture of a screen.',
          'No. Las reglas hablan de fotos de personas, y esto es solo una pantalla.',
        ],
        ['What is on the screen counts.', 'Cuenta lo que hay en la pantalla.'],
      ),
      answer(
        'one-friend',
        [
          'No. It goes to one friend only, and he does not know any of them.',
          'No. Va a un solo amigo, y no conoce a ninguno.',
        ],
        ['One stranger is enough.', 'Basta un extraño.'],
      ),
      answer(
        'if-deleted',
        ['No, if he deletes it later.', 'No, si luego lo borra.'],
        ['It was shown all the same.', 'De todos modos se mostró.'],
      ),
    ],
  }),
];
