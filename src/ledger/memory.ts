import { emptyHead, follows } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Entry, Head } from './entry.ts';
import { onlySubjects } from './store.ts';
import type { Store, WrappedKey } from './store.ts';

type Kept = {
  readonly entries: Entry[];
  readonly keys: Map<string, WrappedKey>;
  checkpoint: Checkpoint | undefined;
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
      place.checkpoint =
        typeof batch.checkpoint === 'function' ? batch.checkpoint(undefined) : batch.checkpoint;
      return 'appended';
    },
    async destroyKeys(practice, names) {
      for (const name of onlySubjects(names)) kept.get(practice)?.keys.delete(name);
    },
    async close() {},
  };
}
