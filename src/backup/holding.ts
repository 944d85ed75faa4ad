import { dayOf } from '#calendar.ts';
import type { Day, Instant } from '#calendar.ts';

import type { BackupsPlace } from './backups.ts';
import type { Kept } from './backups-folder.ts';
import { leavesOn } from './keep.ts';

/** A record whose key was destroyed: between which positions of its practice's ledger the key was there. */
export type Gone = {
  readonly practice: string;
  /** The first entry of the record: its key came with it. */
  readonly first: number;
  /** The entry that says that the key is destroyed; undefined while it is not. */
  readonly destroyed: number | undefined;
};

/** A backup that can still open what was disposed of, and when it goes. */
export type Holding = {
  readonly file: string;
  readonly at: Instant;
  /** The day the keeping scheme lets it go; undefined: it was sealed for a key that was changed since, and stays. */
  readonly leaves: Day | undefined;
};

/** Whether a backup holds the key: by positions and not by times, which a clock that was set back would mix up. */
export function holdsKey({ header }: Kept, { practice, first, destroyed }: Gone): boolean {
  const head = header.practices.find((one) => one.practice === practice);
  return (
    head !== undefined && head.position >= first && (destroyed === undefined || head.position < destroyed)
  );
}

/**
 * The backups in a folder that hold the key of what was disposed of, the newest first.
 *
 * @param fingerprint Of the present key: only backups for it are let go by themselves.
 * @param timeZone Of the keeping scheme: the computer's.
 * @param today In that time zone.
 */
export function holdingIn(
  { kept }: Pick<BackupsPlace, 'kept'>,
  gone: Gone,
  { fingerprint, timeZone, today }: { fingerprint: string; timeZone: string; today: Day },
): Holding[] {
  const own = kept.filter(({ header }) => header.fingerprint === fingerprint);
  const made = own.map(({ header }) => header.at);
  const newest = made.toSorted().at(-1);
  const doneToday = newest !== undefined && dayOf(newest, timeZone) >= today;
  const next = doneToday ? Temporal.PlainDate.from(today).add({ days: 1 }).toString() : today;
  return kept
    .filter((backup) => holdsKey(backup, gone))
    .map(({ file, header }) => ({
      file,
      at: header.at,
      leaves: header.fingerprint === fingerprint ? leavesOn(header.at, made, timeZone, next) : undefined,
    }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
