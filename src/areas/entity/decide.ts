import { z } from 'zod';

import { dayOf, isTimeZone } from '#calendar.ts';
import type { Command, NewEvent } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import {
  choice,
  choices,
  count,
  day,
  email,
  form,
  identifier,
  line,
  optionalDay,
  optionalLine,
  quoted,
  seen,
} from '#fields.ts';
import { knowledge } from '#phi.ts';
import type { Program } from '#program.ts';
import { missing, notYet, says, staleness, tooFar } from '#revision.ts';
import { jurisdictionCodes } from '#states/jurisdictions.ts';
import { practiceKinds } from './events.ts';
import { entityEvent as event, notEstablished } from './facts.ts';

/** `tx, ok` or a list, as codes. */
function stateCodes(value: unknown): unknown {
  const codes = typeof value === 'string' ? value.split(/[\s,;]+/u) : value;
  if (!Array.isArray(codes)) return codes;
  return codes.map((code: unknown) => (typeof code === 'string' ? code.trim().toUpperCase() : code));
}

const practiceFields = {
  name: line('the name of the practice'),
  kind: choice('the kind of practice', practiceKinds),
  states: z.preprocess(
    stateCodes,
    choices('the states', jurisdictionCodes).refine((chosen) => chosen.length > 0, {
      error: 'Choose the state where the practice works.',
    }),
  ),
  staff: count('the number of people in the workforce', 1),
  // Records pile up over decades: more than a hundred thousand is nothing strange.
  patients: count('the number of patients', 0, 10_000_000),
  part2: choice('whether 42 CFR Part 2 applies', knowledge, 'unknown'),
  clearinghouse: choice(
    'whether a part of the organization is a health care clearinghouse',
    knowledge,
    'unknown',
  ),
  groupHealthPlan: choice('whether there is a self-insured group health plan', knowledge, 'unknown'),
};

const timeZone = line('the time zone').refine((value) => value === '' || isTimeZone(value), {
  error: ({ input }) =>
    `${quoted(input)} is no time zone that is known here. Choose one such as America/Chicago.`,
});

const establishSchema = form({
  ...practiceFields,
  timeZone,
  officer: form({
    id: identifier('person'),
    name: line('your name'),
    email: email('your email address'),
    job: optionalLine('your job'),
    relation: choice(
      'how you belong to the practice',
      ['employee', 'owner', 'contractor', 'trainee', 'volunteer'],
      'employee',
    ),
  }),
});

/**
 * Sets up the practice: its facts and time zone, the first person of the workforce with a job, and both offices
 * held by that person (164.308(a)(2), 164.530(a)(1)). Everything holds from the present day in the time zone
 * given, which may be another than UTC's.
 */
export const establish: Command<Program, z.output<typeof establishSchema>> = {
  name: 'entity.establish',
  schema: establishSchema,
  decide(program, { officer, timeZone, ...facts }, { at }) {
    if (program.entity)
      return says(program.entity, facts) && program.people.has(officer.id)
        ? decided()
        : refuse('This practice is set up already. Change what is wrong on the page Practice.');
    const from = dayOf(at, timeZone);
    const job = 'job-first';
    const person = {
      name: officer.name,
      relation: officer.relation,
      job,
      email: officer.email,
      start: from,
    } satisfies Partial<ReturnType<Program['people']['get']>>;
    return decided<NewEvent>(
      event('practice-established', 'practice', { ...facts, timeZone, from }),
      {
        area: 'workforce',
        type: 'job-recorded',
        version: 1,
        subject: job,
        data: { title: officer.job === '' ? 'Security and privacy official' : officer.job, needs: [] },
      },
      { area: 'workforce', type: 'person-recorded', version: 1, subject: officer.id, data: person },
      ...(['security-official', 'privacy-official'] as const).map((office) =>
        event('official-designated', 'practice', { office, person: officer.id, from }),
      ),
    );
  },
};

const describeSchema = form({ ...practiceFields, seen });

/** Records what kind of covered entity the practice is (160.103). `seen`: the revision of the practice. */
export const describe: Command<Program, z.output<typeof describeSchema>> = {
  name: 'entity.describe',
  schema: describeSchema,
  decide(program, { seen, ...facts }, context) {
    if (!program.entity) return refuse(notEstablished);
    if (says(program.entity, facts)) return decided();
    const stale = staleness(program, program.entity, seen, context);
    return stale ? { refusals: [stale] } : decided(event('practice-described', 'practice', facts));
  },
};

const timeZoneSchema = form({ timeZone, from: optionalDay('the day from which it holds') });

/** Sets the time zone from a day on, today where none is given: days before are counted in the one before. */
export const setTimeZone: Command<Program, z.output<typeof timeZoneSchema>> = {
  name: 'entity.setTimeZone',
  schema: timeZoneSchema,
  decide(program, { timeZone, from: given }, { today }) {
    if (!program.entity) return refuse(notEstablished);
    const latest = program.entity.timeZones.at(-1);
    if (latest?.timeZone === timeZone && (given === '' || latest.from === given)) return decided();
    const from = given === '' ? today : given;
    const far = tooFar(from, today, 'The first day of the time zone', 'from');
    return far ? { refusals: [far] } : decided(event('time-zone-set', 'practice', { timeZone, from }));
  },
};

const siteSchema = form({
  id: identifier('site'),
  seen,
  name: line('the name of the site'),
  street: optionalLine('the street'),
  city: optionalLine('the city'),
  state: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
    choice('the state', jurisdictionCodes),
  ),
  zip: optionalLine('the ZIP code', 10).refine((zip) => zip === '' || /^\d{5}(-\d{4})?$/.test(zip), {
    error: 'A ZIP code has five digits, or nine: 78701 or 78701-1234.',
  }),
});

/** Records a site, or corrects one. A closed site that is recorded again is open again. */
export const recordSite: Command<Program, z.output<typeof siteSchema>> = {
  name: 'entity.recordSite',
  schema: siteSchema,
  decide(program, { id, seen, ...facts }, context) {
    if (!program.entity) return refuse(notEstablished);
    const record = program.sites.get(id);
    if (record && record.closed === undefined && says(record, facts)) return decided();
    const stale = staleness(program, record, seen, context);
    if (stale) return { refusals: [stale] };
    const namesake = [...program.sites.values()].find(
      (site) =>
        site.id !== id &&
        site.closed === undefined &&
        site.name.toLowerCase() === facts.name.toLowerCase() &&
        site.name !== record?.name,
    );
    if (namesake)
      return refuse(`Another site is named “${namesake.name}” already. Give this one a name of its own.`, {
        field: 'name',
      });
    return decided(event('site-recorded', id, facts));
  },
};

const closeSiteSchema = form({ id: identifier('site'), seen, on: day('the day it closed') });

/** Closes a site. Refused while the inventory still keeps something there. */
export const closeSite: Command<Program, z.output<typeof closeSiteSchema>> = {
  name: 'entity.closeSite',
  schema: closeSiteSchema,
  decide(program, { id, seen, on }, context) {
    const record = program.sites.get(id);
    if (!record) return { refusals: [missing('site')] };
    if (record.closed === on) return decided();
    const stale = staleness(program, record, seen, context);
    if (stale) return { refusals: [stale] };
    const far = notYet(on, context.today, 'The day it closed', 'on');
    if (far) return { refusals: [far] };
    const there = [...program.assets.values()].filter(
      (asset) =>
        asset.sites.includes(id) && !asset.withdrawn && (asset.retired === undefined || on < asset.retired),
    );
    if (there.length > 0)
      return refuse(
        `The inventory still has ${there.length === 1 ? 'something' : `${there.length} things`} at this site, such as “${there[0]?.name}”. Move or retire ${there.length === 1 ? 'it' : 'them'} first.`,
        { field: 'id' },
      );
    return decided(event('site-closed', id, { on }));
  },
};
