import type { Told } from '#told/told.ts';
import { heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { dayIn, saidOr } from './facts.ts';
import type { LetterFacts, LetterLanguage } from './facts.ts';
import { kindsInvolved, stepsToTake } from './kinds.ts';

const saysOf = {
  en: {
    when: 'When to call',
    whenLine:
      'Call when the information may be misused soon. The call comes on top of the letter: the letter still goes out (164.404(d)(3)).',
    before: 'Before you say anything',
    beforeSteps: [
      'Use the number in the chart. Respect it if the person asked for another way to be reached.',
      'Check who it is: full name and date of birth.',
      'Somebody else, or voicemail: leave your name, the practice and the number. Nothing more.',
    ],
    say: 'What to say',
    hello: (practice: string) =>
      `“This is (your name) from ${practice}. I am calling because some of your health information was part of a breach of privacy. I am sorry.”`,
    happened: (text: string, day: string) => `“${text} We learned of it on ${day}.”`,
    kinds: (list: string) => `“These kinds of information may have been involved: ${list}.”`,
    now: '“Here is what you can do today:”',
    letter: '“We will also send you a letter with all of this. Is your address still right?”',
    questions: '“What would you like to ask?”',
    after: 'After the call',
    afterSteps: [
      'Write down the day, the hour, whom you spoke with and what you said.',
      'Do not guess. If you do not know, say so, and call back.',
      'Send the letter.',
    ],
  },
  es: {
    when: 'Cuándo llamar',
    whenLine:
      'Llame cuando la información pueda usarse mal muy pronto. La llamada se suma a la carta: la carta se envía de todos modos (164.404(d)(3)).',
    before: 'Antes de decir nada',
    beforeSteps: [
      'Use el número del expediente. Respete si la persona pidió otro medio de contacto.',
      'Compruebe quién es: nombre completo y fecha de nacimiento.',
      'Otra persona, o el buzón de voz: deje su nombre, el consultorio y el número. Nada más.',
    ],
    say: 'Qué decir',
    hello: (practice: string) =>
      `«Le habla (su nombre) de ${practice}. Llamo porque parte de su información de salud fue afectada por una violación de la privacidad. Lo lamento».`,
    happened: (text: string, day: string) => `«${text} Lo supimos el ${day}».`,
    kinds: (list: string) => `«Estos tipos de información pueden estar afectados: ${list}».`,
    now: '«Esto es lo que puede hacer hoy:»',
    letter: '«También le enviaremos una carta con todo esto. ¿Su dirección sigue siendo la misma?»',
    questions: '«¿Qué le gustaría preguntar?»',
    after: 'Después de la llamada',
    afterSteps: [
      'Anote el día, la hora, con quién habló y qué dijo.',
      'No adivine. Si no sabe, dígalo y vuelva a llamar.',
      'Envíe la carta.',
    ],
  },
} as const;

/** What to say by phone where misuse may be near, on top of the letter (164.404(d)(3)). */
export function urgentScript(facts: LetterFacts, told: Told, language: LetterLanguage): Written {
  const says = saysOf[language];
  return [
    heading(says.when),
    para(says.whenLine),
    heading(says.before),
    steps(...says.beforeSteps),
    heading(says.say),
    para(says.hello(told.name())),
    para(says.happened(saidOr(language, facts.happened, 'happened'), dayIn(language, facts.discovered))),
    para(says.kinds(kindsInvolved(facts, language).join('; ').toLocaleLowerCase(language))),
    para(says.now),
    points(...stepsToTake(facts, 'patient', language)),
    para(says.letter),
    para(says.questions),
    heading(says.after),
    steps(...says.afterSteps),
  ];
}
