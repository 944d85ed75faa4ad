import { sha256 } from '#ledger/chain.ts';
import { canonicalJson } from '#ledger/canonical-json.ts';

/** Who a patient is, for the few records that must say so. It is sealed apart from the entry, and the fold never opens it. */
export type Patient = {
  readonly name: string;
  /** The chart number. */
  readonly number?: string | undefined;
  /** Date of birth. */
  readonly birth?: string | undefined;
};

/** A patient ready to be sealed. An event names it by its digest, in the field `patient`. */
export type PatientPart = {
  /** SHA-256 of the bytes, hexadecimal. The salt in them makes it say nothing about the name. */
  readonly digest: string;
  readonly bytes: Uint8Array;
};

/**
 * The bytes of a patient, and their digest.
 *
 * @param salt 16 bytes that nobody can guess. Without them, whoever sees the digest could try names until one fits.
 */
export function patientPart(patient: Patient, salt: Uint8Array): PatientPart {
  if (salt.length < 16) throw new RangeError('The salt of a patient must be 16 bytes long or more.');
  const { name, number = '', birth = '' } = patient;
  const bytes = Buffer.from(
    canonicalJson({
      name,
      ...(number !== '' && { number }),
      ...(birth !== '' && { birth }),
      salt: Buffer.from(salt).toString('base64url'),
    }),
  );
  return { digest: sha256(bytes), bytes };
}

/** The patient in the bytes of a part. */
export function patientIn(bytes: Uint8Array): Patient {
  const { salt: _salt, ...patient } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Patient & {
    salt: string;
  };
  return patient;
}
