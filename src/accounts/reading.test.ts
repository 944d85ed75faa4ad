import assert from 'node:assert/strict';
import { test } from 'node:test';

import { endOldWaysIn } from './after-restore.ts';
import { ana, ben, bens, desk, given, ok, refusals } from './given.ts';
import { longestReading } from './reading.ts';
import { digestOf } from './token.ts';

const by = { person: ana.person, address: desk };
const day = 24 * 60 * 60_000;

/** Ben's reading, opened on a device. */
function givenReading() {
  const all = given();
  const { readings, links } = all.accounts;
  const open = (token: string) =>
    links.consume(token, 'reading', (link) => ({ reading: readings.start(link) }));
  const link = readings.link(ben, by);
  const { reading } = ok(open(link));
  return { ...all, readings, open, link, reading };
}

test('a personal link opens the reading of one person, on one device, once', () => {
  const { readings, reading, open, link, database } = givenReading();
  assert.deepEqual(readings.find(reading), ben);
  assert.match(refusals(open(link))[0]?.because ?? '', /opened on a device already, and goes on only there/);
  assert.deepEqual(readings.find(reading), ben, 'a second opening ends nothing');
  const rows = database.prepare('SELECT digest FROM reading').all() as { digest: string }[];
  assert.deepEqual(
    rows.map(({ digest }) => digest),
    [digestOf(reading)],
    'the token itself is not kept',
  );
});

test('it lasts 14 days and no longer; a clock set back makes it last no longer', () => {
  const { readings, reading, clock } = givenReading();
  const began = clock.at;
  clock.at = began + longestReading;
  assert.deepEqual(readings.find(reading), ben);
  clock.at = began + longestReading + 1;
  assert.equal(readings.find(reading), undefined);
  clock.at = began - 2 * 60_000;
  assert.equal(readings.find(reading), undefined);
});

test('a link that nobody opened works for 14 days and no longer', () => {
  const { accounts, clock } = given();
  const made = accounts.readings.link(ben, by);
  clock.at += 14 * day;
  ok(accounts.links.find(made, 'reading'));
  clock.at += 1;
  assert.match(
    refusals(accounts.links.find(made, 'reading'))[0]?.because ?? '',
    /worked for 14 days and has expired/,
  );
});

test('a newer link ends the one before and what that one opened, and nobody else’s', () => {
  const { readings, reading, open, accounts } = givenReading();
  const hers = ok(open(readings.link(ana, by))).reading;
  const next = readings.link(ben, by);
  assert.equal(readings.find(reading), undefined, 'at once, not only when the new one is opened');
  assert.deepEqual(readings.find(hers), ana);
  const newest = readings.link(ben, by);
  assert.match(refusals(accounts.links.find(next, 'reading'))[0]?.because ?? '', /newer link took the place/);
  assert.deepEqual(readings.find(ok(open(newest)).reading), ben);
});

test('no other token, of whatever form or purpose, opens a reading', async () => {
  const { readings, accounts, link } = givenReading();
  ok(await accounts.createAccount({ ...ben, ...bens }));
  const session = ok(await accounts.signIn(bens.email, bens.password, desk));
  const invitation = accounts.links.make('invitation', ana);
  for (const token of [
    undefined,
    '',
    'x',
    'a'.repeat(43),
    link,
    invitation,
    'token' in session ? session.token : '',
  ])
    assert.equal(readings.find(token), undefined);
  const { reading } = ok(
    accounts.links.consume(readings.link(ana, by), 'reading', (one) => ({ reading: readings.start(one) })),
  );
  assert.equal(accounts.sessions.find(reading, 60), undefined, 'and a reading is no session');
  assert.ok('refusals' in accounts.links.find(reading, 'invitation'));
});

test('164.308(a)(3)(ii)(C): who leaves loses the reading and every open link at once, with an account or without', () => {
  const { readings, reading, accounts } = givenReading();
  const unopened = readings.link(ana, by);
  accounts.closeAccount(ben);
  accounts.closeAccount(ana);
  assert.equal(readings.find(reading), undefined);
  assert.match(refusals(accounts.links.find(unopened, 'reading'))[0]?.because ?? '', /withdrawn/);
});

test('a restored backup brings no reading back, nor a link that was open', () => {
  const { readings, reading, accounts, database } = givenReading();
  const unopened = readings.link(ana, by);
  endOldWaysIn(database);
  assert.equal(readings.find(reading), undefined);
  assert.match(refusals(accounts.links.find(unopened, 'reading'))[0]?.because ?? '', /withdrawn/);
});

test('164.312(b): who made a link for whom and who opened it is on the access record', () => {
  const { access, link } = givenReading();
  const kinds = access
    .find({ chain: ben.practice, most: 10 })
    .toReversed()
    .map(({ kind, person, subject }) => [kind, person, subject]);
  assert.ok(link.length > 20);
  assert.deepEqual(kinds, [
    ['link-made', ana.person, ben.person],
    ['link-used', ben.person, 'reading'],
  ]);
});
