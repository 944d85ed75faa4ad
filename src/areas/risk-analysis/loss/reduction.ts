import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { readOnce } from '#read-once.ts';
import type { BreachCause } from '#areas/risk-analysis/breach-portal.ts';
import { derive } from '#areas/risk-analysis/derive.ts';
import { compareLevels } from '#areas/risk-analysis/levels.ts';
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
  /** Undefined: the step names no measure that the model knows, so nothing can be said. */
  readonly yearly: number | undefined;
  /** `yearly` for each dollar that the step costs once; undefined where it costs nothing or nothing can be said. */
  readonly perDollar: number | undefined;
  /** Causes whose rate goes down. */
  readonly causes: readonly BreachCause[];
};

/**
 * What each open step of the plan takes off the average year by itself, the most for a dollar first, then the most;
 * and what the whole plan takes off. A step works through one thing only: the level of harm of the causes that it
 * lowers, by the assumptions that say what a level means. The average loss of a cause is the simulation's. Pure.
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
  const effect = (placed: readonly Placed[]): Pick<StepReduction, 'causes'> & { yearly: number } => {
    const after = modelWith(program, harmsByCause(withLowerHarm(situation, scenarios, placed)));
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
  const steps = open.map((action): StepReduction => {
    if (!isMeasure(action.measure)) return { action, yearly: undefined, perDollar: undefined, causes: [] };
    const named = scenarios.filter(({ id }) => action.scenarios.includes(id));
    const placed = named.flatMap((scenario) =>
      missingIn(situation, scenario).filter(({ measure }) => measure === action.measure),
    );
    const { yearly, causes } = effect(placed);
    return { action, yearly, causes, perDollar: action.cost > 0 ? yearly / action.cost : undefined };
  });
  return {
    steps: steps.toSorted(
      (a, b) => (b.perDollar ?? -1) - (a.perDollar ?? -1) || (b.yearly ?? -1) - (a.yearly ?? -1),
    ),
    wholePlan: effect(plannedMeasures(situation, { scenarios })).yearly,
  };
}

/** The scenarios with the harm that is left once these measures are in place; never more than before. */
function withLowerHarm(
  situation: Situation,
  scenarios: readonly Scenario[],
  placed: readonly Placed[],
): { readonly template: string; readonly harm: Level }[] {
  const then = new Map(derive(situationWith(situation, placed), templates).map((one) => [one.id, one]));
  return scenarios.flatMap(({ id, template, harm, own }) => {
    if (own || placed.length === 0) return [{ template, harm }];
    const left = then.get(id)?.derived.harm;
    // What brought it up is gone, and the cause with it unless another scenario has it.
    if (left === undefined) return [];
    return [{ template, harm: compareLevels(left, harm) < 0 ? left : harm }];
  });
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
