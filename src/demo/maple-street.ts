import type { VendorFacts } from '#areas/business-associates/events.ts';
import type { AssetFacts } from '#areas/inventory/events.ts';
import type { StarterLineName } from '#areas/inventory/starter-lines.ts';
import type { starterVendors } from '#areas/inventory/starter-vendors.ts';
import type { Protected } from '#phi.ts';

/**
 * The sample practice: a family clinic of a dozen people in a small town. Nobody in it exists, and neither do its
 * vendors. Days are counted back from the day of the demo (`-20`: twenty days before it).
 */

export const practiceId = 'practice-maple-street';
export const timeZone = 'America/Chicago';

/** The office manager, who set the practice up and holds the office of security official. */
export const officer = {
  id: 'person-grace',
  name: 'Grace Lindholm',
  email: 'grace.lindholm@maplestreet.example',
  job: 'Office manager',
};

export const practice = {
  name: 'Maple Street Family Medicine',
  kind: 'primary-care',
  states: ['IA'],
  staff: 12,
  patients: 5_200,
  part2: 'no',
  clearinghouse: 'no',
  groupHealthPlan: 'no',
  timeZone,
};

export const site = {
  id: 'site-maple-street',
  seen: 0,
  name: 'Maple Street',
  street: '210 Maple Street',
  city: 'Cedar Hollow',
  state: 'IA',
  zip: '52001',
};

/** Jobs, and the starter lines that each needs, with the reason. The first is the one that the set-up made. */
export const jobs: readonly {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly (readonly [StarterLineName, string])[];
}[] = [
  {
    id: 'job-first',
    title: 'Office manager',
    needs: [
      ['ehr', 'Runs schedules and reports'],
      ['email', 'Writes to vendors, plans and patients'],
      ['billing', 'Checks what the billing company does'],
      ['cloud-files', 'Keeps contracts and personnel papers'],
      ['diligence', 'Keeps this program'],
    ],
  },
  {
    id: 'job-clinician',
    title: 'Clinician',
    needs: [
      ['ehr', 'Documents visits, orders and results'],
      ['erx', 'Prescribes'],
      ['telehealth', 'Sees patients by video'],
      ['email', 'Confers with other offices'],
    ],
  },
  {
    id: 'job-clinical-support',
    title: 'Nurse or medical assistant',
    needs: [
      ['ehr', 'Takes histories, vitals and orders'],
      ['lab', 'Sends orders and files results'],
      ['instruments', 'Records ECG and spirometry'],
    ],
  },
  {
    id: 'job-front-desk',
    title: 'Front desk',
    needs: [
      ['scheduling', 'Books visits and confirms them'],
      ['ehr', 'Checks in patients: demographics and insurance only'],
      ['fax', 'Sends and receives records'],
    ],
  },
  {
    id: 'job-billing',
    title: 'Billing specialist',
    needs: [
      ['billing', 'Codes and posts claims'],
      ['clearinghouse', 'Follows up denials'],
      ['ehr', 'Reads the visit that a claim is for'],
    ],
  },
];

/** The others on the roster. `start` and `left` in days from the day of the demo. */
export const people: readonly {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly relation: 'owner' | 'employee' | 'trainee' | 'contractor';
  readonly start: number;
  readonly left?: number;
  readonly role?: 'manager' | 'workforce-member' | 'reviewer';
}[] = [
  { id: 'person-elena', name: 'Elena Vasquez, MD', job: 'job-clinician', relation: 'owner', start: -4100 },
  {
    id: 'person-samuel',
    name: 'Samuel Okafor, DO',
    job: 'job-clinician',
    relation: 'owner',
    start: -2650,
    role: 'reviewer',
  },
  { id: 'person-nora', name: 'Nora Whitfield, NP', job: 'job-clinician', relation: 'employee', start: -1480 },
  {
    id: 'person-priya',
    name: 'Priya Raman, RN',
    job: 'job-clinical-support',
    relation: 'employee',
    start: -1900,
  },
  {
    id: 'person-marcus',
    name: 'Marcus Bell',
    job: 'job-clinical-support',
    relation: 'employee',
    start: -820,
    role: 'workforce-member',
  },
  {
    id: 'person-tessa',
    name: 'Tessa Nguyen',
    job: 'job-clinical-support',
    relation: 'employee',
    start: -410,
  },
  {
    id: 'person-jonah',
    name: 'Jonah Pratt',
    job: 'job-front-desk',
    relation: 'employee',
    start: -1210,
    role: 'workforce-member',
  },
  { id: 'person-alicia', name: 'Alicia Moreno', job: 'job-front-desk', relation: 'employee', start: -365 },
  {
    id: 'person-ruth',
    name: 'Ruth Adler',
    job: 'job-billing',
    relation: 'employee',
    start: -2980,
    role: 'manager',
  },
  {
    id: 'person-hannah',
    name: 'Hannah Weiss',
    job: 'job-clinical-support',
    relation: 'trainee',
    start: -140,
  },
  {
    id: 'person-omar',
    name: 'Omar Haddad',
    job: 'job-clinical-support',
    relation: 'employee',
    start: -560,
  },
  {
    id: 'person-devon',
    name: 'Devon Clarke',
    job: 'job-front-desk',
    relation: 'employee',
    start: -700,
    left: -47,
  },
];

type Days = { readonly signed?: number; readonly ends?: number };

/** Who the starter set's vendors really are, and how their agreements stand. */
export const vendors: Readonly<
  Partial<
    Record<
      keyof typeof starterVendors,
      Partial<Omit<VendorFacts, 'agreementSigned' | 'agreementEnds'>> & Days
    >
  >
> = {
  ehr: {
    name: 'Larkmeadow Health Records',
    agreement: 'signed',
    signed: -1450,
    contact: 'security@larkmeadow.example',
  },
  portal: {
    name: 'Larkmeadow Patient Link',
    agreement: 'signed',
    signed: -1450,
    contact: 'security@larkmeadow.example',
  },
  prescribing: {
    name: 'Larkmeadow Prescribe',
    agreement: 'signed',
    signed: -1450,
    contact: 'security@larkmeadow.example',
  },
  email: {
    name: 'Tallgrass Office Suite',
    agreement: 'signed',
    signed: -900,
    contact: 'Privacy desk, 555-0142',
  },
  scheduling: {
    name: 'Bellwether Scheduling',
    agreement: 'signed',
    signed: -610,
    contact: 'help@bellwether.example',
  },
  billing: {
    name: 'Sumac Billing Services',
    agreement: 'signed',
    signed: -1210,
    contact: 'Dana Frost, 555-0117',
  },
  clearinghouse: {
    name: 'Oxbow Claims Exchange',
    agreement: 'signed',
    signed: -1210,
    contact: 'noc@oxbow.example',
  },
  fax: { name: 'Quillfax', agreement: 'signed', signed: -380, contact: 'support@quillfax.example' },
  phone: { name: 'Prairie Telephone', agreement: 'unknown', contact: 'Account line, 555-0199' },
  messaging: { name: 'Chimetext', agreement: 'signed', signed: -520, contact: 'trust@chimetext.example' },
  telehealth: {
    name: 'Clearview Visits',
    agreement: 'signed',
    signed: -706,
    ends: 24,
    contact: 'legal@clearview.example',
  },
  backup: { name: 'Granary Backup', agreement: 'signed', signed: -640, contact: 'soc@granary.example' },
  it: {
    name: 'Ridgeline IT',
    agreement: 'none',
    agreementNote: 'Asked for one in spring. No answer yet.',
    contact: 'Owen Barrett, 555-0175',
  },
  website: { name: 'Fencepost Web Studio', agreement: 'unknown', contact: 'hello@fencepost.example' },
  shredding: {
    name: 'Thresher Document Destruction',
    agreement: 'signed',
    signed: -500,
    contact: 'Route office, 555-0108',
  },
  copier: { name: 'Meadowlark Copiers', agreement: 'none', contact: 'Lease desk, 555-0133' },
};

type Correction = Partial<Omit<AssetFacts, 'flows'>> & { readonly onTheWay?: Protected };

/** What the starter set guessed wrong, by line; `gone`: the practice has no such thing. A line that is not here was right. */
export const lines: Readonly<Partial<Record<StarterLineName, Correction | 'gone'>>> = {
  'file-server': 'gone',
  server: 'gone',
  kiosk: 'gone',
  tablets: 'gone',
  remote: 'gone',
  ai: 'gone',
  diligence: {
    encryptedAtRest: 'yes',
    encryption: 'AES-256-GCM, each record sealed',
    accountable: 'person-grace',
  },
  ehr: {
    name: 'Larkmeadow EHR',
    encryptedAtRest: 'yes',
    encryption: 'By the vendor',
    accountable: 'person-elena',
    onTheWay: 'yes',
  },
  portal: {
    encryptedAtRest: 'yes',
    encryption: 'By the vendor',
    accountable: 'person-elena',
    onTheWay: 'yes',
  },
  erx: { encryptedAtRest: 'yes', accountable: 'person-elena', onTheWay: 'yes' },
  lab: { accountable: 'person-priya', onTheWay: 'yes' },
  email: { encryptedAtRest: 'yes', encryption: 'By the vendor', accountable: 'person-grace', onTheWay: 'no' },
  'cloud-files': { encryptedAtRest: 'yes', accountable: 'person-grace' },
  scheduling: { encryptedAtRest: 'yes', accountable: 'person-jonah', onTheWay: 'yes' },
  billing: { encryptedAtRest: 'yes', accountable: 'person-ruth', onTheWay: 'yes' },
  clearinghouse: { accountable: 'person-ruth', onTheWay: 'yes' },
  fax: { accountable: 'person-jonah', onTheWay: 'unknown' },
  phones: { accountable: 'person-grace' },
  texting: { accountable: 'person-jonah', onTheWay: 'no' },
  telehealth: { accountable: 'person-nora', onTheWay: 'yes' },
  backup: {
    encryptedAtRest: 'yes',
    encryption: 'AES-256, key with Ridgeline IT',
    accountable: 'person-grace',
    onTheWay: 'yes',
  },
  website: {
    accountable: 'person-grace',
    onTheWay: 'unknown',
    notes: 'Patients ask for appointments on it.',
  },
  network: { accountable: 'person-grace', onTheWay: 'yes' },
  desktops: { count: 9, encryptedAtRest: 'yes', encryption: 'Full disk', accountable: 'person-grace' },
  laptops: { count: 3, encryptedAtRest: 'no', accountable: 'person-elena' },
  smartphones: {
    count: 5,
    encryptedAtRest: 'yes',
    encryption: 'Built in, with a passcode',
    accountable: 'person-grace',
  },
  copier: { encryptedAtRest: 'unknown', accountable: 'person-jonah', onTheWay: 'unknown' },
  instruments: {
    name: 'ECG and spirometer',
    count: 2,
    encryptedAtRest: 'no',
    accountable: 'person-priya',
    onTheWay: 'unknown',
  },
  charts: { name: 'Paper charts from before 2014', accountable: 'person-jonah' },
  forms: { accountable: 'person-jonah' },
};

/** The system that came after the analysis was signed, and the vendor that runs it. */
export const newVendor = {
  id: 'vendor-scribe',
  seen: 0,
  name: 'Murmur Notes',
  service: 'Drafts visit notes from what is said in the room',
  phi: ['contact', 'clinical'],
  agreement: 'unknown',
  agreementNote: 'Signed up online during a trial. Nobody kept the terms.',
  contact: 'support@murmur.example',
};
export const newSystem = {
  id: 'asset-scribe',
  seen: 0,
  form: 'system',
  kind: 'ai-tool',
  name: 'Murmur visit notes',
  count: 1,
  hosting: 'vendor',
  vendor: 'vendor-scribe',
  uses: ['creates', 'receives', 'keeps', 'sends'],
  phi: ['contact', 'clinical'],
  flows: [{ to: 'asset-starter-ehr', what: ['contact', 'clinical'], encrypted: 'unknown' }],
  encryptedAtRest: 'unknown',
  accountable: 'person-nora',
  notes: 'Two clinicians try it since this month.',
};

/** Open on the day of the demo. */
export const incident = {
  id: 'incident-invoice-mail',
  what: 'A front-desk mailbox sent about 40 messages with a false invoice. Alicia had typed her password into a page that looked like our email sign-in.',
  assets: ['asset-starter-email'],
  note: 'Password changed and all sessions ended at 10:40. Asked Tallgrass for the sign-in log of the past 30 days, to see whether messages with patient information were opened.',
};
