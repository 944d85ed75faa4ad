import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import type { SecondCopy } from '#areas/contingency/events.ts';

import type { BackedUp } from './back-up.ts';
import { sealedBackupsIn } from './backups-folder.ts';
import type { Kept } from './backups-folder.ts';

/** A folder for backups, as it is now. */
export type BackupsPlace = {
  readonly folder: string;
  /** Not where its disk is not connected or cannot be read. */
  readonly there: boolean;
  /** Whether it lies on the disk of the record, as far as the system tells. */
  readonly sameDisk: boolean;
  /** The newest first; those too that were sealed for a key that was changed since. */
  readonly kept: readonly Kept[];
};

/** What came of a run: the time it began, and the result or what went wrong. */
export type BackupOutcome =
  { readonly at: Instant; readonly result: BackedUp } | { readonly at: Instant; readonly failure: unknown };

/** The backups of a data folder, for whoever shows them or waits until those that hold something have expired. */
export type Backups = {
  /** Where backups go by themselves. */
  readonly folder: string;
  /** The folder for copies, where one is named. */
  readonly second: string | undefined;
  /** Both folders, and what lies in them. */
  places(): Promise<{ readonly first: BackupsPlace; readonly second: BackupsPlace | undefined }>;
  /** Every backup that lies in either folder, copies included. */
  kept(): Promise<readonly Kept[]>;
  /** Makes a backup now and proves it; where one is being made, waits for that one. It is on record then. */
  run(): Promise<BackedUp>;
  /** Since when a backup is being made, and what came of the last one since the start. */
  state(): { readonly runningSince: Instant | undefined; readonly last: BackupOutcome | undefined };
};

/** The backups of one data folder. */
export function backupsOf(asked: {
  readonly data: string;
  readonly folder: string;
  readonly second: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Makes one backup. */
  readonly make: () => Promise<BackedUp>;
  /** Told of each run, before the next can begin. */
  readonly ran: (run: BackupOutcome) => Promise<void>;
}): Backups {
  const { data, folder, second, now, make, ran } = asked;
  let runningSince: Instant | undefined;
  let running: Promise<BackedUp> | undefined;
  let last: BackupOutcome | undefined;

  async function once(at: Instant): Promise<BackedUp> {
    runningSince = at;
    try {
      const result = await make();
      last = { at, result };
      return result;
    } catch (failure) {
      last = { at, failure };
      throw failure;
    } finally {
      if (last) await ran(last);
      runningSince = undefined;
    }
  }

  async function place(at: string): Promise<BackupsPlace> {
    // A folder is made with the first backup; its disk must be there before.
    const there = existsSync(at) || existsSync(dirname(at));
    const about = { folder: at, sameDisk: onDiskOf(data, at) };
    try {
      return { ...about, there, kept: await sealedBackupsIn(at) };
    } catch {
      // A file in its place, a disk that fails: whoever looks is told that nothing can be had from there.
      return { ...about, there: false, kept: [] };
    }
  }

  return {
    folder,
    second,
    async places() {
      return { first: await place(folder), second: second === undefined ? undefined : await place(second) };
    },
    async kept() {
      const kept = await Promise.all(
        [folder, ...(second === undefined ? [] : [second])].map(sealedBackupsIn),
      );
      return kept.flat();
    },
    run() {
      running ??= once(instant(now())).finally(() => (running = undefined));
      return running;
    },
    state: () => ({ runningSince, last }),
  };
}

/** Whether a folder, or the one it is to be made in, lies on the same disk as another; false where neither is there. */
export function onDiskOf(folder: string, other: string): boolean {
  const own = statSync(folder, { throwIfNoEntry: false });
  const its =
    statSync(other, { throwIfNoEntry: false }) ?? statSync(dirname(other), { throwIfNoEntry: false });
  return own !== undefined && its !== undefined && own.dev === its.dev;
}

/** What became of the second copy of a run, for the record. */
export function secondCopyOf(data: string, { second }: BackedUp): SecondCopy {
  if (second === undefined) return 'not-named';
  if ('because' in second) return 'failed';
  return onDiskOf(data, dirname(second.file)) ? 'same-disk' : 'made';
}
