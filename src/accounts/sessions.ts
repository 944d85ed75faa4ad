import type { DatabaseSync } from 'node:sqlite';

import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { Outage } from '#ledger/store.ts';
import { atomically, createTables } from './door.ts';
import type { Door, Person } from './door.ts';
import { digestOf, isToken, newToken } from './token.ts';

/** Somebody who is signed in. */
export type Session = Person & {
  readonly startedAt: Instant;
  /** When the person last did something. */
  readonly seenAt: Instant;
};

/** Where a session was started: a network address, and what the browser is, roughly. Nothing the browser sent as it came. */
export type StartedFrom = { readonly address: string; readonly browser: string };

/** A session as its person, or an official, sees it in a list. */
export type OpenSession = Session & {
  /** `session-` and 16 digits: names the session, and opens nothing. */
  readonly id: string;
  readonly from: StartedFrom | undefined;
};

/** However busy, a session ends so many milliseconds after sign-in: 12 hours. Ours; the law gives no number. */
export const longestSession = 12 * 60 * 60_000;

/** How often at most the time somebody was seen is written to disk, in milliseconds. */
const writeEvery = 60_000;

/** How far a clock may be corrected backward without ending sessions, in milliseconds. */
const clockSlack = 60_000;

type Row = { practice: string; person: string; started_at: number; seen_at: number };

type ListedRow = Row & { digest: string; address: string | null; browser: string | null };

export type Sessions = ReturnType<typeof openSessions>;

/**
 * Writes what may be written later: on a full disk, or in a folder that may not be written, those who are signed
 * in can still read. What was seen is in memory until then.
 */
function wherePossible(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (error instanceof Outage) return;
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')) throw error;
  }
}

/**
 * Who is signed in. A session is known by a random token that only the browser holds; the digest of it is
 * kept. Every function is synchronous, and throws only where the database fails.
 */
export function openSessions({ database, now, randomBytes, access }: Omit<Door, 'sealing'>) {
  createTables(database);
  createPlaces(database);
  const insert = database.prepare('INSERT INTO session VALUES (?, ?, ?, ?, ?)');
  const select = database.prepare(`
    SELECT session.practice, session.person, started_at, seen_at FROM session
    JOIN account ON account.practice = session.practice AND account.person = session.person
    WHERE digest = ? AND closed_at IS NULL`);
  const update = database.prepare('UPDATE session SET seen_at = ? WHERE digest = ?');
  const remove = database.prepare('DELETE FROM session WHERE digest = ? RETURNING practice, person');
  const removeAll = database.prepare('DELETE FROM session WHERE practice = ? AND person = ?');
  const removeOld = database.prepare('DELETE FROM session WHERE started_at < ? RETURNING practice, person');

  const place = database.prepare(`
    INSERT INTO session_place SELECT digest, ?, ? FROM session WHERE digest = ?
    ON CONFLICT (digest) DO UPDATE SET address = excluded.address, browser = excluded.browser`);
  const removePlaces = database.prepare(
    'DELETE FROM session_place WHERE digest NOT IN (SELECT digest FROM session)',
  );
  const list = database.prepare(`
    SELECT session.digest, practice, person, started_at, seen_at, address, browser FROM session
    LEFT JOIN session_place ON session_place.digest = session.digest
    WHERE practice = ? AND person = ? ORDER BY started_at DESC, session.digest`);

  // Idleness is counted from what was seen, and the disk is written to only once a minute.
  const lastSeen = new Map<string, number>();

  function lastSeenOf(digest: string, row: Row): number {
    return Math.max(row.seen_at, lastSeen.get(digest) ?? 0);
  }

  /** Whether a session is over, since nothing was done, it is too old, or the clock was set back. */
  function isOver(digest: string, row: Row, idleMinutes: number): boolean {
    const at = now();
    const idle = at - lastSeenOf(digest, row);
    // A clock set back would otherwise lengthen every session by as much.
    return idle > idleMinutes * 60_000 || at - row.started_at > longestSession || idle < -clockSlack;
  }

  /** The sessions of a person that are open, those started last first. */
  function open({ practice, person }: Person, idleMinutes: number): ListedRow[] {
    return (list.all(practice, person) as ListedRow[]).filter((row) => !isOver(row.digest, row, idleMinutes));
  }

  /** Ends a session, and notes for whom and why; nothing where it had ended before. */
  function end(digest: string, kind: 'signed-out' | 'session-idle', from?: string): void {
    lastSeen.delete(digest);
    atomically(database, () => {
      for (const { practice, person } of remove.all(digest) as Person[])
        access.note({ practice, person, kind, from });
    });
  }

  return {
    /** Starts a session and gives its token, new each time: no token is ever taken over from before sign-in. */
    create({ practice, person }: Person): string {
      const at = now();
      for (const [digest, seen] of lastSeen) if (at - seen > longestSession) lastSeen.delete(digest);
      return atomically(database, () => {
        for (const old of removeOld.all(at - longestSession) as Person[])
          access.note({ practice: old.practice, person: old.person, kind: 'session-idle' });
        removePlaces.run();
        const token = newToken(randomBytes);
        insert.run(digestOf(token), practice, person, at, at);
        return token;
      });
    },

    /**
     * The session of a token, unless there is none, its account is closed, it is older than 12 hours, or
     * nothing was done for more than `idleMinutes` (automatic logoff, 164.312(a)(2)(iii)); those are ended
     * for good. Looking does not count as doing: call `touch` when the person does something.
     */
    find(token: string | undefined, idleMinutes: number): Session | undefined {
      if (!(idleMinutes > 0)) throw new RangeError('The idle limit is a number of minutes above zero.');
      if (!isToken(token)) return undefined;
      const digest = digestOf(token);
      const row = select.get(digest) as Row | undefined;
      if (!row) {
        lastSeen.delete(digest);
        return undefined;
      }
      if (isOver(digest, row, idleMinutes)) {
        wherePossible(() => end(digest, 'session-idle'));
        return undefined;
      }
      return {
        practice: row.practice,
        person: row.person,
        startedAt: instant(row.started_at),
        seenAt: instant(lastSeenOf(digest, row)),
      };
    },

    /** The person of a session that `find` gave has just done something. Written at most once a minute. */
    touch(token: string): void {
      if (!isToken(token)) return;
      const digest = digestOf(token);
      const row = select.get(digest) as Row | undefined;
      if (!row) return;
      const at = now();
      lastSeen.set(digest, at);
      if (at - row.seen_at >= writeEvery) wherePossible(() => update.run(at, digest));
    },

    /**
     * Signs out: the token is worth nothing from now on. Harmless where there is no such session. `from`: the
     * address that it was asked from.
     */
    end(token: string | undefined, from?: string): void {
      if (isToken(token)) end(digestOf(token), 'signed-out', from);
    },

    /** Keeps where a session was started, for the list of sessions. Harmless where there is no such session. */
    startedFrom(token: string, { address, browser }: StartedFrom): void {
      if (!isToken(token)) return;
      const digest = digestOf(token);
      wherePossible(() => place.run(address.slice(0, 64), browser.slice(0, 64), digest));
    },

    /** The open sessions of a person, the one started last first. */
    of(who: Person, idleMinutes: number): readonly OpenSession[] {
      return open(who, idleMinutes).map((row) => ({
        id: idOf(row.digest),
        practice: row.practice,
        person: row.person,
        startedAt: instant(row.started_at),
        seenAt: instant(lastSeenOf(row.digest, row)),
        from: row.address === null ? undefined : { address: row.address, browser: row.browser ?? '' },
      }));
    },

    /** The identifier under which a session is listed; undefined where the token is none. */
    idOf(token: string | undefined): string | undefined {
      return isToken(token) ? idOf(digestOf(token)) : undefined;
    },

    /**
     * Ends the open sessions of a person that are meant, wherever they are, and notes it as done by `by`, who is
     * the person or an official of the same practice. Gives how many there were.
     */
    revoke(
      who: Person,
      by: { readonly person: string; readonly address: string; readonly idleMinutes: number },
      isMeant: (id: string) => boolean,
    ): number {
      return atomically(database, () => {
        const meant = open(who, by.idleMinutes).filter(({ digest }) => isMeant(idOf(digest)));
        for (const { digest } of meant) {
          lastSeen.delete(digest);
          remove.run(digest);
          const subject = by.person === who.person ? idOf(digest) : who.person;
          const { practice } = who;
          access.note({ practice, person: by.person, kind: 'session-revoked', subject, from: by.address });
        }
        return meant.length;
      });
    },

    /** Ends every session of a person, wherever it is open. */
    endAll({ practice, person }: Person): void {
      removeAll.run(practice, person);
    },
  };
}

/** Names a session by the beginning of its digest, from which nobody comes back to the token. */
function idOf(digest: string): string {
  return `session-${digest.slice(0, 16)}`;
}

/** Where sessions were started, beside them; made where it is missing, so that a database of before opens too. */
function createPlaces(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS session_place (
      digest TEXT PRIMARY KEY,
      address TEXT NOT NULL,
      browser TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
