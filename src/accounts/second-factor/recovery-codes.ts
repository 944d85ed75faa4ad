import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { atomically } from '#accounts/door.ts';
import type { Door, Person } from '#accounts/door.ts';
import { createSecondFactorTables } from './tables.ts';

/** How many recovery codes are made at once, and at how many left it is time for new ones. */
export const recoveryCodes = { made: 10, few: 3 } as const;

/** Digits and small letters without those that are read as others (i, l, o, u): 5 bits of chance each. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 60 bits of chance: with the throttle nobody guesses one, and without the door's key no digest can be tried. */
const length = 12;

/**
 * Codes on paper for the day on which the phone is gone. Each works once; only digests with the door's key are
 * kept. Synchronous; they throw only where the database fails.
 */
export function openRecoveryCodes({ database, now, randomBytes, sealing }: Omit<Door, 'access'>) {
  createSecondFactorTables(database);
  const insert = database.prepare('INSERT INTO recovery_code VALUES (?, ?, ?, ?, NULL)');
  const use = database.prepare(`
    UPDATE recovery_code SET used_at = ? WHERE practice = ? AND person = ? AND digest = ? AND used_at IS NULL`);
  const count = database.prepare(`
    SELECT count(*) FILTER (WHERE used_at IS NULL) AS left, max(made_at) AS at
    FROM recovery_code WHERE practice = ? AND person = ?`);
  const remove = database.prepare('DELETE FROM recovery_code WHERE practice = ? AND person = ?');

  const digest = ({ practice, person }: Person, code: string) =>
    sealing.digest(['recovery-code', practice, person], code);

  return {
    /** Ten new codes, to be shown this once; those before are void. */
    make(who: Person): readonly string[] {
      return atomically(database, () => {
        const at = now();
        remove.run(who.practice, who.person);
        const codes = new Set<string>();
        while (codes.size < recoveryCodes.made)
          codes.add(Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join(''));
        for (const code of codes) insert.run(who.practice, who.person, digest(who, code), at);
        return [...codes].map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
      });
    },

    /** Whether this is a code that was not used before; from now on it is used. */
    accept(who: Person, typed: string): boolean {
      const code = plain(typed);
      if (code === undefined) return false;
      return use.run(now(), who.practice, who.person, digest(who, code)).changes === 1;
    },

    /** How many are left, and when they were made; undefined where there were none. */
    of({ practice, person }: Person): { readonly left: number; readonly madeAt: Instant } | undefined {
      const { left, at } = count.get(practice, person) as { left: number; at: number | null };
      return at === null ? undefined : { left, madeAt: instant(at) };
    },

    remove({ practice, person }: Person): void {
      remove.run(practice, person);
    },
  };
}

/** A code as it was made, from what somebody typed off paper; undefined where it has not the form of one. */
function plain(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const code = typed
    .toLowerCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : undefined;
}
