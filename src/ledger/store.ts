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

/** The subject whose key has a name. */
export function subjectOf(name: string): string {
  return name.slice(keyOf('').length);
}

/** The names, if each is that of a subject's key. @throws RangeError for the keys that the whole ledger needs. */
export function onlySubjects(names: readonly string[]): readonly string[] {
  const other = names.find((name) => !name.startsWith(keyOf('')));
  if (other !== undefined) throw new RangeError(`The key ${other} is needed for the whole ledger.`);
  return names;
}

/** What lies sealed beside the entries of a subject: a file, or who a patient is. */
export type PartKind = 'file' | 'patient';

/** A sealed part as it is known without its bytes. */
export type StoredPart = {
  readonly subject: string;
  /** Says nothing about what is in it (see `partName`), and is the same for the same bytes of the same subject. */
  readonly name: string;
  readonly kind: PartKind;
  /** Where the entry stands that brought it. */
  readonly position: number;
  /** How many chunks it has: 1 or more. */
  readonly chunks: number;
};

/** A sealed part with its bytes: one text of sealed bytes for each chunk. */
export type SealedPart = StoredPart & { readonly sealed: readonly Uint8Array[] };

/** What the index of patients holds of a subject. It takes the place of what it held before. */
export type Indexed = { readonly subject: string; readonly tokens: readonly Uint8Array[] };

/** The subject of the token that marks an index as whole. No entry has it. */
export const markSubject = '';

/** What is written in one transaction, all of it or nothing. */
export type Batch = {
  readonly entries: readonly Entry[];
  /** Keys of subjects that had none. */
  readonly keys: readonly WrappedKey[];
  /** The head after these entries, signed. It replaces the one before. */
  readonly checkpoint: Checkpoint | Signing;
  /** Sealed parts that the entries name. One that is there already stays as it is. */
  readonly parts?: readonly SealedPart[];
  /** What changes in the index of patients. */
  readonly indexed?: readonly Indexed[];
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
   * The sealed parts of a practice, or of one subject, in order of position, subject and name. A part whose first chunk
   * is not there is not listed.
   */
  parts(practice: string, subject?: string): Promise<readonly StoredPart[]>;
  /** The sealed bytes of one chunk (0, 1 …) of a part; undefined where it is not there. */
  chunk(practice: string, subject: string, name: string, chunk: number): Promise<Uint8Array | undefined>;
  /** The subjects that have, for each of the lists, at least one of its tokens. For no lists: none. */
  subjectsWith(practice: string, lists: readonly (readonly Uint8Array[])[]): Promise<readonly string[]>;
  /** Puts a new index of patients in the place of the old one; `lost`, and nothing is written, if the head is elsewhere. */
  reindex(practice: string, expected: number, indexed: readonly Indexed[]): Promise<'indexed' | 'lost'>;
  /**
   * Destroys keys of subjects for good, with all sealed parts of these subjects and what the index of patients holds
   * of them: when it resolves, their bytes are in none of the store's files. Names that are not there are passed over,
   * so that it can be asked again after a crash. Rejects, and destroys nothing, where a name is not that of a
   * subject's key.
   */
  destroyKeys(practice: string, names: readonly string[]): Promise<void>;
  close(): Promise<void>;
};
