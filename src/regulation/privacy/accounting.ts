import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.528 was published, and the day it took effect. */
const published = {
  inForceFrom: '2002-10-15',
  daysUnverified: true,
  source: '65 FR 82802, December 28, 2000; amended at 67 FR 53271, August 14, 2002',
} as const;

const specification = { kind: 'specification', parent: '164.528(a)', designation: 'required' } as const;

/** 164.528, in the order of the rule. */
export const accounting: readonly Provision[] = [
  {
    citation: '164.528(a)',
    kind: 'standard',
    title: 'Right to an accounting',
    designation: 'required',
    asks: 'You must account to individuals for disclosures of their PHI in the 6 years before they ask, or in a shorter time if they wish.',
    shownBy: ['The log of disclosures that count', 'The accountings that you gave'],
    note: 'What your business associates disclosed counts too.',
    ...published,
  },
  {
    citation: '164.528(a)(1)(i)-(ix)',
    kind: 'specification',
    parent: '164.528(a)',
    title: 'Disclosures that are left out',
    designation: 'exception',
    asks: 'You need not list disclosures for treatment, payment, and operations, to the individual, by authorization, to family, incidental ones, and a few for government or as a limited data set.',
    shownBy: [],
    note: 'Disclosures that were not permitted do count, and those under 164.512 mostly. A law of 2009 to add treatment, payment, and operations from EHRs was never put into effect.',
    ...published,
  },
  {
    citation: '164.528(a)(2)',
    ...specification,
    title: 'Suspension for an agency',
    asks: 'You must leave out disclosures to an oversight or police agency for the time it states in writing, or on a spoken statement that you note, for at most 30 days.',
    shownBy: ['The agency’s statements, or your notes of them with who spoke and when'],
    ...published,
  },
  {
    citation: '164.528(b)(2)',
    ...specification,
    title: 'What an accounting says',
    asks: 'You must give for each disclosure the date, who received it and where, what it was in brief, and why, or a copy of the request.',
    shownBy: ['The accountings that you gave', 'The log, with a column for each'],
    ...published,
  },
  {
    citation: '164.528(b)(3)',
    kind: 'specification',
    parent: '164.528(a)',
    title: 'Repeated disclosures',
    designation: 'optional',
    asks: 'You may list the first of several disclosures to one recipient for one purpose in full, and then only how often and when the last was.',
    shownBy: [],
    ...published,
  },
  {
    citation: '164.528(b)(4)',
    kind: 'specification',
    parent: '164.528(a)',
    title: 'Research on many people',
    designation: 'optional',
    asks: 'You may describe the study in place of each disclosure where a research disclosure covered 50 or more individuals.',
    shownBy: [],
    ...published,
  },
  {
    citation: '164.528(c)(1)',
    ...specification,
    title: 'Time to give an accounting',
    asks: 'You must act on a request for an accounting within 60 days of receiving it.',
    shownBy: ['The log, with the day each request came and the day it was answered'],
    ...published,
  },
  {
    citation: '164.528(c)(1)(ii)',
    ...specification,
    title: 'Extension for an accounting',
    asks: 'You must write to the individual within that time why it takes longer and until when, and may do so only once, for 30 days at most.',
    shownBy: ['The letters of extension, each with its date'],
    ...published,
  },
  {
    citation: '164.528(c)(2)',
    ...specification,
    title: 'Fees for an accounting',
    asks: 'You must give the first accounting in any 12-month period free, and name your cost-based fee for another beforehand so that the individual can withdraw.',
    shownBy: ['The bills, and the letters that named the fee'],
    ...published,
  },
  {
    citation: '164.528(d)',
    ...specification,
    title: 'Documentation of accountings',
    asks: 'You must keep for 6 years what an accounting is made from, each accounting that you gave, and by title who handles the requests.',
    shownBy: [
      'The log of disclosures',
      'Copies of the accountings',
      'The titles of those who handle requests',
    ],
    ...published,
  },
];
