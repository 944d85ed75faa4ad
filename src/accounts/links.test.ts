import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { refuse } from '#decision.ts';
import { openAccessRecord } from '#access-record/access-record.ts';
import { isRefused } from './door.ts';
import { emptyDatabase } from './given.ts';
import { openLinks } from './links.ts';

const ana = { practice: 'practice-1', person: 'person-ana' };
const ben = { practice: 'practice-1', person: 'person-ben' };
const day = 24 * 60 * 60_000;

function given() {
  const database = emptyDatabase();
  const clock = { at: Date.UTC(2026, 10, 30, 14) };
  const now = () => clock.at;
  const access = openAccessRecord({ database, now });
  return { database, clock, links: openLinks({ database, now, randomBytes, access }) };
}

function sentence(result: unknown): string {
  assert.ok(isRefused(result), 'this should have been refused');
  return result.refusals.map(({ because }) => because).join(' ');
}

test('a link is bound to its purpose, practice and person', () => {
  const { links } = given();
  const token = links.make('invitation', ana);
  assert.deepEqual(links.find(token, 'invitation'), {
    ...ana,
    purpose: 'invitation',
    expiresAt: '2026-12-07T14:00:00.000Z',
  });
  assert.match(sentence(links.find(token, 'set-up')), /is not known here/);
});

test('opening a link does not use it up; using it works once', () => {
  const { links } = given();
  const token = links.make('invitation', ana);
  for (let look = 0; look < 3; look += 1) assert.ok(!isRefused(links.find(token, 'invitation')));
  assert.equal(
    links.consume(token, 'invitation', (link) => link.person),
    'person-ana',
  );
  const made: string[] = [];
  const again = links.consume(token, 'invitation', (link) => made.push(link.person));
  assert.match(sentence(again), /used already, and works only once/);
  assert.deepEqual(made, []);
});

test('a link that came to a refusal or an outage still works, and nothing of what was made stays', () => {
  const { database, links } = given();
  database.exec('CREATE TABLE thing (name TEXT)');
  const put = () => database.prepare('INSERT INTO thing VALUES (?)').run('half');
  const token = links.make('invitation', ana);
  const refused = links.consume(token, 'invitation', () => {
    put();
    return refuse('No.');
  });
  assert.equal(sentence(refused), 'No.');
  const outage = () =>
    links.consume(token, 'invitation', () => {
      put();
      throw new Error('disk');
    });
  assert.throws(outage, /disk/);
  assert.equal(database.prepare('SELECT count(*) AS rows FROM thing').get()?.['rows'], 0);
  assert.equal(
    links.consume(token, 'invitation', () => 'made'),
    'made',
  );
});

test('inside a larger transaction a link is spent only if that is kept', () => {
  const { database, links } = given();
  const token = links.make('invitation', ana);
  database.exec('BEGIN');
  assert.equal(
    links.consume(token, 'invitation', () => 'made'),
    'made',
  );
  database.exec('ROLLBACK');
  assert.ok(!isRefused(links.find(token, 'invitation')));
});

test('an invitation works for 7 days and a set-up link for 24 hours: at the limit, and not a second past it', () => {
  for (const [purpose, lasts, words] of [
    ['invitation', 7 * day, '7 days'],
    ['set-up', day, '24 hours'],
  ] as const) {
    const { clock, links } = given();
    const token = links.make(purpose, ana);
    clock.at += lasts;
    assert.ok(!isRefused(links.find(token, purpose)));
    clock.at += 1000;
    assert.match(sentence(links.find(token, purpose)), new RegExp(`worked for ${words} and has expired`));
    assert.match(sentence(links.consume(token, purpose, () => 'made')), /expired/);
  }
});

test('a newer link for the same person takes the place of the older, others stay', () => {
  const { links } = given();
  const first = links.make('invitation', ana);
  const bens = links.make('invitation', ben);
  const elsewhere = links.make('invitation', { ...ana, practice: 'practice-2' });
  const second = links.make('invitation', ana);
  assert.match(sentence(links.find(first, 'invitation')), /A newer link took the place/);
  for (const token of [second, bens, elsewhere]) assert.ok(!isRefused(links.find(token, 'invitation')));
});

test('a fresh set-up link takes the place of every other, whomever it was for', () => {
  const { links } = given();
  const first = links.make('set-up', ana);
  const second = links.make('set-up', { practice: 'practice-2', person: 'person-2' });
  assert.match(sentence(links.find(first, 'set-up')), /A newer link took the place/);
  assert.ok(!isRefused(links.find(second, 'set-up')));
});

test('the links that still work are listed for their practice, without their tokens', () => {
  const { clock, links } = given();
  links.make('invitation', { ...ana, practice: 'practice-2' });
  links.make('invitation', ana);
  clock.at += 1000;
  const token = links.make('invitation', ben);
  assert.deepEqual(
    links.open('practice-1').map(({ person }) => person),
    ['person-ana', 'person-ben'],
  );
  assert.ok(!JSON.stringify(links.open('practice-1')).includes(token));
  links.withdraw(ben);
  assert.match(sentence(links.find(token, 'invitation')), /was withdrawn/);
  assert.deepEqual(
    links.open('practice-1').map(({ person }) => person),
    ['person-ana'],
  );
  clock.at += 7 * day;
  assert.deepEqual(links.open('practice-1'), []);
});

test('a token that was never made opens nothing', () => {
  const { links } = given();
  links.make('invitation', ana);
  for (const token of [undefined, '', 'x', randomBytes(32).toString('base64url'), `' OR 1=1 --`]) {
    assert.match(sentence(links.find(token, 'invitation')), /is not known here/);
    assert.match(sentence(links.consume(token, 'invitation', () => 'made')), /is not known here/);
  }
});

test('spent links are forgotten 30 days past their time', () => {
  const { database, clock, links } = given();
  links.make('invitation', ana);
  clock.at += 37 * day + 1000;
  links.make('invitation', ben);
  assert.equal(database.prepare('SELECT count(*) AS rows FROM one_time_link').get()?.['rows'], 1);
});
