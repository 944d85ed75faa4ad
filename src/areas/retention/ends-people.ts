import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { createdOn, over, still } from './ended.ts';
import type { Told } from './ended.ts';
import { laterDay } from './years.ts';

/** Somebody of the workforce: in effect until the last day of work. */
export function ofPerson(program: Program, id: string): Told {
  const left = program.people.get(id)?.left;
  return left === undefined
    ? still('This person works here.')
    : over(left, `The last day of work was ${longDate(left)}.`);
}

/**
 * A job role has no end on record. Nobody may have it now; and since an entry of a person may be the one by which they
 * moved to another role, the latest entry of anybody counts as the day it was last in effect.
 */
export function ofJob(program: Program, id: string, today: Day): Told {
  const people = [...program.people.values()];
  const holder = people.find(
    (person) => person.job === id && (person.left === undefined || person.left >= today),
  );
  if (holder) return still(`${holder.name} has this role.`);
  const days = people.map((person) =>
    person.job === id ? (person.left ?? today) : (createdOn(program, person.id) ?? today),
  );
  const ended = days.reduce(laterDay, createdOn(program, id) ?? today);
  return over(
    ended,
    `Nobody has this role. The record does not tell since when, so the latest entry of anybody counts: ${longDate(ended)}.`,
  );
}

/** A case of sanctions: in effect until it is decided, and done. */
export function ofSanction(program: Program, id: string): Told {
  const one = program.sanctionCases.get(id);
  if (!one?.decided) return still('This case is open.');
  if (one.decided.outcome === 'sanction' && !one.carriedOut)
    return still('A sanction was decided, and nobody wrote down that it was done.');
  const on = one.carriedOut?.on ?? one.decided.on;
  return over(on, `The case ended on ${longDate(on)}.`);
}

/** An acknowledgment is kept from the day it was given; one that is still asked for is in effect (164.520(e)). */
export function ofFirstService(program: Program, id: string, today: Day): Told {
  const service = program.firstServices.get(id);
  if (!service || service.withdrawn) {
    const on = createdOn(program, id) ?? today;
    return over(on, `It was taken back as a mistake; the last entry is of ${longDate(on)}.`);
  }
  const { acknowledgment, emergency, on } = service;
  if (acknowledgment) {
    const last = laterDay(acknowledgment.on, on);
    return over(last, `The acknowledgment, or the note on why there is none, is of ${longDate(last)}.`);
  }
  return emergency
    ? over(on, `It was an emergency on ${longDate(on)}, for which no acknowledgment is asked.`)
    : still('The acknowledgment is still open.');
}
