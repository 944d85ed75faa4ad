import type { Entry, SampleCase } from './sample-case.ts';

/** An outpatient family practice of 27 people: fictional, after a published sample analysis. Names are made up. */

const officer = 'person-officer';

function entry(decision: string, input: Record<string, unknown>): Entry {
  return { decision, input };
}

const person = (id: string, name: string, job: string, relation = 'employee') =>
  entry('workforce.recordPerson', {
    id: `person-${id}`,
    seen: 0,
    name,
    relation,
    job,
    email: `${id}@juniper-family.example`,
    start: '2021-03-01',
  });

const vendor = (
  id: string,
  name: string,
  service: string,
  phi: string[],
  more: Record<string, unknown> = {},
) =>
  entry('business-associates.recordVendor', {
    id: `vendor-${id}`,
    seen: 0,
    name,
    service,
    phi,
    ...(phi.length > 0
      ? { agreement: 'signed', agreementSigned: '2024-05-06', agreementEnds: '', agreementNote: '' }
      : { agreement: 'not-needed', agreementNote: 'It has no PHI of ours.' }),
    contact: '',
    ...more,
  });

const asset = (id: string, form: string, kind: string, name: string, more: Record<string, unknown>) =>
  entry('inventory.recordAsset', {
    id: `asset-${id}`,
    seen: 0,
    form,
    kind,
    name,
    count: 1,
    sites: ['site-main'],
    hosting: 'practice',
    vendor: '',
    uses: ['keeps'],
    phi: ['contact', 'clinical'],
    flows: [],
    encryptedAtRest: 'yes',
    encryption: '',
    accountable: officer,
    leaves: false,
    personal: false,
    notes: '',
    ...more,
  });

const everything = ['contact', 'clinical', 'billing', 'scheduling'];
const allUses = ['creates', 'receives', 'keeps', 'sends'];

export const familyPractice: SampleCase = {
  today: '2026-09-15',
  at: '2026-09-15T15:00:00.000Z',
  by: officer,
  entries: [
    entry('entity.establish', {
      name: 'Juniper Family Practice',
      kind: 'primary-care',
      states: ['TX'],
      staff: 27,
      patients: 8000,
      part2: 'no',
      clearinghouse: 'no',
      groupHealthPlan: 'no',
      timeZone: 'America/Chicago',
      officer: {
        id: officer,
        name: 'Dana Whitfield',
        email: 'dana@juniper-family.example',
        job: 'Practice manager',
      },
    }),
    entry('entity.recordSite', {
      id: 'site-main',
      seen: 0,
      name: 'Main office',
      street: '100 Example Street',
      city: 'Austin',
      state: 'TX',
      zip: '78701',
    }),
    entry('workforce.recordJob', { id: 'job-clinician', seen: 0, title: 'Clinician', needs: [] }),
    entry('workforce.recordJob', { id: 'job-front-desk', seen: 0, title: 'Front desk', needs: [] }),
    person('physician', 'Rosa Imanov', 'job-clinician'),
    person('nurse', 'Theo Lindqvist', 'job-clinician'),
    person('desk', 'Priya Castellano', 'job-front-desk'),
    person('biller', 'Marcus Oyelaran', 'job-front-desk', 'contractor'),
    vendor('chart', 'Willow Chart', 'EHR and patient portal', everything),
    vendor('office', 'Northwind Office', 'Email and files in the cloud', ['contact', 'clinical']),
    vendor('support', 'Lantern IT', 'IT support', everything),
    vendor('faxes', 'Quiet Fax', 'Cloud fax', ['contact', 'clinical']),
    vendor('claims', 'Clear Path Claims', 'Clearinghouse', ['contact', 'billing']),
    vendor('backup', 'Granite Vault', 'Backup off site', everything),
    vendor('shred', 'Paper Trail Shredding', 'Shredding', ['contact', 'clinical']),
    vendor('labs', 'Cedar Labs', 'Laboratory', [], { agreementNote: 'It treats our patients itself.' }),
    vendor('cleaning', 'Bright Rooms', 'Cleaning', []),
    asset('chart', 'system', 'ehr', 'Willow Chart EHR', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-chart',
      uses: allUses,
      phi: everything,
      flows: [
        { to: 'vendor-claims', what: ['contact', 'billing'], encrypted: 'yes' },
        { to: 'vendor-labs', what: ['contact', 'clinical'], encrypted: 'yes' },
      ],
    }),
    asset('portal', 'system', 'patient-portal', 'Patient portal', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-chart',
      uses: allUses,
    }),
    asset('mail', 'system', 'email', 'Northwind mail', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-office',
      uses: allUses,
      flows: [
        { to: 'outside:patients and other practices', what: ['contact', 'clinical'], encrypted: 'yes' },
      ],
    }),
    asset('cloud', 'system', 'cloud-files', 'Northwind files', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-office',
    }),
    asset('backup', 'system', 'backup', 'Backup off site', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-backup',
      phi: everything,
    }),
    asset('scans', 'system', 'file-server', 'File server with scans', {
      uses: ['receives', 'keeps'],
      flows: [{ to: 'asset-backup', what: ['contact', 'clinical'], encrypted: 'yes' }],
    }),
    asset('faxes', 'system', 'fax', 'Cloud fax', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-faxes',
      uses: ['receives', 'sends', 'keeps'],
      flows: [{ to: 'outside:other practices', what: ['contact', 'clinical'], encrypted: 'yes' }],
    }),
    asset('claims', 'system', 'clearinghouse', 'Claims interface', {
      sites: [],
      hosting: 'vendor',
      vendor: 'vendor-claims',
      uses: ['sends', 'receives'],
      phi: ['contact', 'billing'],
    }),
    asset('network', 'system', 'network', 'Office network', {
      uses: [],
      phi: [],
      encryptedAtRest: 'not-applicable',
    }),
    asset('desktops', 'device', 'desktop', 'Desktops', { count: 20, encryption: 'BitLocker' }),
    asset('laptops', 'device', 'laptop', 'Laptops', { count: 4, leaves: true, encryption: 'BitLocker' }),
    asset('kiosk', 'device', 'kiosk', 'Check-in kiosk', { count: 2, uses: ['creates'], phi: ['contact'] }),
    asset('forms', 'paper', 'paper-forms', 'Intake forms', { encryptedAtRest: 'not-applicable' }),
  ],
  otherwise: 'in-place',
  answers: {
    'who-runs-it': 'it-company',
    'works-from-home': 'no',
    'offers-telehealth': 'no',
    wireless: 'staff-only',
    'texts-about-patients': 'no',
    'own-phones-for-work': 'no',
    'usb-media-used': 'no',
    'website-forms-or-booking': 'no',
    'uses-ai': 'no',
    'networked-medical-devices': 'no',
    'moved-or-renovated': 'yes',
    'somebody-left': 'yes',
    'public-screens': 'yes',
    'access-logs-reviewed': 'partly',
    'failed-logins-seen': 'absent',
    'access-recertified': 'absent',
    'default-passwords-changed': 'partly',
    'service-passwords-renewed': 'partly',
    'password-practice': 'partly',
    'restore-tested': 'partly',
    'locks-and-repairs-recorded': 'absent',
    'session-logoff': 'partly',
    'workstations-lock': 'partly',
    'activity-recorded': { 'asset-scans': 'absent' },
    'copied-before-moving': 'absent',
    'file-changes-noticed': 'absent',
  },
  plan: {
    'undetected-access': {
      what: 'Review access logs every month by a written routine',
      due: '2026-11-30',
      cost: 0,
    },
    'privileged-account': {
      what: 'Renew service passwords and check them against leaks',
      due: '2026-10-31',
      cost: 300,
    },
    'open-session': { what: 'Set the EHR time-out and lock the kiosks', due: '2026-10-15', cost: 0 },
    'kiosk-left-open': { what: 'Lock the kiosks after each patient', due: '2026-10-15', cost: 100 },
    'lost-in-move': {
      what: 'Write down that a copy is made before equipment moves',
      due: '2026-10-31',
      cost: 0,
    },
    'file-alteration': {
      what: 'Turn on auditing and alerts on the file server',
      due: '2026-12-31',
      cost: 400,
    },
    'lingering-access': { what: 'Go through all access twice a year', due: '2026-11-15', cost: 0 },
    'long-outage': { what: 'Try the recovery plan from end to end', due: '2027-01-31', cost: 1500 },
    burglary: {
      what: 'The new office has an alarm and few valuables; keys are counted again next year',
      due: '2026-09-30',
      cost: 0,
      acceptUntil: '2027-09-30',
    },
  },
};
