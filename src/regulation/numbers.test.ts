import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rowsOf } from '#test/fixtures/rows.ts';
import { numbersOf, provisionAt } from './index.ts';
import { numbers } from './numbers.ts';
import type { RuleNumber } from './numbers.ts';

const all = Object.values<RuleNumber>(numbers);

test('each number, its unit, and how it bounds are those of the fixture, and there is no other', () => {
  const line = (...parts: unknown[]) => parts.join(' ');
  assert.deepEqual(
    all.map(({ citation, bound, value, unit }) => line(citation, bound, value, unit)).toSorted(),
    rowsOf('numbers.csv')
      .map(({ citation, bound, value, unit }) => line(citation, bound, value, unit))
      .toSorted(),
  );
});

test('each number stands at a provision, which names it in its own words; so do those that hold to it', () => {
  for (const { citation, value, alsoAt = [] } of all) {
    const { asks, note = '' } = provisionAt(citation) ?? { asks: '' };
    assert.match(`${asks} ${note}`.replaceAll(',', ''), new RegExp(`\\b${value}\\b`), citation);
    for (const other of alsoAt) assert.ok(provisionAt(other), other);
  }
});

test('164.404(d)(2)(ii): a provision with several numbers has all of them; 164.530(j)(2) reaches where its years apply', () => {
  assert.deepEqual(
    numbersOf('164.404(d)(2)(ii)').map(({ value, unit }) => `${value} ${unit}`),
    ['10 individuals', '90 days', '90 days'],
  );
  assert.deepEqual(numbersOf('164.520(e)'), [numbers.privacyDocumentation]);
  assert.deepEqual(numbersOf('164.404(a)(1)'), []);
});

test('the phrases can be read after the number: they begin small and end without a stop', () => {
  for (const { what } of all) assert.match(what, /^[a-z].*[a-zA-Z]$/);
});
