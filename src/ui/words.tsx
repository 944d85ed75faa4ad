import type { ReactNode } from 'react';
import type { Day, Instant } from '#calendar.ts';
import { dayOf, daysBetween, longDate } from '#calendar.ts';
import type { Finding, Word } from '#finding.ts';
import { wordOf } from '#finding.ts';
import { placeOf } from '#regulation/index.ts';

/** Shown, said, missing: a mark that differs in shape and word, not in color alone. */
export function Mark({ word, children }: { word: Word; children?: ReactNode }) {
  return <span className={`mark ${word.replace(' ', '-')}`}>{children ?? word}</span>;
}

/** The mark of a finding. */
export function FindingMark({ finding }: { finding: Pick<Finding, 'status' | 'grade'> }) {
  return <Mark word={wordOf(finding)} />;
}

/** The page of a provision, or of the narrowest one or the section that a citation lies in; undefined if it is not held here. */
export function ruleAddress(citation: string): string | undefined {
  const place = placeOf(citation);
  return place && `/rule/${encodeURIComponent(place)}`;
}

/** A citation, small but always there; with a link to its page: what it asks, and what the practice shows for it. */
export function Cite({ citation }: { citation: string }) {
  const address = ruleAddress(citation);
  return <cite>{address === undefined ? citation : <a href={address}>{citation}</a>}</cite>;
}

/** How far a day is: `due in 8 days`, `2 days late`. */
export function When({ due, today }: { due: Day; today: Day }) {
  const days = daysBetween(today, due);
  const [words, tone] =
    days < 0
      ? [`${-days} ${days === -1 ? 'day' : 'days'} late`, 'late']
      : days === 0
        ? ['due today', 'soon']
        : [`due in ${days} ${days === 1 ? 'day' : 'days'}`, days <= 14 ? 'soon' : ''];
  return (
    <span className={`when ${tone}`}>
      <time dateTime={due} title={longDate(due)}>
        {words}
      </time>
    </span>
  );
}

/** A moment, in a time zone: `November 30, 2026, 9:05 AM`. */
export function Moment({ at, zone }: { at: Instant; zone: string }) {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return (
    <time dateTime={at}>
      {longDate(dayOf(at, zone))}, {clock}
    </time>
  );
}

/** A number with its noun: `1 system`, `3 systems`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** What stands where a list is empty: one sentence, and the one button that fills it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
