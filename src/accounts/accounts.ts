import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { refuse } from '#decision.ts';
import type { Refusal } from '#decision.ts';
import { openAttempts } from './attempts.ts';
import { atomically, createTables } from './door.ts';
import type { Door, Person, Refused } from './door.ts';
import { normalizeEmail } from './email.ts';
import { openLinks } from './links.ts';
import type { Purpose } from './links.ts';
import { hashPassword, isPassword, passwordRefusals } from './password.ts';
import { openSessions } from './sessions.ts';

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

/**
 * Not signed in. `wait`: seconds before the next try is looked at, where there is a wait (for `Retry-After`).
 */
export type SignInRefused = Refused & { readonly wait?: number };

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
  const { database, now, randomBytes } = door;
  createTables(database);
  const sessions = openSessions(door);
  const links = openLinks(door);
  const attempts = openAttempts(door);

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
  const setPassword = database.prepare(
    'UPDATE account SET password = ?, password_at = ? WHERE practice = ? AND person = ? AND password = ?',
  );
  const close = database.prepare(`
    UPDATE account SET email = NULL, password = NULL, closed_at = ?
    WHERE practice = ? AND person = ? AND closed_at IS NULL`);

  const open = ({ practice, person }: Person) => byPerson.get(practice, person) as Row | undefined;
  const withEmail = (email: string) => byEmail.get(email) as Row | undefined;
  const hasAnyAccount = (): boolean => (any.get() as { found: number }).found === 1;

  /** What stands against an account for this person with this email address (already normalized). */
  function takenRefusals(who: Person, email: string | undefined): Refusal[] {
    const citation = '164.312(a)(2)(i)';
    if (open(who)) {
      return [
        { because: 'This person has an account already. Sign in with it; nobody needs two.', citation },
      ];
    }
    if (email === undefined || !withEmail(email)) return [];
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
    return { account: accountFrom(row) };
  }

  return {
    sessions,
    links,

    /** What is wrong with an email address and password before anything else is looked at; none: nothing. */
    credentialRefusals,

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
     * first account.
     */
    async createAccountByLink(
      token: string | undefined,
      purpose: Purpose,
      input: Credentials,
    ): Promise<{ account: Account } | Refused> {
      const link = links.find(token, purpose);
      if ('refusals' in link) return link;
      const email = normalizeEmail(input.email);
      const wrong = [...credentialRefusals(input), ...takenRefusals(link, email)];
      if (wrong.length > 0 || email === undefined) return { refusals: wrong };
      const password = await hashPassword(input.password, randomBytes);
      return links.consume<{ account: Account }>(token, purpose, (link) => {
        if (purpose === 'set-up' && hasAnyAccount()) {
          return refuse(
            'Diligence is set up already. Sign in, or ask your security official for an invitation.',
          );
        }
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
     * Signs in: a new session and whose it is (164.312(d)). One sentence for an unknown email address and for
     * a wrong password, after the same time. `address` is where the request came from. `previous` is the
     * token the browser still had, which ends.
     */
    async signIn(
      email: string,
      password: string,
      address: string,
      previous?: string,
    ): Promise<(Person & { readonly token: string }) | SignInRefused> {
      const name = normalizeEmail(email);
      const wait = attempts.begin(name, address);
      if (wait > 0) return waitRefusal('Too many tries did not work.', wait);
      const row = name === undefined ? undefined : withEmail(name);
      const right = await isPassword(row?.password, password);
      const signedIn = atomically(database, () => {
        // Between the look and the answer the account may have been closed or its password changed.
        if (!right || !row || name === undefined || open(row)?.password !== row.password) return undefined;
        attempts.succeeded(name, address);
        sessions.end(previous);
        return { practice: row.practice, person: row.person, token: sessions.create(row) };
      });
      if (signedIn) return signedIn;
      const because = 'This email address and password do not go together.';
      const next = attempts.wait(name, address);
      if (next > 0) return waitRefusal(because, next);
      return refuse(`${because} Check both and try again.`, { field: 'password' });
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
      const row = open(input);
      if (!row) return refuse('This account is closed. Sign in with one that is open.');
      const wrong = passwordRefusals(input.next, [...(input.names ?? []), row.email], 'next');
      if (wrong.length > 0) return { refusals: wrong };
      const wait = attempts.begin(row.email, input.address);
      if (wait > 0) return waitRefusal('Too many tries did not work.', wait);
      if (!(await isPassword(row.password, input.password))) {
        return refuse('This is not your present password. Check it and try again.', { field: 'password' });
      }
      attempts.succeeded(row.email, input.address);
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
        return { token: sessions.create(row) };
      });
    },

    /**
     * Closes the account of somebody who leaves: sessions and open links end with it, at once, and email
     * address and password are gone (164.308(a)(3)(ii)(C)). Harmless where there is no account.
     */
    closeAccount({ practice, person }: Person): void {
      atomically(database, () => {
        close.run(now(), practice, person);
        sessions.endAll({ practice, person });
        links.withdraw({ practice, person });
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

function waitRefusal(because: string, milliseconds: number): SignInRefused {
  const wait = Math.ceil(milliseconds / 1000);
  const words = wait <= 90 ? counted(wait, 'second') : counted(Math.ceil(wait / 60), 'minute');
  return { ...refuse(`${because} Try again in ${words}.`), wait };
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
