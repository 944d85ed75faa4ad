import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';

import { putBackupOnRecord } from '#evidence/backup-evidence.ts';
import { instant, longDate } from '#calendar.ts';
import { backUp } from '#backup/back-up.ts';
import type { BackedUp } from '#backup/back-up.ts';
import { backupName, backupsFolder } from '#backup/backups-folder.ts';
import { usualBackups } from '#installation/data-folder.ts';
import { openDatabase } from '#ledger/database.ts';
import { installationKey, keyFile } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { openPractice } from '#practice.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { existingDatabase } from './record.ts';

/** `diligence backup`: writes a backup of a data folder and proves it, while the server may go on. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('backup', args, {
    data: { type: 'string' },
    to: { type: 'string' },
    second: { type: 'string' },
    'remove-old': { type: 'boolean' },
    // For a server, which puts the backup on record itself.
    unrecorded: { type: 'boolean' },
  });
  const folder = dataOption(values.data, surroundings);
  const database = existingDatabase(folder);
  const now = surroundings.now();
  const file = fileFor(values.to, folder, now);
  if (file === database || file === join(folder, keyFile))
    throw new Stop(`${file} is part of the record. Name another place with --to.`, { field: 'to' });
  const key = installationKey({
    folder,
    ledgerExists: true,
    environment: surroundings.environment['DILIGENCE_KEY'],
    randomBytes,
  });
  const done = await backUp({
    database,
    folder,
    file,
    key,
    now,
    randomBytes,
    second: values.second === undefined ? undefined : resolve(values.second),
    keep: values['remove-old'] ? { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : undefined,
  });
  const recorded = values.unrecorded
    ? undefined
    : await putOnRecord(folder, database, key, done, surroundings);
  return {
    json: { ...done, ...recorded },
    text: [said(done, dirname(file) === usualBackups(folder)), recorded && saidOf(recorded)]
      .filter(Boolean)
      .join('\n'),
    no: !done.proof.ok,
  };
}

/** How many practices have the backup on record, or the sentence why not all do. */
type OnRecord = { readonly recorded: number; readonly unrecorded?: string };

/**
 * Puts the backup on record in each practice. A server that has the same database open is not disturbed: who loses
 * the race for the next entry decides again. Where the record cannot be written, the backup still stands.
 */
async function putOnRecord(
  folder: string,
  path: string,
  key: Uint8Array,
  done: BackedUp,
  { now }: Surroundings,
): Promise<OnRecord> {
  let recorded = 0;
  try {
    const store = sqliteStore(openDatabase(path));
    try {
      for (const id of await store.practices()) {
        const ledger = await openLedger(store, key, id, randomBytes);
        const practice = openPractice(ledger, id, () => instant(now()));
        if ((await putBackupOnRecord(practice, folder, { at: done.at, result: done })) > 0) recorded++;
      }
    } finally {
      await store.close();
    }
    return { recorded };
  } catch (failure) {
    return { recorded, unrecorded: failure instanceof Error ? failure.message : String(failure) };
  }
}

function saidOf({ recorded, unrecorded }: OnRecord): string {
  if (unrecorded !== undefined) return `The backup could not be put on record: ${unrecorded}`;
  return recorded > 0 ? 'It is on record, as evidence of your data backup plan (164.308(a)(7)(ii)(A)).' : '';
}

/** The file to make: a folder is given a name in it, and is made where only the last part of it is missing. */
function fileFor(to: string | undefined, folder: string, now: number): string {
  if (to?.trim() === '') throw new Stop('--to is empty. Name a folder or a file.', { field: 'to' });
  const place = resolve(to ?? usualBackups(folder));
  const isFolder = existsSync(place)
    ? statSync(place).isDirectory()
    : to === undefined || /[/\\]$/.test(to) || extname(place) === '';
  if (!isFolder) return place;
  backupsFolder(place);
  return join(place, backupName(now));
}

function said(
  { file, bytes, digest, at, proof, fingerprint, second, removed, unremoved }: BackedUp,
  beside: boolean,
): string {
  const entries = proof.entries === 1 ? '1 entry' : `${proof.entries.toLocaleString('en-US')} entries`;
  return [
    `The backup of ${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC, is in ${file}`,
    `${bytes.toLocaleString('en-US')} bytes, SHA-256 ${digest}`,
    proof.ok
      ? `It was restored into a scratch folder and verified: ${entries}, each as it was written.`
      : `It was restored into a scratch folder, and something is wrong: ${proof.faults[0]?.what} Keep the earlier backups.`,
    second && ('file' in second ? `A copy is in ${second.file}` : second.because),
    removed.length > 0 &&
      `${removed.length} older ${removed.length === 1 ? 'file was' : 'files were'} removed.`,
    unremoved,
    `It opens only with the key ${fingerprint} (${keyFile} in the data folder, or DILIGENCE_KEY). Keep a copy of that key in another place than the backups.`,
    beside && 'This backup lies on the same disk as the record. Name a place on another disk with --to.',
  ]
    .filter(Boolean)
    .join('\n');
}
