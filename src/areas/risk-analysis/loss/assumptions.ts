import type { Program } from '#program.ts';
import { baseRate, smallBreaches } from '#areas/risk-analysis/portal.ts';
import { yearlyPenaltyMost } from '#regulation/penalties.ts';
import type { Amount } from '#chance.ts';

/** How sure a default is: from a source that is named, or our own judgment. */
export type Sureness = 'published' | 'ours';

/**
 * One assumption of the loss model. Everything that is not a count of the portal or a fact of the practice is one of
 * these; a person can change each, with a reason.
 */
export type Assumption = {
  readonly id: string;
  /** What it is, as the head of a line. */
  readonly title: string;
  readonly detail: string;
  readonly unit: 'dollars' | 'days' | 'people' | 'entities' | 'breaches' | 'share' | 'times';
  /** `high` differs from `median` where the amount is uncertain: nineteen of twenty cases stay below it. */
  readonly standard: Amount;
  /** What a person may enter, both included. */
  readonly least: number;
  readonly most: number;
  readonly spread: boolean;
  readonly sure: Sureness;
  readonly source: string;
};

const exactly = (value: number): Amount => ({ median: value, high: value });

const netDiligence =
  'Insurers’ claims of small and middle-sized firms, 2015 to 2019 (NetDiligence, as quoted by emergingrisks.co.uk and enterprisetalk.com; not checked against the study itself)';

const judgment = 'Our judgment. No source that we could check gives a figure for a small practice.';

/** The assumptions, in the order in which the page shows them. */
export const assumptions = [
  {
    id: 'entities',
    title: 'How many providers the reported breaches are spread over',
    detail:
      'The HHS breach portal counts breaches, not providers. The rate is breaches divided by this number.',
    unit: 'entities',
    standard: exactly(baseRate.entities),
    least: 10_000,
    most: 10_000_000,
    spread: false,
    sure: 'published',
    source: `A count from 2009, and so an old one. ${baseRate.source}`,
  },
  {
    id: 'rate',
    title: 'How much more often than the average provider',
    detail: '1 is the average provider, 2 is twice as often. Nobody knows this number for one practice.',
    unit: 'times',
    standard: exactly(1),
    least: 0.01,
    most: 100,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'records',
    title: 'People whose information you hold',
    detail: 'A breach is never larger than this. Former patients count: their records are still there.',
    unit: 'people',
    standard: exactly(0),
    least: 1,
    most: 100_000_000,
    spread: false,
    sure: 'ours',
    source: 'The number of patients on the page of your practice.',
  },
  {
    id: 'small-reports',
    title: 'Small breaches that all entities together report in a year',
    detail: 'Breaches of fewer than 500 people: a fax to the wrong number, a letter in the wrong envelope.',
    unit: 'breaches',
    standard: exactly(smallBreaches.reports),
    least: 0,
    most: 10_000_000,
    spread: false,
    sure: 'published',
    source: smallBreaches.source,
  },
  {
    id: 'small-cost',
    title: 'What a small breach costs you',
    detail: 'Hours of your own people, a few letters, an hour with a lawyer now and then.',
    unit: 'dollars',
    standard: { median: 400, high: 4_000 },
    least: 0,
    most: 1_000_000,
    spread: true,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'letter',
    title: 'One notice to one person',
    detail: 'Printing, an envelope, first-class postage, and mail that comes back (164.404(d)(1)).',
    unit: 'dollars',
    standard: { median: 2, high: 5 },
    least: 0,
    most: 1_000,
    spread: true,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'response-intrusion',
    title: 'Forensics, lawyer and other help after an intrusion',
    detail: 'For each large breach by ransomware, a taken-over mailbox or other hacking.',
    unit: 'dollars',
    standard: { median: 25_000, high: 430_000 },
    least: 0,
    most: 50_000_000,
    spread: true,
    sure: 'published',
    source: `${netDiligence}: half of the cases below $25,000, and an average of $112,000, which tells how far the rest spreads.`,
  },
  {
    id: 'response-other',
    title: 'Lawyer and other help after a large breach without an intruder',
    detail: 'Lost, stolen, sent to the wrong place, looked at, thrown away.',
    unit: 'dollars',
    standard: { median: 10_000, high: 140_000 },
    least: 0,
    most: 50_000_000,
    spread: true,
    sure: 'published',
    source:
      'A stolen laptop without encryption cost $37,000 on average in 2017 (as quoted by aiin.healthcare; not checked); the spread is our judgment.',
  },
  {
    id: 'days-ransomware',
    title: 'Working days you cannot work after ransomware',
    detail: 'Until the systems that you need to see patients run again.',
    unit: 'days',
    standard: { median: 5, high: 21 },
    least: 0,
    most: 260,
    spread: true,
    sure: 'ours',
    source: 'Our judgment. Single clinics reported two weeks (tdaperks.com); two closed for good in 2019.',
  },
  {
    id: 'days-other',
    title: 'Working days you cannot work after other hacking',
    detail: 'Systems that are switched off while somebody looks at them.',
    unit: 'days',
    standard: { median: 1, high: 5 },
    least: 0,
    most: 260,
    spread: true,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'income',
    title: 'Income that a closed working day costs, for each person who works here',
    detail: 'Your own books know better: last year’s income, divided by working days and people.',
    unit: 'dollars',
    standard: exactly(600),
    least: 0,
    most: 100_000,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'penalty-share',
    title: 'Large breaches that end in a payment to HHS',
    detail: 'A settlement or a penalty. HHS looks into every large breach; most end without a payment.',
    unit: 'share',
    standard: exactly(0.012),
    least: 0,
    most: 1,
    spread: false,
    sure: 'published',
    source:
      'About 45 actions that were not about access to records, 2021 through 2025, against 3,709 breaches on the portal in those years; our count from lists of actions that others published, not all of them checked.',
  },
  {
    id: 'penalty',
    title: 'Such a payment by a small practice',
    detail: `Never above ${yearlyPenaltyMost.toLocaleString('en-US')} dollars in the model: the most for one provision in one year (160.404(b)(2)). Several provisions can add up to more.`,
    unit: 'dollars',
    standard: { median: 100_000, high: 1_200_000 },
    least: 0,
    most: 50_000_000,
    spread: true,
    sure: 'published',
    source:
      'Twenty small or solo practices that paid where the risk analysis was found missing or weak: half of them $100,000 or less, from $5,000 to $1,190,000. Our count from published lists, not all of them checked.',
  },
  {
    id: 'effect-very-high',
    title: 'Times as often where harm is Very High',
    detail: 'Where your analysis says that an attempt almost certainly does harm.',
    unit: 'times',
    standard: exactly(2),
    least: 0,
    most: 100,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'effect-high',
    title: 'Times as often where harm is High',
    detail: 'A cause counts with the average over its scenarios in your analysis: each is one way in.',
    unit: 'times',
    standard: exactly(1.5),
    least: 0,
    most: 100,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'effect-moderate',
    title: 'Times as often where harm is Moderate',
    detail: 'Taken as the average provider.',
    unit: 'times',
    standard: exactly(1),
    least: 0,
    most: 100,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'effect-low',
    title: 'Times as often where harm is Low',
    detail: 'Measures are in place that usually stop it.',
    unit: 'times',
    standard: exactly(0.5),
    least: 0,
    most: 100,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
  {
    id: 'effect-very-low',
    title: 'Times as often where harm is Very Low, or the cause does not apply to you',
    detail: 'Never nothing: no analysis knows every way.',
    unit: 'times',
    standard: exactly(0.2),
    least: 0,
    most: 100,
    spread: false,
    sure: 'ours',
    source: judgment,
  },
] as const satisfies readonly Assumption[];
export type AssumptionId = (typeof assumptions)[number]['id'];

/** An assumption as it counts now: the standard, or what a person set in its place. */
export type Assumed = Assumption & {
  readonly id: AssumptionId;
  readonly value: Amount;
  readonly set?: { readonly why: string; readonly by: string; readonly position: number };
};

/** What each assumption is for this practice, in the order of the page. */
export function assumedFor(program: Program): readonly Assumed[] {
  return assumptions.map((assumption: Assumption) => {
    const record = program.assumptions.get(assumption.id);
    const standard =
      assumption.id === 'records' ? exactly(Math.max(1, program.entity?.patients ?? 1)) : assumption.standard;
    const own = record && !record.withdrawn ? record : undefined;
    return {
      ...assumption,
      id: assumption.id as AssumptionId,
      standard,
      value: own ? { median: own.median, high: own.high } : standard,
      ...(own && { set: { why: own.why, by: own.by, position: own.revision } }),
    };
  });
}

/** The assumption with this identifier; undefined if there is none. */
export function assumptionOf(id: string): Assumption | undefined {
  return assumptions.find((one) => one.id === id);
}
