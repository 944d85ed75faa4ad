import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeBackup } from '#backup/archive.ts';
import { now, rowsOf } from '#backup/given-folder.ts';
import { restore } from '#backup/restore.ts';
import { headerOf } from '#backup/sealed-file.ts';
import { headerBytes } from '#backup/sealed-header.ts';
import { openDatabase, transaction } from '#ledger/database.ts';
import { closedPractices } from '#ledger/key-rows.ts';
import { fromFile, keyFile } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { Outage } from '#ledger/store.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { changeKeyFile } from './change-key.ts';
import { givenSheets } from './given-sheets.ts';
import { openClosed, underNewKey } from './recover.ts';
import { newSheet, openedBySheet, putSheet } from './sheet.ts';
import { wayBySheet } from './way-by-sheet.ts';

const says = (message: RegExp) => (error: unknown) => error instanceof Outage && message.test(error.message);

test('a sheet opens its own practice and no other, and a new one takes the place of the one before', async () => {
  const { within, sheetOf, key } = await givenSheets({ 'practice-a': 3, 'practice-b': 3 });
  within((database) => {
    const opens = (name: string) => openedBySheet(database, sheetOf(name)).map(({ practice }) => practice);
    assert.deepEqual(opens('practice-a'), ['practice-a']);
    assert.deepEqual(opens('practice-b'), ['practice-b']);
    putSheet(database, key, 'practice-a', newSheet(randomBytes), randomBytes);
    assert.deepEqual(opens('practice-a'), []);
    assert.deepEqual(opens('practice-b'), ['practice-b']);
    // A row that is put under another practice opens nothing there.
    database.exec(
      `UPDATE wrapped_key SET wrapped = (SELECT wrapped FROM wrapped_key WHERE practice = 'practice-b' AND name = 'recovery')
       WHERE practice = 'practice-a' AND name = 'recovery'`,
    );
    assert.deepEqual(opens('practice-b'), ['practice-b']);
  });
});

test('a sheet is neither in the database nor in the way of the verifier', async () => {
  const { database, key, sheetOf } = await givenSheets({ 'practice-a': 5 });
  assert.deepEqual(verifyFile(database, key).faults, []);
  assert.ok(!readFileSync(database).includes(Buffer.from(sheetOf('practice-a').key)));
});

test('164.308(a)(7)(ii)(B): a backup opens with the sheet of any of its practices; the others are kept closed until theirs comes', async () => {
  const { place, folder, database, key, within, sheetOf } = await givenSheets({
    'practice-a': 9,
    'practice-b': 4,
  });
  const file = join(place, 'b.diligence-backup');
  await writeBackup({ database, folder, file, key, now, randomBytes });
  within((opened) => putSheet(opened, key, 'practice-b', newSheet(randomBytes), randomBytes));

  const next = randomBytes(32);
  const way = wayBySheet(sheetOf('practice-b'), next, { now, randomBytes });
  const target = join(place, 'new');
  const restored = join(target, 'diligence.db');
  const { verification } = await restore({
    file,
    key: next,
    database: restored,
    placeKey: true,
    otherwise: way,
    now,
  });
  assert.deepEqual(verification.faults, []);
  assert.deepEqual(way.recovered(), { opened: ['practice-b'], closed: ['practice-a'] });
  assert.deepEqual(rowsOf(restored, 'entry'), rowsOf(database, 'entry'));
  assert.deepEqual(rowsOf(restored, 'installation_key'), [], 'what the old key wrapped is gone with it');

  const copy = openDatabase(restored);
  const store = sqliteStore(copy);
  assert.deepEqual(await store.practices(), ['practice-b']);
  assert.equal((await (await openLedger(store, next, 'practice-b', randomBytes)).read(0)).length, 4);
  await assert.rejects(openLedger(store, next, 'practice-a', randomBytes), Outage);
  // Its sheet comes.
  transaction(copy, () => openClosed(copy, next, openedBySheet(copy, sheetOf('practice-a')), randomBytes));
  assert.deepEqual(closedPractices(copy), []);
  assert.equal((await (await openLedger(store, next, 'practice-a', randomBytes)).read(0)).length, 9);
  await store.close();
  assert.deepEqual(verifyFile(restored, next).faults, []);
});

test('another sheet, a backup from before there was one, and a changed header are refused, and nothing is left', async () => {
  const { place, folder, database, key, within, sheetOf } = await givenSheets({ 'practice-a': 9 });
  const file = join(place, 'b.diligence-backup');
  await writeBackup({ database, folder, file, key, now, randomBytes });
  within((opened) => opened.exec("DELETE FROM wrapped_key WHERE name = 'recovery'"));
  const plain = join(place, 'plain.diligence-backup');
  await writeBackup({ database, folder, file: plain, key, now: now + 1, randomBytes });
  assert.equal((await headerOf(plain)).sheets, undefined);

  const target = join(place, 'new');
  const attempt = (from: string, sheet = sheetOf('practice-a')) => {
    const next = randomBytes(32);
    const otherwise = wayBySheet(sheet, next, { now, randomBytes });
    return restore({
      file: from,
      key: next,
      database: join(target, 'diligence.db'),
      placeKey: true,
      otherwise,
      now,
    });
  };
  await assert.rejects(
    attempt(file, newSheet(randomBytes)),
    says(/not one that opens this backup.*November 22, 2026/s),
  );
  await assert.rejects(attempt(plain), says(/No recovery sheet opens this backup/));

  // The way of the sheet is bound to the rest of the header: every part is sealed with its digest.
  const header = await headerOf(file);
  const [sheet] = header.sheets ?? [];
  assert.ok(sheet);
  const whole = readFileSync(file);
  const old = headerBytes(header).bytes;
  assert.ok(whole.subarray(0, old.length).equals(old));
  for (const sheets of [
    [sheet, { ...sheet, practice: 'practice-z' }],
    [{ ...sheet, wrapped: header.wrapped }],
  ]) {
    const forged = join(place, 'forged.diligence-backup');
    writeFileSync(
      forged,
      Buffer.concat([headerBytes({ ...header, sheets }).bytes, whole.subarray(old.length)]),
    );
    await assert.rejects(attempt(forged), says(/was changed/));
  }
  assert.equal(existsSync(target), false);
  // With its own key it opens as ever.
  await restore({ file, key, database: join(target, 'diligence.db'), placeKey: true, now });
});

test('a key that is lost: the practices that a sheet opens come under a new one, and what the old one sealed for the door is gone', async () => {
  const { folder, database, within, sheetOf } = await givenSheets({ 'practice-a': 9, 'practice-b': 4 });
  rmSync(join(folder, keyFile));
  const next = randomBytes(32);
  const recovered = within((opened) => {
    const found = openedBySheet(opened, sheetOf('practice-a'));
    let result;
    changeKeyFile(
      folder,
      opened,
      next,
      () => (result = underNewKey(opened, next, found, { now, randomBytes })),
    );
    return result;
  });
  assert.deepEqual(recovered, { opened: ['practice-a'], closed: ['practice-b'] });
  assert.deepEqual(Buffer.from(fromFile(join(folder, keyFile))), Buffer.from(next));
  const { ok, practices } = verifyFile(database, next);
  assert.ok(ok);
  assert.deepEqual(
    practices.map(({ practice, entries }) => [practice, entries]),
    [
      ['practice-a', 9],
      ['practice-b', 4],
    ],
  );
});
