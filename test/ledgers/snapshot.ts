import { existsSync, writeFileSync } from 'node:fs';

import { goldenEvents, goldenNames, snapshotFile, snapshotOf } from './golden.ts';

/** Writes the snapshot of a golden ledger whose snapshot was deleted: `node test/ledgers/snapshot.ts NAME`. */
const [name = ''] = process.argv.slice(2);
if (!goldenNames().includes(name) || existsSync(snapshotFile(name))) {
  console.error(`Name a ledger without a snapshot. There are: ${goldenNames().join(', ')}. See README.md.`);
  process.exit(2);
}
writeFileSync(snapshotFile(name), `${JSON.stringify(snapshotOf(name, goldenEvents(name)), null, 2)}\n`);
