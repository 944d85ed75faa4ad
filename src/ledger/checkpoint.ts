import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { Instant } from '#calendar.ts';

import { canonicalJson } from './canonical-json.ts';
import type { AccessHead, Head } from './entry.ts';

/**
 * A signed statement of how far a practice's ledger had come. Printed on every document, it can leave the
 * building: a cut tail or a rebuilt chain then disagrees with it, which a chain alone cannot show.
 */
export type Checkpoint = {
  readonly practice: string;
  readonly position: number;
  readonly hash: string;
  readonly at: Instant;
  /**
   * The last entry of the practice's access record that was written while its ledger stood before this position:
   * none can be added there any more. Absent while there is none.
   */
  readonly access?: AccessHead;
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

/** The checkpoint of a head, and of the head of the access record at that moment, signed. */
export function signed(
  key: SigningKey,
  practice: string,
  head: Head,
  access?: AccessHead | undefined,
): Checkpoint {
  const { position, hash, at } = head;
  const statement = {
    practice,
    position,
    hash,
    at,
    ...(access && { access: { position: access.position, hash: access.hash } }),
    key: key.publicKey,
  };
  const signature = sign(null, Buffer.from(canonicalJson(statement)), key.secret).toString('base64url');
  return { ...statement, signature };
}

/** Whether the signature is that of the key that the checkpoint names. Whose key that is, is another question. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const { practice, position, hash, at, access, key, signature } = checkpoint;
  if (!isBase64url(key, 32) || !isBase64url(signature, 64)) return false;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(
    null,
    Buffer.from(canonicalJson({ practice, position, hash, at, ...(access && { access }), key })),
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
 *     access    37 7c1e… (as far as the access record had come, if it had begun)
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
    `hash      ${grouped(checkpoint.hash)}`,
    ...(checkpoint.access
      ? [`access    ${checkpoint.access.position} ${grouped(checkpoint.access.hash)}`]
      : []),
    `key       ${checkpoint.key}`,
    `signature ${checkpoint.signature.slice(0, half)}`,
    `          ${checkpoint.signature.slice(half)}`,
  ].join('\n');
}

/** A hash in groups of four, as people compare it. */
function grouped(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * The checkpoint that was printed, or undefined if the text holds none. Line breaks and blanks may have been
 * moved, as copying from a PDF does. The signature is not checked here.
 */
export function parsePrinted(text: string): Checkpoint | undefined {
  const found =
    /Diligence checkpoint\s+practice\s+(?<practice>\S+)\s+position\s+(?<position>\d{1,15})\s+time\s+(?<at>\S+)\s+hash\s+(?<hash>(?:[0-9a-f]\s*){64})(?:access\s+(?<reached>\d{1,15})\s+(?<seen>(?:[0-9a-f]\s*){64}))?key\s+(?<key>(?:[\w-]\s*){43})signature\s+(?<signature>(?:[\w-]\s*){86})/.exec(
      text,
    )?.groups;
  if (!found) return undefined;
  const joined = (part: string | undefined) => (part ?? '').replace(/\s+/g, '');
  return {
    practice: joined(found['practice']),
    position: Number(found['position']),
    hash: joined(found['hash']),
    at: joined(found['at']),
    ...(found['seen'] !== undefined && {
      access: { position: Number(found['reached']), hash: joined(found['seen']) },
    }),
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
