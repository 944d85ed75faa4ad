import { networkOf } from './attempts.ts';
import type { Attempts } from './attempts.ts';
import { atomically } from './door.ts';
import type { Door, Person } from './door.ts';

/** What was tried. */
export type Tried = 'sign-in' | 'password-change' | 'password-check' | 'second-factor';

/**
 * Notes a try that did not work, and that the next one has to wait where it has to (164.312(b)). For an account:
 * under its person, with the address. For an email address that has none: in the installation's chain, with the
 * network alone. Something is written in both cases, so that the time it takes does not tell which it was.
 *
 * @param name The normalized email address; undefined: what was typed is none.
 * @throws Outage where the database fails.
 */
export function noteFailedTry(
  { database, access }: Pick<Door, 'database' | 'access'>,
  attempts: Attempts,
  who: Person | undefined,
  name: string | undefined,
  address: string,
  tried: Tried,
): void {
  const network = networkOf(address);
  const known = who
    ? { practice: who.practice, person: who.person, from: address }
    : { from: network.includes(':') ? `${network}::` : network };
  atomically(database, () => {
    attempts.failed(name, address);
    access.note({ ...known, kind: 'sign-in-failed', subject: tried });
    // Once for each wait: whoever goes on trying meanwhile writes nothing more.
    if (attempts.wait(name, address) > 0) access.note({ ...known, kind: 'sign-in-held', subject: tried });
  });
}
