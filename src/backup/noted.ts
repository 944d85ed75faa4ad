import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { openAccessRecord } from '#access-record/access-record.ts';
import { isBusy, patience, transaction } from '#ledger/database.ts';
import { system } from '#permission.ts';

/** What is done with practices as a whole, from the command line or at night. */
export type Done =
  | { readonly kind: 'exported'; readonly subject: 'backup' | 'practice-file' }
  | { readonly kind: 'imported' | 'restored' };

/**
 * Puts into the access record of one practice, or of every one in a database, what is done with all of it
 * (164.312(b)). `now`: milliseconds since 1970. Inside the transaction that is open, or in one of its own.
 *
 * @throws Outage where it cannot be written; then the thing itself should not be done.
 */
export function noteDone(database: DatabaseSync, now: number, done: Done, only?: string): void {
  const { note } = openAccessRecord({ database, now: () => now });
  const practices = database
    .prepare("SELECT practice FROM wrapped_key WHERE name = 'practice' ORDER BY practice")
    .all()
    .map(({ practice }) => String(practice))
    .filter((practice) => only === undefined || practice === only);
  const write = () => {
    for (const practice of practices) note({ practice, person: system, ...done });
  };
  if (database.isTransaction) write();
  else transaction(database, write);
}

/**
 * The same while somebody else may be writing all the time: it waits for its turn without holding up this process, as
 * long as any statement waits.
 */
export async function noteDoneInTurn(
  database: DatabaseSync,
  now: number,
  done: Done,
  only?: string,
): Promise<void> {
  const until = performance.now() + patience;
  database.exec('PRAGMA busy_timeout = 0');
  try {
    for (;;)
      try {
        noteDone(database, now, done, only);
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
        await setTimeout(1);
      }
  } finally {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}
