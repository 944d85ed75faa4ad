import { longDate } from '#calendar.ts';
import type { Block, Inline } from '#documents/document.ts';
import {
  callout,
  citation,
  heading,
  link,
  list,
  paragraph,
  shaded,
  strong,
  table,
} from '#documents/document.ts';
import { vendorsEngaged } from '#program.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { levels, levelWords } from '#areas/risk-analysis/levels.ts';
import { agreementMissing } from './inventory.ts';
import type { Line, ReportInput } from './line.ts';
import { costWords, counted, isSerious, numberOf, stepOf, stepsOf, wordsOf } from './line.ts';
import { anchorOf } from './risks.ts';

/** How many of the highest risks the summary names. */
const named = 5;

/** Summary: one page that says what was found and what is being done. */
export function summarySection(input: ReportInput, lines: readonly Line[]): Block[] {
  const { program, analysis } = input;
  const serious = lines.filter(({ scenario }) => isSerious(scenario.risk)).length;
  return [
    heading(1, 'summary', 'Summary'),
    ...(analysis
      ? []
      : [
          callout(
            'attention',
            'This is a draft',
            paragraph('Nobody has signed it. It shows what the record gives on the day above.'),
          ),
        ]),
    paragraph(
      'This analysis found ',
      strong(counted(lines.length, 'risk')),
      ` to the patient information of ${program.entity?.name ?? 'the practice'}, ${serious} of them Moderate or higher.`,
    ),
    table({
      caption: 'Risks by level, and what is decided about them',
      columns: [
        { title: 'Level of risk', width: 2 },
        { title: 'Risks', width: 1, align: 'end' },
        { title: 'Decision', width: 7 },
      ],
      rows: levels.toReversed().map((level) => {
        const those = lines.filter(({ scenario }) => scenario.risk === level);
        return [shaded(stepOf(level), levelWords[level]), String(those.length), decisionCounts(those)];
      }),
    }),
    ...highest(lines),
    ...agreements(input),
    paragraph(...planWords(input)),
    ...unknownWords(input),
    callout(
      'law',
      'What the law asks',
      paragraph(
        'An accurate and thorough assessment of the risks and vulnerabilities to all ePHI, and measures that bring them down to a reasonable and appropriate level. It names no method, no format and no number of months. (',
        citation('164.308(a)(1)(ii)(A)'),
        ', ',
        citation('164.308(a)(1)(ii)(B)'),
        ')',
      ),
    ),
  ];
}

const decisions = { mitigate: 'mitigate', accept: 'accept', transfer: 'transfer', avoid: 'avoid' } as const;

/** `9 mitigate, 1 accept, 2 not decided yet` */
function decisionCounts(lines: readonly Line[]): string {
  const words = lines.map(({ treatment, scenario }) =>
    treatment
      ? decisions[treatment.decision]
      : isSerious(scenario.risk)
        ? 'not decided yet'
        : 'kept under watch',
  );
  const counts = [...Object.values(decisions), 'not decided yet', 'kept under watch'].flatMap((word) => {
    const count = words.filter((each) => each === word).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return counts.join(', ') || '–';
}

function highest(lines: readonly Line[]): Block[] {
  if (lines.length === 0) return [];
  return [
    paragraph('The highest:'),
    list(
      lines.slice(0, named).map((line): Inline[] => {
        const title = `${numberOf(line)} ${line.scenario.title}`;
        return [
          isSerious(line.scenario.risk) ? link(anchorOf(line), title) : title,
          ` (${wordsOf(line.scenario.risk)})`,
        ];
      }),
    ),
  ];
}

/** Agreements that are not there, and those that nobody knows of. */
function agreements({ program, today }: ReportInput): Block[] {
  const vendors = vendorsEngaged(program, today);
  const missing = vendors.filter((vendor) => agreementMissing(vendor, today));
  const unknown = vendors.filter(({ agreement }) => agreement === 'unknown');
  const lines = (those: typeof vendors) =>
    list(
      those.map(({ name, service, agreementEnds }) => {
        const ended =
          agreementEnds !== '' && agreementEnds < today ? `, ended ${longDate(agreementEnds)}` : '';
        return `${name}${service ? ` (${service})` : ''}${ended}`;
      }),
    );
  if (missing.length + unknown.length === 0) return [];
  return [
    callout(
      'attention',
      missing.length === 0
        ? 'Agreements that nobody knows of yet'
        : missing.length === 1
          ? 'One business associate agreement is missing'
          : `${missing.length} business associate agreements are missing`,
      ...(missing.length > 0 ? [lines(missing)] : []),
      ...(unknown.length > 0
        ? [paragraph('It is not known yet whether there is an agreement with:'), lines(unknown)]
        : []),
    ),
  ];
}

function planWords(input: ReportInput): Inline[] {
  const open = stepsOf(input).filter(({ closed }) => !closed);
  const late = open.filter(({ due }) => due < input.today).length;
  const [next] = open;
  const plan = link('plan', 'plan');
  if (!next) return ['No step of the ', plan, ' is open.'];
  const cost = open.reduce((sum, step) => sum + step.cost, 0);
  return [
    `${counted(open.length, 'step', 'steps')} of the `,
    plan,
    ` ${open.length === 1 ? 'is' : 'are'} open, the first due ${longDate(next.due)}${late > 0 ? `; ${late} overdue` : ''}. Cost: ${costWords(cost)}.`,
  ];
}

function unknownWords({ program, today }: ReportInput): Block[] {
  const { unknowns } = interview(program, today);
  if (unknowns.length === 0) return [];
  return [
    paragraph(
      `${counted(unknowns.length, 'question was', 'questions were')} answered with “I don’t know”. What nobody knows counts as `,
      link('unknown', 'not in place until somebody finds out'),
      '.',
    ),
  ];
}
