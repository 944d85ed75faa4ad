import { dirname, join, resolve } from 'node:path';

import { longDate } from '#calendar.ts';
import { restore } from '#backup/restore.ts';
import { headerOf } from '#backup/sealed-file.ts';
import { databaseIn } from '#data-folder.ts';
import { keyFile } from '#ledger/keys.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { keyOfBackup } from './key-for.ts';
import { optionsOf } from './options.ts';

/** `diligence restore FILE --data DIR`: puts a backup into an empty folder. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values, words } = optionsOf(
    'restore',
    args,
    { data: { type: 'string' }, key: { type: 'string' }, 'with-faults': { type: 'boolean' } },
    1,
  );
  const [named] = words;
  if (!named) throw new Stop('Name the backup and the new folder: diligence restore FILE --data DIR.');
  if (!values.data?.trim())
    throw new Stop('Name the empty or new folder to restore into: diligence restore FILE --data DIR.', {
      field: 'data',
    });
  const file = resolve(named);
  const folder = resolve(values.data);
  const { fingerprint } = await headerOf(file);
  const { key, from } = keyOfBackup(file, fingerprint, folder, values.key, surroundings);
  const database = databaseIn(folder);
  const { header, verification } = await restore({
    file,
    key,
    database,
    placeKey: from !== undefined,
    withFaults: values['with-faults'] ?? false,
    now: surroundings.now(),
  });
  const { ok, entries, head, faults, practices } = verification;
  const { at } = header;
  const keyAt = from === undefined ? undefined : join(dirname(database), keyFile);
  return {
    json: {
      data: folder,
      file,
      at,
      digest: header.digest,
      key: keyAt ?? null,
      ok,
      entries,
      head,
      faults,
      practices,
    },
    text: [
      `The backup of ${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC, is in ${folder} now.`,
      ok
        ? `${entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`} on record, and each is as it was written.`
        : `Something is wrong with this record, as it was when the backup was made: ${faults[0]?.what}`,
      'Accounts are as they were then: end those again that were ended since. Everybody signs in again, and open invitations are made anew.',
      `Start on it: diligence start --data ${folder}`,
    ].join('\n'),
    no: !ok,
  };
}
