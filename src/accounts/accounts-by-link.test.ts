import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { createLedgerTables } from '#ledger/database.ts';
import { isRefused } from './door.ts';
import { ana, anas, ben, bens, desk, given, givenAna, ok, refusals } from './given.ts';

test('the set-up link makes the first account, once; a start after that offers none', async () => {
  const { accounts } = given();
  const token = accounts.setUpLink(ana);
  assert.ok(token);
  const wrong = await accounts.createAccountByLink(token, 'set-up', { ...anas, password: 'short' });
  assert.equal(refusals(wrong)[0]?.field, 'password');
  const { account } = ok(await accounts.createAccountByLink(token, 'set-up', anas));
  assert.equal(account.person, 'person-ana');
  const again = await accounts.createAccountByLink(token, 'set-up', bens);
  assert.match(refusals(again)[0]?.because ?? '', /used already/);
  assert.equal(accounts.setUpLink(ben), undefined);
  accounts.closeAccount(ana);
  assert.equal(accounts.setUpLink(ben), undefined, 'not even when the last account was closed');
});

test('a start without any account replaces the set-up link of the start before', async () => {
  const { accounts } = given();
  const first = accounts.setUpLink(ana);
  const second = accounts.setUpLink(ana);
  const late = await accounts.createAccountByLink(first, 'set-up', anas);
  assert.match(refusals(late)[0]?.because ?? '', /A newer link took the place/);
  ok(await accounts.createAccountByLink(second, 'set-up', anas));
});

test('a set-up link makes no second account, however the first came to be', async () => {
  const { accounts } = given();
  const token = accounts.setUpLink(ben);
  ok(await accounts.createAccount({ ...ana, ...anas }));
  assert.match(
    refusals(await accounts.createAccountByLink(token, 'set-up', bens))[0]?.because ?? '',
    /set up already/,
  );
  assert.equal(accounts.accountOf(ben), undefined);
});

test('one link posted many times at the same moment makes one account', async () => {
  const { accounts } = given();
  const token = accounts.setUpLink(ana);
  const posts = Array.from({ length: 5 }, (_, at) =>
    accounts.createAccountByLink(token, 'set-up', { ...anas, email: `ana${at}@riverbend.example` }),
  );
  assert.equal((await Promise.all(posts)).filter((post) => !isRefused(post)).length, 1);
  assert.equal(accounts.accountsOf('practice-1').length, 1);
});

test('an invitation makes the account of the invited person, whatever else is posted', async () => {
  const { accounts } = await givenAna();
  const token = accounts.links.make('invitation', ben);
  const taken = await accounts.createAccountByLink(token, 'invitation', { ...bens, email: anas.email });
  assert.equal(refusals(taken)[0]?.field, 'email');
  const forged = { ...bens, practice: 'practice-2', person: 'person-ana' };
  const { account } = ok(await accounts.createAccountByLink(token, 'invitation', forged));
  assert.deepEqual({ practice: account.practice, person: account.person }, ben);
  assert.deepEqual(
    accounts.accountsOf('practice-1').map(({ person }) => person),
    ['person-ana', 'person-ben'],
  );
});

test('an outage while the account is written leaves link and accounts as they were', async () => {
  const { accounts, database } = given();
  const token = accounts.setUpLink(ana);
  database.exec(`CREATE TRIGGER full BEFORE INSERT ON account BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  await assert.rejects(accounts.createAccountByLink(token, 'set-up', anas), /disk full/);
  assert.equal(accounts.hasAnyAccount(), false);
  database.exec('DROP TRIGGER full');
  ok(await accounts.createAccountByLink(token, 'set-up', anas));
});

test('no token and no password is in the database in clear', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diligence-door-'));
  const database = new DatabaseSync(join(folder, 'door.sqlite'));
  database.exec('PRAGMA journal_mode = WAL');
  createLedgerTables(database);
  const { accounts } = given(database);
  const secrets = [anas.password, 'a wrong guess here', 'purple kettle sings low'];
  const setUp = accounts.setUpLink(ana);
  secrets.push(setUp ?? '');
  ok(await accounts.createAccountByLink(setUp, 'set-up', anas));
  secrets.push(ok(await accounts.signIn(anas.email, anas.password, desk)).token ?? '');
  refusals(await accounts.signIn(anas.email, 'a wrong guess here', desk));
  refusals(await accounts.signIn('a wrong guess here', 'x', desk));
  const change = { ...ana, password: anas.password, next: 'purple kettle sings low', address: desk };
  secrets.push(ok(await accounts.changePassword(change)).token, accounts.links.make('invitation', ben));
  const stored = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString(
    'latin1',
  );
  database.close();
  rmSync(folder, { recursive: true });
  assert.ok(stored.includes(anas.email), 'the files are the right ones');
  for (const secret of secrets) {
    assert.ok(secret.length > 10 && !stored.includes(secret), secret);
    if (/^[\w-]{43}$/.test(secret))
      assert.ok(!stored.includes(Buffer.from(secret, 'base64url').toString('latin1')));
  }
});
