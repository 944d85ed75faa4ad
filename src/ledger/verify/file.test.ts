import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { openDatabase } from '#ledger/database.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from './file.ts';

const root = mkdtempSync(join(tmpdir(), 'diligence-verify-'));
after(() => rmSync(root, { recursive: true, force: true }));

const key = randomBytes(32);
let folders = 0;

/** A new data folder with a ledger for each practice, and the store, still open. */
async function ledgers(...practices: string[]) {
  const folder = join(root, `${folders++} #%?`);
  const path = join(folder, 'diligence.db');
  const store = sqliteStore(openDatabase(path));
  for (const practice of practices) {
    const ledger = await foundLedger(store, key, practice, randomBytes);
    for (let position = 0; position < 24; position += 3)
      await ledger.append(
        position,
        [1, 2, 3].map((data) => ({
          area: 'inventory',
          type: 'asset-added',
          version: 1,
          subject: `asset-${data}`,
          data: 'x'.repeat(position * 40),
        })),
        { by: 'member-1', at: '2026-11-30T15:04:05.000Z' },
      );
  }
  return { folder, path, store };
}

const snapshot = (folder: string) =>
  readdirSync(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ]);

test('a file at rest verifies with and without the key, and neither it nor its folder is changed', async () => {
  const { folder, path, store } = await ledgers('practice-1');
  const { position, hash } = await store.head('practice-1');
  await store.close();
  const before = snapshot(folder);
  for (const given of [undefined, key]) {
    const { ok, entries, head, faults } = verifyFile(path, given);
    assert.deepEqual(
      { ok, entries, head, faults },
      { ok: true, entries: 24, head: { position, hash }, faults: [] },
    );
  }
  assert.deepEqual(snapshot(folder), before);
  assert.deepEqual(
    verifyFile(path, randomBytes(32)).faults.map((fault) => fault.position),
    [0],
  );
});

test('a file in use verifies beside the writer, which goes on', async () => {
  const { path, store } = await ledgers('practice-1');
  const { entries, faults } = verifyFile(path, key);
  assert.deepEqual({ entries, faults }, { entries: 24, faults: [] });
  await store.found('practice-2', []);
  await store.close();
});

test('each practice of a file is verified by itself, and a fault names the practice', async () => {
  const { path, store } = await ledgers('practice-1', 'practice-2');
  const checkpoint = await store.checkpoint('practice-2');
  await store.close();
  assert.deepEqual(
    verifyFile(path, key, [checkpoint]).practices.map(({ practice, ok, entries }) => [practice, ok, entries]),
    [
      ['practice-1', true, 24],
      ['practice-2', true, 24],
    ],
  );
  const database = new DatabaseSync(path);
  database.exec("DELETE FROM entry WHERE practice = 'practice-2' AND position = 7");
  database.close();
  const { ok, faults } = verifyFile(path);
  assert.equal(ok, false);
  assert.deepEqual(faults, [{ position: 7, what: 'Practice practice-2: Entry 7 is missing.' }]);
});

test('a checkpoint of a practice that is not in the file is a fault', async () => {
  const [one, other] = [await ledgers('practice-1'), await ledgers('practice-9')];
  const checkpoint = await other.store.checkpoint('practice-9');
  await one.store.close();
  await other.store.close();
  assert.match(
    verifyFile(one.path, key, [checkpoint]).faults[0]?.what ?? '',
    /practice-9, which is not in this file/,
  );
});

const tampering: [string, number, RegExp][] = [
  [
    "UPDATE entry SET header = replace(header, 'member-1', 'member-2') WHERE position = 5",
    5,
    /header was changed/,
  ],
  ['UPDATE entry SET sealed = zeroblob(length(sealed)) WHERE position = 6', 6, /payload was changed/],
  ['DELETE FROM entry WHERE position = 1', 1, /missing/],
  ['DELETE FROM entry WHERE position > 20', 21, /end was cut off.*21 to 24/],
  ['UPDATE entry SET position = 99 WHERE position = 24', 24, /missing/],
  ['DELETE FROM checkpoint', 24, /checkpoint.*missing/],
  ["UPDATE checkpoint SET checkpoint = replace(checkpoint, '24', '23')", 24, /signature.*wrong/],
  ["UPDATE checkpoint SET checkpoint = '{}'", 24, /form of a checkpoint/],
  ["UPDATE entry SET practice = 'practice-2' WHERE position = 4", 4, /missing/],
  ["DELETE FROM wrapped_key WHERE name = 'subject/asset-2'", 2, /key of its subject/],
  ["UPDATE wrapped_key SET wrapped = zeroblob(61) WHERE name = 'signing'", 0, /"signing" was changed/],
  [
    "CREATE TABLE extra (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'extra'",
    0,
    /database file is damaged/,
  ],
  ['DROP TABLE entry', 0, /cannot be read/],
  ['PRAGMA user_version = 2', 0, /version 2/],
  ['PRAGMA application_id = 5', 0, /not a Diligence database/],
];

for (const [statement, position, what] of tampering)
  test(`found in a file: ${statement}`, async () => {
    const { path, store } = await ledgers('practice-1');
    await store.close();
    const database = new DatabaseSync(path, { defensive: false });
    database.exec(statement);
    database.close();
    const { ok, faults } = verifyFile(path, key);
    assert.equal(ok, false);
    assert.ok(
      faults.some((fault) => fault.position === position && what.test(fault.what)),
      JSON.stringify(faults),
    );
  });

test('what is not a database, is cut, or is not there is a fault, never a crash, and is left alone', async () => {
  const { folder, path, store } = await ledgers('practice-1');
  await store.close();
  const whole = readFileSync(path);
  const put = (bytes: Uint8Array) => writeFileSync(path, bytes);
  const contents = [
    Buffer.alloc(0),
    Buffer.from('Dear office'),
    randomBytes(20_000),
    whole.subarray(0, 100),
    whole.subarray(0, 8192),
    whole.subarray(0, -4096),
    whole.subarray(0, -1),
  ];
  for (const content of contents) {
    put(content);
    const before = snapshot(folder);
    const { ok, faults } = verifyFile(path, key);
    assert.equal(ok, false, `${content.length} bytes`);
    assert.match(faults[0]?.what ?? '', /^[A-Z].*\.$/s);
    assert.deepEqual(snapshot(folder), before);
  }
  rmSync(path);
  assert.match(verifyFile(path).faults[0]?.what ?? '', /no database file/);
  assert.deepEqual(readdirSync(folder), [], 'none was made');
  mkdirSync(path);
  assert.equal(verifyFile(path).ok, false);
});

test('any changed byte of a database file is found, or the ledger in it reads as before', async () => {
  const { folder, path, store } = await ledgers('practice-1');
  const read = async (from: typeof store) =>
    JSON.stringify([
      await from.read('practice-1', 0),
      await from.checkpoint('practice-1'),
      await from.head('practice-1'),
    ]);
  const expected = await read(store);
  await store.close();
  const whole = readFileSync(path);
  const copy = join(folder, 'copy.db');
  let found = 0;
  for (let round = 0; round < 400; round++) {
    const byte = Math.floor(Math.random() * whole.length);
    const mask = 1 + Math.floor(Math.random() * 255);
    const bytes = Buffer.from(whole);
    bytes[byte] = (bytes[byte] ?? 0) ^ mask;
    writeFileSync(copy, bytes);
    if (!verifyFile(copy, key).ok) {
      found++;
      continue;
    }
    const again = sqliteStore(openDatabase(copy));
    assert.equal(await read(again), expected, `byte ${byte} changed by ${mask}`);
    await again.close();
  }
  assert.ok(found > 50, `${found} of 400 changes hit the ledger`);
});
