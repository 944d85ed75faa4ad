import { isIP } from 'node:net';

import { laterOf } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { canonicalJson } from '#ledger/canonical-json.ts';
import { identifier, sha256 } from '#ledger/chain.ts';
import type { AccessHead } from '#ledger/entry.ts';

import { isAccessKind } from './kinds.ts';
import type { AccessKind } from './kinds.ts';

/** The chain of what happens before anybody is known. No practice has this identifier. */
export const installationChain = 'installation';

/** The head of a chain that has no entry yet. */
export const emptyAccessHead: AccessHead & { readonly at: Instant } = {
  position: 0,
  hash: '0'.repeat(64),
  at: '1970-01-01T00:00:00.000Z',
};

/** One entry of the access record. Identifiers and a network address only: nothing that was typed, and no PHI. */
export type AccessEntry = {
  /** A practice's identifier, or `installation`. */
  readonly chain: string;
  /** 1, 2, 3 … without a gap, for each chain. */
  readonly position: number;
  /** Never earlier than the entry before. */
  readonly at: Instant;
  readonly kind: AccessKind;
  /** Who: a workforce identifier, or `system`. */
  readonly person?: string;
  /** What about: a record's identifier, the route of a page, what a link is for. */
  readonly subject?: string;
  /** The network address that the request came from. */
  readonly from?: string;
  /** Where the practice's ledger stood at this moment; 0 in the installation's chain. */
  readonly ledger: number;
  /** Where the installation's chain stood; absent in that chain itself, and while it is empty. */
  readonly installation?: AccessHead;
  /** Hash of the entry before, hex; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all the fields above, hex. */
  readonly hash: string;
};

/** What is to be noted. */
export type Note = {
  /** The practice in whose chain it goes; undefined: nobody is known yet, so it goes in the installation's. */
  readonly practice?: string | undefined;
  readonly kind: AccessKind;
  readonly person?: string | undefined;
  readonly subject?: string | undefined;
  /** Where the request came from, as the server names it. Left out where it is no network address. */
  readonly from?: string | undefined;
};

/** What the entry is bound to: the head of its chain, of the ledger, and of the installation's chain. */
export type Moment = {
  readonly before: AccessHead & { readonly at: Instant };
  readonly now: Instant;
  readonly ledger: number;
  readonly installation?: AccessHead | undefined;
};

/**
 * The entry that a note becomes at a moment. `at` is moved forward to the entry before where the clock went back.
 *
 * @throws TypeError where a field would not do as an identifier: free text, names and email addresses stay out.
 */
export function entryOf(note: Note, { before, now, ledger, installation }: Moment): AccessEntry {
  const { practice, kind, person, subject } = note;
  if (practice === installationChain) throw new TypeError('No practice may be called "installation".');
  if (!isAccessKind(kind)) throw new TypeError(`The access record knows no kind "${String(kind)}".`);
  const from = note.from === undefined ? undefined : networkAddress(note.from);
  const unhashed = {
    chain: practice === undefined ? installationChain : identifier('practice', practice),
    position: before.position + 1,
    at: laterOf(now, before.at),
    kind,
    ...(person !== undefined && { person: identifier('person', person) }),
    ...(subject !== undefined && { subject: identifier('subject', subject) }),
    ...(from !== undefined && { from }),
    ledger,
    ...(installation && { installation: { position: installation.position, hash: installation.hash } }),
    previous: before.hash,
  };
  return { ...unhashed, hash: sha256(canonicalJson(unhashed)) };
}

/** An IP address in one spelling, without the zone that belongs to this machine; undefined: it is none. */
export function networkAddress(text: string): string | undefined {
  const bare = text.replace(/%.*$/s, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare;
  return isIP(mapped) === 0 ? undefined : mapped;
}
