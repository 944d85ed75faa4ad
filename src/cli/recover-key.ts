import { randomBytes } from 'node:crypto';
import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { fingerprintOf } from '#backup/sealed-header.ts';
import { lockFolder } from '#installation/folder-lock.ts';
import { changeKeyFile, settleKeyFile } from '#keys/change-key.ts';
import { openClosed, underNewKey } from '#keys/recover.ts';
import { openedBySheet } from '#keys/sheet.ts';
import type { OpenedBySheet } from '#keys/sheet.ts';
import type { SheetKey } from '#keys/words.ts';
import { openDatabase, transaction } from '#ledger/database.ts';
import { closedPractices, opensDatabase, rowsOfInstallation } from '#ledger/key-rows.ts';
import { installationKey, isThere, keyFile, nextKeyFile } from '#ledger/keys.ts';
import { keyLength } from '#ledger/seal.ts';
import { Outage } from '#ledger/store.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { existingDatabase } from './record.ts';
import { sheetGiven } from './sheet-words.ts';

/** `diligence recover-key`: a new installation key for a folder whose key is lost, by the words of a recovery sheet. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('recover-key', args, {
    data: { type: 'string' },
    'sheet-file': { type: 'string' },
    'close-others': { type: 'boolean' },
  });
  const folder = dataOption(values.data, surroundings);
  const path = existingDatabase(folder);
  const lock = lockFolder(folder, 'diligence recover-key', surroundings.now());
  try {
    const database = openDatabase(path);
    try {
      const present = keyInUse(folder, database, surroundings);
      if (present && closedPractices(database).length === 0)
        throw new Stop(
          'The installation key of this folder opens its record, so there is nothing to recover. To change the key, use "diligence rekey".',
        );
      const sheet = await sheetGiven(values['sheet-file']);
      return present
        ? openOthers(database, present, sheet)
        : newKey(folder, database, sheet, values['close-others'] ?? false, surroundings);
    } finally {
      database.close();
    }
  } finally {
    lock.release();
  }
}

/** The key that opens the database; undefined: it is lost. */
function keyInUse(
  folder: string,
  database: DatabaseSync,
  { environment }: Surroundings,
): Uint8Array | undefined {
  const given = environment['DILIGENCE_KEY'];
  settleKeyFile(folder, database);
  try {
    return installationKey({
      folder,
      ledgerExists: true,
      environment: given,
      randomBytes,
      opens: (key) => opensDatabase(database, key),
    });
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
    // It may be mistyped, and a new key in a file would not be looked at.
    if (given)
      throw new Stop(`${error.message} If that key is lost, unset DILIGENCE_KEY, then run this again.`);
    const code = (error.cause as { code?: unknown } | undefined)?.code;
    // A file that may not be read, or that others may read, is not lost.
    if (code !== undefined || /chmod/.test(error.message)) throw error;
    return undefined;
  }
}

/** The key is there, and practices wait for their sheets: this one is opened. */
function openOthers(database: DatabaseSync, key: Uint8Array, sheet: SheetKey): Answer {
  const opened = openedBySheet(database, sheet).filter(({ closed }) => closed);
  if (opened.length === 0) throw opensNothing(closedPractices(database));
  transaction(database, () => openClosed(database, key, opened, randomBytes));
  return answer(key, opened, closedPractices(database), []);
}

function newKey(
  folder: string,
  database: DatabaseSync,
  sheet: SheetKey,
  closeOthers: boolean,
  { now }: Surroundings,
): Answer {
  const practices = rowsOfInstallation(database).flatMap(({ practice }) =>
    practice === '' ? [] : [practice],
  );
  const opened = openedBySheet(database, sheet);
  if (opened.length === 0) throw opensNothing([...practices, ...closedPractices(database)]);
  const others = practices.filter((id) => !opened.some(({ practice }) => practice === id));
  if (others.length > 0 && !closeOthers)
    throw new Stop(
      `This sheet opens ${opened.map(({ practice }) => practice).join(', ')}. Without their own sheets, these stay closed under a new key, and are kept: ${others.join(', ')}. Nothing was changed. If the old key will not come back, run this again with --close-others, and then once for each of their sheets.`,
      { field: 'close-others' },
    );
  const aside = putAside(folder, now());
  const key = randomBytes(keyLength);
  changeKeyFile(
    folder,
    database,
    key,
    () => void underNewKey(database, key, opened, { now: now(), randomBytes }),
  );
  return answer(key, opened, closedPractices(database), aside);
}

/** What lies in the place of the key and is none of this folder is kept beside it, under another name. */
function putAside(folder: string, now: number): string[] {
  return [keyFile, nextKeyFile].flatMap((name) => {
    const path = join(folder, name);
    if (!isThere(path)) return [];
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new Stop(`${path} is a folder. Move it away, then run this again.`);
    const kept = `${path}.put-aside-${now}`;
    renameSync(path, kept);
    return [kept];
  });
}

function opensNothing(practices: readonly string[]): Stop {
  return new Stop(
    `These are the words of a recovery sheet, but they open none of the practices here (${practices.join(', ')}). Nothing was changed. Look for the newest sheet; an older one opens only backups of its time (diligence restore FILE --sheet).`,
    { field: 'sheet' },
  );
}

function answer(
  key: Uint8Array,
  opened: readonly OpenedBySheet[],
  closed: readonly string[],
  aside: readonly string[],
): Answer {
  const practices = opened.map(({ practice }) => practice);
  const fingerprint = fingerprintOf(key);
  return {
    json: { fingerprint, opened: practices, closed, putAside: aside },
    text: [
      `The record is open again under the key ${fingerprint}: ${practices.join(', ')}.`,
      ...saidOfRecovery(closed),
      ...aside.map((path) => `What lay in the place of the key is kept as ${path}.`),
      'Start Diligence, and make a new recovery sheet on the page Keys and recovery.',
    ].join('\n'),
  };
}

/** What else happened when a record was opened with a recovery sheet. */
export function saidOfRecovery(closed: readonly string[]): string[] {
  return [
    ...(closed.length > 0
      ? [
          `Still closed, and kept, until their own sheets come: ${closed.join(', ')}. Open each with "diligence recover-key".`,
        ]
      : []),
    'Authenticator apps and recovery codes were sealed with the old key: they are gone and must be set up anew. Passwords and passkeys still work.',
    'Backups from now on use the new key. Those from before open with the old key, or with the recovery sheet of their time.',
  ];
}
