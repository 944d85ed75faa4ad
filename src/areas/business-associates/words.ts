import type { AgreementStatus } from './events.ts';

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
