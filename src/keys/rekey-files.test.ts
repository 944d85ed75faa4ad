import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { now, rowsOf } from '#backup/given-folder.ts';
import { openDatabase } from '#ledger/database.ts';
import { attached, putting } from '#ledger/given-files.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { givenSheets } from './given-sheets.ts';
import { rekeyInstallation, rekeyPractice } from './rekey.ts';

test('after a change of the practice’s key, and of the installation’s, files open and patients are found; the tokens of before are gone', async () => {
  const { folder, database, key, within } = await givenSheets({ 'practice-a': 3, 'practice-b': 3 });
  const file = randomBytes(3_000);
  const opened = async (practice: string, key: Uint8Array) => {
    const store = sqliteStore(openDatabase(database));
    return { store, ledger: await openLedger(store, key, practice, randomBytes) };
  };
  for (const practice of ['practice-a', 'practice-b']) {
    const { store, ledger } = await opened(practice, key);
    const patient = ledger.patients.part({ name: 'Ana Ruiz' });
    await putting(ledger)(
      'service-1',
      { patient: patient.digest, file: attached(file) },
      { patient, files: [file] },
    );
    await store.close();
  }
  const tokens = (practice: string) => rowsOf(database, 'patient_token', `WHERE practice = '${practice}'`);
  const before = { a: tokens('practice-a'), b: tokens('practice-b') };
  assert.ok(before.a.length > 1);
  const rekeying = { folder, installation: key, now, randomBytes };
  within((opened) => rekeyPractice({ ...rekeying, database: opened }, 'practice-a'));
  assert.deepEqual([tokens('practice-a'), tokens('practice-b')], [[], before.b]);
  const next = within((opened) => rekeyInstallation({ ...rekeying, database: opened }));
  assert.deepEqual(verifyFile(database, next).faults, []);
  for (const practice of ['practice-a', 'practice-b']) {
    const { store, ledger } = await opened(practice, next);
    assert.deepEqual(Buffer.from((await ledger.files.open('service-1', attached(file))) ?? []), file);
    assert.deepEqual(await ledger.patients.find('ruiz'), ['service-1']);
    await store.close();
  }
  const after = new Set(tokens('practice-a'));
  assert.equal(after.size, before.a.length);
  assert.ok(before.a.every((row) => !after.has(row)));
  assert.deepEqual(tokens('practice-b'), before.b);
});
