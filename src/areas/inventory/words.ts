import type { AssetFacts, AssetForm, AssetKind } from './events.ts';
import { assetKinds } from './events.ts';
import type { starterSets } from './starter-sets.ts';

/** The values of this area as people read them, on pages and in documents. */

export const assetFormWords: Record<
  AssetForm,
  { readonly one: string; readonly many: string; readonly note: string }
> = {
  system: {
    one: 'System or service',
    many: 'Systems and services',
    note: 'Software and services, in the office or in the cloud: the EHR, email, phones, backup, AI tools.',
  },
  device: {
    one: 'Device or media',
    many: 'Devices and media',
    note: 'What you can touch and carry: computers, phones, USB drives, the copier, connected medical devices.',
  },
  paper: { one: 'Paper and film', many: 'Paper and film', note: 'Charts, forms, films, printed schedules.' },
};

export const assetKindWords: Record<AssetKind, string> = {
  ehr: 'Electronic health record (EHR)',
  'practice-management': 'Practice management',
  'patient-portal': 'Patient portal',
  email: 'Email',
  scheduling: 'Scheduling',
  billing: 'Billing',
  clearinghouse: 'Claims clearinghouse',
  imaging: 'Imaging',
  'pharmacy-system': 'Pharmacy system',
  'e-prescribing': 'E-prescribing',
  'lab-interface': 'Lab interface',
  'file-server': 'File server',
  'cloud-files': 'Files in the cloud',
  'phone-system': 'Phone system and voicemail',
  fax: 'Fax',
  messaging: 'Texting and messaging',
  telehealth: 'Telehealth',
  backup: 'Backup',
  'remote-access': 'Remote access',
  'ai-tool': 'AI tool',
  website: 'Website',
  network: 'Network and Wi-Fi',
  diligence: 'Diligence itself',
  'other-system': 'Another system',
  desktop: 'Desktop computer',
  laptop: 'Laptop',
  tablet: 'Tablet',
  phone: 'Mobile phone',
  kiosk: 'Check-in kiosk',
  server: 'Server',
  'portable-drive': 'USB drive or portable disk',
  copier: 'Copier, printer or scanner',
  'medical-device': 'Medical device',
  'other-device': 'Another device',
  'paper-charts': 'Paper charts',
  'paper-forms': 'Paper forms and lists',
  films: 'Films',
  'other-paper': 'Other paper',
};

export const hostingWords: Record<AssetFacts['hosting'], string> = {
  practice: 'The practice runs it itself',
  vendor: 'A vendor runs it for the practice',
};

/** The form that a kind belongs to. */
export function formOf(kind: AssetKind): AssetForm {
  return (Object.keys(assetKinds) as AssetForm[]).find((form) =>
    (assetKinds[form] as readonly string[]).includes(kind),
  ) as AssetForm;
}

/** The beginning of a flow's `to` that leads to somebody who is neither an asset nor a vendor on record. */
export const outsidePrefix = 'outside:';

/** The name after `outside:`; undefined where the flow leads to something on record. */
export function outsideName(to: string): string | undefined {
  return to.startsWith(outsidePrefix) ? to.slice(outsidePrefix.length) : undefined;
}

/** The starter sets, by the kind of practice. */
export const starterKindWords: Record<keyof typeof starterSets, string> = {
  'solo-physician': 'Solo physician',
  'primary-care': 'Family or primary care practice',
  dental: 'Dental practice',
  'physical-therapy': 'Physical therapy',
  pharmacy: 'Community pharmacy',
  'behavioral-health': 'Behavioral health',
  'specialty-group': 'Specialty group',
  other: 'Any practice',
};
