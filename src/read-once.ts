import type { Day } from './calendar.ts';
import type { Program } from './program.ts';

/**
 * A reading of the record for a day, made once for as long as nothing is added to the record: a page asks for
 * the same reading several times, and the next page for the same again. What it gives must not be changed.
 */
export function readOnce<Found>(
  read: (program: Program, today: Day) => Found,
): (program: Program, today: Day) => Found {
  const made = new WeakMap<
    Program,
    { readonly position: number; readonly today: Day; readonly found: Found }
  >();
  return (program, today) => {
    const before = made.get(program);
    if (before && before.position === program.position && before.today === today) return before.found;
    const found = read(program, today);
    made.set(program, { position: program.position, today, found });
    return found;
  };
}
