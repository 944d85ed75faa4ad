import type { AccessRecord } from '#access-record/access-record.ts';
import { networkOf, openAttempts } from '#accounts/attempts.ts';
import type { Door } from '#accounts/door.ts';
import { waitRefusal } from '#accounts/signed-in.ts';
import type { SignInRefused } from '#accounts/signed-in.ts';
import { refuse } from '#decision.ts';

import type { Keys } from './open-keys.ts';
import { readWords } from './words.ts';

/**
 * Tries are counted for each address by itself, so that nobody keeps an officer out by trying from elsewhere: the words
 * need no common limit. No email address is spelled like this.
 */
const accountAt = (address: string) => `recovery sheet at ${networkOf(address)}`;

export type Recovery = ReturnType<typeof openRecovery>;

/**
 * The way in for an officer who lost everything but the recovery sheet (164.312(a)(2)(ii)). The words hold 128 bits of
 * chance, so that nobody guesses them; tries are held back all the same, so that they cost this computer little.
 */
export function openRecovery({
  database,
  now,
  access,
  keys,
}: Pick<Door, 'database' | 'now'> & {
  readonly access: AccessRecord;
  readonly keys: Pick<Keys, 'openedBy'>;
}) {
  const attempts = openAttempts({ database, now });

  return {
    /**
     * The practice whose sheet was typed. What cannot be a sheet (a word that no sheet has, a checksum that is wrong) is
     * said at once and counts as no try.
     *
     * @param address Where the request came from.
     */
    practiceOf(typed: string, address: string): { readonly practice: string } | SignInRefused {
      const field = 'words';
      const sheet = readWords(typed, field);
      if ('refusals' in sheet) return sheet;
      const account = accountAt(address);
      const wait = attempts.begin(account, address);
      if (wait > 0) return waitRefusal('Too many sheets were tried.', wait, field);
      const [practice] = keys.openedBy(sheet);
      if (practice !== undefined) {
        attempts.succeeded(account, address);
        return { practice };
      }
      attempts.failed(account, address);
      const network = networkOf(address);
      access.note({ kind: 'recovery-sheet-failed', from: network.includes(':') ? `${network}::` : network });
      const because =
        'These are the words of a recovery sheet, but not of one that is in force here. The newest sheet is; those before it open old backups only.';
      const next = attempts.wait(account, address);
      return next > 0 ? waitRefusal(because, next, field) : refuse(because, { field });
    },
  };
}
