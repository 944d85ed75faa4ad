import type {
  AgreementKind,
  AgreementStatus,
  Judgment,
  PhiDisposition,
  VendorDetails,
  ViolationStep,
} from './events.ts';

/** The values of this area as people read them, on pages and in documents. */

export const agreementWords: Record<AgreementStatus, { readonly label: string; readonly note: string }> = {
  signed: { label: 'Signed', note: 'You have it, or know where it is.' },
  none: { label: 'None', note: 'They handle patient information and there is no agreement.' },
  unknown: { label: 'I don’t know', note: 'Somebody has to look for it, or ask them.' },
  'not-needed': {
    label: 'Not needed',
    note: 'They are no business associate: another provider who treats your patients, a carrier that only passes mail on, a cleaner who has no business with charts. Say why below.',
  },
};

/** What the vendor ticks under an agreement. */
export const signStatement = 'I have read this agreement. I sign it for my company, and I may do so.';
/** What the practice ticks. */
export const countersignStatement =
  'I have read this agreement. I sign it for the practice, and I may do so.';

export const agreementKindWords: Record<AgreementKind, { readonly label: string; readonly note: string }> = {
  contract: { label: 'A business associate agreement', note: 'The usual case. Often called a BAA.' },
  'data-use': {
    label: 'A data use agreement',
    note: 'Enough where they get a limited data set only, for your health care operations. 164.504(e)(3)(iv)',
  },
  other: {
    label: 'Another arrangement',
    note: 'Such as a memorandum between two government agencies. 164.504(e)(3)',
  },
};

export const placeWords: Record<VendorDetails['place'], string> = {
  'united-states': 'In the United States only',
  abroad: 'Abroad',
  both: 'Both',
  unknown: 'I don’t know',
};

export const judgmentWords: Record<Judgment, { readonly label: string; readonly note: string }> = {
  assured: {
    label: 'We are assured',
    note: 'Nothing stands against going on. The next review is counted from today.',
  },
  'follow-up': {
    label: 'We are, with things to mend',
    note: 'Say in the reason what they mend, and by when.',
  },
  'not-assured': {
    label: 'We are not assured',
    note: 'Give them no more PHI than you must, have it mended, or end it.',
  },
};

export const violationStepWords: Record<ViolationStep, { readonly label: string; readonly note: string }> = {
  'asked-to-cure': { label: 'We asked them to mend it', note: 'How, whom, and by when they have to.' },
  cured: { label: 'It is mended', note: 'How you know.' },
  'not-cured': { label: 'It was not mended', note: 'Then the agreement is ended where that is feasible.' },
  ended: { label: 'We ended the agreement', note: 'Record the end on the page of the vendor, too.' },
  'not-feasible': {
    label: 'Ending it is not feasible',
    note: 'Why, and what you do instead. There is no duty to report that to HHS since 2013.',
  },
  'no-pattern': {
    label: 'It is no pattern, and no material breach of the agreement',
    note: 'Why you think so.',
  },
};

export const dispositionWords: Record<
  PhiDisposition['how'],
  { readonly label: string; readonly note?: string }
> = {
  returned: { label: 'They returned all of it' },
  destroyed: { label: 'They destroyed all of it' },
  both: { label: 'They returned it and destroyed the rest' },
  'not-feasible': {
    label: 'Neither is feasible',
    note: 'They go on guarding it, and use it for nothing but what makes return not feasible.',
  },
  'held-none': { label: 'They held none of it at the end' },
};
