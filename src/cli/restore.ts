import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

import { longDate } from '#calendar.ts';
import { restore } from '#backup/restore.ts';
import { headerOf } from '#backup/sealed-file.ts';
import { databaseIn } from '#installation/data-folder.ts';
import type { Recovered } from '#keys/recover.ts';
import { wayBySheet } from '#keys/way-by-sheet.ts';
import { decodedKey, keyFile } from '#ledger/keys.ts';
import { keyLength } from '#ledger/seal.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { keyOfBackup } from './key-for.ts';
import { saidOfRecovery } from './recover-key.ts';
import { sheetGiven } from './sheet-words.ts';
import { optionsOf } from './options.ts';

/** `diligence restore FILE --data DIR`: puts a backup into an empty folder. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values, words } = optionsOf(
    'restore',
    args,
    {
      data: { type: 'string' },
      key: { type: 'string' },
      sheet: { type: 'boolean' },
      'sheet-file': { type: 'string' },
      'with-faults': { type: 'boolean' },
    },
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
  const bySheet = (values.sheet ?? false) || values['sheet-file'] !== undefined;
  if (bySheet && values.key !== undefined)
    throw new Stop('Give either the key (--key) or the recovery sheet (--sheet), not both.', {
      field: 'key',
    });
  const { key, from, otherwise } = bySheet
    ? await freshKey(values['sheet-file'], surroundings)
    : { ...keyOfBackup(file, fingerprint, folder, values.key, surroundings), otherwise: undefined };
  const database = databaseIn(folder);
  const { header, verification } = await restore({
    file,
    key,
    database,
    placeKey: from !== undefined,
    otherwise,
    withFaults: values['with-faults'] ?? false,
    now: surroundings.now(),
  });
  const { ok, entries, head, faults, practices } = verification;
  const { at } = header;
  const recovered = otherwise?.recovered();
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
      ...(recovered && { opened: recovered.opened, closed: recovered.closed }),
    },
    text: [
      `The backup of ${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC, is in ${folder} now.`,
      ok
        ? `${entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`} on record, and each is as it was written.`
        : `Something is wrong with this record, as it was when the backup was made: ${faults[0]?.what}`,
      ...(recovered ? saidOfSheet(recovered, keyAt) : []),
      'Accounts are as they were then: end those again that were ended since. Everybody signs in again, and open invitations are made anew.',
      `Start on it: diligence start --data ${folder}`,
    ].join('\n'),
    no: !ok,
  };
}

/**
 * The way in with a recovery sheet, and the installation key that the folder gets: the one in the environment, where
 * one is set, or a fresh one.
 */
async function freshKey(sheetFile: string | undefined, { environment, now }: Surroundings) {
  const given = environment['DILIGENCE_KEY'];
  const set = given ? decodedKey(given.trim()) : undefined;
  if (given && !set)
    throw new Stop(
      'DILIGENCE_KEY is not a key. Set it to 32 bytes written as base64 (44 characters), or unset it.',
    );
  const sheet = await sheetGiven(sheetFile);
  const key = set ?? randomBytes(keyLength);
  return {
    key,
    from: set ? undefined : 'made',
    otherwise: wayBySheet(sheet, key, { now: now(), randomBytes }),
  };
}

function saidOfSheet({ opened, closed }: Recovered, keyAt: string | undefined): string[] {
  return [
    `The recovery sheet opened ${opened.join(', ')}. ${keyAt === undefined ? 'It is under the key in DILIGENCE_KEY now.' : `A new installation key was made: ${keyAt}. Keep a copy of it, apart from the backups.`}`,
    ...saidOfRecovery(closed),
    'The sheet has been out of its envelope: make a new one on the page Keys and recovery.',
  ];
}
