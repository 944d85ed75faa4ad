import type { DatabaseSync } from 'node:sqlite';

import { atomically, createTables } from './door.ts';
import { createSecondFactorTables } from './second-factor/tables.ts';

/**
 * Ends what a restored copy would bring back to life: sessions and readings that were ended since, and links that were
 * used or withdrawn since. Everybody signs in again, and invitations are made anew. Accounts, passwords, second factors and
 * recovery codes stay as they are: after a disaster they are what people have left.
 */
export function endOldWaysIn(database: DatabaseSync): void {
  createTables(database);
  createSecondFactorTables(database);
  atomically(database, () => {
    database.exec(`
      DELETE FROM session;
      DELETE FROM pending_sign_in;
      DELETE FROM passkey_challenge;
      DELETE FROM reading;
      UPDATE one_time_link SET ended = 'withdrawn' WHERE ended IS NULL;
    `);
  });
}

/** Ends the links that the words of a practice's recovery sheet were typed for, with the sheet itself. */
export function endRecoveryLinksIn(database: DatabaseSync, practice: string): void {
  createTables(database);
  database
    .prepare(
      `UPDATE one_time_link SET ended = 'withdrawn'
       WHERE practice = ? AND purpose = 'recovery' AND ended IS NULL`,
    )
    .run(practice);
}

/**
 * Ends what the door's key had sealed, after that key was lost: authenticator apps and recovery codes, which nobody
 * could use any more, and which would keep their people out. Passkeys stay: only their public half is here.
 */
export function endSealedFactorsIn(database: DatabaseSync): void {
  createSecondFactorTables(database);
  atomically(database, () => {
    database.exec('DELETE FROM authenticator; DELETE FROM recovery_code; DELETE FROM pending_sign_in;');
  });
}
