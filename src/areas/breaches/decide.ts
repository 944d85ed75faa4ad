import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import {
  choice,
  day,
  flag,
  form,
  identifier,
  line,
  optionalDay,
  optionalLine,
  reference,
  seen,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { faultsIn, startOf } from './clocks.ts';
import { agencies } from './events.ts';
import type { BreachFacts } from './events.ts';
import { breachEvent } from './standing.ts';
import type { BreachRecord } from './view.ts';

const recordSchema = form({
  id: identifier('breach'),
  seen,
  incident: reference('the incident'),
  title: line('a title that names nobody'),
  group: optionalLine('the group of people'),
  from: optionalDay('the day it happened'),
  to: optionalDay('the last day it happened'),
  discovered: day('the day it was discovered'),
  vendor: reference('the business associate'),
  associateDiscovered: optionalDay('the day the business associate discovered it'),
  agent: choice('whether the business associate is your agent', agencies, 'unknown'),
  part2: flag('Part 2 records'),
});

/** The field of a page for each field of the calculator. */
const ownField: Readonly<Record<string, string>> = {
  'associate-discovered': 'associateDiscovered',
  'delay-written': 'discovered',
  'delay-oral': 'discovered',
  determined: 'discovered',
};

function datesRefused(program: Program, record: BreachRecord, today: Day): Refusal[] {
  return faultsIn(program, record, today).map((fault) => ({
    ...fault,
    ...(fault.field !== undefined && { field: ownField[fault.field] ?? fault.field }),
  }));
}

const order = (wrong: boolean, because: string, field: string, citation?: string): Refusal | undefined =>
  wrong ? { because, field, ...(citation !== undefined && { citation }) } : undefined;

/** What is on record already stays possible with other facts: nothing given before the discovery, nothing decided before it. */
function afterwards(
  program: Program,
  record: BreachRecord | undefined,
  changed: BreachRecord,
  today: Day,
): Refusal[] {
  if (!record) return [];
  const start = startOf(program, changed, today);
  const earliest = [
    ...record.notices.filter(({ withdrawn }) => !withdrawn),
    ...record.conclusions,
    ...record.counts,
  ]
    .map(({ on }) => on)
    .toSorted()[0];
  return earliest !== undefined && earliest < start
    ? [
        {
          because: `Something is on record of ${longDate(earliest)}: a count, a decision, or a notice. It cannot have been discovered after that. Correct the day.`,
          field: 'discovered',
          citation: '164.404(a)(2)',
        },
      ]
    : [];
}

/**
 * Records what may have been a breach, for one group of people, or corrects its facts. The day of discovery cannot be
 * later than that of the incident it came from: the clock does not wait for the finding that it was a breach
 * (164.404(a)(2); 74 FR 42749).
 */
export const recordBreach: Command<Program, z.output<typeof recordSchema>> = {
  name: 'breaches.record',
  schema: recordSchema,
  decide(program, { id, seen, ...given }, context) {
    const { today } = context;
    const facts: BreachFacts = given;
    const record = program.breaches.get(id);
    if (says(record, facts)) return decided();
    const incident = facts.incident === '' ? undefined : program.incidents.get(facts.incident);
    const changed: BreachRecord = { ...(record ?? nothingYet(id)), ...facts };
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        facts.incident !== '' && !incident ? missing('incident', 'incident') : undefined,
        facts.vendor !== '' && !program.vendors.has(facts.vendor) ? missing('vendor', 'vendor') : undefined,
        notYet(facts.discovered, today, 'The day it was discovered', 'discovered'),
        order(
          incident !== undefined && facts.discovered > incident.discovered,
          `Somebody here knew of the incident on ${incident ? longDate(incident.discovered) : ''}, and the clock started then: it does not wait until you know that it was a breach. Give that day, or an earlier one.`,
          'discovered',
          '164.404(a)(2)',
        ),
        order(
          facts.from !== '' && facts.from > facts.discovered,
          `It cannot have begun on ${facts.from === '' ? '' : longDate(facts.from)}, after it was discovered on ${longDate(facts.discovered)}. Correct one of the two days.`,
          'from',
        ),
        order(
          facts.to !== '' && (facts.from === '' || facts.to < facts.from),
          'The last day is before the first, or the first is missing. Correct the days.',
          'to',
        ),
        facts.to === '' ? undefined : notYet(facts.to, today, 'The last day it happened', 'to'),
        order(
          facts.associateDiscovered !== '' && facts.vendor === '',
          'Choose the business associate that discovered it, or leave its day empty.',
          'vendor',
          '164.410',
        ),
        ...(facts.discovered <= today
          ? [datesRefused(program, changed, today), afterwards(program, record, changed, today)]
          : []),
      ) ?? decided(breachEvent('breach-recorded', id, facts))
    );
  },
};

/** A breach before its first entry, for what is checked about it. */
function nothingYet(id: string): BreachRecord {
  return {
    id,
    incident: '',
    title: '',
    group: '',
    from: '',
    to: '',
    discovered: '',
    vendor: '',
    associateDiscovered: '',
    agent: 'unknown',
    part2: false,
    recordedBy: '',
    answers: {},
    conclusions: [],
    reopenings: [],
    counts: [],
    mailLists: [],
    letterWords: undefined,
    delays: [],
    notices: [],
    first: 0,
    revision: 0,
    changedBy: '',
  };
}
