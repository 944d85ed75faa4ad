import type { BreachCause } from '#areas/risk-analysis/breach-portal.ts';
import { yearlyPenaltyMost } from '#regulation/penalties.ts';
import { chanceFrom, drawn } from '#chance.ts';
import type { Chance } from '#chance.ts';
import type { CauseModel, LossModel } from './model.ts';

/** How many years are drawn unless told: enough that one year in a thousand is seen a thousand times. */
export const usualYears = 1_000_000;

/** Nothing of one kind is taken to happen more often than once a day: a year that an assumption makes absurd still ends. */
const mostRate = 366;

/** So many things at most are drawn in one run: where much happens, fewer years say as much. */
const mostEvents = 3_000_000;

/** Large breaches that are drawn of each cause: enough that their average does not hang on one. */
const drawsOfCause = 8_000;

/** What a large breach is made of, US dollars on average. */
export type LossParts = {
  readonly notices: number;
  readonly response: number;
  readonly closed: number;
  readonly penalty: number;
};

/** What the simulated years come to. Amounts are US dollars, shares lie between 0 and 1. */
export type YearOfLoss = {
  readonly seed: number;
  readonly years: number;
  /** The average over all years: what the tail weighs. No year looks like it. */
  readonly mean: number;
  /** Share of years with any loss, and with a large breach. */
  readonly anyLoss: number;
  readonly anyLarge: number;
  /** The loss that a share of the years does not exceed. */
  quantile(share: number): number;
  /** Share of the years whose loss is above an amount. */
  exceeding(amount: number): number;
  /** Among large breaches: the loss that a share of them does not exceed. */
  largeQuantile(share: number): number;
  readonly largeParts: LossParts;
  readonly byCause: readonly {
    readonly cause: BreachCause;
    /** Large breaches in a year. */
    readonly rate: number;
    /** Average loss of one, and what it adds to the yearly mean. */
    readonly meanLoss: number;
    readonly yearly: number;
  }[];
  /** The small breaches' part of the yearly mean. */
  readonly smallYearly: number;
};

/**
 * Draws years of a practice (Monte Carlo). Large breaches of each cause and small ones come by chance at their
 * rates; each takes people (never more than there are records), notices, help from outside, closed days and now and
 * then a payment to HHS. The same model and seed give the same figures. Pure.
 *
 * @param most Years that are drawn, unless so much happens that fewer say as much (`years` of the result).
 */
export function simulate(model: LossModel, seed = 1, most = usualYears): YearOfLoss {
  const chance = chanceFrom(seed);
  const total = model.causes.reduce((sum, { rate }) => sum + rate, 0);
  const [largeRate, smallRate] = [Math.min(mostRate, total), Math.min(mostRate, model.smallRate)];
  const years = Math.min(most, Math.floor(mostEvents / Math.max(1, largeRate + smallRate)));
  const drawnLarge = model.causes.map((cause) => largeBreaches(model, cause, chance));
  const drawnSmall = Float64Array.from({ length: drawsOfCause }, () => drawn(chance, model.smallCost));
  const anyOf = (values: Float64Array) => values[Math.floor(chance.uniform() * values.length)] ?? 0;

  const losses: number[] = [];
  let withLarge = 0;
  for (let year = 0; year < years; year++) {
    let loss = 0;
    for (let left = chance.poisson(smallRate); left > 0; left--) loss += anyOf(drawnSmall);
    const events = chance.poisson(largeRate);
    if (events > 0) withLarge++;
    for (let left = events; left > 0; left--) {
      const cause = drawnLarge[causeAt(model.causes, chance.uniform() * total)];
      if (cause) loss += anyOf(cause.sums);
    }
    if (loss > 0) losses.push(loss);
  }
  const sorted = Float64Array.from(losses).toSorted();
  // A rate times an average, which the luck of the drawn years does not move.
  const byCause = model.causes.map(({ cause, rate }, index) => {
    const meanLoss = meanOf(drawnLarge[index]?.sums ?? new Float64Array());
    return { cause, rate, meanLoss, yearly: rate * meanLoss };
  });
  const smallYearly = smallRate * meanOf(drawnSmall);
  return {
    seed,
    years,
    mean: byCause.reduce((sum, { yearly }) => sum + yearly, smallYearly),
    anyLoss: sorted.length / years,
    anyLarge: withLarge / years,
    quantile: (share) => at(sorted, Math.ceil(share * years) - 1 - (years - sorted.length)),
    exceeding: (amount) => (sorted.length - firstAbove(sorted, amount)) / years,
    largeQuantile: weighted(
      model.causes.map(({ rate }, index) => ({
        rate,
        values: drawnLarge[index]?.sums ?? new Float64Array(),
      })),
    ),
    largeParts: mixedParts(model.causes, drawnLarge),
    byCause,
    smallYearly,
  };
}

/** Large breaches of one cause: what each came to, and the average of each part. */
type Drawn = { readonly sums: Float64Array; readonly parts: LossParts };

function largeBreaches(model: LossModel, cause: CauseModel, chance: Chance): Drawn {
  const sums = new Float64Array(drawsOfCause);
  const parts = { notices: 0, response: 0, closed: 0, penalty: 0 };
  for (let index = 0; index < drawsOfCause; index++) {
    const one = largeLoss(model, cause, chance);
    sums[index] = one.notices + one.response + one.closed + one.penalty;
    for (const part of partNames) parts[part] += one[part] / drawsOfCause;
  }
  return { sums, parts };
}

const partNames = ['notices', 'response', 'closed', 'penalty'] as const satisfies (keyof LossParts)[];

/** The parts of a large breach, each cause by its share of the rate. */
function mixedParts(causes: readonly CauseModel[], drawnLarge: readonly Drawn[]): LossParts {
  const total = causes.reduce((sum, { rate }) => sum + rate, 0);
  const parts = { notices: 0, response: 0, closed: 0, penalty: 0 };
  if (total > 0)
    for (const [index, { rate }] of causes.entries())
      for (const part of partNames) parts[part] += (rate / total) * (drawnLarge[index]?.parts[part] ?? 0);
  return parts;
}

/** Quantiles of several samples together, each by its rate. */
function weighted(
  samples: readonly { readonly rate: number; readonly values: Float64Array }[],
): (share: number) => number {
  const all = samples
    .flatMap(({ rate, values }) => Array.from(values, (value) => ({ value, weight: rate / values.length })))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return (share) => {
    let below = 0;
    // Adding many small weights loses the last digits of their sum.
    for (const { value, weight } of all) if ((below += weight) >= share * total * (1 - 1e-9)) return value;
    return all.at(-1)?.value ?? 0;
  };
}

/** The cause that a point on the line of all rates falls into. */
function causeAt(causes: readonly CauseModel[], point: number): number {
  let before = 0;
  for (const [index, { rate }] of causes.entries()) {
    before += rate;
    if (point < before) return index;
  }
  return causes.findLastIndex(({ rate }) => rate > 0);
}

/** One large breach of a cause, part by part. */
function largeLoss(model: LossModel, cause: CauseModel, chance: Chance): LossParts {
  const { mu, sigma } = cause.sizes;
  const people = Math.min(model.records, Math.round(499 + Math.exp(mu + sigma * chance.normal())));
  return {
    notices: people * drawn(chance, model.letter),
    response: drawn(chance, cause.response),
    closed: cause.days ? drawn(chance, cause.days) * model.income : 0,
    penalty:
      chance.uniform() < model.penaltyShare ? Math.min(yearlyPenaltyMost, drawn(chance, model.penalty)) : 0,
  };
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The number at a place; 0 below the first: those are the years without a loss. */
function at(sorted: Float64Array, index: number): number {
  return index < 0 ? 0 : (sorted[Math.min(index, sorted.length - 1)] ?? 0);
}

function firstAbove(sorted: Float64Array, amount: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > amount) high = middle;
    else low = middle + 1;
  }
  return low;
}
