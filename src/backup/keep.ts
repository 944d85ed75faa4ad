import { dayOf } from '#calendar.ts';
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
