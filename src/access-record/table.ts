import type { DatabaseSync } from 'node:sqlite';

/**
 * Creates the table of the access record where it is missing. What is searched by is worked out from the entry
 * itself, so that it cannot say anything else than the entry that the chain covers; an entry that was made
 * unreadable is then found by nothing but its place.
 */
export function createAccessTable(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS access_entry (
      chain TEXT NOT NULL,
      position INTEGER NOT NULL,
      entry TEXT NOT NULL,
      at TEXT GENERATED ALWAYS AS (iif(json_valid(entry), entry ->> '$.at', NULL)) VIRTUAL,
      kind TEXT GENERATED ALWAYS AS (iif(json_valid(entry), entry ->> '$.kind', NULL)) VIRTUAL,
      person TEXT GENERATED ALWAYS AS (iif(json_valid(entry), entry ->> '$.person', NULL)) VIRTUAL,
      ledger INTEGER GENERATED ALWAYS AS (iif(json_valid(entry), entry ->> '$.ledger', NULL)) VIRTUAL,
      PRIMARY KEY (chain, position)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS access_entry_at ON access_entry (chain, at, position);
    CREATE INDEX IF NOT EXISTS access_entry_ledger ON access_entry (chain, ledger, position);
    CREATE INDEX IF NOT EXISTS access_entry_person ON access_entry (chain, person, position, kind);
    CREATE INDEX IF NOT EXISTS access_entry_kind ON access_entry (chain, kind, position);
  `);
}
