import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { databaseFile } from '#ledger/database.ts';

/** Where the backups of a data folder go unless a place is named: into it. */
export function usualBackups(folder: string): string {
  return join(folder, 'backups');
}

/** The database file in a data folder. */
export function databaseIn(folder: string): string {
  return join(folder, databaseFile);
}

/** Whether only the account that runs Diligence can look into a folder; undefined where the system does not tell. */
export function isPrivate(folder: string, platform = process.platform): boolean | undefined {
  return platform === 'win32' ? undefined : (statSync(folder).mode & 0o077) === 0;
}

/** Bytes on the disk of a folder: those that are left for this account, and all; undefined where nobody can tell. */
export function diskOf(folder: string): { readonly free: number; readonly size: number } | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    return undefined;
  }
}
