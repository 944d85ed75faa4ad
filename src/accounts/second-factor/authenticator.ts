import { Secret, TOTP } from 'otpauth';
import { refuse } from '#decision.ts';
import type { Door, Person, Refused } from '#accounts/door.ts';
import { createSecondFactorTables } from './tables.ts';

/**
 * Codes of an authenticator app (RFC 6238): what every app can do. `window`: a code of the time step before or
 * after counts too, since clocks differ.
 */
export const codes = { algorithm: 'SHA1', digits: 6, period: 30, window: 1 } as const;

/** How long a secret that was shown may be confirmed, in milliseconds. */
const draftLasts = 30 * 60_000;

/** Bytes in a secret: as long as the digest, as RFC 4226 recommends (section 4, R6). */
const secretLength = 20;

/** A secret that was shown and is worth nothing yet. */
export type Draft = {
  /** In base32, as apps take it. */
  readonly secret: string;
  /** To be sent back with the first code: sealed for this person, so that nobody can choose a secret. */
  readonly sealed: string;
};

export type AuthenticatorRow = {
  factor: string;
  secret: Uint8Array;
  added_at: number;
  used_at: number | null;
};

/**
 * Authenticator apps: one for each person, and setting up another takes its place. Synchronous; they throw only
 * where the database fails.
 */
export function openAuthenticators({ database, now, randomBytes, sealing }: Omit<Door, 'access'>) {
  createSecondFactorTables(database);
  const select = database.prepare('SELECT * FROM authenticator WHERE practice = ? AND person = ?');
  const put = database.prepare(`
    INSERT OR REPLACE INTO authenticator (practice, person, factor, secret, last_step, added_at)
    VALUES (?, ?, ?, ?, ?, ?)`);
  const use = database.prepare(`
    UPDATE authenticator SET last_step = :step, used_at = :at
    WHERE practice = :practice AND person = :person AND last_step < :step`);
  const remove = database.prepare('DELETE FROM authenticator WHERE practice = ? AND person = ?');

  const of = ({ practice, person }: Person) => select.get(practice, person) as AuthenticatorRow | undefined;
  const draftPlace = ({ practice, person }: Person) => ['authenticator-draft', practice, person];
  const place = ({ practice, person }: Person) => ['authenticator', practice, person];

  function present(draft: { secret: Uint8Array; at: number }, who: Person): Draft {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(draft.at));
    const sealed = sealing.seal(draftPlace(who), Buffer.concat([time, draft.secret]));
    return {
      secret: secretOf(draft.secret).base32,
      sealed: Buffer.from(sealed).toString('base64url'),
    };
  }

  function drafted(who: Person, sealed: string): Uint8Array | undefined {
    if (!/^[\w-]{60,200}$/.test(sealed)) return undefined;
    const opened = sealing.open(draftPlace(who), Buffer.from(sealed, 'base64url'));
    if (opened?.length !== 8 + secretLength) return undefined;
    const age = now() - Number(Buffer.from(opened).readBigUInt64BE(0));
    return age >= 0 && age <= draftLasts ? opened.subarray(8) : undefined;
  }

  return {
    of,

    /** A new secret to show, or the one that `sealed` holds, where it may still be confirmed. */
    draft(who: Person, sealed = ''): Draft {
      const kept = drafted(who, sealed);
      if (kept) return { secret: secretOf(kept).base32, sealed };
      return present({ secret: randomBytes(secretLength), at: now() }, who);
    },

    /**
     * Whether the code is a right one of the app that the draft was shown to; `put` then puts the app to use under
     * the identifier `factor`, in the place of the one before. `known`: it is in use already.
     */
    check(
      who: Person,
      sealed: string,
      code: string,
      factor: string,
    ): { readonly put: () => void; readonly known: boolean } | Refused {
      const secret = drafted(who, sealed);
      if (!secret)
        return refuse(
          'This page was open for too long. Here is a new picture: add it to your app, then type the code it shows.',
          {
            field: 'code',
          },
        );
      const before = of(who);
      const known = before && sealing.open(place(who), before.secret);
      // The same form once more.
      if (known && Buffer.compare(known, secret) === 0) return { known: true, put: () => undefined };
      const step = stepOf(secret, code, now());
      if (step === undefined)
        return refuse(
          'This is not the code that the app shows now. Type the newest one; if it is refused again, set the clock of your phone to automatic.',
          { field: 'code' },
        );
      const { practice, person } = who;
      return {
        known: false,
        put: () => void put.run(practice, person, factor, sealing.seal(place(who), secret), step, now()),
      };
    },

    /** Whether this is a right code that was not used before; from now on it is used. */
    accept(who: Person, code: string): boolean {
      const row = of(who);
      const secret = row && sealing.open(place(who), row.secret);
      const at = now();
      const step = secret && stepOf(secret, code, at);
      if (step === undefined) return false;
      const { practice, person } = who;
      // Each time step is accepted once: a code that was seen over a shoulder is worth nothing (RFC 6238, 5.2).
      return use.run({ practice, person, step, at }).changes === 1;
    },

    remove({ practice, person }: Person): void {
      remove.run(practice, person);
    },
  };
}

/** The time step of a code, where it is one of now; as people type it, with blanks. */
function stepOf(bytes: Uint8Array, code: string, at: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (token.length !== codes.digits || !/^\d+$/.test(token)) return undefined;
  const delta = TOTP.validate({ ...codes, token, secret: secretOf(bytes), timestamp: at });
  return delta === null ? undefined : Math.floor(at / 1000 / codes.period) + delta;
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}

/** What the picture says to an app: the secret, and the names it is listed under there. */
export function authenticatorAddress(secret: string, practice: string, email: string): string {
  // A colon divides the two names in an app's list.
  const issuer = `Diligence, ${practice}`.replaceAll(':', ' ');
  return new TOTP({ ...codes, secret, issuer, issuerInLabel: false, label: email }).toString();
}
