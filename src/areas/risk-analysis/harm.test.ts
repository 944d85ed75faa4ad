import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { harmOf } from './harm.ts';
import { compareLevels } from './levels.ts';
import type { Control, Weight } from './scenario.ts';

type Standing = Control['standing'];

function control(weight: Weight, standing: Standing, id = 'x'): Control {
  return {
    id,
    subject: 'practice',
    weight,
    standing,
    clause: `clause of ${id}`,
    sentence: `${id} is ${standing}.`,
    because: '',
    evidence: [],
  };
}
const decisive = (standing: Standing) => control('decisive', standing);
const supporting = (standing: Standing) => control('supporting', standing);

test('G-4 by the declared rule: each row of the table', () => {
  const rows: [readonly Control[], string][] = [
    [[decisive('in-place'), supporting('in-place')], 'very-low'],
    [[decisive('in-place'), supporting('partly')], 'low'],
    [[decisive('in-place')], 'low'],
    [[decisive('partly'), supporting('in-place')], 'moderate'],
    [[decisive('in-place'), decisive('absent'), supporting('in-place')], 'moderate'],
    [[decisive('partly'), supporting('absent')], 'high'],
    [[decisive('partly')], 'high'],
    [[decisive('absent'), supporting('in-place')], 'high'],
    [[decisive('absent'), supporting('absent')], 'very-high'],
    [[decisive('absent')], 'very-high'],
    [[decisive('unknown')], 'high'],
    [[decisive('unasked'), supporting('unknown')], 'high'],
    [[decisive('not-applicable'), supporting('absent')], 'very-high'],
    [[], 'moderate'],
  ];
  for (const [controls, level] of rows)
    assert.equal(harmOf(controls).level, level, controls.map((each) => each.sentence).join(' '));
});

test('"I don’t know" counts as not in place until somebody finds out, and the sentence says so', () => {
  const { level, why } = harmOf([decisive('unknown')]);
  assert.equal(level, 'high');
  assert.match(why, /Not known yet, and counted as missing until somebody finds out: clause of x\./);
});

test('a measure that does not apply changes nothing', () => {
  const controls = [decisive('partly'), supporting('absent')];
  assert.equal(harmOf([...controls, decisive('not-applicable')]).level, harmOf(controls).level);
});

test('a measure that gets better never raises harm', () => {
  const order: readonly Standing[] = ['absent', 'unknown', 'partly', 'in-place'];
  const any = fc.constantFrom(...order);
  const some = fc.array(
    fc.record({ weight: fc.constantFrom<Weight>('decisive', 'supporting'), standing: any }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(some, fc.nat(), any, (drawn, at, standing) => {
      const worse = drawn.map((each) => control(each.weight, each.standing));
      const index = at % worse.length;
      const now = worse[index];
      if (!now || order.indexOf(standing) < order.indexOf(now.standing)) return;
      const better = worse.map((each, where) => (where === index ? control(each.weight, standing) : each));
      assert.ok(compareLevels(harmOf(better).level, harmOf(worse).level) <= 0);
    }),
  );
});
