import { addDays, addMonths, dayOf } from '#calendar.ts';
import type { Day, Instant } from '#calendar.ts';

/** How many days, weeks and months back a backup is kept of each. */
export const keeping = { days: 7, weeks: 4, months: 12 } as const;

/**
 * Which backups to keep, given when each was made: the last one of each of the last 7 days, 4 weeks (Monday to
 * Sunday) and 12 months that have any. Days without a backup do not count, so that a computer that was off for a
 * season keeps what it had; the newest is always kept.
 *
 * @param timeZone IANA name: whose days these are.
 */
export function toKeep(made: readonly Instant[], timeZone: string): ReadonlySet<Instant> {
  const newestFirst = made.toSorted().toReversed();
  return new Set([
    ...lastOfEach(newestFirst, keeping.days, (at) => dayOf(at, timeZone)),
    ...lastOfEach(newestFirst, keeping.weeks, (at) => mondayOf(dayOf(at, timeZone))),
    ...lastOfEach(newestFirst, keeping.months, (at) => dayOf(at, timeZone).slice(0, 7)),
  ]);
}

/** A day, week or month that a backup stands for, by its first day, and the first day of the so-many-th after it. */
type Period = { readonly most: number; start(day: Day): Day; after(start: Day, count: number): Day };

const periods: readonly Period[] = [
  { most: keeping.days, start: (day) => day, after: (start, count) => addDays(start, count) },
  { most: keeping.weeks, start: mondayOf, after: (start, count) => addDays(start, 7 * count) },
  {
    most: keeping.months,
    start: (day) => `${day.slice(0, 7)}-01`,
    after: (start, count) => addMonths(start, count),
  },
];

/**
 * The day on which the scheme of `toKeep` lets a backup go, if one more is made on each day from `next` on. What it holds is
 * then gone with it.
 *
 * @param made When each backup was made, that one among them.
 * @param timeZone IANA name: whose days these are.
 * @param next The day of the next backup; not before the day of the newest.
 */
export function leavesOn(at: Instant, made: readonly Instant[], timeZone: string, next: Day): Day {
  const own = dayOf(at, timeZone);
  const newer = made.filter((other) => other > at).map((other) => dayOf(other, timeZone));
  const days = periods.map(({ most, start, after }) => {
    const period = start(own);
    const future = start(next);
    const later = new Set(newer.map(start));
    // It stands for no period in which a later one is, or will be.
    if (later.has(period) || period === future) return next;
    later.delete(future);
    const missing = most - later.size;
    const last = after(future, missing - 1);
    return missing <= 1 || last < next ? next : last;
  });
  return days.toSorted().at(-1) ?? next;
}

function lastOfEach(
  newestFirst: readonly Instant[],
  most: number,
  periodOf: (at: Instant) => string,
): Instant[] {
  const last = new Map<string, Instant>();
  for (const at of newestFirst) {
    const period = periodOf(at);
    if (!last.has(period)) last.set(period, at);
  }
  return [...last.values()].slice(0, most);
}

function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
