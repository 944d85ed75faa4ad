import { createHash } from 'node:crypto';

/** A new secret to hand out: 32 random bytes in base64url, 43 characters. Only its digest is ever stored. */
export function newToken(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** Whether the text has the form of a token. Anything else is not even hashed. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);
}

/**
 * SHA-256 of a text, hex. A token has 256 bits of chance, so that a fast digest without salt is enough;
 * passwords go through `password.ts`.
 */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
