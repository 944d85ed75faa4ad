import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import type { Level as Step } from '#documents/document.ts';
import { levels, levelWords, riskLevel } from '#areas/risk-analysis/levels.ts';
import type { Level } from '#areas/risk-analysis/levels.ts';
import { register, treatFrom } from '#areas/risk-analysis/register.ts';
import { frozen } from '#areas/risk-analysis/scenario.ts';
import type { SignedScenario } from '#areas/risk-analysis/signed-scenario.ts';
import type { ActionRecord, AnalysisRecord, RiskRecord } from '#areas/risk-analysis/view.ts';

/** One risk as the report prints it: its number, its words and levels, and what people did about it. */
export type Line = {
  /** 1 is the first of the register; it is printed as `R1`. */
  readonly number: number;
  readonly scenario: SignedScenario;
  readonly treatment?: RiskRecord['treatment'];
  /** What remains when what was decided is done; only where that lowers anything. */
  readonly residual?: { readonly likelihood: Level; readonly impact: Level; readonly risk: Level };
  /** Its steps that were not dropped, by due day. */
  readonly actions: readonly ActionRecord[];
};

/** What a report is made of. */
export type ReportInput = {
  /** What was on record: for a signed version, up to its signature. */
  readonly program: Program;
  /** The day that is judged: for a signed version, the day on which it was put on record. */
  readonly today: Day;
  /** The signed version; undefined for a draft. */
  readonly analysis?: AnalysisRecord | undefined;
};

/** The steps of the plan that were not dropped, by due day. */
export function stepsOf({ program }: Pick<ReportInput, 'program'>): ActionRecord[] {
  return [...program.actions.values()]
    .filter((action) => !action.dropped)
    .toSorted((a, b) => a.due.localeCompare(b.due) || (a.id < b.id ? -1 : 1));
}

function residualOf(
  { impact }: SignedScenario,
  treatment: RiskRecord['treatment'],
): Pick<Line, 'residual'> | undefined {
  const remains = (likelihood: Level, left: Level) => ({
    residual: { likelihood, impact: left, risk: riskLevel(likelihood, left) },
  });
  if (treatment?.decision === 'mitigate')
    return remains(treatment.residualLikelihood, treatment.residualImpact);
  return treatment?.decision === 'avoid' ? remains('very-low', impact) : undefined;
}

/**
 * The register for a report. A signed version prints the register that was frozen into its entry, so that a
 * later release cannot change it; a draft prints what is derived on the day.
 */
export function linesOf(input: ReportInput): Line[] {
  const { program, today, analysis } = input;
  const scenarios = analysis?.register ?? register(program, today).scenarios.map(frozen);
  const steps = stepsOf(input);
  return scenarios.map((scenario, index) => {
    const treatment = program.risks.get(scenario.id)?.treatment;
    return {
      number: index + 1,
      scenario,
      actions: steps.filter((action) => action.scenarios.includes(scenario.id)),
      ...(treatment && { treatment }),
      ...residualOf(scenario, treatment),
    };
  });
}

/** Whether a level is Moderate or higher: then something must be decided, and the report tells it in full. */
export function isSerious(level: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(treatFrom);
}

/** `R1` */
export const numberOf = ({ number }: Line): string => `R${number}`;

/** Risks by their numbers, in order, runs drawn together with a hyphen that does not break: `R1-R6 R8`. */
export function numbersOf(lines: readonly Line[]): string {
  const runs: [number, number][] = [];
  for (const { number } of lines) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return `R${first}`;
      return last === first + 1 ? `R${first} R${last}` : `R${first}\u2011R${last}`;
    })
    .join(' ');
}

/** A level as a step of the shades, 1 the lowest. */
export function stepOf(level: Level): Step {
  return (levels.indexOf(level) + 1) as Step;
}

/** What was decided, in a few words; `Not decided yet` where nothing was and something must be. */
export function decisionWords({ program, today }: ReportInput, { treatment, scenario }: Line): string {
  if (!treatment) return isSerious(scenario.risk) ? 'Not decided yet' : 'Kept under watch';
  switch (treatment.decision) {
    case 'mitigate':
      return 'Mitigate';
    case 'accept':
      return treatment.until < today
        ? `Accepted until ${longDate(treatment.until)}, which has passed`
        : `Accept until ${longDate(treatment.until)} (${nameOf(program, treatment.person)})`;
    case 'transfer':
      return `Transfer to ${treatment.to}`;
    case 'avoid':
      return 'Avoid';
  }
}

/** `Very High`, and so on. */
export const wordsOf = (level: Level): string => levelWords[level];

/** Why a level is what it is, without the level's own word in front. */
export function reasonOf(level: Level, why: string): string {
  const word = `${levelWords[level]}: `;
  return why.startsWith(word) ? why.slice(word.length) : why;
}

/** US dollars, whole: `$1,200`; `none` for 0. */
export function costWords(amount: number): string {
  return amount === 0 ? 'none' : `$${amount.toLocaleString('en-US')}`;
}

/** A number with its noun: `1 step`, `3 steps`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
