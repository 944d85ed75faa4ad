/** Words on protected health information (160.103) that several areas share. */

/** What is done with PHI (the verbs of 164.306(a)(1)). */
export const phiUses = ['creates', 'receives', 'keeps', 'sends'] as const;
export type PhiUse = (typeof phiUses)[number];

/** What PHI it is. `sensitive`: psychotherapy notes, substance use, HIV, reproductive care and the like. */
export const phiKinds = ['contact', 'clinical', 'billing', 'images', 'scheduling', 'sensitive'] as const;
export type PhiKind = (typeof phiKinds)[number];

/** "I don't know" is an answer, and becomes work. */
export const knowledge = ['yes', 'no', 'unknown'] as const;
export type YesNo = (typeof knowledge)[number];

/** Whether PHI is protected; `not-applicable` where none is kept, or none is sent. */
export const protection = ['yes', 'no', 'unknown', 'not-applicable'] as const;
export type Protected = (typeof protection)[number];

/** The subject of what concerns the whole practice. */
export const PRACTICE = 'practice';

/** The same values as people read them. */
export const phiUseWords: Record<PhiUse, string> = {
  creates: 'creates',
  receives: 'receives',
  keeps: 'keeps',
  sends: 'sends',
};

export const phiKindWords: Record<PhiKind, { readonly label: string; readonly note?: string }> = {
  contact: { label: 'Contact details', note: 'Names, addresses, birth dates, phone numbers.' },
  clinical: { label: 'Clinical', note: 'Diagnoses, notes, results, prescriptions.' },
  billing: { label: 'Billing', note: 'Claims, insurance numbers, payments.' },
  images: { label: 'Images', note: 'X-rays, photos, recordings.' },
  scheduling: { label: 'Appointments', note: 'Who comes when, and to whom.' },
  sensitive: {
    label: 'Especially sensitive',
    note: 'Psychotherapy notes, substance use, HIV, reproductive care.',
  },
};

/** What PHI it is, in a few words: `clinical, billing`; `none` where there is none. */
export function phiWords(kinds: readonly PhiKind[]): string {
  return kinds.length > 0 ? kinds.map((kind) => phiKindWords[kind].label.toLowerCase()).join(', ') : 'none';
}

export const yesNoWords: Record<YesNo, string> = { yes: 'Yes', no: 'No', unknown: 'Not known yet' };

/** Whether it is encrypted, as a short cell of a table. */
export const encryptionWords: Record<Protected, string> = {
  yes: 'Encrypted',
  no: 'Not encrypted',
  unknown: 'Not known yet',
  'not-applicable': 'Does not apply',
};
