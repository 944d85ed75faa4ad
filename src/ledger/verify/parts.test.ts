import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { openDatabase } from '#ledger/database.ts';
import { disposalOf } from '#ledger/entry.ts';
import { attached, givenLedger, key, practice, putting, who } from '#ledger/given-files.ts';
import { openKeyring } from '#ledger/keyring.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sealChunk } from '#ledger/seal.ts';
import { chunkLength } from '#ledger/sealed-parts.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from './file.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-parts-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let copies = 0;

/**
 * Six entries: 1 a file of three chunks, 2 another one as long of the same subject, 3 the first file of another
 * subject, 4 a patient, 5 the file of entry 1 named once more, 6 nothing beside.
 */
const path = join(folder, 'given.db');
const one = randomBytes(2 * chunkLength + 5);
const two = randomBytes(2 * chunkLength + 5);
const names: string[] = [];
{
  const store = sqliteStore(openDatabase(path));
  const { ledger, put } = await givenLedger(store);
  await put('service-1', { file: attached(one) }, { files: [one] });
  await put('service-1', { also: [{ file: attached(two) }] }, { files: [two] });
  await put('service-2', { file: attached(one) }, { files: [one] });
  const patient = ledger.patients.part({ name: 'Ana Ruiz', birth: '1970-02-03' });
  await put('service-3', { patient: patient.digest }, { patient });
  await put('service-1', { again: attached(one) });
  await put('asset-1', { note: 'x' });
  names.push(...(await store.parts(practice)).map(({ name }) => name));
  await store.close();
}

/** What a change of the file comes to: the positions at fault, with the key and without. */
function faultsAfter(change: (database: DatabaseSync) => void): {
  with: number[];
  without: number[];
  said: string;
} {
  const copy = join(folder, `changed-${copies++}.db`);
  copyFileSync(path, copy);
  const database = new DatabaseSync(copy);
  change(database);
  database.close();
  const found = (key?: Uint8Array) => {
    const { ok, faults } = verifyFile(copy, key);
    assert.equal(ok, faults.length === 0);
    return faults;
  };
  const [opened, bare] = [found(key), found()];
  return {
    with: opened.map(({ position }) => position),
    without: bare.map(({ position }) => position),
    said: opened.map(({ what }) => what).join(' '),
  };
}
const sql = (text: string) => faultsAfter((database) => database.exec(text));
const of = (index: number, chunk?: number) =>
  `name = '${names[index]}'${chunk === undefined ? '' : ` AND chunk = ${chunk}`}`;

test('files and patients verify, with the key and without', () => {
  assert.deepEqual(sql('SELECT 1'), { with: [], without: [], said: '' });
});

test('a changed byte of any chunk is found by the key, at the entry that brought the file', () => {
  for (const chunk of [0, 1, 2]) {
    const found = faultsAfter((database) => {
      const row = database.prepare(`SELECT rowid AS id, sealed FROM sealed_part WHERE ${of(0, chunk)}`).get();
      const bytes = Buffer.from(row?.['sealed'] as Uint8Array);
      const at = bytes.length - 20;
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      database.prepare('UPDATE sealed_part SET sealed = ? WHERE rowid = ?').run(bytes, Number(row?.['id']));
    });
    assert.deepEqual([found.with, found.without], [[1], []]);
    assert.equal(found.said, 'A file that entry 1 names was changed: it does not open.');
  }
});

test('a dropped chunk is found without any key; a whole file that is gone, with the key', () => {
  for (const chunk of [0, 1, 2]) {
    const found = sql(`DELETE FROM sealed_part WHERE ${of(1, chunk)}`);
    assert.deepEqual([found.with, found.without], [[2], [2]], `${chunk}`);
    assert.match(found.said, /Of the 3 chunks of a file that came with entry 2 some are missing/);
  }
  const gone = sql(`DELETE FROM sealed_part WHERE ${of(2)}`);
  assert.deepEqual([gone.with, gone.without], [[3], []]);
  assert.equal(gone.said, 'A file that entry 3 names is missing.');
  assert.deepEqual(sql('DROP TABLE sealed_part').with, [1, 2, 3, 4, 5]);
  // The end cut off, and the rest told that this is all.
  const short = sql(
    `DELETE FROM sealed_part WHERE ${of(0, 2)}; UPDATE sealed_part SET chunks = 2 WHERE ${of(0)}`,
  );
  assert.deepEqual([short.with, short.without], [[1], []]);
});

test('swapped chunks, those of another file, and those of another subject are found at the entry', () => {
  const swap = `
    UPDATE sealed_part SET chunk = 9 WHERE ${of(0, 0)};
    UPDATE sealed_part SET chunk = 0 WHERE ${of(0, 1)};
    UPDATE sealed_part SET chunk = 1 WHERE ${of(0, 9)};`;
  assert.deepEqual(sql(swap).with, [1]);
  for (const other of [1, 2]) {
    const found = sql(
      `UPDATE sealed_part SET sealed = (SELECT sealed FROM sealed_part WHERE ${of(other, 1)}) WHERE ${of(0, 1)}`,
    );
    assert.deepEqual([found.with, found.without], [[1], []]);
  }
  // A whole file under the name of another: each chunk is bound to the name too.
  const renamed = sql(
    `DELETE FROM sealed_part WHERE ${of(0)}; UPDATE sealed_part SET name = '${names[0]}' WHERE ${of(1)}`,
  );
  assert.deepEqual(renamed.with, [1, 2]);
  const moved = sql(`UPDATE sealed_part SET subject = 'service-2' WHERE ${of(0)}`);
  assert.deepEqual([moved.with, moved.without], [[1, 5], [1]]);
});

test('who has the key and puts other bytes in place of a file is found by the digest, on opening and on verifying', async () => {
  const copy = join(folder, 'by-key.db');
  copyFileSync(path, copy);
  const store = sqliteStore(openDatabase(copy));
  const own = (await openKeyring(store, key, practice, randomBytes)).known('service-2');
  assert.ok(own);
  const part = { subject: 'service-2', name: names[2] ?? '', chunks: 3 };
  await store.close();
  const database = new DatabaseSync(copy);
  for (const chunk of [0, 1, 2]) {
    const plain = two.subarray(chunk * chunkLength, (chunk + 1) * chunkLength);
    const sealed = sealChunk(own, randomBytes(12), { practice, ...part, chunk }, [Buffer.of(0), plain]);
    database.prepare(`UPDATE sealed_part SET sealed = ? WHERE ${of(2, chunk)}`).run(sealed);
  }
  database.close();
  assert.deepEqual(verifyFile(copy, key).faults, [
    { position: 3, what: 'A file that entry 3 names was changed: it is not what its digest says.' },
  ]);
  const again = sqliteStore(openDatabase(copy));
  const ledger = await openLedger(again, key, practice, randomBytes);
  await assert.rejects(ledger.files.open('service-2', attached(one)), /was changed after it was recorded/);
  await again.close();
});

test('the name of a patient that was changed or taken away is found by the key, at its entry', () => {
  assert.deepEqual(sql(`UPDATE sealed_part SET sealed = zeroblob(80) WHERE ${of(3)}`).with, [4]);
  const gone = sql(`DELETE FROM sealed_part WHERE ${of(3)}`);
  assert.deepEqual([gone.with, gone.said], [[4], 'The name of the patient that entry 4 names is missing.']);
  assert.deepEqual(sql(`UPDATE sealed_part SET kind = 'file' WHERE ${of(3)}`).with, [4]);
});

test('rows that contradict each other or the entries, and what no entry names, are found', () => {
  for (const change of [
    `UPDATE sealed_part SET chunks = 4 WHERE ${of(0, 1)}`,
    `UPDATE sealed_part SET position = 2 WHERE ${of(0, 1)}`,
    `UPDATE sealed_part SET kind = 'other' WHERE ${of(0)}`,
  ])
    assert.deepEqual([sql(change).with[0], sql(change).without[0]], [1, 1], change);
  for (const position of [3, 99]) {
    const found = sql(`UPDATE sealed_part SET position = ${position} WHERE ${of(0)}`);
    assert.deepEqual([found.with, found.without], [[position], [position]]);
  }
  const copied = sql(
    `INSERT INTO sealed_part SELECT practice, subject, '${'a'.repeat(64)}', chunk, chunks, kind, position, sealed FROM sealed_part WHERE ${of(1)}`,
  );
  assert.deepEqual([copied.with, copied.without], [[2], []]);
  assert.match(copied.said, /no entry names: it was put in by hand/);
});

test('an entry that is at fault itself is not blamed for its file too', () => {
  const { with: positions } = sql('UPDATE entry SET sealed = zeroblob(90) WHERE position = 1');
  assert.deepEqual(positions, [1]);
});

test('of a record that was disposed of nothing may be left, and what is left is found without any key', async () => {
  const copy = join(folder, 'disposed.db');
  copyFileSync(path, copy);
  const store = sqliteStore(openDatabase(copy));
  const ledger = await openLedger(store, key, practice, randomBytes);
  const data = {};
  await ledger.append(
    6,
    [{ area: 'retention', type: 'disposed', version: 1, subject: disposalOf('service-1'), data }],
    who,
  );
  for (const given of [key, undefined]) assert.deepEqual(verifyFile(copy, given).faults, []);
  const [left] = await store.parts(practice, 'service-1');
  assert.ok(left);
  const bytes = await store.chunk(practice, 'service-1', left.name, 0);
  await ledger.destroyDisposed();
  for (const given of [key, undefined]) assert.deepEqual(verifyFile(copy, given).faults, []);
  await putting(ledger)('asset-1', { note: 'y' });
  await store.close();
  const database = new DatabaseSync(copy);
  database
    .prepare(
      'INSERT INTO sealed_part (practice, subject, name, chunk, chunks, kind, position, sealed) VALUES (?, ?, ?, 0, 1, ?, 1, ?)',
    )
    .run(practice, 'service-1', left.name, 'file', bytes ?? null);
  database.close();
  for (const given of [key, undefined]) {
    const { faults } = verifyFile(copy, given);
    assert.deepEqual(
      faults.map(({ position }) => position),
      [7],
    );
    assert.match(faults[0]?.what ?? '', /a file of it is still there/);
  }
});
