import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { answerTo, contradiction, isAsked, openFields, wayMet } from './interview.ts';
import type { Contradiction, Interview, Questions, Way } from './interview.ts';

const fields = ['a', 'b', 'c', 'd'];
const choices = ['x', 'y', 'z'];

const questions: Questions = Object.fromEntries(
  fields.map((field) => [
    field,
    {
      factor: field,
      asks: `Which ${field}?`,
      citation: '160.103',
      choices: Object.fromEntries(choices.map((choice) => [choice, { words: choice, says: choice }])),
    },
  ]),
);

const anyNeeds = fc
  .dictionary(fc.constantFrom(...fields), fc.subarray(choices, { minLength: 1 }), {
    minKeys: 1,
    noNullPrototype: true,
  })
  .map((needs) => ({ ...needs }));

/** Ways to three conclusions, each conclusion's together, with contradictions of two answers. */
const anyInterview: fc.Arbitrary<Interview<string>> = fc
  .tuple(
    fc.array(fc.array(anyNeeds, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    fc.array(anyNeeds, { maxLength: 2 }),
  )
  .map(([groups, against]) => ({
    questions,
    ways: groups.flatMap((group, index) =>
      group.map((needs): Way<string> => ({ to: `conclusion ${index}`, says: '', citation: '', needs })),
    ),
    contradictions: against
      .filter((when) => Object.keys(when).length > 1)
      .map((when): Contradiction => ({ when, because: 'Both cannot be.' })),
  }));

const anyAnswers = fc
  .dictionary(fc.constantFrom(...fields), fc.constantFrom(...choices, 'unknown'), { noNullPrototype: true })
  .map((answers) => ({ ...answers }));

/** By trying everything: the missing fields on which the conclusion turns for some answers to the others. */
function turnedOn(interview: Interview<string>, answers: Readonly<Record<string, string>>): string[] {
  const missing = fields.filter((field) => answerTo(answers, field) === undefined);
  const all = missing.reduce<Record<string, string>[]>(
    (so, field) => so.flatMap((one) => [one, ...choices.map((choice) => ({ ...one, [field]: choice }))]),
    [Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'unknown'))],
  );
  const possible = all.filter((one) => contradiction(interview, one) === undefined);
  return missing.filter((field) => {
    const outcomes = new Map<string, Set<string | undefined>>();
    for (const one of possible) {
      const { [field]: _, ...others } = one;
      const key = JSON.stringify(others, fields);
      outcomes.set(key, (outcomes.get(key) ?? new Set()).add(wayMet(interview, one)?.to));
    }
    return [...outcomes.values()].some(({ size }) => size > 1);
  });
}

describe('an interview', () => {
  test('what is open is exactly what could change the conclusion, by trying every answer', () => {
    fc.assert(
      fc.property(anyInterview, anyAnswers, (interview, answers) => {
        fc.pre(contradiction(interview, answers) === undefined);
        assert.deepEqual(openFields(interview, answers), turnedOn(interview, answers));
      }),
      { numRuns: 1500 },
    );
  });

  test('more answers never undo a way that was met: at most an earlier one is met too', () => {
    fc.assert(
      fc.property(anyInterview, anyAnswers, anyAnswers, (interview, answers, more) => {
        const before = wayMet(interview, answers);
        const after = wayMet(interview, { ...more, ...answers });
        if (before) assert.ok(after && interview.ways.indexOf(after) <= interview.ways.indexOf(before));
      }),
      { numRuns: 300 },
    );
  });

  test('unknown is the same as missing, and neither is an answer', () => {
    assert.equal(answerTo({ a: 'unknown' }, 'a'), undefined);
    assert.equal(answerTo({}, 'toString'), undefined);
    const interview: Interview<string> = {
      questions,
      ways: [{ to: 'done', says: '', citation: '', needs: { a: ['x'], b: ['y', 'z'] } }],
      contradictions: [],
    };
    assert.equal(wayMet(interview, { a: 'x', b: 'unknown' }), undefined);
    assert.deepEqual(openFields(interview, { a: 'unknown' }), openFields(interview, {}));
    assert.deepEqual(openFields(interview, { a: 'x' }), ['b']);
    assert.deepEqual(openFields(interview, { a: 'y' }), []);
    assert.deepEqual(openFields(interview, { a: 'x', b: 'y' }), []);
  });

  test('a question is asked when one of its conditions is met', () => {
    const base = { factor: '', asks: '', citation: '', choices: {} };
    assert.equal(isAsked(base, {}), true);
    const conditional = { ...base, after: [{ a: ['x'] }, { b: ['y'], c: ['z'] }] };
    assert.equal(isAsked(conditional, { a: 'y', b: 'y' }), false);
    assert.equal(isAsked(conditional, { b: 'y', c: 'z' }), true);
    assert.equal(isAsked(conditional, { a: 'x' }), true);
  });
});
