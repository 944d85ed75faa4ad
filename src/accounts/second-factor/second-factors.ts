import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { atomically } from '#accounts/door.ts';
import type { Door, Person } from '#accounts/door.ts';
import { openAuthenticators } from './authenticator.ts';
import { openPasskeys } from './passkeys.ts';
import { openPending } from './pending.ts';
import { openRecoveryCodes } from './recovery-codes.ts';
import { createSecondFactorTables } from './tables.ts';

/** What shows, beside the password, that it is the person (164.312(d)). */
export type SecondFactor = {
  /** `factor-…`, under which the ledger has it too. */
  readonly factor: string;
  readonly kind: 'authenticator' | 'passkey';
  /** As the person named it. */
  readonly name: string;
  readonly addedAt: Instant;
  /** When it last signed the person in. */
  readonly usedAt?: Instant;
  /** Of a passkey: the host that it works for. */
  readonly site?: string;
};

export type SecondFactors = ReturnType<typeof openSecondFactors>;

/**
 * The second factors of people: an authenticator app, passkeys, and recovery codes for when both are out of reach.
 * They throw only where the database fails.
 */
export function openSecondFactors(door: Door) {
  const { database, access } = door;
  createSecondFactorTables(database);
  const authenticators = openAuthenticators(door);
  const passkeys = openPasskeys(door);
  const recoveryCodes = openRecoveryCodes(door);
  const pending = openPending(door);
  const any = database.prepare(`
    SELECT EXISTS (SELECT 1 FROM authenticator WHERE practice = :practice AND person = :person)
      OR EXISTS (SELECT 1 FROM passkey WHERE practice = :practice AND person = :person) AS found`);
  const kinds = database.prepare(`
    SELECT person, 'authenticator' AS kind FROM authenticator WHERE practice = :practice
    UNION SELECT person, 'passkey' FROM passkey WHERE practice = :practice`);

  const has = ({ practice, person }: Person): boolean =>
    (any.get({ practice, person }) as { found: number }).found === 1;

  function of(who: Person): readonly SecondFactor[] {
    const app = authenticators.of(who);
    const rows = [
      ...(app
        ? [{ ...app, kind: 'authenticator' as const, name: 'Authenticator app', site: undefined }]
        : []),
      ...passkeys.of(who).map((row) => ({ ...row, kind: 'passkey' as const })),
    ];
    return rows.map(({ factor, kind, name, site, added_at, used_at }) => ({
      factor,
      kind,
      name,
      addedAt: instant(added_at),
      ...(used_at !== null && { usedAt: instant(used_at) }),
      ...(site !== undefined && { site }),
    }));
  }

  function endAll(who: Person): void {
    atomically(database, () => {
      authenticators.remove(who);
      passkeys.removeAll(who);
      recoveryCodes.remove(who);
      pending.endAll(who);
    });
  }

  return {
    authenticators,
    passkeys,
    recoveryCodes,
    pending,

    /** Whether the sign-in of this person takes two steps. */
    has,

    /** What a person can show; nothing: the password is all. */
    of,

    /** Who in a practice can show what. */
    kindsOf(practice: string): ReadonlyMap<string, readonly SecondFactor['kind'][]> {
      const rows = kinds.all({ practice }) as { person: string; kind: SecondFactor['kind'] }[];
      return new Map(
        [...Map.groupBy(rows, ({ person }) => person)].map(([person, own]) => [
          person,
          own.map(({ kind }) => kind),
        ]),
      );
    },

    /**
     * Puts a factor that was checked to use (`put`). `from`: the address. With the first come recovery codes, to be
     * shown this once.
     */
    add(
      who: Person,
      kind: SecondFactor['kind'],
      put: () => void,
      from: string,
    ): readonly string[] | undefined {
      return atomically(database, () => {
        put();
        access.note({ ...who, kind: 'second-factor-added', subject: `factor-${kind}`, from });
        return recoveryCodes.of(who) ? undefined : makeCodes(who, from);
      });
    },

    /** Ten new recovery codes, to be shown this once; those before are void. */
    makeRecoveryCodes: makeCodes,

    /** Takes a factor away; with the last one the recovery codes end too. Harmless where there is none. */
    remove(who: Person, factor: string, from: string): void {
      atomically(database, () => {
        const found = of(who).find((one) => one.factor === factor);
        if (!found) return;
        if (found.kind === 'authenticator') authenticators.remove(who);
        else passkeys.remove(who, factor);
        access.note({ ...who, kind: 'second-factor-removed', subject: `factor-${found.kind}`, from });
        if (!has(who)) endAll(who);
      });
    },

    /** Nothing of a person is left: the account was closed, or an official reset it. */
    endAll,
  };

  function makeCodes(who: Person, from: string): readonly string[] {
    return atomically(database, () => {
      access.note({ ...who, kind: 'recovery-codes-made', from });
      return recoveryCodes.make(who);
    });
  }
}
