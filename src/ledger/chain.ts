import { createHash } from 'node:crypto';

import type { Instant } from '#calendar.ts';

import { canonicalJson } from './canonical-json.ts';
import type { Entry, Head, Header } from './entry.ts';

// node:crypto is named in a pure file because hashing depends on nothing but its input.

/** The head of a practice that has nothing on record yet. */
export const emptyHead: Head = { position: 0, hash: '0'.repeat(64), at: '1970-01-01T00:00:00.000Z' };

/** What is known of an entry before its payload is sealed: the header without its two digests. */
export type Place = Omit<Header, 'payload' | 'hash'>;

/** What a writer says of an entry; the chain gives it its place. */
export type Draft = Pick<Header, 'practice' | 'at' | 'by' | 'area' | 'type' | 'version' | 'subject'>;

/** SHA-256, lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The hash of a header: SHA-256 over the canonical JSON of all its fields but `hash`. */
export function headerHash(header: Omit<Header, 'hash'>): string {
  const { practice, position, at, by, area, type, version, subject, payload, previous } = header;
  return sha256(
    canonicalJson({ practice, position, at, by, area, type, version, subject, payload, previous }),
  );
}

/**
 * Drafts as the next entries after `head`, each sealed by `seal` once its place is known and linked to the
 * one before. `at` is moved forward to the head's where the clock has gone back.
 *
 * @throws TypeError where a field would not do as an identifier (see `Header`).
 */
export function chained(
  head: Head,
  drafts: readonly Draft[],
  seal: (place: Place, index: number) => Uint8Array,
): { readonly entries: readonly Entry[]; readonly head: Head } {
  const entries: Entry[] = [];
  let end = head;
  for (const [index, draft] of drafts.entries()) {
    const place: Place = {
      practice: identifier('practice', draft.practice),
      position: end.position + 1,
      at: later(instantOf(draft.at), end.at),
      by: identifier('by', draft.by),
      area: identifier('area', draft.area),
      type: identifier('type', draft.type),
      version: versionOf(draft.version),
      subject: identifier('subject', draft.subject),
      previous: end.hash,
    };
    const sealed = seal(place, index);
    const unhashed = { ...place, payload: sha256(sealed) };
    const header: Header = { ...unhashed, hash: headerHash(unhashed) };
    entries.push({ header, sealed });
    end = { position: header.position, hash: header.hash, at: header.at };
  }
  return { entries, head: end };
}

/** Whether entries stand directly after `head`, one after the other, all of one practice. */
export function follows(head: Head, practice: string, entries: readonly Entry[]): boolean {
  let { position, hash } = head;
  for (const { header } of entries) {
    if (header.practice !== practice || header.position !== position + 1 || header.previous !== hash)
      return false;
    ({ position, hash } = header);
  }
  return true;
}

/**
 * The text, if it can stand in an open header: 1 to 200 printable ASCII characters without blank, quote,
 * backslash or @. Free text, names with blanks and email addresses are thereby kept out.
 *
 * @throws TypeError otherwise.
 */
export function identifier(field: string, text: string): string {
  if (typeof text !== 'string' || !/^[!#-&(-?A-[\]-_a-~]{1,200}$/.test(text))
    throw new TypeError(
      `The ${field} of an entry must be an identifier: 1 to 200 letters, digits or marks, without blanks, quotes or @.`,
    );
  return text;
}

function instantOf(text: string): Instant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new TypeError('The time of an entry must be written YYYY-MM-DDTHH:MM:SS.mmmZ.');
  return text;
}

function versionOf(version: number): number {
  if (!Number.isSafeInteger(version) || version < 1)
    throw new TypeError('The version of an event must be 1 or more.');
  return version;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
