import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, ben, given, ok, refusals } from '#accounts/given.ts';
import { authenticatorAddress } from './authenticator.ts';
import { codeAt, givenApp } from './given-second-factor.ts';

test('RFC 6238: a code counts in its own time step and in the ones beside it, and in no other', async () => {
  const step = 30_000;
  for (const [shift, counts] of [
    [-2 * step, false],
    [-step - 1, false],
    [-step, true],
    [-1, true],
    [0, true],
    [step - 1, true],
    [step, true],
    [2 * step - 1, true],
    [2 * step, false],
  ] as const) {
    const { accounts, clock, code } = await givenApp();
    assert.equal(clock.at % step, 0, 'the clock stands at an edge');
    const shown = code();
    clock.at += shift;
    const { authenticators } = accounts.secondFactors;
    assert.equal(authenticators.accept(ana, shown), counts, `${shift} ms`);
  }
});

test('RFC 6238, 5.2: a time step is accepted once, and none before it any more', async () => {
  const { accounts, clock, code } = await givenApp();
  const { authenticators } = accounts.secondFactors;
  const before = code(clock.at - 30_000);
  assert.equal(authenticators.accept(ana, code()), true);
  assert.equal(authenticators.accept(ana, code()), false, 'the same code');
  assert.equal(authenticators.accept(ana, before), false, 'the one before, though its window is open');
  clock.at += 30_000;
  assert.equal(authenticators.accept(ana, code()), true, 'the next');
});

test('the code that set the app up does not sign anybody in', () => {
  const { accounts, clock } = given();
  const { authenticators } = accounts.secondFactors;
  const draft = authenticators.draft(ana);
  const code = codeAt(draft.secret, clock.at);
  ok(authenticators.check(ana, draft.sealed, code, 'factor-app1')).put();
  assert.equal(authenticators.accept(ana, code), false);
});

test('an app counts from its first right code on, and not before', () => {
  const { accounts, clock } = given();
  const { authenticators } = accounts.secondFactors;
  const draft = authenticators.draft(ana);
  for (const wrong of [
    '',
    '12345',
    '1234567',
    'abcdef',
    '１２３４５６',
    codeAt(draft.secret, clock.at + 90_000),
  ])
    assert.equal(refusals(authenticators.check(ana, draft.sealed, wrong, 'factor-app1'))[0]?.field, 'code');
  assert.equal(accounts.secondFactors.has(ana), false);
  const code = codeAt(draft.secret, clock.at);
  ok(authenticators.check(ana, draft.sealed, ` ${code.slice(0, 3)} ${code.slice(3)}`, 'factor-app1'));
  assert.equal(accounts.secondFactors.has(ana), false, 'looked at, and not put to use');
});

test('a secret is sealed for one person: it opens for nobody else, not when changed, and not after half an hour', () => {
  const { accounts, clock } = given();
  const { authenticators } = accounts.secondFactors;
  const draft = authenticators.draft(ana);
  const code = () => codeAt(draft.secret, clock.at);
  const flipped = `${draft.sealed.slice(0, -5)}${draft.sealed.at(-5) === 'A' ? 'B' : 'A'}${draft.sealed.slice(-4)}`;
  refusals(authenticators.check(ben, draft.sealed, code(), 'factor-app1'));
  refusals(authenticators.check(ana, flipped, code(), 'factor-app1'));
  refusals(authenticators.check(ana, '', code(), 'factor-app1'));
  refusals(authenticators.check(ana, draft.secret, code(), 'factor-app1'));
  assert.equal(
    authenticators.draft(ana, draft.sealed).secret,
    draft.secret,
    'a form with an error shows it again',
  );
  assert.notEqual(authenticators.draft(ben, draft.sealed).secret, draft.secret);
  clock.at += 30 * 60_000;
  ok(authenticators.check(ana, draft.sealed, code(), 'factor-app1'));
  clock.at += 1;
  refusals(authenticators.check(ana, draft.sealed, code(), 'factor-app1'));
});

test('the database holds the secret sealed, and a row that is moved to somebody else opens nothing', async () => {
  const { accounts, database, draft, code } = await givenApp();
  const rows = JSON.stringify(database.prepare('SELECT * FROM authenticator').all());
  assert.ok(!rows.includes(draft.secret));
  const row = database.prepare('SELECT secret FROM authenticator').get();
  assert.ok(!Buffer.from(row?.['secret'] as Uint8Array).includes(base32(draft.secret)));
  database.exec(`UPDATE authenticator SET person = '${ben.person}'`);
  assert.equal(accounts.secondFactors.authenticators.accept(ben, code()), false);
  database.exec(`UPDATE authenticator SET person = '${ana.person}'`);
  assert.equal(accounts.secondFactors.authenticators.accept(ana, code()), true);
});

test('a new app takes the place of the old one; the same form sent twice changes nothing', async () => {
  const { accounts, clock, code } = await givenApp();
  const { secondFactors } = accounts;
  const { authenticators } = secondFactors;
  const next = authenticators.draft(ana);
  const typed = codeAt(next.secret, clock.at);
  const checked = ok(authenticators.check(ana, next.sealed, typed, 'factor-app2'));
  assert.equal(
    secondFactors.add(ana, 'authenticator', checked.put, 'unknown'),
    undefined,
    'codes are there already',
  );
  assert.deepEqual(ok(authenticators.check(ana, next.sealed, typed, 'factor-app2')).known, true);
  assert.deepEqual(
    secondFactors.of(ana).map(({ factor }) => factor),
    ['factor-app2'],
  );
  clock.at += 60_000;
  assert.equal(authenticators.accept(ana, code()), false, 'the old app');
  assert.equal(authenticators.accept(ana, codeAt(next.secret, clock.at)), true);
});

test('the picture tells an app the secret, whose it is and how it counts', () => {
  const address = new URL(
    authenticatorAddress('JBSWY3DPEHPK3PXP', 'Ärzte: West & Co', 'ana@riverbend.example'),
  );
  assert.equal(address.protocol, 'otpauth:');
  assert.equal(address.searchParams.get('secret'), 'JBSWY3DPEHPK3PXP');
  assert.equal(address.searchParams.get('issuer'), 'Diligence, Ärzte  West & Co');
  assert.match(decodeURIComponent(address.pathname), /ana@riverbend\.example$/);
  assert.deepEqual(
    ['algorithm', 'digits', 'period'].map((name) => address.searchParams.get(name)),
    ['SHA1', '6', '30'],
  );
});

/** The bytes of a secret as an app takes it (RFC 4648, 6). */
function base32(text: string): Buffer {
  const bits = [...text].map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
