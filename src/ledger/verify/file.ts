import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

import type { AccessVerification } from './access.ts';
import { accessChainsIn, inAccessRecord } from './access-chains.ts';
import type { ChunkRow, PartRows } from './parts.ts';
import { verifyEntries } from './verify.ts';
import type { Fault, Row, Verification } from './verify.ts';
import type { KeyRow } from './opening.ts';

/** What the verification of a database file came to: all practices together, and each by itself. */
export type FileVerification = Verification & {
  readonly practices: readonly (Verification & { readonly practice: string })[];
  /** The chains of the access record: that of the installation, and one for each practice. */
  readonly access: readonly AccessVerification[];
};

/** `DILG`: PRAGMA application_id of a Diligence database. */
const ours = 0x44494c47;
const knownVersion = 1;
const nothing = { position: 0, hash: '0'.repeat(64) };

/**
 * Verifies a database file without changing it or anything beside it: SQLite's own integrity check, then the
 * ledger of each practice with the checkpoint of its head. What is wrong comes back as faults; a file that
 * cannot be read at all is one fault at position 0. Shares no code with the writer.
 *
 * `head` is that of the practice, or, where several live in one file, of the first by name.
 *
 * @param key The installation key (32 bytes): with it, every payload is opened too.
 * @param checkpoints Checkpoints that left the building, each held against the practice it names.
 * @param moving The file is one practice that moves house: the installation's own chain of the access record stays
 * behind, and what the practice's chain says of it cannot be checked.
 */
export function verifyFile(
  path: string,
  key?: Uint8Array,
  checkpoints: readonly unknown[] = [],
  moving = false,
): FileVerification {
  // Without a write-ahead log nobody has the file open, and SQLite need not put a log beside it.
  const atRest = !existsSync(`${path}-wal`);
  const found = verified(path, atRest, key, checkpoints, moving);
  // Somebody began to write while a file at rest was read: read again, side by side with the writer.
  return atRest && !found.ok && existsSync(`${path}-wal`)
    ? verified(path, false, key, checkpoints, moving)
    : found;
}

function verified(
  path: string,
  atRest: boolean,
  key: Uint8Array | undefined,
  checkpoints: readonly unknown[],
  moving: boolean,
): FileVerification {
  if (!existsSync(path)) return broken(`There is no database file ${path}.`);
  let database: DatabaseSync | undefined;
  try {
    const url = pathToFileURL(path);
    if (atRest) url.searchParams.set('immutable', '1');
    database = new DatabaseSync(url, { readOnly: true, timeout: 5_000 });
    // One transaction, so that all tables are read as of the same moment.
    database.exec('BEGIN');
    return verifiedDatabase(database, key, checkpoints, moving);
  } catch (error) {
    return broken(
      `The file cannot be read as a database (${error instanceof Error ? error.message : String(error)}): it is damaged, or not a Diligence database.`,
    );
  } finally {
    if (database?.isOpen) database.close();
  }
}

function verifiedDatabase(
  database: DatabaseSync,
  key: Uint8Array | undefined,
  checkpoints: readonly unknown[],
  moving: boolean,
): FileVerification {
  const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  if (pragma('application_id') !== ours) return broken('The file is not a Diligence database.');
  const version = pragma('user_version');
  if (version !== knownVersion)
    return broken(`The file has version ${version}, and this verifier knows version ${knownVersion}.`);

  const faults: Fault[] = [];
  for (const row of database.prepare('PRAGMA integrity_check(10)').all()) {
    const what = String(Object.values(row)[0]);
    if (what !== 'ok') faults.push({ position: 0, what: `The database file is damaged: ${what}.` });
  }

  const names = database
    .prepare(
      'SELECT practice FROM entry UNION SELECT practice FROM wrapped_key UNION SELECT practice FROM checkpoint',
    )
    .all()
    .map(({ practice }) => String(practice))
    .toSorted();
  const keys = database.prepare('SELECT name, wrapped FROM wrapped_key WHERE practice = ?');
  const stored = database.prepare('SELECT checkpoint FROM checkpoint WHERE practice = ?');
  const chains = accessChainsIn(database, names, moving);
  faults.push(...chains.faults);
  const access = [...chains.others];
  const practices = names.map((practice) => {
    const signed = {
      stored: stored.get(practice)?.['checkpoint'] as string | undefined,
      checkpoints: checkpoints.filter((checkpoint) => practiceOf(checkpoint) === practice),
    };
    const own = verifyEntries(rowsOf(database, practice), {
      practice,
      ...signed,
      key,
      keys: keys.all(practice) as KeyRow[],
      parts: partsOf(database, practice),
    });
    const chain = chains.verified(practice, own.head.position, [signed.stored, ...signed.checkpoints]);
    if (chain.entries > 0) access.push(chain);
    const all = [...own.faults, ...chain.faults.map(inAccessRecord)];
    return { practice, ...own, ok: all.length === 0, faults: all };
  });
  for (const checkpoint of checkpoints) {
    const practice = practiceOf(checkpoint);
    if (!names.includes(practice))
      faults.push({
        position: 0,
        what: `A checkpoint names practice ${practice}, which is not in this file.`,
      });
  }

  for (const { practice, faults: own } of practices)
    for (const { position, what } of own)
      faults.push({ position, what: names.length > 1 ? `Practice ${practice}: ${what}` : what });
  return {
    ok: faults.length === 0,
    entries: practices.reduce((sum, { entries }) => sum + entries, 0),
    head: practices[0]?.head ?? nothing,
    faults,
    disposed: practices.reduce((sum, { disposed }) => sum + disposed, 0),
    notes: practices.flatMap(({ practice, notes }) =>
      notes.map(({ position, what }) => ({
        position,
        what: names.length > 1 ? `Practice ${practice}: ${what}` : what,
      })),
    ),
    practices,
    access,
  };
}

/**
 * The rows of a practice in order. The sealed bytes, which are most of a database, are read when they are asked for, one
 * entry at a time.
 */
function rowsOf(database: DatabaseSync, practice: string): Row[] {
  const headers = database.prepare(
    'SELECT rowid AS row, position, header FROM entry WHERE practice = ? ORDER BY position',
  );
  const sealed = database.prepare('SELECT sealed FROM entry WHERE rowid = ?');
  /** An entry is looked at more than once, and always before the next. */
  let last: { readonly row: number; readonly bytes: Uint8Array } | undefined;
  type Stored = { readonly row: number; readonly position: number; readonly header: string };
  return Array.from(headers.iterate(practice) as Iterable<Stored>, ({ row, position, header }) => ({
    position,
    header,
    get sealed() {
      if (last?.row !== row) last = { row, bytes: sealed.get(row)?.['sealed'] as Uint8Array };
      return last.bytes;
    },
  }));
}

/** What lies sealed beside the entries of a practice. A database that never had any has no table for it. */
function partsOf(database: DatabaseSync, practice: string): PartRows | undefined {
  if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sealed_part'").get()) return undefined;
  const rows = database.prepare(`
    SELECT subject, name, chunk, chunks, kind, position FROM sealed_part
    WHERE practice = ? ORDER BY position, subject, name, chunk`);
  const sealed = database.prepare(
    'SELECT sealed FROM sealed_part WHERE practice = ? AND subject = ? AND name = ? AND chunk = ?',
  );
  return {
    rows: rows.all(practice) as ChunkRow[],
    sealed: ({ subject, name, chunk }) =>
      sealed.get(practice, subject, name, chunk)?.['sealed'] as Uint8Array,
  };
}

function practiceOf(checkpoint: unknown): string {
  const fields = typeof checkpoint === 'object' && checkpoint !== null ? { ...checkpoint } : {};
  return 'practice' in fields ? String(fields.practice) : '';
}

function broken(what: string): FileVerification {
  return {
    ok: false,
    entries: 0,
    head: nothing,
    faults: [{ position: 0, what }],
    disposed: 0,
    notes: [],
    practices: [],
    access: [],
  };
}
