import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** Why records are held back from disposal, whatever their age. */
export const holdReasons = ['litigation', 'investigation', 'hhs', 'audit', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Nothing that a hold covers is disposed of, from the moment it is on record until it is lifted. */
export type HoldFacts = {
  readonly reason: HoldReason;
  /** In the practice's own words: the case, the letter, who asked. */
  readonly why: string;
  /** Identifiers of the records held; `everything`: all of them, also those that come later. */
  readonly scope: 'everything' | readonly string[];
  /** The day the practice knew that it must keep them. */
  readonly from: Day;
};

/** A state's period for medical records, as it was counted in a disposal. */
export type StatePeriod = {
  /** Two letters. */
  readonly state: string;
  readonly years: number;
  /** The statute or rule, or where the officer looked. */
  readonly source: string;
  /** Whether an officer stated it, because the table of Diligence has no number. */
  readonly said: boolean;
};

/** Why a record could go, with the days that were counted. It names nobody: what it was about is gone. */
export type DisposalFacts = {
  /** What kind of record it was. */
  readonly kind: string;
  readonly why: string;
  /** The day of its last entry. */
  readonly created: Day;
  /** The day it was last in effect. */
  readonly lastInEffect: Day;
  /** How many years were counted from the later of the two. */
  readonly years: number;
  /** The last day on which it had to be kept. */
  readonly keptThrough: Day;
  /** The states' periods that were held against it; none where it was no record that may hold patients' details. */
  readonly states: readonly StatePeriod[];
  /** Positions of the entries that nobody can read any more. */
  readonly entries: readonly number[];
};

export type RetentionEvent =
  /** Subject: the hold. */
  | EventOf<'retention', 'hold-placed', HoldFacts>
  | EventOf<'retention', 'hold-lifted', { readonly on: Day; readonly why: string }>
  /** Subject: `retention`. The practice keeps everything longer than the law asks. */
  | EventOf<'retention', 'period-set', { readonly years: number; readonly why: string }>
  /** Subject: `disposed/` and the record whose key is destroyed; the verifier reads it there. */
  | EventOf<'retention', 'disposed', DisposalFacts>
  /** The key is in none of the store's files any more. Recorded by `system`, on the same subject. */
  | EventOf<'retention', 'key-destroyed', Record<string, never>>;

const versions = {
  'hold-placed': 1,
  'hold-lifted': 1,
  'period-set': 1,
  disposed: 1,
  'key-destroyed': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<RetentionEvent> {
  return presentForm<RetentionEvent>(event, versions);
}
