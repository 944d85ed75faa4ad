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

/** The end of a chain of the access record: how far it had come when something was signed or noted. */
export type AccessHead = { readonly position: number; readonly hash: string };

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
  /** The subject was disposed of: its key is destroyed, nobody can read the entry any more, and `data` is undefined. */
  readonly disposed?: true;
};

/** How an entry says that a subject's key is to be destroyed. The verifier reads it without any key. */
const disposal = { area: 'retention', type: 'disposed', before: 'disposed/' } as const;

/**
 * The subject of the entry that disposes of another subject. It has a key of its own, which stays: so the entry
 * can be read when what it is about cannot.
 */
export function disposalOf(subject: string): string {
  return `${disposal.before}${subject}`;
}

/** The subject that an entry disposed of; undefined for any other entry. Its open header is enough. */
export function disposedBy({
  area,
  type,
  subject,
}: Pick<Header, 'area' | 'type' | 'subject'>): string | undefined {
  return area === disposal.area && type === disposal.type ? disposedIn(subject) : undefined;
}

/** The subject whose disposal an identifier names; undefined for any other identifier. */
export function disposedIn(subject: string): string | undefined {
  return subject.startsWith(disposal.before) ? subject.slice(disposal.before.length) : undefined;
}
