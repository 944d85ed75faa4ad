import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { policyNumber } from '#program.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import { trainingStatement } from '#areas/training/decide-attempt.ts';
import { trainingLines } from '#areas/training/records.ts';
import type { TrainingLine } from '#areas/training/records.ts';
import {
  citation,
  document,
  heading,
  landscape,
  paragraph,
  printedCheckpoint,
  table,
  term,
} from '#documents/document.ts';
import type { Document } from '#documents/document.ts';

/** `10/15/2026`: a day where a column is narrow. */
function shortDate(day: Day | ''): string {
  const [year = '', month, ofMonth] = day.split('-');
  return day === '' ? '' : `${Number(month)}/${Number(ofMonth)}/${year}`;
}

const kinds: Record<TrainingLine['kind'], string> = {
  here: 'Here',
  elsewhere: 'Elsewhere',
  open: 'Open',
  none: 'Nothing',
};

/** The records of training of a span of days, to hand over (164.530(b)(2)(ii)): former members of the staff included. */
export function trainingRecords(
  program: Program,
  span: { readonly from: Day; readonly to: Day; readonly today: Day },
  checkpoint: Checkpoint | undefined,
): Document {
  const lines = trainingLines(program, span);
  const people = new Set(lines.map(({ person }) => person)).size;
  const reminders = [...program.reminders.values()].filter(({ on }) => span.from <= on && on <= span.to);
  return document({
    title: 'Training records',
    subtitle: `${longDate(span.from)} to ${longDate(span.to)}`,
    practice: program.entity?.name ?? '',
    date: span.today,
    numbered: false,
    facts: [
      term('People', String(people)),
      term('Passed with', `${policyNumber(program, 'pass-mark')} percent, the practice’s own mark`),
      term('Asked for by', citation('164.530(b)(2)(ii)'), ', ', citation('164.308(a)(5)(i)')),
    ],
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      paragraph(
        'Each person is trained on the practice’s own policies, as the work asks for it. First everybody in short, then each attempt, training elsewhere with its certificate, and what was open on the day this was made.',
      ),
      paragraph('With each module that is passed this is signed: “', trainingStatement('…', 'en'), '”'),
      table({
        caption: 'Everybody in short, former members of the staff included',
        columns: [
          { title: 'Person', width: 3 },
          { title: 'Job', width: 3 },
          { title: 'First day', width: 1.5 },
          { title: 'Last day', width: 1.5 },
          { title: 'Passed', width: 1.1, align: 'end' },
          { title: 'Not passed', width: 1.3, align: 'end' },
          { title: 'Elsewhere', width: 1.3, align: 'end' },
          { title: 'Open', width: 0.9, align: 'end' },
        ],
        rows: [...Map.groupBy(lines, ({ person }) => person).values()].map((of) => {
          const count = (which: (line: TrainingLine) => boolean) => String(of.filter(which).length);
          return [
            of[0]?.name ?? '',
            of[0]?.job ?? '',
            shortDate(of[0]?.hired ?? ''),
            shortDate(of[0]?.left ?? ''),
            count(({ passed }) => passed === 'yes'),
            count(({ passed }) => passed === 'no'),
            count(({ kind }) => kind === 'elsewhere'),
            count(({ kind }) => kind === 'open'),
          ];
        }),
        empty: 'Nobody worked here in these days.',
      }),
      landscape(
        table({
          caption:
            'Line by line; the text that was taught is known by the beginning of its digest (SHA-256), which is on record whole',
          columns: [
            { title: 'Person', width: 3 },
            { title: 'Module', width: 4.6 },
            { title: 'Where', width: 1.4 },
            { title: 'Due', width: 1.6 },
            { title: 'Done', width: 1.6 },
            { title: 'Score', width: 1.1, align: 'end' },
            { title: 'Text', width: 1.8 },
          ],
          rows: lines
            .filter(({ kind }) => kind !== 'none')
            .map((line) => [
              line.name,
              [line.module, line.title].filter(Boolean).join(' '),
              kinds[line.kind],
              shortDate(line.due),
              shortDate(line.done),
              line.score === '' ? '' : `${line.score} %${line.passed === 'no' ? ', not passed' : ''}`,
              line.content.slice(0, 12),
            ]),
          empty: 'No training is on record for these days.',
        }),
      ),
      heading(1, 'reminders', 'Security reminders'),
      table({
        caption: 'What went out, and to how many',
        columns: [
          { title: 'Day', width: 1.4 },
          { title: 'Reminder', width: 5 },
          { title: 'People', align: 'end' },
        ],
        rows: reminders.map(({ on, title, to }) => [longDate(on), title, String(to.length)]),
        empty: 'None went out in these days.',
      }),
    ],
  });
}
