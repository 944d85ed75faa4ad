import type { PhiKind } from '#phi.ts';

/** A vendor by its generic name, until somebody says who it is. */
export type StarterVendor = {
  readonly name: string;
  readonly service: string;
  readonly phi: readonly PhiKind[];
};

const everything = ['contact', 'clinical', 'billing', 'scheduling'] as const;
const chart = ['contact', 'clinical'] as const;
const claim = ['contact', 'clinical', 'billing'] as const;
const visit = ['contact', 'scheduling'] as const;

/** Vendors that the lines name. */
export const starterVendors = {
  ehr: { name: 'Your EHR vendor', service: 'Runs the electronic health record', phi: everything },
  software: {
    name: 'Your practice software vendor',
    service: 'Supports the practice management software, with remote access',
    phi: everything,
  },
  portal: { name: 'Your patient portal vendor', service: 'Runs the patient portal', phi: everything },
  email: { name: 'Your email and files vendor', service: 'Runs email and shared files', phi: everything },
  scheduling: { name: 'Your scheduling vendor', service: 'Runs scheduling and reminders', phi: visit },
  billing: { name: 'Your billing company', service: 'Codes, sends and collects claims', phi: claim },
  clearinghouse: { name: 'Your clearinghouse', service: 'Passes claims to payers', phi: claim },
  imaging: {
    name: 'Your imaging vendor',
    service: 'Runs or supports the imaging system',
    phi: ['contact', 'clinical', 'images'],
  },
  prescribing: { name: 'Your e-prescribing vendor', service: 'Passes prescriptions', phi: chart },
  pharmacy: {
    name: 'Your pharmacy system vendor',
    service: 'Runs or supports the dispensing system',
    phi: everything,
  },
  fax: { name: 'Your fax vendor', service: 'Sends, receives and keeps faxes', phi: chart },
  phone: { name: 'Your phone vendor', service: 'Runs the phones and keeps voicemail', phi: visit },
  messaging: { name: 'Your texting vendor', service: 'Texts with patients', phi: visit },
  telehealth: { name: 'Your telehealth vendor', service: 'Runs video visits', phi: chart },
  backup: { name: 'Your backup vendor', service: 'Keeps backups off site', phi: everything },
  it: { name: 'Your IT support', service: 'Looks after computers and network', phi: everything },
  ai: { name: 'Your AI notes vendor', service: 'Drafts notes from recorded visits', phi: chart },
  website: { name: 'Your website host', service: 'Runs the website and its forms', phi: visit },
  exercise: { name: 'Your exercise app vendor', service: 'Runs home exercise programs', phi: chart },
  shredding: { name: 'Your shredding company', service: 'Destroys paper', phi: everything },
  copier: { name: 'Your copier lessor', service: 'Leases and repairs the copier', phi: chart },
} as const satisfies Record<string, StarterVendor>;
