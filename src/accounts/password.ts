import { hash, verify } from '@node-rs/argon2';
import type { Refusal } from '#decision.ts';
import { guessable } from './guessable.ts';
import type { Guessable } from './guessable.ts';

/** Fewest and most characters (Unicode code points) in a password. The law gives no number. */
export const passwordLength = { least: 12, most: 256 } as const;

/**
 * Argon2id: 19 MiB, two passes, one lane (the OWASP password storage cheat sheet; 2 is the library's
 * Argon2id).
 */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** In the form of a real hash and as slow to check, and no password is known that matches it. */
const nobodys =
  `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}` +
  `$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const guessed: Record<Guessable, string> = {
  common:
    'This password is among the first that would be guessed, even with numbers or signs added. Choose another, such as four words that have nothing to do with each other.',
  pattern:
    'This password repeats itself or follows the keyboard, so it would be guessed soon. Choose another, such as four words that have nothing to do with each other.',
  names:
    'This password is made of your practice’s name, your name or your email address. Choose one that nobody who knows you would try.',
};

/**
 * What is wrong with a password that somebody chooses: nothing, or one refusal for `field`. No kinds of
 * characters are asked for, and no password grows old: both make people choose worse ones (NIST SP 800-63B,
 * 5.1.1.2). `names` are words a stranger would try first: the practice's name, the person's, the email
 * address.
 */
export function passwordRefusals(password: string, names: readonly string[], field = 'password'): Refusal[] {
  const { least, most } = passwordLength;
  if (password.length > 8 * most) return [{ because: tooLong(`more than ${8 * most}`), field }];
  const length = [...password.normalize('NFC')].length;
  if (length === 0) return [{ because: `Choose a password of at least ${least} characters.`, field }];
  if (length < least) {
    return [{ because: `Choose a password of at least ${least} characters. This one has ${length}.`, field }];
  }
  if (length > most) return [{ because: tooLong(String(length)), field }];
  const reason = guessable(password.normalize('NFC'), names);
  return reason ? [{ because: guessed[reason], field }] : [];
}

function tooLong(length: string): string {
  return `Choose a password of at most ${passwordLength.most} characters. This one has ${length}.`;
}

/** The hash to keep, in the PHC form `$argon2id$…`. Takes some tens of milliseconds on another thread. */
export function hashPassword(password: string, randomBytes: (size: number) => Uint8Array): Promise<string> {
  return hash(password.normalize('NFC'), { ...cost, salt: randomBytes(16) });
}

/**
 * Whether the password is the one that `stored` was made from. Without a stored hash the answer is no and
 * takes as long, so that the time tells nobody which accounts exist.
 */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const long = password.length > 8 * passwordLength.most;
  const right = await verify(stored ?? nobodys, long ? '' : password.normalize('NFC'));
  return right && stored !== undefined && !long;
}
