import { createHash } from 'node:crypto';

import { canonical, readCanonical } from './canonical.ts';
import { disposalsIn } from './disposals.ts';
import type { Disposals } from './disposals.ts';
import { openingWith } from './opening.ts';
import type { KeyRow, Opening } from './opening.ts';
import { partFaults } from './parts.ts';
import type { PartRows } from './parts.ts';
import { claimOf } from './signature.ts';
import type { Claim } from './signature.ts';

/** An entry as it lies in the store. `position` is where it stands, whatever its header says. */
export type Row = { readonly position: number; readonly header: string; readonly sealed: Uint8Array };

/** What is wrong, and at which position; 0 where no single entry is at fault. */
export type Fault = { readonly position: number; readonly what: string };

/** What a verification came to. `head` is the last entry that is there. */
export type Verification = {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: { readonly position: number; readonly hash: string };
  /** In the order of positions: the first names the first bad entry. */
  readonly faults: readonly Fault[];
  /** Entries of records that were disposed of: nobody can open them, and an entry says so. */
  readonly disposed: number;
  /** What is not wrong, and not finished: a disposal whose key is still there. */
  readonly notes: readonly Fault[];
};

/** What the rows are held against. */
export type Evidence = {
  readonly practice: string;
  /** The checkpoint of the head as the store keeps it (JSON text). */
  readonly stored?: string | undefined;
  /** Checkpoints that left the building, printed or saved. */
  readonly checkpoints?: readonly unknown[];
  /** The installation key (32 bytes): with it, every payload is opened too. */
  readonly key?: Uint8Array | undefined;
  /** The wrapped keys of the practice; needed with `key`. */
  readonly keys?: readonly KeyRow[];
  /** What lies sealed beside the entries: files, and who patients are. */
  readonly parts?: PartRows | undefined;
};

/** An entry whose own bytes agree with each other, as far as they can be read. */
type Link = { readonly hashes: readonly string[]; readonly previous: unknown; readonly at: unknown };

const nothing = '0'.repeat(64);
const fieldNames = 'area,at,by,hash,payload,position,practice,previous,subject,type,version';

/**
 * Checks the rows of one practice, in the order they are kept: the chain without any key, and with the
 * installation key also that every payload opens where it stands. Shares no code with the writer.
 */
export function verifyEntries(rows: readonly Row[], evidence: Evidence): Verification {
  const disposals = disposalsIn(rows);
  const opening =
    evidence.key && openingWith(evidence.key, evidence.practice, evidence.keys ?? [], disposals);
  const faults = new Map<number, string>();
  const report = (position: number, what: string) => {
    if (!faults.has(position)) faults.set(position, what);
  };
  const stored = evidence.stored === undefined ? undefined : claimOf(evidence.stored);

  walk(rows, evidence.practice, typeof stored === 'object' ? stored : undefined, opening, disposals, report);

  const last = rows.reduce<Row | undefined>((a, b) => (a && a.position > b.position ? a : b), undefined);
  const head = { position: last?.position ?? 0, hash: last ? claimedHash(last) : nothing };
  checkStored(stored, head.position, report);
  const claims = [stored, ...(evidence.checkpoints ?? []).map(claimOf)];
  checkClaims(claims, rows, evidence.practice, head.position, opening?.publicKey, report);

  // Last, so that an entry that is at fault itself is not blamed for its files too.
  for (const { position, what } of partFaults(rows, evidence, disposals, opening)) report(position, what);

  const found = [...faults].map(([position, what]) => ({ position, what }));
  for (const what of opening?.faults ?? []) found.push({ position: 0, what });
  found.sort((a, b) => a.position - b.position);
  const notes = [...unfinished(disposals, evidence.keys ?? []), ...waiting(evidence)];
  return {
    ok: found.length === 0,
    entries: rows.length,
    head,
    faults: found,
    disposed: disposals.entries,
    notes,
  };
}

/** What is said of a practice whose key was wrapped by an installation key that is lost. */
export const closedNote =
  'Its contents were not opened: its key waits for its recovery sheet (diligence recover-key).';

function waiting({ key, keys = [] }: Evidence): Fault[] {
  const names = new Set(keys.map(({ name }) => name));
  return key && names.has('closed') && !names.has('practice') ? [{ position: 0, what: closedNote }] : [];
}

/**
 * Disposals whose key is still there. Between the entry and the destruction a process may be killed, and a backup
 * may be made: that is no fault, and the next start finishes it.
 */
function unfinished({ all }: Disposals, keys: readonly KeyRow[]): Fault[] {
  const names = new Set(keys.map(({ name }) => name));
  return [...all]
    .filter(([subject]) => names.has(`subject/${subject}`))
    .map(([, position]) => ({
      position,
      what: `Entry ${position} disposes of a record, and its key is still there. The next start of Diligence destroys it.`,
    }));
}

type Report = (position: number, what: string) => void;

/** Goes through the rows once, in the order they stand. */
function walk(
  rows: readonly Row[],
  practice: string,
  stored: Claim | undefined,
  opening: Opening | undefined,
  disposals: Disposals,
  report: Report,
): void {
  const present = new Set(rows.map(({ position }) => position));
  const seen = new Set<number>();
  let expected = 1;
  /** The entry before; undefined where it cannot be known, and then nothing is held against the next. */
  let before: Link | undefined = { hashes: [nothing], previous: undefined, at: '' };
  for (const [index, row] of rows.entries()) {
    const { position } = row;
    if (position < expected && seen.has(position)) {
      report(position, `Entry ${position} is there twice: one of them was inserted.`);
      continue;
    }
    if (position < expected || (position > expected && present.has(expected) && !seen.has(expected))) {
      const first = Math.min(position, expected);
      report(first, `The entries are out of order: entry ${position} stands where ${expected} belongs.`);
      seen.add(position);
      before = undefined;
      expected += 1;
      continue;
    }
    if (position > expected) {
      report(expected, missing(expected, position - 1));
      before = undefined;
    }
    seen.add(position);
    expected = position + 1;
    const { link, fields, what } = inspect(row, practice);
    if (what) report(position, what);
    if (link && before && !before.hashes.includes(String(link.previous))) {
      const next = rows[index + 1];
      const vouched = next ? readCanonical(next.header)?.['previous'] : stored?.hash;
      const culprit =
        !what && position > 1 && link.hashes.includes(String(vouched)) ? position - 1 : position;
      report(
        culprit,
        culprit === position
          ? `Entry ${position} does not follow the entry before it: it was replaced or inserted.`
          : `Entry ${culprit} was replaced: the entries after it vouch for another one in its place.`,
      );
    } else if (!what && fields) {
      if (before && String(link?.at) < String(before.at))
        report(position, `Time runs backwards: entry ${position} is dated before the entry before it.`);
      const unopened = disposals.fault(fields) ?? opening?.fault(fields, row.sealed);
      if (unopened) report(position, unopened);
    }
    // The time of an entry that is at fault says nothing about the next.
    before = link && { ...link, at: what ? (before?.at ?? '') : link.at };
  }
}

/** Reads one row by itself: what links it to its neighbors, and what is wrong with it. */
function inspect(
  row: Row,
  practice: string,
): { link: Link | undefined; fields: Record<string, unknown> | undefined; what: string | undefined } {
  const fields = readCanonical(row.header);
  if (!fields || Object.keys(fields).toSorted().join() !== fieldNames)
    return {
      link: undefined,
      fields: undefined,
      what: 'The header was changed: it no longer has the form of a header.',
    };
  const { hash, ...covered } = fields;
  const computed = sha256(canonical(covered));
  const link = {
    hashes: hash === computed ? [computed] : [computed, String(hash)],
    previous: fields['previous'],
    at: fields['at'],
  };
  if (hash !== computed) return { link, fields, what: 'The header was changed: it does not match its hash.' };
  if (fields['position'] !== row.position || fields['practice'] !== practice)
    return {
      link: undefined,
      fields,
      what: `Another entry stands here: its header says position ${String(fields['position'])} of practice ${String(fields['practice'])}.`,
    };
  if (fields['payload'] !== sha256(row.sealed))
    return { link, fields, what: 'The payload was changed: it does not match its digest in the header.' };
  if (!isWellFormed(fields))
    return { link, fields, what: 'The header is forged: a field holds what Diligence never writes.' };
  return { link, fields, what: undefined };
}

function isWellFormed({ at, by, area, type, version, subject }: Record<string, unknown>): boolean {
  return (
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) &&
    Number.isSafeInteger(version) &&
    [by, area, type, subject].every((field) => typeof field === 'string' && field !== '')
  );
}

/** The store's own checkpoint must be that of the last entry. */
function checkStored(stored: Claim | string | undefined, last: number, report: Report): void {
  if (stored === undefined) {
    if (last > 0) report(last, 'The signed checkpoint of the last entry is missing.');
  } else if (typeof stored === 'object' && stored.position < last)
    report(
      stored.position + 1,
      `${stored.position + 1 === last ? `Entry ${last} was` : `Entries ${stored.position + 1} to ${last} were`} added without a signed checkpoint.`,
    );
}

/** What checkpoints claim must be so: they show a cut tail and a rebuilt chain, which the chain alone cannot. */
function checkClaims(
  claims: readonly (Claim | string | undefined)[],
  rows: readonly Row[],
  practice: string,
  last: number,
  publicKey: string | undefined,
  report: Report,
): void {
  const held = claims.find((claim) => typeof claim === 'object')?.key;
  for (const claim of claims) {
    if (claim === undefined) continue;
    if (typeof claim === 'string') {
      report(last, claim);
      continue;
    }
    const { position } = claim;
    if (claim.practice !== practice)
      report(last, `A checkpoint is that of another practice (${claim.practice}).`);
    else if (claim.key !== (publicKey ?? held))
      report(Math.min(position, last), 'A checkpoint is signed with another key than that of this practice.');
    else if (position > last) report(last + 1, `The end was cut off. ${missing(last + 1, position)}`);
    else {
      const row = rows.find((row) => row.position === position);
      const fields = row && readCanonical(row.header);
      if (row && (fields?.['hash'] !== claim.hash || fields['at'] !== claim.at))
        report(
          position,
          `Entry ${position} is not the one that was signed: the ledger was rebuilt at this entry or before it.`,
        );
    }
  }
}

function missing(from: number, to: number): string {
  return from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
}

function claimedHash({ header }: Row): string {
  return String(readCanonical(header)?.['hash'] ?? '');
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
