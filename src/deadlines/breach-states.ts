import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { breachStatuteOf } from '#states/breach-notice.ts';
import type {
  AuthorityNotice,
  BreachStatute,
  Confidence,
  UnderHipaa,
} from '#states/breach-notice/statute.ts';
import { earlier, joined, sumInWords } from './arithmetic.ts';
import { placeFirst, placeName } from './breach-question.ts';
import type { Residents } from './breach-question.ts';

/** What the law of one state asks for, for the people who live there. */
export type StateDeadline = {
  readonly state: string;
  readonly residents: number;
  /** The last day that the statute's number of days comes to; null where it has no number, or none is on file. */
  readonly by: Day | null;
  readonly words: string;
  /** Which offices are told and when, where the number of residents asks for it. */
  readonly authority?: string;
  /** The earliest of their days that can be worked out. */
  readonly authorityBy?: Day;
  readonly confidence: Confidence;
  readonly statute: string;
  /** How the statute treats those who are under HIPAA; null where none is on file. */
  readonly underHipaa: UnderHipaa | null;
  /** The day the row was drawn up. */
  readonly asOf: string | null;
  readonly steps: readonly {
    readonly what: string;
    readonly by: Day | null;
    readonly because: string;
    readonly statute: string;
    readonly confidence: Confidence;
  }[];
};

type Clock = {
  /** Discovery, as the practice's own clock has it. */
  readonly start: Day;
  readonly determined: Day | undefined;
  /** The last day for the people under the federal rule. */
  readonly federalBy: Day;
};

/** The law of the state where these people live; `state` is a code. */
export function stateDeadline({ state, residents }: Residents, clock: Clock): StateDeadline {
  const row = breachStatuteOf(state);
  return row ? fromStatute(row, residents, clock) : withoutStatute(state, residents, clock);
}

function withoutStatute(state: string, residents: number, { federalBy }: Clock): StateDeadline {
  const words = `No breach notice statute of ${placeName(state)} is on file here, which does not mean that there is none. Ask its attorney general. The federal limit stands: without unreasonable delay, and no later than ${longDate(federalBy)}.`;
  const rest = { statute: 'none on file', confidence: 'low' } as const;
  return {
    state,
    residents,
    by: null,
    words,
    ...rest,
    underHipaa: null,
    asOf: null,
    steps: [{ what: `Tell the people in ${placeName(state)}`, by: null, because: words, ...rest }],
  };
}

/** Kinds under which the statute does not bind a practice that is under HIPAA. */
const free: ReadonlySet<UnderHipaa | null> = new Set(['entity-exempt', 'entity-exempt-if-kept', 'outside']);
/** Kinds under which notice under HIPAA may be enough for the people. */
const deemed: ReadonlySet<UnderHipaa | null> = new Set(['deemed', 'deemed-but-authority', 'regulator']);

function fromStatute(row: BreachStatute, residents: number, clock: Clock): StateDeadline {
  const name = placeName(row.state);
  const first = placeFirst(row.state);
  const from = baseOf(row.from, clock);
  const by = row.days === null ? null : addDays(from, row.days);
  const timing =
    row.days === null
      ? `It gives no number of days; the federal limit stands beside it: without unreasonable delay, and no later than ${longDate(clock.federalBy)}.`
      : `${countedFrom(row.from, clock)}: ${sumInWords(from, row.days)}, as the outer limit; the federal rule beside it says without unreasonable delay.`;
  const bureaus =
    row.creditBureaus !== null && residents >= row.creditBureaus
      ? `The nationwide consumer reporting agencies are told as well (from ${row.creditBureaus.toLocaleString('en-US')} people on).`
      : undefined;
  const told = row.authorities.filter(({ least }) => residents >= least);
  const authorities = told.map((notice) => authorityOf(notice, by, clock));
  const dates = authorities.flatMap(({ by: day }) => (day === undefined ? [] : [day]));
  const authorityBy = dates.length > 0 ? dates.reduce(earlier) : undefined;
  const authority = joined(
    ...authorities.map(({ words }) => words),
    ...(told.length > 0 ? [courtesy(row)] : []),
  );
  const words = joined(
    `${first} asks for notice ${row.says}.`,
    timing,
    row.hipaa,
    deemed.has(row.underHipaa) && 'That is for PHI, and for who in fact keeps to the federal rule.',
    !row.medical &&
      'Its definition of personal information does not name medical information: look at what else was in the records.',
    !row.paper && 'It is about computerized data, not paper.',
    row.riskOfHarm && 'It has a test of its own for whether harm is likely.',
    ...belowThreshold(row, residents),
    bureaus,
    ...(row.also ?? []),
    row.disputed && `Sources disagree: ${row.disputed}`,
    confidenceWords(row),
  );
  const rest = { statute: row.statute, confidence: row.confidence };
  const sure = `${row.statute}; ${row.confidence} confidence${row.confidence === 'high' ? '' : ', verify at source'}`;
  return {
    state: row.state,
    residents,
    by,
    words,
    ...(authority === '' ? {} : { authority }),
    ...(authorityBy === undefined ? {} : { authorityBy }),
    ...rest,
    underHipaa: row.underHipaa,
    asOf: row.asOf,
    steps: [
      {
        what: free.has(row.underHipaa)
          ? `${first}: its own law, which does not bind you while you are under HIPAA`
          : `Tell the people in ${name}`,
        by,
        because: joined(`${first} asks for notice ${row.says} (${sure}).`, timing, row.hipaa),
        ...rest,
      },
      ...authorities.map(({ by: day, words: because, who }) => ({
        what: `Tell ${who} of ${name}`,
        by: day ?? null,
        because: `${first}: ${uncapitalized(because)}`,
        ...rest,
      })),
    ],
  };
}

function uncapitalized(text: string): string {
  return `${text[0]?.toLowerCase()}${text.slice(1)}`;
}

/** The day a statute counts from: the determination where it says so and one is given, else discovery. */
function baseOf(from: BreachStatute['from'], { start, determined }: Clock): Day {
  return from === 'determination' ? (determined ?? start) : start;
}

function countedFrom(from: BreachStatute['from'], { determined }: Clock): string {
  if (from !== 'determination') return 'Counted from discovery';
  return determined === undefined
    ? 'The day you determined it was not given, so this is counted from discovery, which is the safer date'
    : 'Counted from the day you determined it';
}

function authorityOf(
  notice: AuthorityNotice,
  peopleBy: Day | null,
  clock: Clock,
): { readonly words: string; readonly by?: Day; readonly who: string } {
  const { by, who } = notice;
  const words = `Tell ${who} ${notice.says}`;
  const peopleLast = peopleBy === null ? clock.federalBy : earlier(peopleBy, clock.federalBy);
  if (by === 'as-said') return { words: `${words}.`, who };
  if (by === 'with-individuals')
    return { words: `${words}: by ${longDate(peopleLast)} at the latest.`, by: peopleLast, who };
  if (by === 'before-individuals')
    return {
      words: `${words}: before ${longDate(peopleLast)} at the latest.`,
      by: addDays(peopleLast, -1),
      who,
    };
  const from = baseOf(by.from, clock);
  const day = addDays(from, by.days);
  const sum = `${countedFrom(by.from, clock)}: ${sumInWords(from, by.days)}.`;
  return by.orWithIndividuals && peopleLast < day
    ? {
        words: `${words}: by ${longDate(peopleLast)}, when the people are told at the latest.`,
        by: peopleLast,
        who,
      }
    : { words: `${words}. ${sum}`, by: day, who };
}

/** What a notice to an office is worth where HIPAA is an answer to the statute. */
function courtesy({ underHipaa }: BreachStatute): string | undefined {
  if (free.has(underHipaa))
    return 'The statute does not bind you while you are under HIPAA, so this is a courtesy: a copy costs little and avoids a dispute.';
  return deemed.has(underHipaa)
    ? 'Send it even where notice under HIPAA is enough for the people: a copy costs little and avoids a dispute.'
    : undefined;
}

function belowThreshold({ authorities }: BreachStatute, residents: number): string[] {
  return authorities
    .filter(({ least }) => residents < least)
    .map(
      ({ who, least }) =>
        `It has you tell ${who} from ${least.toLocaleString('en-US')} people there on; here ${residents === 1 ? 'there is 1' : `there are ${residents.toLocaleString('en-US')}`}.`,
    );
}

function confidenceWords({ confidence, asOf }: BreachStatute): string {
  return confidence === 'high'
    ? `High confidence, as of ${longDate(asOf)}; laws change.`
    : `Verify at source before you rely on this: ${confidence} confidence, as of ${longDate(asOf)}.`;
}

/** Which date comes first of all, and what kind of date it is. Statutes that do not bind a practice under HIPAA do not count. */
export function earliestWords(federalBy: Day, states: readonly StateDeadline[]): string | undefined {
  if (states.length === 0) return undefined;
  const dates = states
    .filter(({ underHipaa }) => !free.has(underHipaa))
    .flatMap(({ steps, underHipaa, state }) =>
      steps.flatMap(({ by, what }, index) =>
        by === null || by >= federalBy ? [] : [{ by, what, underHipaa, state, people: index === 0 }],
      ),
    )
    .toSorted((one, other) => one.by.localeCompare(other.by));
  const [first] = dates;
  if (!first)
    return `Of the federal and the state dates, the federal limit comes first: ${longDate(federalBy)}.`;
  const together = dates.filter(({ by }) => by === first.by);
  const soft = together.filter(({ underHipaa, people }) => people && deemed.has(underHipaa));
  const names = [...new Set(soft.map(({ state }) => placeName(state)))];
  return joined(
    `Of the federal and the state dates, ${longDate(first.by)} comes first: ${together.map(({ what }) => uncapitalized(what)).join('; ')}.`,
    names.length > 0 &&
      `Where the law of ${names.join(', ')} takes notice under HIPAA as enough, it is the date to be safe by; the federal limit is ${longDate(federalBy)}.`,
  );
}
