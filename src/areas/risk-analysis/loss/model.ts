import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { breachCauses } from '#areas/risk-analysis/breach-portal.ts';
import type { BreachCause, BreachSizes } from '#areas/risk-analysis/breach-portal.ts';
import { compareLevels } from '#areas/risk-analysis/levels.ts';
import type { Level } from '#areas/risk-analysis/levels.ts';
import { portalTable } from '#areas/risk-analysis/portal-table.ts';
import { register } from '#areas/risk-analysis/register.ts';
import { templates } from '#areas/risk-analysis/templates.ts';
import { assumedFor } from './assumptions.ts';
import type { Assumed, AssumptionId } from './assumptions.ts';
import type { Amount } from '#chance.ts';

/** What one cause does: how often in a year, to how many people, and what it costs. */
export type CauseModel = {
  readonly cause: BreachCause;
  /** Large breaches (500 people or more) by this cause in a year, on average. */
  readonly rate: number;
  /** The average provider's rate, before the measures of this practice. */
  readonly baseRate: number;
  /** The levels of harm of the scenarios of this cause, the worst first; none: the cause does not apply. */
  readonly harms: readonly Level[];
  readonly sizes: BreachSizes;
  /** Help from outside, US dollars. */
  readonly response: Amount;
  /** Working days closed; undefined: none. */
  readonly days: Amount | undefined;
};

/** A year of one practice, as the simulation draws it. */
export type LossModel = {
  readonly assumed: readonly Assumed[];
  readonly causes: readonly CauseModel[];
  /** Breaches of fewer than 500 people in a year, on average. */
  readonly smallRate: number;
  readonly smallCost: Amount;
  /** No breach concerns more people. */
  readonly records: number;
  /** US dollars for each notice. */
  readonly letter: Amount;
  /** US dollars for each working day closed, the whole practice. */
  readonly income: number;
  readonly penaltyShare: number;
  readonly penalty: Amount;
};

/** The levels of harm of the scenarios that the portal puts down to each cause, the worst first. */
export function harmsByCause(
  scenarios: readonly { readonly template: string; readonly harm: Level }[],
): ReadonlyMap<BreachCause, readonly Level[]> {
  const causeOf = new Map(templates.map(({ id, portal }) => [id, portal?.cause]));
  const harms = new Map<BreachCause, Level[]>();
  for (const { template, harm } of scenarios) {
    const cause = causeOf.get(template);
    if (cause) harms.set(cause, [...(harms.get(cause) ?? []), harm]);
  }
  for (const levels of harms.values()) levels.sort((a, b) => compareLevels(b, a));
  return harms;
}

/** The model of the practice on a day: the portal's counts, its own facts, its assumptions, its register of risks. */
export function lossModel(program: Program, today: Day): LossModel {
  return modelWith(program, harmsByCause(register(program, today).scenarios));
}

/** The same, with other levels of harm: what it comes to once a step of the plan is done. */
export function modelWith(program: Program, harmsOf: ReadonlyMap<BreachCause, readonly Level[]>): LossModel {
  const assumed = assumedFor(program);
  const values = new Map(assumed.map(({ id, value }) => [id, value]));
  const value = (id: AssumptionId): Amount => values.get(id) ?? { median: 0, high: 0 };
  const plain = (id: AssumptionId): number => value(id).median;
  const { described, count, people } = portalTable.causes;
  /** Each scenario is one way in: closing one of ten lowers a cause by a tenth of the difference. */
  const averageEffect = (harms: readonly Level[]): number =>
    harms.length === 0
      ? plain('effect-very-low')
      : harms.reduce((sum, harm) => sum + plain(`effect-${harm}`), 0) / harms.length;
  const perEntity = (portalTable.filings.yearlyMean / plain('entities')) * plain('rate');
  const causes = breachCauses.map((cause): CauseModel => {
    const harms = harmsOf.get(cause) ?? [];
    const baseRate = perEntity * (count[cause] / described);
    return {
      cause,
      baseRate,
      // What no description tells has no measure of ours either: it counts as the average.
      rate: baseRate * (cause === 'other' ? 1 : averageEffect(harms)),
      harms,
      sizes: people[cause],
      response: value(intrusions.has(cause) ? 'response-intrusion' : 'response-other'),
      days:
        cause === 'ransomware'
          ? value('days-ransomware')
          : cause === 'other-hacking'
            ? value('days-other')
            : undefined,
    };
  });
  return {
    assumed,
    causes,
    smallRate: (plain('small-reports') / plain('entities')) * plain('rate'),
    smallCost: value('small-cost'),
    records: plain('records'),
    letter: value('letter'),
    income: plain('income') * (program.entity?.staff ?? 1),
    penaltyShare: plain('penalty-share'),
    penalty: value('penalty'),
  };
}

const intrusions: ReadonlySet<BreachCause> = new Set(['ransomware', 'email-compromise', 'other-hacking']);
