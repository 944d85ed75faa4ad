import { randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from '#ledger/database.ts';
import { attached } from '#ledger/given-files.ts';
import { installationKey } from '#ledger/keys.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';

// Appends to the ledger of a data folder until it is killed. Before an append it prints `try`, and when the
// append has resolved, `done` with the last position: whatever was printed as done must be there for ever.

const folder = process.argv[2] ?? '';
const practice = 'practice-1';

const store = sqliteStore(openDatabase(join(folder, 'diligence.db')));
const founded = (await store.practices()).includes(practice);
const key = installationKey({ folder, ledgerExists: founded, randomBytes });
const open = () => openLedger(store, key, practice, randomBytes);
// Where two start at once, the second finds the practice founded by the first.
const ledger = founded ? await open() : await foundLedger(store, key, practice, randomBytes).catch(open);

const asset = (more: object) => ({
  area: 'inventory',
  type: 'asset-added',
  version: 1,
  subject: `asset-${randomInt(10_000)}`,
  data: { notes: 'x'.repeat(randomInt(10) === 0 ? randomInt(60_000) : randomInt(500)), ...more },
});

for (;;) {
  const { position } = await ledger.head();
  // Short and long batches, old and new subjects: the kill meets one page or a hundred.
  const events = Array.from({ length: randomInt(1, 5) }, () => asset({}));
  // Every third brings a file along: the kill meets it half written too.
  const files = randomInt(3) === 0 ? [randomBytes(randomInt(1, 300_000))] : [];
  for (const bytes of files) events.push(asset({ file: attached(bytes) }));
  writeSync(1, 'try\n');
  const who = { by: 'member-1', at: new Date().toISOString() };
  const result = await ledger.append(position, events, who, { files });
  if (result.outcome === 'appended') writeSync(1, `done ${result.head.position} ${result.head.hash}\n`);
}
