import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

import type { Indexed, SealedPart, StoredPart } from './store.ts';

/** The table of sealed parts, a row for each chunk. It moves with its practice. */
export const partTable = 'sealed_part';
/** The index of patients. It is made anew from the sealed parts, and does not move. */
export const indexTable = 'patient_token';

/** Creates the tables of sealed parts and of the index of patients where they are missing. */
export function createPartTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS ${partTable} (
      practice TEXT NOT NULL,
      subject TEXT NOT NULL,
      name TEXT NOT NULL,
      chunk INTEGER NOT NULL,
      chunks INTEGER NOT NULL,
      kind TEXT NOT NULL,
      position INTEGER NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (practice, subject, name, chunk)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${indexTable} (
      practice TEXT NOT NULL,
      token BLOB NOT NULL,
      subject TEXT NOT NULL,
      PRIMARY KEY (practice, token, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS ${indexTable}_subject ON ${indexTable} (practice, subject);
  `);
}

/** Removes the index of patients of a practice, if there is one: it is made anew when it is next needed. */
export function dropIndex(database: DatabaseSync, practice: string): void {
  if (hasPartTables(database)) database.prepare(`DELETE FROM ${indexTable} WHERE practice = ?`).run(practice);
}

function hasPartTables(database: DatabaseSync): boolean {
  const found = database.prepare('SELECT count(*) AS tables FROM sqlite_schema WHERE name IN (?, ?)');
  return found.get(partTable, indexTable)?.['tables'] === 2;
}

/**
 * Sealed parts and the index of patients in a database. Their tables are made with the first part: a database without
 * any stays as it is, and reads as one that has none. What writes is called inside a transaction.
 */
export function partsIn(database: DatabaseSync) {
  const prepared = new Map<string, StatementSync>();
  let there = false;

  const hasTables = () => (there ||= hasPartTables(database));
  function statement(sql: string): StatementSync {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  }
  const run = (sql: string, ...values: SQLInputValue[]) => void statement(sql).run(...values);

  function add(practice: string, { subject, name, kind, position, chunks, sealed }: SealedPart): void {
    const any = `SELECT 1 FROM ${partTable} WHERE practice = ? AND subject = ? AND name = ? LIMIT 1`;
    if (statement(any).get(practice, subject, name)) return;
    for (const [chunk, bytes] of sealed.entries())
      run(
        `INSERT INTO ${partTable} (practice, subject, name, chunk, chunks, kind, position, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        practice,
        subject,
        name,
        chunk,
        chunks,
        kind,
        position,
        bytes,
      );
  }

  function index(practice: string, { subject, tokens }: Indexed): void {
    run(`DELETE FROM ${indexTable} WHERE practice = ? AND subject = ?`, practice, subject);
    for (const token of tokens)
      run(
        `INSERT INTO ${indexTable} (practice, token, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
        practice,
        token,
        subject,
      );
  }

  function withAny(practice: string, tokens: readonly Uint8Array[]): Set<string> {
    const places = tokens.map(() => '?').join(', ');
    const sql = `SELECT DISTINCT subject FROM ${indexTable} WHERE practice = ? AND token IN (${places})`;
    return new Set(
      statement(sql)
        .all(practice, ...tokens)
        .map(({ subject }) => String(subject)),
    );
  }

  return {
    add(practice: string, parts: readonly SealedPart[], indexed: readonly Indexed[]): void {
      if (parts.length + indexed.length === 0) return;
      // Made once more after a transaction that was rolled back took them away.
      createPartTables(database);
      for (const part of parts) add(practice, part);
      for (const each of indexed) index(practice, each);
    },
    reindex(practice: string, indexed: readonly Indexed[]): void {
      createPartTables(database);
      run(`DELETE FROM ${indexTable} WHERE practice = ?`, practice);
      for (const each of indexed) index(practice, each);
    },
    remove(practice: string, subjects: readonly string[]): void {
      if (!hasTables()) return;
      for (const subject of subjects)
        for (const table of [partTable, indexTable])
          run(`DELETE FROM ${table} WHERE practice = ? AND subject = ?`, practice, subject);
    },
    all(practice: string, subject?: string): readonly StoredPart[] {
      if (!hasTables()) return [];
      const sql = `SELECT subject, name, kind, position, chunks FROM ${partTable} WHERE practice = ? AND chunk = 0`;
      const rows =
        subject === undefined
          ? statement(`${sql} ORDER BY position, subject, name`).all(practice)
          : statement(`${sql} AND subject = ? ORDER BY position, name`).all(practice, subject);
      return rows.map((row) => ({ ...row })) as unknown as StoredPart[];
    },
    chunk(practice: string, subject: string, name: string, chunk: number): Uint8Array | undefined {
      if (!hasTables()) return undefined;
      const sql = `SELECT sealed FROM ${partTable} WHERE practice = ? AND subject = ? AND name = ? AND chunk = ?`;
      return statement(sql).get(practice, subject, name, chunk)?.['sealed'] as Uint8Array | undefined;
    },
    subjectsWith(practice: string, lists: readonly (readonly Uint8Array[])[]): readonly string[] {
      const [first, ...rest] = lists;
      if (!first || !hasTables()) return [];
      let found = withAny(practice, first);
      for (const tokens of rest) found = found.intersection(withAny(practice, tokens));
      return [...found].toSorted();
    },
  };
}
