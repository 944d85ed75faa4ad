import type { Checkpoint } from './checkpoint.ts';
import type { AccessHead, Entry, Head } from './entry.ts';

/**
 * Something outside the program stands in the way: the disk, the database, a file, a key. The message is a
 * sentence for a person, and says what to do. Nothing was written.
 */
export class Outage extends Error {
  override readonly name = 'Outage';
}

/** A key that is kept wrapped. `name` says what it opens: `practice`, `signing`, `subject/<subject>`. */
export type WrappedKey = { readonly practice: string; readonly name: string; readonly wrapped: Uint8Array };

/** The name of the key of a subject. */
export function keyOf(subject: string): string {
  return `subject/${subject}`;
}

/** The names, if each is that of a subject's key. @throws RangeError for the keys that the whole ledger needs. */
export function onlySubjects(names: readonly string[]): readonly string[] {
  const other = names.find((name) => !name.startsWith(keyOf('')));
  if (other !== undefined) throw new RangeError(`The key ${other} is needed for the whole ledger.`);
  return names;
}

/** What is written in one transaction, all of it or nothing. */
export type Batch = {
  readonly entries: readonly Entry[];
  /** Keys of subjects that had none. */
  readonly keys: readonly WrappedKey[];
  /** The head after these entries, signed. It replaces the one before. */
  readonly checkpoint: Checkpoint | Signing;
};

/** Signs the head after a batch once it is known, inside the transaction, how far the access record has come. */
export type Signing = (access: AccessHead | undefined) => Checkpoint;

/**
 * Where ledgers are kept. One contract, tested with one body for every store.
 * Every method may reject with an `Outage` where the disk or database fails; none changes anything then.
 */
export type Store = {
  practices(): Promise<readonly string[]>;
  head(practice: string): Promise<Head>;
  /** Entries after a position, in order, up to and including `upTo` if given. */
  read(practice: string, after: number, upTo?: number): Promise<readonly Entry[]>;
  keys(practice: string): Promise<readonly WrappedKey[]>;
  checkpoint(practice: string): Promise<Checkpoint | undefined>;
  /**
   * The last entry of the practice's access record that was written while its ledger stood before a position;
   * undefined where there is none, or no access record is kept.
   */
  access(practice: string, before: number): Promise<AccessHead | undefined>;
  /** Adds a practice with its first keys (`practice`, `signing`). Rejects if the practice is there already. */
  found(practice: string, keys: readonly WrappedKey[]): Promise<void>;
  /**
   * Appends if the head is still at `expected` and the entries follow it; `lost` if somebody else was first,
   * and then nothing is written. Resolves to `appended` only when it is durable. Rejects, and writes nothing,
   * if a key of the batch is there already: a key is never replaced.
   */
  append(practice: string, expected: number, batch: Batch): Promise<'appended' | 'lost'>;
  /**
   * Destroys keys of subjects for good: when it resolves, their bytes are in none of the store's files. Names that
   * are not there are passed over, so that it can be asked again after a crash. Rejects, and destroys nothing, where
   * a name is not that of a subject's key.
   */
  destroyKeys(practice: string, names: readonly string[]): Promise<void>;
  close(): Promise<void>;
};
