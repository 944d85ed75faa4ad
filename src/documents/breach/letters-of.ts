import type { Day } from '#calendar.ts';
import { placeName } from '#deadlines/breach-question.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import { clocksOf } from '#areas/breaches/clocks.ts';
import { letterFacts } from '#areas/breaches/letter-facts.ts';
import type { BreachRecord } from '#areas/breaches/view.ts';
import type { LetterFacts, LetterLanguage } from '#texts/breach-letters/facts.ts';
import type { LetterTo } from '#texts/breach-letters/kinds.ts';
import { readinessOf } from '#texts/breach-letters/elements.ts';
import { emailNotice, individualLetter } from '#texts/breach-letters/letter.ts';
import type { Recipient } from '#texts/breach-letters/mail-list.ts';
import { mediaRelease, mediaTitle } from '#texts/breach-letters/media.ts';
import { bureausLetter, bureausToTell, officeLetter, officesToTell } from '#texts/breach-letters/offices.ts';
import { portalSheet } from '#texts/breach-letters/portal.ts';
import { fewNotice, publicNotice, publicTitle } from '#texts/breach-letters/substitute.ts';
import { urgentScript } from '#texts/breach-letters/urgent.ts';
import { telling } from '#told/telling.ts';
import type { Told } from '#told/told.ts';
import { gapsIn } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Document } from '#documents/document.ts';
import { letterDocument } from './letter.ts';
import { breachSheet } from './sheet.ts';

/** One document of a breach that can be taken: to whom, in which language, what it still lacks. */
export type BreachLetter = {
  /** Its name in an address, and as a file without its ending. */
  readonly name: string;
  readonly group: string;
  readonly title: string;
  readonly language: LetterLanguage;
  readonly citation?: Citation;
  /** What nobody has said yet, as it stands in it. */
  readonly gaps: readonly string[];
  /** Whom it goes to, where it is a letter to people; the others go to no list. */
  readonly to?: LetterTo;
  /** The file. With recipients, a letter for each of them. */
  document(recipients?: readonly Recipient[]): Document;
};

const languages = ['en', 'es'] as const;

/** What keeps a letter to people from going out: gaps, elements of 164.404(c) that are missing, and words that no letter says. */
function missingIn(
  written: Written,
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
): readonly string[] {
  const { gaps, lacking, objections } = readinessOf(written, facts, told, language);
  // While there are gaps, what is lacking is the same said twice.
  return [...gaps, ...(gaps.length > 0 ? [] : lacking.map(({ because }) => because)), ...objections];
}
const languageWords = { en: 'English', es: 'Spanish' } as const;

/** The facts that HHS, the media and the states count: those of all groups of the incident together. */
function togetherFacts(program: Program, record: BreachRecord, today: Day, facts: LetterFacts): LetterFacts {
  const clocks = clocksOf(program, record, today);
  return {
    ...facts,
    total: Math.max(facts.total, clocks.affected),
    states: clocks.states.map(({ state, residents }) => ({ state, residents })),
  };
}

/**
 * All documents of a breach that its record asks for on a day, ready to sign or to copy from: letters, substitute
 * notice, phone script, release, the sheet for the portal of HHS, and the letters to the offices of the states.
 */
export function lettersOf(program: Program, record: BreachRecord, today: Day): readonly BreachLetter[] {
  const facts = letterFacts(program, record, today);
  const all = togetherFacts(program, record, today, facts);
  const told = { en: telling(program, today, 'en').told, es: telling(program, today, 'es').told };
  const practice = program.entity?.name ?? '';
  const sheet = (
    name: string,
    group: string,
    title: string,
    language: LetterLanguage,
    written: Written,
    citation?: Citation,
  ): BreachLetter => ({
    name,
    group,
    title: `${title}${language === 'es' ? ', in Spanish' : ''}`,
    language,
    ...(citation !== undefined && { citation }),
    gaps: gapsIn(written),
    document: () => breachSheet({ title, written, practice, date: today, language }),
  });
  const letter = (name: string, group: string, to: LetterTo, citation: Citation): BreachLetter[] =>
    languages.map((language) => {
      const written = individualLetter(facts, told[language], language, to);
      return {
        name: `${name}-${language}`,
        group,
        title: `${group}, in ${languageWords[language]}`,
        language,
        citation,
        gaps: missingIn(written, facts, told[language], language),
        to,
        document: (recipients = []) =>
          letterDocument({
            letter: written,
            facts,
            told: told[language],
            language,
            to,
            date: today,
            recipients,
          }),
      };
    });
  const many = facts.unreachable >= numbers.substituteNotice.value;
  return [
    ...letter('letter', 'Letter to the people', 'patient', '164.404(d)(1)(i)'),
    ...letter('representative', 'Letter to a parent or representative', 'representative', '164.404(d)(1)(i)'),
    ...(facts.kin > 0
      ? letter('next-of-kin', 'Letter to next of kin', 'next-of-kin', '164.404(d)(1)(ii)')
      : []),
    ...languages.map((language) => {
      const { subject, written } = emailNotice(facts, told[language], language);
      return sheet(
        `email-${language}`,
        'Email, where the person agreed to it',
        subject,
        language,
        written,
        '164.404(d)(1)(i)',
      );
    }),
    ...languages.flatMap((language) => substitute(facts, told[language], language, many, sheet)),
    ...languages.map((language) =>
      sheet(
        `urgent-${language}`,
        'Script for an urgent call',
        'Script for an urgent call',
        language,
        urgentScript(facts, told[language], language),
      ),
    ),
    ...clocksOf(program, record, today).media.flatMap(({ state }) =>
      languages.map((language) =>
        sheet(
          `media-${state.toLowerCase()}-${language}`,
          `Release to the media in ${placeName(state)}`,
          mediaTitle(told[language], language),
          language,
          mediaRelease(all, told[language], state, today, language),
          '164.406(a)',
        ),
      ),
    ),
    sheet(
      'hhs-portal',
      'Answers for the portal of HHS',
      'Answers for the portal of HHS',
      'en',
      portalSheet(all, told.en),
      '164.408(a)',
    ),
    ...officesToTell(all).map((office, index) =>
      sheet(
        `office-${office.state.toLowerCase()}-${index + 1}`,
        `Notice to ${office.who}`,
        `Notice to ${office.who}`,
        'en',
        officeLetter(all, told.en, office, today),
      ),
    ),
    ...(bureausToTell(all).length > 0
      ? [
          sheet(
            'credit-bureaus',
            'Notice to the consumer reporting agencies',
            'Notice of a breach',
            'en',
            bureausLetter(all, told.en, today),
          ),
        ]
      : []),
  ];
}

function substitute(
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
  many: boolean,
  sheet: (
    name: string,
    group: string,
    title: string,
    language: LetterLanguage,
    written: Written,
    citation?: Citation,
  ) => BreachLetter,
): BreachLetter[] {
  if (facts.unreachable === 0) return [];
  return many
    ? [
        sheet(
          `posting-${language}`,
          `Substitute notice, to post for ${numbers.substitutePosting.value} days`,
          publicTitle(told, language),
          language,
          publicNotice(facts, told, language),
          '164.404(d)(2)(ii)',
        ),
      ]
    : [
        sheet(
          `another-way-${language}`,
          'Substitute notice in another way',
          'Substitute notice',
          language,
          fewNotice(facts, told, language),
          '164.404(d)(2)(i)',
        ),
      ];
}
