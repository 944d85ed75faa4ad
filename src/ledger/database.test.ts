import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { applicationId, openDatabase, schemaVersion } from './database.ts';
import { foundLedger, openLedger } from './ledger.ts';
import { sqliteStore } from './sqlite.ts';
import { Outage } from './store.ts';
import { verifyFile } from './verify/file.ts';

const root = mkdtempSync(join(tmpdir(), 'diligence-database-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function newFolder(): string {
  const folder = join(root, `${folders++}`);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

const digests = (folder: string) =>
  readdirSync(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ]);

const event = (text: string) => ({
  area: 'inventory',
  type: 'asset-added',
  version: 1,
  subject: 'asset-1',
  data: { text },
});
const who = { by: 'member-1', at: '2026-11-30T15:04:05.000Z' };

test('a new database says whose it is, is durable on commit, and may be read by its owner only', () => {
  const folder = join(newFolder(), 'data', 'deeper');
  const path = join(folder, 'diligence.db');
  const database = openDatabase(path);
  const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  assert.equal(pragma('application_id'), applicationId);
  assert.equal(pragma('user_version'), schemaVersion);
  assert.equal(pragma('journal_mode'), 'wal');
  assert.equal(pragma('synchronous'), 2, 'FULL');
  assert.equal(pragma('busy_timeout'), 5000);
  database.exec('CREATE TABLE filler (x)');
  if (process.platform !== 'win32') {
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    for (const name of readdirSync(folder))
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
  }
  database.close();
  assert.deepEqual(readdirSync(folder), ['diligence.db']);
});

test('a file that is not ours is refused with a sentence, and neither it nor its folder is changed', () => {
  const another = (path: string, id: number, version: number) => {
    const database = new DatabaseSync(path);
    database.exec(`CREATE TABLE t (a); PRAGMA application_id = ${id}; PRAGMA user_version = ${version};`);
    database.close();
  };
  const cases: [string, (path: string) => void, RegExp][] = [
    ['a text', (path) => writeFileSync(path, 'Dear office,\n'.repeat(400)), /not a database.*Move it/],
    ['a short file', (path) => writeFileSync(path, 'SQLite format 3\0'), /not a database/],
    ['an empty file', (path) => writeFileSync(path, ''), /empty.*backup/],
    ['of another program', (path) => another(path, 0, 0), /another program/],
    ['of another program, marked', (path) => another(path, 0x12345678, 1), /another program/],
    [
      'of a later version',
      (path) => another(path, applicationId, schemaVersion + 1),
      /later version.*Install/,
    ],
    ['a folder', (path) => mkdirSync(path), /is a folder/],
  ];
  for (const [name, put, message] of cases) {
    const folder = newFolder();
    const path = join(folder, 'diligence.db');
    put(path);
    const before = name === 'a folder' ? readdirSync(folder) : digests(folder);
    assert.throws(
      () => openDatabase(path),
      (error) => error instanceof Outage && message.test(error.message),
      name,
    );
    assert.deepEqual(name === 'a folder' ? readdirSync(folder) : digests(folder), before, name);
  }
});

test('a later version is recognized while it is still in the write-ahead log', () => {
  const path = join(newFolder(), 'diligence.db');
  const later = openDatabase(path);
  later.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
  assert.throws(() => openDatabase(path), /later version/);
  later.close();
});

test('a data folder that is a file is refused with a sentence', () => {
  const path = join(newFolder(), 'data');
  writeFileSync(path, 'x');
  assert.throws(
    () => openDatabase(join(path, 'diligence.db')),
    (error) => error instanceof Outage && /not a folder/.test(error.message),
  );
});

test('a full disk: the append says so, nothing is half written, and it works again when there is room', async () => {
  const path = join(newFolder(), 'diligence.db');
  const database = openDatabase(path);
  const store = sqliteStore(database);
  const key = randomBytes(32);
  const ledger = await foundLedger(store, key, 'practice-1', randomBytes);
  await ledger.append(0, [event('before')], who);

  // SQLite itself refuses to grow: the same SQLITE_FULL, by the same path, as on a full disk.
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.exec(`PRAGMA max_page_count = ${pages + 3}`);
  const large = [event('small'), { ...event('x'.repeat(200_000)), subject: 'asset-2' }];
  await assert.rejects(
    ledger.append(1, large, who),
    (error) => error instanceof Outage && /disk is full.*Nothing was saved/.test(error.message),
  );
  assert.equal(database.isTransaction, false);
  assert.equal((await ledger.head()).position, 1);
  assert.equal((await ledger.read(0)).length, 1);
  assert.equal(
    (await store.keys('practice-1')).some(({ name }) => name === 'subject/asset-2'),
    false,
  );
  assert.deepEqual(verifyFile(path, key).faults, []);

  database.exec('PRAGMA max_page_count = 1000000');
  assert.equal((await ledger.append(1, large, who)).outcome, 'appended');
  assert.deepEqual(
    (await ledger.read(1)).map(({ subject }) => subject),
    ['asset-1', 'asset-2'],
  );
  await store.close();
  assert.deepEqual(verifyFile(path, key).faults, []);
});

test('a writer that must wait too long is told to try again, and nothing is written', async () => {
  const path = join(newFolder(), 'diligence.db');
  const store = sqliteStore(openDatabase(path));
  const ledger = await foundLedger(store, randomBytes(32), 'practice-1', randomBytes);
  await store.close();
  const database = openDatabase(path);
  database.exec('PRAGMA busy_timeout = 20');
  const patient = sqliteStore(database);
  const other = openDatabase(path);
  other.exec('BEGIN IMMEDIATE');
  await assert.rejects(
    patient.found('practice-2', []),
    (error) => error instanceof Outage && /Try again/.test(error.message),
  );
  other.exec('ROLLBACK');
  assert.deepEqual(await patient.practices(), [ledger.practice]);
  other.close();
  await patient.close();
});

test('a damaged file is an outage that names the way out', async () => {
  const path = join(newFolder(), 'diligence.db');
  const key = randomBytes(32);
  const store = sqliteStore(openDatabase(path));
  const ledger = await foundLedger(store, key, 'practice-1', randomBytes);
  await ledger.append(
    0,
    Array.from({ length: 200 }, (_, index) => event(`${index}`)),
    who,
  );
  await store.close();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, 4096 * 12);
  writeFileSync(path, bytes);
  const damaged = async () => {
    const again = sqliteStore(openDatabase(path));
    try {
      await (await openLedger(again, key, 'practice-1', randomBytes)).read(0);
    } finally {
      await again.close();
    }
  };
  await assert.rejects(
    damaged(),
    (error) => error instanceof Outage && /diligence verify.*backup/.test(error.message),
  );
  assert.equal(verifyFile(path, key).ok, false);
});

const asNobody = process.platform !== 'win32' && process.getuid?.() === 0;

test(
  'a folder that may not be written: opening and appending say so, and nothing is left behind',
  { skip: process.platform === 'win32' },
  () => {
    const folder = newFolder();
    chmodSync(root, 0o755);
    const sealed = join(folder, 'sealed');
    mkdirSync(sealed);
    openDatabase(join(sealed, 'diligence.db')).close();
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    if (asNobody)
      for (const path of [folder, sealed, empty, join(sealed, 'diligence.db')]) chownSync(path, 65534, 65534);
    chmodSync(empty, 0o500);
    chmodSync(join(sealed, 'diligence.db'), 0o400);
    chmodSync(sealed, 0o500);
    // In a process of its own, because root may write everywhere.
    const script = `
    const { openDatabase } = await import('#ledger/database.ts');
    ${asNobody ? 'process.setgid(65534); process.setuid(65534);' : ''}
    for (const path of process.argv.slice(1)) {
      try { openDatabase(path).exec('CREATE TABLE t (a)'); console.log('opened'); }
      catch (error) { console.log(error.name + ': ' + error.message); }
    }`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script, join(empty, 'diligence.db'), join(sealed, 'diligence.db')],
      { encoding: 'utf8', cwd: join(import.meta.dirname) },
    );
    const lines = stdout.trim().split('\n');
    assert.equal(lines.length, 2, stderr);
    for (const line of lines) assert.match(line, /^Outage: Diligence may not write in .*then try again\.$/);
    assert.deepEqual(readdirSync(empty), []);
    assert.deepEqual(readdirSync(sealed), ['diligence.db']);
    for (const path of [empty, sealed]) chmodSync(path, 0o700);
  },
);
