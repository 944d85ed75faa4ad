import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import type { LessonItem } from '#texts/training/lesson.ts';
import { asked, drawn } from './draw.ts';

const both = (text: string) => ({ en: text, es: text });

function item(id: string, own: boolean): LessonItem {
  return {
    id,
    version: 1,
    own,
    ask: both(id),
    options: ['a', 'b', 'c', 'd'].map((name) => ({
      id: name,
      text: both(name),
      right: name === 'a',
      why: both(name),
    })),
    cites: [],
  };
}

const items = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 20 }))
  .map(([own, general]) => [
    ...Array.from({ length: own }, (_, at) => item(`own-${at}`, true)),
    ...Array.from({ length: general }, (_, at) => item(`general-${at}`, false)),
  ]);
const attempt = fc.string({ minLength: 1, maxLength: 40 });

test('six are asked, three of them at least the practice’s own where there are, none twice; the same on every device', () => {
  fc.assert(
    fc.property(items, attempt, fc.boolean(), (all, id, short) => {
      const own = all.filter((one) => one.own).length;
      const given = drawn(all, id, new Set(), short);
      const alone = short && own > 0;
      assert.equal(given.length, Math.min(asked.items, alone ? own : all.length));
      assert.ok(given.filter((one) => one.own).length >= Math.min(asked.own, own));
      assert.ok(!alone || given.every((one) => one.own));
      assert.equal(new Set(given.map((one) => one.id)).size, given.length);
      for (const { options } of given)
        assert.deepEqual(options.map((option) => option.id).toSorted(), ['a', 'b', 'c', 'd']);
      assert.deepEqual(drawn(all, id, new Set(), short), given);
    }),
  );
});

test('what was asked before comes again only where nothing else is left', () => {
  fc.assert(
    fc.property(items, attempt, (all, id) => {
      const before = new Set(drawn(all, id, new Set()).map((one) => one.id));
      const again = drawn(all, `${id}-2`, before);
      const fresh = all.filter((one) => !before.has(one.id));
      // Two own ones at most may stand in for the three that are always asked.
      const freshOwn = fresh.filter((one) => one.own).length;
      const most = Math.min(asked.items, fresh.length);
      const spared = Math.max(0, asked.own - freshOwn);
      assert.ok(again.filter((one) => !before.has(one.id)).length >= most - spared);
      assert.ok(again.filter((one) => one.own && before.has(one.id)).length === 0 || freshOwn < asked.items);
    }),
  );
});

test('who fails a module is asked nothing of the first attempt again in the second, in both sample practices', () => {
  for (const [name, { program, sample }] of toldPractices()) {
    const told = {
      en: telling(program, sample.today, 'en').told,
      es: telling(program, sample.today, 'es').told,
    };
    for (const lesson of curriculum)
      for (let person = 1; person <= 40; person++) {
        const id = `attempt-ben${person}-${lesson.id}`;
        const all = lesson.items(told);
        const before = new Set(drawn(all, `${id}-1`, new Set()).map((one) => one.id));
        const again = drawn(all, `${id}-2`, before).filter((one) => before.has(one.id));
        assert.deepEqual(again, [], `${lesson.id}, ${name}`);
      }
  }
});

test('options and questions stand in another order from one attempt to the next', () => {
  const all = Array.from({ length: 12 }, (_, at) => item(`own-${at}`, true));
  const orders = new Set<string>();
  const places = new Map<number, number>();
  for (let number = 1; number <= 200; number++)
    for (const { id, options } of drawn(all, `attempt-ben1-m1-${number}`, new Set())) {
      orders.add(`${id} ${options.map((option) => option.id).join('')}`);
      const place = options.findIndex(({ right }) => right);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
  assert.ok(orders.size > 270, `${orders.size} of ${12 * 24} orders of the options were seen`);
  for (const place of [0, 1, 2, 3])
    assert.ok((places.get(place) ?? 0) > 280, 'the right one is in every place about as often');
});
