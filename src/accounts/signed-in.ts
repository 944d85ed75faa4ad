import { refuse } from '#decision.ts';
import type { Person, Refused } from './door.ts';

/** Signed in: whose session it is, and its token. */
export type SignedIn = Person & { readonly token: string; readonly pending?: undefined };

/** The password was right, and a second factor has to be shown before there is a session (`second-step.ts`). */
export type HalfSignedIn = Person & { readonly pending: string; readonly token?: undefined };

/**
 * Not signed in. `wait`: seconds before the next try is looked at, where there is a wait (for `Retry-After`).
 */
export type SignInRefused = Refused & { readonly wait?: number };

/** A refusal that says how long to wait. `field`: where one is at fault. */
export function waitRefusal(because: string, milliseconds: number, field?: string): SignInRefused {
  const wait = Math.ceil(milliseconds / 1000);
  const words = wait <= 90 ? counted(wait, 'second') : counted(Math.ceil(wait / 60), 'minute');
  return { ...refuse(`${because} Try again in ${words}.`, { ...(field && { field }) }), wait };
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
