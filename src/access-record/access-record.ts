import type { DatabaseSync } from 'node:sqlite';

import { instant } from '#calendar.ts';
import { canonicalJson } from '#ledger/canonical-json.ts';
import { guarded, transaction } from '#ledger/database.ts';
import type { AccessHead } from '#ledger/entry.ts';

import { emptyAccessHead, entryOf, installationChain } from './entry.ts';
import type { AccessEntry, Note } from './entry.ts';
import { hourly } from './hourly.ts';
import { openReading } from './reading.ts';
import { createAccessTable } from './table.ts';

export type AccessRecord = ReturnType<typeof openAccessRecord>;

/**
 * The record of who came in, who did not, what left the house and who looked at what is sensitive (164.312(b)): an
 * append-only chain for each practice, and one of the installation for what happens before anybody is known. It
 * lies in the database of the ledger, outside of every ledger, which it would swamp. `now`: milliseconds since 1970.
 *
 * @throws Outage where the database fails; so do all its functions.
 */
export function openAccessRecord({
  database,
  now,
}: {
  readonly database: DatabaseSync;
  readonly now: () => number;
}) {
  guarded(database, () => createAccessTable(database));
  const reading = openReading(database);
  const ledgerHead = database.prepare(
    'SELECT coalesce(max(position), 0) AS position FROM entry WHERE practice = ?',
  );
  const insert = database.prepare('INSERT INTO access_entry (chain, position, entry) VALUES (?, ?, ?)');
  const admits = hourly();

  function write(note: Note): AccessHead {
    const chain = note.practice ?? installationChain;
    const own = chain === installationChain;
    const ledger = own ? 0 : Number(ledgerHead.get(chain)?.['position']);
    const installation = own ? undefined : reading.head(installationChain);
    const before = reading.last(chain) ?? emptyAccessHead;
    const entry: AccessEntry = entryOf(note, { before, now: instant(now()), ledger, installation });
    insert.run(entry.chain, entry.position, canonicalJson(entry));
    return entry;
  }

  return {
    ...reading,

    /**
     * Writes an entry: inside the transaction that is open, so that what happened and its entry are on disk both or
     * neither, or else in one of its own. Of kinds that a stranger can bring about at will only so many an hour are
     * written (`kinds.ts`), and then one entry that says so.
     *
     * @throws TypeError where a person or a subject is no identifier.
     */
    note(note: Note): void {
      const admitted = admits(note, now());
      if (admitted === 'none') return;
      const { practice, person, kind } = note;
      const written: Note =
        admitted === 'all' ? note : { practice, person, kind: 'not-written', subject: kind };
      if (database.isTransaction) guarded(database, () => write(written));
      else transaction(database, () => write(written));
    },
  };
}
