import type { DatabaseSync } from 'node:sqlite';

import { installationChain, verifyAccess } from './access.ts';
import type { AccessRow, AccessVerification } from './access.ts';
import { readCanonical } from './canonical.ts';
import { claimOf } from './signature.ts';
import type { Fault } from './verify.ts';

/** The access record in a database file. */
export type AccessChains = {
  /**
   * Verifies a chain.
   *
   * @param ledger The last position of the practice's ledger.
   * @param checkpoints What was signed for the practice, in any form; one that does not hold is another's matter.
   */
  verified(chain: string, ledger: number, checkpoints: readonly unknown[]): AccessVerification;
  /** Verifies the chains that belong to none of the practices in the file: that of the installation, above all. */
  readonly others: readonly AccessVerification[];
  /** What is wrong in them, as faults of the whole file. */
  readonly faults: readonly Fault[];
};

/**
 * Reads the access record of a file; an old file has none.
 *
 * @param moving The file is one practice that moves house, without the installation's chain.
 */
export function accessChainsIn(
  database: DatabaseSync,
  practices: readonly string[],
  moving: boolean,
): AccessChains {
  const kept = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'access_entry'").get();
  const select =
    kept &&
    database.prepare('SELECT position, entry FROM access_entry WHERE chain = ? ORDER BY position, rowid');
  const rowsOf = (chain: string) => (select?.all(chain) ?? []) as AccessRow[];
  const names = kept ? database.prepare('SELECT DISTINCT chain FROM access_entry ORDER BY chain').all() : [];
  const installation = moving
    ? undefined
    : new Map(
        rowsOf(installationChain).map(({ position, entry }) => [
          position,
          String(readCanonical(entry)?.['hash']),
        ]),
      );
  const verified: AccessChains['verified'] = (chain, ledger, checkpoints) => {
    const claims = checkpoints
      .map((checkpoint) => (checkpoint === undefined ? '' : claimOf(checkpoint)))
      .filter((claim) => typeof claim !== 'string');
    return verifyAccess(rowsOf(chain), { chain, ledger, installation, claims });
  };
  const others = names
    .map(({ chain }) => String(chain))
    .filter((chain) => !practices.includes(chain))
    .map((chain) => verified(chain, 0, []));
  return {
    verified,
    others,
    faults: others.flatMap(({ chain, faults }) =>
      faults.map((fault) => {
        const { position, what } = inAccessRecord(fault);
        return { position, what: chain === installationChain ? what : `Practice ${chain}: ${what}` };
      }),
    ),
  };
}

/** A fault of the access record as one of the file: it is at no position of the ledger. */
export function inAccessRecord({ what }: { readonly what: string }): Fault {
  return { position: 0, what: `In the access record: ${what}` };
}
