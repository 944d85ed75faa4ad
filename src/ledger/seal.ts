import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { canonicalJson } from './canonical-json.ts';
import type { Place } from './chain.ts';

// AES-256-GCM (NIST SP 800-38D). The nonce is an argument, so that the same input always gives the same bytes.
// A sealed value is: 1 byte of format, 12 bytes of nonce, the ciphertext, 16 bytes of tag.

const format = 1;
const nonceAt = 1;
const bodyAt = nonceAt + 12;
const tagLength = 16;

/** Length of every symmetric key, in bytes. */
export const keyLength = 32;
/** Length of a nonce, in bytes. */
export const nonceLength = 12;

/** A sealed value that its key does not open: another key, another place, or changed bytes. */
export class Unopened extends Error {
  override readonly name = 'Unopened';
}

/**
 * Key material made ready for use.
 *
 * @throws RangeError unless it is 32 bytes long.
 */
export function secretKey(bytes: Uint8Array): KeyObject {
  if (bytes.length !== keyLength) throw new RangeError(`A key must be ${keyLength} bytes long.`);
  return createSecretKey(bytes);
}

/**
 * The canonical JSON of `data`, sealed with the subject's key and bound to its place: the sealed bytes open
 * in no other practice, position or link of the chain, and under no other name, time, type or subject.
 *
 * @param nonce 12 bytes, never used before with this key.
 */
export function seal(key: KeyObject, nonce: Uint8Array, place: Place, data: unknown): Uint8Array {
  return encrypted(key, nonce, binding(place), Buffer.from(canonicalJson(data), 'utf8'));
}

/** What `seal` was given. @throws Unopened */
export function open(key: KeyObject, place: Place, sealed: Uint8Array): unknown {
  return JSON.parse(decrypted(key, binding(place), sealed).toString('utf8'));
}

/** A key, sealed with another one and bound to its practice and name. */
export function wrapKey(
  wrapping: KeyObject,
  nonce: Uint8Array,
  practice: string,
  name: string,
  key: Uint8Array,
): Uint8Array {
  return encrypted(wrapping, nonce, keyBinding(practice, name), key);
}

/** The key that was wrapped. @throws Unopened */
export function unwrapKey(
  wrapping: KeyObject,
  practice: string,
  name: string,
  wrapped: Uint8Array,
): Uint8Array {
  return decrypted(wrapping, keyBinding(practice, name), wrapped);
}

/** Where a chunk of a sealed part belongs: it opens nowhere else. */
export type ChunkPlace = {
  readonly practice: string;
  readonly subject: string;
  /** The name of the part: see `partName`. */
  readonly name: string;
  /** 0, 1, 2 … */
  readonly chunk: number;
  /** How many chunks the part has. */
  readonly chunks: number;
};

/** A chunk of a part, sealed with the subject's key and bound to its place. @param nonce 12 bytes, never used before with this key. */
export function sealChunk(
  key: KeyObject,
  nonce: Uint8Array,
  place: ChunkPlace,
  plain: readonly Uint8Array[],
): Uint8Array {
  return encrypted(key, nonce, chunkBinding(place), ...plain);
}

/** The chunk that was sealed. @throws Unopened */
export function openChunk(key: KeyObject, place: ChunkPlace, sealed: Uint8Array): Uint8Array {
  return decrypted(key, chunkBinding(place), sealed);
}

/**
 * The name under which a part is stored: nothing that says what is in it, nor that two subjects have the same.
 *
 * @param key The subject's.
 * @param digest SHA-256 of the part, hexadecimal.
 */
export function partName(key: KeyObject, digest: string): string {
  const naming = new Uint8Array(hkdfSync('sha256', key, '', 'diligence part name', 32));
  return createHmac('sha256', naming).update(digest).digest('hex');
}

function chunkBinding({ practice, subject, name, chunk, chunks }: ChunkPlace): Buffer {
  return Buffer.from(JSON.stringify(['diligence part', practice, subject, name, chunk, chunks]));
}

function binding(place: Place): Buffer {
  const { practice, position, at, by, area, type, version, subject, previous } = place;
  return Buffer.from(
    JSON.stringify(['diligence entry', practice, position, at, by, area, type, version, subject, previous]),
  );
}

function keyBinding(practice: string, name: string): Buffer {
  return Buffer.from(JSON.stringify(['diligence key', practice, name]));
}

function encrypted(
  key: KeyObject,
  nonce: Uint8Array,
  bound: Uint8Array,
  ...plain: readonly Uint8Array[]
): Uint8Array {
  if (nonce.length !== nonceLength) throw new RangeError(`A nonce must be ${nonceLength} bytes long.`);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  return Buffer.concat([
    Uint8Array.of(format),
    nonce,
    ...plain.map((part) => cipher.update(part)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

function decrypted(key: KeyObject, bound: Uint8Array, sealed: Uint8Array): Buffer {
  const tagAt = sealed.length - tagLength;
  if (sealed[0] !== format || tagAt < bodyAt) throw new Unopened('The sealed bytes have an unknown format.');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, bodyAt), {
    authTagLength: tagLength,
  });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(tagAt));
  const body = decipher.update(sealed.subarray(bodyAt, tagAt));
  try {
    // GCM is a stream: update gave everything, final only checks the tag and adds nothing.
    decipher.final();
  } catch (cause) {
    throw new Unopened('The sealed bytes do not open with this key in this place.', { cause });
  }
  return body;
}
