import type { Jurisdiction } from './jurisdictions.ts';

/**
 * How long a physician's practice keeps medical records, by state. This is not about HIPAA documentation, which
 * 164.316(b)(2)(i) and 164.530(j)(2) want kept for six years: it is held against records of the program that may hold
 * patients' details. Looked up in November 2026; statutes and board rules change, so verify at the source.
 */
export type RecordRetention = {
  readonly state: Jurisdiction;
  /** Years for adults; undefined: no number for a physician's practice was found. */
  readonly years?: number;
  /** From when they are counted: `the last contact`. Undefined where the source found does not say. */
  readonly from?: string;
  /** What holds longer for minors, as the end of a sentence: `Records of minors are kept until …`. */
  readonly minors?: string;
  /** Statute, rule or policy; undefined where none was found. */
  readonly source?: string;
  /** How sure: `high` was checked in several sources, `low` is a report that nobody checked. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** What else is known: other periods that are near, or why there is no number. */
  readonly note?: string;
};

const noRule = 'No general rule for physicians was found.';
const notFound = 'Nothing was found. Ask your medical board.';

/** One row for each jurisdiction, in the order of the names. */
export const recordRetention: readonly RecordRetention[] = [
  {
    state: 'AL',
    years: 7,
    from: 'the last contact',
    minors: '2 years past majority or 7 years, whichever is later',
    source: 'Ala. Admin. Code 540-X-9-.10',
    confidence: 'medium',
    note: 'Older charts give no number, or 6 years.',
  },
  { state: 'AK', confidence: 'medium', note: `${noRule} Hospitals: 7 years.` },
  { state: 'AS', confidence: 'low', note: notFound },
  {
    state: 'AZ',
    years: 6,
    from: 'the last service',
    minors: 'the patient is 21, or 6 years, whichever is later',
    source: 'A.R.S. 12-2297',
    confidence: 'high',
  },
  { state: 'AR', confidence: 'low', note: `${noRule} Medicaid: 5 years.` },
  {
    state: 'CA',
    confidence: 'medium',
    note: 'No general statute for physicians was found. Licensed clinics keep 7 years, and minors’ records until 19 (Health & Safety Code 123145); Medi-Cal asks for 10 years, which is often advised.',
  },
  {
    state: 'CO',
    years: 7,
    minors: '7 years after the patient is 18',
    source: 'Policy of the medical board',
    confidence: 'medium',
  },
  {
    state: 'CT',
    years: 7,
    from: 'the last treatment',
    source: 'RCSA 19a-14-42',
    confidence: 'high',
    note: '3 years after death.',
  },
  { state: 'DE', years: 7, source: '24 Del. C. 1761', confidence: 'low' },
  {
    state: 'DC',
    years: 3,
    from: 'the last visit',
    minors: '3 years after the patient is 18',
    source: '17 DCMR 4612',
    confidence: 'medium',
  },
  {
    state: 'FL',
    years: 5,
    from: 'the last contact',
    source: 'Fla. Admin. Code 64B8-10.002',
    confidence: 'high',
    note: 'Dentists: 4 years.',
  },
  {
    state: 'GA',
    years: 10,
    from: 'the creation of each item',
    source: 'O.C.G.A. 31-33-2',
    confidence: 'high',
  },
  { state: 'GU', confidence: 'low', note: notFound },
  {
    state: 'HI',
    years: 7,
    from: 'the last entry',
    minors: '7 years after majority',
    source: 'HRS 622-58',
    confidence: 'high',
    note: 'Basic information: 25 years.',
  },
  { state: 'ID', confidence: 'low', note: noRule },
  {
    state: 'IL',
    confidence: 'medium',
    note: 'No general statute for private physicians was found. Hospitals: 10 years.',
  },
  { state: 'IN', years: 7, source: 'IC 16-39-7-1', confidence: 'high' },
  {
    state: 'IA',
    years: 7,
    minors: '1 year past majority',
    source: '653 IAC 13.7',
    confidence: 'medium',
  },
  { state: 'KS', years: 10, source: 'K.A.R. 100-24-2', confidence: 'high' },
  { state: 'KY', confidence: 'low', note: noRule },
  {
    state: 'LA',
    years: 6,
    source: 'La. R.S. 40:1165.1',
    confidence: 'medium',
  },
  { state: 'ME', confidence: 'low', note: 'No general statute was found; the board gives guidance.' },
  {
    state: 'MD',
    years: 5,
    minors: 'the patient is 21, or 5 years',
    source: 'Md. Health-Gen. 4-403',
    confidence: 'high',
  },
  {
    state: 'MA',
    years: 7,
    from: 'the last encounter',
    minors: 'a date that differs: look it up',
    source: '243 CMR 2.07(13)',
    confidence: 'medium',
  },
  { state: 'MI', years: 7, source: 'MCL 333.16213', confidence: 'high' },
  { state: 'MN', confidence: 'medium', note: `${noRule} Hospitals: 7 years.` },
  {
    state: 'MS',
    years: 7,
    source: 'Rule of the medical board',
    confidence: 'low',
    note: 'For adults.',
  },
  { state: 'MO', years: 7, source: 'RSMo 334.097', confidence: 'high' },
  { state: 'MT', confidence: 'low', note: `${noRule} Hospitals: 10 years.` },
  { state: 'NE', confidence: 'low', note: noRule },
  {
    state: 'NV',
    years: 5,
    minors: 'the patient is 23',
    source: 'NRS 629.051',
    confidence: 'high',
  },
  { state: 'NH', years: 7, source: 'N.H. Code Admin. R. Med 501.02', confidence: 'medium' },
  { state: 'NJ', years: 7, from: 'the last entry', source: 'N.J.A.C. 13:35-6.5', confidence: 'high' },
  {
    state: 'NM',
    years: 10,
    source: '16.10.17 NMAC',
    confidence: 'low',
    note: 'The number is a report of the board’s rule.',
  },
  {
    state: 'NY',
    years: 6,
    minors: '1 year after the patient is 21 (8 NYCRR 29.2; Education Law 6530(32) says 18)',
    source: 'N.Y. Education Law 6530(32); 8 NYCRR 29.2',
    confidence: 'high',
  },
  { state: 'NC', confidence: 'low', note: 'No statute was found; the board gives guidance.' },
  { state: 'ND', confidence: 'low', note: noRule },
  { state: 'MP', confidence: 'low', note: notFound },
  { state: 'OH', confidence: 'medium', note: noRule },
  { state: 'OK', confidence: 'low', note: noRule },
  {
    state: 'OR',
    years: 10,
    source: 'Guidance of the medical board',
    confidence: 'low',
  },
  {
    state: 'PA',
    years: 7,
    minors: '1 year past majority or 7 years',
    source: '49 Pa. Code 16.95',
    confidence: 'high',
  },
  { state: 'PR', confidence: 'low', note: notFound },
  { state: 'RI', confidence: 'low', note: 'Reports differ: 5 to 7 years.' },
  {
    state: 'SC',
    years: 10,
    minors: '13 years',
    source: 'S.C. Code 44-115-120',
    confidence: 'high',
  },
  { state: 'SD', confidence: 'low', note: noRule },
  {
    state: 'TN',
    years: 10,
    from: 'the last contact',
    minors: '1 year past majority or 10 years',
    source: 'Tenn. Comp. R. & Regs. 0880-02-.15',
    confidence: 'high',
  },
  {
    state: 'TX',
    years: 7,
    from: 'the last treatment',
    minors: 'the patient is 21, or 7 years, whichever is later',
    source: 'Rule of the Texas Medical Board',
    confidence: 'high',
    note: 'Dentists: 5 years.',
  },
  { state: 'VI', confidence: 'low', note: notFound },
  { state: 'UT', confidence: 'low', note: noRule },
  { state: 'VT', confidence: 'low', note: noRule },
  {
    state: 'VA',
    years: 6,
    from: 'the last encounter',
    minors: 'the patient is 18, and for at least 6 years',
    source: '18VAC85-20-26',
    confidence: 'high',
  },
  {
    state: 'WA',
    confidence: 'medium',
    note: 'No general statute for physicians was found. Hospitals: 10 years.',
  },
  { state: 'WV', confidence: 'low', note: noRule },
  { state: 'WI', years: 5, source: 'Wis. Admin. Code Med 21.03', confidence: 'high' },
  { state: 'WY', confidence: 'low', note: noRule },
];

const byState: ReadonlyMap<string, RecordRetention> = new Map(recordRetention.map((row) => [row.state, row]));

/** What is known of a state, by its two letters. A code that is no jurisdiction has nothing. */
export function recordRetentionOf(state: string): RecordRetention {
  return byState.get(state) ?? { state: state as Jurisdiction, confidence: 'low', note: notFound };
}
