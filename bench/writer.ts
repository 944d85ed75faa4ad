import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { openDatabase } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { benchFolder } from './line.ts';

// Appends an entry, takes a breath, and so on, as a busy practice would; says how many milliseconds each took, and ends
// when its input ends.

const folder = join(benchFolder(), 'backup');
const store = sqliteStore(openDatabase(join(folder, 'diligence.db')));
const key = installationKey({ folder, ledgerExists: true, randomBytes });
const ledger = await openLedger(store, key, 'practice-bench', randomBytes);
const input = { open: true };
process.stdin.on('end', () => (input.open = false)).resume();
const event = {
  area: 'inventory',
  type: 'asset-recorded',
  version: 1,
  subject: 'asset-1',
  data: { note: 'n'.repeat(300) },
};
while (input.open) {
  const begun = performance.now();
  const { position } = await ledger.head();
  await ledger.append(position, [event], { by: 'person-1', at: new Date().toISOString() });
  process.stdout.write(`${performance.now() - begun}\n`);
  await new Promise((resolve) => setTimeout(resolve, 2));
}
await store.close();
