import type { z } from 'zod';

import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, identifier, list, optionalText, reference, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { tickFields, tickOf } from './decide-answer.ts';
import { incidentEvent } from './decide.ts';
import { incidentKinds } from './events.ts';
import type { TabletopRecord } from './view.ts';

const people = list('who takes part', reference('a person'));

/** The refusals of a list of people, by its places. */
function unknownPeople(program: Program, given: readonly string[]): Refusal[] {
  return given.some((person) => !program.people.has(person)) ? [missing('person', 'people')] : [];
}

const sorted = (given: readonly string[]) => [...new Set(given)].toSorted();

const beginSchema = form({
  id: identifier('tabletop'),
  kind: choice('the playbook', incidentKinds),
  on: day('the day of the exercise'),
  story: text('the made-up case'),
  people,
});

/** Begins an exercise: a made-up case, walked through with a playbook (164.308(a)(6)(i)). It is no incident. */
export const beginTabletop: Command<Program, z.output<typeof beginSchema>> = {
  name: 'incidents.beginTabletop',
  schema: beginSchema,
  decide(program, { id, ...given }, { today }) {
    const facts = { ...given, people: sorted(given.people) };
    const record = program.tabletops.get(id);
    if (says(record, facts)) return decided();
    return (
      refusalsOf(
        record ? { because: 'This exercise is on record already. Begin a new one.', field: 'id' } : undefined,
        notYet(facts.on, today, 'The day of the exercise', 'on'),
        unknownPeople(program, facts.people),
      ) ?? decided(incidentEvent('tabletop-begun', id, facts))
    );
  },
};

/** The exercise, if it is not finished; else why nothing can be added. */
function running(
  program: Program,
  id: string,
): { readonly record: TabletopRecord } | { readonly refusals: readonly Refusal[] } {
  const record = program.tabletops.get(id);
  if (!record) return { refusals: [missing('exercise')] };
  if (record.finished)
    return { refusals: [{ because: 'This exercise is finished. Begin a new one.', field: 'id' }] };
  return { record };
}

const tickSchema = form({ id: identifier('tabletop'), ...tickFields });

/** Ticks a step in an exercise. */
export const tickTabletop: Command<Program, z.output<typeof tickSchema>> = {
  name: 'incidents.tickTabletop',
  schema: tickSchema,
  decide(program, { id, ...given }, context) {
    const open = running(program, id);
    if ('refusals' in open) return open;
    const found = tickOf(program, given, open.record.ticks, open.record.on, context);
    if ('refusals' in found) return found;
    return found.tick ? decided(incidentEvent('tabletop-step-done', id, found.tick)) : decided();
  },
};

const untickSchema = form({ id: identifier('tabletop'), step: reference('the step') });

/** Takes a tick of an exercise back. */
export const untickTabletop: Command<Program, z.output<typeof untickSchema>> = {
  name: 'incidents.untickTabletop',
  schema: untickSchema,
  decide(program, { id, step }) {
    const open = running(program, id);
    if ('refusals' in open) return open;
    return open.record.ticks.some((one) => one.step === step)
      ? decided(incidentEvent('tabletop-step-undone', id, { step }))
      : decided();
  },
};

const finishSchema = form({
  id: identifier('tabletop'),
  seen,
  on: day('the day it was finished'),
  people,
  learned: text('what was learned'),
  changes: optionalText('what is to change'),
});

/** Finishes an exercise with who took part and what was learned: kept as proof. */
export const finishTabletop: Command<Program, z.output<typeof finishSchema>> = {
  name: 'incidents.finishTabletop',
  schema: finishSchema,
  decide(program, { id, seen, ...given }, context) {
    const record = program.tabletops.get(id);
    const facts = { ...given, people: sorted(given.people) };
    const { people: _people, ...rest } = facts;
    if (record && says(record.finished, rest) && says(record, { people: facts.people })) return decided();
    const open = running(program, id);
    if ('refusals' in open) return open;
    return (
      refusalsOf(
        staleness(program, open.record, seen, context),
        notYet(facts.on, context.today, 'The day it was finished', 'on'),
        facts.on < open.record.on
          ? { because: 'It cannot be finished before the day it began. Correct the day.', field: 'on' }
          : undefined,
        facts.people.length === 0
          ? { because: 'Say who took part: an exercise that nobody was at proves nothing.', field: 'people' }
          : unknownPeople(program, facts.people),
      ) ?? decided(incidentEvent('tabletop-finished', id, facts))
    );
  },
};
