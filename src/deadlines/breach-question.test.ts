import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { mostPeople } from './breach-question.ts';
import { dates, refused } from './given-dates.ts';

describe('what cannot be so is refused', () => {
  const base = { discovered: '2026-02-01', affected: 10, today: '2026-02-20' };

  test('a discovery in the future, or none, or before the rule; today is fine', () => {
    assert.match(
      refused({ ...base, discovered: '2026-02-21' })[0] ?? '',
      /^discovered: .*cannot be discovered in the future/,
    );
    assert.equal(dates({ ...base, discovered: '2026-02-20' }).individuals.by, '2026-04-21');
    assert.match(refused({ ...base, discovered: '2026-02-30' })[0] ?? '', /^discovered: /);
    assert.match(refused({ ...base, discovered: '' })[0] ?? '', /^discovered: /);
    assert.match(
      refused({ ...base, discovered: '2009-09-22' })[0] ?? '',
      /^discovered: .*September 23, 2009/,
    );
    assert.equal(dates({ ...base, discovered: '2009-09-23' }).individuals.by, '2009-11-22');
  });

  test('a number of people that is none', () => {
    for (const affected of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, mostPeople + 1])
      assert.match(refused({ ...base, affected })[0] ?? '', /^affected: /, String(affected));
    assert.equal(dates({ ...base, affected: mostPeople }).hhs.how, 'with-individuals');
  });

  test('more residents than people, a state that is none, a state twice, nobody in a state', () => {
    const states = (...list: (readonly [string, number])[]) => ({
      ...base,
      states: list.map(([state, residents]) => ({ state, residents })),
    });
    assert.match(
      refused(states(['TX', 6], ['OK', 5]))[0] ?? '',
      /^state: By state there are 11 people, and in all only 10/,
    );
    assert.equal(dates(states(['TX', 5], ['OK', 5])).states.length, 2);
    assert.match(refused(states(['ZZ', 1]))[0] ?? '', /^state: "ZZ" is not a state/);
    assert.match(refused(states(['Texas', 1]))[0] ?? '', /Write Texas as TX/);
    assert.match(refused(states(['TX', 1], ['tx', 1]))[0] ?? '', /Texas is there twice/);
    assert.match(refused(states(['DC', 0]))[0] ?? '', /live in the District of Columbia/);
  });

  test('an agent without its day, a determination or a delay before discovery, a written delay before the spoken one', () => {
    assert.match(refused({ ...base, agent: true })[0] ?? '', /^agent: /);
    assert.match(refused({ ...base, determined: '2026-01-31' })[0] ?? '', /^determined: /);
    assert.equal(dates({ ...base, determined: '2026-02-01' }).start, '2026-02-01');
    assert.match(refused({ ...base, delayWritten: '2026-01-31' })[0] ?? '', /^delay-written: /);
    assert.match(refused({ ...base, delayOral: '2026-01-31' })[0] ?? '', /^delay-oral: /);
    assert.match(
      refused({ ...base, delayOral: '2026-02-10', delayWritten: '2026-02-09' })[0] ?? '',
      /^delay-written: /,
    );
    for (const field of ['associateDiscovered', 'determined', 'delayOral'] as const)
      assert.match(refused({ ...base, [field]: '2026-02-21' })[0] ?? '', /in the future/);
  });
});
