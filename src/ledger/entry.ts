import type { Instant } from '#calendar.ts';

/**
 * The open part of an entry: what anybody may see, and what the chain covers. It holds identifiers that name
 * nobody, and never PHI or free text.
 */
export type Header = {
  readonly practice: string;
  /** 1, 2, 3 … without a gap, for each practice. */
  readonly position: number;
  /** Never earlier than the entry before. */
  readonly at: Instant;
  /** Who recorded it: a workforce identifier, or `system`. */
  readonly by: string;
  readonly area: string;
  readonly type: string;
  readonly version: number;
  readonly subject: string;
  /** SHA-256 of the sealed payload, hex. */
  readonly payload: string;
  /** Hash of the entry before, hex; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all the fields above, hex. */
  readonly hash: string;
};

/** An entry as it is stored: the payload sealed with the key of its subject. */
export type Entry = { readonly header: Header; readonly sealed: Uint8Array };

/** The end of a practice's chain. Position 0 and 64 zeros: nothing on record yet. */
export type Head = { readonly position: number; readonly hash: string; readonly at: Instant };

/** An entry that was opened: what the views fold. */
export type RecordedEvent = {
  readonly position: number;
  readonly at: Instant;
  readonly by: string;
  readonly area: string;
  readonly type: string;
  readonly version: number;
  readonly subject: string;
  readonly data: unknown;
};
