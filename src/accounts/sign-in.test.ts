import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, anas, ben, bens, desk, givenAna, ok, refusals } from './given.ts';

test('164.312(d): an account opens with its email address and password, and with nothing else', async () => {
  const { accounts } = await givenAna();
  const { token, ...who } = ok(await accounts.signIn(' ANA@Riverbend.example', anas.password, desk));
  assert.deepEqual(who, ana);
  assert.equal(accounts.sessions.find(token, 15)?.person, 'person-ana');
  for (const [email, password] of [
    [anas.email, `${anas.password} `],
    [anas.email, ''],
    [bens.email, anas.password],
    [`${anas.email}' OR '1'='1`, anas.password],
  ] as const) {
    refusals(await accounts.signIn(email, password, desk));
  }
});

test('an unknown email address, a wrong password and a closed account get the very same answer', async () => {
  const { accounts } = await givenAna();
  ok(await accounts.createAccount({ ...ben, ...bens }));
  accounts.closeAccount(ben);
  const answers = [
    await accounts.signIn(anas.email, 'not the password at all', desk),
    await accounts.signIn('nobody@riverbend.example', 'not the password at all', desk),
    await accounts.signIn(bens.email, bens.password, desk),
    await accounts.signIn('no address', 'not the password at all', desk),
  ];
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.equal(
    refusals(answers[0])[0]?.because,
    'This email address and password do not go together. Check both and try again.',
  );
});

test('an unknown email address takes as long as a wrong password', async () => {
  const { accounts } = await givenAna();
  const timed = async (email: string) => {
    const start = performance.now();
    refusals(await accounts.signIn(email, 'not the password at all', desk));
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    known.push(await timed(anas.email));
    unknown.push(await timed(`nobody${round}@riverbend.example`));
  }
  // The quickest of each: what the work itself takes. Without the check it would be less than a tenth.
  assert.ok(Math.min(...unknown) > Math.min(...known) / 3, `${unknown} against ${known}`);
});

test('after five failures the sentence says when to try again; then the right password works', async () => {
  const { accounts, clock } = await givenAna();
  for (let count = 0; count < 4; count += 1) refusals(await accounts.signIn(anas.email, 'wrong', desk));
  const fifth = await accounts.signIn(anas.email, 'wrong', desk);
  assert.match(refusals(fifth)[0]?.because ?? '', /do not go together\. Try again in 30 seconds\.$/);
  clock.at += 29_000;
  const early = await accounts.signIn(anas.email, anas.password, desk);
  assert.equal(refusals(early)[0]?.because, 'Too many tries did not work. Try again in 1 second.');
  assert.equal('wait' in early && early.wait, 1);
  clock.at += 1000;
  ok(await accounts.signIn(anas.email, anas.password, desk));
  refusals(await accounts.signIn(anas.email, 'wrong', desk));
  ok(await accounts.signIn(anas.email, anas.password, desk));
});

test('an address without an account is slowed down just the same', async () => {
  const { accounts } = await givenAna();
  const answers = async (email: string) => {
    const all = [];
    for (let count = 0; count < 6; count += 1) all.push(await accounts.signIn(email, 'wrong', email));
    return all;
  };
  assert.deepEqual(await answers('nobody@riverbend.example'), await answers(anas.email));
});

test('many tries at the same moment are no more guesses than five', async () => {
  const { accounts } = await givenAna();
  const guesses = [...Array.from({ length: 30 }, (_, at) => `guess ${at}`), anas.password];
  const answers = await Promise.all(
    guesses.map((guess, at) => accounts.signIn(anas.email, guess, `10.0.0.${at}`)),
  );
  const looked = answers.filter((answer) => !refusals(answer)[0]?.because.startsWith('Too many'));
  assert.equal(looked.length, 5);
});

test('signing in gives a new token each time and ends the one the browser had', async () => {
  const { accounts } = await givenAna();
  const planted = accounts.sessions.create(ana);
  const { token } = ok(await accounts.signIn(anas.email, anas.password, desk, planted));
  assert.notEqual(token, planted);
  assert.equal(accounts.sessions.find(planted, 15), undefined);
  const other = ok(await accounts.signIn(anas.email, anas.password, desk));
  assert.notEqual(other.token, token);
  assert.ok(accounts.sessions.find(token, 15), 'a second desk leaves the first signed in');
  const kept = await accounts.signIn(anas.email, 'wrong', desk, token);
  refusals(kept);
  assert.ok(accounts.sessions.find(token, 15), 'a failure ends nothing');
});

test('an account that is closed while its password is being checked is not signed in', async () => {
  const { accounts } = await givenAna();
  const signingIn = accounts.signIn(anas.email, anas.password, desk);
  accounts.closeAccount(ana);
  refusals(await signingIn);
});

test('a password that is replaced while it is being checked signs nobody in', async () => {
  const { accounts, database } = await givenAna();
  const signingIn = accounts.signIn(anas.email, anas.password, desk);
  database.exec(`UPDATE account SET password = 'another'`);
  refusals(await signingIn);
});
