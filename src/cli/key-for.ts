import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { keyIn, readKey } from '#backup/key-file.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { longDate } from '#calendar.ts';
import { databaseIn } from '#installation/data-folder.ts';
import { formerKeys } from '#ledger/former-keys.ts';
import type { FormerKey } from '#ledger/former-keys.ts';
import { keyFile } from '#ledger/keys.ts';
import { Stop } from './answer.ts';
import type { Surroundings } from './answer.ts';
import { dataOption } from './options.ts';

/** A key, and the file that it came from; undefined: from the environment. */
export type FoundKey = { readonly key: Uint8Array; readonly from: string | undefined };

/**
 * The installation key that a backup was sealed for: the one that is named, else the one of these places that fits:
 * `DILIGENCE_KEY`, the new folder, beside the backup, the folder above it, and the usual data folder.
 *
 * @throws Stop if none fits.
 */
export function keyOfBackup(
  file: string,
  fingerprint: string,
  folder: string,
  named: string | undefined,
  surroundings: Surroundings,
): FoundKey {
  if (named !== undefined) {
    const path = keyPath(named);
    // Whether it is the right one is said by whoever opens the backup.
    return { key: readKey(path), from: path };
  }
  const environment = keyIn((surroundings.environment['DILIGENCE_KEY'] ?? '').trim());
  if (environment && fingerprintOf(environment) === fingerprint) return { key: environment, from: undefined };
  const beside = dirname(file);
  for (const place of [folder, beside, dirname(beside), dataOption(undefined, surroundings)]) {
    const path = join(place, keyFile);
    const key = statSync(path, { throwIfNoEntry: false })?.isFile()
      ? attempt(() => readKey(path))
      : undefined;
    if (key && fingerprintOf(key) === fingerprint) return { key, from: path };
  }
  const changed = changedSince(fingerprint, [
    folder,
    beside,
    dirname(beside),
    dataOption(undefined, surroundings),
  ]);
  throw new Stop(
    `${changed}This backup opens only with the key ${fingerprint}, and that key is not here. Name the file that holds it with --key: it is called ${keyFile} and lay in the data folder that was backed up. Or set DILIGENCE_KEY. With the recovery sheet of that time: --sheet.`,
    { field: 'key' },
  );
}

/** A sentence where a record in one of these places was under this key once. */
function changedSince(fingerprint: string, places: readonly string[]): string {
  for (const place of places) {
    const path = databaseIn(place);
    if (!existsSync(path)) continue;
    const former = attempt(() => formerKeysIn(path))?.find((key) => key.fingerprint === fingerprint);
    if (former)
      return `It was made before the key was changed on ${longDate(former.at.slice(0, 10))}: open it with the key from before, or with the recovery sheet of that time. `;
  }
  return '';
}

function formerKeysIn(path: string): readonly FormerKey[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return formerKeys(database);
  } finally {
    database.close();
  }
}

/** The path of a key file that was named; a folder stands for the key file in it. */
export function keyPath(named: string): string {
  if (named.trim() === '')
    throw new Stop('--key is empty. Name the file that holds the key.', { field: 'key' });
  const path = resolve(named);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, keyFile) : path;
}

/** A file that cannot be read is not the key that is looked for. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
