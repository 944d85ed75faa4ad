import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.514 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '65 FR 82802, December 28, 2000; last amended at 78 FR 5700, January 25, 2013',
} as const;

const minimum = { kind: 'specification', parent: '164.514(d)(1)', designation: 'required' } as const;

/** 164.514, what binds a provider, in the order of the rule. Its (g) is for health plans. */
export const otherRequirements: readonly Provision[] = [
  {
    citation: '164.514(a)-(c)',
    kind: 'standard',
    title: 'De-identification',
    designation: 'required',
    asks: 'You must use one of two methods before you treat data as de-identified: an expert’s documented finding of very small risk, or removal of the 18 kinds of identifiers.',
    shownBy: [
      'The expert’s report, or the list of what was removed from each data set',
      'A dated statement that you make no de-identified data',
    ],
    note: 'Removal also asks that you know of nothing that would still identify anyone. Of ZIP codes the first three digits may stay where more than 20,000 people live, of dates only the year, and ages over 89 go into one group.',
    ...published,
  },
  {
    citation: '164.514(d)(1)',
    kind: 'standard',
    title: 'Minimum necessary requirements',
    designation: 'required',
    asks: 'You must hold to the minimum necessary in what your staff use, in what you disclose, and in what you ask others for.',
    shownBy: ['Your minimum necessary policy', 'The specifications below'],
    ...published,
  },
  {
    citation: '164.514(d)(2)',
    ...minimum,
    title: 'Access by role',
    asks: 'You must say which people or roles need which kinds of PHI for their work, and reasonably limit everybody to that.',
    shownBy: ['The table of roles and what each may see', 'The access rights in your EHR, as exported'],
    ...published,
  },
  {
    citation: '164.514(d)(3)',
    ...minimum,
    title: 'Minimum necessary disclosures',
    asks: 'You must have standing rules that limit routine disclosures, and look at each other one against criteria of yours.',
    shownBy: [
      'Your list of routine disclosures, with what each contains',
      'The notes on others that were looked at one by one',
    ],
    note: 'You may rely, where reasonable, on the word of public officials, other covered entities, professionals, and researchers with their papers.',
    ...published,
  },
  {
    citation: '164.514(d)(4)',
    ...minimum,
    title: 'Minimum necessary requests',
    asks: 'You must limit in the same way what you ask of other covered entities.',
    shownBy: ['Your request forms for records', 'Your criteria for requests that are not routine'],
    ...published,
  },
  {
    citation: '164.514(d)(5)',
    ...minimum,
    title: 'The whole record',
    asks: 'You must not use, disclose, or ask for an entire medical record unless you can say specifically why all of it is needed.',
    shownBy: ['The justification on file wherever a whole record went out'],
    ...published,
  },
  {
    citation: '164.514(e)',
    kind: 'standard',
    title: 'Limited data sets',
    designation: 'optional',
    asks: 'You may share a limited data set, stripped of 16 direct identifiers, for research, public health, or operations, only if the recipient signed a data use agreement.',
    shownBy: [],
    note: 'What the agreement says is in (e)(4)(ii). If you know that the recipient breaks it, you make it stop, or stop sharing and tell HHS.',
    ...published,
  },
  {
    citation: '164.514(f)',
    kind: 'standard',
    title: 'Fundraising',
    designation: 'required',
    asks: 'If you use PHI to raise funds, you must keep to the listed data, say so in your notice, and put an easy way to opt out into each message and honor it.',
    shownBy: [
      'Your fundraising messages, with the opt-out marked',
      'The opt-out list',
      'A dated statement that you raise no funds',
    ],
    note: 'Treatment and payment never depend on the choice.',
    ...published,
  },
  {
    citation: '164.514(h)',
    kind: 'standard',
    title: 'Verification',
    designation: 'required',
    asks: 'You must check who a requester is and by what authority they ask, unless you know both, and get the papers that the rule makes a condition.',
    shownBy: [
      'Your verification procedure, for telephone, counter, portal, and mail',
      'What was checked, in the log of disclosures',
    ],
    note: 'Talking with family under 164.510 needs no check of identity.',
    ...published,
  },
];
