import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { newSheet, putSheet } from '#keys/sheet.ts';
import { openDatabase } from '#ledger/database.ts';
import { fromFile } from '#ledger/keys.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { diligence, givenFolder, givenSample, json, launcher, refusal, root, started } from './diligence.ts';
import type { Ended } from './diligence.ts';

const practice = 'practice-maple-street';

/** The sample practice with a recovery sheet, as the page makes one. */
async function givenSheet() {
  const folder = await givenSample();
  const database = openDatabase(join(folder, 'diligence.db'));
  const sheet = newSheet(randomBytes);
  putSheet(database, fromFile(join(folder, 'installation.key')), practice, sheet, randomBytes);
  database.close();
  return { folder, words: sheet.words.join(' ') };
}

/** Runs a command with something typed in. */
function typed(args: readonly string[], input: string, env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { DILIGENCE_KEY, DILIGENCE_DATA, ...rest } = process.env;
    void [DILIGENCE_KEY, DILIGENCE_DATA];
    const child = spawn(process.execPath, [launcher, ...args], { cwd: root, env: { ...rest, ...env } });
    const said = { out: '', err: '' };
    child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString('utf8')));
    child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const entriesOf = (folder: string): string[] => {
  const database = new DatabaseSync(join(folder, 'diligence.db'), { readOnly: true });
  try {
    return database
      .prepare('SELECT header FROM entry ORDER BY practice, position')
      .all()
      .map(({ header }) => String(header));
  } finally {
    database.close();
  }
};

test('restore --sheet: a backup, an empty folder and twelve typed words give the record back', async () => {
  const { folder, words } = await givenSheet();
  const original = entriesOf(folder);
  const { file } = await json<{ file: string }>(['backup', '--data', folder]);
  const away = givenFolder();
  const backup = join(away, 'b.diligence-backup');
  renameSync(file, backup);
  rmSync(folder, { recursive: true });

  const target = join(away, 'new');
  const wrong = await typed(
    ['restore', backup, '--data', target, '--sheet', '--json'],
    words.replace(/^\w+/, 'xyzzy'),
  );
  assert.equal(wrong.code, 2);
  assert.match(wrong.out, /Word 1 \(“xyzzy”\)/);
  assert.equal(existsSync(target), false);

  const done = await typed(['restore', backup, '--data', target, '--sheet', '--json'], `1. ${words}\n`);
  assert.equal(done.code, 0, done.err + done.out);
  const answer = JSON.parse(done.out) as { ok: boolean; opened: string[]; closed: string[]; key: string };
  assert.deepEqual([answer.ok, answer.opened, answer.closed], [true, [practice], []]);
  assert.deepEqual(entriesOf(target), original);
  const verified = await json<{ ok: boolean; opened: boolean }>(['verify', '--data', target]);
  assert.deepEqual([verified.ok, verified.opened], [true, true]);
  const again = join(away, 'again');
  const inFile = join(away, 'words.txt');
  writeFileSync(inFile, words.split(' ').join('\n'));
  const text = await diligence(['restore', backup, '--data', again, '--sheet-file', inFile]);
  assert.equal(text.code, 0, text.err);
  assert.match(text.out, /A new installation key was made[^]*Authenticator apps[^]*make a new one/);
  for (const said of [done, text]) assert.ok(!`${said.out}${said.err}`.includes(words.slice(0, 20)));
  assert.notDeepEqual(fromFile(join(target, 'installation.key')), fromFile(join(again, 'installation.key')));
  // What happened is on record when it is opened next.
  await (await started(['start', '--data', target])).stop();
  assert.equal(entriesOf(target).filter((header) => header.includes('"key-changed"')).length, 1);
});

test('the words are never taken from the arguments, which other accounts can see', async () => {
  const { folder, words } = await givenSheet();
  const { because } = await refusal(['recover-key', '--data', folder, words]);
  assert.match(because, /does not know what to do with/);
  await refusal(['restore', 'x', '--data', 'y', '--sheet', '--key', 'z']);
});

test('recover-key: a lost key file is made anew with the sheet; nothing is done while the key is there, or with another sheet', async () => {
  const { folder, words } = await givenSheet();
  const path = join(folder, 'installation.key');
  const other = newSheet(randomBytes).words.join(' ');
  const there = await typed(['recover-key', '--data', folder], words);
  assert.equal(there.code, 2);
  assert.match(there.err, /nothing to recover/);

  rmSync(path);
  const refused = await refusal(['posture', '--data', folder]);
  assert.match(refused.because, /missing.*recover-key/);
  const wrong = await typed(['recover-key', '--data', folder], other);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /open none of the practices here/);
  assert.equal(existsSync(path), false);

  const done = await typed(['recover-key', '--data', folder, '--json'], words);
  assert.equal(done.code, 0, done.err + done.out);
  assert.equal((await json<{ ok: boolean }>(['verify', '--data', folder])).ok, true);

  // A key of another folder in its place is kept, not written over.
  const foreign = `${randomBytes(32).toString('base64')}\n`;
  writeFileSync(path, foreign, { mode: 0o600 });
  assert.match((await refusal(['start', '--data', folder])).because, /does not open this ledger/);
  const aside = await typed(['recover-key', '--data', folder, '--json'], words);
  assert.equal(aside.code, 0, aside.err + aside.out);
  const { putAside } = JSON.parse(aside.out) as { putAside: string[] };
  assert.equal(readFileSync(putAside[0] ?? '', 'utf8'), foreign);
});

test('recover-key: practices without their sheet are named first, and closed and kept only on demand', async () => {
  const { folder, words } = await givenSheet();
  const database = openDatabase(join(folder, 'diligence.db'));
  const key = fromFile(join(folder, 'installation.key'));
  await foundLedger(sqliteStore(database), key, 'practice-second', randomBytes);
  const second = newSheet(randomBytes);
  putSheet(database, key, 'practice-second', second, randomBytes);
  database.close();
  rmSync(join(folder, 'installation.key'));
  const asks = await typed(['recover-key', '--data', folder], words);
  assert.equal(asks.code, 2);
  assert.match(asks.err, /practice-second.*Nothing was changed.*--close-others/);
  const done = await typed(['recover-key', '--data', folder, '--close-others', '--json'], words);
  assert.equal(done.code, 0, done.err + done.out);
  assert.deepEqual((JSON.parse(done.out) as { closed: string[] }).closed, ['practice-second']);
  const verified = await diligence(['verify', '--data', folder]);
  assert.equal(verified.code, 0, verified.out);
  assert.match(
    verified.out,
    /practice-second: Its contents were not opened: its key waits for its recovery sheet/,
  );
  const later = await typed(['recover-key', '--data', folder, '--json'], second.words.join(' '));
  assert.equal(later.code, 0, later.err + later.out);
  assert.deepEqual((JSON.parse(later.out) as { closed: string[] }).closed, []);
});

test('rekey: a new key file, on record, old backups are told of; refused while a server has the folder', async () => {
  const { folder, words } = await givenSheet();
  const path = join(folder, 'installation.key');
  const before = readFileSync(path, 'utf8');
  const { file } = await json<{ file: string }>(['backup', '--data', folder]);
  const server = await started(['start', '--data', folder]);
  assert.match((await refusal(['rekey', '--data', folder])).because, /using the data folder/);
  await server.stop();
  assert.equal(readFileSync(path, 'utf8'), before);

  const old = join(folder, '..', 'old.key');
  const answer = await json<{ changed: boolean; before: string; after: string }>([
    'rekey',
    '--data',
    folder,
    '--keep-old',
    old,
  ]);
  assert.equal(answer.changed, true);
  assert.notEqual(readFileSync(path, 'utf8'), before);
  assert.equal(readFileSync(old, 'utf8'), before);
  const { ok, opened } = await json<{ ok: boolean; opened: boolean }>(['verify', '--data', folder]);
  assert.deepEqual([ok, opened], [true, true]);
  assert.equal(entriesOf(folder).filter((header) => header.includes('"key-changed"')).length, 1);

  // The backup from before: which key it needs, and since when; with that key, or the sheet, it opens.
  const target = join(folder, '..', 'restored');
  const env = { DILIGENCE_DATA: folder };
  const { because } = await refusal(['restore', file, '--data', target], { env });
  assert.match(because, /made before the key was changed on .*key from before, or with the recovery sheet/);
  assert.ok(because.includes(answer.before));
  await json(['restore', file, '--data', target, '--key', old]);
  rmSync(target, { recursive: true });
  const bySheet = await typed(['restore', file, '--data', target, '--sheet'], words);
  assert.equal(bySheet.code, 0, bySheet.err);

  // And it expires by the scheme, among those of the new key.
  const kept = () => readdirSync(join(folder, 'backups')).length;
  await json(['backup', '--data', folder, '--remove-old']);
  assert.equal(kept(), 1, 'of one day the last is kept, whichever key it is sealed for');
});

test('rekey --practice: the sheet ends with the old key, checkpoints hold, and the record says so', async () => {
  const { folder } = await givenSheet();
  const checkpoint = join(folder, '..', 'checkpoint.json');
  const database = new DatabaseSync(join(folder, 'diligence.db'), { readOnly: true });
  writeFileSync(
    checkpoint,
    String(database.prepare('SELECT checkpoint FROM checkpoint').get()?.['checkpoint']),
  );
  database.close();
  assert.match(
    (await refusal(['rekey', '--practice', 'practice-x', '--data', folder])).because,
    /no practice "practice-x"/,
  );
  const answer = await json<{ changed: boolean; sheetEnded: boolean }>([
    'rekey',
    '--practice',
    practice,
    '--data',
    folder,
  ]);
  assert.deepEqual([answer.changed, answer.sheetEnded], [true, true]);
  const verified = await json<{ ok: boolean }>(['verify', '--data', folder, '--checkpoint', checkpoint]);
  assert.equal(verified.ok, true);
  const change = entriesOf(folder).find((header) => header.includes('"key-changed"'));
  assert.match(change ?? '', /"by":"system"/);
});

test('rekey with DILIGENCE_KEY: the new key comes from DILIGENCE_NEW_KEY, and without it nothing is changed', async () => {
  const { folder } = await givenSheet();
  const key = readFileSync(join(folder, 'installation.key'), 'utf8').trim();
  rmSync(join(folder, 'installation.key'));
  const asks = await diligence(['rekey', '--data', folder, '--json'], { env: { DILIGENCE_KEY: key } });
  assert.equal(asks.code, 1);
  const { newKey } = JSON.parse(asks.out) as { newKey: string };
  const asText = await diligence(['rekey', '--data', folder], { env: { DILIGENCE_KEY: key } });
  assert.match(asText.out, /Nothing was changed yet/);
  assert.ok(!asText.out.includes(newKey), 'a fresh one each time');
  const same = { DILIGENCE_KEY: key, DILIGENCE_NEW_KEY: key };
  assert.match((await refusal(['rekey', '--data', folder], { env: same })).because, /in use/);
  const both = { DILIGENCE_KEY: key, DILIGENCE_NEW_KEY: newKey };
  const done = await diligence(['rekey', '--data', folder, '--json'], { env: both });
  assert.equal(done.code, 0, done.err + done.out);
  assert.match((await refusal(['rekey', '--data', folder], { env: both })).because, /already/);
  assert.match(
    (await refusal(['start', '--data', folder], { env: { DILIGENCE_KEY: key } })).because,
    /newest one/,
  );
  const verified = await diligence(['verify', '--data', folder], { env: { DILIGENCE_KEY: newKey } });
  assert.equal(verified.code, 0, verified.out + verified.err);
  assert.equal(existsSync(join(folder, 'installation.key')), false);
});

test('faults of the key are said at start, and nothing is touched', async () => {
  const { folder } = await givenSheet();
  const path = join(folder, 'installation.key');
  const whole = readFileSync(path, 'utf8');
  const other = randomBytes(32).toString('base64');
  const state = () =>
    readdirSync(folder)
      .filter((name) => /key/.test(name))
      .toSorted();
  const said = async (message: RegExp, env: Record<string, string> = {}) => {
    const before = state();
    assert.match((await refusal(['start', '--data', folder], { env })).because, message);
    assert.deepEqual(state(), before);
    rmSync(path, { force: true, recursive: true });
    writeFileSync(path, whole, { mode: 0o600 });
  };
  writeFileSync(path, whole.slice(0, 17));
  await said(/not whole.*recovery sheet/);
  writeFileSync(path, `${other}\n`);
  await said(/does not open this ledger.*another data folder.*Nothing was changed/);
  rmSync(path);
  mkdirSync(path);
  await said(/is a folder/);
  await said(/DILIGENCE_KEY does not open the record.*but the key file.*does/, { DILIGENCE_KEY: other });
  await said(/DILIGENCE_KEY is not a key/, { DILIGENCE_KEY: whole.slice(0, 12) });
  rmSync(path);
  await said(/missing.*DILIGENCE_KEY is set, but empty/, { DILIGENCE_KEY: '' });
  if (process.platform !== 'win32') {
    rmSync(path);
    symlinkSync(join(folder, 'nowhere'), path);
    await said(/leads nowhere/);
    chmodSync(path, 0o640);
    await said(/chmod 600/);
  }
  await (await started(['start', '--data', folder])).stop();
});
