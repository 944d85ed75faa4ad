import type { Day } from '#calendar.ts';
import type { Document } from '#documents/document.ts';
import { document } from '#documents/document.ts';
import { blocksOf } from '#documents/written.ts';
import type { LetterLanguage } from '#texts/breach-letters/facts.ts';
import { gapsIn } from '#written/written.ts';
import type { Written } from '#written/written.ts';

/**
 * A text around a breach that is no letter to a person: a script, a public notice, a release, the answers for a portal,
 * the notice to an office, the yearly list. While it waits for facts, every page says so.
 */
export function breachSheet(of: {
  readonly title: string;
  readonly written: Written;
  /** The practice's name. */
  readonly practice: string;
  readonly date: Day;
  readonly language?: LetterLanguage;
}): Document {
  const spanish = of.language === 'es';
  return document({
    title: of.title,
    practice: of.practice,
    language: spanish ? 'es-US' : 'en-US',
    date: of.date,
    numbered: false,
    ...(gapsIn(of.written).length > 0 && {
      mark: spanish ? 'Borrador: faltan datos' : 'Draft: facts are missing',
    }),
    // The title or a heading stands over each table already.
    blocks: blocksOf(of.written, { idPrefix: 'part', caption: '' }),
  });
}
