import { addDays, daysBetween, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';

/** The arithmetic of a date in words: `November 30, 2026 + 60 calendar days = January 29, 2027`. */
export function sumInWords(from: Day, days: number): string {
  return `${longDate(from)} + ${days} calendar ${days === 1 ? 'day' : 'days'} = ${longDate(addDays(from, days))}`;
}

/** A Monday that every other day is counted from. */
const aMonday: Day = '1970-01-05';

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The name of the day of the week. */
export function weekdayOf(day: Day): string {
  return weekdays[(((daysBetween(aMonday, day) % 7) + 7) % 7) as 0] ?? '';
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day).startsWith('S');
}

/**
 * `day` plus a number of working days, Monday to Friday. Holidays are not left out, since each state keeps its own: the
 * true last day is this one or later, never earlier.
 */
export function addWorkingDays(day: Day, days: number): Day {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left--;
  }
  return at;
}

/** What is said of a last day that falls on a weekend; undefined on other days. Part 164 moves nothing for it. */
export function weekendWords(day: Day): string | undefined {
  return isWeekend(day)
    ? `${longDate(day)} is a ${weekdayOf(day)}. The rule moves no date for a weekend or a holiday: be done before it.`
    : undefined;
}

/** How a date that has passed is spoken of; undefined for one that has not, or where no day is given to judge by. */
export function lateWords(by: Day, today: Day | undefined): string | undefined {
  if (today === undefined || by >= today) return undefined;
  const days = daysBetween(by, today);
  return `That is ${days} ${days === 1 ? 'day' : 'days'} ago.`;
}

/** The earlier of two days. */
export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

/** The later of two days. */
export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** Sentences as one text. */
export function joined(...sentences: readonly (string | undefined | false)[]): string {
  return sentences.filter(Boolean).join(' ');
}
