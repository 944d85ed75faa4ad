import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { instant } from '#calendar.ts';
import { openDatabase, outage } from '#ledger/database.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { recoveryRow, rowOf, rowsOfInstallation, unwrappedRow } from '#ledger/key-rows.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { Outage } from '#ledger/store.ts';

import { noteDoneInTurn } from './noted.ts';
import { withScratch } from './scratch.ts';
import { sealFile } from './sealed-file.ts';
import type { WithSheet } from './own-key.ts';
import type { Written } from './sealed-file.ts';
import type { PracticeHead } from './sealed-header.ts';

/** What backups are called: `2026-11-30T150405123Z.diligence-backup`, so that they stand in their order. */
export const backupEnding = '.diligence-backup';

/** Pages copied at a time: 8 MB with pages of 4 kB. */
const pages = 2_000;

/** What a backup is made of. */
export type Backup = {
  /** The database file of an installation. A server may have it open and go on writing. */
  readonly database: string;
  /** The data folder: a copy of the database lies there, in a scratch folder, while it is sealed. */
  readonly folder: string;
  /** The file to make. */
  readonly file: string;
  /** The installation key: 32 bytes. */
  readonly key: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly randomBytes: RandomBytes;
  /** Bytes in each sealed part; a few megabytes unless a test says otherwise. */
  readonly part?: number;
};

/**
 * Writes a backup of everything in an installation's database, as it was at one moment, to a new file. Whoever
 * writes to the database meanwhile is not stopped. The installation key is not in it.
 *
 * @throws Outage if there is no database, the key is not its own, or the file cannot be written.
 */
export async function writeBackup(asked: Backup): Promise<Written> {
  const { database, folder, file, key, now, randomBytes, part } = asked;
  if (!existsSync(database))
    throw new Outage(`There is no database file ${database}. Name the folder that holds the data.`);
  return withScratch(folder, now, async (scratch) => {
    const content = join(scratch, 'copy.db');
    const practices = await copied(database, content, now);
    const sheets = sheetsIn(content, key);
    return sealFile({
      file,
      content,
      kind: 'backup',
      at: instant(now),
      practices,
      key,
      randomBytes,
      sheets,
      ...(part !== undefined && { part }),
    });
  });
}

/** Notes the backup, copies the database as it is at one moment, and gives the heads of that moment. */
async function copied(path: string, to: string, now: number): Promise<PracticeHead[]> {
  const database = openDatabase(path);
  try {
    await noteDoneInTurn(database, now, { kind: 'exported', subject: 'backup' });
    // As long as this transaction lasts, it sees one moment: what others write comes after it, and the copy need
    // never begin again.
    database.exec('BEGIN');
    const practices = await headsOf(database);
    await backup(database, to, { rate: pages });
    return practices;
  } catch (error) {
    throw outage(error, path);
  } finally {
    database.close();
  }
}

/** The practices in a copy that have a recovery sheet, and whose key this key opens. */
function sheetsIn(path: string, installation: Uint8Array): WithSheet[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return rowsOfInstallation(database).flatMap((row) => {
      const recovery = row.name === 'practice' ? rowOf(database, row.practice, recoveryRow) : undefined;
      const key = recovery && unwrappedRow(installation, row);
      return key ? [{ practice: row.practice, key, recovery: recovery.wrapped }] : [];
    });
  } finally {
    database.close();
  }
}

/** The head of each practice in a database. */
export async function headsOf(database: DatabaseSync): Promise<PracticeHead[]> {
  const store = sqliteStore(database);
  const heads: PracticeHead[] = [];
  for (const practice of await store.practices()) {
    const { position, hash } = await store.head(practice);
    heads.push({ practice, position, hash });
  }
  return heads;
}
