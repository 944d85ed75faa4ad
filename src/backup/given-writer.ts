import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';

import { openDatabase } from '#ledger/database.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';

import { events } from './given-folder.ts';
import { readKey } from './key-file.ts';

// Appends to a ledger until it is killed, and prints the position of each append that is durable.

const [database = '', keyAt = '', practice = ''] = process.argv.slice(2);
const ledger = await openLedger(sqliteStore(openDatabase(database)), readKey(keyAt), practice, randomBytes);
for (;;) {
  const { position } = await ledger.head();
  const done = await ledger.append(position, events(3), { by: 'person-1', at: new Date().toISOString() });
  if (done.outcome === 'appended') writeSync(1, `${done.head.position}\n`);
}
