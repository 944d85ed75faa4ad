import type { ReactNode } from 'react';
import type { Day } from '#calendar.ts';
import { daysBetween, longDate } from '#calendar.ts';
import type { Finding, Word } from '#finding.ts';
import { wordOf } from '#finding.ts';
import { provisionAt } from '#regulation/index.ts';

/** Shown, said, missing: a mark that differs in shape and word, not in color alone. */
export function Mark({ word, children }: { word: Word; children?: ReactNode }) {
  return <span className={`mark ${word.replace(' ', '-')}`}>{children ?? word}</span>;
}

/** The mark of a finding. */
export function FindingMark({ finding }: { finding: Pick<Finding, 'status' | 'grade'> }) {
  return <Mark word={wordOf(finding)} />;
}

/** A citation, small but always there; with a link to what the practice shows for it, where that is followed here. */
export function Cite({ citation }: { citation: string }) {
  return <cite>{provisionAt(citation) ? <a href={`/posture/${citation}`}>{citation}</a> : citation}</cite>;
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
