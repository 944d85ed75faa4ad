import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { placeName } from '#deadlines/breach-question.ts';
import { sumInWords } from '#deadlines/arithmetic.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import { clocksOf } from './clocks.ts';
import type { BreachClocks } from './clocks.ts';
import type { ContentPart, NoticeKind } from './events.ts';
import { countedTogether, countOn, noticesOn, standingOn } from './standing.ts';
import type { BreachNoticeRecord, BreachRecord } from './view.ts';

/** A notice that a breach asks for: by when, and what is on record of it. */
export type NoticeDuty = {
  readonly kind: NoticeKind;
  /** The state, where it is one state's. */
  readonly state?: string;
  readonly what: string;
  /** The last day; null where a law gives no number. */
  readonly by: Day | null;
  readonly notBefore?: Day;
  readonly citation?: Citation;
  /** A state's statute, where it is no federal duty. */
  readonly statute?: string;
  /** Whether everything that it asks for is on record; and since when. */
  readonly done: boolean;
  readonly doneOn?: Day;
  /** What is still missing, in a sentence, where something of it was done. */
  readonly lacks?: string;
  readonly notices: readonly BreachNoticeRecord[];
};

const lastOf = (notices: readonly BreachNoticeRecord[]): Day | undefined =>
  notices
    .map(({ on }) => on)
    .toSorted()
    .at(-1);

const sum = (notices: readonly BreachNoticeRecord[]): number =>
  notices.reduce((total, { number, again }) => total + (again ? 0 : number), 0);

/** The day on which notices, in the order of their days, had reached a number of people. */
function reachedOn(notices: readonly BreachNoticeRecord[], number: number): Day | undefined {
  let told = 0;
  for (const notice of notices.toSorted((one, other) => one.on.localeCompare(other.on))) {
    told += notice.again ? 0 : notice.number;
    if (told >= number) return notice.on;
  }
  return undefined;
}

/** Whether a substitute notice for ten or more is posted, and reachable by phone, for long enough (164.404(d)(2)(ii)). */
export function longEnough({ on, way, postedUntil, tollFree, tollFreeUntil }: BreachNoticeRecord): boolean {
  return (
    (way === 'media' || (way === 'web' && postedUntil >= addDays(on, numbers.substitutePosting.value))) &&
    tollFree !== '' &&
    tollFreeUntil >= addDays(on, numbers.tollFreeNumber.value)
  );
}

function substituteDuty(record: BreachRecord, today: Day, by: Day): NoticeDuty[] {
  const unreachable = countOn(record, today)?.unreachable ?? 0;
  if (unreachable === 0) return [];
  const many = unreachable >= numbers.substituteNotice.value;
  const all = noticesOn(record, today).filter(({ kind }) => kind === 'substitute');
  const fitting = many ? all.filter(longEnough) : all;
  const doneOn = many ? lastOf(fitting.slice(0, 1)) : reachedOn(fitting, unreachable);
  return [
    {
      kind: 'substitute',
      what: many
        ? `Substitute notice for ${unreachable.toLocaleString('en-US')} people whose address is missing or out of date: on your home page or in the media, with a toll-free number`
        : `Reach ${unreachable === 1 ? 'the one person' : `the ${unreachable} people`} whose address is missing or out of date in another way`,
      by,
      citation: many ? '164.404(d)(2)(ii)' : '164.404(d)(2)(i)',
      done: doneOn !== undefined,
      ...(doneOn !== undefined && { doneOn }),
      ...(doneOn === undefined &&
        all.length > 0 && {
          lacks: many
            ? `What is on record is not posted for ${numbers.substitutePosting.value} days, or its toll-free number is not active for ${numbers.tollFreeNumber.value} days.`
            : `${sum(all)} of ${unreachable} are on record.`,
        }),
      notices: all,
    },
  ];
}

function individualsDuty(record: BreachRecord, today: Day, clocks: BreachClocks): NoticeDuty {
  const count = countOn(record, today);
  const given = noticesOn(record, today).filter(
    ({ kind }) => kind === 'individuals' || kind === 'next-of-kin',
  );
  // Whom only a substitute notice can reach is that notice’s matter.
  const mailable = (count?.total ?? 0) - (count?.unreachable ?? 0);
  const doneOn =
    count && mailable > 0 ? reachedOn(given, mailable) : count && mailable === 0 ? clocks.start : undefined;
  const told = sum(given);
  return {
    kind: 'individuals',
    what: count
      ? `Tell ${count.total === 1 ? 'the one person' : `the ${count.total.toLocaleString('en-US')} people`}`
      : 'Tell each person',
    by: clocks.individualsBy,
    ...(clocks.notBefore && { notBefore: clocks.notBefore }),
    citation: '164.404(b)',
    done: doneOn !== undefined,
    ...(doneOn !== undefined && { doneOn }),
    ...(doneOn === undefined &&
      told > 0 && {
        lacks: `${told.toLocaleString('en-US')} of ${mailable.toLocaleString('en-US')} people are told.`,
      }),
    notices: given,
  };
}

/**
 * Every notice that a breach asks for on a day, with what is on record of it: federal ones first, then the states'.
 * None where it is concluded that it is no breach. While it is not decided, they are what is presumed.
 */
export function dutiesOf(program: Program, record: BreachRecord, today: Day): readonly NoticeDuty[] {
  if (standingOn(record, today) === 'not-a-breach') return [];
  const clocks = clocksOf(program, record, today);
  const shared = countedTogether(program, record, today).flatMap((one) => noticesOn(one, today));
  const individuals = individualsDuty(record, today, clocks);
  const kin = countOn(record, today)?.kin ?? 0;
  const toKin = noticesOn(record, today).filter(({ kind }) => kind === 'next-of-kin');
  const kinOn = reachedOn(toKin, kin);
  // A report of a smaller breach has to be made anew once the count has reached 500.
  const toHhs = shared.filter(
    ({ kind, on }) => kind === 'hhs' && (clocks.largeSince === undefined || on >= clocks.largeSince),
  );
  const hhsOn = toHhs.map(({ on }) => on).toSorted()[0];
  return [
    individuals,
    ...(kin > 0
      ? [
          {
            kind: 'next-of-kin' as const,
            what: `Write to the next of kin of ${kin === 1 ? 'one person who has' : `${kin} people who have`} died`,
            by: clocks.individualsBy,
            citation: '164.404(d)(1)(ii)' as const,
            done: kinOn !== undefined,
            ...(kinOn !== undefined && { doneOn: kinOn }),
            notices: toKin,
          },
        ]
      : []),
    ...substituteDuty(record, today, clocks.individualsBy),
    ...(clocks.counted
      ? [
          {
            kind: 'hhs' as const,
            what: clocks.large
              ? 'Tell HHS on its portal, with the people'
              : 'Report to HHS on its portal, in the yearly report at the latest',
            by: clocks.hhs.by,
            citation: clocks.large ? ('164.408(b)' as const) : ('164.408(c)' as const),
            done: hhsOn !== undefined,
            ...(hhsOn !== undefined && { doneOn: hhsOn }),
            notices: toHhs,
          },
        ]
      : []),
    ...clocks.media.map(({ state, by }): NoticeDuty => {
      const given = shared.filter((one) => one.kind === 'media' && one.state === state);
      const doneOn = given.map(({ on }) => on).toSorted()[0];
      return {
        kind: 'media',
        state,
        what: `Tell prominent media in ${placeName(state)}`,
        by,
        citation: '164.406(b)',
        done: doneOn !== undefined,
        ...(doneOn !== undefined && { doneOn }),
        notices: given,
      };
    }),
    ...stateDuties(clocks, individuals, shared),
  ];
}

/** What the states ask for beyond: an earlier day for the people there, and their offices. */
function stateDuties(
  clocks: BreachClocks,
  individuals: NoticeDuty,
  shared: readonly BreachNoticeRecord[],
): NoticeDuty[] {
  return clocks.states.flatMap(({ state, steps, statute, underHipaa }) => {
    if (underHipaa === 'entity-exempt' || underHipaa === 'entity-exempt-if-kept' || underHipaa === 'outside')
      return [];
    const [people, ...offices] = steps;
    const given = shared.filter((one) => one.kind === 'state' && one.state === state);
    const doneOn = given.map(({ on }) => on).toSorted()[0];
    const earlier =
      people && people.by !== null && people.by < clocks.individualsBy
        ? [
            {
              ...individuals,
              state,
              what: people.what,
              by: people.by,
              statute,
              citation: undefined,
            },
          ]
        : [];
    return [
      ...earlier.map(({ citation: _federal, ...duty }): NoticeDuty => duty),
      ...offices.map(({ what, by }): NoticeDuty => ({
        kind: 'state',
        state,
        what,
        by,
        statute,
        done: doneOn !== undefined,
        ...(doneOn !== undefined && { doneOn }),
        notices: given,
      })),
    ];
  });
}

/** The open notices, the earliest first; those without a number last. */
export function openDuties(program: Program, record: BreachRecord, today: Day): NoticeDuty[] {
  return dutiesOf(program, record, today)
    .filter(({ done }) => !done)
    .toSorted((one, other) => (one.by ?? '9').localeCompare(other.by ?? '9'));
}

/** Which parts of 164.404(c) a notice lacks; each notice of the kind has to hold all. */
export function contentLacking(
  notices: readonly BreachNoticeRecord[],
  part: ContentPart,
): BreachNoticeRecord[] {
  return notices.filter(({ content }) => !content.includes(part));
}

/** A breach of fewer than 500 people in the list of its year of discovery (164.408(c)). */
export type YearlyLine = {
  readonly record: BreachRecord;
  readonly by: Day;
  readonly people: number | undefined;
  readonly decided: boolean;
  readonly reported: BreachNoticeRecord | undefined;
};

/**
 * The list of a calendar year: breaches discovered in it that fewer than 500 people are affected by, decided or still
 * presumed, with the day by which HHS has them. Groups of an incident that reach 500 together are not in it.
 */
export function yearlyList(program: Program, year: number, today: Day): readonly YearlyLine[] {
  return [...program.breaches.values()].flatMap((record): YearlyLine[] => {
    if (record.discovered > today) return [];
    const standing = standingOn(record, today);
    if (standing === 'not-a-breach') return [];
    const clocks = clocksOf(program, record, today);
    if (clocks.large || !clocks.start.startsWith(`${year}-`)) return [];
    const shared = countedTogether(program, record, today).flatMap((one) => noticesOn(one, today));
    return [
      {
        record,
        by: clocks.hhs.by,
        people: countOn(record, today)?.total,
        decided: standing === 'breach',
        reported: shared.find(({ kind }) => kind === 'hhs'),
      },
    ];
  });
}

/** The last day for the list of a year, with its arithmetic: March 1, or February 29 in a leap year. */
export function yearlyLastDay(year: number): { readonly by: Day; readonly words: string } {
  const end: Day = `${year}-12-31`;
  const by = addDays(end, numbers.annualReport.value);
  return {
    by,
    words: `From the end of the calendar year of discovery: ${sumInWords(end, numbers.annualReport.value)}.${by.endsWith('-02-29') ? ` ${by.slice(0, 4)} is a leap year, so it is February 29 and not March 1.` : ''} You may report each earlier, and HHS wants one report for each breach.`,
  };
}

/** The years that have such breaches, the latest first. */
export function yearsOf(program: Program, today: Day): number[] {
  const years = [...program.breaches.values()]
    .filter(({ discovered }) => discovered <= today)
    .map((record) => Number(clocksOf(program, record, today).start.slice(0, 4)));
  return [...new Set(years)].toSorted((a, b) => b - a);
}

/** A day as part of a sentence. */
export const byWords = (by: Day | null): string =>
  by === null ? 'without unreasonable delay' : `by ${longDate(by)}`;
