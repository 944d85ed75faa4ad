import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Block } from '#documents/document.ts';
import { citation, heading, paragraph, table } from '#documents/document.ts';
import { nameOf } from '#program.ts';
import type { ActionRecord } from '#areas/risk-analysis/view.ts';
import type { Line, ReportInput } from './line.ts';
import { costWords, numberOf, numbersOf, stepsOf } from './line.ts';

/** Spans of the plan, in days from the day of the report, each up to and including its last. */
const spans: readonly { readonly words: string; readonly last: number }[] = [
  { words: 'Within 30 days, the overdue ones included', last: 30 },
  { words: 'From day 31 to day 90', last: 90 },
  { words: 'From day 91 to day 180', last: 180 },
  { words: 'Later', last: Number.POSITIVE_INFINITY },
];

/** Open steps by when they are due, and what they cost together. */
function costRows(open: readonly ActionRecord[], today: Day): string[][] {
  let from = Number.NEGATIVE_INFINITY;
  return spans.map(({ words, last }) => {
    const after = from;
    from = last;
    const within = open.filter(
      ({ due }) =>
        (after === Number.NEGATIVE_INFINITY || due > addDays(today, after)) &&
        (last === Number.POSITIVE_INFINITY || due <= addDays(today, last)),
    );
    return [words, String(within.length), costWords(within.reduce((sum, { cost }) => sum + cost, 0))];
  });
}

function stateOf({ closed, due }: ActionRecord, today: Day): string {
  if (closed) return `Done ${longDate(closed.on)}. Proof: ${closed.proof}`;
  return due < today ? 'Overdue' : 'Open';
}

/** Plan: who does what by when, at what cost; and what is not lowered, and why. */
export function planSection(input: ReportInput, lines: readonly Line[]): Block[] {
  const { program, today } = input;
  const steps = stepsOf(input);
  const open = steps.filter((action) => !action.closed);
  return [
    heading(1, 'plan', 'Risk management plan'),
    paragraph(
      'The measures that bring each risk down to a reasonable and appropriate level (',
      citation('164.308(a)(1)(ii)(B)'),
      '). The days are the practice’s own; the law gives none.',
    ),
    table({
      id: 'plan-table',
      caption: 'Steps, by due day',
      columns: [
        { title: 'Step', width: 4.5 },
        { title: 'Lowers', width: 2.4 },
        { title: 'Owner', width: 2.2 },
        { title: 'Due', width: 2.6 },
        { title: 'Cost', width: 1.2, align: 'end' },
        { title: 'State', width: 2.6 },
      ],
      rows: steps.map((action) => [
        action.what,
        numbersOf(lines.filter(({ scenario }) => action.scenarios.includes(scenario.id))),
        nameOf(program, action.owner),
        longDate(action.due),
        costWords(action.cost),
        stateOf(action, today),
      ]),
      empty: 'No step is planned.',
    }),
    ...(open.length > 0
      ? [
          table({
            caption: 'What is open, and what it costs',
            columns: [
              { title: 'Due', width: 4 },
              { title: 'Steps', align: 'end' },
              { title: 'Cost', align: 'end' },
            ],
            rows: costRows(open, today),
          }),
        ]
      : []),
    paragraph(
      'The level that remains is what the practice expects when the steps are done; it is judged again then.',
    ),
    heading(2, 'accepted', 'Risks accepted, transferred or avoided'),
    table({
      caption: 'Who decided, why, and until when',
      columns: [
        { title: 'Risk', width: 4 },
        { title: 'Decision', width: 3 },
        { title: 'Decided by', width: 2 },
        { title: 'Why', width: 4 },
      ],
      rows: lines.flatMap((line) => {
        const { scenario, treatment } = line;
        if (!treatment || treatment.decision === 'mitigate') return [];
        const [decision, by] =
          treatment.decision === 'accept'
            ? [
                `Accepted until ${longDate(treatment.until)}${treatment.until < today ? ', which has passed' : ''}`,
                treatment.person,
              ]
            : [
                treatment.decision === 'transfer' ? `Transferred to ${treatment.to}` : 'Avoided',
                treatment.by,
              ];
        return [[`${numberOf(line)} ${scenario.title}`, decision, nameOf(program, by), treatment.why]];
      }),
      empty: 'None.',
    }),
  ];
}
