import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { backUpApart } from '#backup/apart.ts';
import { readKey } from '#backup/key-file.ts';
import { proveBackup } from '#backup/prove.ts';
import { nightlyBackups } from '#cli/nightly.ts';
import { openInstallation } from '#test/built.ts';
import { countingBytes } from '#test/given-practice.ts';
import { diligence, givenFolder, root } from './diligence.ts';

/** The sample practice, made once: these tests only read it, or copies of it. */
const sample = join(givenFolder(), 'sample');
let entries = 0;

before(async () => {
  const { code, out, err } = await diligence(['demo', '--no-start', '--data', sample, '--json']);
  assert.equal(code, 0, err);
  ({ entries } = JSON.parse(out) as { entries: number });
});

/** What a command answered, which must have done what it was asked. */
async function json<Shape = Record<string, unknown>>(
  args: readonly string[],
  options: Parameters<typeof diligence>[1] = {},
): Promise<Shape> {
  const { code, out, err } = await diligence([...args, '--json'], options);
  assert.equal(code, 0, err + out);
  assert.equal(err, '');
  return JSON.parse(out) as Shape;
}

/** The sentence of a command that could not be done. */
async function refusal(
  args: readonly string[],
  options: Parameters<typeof diligence>[1] = {},
): Promise<string> {
  const { code, out } = await diligence([...args, '--json'], options);
  assert.equal(code, 2, out);
  const { error } = JSON.parse(out) as { error: { because: string } };
  assert.match(error.because, /^\S.* .*[.]$/s);
  return error.because;
}

type Made = {
  file: string;
  bytes: number;
  digest: string;
  fingerprint: string;
  practices: { practice: string; position: number; hash: string }[];
  proof: { ok: boolean; entries: number; head: { position: number; hash: string }; faults: unknown[] };
};
type Verified = { ok: boolean; entries: number; head: { position: number; hash: string } };

test('backup and restore: the restored folder verifies, and answers as the original does', async () => {
  const place = givenFolder();
  const made = await json<Made>(['backup', '--data', sample, '--to', join(place, 'backups')]);
  assert.deepEqual(readdirSync(join(place, 'backups')), [made.file.split(/[\\/]/).at(-1)]);
  assert.equal(made.digest, createHash('sha256').update(readFileSync(made.file)).digest('hex'));
  assert.deepEqual([made.proof.ok, made.proof.entries, made.proof.faults], [true, entries, []]);

  const folder = join(place, 'new');
  const key = join(sample, 'installation.key');
  const restored = await json<Verified>(['restore', made.file, '--data', folder, '--key', key]);
  assert.deepEqual([restored.ok, restored.entries], [true, entries]);
  assert.deepEqual(restored.head, made.proof.head);
  const verified = await json<Verified & { opened: boolean }>(['verify', '--data', folder]);
  assert.deepEqual([verified.ok, verified.entries, verified.opened], [true, entries, true]);
  assert.deepEqual(
    await json(['posture', '--data', folder, '--on', '2026-11-22']),
    await json(['posture', '--data', sample, '--on', '2026-11-22']),
  );
});

test('with no place named, backups go into the data folder, are found with their key, and the text says what to do', async () => {
  const folder = join(givenFolder(), 'data');
  cpSync(sample, folder, { recursive: true });
  const { code, out, err } = await diligence(['backup', '--data', folder]);
  assert.equal(code, 0, err);
  assert.match(out, /restored into a scratch folder and verified: \d+ entries/);
  assert.match(out, /Keep a copy of that key in another place/);
  assert.match(out, /same disk as the record\. Name a place on another disk with --to\./);
  const [name = ''] = readdirSync(join(folder, 'backups'));
  const target = join(folder, '..', 'restored');
  const restored = await diligence(['restore', join(folder, 'backups', name), '--data', target]);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /Start on it: diligence start --data/);
});

test('a restore is refused with a sentence, and nothing is left of it', async () => {
  const place = givenFolder();
  const target = join(place, 'new');
  const { file } = await json<Made>(['backup', '--data', sample, '--to', `${place}/`]);
  const elsewhere = { cwd: place };
  assert.match(await refusal(['restore'], elsewhere), /Name the backup and the new folder/);
  assert.match(await refusal(['restore', file], elsewhere), /Name the empty or new folder/);
  assert.match(await refusal(['restore', file, '--data', sample], elsewhere), /is not empty/);
  assert.match(await refusal(['restore', file, '--data', target], elsewhere), /that key is not here.*--key/);
  const other = join(place, 'other.key');
  writeFileSync(other, `${Buffer.alloc(32, 7).toString('base64')}\n`);
  const using = (key: string) => ['restore', file, '--data', target, '--key', key];
  assert.match(await refusal(using(other), elsewhere), /This key does not open/);
  writeFileSync(other, 'half a k');
  assert.match(await refusal(using(other), elsewhere), /There is no key in other\.key/);
  assert.match(await refusal(using(join(place, 'none.key')), elsewhere), /There is no key file/);
  assert.match(await refusal(['restore', join(sample, 'diligence.db'), '--data', target]), /was not made by/);
  assert.ok(!existsSync(target));
  // The key from the environment is used, and not written down.
  const environment = readFileSync(join(sample, 'installation.key'), 'utf8').trim();
  await json(['restore', file, '--data', target], { ...elsewhere, env: { DILIGENCE_KEY: environment } });
  assert.deepEqual(readdirSync(target), ['diligence.db', 'lock']);
});

test('a backup that cannot be made says why', async () => {
  const place = givenFolder();
  assert.match(await refusal(['backup', '--data', join(place, 'none')]), /There is no folder/);
  assert.match(await refusal(['backup', '--data', sample, '--to', '']), /--to is empty/);
  assert.match(
    await refusal(['backup', '--data', sample, '--to', join(place, 'unplugged', 'backups')]),
    /Connect its disk/,
  );
  const named = join(place, 'mine.diligence-backup');
  await json(['backup', '--data', sample, '--to', named]);
  assert.match(await refusal(['backup', '--data', sample, '--to', named]), /already something at/);
  assert.match(
    await refusal(['backup', '--data', sample, '--to', join(sample, 'installation.key')]),
    /is part of the record/,
  );
});

test('export and import: one practice moves house, and its security official gets a way in', async () => {
  const place = givenFolder();
  const out = join(place, 'house.diligence-practice');
  type Exported = Verified & { file: string; digest: string; practice: string; key: string };
  const exported = await json<Exported>(['export', '--data', sample, '--out', out]);
  assert.equal(exported.digest, createHash('sha256').update(readFileSync(out)).digest('hex'));
  assert.equal(exported.key, `${out}.key`);
  const { entries } = await json<Verified>(['verify', '--data', sample]);
  assert.equal(exported.entries, entries);
  const folder = join(place, 'new');
  const imported = await json<Verified & { practice: string; link?: string }>([
    'import',
    out,
    '--data',
    folder,
  ]);
  assert.deepEqual([imported.ok, imported.practice, imported.entries], [true, exported.practice, entries]);
  assert.deepEqual(imported.head, exported.head);
  assert.equal(imported.link, undefined, 'the next start prints one');
  const verified = await json<Verified>(['verify', '--data', folder]);
  assert.deepEqual([verified.ok, verified.head], [true, exported.head]);
  assert.match(await refusal(['import', out, '--data', folder]), /is here already, and nothing was changed/);
  assert.match(await refusal(['export', '--data', sample, '--out', out]), /already something at/);
  rmSync(`${out}.key`);
  assert.match(await refusal(['import', out, '--data', join(place, 'third')]), /There is no key file/);
  assert.ok(!existsSync(join(place, 'third')));
});

test('a practice that is taken in where others have accounts comes with a link for its security official', async () => {
  const place = givenFolder();
  const folder = join(place, 'house');
  mkdirSync(folder);
  const opened = openInstallation({
    folder,
    now: Date.now,
    randomBytes: countingBytes(),
    report: () => undefined,
  });
  await opened.installation.found('practice-other');
  const account = { practice: 'practice-other', person: 'person-1', email: 'ana@riverbend.example' };
  await opened.installation.accounts.createAccount({ ...account, password: 'copper lantern quietly' });
  await opened.close();
  const out = join(place, 'one.diligence-practice');
  await json(['export', '--data', sample, '--out', out]);
  const { link, practice } = await json<{ link: string; practice: string }>([
    'import',
    out,
    '--data',
    folder,
  ]);
  const again = openInstallation({
    folder,
    now: Date.now,
    randomBytes: countingBytes(),
    report: () => undefined,
  });
  const token = new URL(link, 'http://localhost').searchParams.get('token') ?? '';
  const found = again.installation.accounts.links.find(token, 'invitation');
  assert.ok('person' in found && found.practice === practice, JSON.stringify(found));
  await again.close();
});

test('a backup in a process of its own: what it came to, or its sentence', async () => {
  const place = givenFolder();
  const to = join(place, 'backups');
  mkdirSync(to);
  const environment = { ...process.env, DILIGENCE_KEY: '' };
  const command = [process.execPath, join(root, 'dist', 'cli.js')] as const;
  const { entries } = await json<Verified>(['verify', '--data', sample]);
  const done = await backUpApart({ command, data: sample, to, second: join(place, 'second'), environment });
  assert.deepEqual([done.proof.ok, done.proof.entries], [true, entries]);
  assert.deepEqual(readdirSync(join(place, 'second')), readdirSync(to));
  await assert.rejects(
    backUpApart({ command, data: join(place, 'none'), to, environment }),
    /There is no folder/,
  );
});

test('a backup that is killed at any instant leaves no file that is not whole, and the next one is good', async () => {
  const place = givenFolder();
  const folder = join(place, 'data');
  cpSync(sample, folder, { recursive: true });
  const to = join(place, 'backups');
  mkdirSync(to);
  const { entries: before } = await json<Verified>(['verify', '--data', folder]);
  const program = join(root, 'dist', 'cli.js');
  let cutShort = 0;
  for (let round = 0; round < 16; round++) {
    const child = spawn(process.execPath, [program, 'backup', '--data', folder, '--to', to], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    setTimeout(() => child.kill('SIGKILL'), 60 + round * 12);
    if ((await ended) === 'SIGKILL') cutShort++;
  }
  assert.ok(cutShort > 0);
  await json(['backup', '--data', folder, '--to', to]);
  const files = readdirSync(to).filter((name) => name.endsWith('.diligence-backup'));
  const key = readKey(join(folder, 'installation.key'));
  for (const name of files) {
    const proof = await proveBackup(join(to, name), key, place, Date.now());
    assert.ok(proof.ok, `${name}: ${JSON.stringify(proof.faults)}`);
  }
  const verified = await json<Verified>(['verify', '--data', folder]);
  // Each run that got so far put what it made on record.
  assert.ok(verified.ok && verified.entries > before && verified.entries <= before + 17);
});

test('the nightly backup of a folder that is served: made when it is due, not before a practice is set up', async () => {
  const folder = join(givenFolder(), 'data');
  const clock = { now: Date.now() };
  const failures: unknown[] = [];
  const opened = openInstallation({
    folder,
    now: () => clock.now,
    randomBytes: countingBytes(),
    report: (failure) => failures.push(failure),
    secondBackups: join(folder, '..', 'second'),
    environment: process.env,
  });
  const environment = { ...process.env, DILIGENCE_KEY: '' };
  const surroundings = { environment, now: () => clock.now };
  const results: unknown[] = [];
  const running = nightlyBackups(
    folder,
    opened,
    surroundings,
    (failure) => failures.push(failure),
    (run) => void results.push('result' in run && run.result.proof.ok),
  );
  await running.look();
  assert.ok(!existsSync(join(folder, 'backups')), 'nothing is set up yet');
  await opened.installation.found('practice-one');
  await running.look();
  await running.look();
  assert.deepEqual(results, [true]);
  assert.equal(readdirSync(join(folder, 'backups')).length, 1);
  assert.deepEqual(readdirSync(join(folder, '..', 'second')), readdirSync(join(folder, 'backups')));
  clock.now += 25 * 3_600_000;
  await running.look();
  assert.equal(results.length, 2, 'the next night');
  assert.deepEqual(failures, []);
  await running.stop();
  await opened.close();
});
