import { dirname } from 'node:path';

import type { Instant } from '#calendar.ts';
import { instant } from '#calendar.ts';
import { openDatabase } from '#ledger/database.ts';
import { formerFingerprints } from '#ledger/former-keys.ts';
import { Outage } from '#ledger/store.ts';

import { writeBackup } from './archive.ts';
import type { Backup } from './archive.ts';
import { copyBackup, removeOld } from './backups-folder.ts';
import { proveBackup } from './prove.ts';
import type { Proof } from './prove.ts';
import type { PracticeHead } from './sealed-header.ts';

/** What a backup run is asked for. */
export type BackupRun = Backup & {
  /** A second folder, on another disk, which gets a copy. */
  readonly second?: string | undefined;
  /** Removes the older backups that the scheme no longer keeps, in both folders. */
  readonly keep?: { readonly timeZone: string } | undefined;
};

/** What came of a backup run. */
export type BackedUp = {
  readonly at: Instant;
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
  readonly fingerprint: string;
  readonly practices: readonly PracticeHead[];
  readonly proof: Proof;
  /** The copy in the second folder, or the sentence why there is none. */
  readonly second?: { readonly file: string } | { readonly because: string };
  /** Older backups that were removed. */
  readonly removed: readonly string[];
  /** Why older backups could not be removed. */
  readonly unremoved?: string;
};

/**
 * Writes a backup, proves it by restoring it into a scratch folder, copies it into the second folder, and removes
 * what is no longer kept. Nothing older is removed unless the new one is proved. Where the second folder fails, the
 * first backup stands, and the sentence is in the result.
 *
 * @throws Outage if the backup cannot be written or proved.
 */
export async function backUp(run: BackupRun): Promise<BackedUp> {
  const { folder, key, now, second, keep } = run;
  const written = await writeBackup(run);
  const { file, bytes, digest, header } = written;
  let proof;
  try {
    proof = await proveBackup(file, key, folder, now);
  } catch (cause) {
    if (!(cause instanceof Outage)) throw cause;
    throw new Outage(`The backup ${file} was written, but could not be proved. ${cause.message}`, { cause });
  }
  const { fingerprint, practices } = header;
  const made = { at: instant(now), file, bytes, digest, fingerprint, practices, proof };
  if (!proof.ok) return { ...made, removed: [] };
  const copied = second === undefined ? undefined : await copiedTo(second, () => copyBackup(written, second));
  const result = { ...made, ...(copied && { second: copied }) };
  if (!keep) return { ...result, removed: [] };
  const removed: string[] = [];
  const places = [dirname(file), ...(copied && 'file' in copied ? [dirname(copied.file)] : [])];
  try {
    const known = new Set([fingerprint, ...formerlyOf(run.database)]);
    for (const place of places) removed.push(...(await removeOld(place, known, keep.timeZone, now)));
    return { ...result, removed };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...result, removed, unremoved: `Older backups could not be removed (${why}).` };
  }
}

/** The keys that older backups of this record may be sealed for. */
function formerlyOf(path: string): readonly string[] {
  const database = openDatabase(path);
  try {
    return formerFingerprints(database);
  } finally {
    database.close();
  }
}

async function copiedTo(
  folder: string,
  copy: () => Promise<string>,
): Promise<{ file: string } | { because: string }> {
  try {
    return { file: await copy() };
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
    return { because: `There is no second copy in ${folder}. ${error.message}` };
  }
}
