import { randomBytes } from 'node:crypto';

import { givenData } from '#backup/given-folder.ts';
import { openDatabase } from '#ledger/database.ts';
import { keyOfInstallation } from '#ledger/installation-keys.ts';
import { newSheet, putSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A data folder with these practices, each with so many entries and a recovery sheet. All of it is made up. */
export async function givenSheets(practices: Readonly<Record<string, number>>) {
  const given = await givenData(practices);
  const database = openDatabase(given.database);
  const sheets: Record<string, Sheet> = {};
  for (const practice of Object.keys(practices)) {
    const sheet = newSheet(randomBytes);
    putSheet(database, given.key, practice, sheet, randomBytes);
    sheets[practice] = sheet;
  }
  const door = keyOfInstallation(database, given.key, 'door', randomBytes);
  database.close();
  /** Runs `work` on the database. */
  function within<Result>(work: (database: ReturnType<typeof openDatabase>) => Result): Result {
    const opened = openDatabase(given.database);
    try {
      return work(opened);
    } finally {
      opened.close();
    }
  }
  const sheetOf = (practice: string): Sheet => {
    const sheet = sheets[practice];
    if (!sheet) throw new Error(`There is no practice ${practice}.`);
    return sheet;
  };
  return { ...given, door, within, sheetOf };
}
