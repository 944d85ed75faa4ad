import type { Checkpoint } from './checkpoint.ts';
import type { Entry, Head } from './entry.ts';

/**
 * Something outside the program stands in the way: the disk, the database, a file, a key. The message is a
 * sentence for a person, and says what to do. Nothing was written.
 */
export class Outage extends Error {
  override readonly name = 'Outage';
}

/** A key that is kept wrapped. `name` says what it opens: `practice`, `signing`, `subject/<subject>`. */
export type WrappedKey = { readonly practice: string; readonly name: string; readonly wrapped: Uint8Array };

/** What is written in one transaction, all of it or nothing. */
export type Batch = {
  readonly entries: readonly Entry[];
  /** Keys of subjects that had none. */
  readonly keys: readonly WrappedKey[];
  /** The head after these entries, signed. It replaces the one before. */
  readonly checkpoint: Checkpoint;
};

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
  /** Adds a practice with its first keys (`practice`, `signing`). Rejects if the practice is there already. */
  found(practice: string, keys: readonly WrappedKey[]): Promise<void>;
  /**
   * Appends if the head is still at `expected` and the entries follow it; `lost` if somebody else was first,
   * and then nothing is written. Resolves to `appended` only when it is durable. Rejects, and writes nothing,
   * if a key of the batch is there already: a key is never replaced.
   */
  append(practice: string, expected: number, batch: Batch): Promise<'appended' | 'lost'>;
  close(): Promise<void>;
};
