import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { openDatabase } from '#ledger/database.ts';
import { attached, putting } from '#ledger/given-files.ts';
import { installationKey } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { writeBackup } from './archive.ts';
import { exportPractice } from './export-practice.ts';
import { givenData, now, rowsOf } from './given-folder.ts';
import { importPractice } from './import-practice.ts';
import { restore } from './restore.ts';

const file = randomBytes(1_200_000);
const named = attached(file);

/** A folder with two practices; the first has a file and a patient. */
async function given() {
  const data = await givenData({ 'practice-a': 3, 'practice-b': 3 });
  const store = sqliteStore(openDatabase(data.database));
  const ledger = await openLedger(store, data.key, 'practice-a', randomBytes);
  const patient = ledger.patients.part({ name: 'Ana Ruiz', number: 'A-17' });
  await putting(ledger)('service-1', { patient: patient.digest }, { patient });
  await putting(ledger)('service-1', { file: named }, { files: [file] });
  await store.close();
  return data;
}

async function holdsAll(database: string, key: Uint8Array): Promise<void> {
  assert.deepEqual(verifyFile(database, key).faults, []);
  const store = sqliteStore(openDatabase(database));
  const ledger = await openLedger(store, key, 'practice-a', randomBytes);
  assert.equal(Buffer.compare((await ledger.files.open('service-1', named)) ?? Buffer.of(), file), 0);
  assert.deepEqual(await ledger.patients.of('service-1'), { name: 'Ana Ruiz', number: 'A-17' });
  assert.deepEqual(await ledger.patients.find('ruiz a-17'), ['service-1']);
  await store.close();
}

test('one backup holds files and patients too: restored, they open and are found', async () => {
  const { place, ...data } = await given();
  const file = join(place, 'one.diligence-backup');
  await writeBackup({ ...data, file, now, randomBytes });
  const database = join(place, 'new', 'diligence.db');
  await restore({ file, key: data.key, database, placeKey: true, now });
  await holdsAll(database, data.key);
});

test('a practice that moves house takes its files and patients along; the index is made anew where it arrives', async () => {
  const { place, database, folder, key } = await given();
  const moving = join(place, 'a.diligence-practice');
  const asked = { database, folder, key, practice: 'practice-a', file: moving, now, randomBytes };
  const { transferKey } = await exportPractice(asked);
  const into = join(place, 'new');
  const importing = {
    file: moving,
    transferKey,
    folder: into,
    database: join(into, 'diligence.db'),
    key: (ledgerExists: boolean) => installationKey({ folder: into, ledgerExists, randomBytes }),
    now,
    randomBytes,
  };
  await importPractice(importing);
  assert.deepEqual(
    rowsOf(importing.database, 'sealed_part').toSorted(),
    rowsOf(database, 'sealed_part').toSorted(),
  );
  assert.deepEqual(rowsOf(importing.database, 'patient_token'), []);
  await holdsAll(importing.database, importing.key(true));
});

test('a practice without any of it moves as before, and makes no table for it', async () => {
  const { place, ...data } = await givenData({ 'practice-b': 2 });
  const file = join(place, 'b.diligence-practice');
  const { transferKey } = await exportPractice({ ...data, practice: 'practice-b', file, now, randomBytes });
  const folder = join(place, 'new');
  const database = join(folder, 'diligence.db');
  const key = (ledgerExists: boolean) => installationKey({ folder, ledgerExists, randomBytes });
  const { ok } = await importPractice({ file, transferKey, folder, database, key, now, randomBytes });
  assert.equal(ok, true);
  assert.deepEqual(rowsOf(database, 'sqlite_schema', "WHERE name IN ('sealed_part', 'patient_token')"), []);
});

test('a practice with a file that was changed is not exported', async () => {
  const { place, database, folder, key } = await given();
  const forged = new DatabaseSync(database);
  forged.exec("UPDATE sealed_part SET sealed = zeroblob(100) WHERE kind = 'file' AND chunk = 1");
  forged.close();
  const moving = join(place, 'a.diligence-practice');
  await assert.rejects(
    exportPractice({ database, folder, key, practice: 'practice-a', file: moving, now, randomBytes }),
    /has a fault: A file that entry 5 names was changed/,
  );
});
