import type { Entry, SampleCase } from './sample-case.ts';

/** An outpatient behavioral health clinic of 45 people: fictional, after a published sample analysis. Names are made up. */

const officer = 'person-officer';

function entry(decision: string, input: Record<string, unknown>): Entry {
  return { decision, input };
}

const person = (id: string, name: string, job: string) =>
  entry('workforce.recordPerson', {
    id: `person-${id}`,
    seen: 0,
    name,
    relation: 'employee',
    job,
    email: `${id}@harbor-clinic.example`,
    start: '2022-02-01',
  });

const vendor = (id: string, name: string, service: string, agreement: string) =>
  entry('business-associates.recordVendor', {
    id: `vendor-${id}`,
    seen: 0,
    name,
    service,
    phi: ['contact', 'clinical', 'sensitive'],
    agreement,
    agreementSigned: agreement === 'signed' ? '2023-01-09' : '',
    agreementEnds: '',
    agreementNote: '',
    contact: '',
  });

const asset = (id: string, form: string, kind: string, name: string, more: Record<string, unknown>) =>
  entry('inventory.recordAsset', {
    id: `asset-${id}`,
    seen: 0,
    form,
    kind,
    name,
    count: 1,
    sites: ['site-clinic'],
    hosting: 'practice',
    vendor: '',
    uses: ['keeps'],
    phi: ['contact', 'clinical', 'sensitive'],
    flows: [],
    encryptedAtRest: 'unknown',
    encryption: '',
    accountable: '',
    leaves: false,
    personal: false,
    notes: '',
    ...more,
  });

const outside = { sites: [], hosting: 'vendor', uses: ['creates', 'receives', 'keeps', 'sends'] };

export const behavioralHealth: SampleCase = {
  today: '2026-09-15',
  at: '2026-09-15T15:00:00.000Z',
  by: officer,
  entries: [
    entry('entity.establish', {
      name: 'Harbor Counseling Clinic',
      kind: 'behavioral-health',
      states: ['OR'],
      staff: 45,
      patients: 3000,
      part2: 'unknown',
      clearinghouse: 'no',
      groupHealthPlan: 'no',
      timeZone: 'America/Los_Angeles',
      officer: {
        id: officer,
        name: 'Ines Halvorsen',
        email: 'ines@harbor-clinic.example',
        job: 'Operations director',
      },
    }),
    entry('entity.recordSite', {
      id: 'site-clinic',
      seen: 0,
      name: 'Clinic',
      street: '20 Example Avenue',
      city: 'Portland',
      state: 'OR',
      zip: '97201',
    }),
    entry('workforce.recordJob', { id: 'job-therapist', seen: 0, title: 'Therapist', needs: [] }),
    entry('workforce.recordJob', { id: 'job-front-desk', seen: 0, title: 'Front desk', needs: [] }),
    person('therapist', 'Noor Abernathy', 'job-therapist'),
    person('desk', 'Caleb Ruiz', 'job-front-desk'),
    person('deputy', 'Wen Sorensen', 'job-front-desk'),
    vendor('chart', 'Tidewater Records', 'EHR', 'signed'),
    vendor('mail', 'Northwind Office', 'Email', 'signed'),
    vendor('answering', 'Evening Line', 'Answering service', 'none'),
    vendor('shred', 'Cut and Clear', 'Shredding', 'none'),
    vendor('support', 'Two Rivers IT', 'IT support', 'none'),
    asset('chart', 'system', 'ehr', 'Tidewater EHR', {
      ...outside,
      vendor: 'vendor-chart',
      encryptedAtRest: 'yes',
    }),
    asset('mail', 'system', 'email', 'Staff mail', {
      ...outside,
      vendor: 'vendor-mail',
      encryptedAtRest: 'yes',
    }),
    asset('video', 'system', 'telehealth', 'Video visits', { ...outside, uses: ['sends'] }),
    asset('files', 'system', 'file-server', 'Shared drive', {}),
    asset('backup', 'system', 'backup', 'Backup disks', {}),
    asset('faxes', 'system', 'fax', 'Fax machine', {
      uses: ['receives', 'sends'],
      flows: [{ to: 'outside:other providers', what: ['contact', 'clinical'], encrypted: 'not-applicable' }],
    }),
    asset('network', 'system', 'network', 'Clinic network', {
      uses: [],
      phi: [],
      encryptedAtRest: 'not-applicable',
    }),
    asset('desktops', 'device', 'desktop', 'Desktops', { count: 20 }),
    asset('laptops', 'device', 'laptop', 'Laptops', { count: 25, leaves: true, encryptedAtRest: 'no' }),
    asset('sticks', 'device', 'portable-drive', 'USB sticks', {
      count: 10,
      leaves: true,
      encryptedAtRest: 'no',
    }),
    asset('gadgets', 'device', 'other-device', 'Televisions and speakers', {
      count: 8,
      uses: [],
      phi: [],
      encryptedAtRest: 'not-applicable',
    }),
    asset('charts', 'paper', 'paper-charts', 'Old paper charts', {}),
  ],
  otherwise: 'unknown',
  answers: {
    'who-runs-it': 'it-company',
    'works-from-home': 'yes',
    wireless: 'guests-too',
    'texts-about-patients': 'no',
    'own-phones-for-work': 'no',
    'website-forms-or-booking': 'no',
    'networked-medical-devices': 'no',
    'moved-or-renovated': 'no',
    'somebody-left': 'yes',
    'public-screens': 'no',
    'second-factor': { 'asset-mail': 'absent' },
    'unique-logins': { 'asset-chart': 'partly', 'asset-desktops': 'absent' },
    'leavers-lose-access': 'absent',
    'access-logs-reviewed': 'absent',
    'network-separated': 'absent',
    'front-desk-private': 'absent',
    'restore-tested': 'absent',
    'backups-made': 'in-place',
    'fax-numbers-checked': 'partly',
    'evaluation-done': 'absent',
    'endpoint-protection': 'in-place',
    'building-secured': 'in-place',
    'security-training': 'partly',
  },
  plan: {
    'mailbox-phishing': { what: 'Turn on the second factor for every mailbox', due: '2026-10-15', cost: 0 },
    'shared-sign-in': {
      what: 'Give everybody at the front desk a sign-in of their own',
      due: '2026-10-15',
      cost: 0,
    },
    'device-lost': { what: 'Encrypt laptops, and collect the USB sticks', due: '2026-12-14', cost: 900 },
    'device-stolen': { what: 'Encrypt laptops, and collect the USB sticks', due: '2026-12-14', cost: 900 },
    'flat-network': {
      what: 'Put guests and gadgets on a network of their own',
      due: '2027-03-14',
      cost: 2500,
    },
    'missing-agreement': { what: 'Get the agreement signed, or stop giving PHI', due: '2026-10-15', cost: 0 },
    'part2-unresolved': {
      what: 'Ask a lawyer whether Part 2 applies, and write it down',
      due: '2026-12-14',
      cost: 500,
    },
  },
};
