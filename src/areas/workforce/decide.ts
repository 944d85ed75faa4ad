import type { z } from 'zod';

import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import {
  choice,
  day,
  form,
  identifier,
  line,
  optionalDay,
  optionalEmail,
  reference,
  rows,
  seen,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, says, staleness, tooFar } from '#revision.ts';
import { endsOfAll } from './decide-second-factor.ts';
import type { GrantedRole, Relation, WorkforceEvent } from './events.ts';
import { presentFactors, worksOn } from './view.ts';

/** How somebody belongs to the workforce (160.103). */
export const relations = [
  'employee',
  'owner',
  'contractor',
  'trainee',
  'volunteer',
] as const satisfies readonly Relation[];

/** Roles in Diligence that are granted; the officials hold theirs by designation. */
export const grantedRoles = [
  'manager',
  'workforce-member',
  'reviewer',
] as const satisfies readonly GrantedRole[];

function event<Type extends WorkforceEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<WorkforceEvent, { type: Type }>['data'],
): WorkforceEvent {
  return { area: 'workforce', type, version: 1, subject, data } as WorkforceEvent;
}

const personSchema = form({
  id: identifier('person'),
  seen,
  name: line('the name'),
  relation: choice('how this person belongs to the workforce', relations, 'employee'),
  job: reference('the job'),
  email: optionalEmail('the email address'),
  start: day('the first day'),
});

/**
 * Records somebody of the workforce, or corrects what is on record. Somebody who left and has a first day
 * after that has come back. `job`: the identifier of a job on record, or empty while it is not known.
 */
export const recordPerson: Command<Program, z.output<typeof personSchema>> = {
  name: 'workforce.recordPerson',
  schema: personSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.people.get(id);
    if (says(record, facts)) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        facts.job !== '' && !program.jobs.has(facts.job) ? missing('job', 'job') : undefined,
        tooFar(facts.start, context.today, 'The first day', 'start'),
        leavesBeforeStart(record, facts.start),
      ) ?? decided(event('person-recorded', id, facts))
    );
  },
};

/** A last day that is still ahead and would now lie before the first. */
function leavesBeforeStart(
  record: { readonly left?: Day; readonly start: Day } | undefined,
  start: Day,
): Refusal | undefined {
  const planned = record?.left;
  return planned !== undefined && start === planned
    ? {
        because: `${longDate(planned)} is on record as the last day. Enter a first day before it, or one after it for somebody who came back.`,
        field: 'start',
      }
    : undefined;
}

const personLeftSchema = form({ id: identifier('person'), seen, on: day('the last day') });

const offices = {
  'security-official': { words: 'your security official', citation: '164.308(a)(2)' },
  'privacy-official': { words: 'your privacy official', citation: '164.530(a)(1)' },
} as const;

/** Offices that a person still holds, or will hold, after a day. */
function officesHeldAfter(program: Program, person: string, day: Day): (keyof typeof offices)[] {
  const held = program.entity?.designations ?? [];
  return (['security-official', 'privacy-official'] as const).filter((office) =>
    held.some(
      (one) =>
        one.office === office &&
        one.person === person &&
        (one.until === undefined || (one.until > day && one.until >= one.from)),
    ),
  );
}

/**
 * Records the last day of somebody in the workforce, and ends the roles granted in Diligence with it; and with a
 * last day that is not ahead, the second factors too, since the sign-in is closed then. Refused while the person holds an office: the law asks for one to be held (164.308(a)(2), 164.530(a)(1)).
 */
export const personLeft: Command<Program, z.output<typeof personLeftSchema>> = {
  name: 'workforce.personLeft',
  schema: personLeftSchema,
  decide(program, { id, seen, on }, context) {
    const record = program.people.get(id);
    if (!record) return { refusals: [missing('person')] };
    if (record.left === on) return decided();
    const held = officesHeldAfter(program, id, on);
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        tooFar(on, context.today, 'The last day', 'on'),
        on < record.start
          ? {
              because: `${record.name} started on ${longDate(record.start)}. The last day cannot be before that.`,
              field: 'on',
            }
          : undefined,
        held.map((office) => ({
          because: `${record.name} is ${offices[office].words}. Designate somebody else first, then record that ${record.name} left.`,
          field: 'id',
          citation: offices[office].citation,
        })),
      ) ??
      decided(
        event('person-left', id, { on }),
        ...[...new Set(record.roles.filter(({ until }) => until === undefined).map(({ role }) => role))].map(
          (role) => event('role-ended', id, { role, until: on }),
        ),
        ...(on <= context.today ? endsOfAll(record, 'account-closed') : []),
      )
    );
  },
};

const jobSchema = form({
  id: identifier('job'),
  seen,
  title: line('the title of the job'),
  needs: rows(
    'the systems',
    form({ asset: reference('the system'), why: line('why the job needs it', 300) }),
    ['asset', 'why'],
  ),
});

/**
 * Records a job: which systems it needs, and why (the minimum necessary, 164.514(d)(2)). No systems: the job
 * needs none.
 */
export const recordJob: Command<Program, z.output<typeof jobSchema>> = {
  name: 'workforce.recordJob',
  schema: jobSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.jobs.get(id);
    if (says(record, facts)) return decided();
    const namesake = [...program.jobs.values()].find(
      (job) =>
        job.id !== id && job.title.toLowerCase() === facts.title.toLowerCase() && job.title !== record?.title,
    );
    const before = new Set(record?.needs.map(({ asset }) => asset));
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        namesake && {
          because: `There is a job “${namesake.title}” already. Use that one, or give this one a name of its own.`,
          field: 'title',
        },
        facts.needs.flatMap(({ asset }, index): Refusal[] => {
          const field = `needs.${index}.asset`;
          const known = program.assets.get(asset);
          if (!known || (known.withdrawn && !before.has(asset))) return [missing('system', field)];
          return facts.needs.findIndex((other) => other.asset === asset) < index
            ? [
                {
                  because: `“${known.name}” is named twice. Keep one line, with all the reasons.`,
                  field,
                },
              ]
            : [];
        }),
      ) ?? decided(event('job-recorded', id, facts))
    );
  },
};

const grantSchema = form({
  id: identifier('person'),
  role: choice('the role', grantedRoles),
  from: optionalDay('the first day'),
});

/** Grants a role in Diligence from a day on, today where none is given (164.308(a)(4)(ii)(B)). */
export const grantRole: Command<Program, z.output<typeof grantSchema>> = {
  name: 'workforce.grantRole',
  schema: grantSchema,
  decide(program, { id, role, from: given }, { today }) {
    const record = program.people.get(id);
    if (!record) return { refusals: [missing('person')] };
    const from = given === '' ? today : given;
    const held = record.roles.find((one) => one.role === role && one.until === undefined);
    if (held && held.from <= from) return decided();
    const far = tooFar(from, today, 'The first day', 'from');
    if (far) return { refusals: [far] };
    if (!worksOn(record, from))
      return refuse(
        from < record.start
          ? `${record.name} starts on ${longDate(record.start)}. Grant the role from that day on.`
          : `${record.name} left on ${longDate(record.left ?? from)}. Record the return first, if there is one.`,
        { field: 'from' },
      );
    return decided(event('role-granted', id, { role, from }));
  },
};

const endRoleSchema = form({
  id: identifier('person'),
  role: choice('the role', grantedRoles),
  until: optionalDay('the last day'),
});

/** Ends a role in Diligence, the last day included; yesterday where no day is given, so that it ends at once. */
export const endRole: Command<Program, z.output<typeof endRoleSchema>> = {
  name: 'workforce.endRole',
  schema: endRoleSchema,
  decide(program, { id, role, until: given }, { today }) {
    const record = program.people.get(id);
    if (!record) return { refusals: [missing('person')] };
    const until = given === '' ? addDays(today, -1) : given;
    const held = record.roles.findLast((one) => one.role === role && one.until === undefined);
    if (!held)
      return record.roles.some((one) => one.role === role && (given === '' || one.until === until))
        ? decided()
        : refuse(`${record.name} does not hold this role. Nothing had to be ended.`, { field: 'role' });
    // A day before the first: the role never took effect after this day, which is what somebody wants who ends it at once.
    if (given !== '' && until < addDays(held.from, -1))
      return refuse(`The role began on ${longDate(held.from)}. Enter a later day as the last.`, {
        field: 'until',
      });
    const far = tooFar(until, today, 'The last day', 'until');
    return far ? { refusals: [far] } : decided(event('role-ended', id, { role, until }));
  },
};

const recoverAccessSchema = form({ id: identifier('person') });

/** Records that somebody got a new sign-in with the recovery sheet, after the old one was lost (164.312(a)(2)(ii)). */
export const recoverAccess: Command<Program, z.output<typeof recoverAccessSchema>> = {
  name: 'workforce.recoverAccess',
  schema: recoverAccessSchema,
  decide(program, { id }, { today }) {
    const record = program.people.get(id);
    if (!record || !worksOn(record, today)) return { refusals: [missing('person')] };
    return decided(
      ...presentFactors(record).map(({ factor }) =>
        event('second-factor-ended', id, { factor, why: 'account-closed' }),
      ),
      event('access-recovered', id, { by: 'recovery-sheet' }),
    );
  },
};

const enrollSchema = form({});

/** Records that the person who decides has set up a sign-in of their own (164.312(a)(2)(i)). */
export const enroll: Command<Program, z.output<typeof enrollSchema>> = {
  name: 'workforce.enroll',
  schema: enrollSchema,
  decide(program, _input, { by, today }) {
    const record = program.people.get(by);
    if (!record)
      return refuse('You are not on the roster. Ask a manager to record you there.', {
        citation: '164.312(a)(2)(i)',
      });
    if (record.enrolled) return decided();
    if (record.left !== undefined && record.left < today)
      return refuse(
        `Your last day on record was ${longDate(record.left)}. Ask a manager to record your return.`,
      );
    return decided(event('account-enrolled', by, {}));
  },
};
