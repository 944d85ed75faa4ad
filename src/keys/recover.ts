import type { DatabaseSync } from 'node:sqlite';

import { endSealedFactorsIn } from '#accounts/after-restore.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { forgetInstallationKeys } from '#ledger/installation-keys.ts';
import {
  closedPractices,
  closedRow,
  removeRow,
  rowOf,
  rowsOfInstallation,
  setRow,
} from '#ledger/key-rows.ts';
import type { RandomBytes } from '#ledger/ledger.ts';

import { rememberKey } from '#ledger/former-keys.ts';
import { wrappedFor } from './sheet.ts';
import type { OpenedBySheet } from './sheet.ts';

/** What came of recovering: the practices that are open now, and those that still wait for their sheets. */
export type Recovered = { readonly opened: readonly string[]; readonly closed: readonly string[] };

/**
 * Puts a database under a new installation key, after the one before was lost: the practices that a sheet opened are
 * wrapped by it; the others are closed and kept until their sheets come; the installation's own keys are gone, and
 * what they sealed with them. To be called in a transaction.
 *
 * @param before The fingerprint of the key that was lost, where it is known.
 */
export function underNewKey(
  database: DatabaseSync,
  next: Uint8Array,
  opened: readonly OpenedBySheet[],
  { now, randomBytes, before }: { now: number; randomBytes: RandomBytes; before?: string | undefined },
): Recovered {
  for (const { practice, name, wrapped } of rowsOfInstallation(database)) {
    if (name !== 'practice') continue;
    removeRow(database, practice, name);
    setRow(database, { practice, name: closedRow, wrapped });
  }
  forgetInstallationKeys(database);
  endSealedFactorsIn(database);
  openClosed(database, next, opened, randomBytes);
  rememberKey(database, {
    practice: undefined,
    fingerprint: before ?? '',
    next: fingerprintOf(next),
    at: now,
    why: 'lost',
  });
  return { opened: opened.map(({ practice }) => practice), closed: closedPractices(database) };
}

/** Opens practices that waited for their sheet, under the installation key. To be called in a transaction. */
export function openClosed(
  database: DatabaseSync,
  installation: Uint8Array,
  opened: readonly OpenedBySheet[],
  randomBytes: RandomBytes,
): void {
  for (const { practice, key } of opened) {
    if (!rowOf(database, practice, closedRow)) continue;
    removeRow(database, practice, closedRow);
    setRow(database, wrappedFor(practice, 'practice', installation, key, randomBytes));
  }
}
