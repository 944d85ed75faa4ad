import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { openDatabase } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-kill-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'diligence.db');
const appender = join(import.meta.dirname, 'appender.ts');

/** So many must die inside an append; those that die elsewhere come on top. */
const kills = 200;

/** One appender, killed after so many milliseconds from its first attempt (or from its start). */
async function killed(delay: number, from: 'start' | 'attempt'): Promise<string[]> {
  const child = spawn(process.execPath, [appender, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  const arm = () => (timer ??= setTimeout(() => child.kill('SIGKILL'), delay));
  if (from === 'start') arm();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    arm();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const signal = await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  assert.equal(signal, 'SIGKILL', `the appender ended by itself: ${errors}`);
  return output.split('\n').slice(0, -1);
}

test('a process killed inside append, at 200 random instants: no acknowledged entry is lost, and the ledger verifies', async (t) => {
  const acknowledged = new Map<number, string>();
  let whileAppending = 0;
  let afterAnAcknowledgment = 0;
  let unacknowledgedButComplete = 0;
  for (let round = 0; whileAppending < kills; round++) {
    assert.ok(round < 2 * kills, `only ${whileAppending} of ${round} were killed inside append`);
    // Some die while they start, found the practice or open the file; most while they append. Two at once race.
    const starting = round % 20 === 0;
    const pair = round % 20 === 1 ? 2 : 1;
    const lines = await Promise.all(
      Array.from({ length: pair }, () =>
        starting ? killed(randomInt(40, 160), 'start') : killed(randomInt(16), 'attempt'),
      ),
    );
    for (const printed of lines) {
      const done = printed.filter((line) => line.startsWith('done'));
      for (const line of done) {
        const [, position, hash] = line.split(' ');
        acknowledged.set(Number(position), hash ?? '');
      }
      if (done.length > 0) afterAnAcknowledgment++;
      if (printed.at(-1) === 'try') whileAppending++;
    }

    if (!readdirSync(folder).includes('diligence.db')) continue;
    // Every tenth time each payload is opened too.
    const founded = readdirSync(folder).includes('installation.key');
    const key =
      round % 10 === 0 && founded ? installationKey({ folder, ledgerExists: true, randomBytes }) : undefined;
    const { ok, faults, head } = verifyFile(path, key);
    assert.ok(ok, `after kill ${round + 1}: ${JSON.stringify(faults)}`);
    const last = Math.max(0, ...acknowledged.keys());
    assert.ok(
      head.position >= last,
      `after kill ${round + 1}: entry ${last} was acknowledged, and the ledger ends at ${head.position}`,
    );
    if (head.position > last) unacknowledgedButComplete++;
  }

  // Not only is something at each acknowledged position: it is the very entry.
  const database = new DatabaseSync(path, { readOnly: true });
  const hashes = new Map(
    database
      .prepare("SELECT position, json_extract(header, '$.hash') AS hash FROM entry")
      .all()
      .map(({ position, hash }) => [position, hash]),
  );
  database.close();
  for (const [position, hash] of acknowledged) assert.equal(hashes.get(position), hash, `entry ${position}`);

  // And it all opens, and goes on.
  const store = sqliteStore(openDatabase(path));
  const ledger = await openLedger(
    store,
    installationKey({ folder, ledgerExists: true, randomBytes }),
    'practice-1',
    randomBytes,
  );
  assert.equal((await ledger.read(0)).length, hashes.size);
  const files = (await store.parts('practice-1')).length;
  assert.ok(files > 20, `only ${files} files came along`);
  await store.close();
  // Each file that an entry names is whole, and there is none that no entry names.
  const key = installationKey({ folder, ledgerExists: true, randomBytes });
  assert.deepEqual(verifyFile(path, key).faults, []);
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    ['diligence.db', 'installation.key'],
    'nothing half made is left',
  );

  t.diagnostic(
    `${hashes.size} entries and ${files} files; ${whileAppending} killed inside append, ${afterAnAcknowledgment} of all after an acknowledgment, ${unacknowledgedButComplete} ledgers ahead of what was acknowledged`,
  );
  assert.ok(
    afterAnAcknowledgment >= kills / 4,
    `${afterAnAcknowledgment} were killed after they had acknowledged an entry`,
  );
});
