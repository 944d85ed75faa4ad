import { randomBytes } from 'node:crypto';

import type { Attachment } from '#attachment.ts';
import { sha256 } from './chain.ts';
import { foundLedger } from './ledger.ts';
import type { Beside } from './beside.ts';
import type { Ledger } from './ledger.ts';
import type { Store } from './store.ts';

export const key = randomBytes(32);
export const practice = 'practice-1';
export const who = { by: 'person-1', at: '2026-11-30T15:00:00.000Z' } as const;

/** How an event names a file. */
export function attached(bytes: Uint8Array, name = 'scan.pdf'): Attachment {
  return { digest: sha256(bytes), name, type: 'application/pdf', bytes: bytes.length };
}

/** An event with these data. */
export function event(subject: string, data: unknown) {
  return { area: 'notice', type: 'acknowledgment-recorded', version: 1, subject, data };
}

/** A ledger over a store, and a way to put one event on record in it. */
export async function givenLedger(store: Store) {
  const ledger = await foundLedger(store, key, practice, randomBytes);
  return { ledger, put: putting(ledger) };
}

export function putting(ledger: Ledger) {
  return async (subject: string, data: unknown, beside?: Beside) => {
    const { position } = await ledger.head();
    return ledger.append(position, [event(subject, data)], who, beside);
  };
}
