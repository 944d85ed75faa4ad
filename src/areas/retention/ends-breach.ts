import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { still } from './ended.ts';
import type { Told } from './ended.ts';
import { laterDay } from './years.ts';

/** A breach is in effect until it is decided, and what followed from it is done (164.414(b), 164.530(j)). */
export function ofBreach(program: Program, id: string, today: Day): Told {
  const breach = program.breaches.get(id);
  const concluded = breach?.conclusions.at(-1);
  const reopened = (breach?.reopenings.at(-1)?.position ?? 0) > (concluded?.position ?? 0);
  if (!breach || !concluded || reopened) return still('It is not decided whether this was a breach.');
  const given = breach.notices.filter(({ withdrawn }) => !withdrawn);
  if (concluded.notify && !given.some(({ kind }) => kind === 'hhs'))
    return still('It was a breach, and no report of it to HHS is on record.');
  // A posting and a toll-free number are in effect until their last day.
  const days = [
    concluded.on,
    ...given.flatMap(({ on, postedUntil, tollFreeUntil }) => [on, postedUntil, tollFreeUntil]),
  ];
  const last = days.filter((day) => day !== '').reduce(laterDay, concluded.on);
  return last > today
    ? still(`A notice of it is posted until ${longDate(last)}.`)
    : { ended: last, because: `It was decided, and the last thing done about it was on ${longDate(last)}.` };
}
