import type { KeyObject } from 'node:crypto';

import type { RandomBytes } from '#ledger/ledger.ts';
import { nonceLength, secretKey, Unopened, unwrapKey, wrapKey } from '#ledger/seal.ts';

import { fingerprintOf, Unusable } from './sealed-header.ts';
import type { Kind, SealedHeader, SheetWay } from './sealed-header.ts';

/** No practice has this name, so that a file's key is never taken for a practice's. */
const noPractice = '';

/** What the file's own key is bound to where a practice's key wraps it. */
const ownKeyName = (kind: Kind): string => `sealed/${kind}`;

/** A practice with a recovery sheet: its key (32 bytes), and the same as the sheet's key wraps it. */
export type WithSheet = {
  readonly practice: string;
  readonly key: Uint8Array;
  readonly recovery: Uint8Array;
};

/** The file's own key, wrapped by the key that the file is sealed for, and by the keys of practices with sheets. */
export function wrappedOwn(
  own: Uint8Array,
  kind: Kind,
  key: Uint8Array,
  sheets: readonly WithSheet[],
  randomBytes: RandomBytes,
): { readonly wrapped: string; readonly sheets?: readonly SheetWay[] } {
  const wrappedBy = (wrapping: Uint8Array, practice: string, name: string): string =>
    base64(wrapKey(secretKey(wrapping), randomBytes(nonceLength), practice, name, own));
  return {
    wrapped: wrappedBy(key, noPractice, kind),
    ...(sheets.length > 0 && {
      sheets: sheets.map((sheet) => ({
        practice: sheet.practice,
        recovery: base64(sheet.recovery),
        wrapped: wrappedBy(sheet.key, sheet.practice, ownKeyName(kind)),
      })),
    }),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** A way into a sealed file other than the key it was sealed for. */
export type OtherWay = {
  /** The practice whose key opens the file, and that key; undefined: this way leads into another file. */
  practiceKey(header: SealedHeader): { readonly practice: string; readonly key: Uint8Array } | undefined;
  /** What is said then: why, and what to do. */
  readonly because: (header: SealedHeader) => string;
};

/** The file's own key. @throws Unusable */
export function unwrappedOwn(header: SealedHeader, key: Uint8Array, name: string): KeyObject {
  const given = fingerprintOf(key);
  if (given !== header.fingerprint)
    throw new Unusable(
      `This key does not open ${name}: it was sealed for the key ${header.fingerprint}, and this one is ${given}. Use the key that was in use when the file was made.`,
    );
  try {
    const own = unwrapKey(secretKey(key), noPractice, header.kind, Buffer.from(header.wrapped, 'base64'));
    return secretKey(own);
  } catch (cause) {
    if (!(cause instanceof Unopened)) throw cause;
    throw new Unusable(`${name} was changed: its own key does not open. Use another backup.`, { cause });
  }
}

/** The file's own key, by way of a practice's. @throws Unusable */
export function unwrappedOtherwise(header: SealedHeader, way: OtherWay, name: string): KeyObject {
  const found = way.practiceKey(header);
  const sheet = header.sheets?.find(({ practice }) => practice === found?.practice);
  if (!found || !sheet) throw new Unusable(way.because(header));
  try {
    const wrapped = Buffer.from(sheet.wrapped, 'base64');
    return secretKey(unwrapKey(secretKey(found.key), found.practice, ownKeyName(header.kind), wrapped));
  } catch (cause) {
    if (!(cause instanceof Unopened)) throw cause;
    throw new Unusable(`${name} was changed: its own key does not open. Use another backup.`, { cause });
  }
}
