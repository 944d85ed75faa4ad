import type { DatabaseSync } from 'node:sqlite';

/**
 * Creates the tables of the second factor where they are missing, beside those of the door. The secret of an
 * authenticator app is sealed with the door's key; of a passkey only the public half is here; recovery codes,
 * challenges and sign-ins that are half done are kept as digests.
 */
export function createSecondFactorTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS authenticator (
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      factor TEXT NOT NULL,
      secret BLOB NOT NULL,
      last_step INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      used_at INTEGER,
      PRIMARY KEY (practice, person)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS passkey (
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      factor TEXT NOT NULL,
      name TEXT NOT NULL,
      site TEXT NOT NULL,
      credential TEXT NOT NULL,
      public_key BLOB NOT NULL,
      counter INTEGER NOT NULL,
      transports TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      used_at INTEGER,
      PRIMARY KEY (practice, person, factor)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX IF NOT EXISTS passkey_credential ON passkey (credential);
    CREATE TABLE IF NOT EXISTS passkey_challenge (
      digest TEXT PRIMARY KEY,
      bound TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS recovery_code (
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      digest TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      used_at INTEGER,
      PRIMARY KEY (practice, person, digest)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS pending_sign_in (
      digest TEXT PRIMARY KEY,
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      started_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS pending_sign_in_person ON pending_sign_in (practice, person);
  `);
}
