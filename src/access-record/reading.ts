import type { DatabaseSync } from 'node:sqlite';

import type { Instant } from '#calendar.ts';
import { guarded } from '#ledger/database.ts';
import type { AccessHead } from '#ledger/entry.ts';
import { Outage } from '#ledger/store.ts';

import type { AccessEntry } from './entry.ts';
import type { AccessKind } from './kinds.ts';

/** Which entries of a chain are looked for. */
export type Search = {
  readonly chain: string;
  readonly person?: string | undefined;
  readonly kind?: AccessKind | undefined;
  /** From this moment on. */
  readonly from?: Instant | undefined;
  /** Before this moment. */
  readonly until?: Instant | undefined;
  /** Only entries before this position: where the page before ended. */
  readonly before?: number | undefined;
  readonly most: number;
};

/** How the access record is read. Everything is found by an index. */
export function openReading(database: DatabaseSync) {
  const newest = database.prepare(
    'SELECT entry FROM access_entry WHERE chain = ? ORDER BY position DESC LIMIT 1',
  );
  const first = database.prepare(
    'SELECT position FROM access_entry WHERE chain = ? AND at >= ? ORDER BY at, position LIMIT 1',
  );

  const last = (chain: string): AccessEntry | undefined => {
    const row = guarded(database, () => newest.get(chain));
    return row && parsed(row['entry']);
  };

  /** The first position at a moment or after it. */
  const positionFrom = (chain: string, moment: Instant): number =>
    Number(first.get(chain, moment)?.['position'] ?? Number.MAX_SAFE_INTEGER);

  return {
    /** The last entry of a chain. */
    last,

    /** The head of a chain; undefined while it is empty. */
    head(chain: string): AccessHead | undefined {
      const entry = last(chain);
      return entry && { position: entry.position, hash: entry.hash };
    },

    /** The entries that fit, the newest first. */
    find({ chain, person, kind, from, until, before, most }: Search): readonly AccessEntry[] {
      return guarded(database, () => {
        // Time never goes back, so that a stretch of time is a stretch of positions.
        const start = from === undefined ? 1 : positionFrom(chain, from);
        const end = Math.min(
          before ?? Number.MAX_SAFE_INTEGER,
          until === undefined ? Number.MAX_SAFE_INTEGER : positionFrom(chain, until),
        );
        const wanted = [
          ...(person === undefined ? [] : ['person = :person']),
          ...(kind === undefined ? [] : ['kind = :kind']),
        ].map((condition) => ` AND ${condition}`);
        // Left to itself, SQLite goes through the whole chain for what is rare in it.
        const index =
          person !== undefined
            ? ' INDEXED BY access_entry_person'
            : kind !== undefined
              ? ' INDEXED BY access_entry_kind'
              : '';
        const rows = database
          .prepare(
            `SELECT entry FROM access_entry${index} WHERE chain = :chain AND position >= :start AND position < :end${wanted.join('')}
             ORDER BY position DESC LIMIT :most`,
          )
          .all({
            chain,
            start,
            end,
            most,
            ...(person !== undefined && { person }),
            ...(kind !== undefined && { kind }),
          });
        return rows.map(({ entry }) => parsed(entry));
      });
    },
  };
}

function parsed(text: unknown): AccessEntry {
  try {
    return JSON.parse(String(text)) as AccessEntry;
  } catch (cause) {
    throw new Outage(
      'An entry of the access record was changed. Run "diligence verify" to see which, and put the database back from a backup.',
      { cause },
    );
  }
}
