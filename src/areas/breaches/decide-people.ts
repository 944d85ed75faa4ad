import { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { breachFaults, stateCode } from '#deadlines/breach-question.ts';
import {
  choices,
  count,
  day,
  flag,
  form,
  identifier,
  line,
  list,
  optionalText,
  rows,
  seen,
} from '#fields.ts';
import { attachment } from '#fields-attachment.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { startOf } from './clocks.ts';
import { phiKinds } from './events.ts';
import type { CountFacts } from './events.ts';
import { breachEvent } from './standing.ts';

/** The most people one record counts: everybody a small practice and its vendors could hold, with room. */
const most = 100_000_000;

const stateRow = form({
  state: line('the state'),
  residents: count('the number of people there', 1, most),
});

const countSchema = form({
  id: identifier('breach'),
  seen,
  total: count('the number of people in all', 1, most),
  estimate: flag('an estimate'),
  states: rows('the states', stateRow, ['state', 'residents']),
  kinds: choices('the kinds of PHI', phiKinds),
  unreachable: z.preprocess(nothingIsZero, count('the number without a good address', 0, most)),
  kin: z.preprocess(nothingIsZero, count('the number who have died', 0, most)),
  on: day('the day this count was known'),
  why: optionalText('how it was counted'),
});

function nothingIsZero(value: unknown): unknown {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
    ? 0
    : value;
}

/** Of the people in all: more of one kind than there are cannot be. */
function tooMany(part: number, total: number, field: string, what: string): Refusal | undefined {
  return part > total
    ? {
        because: `${what} are ${part.toLocaleString('en-US')} people, and in all only ${total.toLocaleString('en-US')}. Correct one of the two.`,
        field,
      }
    : undefined;
}

/**
 * Records how many people a breach concerns, in all and by state of residence, as it was known on a day. A later count
 * stands beside the earlier ones, and moves the clocks as of its own day (164.404(a)(1), 164.406(a), 164.408).
 */
export const countPeople: Command<Program, z.output<typeof countSchema>> = {
  name: 'breaches.count',
  schema: countSchema,
  decide(program, { id, seen, states, ...given }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    const facts: CountFacts = {
      ...given,
      states: states.map(({ state, residents }) => ({ state: stateCode(state) ?? state, residents })),
    };
    const before = record.counts.at(-1);
    if (says(before, facts)) return decided();
    const start = startOf(program, record, context.today);
    const wrongDay =
      facts.on < start
        ? `It was discovered on ${longDate(start)}: nobody can have counted before. Correct the day.`
        : before !== undefined && facts.on < before.on
          ? `A count of ${longDate(before.on)} is on record. A later count is of that day or after it. Correct the day.`
          : undefined;
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(facts.on, context.today, 'The day this count was known', 'on'),
        wrongDay === undefined ? undefined : { because: wrongDay, field: 'on' },
        breachFaults({
          discovered: record.discovered,
          affected: facts.total,
          states: facts.states,
        }).map((fault) => ({
          ...fault,
          field:
            fault.field === 'state'
              ? 'states'
              : fault.field === 'affected'
                ? 'total'
                : (fault.field ?? 'total'),
        })),
        tooMany(facts.unreachable, facts.total, 'unreachable', 'Without a good address'),
        tooMany(facts.kin, facts.total, 'kin', 'Known to have died'),
        before !== undefined && before.total !== facts.total && facts.why === ''
          ? {
              because: `The count changes from ${before.total.toLocaleString('en-US')} to ${facts.total.toLocaleString('en-US')}. Write down why: how many there were, and since when you knew, is yours to show.`,
              citation: '164.414(b)',
              field: 'why',
            }
          : undefined,
      ) ?? decided(breachEvent('people-counted', id, facts))
    );
  },
};

const listSchema = form({
  id: identifier('breach'),
  seen,
  file: attachment('the list, as CSV'),
  rows: count('the rows of the list', 1, most),
  states: list('the states', form({ state: line('the state'), residents: count('the rows there', 1, most) })),
});

/**
 * Keeps the list of the people, sealed beside the record (164.404(d)(1)). Only its digest and its numbers are on
 * record; where they differ from the count, the page and the proof say which.
 */
export const keepMailList: Command<Program, z.output<typeof listSchema>> = {
  name: 'breaches.keepMailList',
  schema: listSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    if (record.mailLists.at(-1)?.file.digest === facts.file.digest) return decided();
    if (facts.file.type !== 'text/csv')
      return refuse('The list must be a CSV file. Save it as CSV in your spreadsheet program.', {
        field: 'file',
      });
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided(breachEvent('mail-list-kept', id, facts))
    );
  },
};
