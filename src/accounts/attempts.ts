import { isIPv6 } from 'node:net';
import { atomically, createTables } from './door.ts';
import type { Door } from './door.ts';
import { digestOf } from './token.ts';

/** Failures before the first wait. A whole practice often shares one address, so an address has more. */
export const triesAllowed = { account: 5, address: 20 } as const;

/** The first wait and the longest, in milliseconds: 30 seconds, doubled each time, up to 15 minutes. */
export const waits = { first: 30_000, longest: 15 * 60_000 } as const;

/** Failures are forgotten after a day without one, in milliseconds. */
const forgottenAfter = 24 * 60 * 60_000;

/** Of an address that many share, one failure is forgiven for each half hour without one, in milliseconds. */
const easesAfter = 30 * 60_000;

/** How long an account is known at an address after it was signed in to from there: 90 days, in milliseconds. */
const knownFor = 90 * 24 * 60 * 60_000;

type Row = { failures: number; failed_at: number; wait_until: number };

export type Attempts = ReturnType<typeof openAttempts>;

/**
 * Counts tries to sign in, for each account and each address, so that passwords cannot be guessed by the
 * thousand. An email address is counted whether or not it has an account. Where somebody has signed in to an account
 * before, it is counted by itself: whoever guesses from elsewhere does not keep them out.
 */
export function openAttempts({ database, now }: Pick<Door, 'database' | 'now'>) {
  createTables(database);
  const select = database.prepare('SELECT failures, failed_at, wait_until FROM attempt WHERE digest = ?');
  const upsert = database.prepare(`
    INSERT INTO attempt VALUES (?, ?, ?, ?)
    ON CONFLICT (digest) DO UPDATE SET
      failures = excluded.failures, failed_at = excluded.failed_at, wait_until = excluded.wait_until`);
  const remove = database.prepare('DELETE FROM attempt WHERE digest = ?');
  const stamp = database.prepare('UPDATE attempt SET failed_at = ? WHERE digest = ?');
  const takeBack = database.prepare(
    'UPDATE attempt SET failures = failures - 1, wait_until = 0 WHERE digest = ?',
  );
  const forget = database.prepare('DELETE FROM attempt WHERE abs(? - failed_at) > ?');
  const known = database.prepare('SELECT 1 FROM sign_in_place WHERE digest = ? AND abs(? - at) <= ?');
  const remember = database.prepare(`
    INSERT INTO sign_in_place VALUES (?, ?) ON CONFLICT (digest) DO UPDATE SET at = excluded.at`);
  const forgetPlaces = database.prepare('DELETE FROM sign_in_place WHERE abs(? - at) > ?');
  const setFailures = database.prepare('UPDATE attempt SET failures = ?, wait_until = 0 WHERE digest = ?');

  const rowOf = (digest: string) => select.get(digest) as Row | undefined;
  const failuresOf = (digest: string): number => rowOf(digest)?.failures ?? 0;

  /**
   * What a try counts for: the address and the account; only the account at that address, where it is known there.
   * Digests: what is typed is not kept.
   */
  function keysOf(account: string | undefined, address: string): Key[] {
    const place: Key = {
      digest: digestOf(`address ${networkOf(address)}`),
      allowed: triesAllowed.address,
      shared: true,
    };
    if (account === undefined) return [place];
    const own = { allowed: triesAllowed.account, shared: false };
    const here = hereOf(account, address);
    return known.get(here, now(), knownFor)
      ? [{ ...own, digest: here }]
      : [place, { ...own, digest: digestOf(`account ${account}`) }];
  }

  function wait(keys: readonly Key[]): number {
    const at = now();
    const left = keys.map(({ digest }) => {
      const ms = (rowOf(digest)?.wait_until ?? 0) - at;
      // Longer than any wait: the clock was set back, and nobody is kept out for that.
      return ms > waits.longest ? 0 : ms;
    });
    return Math.max(0, ...left);
  }

  return {
    /**
     * Milliseconds to wait before the next try; 0: this try is counted, go on. It is counted as a failure
     * before the password is looked at, so that a thousand tries at once are not a thousand guesses;
     * `succeeded` takes it back.
     */
    begin(account: string | undefined, address: string): number {
      return atomically(database, () => {
        const keys = keysOf(account, address);
        const left = wait(keys);
        if (left > 0) return left;
        const at = now();
        forget.run(at, forgottenAfter);
        for (const { digest, allowed, shared } of keys) {
          const before = rowOf(digest);
          const eased = shared && before ? Math.max(0, Math.floor((at - before.failed_at) / easesAfter)) : 0;
          const failures = Math.max(0, (before?.failures ?? 0) - eased) + 1;
          upsert.run(digest, failures, at, at + waitAfter(failures, allowed));
        }
        return 0;
      });
    },

    /** Milliseconds until the next try may be made. */
    wait(account: string | undefined, address: string): number {
      return wait(keysOf(account, address));
    },

    /** The try that `begin` counted did not work: stamped with the moment that is known. */
    failed(account: string | undefined, address: string): void {
      for (const { digest } of keysOf(account, address)) stamp.run(now(), digest);
    },

    /** How often it did not work up to now, for the account and for the address: to be given to `passed`. */
    count(account: string | undefined, address: string): readonly number[] {
      return keysOf(account, address).map(({ digest }) => failuresOf(digest));
    },

    /**
     * The password was right, and a second step follows: the try that `begin` counted counts no more, and those
     * before it do. `counted`: what `count` gave after `begin`. Where others were counted since, nothing is taken
     * back: they must not lose their wait.
     */
    passed(account: string, address: string, counted: readonly number[]): void {
      for (const [index, { digest }] of keysOf(account, address).entries())
        if (failuresOf(digest) === counted[index]) takeBack.run(digest);
    },

    /**
     * The person is signed in: the account starts afresh and is known at this address from now on. The address is
     * forgiven the failures of this account, and not those of others: nobody gains guesses at colleagues by signing in.
     */
    succeeded(account: string, address: string): void {
      atomically(database, () => {
        const keys = keysOf(account, address);
        const forgiven = failuresOf(keys.at(-1)?.digest ?? '');
        for (const { digest } of keys) {
          const left = failuresOf(digest) - forgiven;
          if (left > 0) setFailures.run(left, digest);
          else remove.run(digest);
        }
        forgetPlaces.run(now(), knownFor);
        remember.run(hereOf(account, address), now());
      });
    },
  };
}

type Key = {
  readonly digest: string;
  readonly allowed: number;
  /** Whether it is of an address, which many may share. */
  readonly shared: boolean;
};

/** An account at one address. */
function hereOf(account: string, address: string): string {
  return digestOf(`account ${account} at ${networkOf(address)}`);
}

function waitAfter(failures: number, allowed: number): number {
  if (failures < allowed) return 0;
  return Math.min(waits.longest, waits.first * 2 ** Math.min(failures - allowed, 20));
}

/**
 * What counts as one address: an IPv4 address, or the first 64 bits of an IPv6 address, which one machine
 * may vary at will below that.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/s, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(bare)) return bare;
  const [front = '', back] = bare.split('::');
  const groups = front === '' ? [] : front.split(':');
  if (back !== undefined) {
    const tail = back === '' ? [] : back.split(':');
    const missing = 8 - groups.length - tail.length - (back.includes('.') ? 1 : 0);
    groups.push(...Array.from({ length: missing }, () => '0'), ...tail);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
