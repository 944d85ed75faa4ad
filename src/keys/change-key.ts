import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { outage, transaction } from '#ledger/database.ts';
import { opensDatabase, rowsOfInstallation } from '#ledger/key-rows.ts';
import { fromFile, isThere, keyFile, nextKeyFile } from '#ledger/keys.ts';
import { placeWhole } from '#ledger/placing.ts';
import { Outage } from '#ledger/store.ts';

// The key file and the database cannot be changed at one instant. So the new key is put beside the old one first, the
// database is changed in one transaction, and then the new key takes the place of the old one. Whoever opens the folder
// after a kill finds out by the database which of the two it is. Both steps on the files are made while the database's
// right to write is held, so that two processes never make them at once.

/**
 * Gives a data folder another installation key: `rewrap` changes the database in one transaction. Killed at any
 * instant, the folder opens with the key before or with the new one, and the key that opens it lies in it.
 *
 * @throws Outage where anything could not be done; then the key before is still the one.
 */
export function changeKeyFile(
  folder: string,
  database: DatabaseSync,
  next: Uint8Array,
  rewrap: () => void,
): void {
  const path = join(folder, nextKeyFile);
  const line = lineOf(next);
  settleKeyFile(folder, database);
  try {
    transaction(database, () => {
      if (isThere(path))
        throw new Outage(
          `There is already a ${nextKeyFile} in ${folder}, and neither it nor the present key opens the record. Put the right key back from your backup first.`,
        );
      placeWhole(path, (draft) => writeFileSync(draft, line));
      rewrap();
    });
  } catch (error) {
    settleKeyFile(folder, database);
    throw outage(error, path);
  }
  settleKeyFile(folder, database);
  if (readFileSync(join(folder, keyFile), 'latin1') !== line)
    throw new Outage(
      `The new key could not be put into its place: it is in ${path}. Rename that file to ${keyFile}.`,
    );
}

/**
 * Brings a change of the key to its end that was cut short: the new key takes its place if the database is under it
 * already, and is thrown away if not. Where neither key opens the database, both are left as they are.
 *
 * @returns What was done; undefined: there was nothing to do.
 */
export function settleKeyFile(folder: string, database: DatabaseSync): 'finished' | 'discarded' | undefined {
  const path = join(folder, keyFile);
  const next = join(folder, nextKeyFile);
  if (!isThere(next)) return undefined;
  try {
    return transaction(database, () => {
      if (!isThere(next)) return undefined;
      if (isKeyOf(database, path)) {
        rmSync(next, { force: true, recursive: true });
        syncFolder(folder);
        return 'discarded';
      }
      if (rowsOfInstallation(database).length === 0 || !isKeyOf(database, next)) return undefined;
      renameSync(next, path);
      syncFolder(folder);
      return 'finished';
    });
  } catch (error) {
    throw outage(error, next);
  }
}

function isKeyOf(database: DatabaseSync, path: string): boolean {
  try {
    return isThere(path) && opensDatabase(database, fromFile(path));
  } catch {
    return false;
  }
}

function lineOf(key: Uint8Array): string {
  return `${Buffer.from(key).toString('base64')}\n`;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened on Windows
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
