import { addDays, instant, parseDay, startOfDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import type { Program } from '#program.ts';
import type { PageContext } from './page.ts';
import type { Visit } from './visit.ts';

/** The day that is judged, and what was on record by then where that is asked: two questions with the same functions. */
export async function judged(
  context: PageContext,
  visit: Visit,
): Promise<{ readonly on: Day; readonly known: Day | undefined; readonly program: Program }> {
  const on = parseDay(context.req.query('on') ?? '') ?? visit.today;
  const known = parseDay(context.req.query('known') ?? '');
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, known ?? on) : 'UTC';
  const program =
    known === undefined
      ? visit.program
      : // The last millisecond of that day, where the practice is.
        await visit.practice.program(instant(Date.parse(startOfDay(addDays(known, 1), zone)) - 1));
  return { on, known, program };
}
