import type { DatabaseSync } from 'node:sqlite';

import { createKeyTable, noPractice, placeOf } from './installation-keys.ts';
import { secretKey, Unopened, unwrapKey } from './seal.ts';

// What is wrapped by the installation key itself: the key of each practice, and the keys of the installation. All
// else in `wrapped_key` is wrapped by the practice's key.

/** The row of a practice whose key is wrapped by an installation key that was lost. It waits for its recovery sheet. */
export const closedRow = 'closed';
/** The practice's key, wrapped once more by the key that its recovery sheet spells. */
export const recoveryRow = 'recovery';

/** Something that the installation key wraps: of a practice, or (practice empty) of the installation. */
export type WrappedRow = { readonly practice: string; readonly name: string; readonly wrapped: Uint8Array };

/** All that the installation key wraps. */
export function rowsOfInstallation(database: DatabaseSync): WrappedRow[] {
  const practices = database
    .prepare("SELECT practice, name, wrapped FROM wrapped_key WHERE name = 'practice' ORDER BY practice")
    .all() as WrappedRow[];
  return [...practices, ...ownKeys(database)];
}

function ownKeys(database: DatabaseSync): WrappedRow[] {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'installation_key'").get();
  if (!table) return [];
  const rows = database.prepare('SELECT name, wrapped FROM installation_key').all();
  return rows.map(({ name, wrapped }) => ({
    practice: noPractice,
    name: placeOf(String(name)),
    wrapped: wrapped as Uint8Array,
  }));
}

/** Whether anything in the database is wrapped by an installation key, or was by one that is lost. */
export function hasKeys(database: DatabaseSync): boolean {
  return rowsOfInstallation(database).length > 0 || closedPractices(database).length > 0;
}

/** Practices whose key waits for its recovery sheet. */
export function closedPractices(database: DatabaseSync): string[] {
  return database
    .prepare('SELECT practice FROM wrapped_key WHERE name = ? ORDER BY practice')
    .all(closedRow)
    .map(({ practice }) => String(practice));
}

/** Whether an installation key is that of this database: it opens something in it, or there is nothing yet. */
export function opensDatabase(database: DatabaseSync, installation: Uint8Array): boolean {
  const rows = rowsOfInstallation(database);
  return rows.length === 0 || rows.some((row) => unwrappedRow(installation, row) !== undefined);
}

/** The key in a row; undefined where the key does not open it. */
export function unwrappedRow(
  key: Uint8Array,
  { practice, name, wrapped }: WrappedRow,
): Uint8Array | undefined {
  try {
    return unwrapKey(secretKey(key), practice, name, wrapped);
  } catch (error) {
    if (error instanceof Unopened) return undefined;
    throw error;
  }
}

/** A stored key of a practice, as it lies in the database. */
export function rowOf(database: DatabaseSync, practice: string, name: string): WrappedRow | undefined {
  return database
    .prepare('SELECT practice, name, wrapped FROM wrapped_key WHERE practice = ? AND name = ?')
    .get(practice, name) as WrappedRow | undefined;
}

/** Puts a stored key in the place of the one of that name, or adds it. */
export function setRow(database: DatabaseSync, { practice, name, wrapped }: WrappedRow): void {
  if (practice === noPractice) {
    createKeyTable(database);
    database
      .prepare('UPDATE installation_key SET wrapped = ? WHERE name = ?')
      .run(wrapped, name.slice(placeOf('').length));
    return;
  }
  database
    .prepare(
      'INSERT INTO wrapped_key (practice, name, wrapped) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET wrapped = excluded.wrapped',
    )
    .run(practice, name, wrapped);
}

/** Removes a stored key. */
export function removeRow(database: DatabaseSync, practice: string, name: string): void {
  database.prepare('DELETE FROM wrapped_key WHERE practice = ? AND name = ?').run(practice, name);
}
