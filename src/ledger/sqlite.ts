import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { canonicalJson } from './canonical-json.ts';
import { emptyHead, follows } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';
import { emptyLog, guarded, transaction } from './database.ts';
import type { AccessHead, Header, Head } from './entry.ts';
import { partsIn } from './part-tables.ts';
import { onlySubjects, subjectOf } from './store.ts';
import type { Store, WrappedKey } from './store.ts';

type EntryRow = { header: string; sealed: Uint8Array };

/** The store in a database that `openDatabase` gave. Closing the store closes the database. */
export function sqliteStore(database: DatabaseSync): Store {
  const practices = database.prepare(
    "SELECT practice FROM wrapped_key WHERE name = 'practice' ORDER BY practice",
  );
  const last = database.prepare('SELECT header FROM entry WHERE practice = ? ORDER BY position DESC LIMIT 1');
  const entries = database.prepare(
    'SELECT header, sealed FROM entry WHERE practice = ? AND position > ? AND position <= ? ORDER BY position',
  );
  const keys = database.prepare('SELECT name, wrapped FROM wrapped_key WHERE practice = ? ORDER BY name');
  const key = database.prepare('SELECT 1 FROM wrapped_key WHERE practice = ? AND name = ?');
  const checkpoint = database.prepare('SELECT checkpoint FROM checkpoint WHERE practice = ?');
  const addEntry = database.prepare(
    'INSERT INTO entry (practice, position, header, sealed) VALUES (?, ?, ?, ?)',
  );
  const addKey = database.prepare('INSERT INTO wrapped_key (practice, name, wrapped) VALUES (?, ?, ?)');
  const removeKey = database.prepare('DELETE FROM wrapped_key WHERE practice = ? AND name = ?');
  const setCheckpoint = database.prepare(
    'INSERT INTO checkpoint (practice, checkpoint) VALUES (?, ?) ON CONFLICT DO UPDATE SET checkpoint = excluded.checkpoint',
  );

  const parts = partsIn(database);

  const accessTable = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'access_entry'");

  const headOf = (practice: string): Head => {
    const row = last.get(practice) as { header: string } | undefined;
    if (!row) return emptyHead;
    const { position, hash, at } = JSON.parse(row.header) as Header;
    return { position, hash, at };
  };

  /** The table of the access record is made by whoever keeps it, and an old database has none. */
  let lastBefore: StatementSync | undefined;
  const accessOf = (practice: string, before: number): AccessHead | undefined => {
    if (!lastBefore && !accessTable.get()) return undefined;
    lastBefore ??= database.prepare(`
      SELECT position, entry ->> '$.hash' AS hash FROM access_entry WHERE chain = ? AND ledger < ?
      ORDER BY ledger DESC, position DESC LIMIT 1`);
    const row = lastBefore.get(practice, before);
    return row && { position: Number(row['position']), hash: String(row['hash']) };
  };

  const insertKeys = (practice: string, wrapped: readonly WrappedKey[]) => {
    for (const { name, wrapped: bytes } of wrapped) {
      if (key.get(practice, name)) throw new Error(`The key ${name} is already there.`);
      addKey.run(practice, name, bytes);
    }
  };

  return {
    async practices() {
      return guarded(database, () => practices.all().map((row) => String(row['practice'])));
    },
    async head(practice) {
      return guarded(database, () => headOf(practice));
    },
    async read(practice, after, upTo = Number.MAX_SAFE_INTEGER) {
      const rows = guarded(database, () => entries.all(practice, after, upTo) as EntryRow[]);
      return rows.map(({ header, sealed }) => ({ header: JSON.parse(header) as Header, sealed }));
    },
    async keys(practice) {
      const rows = guarded(database, () => keys.all(practice) as { name: string; wrapped: Uint8Array }[]);
      return rows.map(({ name, wrapped }) => ({ practice, name, wrapped }));
    },
    async checkpoint(practice) {
      const row = guarded(database, () => checkpoint.get(practice));
      return row && (JSON.parse(String(row['checkpoint'])) as Checkpoint);
    },
    async access(practice, before) {
      return guarded(database, () => accessOf(practice, before));
    },
    async found(practice, wrapped) {
      transaction(database, () => {
        if (key.get(practice, 'practice')) throw new Error(`There is already a practice ${practice}.`);
        insertKeys(practice, wrapped);
      });
    },
    async append(practice, expected, batch) {
      return transaction(database, () => {
        if (!key.get(practice, 'practice')) throw new Error(`There is no practice ${practice}.`);
        const head = headOf(practice);
        if (head.position !== expected || !follows(head, practice, batch.entries)) return 'lost';
        for (const { header, sealed } of batch.entries)
          addEntry.run(practice, header.position, canonicalJson(header), sealed);
        insertKeys(practice, batch.keys);
        parts.add(practice, batch.parts ?? [], batch.indexed ?? []);
        const position = expected + batch.entries.length;
        const { checkpoint } = batch;
        setCheckpoint.run(
          practice,
          canonicalJson(
            typeof checkpoint === 'function' ? checkpoint(accessOf(practice, position)) : checkpoint,
          ),
        );
        return 'appended';
      });
    },
    async parts(practice, subject) {
      return guarded(database, () => parts.all(practice, subject));
    },
    async chunk(practice, subject, name, chunk) {
      return guarded(database, () => parts.chunk(practice, subject, name, chunk));
    },
    async subjectsWith(practice, lists) {
      return guarded(database, () => parts.subjectsWith(practice, lists));
    },
    async reindex(practice, expected, indexed) {
      return transaction(database, () => {
        if (headOf(practice).position !== expected) return 'lost';
        parts.reindex(practice, indexed);
        return 'indexed';
      });
    },
    async destroyKeys(practice, names) {
      const keys = onlySubjects(names);
      transaction(database, () => {
        for (const name of keys) removeKey.run(practice, name);
        parts.remove(practice, keys.map(subjectOf));
      });
      await emptyLog(database);
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}
