import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

import { placeNew } from './place-new.ts';
import { outage } from '#ledger/database.ts';
import { keyLength } from '#ledger/seal.ts';
import { Outage } from '#ledger/store.ts';

/** A key file is one line of 44 characters; one that was edited may have a few more. */
const largest = 1_000;

/**
 * The key in a file: 32 bytes, as base64 on one line. Unlike the key of a data folder, it may lie on a disk that
 * knows no owners.
 *
 * @throws Outage if there is no such file, or no key in it.
 */
export function readKey(path: string): Uint8Array {
  let text;
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Outage(`There is no key file ${path}. Check its name.`);
    if (!stat.isFile() || stat.size > largest) throw noKey(path);
    text = readFileSync(path, 'latin1').trim();
  } catch (error) {
    throw outage(error, path);
  }
  const key = keyIn(text);
  if (!key) throw noKey(path);
  return key;
}

/** The key that a text is; undefined for any other text. */
export function keyIn(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === keyLength && bytes.toString('base64') === text ? bytes : undefined;
}

/** Writes a key to a new file (mode 0600). @throws Outage */
export function writeKey(path: string, key: Uint8Array): Promise<void> {
  return placeNew(path, (draft) => draft.writeFile(`${Buffer.from(key).toString('base64')}\n`));
}

function noKey(path: string): Outage {
  return new Outage(
    `There is no key in ${basename(path)}: a key is one line of 44 letters, digits and marks. Check which file you meant.`,
  );
}
