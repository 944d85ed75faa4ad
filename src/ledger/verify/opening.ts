import { createDecipheriv } from 'node:crypto';

import { canonical } from './canonical.ts';
import type { Disposals } from './disposals.ts';
import { namingsIn } from './parts.ts';
import type { Naming } from './parts.ts';
import { publicKeyOf } from './signature.ts';

/** A row of the table of wrapped keys. */
export type KeyRow = { readonly name: string; readonly wrapped: Uint8Array };

/** Opens payloads with the installation key, and says in a sentence what does not open. */
export type Opening = {
  /** What is wrong with the keys themselves. */
  readonly faults: readonly string[];
  /** The public key of the practice's signing key, if it opens. */
  readonly publicKey: string | undefined;
  /** What is wrong with an entry's payload; undefined if it opens. What it names is noted in `namings`. */
  fault(header: Record<string, unknown>, sealed: Uint8Array): string | undefined;
  /** The files and patients that the payloads name which were opened so far. */
  readonly namings: readonly Naming[];
  /** The key of a subject; undefined where it is not there or does not open. */
  keyOf(subject: string): Uint8Array | undefined;
};

/** The keys of a practice that cannot be opened, and why. */
function closed(...faults: string[]): Opening {
  return {
    faults,
    publicKey: undefined,
    fault: () => undefined,
    namings: [],
    keyOf: () => undefined,
  };
}

/** Unwraps every key of a practice, the practice's own first. */
export function openingWith(
  installationKey: Uint8Array,
  practice: string,
  rows: readonly KeyRow[],
  disposals: Disposals,
): Opening {
  const faults: string[] = [];
  const open = (wrapping: Uint8Array, { name, wrapped }: KeyRow) =>
    plain(wrapping, ['diligence key', practice, name], wrapped);

  const own = rows.find(({ name }) => name === 'practice');
  // The key of a closed practice is wrapped by an installation key that was lost, and waits for its recovery sheet.
  if (!own && rows.some(({ name }) => name === 'closed')) return closed();
  const practiceKey = own && open(installationKey, own);
  if (!practiceKey) {
    const because = own
      ? `The installation key does not open the key of practice ${practice}: it is another key, or the stored key was changed.`
      : `The key of practice ${practice} is missing.`;
    return closed(because);
  }

  const keys = new Map<string, Uint8Array | undefined>();
  for (const row of rows) {
    // The practice's key once more, under the words of its recovery sheet, which are not here.
    if (row === own || row.name === 'recovery') continue;
    const key = open(practiceKey, row);
    keys.set(row.name, key);
    if (!key) faults.push(`The stored key "${row.name}" was changed: it no longer opens.`);
  }
  const secret = keys.get('signing');
  if (!keys.has('signing')) faults.push('The key that signs checkpoints is missing.');

  const namings: Naming[] = [];

  return {
    faults,
    namings,
    keyOf: (subject) => keys.get(`subject/${subject}`),
    publicKey: secret && publicKeyOf(secret),
    fault(header, sealed) {
      const name = `subject/${String(header['subject'])}`;
      const key = keys.get(name);
      // Its key was destroyed, and a later entry says so: nobody can open it, and that is as it should be.
      if (!keys.has(name) && disposals.covers(String(header['subject']), Number(header['position'])))
        return undefined;
      if (!key)
        return keys.has(name)
          ? `The payload cannot be opened: the stored key of its subject (${String(header['subject'])}) was changed.`
          : `The payload cannot be opened: the key of its subject (${String(header['subject'])}) is missing.`;
      const { at, by, area, type, version, subject, position, previous } = header;
      const place = [practice, position, at, by, area, type, version, subject, previous];
      const payload = plain(key, ['diligence entry', ...place], sealed);
      if (!payload) return 'The payload does not open with the key of its subject: the entry is forged.';
      const data = canonicalIn(payload);
      if (data === undefined) return 'The payload opens, but it is not a record in our form.';
      namings.push(...namingsIn(Number(position), String(subject), data));
      return undefined;
    },
  };
}

/** What sealed bytes hold: format 1, nonce of 12 bytes, ciphertext, tag of 16 bytes (AES-256-GCM). */
function plain(key: Uint8Array, bound: readonly unknown[], sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < 29 || sealed[0] !== 1) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(canonical(bound)));
    decipher.setAuthTag(sealed.subarray(sealed.length - 16));
    return Buffer.concat([decipher.update(sealed.subarray(13, sealed.length - 16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The value that a payload spells canonically; undefined where it is anything else. */
function canonicalIn(payload: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(payload.toString('utf8'));
    // Bytes are compared, not texts: decoding would hide bytes that are not UTF-8.
    return Buffer.from(canonical(value)).equals(payload) ? value : undefined;
  } catch {
    return undefined;
  }
}
