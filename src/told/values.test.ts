import assert from 'node:assert/strict';
import { test } from 'node:test';

import { placeOf } from '#regulation/index.ts';
import { everyWords, inWords, measured, policyValueIds, policyValues } from './values.ts';

test('a number is said with its unit, one and many, in both languages', () => {
  assert.deepEqual(
    [
      measured(1, 'months'),
      measured(12, 'months'),
      measured(80, 'percent'),
      measured(1, 'people'),
      measured(0, 'hours'),
    ],
    ['1 month', '12 months', '80 percent', '1 person', '0 hours'],
  );
  assert.deepEqual(
    [
      inWords(1, 'days', 'es'),
      inWords(30, 'days', 'es'),
      inWords(80, 'percent', 'es'),
      inWords(2, 'people', 'es'),
    ],
    ['1 día', '30 días', '80 por ciento', '2 personas'],
  );
  assert.deepEqual(
    [
      everyWords(1, 'months', 'en'),
      everyWords(6, 'months', 'en'),
      everyWords(1, 'months', 'es'),
      everyWords(6, 'months', 'es'),
    ],
    ['every month', 'every 6 months', 'cada mes', 'cada 6 meses'],
  );
});

test('each value has a customary number within its limits, serves a provision that is there, and is never called the law’s', () => {
  for (const id of policyValueIds) {
    const { customary, least, most, citation, label, unit, note = '' } = policyValues[id];
    assert.ok(least <= customary && customary <= most, id);
    assert.ok((placeOf(citation) ?? '').length > '164.308'.length, `${id}: ${citation}`);
    assert.doesNotMatch(`${label} ${note}`, /HIPAA requires|required by law|by law|compliant/i, id);
    for (const language of ['en', 'es'] as const)
      assert.match(inWords(customary, unit, language), /^\d+ [a-záéíóúñ ]+$/u);
  }
});

test('no two values have the same label: a text knows by it which of its facts is no longer true', () => {
  const labels = policyValueIds.map((id) => policyValues[id].label.toLowerCase());
  assert.equal(new Set(labels).size, labels.length);
});
