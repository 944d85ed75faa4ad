import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';

import { canonical, readCanonical } from './canonical.ts';
import type { Disposals } from './disposals.ts';

/** A chunk of a sealed part as it lies in the store, without its bytes. */
export type ChunkRow = {
  readonly subject: string;
  readonly name: string;
  readonly chunk: number;
  readonly chunks: number;
  readonly kind: string;
  readonly position: number;
};

/** The sealed parts of a practice. */
export type PartRows = {
  readonly rows: readonly ChunkRow[];
  /** The sealed bytes of one of the rows. They are read when they are asked for, one chunk at a time. */
  sealed(row: ChunkRow): Uint8Array;
};

/** What an opened entry names: a file, or a patient who is sealed apart. */
export type Naming = {
  readonly position: number;
  readonly subject: string;
  readonly digest: string;
  readonly kind: 'file' | 'patient';
  /** How long it must be; undefined where the entry does not say. */
  readonly bytes: number | undefined;
};

/** What the entries named that were opened with the keys. */
type Opened = {
  readonly namings: readonly Naming[];
  /** The key of a subject; undefined where it is not there or does not open. */
  keyOf(subject: string): Uint8Array | undefined;
};

type Stored = { readonly first: ChunkRow; readonly chunks: readonly ChunkRow[]; readonly fault?: string };

const none: PartRows = { rows: [], sealed: () => new Uint8Array() };
const chunkLength = 1_048_576;
const hexDigest = /^[0-9a-f]{64}$/;

/** What an opened payload names: whatever has a digest, a name, a type and a length, and the digest of a patient. */
export function namingsIn(position: number, subject: string, data: unknown): Naming[] {
  const found: Naming[] = [];
  const add = (digest: string, kind: Naming['kind'], bytes?: number) =>
    found.push({ position, subject, digest, kind, bytes });
  const patient = fieldsOf(data)?.['patient'];
  if (typeof patient === 'string' && hexDigest.test(patient)) add(patient, 'patient');
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    const fields = fieldsOf(value);
    if (!fields) return;
    const { digest, name, type, bytes } = fields;
    const isFile =
      typeof digest === 'string' &&
      hexDigest.test(digest) &&
      typeof name === 'string' &&
      typeof type === 'string' &&
      typeof bytes === 'number';
    if (isFile) add(digest, 'file', bytes);
    else Object.values(fields).forEach(look);
  };
  look(data);
  return found;
}

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/**
 * What is wrong with the sealed parts, each at the position of the entry that it belongs to.
 *
 * Without the keys: whether every part that is there has all its chunks, belongs to an entry of its subject, and is
 * none of a record whose key was destroyed. Whether it was changed, or a whole part is gone, only the keys can tell:
 * with them, each file and patient that an entry names is opened and held against its digest, and a part that no
 * entry names is found.
 */
export function partFaults(
  rows: readonly { readonly position: number; readonly header: string }[],
  {
    practice,
    keys = [],
    parts = none,
  }: {
    readonly practice: string;
    readonly keys?: readonly { readonly name: string }[];
    readonly parts?: PartRows | undefined;
  },
  disposals: Disposals,
  opened: Opened | undefined,
): { readonly position: number; readonly what: string }[] {
  const wanted = new Set(parts.rows.map(({ position }) => position));
  const subjects = new Map(
    rows
      .filter(({ position }) => wanted.has(position))
      .map(({ position, header }) => [position, String(readCanonical(header)?.['subject'])]),
  );
  const keyed = new Set(keys.map(({ name }) => name));
  const stored = new Map<string, Stored>();
  for (const [place, chunks] of Map.groupBy(parts.rows, ({ subject, name }) => `${subject} ${name}`))
    stored.set(place, { first: chunks[0] as ChunkRow, chunks, ...faultOf(chunks, subjects) });
  const faults: { position: number; what: string }[] = [];
  const named = new Set<string>();

  for (const { position, subject, digest, kind, bytes } of opened?.namings ?? []) {
    const key = opened?.keyOf(subject);
    // Disposed of, or a fault of its key that is reported as such.
    if (!key) continue;
    const what = kind === 'file' ? 'A file' : 'The name of the patient';
    const place = `${subject} ${nameOf(key, digest)}`;
    const part = stored.get(place);
    const isFirst = !named.has(place);
    named.add(place);
    if (!part) {
      faults.push({ position, what: `${what} that entry ${position} names is missing.` });
      continue;
    }
    // Named again by a later entry: the bytes were held against the digest before.
    if (!isFirst || part.fault) continue;
    const plain = openedPart(practice, part, parts, key);
    const isSame = plain?.digest === digest && (bytes === undefined || bytes === plain.bytes);
    if (!isSame || part.first.kind !== kind)
      faults.push({
        position,
        what: `${what} that entry ${position} names was changed: ${plain ? 'it is not what its digest says' : 'it does not open'}.`,
      });
  }

  for (const [place, { first, fault }] of stored) {
    const { subject, position } = first;
    const gone = disposals.all.get(subject);
    if (fault) faults.push({ position, what: fault });
    else if (gone !== undefined && !keyed.has(`subject/${subject}`))
      faults.push({
        position: gone,
        what: `Entry ${gone} disposes of a record, and a file of it is still there.`,
      });
    else if (opened?.keyOf(subject) && !named.has(place))
      faults.push({ position, what: 'A file is there that no entry names: it was put in by hand.' });
  }
  return faults;
}

/** What the rows of a part say of it by themselves. */
function faultOf(
  rows: readonly ChunkRow[],
  subjects: ReadonlyMap<number, string>,
): { readonly fault?: string } {
  const [first] = rows as readonly [ChunkRow];
  const { chunks, kind, position, subject } = first;
  const isOne = rows.every((row) => row.chunks === chunks && row.kind === kind && row.position === position);
  const isKnown = kind === 'file' || kind === 'patient';
  if (!isOne || !isKnown || !hexDigest.test(first.name))
    return { fault: 'The chunks of a file contradict each other: they were changed.' };
  if (rows.length !== chunks || rows.some(({ chunk }, index) => chunk !== index))
    return { fault: `Of the ${chunks} chunks of a file that came with entry ${position} some are missing.` };
  const other = subjects.get(position);
  if (other !== subject)
    return {
      fault: `A file is said to have come with entry ${position}, which ${other === undefined ? 'is not there' : 'is about something else'}.`,
    };
  return {};
}

/** The stored name of a part: it can be made from the digest and the subject's key, and says nothing without them. */
function nameOf(key: Uint8Array, digest: string): string {
  const naming = new Uint8Array(hkdfSync('sha256', key, '', 'diligence part name', 32));
  return createHmac('sha256', naming).update(digest).digest('hex');
}

/** The digest and length of a part, chunk by chunk; undefined where one of them does not open. */
function openedPart(
  practice: string,
  { chunks: rows }: Stored,
  parts: PartRows,
  key: Uint8Array,
): { readonly digest: string; readonly bytes: number } | undefined {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const row of rows) {
    const plain = openedChunk(practice, row, parts.sealed(row), key);
    if (!plain) return undefined;
    hash.update(plain);
    bytes += plain.length;
  }
  return { digest: hash.digest('hex'), bytes };
}

function openedChunk(
  practice: string,
  { subject, name, chunk, chunks }: ChunkRow,
  sealed: Uint8Array,
  key: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < 30 || sealed[0] !== 1) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(canonical(['diligence part', practice, subject, name, chunk, chunks])));
    decipher.setAuthTag(sealed.subarray(sealed.length - 16));
    const content = Buffer.concat([
      decipher.update(sealed.subarray(13, sealed.length - 16)),
      decipher.final(),
    ]);
    const body = content.subarray(1);
    if (content[0] === 0) return body;
    return content[0] === 1 ? zstdDecompressSync(body, { maxOutputLength: chunkLength }) : undefined;
  } catch {
    return undefined;
  }
}
