import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { later } from '#deadlines/arithmetic.ts';
import { breachDeadlines, nagFromDay } from '#deadlines/breach.ts';
import type { BreachDeadlines, Step } from '#deadlines/breach.ts';
import { breachFaults, clockStart, mostPeople, placeName } from '#deadlines/breach-question.ts';
import type { BreachQuestion, Residents } from '#deadlines/breach-question.ts';
import type { Program } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { conclusionOn, countedTogether, countOn } from './standing.ts';
import type { BreachRecord } from './view.ts';

export { nagFromDay };

/** The last days of a breach as its record gives them on a day, with the arithmetic of each. */
export type BreachClocks = {
  readonly start: Day;
  /** Whether a count of people is on record; without one, only the people's own date is certain. */
  readonly counted: boolean;
  /** People of all groups of the incident together. */
  readonly affected: number;
  readonly large: boolean;
  /** The day the count reached 500, where it had been smaller. */
  readonly largeSince?: Day;
  readonly individualsBy: Day;
  readonly notBefore?: Day;
  readonly hhs: { readonly by: Day; readonly how: 'with-individuals' | 'annual' };
  readonly media: readonly { readonly state: string; readonly by: Day; readonly residents: number }[];
  readonly states: BreachDeadlines['states'];
  readonly associate?: { readonly by: Day };
  readonly delay?: BreachDeadlines['delay'];
  readonly waiting?: string;
  readonly earliest?: string;
  readonly timeline: readonly Step[];
  readonly remarks: readonly string[];
};

/** A day, or none where nothing is given or it has not come yet. */
const happened = (day: Day, today: Day): Day | undefined => (day === '' || day > today ? undefined : day);

/** The day of discovery: the incident's own where that was found to be earlier (164.404(a)(2)). */
export function discoveredOn(program: Program, record: BreachRecord): Day {
  const known = program.incidents.get(record.incident)?.discovered;
  return known !== undefined && known < record.discovered ? known : record.discovered;
}

/** The record as the question that the clocks answer. Without a count, one person is asked for. */
export function questionOf(
  program: Program,
  record: BreachRecord,
  today: Day,
  groups: readonly BreachRecord[] = [record],
): BreachQuestion {
  const counts = groups.flatMap((one) => countOn(one, today) ?? []);
  const residents = new Map<string, number>();
  for (const { states } of counts)
    for (const one of states) residents.set(one.state, (residents.get(one.state) ?? 0) + one.residents);
  const statements = record.delays.filter(({ stated }) => stated <= today);
  const written = statements.findLast(({ kind }) => kind === 'written');
  const oral = statements.findLast(({ kind }) => kind === 'oral');
  const associateDiscovered = happened(record.associateDiscovered, today);
  const determined = record.conclusions.find(({ notify, on }) => notify && on <= today)?.on;
  return {
    discovered: discoveredOn(program, record),
    affected:
      Math.min(
        mostPeople,
        counts.reduce((sum, { total }) => sum + total, 0),
      ) || 1,
    states: [...residents].map(([state, number]): Residents => ({ state, residents: number })),
    associateDiscovered,
    agent: associateDiscovered !== undefined && record.agent !== 'no',
    ...(determined !== undefined && conclusionOn(record, today) && { determined }),
    delayWritten: written?.until,
    delayOral: oral?.stated,
    today,
  };
}

/** The day the clock of a breach starts, the business associate's discovery counted where it is, or may be, an agent. */
export function startOf(program: Program, record: BreachRecord, today: Day): Day {
  return clockStart(questionOf(program, record, today));
}

/** What of a record cannot be so, for the decisions: with the fields of the calculator. */
export function faultsIn(program: Program, record: BreachRecord, today: Day): readonly Refusal[] {
  return breachFaults(questionOf(program, record, today));
}

/** Since when something about the groups' counts has held without a break; undefined where it does not hold today. */
function since(
  program: Program,
  record: BreachRecord,
  today: Day,
  holds: (groups: readonly BreachRecord[], day: Day) => boolean,
): Day | undefined {
  const days = new Set<Day>([today]);
  for (const one of [
    record,
    ...[...program.breaches.values()].filter(
      ({ incident }) => incident !== '' && incident === record.incident,
    ),
  ])
    for (const { on } of [...one.counts, ...one.conclusions, ...one.reopenings])
      if (on <= today) days.add(on);
  let from: Day | undefined;
  for (const day of [...days].toSorted())
    from = holds(countedTogether(program, record, day), day) ? (from ?? day) : undefined;
  return from;
}

const totalOf = (groups: readonly BreachRecord[], day: Day) =>
  groups.reduce((sum, one) => sum + (countOn(one, day)?.total ?? 0), 0);

const residentsOf = (groups: readonly BreachRecord[], day: Day, state: string) =>
  groups.reduce(
    (sum, one) => sum + (countOn(one, day)?.states.find((row) => row.state === state)?.residents ?? 0),
    0,
  );

/**
 * The clocks of a breach on a day, from its record (164.404 to 164.412). Groups of one incident count together for HHS
 * and the media. A count that changes moves a clock as of the day it changed: where the ordinary last day had passed
 * by then, that day itself is the last, which means at once.
 */
export function clocksOf(program: Program, record: BreachRecord, today: Day): BreachClocks {
  const groups = countedTogether(program, record, today);
  const question = questionOf(program, record, today, groups);
  const answer = breachDeadlines(question);
  // Decisions let nothing on record that is refused here; a day that is looked back to can still know less.
  const kept =
    'deadlines' in answer
      ? answer
      : breachDeadlines({ discovered: discoveredOn(program, record), affected: 1, today });
  if ('refusals' in kept) throw new Error(kept.refusals.map(({ because }) => because).join(' '));
  const { deadlines } = kept;
  const counted = countOn(record, today) !== undefined;
  const affected = totalOf(groups, today);
  const least = numbers.largeBreach.value;
  const large = affected >= least;
  const reached = large ? since(program, record, today, (all, day) => totalOf(all, day) >= least) : undefined;
  const grew = reached !== undefined && groups.some((one) => one.counts.some(({ on }) => on < reached));
  const hhs = grew && reached ? { ...deadlines.hhs, by: later(deadlines.hhs.by, reached) } : deadlines.hhs;
  const media = deadlines.media.map(({ state, by }) => {
    const from = since(
      program,
      record,
      today,
      (all, day) => residentsOf(all, day, state) > numbers.mediaResidents.value,
    );
    return {
      state,
      by:
        from !== undefined && from > by && groups.some((one) => one.counts.some(({ on }) => on < from))
          ? from
          : by,
      residents: residentsOf(groups, today, state),
    };
  });
  const timeline = deadlines.timeline
    .filter(({ citation }) => counted || !(['164.408(b)', '164.408(c)'] as unknown[]).includes(citation))
    .map((step): Step => {
      if (step.citation === '164.408(b)' && grew && reached)
        return { ...step, by: hhs.by, because: `${step.because} ${grewWords(reached, deadlines.hhs.by)}` };
      const moved =
        step.citation === '164.406(a)' &&
        media.find(({ state }) => step.what.endsWith(` in ${placeName(state)}`));
      return moved && moved.by !== step.by
        ? {
            ...step,
            by: moved.by,
            because: `${step.because} That day had passed when the count of the state was known to be more than 500, on ${longDate(moved.by)}: tell them at once.`,
          }
        : step;
    })
    .toSorted((one, other) => (one.by ?? '9').localeCompare(other.by ?? '9'));
  return {
    start: deadlines.start,
    counted,
    affected,
    large,
    ...(grew && reached && { largeSince: reached }),
    individualsBy: deadlines.individuals.by,
    ...(deadlines.individuals.notBefore && { notBefore: deadlines.individuals.notBefore }),
    hhs,
    media,
    states: deadlines.states,
    ...(deadlines.associate && { associate: deadlines.associate }),
    ...(deadlines.delay && { delay: deadlines.delay }),
    ...(deadlines.waiting && { waiting: deadlines.waiting }),
    ...(deadlines.earliest && { earliest: deadlines.earliest }),
    timeline,
    remarks: [
      ...deadlines.remarks.filter((sentence) => counted || !sentence.startsWith('Where 1 person lives')),
      ...ownRemarks(record, groups, affected, counted),
    ],
  };
}

function grewWords(reached: Day, ordinary: Day): string {
  return reached > ordinary
    ? `The count reached ${numbers.largeBreach.value} only on ${longDate(reached)}, when that day had passed: tell HHS at once, and write down why it was not known before.`
    : `The count reached ${numbers.largeBreach.value} on ${longDate(reached)}; until the day before, the yearly report was enough.`;
}

function ownRemarks(
  record: BreachRecord,
  groups: readonly BreachRecord[],
  affected: number,
  counted: boolean,
): string[] {
  return [
    ...(counted
      ? []
      : [
          `How many people are affected is not on record yet. From ${numbers.largeBreach.value} on, HHS is told with the people (164.408(b)); from more than ${numbers.mediaResidents.value} in one state on, the media there too (164.406(a)). What is reasonably believed is enough to count (164.404(a)(1)).`,
        ]),
    ...(groups.length > 1
      ? [
          `${groups.length} groups of the same incident count together for HHS and the media: ${affected.toLocaleString('en-US')} people so far.`,
        ]
      : []),
    ...(record.associateDiscovered !== '' && record.agent === 'unknown'
      ? [
          'Whether the business associate acts as your agent is not known. It is counted here as if it did, since its day of discovery gives the earlier dates. Find out whether you may direct how it does its work.',
        ]
      : []),
    ...(record.part2
      ? [
          'Records of a Part 2 program (substance use disorder) are among it. The same duties and dates hold for them as for PHI (42 CFR 2.16(b)); letters must not say more about anybody than their own envelope may.',
        ]
      : []),
  ];
}

/** The words for a breach of 500 or more, for the page: what HHS does with the report. */
export const publishedWords = `From ${numbers.largeBreach.value} people on, HHS publishes the breach on its website: the practice’s name, its state, the number of people, and what kind of breach it was. Expect calls from reporters and a letter from the Office for Civil Rights, and have someone ready who answers.`;
