import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { openDatabase } from '#ledger/database.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { refusal } from '#test/cli/diligence.ts';
import { givenData, givenPlace, mustHold, reportForm, senderTo, start, started } from './given-server.ts';

test('a database from a newer version is told, and not a byte of it is touched', async () => {
  const { folder } = await givenData(join(givenPlace(), 'data'));
  const path = join(folder, 'diligence.db');
  const database = new DatabaseSync(path);
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  database.exec(`PRAGMA user_version = ${version + 1}`);
  database.close();
  const before = readFileSync(path);
  const refused = await start(folder);
  assert.ok('code' in refused);
  assert.equal(refused.code, 2, refused.trouble);
  assert.match(
    refused.trouble,
    /was written by a later version of Diligence\. Install that version, then start/,
  );
  assert.doesNotMatch(refused.trouble, /\n\s+at /);
  for (const args of [['posture'], ['backup'], ['export']])
    assert.match((await refusal([...args, '--data', folder])).because, /later version of Diligence/);
  assert.deepEqual(readFileSync(path), before);
  for (const beside of ['-wal', '-shm', '-journal']) assert.ok(!existsSync(`${path}${beside}`), beside);
});

test('an entry from a newer version is told on every page and by the command line; nothing is added after it', async () => {
  const { folder, session } = await givenData(join(givenPlace(), 'data'));
  const key = Buffer.from(readFileSync(join(folder, 'installation.key'), 'latin1').trim(), 'base64');
  const store = sqliteStore(openDatabase(join(folder, 'diligence.db')));
  const [practice = ''] = await store.practices();
  const ledger = await openLedger(store, key, practice, randomBytes);
  const { position } = await ledger.head();
  const strange = {
    area: 'incidents',
    type: 'incident-reported',
    version: 99,
    subject: 'incident-later',
    data: {},
  };
  await ledger.append(position, [strange], { by: 'system', at: new Date().toISOString() });
  await store.close();
  const entries = mustHold(folder);

  const server = await started(folder);
  const sender = senderTo(server, session);
  const sentence =
    /Entry \d+ \(incidents: incident-reported, version 99\) was written by a later version of Diligence\. Install that version, then start again\./;
  for (const answered of [
    await sender.get('/'),
    await sender.get('/incidents'),
    await sender.post('/incidents/report', reportForm('incident-more')),
  ]) {
    assert.equal(answered?.status, 503);
    assert.match(answered.text, sentence);
    assert.doesNotMatch(answered.text, /\n\s+at /);
  }
  assert.equal((await sender.get('/sign-in'))?.status, 503, 'who has a session is not shown the door');
  assert.equal((await senderTo(server, '').get('/sign-in'))?.status, 200);
  assert.match((await refusal(['posture', '--data', folder])).because, sentence);
  assert.equal(await server.end(), 0);
  assert.equal(mustHold(folder), entries);
});
