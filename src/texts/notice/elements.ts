import type { Citation } from '#regulation/citation.ts';

/** The words that 164.520(b)(1)(i) prescribes, letter by letter. */
export const mandatedHeader =
  'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.';

/** The same in Spanish. It stands above the English words, which are the ones that the rule prescribes. */
export const headerInSpanish =
  'ESTE AVISO DESCRIBE CÓMO SE PUEDE USAR Y DIVULGAR SU INFORMACIÓN MÉDICA Y CÓMO USTED PUEDE TENER ACCESO A ESA INFORMACIÓN. LÉALO CON CUIDADO.';

export type ElementId =
  | 'header'
  | 'tpo_treatment'
  | 'tpo_payment'
  | 'tpo_operations'
  | 'other_purposes'
  | 'stricter_law'
  | 'detail'
  | 'auth_uses'
  | 'fundraising'
  | 'part2_proceedings'
  | 'part2_fundraising'
  | 'right_restrict'
  | 'right_confidential'
  | 'right_access'
  | 'right_amend'
  | 'right_accounting'
  | 'right_paper'
  | 'duty_privacy_breach'
  | 'duty_abide'
  | 'duty_change'
  | 'complaints'
  | 'contact'
  | 'effective_date';

export type NoticeElement = {
  readonly id: ElementId;
  readonly citation: Citation;
  /** What it is, inside a sentence: `the right to see and copy one’s records`. */
  readonly name: string;
  /** Under which fact of the practice it is needed; undefined: always. */
  readonly when?: 'fundraises' | 'part2' | 'part2-and-fundraises';
};

/** What a notice must contain (164.520(b)(1)), in the order of the rule. */
export const noticeElements: readonly NoticeElement[] = [
  { id: 'header', citation: '164.520(b)(1)(i)', name: 'the header in the words of the rule' },
  { id: 'tpo_treatment', citation: '164.520(b)(1)(ii)(A)', name: 'use for treatment, with an example' },
  { id: 'tpo_payment', citation: '164.520(b)(1)(ii)(A)', name: 'use for payment, with an example' },
  { id: 'tpo_operations', citation: '164.520(b)(1)(ii)(A)', name: 'use for operations, with an example' },
  {
    id: 'other_purposes',
    citation: '164.520(b)(1)(ii)(B)',
    name: 'each other purpose that needs no authorization',
  },
  { id: 'stricter_law', citation: '164.520(b)(1)(ii)(C)', name: 'stricter law, such as that of your state' },
  { id: 'detail', citation: '164.520(b)(1)(ii)(D)', name: 'enough detail on what is allowed and required' },
  {
    id: 'auth_uses',
    citation: '164.520(b)(1)(ii)(E)',
    name: 'uses that need a written authorization, and how it is revoked',
  },
  {
    id: 'fundraising',
    citation: '164.520(b)(1)(iii)(A)',
    name: 'fundraising, and the right to opt out',
    when: 'fundraises',
  },
  {
    id: 'part2_proceedings',
    citation: '164.520(b)(1)(iii)(D)',
    name: 'substance use disorder records in legal proceedings',
    when: 'part2',
  },
  {
    id: 'part2_fundraising',
    citation: '164.520(b)(1)(iii)(E)',
    name: 'the choice before fundraising with substance use disorder records',
    when: 'part2-and-fundraises',
  },
  { id: 'right_restrict', citation: '164.520(b)(1)(iv)(A)', name: 'the right to ask for limits' },
  {
    id: 'right_confidential',
    citation: '164.520(b)(1)(iv)(B)',
    name: 'the right to confidential communications',
  },
  { id: 'right_access', citation: '164.520(b)(1)(iv)(C)', name: 'the right to see and copy one’s records' },
  { id: 'right_amend', citation: '164.520(b)(1)(iv)(D)', name: 'the right to have records amended' },
  {
    id: 'right_accounting',
    citation: '164.520(b)(1)(iv)(E)',
    name: 'the right to an accounting of disclosures',
  },
  { id: 'right_paper', citation: '164.520(b)(1)(iv)(F)', name: 'the right to a paper copy' },
  {
    id: 'duty_privacy_breach',
    citation: '164.520(b)(1)(v)(A)',
    name: 'the duties to keep PHI private, to give the notice, and to tell of a breach',
  },
  {
    id: 'duty_abide',
    citation: '164.520(b)(1)(v)(B)',
    name: 'the duty to follow the notice that is in effect',
  },
  {
    id: 'duty_change',
    citation: '164.520(b)(1)(v)(C)',
    name: 'the right to change the notice, and how a new one is given out',
  },
  {
    id: 'complaints',
    citation: '164.520(b)(1)(vi)',
    name: 'complaints to you and to HHS, without retaliation',
  },
  { id: 'contact', citation: '164.520(b)(1)(vii)', name: 'the contact with a telephone number' },
  { id: 'effective_date', citation: '164.520(b)(1)(viii)', name: 'the effective date' },
];
