import { createPrivateKey, createPublicKey, verify } from 'node:crypto';

import { canonical, readCanonical } from './canonical.ts';

/** What a checkpoint claims, once its form and signature hold. */
export type Claim = {
  readonly practice: string;
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  /** How far the access record of the practice had come. */
  readonly access?: { readonly position: number; readonly hash: string };
  readonly key: string;
};

/** What stands before the 32 bytes of an Ed25519 public key in SubjectPublicKeyInfo (RFC 8410 section 4). */
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
/** The same before a private key in PKCS #8 (RFC 8410 section 7). */
const secretPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The claim of a checkpoint (its stored text, or an object), or the sentence that says what is wrong. */
export function claimOf(checkpoint: unknown): Claim | string {
  const fields = typeof checkpoint === 'string' ? readCanonical(checkpoint) : record(checkpoint);
  const names = fields && Object.keys(fields).filter((name) => name !== 'access');
  if (!fields || names?.toSorted().join() !== 'at,hash,key,position,practice,signature')
    return 'The signed checkpoint was changed: it no longer has the form of a checkpoint.';
  const { signature, ...claim } = fields;
  const { practice, position, hash, at, key } = claim;
  const access = 'access' in claim ? accessOf(claim['access']) : undefined;
  if (
    typeof practice !== 'string' ||
    typeof position !== 'number' ||
    typeof hash !== 'string' ||
    typeof at !== 'string' ||
    typeof key !== 'string' ||
    ('access' in claim && !access)
  )
    return 'The signed checkpoint was changed: it no longer has the form of a checkpoint.';
  const publicKey = bytesOf(key, 32);
  const signed = bytesOf(signature, 64);
  if (!publicKey || !signed || !holds(publicKey, Buffer.from(canonical(claim)), signed))
    return 'The signature of the checkpoint is wrong: the checkpoint was changed or forged.';
  return { practice, position, hash, at, ...(access && { access }), key };
}

function accessOf(value: unknown): { position: number; hash: string } | undefined {
  const { position, hash, ...more } = record(value) ?? {};
  return typeof position === 'number' && typeof hash === 'string' && Object.keys(more).length === 0
    ? { position, hash }
    : undefined;
}

/** The public key (base64url) that belongs to a secret signing key of 32 bytes. */
export function publicKeyOf(secret: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.concat([secretPrefix, secret]), format: 'der', type: 'pkcs8' });
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(publicPrefix.length).toString('base64url');
}

function holds(publicKey: Buffer, statement: Buffer, signature: Buffer): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([publicPrefix, publicKey]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, statement, key, signature);
  } catch {
    return false;
  }
}

function bytesOf(text: unknown, length: number): Buffer | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
