import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** What a page is answered with; every part can be spoiled by a test. */
export type Answering = {
  readonly challenge: string;
  readonly origin?: string;
  readonly site?: string;
  /** What the device counts; most passkeys never count. */
  readonly counter?: number;
  readonly type?: string;
  readonly present?: boolean;
};

/**
 * A passkey as a device keeps it, in software (WebAuthn, 6.5.4: no attestation; ES256): it answers as a browser posts
 * it.
 */
export function devicePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);

  function clientData({ challenge, origin = 'http://localhost:4700' }: Answering, type: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  function authenticatorData(
    { site = 'localhost', counter = 0, present = true }: Answering,
    more?: Uint8Array,
  ): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    // Somebody was there; with `more`, a new key follows.
    const flags = Buffer.of((present ? 1 : 0) + (more ? 0x40 : 0));
    return Buffer.concat([sha256(site), flags, count, more ?? Buffer.alloc(0)]);
  }

  const common = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };

  return {
    id: base64url(id),

    /** The answer to being asked for a new passkey. */
    registers(asked: Answering): string {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey(publicKey)]);
      const attestationObject = Buffer.concat([
        map(3),
        text('fmt'),
        text('none'),
        text('attStmt'),
        map(0),
        text('authData'),
        bytes(authenticatorData(asked, attested)),
      ]);
      return JSON.stringify({
        ...common,
        response: {
          clientDataJSON: base64url(clientData(asked, asked.type ?? 'webauthn.create')),
          attestationObject: base64url(attestationObject),
          transports: ['internal'],
        },
      });
    },

    /** The answer to being asked to sign. */
    signs(asked: Answering, key: KeyObject = privateKey): string {
      const client = clientData(asked, asked.type ?? 'webauthn.get');
      const data = authenticatorData(asked);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), key);
      return JSON.stringify({
        ...common,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
        },
      });
    },
  };
}

// As much of CBOR (RFC 8949) as an answer takes.
const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.of(major + length)
    : length < 256
      ? Buffer.of(major + 24, length)
      : Buffer.of(major + 25, length >> 8, length & 255);
const map = (size: number): Buffer => head(0xa0, size);
const text = (words: string): Buffer => Buffer.concat([head(0x60, words.length), Buffer.from(words)]);
const bytes = (held: Uint8Array): Buffer => Buffer.concat([head(0x40, held.length), held]);

/** A public key as authenticators write it (RFC 9053): EC2, ES256, P-256. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (value: string) => bytes(Buffer.from(value, 'base64url'));
  // 1 (kty): 2, 3 (alg): -7, -1 (crv): 1, -2 (x), -3 (y)
  return Buffer.concat([
    map(5),
    Buffer.of(1, 2, 3, 0x26, 0x20, 1, 0x21),
    coordinate(x),
    Buffer.of(0x22),
    coordinate(y),
  ]);
}
