import type { Block, Inline } from '#documents/document.ts';
import {
  denseTerms,
  heading,
  landscape,
  level,
  link,
  paragraph,
  shaded,
  table,
  term,
} from '#documents/document.ts';
import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { levels, levelWords, riskLevel } from '#areas/risk-analysis/levels.ts';
import type { Level } from '#areas/risk-analysis/levels.ts';
import { register } from '#areas/risk-analysis/register.ts';
import type { Line, ReportInput } from './line.ts';
import { decisionWords, isSerious, numberOf, numbersOf, reasonOf, stepOf, wordsOf } from './line.ts';

const toldInFull = ({ scenario }: Line): boolean => isSerious(scenario.risk);

/** The place in the report where a risk is told in full. */
export const anchorOf = ({ number }: Line): string => `risk-${number}`;

/** Heat map: which risks lie where. Shaded by level, and readable without the shades. */
export function heatMapSection(lines: readonly Line[]): Block[] {
  return [
    heading(1, 'heat-map', 'Heat map'),
    table({
      id: 'heat-map-table',
      caption: 'Risks by likelihood (rows) and impact (columns)',
      columns: [
        { title: 'Likelihood', width: 3 },
        ...levels.map((impact) => ({
          title: `${levelWords[impact]} impact`,
          width: 4,
          align: 'center' as const,
        })),
      ],
      rows: levels
        .toReversed()
        .map((likelihood) => [
          levelWords[likelihood],
          ...levels.map((impact) =>
            shaded(
              stepOf(riskLevel(likelihood, impact)),
              numbersOf(
                lines.filter(
                  ({ scenario }) => scenario.likelihood === likelihood && scenario.impact === impact,
                ),
              ) || '–',
            ),
          ),
        ]),
    }),
    paragraph(
      'Each number is a risk of the register. The shade of a cell is the level of risk that table I-2 of NIST SP 800-30 gives it; the register names the level of each risk in words.',
    ),
  ];
}

/** Who does what next by when: `Dana Whitfield, October 31, 2026`; empty where no step is open. */
function nextStep({ program, today }: ReportInput, { actions }: Line): string {
  const next = actions.find(({ closed }) => !closed);
  if (next)
    return `${nameOf(program, next.owner)}, ${longDate(next.due)}${next.due < today ? ' (overdue)' : ''}`;
  return actions.length > 0 ? 'Done' : '';
}

/** Register: every risk in one table. */
export function registerSection(input: ReportInput, lines: readonly Line[]): Block[] {
  return [
    landscape(
      heading(1, 'register', 'Register of risks'),
      table({
        id: 'register-table',
        caption: 'Every risk, the highest first',
        columns: [
          { title: 'No.', width: 1.1 },
          { title: 'What could happen', width: 7 },
          { title: 'Begins (G-2, G-3)', width: 2.3 },
          { title: 'Then harm (G-4)', width: 2.3 },
          { title: 'Likelihood (G-5)', width: 2.3 },
          { title: 'Impact (H-3)', width: 2.3 },
          { title: 'Risk (I-2)', width: 2.3 },
          { title: 'Decision', width: 3.5 },
          { title: 'Next step', width: 4 },
          { title: 'What remains', width: 2.3 },
        ],
        rows: lines.map((line) => [
          numberOf(line),
          toldInFull(line) ? [link(anchorOf(line), line.scenario.title)] : line.scenario.title,
          wordsOf(line.scenario.initiation),
          wordsOf(line.scenario.harm),
          wordsOf(line.scenario.likelihood),
          wordsOf(line.scenario.impact),
          shaded(stepOf(line.scenario.risk), wordsOf(line.scenario.risk)),
          decisionWords(input, line),
          nextStep(input, line),
          wordsOf(line.residual?.risk ?? line.scenario.risk),
        ]),
        empty: 'No risk was derived: nothing in the inventory holds PHI.',
      }),
    ),
  ];
}

/** Each risk of Moderate or higher in full, under its level; then the lower ones in brief, and what was rejected. */
export function risksSection(input: ReportInput, lines: readonly Line[]): Block[] {
  const serious = lines.filter(toldInFull);
  const lower = lines.filter((line) => !toldInFull(line));
  const told: Told = new Map();
  const groups = levels.toReversed().flatMap((risk): Block[] => {
    const those = serious.filter(({ scenario }) => scenario.risk === risk);
    if (those.length === 0) return [];
    return [
      heading(2, `risks-${risk}`, `${levelWords[risk]} risks`),
      ...those.flatMap((line) => riskInFull(input, line, told)),
    ];
  });
  return [
    heading(1, 'risks', 'The risks, one by one'),
    paragraph(
      serious.length === 0
        ? 'No risk is Moderate or higher.'
        : 'Those of Moderate and higher are told in full. Where the same words would stand twice, the second place names the first.',
    ),
    ...groups,
    heading(2, 'lower-risks', 'Low and very low risks, in brief'),
    table({
      caption: 'Why these are not higher',
      columns: [
        { title: 'Risk', width: 3 },
        { title: 'Threat', width: 4 },
        { title: 'Vulnerability', width: 5 },
        { title: 'What stands in its way', width: 3 },
      ],
      rows: lower.map((line) => {
        const { title, threat, vulnerability, harm, harmWhy, rated } = line.scenario;
        return [
          `${numberOf(line)} ${title}`,
          threat,
          vulnerability,
          [firstSentence(reasonOf(harm, harmWhy)), ...(rated ? [` Set by a person: ${rated}`] : [])],
        ];
      }),
      empty: 'None.',
    }),
    ...rejectedTable(input),
  ];
}

function rejectedTable({ program, today, analysis }: ReportInput): Block[] {
  const rejected =
    analysis?.rejected ??
    register(program, today).rejected.map((one) => ({
      title: one.title,
      reason: one.rejected?.reason ?? '',
    }));
  return [
    heading(2, 'rejected', 'Scenarios that were rejected'),
    table({
      caption: 'Scenarios that a person rejected, with the reason',
      columns: [
        { title: 'Scenario', width: 3 },
        { title: 'Reason', width: 4 },
      ],
      rows: rejected.map(({ title, reason }) => [title, reason]),
      empty: 'None was rejected.',
    }),
  ];
}

/** `What decides is in place.`, of a text of several sentences. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** What was told, and of which risk first. */
type Told = Map<string, Line>;

/** The words, or where they stand already. */
function once(told: Told, line: Line, words: string): Inline[] {
  const first = told.get(words);
  if (first) return ['As for ', link(anchorOf(first), numberOf(first)), '.'];
  told.set(words, line);
  return [words];
}

function riskInFull(input: ReportInput, line: Line, told: Told): Block[] {
  const { scenario, treatment, residual, actions } = line;
  const { program, today } = input;
  const shown = (of: Level): Inline => level(stepOf(of), wordsOf(of));
  const step = (of: Level, why: string): Inline[] => [
    shown(of),
    '. ',
    ...once(told, line, reasonOf(of, why)),
  ];
  return [
    heading(3, anchorOf(line), `${numberOf(line)} ${scenario.title}`),
    denseTerms(
      term(
        'Risk (I-2)',
        shown(scenario.risk),
        ', from likelihood ',
        wordsOf(scenario.likelihood),
        ' (G-5) and impact ',
        wordsOf(scenario.impact),
        ' (H-3)',
      ),
      term('About', [scenario.concernsName, ...scenario.sites].filter(Boolean).join(', ')),
      term('Threat', scenario.threat),
      term('Why here', scenario.reasons.join(' ')),
      term('Vulnerability', scenario.vulnerability),
      term('Could harm', scenario.affects.join(', ')),
      term(
        scenario.source === 'adversarial' ? 'Begins (G-2)' : 'Happens (G-3)',
        ...step(scenario.initiation, scenario.initiationWhy),
      ),
      term('Then harm (G-4)', ...step(scenario.harm, scenario.harmWhy)),
      term('Impact (H-3)', ...step(scenario.impact, scenario.impactWhy)),
      ...(scenario.rated ? [term('Set by a person', scenario.rated)] : []),
      ...(scenario.evidence ? [term('Others reported', ...once(told, line, scenario.evidence))] : []),
      term(
        'Decision',
        decisionWords(input, line),
        ...(treatment && 'why' in treatment ? [`. ${treatment.why}`] : []),
        ...(residual ? ['. What remains when it is done: ', shown(residual.risk)] : []),
      ),
      ...actions.map((action) =>
        term(
          'Step',
          action.closed
            ? `${action.what.replace(/[.\s]+$/, '')}. Done ${longDate(action.closed.on)}; proof: ${action.closed.proof}`
            : `${action.what.replace(/[.\s]+$/, '')} (${nameOf(program, action.owner)}, by ${longDate(action.due)}${action.due < today ? ', overdue' : ''})`,
        ),
      ),
    ),
  ];
}
