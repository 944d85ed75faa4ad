import type { BusinessAssociateEvent } from '#areas/business-associates/events.ts';
import type { ContingencyEvent } from '#areas/contingency/events.ts';
import type { EntityEvent } from '#areas/entity/events.ts';
import type { IncidentEvent } from '#areas/incidents/events.ts';
import type { AssetFacts, InventoryEvent } from '#areas/inventory/events.ts';
import type { RetentionEvent } from '#areas/retention/events.ts';
import type { RiskAnalysisEvent } from '#areas/risk-analysis/events.ts';
import type { SignedScenario } from '#areas/risk-analysis/signed-scenario.ts';
import type { WorkforceEvent } from '#areas/workforce/events.ts';
import { instant } from '#calendar.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

type AnyEvent =
  | BusinessAssociateEvent
  | ContingencyEvent
  | EntityEvent
  | IncidentEvent
  | InventoryEvent
  | RetentionEvent
  | RiskAnalysisEvent
  | WorkforceEvent;

const facts = {
  name: 'Riverbend Clinic',
  kind: 'primary-care',
  states: ['OH'],
  staff: 9,
  patients: 4_000,
  part2: 'no',
  clearinghouse: 'no',
  groupHealthPlan: 'no',
} as const;

const person = {
  name: 'Olivia Park',
  relation: 'employee',
  job: 'job-first',
  email: 'olivia@riverbend.example',
  start: '2020-01-06',
} as const;

const asset: AssetFacts & { confirmed: boolean } = {
  form: 'system',
  kind: 'ehr',
  name: 'The EHR',
  count: 1,
  sites: ['site-main'],
  hosting: 'vendor',
  vendor: 'vendor-ehr1',
  uses: ['creates', 'keeps'],
  phi: ['contact', 'clinical'],
  flows: [{ to: 'outside:Laboratories', what: ['clinical'], encrypted: 'yes' }],
  encryptedAtRest: 'yes',
  encryption: 'By the vendor',
  accountable: 'person-olivia',
  leaves: false,
  personal: false,
  notes: '',
  confirmed: true,
};

const scenario: SignedScenario = {
  id: 'scenario-flood',
  title: 'The basement floods',
  concerns: 'practice',
  concernsName: 'Riverbend Clinic',
  sites: [],
  source: 'environmental',
  threat: 'The river rises.',
  vulnerability: 'The server stands in the basement.',
  reasons: ['Somebody here added it for the practice as a whole.'],
  affects: ['availability'],
  initiation: 'moderate',
  initiationWhy: 'It did twice in ten years.',
  harm: 'high',
  harmWhy: 'Nothing is raised.',
  likelihood: 'moderate',
  impact: 'high',
  impactWhy: 'The records would be gone for days.',
  risk: 'moderate',
  evidence: '',
  rated: '',
};

const { name, states, ...rest } = facts;
const practice = 'practice';

/** One event of every kind, in an order in which each says something new. All of it is made up. */
const events: readonly AnyEvent[] = [
  event('entity', 'practice-established', practice, {
    ...facts,
    timeZone: 'America/New_York',
    from: '2026-01-05',
  }),
  event('workforce', 'job-recorded', 'job-first', { title: 'Office manager', needs: [] }),
  event('workforce', 'person-recorded', 'person-olivia', person),
  event('entity', 'official-designated', practice, {
    office: 'security-official',
    person: 'person-olivia',
    from: '2026-01-05',
  }),
  event('entity', 'practice-described', practice, { ...rest, name, states: [...states, 'KY'] }),
  event('entity', 'time-zone-set', practice, { timeZone: 'America/Chicago', from: '2026-02-01' }),
  event('entity', 'sign-in-policy-set', practice, {
    idleMinutes: 10,
    secondFactor: ['security-official', 'privacy-official'],
  }),
  event('entity', 'site-recorded', 'site-main', { name: 'Main', street: '', city: '', state: 'OH', zip: '' }),
  event('entity', 'site-recorded', 'site-old1', { name: 'Old', street: '', city: '', state: 'OH', zip: '' }),
  event('entity', 'recovery-sheet-made', practice, { sheet: '4F2A-91C0' }),
  event('entity', 'recovery-sheet-confirmed', practice, { sheet: '4F2A-91C0' }),
  event('entity', 'key-changed', practice, {
    key: 'installation',
    why: 'changed',
    before: '00112233445566aa',
    after: '00112233445566bb',
  }),
  event('entity', 'site-closed', 'site-old1', { on: '2026-03-01' }),
  event('workforce', 'account-enrolled', 'person-olivia', {}),
  event('workforce', 'second-factor-enrolled', 'person-olivia', {
    factor: 'factor-app1',
    kind: 'authenticator',
  }),
  event('workforce', 'second-factor-ended', 'person-olivia', { factor: 'factor-app1', why: 'removed' }),
  event('workforce', 'access-recovered', 'person-olivia', { by: 'recovery-sheet' }),
  event('workforce', 'person-recorded', 'person-ben1', { ...person, name: 'Ben Ortiz' }),
  event('workforce', 'role-granted', 'person-ben1', { role: 'manager', from: '2026-02-01' }),
  event('workforce', 'role-ended', 'person-ben1', { role: 'manager', until: '2026-04-01' }),
  event('workforce', 'person-left', 'person-ben1', { on: '2026-05-01' }),
  event('entity', 'official-designated', practice, {
    office: 'privacy-official',
    person: 'person-ben1',
    from: '2026-02-01',
  }),
  event('entity', 'designation-ended', practice, {
    office: 'privacy-official',
    person: 'person-ben1',
    until: '2026-04-30',
  }),
  event('business-associates', 'vendor-recorded', 'vendor-ehr1', {
    name: 'Larkmeadow',
    service: 'Runs the EHR',
    phi: ['clinical'],
    agreement: 'signed',
    agreementSigned: '2025-01-10',
    agreementEnds: '',
    agreementNote: '',
    contact: 'security@larkmeadow.example',
    confirmed: true,
  }),
  event('business-associates', 'vendor-recorded', 'vendor-fax1', {
    name: 'Quillfax',
    service: 'Fax',
    phi: [],
    agreement: 'not-needed',
    agreementSigned: '',
    agreementEnds: '',
    agreementNote: 'It carries nothing of ours.',
    contact: '',
    confirmed: true,
  }),
  event('business-associates', 'vendor-ended', 'vendor-fax1', {
    on: '2026-06-01',
    why: 'We stopped faxing.',
  }),
  event('inventory', 'asset-recorded', 'asset-ehr1', asset),
  event('inventory', 'asset-recorded', 'asset-old1', {
    ...asset,
    form: 'device',
    kind: 'laptop',
    name: 'Old laptop',
    vendor: '',
  }),
  event('inventory', 'asset-retired', 'asset-old1', {
    on: '2026-06-01',
    why: 'Shredded, certificate on file.',
  }),
  event('inventory', 'asset-recorded', 'asset-kiosk', {
    ...asset,
    form: 'device',
    kind: 'kiosk',
    name: 'Kiosk',
    vendor: '',
  }),
  event('inventory', 'asset-withdrawn', 'asset-kiosk', { why: 'We never had one.' }),
  event('incidents', 'incident-reported', 'incident-car1', {
    what: 'A laptop was left in a car.',
    happened: '2026-07-01',
    discovered: '2026-07-02',
    assets: ['asset-old1'],
  }),
  event('incidents', 'incident-noted', 'incident-car1', { note: 'It was found the same day.' }),
  event('incidents', 'incident-closed', 'incident-car1', {
    outcome: 'Nobody had opened it.',
    on: '2026-07-03',
  }),
  event('risk-analysis', 'question-answered', practice, { question: 'uses-ai', choice: 'no', note: '' }),
  event('risk-analysis', 'question-answered', practice, { question: 'wireless', choice: 'none', note: '' }),
  event('risk-analysis', 'answer-withdrawn', practice, { question: 'wireless' }),
  event('risk-analysis', 'scenario-added', 'scenario-flood', {
    title: scenario.title,
    concerns: practice,
    source: scenario.source,
    threat: scenario.threat,
    vulnerability: scenario.vulnerability,
    initiation: 'moderate',
    harm: 'high',
    impact: 'high',
  }),
  event('contingency', 'backup-failed', practice, {
    tried: '2026-01-22T06:30:00.000Z',
    reason: 'disk-full',
    faults: 0,
  }),
  event('contingency', 'backup-proved', practice, {
    backupOf: '2026-01-23T06:30:00.000Z',
    bytes: 409_600,
    digest: '5f'.repeat(32),
    entries: 12,
    head: { position: 12, hash: '7e'.repeat(32) },
    second: 'not-named',
  }),
  event('risk-analysis', 'scenario-rated', 'scenario-flood', {
    impact: 'very-high',
    reason: 'We have no copies.',
  }),
  event('risk-analysis', 'rating-withdrawn', 'scenario-flood', {}),
  event('risk-analysis', 'scenario-rejected', 'scenario-flood', { reason: 'We moved upstairs.' }),
  event('risk-analysis', 'scenario-restored', 'scenario-flood', {}),
  event('risk-analysis', 'risk-treated', 'scenario-flood', {
    decision: 'transfer',
    why: 'Insured.',
    to: 'An insurer',
  }),
  event('risk-analysis', 'action-planned', 'action-raise', {
    scenarios: ['scenario-flood'],
    measure: '',
    what: 'Raise the server.',
    owner: 'person-olivia',
    due: '2026-09-01',
    cost: 200,
  }),
  event('risk-analysis', 'action-closed', 'action-raise', { proof: 'Photo of the shelf.', on: '2026-08-20' }),
  event('risk-analysis', 'action-planned', 'action-pump1', {
    scenarios: ['scenario-flood'],
    measure: '',
    what: 'Buy a pump.',
    owner: 'person-olivia',
    due: '2026-09-01',
    cost: 400,
  }),
  event('risk-analysis', 'action-dropped', 'action-pump1', { why: 'The landlord has one.' }),
  event('risk-analysis', 'assumption-set', practice, {
    assumption: 'income',
    median: 900,
    high: 900,
    why: 'From our books of 2025.',
  }),
  event('risk-analysis', 'assumption-withdrawn', practice, { assumption: 'income' }),
  event('risk-analysis', 'analysis-signed', 'analysis-one1', {
    version: 1,
    reviewer: 'person-olivia',
    on: '2026-09-10',
    statement: 'I went through all of it.',
    register: [scenario],
    rejected: [],
  }),
  event('retention', 'period-set', 'retention', { years: 10, why: 'Our insurer asks for it.' }),
  event('retention', 'hold-placed', 'hold-mill1', {
    reason: 'litigation',
    why: 'Mill v. Riverbend',
    scope: ['incident-car1', 'asset-old1'],
    from: '2026-09-12',
  }),
  event('retention', 'hold-lifted', 'hold-mill1', { on: '2026-10-01', why: 'It was settled.' }),
  event('retention', 'disposed', 'disposed/action-pump1', {
    kind: 'step',
    why: 'Its years are over.',
    created: '2016-02-20',
    lastInEffect: '2016-02-20',
    years: 10,
    keptThrough: '2026-02-20',
    states: [],
    entries: [39, 40],
  }),
  event('retention', 'key-destroyed', 'disposed/action-pump1', {}),
];

function event<Area extends AnyEvent['area'], Type extends Extract<AnyEvent, { area: Area }>['type']>(
  area: Area,
  type: Type,
  subject: string,
  data: Extract<AnyEvent, { area: Area; type: Type }>['data'],
): AnyEvent {
  return { area, type, version: 1, subject, data } as AnyEvent;
}

/** The same as they stand on record, one a day. */
export const eventExamples: readonly RecordedEvent[] = events.map((event, index) => ({
  ...event,
  position: index + 1,
  at: instant(Date.UTC(2026, 0, 5 + index, 15)),
  by: 'person-olivia',
}));
