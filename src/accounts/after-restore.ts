import type { DatabaseSync } from 'node:sqlite';

import { atomically, createTables } from './door.ts';

/**
 * Ends what a restored copy would bring back to life: sessions that were ended since, and links that were used or
 * withdrawn since. Everybody signs in again, and invitations are made anew. Accounts and passwords stay as they are.
 */
export function endOldWaysIn(database: DatabaseSync): void {
  createTables(database);
  atomically(database, () => {
    database.exec(`
      DELETE FROM session;
      UPDATE one_time_link SET ended = 'withdrawn' WHERE ended IS NULL;
    `);
  });
}
