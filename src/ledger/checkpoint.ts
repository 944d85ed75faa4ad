import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { Instant } from '#calendar.ts';

import { canonicalJson } from './canonical-json.ts';
import type { Head } from './entry.ts';

/**
 * A signed statement of how far a practice's ledger had come. Printed on every document, it can leave the
 * building: a cut tail or a rebuilt chain then disagrees with it, which a chain alone cannot show.
 */
export type Checkpoint = {
  readonly practice: string;
  readonly position: number;
  readonly hash: string;
  readonly at: Instant;
  /** Ed25519 public key, raw, base64url. */
  readonly key: string;
  /** Ed25519 signature over the canonical JSON of the fields above, base64url. */
  readonly signature: string;
};

/** RFC 8410 section 7: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const privateKeyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key that signs checkpoints, from 32 secret bytes (an Ed25519 private key, RFC 8032). */
export type SigningKey = { readonly secret: KeyObject; readonly publicKey: string };

/** The signing key made from its 32 secret bytes. */
export function signingKey(seed: Uint8Array): SigningKey {
  if (seed.length !== 32) throw new RangeError('A signing key must be 32 bytes long.');
  const secret = createPrivateKey({
    key: Buffer.concat([privateKeyPrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return { secret, publicKey: String(x) };
}

/** The checkpoint of a head, signed. */
export function signed(key: SigningKey, practice: string, head: Head): Checkpoint {
  const { position, hash, at } = head;
  const statement = { practice, position, hash, at, key: key.publicKey };
  const signature = sign(null, Buffer.from(canonicalJson(statement)), key.secret).toString('base64url');
  return { ...statement, signature };
}

/** Whether the signature is that of the key that the checkpoint names. Whose key that is, is another question. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const { practice, position, hash, at, key, signature } = checkpoint;
  if (!isBase64url(key, 32) || !isBase64url(signature, 64)) return false;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(
    null,
    Buffer.from(canonicalJson({ practice, position, hash, at, key })),
    publicKey,
    Buffer.from(signature, 'base64url'),
  );
}

/**
 * A checkpoint in the form that documents carry, a few short lines:
 *
 *     Diligence checkpoint
 *     practice  family-1
 *     position  412
 *     time      2026-11-30T15:04:05.000Z
 *     hash      2f6c… (16 groups of 4)
 *     key       … (base64url)
 *     signature … (base64url, in two lines)
 */
export function printed(checkpoint: Checkpoint): string {
  const half = checkpoint.signature.length / 2;
  return [
    'Diligence checkpoint',
    `practice  ${checkpoint.practice}`,
    `position  ${checkpoint.position}`,
    `time      ${checkpoint.at}`,
    `hash      ${(checkpoint.hash.match(/.{1,4}/g) ?? []).join(' ')}`,
    `key       ${checkpoint.key}`,
    `signature ${checkpoint.signature.slice(0, half)}`,
    `          ${checkpoint.signature.slice(half)}`,
  ].join('\n');
}

/**
 * The checkpoint that was printed, or undefined if the text holds none. Line breaks and blanks may have been
 * moved, as copying from a PDF does. The signature is not checked here.
 */
export function parsePrinted(text: string): Checkpoint | undefined {
  const found =
    /Diligence checkpoint\s+practice\s+(?<practice>\S+)\s+position\s+(?<position>\d{1,15})\s+time\s+(?<at>\S+)\s+hash\s+(?<hash>(?:[0-9a-f]\s*){64})key\s+(?<key>(?:[\w-]\s*){43})signature\s+(?<signature>(?:[\w-]\s*){86})/.exec(
      text,
    )?.groups;
  if (!found) return undefined;
  const joined = (part: string | undefined) => (part ?? '').replace(/\s+/g, '');
  return {
    practice: joined(found['practice']),
    position: Number(found['position']),
    hash: joined(found['hash']),
    at: joined(found['at']),
    key: joined(found['key']),
    signature: joined(found['signature']),
  };
}

/** Whether the text is the one base64url spelling of so many bytes: unused bits at its end must be zero. */
function isBase64url(text: string, bytes: number): boolean {
  if (typeof text !== 'string') return false;
  const decoded = Buffer.from(text, 'base64url');
  return decoded.length === bytes && decoded.toString('base64url') === text;
}
