import type { Day } from '#calendar.ts';
import { placeName } from '#deadlines/breach-question.ts';
import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { para } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { dayIn, signerOf } from './facts.ts';
import type { LetterFacts, LetterLanguage } from './facts.ts';
import { contentParts } from './letter.ts';
import { publicTitle } from './substitute.ts';
import { words } from './wording.ts';

/** States whose media are told: more than 500 of the people live there; 500 is not enough (164.406(a)). */
export function mediaStates({ states }: LetterFacts): readonly string[] {
  return states.filter(({ residents }) => residents > numbers.mediaResidents.value).map(({ state }) => state);
}

const spanishStates: Readonly<Record<string, string>> = {
  DC: 'el Distrito de Columbia',
  MP: 'las Islas Marianas del Norte',
  VI: 'las Islas Vírgenes de los Estados Unidos',
  NM: 'Nuevo México',
  NY: 'Nueva York',
  NJ: 'Nueva Jersey',
  NC: 'Carolina del Norte',
  SC: 'Carolina del Sur',
  ND: 'Dakota del Norte',
  SD: 'Dakota del Sur',
  PA: 'Pensilvania',
  LA: 'Luisiana',
  OR: 'Oregón',
  TX: 'Texas',
};

/** The state inside a sentence of a language. */
export function stateIn(language: LetterLanguage, state: string): string {
  return (language === 'es' && spanishStates[state]) || placeName(state);
}

/**
 * A release to prominent media of one state, where more than 500 of the people live there (164.406): all that a letter
 * says (164.406(c)). A posting on your own website alone does not do. `today`: the day it is given out.
 */
export function mediaRelease(
  facts: LetterFacts,
  told: Told,
  state: string,
  today: Day,
  language: LetterLanguage = 'en',
): Written {
  const place = stateIn(language, state);
  const { name, title } = signerOf(facts, told, language);
  const count = facts.states.find((one) => one.state === state)?.residents ?? 0;
  const number = count.toLocaleString('en-US');
  const [forRelease, whom, contact] =
    language === 'es'
      ? [
          `**Para publicación inmediata, ${dayIn(language, today)}**`,
          `${told.name()} avisa de una violación de la privacidad que ${facts.estimate ? 'puede afectar' : 'afecta'} a ${facts.estimate ? 'unas ' : ''}${number} personas que viven en ${place}. Está escribiendo a cada una.`,
          `**Para la prensa:** ${name}, ${title}, ${told.phone()}`,
        ]
      : [
          `**For release now, ${dayIn(language, today)}**`,
          `${told.name()} gives notice of a breach of privacy that ${facts.estimate ? 'may concern about' : 'concerns'} ${number} people who live in ${place}. It is writing to each of them.`,
          `**For the press:** ${name}, ${title}, ${told.phone()}`,
        ];
  return [
    para(forRelease),
    para(whom),
    para(words[language].sorry),
    ...contentParts(facts, told, language),
    para(contact),
  ];
}

/** The title of the release. */
export function mediaTitle(told: Told, language: LetterLanguage): string {
  return publicTitle(told, language);
}
