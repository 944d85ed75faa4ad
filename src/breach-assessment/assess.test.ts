import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { answerTo, contradiction, wayMet } from '#interview.ts';
import type { Question } from '#interview.ts';
import type { BreachFacts } from './assess.ts';
import {
  answersOf,
  anyFacts,
  assessed,
  cleared,
  conclusionOf,
  fields,
  misdirected,
  nearFacts,
  sentences,
} from './given-facts.ts';
import { breachInterview, questions } from './ways.ts';

describe('164.402 (Breach)(2): the presumption', () => {
  test('nothing known is presumed a breach, with everything still to find out', () => {
    const { presumed, conclusion, notify, unanswered, because } = assessed({});
    assert.deepEqual(
      { presumed, conclusion, notify },
      { presumed: true, conclusion: 'breach', notify: true },
    );
    assert.deepEqual(unanswered, fields);
    assert.deepEqual(assessed(Object.fromEntries(fields.map((field) => [field, 'unknown']))), assessed({}));
    assert.ok(because.some(({ citation }) => citation === '164.404(b)'));
  });

  test('an answer taken back never ends the duty to notify, and one that turns out worse never does', () => {
    fc.assert(
      fc.property(fc.oneof(nearFacts, anyFacts), fc.constantFrom(...fields), (facts, field) => {
        const before = assessed(facts).notify;
        const { [field]: _, ...without } = facts;
        if (before) assert.equal(assessed(without).notify, true, `without ${field}`);
        if (before) assert.equal(assessed({ ...facts, [field]: 'unknown' }).notify, true, `unknown ${field}`);
        // What was looked at and turns out worse; two answers that both speak against are not ordered.
        const { choices } = questions[field] as Question;
        const now = choices[answerTo(facts, field) ?? ''];
        for (const [answer, { speaks }] of Object.entries(choices)) {
          const worse = { ...facts, [field]: answer } as BreachFacts;
          if (!before || !now || now.speaks === 'against' || speaks !== 'against') continue;
          if (!contradiction(breachInterview, worse))
            assert.equal(assessed(worse).notify, true, `${field}: ${answer}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('notice is due for a breach and for nothing else; the order of the answers decides nothing', () => {
    fc.assert(
      fc.property(fc.oneof(nearFacts, anyFacts), (facts) => {
        const found = assessed(facts);
        assert.equal(found.notify, found.conclusion === 'breach');
        assert.equal(found.presumed, true);
        const reversed = Object.fromEntries(Object.entries(facts).toReversed()) as BreachFacts;
        assert.deepEqual(assessed(reversed), found);
      }),
      { numRuns: 300 },
    );
  });

  test('unanswered is what could change the conclusion and nothing else, by trying every answer to what is missing', () => {
    fc.assert(
      fc.property(nearFacts, fc.shuffledSubarray(fields, { minLength: 1, maxLength: 4 }), (facts, open) => {
        // Everything but a few fields is known, so that all of it can be tried.
        const known: Record<string, string> = {};
        for (const field of fields) known[field] = answerTo(facts, field) ?? answersOf(field).at(-1) ?? '';
        for (const field of open) delete known[field];
        fc.pre(contradiction(breachInterview, known as BreachFacts) === undefined);
        const all = open.reduce<Record<string, string>[]>(
          (so, field) =>
            so.flatMap((one) => [one, ...answersOf(field).map((answer) => ({ ...one, [field]: answer }))]),
          [known],
        );
        const turning = fields.filter((field) => {
          const outcomes = new Map<string, Set<string>>();
          for (const one of all) {
            if (contradiction(breachInterview, one as BreachFacts)) continue;
            const { [field]: _, ...others } = one;
            const key = JSON.stringify(others, fields);
            const to = wayMet(breachInterview, one as BreachFacts)?.to ?? 'breach';
            outcomes.set(key, (outcomes.get(key) ?? new Set()).add(to));
          }
          return open.includes(field) && [...outcomes.values()].some(({ size }) => size > 1);
        });
        assert.deepEqual(assessed(known as BreachFacts).unanswered, turning);
      }),
      { numRuns: 60 },
    );
  });

  test('a blank or adverse factor is not outvoted by three good ones', () => {
    for (const base of [cleared, misdirected]) {
      assert.equal(conclusionOf(base), 'low-probability');
      for (const field of ['identifiers', 'sensitivity', 'recipient', 'acquired', 'mitigation'] as const) {
        const { conclusion, unanswered } = assessed({ ...base, [field]: undefined });
        assert.equal(conclusion, 'breach', field);
        assert.ok(unanswered.includes(field), field);
      }
    }
    const worse: readonly [BreachFacts, BreachFacts][] = [
      [misdirected, { sensitivity: 'high' }],
      [misdirected, { recipient: 'known-person' }],
      [misdirected, { recipient: 'unidentified' }],
      [misdirected, { recipient: 'public' }],
      [misdirected, { usedFurther: 'yes' }],
      [misdirected, { mitigation: 'partial' }],
      [misdirected, { mitigation: 'none' }],
      [misdirected, { assurance: 'none' }],
      [cleared, { evidence: 'partial' }],
      [cleared, { evidence: 'none' }],
      [cleared, { acquired: 'yes', evidence: undefined }],
      [cleared, { mitigation: 'partial' }],
      [cleared, { mitigation: 'none' }],
    ];
    for (const [base, change] of worse)
      assert.equal(conclusionOf({ ...base, ...change }), 'breach', JSON.stringify(change));
  });

  test('the four factors are each spoken of, whatever they come to', () => {
    for (const facts of [{}, cleared, misdirected, { ...cleared, acquired: 'yes' } as BreachFacts])
      for (const factor of ['i', 'ii', 'iii', 'iv'])
        assert.ok(
          assessed(facts).because.some(({ citation }) => citation === `164.402 (Breach)(2)(${factor})`),
          factor,
        );
  });

  test('not knowing whether it was acquired or viewed never ends in a low probability, and that is said to be our rule', () => {
    const unsure = { ...misdirected, acquired: 'unknown' } as const;
    assert.equal(conclusionOf(unsure), 'breach');
    assert.match(sentences(unsure), /its own rule/);
    fc.assert(
      fc.property(nearFacts, (facts) => {
        assert.notEqual(conclusionOf({ ...facts, acquired: 'unknown' }), 'low-probability');
      }),
      { numRuns: 200 },
    );
  });
});
