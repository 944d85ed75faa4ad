import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recoverAccess } from '#areas/workforce/decide.ts';
import { ana, trial } from '#test/given-decisions.ts';
import { confirmRecoverySheet, makeRecoverySheet, recordKeyChange } from './decide-keys.ts';
import { sheetWork } from './recovery-sheet.ts';

const sheet = '4F2A-91C0';
const change = { key: 'practice', why: 'changed', before: '00112233445566aa', after: '00112233445566bb' };

test('164.312(a)(2)(ii): the record says what the sheet needs: made, confirmed, made anew after its use or a new key', () => {
  const { program, given } = trial();
  assert.equal(sheetWork(program)?.what, 'make');
  given(makeRecoverySheet, { sheet });
  assert.equal(sheetWork(program)?.what, 'confirm');
  given(confirmRecoverySheet, { sheet });
  assert.equal(sheetWork(program), undefined);
  given(recoverAccess, { id: ana });
  assert.equal(sheetWork(program)?.what, 'replace');
  given(makeRecoverySheet, { sheet: '0000-0001' });
  given(confirmRecoverySheet, { sheet: '0000-0001' });
  assert.equal(sheetWork(program), undefined);
  given(recordKeyChange, { ...change, key: 'installation' });
  assert.equal(sheetWork(program), undefined, 'another installation key leaves the sheet in force');
  given(recordKeyChange, change);
  assert.equal(sheetWork(program)?.what, 'make');
});

test('a sheet that is no longer in force cannot be confirmed', () => {
  const { given, refused } = trial();
  refused(confirmRecoverySheet, { sheet });
  given(makeRecoverySheet, { sheet });
  given(makeRecoverySheet, { sheet: '0000-0001' });
  refused(confirmRecoverySheet, { sheet });
  given(recordKeyChange, change);
  refused(confirmRecoverySheet, { sheet: '0000-0001' });
  refused(makeRecoverySheet, { sheet: 'abandon ability able' });
});

test('a change of a key is on record once, however often it is told', () => {
  const { given } = trial();
  assert.equal(given(recordKeyChange, change), 1);
  assert.equal(given(recordKeyChange, change), 0);
  assert.equal(given(recordKeyChange, { ...change, key: 'installation' }), 1);
});
