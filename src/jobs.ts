import type { Instant } from './calendar.ts';
import { addDays, dayOf, instant } from './calendar.ts';

/** When a day's backup is due: the clock time, in a time zone. */
export type Schedule = {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** IANA name. */
  readonly timeZone: string;
};

/** What is told of each run: the time it began, and what came of it. */
export type Ran<Result> =
  { readonly at: Instant; readonly result: Result } | { readonly at: Instant; readonly failure: unknown };

/** What the nightly backup is made with. */
export type Nightly<Result> = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Whether there is anything to back up. */
  readonly isNeeded?: () => Promise<boolean>;
  /** When the newest backup was made; undefined: there is none. Asked each time, so that others may make some too. */
  readonly last: () => Promise<Instant | undefined>;
  readonly backUp: () => Promise<Result>;
  /** Told after each run, before the next can begin: what is to be shown or put on record. */
  readonly ran: (run: Ran<Result>) => void | Promise<void>;
  /** Milliseconds between two looks at the clock; one minute unless a test says otherwise. */
  readonly every?: number;
};

/** A nightly backup that goes on until it is stopped. */
export type Running = {
  /** Looks at the clock now, and runs if it is time. Resolves when that is done. */
  look(): Promise<void>;
  /** Looks no more; a run under way is waited for. */
  stop(): Promise<void>;
};

const usualPause = 60_000;
const aDay = 24 * 60 * 60_000;
/** After a run that failed, the next try comes so much later, in milliseconds: an hour. */
const afterFailure = 60 * 60_000;

/**
 * Whether a backup is due: none was made since the clock last passed the time of the schedule. A computer that was
 * off then is late, and catches up as soon as it is on.
 */
export function backupDue(last: Instant | undefined, now: Instant, schedule: Schedule): boolean {
  if (last === undefined) return true;
  if (last < latestTime(now, schedule)) return true;
  // The clock was set back: waiting until it has caught up with that future could take years.
  return Date.parse(last) - Date.parse(now) > aDay;
}

/** The last moment, not after `now`, at which the clock showed the time of the schedule. */
export function latestTime(now: Instant, { hour, minute, timeZone }: Schedule): Instant {
  const today = dayOf(now, timeZone);
  for (const day of [today, addDays(today, -1)]) {
    // A time that the change to summer time leaves out comes an hour later; one that comes twice is the first.
    const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone,
      plainTime: { hour, minute },
    });
    const at = instant(zoned.epochMilliseconds);
    if (at <= now) return at;
  }
  throw new Error('There is a time of the schedule on each day.');
}

/** Starts the nightly backup: it looks at the clock every minute, a start is not slowed down by it. */
export function startNightlyBackup<Result>(nightly: Nightly<Result>): Running {
  const { now, schedule, isNeeded = async () => true, last, backUp, ran, every = usualPause } = nightly;
  let notBefore = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    const begun = now();
    const at = instant(begun);
    // A clock that was set back does not hold up the next try either.
    if (begun < notBefore && notBefore - begun <= afterFailure) return;
    let outcome: Ran<Result>;
    try {
      if (!(await isNeeded()) || !backupDue(await last(), at, schedule)) return;
      outcome = { at, result: await backUp() };
      notBefore = Number.NEGATIVE_INFINITY;
    } catch (failure) {
      outcome = { at, failure };
      notBefore = begun + afterFailure;
    }
    await ran(outcome);
  }

  /** One run at a time: who looks meanwhile waits for the same. */
  function look(): Promise<void> {
    running ??= run().finally(() => (running = undefined));
    return running;
  }

  const untold = (): void => undefined;
  const timer = setInterval(() => void look().catch(untold), every);
  // The server's sockets keep the process, not the clock.
  timer.unref();
  return {
    look,
    async stop() {
      clearInterval(timer);
      await running?.catch(untold);
    },
  };
}
