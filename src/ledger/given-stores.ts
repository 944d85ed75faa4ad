import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { chained } from './chain.ts';
import { signed, signingKey } from './checkpoint.ts';
import { openDatabase } from './database.ts';
import type { Head } from './entry.ts';
import { memoryStore } from './memory.ts';
import { sqliteStore } from './sqlite.ts';
import type { Batch, Store, WrappedKey } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-stores-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** Every store: the same body of contract is for each. */
export const stores: Record<string, () => Store> = {
  memory: memoryStore,
  SQLite: () => sqliteStore(openDatabase(join(folder, `${files++}.db`))),
};

const signing = signingKey(randomBytes(32));
export const keyNamed = (practice: string, name: string): WrappedKey => ({
  practice,
  name,
  wrapped: randomBytes(61),
});

export function batchAfter(
  head: Head,
  practice: string,
  count: number,
  keys: readonly WrappedKey[] = [],
): Batch {
  const draft = {
    practice,
    at: '2026-11-30T15:04:05.000Z',
    by: 'member-1',
    area: 'entity',
    type: 'named',
    version: 1,
    subject: 'practice',
  };
  const { entries, head: end } = chained(
    head,
    Array.from({ length: count }, () => draft),
    () => Uint8Array.from(randomBytes(40)),
  );
  return { entries, keys, checkpoint: signed(signing, practice, end) };
}

/** Bytes as text, so that arrays and buffers of the same bytes are equal. */
export function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

export const practice = 'practice-1';

/** A store with one practice in it. */
export async function founded(make: () => Store): Promise<Store> {
  const store = make();
  await store.found(practice, [keyNamed(practice, 'practice'), keyNamed(practice, 'signing')]);
  return store;
}
