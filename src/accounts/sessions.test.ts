import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { openAccessRecord } from '#access-record/access-record.ts';
import { createTables } from './door.ts';
import { emptyDatabase } from './given.ts';
import { longestSession, openSessions } from './sessions.ts';

const ana = { practice: 'practice-1', person: 'person-ana' };
const minute = 60_000;
const second = 1000;

/** A door with two people and a clock that is set by hand. */
function given() {
  const database = emptyDatabase();
  const clock = { at: Date.UTC(2026, 10, 30, 14) };
  const now = () => clock.at;
  const door = { database, now, randomBytes, access: openAccessRecord({ database, now }) };
  createTables(database);
  for (const person of ['person-ana', 'person-ben']) {
    database
      .prepare('INSERT INTO account VALUES (?, ?, ?, ?, 0, 0, NULL)')
      .run('practice-1', person, `${person}@example.com`, 'hash');
  }
  return { database, clock, door, sessions: openSessions(door) };
}

test('164.312(a)(2)(iii): a session lives at the idle limit and is ended a second past it, for good', () => {
  const { clock, sessions } = given();
  const token = sessions.create(ana);
  clock.at += 15 * minute;
  assert.equal(sessions.find(token, 15)?.person, 'person-ana');
  clock.at += second;
  assert.equal(sessions.find(token, 15), undefined);
  assert.equal(sessions.find(token, 60), undefined, 'a longer limit does not bring it back');
});

test('164.312(a)(2)(iii): looking is not doing, doing starts the idle time again', () => {
  const { clock, sessions } = given();
  const looked = sessions.create(ana);
  const done = sessions.create(ana);
  for (let step = 0; step < 4; step += 1) {
    clock.at += 5 * minute;
    sessions.find(looked, 15);
    sessions.touch(done);
  }
  assert.equal(sessions.find(looked, 15), undefined);
  assert.ok(sessions.find(done, 15));
});

test('the idle limit is the one of the call, and exact although the disk is written once a minute', () => {
  const { clock, sessions } = given();
  const token = sessions.create(ana);
  clock.at += 40 * second;
  sessions.touch(token);
  clock.at += minute;
  assert.ok(sessions.find(token, 1));
  clock.at += 1;
  assert.equal(sessions.find(token, 1), undefined);
});

test('an idle limit that is no number above zero is a mistake, never a session without end', () => {
  const { sessions } = given();
  const token = sessions.create(ana);
  for (const limit of [0, -1, Number.NaN]) assert.throws(() => sessions.find(token, limit), RangeError);
});

test('touch writes at most once a minute', () => {
  const { database, clock, sessions } = given();
  const token = sessions.create(ana);
  const written = () =>
    (database.prepare('SELECT seen_at FROM session').get() as { seen_at: number }).seen_at;
  const start = clock.at;
  clock.at = start + minute - 1;
  sessions.touch(token);
  assert.equal(written(), start);
  clock.at = start + minute;
  sessions.touch(token);
  assert.equal(written(), start + minute);
  clock.at = start + minute + 30 * second;
  sessions.touch(token);
  assert.equal(written(), start + minute);
});

test('after a restart a session goes on from what was written', () => {
  const { clock, door, sessions } = given();
  const token = sessions.create(ana);
  clock.at += 10 * minute;
  sessions.touch(token);
  const again = openSessions(door);
  clock.at += 15 * minute;
  assert.ok(again.find(token, 15));
  clock.at += second;
  assert.equal(again.find(token, 15), undefined);
});

test('however busy, a session ends after 12 hours: it lives at the limit and not a second past it', () => {
  const { clock, sessions } = given();
  const token = sessions.create(ana);
  const start = clock.at;
  while (clock.at < start + longestSession) {
    clock.at += 10 * minute;
    sessions.touch(token);
  }
  assert.equal(clock.at, start + 12 * 60 * minute);
  assert.ok(sessions.find(token, 15));
  clock.at += second;
  sessions.touch(token);
  assert.equal(sessions.find(token, 15), undefined);
});

test('a clock that is set back does not lengthen a session; a correction of a minute is borne', () => {
  const { clock, sessions } = given();
  const token = sessions.create(ana);
  clock.at -= minute;
  assert.ok(sessions.find(token, 15));
  clock.at -= second;
  assert.equal(sessions.find(token, 15), undefined);
});

test('sign-out ends one session, endAll those of one person only', () => {
  const { sessions } = given();
  const [one, two, three] = [sessions.create(ana), sessions.create(ana), sessions.create(ana)];
  const bens = sessions.create({ practice: 'practice-1', person: 'person-ben' });
  sessions.end(one);
  sessions.touch(one);
  assert.equal(sessions.find(one, 15), undefined);
  assert.ok(sessions.find(two, 15));
  for (const practice of ['practice-0', 'practice-2']) sessions.endAll({ practice, person: 'person-ana' });
  assert.ok(sessions.find(three, 15));
  sessions.endAll(ana);
  assert.equal(sessions.find(two, 15), undefined);
  assert.equal(sessions.find(three, 15), undefined);
  assert.ok(sessions.find(bens, 15));
  sessions.end(undefined);
  sessions.end('nonsense');
});

test('a session of a closed account is dead, even where its row stayed', () => {
  const { database, sessions } = given();
  const token = sessions.create(ana);
  database.exec('UPDATE account SET closed_at = 1, email = NULL, password = NULL');
  assert.equal(sessions.find(token, 15), undefined);
});

test('sessions past their time do not pile up', () => {
  const { database, clock, sessions } = given();
  for (let count = 0; count < 20; count += 1) sessions.create(ana);
  clock.at += longestSession + second;
  sessions.create(ana);
  assert.deepEqual({ ...database.prepare('SELECT count(*) AS rows FROM session').get() }, { rows: 1 });
});

test('no token but the very one finds a session: random ones, altered ones, digests, any text', () => {
  const { database, sessions } = given();
  const token = sessions.create(ana);
  const { digest } = database.prepare('SELECT digest FROM session').get() as { digest: string };
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const random = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('base64url'));
  const altered = fc
    .tuple(fc.nat(42), fc.constantFrom(...alphabet))
    .map(([at, letter]) => token.slice(0, at) + letter + token.slice(at + 1));
  const cut = fc.nat(42).map((length) => token.slice(0, length));
  const dressed = fc.tuple(fc.string(), fc.string()).map(([before, after]) => before + token + after);
  fc.assert(
    fc.property(
      fc.oneof(random, altered, cut, dressed, fc.string({ unit: 'binary' }), fc.constant(digest)),
      (other) => {
        fc.pre(other !== token);
        assert.equal(sessions.find(other, 15), undefined);
      },
    ),
    { numRuns: 1000 },
  );
  assert.equal(sessions.find(undefined, 15), undefined);
  assert.ok(sessions.find(token, 15), 'the very one still does');
});

test('tokens are 32 bytes of the given chance, and never the same', () => {
  const { door, sessions } = given();
  const tokens = new Set(Array.from({ length: 100 }, () => sessions.create(ana)));
  assert.equal(tokens.size, 100);
  for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32);
  const fixed = openSessions({ ...door, randomBytes: (size) => new Uint8Array(size).fill(7) });
  assert.equal(fixed.create(ana), Buffer.alloc(32, 7).toString('base64url'));
});

const here = { address: '192.0.2.1', browser: 'Firefox on Linux' };

test('164.308(a)(5)(ii)(C): the list has the open sessions of one person, with where each was started, and no token', () => {
  const { clock, sessions } = given();
  const old = sessions.create(ana);
  sessions.startedFrom(old, here);
  clock.at += 10 * minute;
  const fresh = sessions.create(ana);
  sessions.create({ practice: 'practice-1', person: 'person-ben' });
  sessions.startedFrom(fresh, { address: 'x'.repeat(500), browser: 'y'.repeat(500) });
  sessions.startedFrom('A'.repeat(43), here);
  const [first, second, ...more] = sessions.of(ana, 15);
  assert.deepEqual(more, []);
  assert.deepEqual([first?.id, second?.id], [sessions.idOf(fresh), sessions.idOf(old)]);
  assert.deepEqual(second?.from, here);
  assert.equal(first?.from?.address.length, 64, 'what is kept is bounded');
  assert.ok(!JSON.stringify(sessions.of(ana, 15)).includes(fresh));
  clock.at += 5 * minute + 1;
  assert.deepEqual(
    sessions.of(ana, 15).map(({ id }) => id),
    [sessions.idOf(fresh)],
    'one that is over is not in the list',
  );
  assert.equal(sessions.idOf('no token'), undefined);
});

test('sessions that are meant are ended, those of another practice or person never', () => {
  const { sessions } = given();
  const [one, two] = [sessions.create(ana), sessions.create(ana)];
  const bens = sessions.create({ practice: 'practice-1', person: 'person-ben' });
  const by = { person: 'person-ana', address: '192.0.2.1', idleMinutes: 15 };
  assert.equal(
    sessions.revoke({ ...ana, practice: 'practice-2' }, by, () => true),
    0,
  );
  assert.equal(
    sessions.revoke(ana, by, (id) => id === sessions.idOf(bens)),
    0,
  );
  assert.equal(
    sessions.revoke(ana, by, (id) => id === sessions.idOf(one)),
    1,
  );
  assert.equal(sessions.find(one, 15), undefined);
  assert.ok(sessions.find(two, 15));
  assert.ok(sessions.find(bens, 15));
  assert.equal(
    sessions.revoke(ana, by, () => true),
    1,
  );
  assert.equal(
    sessions.revoke(ana, by, () => true),
    0,
  );
});

test('where sessions were started is forgotten with them', () => {
  const { database, sessions } = given();
  const token = sessions.create(ana);
  sessions.startedFrom(token, here);
  sessions.end(token);
  sessions.create(ana);
  assert.deepEqual({ ...database.prepare('SELECT count(*) AS rows FROM session_place').get() }, { rows: 0 });
});
