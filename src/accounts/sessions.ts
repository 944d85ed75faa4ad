import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { createTables } from './door.ts';
import type { Door, Person } from './door.ts';
import { digestOf, isToken, newToken } from './token.ts';

/** Somebody who is signed in. */
export type Session = Person & {
  readonly startedAt: Instant;
  /** When the person last did something. */
  readonly seenAt: Instant;
};

/** However busy, a session ends so many milliseconds after sign-in: 12 hours. Ours; the law gives no number. */
export const longestSession = 12 * 60 * 60_000;

/** How often at most the time somebody was seen is written to disk, in milliseconds. */
const writeEvery = 60_000;

/** How far a clock may be corrected backward without ending sessions, in milliseconds. */
const clockSlack = 60_000;

type Row = { practice: string; person: string; started_at: number; seen_at: number };

export type Sessions = ReturnType<typeof openSessions>;

/**
 * Writes what may be written later: on a full disk, or in a folder that may not be written, those who are signed
 * in can still read. What was seen is in memory until then.
 */
function wherePossible(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')) throw error;
  }
}

/**
 * Who is signed in. A session is known by a random token that only the browser holds; the digest of it is
 * kept. Every function is synchronous, and throws only where the database fails.
 */
export function openSessions({ database, now, randomBytes }: Door) {
  createTables(database);
  const insert = database.prepare('INSERT INTO session VALUES (?, ?, ?, ?, ?)');
  const select = database.prepare(`
    SELECT session.practice, session.person, started_at, seen_at FROM session
    JOIN account ON account.practice = session.practice AND account.person = session.person
    WHERE digest = ? AND closed_at IS NULL`);
  const update = database.prepare('UPDATE session SET seen_at = ? WHERE digest = ?');
  const remove = database.prepare('DELETE FROM session WHERE digest = ?');
  const removeAll = database.prepare('DELETE FROM session WHERE practice = ? AND person = ?');
  const removeOld = database.prepare('DELETE FROM session WHERE started_at < ?');

  // Idleness is counted from what was seen, and the disk is written to only once a minute.
  const lastSeen = new Map<string, number>();

  function end(digest: string): void {
    lastSeen.delete(digest);
    remove.run(digest);
  }

  return {
    /** Starts a session and gives its token, new each time: no token is ever taken over from before sign-in. */
    create({ practice, person }: Person): string {
      const at = now();
      removeOld.run(at - longestSession);
      for (const [digest, seen] of lastSeen) if (at - seen > longestSession) lastSeen.delete(digest);
      const token = newToken(randomBytes);
      insert.run(digestOf(token), practice, person, at, at);
      return token;
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
      const at = now();
      const seen = Math.max(row.seen_at, lastSeen.get(digest) ?? 0);
      const idle = at - seen;
      // A clock set back would otherwise lengthen every session by as much.
      if (idle > idleMinutes * 60_000 || at - row.started_at > longestSession || idle < -clockSlack) {
        wherePossible(() => end(digest));
        return undefined;
      }
      return {
        practice: row.practice,
        person: row.person,
        startedAt: instant(row.started_at),
        seenAt: instant(seen),
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

    /** Signs out: the token is worth nothing from now on. Harmless where there is no such session. */
    end(token: string | undefined): void {
      if (isToken(token)) end(digestOf(token));
    },

    /** Ends every session of a person, wherever it is open. */
    endAll({ practice, person }: Person): void {
      removeAll.run(practice, person);
    },
  };
}
