import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { settleKeyFile } from '#keys/change-key.ts';
import { putSheet } from '#keys/sheet.ts';
import { sheetKeyFrom } from '#keys/words.ts';
import { openDatabase } from '#ledger/database.ts';
import { keyOfInstallation } from '#ledger/installation-keys.ts';
import { closedPractices, opensDatabase } from '#ledger/key-rows.ts';
import { installationKey, keyFile, nextKeyFile } from '#ledger/keys.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-rekey-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'diligence.db');
const rekeyer = join(import.meta.dirname, 'rekeyer.ts');

/** So many must die inside a change of keys; those that die elsewhere come on top. */
const kills = Number(process.env['DILIGENCE_REKEY_KILLS'] || 60);
const entries = 40;

async function killed(delay: number): Promise<string[]> {
  const child = spawn(process.execPath, [rekeyer, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const signal = await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  assert.equal(signal, 'SIGKILL', `the change of keys ended by itself: ${errors}`);
  return output.split('\n').slice(0, -1);
}

test('a process killed while keys are changed: the folder opens with the key that lies in it, and verifies', async (t) => {
  const sheet = sheetKeyFrom(Buffer.alloc(16, 7));
  const first = openDatabase(path);
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  for (const practice of ['practice-1', 'practice-2']) {
    const ledger = await foundLedger(sqliteStore(first), key, practice, randomBytes);
    const events = Array.from({ length: entries }, (_, index) => ({
      area: 'inventory',
      type: 'asset-added',
      version: 1,
      subject: `asset-${index}`,
      data: { name: `Laptop ${index}` },
    }));
    await ledger.append(0, events, { by: 'member-1', at: '2026-11-22T15:00:00.000Z' });
  }
  // One sheet for both, so that no change here closes a practice.
  for (const practice of ['practice-1', 'practice-2']) putSheet(first, key, practice, sheet, randomBytes);
  keyOfInstallation(first, key, 'door', randomBytes);
  first.close();

  let inside = 0;
  let left = 0;
  const settled = { finished: 0, discarded: 0 };
  for (let round = 0; inside < kills; round++) {
    assert.ok(round < 3 * kills, `only ${inside} of ${round} were killed inside a change`);
    const lines = await killed(randomInt(12));
    if (lines.at(-1) === 'try') inside++;
    const names = readdirSync(folder);
    if (names.includes(nextKeyFile)) left++;

    // Whoever only reads finds the right key, and changes nothing.
    const reader = installationKey({ folder, ledgerExists: true, randomBytes });
    assert.deepEqual(verifyFile(path, reader).faults, [], `after kill ${round + 1}`);

    const database = openDatabase(path);
    const outcome = settleKeyFile(folder, database);
    if (outcome) settled[outcome]++;
    assert.ok(!readdirSync(folder).includes(nextKeyFile));
    const present = installationKey({
      folder,
      ledgerExists: true,
      randomBytes,
      opens: (key) => opensDatabase(database, key),
    });
    assert.deepEqual(present, reader);
    assert.deepEqual(closedPractices(database), []);
    for (const practice of ['practice-1', 'practice-2']) {
      const ledger = await openLedger(sqliteStore(database), present, practice, randomBytes);
      assert.equal((await ledger.read(0)).length, entries);
    }
    // The sheet of practice 2 ends where its key is changed; it gets one again, so that the next loss closes nothing.
    putSheet(database, present, 'practice-2', sheet, randomBytes);
    database.close();
  }
  assert.deepEqual(
    readdirSync(folder)
      .filter((name) => !/-(wal|shm)$/.test(name))
      .toSorted(),
    ['diligence.db', keyFile],
    'nothing half made is left',
  );
  t.diagnostic(
    `${inside} killed inside a change; ${left} left both keys behind, of which ${settled.finished} were finished and ${settled.discarded} thrown away`,
  );
});
