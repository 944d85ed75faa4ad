import type { z } from 'zod';

import type { Attachment } from '#attachment.ts';
import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import {
  choice,
  choices,
  day,
  form,
  identifier,
  line,
  list,
  optionalLine,
  reference,
  seen,
  text,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness, tooFar } from '#revision.ts';
import { moduleIds } from '#texts/training/lesson.ts';
import { optionalAttachment } from '#fields-attachment.ts';
import { trainingEvent as event } from './facts.ts';

const assignSchema = form({
  id: identifier('assignment'),
  person: reference('the person'),
  module: choice('the module', moduleIds),
  due: day('the day it is due'),
  why: text('the reason'),
  incident: reference('the incident'),
});

/** Whoever has left learns nothing here any more; whoever has not begun yet may be given something to begin with. */
function learner(program: Program, id: string, today: Day): Refusal | undefined {
  const person = program.people.get(id);
  if (!person) return missing('person', 'person');
  return person.left !== undefined && person.left < today
    ? {
        because: `${person.name} left on ${longDate(person.left)}. Choose somebody who works here.`,
        field: 'person',
      }
    : undefined;
}

/** Assigns a module to somebody by hand: after an incident, or since somebody asked. Recorded anew, it counts from then on. */
export const assign: Command<Program, z.output<typeof assignSchema>> = {
  name: 'training.assign',
  schema: assignSchema,
  decide(program, { id, ...facts }, { today }) {
    const record = program.assignments.get(id);
    if (record && says(record, facts)) return decided();
    if (record)
      return refuse('This assignment is on record already. Withdraw it, and make another.', { field: 'id' });
    return (
      refusalsOf(
        learner(program, facts.person, today),
        facts.incident !== '' && !program.incidents.has(facts.incident)
          ? missing('incident', 'incident')
          : undefined,
        facts.due < today
          ? { because: 'That day is over. Choose today or a later day.', field: 'due' }
          : tooFar(facts.due, today, 'The day it is due', 'due'),
      ) ?? decided(event('training-assigned', id, facts))
    );
  },
};

const withdrawSchema = form({ id: identifier('assignment'), seen, why: text('the reason') });

/** Takes an assignment back, with the reason. */
export const withdrawAssignment: Command<Program, z.output<typeof withdrawSchema>> = {
  name: 'training.withdrawAssignment',
  schema: withdrawSchema,
  decide(program, { id, seen, why }, context) {
    const record = program.assignments.get(id);
    if (!record) return { refusals: [missing('assignment')] };
    if (record.withdrawn === why) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided(event('assignment-withdrawn', id, { why }))
    );
  },
};

const outsideSchema = form({
  id: identifier('training'),
  person: reference('the person'),
  title: line('what it was called', 300),
  provider: line('who gave it', 300),
  on: day('the day it was finished'),
  modules: choices('what it stands for', moduleIds),
  certificate: optionalAttachment('the certificate'),
});

/**
 * Records training that somebody had elsewhere, with its certificate. It stands for the general part of the modules that
 * are named: what is asked of the practice's own policies stays, since training is on the practice's policies
 * (164.530(b)(1)).
 */
export const recordOutside: Command<Program, z.output<typeof outsideSchema>> = {
  name: 'training.recordOutside',
  schema: outsideSchema,
  decide(program, { id, certificate, ...facts }, { today }) {
    const record = program.outsideTrainings.get(id);
    if (record && says(record, facts)) return decided();
    if (record)
      return refuse('This training is on record already. Withdraw it, and record it anew.', { field: 'id' });
    const data: typeof facts & { certificate?: Attachment } = {
      ...facts,
      ...(certificate && { certificate }),
    };
    return (
      refusalsOf(
        program.people.has(facts.person) ? undefined : missing('person', 'person'),
        notYet(facts.on, today, 'The day it was finished', 'on'),
        facts.modules.length === 0
          ? { because: 'Choose the modules whose general part it stands for.', field: 'modules' }
          : undefined,
        certificate === undefined
          ? {
              because: 'Add the certificate, as a PDF or a photo: without it, nothing shows the training.',
              field: 'certificate',
            }
          : undefined,
      ) ?? decided(event('outside-training-recorded', id, data))
    );
  },
};

const withdrawOutsideSchema = form({ id: identifier('training'), seen, why: text('the reason') });

/** Takes training elsewhere back, which was recorded by mistake. */
export const withdrawOutside: Command<Program, z.output<typeof withdrawOutsideSchema>> = {
  name: 'training.withdrawOutside',
  schema: withdrawOutsideSchema,
  decide(program, { id, seen, why }, context) {
    const record = program.outsideTrainings.get(id);
    if (!record) return { refusals: [missing('training')] };
    if (record.withdrawn === why) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided(event('outside-training-withdrawn', id, { why }))
    );
  },
};

const reminderSchema = form({
  id: identifier('reminder'),
  title: line('the title', 200),
  text: text('the message'),
  on: day('the day it went out'),
  how: optionalLine('how it went out', 200),
  to: list('who got it', reference('the person')),
});

/** Records a security reminder, what it said and who got it (164.308(a)(5)(ii)(A)). A reminder that went out is not changed. */
export const sendReminder: Command<Program, z.output<typeof reminderSchema>> = {
  name: 'training.sendReminder',
  schema: reminderSchema,
  decide(program, { id, to, ...facts }, { today }) {
    const people = [...new Set(to)];
    const record = program.reminders.get(id);
    if (record && says(record, { ...facts, to: people })) return decided();
    if (record) return refuse('This reminder went out already, and stays as it was.', { field: 'id' });
    return (
      refusalsOf(
        notYet(facts.on, today, 'The day it went out', 'on'),
        people.length === 0
          ? { because: 'Tick who got it.', field: 'to', citation: '164.308(a)(5)(ii)(A)' }
          : undefined,
        people.flatMap((person, index): Refusal[] =>
          program.people.has(person) ? [] : [missing('person', `to.${index}`)],
        ),
      ) ?? decided(event('reminder-sent', id, { ...facts, to: people }))
    );
  },
};
