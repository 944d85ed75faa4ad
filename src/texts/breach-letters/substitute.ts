import { addDays } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { heading, para, points } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { dayIn, letterGap } from './facts.ts';
import type { LetterFacts, LetterLanguage } from './facts.ts';
import { contentParts } from './letter.ts';
import { words } from './wording.ts';

/** The last day that a posting which begins on a day stays up at the least (164.404(d)(2)(ii)). */
export function postedAtLeastUntil(from: Day): Day {
  return addDays(from, numbers.substitutePosting.value);
}

const saysOf = {
  en: {
    title: (practice: string) => `Notice of a breach of privacy at ${practice}`,
    whom: (practice: string) =>
      `This notice is for patients of ${practice} whom we could not reach by mail, and for anybody who wants to know if it concerns them.`,
    isMine: 'Am I one of them?',
    call: (number: string) =>
      `Call us toll-free at ${number}. We will tell you if your information was involved.`,
    until: (day: string) => `You can call this number through ${day}, or longer.`,
    untilUnknown: `You can call this number for at least ${numbers.tollFreeNumber.value} days from the first day of this notice.`,
    asked: 'We will ask who you are first. We do that to protect you.',
    script: 'Before you say anything',
    scriptSteps: [
      'Ask for the person by name. Say your own name and the name of the practice, and nothing else.',
      'Check who it is: full name and date of birth. If it is not the person, leave only your name and number.',
      'On voicemail, leave only your name, the practice and the number. Do not say why you call.',
      'If the person cannot talk now, agree on a time. Write down each try: day, hour, who called.',
    ],
    say: 'What to say',
    written: 'In another written form',
    writtenLine:
      'If you have another address, an email address or a portal account of the person: the same words can go there. Nothing of it stands where others can see it, as on a postcard or in a text message.',
    next: 'Offer to mail the letter, and ask for the address. Write it down as the new address.',
  },
  es: {
    title: (practice: string) => `Aviso de una violación de la privacidad en ${practice}`,
    whom: (practice: string) =>
      `Este aviso es para pacientes de ${practice} a quienes no pudimos avisar por correo, y para quien quiera saber si le afecta.`,
    isMine: '¿Me afecta a mí?',
    call: (number: string) => `Llame gratis al ${number}. Le diremos si su información fue afectada.`,
    until: (day: string) => `Puede llamar a este número hasta el ${day} o más tarde.`,
    untilUnknown: `Puede llamar a este número por lo menos ${numbers.tollFreeNumber.value} días desde el primer día de este aviso.`,
    asked: 'Primero le preguntaremos quién es. Lo hacemos para protegerle.',
    script: 'Antes de decir nada',
    scriptSteps: [
      'Pida hablar con la persona por su nombre. Diga su propio nombre y el del consultorio, y nada más.',
      'Compruebe quién es: nombre completo y fecha de nacimiento. Si no es la persona, deje solo su nombre y su número.',
      'En el buzón de voz deje solo su nombre, el consultorio y el número. No diga por qué llama.',
      'Si la persona no puede hablar ahora, acuerden una hora. Anote cada intento: día, hora, quién llamó.',
    ],
    say: 'Qué decir',
    written: 'Por otro medio escrito',
    writtenLine:
      'Si tiene otra dirección, un correo electrónico o una cuenta del portal de la persona, las mismas palabras pueden ir allí. Nada va donde otros lo vean, como una postal o un mensaje de texto.',
    next: 'Ofrezca enviar la carta y pida la dirección. Anótela como la nueva dirección.',
  },
} as const;

/**
 * Fewer than ten people without a good address: a call, or another written form (164.404(d)(2)(i)). What to do and say,
 * with everything that a letter says.
 */
export function fewNotice(facts: LetterFacts, told: Told, language: LetterLanguage): Written {
  const says = saysOf[language];
  return [
    heading(says.script),
    points(...says.scriptSteps),
    heading(says.say),
    para(words[language].opening.patient(told.name())),
    para(words[language].sorry),
    ...contentParts(facts, told, language).map((passage) =>
      passage.kind === 'heading' ? { ...passage, level: 3 as const } : passage,
    ),
    para(says.next),
    heading(says.written),
    para(says.writtenLine),
  ];
}

/**
 * Ten or more people without a good address: for the home page of the website, at least 90 days, or for major print or
 * broadcast media where they likely live, with a toll-free number either way (164.404(d)(2)(ii)).
 */
export function publicNotice(facts: LetterFacts, told: Told, language: LetterLanguage): Written {
  const says = saysOf[language];
  const { tollFree, tollFreeUntil } = facts.reach;
  return [
    para(says.whom(told.name())),
    para(words[language].sorry),
    heading(says.isMine),
    para(
      [
        says.call(tollFree || letterGap(language, 'tollFree')),
        tollFreeUntil === '' ? says.untilUnknown : says.until(dayIn(language, tollFreeUntil)),
        says.asked,
      ].join(' '),
    ),
    ...contentParts(facts, told, language),
  ];
}

/** What a public notice stands under. */
export function publicTitle(told: Told, language: LetterLanguage): string {
  return saysOf[language].title(told.name());
}
