import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { outage } from '#ledger/database.ts';
import { installationKey } from '#ledger/keys.ts';
import { Outage } from '#ledger/store.ts';
import { backUpApart } from './apart.ts';
import { backupsFolder } from './backups-folder.ts';
import { reasonOf } from './failure-reason.ts';
import { givenPlace } from './given-folder.ts';

/** What `work` throws. */
async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
}

/** An error as the file system or SQLite throws it, in the words that people read. */
const told = (code: string, errcode?: number) =>
  outage(Object.assign(new Error(code), { code, errcode }), '/data/diligence.db');

test('each failure of a backup has its reason on record, by the sentence that was shown', async () => {
  const place = givenPlace();
  mkdirSync(join(place, 'half'));
  writeFileSync(join(place, 'half', 'installation.key'), 'half', { mode: 0o600 });
  const key = (folder: string, environment?: string) =>
    thrownBy(() => installationKey({ folder, ledgerExists: true, environment, randomBytes }));
  // A program that says nothing and ends.
  const silent = {
    command: [process.execPath, '--eval', '0', '--'],
    data: place,
    to: place,
    environment: {},
  } as const;
  const failures: readonly (readonly [unknown, string])[] = [
    [told('ENOSPC'), 'disk-full'],
    [told('ERR_SQLITE_ERROR', 13), 'disk-full'],
    [told('EROFS'), 'may-not-write'],
    [told('EACCES'), 'may-not-write'],
    [told('EIO'), 'disk-failed'],
    [told('ERR_SQLITE_ERROR', 11), 'disk-failed'],
    [await thrownBy(() => backupsFolder(join(place, 'usb', 'backups'))), 'folder-missing'],
    [await key(join(place, 'none')), 'key'],
    [await key(join(place, 'half')), 'key'],
    [await key(place, 'no key'), 'key'],
    [
      new Outage(`The backup x was written, but could not be proved. ${(told('EIO') as Error).message}`),
      'disk-failed',
    ],
    [new Outage('The backup x was written, but could not be proved. It is another file.'), 'not-proved'],
    [await thrownBy(() => backUpApart(silent)), 'cut-short'],
    [new Error('anything else'), 'other'],
    ['not even an error', 'other'],
  ];
  for (const [failure, reason] of failures) assert.equal(reasonOf(failure), reason, String(failure));
});
