import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { fold } from '#fold.ts';
import { answered } from '#test/cases/sample-case.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { inWords, policyValueIds, policyValues } from '#told/values.ts';
import { linesOf } from '#written/written.ts';
import {
  answer,
  lawItem,
  measure,
  otherMeasures,
  ownItem,
  privacyContact,
  privacyPerson,
  securityContact,
  whomToTell,
  withinBoth,
} from './own-items.ts';

/** A few words that often read alike, with another case, marks or a gap. */
const word = fc.constantFrom('Ana', 'ana.', 'Ben', 'Cleo', '“Cleo”', '‹the name›', 'Dora', '10 minutes');
const anyAnswer = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), word, word);
const made = ([id, en, es]: readonly [string, string, string]) =>
  answer(id, [en, es], ['Because.', 'Porque.']);
const question = { id: 'M1-any', version: 1, cites: ['164.530(b)(1)'], ask: ['Who?', '¿Quién?'] } as const;
const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

test('whatever the facts are, options read differently in both languages, and one is right', () => {
  let asked = 0;
  fc.assert(
    fc.property(anyAnswer, fc.array(anyAnswer, { maxLength: 6 }), (right, wrong) => {
      const items = ownItem({ ...question, right: made(right), wrong: wrong.map(made) });
      for (const { options, own } of items) {
        asked += 1;
        assert.equal(own, true);
        assert.ok(options.length >= 3 && options.length <= 4);
        for (const values of [
          options.map(({ id }) => id),
          options.map(({ text }) => bare(text.en)),
          options.map(({ text }) => bare(text.es)),
        ])
          assert.equal(new Set(values).size, options.length);
        assert.deepEqual(
          options.filter((option) => option.right).map(({ text }) => text),
          [{ en: right[1], es: right[2] }],
        );
        assert.doesNotMatch(JSON.stringify(options), /‹/);
      }
    }),
    { numRuns: 500, seed: 11 },
  );
  assert.ok(asked > 50);
});

test('a question whose right answer, or whose words, wait for a fact is not asked', () => {
  const wrong = ['Ben', 'Cleo', 'Dora'].map((name) => answer(name, [name, name], ['No.', 'No.']));
  const right = answer('right', ['Ana', 'Ana'], ['Yes.', 'Sí.']);
  assert.equal(ownItem({ ...question, right, wrong }).length, 1);
  assert.deepEqual(
    ownItem({ ...question, right: answer('right', ['‹who›', 'Ana'], ['Yes.', 'Sí.']), wrong }),
    [],
  );
  assert.deepEqual(ownItem({ ...question, ask: ['With ‹what›?', '¿Con qué?'], right, wrong }), []);
  assert.deepEqual(ownItem({ ...question, right, wrong: wrong.slice(0, 1) }), []);
  assert.equal(lawItem({ ...question, right, wrong }).own, false);
});

test('other numbers never hold the practice’s own, for each policy value and number that it can set', () => {
  const [first] = toldPractices().values();
  assert.ok(first);
  const { sample } = first;
  fc.assert(
    fc.property(fc.constantFrom(...policyValueIds), fc.nat(), fc.array(fc.nat(90)), (value, any, others) => {
      const { least, most, unit } = policyValues[value];
      const number = least + (any % (most - least + 1));
      const program = { ...first.program, policyValues: new Map() };
      fold(program, [
        {
          area: 'policies',
          type: 'value-set',
          version: 1,
          subject: value,
          data: { value, number, why: '' },
          by: sample.by,
          at: sample.at,
          position: program.position + 1,
        },
      ]);
      const told = {
        en: telling(program, sample.today, 'en').told,
        es: telling(program, sample.today, 'es').told,
      };
      assert.deepEqual(measure(told, value), [inWords(number, unit, 'en'), inWords(number, unit, 'es')]);
      const left = otherMeasures(told, value, ...others, number);
      assert.equal(left.length, others.filter((other) => other !== number).length);
      for (const [en] of left) assert.notEqual(en, measure(told, value)[0]);
      assert.deepEqual(
        withinBoth(told, value),
        number === 0
          ? ['at once', 'de inmediato']
          : [`within ${inWords(number, unit, 'en')}`, `en un plazo de ${inWords(number, unit, 'es')}`],
      );
    }),
    { numRuns: 200 },
  );
});

test('an official comes with the place and the extension; where nobody said how, a question gives the name alone', () => {
  for (const { program, sample } of toldPractices().values()) {
    const { told } = telling(program, sample.today);
    assert.equal(privacyContact(told), privacyPerson(told));
    assert.match(privacyPerson(told), /^\p{L}+ \p{L}+ \(extension \d+, [^()]+\)$/u);
    const { told: silent } = telling(answered(sample), sample.today);
    assert.equal(privacyContact(silent), silent.privacyOfficial());
    assert.equal(securityContact(silent), silent.securityOfficial());
    assert.match(privacyPerson(silent), /‹how to reach the privacy official›/);
    assert.match(linesOf(whomToTell(silent, 'en')).join(), /‹how to reach the security official›/);
    assert.equal(linesOf(whomToTell(told, 'es'))[0], 'A quién avisar aquí');
  }
});
