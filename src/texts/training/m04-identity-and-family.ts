import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { identityAndFamilyItems } from './m04-items.ts';
import { ehrOf, privacyPerson, securityPerson, whomToTell, within } from './own-items.ts';

/** M4: who is calling, what may be said to family, the counter and the phone. */
export const identityAndFamily: Lesson = {
  id: 'M4',
  title: {
    en: 'Who is asking? Phones, front desk, and family',
    es: '¿Quién pregunta? Teléfono, recepción y familia',
  },
  minutes: 7,
  audience: 'everyone',
  cites: ['164.502(g)(1)', '164.502(g)(3)', '164.510(b)', '164.512(f)', '164.514(h)', '164.530(c)(1)'],
  policies: ['PRV-04', 'PRV-05', 'PRV-06', 'PRV-07', 'PRV-08', 'PRV-14', 'PRV-18'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Check who is asking before you say anything about a patient.',
          'Talk with family and friends in the way that the patient wants.',
          'Leave messages and call names so that no more than needed is heard.',
        ]
      : [
          'Comprobar quién pregunta antes de decir algo sobre un paciente.',
          'Hablar con familiares y amigos como el paciente quiere.',
          'Dejar mensajes y llamar a los pacientes sin que se oiga más de lo necesario.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: identityAndFamilyItems,
};

function english(told: Told): Written {
  const ehr = ehrOf(told, 'en');
  return [
    heading('Two details, and you do not offer them'),
    para(
      `Before you talk about a patient, know who is asking. Ask the caller for the full name and one more detail, such as the birth date or the street. Match both in ${ehr}. The caller says the detail, not you. If you ask, “Were you born on May 5?”, anyone can say yes.`,
    ),
    para(
      'A number on the display proves nothing. It can be faked. If a doctor’s office or a plan calls and you do not know the voice, look up the main number yourself and call back.',
    ),
    heading('Scene: the message'),
    para(
      'You call a patient with news on a test, and a machine picks up. Others may listen. Even the name of a clinic can tell what the care is for. Say as little as you can:',
    ),
    para(`“Hello, this is Kim. Please call me back at ${told.phone()}. Thank you.”`),
    para(
      `No test, no drug, no reason. If you find that you spoke to the wrong machine, tell ${told.privacyOfficial()} ${within(told, 'en', 'incident-report-hours')}, and fix the number in the chart.`,
    ),
    heading('At the counter'),
    points(
      'Names may be called in the waiting room. Reasons may not.',
      'A sign-in sheet may ask for name and time. It does not ask why someone comes.',
      'Speak low. Offer a place apart for talk about tests, money, or family.',
      'Keep other people’s papers and your screen out of sight.',
    ),
    heading('Family and friends'),
    para(
      'Does a wife or husband have to bring a signed form before you talk? Many people think so, but the law does not ask for it. You may talk with someone who helps with the care, or with paying for it, in one of these ways:',
    ),
    grid(
      ['How it is', 'What you do'],
      [
        ['The patient is here and says yes', 'Talk. Note it if it should hold next time too.'],
        [
          'The patient is here and brought the person along',
          'Ask, “Is it fine to talk now?” If the patient does not object, talk.',
        ],
        [
          'The patient cannot say: asleep, confused, far away',
          'A clinician judges what is best for the patient. Only what that person needs for the care.',
        ],
        ['The patient said no', 'No means no, for a husband or a mother too.'],
      ],
    ),
    para(
      'An ex-husband calls to ask when she has her next visit. That is not help with her care. You do not say whether she comes here at all.',
    ),
    heading('Children and teens'),
    para(
      'A parent or legal guardian most often acts for a child. They may ask for the records, and you check who they are. There are limits. In many states a teen may agree alone to some care, and then the teen decides who hears of it. A court may also have taken a parent’s rights away.',
    ),
    para(
      `So a call from “the mother of a 17-year-old” has two steps. First, is it her? Second, is there a mark in ${ehr} that some care is kept private? If you do not know, do not guess. Ask ${privacyPerson(told)}.`,
    ),
    heading('People with a badge'),
    para(
      'A police officer asks whether a man was here this morning. Be polite. The law lets us share some things with the police, in some cases. It is not for the counter to decide.',
    ),
    steps(
      'Ask the officer to wait, and note the name, the badge number, and the agency.',
      `Get ${told.privacyOfficial()}. Say nothing about any patient until then.`,
      'Is somebody in danger right now? Call 911, then tell what they need to help.',
    ),
    heading('The caller who wants your password'),
    para(
      `“I am from your computer company. I only need your password.” It may even sound like ${told.itCompany() ?? 'someone we know'}. Nobody who works for us asks for your password. Hang up and tell ${securityPerson(told)}.`,
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const ehr = ehrOf(told, 'es');
  return [
    heading('Dos datos, y no los diga usted'),
    para(
      `Antes de hablar de un paciente, sepa quién pregunta. Pida a quien llama el nombre completo y un dato más, como la fecha de nacimiento o la calle. Compruebe los dos en ${ehr}. El dato lo dice quien llama, no usted. Si usted pregunta “¿Nació el 5 de mayo?”, cualquiera puede decir que sí.`,
    ),
    para(
      'El número que aparece en la pantalla no prueba nada: se puede falsificar. Si llama otro consultorio o un seguro y usted no reconoce la voz, busque usted el número principal y devuelva la llamada.',
    ),
    heading('Situación: el mensaje'),
    para(
      'Llama a una paciente por un análisis y contesta una grabadora. Otros pueden escuchar. Hasta el nombre de una clínica puede decir de qué trata la atención. Diga lo menos posible:',
    ),
    para(`“Hola, soy Kim. Por favor, llámeme al ${told.phone()}. Gracias”.`),
    para(
      `Ni análisis, ni medicinas, ni motivos. Si se da cuenta de que dejó el mensaje en otro número, avise a ${told.privacyOfficial()} ${within(told, 'es', 'incident-report-hours')} y corrija el número en el expediente.`,
    ),
    heading('En el mostrador'),
    points(
      'Se puede llamar por el nombre en la sala de espera. El motivo no se dice.',
      'La hoja de registro puede pedir nombre y hora. No pregunta por qué viene cada persona.',
      'Hable en voz baja. Ofrezca un lugar aparte para hablar de análisis, dinero o familia.',
      'Que no se vean los papeles de otras personas ni su pantalla.',
    ),
    heading('Familia y amigos'),
    para(
      'Mucha gente cree que la esposa o el esposo necesita un formulario firmado. La ley no dice eso. Usted puede hablar con quien ayuda en la atención, o a pagarla, en estos casos:',
    ),
    grid(
      ['Cómo es', 'Qué hace usted'],
      [
        ['El paciente está presente y dice que sí', 'Hable. Anótelo si debe valer también la próxima vez.'],
        [
          'El paciente está presente y vino con esa persona',
          'Pregunte: “¿Podemos hablar ahora?”. Si el paciente no se opone, hable.',
        ],
        [
          'El paciente no puede decirlo: duerme, está confundido, no está',
          'El médico o la enfermera juzga qué es lo mejor para el paciente. Solo lo que esa persona necesita para ayudar.',
        ],
        ['El paciente dijo que no', 'No es no, también para un esposo o una madre.'],
      ],
    ),
    para(
      'Un exesposo llama para saber cuándo es la próxima cita de ella. Eso no es ayudar en su atención. Usted no dice ni siquiera si ella viene aquí.',
    ),
    heading('Niños y adolescentes'),
    para(
      'Por lo general, el padre, la madre o el tutor legal actúa por el menor. Pueden pedir el expediente, y usted comprueba quiénes son. Hay límites. En muchos estados un adolescente puede aceptar por sí mismo cierta atención, y entonces decide quién se entera. También puede haber una orden judicial que quite derechos a uno de los padres.',
    ),
    para(
      `Por eso, una llamada de “la madre de una joven de 17 años” tiene dos pasos. Primero: ¿es ella? Segundo: ¿hay en ${ehr} una marca de que cierta atención es privada? Si no lo sabe, no adivine. Pregunte a ${privacyPerson(told)}.`,
    ),
    heading('Personas con placa'),
    para(
      'Un policía pregunta si un hombre estuvo aquí esta mañana. Sea amable. En algunos casos la ley nos permite dar ciertos datos a la policía. No se decide en el mostrador.',
    ),
    steps(
      'Pida al agente que espere y anote el nombre, el número de placa y la agencia.',
      `Llame a ${told.privacyOfficial()}. Hasta entonces, no diga nada de ningún paciente.`,
      '¿Alguien está en peligro ahora mismo? Llame al 911 y diga lo que necesiten para ayudar.',
    ),
    heading('Quien llama y pide su contraseña'),
    para(
      `“Soy de su empresa de computadoras. Solo necesito su contraseña”. Quizá hasta diga que es ${told.itCompany() ?? 'alguien conocido'}. Nadie que trabaje para nosotros le pide la contraseña. Cuelgue y avise a ${securityPerson(told)}.`,
    ),
    ...whomToTell(told, 'es'),
  ];
}
