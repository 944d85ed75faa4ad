import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import { transaction } from '#ledger/database.ts';
import { closedRow, recoveryRow, rowOf, setRow, unwrappedRow } from '#ledger/key-rows.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { nonceLength, secretKey, wrapKey } from '#ledger/seal.ts';
import { Outage } from '#ledger/store.ts';

import { chanceLength, sheetKeyFrom } from './words.ts';
import type { SheetKey } from './words.ts';

/** A sheet that nobody has yet: its words, their key, and the number that is printed on it. */
export type Sheet = SheetKey & { readonly number: string };

/** Fresh words. Nothing is stored. */
export function newSheet(randomBytes: RandomBytes): Sheet {
  const made = sheetKeyFrom(randomBytes(chanceLength));
  return { ...made, number: sheetNumber(made.key) };
}

/** By this a sheet is told from another, without its words: `4F2A-91C0`. */
export function sheetNumber(key: Uint8Array): string {
  const digest = createHmac('sha256', key).update('diligence recovery sheet').digest('hex').toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}

/**
 * Wraps the key of a practice under a sheet's, in the place of the sheet before, which opens the present record no
 * more. Backups that were made with it still open with it.
 *
 * @throws Outage if the installation key does not open the practice.
 */
export function putSheet(
  database: DatabaseSync,
  installation: Uint8Array,
  practice: string,
  sheet: SheetKey,
  randomBytes: RandomBytes,
): void {
  transaction(database, () => {
    const row = rowOf(database, practice, 'practice');
    const own = row && unwrappedRow(installation, row);
    if (!own) throw new Outage('The key of this practice does not open. Run "diligence verify" to see why.');
    setRow(database, wrappedFor(practice, recoveryRow, sheet.key, own, randomBytes));
  });
}

/** A practice's key as a row, wrapped by another key. */
export function wrappedFor(
  practice: string,
  name: string,
  wrapping: Uint8Array,
  own: Uint8Array,
  randomBytes: RandomBytes,
) {
  const wrapped = wrapKey(secretKey(wrapping), randomBytes(nonceLength), practice, name, own);
  return { practice, name, wrapped };
}

/** A practice that a sheet opens, with its key. */
export type OpenedBySheet = {
  readonly practice: string;
  readonly key: Uint8Array;
  /** Whether its key was waiting for this sheet. */
  readonly closed: boolean;
};

/** The practices of a database that a sheet opens: one, unless words were copied. */
export function openedBySheet(database: DatabaseSync, sheet: SheetKey): OpenedBySheet[] {
  const rows = database
    .prepare('SELECT practice, name, wrapped FROM wrapped_key WHERE name = ? ORDER BY practice')
    .all(recoveryRow) as { practice: string; name: string; wrapped: Uint8Array }[];
  return rows.flatMap((row) => {
    const key = unwrappedRow(sheet.key, row);
    const closed = rowOf(database, row.practice, closedRow) !== undefined;
    return key ? [{ practice: row.practice, key, closed }] : [];
  });
}

/** Whether a practice has a sheet that opens it. */
export function hasSheet(database: DatabaseSync, practice: string): boolean {
  return rowOf(database, practice, recoveryRow) !== undefined;
}
