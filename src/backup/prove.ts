import { join } from 'node:path';

import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import type { Fault } from '#ledger/verify/verify.ts';

import { withScratch } from './scratch.ts';
import { Unusable } from './sealed-header.ts';
import type { PracticeHead } from './sealed-header.ts';
import { unsealed } from './unsealing.ts';

/** What came of restoring a backup into a scratch place and verifying what was in it. */
export type Proof = {
  readonly at: Instant;
  readonly ok: boolean;
  /** Of all practices together. */
  readonly entries: number;
  /** The last entry of the practice; where there are several, of the first by name. */
  readonly head: { readonly position: number; readonly hash: string };
  readonly practices: readonly (PracticeHead & { readonly ok: boolean; readonly entries: number })[];
  readonly faults: readonly Fault[];
};

const nothing = { position: 0, hash: '0'.repeat(64) };

/**
 * Proves a backup: restores it into a scratch folder and runs the verifier on it. A backup that does not open is
 * one fault, at position 0; a failure of the scratch folder's own disk rejects.
 *
 * @param folder The scratch folder is made in it, and taken away again.
 * @param now Milliseconds since 1970.
 */
export async function proveBackup(
  file: string,
  key: Uint8Array,
  folder: string,
  now: number,
): Promise<Proof> {
  const at = instant(now);
  try {
    const { verification } = await withScratch(folder, now, (scratch) =>
      unsealed(file, 'backup', key, join(scratch, 'restored.db')),
    );
    const { ok, entries, head, faults, practices } = verification;
    return {
      at,
      ok,
      entries,
      head,
      faults,
      practices: practices.map(({ practice, ok, entries, head: { position, hash } }) => ({
        practice,
        ok,
        entries,
        position,
        hash,
      })),
    };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return {
      at,
      ok: false,
      entries: 0,
      head: nothing,
      practices: [],
      faults: [{ position: 0, what: error.message }],
    };
  }
}
