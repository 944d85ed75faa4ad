import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { outage } from './database.ts';
import type { RandomBytes } from './ledger.ts';
import { placeWhole, sweepDrafts } from './placing.ts';
import { keyLength } from './seal.ts';
import { Outage } from './store.ts';

/** The name of the file that holds the installation key, in the data folder. */
export const keyFile = 'installation.key';

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
};

/**
 * The installation key (32 bytes): from the environment, or from the key file, which is made, with mode 0600,
 * when the data folder is new.
 *
 * @throws Outage if the key is missing though a ledger is there, is no key, or may be read by others.
 */
export function installationKey({ folder, ledgerExists, environment, randomBytes }: KeySource): Uint8Array {
  if (environment !== undefined && environment !== '') return fromEnvironment(environment);
  const path = join(folder, keyFile);
  try {
    if (!existsSync(path)) {
      if (ledgerExists)
        throw new Outage(
          `The key file ${path} is missing, and without it the ledger beside it cannot be opened. Put the file back from your backup, or set DILIGENCE_KEY.`,
        );
      const key = Buffer.from(randomBytes(keyLength)).toString('base64');
      placeWhole(path, (draft) => writeFileSync(draft, `${key}\n`));
    }
    sweepDrafts(path);
    return fromFile(path);
  } catch (error) {
    throw outage(error, path);
  }
}

function fromEnvironment(text: string): Uint8Array {
  const key = decoded(text.trim());
  if (!key)
    throw new Outage(
      'DILIGENCE_KEY is not a key. Set it to 32 bytes written as base64 (44 characters), or unset it to use the key file.',
    );
  return key;
}

function fromFile(path: string): Uint8Array {
  const { mode } = statSync(path);
  // On Windows the mode says nothing; the folder's own permissions hold there.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Outage(
      `Other accounts on this computer may read or change the key file ${path}. Run: chmod 600 ${path}`,
    );
  const content = readFileSync(path, 'latin1');
  const key = content.length === keyFileLength || content.length === keyFileLength - 1;
  const bytes = key ? decoded(content.trimEnd()) : undefined;
  if (!bytes)
    throw new Outage(
      `The key file ${path} is not whole: it holds ${content.length} characters that are not a key of 32 bytes. Put the file back from your backup, or set DILIGENCE_KEY.`,
    );
  return bytes;
}

/** 32 bytes from their one base64 spelling; undefined for any other text. */
function decoded(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === keyLength && bytes.toString('base64') === text ? bytes : undefined;
}
