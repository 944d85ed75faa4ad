import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { refuse } from '#decision.ts';
import type { Refusal } from '#decision.ts';
import { openAttempts } from './attempts.ts';
import { atomically, createTables } from './door.ts';
import type { Door, Person, Refused } from './door.ts';
import { normalizeEmail } from './email.ts';
import { noteFailedTry } from './failed-try.ts';
import { openLinks } from './links.ts';
import type { Purpose } from './links.ts';
import { hashPassword, isPassword, passwordRefusals } from './password.ts';
import { openPresentPassword } from './present-password.ts';
import { openReadings } from './reading.ts';
import { openSecondFactors } from './second-factor/second-factors.ts';
import { openSecondStep } from './second-factor/second-step.ts';
import { openSessions } from './sessions.ts';
import { waitRefusal } from './signed-in.ts';
import type { HalfSignedIn, SignedIn, SignInRefused } from './signed-in.ts';

/** An account that is open. */
export type Account = Person & {
  readonly email: string;
  readonly createdAt: Instant;
  readonly passwordAt: Instant;
};

/** What a person chooses for an account. */
export type Credentials = {
  readonly email: string;
  readonly password: string;
  /** Names a password must not be made of: the practice's, the person's. The email address is one anyway. */
  readonly names?: readonly string[];
};

/** Somebody who does something about the sign-in of a colleague, and from which network address. */
export type Official = { readonly person: string; readonly address: string };

type Row = {
  practice: string;
  person: string;
  email: string;
  password: string;
  created_at: number;
  password_at: number;
};

export type Accounts = ReturnType<typeof openAccounts>;

/**
 * The door: accounts, the sessions they open and the links that make them. One person has one account and
 * one account belongs to one person (164.312(a)(2)(i)). Functions that take a password are asynchronous.
 * What a person did wrong is a refusal; they throw only where the database fails.
 */
export function openAccounts(door: Door) {
  const { database, now, randomBytes, access } = door;
  createTables(database);
  const sessions = openSessions(door);
  const links = openLinks(door);
  const readings = openReadings(door, links);
  const attempts = openAttempts(door);
  const secondFactors = openSecondFactors(door);

  const byEmail = database.prepare('SELECT * FROM account WHERE email = ?');
  const byPerson = database.prepare(
    'SELECT * FROM account WHERE practice = ? AND person = ? AND closed_at IS NULL',
  );
  const ofPractice = database.prepare(
    'SELECT * FROM account WHERE practice = ? AND closed_at IS NULL ORDER BY person',
  );
  const any = database.prepare('SELECT EXISTS (SELECT 1 FROM account) AS found');
  const insert = database.prepare(`
    INSERT INTO account VALUES (:practice, :person, :email, :password, :at, :at, NULL)
    ON CONFLICT (practice, person) DO UPDATE SET
      email = :email, password = :password, created_at = :at, password_at = :at, closed_at = NULL
    WHERE closed_at IS NOT NULL`);
  const close = database.prepare(`
    UPDATE account SET email = NULL, password = NULL, closed_at = ?
    WHERE practice = ? AND person = ? AND closed_at IS NULL`);

  const open = ({ practice, person }: Person) => byPerson.get(practice, person) as Row | undefined;
  const withEmail = (email: string) => byEmail.get(email) as Row | undefined;
  const hasAnyAccount = (): boolean => (any.get() as { found: number }).found === 1;

  /**
   * What stands against an account for this person with this email address (already normalized). `instead`: it
   * takes the place of the one that the person has.
   */
  function takenRefusals(who: Person, email: string | undefined, instead = false): Refusal[] {
    const citation = '164.312(a)(2)(i)';
    if (!instead && open(who)) {
      return [
        { because: 'This person has an account already. Sign in with it; nobody needs two.', citation },
      ];
    }
    const owner = email === undefined ? undefined : withEmail(email);
    if (!owner || (instead && owner.practice === who.practice && owner.person === who.person)) return [];
    const because =
      'This email address belongs to another account. Accounts cannot be shared: give an address of your own, so that what you do is on record under your name.';
    return [{ because, citation, field: 'email' }];
  }

  function credentialRefusals({ email, password, names = [] }: Credentials): Refusal[] {
    const because = 'Give an email address of your own, like name@example.com.';
    const wrong = normalizeEmail(email) === undefined ? [{ because, field: 'email' }] : [];
    return [...wrong, ...passwordRefusals(password, [...names, email])];
  }

  /** Inside a transaction: the account, unless somebody was there first. */
  function insertAccount(who: Person, email: string, password: string): { account: Account } | Refused {
    const taken = takenRefusals(who, email);
    if (taken.length > 0) return { refusals: taken };
    insert.run({ practice: who.practice, person: who.person, email, password, at: now() });
    const row = open(who);
    if (!row) throw new Error('The account that was just written cannot be read.');
    // It begins with nothing of one before.
    sessions.endAll(who);
    secondFactors.endAll(who);
    access.note({ ...who, kind: 'account-made' });
    return { account: accountFrom(row) };
  }

  function closeAccount({ practice, person }: Person, by?: Official): void {
    atomically(database, () => {
      const subject = by && person;
      if (close.run(now(), practice, person).changes === 1)
        access.note({
          practice,
          person: by?.person ?? person,
          kind: 'account-closed',
          subject,
          from: by?.address,
        });
      sessions.endAll({ practice, person });
      secondFactors.endAll({ practice, person });
      links.withdraw({ practice, person });
      readings.endAll({ practice, person });
    });
  }

  return {
    sessions,
    links,
    readings,
    secondFactors,

    /** What is wrong with an email address and password before anything else is looked at; none: nothing. */
    credentialRefusals,

    /** The same for an account that takes the place of the one that a person has. */
    replacementRefusals: (who: Person, input: Credentials): readonly Refusal[] => [
      ...credentialRefusals(input),
      ...takenRefusals(who, normalizeEmail(input.email), true),
    ],

    /**
     * Makes an account for a person on the roster. Refused: an email address that is none or is taken, a
     * person who has one, a password against the rules (`password.ts`). A person whose account was closed
     * gets a new one.
     */
    async createAccount(input: Person & Credentials): Promise<{ account: Account } | Refused> {
      const { practice, person } = input;
      const email = normalizeEmail(input.email);
      const wrong = [...credentialRefusals(input), ...takenRefusals({ practice, person }, email)];
      if (wrong.length > 0 || email === undefined) return { refusals: wrong };
      const password = await hashPassword(input.password, randomBytes);
      return atomically(database, () => insertAccount({ practice, person }, email, password));
    },

    /**
     * Makes the account that a one-time link is for; its practice and person are the link's. The link is used
     * up in the same transaction, and still works where the answer is a refusal. A set-up link makes only the
     * first account; a recovery link ends the account that the person had, with all that belonged to it.
     */
    async createAccountByLink(
      token: string | undefined,
      purpose: Purpose,
      input: Credentials,
    ): Promise<{ account: Account } | Refused> {
      const link = links.find(token, purpose);
      if ('refusals' in link) return link;
      const email = normalizeEmail(input.email);
      const wrong = [...credentialRefusals(input), ...takenRefusals(link, email, purpose === 'recovery')];
      if (wrong.length > 0 || email === undefined) return { refusals: wrong };
      const password = await hashPassword(input.password, randomBytes);
      return links.consume<{ account: Account }>(token, purpose, (link) => {
        if (purpose === 'set-up' && hasAnyAccount()) {
          return refuse(
            'Diligence is set up already. Sign in, or ask your security official for an invitation.',
          );
        }
        if (purpose === 'recovery') closeAccount(link);
        return insertAccount(link, email, password);
      });
    },

    /**
     * A fresh set-up link for the first officer, where nobody has an account yet; else undefined. Call it on
     * every start: the link printed before stops working.
     */
    setUpLink(who: Person): string | undefined {
      return atomically(database, () => (hasAnyAccount() ? undefined : links.make('set-up', who)));
    },

    /**
     * Signs in: a new session and whose it is (164.312(d)); where the person has a second factor, only the right
     * to take the second step. One sentence for an unknown email address and for a wrong password, after the same
     * time. `address` is where the request came from. `previous` is the token the browser still had, which ends.
     */
    async signIn(
      email: string,
      password: string,
      address: string,
      previous?: string,
    ): Promise<SignedIn | HalfSignedIn | SignInRefused> {
      const name = normalizeEmail(email);
      const wait = attempts.begin(name, address);
      if (wait > 0) return waitRefusal('Too many tries did not work.', wait);
      const counted = attempts.count(name, address);
      const row = name === undefined ? undefined : withEmail(name);
      const right = await isPassword(row?.password, password);
      const signedIn = atomically(database, () => {
        // Between the look and the answer the account may have been closed or its password changed.
        if (!right || !row || name === undefined || open(row)?.password !== row.password) return undefined;
        const { practice, person } = row;
        if (secondFactors.has(row)) {
          // Only the second step clears the count: whoever knows the password could guess codes for ever.
          attempts.passed(name, address, counted);
          return { practice, person, pending: secondFactors.pending.start(row) };
        }
        attempts.succeeded(name, address);
        sessions.end(previous, address);
        access.note({ practice, person, kind: 'signed-in', from: address });
        return { practice, person, token: sessions.create(row) };
      });
      if (signedIn) return signedIn;
      noteFailedTry(door, attempts, row, name, address, 'sign-in');
      const because = 'This email address and password do not go together.';
      const next = attempts.wait(name, address);
      if (next > 0) return waitRefusal(because, next);
      return refuse(`${because} Check both and try again.`, { field: 'password' });
    },

    /** The second step of a sign-in: see `second-step.ts`. */
    secondStep: openSecondStep(door, {
      attempts,
      sessions,
      secondFactors,
      emailOf: (who) => open(who)?.email,
    }),

    ...openPresentPassword(door, { attempts, sessions, secondFactors, accountOf: open }),

    /**
     * Closes the account of somebody who leaves: sessions and open links end with it, at once, and email
     * address and password are gone (164.308(a)(3)(ii)(C)). Harmless where there is no account. `by`: who closes it,
     * where it is not the person.
     */
    closeAccount,

    /**
     * Ends all second factors, recovery codes and sessions of somebody who lost them; `by`: the official who has made
     * sure who asks. The password stays.
     */
    resetSecondFactor(who: Person, { person: by, address }: Official): void {
      atomically(database, () => {
        secondFactors.endAll(who);
        sessions.endAll(who);
        const { practice, person: subject } = who;
        access.note({ practice, person: by, kind: 'second-factor-removed', subject, from: address });
      });
    },

    /** The open account of a person, if there is one. */
    accountOf(who: Person): Account | undefined {
      const row = open(who);
      return row && accountFrom(row);
    },

    /** The open accounts of a practice. */
    accountsOf(practice: string): readonly Account[] {
      return (ofPractice.all(practice) as Row[]).map(accountFrom);
    },

    /** Whether anybody ever had an account here, be it closed by now. */
    hasAnyAccount,
  };
}

function accountFrom({ practice, person, email, created_at, password_at }: Row): Account {
  return { practice, person, email, createdAt: instant(created_at), passwordAt: instant(password_at) };
}
