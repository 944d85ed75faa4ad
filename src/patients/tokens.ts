import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { secretKey } from '#ledger/seal.ts';
import type { Patient } from './patient.ts';
import { traitsAsked, traitsOf } from './search.ts';
import type { Asked, Trait } from './search.ts';

// The index of patients. It holds no letter of a name: keyed tokens (HMAC-SHA-256), which say nothing without the key.

/** Raised whenever what the index holds of a patient changes: an index of another version is made anew. */
const version = '1';

/** The key of a practice's index, made from the key of the practice. */
export function indexKey(practiceKey: Uint8Array, practice: string): KeyObject {
  const info = JSON.stringify(['diligence patient index', practice]);
  return secretKey(new Uint8Array(hkdfSync('sha256', practiceKey, '', info, 32)));
}

/** What the index holds of a patient: 32 bytes for each trait. */
export function tokensOf(key: KeyObject, patient: Patient): readonly Uint8Array[] {
  return traitsOf(patient).map((trait) => token(key, trait));
}

/** For each word of a question the tokens of which a patient must have one. */
export function tokensAsked(key: KeyObject, asked: readonly Asked[]): readonly (readonly Uint8Array[])[] {
  return asked.map((word) => traitsAsked(word).map((trait) => token(key, trait)));
}

/** Stands in an index that is whole, made with this key and in this way. */
export function markOf(key: KeyObject): Uint8Array {
  return hmac(key, ['index', version]);
}

function token(key: KeyObject, { of, text }: Trait): Uint8Array {
  return hmac(key, [of, text]);
}

function hmac(key: KeyObject, words: readonly string[]): Uint8Array {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest();
}
