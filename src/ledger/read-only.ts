import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

import { check, outage } from './database.ts';

/** How long a statement waits for another process, in milliseconds. */
const patience = 5_000;

/**
 * Runs `work` on the database file of an installation without changing it or anything beside it, whether a
 * server has it open or not. `work` runs a second time where a server began to write in between.
 *
 * @throws Outage if there is no such file, it is not ours, it is from a later version or cannot be read.
 */
export async function readOnly<Result>(
  path: string,
  work: (database: DatabaseSync) => Promise<Result>,
): Promise<Result> {
  // Without a write-ahead log nobody has the file open, and SQLite need not put a log beside it.
  const atRest = !existsSync(`${path}-wal`);
  try {
    return await once(path, atRest, work);
  } catch (error) {
    if (!atRest || !existsSync(`${path}-wal`)) throw outage(error, path);
  }
  return once(path, false, work);
}

async function once<Result>(
  path: string,
  atRest: boolean,
  work: (database: DatabaseSync) => Promise<Result>,
): Promise<Result> {
  check(path);
  const url = pathToFileURL(path);
  if (atRest) url.searchParams.set('immutable', '1');
  const database = new DatabaseSync(url, { readOnly: true, timeout: patience });
  try {
    // One transaction: all that is read is as of the same moment.
    database.exec('BEGIN');
    return await work(database);
  } finally {
    database.close();
  }
}
