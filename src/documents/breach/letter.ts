import type { Day } from '#calendar.ts';
import type { Document } from '#documents/document.ts';
import { document } from '#documents/document.ts';
import { blocksOf } from '#documents/written.ts';
import { reachOf, signerOf } from '#texts/breach-letters/facts.ts';
import type { LetterFacts, LetterLanguage } from '#texts/breach-letters/facts.ts';
import type { LetterTo } from '#texts/breach-letters/kinds.ts';
import type { Recipient } from '#texts/breach-letters/mail-list.ts';
import { words } from '#texts/breach-letters/wording.ts';
import type { Told } from '#told/told.ts';
import type { Written } from '#written/written.ts';

/** A letter that is to be signed and mailed. */
export type SheetOfLetter = {
  /** What `individualLetter` gave, perhaps edited. */
  readonly letter: Written;
  readonly facts: LetterFacts;
  /** The practice's facts in the language of the letter. */
  readonly told: Told;
  readonly language: LetterLanguage;
  readonly to: LetterTo;
  /** The day that stands on the letter. */
  readonly date: Day;
  /** Who gets it, a copy each; without any, one copy with room for an address. Their names are in the file and nowhere else. */
  readonly recipients?: readonly Recipient[];
};

/**
 * The letters of one text as one document (164.404(d)(1)): the practice's head, the date, the address, the text and a
 * line to sign, for each who gets it on pages of its own. It has no checkpoint and no page numbers: it is mail.
 */
export function letterDocument({
  letter,
  facts,
  told,
  language,
  to,
  date,
  recipients = [],
}: SheetOfLetter): Document {
  const says = words[language];
  const { phone, tollFree, mail } = reachOf(facts, told);
  const { name, title } = signerOf(facts, told, language);
  return document({
    title: says.title,
    practice: told.name(),
    language: language === 'es' ? 'es-US' : 'en-US',
    date,
    numbered: false,
    letter: {
      from: [mail ?? told.mail(), ...[tollFree ?? phone].filter((line) => line !== undefined)],
      to:
        recipients.length === 0
          ? [{ lines: [], greeting: says.dearUnnamed[to] }]
          : recipients.map((one) => ({
              lines: [one.name, ...one.lines].filter((line) => line.trim() !== ''),
              greeting: one.name.trim() === '' ? says.dearUnnamed[to] : says.dear(one.name),
              ...(one.about !== undefined && one.about.trim() !== '' && { about: says.regarding(one.about) }),
            })),
      closing: says.closing,
      signer: [name, title, told.name()],
    },
    blocks: blocksOf(letter, { idPrefix: 'letter' }),
  });
}
