import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { writeKey } from '#backup/key-file.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { lockFolder } from '#installation/folder-lock.ts';
import { settleKeyFile } from '#keys/change-key.ts';
import { rekeyInstallation, rekeyPractice } from '#keys/rekey.ts';
import type { Rekeying } from '#keys/rekey.ts';
import { openDatabase } from '#ledger/database.ts';
import { opensDatabase, rowOf, rowsOfInstallation } from '#ledger/key-rows.ts';
import { decodedKey, installationKey, keyFile } from '#ledger/keys.ts';
import { keyLength } from '#ledger/seal.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { existingDatabase } from './record.ts';
import { openFolder } from './start.ts';

/** `diligence rekey`: a new key for the installation, or with `--practice` for one practice. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('rekey', args, {
    data: { type: 'string' },
    practice: { type: 'string' },
    'keep-old': { type: 'string' },
  });
  const { practice } = values;
  const old = values['keep-old'];
  const folder = dataOption(values.data, surroundings);
  const path = existingDatabase(folder);
  if (practice !== undefined && old !== undefined)
    throw new Stop('--keep-old is for the key of the installation. Leave it out, or leave out --practice.', {
      field: 'keep-old',
    });
  const lock = lockFolder(folder, 'diligence rekey', surroundings.now());
  try {
    const database = openDatabase(path);
    let answer: Answer;
    let next = surroundings.environment['DILIGENCE_KEY'];
    try {
      const rekeying = rekeyingOf(folder, database, surroundings);
      if (practice !== undefined) answer = ofPractice(rekeying, practice);
      else {
        const given = newKeyOf(surroundings);
        if (given === 'ask') return asksForKey();
        if (old !== undefined) await writeKey(resolve(old), rekeying.installation);
        answer = ofInstallation(rekeying, given, old);
        if (given) next = Buffer.from(given).toString('base64');
      }
    } finally {
      database.close();
    }
    await putOnRecord(folder, {
      ...surroundings,
      environment: { ...surroundings.environment, DILIGENCE_KEY: next },
    });
    return answer;
  } finally {
    lock.release();
  }
}

function rekeyingOf(folder: string, database: DatabaseSync, { environment, now }: Surroundings): Rekeying {
  const given = environment['DILIGENCE_KEY'];
  if (given) {
    const next = decodedKey((environment['DILIGENCE_NEW_KEY'] ?? '').trim());
    const present = decodedKey(given.trim());
    if (next && present && !opensDatabase(database, present) && opensDatabase(database, next))
      throw new Stop(
        'The record is under the key in DILIGENCE_NEW_KEY already. Set DILIGENCE_KEY to it, and unset DILIGENCE_NEW_KEY.',
      );
  }
  settleKeyFile(folder, database);
  const installation = installationKey({
    folder,
    ledgerExists: true,
    environment: given,
    randomBytes,
    opens: (key) => opensDatabase(database, key),
  });
  return { folder, database, installation, now: now(), randomBytes };
}

/** The new key where keys come from the environment; undefined: it is made, and put into the key file. */
function newKeyOf({ environment }: Surroundings): Uint8Array | 'ask' | undefined {
  const present = environment['DILIGENCE_KEY'];
  const next = environment['DILIGENCE_NEW_KEY'];
  if (!present) {
    if (!next) return undefined;
    throw new Stop(
      `DILIGENCE_NEW_KEY is set, but the key of this folder is in its file ${keyFile}. Unset DILIGENCE_NEW_KEY: the new key is then made, and put into the file.`,
    );
  }
  if (!next) return 'ask';
  const key = decodedKey(next.trim());
  if (!key)
    throw new Stop('DILIGENCE_NEW_KEY is not a key. Set it to 32 bytes written as base64 (44 characters).');
  if (next.trim() === present.trim())
    throw new Stop('DILIGENCE_NEW_KEY is the key that is in use. Set it to another one.');
  return key;
}

/** Nothing is changed before the new key lies where the next start finds it: a key on a screen alone is soon lost. */
function asksForKey(): Answer {
  const key = Buffer.from(randomBytes(keyLength)).toString('base64');
  return {
    json: { changed: false, newKey: key },
    text: [
      'Nothing was changed yet. Here is a fresh key; it is shown this once:',
      '',
      `  ${key}`,
      '',
      'Keep it where DILIGENCE_KEY is kept, set DILIGENCE_NEW_KEY to it, and run this again.',
      'After that, set DILIGENCE_KEY to it, and unset DILIGENCE_NEW_KEY.',
    ].join('\n'),
    no: true,
  };
}

function ofInstallation(rekeying: Rekeying, given: Uint8Array | undefined, old: string | undefined): Answer {
  const count = rowsOfInstallation(rekeying.database).filter(({ practice }) => practice !== '').length;
  const key = rekeyInstallation(rekeying, given);
  const [before, after] = [fingerprintOf(rekeying.installation), fingerprintOf(key)];
  return {
    json: { changed: true, before, after, practices: count, ...(old !== undefined && { old: resolve(old) }) },
    text: [
      `The installation has a new key, ${after}. ${count === 1 ? 'One practice is' : `${count} practices are`} under it, and nothing else changed.`,
      given
        ? 'Now set DILIGENCE_KEY to the new key, and unset DILIGENCE_NEW_KEY.'
        : `It is in ${keyFile} in the data folder. Copy it to where you keep the copy of the key, apart from the backups.`,
      old === undefined
        ? `Backups made until now open with the key ${before}, or with the recovery sheet of their time.`
        : `The old key is in ${resolve(old)}. Backups made until now open with it.`,
      'Recovery sheets go on opening the record.',
    ].join('\n'),
  };
}

function ofPractice(rekeying: Rekeying, practice: string): Answer {
  const there = rowsOfInstallation(rekeying.database).flatMap(({ practice }) =>
    practice === '' ? [] : [practice],
  );
  if (!rowOf(rekeying.database, practice, 'practice'))
    throw new Stop(
      there.length === 0
        ? 'No practice is set up here yet. Run "diligence start" and open the link that it prints.'
        : `There is no practice "${practice}" here. There is: ${there.join(', ')}.`,
      { field: 'practice' },
    );
  const { hadSheet } = rekeyPractice(rekeying, practice);
  return {
    json: { changed: true, practice, sheetEnded: hadSheet },
    text: [
      `Practice ${practice} has a new key. Its contents stay under the keys of their records, and checkpoints that left the building still hold.`,
      hadSheet
        ? 'The recovery sheet opens this record no more. Start Diligence and make a new one on the page Keys and recovery; backups made until now still open with the old one.'
        : 'It has no recovery sheet yet. Start Diligence and make one on the page Keys and recovery.',
    ].join('\n'),
  };
}

/** The change goes on record in each practice. If this is killed, the next start does it. */
async function putOnRecord(folder: string, surroundings: Surroundings): Promise<void> {
  const opened = openFolder(folder, surroundings);
  try {
    for (const id of await opened.practices()) await opened.installation.practice(id);
  } finally {
    await opened.close();
  }
}
