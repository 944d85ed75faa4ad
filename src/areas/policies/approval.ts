import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { listed } from '#listing.ts';
import { digestOf } from '#written/digest.ts';
import { gapsIn, linesOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { VersionFacts } from './events.ts';
import type { Shelved } from './shelf.ts';
import { isEdited, reliedBy, sameText, serves } from './shelf.ts';

/** A text that can be approved now: the draft, or what the library wrote. */
export type Approvable = {
  readonly text: Written;
  /** Of the title and the text: who approves says which text was read. */
  readonly digest: string;
  readonly gaps: readonly string[];
  readonly from: 'draft' | 'library';
};

/** The text that would be approved; undefined where there is nothing to approve. */
export function approvable(one: Shelved): Approvable | undefined {
  const { record, present, title } = one;
  const facts = record?.facts;
  if (record?.draft) {
    const { text } = record.draft;
    const digest = digestOf(one.number === '' ? (facts?.title ?? title) : title, text);
    return { text, digest, gaps: gapsIn(text), from: 'draft' };
  }
  if (!present || isEdited(one)) return undefined;
  // What is in effect says it already.
  if (record?.versions.length && !record.retired && !one.newText) return undefined;
  return { text: present.text, digest: digestOf(title, present.text), gaps: present.gaps, from: 'library' };
}

/**
 * The first day on which what is approved today can take effect. A changed privacy or breach policy is in writing before
 * the day of its change (164.530(i)(5)(ii)): the earliest is tomorrow. The Security Rule asks for no such day, and a
 * first version changes nothing.
 */
export function earliestDay(one: Shelved, today: Day): Day {
  const changes = (one.record?.versions.length ?? 0) > 0;
  return changes && serves(one, 'privacy') ? addDays(today, 1) : today;
}

/** The refusal of a text that waits for facts. */
export function unfinished({ gaps }: Approvable, title: string): Refusal | undefined {
  if (gaps.length === 0) return undefined;
  return {
    because: `“${title}” still waits for ${gaps.length === 1 ? 'a fact' : `${gaps.length} facts`}: ${listed(gaps, 8)}. Put ${gaps.length === 1 ? 'it' : 'them'} on record, or write ${gaps.length === 1 ? 'it' : 'them'} into the text.`,
    field: 'text',
    citation: '164.316(b)(1)',
  };
}

/** The refusal of a first day that is too early. */
export function tooEarly(one: Shelved, effective: Day, today: Day): Refusal | undefined {
  const earliest = earliestDay(one, today);
  if (effective >= earliest) return undefined;
  return earliest > today && effective === today
    ? {
        because: `“${one.title}” changes a privacy policy, and the law wants the changed text on record before the day it takes effect. The earliest day is ${longDate(earliest)}.`,
        field: 'effective',
        citation: '164.530(i)(2)-(5)',
      }
    : {
        because: `“${one.title}” cannot take effect on ${longDate(effective)}, before it is approved. The earliest day is ${longDate(earliest)}.`,
        field: 'effective',
        citation: '164.530(i)(2)-(5)',
      };
}

/** What is put on record with a version: all that nobody types, worked out at the moment of the approval. */
export function versionOf(
  one: Shelved,
  { text }: Approvable,
  approved: Pick<VersionFacts, 'effective' | 'approver' | 'statement' | 'changes' | 'material'>,
): VersionFacts {
  const { present, record } = one;
  const own = one.number === '' ? record?.facts : undefined;
  const asWritten = present !== undefined && sameText(present.text, text);
  const [mine, theirs] = [text, present?.text ?? []].map((of) => linesOf(of).join('\n'));
  return {
    library: one.number,
    title: own?.title ?? one.title,
    area: own?.area ?? one.area,
    audience: own?.audience ?? one.audience,
    answers: own?.answers ?? one.answers,
    version: (record?.versions.at(-1)?.version ?? 0) + 1,
    text,
    ...(present && !asWritten && { base: present.text }),
    relied: present ? reliedBy(text, present) : [],
    // A promise that the practice took out of the text is no promise of it.
    promised: (present?.promised ?? []).filter(
      ({ sentence }) => asWritten || !theirs?.includes(sentence) || mine?.includes(sentence),
    ),
    ...approved,
  };
}
