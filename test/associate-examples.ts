import type { BusinessAssociateEvent } from '#areas/business-associates/events.ts';

function event<Type extends BusinessAssociateEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<BusinessAssociateEvent, { type: Type }>['data'],
): BusinessAssociateEvent {
  return { area: 'business-associates', type, version: 1, subject, data } as BusinessAssociateEvent;
}

const ehr = 'vendor-ehr1';
const fax = 'vendor-fax1';
const digest = 'ab'.repeat(32);
const signer = { name: 'Dana Reyes', title: 'Counsel' };
const offer = {
  effective: '2026-11-01',
  ends: '',
  choices: {
    noticeDays: 5,
    accessDays: 10,
    ownWork: true,
    aggregation: false,
    abroad: false,
    costs: true,
  },
  title: 'Business associate agreement between Riverbend Clinic and Larkmeadow',
  text: [{ kind: 'paragraph', runs: [{ text: 'The Vendor guards PHI.' }] }],
  digest,
  marks: [{ clause: 'safeguards', found: true, where: 'section 4' }],
  to: 'Dana Reyes',
  on: '2026-10-20',
} as const;

/** What can be on record of vendors beside who they are, after `vendor-ehr1` and `vendor-fax1` were recorded. */
export const associateExamples: readonly BusinessAssociateEvent[] = [
  event('associate-decided', ehr, {
    answers: { workforce: 'no', phi: 'works-with', purpose: 'for-you', engagedBy: 'you', control: 'no' },
    conclusion: 'business-associate',
    because: 'They are not part of your workforce and handle PHI for you, so they are a business associate.',
    citation: '160.103',
    agreement: 'contract',
    agent: 'no',
    note: '',
    basis: { service: 'Runs the EHR', phi: ['clinical'], assets: [] },
  }),
  event('vendor-described', ehr, {
    legalName: 'Larkmeadow Health Systems, Inc.',
    address: '1 Lark Way, Columbus, OH 43004',
    place: 'united-states',
    placeNote: 'Ohio',
    subcontractors: 'yes',
    subcontractorNames: 'Graystone Hosting',
    liability: '',
    indemnity: '',
    insurance: 'Cyber, $2 million',
  }),
  event('agreement-filed', ehr, {
    agreement: 'agreement-old1',
    kind: 'contract',
    effective: '2025-01-10',
    ends: '2027-01-09',
    renews: false,
    noticeDays: 30,
    signedOn: '2025-01-10',
    theirs: signer,
    ours: { name: 'Olivia Park', title: 'Office manager' },
    where: 'Blue folder',
    file: { digest, name: 'agreement.pdf', type: 'application/pdf', bytes: 1200 },
  }),
  event('clauses-checked', ehr, {
    agreement: 'agreement-old1',
    marks: [
      { clause: 'uses', found: true, where: 'page 2' },
      { clause: 'our-duties', found: false, where: '' },
    ],
  }),
  event('agreement-offered', ehr, { ...offer, agreement: 'agreement-new1' }),
  event('agreement-opened', ehr, { agreement: 'agreement-new1', on: '2026-10-21' }),
  event('agreement-signed', ehr, {
    ...signer,
    agreement: 'agreement-new1',
    on: '2026-10-21',
    statement: 'I sign it for my company.',
    digest,
  }),
  event('agreement-countersigned', ehr, {
    name: 'Olivia Park',
    title: 'Office manager',
    agreement: 'agreement-new1',
    on: '2026-10-22',
    digest,
  }),
  event('agreement-ended', ehr, {
    agreement: 'agreement-old1',
    on: '2026-10-31',
    why: 'A new one took its place.',
  }),
  event('agreement-offered', ehr, { ...offer, agreement: 'agreement-new2' }),
  event('agreement-withdrawn', ehr, {
    agreement: 'agreement-new2',
    on: '2026-10-23',
    why: 'Made twice.',
  }),
  event('review-asked', ehr, { review: 'review-first', to: 'Dana Reyes', on: '2026-10-24' }),
  event('review-answered', ehr, {
    ...signer,
    review: 'review-first',
    how: 'by-link',
    on: '2026-10-25',
    answers: { analysis: 'year', encryption: 'partly' },
  }),
  event('review-concluded', ehr, {
    review: 'review-first',
    judgment: 'follow-up',
    reason: 'They encrypt the laptops by January.',
    on: '2026-10-26',
  }),
  event('violation-recorded', ehr, {
    violation: 'violation-first',
    learned: '2026-10-27',
    what: 'They told us of a breach after two months.',
    pattern: 'unknown',
  }),
  event('violation-step-recorded', ehr, {
    violation: 'violation-first',
    step: 'asked-to-cure',
    on: '2026-10-28',
    note: 'By letter.',
  }),
  event('phi-disposition-recorded', fax, {
    how: 'destroyed',
    on: '2026-06-05',
    what: 'All stored faxes, says their certificate.',
    protections: '',
    certificate: { digest, name: 'certificate.pdf', type: 'application/pdf', bytes: 900 },
  }),
];
