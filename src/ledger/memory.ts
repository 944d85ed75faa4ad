import { emptyHead, follows } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Entry, Head } from './entry.ts';
import { onlySubjects, subjectOf } from './store.ts';
import type { Indexed, SealedPart, Store, WrappedKey } from './store.ts';

type Kept = {
  readonly entries: Entry[];
  readonly keys: Map<string, WrappedKey>;
  checkpoint: Checkpoint | undefined;
  /** In the order in which they came. */
  parts: SealedPart[];
  /** Tokens (hexadecimal) by subject. */
  readonly index: Map<string, ReadonlySet<string>>;
};

/** A store that lasts as long as the process: for tests and trials. */
export function memoryStore(): Store {
  const kept = new Map<string, Kept>();

  const headOf = (practice: string): Head => kept.get(practice)?.entries.at(-1)?.header ?? emptyHead;

  return {
    async practices() {
      return [...kept.keys()].toSorted();
    },
    async head(practice) {
      const { position, hash, at } = headOf(practice);
      return { position, hash, at };
    },
    async read(practice, after, upTo = Infinity) {
      return kept.get(practice)?.entries.slice(Math.max(after, 0), Math.max(upTo, 0)) ?? [];
    },
    async keys(practice) {
      return [...(kept.get(practice)?.keys.values() ?? [])];
    },
    async checkpoint(practice) {
      return kept.get(practice)?.checkpoint;
    },
    async access() {
      return undefined;
    },
    async found(practice, keys) {
      if (kept.has(practice)) throw new Error(`There is already a practice ${practice}.`);
      kept.set(practice, {
        entries: [],
        keys: new Map(keys.map((key) => [key.name, key])),
        checkpoint: undefined,
        parts: [],
        index: new Map(),
      });
    },
    async append(practice, expected, batch) {
      const place = kept.get(practice);
      if (!place) throw new Error(`There is no practice ${practice}.`);
      const head = headOf(practice);
      if (head.position !== expected || !follows(head, practice, batch.entries)) return 'lost';
      const present = batch.keys.find((key) => place.keys.has(key.name));
      if (present) throw new Error(`The key ${present.name} is already there.`);
      for (const entry of batch.entries) place.entries.push(entry);
      for (const key of batch.keys) place.keys.set(key.name, key);
      for (const part of batch.parts ?? []) if (!place.parts.some(isSame(part))) place.parts.push(part);
      for (const each of batch.indexed ?? []) index(place, each);
      place.checkpoint =
        typeof batch.checkpoint === 'function' ? batch.checkpoint(undefined) : batch.checkpoint;
      return 'appended';
    },
    async parts(practice, subject) {
      const all = (kept.get(practice)?.parts ?? [])
        .map(({ sealed: _sealed, ...part }) => part)
        .toSorted(
          (a, b) => a.position - b.position || compared(a.subject, b.subject) || compared(a.name, b.name),
        );
      return subject === undefined ? all : all.filter((part) => part.subject === subject);
    },
    async chunk(practice, subject, name, chunk) {
      return kept.get(practice)?.parts.find(isSame({ subject, name }))?.sealed[chunk];
    },
    async subjectsWith(practice, lists) {
      const wanted = lists.map((tokens) => tokens.map(hex));
      if (wanted.length === 0) return [];
      return [...(kept.get(practice)?.index ?? [])]
        .filter(([, tokens]) => wanted.every((list) => list.some((token) => tokens.has(token))))
        .map(([subject]) => subject)
        .toSorted();
    },
    async reindex(practice, expected, indexed) {
      const place = kept.get(practice);
      if (!place || headOf(practice).position !== expected) return 'lost';
      place.index.clear();
      for (const each of indexed) index(place, each);
      return 'indexed';
    },
    async destroyKeys(practice, names) {
      const place = kept.get(practice);
      for (const name of onlySubjects(names)) {
        const gone = subjectOf(name);
        place?.keys.delete(name);
        place?.index.delete(gone);
        if (place) place.parts = place.parts.filter(({ subject }) => subject !== gone);
      }
    },
    async close() {},
  };
}

function isSame(one: { readonly subject: string; readonly name: string }) {
  return (other: SealedPart): boolean => other.subject === one.subject && other.name === one.name;
}

function hex(token: Uint8Array): string {
  return Buffer.from(token).toString('hex');
}

function index(place: Kept, { subject, tokens }: Indexed): void {
  place.index.set(subject, new Set(tokens.map(hex)));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
