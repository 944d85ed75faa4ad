import type { DatabaseSync } from 'node:sqlite';

import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { noPractice } from './installation-keys.ts';

/** A key that was in use until a moment: of the installation (practice undefined) or of a practice. */
export type FormerKey = {
  readonly practice: string | undefined;
  readonly fingerprint: string;
  /** The key that took its place. */
  readonly next: string;
  readonly at: Instant;
  /** Why: it was changed on purpose, or lost and made anew with a recovery sheet. */
  readonly why: 'changed' | 'lost';
};

type Row = { practice: string; fingerprint: string; next: string; changed_at: number; why: FormerKey['why'] };

function createTable(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS former_key (
      practice TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      next TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (practice, next)
    ) STRICT, WITHOUT ROWID;
  `);
}

/** Remembers a key that is no longer in use, by its fingerprint. `at`: milliseconds since 1970. */
export function rememberKey(
  database: DatabaseSync,
  key: Omit<FormerKey, 'at'> & { readonly at: number },
): void {
  createTable(database);
  database
    .prepare(
      'INSERT OR REPLACE INTO former_key (practice, changed_at, fingerprint, next, why) VALUES (?, ?, ?, ?, ?)',
    )
    .run(key.practice ?? noPractice, key.at, key.fingerprint, key.next, key.why);
}

/** The keys that were in use before, the one changed last first. Reads only. */
export function formerKeys(database: DatabaseSync): FormerKey[] {
  if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'former_key'").get()) return [];
  const rows = database.prepare('SELECT * FROM former_key ORDER BY changed_at DESC').all() as Row[];
  return rows.map(({ practice, fingerprint, next, changed_at, why }) => ({
    practice: practice === noPractice ? undefined : practice,
    fingerprint,
    next,
    at: instant(changed_at),
    why,
  }));
}

/** The fingerprints of the installation's keys that backups may have been sealed for, besides the present one. */
export function formerFingerprints(database: DatabaseSync): string[] {
  return formerKeys(database)
    .filter(({ practice }) => practice === undefined)
    .map(({ fingerprint }) => fingerprint);
}
