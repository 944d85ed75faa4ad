import type { BreachEvent } from '#areas/breaches/events.ts';
import type { BusinessAssociateEvent } from '#areas/business-associates/events.ts';
import type { ContingencyEvent } from '#areas/contingency/events.ts';
import type { EntityEvent } from '#areas/entity/events.ts';
import type { IncidentEvent } from '#areas/incidents/events.ts';
import type { AssetFacts, InventoryEvent } from '#areas/inventory/events.ts';
import type { NoticeEvent } from '#areas/notice/events.ts';
import type { RetentionEvent } from '#areas/retention/events.ts';
import type { RiskAnalysisEvent } from '#areas/risk-analysis/events.ts';
import type { SignedScenario } from '#areas/risk-analysis/signed-scenario.ts';
import type { PolicyEvent } from '#areas/policies/events.ts';
import type { SanctionEvent } from '#areas/sanctions/events.ts';
import type { TrainingEvent } from '#areas/training/events.ts';
import type { WorkforceEvent } from '#areas/workforce/events.ts';
import { associateExamples } from './associate-examples.ts';
import { instant } from '#calendar.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

type AnyEvent =
  | BreachEvent
  | BusinessAssociateEvent
  | ContingencyEvent
  | EntityEvent
  | IncidentEvent
  | InventoryEvent
  | NoticeEvent
  | RetentionEvent
  | RiskAnalysisEvent
  | PolicyEvent
  | SanctionEvent
  | TrainingEvent
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

const noticeSection = {
  id: 'contact',
  title: 'Whom to ask',
  elements: ['contact'],
  text: [{ kind: 'paragraph', runs: [{ text: 'The privacy official, 614-555-0188.' }] }],
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

const policy = {
  library: '',
  title: 'Keys',
  area: 'security',
  audience: 'everyone',
  answers: ['164.310(a)(1)'],
} as const;

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
  ...associateExamples,
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
  {
    ...event('incidents', 'incident-reported', 'incident-car1', {
      what: 'A laptop was left in a car.',
      happened: '2026-07-01',
      discovered: '2026-07-02',
      assets: ['asset-old1'],
      kind: 'other',
      ongoing: 'no',
    }),
    version: 2,
  },
  event('incidents', 'incident-kind-set', 'incident-car1', { kind: 'lost-device' }),
  event('incidents', 'incident-discovery-set', 'incident-car1', {
    knower: 'workforce',
    who: 'The driver of the car',
    knew: '2026-07-02',
    noticeable: '2026-07-01',
    why: 'The log says so.',
  }),
  event('incidents', 'incident-step-done', 'incident-car1', {
    step: 'lost-device.lock',
    state: 'done',
    person: 'person-olivia',
    on: '2026-07-02',
    note: 'Locked at ten.',
  }),
  event('incidents', 'incident-step-undone', 'incident-car1', { step: 'lost-device.lock' }),
  event('incidents', 'incident-evidence-added', 'incident-car1', {
    kind: 'photo',
    what: 'The bag in the car',
    file: { digest: 'ab'.repeat(32), name: 'bag.jpg', type: 'image/jpeg', bytes: 2_048 },
  }),
  event('incidents', 'incident-noted', 'incident-car1', { note: 'It was found the same day.' }),
  {
    ...event('incidents', 'incident-closed', 'incident-car1', {
      outcome: 'Nobody had opened it.',
      on: '2026-07-03',
      ending: 'phi',
      mitigation: 'The bag came back the same day.',
    }),
    version: 2,
  },
  event('incidents', 'incident-reopened', 'incident-car1', { why: 'A page was missing.' }),
  {
    ...event('incidents', 'incident-closed', 'incident-car1', {
      outcome: 'The page was found in the copier.',
      on: '2026-07-04',
      ending: 'harmless',
      mitigation: '',
    }),
    version: 2,
  },
  event('incidents', 'tabletop-begun', 'tabletop-fall', {
    kind: 'ransomware',
    on: '2026-07-05',
    story: 'A note on every screen.',
    people: ['person-olivia'],
  }),
  event('incidents', 'tabletop-step-done', 'tabletop-fall', {
    step: 'ransomware.isolate',
    state: 'done',
    person: 'person-olivia',
    on: '2026-07-05',
    note: '',
  }),
  event('incidents', 'tabletop-step-undone', 'tabletop-fall', { step: 'ransomware.isolate' }),
  event('incidents', 'tabletop-finished', 'tabletop-fall', {
    on: '2026-07-05',
    people: ['person-olivia'],
    learned: 'Nobody knew the number.',
    changes: 'The number hangs by the phone.',
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
  event('entity', 'contact-described', practice, {
    phone: '614-555-0100',
    email: 'office@riverbend.example',
    website: 'https://riverbend.example',
    mail: '',
    privacyPhone: 'extension 12',
    privacyPlace: 'the back office',
    securityPhone: 'extension 14',
    securityPlace: 'the IT room',
    deputy: '',
  }),
  event('entity', 'activities-described', practice, { does: { markets: 'no', research: 'unknown' } }),
  event('workforce', 'job-duties-set', 'job-first', { duties: ['front-desk'] }),
  event('training', 'training-assigned', 'assignment-m6', {
    person: 'person-olivia',
    module: 'M6',
    due: '2026-10-01',
    why: 'After the wrong fax.',
    incident: '',
  }),
  event('training', 'assignment-withdrawn', 'assignment-m6', { why: 'She took it last week.' }),
  event('training', 'attempt-finished', 'attempt-olivia-m6-1', {
    person: 'person-olivia',
    module: 'M6',
    content: '0'.repeat(64),
    language: 'en',
    answers: [{ item: 'M6-first', version: 1, chosen: 'tell', right: true }],
    score: 100,
    passMark: 80,
    passed: true,
    statement: 'I read it.',
    policies: [],
  }),
  event('training', 'outside-training-recorded', 'training-abcd', {
    person: 'person-olivia',
    title: 'Security basics',
    provider: 'County medical society',
    on: '2026-05-01',
    modules: ['M9'],
    certificate: { digest: '1'.repeat(64), name: 'certificate.pdf', type: 'application/pdf', bytes: 1_200 },
  }),
  event('training', 'outside-training-withdrawn', 'training-abcd', { why: 'It was another person.' }),
  event('training', 'reminder-sent', 'reminder-abcd', {
    title: 'Lock the screen',
    text: 'Windows and L.',
    on: '2026-06-01',
    how: 'Morning meeting',
    to: ['person-olivia'],
  }),
  event('training', 'phishing-exercise-recorded', 'exercise-abcd', {
    on: '2026-06-10',
    tool: 'Mail test',
    about: 'A parcel',
    results: [{ person: 'person-olivia', outcome: 'clicked' }],
  }),
  event('training', 'coaching-recorded', 'exercise-abcd', {
    person: 'person-olivia',
    on: '2026-06-11',
    note: 'We looked at the sender together.',
  }),
  event('sanctions', 'ladder-set', 'sanctions', {
    rungs: [
      { conduct: 'A slip', measures: 'A talk' },
      { conduct: 'Looking up a neighbor', measures: 'A written warning' },
    ],
  }),
  event('sanctions', 'case-opened', 'case-fax1', {
    person: 'person-olivia',
    source: 'other',
    incident: '',
    what: 'A fax went to a number that was not checked.',
    on: '2026-09-01',
  }),
  event('sanctions', 'case-noted', 'case-fax1', { note: 'She checked the next ten with a colleague.' }),
  event('sanctions', 'case-decided', 'case-fax1', {
    outcome: 'sanction',
    intent: 'mistake',
    rung: 1,
    measure: 'A talk about checking numbers',
    why: 'The first time, no harm.',
    checked: {
      complaint: false,
      whistleblower: false,
      crimeVictim: false,
      note: 'It was a slip at the fax.',
    },
    decider: 'person-olivia',
    on: '2026-09-03',
  }),
  event('sanctions', 'case-carried-out', 'case-fax1', { on: '2026-09-04', what: 'They talked for an hour.' }),
  event('notice', 'notice-drafted', 'notice', {
    language: 'en',
    sections: { contact: [{ kind: 'paragraph', runs: [{ text: 'Call Olivia at 614-555-0188.' }] }] },
  }),
  event('notice', 'notice-drafted', 'notice', {
    language: 'es',
    sections: { contact: [{ kind: 'paragraph', runs: [{ text: 'Llame a Olivia al 614-555-0188.' }] }] },
  }),
  event('notice', 'draft-discarded', 'notice', { language: 'es' }),
  event('notice', 'notice-published', 'notice', {
    version: 1,
    effective: '2026-03-01',
    published: '2026-02-27',
    sections: { en: [noticeSection], es: [noticeSection] },
    relied: [{ fact: 'the phone number', said: '614-555-0188' }],
    material: false,
    changes: 'The first version on record.',
    approver: 'person-olivia',
  }),
  event('notice', 'notice-posted', 'notice', {
    version: 1,
    where: 'site-main',
    on: '2026-03-01',
    copies: true,
    note: 'On the wall of the waiting room',
  }),
  event('notice', 'first-service-recorded', 'patient-one1', {
    on: '2026-03-02',
    emergency: false,
    patient: 'a'.repeat(64),
  }),
  event('notice', 'acknowledgment-recorded', 'patient-one1', {
    version: 1,
    on: '2026-03-02',
    way: 'paper',
    why: 'In the blue binder',
    files: [],
  }),
  event('notice', 'first-service-recorded', 'patient-two2', {
    on: '2026-03-03',
    emergency: true,
    patient: 'b'.repeat(64),
  }),
  event('notice', 'first-service-withdrawn', 'patient-two2', { why: 'Logged twice.' }),
  event('policies', 'value-set', 'value-screen-lock-minutes', {
    value: 'screen-lock-minutes',
    number: 5,
    why: 'Patients walk by.',
  }),
  event('policies', 'policy-drafted', 'policy-keys1', {
    ...policy,
    text: [{ kind: 'paragraph', runs: [{ text: 'Keys are counted.' }] }],
    from: 'page',
  }),
  event('policies', 'policy-approved', 'policy-keys1', {
    ...policy,
    version: 1,
    text: [{ kind: 'paragraph', runs: [{ text: 'Keys are counted.' }] }],
    relied: [],
    promised: [],
    effective: '2026-03-05',
    approver: 'person-olivia',
    statement: 'I approve it.',
    changes: '',
    material: true,
  }),
  event('policies', 'version-signed', 'policy-keys1', {
    version: 1,
    person: 'person-olivia',
    statement: 'I have read it.',
  }),
  event('policies', 'policy-reviewed', 'policy-keys1', {
    version: 1,
    on: '2026-09-05',
    note: 'Still right.',
  }),
  event('policies', 'policy-retired', 'policy-keys1', { on: '2026-10-01', why: 'The locks are electronic.' }),
  event('policies', 'policy-drafted', 'policy-keys2', {
    ...policy,
    title: 'Key cards',
    text: [{ kind: 'paragraph', runs: [{ text: 'Cards are counted.' }] }],
    from: 'word',
  }),
  event('policies', 'draft-discarded', 'policy-keys2', {}),
  event('policies', 'applicability-set', 'policy-prv-25', { applies: true, why: 'A study begins in May.' }),
  event('breaches', 'breach-recorded', 'breach-car1', {
    incident: 'incident-car1',
    title: 'Notebook left in a car',
    group: '',
    from: '2026-01-10',
    to: '',
    discovered: '2026-01-10',
    vendor: '',
    associateDiscovered: '',
    agent: 'unknown',
    part2: false,
  }),
  event('breaches', 'breach-question-answered', 'breach-car1', {
    question: 'protection',
    answer: 'none',
    evidence: 'It was paper.',
    files: [],
  }),
  event('breaches', 'breach-concluded', 'breach-car1', {
    version: 1,
    conclusion: 'breach',
    notify: true,
    answers: [{ question: 'protection', answer: 'none', evidence: 'It was paper.', files: [] }],
    because: [{ factor: 'secured', sentence: 'It could be read.', citation: '164.402 (Unsecured PHI)' }],
    reasons: 'Anybody could have read it.',
    on: '2026-01-20',
    decider: 'person-olivia',
  }),
  event('breaches', 'breach-reopened', 'breach-car1', { why: 'A camera saw the car.', on: '2026-01-22' }),
  event('breaches', 'breach-concluded', 'breach-car1', {
    version: 2,
    conclusion: 'breach',
    notify: true,
    answers: [],
    because: [],
    reasons: 'The camera shows nothing.',
    on: '2026-01-23',
    decider: 'person-olivia',
  }),
  event('breaches', 'people-counted', 'breach-car1', {
    total: 3,
    estimate: false,
    states: [{ state: 'OH', residents: 3 }],
    kinds: ['name', 'diagnosis'],
    unreachable: 1,
    kin: 0,
    on: '2026-01-24',
    why: 'The pages list three patients.',
  }),
  event('breaches', 'mail-list-kept', 'breach-car1', {
    file: { digest: 'c'.repeat(64), name: 'list.csv', type: 'text/csv', bytes: 90 },
    rows: 3,
    states: [],
  }),
  event('breaches', 'letter-words-set', 'breach-car1', {
    happened: { en: 'A notebook was left in a car.', es: '' },
    otherKind: { en: '', es: '' },
    doing: {
      investigating: { en: 'We asked everybody who was there.', es: '' },
      lessening: { en: '', es: '' },
      preventing: { en: '', es: '' },
    },
    offer: { months: 0, provider: '', how: '', until: '' },
    reach: {
      tollFree: '800-555-0100',
      tollFreeUntil: '2026-06-01',
      hours: { en: '', es: '' },
      email: '',
      website: '',
      mail: '',
    },
    signer: { name: '', title: { en: '', es: '' } },
    safeguardsBefore: '',
    actionsTaken: '',
    securityProgram: 'unknown',
  }),
  event('breaches', 'delay-requested', 'breach-car1', {
    kind: 'oral',
    stated: '2026-01-25',
    until: '',
    official: 'Detective Lee',
    agency: 'Police department',
    what: 'Please wait.',
  }),
  event('breaches', 'notice-given', 'breach-car1', {
    kind: 'individuals',
    way: 'mail',
    on: '2026-02-26',
    number: 2,
    again: false,
    state: '',
    to: '',
    postedUntil: '',
    tollFree: '',
    tollFreeUntil: '',
    confirmation: '',
    content: ['happened', 'kinds', 'steps', 'doing', 'reach', 'plain'],
    note: '',
  }),
  event('breaches', 'notice-withdrawn', 'breach-car1', { notice: 1, why: 'It came back unopened.' }),
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
