import type { Day } from '#calendar.ts';
import { addDays } from '#calendar.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import { retained } from './standing.ts';
import { kindWords, whyWords } from './words.ts';

const header = [
  'Record',
  'Kind',
  'Last entry',
  'Last in effect',
  'Kept through',
  'May be destroyed from',
  'Standing',
  'Why',
  'Citation',
  'Entries',
  'Identifier',
];

/** Every record with its days, then what was disposed of: `toCsv(header, rows)` writes it. */
export function retentionRows(
  program: Program,
  today: Day,
): { readonly header: string[]; readonly rows: (string | number)[][] } {
  const kept = retained(program, today).map((one) => [
    one.name,
    kindWords[one.kind],
    one.created,
    one.ended !== undefined && one.ended <= today ? one.ended : '',
    one.keptThrough ?? '',
    one.keptThrough === undefined || one.ask.length > 0 ? '' : addDays(one.keptThrough, 1),
    whyWords[one.why],
    one.reason,
    one.citation ?? '',
    one.entries.length,
    one.subject,
  ]);
  const gone = [...program.disposed.values()].flatMap(({ subject, decided }) =>
    decided
      ? [
          [
            nameOf(program, subject),
            '',
            decided.created,
            decided.lastInEffect,
            decided.keptThrough,
            '',
            `Disposed of on ${todayOf(program, decided.at)}`,
            decided.why,
            '164.316(b)(2)(i)',
            decided.entries.length,
            subject,
          ],
        ]
      : [],
  );
  return { header, rows: [...kept, ...gone] };
}
