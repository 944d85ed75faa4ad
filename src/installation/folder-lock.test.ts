import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { holderFile, lockFile, lockFolder } from './folder-lock.ts';
import { Outage } from '#ledger/store.ts';

const place = mkdtempSync(join(tmpdir(), 'diligence-lock-'));
after(() => rmSync(place, { recursive: true, force: true }));
const at = Date.parse('2026-11-22T21:04:05.000Z');

/** Takes the lock in a process of its own, says so, and holds it until it is killed. */
function holder(folder: string) {
  const code = `import { lockFolder } from './folder-lock.ts';
    lockFolder(process.argv[1], 'diligence start');
    process.stdout.write('held');
    setInterval(() => undefined, 1_000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code, folder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a folder is locked for one, by whatever path it is named, until it is released', () => {
  const folder = join(place, 'one', 'data');
  const lock = lockFolder(folder, 'diligence start', at);
  symlinkSync(folder, join(place, 'link'));
  for (const spelling of [folder, join(folder, '..', 'data'), `${folder}/./`, join(place, 'link')])
    assert.throws(
      () => lockFolder(spelling, 'diligence restore'),
      (error) =>
        error instanceof Outage &&
        error.message.includes(
          `("diligence start", process ${process.pid}) has been using the data folder ${spelling} since November 22, 2026, 21:04 UTC`,
        ) &&
        error.message.includes('Stop that one first, or choose another data folder with --data.'),
      spelling,
    );
  lock.release();
  lock.release();
  const again = lockFolder(join(place, 'link'), 'diligence restore');
  again.release();
  assert.deepEqual(readdirSync(folder), [lockFile]);
});

test('the lock of a process that was killed is gone with it', async () => {
  const folder = join(place, 'killed');
  const child = holder(folder);
  await once(child.stdout, 'data');
  assert.throws(() => lockFolder(folder, 'diligence start'), /has been using the data folder/);
  writeFileSync(join(folder, holderFile), '{"purpose":');
  assert.throws(() => lockFolder(folder, 'diligence start'), /^Outage: Another Diligence is using the data/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockFolder(folder, 'diligence start').release();
});

test('what came to nothing leaves nothing: the lock takes away what it made, and only that', () => {
  const folder = join(place, 'new', 'deep', 'data');
  mkdirSync(join(place, 'new'));
  lockFolder(folder, 'diligence import').undo();
  assert.deepEqual(readdirSync(join(place, 'new')), []);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'notes.txt'), 'ours');
  lockFolder(folder, 'diligence import').undo();
  assert.deepEqual(readdirSync(folder), ['notes.txt']);
});

test('a folder that cannot be written, or is a file, is told as a sentence', () => {
  const file = join(place, 'file');
  writeFileSync(file, '');
  assert.throws(() => lockFolder(file, 'diligence start'), /is not a folder. Choose another data folder/);
  const folder = join(place, 'closed');
  mkdirSync(folder, { mode: 0o555 });
  // Root may write everywhere: the question is asked as somebody else.
  const code = `import { lockFolder } from './folder-lock.ts';
    if (process.getuid?.() === 0) process.setuid(65534);
    try { lockFolder(process.argv[1], 'diligence start'); } catch (error) { process.stdout.write(error.message); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code, folder], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  assert.match(stdout, process.platform === 'win32' ? /^$/ : /Diligence may not write in .*closed/);
  assert.ok(!existsSync(join(folder, lockFile)));
});
