/**
 * Days, in the one form everything shares. A day is a calendar day in the practice's time zone, written
 * YYYY-MM-DD; an instant is UTC, written with milliseconds and Z.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export type Instant = string;

/** The day, if the text is one that exists (February 30 is none); else undefined. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** `day` plus a number of calendar days (negative: before). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** `day` plus a number of months; the last of the month where the day does not exist there. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The day that an instant falls on in a time zone (IANA name). */
export function dayOf(instant: Instant, timeZone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of a day in a time zone. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return instant(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** Milliseconds since 1970 as an instant. */
export function instant(milliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 });
}

/** Whether the text names a time zone that this runtime knows (`America/Chicago`). */
export function isTimeZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text);
  } catch {
    return false;
  }
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** The day as people in the United States write it: `November 30, 2026`. */
export function longDate(day: Day): string {
  const { year, month, day: ofMonth } = Temporal.PlainDate.from(day);
  return `${monthNames[month - 1]} ${ofMonth}, ${year}`;
}

const spanishMonths =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** The day in a language (BCP 47; Spanish, else English): `November 30, 2026`, `30 de noviembre de 2026`. */
export function longDateIn(day: Day, language: string): string {
  if (!/^es\b/.test(language)) return longDate(day);
  const { year, month, day: ofMonth } = Temporal.PlainDate.from(day);
  return `${ofMonth} de ${spanishMonths[month - 1]} de ${year}`;
}

/** The later of two instants: a clock that was set back does not take the record back with it. */
export function laterOf(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other > one ? other : one;
}
