import type { Told } from '#told/told.ts';
import { heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { publicWordsItems } from './m10-items.ts';
import { privacyPerson, securityPerson, whomToTell, within } from './own-items.ts';

/** M10: posts, reviews, pictures, trackers on pages, and AI tools. */
export const publicWords: Lesson = {
  id: 'M10',
  title: {
    en: 'Social media, our website, and AI tools',
    es: 'Redes sociales, sitio web y herramientas de IA',
  },
  minutes: 7,
  audience: 'everyone',
  cites: [
    '164.502(a)',
    '164.508(a)(1)',
    '164.508(a)(3)',
    '164.514(a)-(c)',
    '164.502(e)(1)',
    '164.308(a)(1)(ii)(A)',
    '164.530(c)(1)',
  ],
  policies: ['GOV-03', 'PRV-20', 'PRV-21', 'PRV-22', 'PRV-28'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Never confirm in public that somebody is a patient.',
          'Know what has to be signed before a picture or a story goes out.',
          'Keep PHI out of AI tools and trackers that were not let in.',
        ]
      : [
          'No confirmar nunca en público que alguien es paciente.',
          'Saber qué debe firmarse antes de publicar una foto o una historia.',
          'Mantener la PHI fuera de herramientas de IA y rastreadores no autorizados.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: publicWordsItems,
};

function english(told: Told): Written {
  const official = told.privacyOfficial();
  const tool = told.names('ai-tool');
  return [
    heading('The world is reading'),
    para(
      'A post takes a second. To get it back takes forever. Most harm online is done by kind people who meant well: a birthday wish, a proud picture, a polite reply. The rule is short. In public, nobody is our patient.',
    ),
    heading('Scene: the one-star review'),
    para(
      'Someone writes: “They let me wait two hours, and the doctor was rude.” You know the day, and you know why. You would love to set it right. Do not. Even “we are sorry about your visit” says that there was one. The patient may tell the world. We may not, even after they did.',
    ),
    steps(
      'Do not reply, like, or flag it.',
      `Send the link to ${privacyPerson(told)}.`,
      `Only ${official} answers, and always with the same words: we take each comment to heart, privacy law lets us say no more, please call ${told.phone()}.`,
    ),
    para('Praise is treated the same way. “Thank you, Anna, see you in May!” gives Anna away.'),
    heading('Pictures and stories'),
    para(
      'A before-and-after picture on our page, a patient’s thank-you note, a video of a first step: each needs the patient’s **signed form** before it goes out. A friendly yes is not enough. The form says what we will show, where, and that they may take it back.',
    ),
    points(
      'Look at what is behind the picture: a screen, a board, a face in the waiting room.',
      'No name is not the same as no patient. An odd case, a day, and a town can tell who it was.',
      'A screenshot counts like a photo. So does a voice message that you pass on.',
      'No pictures of patients on your own phone, not even for fun, not even of a smile.',
    ),
    heading('Groups and chats'),
    para(
      'The team has a chat group on their own phones. “Room 3 is throwing up again, poor Mr. Bell.” It feels like talk in the break room. But it sits on the servers of a firm that has no contract with us, and on eight phones that go home each night. Use it for shifts and lunch. No names, no rooms, no pictures of charts.',
    ),
    para(
      'Do not look up patients online, and do not take friend requests from them with your own account. If a patient writes to you there, say: “Please call the office.”',
    ),
    heading('AI tools'),
    para(
      tool === undefined
        ? 'No AI tool is on our list yet. So no PHI goes into one: not in a question, not in a file, not as a picture.'
        : `Our list of AI tools has ${tool}. PHI goes into nothing else: not in a question, not in a file, not as a picture.`,
    ),
    para(
      'A free chatbot is quick to write an appeal letter. But what you paste goes to its maker, who may keep it and learn from it. We have no contract with that maker. To take out the name is not enough: dates, a rare illness, and a town are left. You may ask it how such a letter is built, with no patient in it. Then you fill in the rest here.',
    ),
    para(
      `Do you know a good tool? Tell ${securityPerson(told)}. It can be let in once it was checked and a contract is signed.`,
    ),
    heading('Our website'),
    para(
      'A pixel is a small piece of code that reports to an ad firm who looked at which page. On a page where people book a visit, it can tell that firm who seeks which care. It may be put in by one click of someone who only wanted to count visitors.',
    ),
    points(
      `Nobody adds a pixel, a chat box, a map, or a form to our pages without a yes from ${told.securityOfficial()}.`,
      'What runs on our pages is on a list: what it sends, to whom, and why.',
      `If you see something that is not on the list, tell ${told.securityOfficial()}. Do not take it off by yourself. It must be seen first what it sent.`,
    ),
    heading('It is already out there'),
    para(
      `You posted it, a coworker posted it, or you pasted it into a chatbot. Tell ${official} ${within(told, 'en', 'incident-report-hours')}. Save how it looked, and say when it was posted. Nobody may pay you back for telling.`,
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const official = told.privacyOfficial();
  const tool = told.names('ai-tool');
  return [
    heading('El mundo está leyendo'),
    para(
      'Publicar lleva un segundo. Recuperarlo, toda la vida. Casi todo el daño en internet lo hacen personas amables con buena intención: una felicitación, una foto con orgullo, una respuesta cortés. La regla es breve: en público, nadie es paciente nuestro.',
    ),
    heading('Situación: la reseña de una estrella'),
    para(
      'Alguien escribe: “Me hicieron esperar dos horas y el médico fue grosero”. Usted sabe qué día fue y por qué. Le encantaría aclararlo. No lo haga. Incluso “lamentamos lo de su visita” dice que hubo una. El paciente puede contarlo al mundo. Nosotros no, ni siquiera después.',
    ),
    steps(
      'No conteste, no reaccione y no la denuncie.',
      `Envíe el enlace a ${privacyPerson(told)}.`,
      `Solo responde ${official}, y siempre con las mismas palabras: tomamos en serio cada comentario, la ley de privacidad no nos deja decir más, llame por favor al ${told.phone()}.`,
    ),
    para('Con los elogios es igual. “¡Gracias, Ana, nos vemos en mayo!” delata a Ana.'),
    heading('Fotos e historias'),
    para(
      'Una foto de antes y después en nuestra página, una nota de agradecimiento, un video de un primer paso: todo necesita la **autorización firmada** del paciente antes de publicarse. Un sí amable no basta. El formulario dice qué se mostrará, dónde, y que puede retirarlo.',
    ),
    points(
      'Mire el fondo de la foto: una pantalla, una pizarra, una cara en la sala de espera.',
      'Sin nombre no quiere decir sin paciente. Un caso raro, un día y un pueblo pueden revelar quién fue.',
      'Una captura de pantalla cuenta como una foto. También un mensaje de voz reenviado.',
      'Nada de fotos de pacientes en su propio teléfono, ni por diversión ni de una sonrisa.',
    ),
    heading('Grupos y chats'),
    para(
      'El equipo tiene un grupo de chat en sus teléfonos. “El de la sala 3 vomita otra vez, pobre señor Bell”. Parece una charla en la sala de descanso. Pero queda en los servidores de una empresa que no tiene contrato con nosotros, y en ocho teléfonos que cada noche se van a casa. Úselo para los turnos y el almuerzo. Sin nombres, sin salas, sin fotos de expedientes.',
    ),
    para(
      'No busque a pacientes en internet ni acepte sus solicitudes de amistad con su cuenta personal. Si un paciente le escribe ahí, diga: “Por favor, llame a la oficina”.',
    ),
    heading('Herramientas de IA'),
    para(
      tool === undefined
        ? 'Todavía no hay ninguna herramienta de IA en nuestra lista. Por eso no se pone PHI en ninguna: ni en una pregunta, ni en un archivo, ni como imagen.'
        : `En nuestra lista de herramientas de IA está ${tool}. La PHI no va a ninguna otra: ni en una pregunta, ni en un archivo, ni como imagen.`,
    ),
    para(
      'Un chatbot gratuito redacta rápido una carta de apelación. Pero lo que usted pega va a su fabricante, que puede guardarlo y aprender de ello. No tenemos contrato con él. Quitar el nombre no basta: quedan las fechas, una enfermedad rara y un pueblo. Puede preguntarle cómo se arma una carta así, sin ningún paciente. El resto lo completa usted aquí.',
    ),
    para(
      `¿Conoce una buena herramienta? Avise a ${securityPerson(told)}. Se puede admitir cuando se haya revisado y haya un contrato firmado.`,
    ),
    heading('Nuestro sitio web'),
    para(
      'Un píxel es un pequeño código que informa a una empresa de publicidad de quién miró qué página. En una página donde se piden citas, puede decirle quién busca qué atención. A veces lo pone con un clic alguien que solo quería contar visitas.',
    ),
    points(
      `Nadie añade un píxel, un chat, un mapa o un formulario a nuestras páginas sin un sí de ${told.securityOfficial()}.`,
      'Lo que funciona en nuestras páginas está en una lista: qué envía, a quién y por qué.',
      `Si ve algo que no está en la lista, avise a ${told.securityOfficial()}. No lo quite usted. Primero hay que ver qué envió.`,
    ),
    heading('Ya está publicado'),
    para(
      `Lo publicó usted, lo publicó un compañero o lo pegó en un chatbot. Avise a ${official} ${within(told, 'es', 'incident-report-hours')}. Guarde cómo se veía y diga cuándo se publicó. Nadie puede tomar represalias por avisar.`,
    ),
    ...whomToTell(told, 'es'),
  ];
}
