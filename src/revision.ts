import type { Day } from './calendar.ts';
import { addMonths, longDate } from './calendar.ts';
import type { Context, Refusal } from './decision.ts';
import type { Program } from './program.ts';

/** What a record says about its latest entry. */
export type Revised = { readonly revision: number; readonly changedBy: string };

/**
 * The refusal, where a form was built on an older revision than the one on record: whoever sends it has not
 * seen the change in between. `seen` is 0 for something new.
 */
export function staleness(
  program: Program,
  record: Revised | undefined,
  seen: number,
  { by }: Pick<Context, 'by'>,
): Refusal | undefined {
  const revision = record?.revision ?? 0;
  if (revision === seen) return undefined;
  if (!record)
    return { because: 'This is no longer on record. Go back to the list and look again.', field: 'seen' };
  const who =
    record.changedBy === by
      ? 'You changed this in another window'
      : `${program.people.get(record.changedBy)?.name ?? 'Somebody else'} changed this`;
  return {
    because: `${who} after you opened it. Nothing was overwritten. Open it again, look at the change, then enter yours.`,
    field: 'seen',
  };
}

/** The refusal of what has no record. `what`: `asset`, with which the sentence is built. */
export function missing(what: string, field = 'id'): Refusal {
  return { because: `This ${what} is not on record. Go back to the list and choose again.`, field };
}

function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => equal(one, b[index]));
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const left = Object.entries(a);
    return (
      left.length === Object.keys(b).length &&
      left.every(([key, one]) => equal(one, b[key as keyof typeof b]))
    );
  }
  return a === b;
}

/** Whether the record already says all of the facts. */
export function says(record: object | undefined, facts: object): boolean {
  const known = new Map<string, unknown>(Object.entries(record ?? {}));
  return record !== undefined && Object.entries(facts).every(([key, value]) => equal(value, known.get(key)));
}

/** The refusal of a day that has not come yet. */
export function notYet(day: Day, today: Day, what: string, field: string): Refusal | undefined {
  return day > today
    ? {
        because: `${what} cannot be ${longDate(day)}: that day has not come yet. Enter a day up to today.`,
        field,
      }
    : undefined;
}

/** The refusal of a day more than one year ahead: most likely a slip. */
export function tooFar(day: Day, today: Day, what: string, field: string): Refusal | undefined {
  return day > addMonths(today, 12)
    ? {
        because: `${what} cannot be ${longDate(day)}: that is more than a year ahead. Check the year.`,
        field,
      }
    : undefined;
}

/** What stands in the way, as a decision's refusals; undefined where nothing does. */
export function refusalsOf(
  ...found: readonly (Refusal | undefined | readonly Refusal[])[]
): { refusals: readonly Refusal[] } | undefined {
  const refusals = found.flatMap((one) => one ?? []);
  return refusals.length > 0 ? { refusals } : undefined;
}
