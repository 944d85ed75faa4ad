import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, ben, given } from '#accounts/given.ts';

test('ten codes are made, each in a form that is read off paper without mistakes', () => {
  const { accounts } = given();
  const codes = accounts.secondFactors.recoveryCodes.make(ana);
  assert.equal(codes.length, 10);
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
});

test('each code works once, however it is typed', () => {
  const { accounts } = given();
  const { recoveryCodes } = accounts.secondFactors;
  const [first = '', second = '', third = ''] = recoveryCodes.make(ana);
  assert.equal(recoveryCodes.accept(ana, first), true);
  assert.equal(recoveryCodes.accept(ana, first), false);
  assert.equal(recoveryCodes.accept(ana, ` ${second.toUpperCase().replaceAll('-', ' ')} `), true);
  assert.equal(
    recoveryCodes.accept(ana, third.replaceAll('-', '').replaceAll('0', 'O').replaceAll('1', 'l')),
    true,
  );
  assert.equal(recoveryCodes.of(ana)?.left, 7);
  for (const nothing of ['', '----', 'x', `${second}0`, '0'.repeat(5_000)])
    assert.equal(recoveryCodes.accept(ana, nothing), false, nothing.slice(0, 20));
});

test('new codes make the old ones void', () => {
  const { accounts, clock } = given();
  const { recoveryCodes } = accounts.secondFactors;
  const [old = ''] = recoveryCodes.make(ana);
  clock.at += 1000;
  const [fresh = ''] = recoveryCodes.make(ana);
  assert.equal(recoveryCodes.of(ana)?.left, 10);
  assert.equal(recoveryCodes.accept(ana, old), false);
  assert.equal(recoveryCodes.accept(ana, fresh), true);
});

test('a code is worth something to one person only, and the database does not hold it', () => {
  const { accounts, database } = given();
  const { recoveryCodes } = accounts.secondFactors;
  const [code = ''] = recoveryCodes.make(ana);
  recoveryCodes.make(ben);
  assert.equal(recoveryCodes.accept(ben, code), false);
  const rows = JSON.stringify(database.prepare('SELECT * FROM recovery_code').all());
  assert.ok(!rows.includes(code) && !rows.includes(code.replaceAll('-', '')));
  database.exec(`UPDATE recovery_code SET person = '${ben.person}' WHERE person = '${ana.person}'`);
  assert.equal(recoveryCodes.accept(ben, code), false, 'a digest that is moved to somebody else');
  assert.equal(recoveryCodes.accept(ana, code), false);
});
