import { createHash } from 'node:crypto';
import { z } from 'zod';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

import { refuse } from '#decision.ts';
import { line } from '#fields.ts';
import type { Door, Person, Refused } from '#accounts/door.ts';
import { openChallenges, challengeLasts } from './challenges.ts';
import type { RelyingParty } from './relying-party.ts';
import { createSecondFactorTables } from './tables.ts';

/** Passkeys of one person at most: a phone, a computer, two keys, and some to spare. */
export const mostPasskeys = 10;

export type PasskeyRow = {
  factor: string;
  name: string;
  site: string;
  credential: string;
  public_key: Uint8Array;
  counter: number;
  transports: string;
  added_at: number;
  used_at: number | null;
};

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000);
const credential = { id: base64url, rawId: base64url, type: z.literal('public-key') };

/** What the browser posts after registering, as far as it is looked at. */
const registered = z.object({
  ...credential,
  clientExtensionResults: z.object({}).catch({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .catch([]),
  }),
});

/** What the browser posts after signing a challenge. */
const asserted = z.object({
  ...credential,
  clientExtensionResults: z.object({}).catch({}),
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

/** EdDSA, ES256 and RS256 (https://www.iana.org/assignments/cose): one of them every device has. */
const algorithms = [-8, -7, -257];

/** Loaded when it is first needed: it would slow down every start. */
const webAuthn = () => import('@simplewebauthn/server');

const notConfirmed =
  'The passkey could not be confirmed. Press the button once more, or choose another way to sign in.';

/**
 * Passkeys (WebAuthn): the device keeps the secret half, and signs a challenge for this site alone. `bound` is the
 * digest of the session or of the half-done sign-in that a challenge is for.
 */
export function openPasskeys({ database, now, randomBytes }: Pick<Door, 'database' | 'now' | 'randomBytes'>) {
  createSecondFactorTables(database);
  const challenges = openChallenges({ database, now, randomBytes });
  const select = database.prepare(
    'SELECT * FROM passkey WHERE practice = ? AND person = ? ORDER BY added_at',
  );
  const byCredential = database.prepare('SELECT 1 FROM passkey WHERE credential = ?');
  const insert = database.prepare('INSERT INTO passkey VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)');
  // Only forward, or at zero for ever: many passkeys do not count at all.
  const use = database.prepare(`
    UPDATE passkey SET counter = :counter, used_at = :at
    WHERE practice = :practice AND person = :person AND credential = :credential
      AND (counter < :counter OR (counter = 0 AND :counter = 0))`);
  const remove = database.prepare('DELETE FROM passkey WHERE practice = ? AND person = ? AND factor = ?');
  const removeAll = database.prepare('DELETE FROM passkey WHERE practice = ? AND person = ?');

  const of = ({ practice, person }: Person) => select.all(practice, person) as PasskeyRow[];
  const ofSite = (who: Person, { id }: RelyingParty) => of(who).filter(({ site }) => site === id);
  const listed = (rows: readonly PasskeyRow[]) =>
    rows.map(({ credential, transports }) => ({
      id: credential,
      transports: transports === '' ? [] : transports.split(' '),
    }));

  return {
    of,

    /** What the browser is asked to make. `names`: how the person and the practice are called on the device. */
    async registration(
      who: Person,
      site: RelyingParty,
      bound: string,
      names: { readonly email: string; readonly person: string },
    ): Promise<PublicKeyCredentialCreationOptionsJSON> {
      const { generateRegistrationOptions } = await webAuthn();
      return generateRegistrationOptions({
        rpName: 'Diligence',
        rpID: site.id,
        userName: names.email,
        userDisplayName: names.person,
        userID: handleOf(who),
        challenge: challenges.make(`registration ${bound}`),
        timeout: challengeLasts,
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: listed(ofSite(who, site)),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      });
    },

    /**
     * Whether what the browser posted (`response`) is a new passkey, made here and now; `put` then puts it to use
     * under the identifier `factor`.
     */
    async check(
      who: Person,
      site: RelyingParty,
      bound: string,
      input: { readonly factor: string; readonly name: string; readonly response: string },
    ): Promise<{ readonly put: () => void } | Refused> {
      const name = line('a name for this passkey', 60).safeParse(input.name);
      if (!name.success)
        return { refusals: name.error.issues.map(({ message }) => ({ because: message, field: 'name' })) };
      if (of(who).length >= mostPasskeys)
        return refuse(`There are ${mostPasskeys} passkeys already. Remove one that you no longer use first.`);
      const posted = registered.safeParse(jsonOf(input.response));
      if (!posted.success)
        return refuse('No passkey arrived. Press the button, and follow what your device asks.');
      const { verifyRegistrationResponse } = await webAuthn();
      const verified = await orUndefined(
        verifyRegistrationResponse({
          response: posted.data as RegistrationResponseJSON,
          expectedChallenge: (challenge) => challenges.take(challenge, `registration ${bound}`),
          supportedAlgorithmIDs: algorithms,
          expectedOrigin: site.origin,
          expectedRPID: site.id,
          requireUserVerification: false,
        }),
      );
      if (!verified?.verified)
        return refuse('The passkey could not be confirmed, so it is not added. Press the button once more.');
      const { id, publicKey, counter } = verified.registrationInfo.credential;
      if (byCredential.get(id)) return refuse('This passkey is in use here already.');
      const { practice, person } = who;
      const transports = posted.data.response.transports.join(' ');
      return {
        put: () =>
          void insert.run(
            practice,
            person,
            input.factor,
            name.data,
            site.id,
            id,
            publicKey,
            counter,
            transports,
            now(),
          ),
      };
    },

    /** What the browser is asked to sign; undefined where the person has no passkey for this site. */
    async authentication(
      who: Person,
      site: RelyingParty,
      bound: string,
    ): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
      const own = ofSite(who, site);
      if (own.length === 0) return undefined;
      const { generateAuthenticationOptions } = await webAuthn();
      return generateAuthenticationOptions({
        rpID: site.id,
        allowCredentials: listed(own),
        challenge: challenges.make(`sign-in ${bound}`),
        timeout: challengeLasts,
        userVerification: 'preferred',
      });
    },

    /**
     * Whether a posted answer was signed by a passkey of this person, here and now. A signature that is right is
     * put to use by `accept`, inside the transaction that makes the session: false where another came first.
     */
    async confirm(
      who: Person,
      site: RelyingParty,
      bound: string,
      response: string,
    ): Promise<{ readonly accept: () => boolean } | Refused> {
      const posted = asserted.safeParse(jsonOf(response));
      const row = posted.success
        ? ofSite(who, site).find(({ credential }) => credential === posted.data.id)
        : undefined;
      if (!posted.success || !row) return refuse(notConfirmed);
      const { verifyAuthenticationResponse } = await webAuthn();
      const verified = await orUndefined(
        verifyAuthenticationResponse({
          response: posted.data as AuthenticationResponseJSON,
          expectedChallenge: (challenge) => challenges.take(challenge, `sign-in ${bound}`),
          expectedOrigin: site.origin,
          expectedRPID: site.id,
          // The password was the other factor.
          requireUserVerification: false,
          credential: {
            id: row.credential,
            publicKey: Uint8Array.from(row.public_key),
            // A counter that does not go up is the sign of a copied key; it is refused in there.
            counter: row.counter,
          },
        }),
      );
      if (!verified?.verified) return refuse(notConfirmed);
      const { newCounter: counter } = verified.authenticationInfo;
      const { practice, person } = who;
      return {
        accept: () =>
          use.run({ practice, person, credential: row.credential, counter, at: now() }).changes === 1,
      };
    },

    remove({ practice, person }: Person, factor: string): void {
      remove.run(practice, person, factor);
    },

    removeAll({ practice, person }: Person): void {
      removeAll.run(practice, person);
    },
  };
}

/** What a device files the person under: always the same, and no name. */
function handleOf({ practice, person }: Person): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    createHash('sha256')
      .update(JSON.stringify(['passkey', practice, person]))
      .digest(),
  );
}

function jsonOf(text: string): unknown {
  if (text.length > 60_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The library throws for whatever is wrong with an answer; what that is, is of use to an attacker alone. */
async function orUndefined<Found>(found: Promise<Found>): Promise<Found | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') throw error;
    return undefined;
  }
}
