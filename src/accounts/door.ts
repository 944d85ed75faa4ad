import type { DatabaseSync } from 'node:sqlite';
import type { Refusal } from '#decision.ts';
import type { AccessRecord } from '#access-record/access-record.ts';
import type { Sealing } from './sealing.ts';

/** What the door stands on: an open database, a clock (milliseconds since 1970) and a source of chance. */
export type Door = {
  readonly database: DatabaseSync;
  readonly now: () => number;
  /** Bytes that nobody can guess, as from `node:crypto`. */
  readonly randomBytes: (size: number) => Uint8Array;
  /** Seals what must be read again, such as the secret of an authenticator app. */
  readonly sealing: Sealing;
  /** Where sign-ins, failures and what else happens at the door are noted. */
  readonly access: AccessRecord;
};

/** Whom an account belongs to. Names and roles are in the practice's ledger, under these identifiers. */
export type Person = {
  readonly practice: string;
  /** A workforce identifier. */
  readonly person: string;
};

/** Nothing was done, and why. */
export type Refused = { readonly refusals: readonly Refusal[] };

/**
 * Creates the tables of the door where they are missing, beside the ledger and outside it: secrets never
 * enter a ledger, and a ledger is never needed to check a password.
 *
 * A closed account keeps its row, without email and password, so that an installation that was once set up
 * never offers its set-up link again. Tokens are kept as SHA-256 digests only. Sessions, links and attempts
 * are found by a digest before anybody knows which practice is meant; all else leads with the practice.
 */
export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS account (
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      email TEXT,
      password TEXT,
      created_at INTEGER NOT NULL,
      password_at INTEGER NOT NULL,
      closed_at INTEGER,
      PRIMARY KEY (practice, person),
      CHECK ((closed_at IS NULL) = (email IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (password IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX IF NOT EXISTS account_email ON account (email) WHERE email IS NOT NULL;
    CREATE TABLE IF NOT EXISTS session (
      digest TEXT PRIMARY KEY,
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS session_person ON session (practice, person);
    CREATE TABLE IF NOT EXISTS reading (
      digest TEXT PRIMARY KEY,
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      started_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS one_time_link (
      digest TEXT PRIMARY KEY,
      purpose TEXT NOT NULL,
      practice TEXT NOT NULL,
      person TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      ended TEXT CHECK (ended IN ('used', 'replaced', 'withdrawn'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS one_time_link_person ON one_time_link (practice, person, purpose);
    CREATE TABLE IF NOT EXISTS attempt (
      digest TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      failed_at INTEGER NOT NULL,
      wait_until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS sign_in_place (
      digest TEXT PRIMARY KEY,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}

/**
 * Runs `make` in one transaction, or inside the one that is already open. Where it throws or comes to
 * refusals, nothing of it stays.
 */
export function atomically<Made>(database: DatabaseSync, make: () => Made): Made {
  const [begin, commit, undo] = database.isTransaction
    ? ['SAVEPOINT door', 'RELEASE door', 'ROLLBACK TO door; RELEASE door']
    : ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'];
  database.exec(begin);
  try {
    const made = make();
    database.exec(isRefused(made) ? undo : commit);
    return made;
  } catch (error) {
    // A full disk can make SQLite roll back by itself; then there is nothing left to undo.
    if (database.isTransaction) database.exec(undo);
    throw error;
  }
}

/** Whether a result is a refusal. */
export function isRefused(result: unknown): result is Refused {
  return typeof result === 'object' && result !== null && 'refusals' in result;
}
