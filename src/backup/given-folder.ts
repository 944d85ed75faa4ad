import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';

import { openAccessRecord } from '#access-record/access-record.ts';
import { openAccounts } from '#accounts/accounts.ts';
import { sealing } from '#accounts/given.ts';
import { openDatabase } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';

/** Sunday, November 22, 2026, 15:04:05.123 UTC. */
export const now = Date.UTC(2026, 10, 22, 15, 4, 5, 123);

/** A folder that is put away after the tests. */
export function givenPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'diligence-backup-'));
  after(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

/** A data folder with these practices (each with so many entries) and one account. All of it is made up. */
export async function givenData(practices: Readonly<Record<string, number>>) {
  const place = givenPlace();
  const folder = join(place, 'data');
  mkdirSync(folder, { mode: 0o700 });
  const database = join(folder, 'diligence.db');
  const opened = openDatabase(database);
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  const store = sqliteStore(opened);
  for (const [practice, entries] of Object.entries(practices)) {
    const ledger = await foundLedger(store, key, practice, randomBytes);
    for (let position = 0; position < entries; position += 10)
      await ledger.append(position, events(Math.min(10, entries - position)), {
        by: 'person-1',
        at: '2026-11-22T15:00:00.000Z',
      });
  }
  const access = openAccessRecord({ database: opened, now: () => now });
  const accounts = openAccounts({ database: opened, now: () => now, randomBytes, sealing, access });
  const person = { practice: Object.keys(practices)[0] ?? '', person: 'person-1' };
  await accounts.createAccount({
    ...person,
    email: 'ana@riverbend.example',
    password: 'copper lantern quietly',
  });
  const token = accounts.links.make('invitation', { ...person, person: 'person-2' });
  opened.close();
  return { place, folder, database, key, person, token };
}

/** Events of a few subjects, with something to read in them. */
export function events(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    area: 'inventory',
    type: 'asset-recorded',
    version: 1,
    subject: `asset-${index % 4}`,
    data: { name: `Laptop ${index}`, notes: 'x'.repeat(index * 7) },
  }));
}

/** All rows of a table, as text that can be compared. */
export function rowsOf(path: string, table: string, where = ''): string[] {
  const database = new DatabaseSync(path);
  try {
    return database
      .prepare(`SELECT * FROM ${table} ${where}`)
      .all()
      .map((row) =>
        JSON.stringify(row, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      );
  } finally {
    database.close();
  }
}
