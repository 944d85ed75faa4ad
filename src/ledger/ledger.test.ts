import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import * as fc from 'fast-check';

import { isSigned } from './checkpoint.ts';
import { openDatabase } from './database.ts';
import { foundLedger, openLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { memoryStore } from './memory.ts';
import { sqliteStore } from './sqlite.ts';
import { Outage } from './store.ts';
import type { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-ledger-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const key = randomBytes(32);
const practice = 'practice-1';
const who = { by: 'member-1', at: '2026-11-30T15:04:05.000Z' };
const event = (subject: string, data: unknown) => ({
  area: 'inventory',
  type: 'asset-added',
  version: 1,
  subject,
  data,
});
const found = (store: Store) => foundLedger(store, key, practice, randomBytes);
const open = (store: Store) => openLedger(store, key, practice, randomBytes);
const says = (message: RegExp) => (error: unknown) => error instanceof Outage && message.test(error.message);

async function appended(ledger: Ledger, ...events: ReturnType<typeof event>[]): Promise<readonly number[]> {
  const result = await ledger.append((await ledger.head()).position, events, who);
  assert.equal(result.outcome, 'appended');
  return result.outcome === 'appended' ? result.positions : [];
}

test('what was put on record reads back as it was, after the ledger is opened anew', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  assert.deepEqual(await ledger.read(0), []);
  assert.equal(await ledger.checkpoint(), undefined);
  const data = {
    name: 'Server \u{1f5a5} \u062e\u0627\u062f\u0645',
    flows: [{ to: 'ehr' }],
    count: 0.1,
    none: null,
  };
  assert.deepEqual(await appended(ledger, event('asset-1', data), event('asset-2', ['x'])), [1, 2]);
  assert.deepEqual(await appended(ledger, event('asset-1', true)), [3]);
  const expected = [
    { position: 1, ...who, ...event('asset-1', data) },
    { position: 2, ...who, ...event('asset-2', ['x']) },
    { position: 3, ...who, ...event('asset-1', true) },
  ];
  assert.deepEqual(await ledger.read(0), expected);
  assert.deepEqual(await (await open(store)).read(0), expected);
  assert.deepEqual(await ledger.read(1, 2), expected.slice(1, 2));
  assert.deepEqual(await ledger.read(3), []);
  assert.deepEqual(await ledger.read(7), []);
});

test('the headers are those of the store, up to a position; one that is missing or does not follow is found', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  await appended(ledger, ...Array.from({ length: 1_100 }, (_, data) => event(`asset-${data % 5}`, data)));
  const headers = (await store.read(practice, 0)).map(({ header }) => header);
  assert.deepEqual(await ledger.headers(1_100), headers);
  assert.deepEqual(await ledger.headers(3), headers.slice(0, 3));
  assert.deepEqual(await ledger.headers(0), []);
  const without = async (position: number) =>
    open({
      ...store,
      read: async (...asked) =>
        (await store.read(...asked)).filter(({ header }) => header.position !== position),
    });
  await assert.rejects((await without(2)).headers(3), says(/Entry 2 .*missing/));
  await assert.rejects((await without(3)).headers(3), says(/Entry 3 .*missing/));
});

test('read(a+b) is read(a) and then read(b), also across the portions that are read at a time', async () => {
  const ledger = await found(memoryStore());
  await appended(ledger, ...Array.from({ length: 1_203 }, (_, index) => event(`asset-${index % 7}`, index)));
  const all = await ledger.read(0);
  assert.deepEqual(
    all.map(({ data }) => data),
    Array.from({ length: 1_203 }, (_, index) => index),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(1_300), async (cut) => {
      assert.deepEqual([...(await ledger.read(0, cut)), ...(await ledger.read(cut))], all);
    }),
    { numRuns: 30 },
  );
});

test('the store holds nothing that can be read: no payload, no key', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  await appended(ledger, event('asset-1', { name: 'Willow Creek' }));
  const [entry] = await store.read(practice, 0);
  const kept = JSON.stringify([entry?.header, await store.keys(practice), await store.checkpoint(practice)]);
  assert.equal(kept.includes('Willow'), false);
  assert.equal(Buffer.from(entry?.sealed ?? []).includes('Willow'), false);
});

test('each subject has a key of its own, made once', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  await appended(ledger, event('asset-1', 1), event('asset-2', 2), event('asset-1', 3));
  await appended(await open(store), event('asset-2', 4), event('asset-3', 5));
  const names = (await store.keys(practice)).map(({ name }) => name).toSorted();
  assert.deepEqual(names, ['practice', 'signing', 'subject/asset-1', 'subject/asset-2', 'subject/asset-3']);
});

test('an append on an old head is lost: nothing is written, and the next one succeeds', async () => {
  const store = memoryStore();
  const [one, two] = [await found(store), await open(store)];
  await appended(one, event('asset-1', 'first'));
  assert.deepEqual(await two.append(0, [event('asset-2', 'late')], who), { outcome: 'lost' });
  assert.equal(
    (await store.keys(practice)).some(({ name }) => name === 'subject/asset-2'),
    false,
  );
  await appended(two, event('asset-2', 'decided again'));
  assert.deepEqual(
    (await one.read(0)).map(({ data }) => data),
    ['first', 'decided again'],
  );
});

for (const [name, stores] of Object.entries({
  'one process': () => {
    const store = memoryStore();
    return [store, store] as const;
  },
  'two connections to a file': () => {
    const path = join(folder, `race-${randomBytes(4).toString('hex')}.db`);
    return [sqliteStore(openDatabase(path)), sqliteStore(openDatabase(path))] as const;
  },
}))
  test(`two writers that race over the same new subjects (${name}): every event is on record once, and opens`, async () => {
    const [first, second] = stores();
    const one = await found(first);
    const two = await open(second);
    let lost = 0;
    const write = async (ledger: Ledger, writer: string) => {
      for (let round = 0; round < 25; round++)
        for (;;) {
          const { position } = await ledger.head();
          const result = await ledger.append(position, [event(`asset-${round}`, `${writer}${round}`)], who);
          if (result.outcome === 'appended') break;
          lost++;
        }
    };
    await Promise.all([write(one, 'a'), write(two, 'b')]);
    const expected = Array.from({ length: 25 }, (_, round) => [`a${round}`, `b${round}`]).flat();
    for (const ledger of [one, two, await open(first)])
      assert.deepEqual(
        (await ledger.read(0)).map(({ data }) => data as string).toSorted(),
        expected.toSorted(),
      );
    assert.ok(lost > 0, 'they did race');
    await first.close();
    await second.close();
  });

test('a key that another process lost in a race is not used afterwards', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  const other = await open(store);
  // Between this ledger's look at the head and its write, the other one records the same new subject.
  const slow: Store = {
    ...store,
    append: async (...append) => {
      await appended(other, event('asset-1', 'other'));
      return store.append(...append);
    },
  };
  const late = await open(slow);
  assert.deepEqual(await late.append(0, [event('asset-1', 'late')], who), { outcome: 'lost' });
  const again = { ...slow, append: store.append };
  Object.assign(slow, again);
  await appended(late, event('asset-1', 'again'));
  assert.deepEqual(
    (await ledger.read(0)).map(({ data }) => data),
    ['other', 'again'],
  );
});

test('time never runs backwards, whatever the clock says', async () => {
  const ledger = await found(memoryStore());
  await ledger.append(0, [event('asset-1', 1)], who);
  await ledger.append(1, [event('asset-1', 2)], { ...who, at: '2026-11-30T15:04:04.999Z' });
  await ledger.append(2, [event('asset-1', 3)], { ...who, at: '2026-12-01T00:00:00.000Z' });
  assert.deepEqual(
    (await ledger.read(0)).map(({ at }) => at),
    [who.at, who.at, '2026-12-01T00:00:00.000Z'],
  );
});

test('an append of nothing is no change', async () => {
  const ledger = await found(memoryStore());
  assert.deepEqual(await ledger.append(0, [], who), {
    outcome: 'appended',
    positions: [],
    head: await ledger.head(),
  });
  assert.equal((await ledger.head()).position, 0);
  assert.deepEqual(await ledger.append(5, [], who), { outcome: 'lost' });
});

test('an event that cannot be written leaves no trace', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  const bad = [event('asset-9', { name: undefined }), event('two words', 1), event('asset-9', '\ud800')];
  for (const event of bad) await assert.rejects(appended(ledger, { ...event }), TypeError);
  await assert.rejects(
    ledger.append(0, [event('asset-9', 1)], { by: 'Ada Lovelace', at: who.at }),
    TypeError,
  );
  assert.equal((await ledger.head()).position, 0);
  assert.equal((await store.keys(practice)).length, 2);
  await appended(ledger, event('asset-9', 'now'));
  assert.equal((await (await open(store)).read(0))[0]?.data, 'now');
});

test('the checkpoint is that of the head, signed with the key of the practice', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  const keys = new Set<string>();
  for (const count of [1, 2, 3]) {
    await appended(ledger, event('asset-1', count));
    const checkpoint = await ledger.checkpoint();
    assert.ok(checkpoint && isSigned(checkpoint));
    const { position, hash, at } = checkpoint;
    assert.deepEqual({ position, hash, at }, await ledger.head());
    assert.equal(checkpoint.practice, practice);
    keys.add(checkpoint.key);
  }
  assert.equal(keys.size, 1);
});

test('another installation key, or a practice that is not there, is refused with a sentence', async () => {
  const store = memoryStore();
  await found(store);
  await assert.rejects(
    openLedger(store, randomBytes(32), practice, randomBytes),
    says(/installation key does not open/),
  );
  await assert.rejects(openLedger(store, key, 'practice-2', randomBytes), says(/no practice practice-2/));
  await assert.rejects(found(store), /already/);
});

test('reading a changed, missing or swapped entry, or one whose key is gone, stops with a sentence that names it', async () => {
  const store = memoryStore();
  const ledger = await found(store);
  await appended(ledger, ...[1, 2, 3, 4].map((data) => event(`asset-${data}`, data)));
  const entries = await store.read(practice, 0);
  const [one, two, three, four] = entries;
  assert.ok(one && two && three && four);
  const reads = (kept: typeof entries, more: Partial<Store> = {}) =>
    open({
      ...store,
      read: async (_, after, upTo = Infinity) =>
        kept.filter(({ header: { position } }) => position > after && position <= upTo),
      ...more,
    }).then((ledger) => ledger.read(0));
  const changed = (header: object) => ({ ...two, header: { ...two.header, ...header } });
  await assert.rejects(
    reads([one, changed({ by: 'member-2' }), three, four]),
    says(/Entry 2 .*changed.*verify/),
  );
  await assert.rejects(
    reads([one, changed({ at: '2020-01-01T00:00:00.000Z' }), three, four]),
    says(/Entry 2 .*changed/),
  );
  await assert.rejects(reads([one, changed({ subject: 'asset-1' }), three, four]), says(/Entry 2 .*changed/));
  await assert.rejects(
    reads([one, { ...two, sealed: three.sealed }, three, four]),
    says(/Entry 2 .*changed/),
  );
  await assert.rejects(reads([one, three, four]), says(/Entry 2 .*missing/));
  await assert.rejects(reads([two, three, four]), says(/Entry 1 .*missing/));
  await assert.rejects(reads([one, two]), says(/Entry 3 .*missing/));
  await assert.rejects(
    reads([one, { ...two, header: { ...three.header, position: 2 } }, three, four]),
    says(/Entry 2 .*follow/),
  );
  const keys = (await store.keys(practice)).filter(({ name }) => name !== 'subject/asset-2');
  await assert.rejects(reads(entries, { keys: async () => keys }), says(/key "subject\/asset-2" is missing/));
});
