import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { open, rename } from 'node:fs/promises';

import { endOldWaysIn } from '#accounts/after-restore.ts';
import { lockFolder } from '#installation/folder-lock.ts';
import { openDatabase } from '#ledger/database.ts';
import { keyFile } from '#ledger/keys.ts';
import { placeWhole } from '#ledger/placing.ts';
import { Outage } from '#ledger/store.ts';
import type { FileVerification } from '#ledger/verify/file.ts';

import { readKey } from './key-file.ts';
import { noteDone } from './noted.ts';
import { syncFolder } from './place-new.ts';
import { withScratch } from './scratch.ts';
import { Unusable } from './sealed-header.ts';
import type { SealedHeader } from './sealed-header.ts';
import { unsealed } from './unsealing.ts';
import type { Otherwise } from './unsealing.ts';

/** What is restored, and where to. */
export type Restoring = {
  /** The backup. */
  readonly file: string;
  /** The installation key that the backup was made with: 32 bytes. With `otherwise`, the new one. */
  readonly key: Uint8Array;
  /** Where the database goes: into a folder that is empty, or not there. */
  readonly database: string;
  /** A way into the backup other than its key, such as a recovery sheet; `key` is then a fresh one. */
  readonly otherwise?: Otherwise | undefined;
  /** Whether the key is put beside the database, where none is: not if it comes from the environment. */
  readonly placeKey: boolean;
  /** Restores a record with faults in it too, as it was when the backup was made. */
  readonly withFaults?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** What was restored. */
export type Restored = {
  readonly header: SealedHeader;
  readonly verification: FileVerification;
};

/**
 * Puts the database of a backup into an empty folder, with its key beside it. Everything is checked before anything
 * is in its place; where it is refused, the folder is as it was before. Sessions and open links of the time of the
 * backup are ended, and the access record says that it was restored (not in a record with faults, which stays as it is).
 *
 * @throws Outage if the folder holds anything but the key, the backup cannot be used, or what is in it does not
 * verify.
 */
export async function restore(asked: Restoring): Promise<Restored> {
  const { key, database, now } = asked;
  const folder = dirname(database);
  mustBeEmpty(folder, key);
  const lock = lockFolder(folder, 'diligence restore', now);
  try {
    const restored = await restoredInto(folder, asked);
    lock.release();
    return restored;
  } catch (error) {
    lock.undo();
    throw error;
  }
}

async function restoredInto(folder: string, asked: Restoring): Promise<Restored> {
  const { file, key, database, placeKey, otherwise, withFaults = false, now } = asked;
  return withScratch(folder, now, async (scratch) => {
    const draft = join(scratch, basename(database));
    const found = await unsealed(file, 'backup', key, draft, otherwise);
    const [first] = found.verification.faults;
    if (first && !withFaults)
      throw new Unusable(
        `The record in ${basename(file)} has a fault: ${first.what} Use an earlier backup. To restore this one as it is, add --with-faults.`,
      );
    const restored = openDatabase(draft);
    try {
      endOldWaysIn(restored);
      if (!first) noteDone(restored, now, { kind: 'restored' });
    } finally {
      restored.close();
    }
    await synced(draft);
    // The key comes first: without it a database is refused, and it alone does no harm.
    if (placeKey) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      placeWhole(join(folder, keyFile), (path) =>
        writeFileSync(path, `${Buffer.from(key).toString('base64')}\n`),
      );
    }
    if (existsSync(database)) throw notEmpty(folder, basename(database));
    await rename(draft, database);
    await syncFolder(folder);
    return found;
  });
}

/** Refuses a folder with something in it; only this key may be there, a lock, and what a killed restore has left. */
function mustBeEmpty(folder: string, key: Uint8Array): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new Outage(`${folder} is a file. Name an empty or new folder to restore into.`);
  const left = /^(scratch-\w{6}|lock|lock-holder\.json)$/;
  const names = readdirSync(folder).filter((name) => !left.test(name));
  const other = names.find((name) => name !== keyFile);
  if (other !== undefined) throw notEmpty(folder, other);
  if (names.length > 0 && !Buffer.from(readKey(join(folder, keyFile))).equals(key))
    throw new Outage(
      `The ${keyFile} in ${folder} is another key than that of the backup. Name an empty or new folder.`,
    );
}

function notEmpty(folder: string, name: string): Outage {
  return new Outage(
    `${folder} is not empty: ${name} is in it, and nothing is ever restored over something else. Name an empty or new folder.`,
  );
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
