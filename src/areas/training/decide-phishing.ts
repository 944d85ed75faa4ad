import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, identifier, line, optionalLine, reference, rows, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says } from '#revision.ts';
import { phishingOutcomes } from './events.ts';
import { trainingEvent as event } from './facts.ts';

const exerciseSchema = form({
  id: identifier('exercise'),
  on: day('the day of the exercise'),
  tool: line('the tool', 200),
  about: optionalLine('what the message was about', 300),
  results: rows(
    'the results',
    form({ person: reference('the person'), outcome: choice('the outcome', phishingOutcomes) }),
    ['outcome'],
  ),
});

/** Records what came of a phishing exercise, from any tool. Recorded anew, the results are replaced; coaching stays. */
export const recordExercise: Command<Program, z.output<typeof exerciseSchema>> = {
  name: 'training.recordExercise',
  schema: exerciseSchema,
  decide(program, { id, ...facts }, { today }) {
    if (says(program.exercises.get(id), facts)) return decided();
    return (
      refusalsOf(
        notYet(facts.on, today, 'The day of the exercise', 'on'),
        facts.results.length === 0
          ? { because: 'There are no results. Say who did what.', field: 'results.0.outcome' }
          : undefined,
        facts.results.flatMap(({ person }, index): Refusal[] => {
          const field = `results.${index}.outcome`;
          if (!program.people.has(person)) return [missing('person', field)];
          return facts.results.findIndex((other) => other.person === person) < index
            ? [
                {
                  because: `${program.people.get(person)?.name ?? 'Somebody'} is named twice. Keep one line.`,
                  field,
                },
              ]
            : [];
        }),
      ) ?? decided(event('phishing-exercise-recorded', id, facts))
    );
  },
};

const coachSchema = form({
  id: identifier('exercise'),
  person: reference('the person'),
  on: day('the day of the talk'),
  note: text('what was said'),
});

/** Records a talk with somebody who fell for an exercise: coaching comes first, and is no sanction. */
export const coach: Command<Program, z.output<typeof coachSchema>> = {
  name: 'training.coach',
  schema: coachSchema,
  decide(program, { id, ...facts }, { today }) {
    const record = program.exercises.get(id);
    if (!record) return { refusals: [missing('exercise')] };
    if (record.coached.some((one) => says(one, facts))) return decided();
    return (
      refusalsOf(
        record.results.some(({ person }) => person === facts.person)
          ? undefined
          : { because: 'This person took no part in the exercise.', field: 'person' },
        facts.on < record.on
          ? { because: `The exercise was on ${longDate(record.on)}. Correct the day.`, field: 'on' }
          : undefined,
        notYet(facts.on, today, 'The day of the talk', 'on'),
      ) ?? decided(event('coaching-recorded', id, facts))
    );
  },
};
