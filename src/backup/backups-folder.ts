import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Instant } from '#calendar.ts';
import { instant } from '#calendar.ts';
import { outage } from '#ledger/database.ts';
import { Outage } from '#ledger/store.ts';

import { backupEnding } from './archive.ts';
import { toKeep } from './keep.ts';
import { placeNew } from './place-new.ts';
import { digestOf, headerOf } from './sealed-file.ts';
import type { Written } from './sealed-file.ts';
import { Unusable } from './sealed-header.ts';
import type { SealedHeader } from './sealed-header.ts';

/** A backup that lies in a folder, by its open header. */
export type Kept = { readonly file: string; readonly bytes: number; readonly header: SealedHeader };

/** The name of the backup of a moment: names stand in the order of their times. */
export function backupName(now: number): string {
  return `${instant(now).replaceAll(/[:.]/g, '')}${backupEnding}`;
}

/**
 * Makes a folder for backups (mode 0700) where it is missing. The folder above it must be there: a disk that is not
 * connected is not silently replaced by a folder on this one.
 *
 * @throws Outage if it cannot be made.
 */
export function backupsFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw new Outage(`${folder} is a file. Name a folder for the backups.`);
    return;
  }
  if (!existsSync(dirname(folder)))
    throw new Outage(
      `The folder ${dirname(folder)} is not there. Connect its disk, make the folder, or name another.`,
    );
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw outage(error, join(folder, 'backup'));
  }
}

/** The backups in a folder that were sealed for one key, the newest first. */
export async function backupsIn(folder: string, fingerprint: string): Promise<Kept[]> {
  return (await sealedBackupsIn(folder)).filter(({ header }) => header.fingerprint === fingerprint);
}

/** The backups in a folder, the newest first. Files that are not ours, or not whole, are passed over. */
export async function sealedBackupsIn(folder: string): Promise<Kept[]> {
  if (!existsSync(folder)) return [];
  const kept: Kept[] = [];
  for (const name of readdirSync(folder).filter((name) => name.endsWith(backupEnding))) {
    const file = join(folder, name);
    try {
      const header = await headerOf(file);
      if (header.kind === 'backup') kept.push({ file, bytes: statSync(file).size, header });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
    }
  }
  return kept.toSorted((a, b) => (a.header.at < b.header.at ? 1 : -1));
}

/** When the newest backup in a folder was made; undefined where there is none. */
export async function lastBackupIn(folder: string, fingerprint: string): Promise<Instant | undefined> {
  return (await backupsIn(folder, fingerprint))[0]?.header.at;
}

/**
 * Removes the backups in a folder that the scheme of `toKeep` no longer keeps, and what killed backups have left.
 * Only backups that were sealed for one of these keys are touched: the present one, and those that were in use before.
 *
 * @returns The files that were removed.
 */
export async function removeOld(
  folder: string,
  fingerprints: ReadonlySet<string>,
  timeZone: string,
  now: number,
): Promise<string[]> {
  const kept = (await sealedBackupsIn(folder)).filter(({ header }) => fingerprints.has(header.fingerprint));
  const keep = toKeep(
    kept.map(({ header }) => header.at),
    timeZone,
  );
  const removed = kept.filter(({ header }) => !keep.has(header.at)).map(({ file }) => file);
  const drafts = readdirSync(folder)
    .filter((name) => name.includes(`${backupEnding}.`) && /\.[\da-f-]{36}\.new$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) < now - aDay);
  for (const path of [...removed, ...drafts]) rmSync(path, { force: true });
  return removed;
}

const aDay = 24 * 60 * 60_000;

/**
 * Copies a backup into a second folder, and reads the copy back.
 *
 * @throws Outage if the folder is not there, or the copy does not come out the same; nothing is left of it then.
 */
export async function copyBackup(written: Written, folder: string): Promise<string> {
  backupsFolder(folder);
  const copy = join(folder, basename(written.file));
  await placeNew(copy, async (draft) => {
    for await (const piece of createReadStream(written.file)) await draft.writeFile(piece as Uint8Array);
  });
  if ((await digestOf(copy)) !== written.digest) {
    rmSync(copy, { force: true });
    throw new Outage(`The copy in ${folder} did not come out the same. Check that disk, then try again.`);
  }
  return copy;
}
