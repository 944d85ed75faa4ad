import type { AcknowledgmentWay, NoticeLanguage } from './events.ts';

export const languageWords: Readonly<Record<NoticeLanguage, string>> = { en: 'English', es: 'Spanish' };

/** How the receipt of the notice is shown, as choices. */
export const wayWords: Readonly<
  Record<AcknowledgmentWay, { readonly label: string; readonly note: string; readonly short: string }>
> = {
  'signed-here': {
    label: 'Signed on this device',
    note: 'The patient types the name, and draws a signature if they like.',
    short: 'Signed on a tablet',
  },
  paper: {
    label: 'Signed on paper',
    note: 'Add a scan or photo, or say where the paper is kept.',
    short: 'Signed on paper',
  },
  electronic: {
    label: 'Confirmed electronically',
    note: 'A receipt from a portal, or a reply to an email.',
    short: 'Confirmed electronically',
  },
  'not-obtained': {
    label: 'Not obtained',
    note: 'You asked, and got no signature. Say what you tried and why it failed: that note is what the law asks for.',
    short: 'Not obtained, with the reason',
  },
};

/** Reasons that are common, to begin the note with. */
export const whyNot = [
  'We gave the notice and asked for a signature. The patient chose not to sign.',
  'We gave the notice and asked. The patient could not sign, and nobody who may sign for the patient was there.',
  'We sent the notice before the telehealth visit and asked for a reply. None came.',
  'We gave the notice. The patient left before we could ask for a signature.',
] as const;

/** What the patient signs. */
export const receiptWords: Readonly<Record<NoticeLanguage, string>> = {
  en: 'I was given the Notice of Privacy Practices.',
  es: 'Recibí el Aviso de prácticas de privacidad.',
};

/** What makes a change material, for the page that publishes. */
export const materialWords =
  'A change matters (it is material) if it changes how you use or share PHI, what patients may ask of you, what you must do, or another privacy practice that the notice tells of. Until the new notice is in effect, you go on by the old one, unless a law makes the change.';
