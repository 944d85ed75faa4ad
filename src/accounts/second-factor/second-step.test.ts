import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, anas, ben, bens, desk, ok, refusals } from '#accounts/given.ts';
import { triesAllowed } from '#accounts/attempts.ts';
import { codeAt, givenApp } from './given-second-factor.ts';

const wrong = '000000';

test('164.312(d): with a second factor the right password gives no session, and a right code gives one', async () => {
  const { accounts, pending, step, code } = await givenApp();
  const token = await pending();
  assert.equal(accounts.sessions.find(token, 15), undefined, 'a half-done sign-in is no session');
  const signedIn = ok(await step(token, code()));
  assert.deepEqual([signedIn.practice, signedIn.person], [ana.practice, ana.person]);
  assert.notEqual(signedIn.token, token);
  assert.equal(accounts.sessions.find(signedIn.token, 15)?.person, ana.person);
});

test('a half-done sign-in is good for one session, and for five minutes', async () => {
  const { clock, pending, step, code } = await givenApp();
  const used = await pending();
  ok(await step(used, code()));
  clock.at += 60_000;
  const again = await step(used, code());
  assert.ok('over' in again && again.over);
  const token = await pending();
  clock.at += 4 * 60_000 + 59_999;
  ok(await step(token, code()));
  const late = await pending();
  clock.at += 5 * 60_000 + 1;
  assert.match(refusals(await step(late, code()))[0]?.because ?? '', /Sign in once more/);
  for (const made of ['', 'x', 'A'.repeat(43)]) refusals(await step(made, code()));
});

test('a wrong code leaves the half-done sign-in as it was', async () => {
  const { pending, step, code } = await givenApp();
  const token = await pending();
  const refused = await step(token, wrong);
  assert.equal(refusals(refused)[0]?.field, 'code');
  assert.ok(!('over' in refused));
  ok(await step(token, code()));
});

test('codes are counted like passwords: after five failures there is a wait, and a right code waits too', async () => {
  const { clock, pending, step, code } = await givenApp();
  const token = await pending();
  for (let tries = 1; tries < triesAllowed.account; tries += 1) refusals(await step(token, wrong));
  const fifth = await step(token, wrong);
  assert.ok('wait' in fifth && fifth.wait === 30);
  const held = await step(token, code());
  assert.match(refusals(held)[0]?.because ?? '', /^Too many tries/);
  clock.at += 30_000;
  ok(await step(token, code()));
});

test('the right password does not give back the tries that codes have used up', async () => {
  const { accounts, clock, pending, step } = await givenApp();
  let guesses = 0;
  for (let round = 0; round < 20; round += 1) {
    const half = await accounts.signIn(anas.email, anas.password, `10.0.0.${round}`);
    if ('refusals' in half) break;
    const refused = await step(half.pending ?? '', wrong, `10.0.0.${round}`);
    if (!refusals(refused)[0]?.because.startsWith('Too many')) guesses += 1;
  }
  assert.ok(guesses <= triesAllowed.account, `${guesses} guesses`);
  clock.at += 15 * 60_000;
  assert.ok(await pending());
});

test('the right password and guesses of a code at once are no more guesses', async () => {
  const { accounts, pending, step } = await givenApp();
  const token = await pending();
  const looked = await Promise.all(
    Array.from({ length: 30 }, async (_, round) => {
      const first = accounts.signIn(anas.email, anas.password, `10.0.1.${round}`);
      const refused = await step(token, wrong, `10.0.2.${round}`);
      await first;
      return !refusals(refused)[0]?.because.startsWith('Too many');
    }),
  );
  assert.ok(
    looked.filter(Boolean).length <= triesAllowed.account,
    `${looked.filter(Boolean).length} guesses`,
  );
});

test('somebody who signs in rightly, again and again, never has to wait', async () => {
  const { clock, pending, step, code } = await givenApp();
  for (let round = 0; round < 12; round += 1) {
    clock.at += 60_000;
    ok(await step(await pending(), code()));
  }
  for (let round = 0; round < 12; round += 1) await pending();
});

test('an account with a second factor cannot be told from another, or from none, before its password was right', async () => {
  const { accounts } = await givenApp();
  ok(await accounts.createAccount({ ...ben, ...bens }));
  const guess = 'not the password at all';
  const answers = [
    await accounts.signIn(anas.email, guess, desk),
    await accounts.signIn(bens.email, guess, desk),
    await accounts.signIn('nobody@riverbend.example', guess, desk),
  ];
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
});

test('the same code at the same moment signs in once', async () => {
  const { pending, step, code } = await givenApp();
  const [first, second] = [await pending(), await pending()];
  const answers = await Promise.all([step(first, code()), step(second, code()), step(first, code())]);
  assert.equal(answers.filter((answer) => !('refusals' in answer)).length, 1);
});

test('a recovery code is a second step: once, and what was used is noted', async () => {
  const { accounts, access, recovery, pending } = await givenApp();
  assert.equal(recovery.length, 10);
  const step = async () =>
    accounts.secondStep({
      token: await pending(),
      shown: { kind: 'recovery-code', code: recovery[3] ?? '' },
      address: desk,
    });
  ok(await step());
  assert.equal(refusals(await step())[0]?.field, 'recovery');
  assert.equal(accounts.secondFactors.recoveryCodes.of(ana)?.left, 9);
  const kinds = access.find({ chain: ana.practice, most: 10 }).map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(0, 3), ['sign-in-failed', 'signed-in', 'recovery-code-used']);
});

test('a session that the browser still had ends with the second step, not with the password', async () => {
  const { accounts, pending, code } = await givenApp();
  const planted = accounts.sessions.create(ana);
  const token = await pending();
  assert.ok(accounts.sessions.find(planted, 15));
  const shown = { kind: 'code', code: code() } as const;
  const { token: fresh } = ok(await accounts.secondStep({ token, shown, address: desk, previous: planted }));
  assert.equal(accounts.sessions.find(planted, 15), undefined);
  assert.notEqual(fresh, planted);
});

test('a new password, a reset and a closed account end what is half done', async () => {
  for (const end of ['password', 'reset', 'close'] as const) {
    const { accounts, pending, step, code } = await givenApp();
    const token = await pending();
    const change = { ...ana, password: anas.password, next: 'purple kettle sings low', address: desk };
    if (end === 'password') ok(await accounts.changePassword(change));
    if (end === 'reset') accounts.resetSecondFactor(ana, { person: ben.person, address: desk });
    if (end === 'close') accounts.closeAccount(ana);
    const refused = await step(token, code());
    assert.ok('over' in refused && refused.over, end);
  }
});

test('after a reset the password is all, sessions have ended, and it is noted who did it', async () => {
  const { accounts, access, recovery } = await givenApp();
  const session = accounts.sessions.create(ana);
  accounts.resetSecondFactor(ana, { person: ben.person, address: desk });
  assert.equal(accounts.sessions.find(session, 15), undefined);
  assert.deepEqual(accounts.secondFactors.of(ana), []);
  assert.equal(accounts.secondFactors.recoveryCodes.accept(ana, recovery[0] ?? ''), false);
  const noted = access.find({ chain: ana.practice, kind: 'second-factor-removed', most: 5 });
  assert.deepEqual(
    noted.map(({ person, subject, from }) => [person, subject, from]),
    [[ben.person, ana.person, desk]],
  );
  const { token } = ok(await accounts.signIn(anas.email, anas.password, desk));
  assert.ok(accounts.sessions.find(token, 15));
});

test('whoever closes an account closes its second factor: an account made anew starts without one', async () => {
  const { accounts } = await givenApp();
  accounts.closeAccount(ana);
  ok(await accounts.createAccount({ ...ana, ...anas }));
  assert.deepEqual(accounts.secondFactors.of(ana), []);
  assert.ok(ok(await accounts.signIn(anas.email, anas.password, desk)).token);
});

test('with the last factor its recovery codes end; with one of several they stay', async () => {
  const { accounts, clock } = await givenApp();
  const { secondFactors } = accounts;
  secondFactors.remove(ana, 'factor-none', desk);
  assert.equal(secondFactors.of(ana).length, 1);
  secondFactors.remove(ana, 'factor-app1', desk);
  assert.equal(secondFactors.recoveryCodes.of(ana), undefined);
  assert.equal(secondFactors.has(ana), false);
  const draft = secondFactors.authenticators.draft(ana);
  const code = codeAt(draft.secret, clock.at);
  const { put } = ok(secondFactors.authenticators.check(ana, draft.sealed, code, 'factor-app2'));
  assert.equal(
    secondFactors.add(ana, 'authenticator', put, desk)?.length,
    10,
    'new ones come with a new first',
  );
});
