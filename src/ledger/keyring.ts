import type { KeyObject } from 'node:crypto';

import { indexKey } from '#patients/tokens.ts';

import { signingKey } from './checkpoint.ts';
import type { SigningKey } from './checkpoint.ts';
import { disposalOf, disposedIn } from './entry.ts';
import type { RandomBytes } from './ledger.ts';
import { keyLength, nonceLength, secretKey, Unopened, unwrapKey, wrapKey } from './seal.ts';
import { keyOf, Outage } from './store.ts';
import type { Store, WrappedKey } from './store.ts';

/** A subject's key that is not in the store yet. */
export type FreshKey = { readonly key: KeyObject; readonly wrapped: WrappedKey };

/** The keys of a practice, opened. */
export type Keyring = Awaited<ReturnType<typeof openKeyring>>;

/** The keys of one practice: unwrapped when first needed, read again when another process may have added some. */
export async function openKeyring(
  store: Store,
  installationKey: Uint8Array,
  practice: string,
  randomBytes: RandomBytes,
) {
  const wrapped = new Map<string, Uint8Array>();
  const opened = new Map<string, KeyObject>();
  /** Subjects whose disposal is on record. Their keys are used no more, whether they are destroyed yet or not. */
  const closed = new Set<string>();
  let knownUpTo = -1;

  const load = async () => {
    // The head first: keys that come between the two reads are then read once more, and none is missed.
    const { position } = await store.head(practice);
    const keys = await store.keys(practice);
    wrapped.clear();
    for (const key of keys) wrapped.set(key.name, key.wrapped);
    // The key of a disposal comes with its entry, in one transaction: where it is, the disposal is on record.
    close(keys.flatMap(({ name }) => disposedIn(name.slice(keyOf('').length)) ?? []));
    knownUpTo = position;
  };
  await load();
  const practiceBytes = unwrapped(secretKey(installationKey), 'practice');
  const practiceKey = secretKey(practiceBytes);
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
    if (present || !wrapped.has(keyOf(subject))) return present;
    const key = secretKey(unwrapped(practiceKey, keyOf(subject)));
    opened.set(subject, key);
    return key;
  };

  /** Whether a subject was disposed of. A key that somebody put in place of a disposal's does not unwrap. */
  function isClosed(subject: string): boolean {
    return closed.has(subject) && known(disposalOf(subject)) !== undefined;
  }

  function close(subjects: readonly string[]): void {
    for (const subject of subjects) {
      closed.add(subject);
      opened.delete(subject);
    }
  }

  return {
    signing,
    /** The key of the index of patients. */
    index: indexKey(practiceBytes, practice),
    known,
    /** The key of a subject that is on record and was not disposed of. */
    async present(subject: string): Promise<KeyObject | undefined> {
      const { position } = await store.head(practice);
      if (position > knownUpTo) await load();
      return isClosed(subject) ? undefined : known(subject);
    },
    /** The key of a subject that was not known: the store is asked again. */
    async lookedUp(subject: string): Promise<KeyObject | undefined> {
      await load();
      if (isClosed(subject)) return undefined;
      return known(subject) ?? secretKey(unwrapped(practiceKey, keyOf(subject)));
    },
    isClosed,
    close,
    /** Lets go of keys that were destroyed. */
    forget(subjects: readonly string[]): void {
      close(subjects);
      for (const subject of subjects) wrapped.delete(keyOf(subject));
    },
    /** Whether a subject has a key, or had one. */
    has: (subject: string): boolean => closed.has(subject) || wrapped.has(keyOf(subject)),
    /** The subjects that were disposed of and whose key is still in the store. */
    async disposedButThere(): Promise<readonly string[]> {
      await load();
      return [...closed].filter((subject) => isClosed(subject) && wrapped.has(keyOf(subject)));
    },
    /** Makes sure that every key added up to a position is known. */
    async upTo(position: number) {
      if (position > knownUpTo) await load();
    },
    made(subject: string, fresh: Map<string, FreshKey>): FreshKey {
      const bytes = randomBytes(keyLength);
      const name = keyOf(subject);
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
