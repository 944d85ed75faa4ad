import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { instant } from '#calendar.ts';
import { createAccessTable } from '#access-record/table.ts';
import { openDatabase, outage, transaction } from '#ledger/database.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { createPartTables, partTable } from '#ledger/part-tables.ts';
import { keyLength, nonceLength, secretKey, Unopened, unwrapKey, wrapKey } from '#ledger/seal.ts';
import { Outage } from '#ledger/store.ts';
import { verifyFile } from '#ledger/verify/file.ts';

import { headsOf } from './archive.ts';
import { noteDoneInTurn } from './noted.ts';
import { withScratch } from './scratch.ts';
import { sealFile } from './sealed-file.ts';
import type { Written } from './sealed-file.ts';

/** What files with one practice are called. */
export const practiceEnding = '.diligence-practice';

/**
 * The tables of a practice's ledger, with the files that lie beside it, and its chain of the access record. All that is
 * in them moves with it; accounts do not, and neither does the installation's own chain. The index of patients is made
 * anew where it arrives.
 */
export const ledgerTables = ['entry', 'wrapped_key', 'checkpoint', partTable, 'access_entry'] as const;

/** What is exported. */
export type Exporting = {
  /** The database file of the installation. A server may have it open and go on writing. */
  readonly database: string;
  /** The data folder: a copy lies there, in a scratch folder, while it is sealed. */
  readonly folder: string;
  readonly practice: string;
  /** The file to make. */
  readonly file: string;
  /** The installation key: 32 bytes. */
  readonly key: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly randomBytes: RandomBytes;
};

/**
 * Writes one practice's whole ledger to a new file, for another installation. A fresh transfer key opens it, so that
 * neither installation learns the other's. Accounts, passwords and sessions are not in it.
 *
 * @returns What was written, and the transfer key (32 bytes), which should travel another way than the file.
 * @throws Outage if there is no such practice, the installation key is not its own, its record does not verify, or
 * the file cannot be written.
 */
export async function exportPractice(
  asked: Exporting,
): Promise<{ readonly written: Written; readonly transferKey: Uint8Array; readonly entries: number }> {
  const { database, folder, practice, file, key, now, randomBytes } = asked;
  const transferKey = randomBytes(keyLength);
  return withScratch(folder, now, async (scratch) => {
    const content = join(scratch, 'practice.db');
    const from = openDatabase(database);
    const to = openDatabase(content);
    let practices;
    try {
      await noteDoneInTurn(from, now, { kind: 'exported', subject: 'practice-file' }, practice);
      from.exec('BEGIN');
      moveLedger(from, to, practice, (wrapped) =>
        rewrapped(practice, wrapped, key, transferKey, randomBytes),
      );
      practices = await headsOf(to);
    } catch (error) {
      throw outage(error, database);
    } finally {
      to.close();
      from.close();
    }
    const { ok, entries, faults } = verifyFile(content, transferKey, [], true);
    if (!ok)
      throw new Outage(
        `The record of this practice has a fault: ${faults[0]?.what} Put it back from a backup first, then export it.`,
      );
    const written = await sealFile({
      file,
      content,
      kind: 'practice',
      at: instant(now),
      practices,
      key: transferKey,
      randomBytes,
    });
    return { written, transferKey, entries };
  });
}

/**
 * Copies a practice's ledger and access record from one database to another, its practice key wrapped anew, and does
 * what is to be done in the same transaction. All or nothing.
 */
export function moveLedger(
  from: DatabaseSync,
  to: DatabaseSync,
  practice: string,
  rewrap: (wrapped: Uint8Array) => Uint8Array,
  also: () => void = () => undefined,
): void {
  createAccessTable(to);
  transaction(to, () => {
    for (const table of ledgerTables) {
      // What is worked out from other columns is not named here, and works itself out anew.
      const columns = from
        .prepare(`SELECT name FROM pragma_table_info(?)`)
        .all(table)
        .map(({ name }) => String(name));
      // A file of an earlier version knows no access record; one without files has no table for them.
      if (columns.length === 0) continue;
      if (table === partTable) createPartTables(to);
      const whose = table === 'access_entry' ? 'chain' : 'practice';
      const into = to.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of from.prepare(`SELECT * FROM ${table} WHERE ${whose} = ?`).iterate(practice)) {
        const own = table === 'wrapped_key' && row['name'] === 'practice';
        into.run(
          ...columns.map((column) =>
            own && column === 'wrapped' ? rewrap(row[column] as Uint8Array) : (row[column] ?? null),
          ),
        );
      }
    }
    also();
  });
}

/**
 * The practice's key, unwrapped with one key and wrapped with another. The keys of its subjects, and the one that
 * signs its checkpoints, are wrapped with the practice's key and stay as they are.
 */
export function rewrapped(
  practice: string,
  wrapped: Uint8Array,
  before: Uint8Array,
  after: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array {
  try {
    const own = unwrapKey(secretKey(before), practice, 'practice', wrapped);
    return wrapKey(secretKey(after), randomBytes(nonceLength), practice, 'practice', own);
  } catch (cause) {
    if (!(cause instanceof Unopened)) throw cause;
    throw new Outage(
      'The installation key does not open this practice. Use the key that was made together with the data folder.',
      { cause },
    );
  }
}
