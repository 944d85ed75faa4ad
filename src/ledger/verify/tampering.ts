import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

import * as fc from 'fast-check';

import { canonicalJson } from '#ledger/canonical-json.ts';
import { emptyHead, headerHash, sha256 } from '#ledger/chain.ts';
import type { Header } from '#ledger/entry.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { memoryStore } from '#ledger/memory.ts';
import { verifyEntries } from './verify.ts';
import type { Evidence, Row } from './verify.ts';

// Stored ledgers for the tests of the verifier, and the hands of somebody who changes them.

export const practice = 'practice-1';
export const key = randomBytes(32);

/** A ledger as it is stored, and what vouches for it. */
export type Stored = {
  readonly rows: readonly Row[];
  readonly evidence: Evidence & { readonly stored: string };
};

export async function stored(payloads: readonly unknown[]): Promise<Stored> {
  const store = memoryStore();
  const ledger = await foundLedger(store, key, practice, randomBytes);
  for (const [index, data] of payloads.entries()) {
    const subject = `asset-${index % 3}`;
    const at = `2026-11-30T15:04:05.${String(index).padStart(3, '0')}Z`;
    await ledger.append(index, [{ area: 'inventory', type: 'asset-added', version: 1, subject, data }], {
      by: 'member-1',
      at,
    });
  }
  const rows = (await store.read(practice, 0)).map(({ header, sealed }) => ({
    position: header.position,
    header: canonicalJson(header),
    sealed: Uint8Array.from(sealed),
  }));
  return {
    rows,
    evidence: {
      practice,
      stored: canonicalJson(await store.checkpoint(practice)),
      keys: await store.keys(practice),
    },
  };
}

export const headerOf = (row: Row | undefined) => JSON.parse(row?.header ?? '{}') as Header;

/** Rows whose hashes and links were made anew from a position on, as somebody without the keys would. */
export function rebuilt(rows: readonly Row[], from: number): Row[] {
  let previous = from > 1 ? headerOf(rows[from - 2]).hash : emptyHead.hash;
  return rows.map((row, index) => {
    if (index + 1 < from) return row;
    const header = { ...headerOf(row), position: index + 1, payload: sha256(row.sealed), previous };
    previous = headerHash(header);
    return { position: index + 1, header: canonicalJson({ ...header, hash: previous }), sealed: row.sealed };
  });
}

export function replaced<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.with(index, item);
}

/** The bytes with one of them changed by `mask` (1 to 255). */
export function flipped(bytes: Uint8Array, index: number, mask: number): Uint8Array {
  return Uint8Array.from(bytes).with(index, (bytes[index] ?? 0) ^ mask) as Uint8Array;
}

export const flippedText = (text: string, index: number, mask: number) =>
  Buffer.from(flipped(Buffer.from(text), index, mask)).toString('utf8');

/** The first fault is at `position`, without the key and with it. */
export function firstBad(
  { evidence }: Stored,
  rows: readonly Row[],
  position: number,
  more: Partial<Evidence> = {},
): void {
  for (const withKey of [{}, { key }]) {
    const { ok, faults } = verifyEntries(rows, { ...evidence, ...withKey, ...more });
    assert.equal(ok, false);
    assert.equal(faults[0]?.position, position, JSON.stringify(faults));
    for (const { what } of faults) assert.match(what, /^[A-Z].+\.$/s);
  }
}

/** Ledgers of a few lengths with random payloads: the stored bytes differ from run to run. */
export const ledgers = await Promise.all(
  [1, 2, 3, 8, 25].map((length) => stored(fc.sample(fc.jsonValue(), length))),
);

/** One of the ledgers, one of its entries, and two numbers to choose a byte and its change with. */
export const place = fc.record({
  ledger: fc.nat(4),
  entry: fc.nat(24),
  byte: fc.nat(9_999),
  mask: fc.integer({ min: 1, max: 255 }),
});

/** The ledger, entry and row that a place means. */
export function chosen({ ledger, entry }: { readonly ledger: number; readonly entry: number }) {
  const it = ledgers[ledger] as Stored;
  const index = entry % it.rows.length;
  return { it, index, row: it.rows[index] as Row };
}

/** The fault at `position` is the first and the only one: what follows is not blamed for it. */
export function onlyBad(it: Stored, rows: readonly Row[], position: number): void {
  firstBad(it, rows, position);
  for (const withKey of [{}, { key }])
    assert.equal(verifyEntries(rows, { ...it.evidence, ...withKey }).faults.length, 1);
}

/** Rows whose headers were made at will, linked and hashed as they should be, and their signed checkpoint. */
export function forged(
  headers: readonly Partial<Record<keyof Header, unknown>>[],
  sealed: readonly Uint8Array[] = [],
): { readonly rows: Row[]; readonly head: { position: number; hash: string; at: string } } {
  let head = emptyHead;
  const rows = headers.map((given, index) => {
    const bytes = sealed[index] ?? randomBytes(40);
    const header = {
      practice,
      position: index + 1,
      at: '2026-11-30T12:00:00.000Z',
      by: 'member-1',
      area: 'entity',
      type: 'named',
      version: 1,
      subject: 'practice',
      payload: sha256(bytes),
      previous: head.hash,
      ...given,
    } as Omit<Header, 'hash'>;
    head = { position: index + 1, hash: headerHash(header), at: header.at };
    return { position: index + 1, header: canonicalJson({ ...header, hash: head.hash }), sealed: bytes };
  });
  return { rows, head };
}
