import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { openDatabase } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { benchFolder, ms, print, quantile, timed } from './line.ts';

// One entry made durable, against one bare SQLite commit of as many bytes with the same safety, in turns.

const turns = 20;
const each = 40;
const folder = join(benchFolder(), 'append');
mkdirSync(folder);
const path = join(folder, 'diligence.db');
const key = installationKey({ folder, ledgerExists: false, randomBytes });
const ledger = await foundLedger(sqliteStore(openDatabase(path)), key, 'practice-bench', randomBytes);

const event = {
  area: 'inventory',
  type: 'asset-confirmed',
  version: 1,
  subject: 'asset-1',
  data: { notes: 'n'.repeat(300) },
};
await ledger.append(0, [event], { by: 'person-1', at: new Date().toISOString() });

const reader = new DatabaseSync(path, { readOnly: true });
const bytes = Number(
  reader
    .prepare(
      'SELECT length(header) + length(sealed) + length(checkpoint) AS bytes FROM entry JOIN checkpoint USING (practice)',
    )
    .get()?.['bytes'],
);
reader.close();

const raw = new DatabaseSync(join(folder, 'raw.db'));
raw.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (id INTEGER PRIMARY KEY, data BLOB) STRICT;',
);
const insert = raw.prepare('INSERT INTO row (data) VALUES (?)');
const row = randomBytes(bytes);

const appends: number[] = [];
const commits: number[] = [];
for (let turn = 0; turn < turns; turn++) {
  for (let one = 0; one < each; one++) {
    const { position } = await ledger.head();
    const who = { by: 'person-1', at: new Date().toISOString() };
    appends.push((await timed(() => ledger.append(position, [event], who))).took);
  }
  for (let one = 0; one < each; one++)
    commits.push(
      (
        await timed(() => {
          raw.exec('BEGIN IMMEDIATE');
          insert.run(row);
          raw.exec('COMMIT');
        })
      ).took,
    );
}
const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
print({
  what: `A durable append (mean of ${appends.length})`,
  figure: ms(mean(appends)),
  goal: '≥ 50 % of a raw commit',
  ratio: mean(commits) / mean(appends),
  of: `a raw SQLite commit of the same ${bytes} bytes (speed to speed)`,
});
console.log(
  `    median ${ms(quantile(appends, 0.5))}; the raw commit: mean ${ms(mean(commits))}, median ${ms(quantile(commits, 0.5))}`,
);
