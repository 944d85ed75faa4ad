import type { Provision } from '#regulation/provision.ts';

/** Where the text of 164.526 was published, and the day it took effect; it was never amended. */
const published = {
  inForceFrom: '2001-04-14',
  daysUnverified: true,
  source: '65 FR 82802, December 28, 2000',
} as const;

const specification = { kind: 'specification', parent: '164.526(a)', designation: 'required' } as const;

/** 164.526, in the order of the rule. */
export const amendment: readonly Provision[] = [
  {
    citation: '164.526(a)',
    kind: 'standard',
    title: 'Right to amend',
    designation: 'required',
    asks: 'You must let individuals have their PHI in a designated record set amended, unless it is accurate, not yours, not in the set, or closed to access.',
    shownBy: ['The log of requests for amendment, with your answers'],
    note: 'What others created is yours to amend where they can no longer be reached.',
    ...published,
  },
  {
    citation: '164.526(b)(1)',
    ...specification,
    title: 'Requests for amendment',
    asks: 'You must accept such requests, and may ask for writing and a reason only if you told individuals so.',
    shownBy: ['Your request form, and where patients are told of it'],
    ...published,
  },
  {
    citation: '164.526(b)(2)(i)',
    ...specification,
    title: 'Time to act on a request for amendment',
    asks: 'You must act on the request within 60 days of receiving it.',
    shownBy: ['The log, with the day each request came and the day it was answered'],
    ...published,
  },
  {
    citation: '164.526(b)(2)(ii)',
    ...specification,
    title: 'Extension for an amendment',
    asks: 'If you need longer you must tell the individual in writing, within that time, why and until when, and may then take at most 30 days more, once.',
    shownBy: ['The letters of extension, each with its date'],
    ...published,
  },
  {
    citation: '164.526(c)',
    ...specification,
    title: 'Accepting an amendment',
    asks: 'If you accept, you must mark the records and link the amendment, tell the individual, and pass it on to those who need it, with the individual’s agreement.',
    shownBy: [
      'The amended record',
      'The letters to the individual and to others, business associates among them',
    ],
    ...published,
  },
  {
    citation: '164.526(d)',
    ...specification,
    title: 'Denying an amendment',
    asks: 'If you deny, you must write why and what the individual can do, take a statement of disagreement, and link it all to the record and to later disclosures.',
    shownBy: ['The letters of denial', 'Statements of disagreement and rebuttals, linked to the record'],
    note: 'The letter tells of the statement, of sending request and denial along, and of complaints to you and to HHS. A rebuttal of yours goes to the individual too.',
    ...published,
  },
  {
    citation: '164.526(e)',
    ...specification,
    title: 'Amendments that others tell you of',
    asks: 'You must amend your own records when another covered entity tells you of an amendment it made.',
    shownBy: ['The notices you received, and the records as amended'],
    ...published,
  },
  {
    citation: '164.526(f)',
    ...specification,
    title: 'Documentation of amendments',
    asks: 'You must document by title who handles requests for amendment, and keep that for 6 years.',
    shownBy: ['The titles of those who handle requests'],
    ...published,
  },
];
