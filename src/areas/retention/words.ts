import type { HoldReason } from './events.ts';
import type { Retained, Why } from './standing.ts';

/** How this area names things, on pages and in files. */

export const holdReasonWords: Record<HoldReason, { readonly label: string; readonly note: string }> = {
  litigation: { label: 'A lawsuit', note: 'Begun, or to be expected: a demand letter is enough.' },
  investigation: { label: 'An investigation', note: 'Of an authority, the police, an insurer, or your own.' },
  hhs: {
    label: 'HHS asks',
    note: 'A complaint, an investigation or a review by the Office for Civil Rights.',
  },
  audit: { label: 'An audit', note: 'Of a payer, an accreditor, or a state board.' },
  other: { label: 'Something else', note: 'Say what.' },
};

/** The kinds of record, as the cell of a table. */
export const kindWords: Record<Retained['kind'], string> = {
  person: 'Person',
  job: 'Job role',
  site: 'Site',
  asset: 'System, device or paper',
  vendor: 'Vendor',
  incident: 'Incident',
  breach: 'Breach question',
  tabletop: 'Exercise with a playbook',
  sanction: 'Case of sanctions',
  training: 'Training',
  reminder: 'Security reminder',
  exercise: 'Phishing exercise',
  risk: 'Risk',
  step: 'Step of the plan',
  analysis: 'Signed analysis',
  'first-service': 'First service of a patient',
  policy: 'Policy',
  kept: 'The program itself',
};

/** How a record stands, in a few words. */
export const whyWords: Record<Why, string> = {
  never: 'Always kept',
  held: 'Under a hold',
  'in-effect': 'In effect',
  law: 'The law’s six years',
  policy: 'Your policy',
  state: 'State law on medical records',
  named: 'Needed by another record',
  'may-go': 'May be destroyed',
};
