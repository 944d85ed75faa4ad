import type { KeyObject } from 'node:crypto';

import type { Instant } from '#calendar.ts';
import type { NewEvent } from '#decision.ts';

import { chained, identifier } from './chain.ts';
import { signed, signingKey } from './checkpoint.ts';
import type { Checkpoint, SigningKey } from './checkpoint.ts';
import type { Entry, Head, RecordedEvent } from './entry.ts';
import { keyLength, nonceLength, open, seal, secretKey, Unopened, unwrapKey, wrapKey } from './seal.ts';
import { Outage } from './store.ts';
import type { Store, WrappedKey } from './store.ts';

/** So many bytes that nobody can guess. `node:crypto`'s `randomBytes` outside tests. */
export type RandomBytes = (count: number) => Uint8Array;

/** How many entries are read at a time: sealed bytes of a whole ledger need not be in memory at once. */
const portion = 500;

/** What came of an append. `lost`: the head was no longer the expected one; nothing is written, decide again. */
export type Appended =
  | { readonly outcome: 'appended'; readonly positions: readonly number[]; readonly head: Head }
  | { readonly outcome: 'lost' };

/** One practice's ledger, opened: it seals what is written and opens what is read. */
export type Ledger = {
  readonly practice: string;
  head(): Promise<Head>;
  /**
   * The events after a position (0: from the first), in order, up to and including `upTo` if given.
   *
   * @throws Outage if an entry is missing, does not follow the one before, or does not open.
   */
  read(after: number, upTo?: number): Promise<readonly RecordedEvent[]>;
  /**
   * Puts events on record after the head that they were decided on (its position), all or none. When it
   * resolves to `appended`, they are on disk. `at` never goes back: an earlier one is moved to the head's.
   *
   * @throws TypeError if an event cannot be written as canonical JSON, or its subject is no identifier.
   * @throws Outage if the disk or database fails; nothing is written then.
   */
  append(
    expected: number,
    events: readonly NewEvent[],
    who: { readonly by: string; readonly at: Instant },
  ): Promise<Appended>;
  /** The signed checkpoint of the head; undefined while nothing is on record. */
  checkpoint(): Promise<Checkpoint | undefined>;
  /** The checkpoint of an earlier moment: the same bytes each time it is asked for. Undefined where there is no such entry. */
  checkpointAt(position: number): Promise<Checkpoint | undefined>;
};

/**
 * Adds a practice to a store, with its own key and signing key, and opens its ledger.
 *
 * @param installationKey 32 bytes.
 * @throws Error if the practice is there already.
 */
export async function foundLedger(
  store: Store,
  installationKey: Uint8Array,
  practice: string,
  randomBytes: RandomBytes,
): Promise<Ledger> {
  const installation = secretKey(installationKey);
  const practiceKey = randomBytes(keyLength);
  const wrap = (wrapping: KeyObject, name: string, key: Uint8Array): WrappedKey => ({
    practice: identifier('practice', practice),
    name,
    wrapped: wrapKey(wrapping, randomBytes(nonceLength), practice, name, key),
  });
  await store.found(practice, [
    wrap(installation, 'practice', practiceKey),
    wrap(secretKey(practiceKey), 'signing', randomBytes(32)),
  ]);
  return openLedger(store, installationKey, practice, randomBytes);
}

/**
 * Opens the ledger of a practice that was founded.
 *
 * @throws Outage if there is no such practice or the installation key is not the one it was founded with.
 */
export async function openLedger(
  store: Store,
  installationKey: Uint8Array,
  practice: string,
  randomBytes: RandomBytes,
): Promise<Ledger> {
  const keyring = await openKeyring(store, installationKey, practice, randomBytes);

  return {
    practice,
    head: () => store.head(practice),
    checkpoint: () => store.checkpoint(practice),

    async checkpointAt(position) {
      const [entry] = await store.read(practice, position - 1, position);
      if (!entry) return undefined;
      const { hash, at } = entry.header;
      return signed(keyring.signing, practice, { position, hash, at });
    },

    async read(after, upTo) {
      const events: RecordedEvent[] = [];
      let previous: Entry | undefined;
      const head = await store.head(practice);
      const end = Math.min(upTo ?? head.position, head.position);
      let from = Math.max(after, 0);
      while (from < end) {
        const entries = await store.read(practice, from, Math.min(from + portion, end));
        if (entries.length === 0) throw damaged(from + 1, 'is missing');
        for (const entry of entries) {
          mustFollow(previous, entry, from);
          const { position, at, by, area, type, version, subject } = entry.header;
          const key = keyring.known(subject) ?? (await keyring.lookedUp(subject));
          events.push({ position, at, by, area, type, version, subject, data: opened(key, entry) });
          previous = entry;
          from = position;
        }
      }
      return events;
    },

    async append(expected, events, { by, at }) {
      const before = await store.head(practice);
      if (before.position !== expected) return { outcome: 'lost' };
      if (events.length === 0) return { outcome: 'appended', positions: [], head: before };
      await keyring.upTo(before.position);
      const fresh = new Map<string, FreshKey>();
      const keys = events.map(
        ({ subject }) => keyring.known(subject) ?? (fresh.get(subject) ?? keyring.made(subject, fresh)).key,
      );
      const drafts = events.map(({ area, type, version, subject }) => ({
        practice,
        at,
        by,
        area,
        type,
        version,
        subject,
      }));
      const { entries, head } = chained(before, drafts, (place, index) =>
        seal(keys[index] as KeyObject, randomBytes(nonceLength), place, events[index]?.data),
      );
      const outcome = await store.append(practice, expected, {
        entries,
        keys: [...fresh.values()].map(({ wrapped }) => wrapped),
        checkpoint: signed(keyring.signing, practice, head),
      });
      if (outcome === 'lost') return { outcome };
      keyring.keep(fresh, head.position);
      return { outcome, positions: entries.map(({ header }) => header.position), head };
    },
  };
}

/** A subject's key that is not in the store yet. */
type FreshKey = { readonly key: KeyObject; readonly wrapped: WrappedKey };

/** The keys of one practice: unwrapped when first needed, read again when another process may have added some. */
async function openKeyring(
  store: Store,
  installationKey: Uint8Array,
  practice: string,
  randomBytes: RandomBytes,
) {
  const wrapped = new Map<string, Uint8Array>();
  const opened = new Map<string, KeyObject>();
  let knownUpTo = -1;

  const load = async () => {
    // The head first: keys that come between the two reads are then read once more, and none is missed.
    const { position } = await store.head(practice);
    for (const key of await store.keys(practice)) wrapped.set(key.name, key.wrapped);
    knownUpTo = position;
  };
  await load();
  const practiceKey = secretKey(unwrapped(secretKey(installationKey), 'practice'));
  const signing: SigningKey = signingKey(unwrapped(practiceKey, 'signing'));

  function unwrapped(wrapping: KeyObject, name: string): Uint8Array {
    const bytes = wrapped.get(name);
    if (!bytes)
      throw new Outage(
        name === 'practice'
          ? `There is no practice ${practice} in this data folder. Choose another data folder, or set the practice up.`
          : `The key "${name}" is missing from the database. Put the database back from a backup.`,
      );
    try {
      return unwrapKey(wrapping, practice, name, bytes);
    } catch (cause) {
      if (!(cause instanceof Unopened)) throw cause;
      const because =
        name === 'practice'
          ? 'The installation key does not open this ledger. Use the key that was made together with this data folder.'
          : `The key "${name}" in the database was changed and does not open. Put the database back from a backup.`;
      throw new Outage(because, { cause });
    }
  }

  const known = (subject: string): KeyObject | undefined => {
    const present = opened.get(subject);
    if (present || !wrapped.has(`subject/${subject}`)) return present;
    const key = secretKey(unwrapped(practiceKey, `subject/${subject}`));
    opened.set(subject, key);
    return key;
  };

  return {
    signing,
    known,
    /** The key of a subject that was not known: the store is asked again. */
    async lookedUp(subject: string): Promise<KeyObject> {
      await load();
      return known(subject) ?? secretKey(unwrapped(practiceKey, `subject/${subject}`));
    },
    /** Makes sure that every key added up to a position is known. */
    async upTo(position: number) {
      if (position > knownUpTo) await load();
    },
    made(subject: string, fresh: Map<string, FreshKey>): FreshKey {
      const bytes = randomBytes(keyLength);
      const name = `subject/${subject}`;
      const made = {
        key: secretKey(bytes),
        wrapped: {
          practice,
          name,
          wrapped: wrapKey(practiceKey, randomBytes(nonceLength), practice, name, bytes),
        },
      };
      fresh.set(subject, made);
      return made;
    },
    /** Remembers keys once they are in the store. */
    keep(fresh: ReadonlyMap<string, FreshKey>, position: number) {
      for (const [subject, { key, wrapped: kept }] of fresh) {
        opened.set(subject, key);
        wrapped.set(kept.name, kept.wrapped);
      }
      knownUpTo = position;
    },
  };
}

function mustFollow(previous: Entry | undefined, { header }: Entry, last: number): void {
  if (header.position !== last + 1) throw damaged(last + 1, 'is missing');
  if (previous && header.previous !== previous.header.hash)
    throw damaged(header.position, 'does not follow the entry before it');
}

function opened(key: KeyObject, { header, sealed }: Entry): unknown {
  try {
    return open(key, header, sealed);
  } catch (cause) {
    if (!(cause instanceof Unopened)) throw cause;
    throw damaged(header.position, 'was changed after it was recorded', cause);
  }
}

function damaged(position: number, what: string, cause?: Error): Outage {
  return new Outage(
    `Entry ${position} of the ledger ${what}. Run "diligence verify" to see all that is wrong, and put the database back from a backup.`,
    { cause },
  );
}
