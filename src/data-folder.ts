import { join } from 'node:path';

/** The database file in a data folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'diligence.db');
}
