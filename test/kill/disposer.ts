import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';

import { dispose } from '#areas/retention/decide.ts';
import { openDatabase } from '#ledger/database.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { openPractice } from '#practice.ts';

// Disposes of a record, and stands still when the decision is on record and its key is to be destroyed: there it is
// killed.

const [path = '', key = ''] = process.argv.slice(2);
const store = sqliteStore(openDatabase(path));
const ledger = await openLedger(
  {
    ...store,
    destroyKeys() {
      writeSync(1, 'decided\n');
      return new Promise(() => setInterval(() => undefined, 1_000));
    },
  },
  Buffer.from(key, 'hex'),
  'practice-test',
  randomBytes,
);
await openPractice(ledger, 'practice-test', () => '2026-11-30T15:00:00.000Z').record(
  'person-olivia',
  dispose,
  {
    subject: 'person-ben1',
    why: 'Six years are over.',
    confirm: 'destroy',
  },
);
