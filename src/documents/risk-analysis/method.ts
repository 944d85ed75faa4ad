import { longDate } from '#calendar.ts';
import type { Block, Inline } from '#documents/document.ts';
import {
  callout,
  citation,
  heading,
  list,
  pageReference,
  paragraph,
  strong,
  table,
} from '#documents/document.ts';
import { listed } from '#listing.ts';
import { nameOf, todayOf } from '#program.ts';
import { harmRule } from '#areas/risk-analysis/harm.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import type { Item } from '#areas/risk-analysis/interview.ts';
import {
  harmScale,
  impactScale,
  initiationScale,
  levels,
  levelWords,
  occurrenceScale,
} from '#areas/risk-analysis/levels.ts';
import { portalCaveat } from '#areas/risk-analysis/portal.ts';
import { topics } from '#areas/risk-analysis/questions/question.ts';
import type { ReportInput } from './line.ts';
import { counted, wordsOf } from './line.ts';

/** Method: how levels come about, so that anybody can follow them. */
export function methodSection(): Block[] {
  return [
    heading(1, 'method', 'Method'),
    paragraph(
      'The analysis follows the guidance on risk analysis of the Office for Civil Rights (July 14, 2010) and NIST SP 800-66 revision 2 (February 2024), with the levels and tables of NIST SP 800-30 revision 1. Levels are looked up in tables; nothing is multiplied. What each level means is on ',
      pageReference('scales'),
      '.',
    ),
    list(
      [
        'What the practice has was listed: systems, devices, paper, vendors, and where PHI flows.',
        'Questions were asked about the measures in place. A question was left out only where another fact settles it.',
        'From both, scenarios were derived: what could happen to what, and what makes it possible there. A person could add, change and reject scenarios, with a reason.',
        'For each: how likely it is that it begins (G-2 for people who mean harm, G-3 for all else); how likely it then does harm, given the measures in place (G-4); both together (G-5).',
        'How bad it would be (H-3), and from likelihood and impact the level of risk (I-2).',
        'For each risk of Moderate or higher, and for each missing agreement, a decision: mitigate, accept, transfer or avoid.',
      ],
      true,
    ),
    callout(
      'note',
      'House rule for G-4',
      paragraph(
        'NIST gives the five words of G-4 and leaves it to the assessor how to come to one. This analysis uses the rule below. A measure that nobody knows about counts as not in place until somebody finds out.',
      ),
      list(harmRule.map(({ when, harm }): Inline[] => [strong(`${wordsOf(harm)}.`), ` ${when}`])),
    ),
    callout('note', 'What others reported', paragraph(portalCaveat)),
  ];
}

/** The scales: what each level means. */
export function scalesSection(): Block[] {
  const scale = ({ table: name, title, meaning, checked }: typeof harmScale): Block =>
    table({
      caption: `Table ${name}: ${title}`,
      columns: [{ title: 'Level' }, { title: 'What it means here', width: 5 }],
      rows: [
        ...levels.toReversed().map((level) => [levelWords[level], meaning[level]]),
        ['Wording', `Ours, after NIST SP 800-30 revision 1. ${checked}`],
      ],
    });
  return [
    heading(1, 'scales', 'The scales'),
    scale(initiationScale),
    scale(occurrenceScale),
    scale(harmScale),
    scale(impactScale),
  ];
}

/** Who answered, and when: `Answered by Dana Whitfield on September 15, 2026.` */
function whoAnswered({ program }: ReportInput, answered: readonly Item[]): string {
  const answers = answered.flatMap(({ answer }) => (answer ? [answer] : []));
  const people = [...new Set(answers.map(({ by }) => nameOf(program, by)))];
  const days = answers.map(({ at }) => todayOf(program, at)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const when = first === last ? `on ${longDate(first)}` : `from ${longDate(first)} to ${longDate(last)}`;
  return ` Answered by ${listed(people, 6)} ${when}.`;
}

/** How an answer about a measure stands: said, or missing and in what way. */
function standingCell({ answer }: Item): Inline[] {
  switch (answer?.choice) {
    case 'in-place':
      return [{ kind: 'word', word: 'said', text: 'Said' }];
    case 'partly':
      return [{ kind: 'word', word: 'missing', text: 'Missing in part' }];
    case 'absent':
      return [{ kind: 'word', word: 'missing', text: 'Missing' }];
    case 'not-applicable':
      return [{ kind: 'word', word: 'not applicable', text: 'Not applicable' }];
    default:
      return [{ kind: 'word', word: 'missing', text: 'Not known yet' }];
  }
}

const titleOf = ({ subject, title, subjectName }: Item): string =>
  subject === 'practice' ? title : `${title}: ${subjectName}`;

function answerOf({ choices, answer }: Item): string {
  const label = choices.find(({ id }) => id === answer?.choice)?.label ?? '';
  if (!answer?.note) return label;
  return `${label}${/[.!?]$/.test(label) ? '' : '.'} ${answer.note}`;
}

const citationsOf = ({ citations }: Item): Inline[] =>
  citations.flatMap((one, index) => (index === 0 ? [citation(one)] : ['\n', citation(one)]));

/** Findings: the measures in place, as the practice answered, one table for each topic. */
export function measuresSection(input: ReportInput): Block[] {
  const asked = interview(input.program, input.today);
  const answered = [...asked.facts, ...asked.asked].filter(({ answer }) => answer !== undefined);
  const open = asked.total - answered.length + asked.waiting;
  const facts = answered.filter(({ topic }) => topic === 'facts');
  const measured = answered.filter(({ topic }) => topic !== 'facts');
  const byTopic = [...Map.groupBy(measured, ({ topic }) => topic)];
  return [
    heading(1, 'findings', 'Measures in place'),
    paragraph(
      `${counted(answered.length, 'question was', 'questions were')} answered; ${asked.skipped.length} more ${asked.skipped.length === 1 ? 'was' : 'were'} settled by other facts.${open > 0 ? ` ${counted(open, 'question is', 'questions are')} still open.` : ''}${whoAnswered(input, answered)}`,
    ),
    paragraph(
      strong('Said'),
      ' means that somebody said so, and nothing but the answer stands behind it here. ',
      strong('Missing'),
      ' means that it is not there, not all of it is, or nobody knows yet.',
    ),
    table({
      caption: topics.facts,
      columns: [
        { title: 'Question', width: 5 },
        { title: 'Answer', width: 6 },
      ],
      rows: facts.map((item) => [titleOf(item), answerOf(item)]),
      empty: 'No question was answered yet.',
    }),
    ...byTopic.map(([topic, items]) =>
      table({
        caption: topics[topic],
        columns: [
          { title: 'Measure', width: 5 },
          { title: 'Answer', width: 5 },
          { title: 'Stands as', width: 3 },
          { title: 'Provision', width: 4 },
        ],
        rows: items.map((item) => [titleOf(item), answerOf(item), standingCell(item), citationsOf(item)]),
      }),
    ),
    heading(2, 'unknown', 'What is not known yet'),
    asked.unknowns.length === 0
      ? paragraph('No question was answered with “I don’t know”.')
      : table({
          caption: 'Questions answered with “I don’t know”, and the work that each became',
          columns: [
            { title: 'Question', width: 3 },
            { title: 'To find out', width: 5 },
          ],
          rows: asked.unknowns.map((item) => [titleOf(item), item.unknownBecomes]),
        }),
    heading(2, 'skipped', 'Questions left out, and why'),
    table({
      caption: 'Questions that other facts settled',
      columns: [
        { title: 'Question', width: 3 },
        { title: 'Why it was left out', width: 5 },
      ],
      rows: asked.skipped.map(({ text, because }) => [text, sentence(because.replace(/^Skipped: /, ''))]),
      empty: 'None was left out.',
    }),
  ];
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
