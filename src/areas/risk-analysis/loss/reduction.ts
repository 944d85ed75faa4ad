import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { readOnce } from '#read-once.ts';
import type { BreachCause } from '#areas/risk-analysis/breach-portal.ts';
import { derive } from '#areas/risk-analysis/derive.ts';
import { compareLevels, levels, overallLikelihood } from '#areas/risk-analysis/levels.ts';
import type { Level } from '#areas/risk-analysis/levels.ts';
import { register } from '#areas/risk-analysis/register.ts';
import type { Scenario } from '#areas/risk-analysis/scenario.ts';
import { situationOf } from '#areas/risk-analysis/situation.ts';
import type { Situation } from '#areas/risk-analysis/situation.ts';
import { templates } from '#areas/risk-analysis/templates.ts';
import type { ActionRecord } from '#areas/risk-analysis/view.ts';
import { isMeasure, missingIn, plannedMeasures, situationWith } from '#areas/risk-analysis/what-if.ts';
import type { Placed } from '#areas/risk-analysis/what-if.ts';
import { harmsByCause, lossModel, modelWith } from './model.ts';
import type { LossModel } from './model.ts';
import { simulate } from './simulate.ts';
import type { YearOfLoss } from './simulate.ts';

/** What an open step of the plan takes off the average year, US dollars. */
export type StepReduction = {
  readonly action: ActionRecord;
  readonly yearly: number;
  /** Whether it rests on what a person said would remain, since the step names no measure that the model knows. */
  readonly said: boolean;
  /** `yearly` for each dollar that the step costs once; undefined where it costs nothing. */
  readonly perDollar: number | undefined;
  /** Causes whose rate goes down. */
  readonly causes: readonly BreachCause[];
};

/**
 * What each open step of the plan takes off the average year by itself, the most for a dollar first, then the most;
 * and what the whole plan takes off. A step works through one thing only: the level of harm of the causes that it
 * lowers, by the assumptions that say what a level means. Where it names a measure, the level is derived once more
 * with that in place; where it does not, it is what the person who treated the risk said would remain. The average
 * loss of a cause is the simulation's. Pure.
 */
export function reductions(
  program: Program,
  today: Day,
  model: LossModel,
  year: YearOfLoss,
): { readonly steps: readonly StepReduction[]; readonly wholePlan: number } {
  const { scenarios } = register(program, today);
  const situation = situationOf(program, today);
  const meanLoss = new Map(year.byCause.map(({ cause, meanLoss }) => [cause, meanLoss]));
  const effect = (done: Done): Pick<StepReduction, 'causes'> & { yearly: number } => {
    const after = modelWith(program, harmsByCause(withLowerHarm(situation, scenarios, done)));
    const lowered = model.causes.flatMap(({ cause, rate }, index) => {
      const less = rate - (after.causes[index]?.rate ?? rate);
      return less > 0 ? [{ cause, yearly: less * (meanLoss.get(cause) ?? 0) }] : [];
    });
    return {
      causes: lowered.map(({ cause }) => cause),
      yearly: lowered.reduce((sum, { yearly }) => sum + yearly, 0),
    };
  };
  const open = [...program.actions.values()].filter(({ closed, dropped }) => !closed && !dropped);
  const inWords = open.filter(({ measure }) => !isMeasure(measure));
  const steps = open.map((action): StepReduction => {
    const named = scenarios.filter(({ id }) => action.scenarios.includes(id));
    const placed = named.flatMap((scenario) =>
      missingIn(situation, scenario).filter(({ measure }) => measure === action.measure),
    );
    const said = inWords.includes(action);
    const { yearly, causes } = effect({ placed, said: new Set(said ? action.scenarios : []) });
    return { action, yearly, said, causes, perDollar: action.cost > 0 ? yearly / action.cost : undefined };
  });
  return {
    steps: steps.toSorted((a, b) => (b.perDollar ?? -1) - (a.perDollar ?? -1) || b.yearly - a.yearly),
    wholePlan: effect({
      placed: plannedMeasures(situation, { scenarios }),
      said: new Set(inWords.flatMap((action) => action.scenarios)),
    }).yearly,
  };
}

/** What is taken as done: measures in place, and risks brought down to what a person said would remain. */
type Done = { readonly placed: readonly Placed[]; readonly said: ReadonlySet<string> };

/** The scenarios with the harm that is left once these measures are in place; never more than before. */
function withLowerHarm(
  situation: Situation,
  scenarios: readonly Scenario[],
  { placed, said }: Done,
): { readonly template: string; readonly harm: Level }[] {
  const then =
    placed.length === 0
      ? undefined
      : new Map(derive(situationWith(situation, placed), templates).map((one) => [one.id, one]));
  return scenarios.flatMap((scenario) => {
    const { id, template, own } = scenario;
    const harm = said.has(id) ? lower(scenario.harm, harmLeft(scenario)) : scenario.harm;
    if (own || !then) return [{ template, harm }];
    const left = then.get(id)?.derived.harm;
    // What brought it up is gone, and the cause with it unless another scenario has it.
    return left === undefined ? [] : [{ template, harm: lower(harm, left) }];
  });
}

const lower = (a: Level, b: Level): Level => (compareLevels(a, b) < 0 ? a : b);

/** The highest level of harm that fits the likelihood which a person said would remain (G-5, read backward). */
function harmLeft({ treatment, initiation, harm }: Scenario): Level {
  if (treatment?.decision !== 'mitigate') return harm;
  const { residualLikelihood } = treatment;
  return (
    levels.findLast((one) => compareLevels(overallLikelihood(initiation, one), residualLikelihood) <= 0) ??
    'very-low'
  );
}

/** The seed unless a page is asked for another. */
export const usualSeed = 1;

/** The loss of a year, drawn with the usual seed, and what the plan takes off: made once for as long as nothing is added to the record. */
export const usualYear = readOnce((program, today) => yearOf(program, today, usualSeed));

/** The same with another seed: how much of the figures is the luck of the draw. */
export function yearOf(program: Program, today: Day, seed: number) {
  const model = lossModel(program, today);
  const year = simulate(model, seed);
  return { model, year, plan: reductions(program, today, model, year) };
}
