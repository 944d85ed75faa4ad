import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { transaction } from '#ledger/database.ts';
import { canonicalJson } from '#ledger/canonical-json.ts';
import { sha256 } from '#ledger/chain.ts';
import { isSigned } from '#ledger/checkpoint.ts';

import { openAccessRecord } from './access-record.ts';
import { networkAddress } from './entry.ts';
import { given, practice } from './given.ts';
import { accessKinds } from './kinds.ts';
import { hasWords } from './words.ts';
import { watched } from '#page-permission.ts';

test('164.312(b): each note becomes an entry of a chain that can be read back, bound to the ledger and to the chain of the installation', async () => {
  const { access, append, entries, look, clock } = await given();
  access.note({ kind: 'sign-in-failed', subject: 'sign-in', from: '198.51.100.7' });
  look();
  await append(2);
  clock.at += 1000;
  access.note({ practice, person: 'person-ana', kind: 'signed-out' });
  const [stranger] = entries('installation');
  const [first, second] = entries();
  assert.ok(stranger && first && second);
  assert.deepEqual(first, {
    chain: practice,
    position: 1,
    at: '2026-11-30T15:00:01.000Z',
    kind: 'looked',
    person: 'person-ana',
    subject: 'incident-1',
    from: '192.0.2.10',
    ledger: 0,
    installation: { position: 1, hash: stranger.hash },
    previous: '0'.repeat(64),
    hash: first.hash,
  });
  assert.deepEqual([second.position, second.ledger, second.previous], [2, 2, first.hash]);
  assert.deepEqual([stranger.chain, stranger.ledger, stranger.installation], ['installation', 0, undefined]);
  for (const { hash, ...covered } of [stranger, first, second])
    assert.equal(hash, sha256(canonicalJson(covered)));
});

test('time never goes back, however far the clock does', async () => {
  const { access, entries, look, clock } = await given();
  look();
  clock.at -= 24 * 60 * 60_000;
  look();
  access.note({ practice, person: 'person-ana', kind: 'signed-out' });
  assert.deepEqual(
    entries().map(({ at }) => at),
    Array.from({ length: 3 }, () => '2026-11-30T15:00:01.000Z'),
  );
});

test('what happened and its entry are on disk both, or neither', async () => {
  const { access, database, entries } = await given();
  database.exec('CREATE TABLE thing (id INTEGER)');
  const both = (fails: boolean) => () => {
    database.exec('INSERT INTO thing VALUES (1)');
    access.note({ practice, person: 'person-ana', kind: 'signed-in' });
    if (fails) throw new Error('the power went');
  };
  assert.throws(() => transaction(database, both(true)), /the power went/);
  assert.deepEqual([entries().length, database.prepare('SELECT * FROM thing').all().length], [0, 0]);
  transaction(database, both(false));
  assert.deepEqual([entries().length, database.prepare('SELECT * FROM thing').all().length], [1, 1]);
  database.exec(`CREATE TRIGGER full BEFORE INSERT ON access_entry BEGIN SELECT RAISE(ABORT, 'full'); END`);
  assert.throws(() => transaction(database, both(false)));
  assert.equal(database.prepare('SELECT * FROM thing').all().length, 1, 'no note, no thing');
});

test('free text, names, email addresses and unknown kinds stay out; what is no network address is left out', async () => {
  const { access, entries } = await given();
  for (const wrong of [
    { person: 'Ana Flores' },
    { person: 'ana@clinic.example' },
    { subject: 'a lost phone' },
    { subject: 'x'.repeat(201) },
    { subject: '' },
    { practice: 'installation' },
    { kind: 'guessed' as 'looked' },
    { kind: 'toString' as 'looked' },
  ])
    assert.throws(
      () => access.note({ practice, kind: 'looked', ...wrong }),
      TypeError,
      JSON.stringify(wrong),
    );
  assert.equal(entries().length, 0);
  access.note({ practice, kind: 'looked', from: 'the desk of Ana' });
  access.note({ practice, kind: 'looked', from: '::ffff:192.0.2.9' });
  access.note({ practice, kind: 'looked', from: 'FE80::1%eth0' });
  assert.deepEqual(
    entries().map(({ from }) => from),
    [undefined, '192.0.2.9', 'fe80::1'],
  );
  assert.equal(networkAddress('unknown'), undefined);
});

test('strangers cannot fill the disk: twenty an hour and one that says there was more, and anew in the next hour', async () => {
  const { access, entries, clock } = await given();
  const flood = (times: number, person?: string) => {
    for (let index = 0; index < times; index++)
      access.note({
        practice: person === undefined ? undefined : practice,
        person,
        kind: 'sign-in-failed',
        from: `198.51.100.${index % 250}`,
      });
  };
  flood(500);
  const hour = entries('installation');
  assert.equal(hour.length, accessKinds['sign-in-failed'].perHour + 1);
  assert.deepEqual([hour.at(-1)?.kind, hour.at(-1)?.subject], ['not-written', 'sign-in-failed']);
  flood(30, 'person-ana');
  flood(2, 'person-ben');
  assert.deepEqual(
    entries().map(({ person }) => person),
    [...Array.from({ length: 21 }, () => 'person-ana'), 'person-ben', 'person-ben'],
    'a flood at one account hides nothing at another',
  );
  clock.at += 60 * 60_000;
  flood(1);
  assert.equal(entries('installation').length, hour.length + 1);
  for (let index = 0; index < 100; index++)
    access.note({ practice, person: 'person-ana', kind: 'looked', subject: 'incident-1' });
  assert.equal(entries().length, 123, 'a look is always written');
});

test('the checkpoint of an earlier position is the same bytes at any later time, whatever comes in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('look', 'append', 'both'), { maxLength: 12 }),
      async (steps) => {
        const { ledger, append, look, store } = await given();
        const heads = new Map<number, string>();
        for (const step of ['look', 'append', ...steps]) {
          if (step !== 'append') look();
          if (step !== 'look') await append(step === 'both' ? 3 : 1);
          const checkpoint = await ledger.checkpoint();
          if (checkpoint) heads.set(checkpoint.position, canonicalJson(checkpoint));
        }
        look();
        for (const [position, signed] of heads)
          assert.equal(canonicalJson(await ledger.checkpointAt(position)), signed);
        const last = await ledger.checkpoint();
        assert.ok(last?.access && isSigned(last));
        assert.deepEqual(last.access, await store.access(practice, last.position));
        assert.equal(
          isSigned({ ...last, access: { ...last.access, position: last.access.position + 1 } }),
          false,
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('a search gives the newest first, by person, kind and time, page after page without a gap', async () => {
  const { access, clock, entries } = await given();
  for (let index = 0; index < 400; index++) {
    clock.at += 60_000;
    const kind = index % 3 === 0 ? 'exported' : 'looked';
    access.note({ practice, person: `person-${index % 7}`, kind, subject: 'incident-1' });
  }
  const all = entries();
  const from = all[100]?.at ?? '';
  const until = all[300]?.at ?? '';
  for (const search of [
    {},
    { person: 'person-3' },
    { kind: 'exported' as const },
    { person: 'person-2', kind: 'looked' as const },
    { from, until },
    { from, until, person: 'person-1', kind: 'exported' as const },
    { person: 'person-99' },
  ]) {
    const expected = all
      .filter(
        ({ person, kind, at }) =>
          (search.person ?? person) === person &&
          (search.kind ?? kind) === kind &&
          (search.from ?? at) <= at &&
          (search.until === undefined || at < search.until),
      )
      .map(({ position }) => position)
      .toReversed();
    const paged: number[] = [];
    for (let before: number | undefined; ; before = paged.at(-1)) {
      const found = access.find({ chain: practice, ...search, before, most: 17 });
      paged.push(...found.map(({ position }) => position));
      if (found.length < 17) break;
    }
    assert.deepEqual(paged, expected, JSON.stringify(search));
  }
});

test('every statement goes through an index: none reads the whole table, at 100,000 entries as at ten', async () => {
  const { database, store } = await given();
  const asked: string[] = [];
  const { prepare } = database;
  database.prepare = (sql: string) => {
    asked.push(sql);
    return prepare.call(database, sql);
  };
  const access = openAccessRecord({ database, now: () => 0 });
  const [from, until] = ['2026-11-30T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];
  for (const person of [undefined, 'person-ana'])
    for (const kind of [undefined, 'looked' as const])
      access.find({ chain: practice, person, kind, from, until, before: 9, most: 50 });
  await store.access(practice, 9);
  const selects = asked.filter((sql) => /^\s*SELECT/.test(sql) && sql.includes('access_entry'));
  assert.ok(selects.length >= 7, selects.join('\n'));
  for (const sql of selects) {
    const steps = prepare
      .call(database, `EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail));
    assert.ok(
      steps.every((step) => /^SEARCH .*INDEX/.test(step)),
      `${sql}: ${steps.join('; ')}`,
    );
  }
});

test('two that write in the same database follow each other', async () => {
  const { access, database, clock, entries } = await given();
  const other = openAccessRecord({ database, now: () => clock.at });
  for (let index = 0; index < 6; index++)
    (index % 2 === 0 ? access : other).note({ practice, person: 'person-ana', kind: 'looked' });
  const all = entries();
  assert.deepEqual(
    all.map(({ position }) => position),
    [1, 2, 3, 4, 5, 6],
  );
  for (const [index, { previous }] of all.entries())
    assert.equal(previous, all[index - 1]?.hash ?? '0'.repeat(64));
});

test('164.312(b): every page that hands out a file is watched, and has words of its own in the record', async () => {
  const { pages } = await import('#page-permission.ts');
  for (const path of Object.keys(pages) as (keyof typeof pages)[]) {
    if (!/\.[a-z]+$/.test(path)) continue;
    assert.equal(watched[path], 'exported', path);
    // What a path names is the record itself, by its own name.
    assert.ok(path.includes('/:') || hasWords(path), path);
  }
});
