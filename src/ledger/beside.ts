import type { KeyObject } from 'node:crypto';

import type { Attachment } from '#attachment.ts';
import type { NewEvent } from '#decision.ts';
import type { PatientPart } from '#patients/patient.ts';
import { largestFile } from './attachment-of.ts';
import { sha256 } from './chain.ts';
import { damaged } from './damaged.ts';
import type { Keyring } from './keyring.ts';
import type { RandomBytes } from './ledger.ts';
import { partName, Unopened } from './seal.ts';
import { MissingPart, namedIn, openedPart, sealedPart } from './sealed-parts.ts';
import type { PartKind, SealedPart, Store } from './store.ts';

/** What goes on record together with events that name it by its digest: all of it or nothing. */
export type Beside = {
  /** The bytes of files (`Attachment`). */
  readonly files?: readonly Uint8Array[];
  /** Who the patient is. */
  readonly patient?: PatientPart | undefined;
};

/** The files of a practice that lie sealed beside its entries. */
export type SealedFiles = {
  /**
   * The bytes of a file that an entry of the subject names; undefined where the subject is not on record or was
   * disposed of.
   *
   * @throws Outage if it is missing, or not what its digest says.
   */
  open(subject: string, attachment: Attachment): Promise<Uint8Array | undefined>;
};

/** A part before it is sealed: the key of its subject may not be there yet. */
type Given = {
  readonly subject: string;
  readonly kind: PartKind;
  readonly bytes: Uint8Array;
  /** Which of the events brings it. */
  readonly index: number;
};

/**
 * What of the parts is to be sealed, each under the subject of the event that names it.
 *
 * @throws MissingPart if an event names what did not come with it and is not there.
 * @throws Error if something was given that no event names, or that is not as the event says.
 */
export async function partsFor(
  events: readonly NewEvent[],
  { files = [], patient }: Beside,
  there: (subject: string, digest: string) => Promise<boolean>,
): Promise<readonly Given[]> {
  const given = new Map(files.map((bytes) => [sha256(bytes), bytes]));
  const who = patient && sha256(patient.bytes);
  if (patient && who !== undefined) given.set(who, patient.bytes);
  const unnamed = new Set(given.keys());
  const parts = new Map<string, Given>();
  for (const [index, { subject, data }] of events.entries())
    for (const named of namedIn(data)) {
      const { digest, kind } = named;
      const bytes = given.get(digest);
      if (bytes) {
        mustBeAsNamed(bytes, named, digest === who);
        unnamed.delete(digest);
        const place = `${digest} ${subject}`;
        if (!parts.has(place)) parts.set(place, { subject, kind, bytes, index });
      } else if (!(await there(subject, digest))) throw new MissingPart(named);
    }
  if (unnamed.size > 0) throw new Error('A file was given that no event names.');
  return [...parts.values()];
}

function mustBeAsNamed(bytes: Uint8Array, named: ReturnType<typeof namedIn>[number], isPatient: boolean) {
  if (isPatient !== (named.kind === 'patient'))
    throw new Error('A patient was given where a file is named, or the other way round.');
  if (named.kind === 'patient') return;
  if (bytes.length === 0 || bytes.length > largestFile)
    throw new Error(`A file must hold 1 to ${largestFile} bytes.`);
  if (named.attachment.bytes !== bytes.length)
    throw new Error('A file has another length than the event says.');
}

/** The parts, sealed: each with the key and the position of its event. */
export function sealedParts(
  practice: string,
  given: readonly Given[],
  keyOf: (index: number) => KeyObject,
  first: number,
  randomBytes: RandomBytes,
): Promise<readonly SealedPart[]> {
  return Promise.all(
    given.map(({ subject, kind, bytes, index }) =>
      sealedPart({ practice, subject, kind, bytes, position: first + index }, keyOf(index), randomBytes),
    ),
  );
}

/** Opens the files of one practice. */
export function openFiles(store: Store, keyring: Keyring, practice: string): SealedFiles {
  return {
    async open(subject, { digest, name: file }) {
      const key = await keyring.present(subject);
      if (!key) return undefined;
      const name = partName(key, digest);
      const part = (await store.parts(practice, subject)).find((part) => part.name === name);
      if (!part) throw damaged(`The file “${file}”`, 'is missing');
      try {
        return await openedPart(store, practice, part, key);
      } catch (cause) {
        if (!(cause instanceof Unopened)) throw cause;
        throw damaged(`The file “${file}”`, 'was changed after it was recorded', cause);
      }
    },
  };
}
