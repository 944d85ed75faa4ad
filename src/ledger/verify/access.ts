import { createHash } from 'node:crypto';

import { canonical, readCanonical } from './canonical.ts';
import type { Claim } from './signature.ts';

/** An entry of the access record as it lies in the database. `position` is where it stands, whatever it says. */
export type AccessRow = { readonly position: number; readonly entry: string };

/** What the verification of one chain of the access record came to. */
export type AccessVerification = {
  /** A practice, or `installation`. */
  readonly chain: string;
  readonly entries: number;
  readonly head: { readonly position: number; readonly hash: string };
  /**
   * Entries that name a head of the installation's chain of another place, from before the practice moved: that
   * chain is not here, so that what they say of it is taken on trust.
   */
  readonly unchecked: number;
  /** Positions in this chain. */
  readonly faults: readonly { readonly position: number; readonly what: string }[];
};

/** What a chain is held against. */
export type AccessEvidence = {
  readonly chain: string;
  /** The last position of the practice's ledger; 0 for the installation's chain. */
  readonly ledger: number;
  /** The hashes of the installation's chain, by position; undefined: this file is one practice that moves house. */
  readonly installation: ReadonlyMap<number, string> | undefined;
  /** What signed checkpoints of the practice claim. */
  readonly claims: readonly Claim[];
};

/** The chain of the installation itself. */
export const installationChain = 'installation';

const nothing = '0'.repeat(64);
const always = ['at', 'chain', 'hash', 'kind', 'ledger', 'position', 'previous'];
const allowed = new Set([...always, 'from', 'installation', 'person', 'subject']);

type Fields = Record<string, unknown>;
type Report = (position: number, what: string) => void;

/**
 * Checks one chain of the access record, in the order of its positions: each entry's form and hash, that it follows
 * the one before, that neither time nor the ledger goes back, that the heads of the installation's chain it names are
 * there, and that it reaches as far as was signed. Shares no code with the writer.
 */
export function verifyAccess(rows: readonly AccessRow[], evidence: AccessEvidence): AccessVerification {
  const faults = new Map<number, string>();
  const report: Report = (position, what) => {
    if (!faults.has(position)) faults.set(position, what);
  };
  const moved = rows.findLast(isArrival)?.position ?? 0;
  const links: Link[] = [];
  let unchecked = 0;
  let before: Link = { position: 0, hash: nothing, at: '', ledger: 0 };
  let seen = 0;
  for (const { position, entry } of rows) {
    const expected = before.position + 1;
    if (position !== expected) report(expected, missing(expected, position - 1));
    const fields = readCanonical(entry);
    const what = fields ? faultOf(fields, position, evidence) : 'It no longer has the form of an entry.';
    if (what !== undefined || !fields) report(position, `Entry ${position} was changed. ${what}`);
    else {
      if (position === expected && fields['previous'] !== before.hash)
        report(
          position,
          `Entry ${position} does not follow the entry before it: one of them was replaced or inserted.`,
        );
      const { at, ledger } = linkOf(fields, position);
      if (at < before.at)
        report(position, `Time runs backwards: entry ${position} is dated before the entry before it.`);
      if (ledger < before.ledger)
        report(position, `Entry ${position} says that the ledger was shorter than before.`);
      if (ledger > evidence.ledger)
        report(
          position,
          `Entry ${position} was written when the ledger had come to ${ledger}, and now it ends at ${evidence.ledger}: its end was cut off.`,
        );
      const named = fields['installation'] as { position: number; hash: string } | undefined;
      if (position < moved || evidence.installation === undefined) unchecked += named ? 1 : 0;
      else if (named) {
        if (named.position < seen || evidence.installation.get(named.position) !== named.hash)
          report(
            position,
            `Entry ${position} names entry ${named.position} of the installation's chain, and that is no longer the one that was there.`,
          );
        seen = Math.max(seen, named.position);
      }
    }
    // The time of an entry that is at fault says nothing about the next, and neither does its place in the ledger.
    before =
      what === undefined && fields
        ? linkOf(fields, position)
        : { ...before, position, hash: String(fields?.['hash'] ?? '') };
    links.push(before);
  }
  const { position, hash } = before;
  for (const claim of evidence.claims) checkClaim(claim, links, position, report);
  return {
    chain: evidence.chain,
    entries: rows.length,
    head: { position, hash },
    unchecked,
    faults: [...faults]
      .map(([position, what]) => ({ position, what }))
      .toSorted((a, b) => a.position - b.position),
  };
}

/** What the next entry and the checkpoints are held against. */
type Link = {
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  readonly ledger: number;
};

function linkOf(fields: Fields, position: number): Link {
  const { hash, at, ledger } = fields;
  return { position, hash: String(hash), at: String(at), ledger: Number(ledger) };
}

function isArrival({ entry }: AccessRow): boolean {
  return entry.includes('"imported"') && readCanonical(entry)?.['kind'] === 'imported';
}

/** What is wrong with one entry by itself; undefined: nothing. */
function faultOf(fields: Fields, position: number, { chain }: AccessEvidence): string | undefined {
  const names = Object.keys(fields);
  const formed = always.every((name) => names.includes(name)) && names.every((name) => allowed.has(name));
  if (!formed) return 'It no longer has the form of an entry.';
  const { hash, ...covered } = fields;
  if (hash !== sha256(canonical(covered))) return 'It does not match its hash.';
  if (fields['chain'] !== chain || fields['position'] !== position)
    return `It belongs elsewhere: it says position ${String(fields['position'])} of ${String(fields['chain'])}.`;
  return isWellFormed(fields, chain) ? undefined : 'It holds what Diligence never writes.';
}

function isWellFormed(
  { at, kind, person, subject, from, ledger, installation }: Fields,
  chain: string,
): boolean {
  const text = (value: unknown) => typeof value === 'string' && /^[!-~]{1,200}$/.test(value);
  const own = chain === installationChain;
  return (
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) &&
    text(kind) &&
    [person, subject, from].every((value) => value === undefined || text(value)) &&
    isPosition(ledger) &&
    (!own || (ledger === 0 && installation === undefined)) &&
    (installation === undefined || isHead(installation))
  );
}

function isHead(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const head: Fields = { ...value };
  return (
    Object.keys(head).toSorted().join() === 'hash,position' &&
    isPosition(head['position']) &&
    typeof head['hash'] === 'string' &&
    /^[0-9a-f]{64}$/.test(head['hash'])
  );
}

const isPosition = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * What a checkpoint of the ledger at a position claims: the last entry that was written while the ledger stood before
 * that position. It shows a cut tail and a rebuilt chain.
 */
function checkClaim(claim: Claim, links: readonly Link[], last: number, report: Report): void {
  if (!claim.access) return;
  const { position, hash } = claim.access;
  if (position > last) {
    report(last + 1, `The end was cut off. ${missing(last + 1, position)}`);
    return;
  }
  const index = links.findIndex((link) => link.position === position);
  const [signed, next] = index < 0 ? [] : links.slice(index, index + 2);
  if (signed && signed.hash !== hash)
    report(
      position,
      `Entry ${position} is not the one that was signed: the access record was rebuilt at this entry or before it.`,
    );
  else if (signed && signed.ledger >= claim.position)
    report(position, `Entry ${position} was written after the checkpoint that names it.`);
  if (next && next.ledger < claim.position)
    report(
      next.position,
      `Entry ${next.position} was slipped in behind the entry that was signed as the last.`,
    );
}

function missing(from: number, to: number): string {
  return from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
