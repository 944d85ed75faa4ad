import type { Day } from '#calendar.ts';
import { addMonths } from '#calendar.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';

/** How many years documentation is kept at least; the two rules give the same number. */
export const lawYears: number = Math.max(
  numbers.securityDocumentation.value,
  numbers.privacyDocumentation.value,
);

/** Where the law says so: for the Security Rule, and for the Privacy and Breach Notification Rules. */
export const citations: readonly Citation[] = [
  numbers.securityDocumentation.citation,
  numbers.privacyDocumentation.citation,
];

/**
 * The last day on which something is kept for so many years from a day: the same day of the year. The law says "for 6
 * years from the date" (164.316(b)(2)(i)) and does not say whether that day is in it, so it is: disposal is allowed
 * from the day after. February 29 becomes March 1 where the year has none, which is the later choice.
 */
export function lastDayOf(years: number, from: Day): Day {
  const day = addMonths(from, 12 * years);
  return from.endsWith('-02-29') && !day.endsWith('-02-29') ? `${day.slice(0, 4)}-03-01` : day;
}

/** The later of two days. */
export function laterDay(one: Day, other: Day): Day {
  return one > other ? one : other;
}
