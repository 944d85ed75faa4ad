import type { Day } from './calendar.ts';
import { holderOf } from '#areas/entity/view.ts';
import { worksOn } from '#areas/workforce/view.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import type { Duty } from './duty.ts';
import type { Program } from './program.ts';

/**
 * What somebody's work is, as far as policies and training differ by it (164.530(b)(1): as necessary and appropriate
 * for the members of the workforce to carry out their functions).
 */

/** Words of job titles that tell a duty, used until somebody says what a job does. */
const told: Readonly<Record<Exclude<Duty, 'official'>, RegExp>> = {
  'front-desk': /front|recept|desk|schedul|check-?in|greet|cashier|office (assistant|coordinator)/i,
  clinical:
    /physician|doctor|dentist|hygien|nurse|\b(rn|lpn|np|pa|md|do|dds|dmd|pt|pta|ot)\b|therap|assistant(?! manager)|pharmac|clinic|counsel|psych|medical|technician|midwife|optometr|chiropr|provider/i,
  billing: /bill|cod(er|ing)|claims|account|collections|insurance|revenue|finance/i,
  it: /\bit\b|information tech|computer|network|system admin|security official/i,
};

/**
 * The duties of a person on a day: what is on record for the job; while nobody has said it, what the title of the job
 * tells. Officials, owners and managers have those of an official. None where neither tells.
 */
export function dutiesOf(program: Program, person: PersonRecord, today: Day): readonly Duty[] {
  const job = program.jobs.get(person.job);
  const held = new Set<Duty>(
    job?.duties ??
      (Object.keys(told) as (keyof typeof told)[]).filter((duty) => job && told[duty].test(job.title)),
  );
  if (
    person.relation === 'owner' ||
    (program.entity &&
      (['privacy-official', 'security-official'] as const).some(
        (office) => program.entity && holderOf(program.entity, office, today)?.person === person.id,
      )) ||
    person.roles.some(
      ({ role, from, until }) =>
        role === 'manager' && from <= today && (until === undefined || today <= until),
    )
  )
    held.add('official');
  return [...held];
}

/**
 * Those who read policies and train on a day, in the order of the roster: the workforce, without those whose only
 * part here is to review the record.
 */
export function taughtOn(program: Program, today: Day): readonly PersonRecord[] {
  return [...program.people.values()].filter(
    (person) =>
      worksOn(person, today) &&
      !(
        person.job === '' &&
        person.roles.some(({ role, until }) => role === 'reviewer' && until === undefined)
      ),
  );
}

/** Whom a text or a module is for: everybody, or those with one of the duties. */
export type Audience = 'everyone' | readonly Duty[];

/** Whether something for this audience is for that person. */
export function concerns(program: Program, audience: Audience, person: PersonRecord, today: Day): boolean {
  return audience === 'everyone' || dutiesOf(program, person, today).some((duty) => audience.includes(duty));
}
