import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { openAccessRecord } from '#access-record/access-record.ts';
import { openDatabase } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { createPartTables, indexTable } from '#ledger/part-tables.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';

import { writeBackup } from './archive.ts';
import { exportPractice, ledgerTables } from './export-practice.ts';
import { events, givenData, now, rowsOf } from './given-folder.ts';
import { importPractice } from './import-practice.ts';
import { restore } from './restore.ts';

const own = "WHERE practice = 'practice-a'";

async function given() {
  const data = await givenData({ 'practice-a': 23, 'practice-b': 5 });
  const file = join(data.place, 'a.diligence-practice');
  const exported = await exportPractice({ ...data, practice: 'practice-a', file, now, randomBytes });
  const folder = join(data.place, 'new');
  const importing = {
    file,
    transferKey: exported.transferKey,
    folder,
    database: join(folder, 'diligence.db'),
    key: (ledgerExists: boolean) => installationKey({ folder, ledgerExists, randomBytes }),
    now,
    randomBytes,
  };
  return { ...data, file, exported, importing };
}

test('a practice moves house: the same entries, hashes, keys and checkpoint in the new place, and it goes on there', async () => {
  const { database, exported, importing, key } = await given();
  assert.equal(exported.entries, 23);
  const found = await importPractice(importing);
  assert.deepEqual([found.practice, found.ok, found.entries], ['practice-a', true, 23]);
  for (const table of ['entry', 'checkpoint'])
    assert.deepEqual(rowsOf(importing.database, table), rowsOf(database, table, own), table);
  const butOwn = `${own} AND name <> 'practice'`;
  assert.deepEqual(
    rowsOf(importing.database, 'wrapped_key', butOwn),
    rowsOf(database, 'wrapped_key', butOwn),
  );
  const there = rowsOf(importing.database, 'sqlite_schema', "WHERE name = 'account'");
  assert.deepEqual(there, [], 'accounts do not move');

  const newKey = importing.key(true);
  assert.notDeepEqual(Buffer.from(newKey), Buffer.from(key), 'the new installation has a key of its own');
  const store = sqliteStore(openDatabase(importing.database));
  await assert.rejects(openLedger(store, key, 'practice-a', randomBytes), /does not open this ledger/);
  const ledger = await openLedger(store, newKey, 'practice-a', randomBytes);
  assert.equal((await ledger.read(0)).length, 23);
  const appended = await ledger.append(23, events(1), { by: 'person-1', at: '2026-11-23T09:00:00.000Z' });
  assert.equal(appended.outcome, 'appended');
  await store.close();
});

test('164.312(b): its access record moves with it, says so in both places, and what it says of the old installation is not vouched for', async () => {
  const { database, exported: _first, importing, file, ...data } = await given();
  const busy = openDatabase(database);
  const access = openAccessRecord({ database: busy, now: () => now });
  access.note({ kind: 'sign-in-failed', from: '198.51.100.7' });
  access.note({ practice: 'practice-a', person: 'person-1', kind: 'looked', subject: 'incident-1' });
  access.note({ practice: 'practice-b', person: 'person-9', kind: 'looked', subject: 'incident-9' });
  busy.close();
  const asked = { ...data, database, practice: 'practice-a', file: `${file}-2`, now, randomBytes };
  const { transferKey } = await exportPractice(asked);
  await importPractice({ ...importing, file: `${file}-2`, transferKey });
  const from = rowsOf(database, 'access_entry', "WHERE chain = 'practice-a' ORDER BY position");
  const to = rowsOf(importing.database, 'access_entry', 'ORDER BY chain, position');
  assert.deepEqual(to.slice(0, -1), from);
  assert.match(from.at(-1) ?? '', /"kind":"exported"/);
  assert.match(to.at(-1) ?? '', /"kind":"imported"/);
  const { ok, faults, access: chains } = verifyFile(importing.database, importing.key(true));
  assert.deepEqual([ok, faults], [true, []]);
  assert.deepEqual(
    chains.map(({ chain, entries, unchecked }) => [chain, entries, unchecked]),
    [['practice-a', to.length, 2]],
    'the chain of the old installation stayed there: two entries name it',
  );
});

test('a practice whose access record was changed is not exported', async () => {
  const { database, file, ...data } = await given();
  const forged = new DatabaseSync(database);
  forged.exec(
    "UPDATE access_entry SET entry = replace(entry, 'system', 'person') WHERE chain = 'practice-a'",
  );
  forged.close();
  await assert.rejects(
    exportPractice({ ...data, database, practice: 'practice-a', file: `${file}-2`, now, randomBytes }),
    /has a fault: In the access record: Entry \d+ was changed/,
  );
});

test('nothing of another practice is in the file, and it opens with its transfer key alone', async () => {
  const { exported, importing, key } = await given();
  assert.deepEqual(
    exported.written.header.practices.map(({ practice }) => practice),
    ['practice-a'],
  );
  await importPractice(importing);
  assert.deepEqual(rowsOf(importing.database, 'wrapped_key', "WHERE practice = 'practice-b'"), []);
  const elsewhere = {
    ...importing,
    folder: `${importing.folder}-2`,
    database: `${importing.folder}-2/diligence.db`,
  };
  await assert.rejects(importPractice({ ...elsewhere, transferKey: key }), /This key does not open/);
  assert.ok(!existsSync(elsewhere.folder), 'nothing is left of the attempt');
});

test('a practice that is there already is refused, and nothing is changed', async () => {
  const { folder, database, importing, key } = await given();
  const before = rowsOf(database, 'entry');
  const into = { ...importing, folder, database, key: () => key };
  await assert.rejects(importPractice(into), /Practice practice-a is here already, and nothing was changed/);
  assert.deepEqual(rowsOf(database, 'entry'), before);
});

test('it is taken in beside practices that are there, which stay as they were', async () => {
  const { importing } = await given();
  const house = await givenData({ 'practice-z': 4 });
  const before = rowsOf(house.database, 'entry');
  const found = await importPractice({ ...importing, ...house, key: () => house.key });
  assert.ok(found.ok);
  assert.deepEqual(rowsOf(house.database, 'entry', "WHERE practice = 'practice-z'"), before);
  assert.equal(rowsOf(house.database, 'account').length, 1);
});

test('a changed file, and a file of the other kind, are refused with a sentence', async () => {
  const { importing, file, place, ...data } = await given();
  const changed = readFileSync(file);
  changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
  const other = join(place, 'changed');
  writeFileSync(other, changed);
  await assert.rejects(importPractice({ ...importing, file: other }), /is not as it was written/);
  const backup = join(place, 'all.diligence-backup');
  await writeBackup({ ...data, file: backup, now, randomBytes });
  await assert.rejects(
    importPractice({ ...importing, file: backup }),
    /is a backup of a whole.*diligence restore/,
  );
  await assert.rejects(
    restore({ file, key: importing.transferKey, database: importing.database, placeKey: true, now }),
    /holds one practice.*diligence import/,
  );
});

test('a record with a fault is not exported', async () => {
  const { database, place, ...data } = await given();
  const forged = new DatabaseSync(database);
  forged.exec(`UPDATE entry SET sealed = zeroblob(80) ${own} AND position = 7`);
  forged.close();
  const file = join(place, 'faulty');
  await assert.rejects(
    exportPractice({ ...data, database, practice: 'practice-a', file, now, randomBytes }),
    /has a fault: The payload was changed/,
  );
  assert.ok(!existsSync(file));
});

test('every table is one that moves with a practice, or is made anew where it arrives, or holds accounts and stays', async () => {
  const { database } = await given();
  const opened = openDatabase(database);
  createPartTables(opened);
  opened.close();
  const accounts = [
    'account',
    'attempt',
    'authenticator',
    'one_time_link',
    'passkey',
    'passkey_challenge',
    'pending_sign_in',
    'reading',
    'recovery_code',
    'session',
    'session_place',
    'sign_in_place',
  ];
  const tables = rowsOf(database, 'sqlite_schema', "WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map(
    (row) => (JSON.parse(row) as { name: string }).name,
  );
  assert.deepEqual(tables.toSorted(), [...ledgerTables, indexTable, ...accounts].toSorted());
});
