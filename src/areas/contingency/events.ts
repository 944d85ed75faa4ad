import type { Instant } from '#calendar.ts';
import type { EventOf } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { Recorded } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** What became of the copy in a second folder. `same-disk`: it is there, and dies with the disk of the first. */
export const secondCopies = ['made', 'same-disk', 'not-named', 'failed'] as const;
export type SecondCopy = (typeof secondCopies)[number];

/**
 * Why a backup was not made or not proved, so roughly that it can stand on record: the sentence that was shown may
 * name folders.
 */
export const failureReasons = [
  'disk-full',
  'may-not-write',
  'folder-missing',
  'disk-failed',
  'key',
  'not-proved',
  'cut-short',
  'other',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A backup that was restored into a scratch place and verified: a retrievable exact copy (164.308(a)(7)(ii)(A)). */
export type ProvedBackup = {
  /** The moment that the backup is of. */
  readonly backupOf: Instant;
  /** Of the file, which holds every practice of the installation. */
  readonly bytes: number;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
  /** Entries of this practice that were read back and verified. */
  readonly entries: number;
  /** The last of them, and its hash. */
  readonly head: { readonly position: number; readonly hash: string };
  readonly second: SecondCopy;
};

export type ContingencyEvent =
  /** Subject: the practice. Recorded by `system`. */
  | EventOf<'contingency', 'backup-proved', ProvedBackup>
  /** `tried`: when the run began. `faults`: how many the verifier found, where it came so far. */
  | EventOf<
      'contingency',
      'backup-failed',
      { readonly tried: Instant; readonly reason: FailureReason; readonly faults: number }
    >;

const versions = { 'backup-proved': 1, 'backup-failed': 1 } as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<ContingencyEvent> {
  return presentForm<ContingencyEvent>(event, versions);
}
