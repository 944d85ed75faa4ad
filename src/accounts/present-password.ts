import { refuse } from '#decision.ts';
import type { Attempts } from './attempts.ts';
import { atomically } from './door.ts';
import type { Door, Person } from './door.ts';
import { noteFailedTry } from './failed-try.ts';
import type { Tried } from './failed-try.ts';
import { hashPassword, isPassword, passwordRefusals } from './password.ts';
import type { SecondFactors } from './second-factor/second-factors.ts';
import type { Sessions } from './sessions.ts';
import { waitRefusal } from './signed-in.ts';
import type { SignInRefused } from './signed-in.ts';

type Row = Person & { readonly email: string; readonly password: string };

const closedAccount = 'This account is closed. Sign in with one that is open.';

/** What somebody who is signed in does with the present password: confirms something by it, or changes it. */
export function openPresentPassword(
  door: Door,
  {
    attempts,
    sessions,
    secondFactors,
    accountOf,
  }: {
    readonly attempts: Attempts;
    readonly sessions: Sessions;
    readonly secondFactors: SecondFactors;
    /** The open account of a person. */
    readonly accountOf: (who: Person) => Row | undefined;
  },
) {
  const { database, now, randomBytes, access } = door;
  const setPassword = database.prepare(
    'UPDATE account SET password = ?, password_at = ? WHERE practice = ? AND person = ? AND password = ?',
  );

  /** Why this does not count as the present password; undefined: it is the one. */
  async function unknown(
    row: Row,
    { password, address }: { readonly password: string; readonly address: string },
    tried: Tried,
  ): Promise<SignInRefused | undefined> {
    const wait = attempts.begin(row.email, address);
    if (wait > 0) return waitRefusal('Too many tries did not work.', wait);
    if (await isPassword(row.password, password)) {
      attempts.succeeded(row.email, address);
      return undefined;
    }
    noteFailedTry(door, attempts, row, row.email, address, tried);
    return refuse('This is not your current password. Check it and try again.', { field: 'password' });
  }

  return {
    /**
     * Whether somebody who is signed in knows the present password: undefined, or why it does not count. Tries are
     * counted like tries to sign in.
     */
    async confirmPassword(
      input: Person & { readonly password: string; readonly address: string },
    ): Promise<SignInRefused | undefined> {
      const row = accountOf(input);
      return row ? unknown(row, input, 'password-check') : refuse(closedAccount);
    },

    /**
     * Changes the password of somebody who is signed in and knows the present one. All sessions of the person
     * end, and the answer holds the token of a new one. Tries at the present password are counted like tries
     * to sign in.
     */
    async changePassword(
      input: Person & {
        readonly password: string;
        readonly next: string;
        readonly names?: readonly string[];
        readonly address: string;
      },
    ): Promise<{ readonly token: string } | SignInRefused> {
      const row = accountOf(input);
      if (!row) return refuse(closedAccount);
      const wrong = passwordRefusals(input.next, [...(input.names ?? []), row.email], 'next');
      if (wrong.length > 0) return { refusals: wrong };
      const refused = await unknown(row, input, 'password-change');
      if (refused) return refused;
      if (input.next.normalize('NFC') === input.password.normalize('NFC')) {
        return refuse('This is the password you have now. Choose another.', { field: 'next' });
      }
      const password = await hashPassword(input.next, randomBytes);
      return atomically(database, () => {
        const { changes } = setPassword.run(password, now(), row.practice, row.person, row.password);
        if (changes !== 1) {
          return refuse(
            'Your account was changed elsewhere in the meantime. Sign in again and try once more.',
          );
        }
        sessions.endAll(row);
        secondFactors.pending.endAll(row);
        const { practice, person } = row;
        access.note({ practice, person, kind: 'password-changed', from: input.address });
        return { token: sessions.create(row) };
      });
    },
  };
}
