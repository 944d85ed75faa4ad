import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, day, form, identifier, reference, rows, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import type { SanctionEvent } from './events.ts';

/** What the ladder is recorded under. */
export const LADDER = 'sanctions';

export function sanctionEvent<Type extends SanctionEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<SanctionEvent, { type: Type }>['data'],
): SanctionEvent {
  return { area: 'sanctions', type, version: 1, subject, data } as SanctionEvent;
}

const ladderSchema = form({
  rungs: rows(
    'the steps of the ladder',
    form({ conduct: text('what the step is for'), measures: text('what is done') }),
    ['conduct', 'measures'],
  ),
  seen,
});

/**
 * Sets the practice's ladder of sanctions, the mildest step first (164.308(a)(1)(ii)(C), 164.530(e)(1)). The law
 * names no steps.
 */
export const setLadder: Command<Program, z.output<typeof ladderSchema>> = {
  name: 'sanctions.setLadder',
  schema: ladderSchema,
  decide(program, { rungs, seen }, context) {
    if (program.ladder && says(program.ladder, { rungs })) return decided();
    return (
      refusalsOf(
        staleness(program, program.ladder, seen, context),
        rungs.length < 2
          ? {
              because: 'A ladder needs two steps at least: one for a mistake, and one for worse.',
              field: 'rungs.0.conduct',
              citation: '164.530(e)(1)',
            }
          : undefined,
        rungs.length > 10
          ? {
              because: 'Ten steps are the most that anybody can tell apart. Draw some together.',
              field: 'rungs.9.conduct',
            }
          : undefined,
      ) ?? decided(sanctionEvent('ladder-set', LADDER, { rungs }))
    );
  },
};

const openSchema = form({
  id: identifier('case'),
  person: reference('the person'),
  source: choice('where it came from', ['incident', 'access-review', 'complaint', 'other']),
  incident: reference('the incident'),
  what: text('what was found'),
  on: day('the day you learned of it'),
});

/** Opens a case about somebody of the workforce, former members included (164.530(e)(1)). What was found stays as it is; notes add to it. */
export const openCase: Command<Program, z.output<typeof openSchema>> = {
  name: 'sanctions.openCase',
  schema: openSchema,
  decide(program, { id, ...facts }, { today }) {
    const record = program.sanctionCases.get(id);
    if (says(record, facts)) return decided();
    if (record)
      return refuse('This case is on record already, and what was found is not changed. Add a note.', {
        field: 'id',
      });
    return (
      refusalsOf(
        program.people.has(facts.person) ? undefined : missing('person', 'person'),
        facts.source === 'incident' && !program.incidents.has(facts.incident)
          ? { because: 'Choose the incident that the case came from.', field: 'incident' }
          : undefined,
        facts.source !== 'incident' && facts.incident !== ''
          ? {
              because:
                'An incident is named, but the case is said to come from elsewhere. Choose one of the two.',
              field: 'source',
            }
          : undefined,
        notYet(facts.on, today, 'The day you learned of it', 'on'),
      ) ?? decided(sanctionEvent('case-opened', id, facts))
    );
  },
};

const noteSchema = form({ id: identifier('case'), seen, note: text('the note') });

/** Adds a note to a case. Notes overwrite nothing; the same note sent twice from one form is taken once. */
export const noteCase: Command<Program, z.output<typeof noteSchema>> = {
  name: 'sanctions.note',
  schema: noteSchema,
  decide(program, { id, seen, note }, { by }) {
    const record = program.sanctionCases.get(id);
    if (!record) return { refusals: [missing('case')] };
    const sent = record.notes.some((one) => one.by === by && one.note === note);
    return sent && seen !== record.revision ? decided() : decided(sanctionEvent('case-noted', id, { note }));
  },
};

const carrySchema = form({
  id: identifier('case'),
  seen,
  on: day('the day it was done'),
  what: text('what was done'),
});

/** Records that what was decided was done (164.530(e)(2): the sanctions that are applied are documented). */
export const carryOut: Command<Program, z.output<typeof carrySchema>> = {
  name: 'sanctions.carryOut',
  schema: carrySchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.sanctionCases.get(id);
    if (!record) return { refusals: [missing('case')] };
    if (says(record.carriedOut, facts)) return decided();
    const { decided: decision } = record;
    const before: Refusal | undefined =
      decision?.outcome !== 'sanction'
        ? { because: 'There is no sanction to carry out. Decide the case first.', field: 'what' }
        : facts.on < decision.on
          ? {
              because: `It was decided on ${longDate(decision.on)}, and cannot have been done before. Correct the day.`,
              field: 'on',
            }
          : record.carriedOut
            ? {
                because: 'It is on record as done already. Add what happened later as a note.',
                field: 'what',
              }
            : undefined;
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        before,
        notYet(facts.on, context.today, 'The day it was done', 'on'),
      ) ?? decided(sanctionEvent('case-carried-out', id, facts))
    );
  },
};
