import type { Jurisdiction } from './jurisdictions.ts';
import type { Confidence } from '#states/breach-notice/statute.ts';

/** A number of days that a state allows. Working days are Monday to Friday without holidays. `about`: the source is not sure. */
export type Span = { readonly days: number; readonly unit: 'calendar' | 'working'; readonly about?: true };

/**
 * What a state's own law says on a patient's access to the record, beside HIPAA's 30 days. Where it gives the patient
 * more, it governs (45 CFR 160.203(b)). What a patient may be charged for access is capped by 164.524(c)(4), whatever
 * a state's schedule allows for others.
 */
export type RecordAccess = {
  readonly state: Jurisdiction;
  readonly statute: string | null;
  /** Days to hand over a copy, and days to let the patient look; null where no number is on file. */
  readonly copy: Span | null;
  readonly inspect: Span | null;
  /** Anything else that the rule says, as a sentence. */
  readonly says?: string;
  /** The state's schedule of fees, in words; null where none is on file. */
  readonly fees: string | null;
  readonly feesConfidence: Confidence;
  readonly confidence: Confidence;
  readonly asOf: string;
};

const calendar = (days: number): Span => ({ days, unit: 'calendar' });
const working = (days: number): Span => ({ days, unit: 'working' });
const about = (span: Span): Span => ({ ...span, about: true });

/** What a row has unless it says otherwise: no number of its own. */
const usual = {
  statute: null,
  copy: null,
  inspect: null,
  fees: null,
  feesConfidence: 'low',
  confidence: 'medium',
  asOf: '2026-11-22',
} as const;

const nothing = (state: Jurisdiction): RecordAccess => ({ state, ...usual, confidence: 'low' });

/** One row for each of the jurisdictions that also have a breach notice row. */
export const recordAccess: readonly RecordAccess[] = [
  {
    state: 'AL',
    ...usual,
    fees: 'Up to $1 a page for the first 25, then $0.50 (Ala. Code 12-21-6.1); a search fee is not for the patient to pay',
  },
  { state: 'AK', ...usual, confidence: 'low' },
  { state: 'AZ', ...usual, statute: 'A.R.S. 12-2293, 12-2295' },
  { state: 'AR', ...usual, fees: 'Capped by Ark. Code 16-46-106' },
  {
    state: 'CA',
    ...usual,
    statute: 'Health & Safety Code 123110',
    copy: calendar(15),
    inspect: working(5),
    fees: '$0.25 a page ($0.50 from microfilm) and reasonable clerical cost; free for certain appeals about benefits',
    feesConfidence: 'medium',
    confidence: 'high',
  },
  { state: 'CO', ...usual },
  { state: 'CT', ...usual, statute: 'C.G.S. 20-7c', copy: calendar(30), fees: 'At most $0.65 a page' },
  { state: 'DE', ...usual, says: 'A patient can sue over access (24 Del. C. 1761).' },
  nothing('DC'),
  {
    state: 'FL',
    ...usual,
    statute: 'Fla. Stat. 456.057(6)',
    says: 'It asks for the copy in good time, with no delay for legal review, and gives no number.',
    fees: '$1 a page for the first 25, then $0.25 (64B8-10.003 F.A.C.)',
  },
  {
    state: 'GA',
    ...usual,
    statute: 'O.C.G.A. 31-33-2',
    copy: calendar(30),
    fees: 'By O.C.G.A. 31-33-3, adjusted each year',
  },
  { state: 'HI', ...usual, statute: 'HRS 622-57', copy: about(working(10)), confidence: 'low' },
  nothing('ID'),
  {
    state: 'IL',
    ...usual,
    statute: '735 ILCS 5/8-2001, 5/8-2003',
    copy: calendar(30),
    fees: 'Adjusted by the Comptroller',
  },
  {
    state: 'IN',
    ...usual,
    copy: calendar(30),
    fees: '$1 a page for the first 10, $0.50 for 11 to 50, then $0.25 (Ind. Code 16-39-9-3)',
  },
  nothing('IA'),
  { state: 'KS', ...usual, statute: 'K.S.A. 65-4970', copy: calendar(30) },
  {
    state: 'KY',
    ...usual,
    statute: 'KRS 422.317',
    fees: 'The first copy is free to the patient; later ones up to $1 a page',
  },
  {
    state: 'LA',
    ...usual,
    statute: 'La. R.S. 40:1165.1',
    copy: about(calendar(15)),
    fees: '$1 a page for the first 25, $0.50 for 26 to 350, then $0.25, and handling',
    confidence: 'low',
  },
  nothing('ME'),
  {
    state: 'MD',
    ...usual,
    statute: 'Md. Code, Health-Gen. 4-304, 4-309',
    copy: working(21),
    fees: 'A cap that follows the consumer price index; no preparation fee for the patient',
  },
  nothing('MA'),
  {
    state: 'MI',
    ...usual,
    statute: 'MCL 333.26265',
    copy: calendar(30),
    fees: 'By MCL 333.26269; no initial fee for the patient',
  },
  { state: 'MN', ...usual, statute: 'Minn. Stat. 144.292', copy: calendar(30) },
  nothing('MS'),
  {
    state: 'MO',
    ...usual,
    says: 'It asks for a reasonable time, without a number.',
    fees: 'By Mo. Rev. Stat. 191.227, which follows the consumer price index',
  },
  nothing('MT'),
  {
    state: 'NE',
    ...usual,
    statute: 'Neb. Rev. Stat. 71-8403',
    copy: calendar(30),
    inspect: calendar(10),
    fees: '$20 for handling and $0.50 a page',
  },
  {
    state: 'NV',
    ...usual,
    statute: 'NRS 629.061',
    inspect: about(working(10)),
    fees: '$0.60 a page',
    confidence: 'low',
  },
  {
    state: 'NH',
    ...usual,
    statute: 'RSA 332-I:1',
    copy: calendar(30),
    fees: '$15 for the first 30 pages or $0.50 a page, whichever is more',
  },
  { state: 'NJ', ...usual, statute: 'N.J.A.C. 13:35-6.5', copy: calendar(30), fees: '$1 a page up to a cap' },
  nothing('NM'),
  {
    state: 'NY',
    ...usual,
    statute: 'N.Y. Pub. Health Law 18',
    inspect: calendar(10),
    says: 'The 10 days run from a written request to look at the record; a copy follows in a reasonable time.',
    fees: 'At most $0.75 a page; free for applications for benefits',
  },
  {
    state: 'NC',
    ...usual,
    fees: '$0.75 a page for the first 25, $0.50 for 26 to 100, then $0.25 (N.C.G.S. 90-411)',
  },
  nothing('ND'),
  {
    state: 'OH',
    ...usual,
    statute: 'O.R.C. 3701.74',
    says: 'It asks for a reasonable time, without a number.',
    fees: 'By O.R.C. 3701.741, which follows the consumer price index',
  },
  nothing('OK'),
  { state: 'OR', ...usual, copy: calendar(30), fees: 'By the schedule in ORS 192.563' },
  { state: 'PA', ...usual, fees: '42 Pa.C.S. 6152, which is not for access under HIPAA' },
  nothing('PR'),
  nothing('RI'),
  { state: 'SC', ...usual, fees: 'By the schedule in S.C. Code 44-115-80, with caps' },
  nothing('SD'),
  {
    state: 'TN',
    ...usual,
    statute: 'Tenn. Code 63-2-101',
    copy: working(10),
    fees: 'By Tenn. Code 63-2-102',
  },
  {
    state: 'TX',
    ...usual,
    statute: 'Tex. Occ. Code 159.006; Health & Safety Code 181.102',
    copy: working(15),
    fees: '$25 for the first 20 pages and $0.50 a page on paper; electronic copies $25 up to 500 pages, $50 above (Texas Medical Board)',
  },
  nothing('UT'),
  { state: 'VT', ...usual, fees: '$5 or $0.50 a page (18 V.S.A. 9419)' },
  nothing('VI'),
  {
    state: 'VA',
    ...usual,
    statute: 'Va. Code 32.1-127.1:03',
    copy: calendar(30),
    fees: 'By Va. Code 8.01-413, not above HIPAA',
  },
  { state: 'WA', ...usual, statute: 'RCW 70.02.080', copy: working(15), fees: 'By WAC 246-08-400' },
  nothing('WV'),
  {
    state: 'WI',
    ...usual,
    statute: 'Wis. Stat. 146.83',
    copy: calendar(21),
    fees: 'By Wis. Stat. 146.83(3f)',
  },
  nothing('WY'),
  nothing('GU'),
];

const byState: ReadonlyMap<string, RecordAccess> = new Map(recordAccess.map((row) => [row.state, row]));

/** What a state says on access to records; undefined for the two territories that have no row. */
export function recordAccessIn(state: string): RecordAccess | undefined {
  return byState.get(state);
}
