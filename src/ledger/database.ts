import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { placeWhole, sweepDrafts } from './placing.ts';
import { Outage } from './store.ts';

/** The name of the database file, in the data folder. */
export const databaseFile = 'diligence.db';

/** `DILG` as a number: how SQLite files say whose they are (PRAGMA application_id). */
export const applicationId = 0x44494c47;
/** The version of the tables below (PRAGMA user_version). */
export const schemaVersion = 1;

/** How long a statement waits for another process that writes, in milliseconds. */
export const patience = 5_000;

const schema = `
  CREATE TABLE entry (
    practice TEXT NOT NULL,
    position INTEGER NOT NULL,
    header TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (practice, position)
  ) STRICT;
  CREATE TABLE wrapped_key (
    practice TEXT NOT NULL,
    name TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (practice, name)
  ) STRICT;
  CREATE TABLE checkpoint (
    practice TEXT NOT NULL PRIMARY KEY,
    checkpoint TEXT NOT NULL
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/**
 * Opens the database file of an installation, made if there is none. What is committed in it is on disk
 * (WAL, synchronous=FULL). The ledger's store and the accounts share it.
 *
 * @throws Outage if the file is not a Diligence database, is from a later version, or cannot be opened or
 * made. A file that is refused is not touched.
 */
export function openDatabase(path: string): DatabaseSync {
  try {
    if (!existsSync(path)) make(path);
    check(path);
    sweepDrafts(path);
    const database = new DatabaseSync(path, { timeout: patience });
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
      database.exec('PRAGMA trusted_schema = OFF;');
      // What is deleted is overwritten with zeros: a destroyed key must be in no page (164.310(d)(2)(i)).
      database.exec('PRAGMA secure_delete = ON;');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw outage(error, path);
  }
}

/** Creates the tables of the ledger in a database that has none yet. */
export function createLedgerTables(database: DatabaseSync): void {
  database.exec(`BEGIN; ${schema} COMMIT;`);
}

function make(path: string): void {
  placeWhole(path, (draft) => {
    const database = new DatabaseSync(draft);
    try {
      // No journal beside the draft: if this is cut short, the whole draft is thrown away.
      database.exec('PRAGMA journal_mode = MEMORY;');
      createLedgerTables(database);
    } finally {
      database.close();
    }
  });
}

/**
 * Reads the file's first 100 bytes, so that SQLite is never let near a file that is not ours.
 *
 * @throws Outage if it is none of ours, or from a later version.
 */
export function check(path: string): void {
  const start = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  let length;
  try {
    length = readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  const name = basename(path);
  if (length === 0)
    throw new Outage(
      `${name} is empty, so it is not a Diligence database. Put it back from a backup, or, to begin anew, delete it.`,
    );
  // https://sqlite.org/fileformat2.html#the_database_header
  if (length < 100 || start.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new Outage(`${name} is not a database. Move it out of the way, or choose another data folder.`);
  if (start.readUInt32BE(68) !== applicationId)
    throw new Outage(
      `${name} is a database of another program. Move it out of the way, or choose another data folder.`,
    );
  // A change of version may still be in the write-ahead log, which only SQLite reads.
  const version = existsSync(`${path}-wal`) ? versionOf(path) : start.readUInt32BE(60);
  if (version > schemaVersion)
    throw new Outage(
      `${name} was written by a later version of Diligence. Install that version, then start again.`,
    );
}

function versionOf(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true, timeout: patience });
  try {
    return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  } finally {
    database.close();
  }
}

/** Runs `work` in one transaction that takes the right to write first: all of it, or nothing. @throws Outage */
export function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  return guarded(database, () => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite has rolled back by itself where the disk was full.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}

/**
 * Moves all that is committed from the write-ahead log into the database file and empties the log: what was
 * deleted before is then in neither. Waits for others who read, as long as a statement waits, without holding up this
 * process.
 *
 * @throws Outage if somebody reads for longer.
 */
export async function emptyLog(database: DatabaseSync): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    database.exec('PRAGMA busy_timeout = 0');
    try {
      const result = guarded(database, () => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
      if (result?.['busy'] === 0) return;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patience}`);
    }
    if (performance.now() > until)
      throw new Outage(
        'Another program is reading the database, so that what was destroyed may still be in its log. It is tried again with the next entry, and when Diligence starts.',
      );
    await setTimeout(20);
  }
}

/** Runs `work`; what SQLite throws comes out as an `Outage` that says what to do. */
export function guarded<Result>(database: DatabaseSync, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw outage(error, database.location() ?? 'the database');
  }
}

/** Whether an error, or the `Outage` made of it, says that another process is writing or reading just now. */
export function isBusy(error: unknown): boolean {
  if (error instanceof Outage) return isBusy(error.cause);
  // SQLITE_BUSY and SQLITE_LOCKED: https://sqlite.org/rescode.html
  return (
    codeOf(error) === 'ERR_SQLITE_ERROR' &&
    [5, 6].includes(Number((error as { errcode?: unknown }).errcode) & 0xff)
  );
}

/** An error of SQLite or the file system, as a sentence for a person; any other error as it is. */
export function outage(error: unknown, path: string): unknown {
  if (error instanceof Outage) return error;
  const sentence = sentenceFor(error, path);
  return sentence ? new Outage(sentence, { cause: error }) : error;
}

function sentenceFor(error: unknown, path: string): string | undefined {
  const name = basename(path);
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return full;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return readOnly(path);
  if (code === 'EISDIR') return `${path} is a folder, not a database file. Choose another data folder.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${dirname(path)} is not a folder. Choose another data folder.`;
  if (code === 'EIO') return unreadable(name);
  if (code !== 'ERR_SQLITE_ERROR') return undefined;
  // Primary result codes: https://sqlite.org/rescode.html
  switch (Number((error as { errcode?: unknown }).errcode) & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return 'Another program is writing to the database and did not finish in time. Nothing was saved. Try again in a moment.';
    case 8: // SQLITE_READONLY
    case 3: // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
      return readOnly(path);
    case 10: // SQLITE_IOERR
      return unreadable(name);
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return `${name} is damaged. Run "diligence verify" to see where, and put the file back from a backup.`;
    case 13: // SQLITE_FULL
      return full;
    default:
      return undefined;
  }
}

const full = 'The disk is full. Nothing was saved. Free some space, then try again.';

function readOnly(path: string): string {
  return `Diligence may not write in ${dirname(path)}. Nothing was saved. Let the account that runs Diligence write to this folder and its files, then try again.`;
}

function unreadable(name: string): string {
  return `The disk failed while reading or writing ${name}. Nothing was saved. Check the disk, then try again.`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
