import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { databaseFile, outage } from './database.ts';
import { opensDatabase } from './key-rows.ts';
import type { RandomBytes } from './ledger.ts';
import { placeWhole, sweepDrafts } from './placing.ts';
import { keyLength } from './seal.ts';
import { Outage } from './store.ts';

/** The name of the file that holds the installation key, in the data folder. */
export const keyFile = 'installation.key';
/** Beside it while the key is changed: the new one. A killed change leaves it behind. */
export const nextKeyFile = `${keyFile}.next`;

/** 32 bytes as base64, and the end of the line. */
const keyFileLength = 45;

/** Where the installation key comes from. */
export type KeySource = {
  /** The data folder. */
  readonly folder: string;
  /** Whether a ledger is there already: a new key would then open nothing, and none is made. */
  readonly ledgerExists: boolean;
  /** The value of `DILIGENCE_KEY`, if it is set: 32 bytes as base64. It goes before the file. */
  readonly environment?: string | undefined;
  readonly randomBytes: RandomBytes;
  /**
   * Whether a key opens what is in the database. With it, a key that is not this database's is refused before
   * anything is touched. Of two keys (a change of the key was cut short) the one that opens the database is taken,
   * with or without it.
   */
  readonly opens?: ((key: Uint8Array) => boolean) | undefined;
};

const always = (): boolean => true;

/**
 * The installation key (32 bytes): from the environment, or from the key file, which is made, with mode 0600,
 * when the data folder is new. Beyond that nothing is changed.
 *
 * @throws Outage if the key is missing though a ledger is there, is no key, may be read by others, or does not
 * open the database.
 */
export function installationKey(source: KeySource): Uint8Array {
  const { folder, ledgerExists, environment, randomBytes } = source;
  if (environment !== undefined && environment !== '') return fromEnvironment(environment, source);
  const path = join(folder, keyFile);
  const next = join(folder, nextKeyFile);
  try {
    const other = isThere(next) ? attempt(() => fromFile(next)) : undefined;
    const fits = source.opens ?? (other ? opensIn(folder) : always);
    if (!isThere(path)) {
      if (other && fits(other)) return other;
      if (ledgerExists) throw new Outage(missing(path, environment === ''));
      const key = Buffer.from(randomBytes(keyLength)).toString('base64');
      placeWhole(path, (draft) => writeFileSync(draft, `${key}\n`));
    }
    sweepDrafts(path);
    const key = fromFile(path);
    if (other && !fits(key) && fits(other)) return other;
    return checked(key, fits, notOfThisFolder(path));
  } catch (error) {
    throw outage(error, path);
  }
}

/** Asks the database in the folder, without changing it; a database that cannot be read is no reason to refuse a key. */
function opensIn(folder: string): (key: Uint8Array) => boolean {
  const path = join(folder, databaseFile);
  return (key) => {
    if (!isThere(path)) return true;
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    try {
      return opensDatabase(database, key);
    } finally {
      database.close();
    }
  };
}

function fromEnvironment(text: string, { folder, ledgerExists, opens = always }: KeySource): Uint8Array {
  const key = decodedKey(text.trim());
  if (!key)
    throw new Outage(
      text.trim() === ''
        ? empty
        : 'DILIGENCE_KEY is not a key. Set it to 32 bytes written as base64 (44 characters), or unset it to use the key file.',
    );
  const path = join(folder, keyFile);
  const beside = isThere(path) ? attempt(() => fromFile(path)) : undefined;
  const same = beside !== undefined && Buffer.from(beside).equals(key);
  if (!ledgerExists && beside && !same)
    throw new Outage(
      `DILIGENCE_KEY and the key file ${path} are two different keys, and nothing says yet which one this folder shall use. Unset DILIGENCE_KEY, or move the file away.`,
    );
  if (opens(key)) return key;
  throw new Outage(
    beside && !same && opens(beside)
      ? `DILIGENCE_KEY does not open the record in ${folder}, but the key file ${path} does. Unset DILIGENCE_KEY, or set it to the key in that file. Nothing was changed.`
      : 'The installation key does not open this ledger: DILIGENCE_KEY is the key of another data folder, or one from before the key was changed. Set it to the key that was made together with this data folder, or to the newest one. Nothing was changed.',
  );
}

/** Whether there is anything of this name, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The key in a key file that only its owner may read. @throws Outage */
export function fromFile(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new Outage(
      `The key file ${path} is a link that leads nowhere. Connect the disk that it leads to, or put the file back from your backup.`,
    );
  if (!stat.isFile())
    throw new Outage(
      `${path} should be the key file, and is a ${stat.isDirectory() ? 'folder' : 'device'}. Put the file back from your backup, or set DILIGENCE_KEY.`,
    );
  // On Windows the mode says nothing; the folder's own permissions hold there.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0)
    throw new Outage(
      `Other accounts on this computer may read or change the key file ${path}. Run "chmod 600 ${path}", then try again.`,
    );
  const content = stat.size > 1_000 ? '' : readFileSync(path, 'latin1');
  const whole = content.length === keyFileLength || content.length === keyFileLength - 1;
  const bytes = whole ? decodedKey(content.trimEnd()) : undefined;
  if (!bytes)
    throw new Outage(
      `The key file ${path} is not whole: it holds ${stat.size} characters that are not a key of 32 bytes. Put the file back from your backup, or set DILIGENCE_KEY. ${withSheet}`,
    );
  return bytes;
}

/** 32 bytes from their one base64 spelling; undefined for any other text. */
export function decodedKey(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === keyLength && bytes.toString('base64') === text ? bytes : undefined;
}

const withSheet =
  'Is the key lost for good? The recovery sheet opens the record again: diligence recover-key.';

const empty =
  'DILIGENCE_KEY is set, but empty. Set it to the key, 32 bytes written as base64 (44 characters), or unset it to use the key file.';

function missing(path: string, emptyVariable: boolean): string {
  const variable = emptyVariable ? ' DILIGENCE_KEY is set, but empty.' : '';
  return `The key file ${path} is missing, and without it the ledger beside it cannot be opened.${variable} Put the file back from your backup, or set DILIGENCE_KEY. ${withSheet}`;
}

function notOfThisFolder(path: string): string {
  return `The installation key does not open this ledger: the key in ${path} is that of another data folder, or one from before the key was changed. Nothing was changed. Use the key that was made together with this data folder, or the newest one. ${withSheet}`;
}

function checked(key: Uint8Array, opens: (key: Uint8Array) => boolean, because: string): Uint8Array {
  if (!opens(key)) throw new Outage(because);
  return key;
}

/** What cannot be read is not the key that is looked for. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
