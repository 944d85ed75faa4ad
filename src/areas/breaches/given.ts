import assert from 'node:assert/strict';

import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { trial } from '#test/given-decisions.ts';
import type { Trial } from '#test/given-decisions.ts';
import { answerQuestion, conclude } from './decide-assessment.ts';
import { recordNotice } from './decide-notices.ts';
import { countPeople } from './decide-people.ts';
import { recordBreach } from './decide.ts';
import { contentParts } from './events.ts';
import { nextQuestion } from './standing.ts';
import type { BreachRecord } from './view.ts';

export const breach = 'breach-fax1';

/** A fax to the wrong number, discovered on a day. */
export const faxed = {
  id: breach,
  title: 'Fax to the wrong number',
  discovered: '2026-10-01',
  from: '2026-09-30',
};

export function recordOf(program: Program, id = breach): BreachRecord {
  const record = program.breaches.get(id);
  assert.ok(record, `${id} is not on record`);
  return record;
}

export type BreachTrial = Trial & {
  /** The input of a command about a breach, on its present revision. */
  about(input: object, id?: string): object;
  /** Answers what is asked, in the order it is asked, until nothing that matters is open. How many questions that took. */
  answered(facts: Readonly<Record<string, string>>, id?: string): number;
  /** Concludes on a day, with reasons. */
  concluded(on: Day, more?: object, id?: string): void;
  counted(total: number, on: Day, more?: object, id?: string): void;
  noticed(more: object, id?: string): void;
};

/** A practice with a possible breach on record. */
export function givenBreach(facts: object = {}, one: Trial = trial()): BreachTrial {
  one.given(recordBreach, { ...faxed, ...facts });
  const about = (input: object, id = breach) => ({
    id,
    seen: recordOf(one.program, id).revision,
    ...input,
  });
  return {
    ...one,
    about,
    answered(facts, id = breach) {
      let count = 0;
      for (;;) {
        const question = nextQuestion(recordOf(one.program, id));
        if (question === undefined) return count;
        one.given(
          answerQuestion,
          about({ question, answer: facts[question] ?? 'unknown', evidence: 'The log of that day.' }, id),
        );
        count++;
      }
    },
    concluded(on, more = {}, id = breach) {
      one.given(conclude, about({ reasons: 'All four factors were looked at.', on, ...more }, id));
    },
    counted(total, on, more = {}, id = breach) {
      one.given(countPeople, about({ total, on, why: 'Counted in the chart system.', ...more }, id));
    },
    noticed(more, id = breach) {
      one.given(recordNotice, about({ way: 'mail', content: contentParts, ...more }, id));
    },
  };
}
