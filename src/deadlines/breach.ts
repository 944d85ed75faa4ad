import { addDays, daysBetween, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import { joined, later, lateWords, sumInWords, weekendWords } from './arithmetic.ts';
import { breachFaults, clockStart, placeName, stateCode } from './breach-question.ts';
import type { BreachQuestion } from './breach-question.ts';
import { earliestWords, stateDeadline } from './breach-states.ts';
import type { StateDeadline } from './breach-states.ts';

/** One line of the timeline: what has to be done, by when, and the arithmetic of it. */
export type Step = {
  readonly what: string;
  /** The last day; null where a law gives no number. */
  readonly by: Day | null;
  readonly because: string;
  readonly citation?: Citation;
  /** The state's statute, where it is no federal date. */
  readonly statute?: string;
  readonly confidence?: StateDeadline['confidence'];
};

export type BreachDeadlines = {
  /** The day the practice's clock starts; day 1 is the day after. */
  readonly start: Day;
  readonly individuals: { readonly by: Day; readonly notBefore?: Day };
  readonly hhs: { readonly by: Day; readonly how: 'with-individuals' | 'annual' };
  readonly media: readonly { readonly state: string; readonly by: Day }[];
  readonly states: readonly StateDeadline[];
  /** The last day for the business associate to tell the practice. */
  readonly associate?: { readonly by: Day };
  /** A law-enforcement delay: the last day that notices wait. */
  readonly delay?: { readonly kind: 'written' | 'oral'; readonly until: Day };
  /** What is said of a breach that has waited, or whose last day has passed, on the day that is judged. */
  readonly waiting?: string;
  /** Which of the federal and the state dates comes first; none where no state is given. */
  readonly earliest?: string;
  /** Every sentence, the arithmetic among them, in the order to read them. */
  readonly because: readonly string[];
  /** The dates, the earliest first; the ones without a number last. */
  readonly timeline: readonly Step[];
  /** What is to be read besides the dates. */
  readonly remarks: readonly string[];
};

/** From this day on a breach that nobody has been told of is waiting too long. Our own figure: the law gives none. */
export const nagFromDay = 10;

const promptly = 'Without unreasonable delay, and no later than this:';

/**
 * Every notice that a breach of unsecured PHI asks for, and its last day (164.404 to 164.412), with the states' own.
 * Refuses, with a sentence for each, what cannot be so. Days are calendar days; nothing moves for weekends.
 */
export function breachDeadlines(
  question: BreachQuestion,
): { readonly deadlines: BreachDeadlines } | { readonly refusals: readonly Refusal[] } {
  const refusals = breachFaults(question);
  if (refusals.length > 0) return { refusals };
  const start = clockStart(question);
  const ordinary = addDays(start, numbers.individualNotice.value);
  const hold = holdOf(question);
  const individuals = { by: hold.shift(ordinary), ...(hold.firstDay ? { notBefore: hold.firstDay } : {}) };
  const people = (question.states ?? []).map(({ state, residents }) => ({
    state: stateCode(state) ?? state,
    residents,
  }));
  const large = question.affected >= numbers.largeBreach.value;
  const yearEnd: Day = `${start.slice(0, 4)}-12-31`;
  const hhs = large
    ? ({ by: individuals.by, how: 'with-individuals' } as const)
    : ({ by: hold.shift(addDays(yearEnd, numbers.annualReport.value)), how: 'annual' } as const);
  const mediaBy = hold.shift(addDays(start, numbers.mediaNotice.value));
  const media = people
    .filter(({ residents }) => residents > numbers.mediaResidents.value)
    .map(({ state }) => ({ state, by: mediaBy }));
  const states = people.map((one) =>
    stateDeadline(one, { start, determined: question.determined, federalBy: individuals.by }),
  );
  const associate =
    question.associateDiscovered === undefined
      ? undefined
      : { by: addDays(question.associateDiscovered, numbers.associateNotice.value) };
  const clock = clockWords(question, start);
  const count = question.affected.toLocaleString('en-US');
  const steps: Step[] = [
    {
      what: 'Tell each person',
      by: individuals.by,
      citation: numbers.individualNotice.citation,
      because: joined(
        promptly,
        `${sumInWords(start, numbers.individualNotice.value)} (164.404(b)).`,
        hold.words(ordinary),
        lateWords(individuals.by, question.today),
      ),
    },
    {
      what: large ? 'Tell HHS, with the people' : 'Tell HHS, in the yearly report',
      by: hhs.by,
      citation: large ? numbers.largeBreach.citation : numbers.annualReport.citation,
      because: large
        ? `HHS is told at the same time as the people, without unreasonable delay and no later than ${longDate(hhs.by)}, because ${numbers.largeBreach.value} or more people are affected, all states together: ${count} (164.408(b)).`
        : joined(
            `HHS may be told in the yearly report, because fewer than ${numbers.largeBreach.value} people are affected: ${count}. From the end of the calendar year of discovery: ${sumInWords(yearEnd, numbers.annualReport.value)} (164.408(c)).`,
            leapWords(addDays(yearEnd, numbers.annualReport.value)),
            hold.words(addDays(yearEnd, numbers.annualReport.value)),
            'You may report earlier.',
            lateWords(hhs.by, question.today),
          ),
    },
    ...media.map(({ state, by }) => ({
      what: `Tell the media in ${placeName(state)}`,
      by,
      citation: numbers.mediaResidents.citation,
      because: joined(
        `More than ${numbers.mediaResidents.value} of the people live in ${placeName(state)}, so prominent media there are told without unreasonable delay and no later than this: ${sumInWords(start, numbers.mediaNotice.value)} (164.406(a), (b)).`,
        hold.words(addDays(start, numbers.mediaNotice.value)),
      ),
    })),
    ...states.flatMap((state) => state.steps),
    ...(associate && question.associateDiscovered
      ? [
          {
            what: 'The business associate tells you',
            by: associate.by,
            citation: numbers.associateNotice.citation,
            because: `The business associate tells you without unreasonable delay and no later than this: ${sumInWords(question.associateDiscovered, numbers.associateNotice.value)} (164.410(b)). Your agreement with it may set fewer days.`,
          },
        ]
      : []),
  ];
  const waiting = waitingWords(start, individuals.by, question.today);
  const earliest = earliestWords(individuals.by, states);
  const remarks = [
    weekendWords(individuals.by),
    ...unplacedWords(question, people),
    hold.active && states.length > 0
      ? 'The federal delay does not hold back state notices by itself: check the delay clause of each state’s own statute.'
      : undefined,
  ].filter((sentence) => sentence !== undefined);
  return {
    deadlines: {
      start,
      individuals,
      hhs,
      media,
      states,
      ...(associate ? { associate } : {}),
      ...(hold.delay ? { delay: hold.delay } : {}),
      ...(waiting ? { waiting } : {}),
      ...(earliest ? { earliest } : {}),
      because: [
        ...clock,
        ...steps.map(({ because }) => because),
        ...[earliest, waiting].filter((sentence) => sentence !== undefined),
        ...remarks,
      ],
      timeline: steps.toSorted((one, other) => (one.by ?? '9').localeCompare(other.by ?? '9')),
      remarks: [...clock, ...remarks],
    },
  };
}

function leapWords(by: Day): string | undefined {
  return by.endsWith('-02-29')
    ? `${by.slice(0, 4)} is a leap year, so it is February 29 and not March 1.`
    : undefined;
}

/** When the clock started, and whose knowledge started it. */
function clockWords(question: BreachQuestion, start: Day): string[] {
  const { discovered, associateDiscovered, agent } = question;
  const own = `The clock starts on ${longDate(start)}: the first day the breach was known, or with reasonable diligence would have been, to anyone in your workforce or any agent of yours, other than the person who committed it (164.404(a)(2)). It does not wait for the end of your investigation. Day 1 is the day after.`;
  if (associateDiscovered === undefined) return [own];
  if (!agent)
    return [
      own,
      `The business associate is not your agent, so its own discovery on ${longDate(associateDiscovered)} does not start your clock. If it does act as your agent (federal common law of agency), give that instead: the dates may be earlier.`,
    ];
  return associateDiscovered <= discovered
    ? [
        `The business associate is your agent, so its discovery is yours (164.404(a)(2), federal common law of agency): the clock starts on ${longDate(start)}. Day 1 is the day after.`,
      ]
    : [
        own,
        `Your agent discovered it later, on ${longDate(associateDiscovered)}; you knew already, and the earlier day counts.`,
      ];
}

type Hold = {
  /** Whether a delay changes anything. */
  readonly active: boolean;
  readonly delay?: { readonly kind: 'written' | 'oral'; readonly until: Day };
  /** The first day that a notice may go out again, where it may not go out before. */
  readonly firstDay?: Day;
  /** A last day, with the delay. */
  shift(by: Day): Day;
  /** Why a last day was moved, or was not. */
  words(by: Day): string | undefined;
};

/**
 * A law-enforcement delay (164.412). Written: notices wait through the last day stated, and are then due by the later of
 * the ordinary limit and the first day after it. Spoken: they wait at most 30 days from the statement, so they are due by
 * the later of the ordinary limit and that 30th day. The rule does not say that the 60 days stop running meanwhile.
 */
function holdOf({ delayWritten, delayOral }: BreachQuestion): Hold {
  const unsaid =
    'The rule does not say whether the days stop running meanwhile; this is the earlier reading. Ask a lawyer before you count otherwise.';
  if (delayWritten !== undefined) {
    const firstDay = addDays(delayWritten, 1);
    const both = delayOral === undefined ? '' : ' It governs over the spoken statement.';
    return {
      active: true,
      delay: { kind: 'written', until: delayWritten },
      firstDay,
      shift: (by) => later(by, firstDay),
      words: (by) =>
        firstDay > by
          ? `An official asked in writing that notices wait through ${longDate(delayWritten)}, so it is due on the first day after: ${longDate(firstDay)} (164.412(a)).${both} ${unsaid}`
          : `An official asked in writing that notices wait through ${longDate(delayWritten)}; the ordinary limit is not before that, and stays (164.412(a)).${both} ${unsaid}`,
    };
  }
  if (delayOral !== undefined) {
    const until = addDays(delayOral, numbers.oralDelay.value);
    const arithmetic = `An official asked in person or by phone on ${longDate(delayOral)} that notices wait. Without a written statement that holds for at most ${numbers.oralDelay.value} days: ${sumInWords(delayOral, numbers.oralDelay.value)} (164.412(b)). Write down the statement and who made it.`;
    return {
      active: true,
      delay: { kind: 'oral', until },
      shift: (by) => (delayOral > by ? by : later(by, until)),
      words: (by) =>
        delayOral > by
          ? `An official spoke on ${longDate(delayOral)}, when this day had passed already: the delay does not undo that (164.412(b)).`
          : joined(
              arithmetic,
              until > by
                ? 'It is due by then.'
                : `The ordinary limit, ${longDate(by)}, is not before that, and stays.`,
              unsaid,
            ),
    };
  }
  return { active: false, shift: (by) => by, words: () => undefined };
}

/** What is said of a breach that has waited, or whose notices are late. */
function waitingWords(start: Day, by: Day, today: Day | undefined): string | undefined {
  if (today === undefined) return undefined;
  if (today > by)
    return 'The last day for the people has passed. If they have not been told, tell them now, and write down why it is late: you bear the burden of showing what was done and when (164.414(b)).';
  const day = daysBetween(start, today);
  return day >= nagFromDay
    ? `Today is day ${day}. The ${numbers.individualNotice.value} days are the outer limit, and waiting without a reason is itself a delay (164.404(b)). Diligence says so from day ${nagFromDay} on; that figure is ours, not the law’s.`
    : undefined;
}

/** What cannot be told while it is not said where everybody lives. */
function unplacedWords(
  { affected }: BreachQuestion,
  people: readonly { readonly residents: number }[],
): string[] {
  const most = numbers.mediaResidents.value;
  const unplaced = affected - people.reduce((sum, { residents }) => sum + residents, 0);
  const none = people.some(({ residents }) => residents > most)
    ? []
    : unplaced > most
      ? []
      : [`No state has more than ${most} of the people, so the media need not be told (164.406(a)).`];
  if (unplaced === 0) return none;
  return [
    ...none,
    `Where ${unplaced.toLocaleString('en-US')} ${unplaced === 1 ? 'person lives' : 'people live'} was not said. The law of the state where a person lives adds its own notices${unplaced > most ? `, and more than ${most} in one state means the media there are told (164.406(a))` : ''}: give the number for each state.`,
  ];
}
