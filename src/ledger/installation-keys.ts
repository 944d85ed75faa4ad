import type { DatabaseSync } from 'node:sqlite';

import type { RandomBytes } from './ledger.ts';
import { keyLength, nonceLength, secretKey, Unopened, unwrapKey, wrapKey } from './seal.ts';
import { Outage } from './store.ts';

/** Keys that belong to no practice: what a key of this name is for stands beside it. */
export type InstallationKeyName = 'door';

/** No practice has this name, so that a key of the installation is never taken for a practice's. */
export const noPractice = '';

/** What a key of the installation is bound to, so that it is never taken for another. */
export function placeOf(name: string): string {
  return `installation/${name}`;
}

/** Makes the table of the installation's own keys where it is missing. */
export function createKeyTable(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS installation_key (
      name TEXT NOT NULL PRIMARY KEY,
      wrapped BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}

/**
 * A key of the installation (32 bytes), wrapped by the installation key and bound to its name; made where there is
 * none yet. The caller has made sure that `installation` is the key of this database.
 *
 * @throws Outage if the stored key does not open.
 */
export function keyOfInstallation(
  database: DatabaseSync,
  installation: Uint8Array,
  name: InstallationKeyName,
  randomBytes: RandomBytes,
): Uint8Array {
  createKeyTable(database);
  const present = wrappedKey(database, name);
  if (present) return openedKey(installation, name, present);
  const made = wrappedWith(installation, name, randomBytes(keyLength), randomBytes);
  // Another process may have been first; then its key is the one.
  database.prepare('INSERT OR IGNORE INTO installation_key VALUES (?, ?)').run(name, made);
  return openedKey(installation, name, wrappedKey(database, name) ?? made);
}

/** A key of the installation, wrapped by the installation key. */
export function wrappedWith(
  installation: Uint8Array,
  name: string,
  key: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array {
  return wrapKey(secretKey(installation), randomBytes(nonceLength), noPractice, placeOf(name), key);
}

/** The key that `wrappedWith` wrapped. @throws Outage */
export function openedKey(installation: Uint8Array, name: string, wrapped: Uint8Array): Uint8Array {
  try {
    return unwrapKey(secretKey(installation), noPractice, placeOf(name), wrapped);
  } catch (cause) {
    if (!(cause instanceof Unopened)) throw cause;
    throw new Outage(
      `The key "${name}" in the database was changed and does not open. Put the database back from a backup.`,
      { cause },
    );
  }
}

function wrappedKey(database: DatabaseSync, name: string): Uint8Array | undefined {
  const row = database.prepare('SELECT wrapped FROM installation_key WHERE name = ?').get(name);
  return row?.['wrapped'] as Uint8Array | undefined;
}

/** Removes the keys of the installation: after their installation key was lost, nothing opens them any more. */
export function forgetInstallationKeys(database: DatabaseSync): void {
  createKeyTable(database);
  database.exec('DELETE FROM installation_key');
}
