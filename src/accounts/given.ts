import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Refusal } from '#decision.ts';
import { openAccessRecord } from '#access-record/access-record.ts';
import { createLedgerTables } from '#ledger/database.ts';
import { openAccounts } from './accounts.ts';
import { isRefused } from './door.ts';
import { sealingWith } from './sealing.ts';

/** Two people with what they type, and where they sit. All of it is made up. */
export const ana = { practice: 'practice-1', person: 'person-ana' };
export const ben = { practice: 'practice-1', person: 'person-ben' };
export const anas = { email: 'ana@riverbend.example', password: 'copper lantern quietly' };
export const bens = { email: 'ben@riverbend.example', password: 'tuesday paints the canal' };
export const desk = '192.0.2.10';

/** What seals for tests. */
export const sealing = sealingWith(randomBytes(32), randomBytes);

/** A door on an empty database, with a clock that is set by hand. */
export function given(database = emptyDatabase()) {
  const clock = { at: Date.UTC(2026, 10, 30, 14) };
  const now = () => clock.at;
  const access = openAccessRecord({ database, now });
  return {
    database,
    clock,
    access,
    accounts: openAccounts({ database, now, randomBytes, sealing, access }),
  };
}

/** A database with the tables of the ledger, in memory. */
export function emptyDatabase(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  createLedgerTables(database);
  return database;
}

/** The same, where Ana has an account. */
export async function givenAna() {
  const all = given();
  ok(await all.accounts.createAccount({ ...ana, ...anas }));
  return all;
}

/** What was made; fails where it was refused. */
export function ok<Made>(result: Made): Exclude<Made, { readonly refusals: unknown }> {
  assert.ok(!isRefused(result), JSON.stringify(result));
  return result as Exclude<Made, { readonly refusals: unknown }>;
}

/** The refusals; fails where something was made. */
export function refusals(result: unknown): readonly Refusal[] {
  assert.ok(isRefused(result), 'this should have been refused');
  return result.refusals;
}
