import { atomically, createTables } from './door.ts';
import type { Door, Person } from './door.ts';
import type { Links, MadeBy } from './links.ts';
import { digestOf, isToken, newToken } from './token.ts';

/** How long a personal link, and what was opened with it, is good for at most, in milliseconds: 14 days. Ours. */
export const longestReading = 14 * 24 * 60 * 60_000;

type Row = Person & { readonly started_at: number };

export type Readings = ReturnType<typeof openReadings>;

/**
 * Who came in by a personal link: somebody without a sign-in, on the one device on which the link was opened. It
 * opens what the practice wants that person to read, sign and learn, and nothing else. The device keeps a token; its
 * digest is kept here. Synchronous; throws only where the database fails.
 */
export function openReadings(
  { database, now, randomBytes }: Pick<Door, 'database' | 'now' | 'randomBytes'>,
  links: Pick<Links, 'make'>,
) {
  createTables(database);
  const insert = database.prepare('INSERT INTO reading VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT practice, person, started_at FROM reading WHERE digest = ?');
  const remove = database.prepare('DELETE FROM reading WHERE digest = ?');
  const removeAll = database.prepare('DELETE FROM reading WHERE practice = ? AND person = ?');
  const removeOld = database.prepare('DELETE FROM reading WHERE started_at < ?');

  return {
    /**
     * A personal link for somebody, as its token. It takes the place of the one before, and closes what that one
     * opened: whoever lost the phone gets a new link.
     */
    link(who: Person, by: MadeBy): string {
      return atomically(database, () => {
        removeAll.run(who.practice, who.person);
        return links.make('reading', who, by);
      });
    },

    /** Opens the reading of a person on a device, and gives its token. It ends the one on the device before. */
    start({ practice, person }: Person): string {
      return atomically(database, () => {
        removeOld.run(now() - longestReading);
        removeAll.run(practice, person);
        const token = newToken(randomBytes);
        insert.run(digestOf(token), practice, person, now());
        return token;
      });
    },

    /** Whose reading a token opens; undefined where there is none, or its 14 days are over. */
    find(token: string | undefined): Person | undefined {
      if (!isToken(token)) return undefined;
      const row = select.get(digestOf(token)) as Row | undefined;
      const age = row && now() - row.started_at;
      // A clock set back makes nothing last longer.
      if (!row || age === undefined || age > longestReading || age < -60_000) return undefined;
      return { practice: row.practice, person: row.person };
    },

    /** Ends a reading on its device. Harmless where there is none. */
    end(token: string | undefined): void {
      if (isToken(token)) remove.run(digestOf(token));
    },

    /** Ends the reading of a person, wherever it is open. */
    endAll({ practice, person }: Person): void {
      removeAll.run(practice, person);
    },
  };
}
