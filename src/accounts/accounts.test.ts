import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefused } from './door.ts';
import { ana, anas, ben, bens, desk, given, givenAna, ok, refusals } from './given.ts';

test('164.312(a)(2)(i): one email address has one account in the whole installation, however it is written', async () => {
  const { accounts } = await givenAna();
  for (const who of [ben, { practice: 'practice-2', person: 'person-x' }]) {
    const [refusal] = refusals(
      await accounts.createAccount({ ...who, ...bens, email: 'Ana@RIVERBEND.example ' }),
    );
    assert.equal(refusal?.field, 'email');
    assert.equal(refusal.citation, '164.312(a)(2)(i)');
    assert.match(refusal.because, /Accounts cannot be shared/);
    assert.equal(accounts.accountOf(who), undefined);
  }
});

test('164.312(a)(2)(i): one person has one account', async () => {
  const { accounts } = await givenAna();
  const [refusal] = refusals(await accounts.createAccount({ ...ana, ...bens }));
  assert.equal(refusal?.citation, '164.312(a)(2)(i)');
  assert.equal(accounts.accountOf(ana)?.email, anas.email);
});

test('two who take the same address at the same time: one account, one refusal', async () => {
  const { accounts } = given();
  const both = await Promise.all([
    accounts.createAccount({ ...ana, ...anas }),
    accounts.createAccount({ ...ben, ...anas }),
  ]);
  assert.equal(both.filter(isRefused).length, 1);
  assert.equal(accounts.accountsOf('practice-1').length, 1);
});

test('everything wrong with what was typed is said at once, by field', async () => {
  const { accounts } = given();
  const wrong = refusals(await accounts.createAccount({ ...ana, email: 'ana', password: 'short' }));
  assert.deepEqual(
    wrong.map(({ field }) => field),
    ['email', 'password'],
  );
  const named = refusals(
    await accounts.createAccount({ ...ana, ...anas, password: 'Riverbend2026!', names: [] }),
  );
  assert.match(named[0]?.because ?? '', /email address/);
  assert.equal(accounts.hasAnyAccount(), false);
});

test('what was typed can be looked at before anything else is done', () => {
  const { accounts } = given();
  assert.deepEqual(accounts.credentialRefusals(anas), []);
  const wrong = accounts.credentialRefusals({ ...bens, password: 'Lakeside-2026!', names: ['Lakeside'] });
  assert.deepEqual(
    wrong.map(({ field }) => field),
    ['password'],
  );
});

test('an account knows no name and no role: only identifiers, address and times', async () => {
  const { accounts } = await givenAna();
  assert.deepEqual(accounts.accountOf(ana), {
    ...ana,
    email: 'ana@riverbend.example',
    createdAt: '2026-11-30T14:00:00.000Z',
    passwordAt: '2026-11-30T14:00:00.000Z',
  });
  assert.equal(accounts.accountOf({ practice: 'practice-2', person: 'person-ana' }), undefined);
});

test('a changed password opens, the old one does not, and every other session ends', async () => {
  const { accounts, clock } = await givenAna();
  const old = ok(await accounts.signIn(anas.email, anas.password, desk)).token;
  clock.at += 1000;
  const next = 'purple kettle sings low';
  const { token } = ok(
    await accounts.changePassword({ ...ana, password: anas.password, next, address: desk }),
  );
  assert.equal(accounts.sessions.find(old, 15), undefined);
  assert.ok(accounts.sessions.find(token, 15));
  assert.equal(accounts.accountOf(ana)?.passwordAt, '2026-11-30T14:00:01.000Z');
  refusals(await accounts.signIn(anas.email, anas.password, desk));
  ok(await accounts.signIn(anas.email, next, desk));
});

test('a password is changed only by who knows it, to one within the rules, and tries are counted', async () => {
  const { accounts } = await givenAna();
  const change = (password: string, next: string) =>
    accounts.changePassword({ ...ana, password, next, address: desk, names: ['Riverbend Family Practice'] });
  const field = async (password: string, next: string) => refusals(await change(password, next))[0]?.field;
  assert.equal(await field(anas.password, 'short'), 'next');
  assert.equal(await field(anas.password, 'FamilyPractice26'), 'next');
  assert.equal(await field(anas.password, anas.password), 'next');
  for (let count = 0; count < 5; count += 1) {
    assert.equal(await field('a wrong guess here', 'purple kettle sings low'), 'password');
  }
  assert.match(
    refusals(await change(anas.password, 'purple kettle sings low'))[0]?.because ?? '',
    /Try again in 30/,
  );
  refusals(
    await accounts.changePassword({ ...ben, password: '', next: 'purple kettle sings low', address: desk }),
  );
});

test('two changes of a password at the same moment: one holds, the other is told', async () => {
  const { accounts } = await givenAna();
  const nexts = ['purple kettle sings low', 'seven clouds over zanzibar', 'quiet lamps on a barge'];
  const answers = await Promise.all(
    nexts.map((next) => accounts.changePassword({ ...ana, password: anas.password, next, address: desk })),
  );
  const held = answers.findIndex((answer) => !isRefused(answer));
  assert.equal(answers.filter(isRefused).length, 2);
  for (const answer of answers.filter(isRefused))
    assert.match(answer.refusals[0]?.because ?? '', /Sign in again/);
  ok(await accounts.signIn(anas.email, nexts[held] ?? '', desk));
});

test('164.308(a)(3)(ii)(C): closing an account ends its sessions and links at once and keeps no secret', async () => {
  const { accounts, database } = await givenAna();
  ok(await accounts.createAccount({ ...ben, ...bens }));
  const { token } = ok(await accounts.signIn(anas.email, anas.password, desk));
  const { token: bensToken } = ok(await accounts.signIn(bens.email, bens.password, desk));
  const invitation = accounts.links.make('invitation', ana);
  accounts.closeAccount(ana);
  assert.equal(accounts.sessions.find(token, 15), undefined);
  assert.equal(accounts.accountOf(ana), undefined);
  refusals(await accounts.signIn(anas.email, anas.password, desk));
  refusals(accounts.links.find(invitation, 'invitation'));
  const row = database.prepare('SELECT * FROM account WHERE person = ?').get('person-ana');
  assert.equal(row?.['email'] ?? row?.['password'], null);
  assert.ok(accounts.sessions.find(bensToken, 15), 'nobody else is touched');
  accounts.closeAccount(ana);
  accounts.closeAccount({ practice: 'practice-1', person: 'person-nobody' });
});

test('somebody who comes back gets a new account, and the old address is free for who needs it', async () => {
  const { accounts } = await givenAna();
  const { token } = ok(await accounts.signIn(anas.email, anas.password, desk));
  accounts.closeAccount(ana);
  ok(await accounts.createAccount({ ...ana, email: anas.email, password: 'purple kettle sings low' }));
  assert.equal(accounts.sessions.find(token, 15), undefined, 'the old session stays dead');
  refusals(await accounts.signIn(anas.email, anas.password, desk));
  ok(await accounts.signIn(anas.email, 'purple kettle sings low', desk));
});
