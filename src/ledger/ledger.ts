import type { KeyObject } from 'node:crypto';

import type { Instant } from '#calendar.ts';
import type { NewEvent } from '#decision.ts';

import { chained, identifier } from './chain.ts';
import { signed } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { disposedBy, disposedIn } from './entry.ts';
import type { Entry, Head, Header, RecordedEvent } from './entry.ts';
import { openFiles, partsFor, sealedParts } from './beside.ts';
import type { Beside, SealedFiles } from './beside.ts';
import { damaged } from './damaged.ts';
import { openKeyring } from './keyring.ts';
import type { FreshKey } from './keyring.ts';
import { openPatients } from './patient-index.ts';
import type { Patients } from './patient-index.ts';
import { keyLength, nonceLength, open, partName, seal, secretKey, Unopened, wrapKey } from './seal.ts';
import { keyOf } from './store.ts';
import type { Outage, Store, WrappedKey } from './store.ts';

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
   * The events after a position (0: from the first), in order, up to and including `upTo` if given. Those of a
   * subject that was disposed of come without their data (`disposed`).
   *
   * @throws Outage if an entry is missing, does not follow the one before, or does not open.
   */
  read(after: number, upTo?: number): Promise<readonly RecordedEvent[]>;
  /**
   * The open part of every entry up to and including a position, in order: what the chain covers, and no content.
   *
   * @throws Outage if an entry is missing or does not follow the one before.
   */
  headers(upTo: number): Promise<readonly Header[]>;
  /**
   * Puts events on record after the head that they were decided on (its position), all or none. When it
   * resolves to `appended`, they are on disk. `at` never goes back: an earlier one is moved to the head's.
   *
   * What the events name by its digest (`Attachment`, `patient`) is sealed beside them, in the same transaction.
   *
   * @throws MissingPart if an event names what is neither in `beside` nor there under its subject.
   * @throws TypeError if an event cannot be written as canonical JSON, or its subject is no identifier.
   * @throws Error if a subject was disposed of: it is closed for good; or if something is in `beside` that no event names.
   * @throws Outage if the disk or database fails; nothing is written then.
   */
  append(
    expected: number,
    events: readonly NewEvent[],
    who: { readonly by: string; readonly at: Instant },
    beside?: Beside,
  ): Promise<Appended>;
  readonly files: SealedFiles;
  readonly patients: Patients;
  /**
   * Destroys the keys of the subjects whose disposal is on record and whose key is still there. Asked again after a
   * crash, it finishes what was begun; where there is nothing to destroy, it changes nothing.
   *
   * @returns The subjects.
   * @throws Outage if the disk or database fails; it can be asked again.
   */
  destroyDisposed(): Promise<readonly string[]>;
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
  const patients = openPatients(store, keyring, practice, randomBytes);

  /** Whether a part is there already. */
  async function holds(subject: string, digest: string): Promise<boolean> {
    const key = keyring.known(subject);
    const name = key && partName(key, digest);
    return key !== undefined && (await store.parts(practice, subject)).some((part) => part.name === name);
  }

  return {
    practice,
    files: openFiles(store, keyring, practice),
    patients,
    head: () => store.head(practice),
    checkpoint: () => store.checkpoint(practice),

    async checkpointAt(position) {
      const [entry] = await store.read(practice, position - 1, position);
      if (!entry) return undefined;
      const { hash, at } = entry.header;
      const access = await store.access(practice, position);
      return signed(keyring.signing, practice, { position, hash, at }, access);
    },

    async read(after, upTo) {
      const events: RecordedEvent[] = [];
      let previous: Entry | undefined;
      const head = await store.head(practice);
      const end = Math.min(upTo ?? head.position, head.position);
      let from = Math.max(after, 0);
      while (from < end) {
        const entries = await store.read(practice, from, Math.min(from + portion, end));
        if (entries.length === 0) throw damagedAt(from + 1, 'is missing');
        for (const entry of entries) {
          mustFollow(previous, entry, from);
          const { position, at, by, area, type, version, subject } = entry.header;
          const key = keyring.isClosed(subject)
            ? undefined
            : (keyring.known(subject) ?? (await keyring.lookedUp(subject)));
          const event = { position, at, by, area, type, version, subject };
          events.push(
            key ? { ...event, data: opened(key, entry) } : { ...event, data: undefined, disposed: true },
          );
          previous = entry;
          from = position;
        }
      }
      return events;
    },

    async headers(upTo) {
      const headers: Header[] = [];
      let previous: Entry | undefined;
      for (let from = 0; from < upTo; from = headers.length) {
        const entries = await store.read(practice, from, Math.min(from + portion, upTo));
        if (entries.length === 0) throw damagedAt(from + 1, 'is missing');
        for (const entry of entries) {
          mustFollow(previous, entry, headers.length);
          headers.push(entry.header);
          previous = entry;
        }
      }
      return headers;
    },

    async append(expected, events, { by, at }, beside = {}) {
      const before = await store.head(practice);
      if (before.position !== expected) return { outcome: 'lost' };
      if (events.length === 0) return { outcome: 'appended', positions: [], head: before };
      await keyring.upTo(before.position);
      const closing = mustBeOpen(events, keyring);
      const given = await partsFor(events, beside, holds);
      const patient = given.find(({ kind }) => kind === 'patient');
      const indexed = patient ? await patients.indexing(patient.subject, patient.bytes) : [];
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
      const parts = await sealedParts(
        practice,
        given,
        (index) => keys[index] as KeyObject,
        expected + 1,
        randomBytes,
      );
      const outcome = await store.append(practice, expected, {
        parts,
        indexed,
        entries,
        keys: [...fresh.values()].map(({ wrapped }) => wrapped),
        checkpoint: (access) => signed(keyring.signing, practice, head, access),
      });
      if (outcome === 'lost') return { outcome };
      keyring.keep(fresh, head.position);
      keyring.close(closing);
      return { outcome, positions: entries.map(({ header }) => header.position), head };
    },

    async destroyDisposed() {
      const left = await keyring.disposedButThere();
      // Also where none is left: a crash may have come between the deletion and its last trace in a log.
      await store.destroyKeys(practice, left.map(keyOf));
      keyring.forget(left);
      return left;
    },
  };
}

/**
 * The subjects that the events dispose of.
 *
 * @throws Error if an event is about a subject that was disposed of, or disposes of what is not on record.
 */
function mustBeOpen(
  events: readonly NewEvent[],
  keyring: { isClosed(subject: string): boolean; has(subject: string): boolean },
): readonly string[] {
  const closing = events.flatMap((event) => disposedBy(event) ?? []);
  for (const [index, subject] of closing.entries()) {
    if (disposedIn(subject) !== undefined || !keyring.has(subject) || closing.indexOf(subject) !== index)
      throw new Error(`There is no record ${subject} that could be disposed of.`);
  }
  for (const event of events) {
    const disposed = disposedIn(event.subject);
    const subject = disposedBy(event) ?? event.subject;
    if (keyring.isClosed(subject) || closing.includes(event.subject))
      throw new Error(`The record ${subject} was disposed of. It is closed for good.`);
    // What is added to a disposal later follows its first entry.
    if (disposed !== undefined && disposedBy(event) === undefined && !keyring.isClosed(disposed))
      throw new Error(`The record ${disposed} was not disposed of.`);
  }
  return closing;
}

function mustFollow(previous: Entry | undefined, { header }: Entry, last: number): void {
  if (header.position !== last + 1) throw damagedAt(last + 1, 'is missing');
  if (previous && header.previous !== previous.header.hash)
    throw damagedAt(header.position, 'does not follow the entry before it');
}

function opened(key: KeyObject, { header, sealed }: Entry): unknown {
  try {
    return open(key, header, sealed);
  } catch (cause) {
    if (!(cause instanceof Unopened)) throw cause;
    throw damagedAt(header.position, 'was changed after it was recorded', cause);
  }
}

function damagedAt(position: number, what: string, cause?: Error): Outage {
  return damaged(`Entry ${position} of the ledger`, what, cause);
}
