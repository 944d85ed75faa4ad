import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { writeBackup } from '#backup/archive.ts';
import { proveBackup } from '#backup/prove.ts';
import { openDatabase } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { benchFolder, ms, print, quantile, rounded, timed } from './line.ts';

// A large store, backed up while another process goes on writing to it, and then proved.

const megabytes = Number(process.env['BENCH_BACKUP_MB'] || 100);
const folder = join(benchFolder(), 'backup');
const database = join(folder, 'diligence.db');
mkdirSync(folder);
const key = installationKey({ folder, ledgerExists: false, randomBytes });

/** Entries of 100 kB each, as a ledger with long reports has them. */
async function fill(): Promise<void> {
  const store = sqliteStore(openDatabase(database));
  const ledger = await foundLedger(store, key, 'practice-bench', randomBytes);
  for (let at = 0; at < megabytes * 10; at += 100) {
    const events = Array.from({ length: Math.min(100, megabytes * 10 - at) }, (_, index) => ({
      area: 'inventory',
      type: 'asset-recorded',
      version: 1,
      subject: `asset-${index}`,
      data: { long: randomBytes(74_000).toString('base64') },
    }));
    await ledger.append(at, events, { by: 'person-1', at: new Date().toISOString() });
  }
  await store.close();
}

await fill();
const size = statSync(database).size;

const { took: copying } = await timed(() => {
  const copy = join(folder, 'copy');
  copyFileSync(database, copy);
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  rmSync(copy);
});

const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), benchFolder()], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => writer.once('exit', resolve));
let times: number[] = [];
writer.stdout
  .setEncoding('utf8')
  .on('data', (text: string) => times.push(...text.trim().split('\n').map(Number)));

/** How long the writer's appends take meanwhile, and how many there are in a second. */
async function writing<Result>(work: () => Promise<Result>) {
  times = [];
  const { took, result } = await timed(work);
  return {
    took,
    result,
    perSecond: (times.length / took) * 1_000,
    slowest: Math.max(...times),
    median: quantile(times, 0.5),
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
await pause(1_000);
const alone = await writing(() => pause(2_000));
const file = join(folder, 'one.diligence-backup');
const during = await writing(() =>
  writeBackup({ database, folder, file, key, now: Date.now(), randomBytes }),
);
writer.stdin.end();
await ended;
const { took: proving, result: proof } = await timed(() => proveBackup(file, key, folder, Date.now()));
if (!proof.ok) throw new Error(JSON.stringify(proof.faults));

print({
  what: `A backup of ${rounded(size / 1_000_000)} MB while somebody writes`,
  figure: ms(during.took),
  ratio: during.took / copying,
  of: `copying the file (${ms(copying)}), which would not be a backup`,
});
print({
  what: '  meanwhile, others write',
  figure: `${rounded(during.perSecond)} /s`,
  ratio: during.perSecond / alone.perSecond,
  of: `what they write without it (${rounded(alone.perSecond)} /s)`,
});
console.log(`    their slowest append: ${ms(during.slowest)} (without it: ${ms(alone.slowest)})`);
print({
  what: '  restored into a scratch folder and verified',
  figure: ms(proving),
  ratio: proving / during.took,
  of: 'the backup itself',
});
console.log(
  `    ${proof.entries.toLocaleString('en-US')} entries, memory at most ${rounded(process.resourceUsage().maxRSS / 1_000)} MB`,
);
