import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';

import type { Attachment } from '#attachment.ts';
import { sha256 } from './chain.ts';
import type { RandomBytes } from './ledger.ts';
import { nonceLength, openChunk, partName, sealChunk, Unopened } from './seal.ts';
import type { ChunkPlace } from './seal.ts';
import type { SealedPart, Store, StoredPart } from './store.ts';

// A part is cut into chunks, each compressed by itself where that makes it smaller, and sealed with the subject's key.
// The first byte of an opened chunk says which: 0 as it is, 1 zstd.

/** Bytes of a chunk before it is compressed; the last may be shorter. */
export const chunkLength = 1_048_576;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** An event names a file, or a patient, that neither came with it nor is there under its subject. The message is for a person. */
export class MissingPart extends Error {
  constructor(named: Named) {
    super(
      named.kind === 'file'
        ? `The file “${named.attachment.name}” did not arrive. Choose it again.`
        : 'The patient’s name did not arrive. Enter it again.',
    );
  }
}

/** What an event names: a file (`Attachment`), or the digest of a patient who is sealed apart (`patient`). */
export type Named = { readonly digest: string } & (
  { readonly kind: 'file'; readonly attachment: Attachment } | { readonly kind: 'patient' }
);

/** All that the data of an event names, wherever in it. */
export function namedIn(data: unknown): readonly Named[] {
  const named: Named[] = [];
  const waiting: unknown[] = [data];
  if (isPlain(data) && isDigest(data['patient'])) named.push({ digest: data['patient'], kind: 'patient' });
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...value.filter(isObject));
    else if (isAttachment(value)) named.push({ digest: value.digest, kind: 'file', attachment: value });
    else if (isPlain(value)) waiting.push(...Object.values(value).filter(isObject));
  }
  return named;
}

function isAttachment(value: unknown): value is Attachment {
  if (!isPlain(value)) return false;
  const { digest, name, type, bytes } = value;
  return (
    isDigest(digest) && typeof name === 'string' && typeof type === 'string' && typeof bytes === 'number'
  );
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

/** A part, cut, compressed and sealed. @param key The subject's. */
export async function sealedPart(
  part: Omit<StoredPart, 'name' | 'chunks'> & { readonly practice: string; readonly bytes: Uint8Array },
  key: KeyObject,
  randomBytes: RandomBytes,
): Promise<SealedPart> {
  const { practice, subject, kind, position, bytes } = part;
  const name = partName(key, sha256(bytes));
  const chunks = Math.max(1, Math.ceil(bytes.length / chunkLength));
  const sealed: Uint8Array[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    const plain = bytes.subarray(chunk * chunkLength, (chunk + 1) * chunkLength);
    const smaller = await compress(plain);
    const place = { practice, subject, name, chunk, chunks };
    const content = smaller.length < plain.length ? [Uint8Array.of(1), smaller] : [Uint8Array.of(0), plain];
    sealed.push(sealChunk(key, randomBytes(nonceLength), place, content));
  }
  return { subject, name, kind, position, chunks, sealed };
}

/**
 * The bytes of a part that is stored.
 *
 * @throws Unopened if a chunk is missing or was changed, or what it comes to has another digest than its name says.
 */
export async function openedPart(
  store: Store,
  practice: string,
  { subject, name, chunks }: StoredPart,
  key: KeyObject,
): Promise<Uint8Array> {
  const opened: Uint8Array[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    const sealed = await store.chunk(practice, subject, name, chunk);
    if (!sealed) throw new Unopened(`Chunk ${chunk + 1} of ${chunks} is missing.`);
    opened.push(await openedChunk(key, { practice, subject, name, chunk, chunks }, sealed));
  }
  const bytes = Buffer.concat(opened);
  if (partName(key, sha256(bytes)) !== name) throw new Unopened('The bytes have another digest.');
  return bytes;
}

async function openedChunk(key: KeyObject, place: ChunkPlace, sealed: Uint8Array): Promise<Uint8Array> {
  const [how, content] = headed(openChunk(key, place, sealed));
  if (how === 0) return content;
  if (how !== 1) throw new Unopened('The chunk has an unknown form.');
  try {
    return await decompress(content, { maxOutputLength: chunkLength });
  } catch (cause) {
    throw new Unopened('The chunk cannot be unpacked.', { cause });
  }
}

function headed(bytes: Uint8Array): readonly [number | undefined, Uint8Array] {
  return [bytes[0], bytes.subarray(1)];
}
