import type { Door } from '#accounts/door.ts';
import { digestOf, isToken } from '#accounts/token.ts';
import { createSecondFactorTables } from './tables.ts';

/** How long a challenge may be answered, in milliseconds; the browser is told the same. */
export const challengeLasts = 5 * 60_000;

/**
 * What a passkey is asked to sign: random, good for one answer within five minutes, and only from the session or
 * the half-done sign-in (`bound`) that it was made for. Synchronous; they throw only where the database fails.
 */
export function openChallenges({
  database,
  now,
  randomBytes,
}: Pick<Door, 'database' | 'now' | 'randomBytes'>) {
  createSecondFactorTables(database);
  const insert = database.prepare('INSERT INTO passkey_challenge VALUES (?, ?, ?)');
  const take = database.prepare(`
    DELETE FROM passkey_challenge WHERE digest = ? AND bound = ? AND expires_at - ? BETWEEN 0 AND ?`);
  const forget = database.prepare('DELETE FROM passkey_challenge WHERE expires_at - ? NOT BETWEEN 0 AND ?');

  return {
    make(bound: string): Uint8Array<ArrayBuffer> {
      forget.run(now(), challengeLasts);
      const challenge = Uint8Array.from(randomBytes(32));
      insert.run(digestOf(Buffer.from(challenge).toString('base64url')), bound, now() + challengeLasts);
      return challenge;
    },

    /** Uses a challenge up, as it comes back (base64url); whether it was one of these. */
    take(challenge: string, bound: string): boolean {
      return isToken(challenge) && take.run(digestOf(challenge), bound, now(), challengeLasts).changes === 1;
    },
  };
}
