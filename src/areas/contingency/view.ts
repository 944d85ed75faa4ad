import type { Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { ContingencyEvent, FailureReason, ProvedBackup } from './events.ts';

/** What is on record of the backups that Diligence makes of itself. */
export type BackupsRecord = {
  /** The last one that was proved, and where its entry stands. */
  readonly proved?: ProvedBackup & { readonly position: number };
  /** How many were proved. */
  readonly count: number;
  /** The last run that failed. */
  readonly failed?: {
    readonly tried: Instant;
    readonly reason: FailureReason;
    readonly faults: number;
    readonly position: number;
  };
};

/** The backups after one more event. */
export function evolveBackups(
  record: BackupsRecord | undefined,
  event: Recorded<ContingencyEvent>,
): BackupsRecord {
  const before = record ?? { count: 0 };
  return event.type === 'backup-proved'
    ? { ...before, proved: { ...event.data, position: event.position }, count: before.count + 1 }
    : { ...before, failed: { ...event.data, position: event.position } };
}

/**
 * Whole days without a proved backup that are in order where one is made every so many hours: the night in between is
 * not over before the day after.
 */
export function daysBetweenBackups(hours: number): number {
  return Math.ceil(hours / 24) + 1;
}
