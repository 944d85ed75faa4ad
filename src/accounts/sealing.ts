import { createHmac } from 'node:crypto';

import type { RandomBytes } from '#ledger/ledger.ts';
import { nonceLength, secretKey, Unopened, unwrapKey, wrapKey } from '#ledger/seal.ts';

/** Seals what the door must be able to read again (a secret of an authenticator app), for the database. */
export type Sealing = {
  /** @param place What it belongs to, such as `totp`, practice and person: it opens nowhere else. */
  seal(place: readonly string[], secret: Uint8Array): Uint8Array;
  /** What was sealed in this place; undefined where it does not open: changed, moved, or of another door key. */
  open(place: readonly string[], sealed: Uint8Array): Uint8Array | undefined;
  /** A keyed digest (HMAC-SHA-256, hex) of something short that is only compared, such as a recovery code. */
  digest(place: readonly string[], text: string): string;
};

/** Sealing with the door's key: the key `door` of the installation, 32 bytes. */
export function sealingWith(key: Uint8Array, randomBytes: RandomBytes): Sealing {
  const secret = secretKey(key);
  const bound = (place: readonly string[]) => JSON.stringify(place);
  return {
    seal: (place, plain) => wrapKey(secret, randomBytes(nonceLength), 'door', bound(place), plain),
    open(place, sealed) {
      try {
        return unwrapKey(secret, 'door', bound(place), sealed);
      } catch (error) {
        if (error instanceof Unopened) return undefined;
        throw error;
      }
    },
    digest: (place, text) =>
      createHmac('sha256', key)
        .update(JSON.stringify(['door', ...place, text]))
        .digest('hex'),
  };
}
