import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { openAccessRecord } from '#access-record/access-record.ts';
import { openAccounts } from '#accounts/accounts.ts';
import { sealing } from '#accounts/given.ts';
import { openDatabase } from '#ledger/database.ts';
import { keyFile } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';

import { writeBackup } from './archive.ts';
import { events, givenData, now, rowsOf } from './given-folder.ts';
import { proveBackup } from './prove.ts';
import { restore } from './restore.ts';

async function given() {
  const data = await givenData({ 'practice-a': 12 });
  const file = join(data.place, 'one.diligence-backup');
  await writeBackup({ ...data, file, now, randomBytes });
  const folder = join(data.place, 'new');
  return {
    ...data,
    file,
    folder,
    restoring: { file, key: data.key, database: join(folder, 'diligence.db'), placeKey: true, now },
  };
}

test('only an empty or new folder is restored into; one that holds the key of the backup counts as empty', async () => {
  const { restoring, folder, key } = await given();
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  await assert.rejects(restore(restoring), /is not empty: letter\.txt is in it.*Name an empty or new folder/);
  assert.deepEqual(readdirSync(folder), ['letter.txt']);
  const other = join(folder, 'with-key');
  mkdirSync(other);
  writeFileSync(join(other, keyFile), `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  const there = { ...restoring, database: join(other, 'diligence.db') };
  await assert.rejects(restore(there), /is another key than that of the backup/);
  writeFileSync(join(other, keyFile), `${Buffer.from(key).toString('base64')}\n`);
  await restore(there);
  await assert.rejects(restore(there), /is not empty: diligence\.db/, 'never a second time');
  await assert.rejects(
    restore({ ...restoring, database: join(folder, 'letter.txt', 'diligence.db') }),
    /is a file\. Name an empty/,
  );
});

test('the restored folder goes on: the ledger takes new entries, and verifies', async () => {
  const { restoring, key } = await given();
  await restore(restoring);
  const store = sqliteStore(openDatabase(restoring.database));
  const ledger = await openLedger(store, key, 'practice-a', randomBytes);
  const appended = await ledger.append(12, events(2), { by: 'person-1', at: '2026-11-23T09:00:00.000Z' });
  await store.close();
  assert.equal(appended.outcome, 'appended');
  assert.deepEqual(
    [verifyFile(restoring.database, key).ok, verifyFile(restoring.database, key).entries],
    [true, 14],
  );
});

test('sessions and open links of the time of the backup are ended; accounts and passwords stay', async () => {
  const data = await givenData({ 'practice-a': 1 });
  const before = openDatabase(data.database);
  const session = doorOf(before).sessions.create(data.person);
  before.close();
  const file = join(data.place, 'one');
  await writeBackup({ ...data, file, now, randomBytes });
  const database = join(data.place, 'new', 'diligence.db');
  await restore({ file, key: data.key, database, placeKey: true, now });
  const after = openDatabase(database);
  const accounts = doorOf(after);
  assert.equal(accounts.sessions.find(session, 15), undefined);
  assert.ok('refusals' in accounts.links.find(data.token, 'invitation'));
  assert.ok(accounts.hasAnyAccount());
  after.close();
  const original = openDatabase(data.database);
  assert.ok(doorOf(original).sessions.find(session, 15));
  original.close();
});

test('164.312(b): a backup and its restoration are in the access record of each practice', async () => {
  const { restoring, database } = await given();
  await restore(restoring);
  const kinds = (path: string) =>
    rowsOf(path, 'access_entry', "WHERE chain = 'practice-a' AND person = 'system' ORDER BY position").map(
      (row) => /"kind":"(\w+)"/.exec(row.replaceAll('\\', ''))?.[1],
    );
  assert.deepEqual(kinds(database), ['exported']);
  assert.deepEqual(kinds(restoring.database), ['exported', 'restored']);
  assert.deepEqual(verifyFile(restoring.database, restoring.key).faults, []);
});

test('a record that had a fault when it was backed up is named by the proof, and restored only where that is asked for', async () => {
  const { restoring, folder, database, key, ...data } = await given();
  const forged = new DatabaseSync(database);
  forged.exec('UPDATE entry SET sealed = zeroblob(80) WHERE position = 7');
  forged.close();
  const file = join(data.place, 'faulty');
  await writeBackup({ database, folder: join(data.place, 'data'), key, file, now, randomBytes });
  const proof = await proveBackup(file, key, data.place, now);
  assert.deepEqual([proof.ok, proof.faults[0]?.position], [false, 7]);
  await assert.rejects(restore({ ...restoring, file }), /has a fault: .*--with-faults/);
  assert.ok(!existsSync(folder));
  const { verification } = await restore({ ...restoring, file, withFaults: true });
  assert.equal(verification.faults[0]?.position, 7);
  assert.ok(existsSync(restoring.database));
});

test('a proof says how far each practice had come, leaves nothing behind, and sweeps what a killed one left a day ago', async () => {
  const { file, key, place } = await given();
  const scratch = join(place, 'proving');
  for (const [name, age] of [
    ['scratch-kill3d', 2],
    ['scratch-runs00', 0],
  ] as const) {
    mkdirSync(join(scratch, name), { recursive: true });
    const then = now / 1000 - age * 86_400;
    utimesSync(join(scratch, name), then, then);
  }
  const proof = await proveBackup(file, key, scratch, now);
  assert.deepEqual(readdirSync(scratch), ['scratch-runs00']);
  const head = JSON.parse(
    readFileSync(file)
      .toString('utf8', 24)
      .split('}')[0]
      ?.replace(/^.*"practices":\[/, '')
      .concat('}') ?? '',
  );
  assert.deepEqual(proof, {
    at: '2026-11-22T15:04:05.123Z',
    ok: true,
    entries: 12,
    head: { position: 12, hash: head.hash },
    faults: [],
    practices: [{ practice: 'practice-a', ok: true, entries: 12, position: 12, hash: head.hash }],
  });
});

/** The door of a database. */
function doorOf(database: DatabaseSync) {
  const access = openAccessRecord({ database, now: () => now });
  return openAccounts({ database, now: () => now, randomBytes, sealing, access });
}
