import { refuse } from '#decision.ts';
import type { Attempts } from '#accounts/attempts.ts';
import { atomically } from '#accounts/door.ts';
import type { Door, Person } from '#accounts/door.ts';
import { noteFailedTry } from '#accounts/failed-try.ts';
import type { Sessions } from '#accounts/sessions.ts';
import type { SignedIn, SignInRefused } from '#accounts/signed-in.ts';
import { waitRefusal } from '#accounts/signed-in.ts';
import { digestOf } from '#accounts/token.ts';
import type { RelyingParty } from './relying-party.ts';
import type { SecondFactors } from './second-factors.ts';

/** What somebody shows after the password. */
export type Shown =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: string; readonly site: RelyingParty | undefined };

/** Not signed in. `over`: the first step has to be taken again. */
export type SecondStepRefused = SignInRefused & { readonly over?: true };

const wrong: Record<Shown['kind'], { readonly because: string; readonly field?: string }> = {
  code: {
    because:
      'This code does not work. Each works once and for about a minute: type the one that the app shows now.',
    field: 'code',
  },
  'recovery-code': {
    because: 'This recovery code does not work. Each works once: take one that you have not crossed out.',
    field: 'recovery',
  },
  passkey: {
    because: 'The passkey could not be confirmed. Press the button once more, or choose another way.',
  },
};

/**
 * The second step of a sign-in (164.312(d)): a right code, passkey or recovery code ends the half-done sign-in and
 * starts a session with a token of its own. Tries are counted for the account and the address like passwords.
 */
export function openSecondStep(
  door: Door,
  {
    attempts,
    sessions,
    secondFactors,
    emailOf,
  }: {
    readonly attempts: Attempts;
    readonly sessions: Sessions;
    readonly secondFactors: SecondFactors;
    /** The email address of an open account. */
    readonly emailOf: (who: Person) => string | undefined;
  },
) {
  const { database, access } = door;
  const { authenticators, passkeys, recoveryCodes, pending } = secondFactors;

  /** What puts to use what was shown, where it is right; it answers whether it could still be used. */
  async function checked(who: Person, token: string, shown: Shown): Promise<(() => boolean) | undefined> {
    if (shown.kind === 'code') return () => authenticators.accept(who, shown.code);
    if (shown.kind === 'recovery-code') return () => recoveryCodes.accept(who, shown.code);
    if (!shown.site) return undefined;
    const confirmed = await passkeys.confirm(who, shown.site, digestOf(token), shown.response);
    return 'refusals' in confirmed ? undefined : confirmed.accept;
  }

  return async (input: {
    readonly token: string | undefined;
    readonly shown: Shown;
    readonly address: string;
    /** The token of the session that the browser still had, which ends. */
    readonly previous?: string | undefined;
  }): Promise<SignedIn | SecondStepRefused> => {
    const { token = '', shown, address } = input;
    const who = pending.find(token);
    const email = who && emailOf(who);
    if (!who || email === undefined) return over();
    const wait = attempts.begin(email, address);
    if (wait > 0) return waitRefusal('Too many tries did not work.', wait);
    const accept = await checked(who, token, shown);
    const signedIn = atomically(database, () => {
      // It may have ended while a signature was checked: the second factor was reset, the account closed.
      if (!accept || !pending.find(token) || !accept()) return undefined;
      pending.end(token);
      attempts.succeeded(email, address);
      sessions.end(input.previous, address);
      if (shown.kind === 'recovery-code') access.note({ ...who, kind: 'recovery-code-used', from: address });
      access.note({ ...who, kind: 'signed-in', from: address, subject: shown.kind });
      return { ...who, token: sessions.create(who) };
    });
    if (signedIn) return signedIn;
    if (!pending.find(token)) return over();
    noteFailedTry(door, attempts, who, email, address, 'second-factor');
    const { because, field } = wrong[shown.kind];
    const next = attempts.wait(email, address);
    return next > 0 ? waitRefusal(because, next, field) : refuse(because, { ...(field && { field }) });
  };
}

function over(): SecondStepRefused {
  return {
    ...refuse('This took longer than five minutes, or was done in another window. Sign in once more.'),
    over: true,
  };
}
