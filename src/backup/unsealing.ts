import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import type { DatabaseSync } from 'node:sqlite';

import { check, openDatabase, transaction } from '#ledger/database.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import type { FileVerification } from '#ledger/verify/file.ts';

import { headerOf, openSealed } from './sealed-file.ts';
import type { OtherWay } from './own-key.ts';
import { Unusable } from './sealed-header.ts';
import type { Kind, SealedHeader } from './sealed-header.ts';

/** A database that came out of a sealed file, and what the verifier says of it. */
export type Unsealed = { readonly header: SealedHeader; readonly verification: FileVerification };

/** A way into the file other than its key: the database in it is then put under `key`, in one transaction. */
export type Otherwise = {
  readonly way: OtherWay;
  underKey(database: DatabaseSync, header: SealedHeader): void;
};

const instead: Readonly<Record<Kind, string>> = {
  backup:
    'is a backup of a whole installation, not one practice. Put it into an empty folder: diligence restore',
  practice: 'holds one practice that was exported, not a backup. Take it in: diligence import',
};

/**
 * Writes the database that a sealed file holds to a new file, and verifies every practice in it: the chain, the
 * checkpoint, and with the key that each entry opens.
 *
 * @param to The file to make.
 * @throws Unusable if the sealed file is not ours, not of this kind, not whole, changed, from a later version, or
 * not for this key; or if what it holds is not what its header says.
 */
export async function unsealed(
  file: string,
  kind: Kind,
  key: Uint8Array,
  to: string,
  otherwise?: Otherwise,
): Promise<Unsealed> {
  const name = basename(file);
  const promised = await headerOf(file);
  if (promised.kind !== kind) throw new Unusable(`${name} ${instead[promised.kind]} ${file}.`);
  const handle = await open(to, 'wx', 0o600);
  let header;
  try {
    header = await openSealed(file, otherwise?.way ?? key, handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
  check(to);
  if (otherwise) {
    const database = openDatabase(to);
    try {
      transaction(database, () => otherwise.underKey(database, header));
    } finally {
      database.close();
    }
  }
  const verification = verifyFile(to, key, [], kind === 'practice');
  for (const { practice, position, hash } of header.practices) {
    const found = verification.practices.find((one) => one.practice === practice);
    if (found?.head.position !== position || found.head.hash !== hash)
      throw new Unusable(
        `${name} does not hold what it says of practice ${practice}: its ledger ends elsewhere. Use another backup.`,
      );
  }
  return { header, verification };
}
