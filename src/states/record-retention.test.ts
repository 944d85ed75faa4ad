import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { jurisdictionCodes } from './jurisdictions.ts';
import { recordRetention, recordRetentionOf } from './record-retention.ts';

/** The facts as they were looked up, apart from the table: state, years, confidence, whether minors differ. */
const lookedUp = readFileSync(
  join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'state-record-retention.csv'),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [string, string, string, string]);

test('every jurisdiction has one row, in the order of the names', () => {
  assert.deepEqual(
    recordRetention.map(({ state }) => state),
    jurisdictionCodes,
  );
});

test('medical records: each state’s years, confidence and rule for minors are those that were looked up', () => {
  assert.equal(lookedUp.length, 54);
  for (const [state, years, confidence, minors] of lookedUp) {
    const row = recordRetentionOf(state);
    assert.equal(`${row.years ?? ''}`, years, state);
    assert.equal(row.confidence, confidence, state);
    assert.equal(row.minors === undefined ? 'no' : 'yes', minors, state);
  }
});

test('a row with a number names where it stands; one without says why, and that nobody is told zero', () => {
  for (const { state, years, source, note } of recordRetention)
    if (years === undefined) assert.match(note ?? '', /\.$/, state);
    else assert.ok(years >= 3 && years <= 10 && source !== undefined, state);
});

test('what was not looked up is not known, and not “none”', () => {
  for (const state of ['AS', 'MP', 'XX']) {
    assert.equal(recordRetentionOf(state).years, undefined);
    assert.equal(recordRetentionOf(state).confidence, 'low');
  }
});
