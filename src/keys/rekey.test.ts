import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { now, rowsOf } from '#backup/given-folder.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { formerFingerprints, formerKeys } from '#ledger/former-keys.ts';
import { keyOfInstallation } from '#ledger/installation-keys.ts';
import { fromFile, keyFile, nextKeyFile } from '#ledger/keys.ts';
import { Outage } from '#ledger/store.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { changeKeyFile, settleKeyFile } from './change-key.ts';
import { givenSheets } from './given-sheets.ts';
import { rekeyInstallation, rekeyPractice } from './rekey.ts';
import { openedBySheet } from './sheet.ts';

const says = (message: RegExp) => (error: unknown) => error instanceof Outage && message.test(error.message);

test('rekey of the installation: the old key opens nothing, entries and checkpoints are as they were, sheets still open', async () => {
  const { folder, database, key, within, door, sheetOf } = await givenSheets({
    'practice-a': 9,
    'practice-b': 4,
  });
  const before = { entries: rowsOf(database, 'entry'), checkpoints: rowsOf(database, 'checkpoint') };
  const next = within((opened) =>
    rekeyInstallation({ folder, database: opened, installation: key, now, randomBytes }),
  );
  assert.notDeepEqual(Buffer.from(next), Buffer.from(key));
  assert.deepEqual(Buffer.from(fromFile(join(folder, keyFile))), Buffer.from(next));
  assert.equal(existsSync(join(folder, nextKeyFile)), false);
  assert.equal(verifyFile(database, key).ok, false);
  assert.deepEqual(verifyFile(database, next).faults, []);
  assert.deepEqual(rowsOf(database, 'entry'), before.entries);
  assert.deepEqual(rowsOf(database, 'checkpoint'), before.checkpoints);
  within((opened) => {
    assert.deepEqual(keyOfInstallation(opened, next, 'door', randomBytes), Buffer.from(door));
    assert.deepEqual(formerFingerprints(opened), [fingerprintOf(key)]);
    assert.equal(openedBySheet(opened, sheetOf('practice-b')).length, 1);
  });
});

test('rekey of a practice: every key of its subjects opens under the new key, checkpoints hold, the sheet ends, another practice is left alone', async () => {
  const { folder, database, key, within, sheetOf } = await givenSheets({ 'practice-a': 9, 'practice-b': 4 });
  const others = rowsOf(database, 'wrapped_key', "WHERE practice = 'practice-b'");
  const checkpoints = rowsOf(database, 'checkpoint');
  const own = (name: string) =>
    rowsOf(database, 'wrapped_key', `WHERE practice = 'practice-a' AND name = '${name}'`)[0];
  const names = ['practice', 'signing', 'subject/asset-1'];
  const stored = names.map(own);
  const rekeying = { folder, installation: key, now, randomBytes };
  const { hadSheet } = within((opened) => rekeyPractice({ ...rekeying, database: opened }, 'practice-a'));
  assert.equal(hadSheet, true);
  for (const [index, name] of names.entries()) assert.notEqual(own(name), stored[index], name);
  assert.equal(own('recovery'), undefined);
  assert.deepEqual(rowsOf(database, 'wrapped_key', "WHERE practice = 'practice-b'"), others);
  assert.deepEqual(rowsOf(database, 'checkpoint'), checkpoints);
  // The verifier opens every entry, and holds the checkpoint against the signing key.
  assert.deepEqual(verifyFile(database, key).faults, []);
  within((opened) => {
    assert.deepEqual(openedBySheet(opened, sheetOf('practice-a')), []);
    assert.equal(formerKeys(opened)[0]?.practice, 'practice-a');
    assert.throws(
      () => rekeyPractice({ ...rekeying, database: opened }, 'practice-x'),
      says(/no practice practice-x/),
    );
  });
});

test('a link that the words of the old sheet had brought ends with the sheet, and those of others do not', async () => {
  const { folder, database, key, within } = await givenSheets({ 'practice-a': 9, 'practice-b': 4 });
  within((opened) => {
    const link = opened.prepare('INSERT INTO one_time_link VALUES (?, ?, ?, ?, 0, 9000000000000, NULL)');
    for (const practice of ['practice-a', 'practice-b'])
      for (const purpose of ['recovery', 'invitation'])
        link.run(`${purpose} ${practice}`, purpose, practice, 'person-1');
    rekeyPractice({ folder, installation: key, now, randomBytes, database: opened }, 'practice-a');
  });
  const ended = rowsOf(database, 'one_time_link', "WHERE ended = 'withdrawn' AND person = 'person-1'");
  assert.equal(ended.length, 1);
  assert.match(String(ended[0]), /recovery practice-a/);
});

test('what the old key and the old sheet opened is in no file any more, not even in free space', async () => {
  const { folder, database, key, within } = await givenSheets({ 'practice-a': 30, 'practice-b': 4 });
  const stored = () =>
    within((opened) =>
      opened
        .prepare(
          "SELECT wrapped FROM wrapped_key WHERE practice = 'practice-a' UNION SELECT wrapped FROM installation_key",
        )
        .all()
        .map(({ wrapped }) => Buffer.from(wrapped as Uint8Array)),
    );
  const old = stored();
  assert.ok(old.length > 5);
  for (const bytes of old) assert.ok(readFileSync(database).includes(bytes), 'they are found where they are');
  const rekeying = { folder, now, randomBytes };
  within((opened) => rekeyPractice({ ...rekeying, database: opened, installation: key }, 'practice-a'));
  within((opened) => rekeyInstallation({ ...rekeying, database: opened, installation: key }));
  for (const name of readdirSync(folder).filter((name) => name.startsWith('diligence.db')))
    for (const bytes of old) assert.ok(!readFileSync(join(folder, name)).includes(bytes), name);
});

test('a stored key that does not open stops a rekey before anything is changed', async () => {
  const { folder, database, key, within } = await givenSheets({ 'practice-a': 9, 'practice-b': 4 });
  const rekeying = { folder, installation: key, now, randomBytes };
  within((opened) => {
    opened.exec(
      "UPDATE wrapped_key SET wrapped = zeroblob(61) WHERE practice = 'practice-b' AND name = 'practice'",
    );
    opened.exec(
      "UPDATE wrapped_key SET wrapped = zeroblob(61) WHERE practice = 'practice-a' AND name = 'signing'",
    );
  });
  const before = rowsOf(database, 'wrapped_key');
  within((opened) => {
    assert.throws(
      () => rekeyInstallation({ ...rekeying, database: opened }),
      says(/practice-b.*no key was changed/),
    );
    assert.throws(
      () => rekeyPractice({ ...rekeying, database: opened }, 'practice-a'),
      says(/signing.*no key/),
    );
  });
  assert.deepEqual(rowsOf(database, 'wrapped_key'), before);
  assert.deepEqual(Buffer.from(fromFile(join(folder, keyFile))), Buffer.from(key));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith(`${keyFile}.`)),
    [],
  );
});

test('a change that was cut short: the database says which of the two keys is the one, in both orders', async () => {
  const { folder, key, within } = await givenSheets({ 'practice-a': 3 });
  const [path, next] = [join(folder, keyFile), join(folder, nextKeyFile)];
  const line = (bytes: Uint8Array) => `${Buffer.from(bytes).toString('base64')}\n`;
  // Killed before the database was changed.
  writeFileSync(next, line(randomBytes(32)), { mode: 0o600 });
  assert.equal(
    within((database) => settleKeyFile(folder, database)),
    'discarded',
  );
  assert.deepEqual([existsSync(next), readFileSync(path, 'utf8')], [false, line(key)]);
  // Killed after it was changed, before the new key was in its place.
  writeFileSync(next, line(key), { mode: 0o600 });
  writeFileSync(path, line(randomBytes(32)), { mode: 0o600 });
  assert.equal(
    within((database) => settleKeyFile(folder, database)),
    'finished',
  );
  assert.deepEqual([existsSync(next), readFileSync(path, 'utf8')], [false, line(key)]);
  // The same, where somebody took the old key away.
  writeFileSync(next, line(key), { mode: 0o600 });
  rmSync(path);
  assert.equal(
    within((database) => settleKeyFile(folder, database)),
    'finished',
  );
  assert.equal(readFileSync(path, 'utf8'), line(key));
  // Neither opens it: none is lost.
  const [one, other] = [line(randomBytes(32)), line(randomBytes(32))];
  writeFileSync(next, one, { mode: 0o600 });
  writeFileSync(path, other, { mode: 0o600 });
  within((database) => {
    assert.equal(settleKeyFile(folder, database), undefined);
    assert.throws(() => changeKeyFile(folder, database, randomBytes(32), () => undefined), says(/already a/));
  });
  assert.deepEqual([readFileSync(next, 'utf8'), readFileSync(path, 'utf8')], [one, other]);
});
