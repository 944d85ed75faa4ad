import type { DatabaseSync } from 'node:sqlite';

import { endRecoveryLinksIn } from '#accounts/after-restore.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { transaction } from '#ledger/database.ts';
import { recoveryRow, removeRow, rowOf, rowsOfInstallation, setRow, unwrappedRow } from '#ledger/key-rows.ts';
import type { WrappedRow } from '#ledger/key-rows.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { dropIndex } from '#ledger/part-tables.ts';
import { keyLength, nonceLength, secretKey, wrapKey } from '#ledger/seal.ts';
import { Outage } from '#ledger/store.ts';

import { changeKeyFile } from './change-key.ts';
import { rememberKey } from '#ledger/former-keys.ts';

/** What a key is changed with. Nobody else may have the folder open. */
export type Rekeying = {
  readonly folder: string;
  readonly database: DatabaseSync;
  /** The installation key that is in use: 32 bytes. */
  readonly installation: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly randomBytes: RandomBytes;
};

/**
 * Gives the installation a new key: the key of every practice and the installation's own keys are wrapped anew, all of
 * them or none. Contents are not sealed anew: they stay under the keys of their subjects.
 *
 * @param next The new key, where it is not kept in the key file but comes from the environment.
 * @returns The new key.
 * @throws Outage where a stored key does not open, or the disk fails; the key before is still the one then.
 */
export function rekeyInstallation(rekeying: Rekeying, next?: Uint8Array): Uint8Array {
  const { folder, database, installation, now, randomBytes } = rekeying;
  const key = next ?? randomBytes(keyLength);
  const rewrap = () => {
    for (const row of rowsOfInstallation(database))
      setRow(database, rewrapped(row, installation, key, randomBytes));
    rememberKey(database, {
      practice: undefined,
      fingerprint: fingerprintOf(installation),
      next: fingerprintOf(key),
      at: now,
      why: 'changed',
    });
  };
  if (next) transaction(database, rewrap);
  else changeKeyFile(folder, database, key, rewrap);
  return key;
}

/**
 * Gives a practice a new key: the keys of its subjects and the one that signs its checkpoints are wrapped anew. They
 * stay the same themselves, so that what is sealed opens and checkpoints that left the building still hold. The
 * recovery sheet opens the practice no more, since its words are not at hand. The index of patients is made anew when
 * it is next asked.
 *
 * @returns Whether there was a sheet.
 * @throws Outage where there is no such practice or a stored key does not open; nothing is changed then.
 */
export function rekeyPractice(rekeying: Rekeying, practice: string): { readonly hadSheet: boolean } {
  const { database, installation, now, randomBytes } = rekeying;
  return transaction(database, () => {
    const row = rowOf(database, practice, 'practice');
    if (!row) throw new Outage(`There is no practice ${practice} in this data folder that is open.`);
    const before = unwrappedRow(installation, row);
    if (!before) throw damaged(row);
    const after = randomBytes(keyLength);
    for (const { name } of namesOf(database, practice)) {
      if (name === 'practice' || name === recoveryRow) continue;
      const stored = rowOf(database, practice, name);
      if (stored) setRow(database, rewrapped(stored, before, after, randomBytes));
    }
    setRow(database, { ...row, wrapped: wrapped(row, installation, after, randomBytes) });
    const hadSheet = rowOf(database, practice, recoveryRow) !== undefined;
    removeRow(database, practice, recoveryRow);
    // Its tokens are made with the key: with the one before they would go on saying who has the same name.
    dropIndex(database, practice);
    endRecoveryLinksIn(database, practice);
    rememberKey(database, {
      practice,
      fingerprint: fingerprintOf(before),
      next: fingerprintOf(after),
      at: now,
      why: 'changed',
    });
    return { hadSheet };
  });
}

function namesOf(database: DatabaseSync, practice: string): { name: string }[] {
  return database.prepare('SELECT name FROM wrapped_key WHERE practice = ?').all(practice) as {
    name: string;
  }[];
}

/** A stored key, opened with one key and wrapped with another. @throws Outage */
function rewrapped(
  row: WrappedRow,
  before: Uint8Array,
  after: Uint8Array,
  randomBytes: RandomBytes,
): WrappedRow {
  const key = unwrappedRow(before, row);
  if (!key) throw damaged(row);
  return { ...row, wrapped: wrapped(row, after, key, randomBytes) };
}

function wrapped(
  { practice, name }: WrappedRow,
  wrapping: Uint8Array,
  key: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array {
  return wrapKey(secretKey(wrapping), randomBytes(nonceLength), practice, name, key);
}

function damaged({ practice, name }: WrappedRow): Outage {
  const whose = practice === '' ? '' : ` of practice ${practice}`;
  return new Outage(
    `The stored key "${name}"${whose} does not open, so no key was changed. Run "diligence verify", and put the database back from a backup.`,
  );
}
