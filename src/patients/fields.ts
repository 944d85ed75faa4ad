import { z } from 'zod';
import { line, optionalDay, optionalLine } from '#fields.ts';

/** The most that a patient's name and chart number may hold, in characters. */
const longest = { name: 120, number: 40 } as const;

/** What a form asks about a patient: `name`, and `number` and `birth` where they are known. */
export const patientFields = {
  name: line('the patient’s name', longest.name),
  number: optionalLine('the chart number', longest.number),
  birth: optionalDay('the date of birth'),
} as const;

/** A patient as a form posts one. It is parsed by the page: what a command gets is the digest of the sealed part. */
export const patientForm = z.object(patientFields);

/** The digest of a patient who is sealed apart (`PatientPart`), as the input of a command has it. */
export const patientDigest = z
  .string({ error: 'Enter the patient’s name.' })
  .regex(/^[0-9a-f]{64}$/, { error: 'Enter the patient’s name.' });
