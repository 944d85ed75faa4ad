import type { Door, Person } from '#accounts/door.ts';
import { digestOf, isToken, newToken } from '#accounts/token.ts';
import { createSecondFactorTables } from './tables.ts';

/** How long after the password the second step may be taken, in milliseconds. */
export const pendingLasts = 5 * 60_000;

/**
 * Sign-ins that are half done: the password was right, and the second factor is not shown yet. Such a token opens
 * nothing, lasts five minutes and is good for one session. Synchronous; they throw only where the database fails.
 */
export function openPending({ database, now, randomBytes }: Pick<Door, 'database' | 'now' | 'randomBytes'>) {
  createSecondFactorTables(database);
  const insert = database.prepare('INSERT INTO pending_sign_in VALUES (?, ?, ?, ?)');
  const select = database.prepare(`
    SELECT pending_sign_in.practice, pending_sign_in.person FROM pending_sign_in
    JOIN account ON account.practice = pending_sign_in.practice AND account.person = pending_sign_in.person
    WHERE digest = ? AND closed_at IS NULL AND ? - started_at BETWEEN 0 AND ?`);
  const remove = database.prepare('DELETE FROM pending_sign_in WHERE digest = ?');
  const removeAll = database.prepare('DELETE FROM pending_sign_in WHERE practice = ? AND person = ?');
  const forget = database.prepare('DELETE FROM pending_sign_in WHERE ? - started_at NOT BETWEEN 0 AND ?');

  return {
    /** Call it when the password was right. The token is for the browser alone; its digest is kept. */
    start({ practice, person }: Person): string {
      forget.run(now(), pendingLasts);
      const token = newToken(randomBytes);
      insert.run(digestOf(token), practice, person, now());
      return token;
    },

    /** Whose sign-in it is; undefined where there is none, or it is over. */
    find(token: string | undefined): Person | undefined {
      if (!isToken(token)) return undefined;
      const row = select.get(digestOf(token), now(), pendingLasts) as Person | undefined;
      return row && { practice: row.practice, person: row.person };
    },

    /** Uses it up; whether it was there. */
    end(token: string | undefined): boolean {
      return isToken(token) && remove.run(digestOf(token)).changes === 1;
    },

    /** Ends every one of a person: the password was changed, the account closed, the second factor reset. */
    endAll({ practice, person }: Person): void {
      removeAll.run(practice, person);
    },
  };
}
