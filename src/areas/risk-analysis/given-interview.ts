import type { AssetFacts, AssetForm, AssetKind } from '#areas/inventory/events.ts';
import { assetKinds } from '#areas/inventory/events.ts';
import type { VendorFacts } from '#areas/business-associates/events.ts';
import type { NewEvent } from '#decision.ts';
import type { Program } from '#program.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';

/** The day on which these tests look. */
export const today = '2026-11-30';
const at = '2026-11-22T15:00:00.000Z';

/** A line of the inventory with only what a test cares about. */
export type Line = Partial<AssetFacts> & { readonly kind: AssetKind; readonly confirmed?: boolean };

function formOf(kind: AssetKind): AssetForm {
  if ((assetKinds.device as readonly string[]).includes(kind)) return 'device';
  return (assetKinds.paper as readonly string[]).includes(kind) ? 'paper' : 'system';
}

/** Puts events on record one after the other, without a store. */
export function record(program: Program, events: readonly NewEvent[], by = 'person-ann'): Program {
  return fold(
    program,
    events.map((event, index) => ({ ...event, by, at, position: program.position + index + 1 })),
  );
}

/** An asset that was recorded, `asset-` and its name. */
export function asset(name: string, line: Line): NewEvent {
  const form = formOf(line.kind);
  return {
    area: 'inventory',
    type: 'asset-recorded',
    version: 1,
    subject: `asset-${name}`,
    data: {
      form,
      name,
      count: 1,
      sites: [],
      hosting: form === 'system' ? 'vendor' : 'practice',
      vendor: '',
      uses: ['creates', 'receives', 'keeps', 'sends'],
      phi: ['contact', 'clinical'],
      flows: [],
      encryptedAtRest: form === 'paper' ? 'not-applicable' : 'unknown',
      encryption: '',
      accountable: '',
      leaves: false,
      personal: false,
      notes: '',
      confirmed: true,
      ...line,
    },
  };
}

/** A vendor that was recorded, `vendor-` and its name. */
export function vendor(name: string, service: string, facts: Partial<VendorFacts> = {}): NewEvent {
  return {
    area: 'business-associates',
    type: 'vendor-recorded',
    version: 1,
    subject: `vendor-${name}`,
    data: {
      name,
      service,
      phi: ['clinical'],
      agreement: 'signed',
      agreementSigned: '',
      agreementEnds: '',
      agreementNote: '',
      contact: '',
      confirmed: true,
      ...facts,
    },
  };
}

/** A person of the roster, `person-` and the name. */
export function person(name: string): NewEvent {
  return {
    area: 'workforce',
    type: 'person-recorded',
    version: 1,
    subject: `person-${name}`,
    data: { name, relation: 'employee', job: '', email: `${name}@practice.example`, start: '2020-01-06' },
  };
}

/** An answer of the interview. */
export function answered(question: string, choice: string, subject = 'practice', note = ''): NewEvent {
  return {
    area: 'risk-analysis',
    type: 'question-answered',
    version: 1,
    subject,
    data: { question, choice, note },
  };
}

/** A practice with a roster of one, in Ohio, and these events. */
export function givenProgram(...events: readonly NewEvent[]): Program {
  return record(emptyProgram('practice-test'), [
    {
      area: 'entity',
      type: 'practice-established',
      version: 1,
      subject: 'practice',
      data: {
        name: 'Riverbend Clinic',
        kind: 'primary-care',
        states: ['OH'],
        staff: 9,
        patients: 4000,
        part2: 'no',
        clearinghouse: 'no',
        groupHealthPlan: 'no',
        timeZone: 'America/New_York',
        from: '2026-01-01',
      },
    },
    person('ann'),
    ...events,
  ]);
}

/** A family practice with a server of its own: much in the inventory, a portal, nine vendors. */
export function familyPractice(): Program {
  return givenProgram(
    vendor('ehr', 'EHR and patient portal'),
    vendor('mail', 'Email and files'),
    vendor('support', 'IT support'),
    vendor('fax', 'Cloud fax'),
    vendor('claims', 'Clearinghouse'),
    vendor('shredder', 'Shredding'),
    vendor('phones', 'Telephones'),
    vendor('lab', 'Laboratory'),
    vendor('answering', 'Answering service'),
    asset('chart', { kind: 'ehr', vendor: 'vendor-ehr' }),
    asset('portal', { kind: 'patient-portal', vendor: 'vendor-ehr' }),
    asset('mail', { kind: 'email', vendor: 'vendor-mail' }),
    asset('files', { kind: 'cloud-files', vendor: 'vendor-mail' }),
    asset('scans', { kind: 'file-server', hosting: 'practice' }),
    asset('desktops', { kind: 'desktop', count: 20 }),
    asset('laptops', { kind: 'laptop', count: 4, leaves: true }),
    asset('checkin', { kind: 'kiosk', count: 2 }),
    asset('fax', { kind: 'fax', vendor: 'vendor-fax' }),
    asset('claims', { kind: 'clearinghouse', vendor: 'vendor-claims' }),
    asset('phones', { kind: 'phone-system', vendor: 'vendor-phones' }),
    asset('network', { kind: 'network', hosting: 'practice', phi: [], uses: [] }),
    asset('copier', { kind: 'copier' }),
    asset('backup', { kind: 'backup', vendor: 'vendor-support' }),
    asset('forms', { kind: 'paper-forms' }),
    asset('diligence', { kind: 'diligence', hosting: 'practice' }),
  );
}

/** A behavioral health clinic: everything outside, much that is carried around, telehealth, paper. */
export function clinic(): Program {
  return givenProgram(
    vendor('ehr', 'EHR'),
    vendor('mail', 'Email'),
    vendor('video', 'Telehealth', { agreement: 'none' }),
    asset('chart', { kind: 'ehr', vendor: 'vendor-ehr' }),
    asset('billing', { kind: 'practice-management', vendor: 'vendor-billing' }),
    asset('mail', { kind: 'email', vendor: 'vendor-mail' }),
    asset('video', { kind: 'telehealth', vendor: 'vendor-video' }),
    asset('desktops', { kind: 'desktop', count: 18 }),
    asset('laptops', { kind: 'laptop', count: 14, leaves: true }),
    asset('sticks', { kind: 'portable-drive', count: 6, leaves: true }),
    asset('phones', { kind: 'phone', count: 10, personal: true, leaves: true }),
    asset('fax', { kind: 'fax', hosting: 'practice' }),
    asset('network', { kind: 'network', hosting: 'practice', phi: [], uses: [] }),
    asset('gadgets', { kind: 'other-device', count: 8, phi: [], uses: [] }),
    asset('charts', { kind: 'paper-charts' }),
  );
}
