import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { openDatabase, outage } from '#ledger/database.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { Outage } from '#ledger/store.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import type { Verification } from '#ledger/verify/verify.ts';

import { moveLedger, rewrapped } from './export-practice.ts';
import { noteDone } from './noted.ts';
import { withScratch } from './scratch.ts';
import { Unusable } from './sealed-header.ts';
import { unsealed } from './unsealing.ts';

/** What is taken in, and where. */
export type Importing = {
  /** The file that `exportPractice` made. */
  readonly file: string;
  /** The transfer key that came with it: 32 bytes. */
  readonly transferKey: Uint8Array;
  /** The data folder. */
  readonly folder: string;
  /** The database file in it; made where there is none. */
  readonly database: string;
  /** Gives the key of this installation (32 bytes). It is asked for when the file is known to be good. */
  readonly key: (ledgerExists: boolean) => Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly randomBytes: RandomBytes;
};

/**
 * Takes a practice that was exported into an installation: the same entries, hashes and checkpoint, under a key that
 * this installation's key wraps. Everything is verified before it is taken in, and again where it then is.
 *
 * @throws Outage if the file cannot be used, or the practice is here already; nothing is changed then.
 */
export async function importPractice(
  asked: Importing,
): Promise<Verification & { readonly practice: string }> {
  const { file, transferKey, folder, database, now } = asked;
  return withScratch(folder, now, async (scratch) => {
    const content = join(scratch, 'practice.db');
    const { header, verification } = await unsealed(file, 'practice', transferKey, content);
    const [fault] = verification.faults;
    const [only, another] = header.practices;
    if (fault) throw new Unusable(`The record in this file has a fault: ${fault.what} Export it once more.`);
    if (!only || another) throw new Unusable('This file does not hold one practice. Export it once more.');
    const { practice } = only;
    const key = take(asked, content, practice);
    const own = verifyFile(database, key).practices.find((one) => one.practice === practice);
    if (!own?.ok || own.head.hash !== only.hash)
      throw new Outage(
        `The practice was taken in, and does not read as it was written: ${own?.faults[0]?.what ?? 'its end is another.'} Check the disk, and go on in the old place.`,
      );
    return own;
  });
}

/** Copies the ledger over, in one transaction, and gives the key of the installation. */
function take(asked: Importing, content: string, practice: string): Uint8Array {
  const { database, transferKey, now, randomBytes } = asked;
  const to = openDatabase(database);
  const from = new DatabaseSync(content);
  try {
    if (to.prepare('SELECT 1 FROM wrapped_key WHERE practice = ?').get(practice))
      throw new Outage(
        `Practice ${practice} is here already, and nothing was changed. Import it into another data folder.`,
      );
    const key = asked.key(to.prepare('SELECT 1 FROM wrapped_key LIMIT 1').get() !== undefined);
    moveLedger(
      from,
      to,
      practice,
      (wrapped) => rewrapped(practice, wrapped, transferKey, key, randomBytes),
      // From here on, and not before, its access record speaks of the chain of this installation.
      () => noteDone(to, now, { kind: 'imported' }, practice),
    );
    return key;
  } catch (error) {
    throw outage(error, database);
  } finally {
    from.close();
    to.close();
  }
}
