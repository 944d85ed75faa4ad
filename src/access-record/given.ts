import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

import type { NewEvent } from '#decision.ts';
import { createLedgerTables } from '#ledger/database.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';

import { openAccessRecord } from './access-record.ts';

export const practice = 'practice-1';
export const key = randomBytes(32);

/** A ledger with its access record in one database, and a clock that is set by hand. All of it is made up. */
export async function given(database = new DatabaseSync(':memory:')) {
  createLedgerTables(database);
  const clock = { at: Date.UTC(2026, 10, 30, 15) };
  const store = sqliteStore(database);
  const ledger = await foundLedger(store, key, practice, randomBytes);
  const access = openAccessRecord({ database, now: () => clock.at });

  /** Puts so many entries on the ledger's record. */
  async function append(count = 1): Promise<void> {
    const { position } = await ledger.head();
    const events: NewEvent[] = Array.from({ length: count }, (_, index) => ({
      area: 'inventory',
      type: 'asset-added',
      version: 1,
      subject: `asset-${index % 3}`,
      data: { name: `Laptop ${index}` },
    }));
    await ledger.append(position, events, { by: 'person-ana', at: new Date(clock.at).toISOString() });
  }

  /** A look at a record, a second after the one before. */
  function look(subject = 'incident-1', person = 'person-ana'): void {
    clock.at += 1000;
    access.note({ practice, person, kind: 'looked', subject, from: '192.0.2.10' });
  }

  /** All entries of a chain, the oldest first. */
  const entries = (chain = practice) => access.find({ chain, most: 1_000_000 }).toReversed();

  return { database, clock, store, ledger, access, append, look, entries };
}
