import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.524 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '65 FR 82823, December 28, 2000; amended at 78 FR 5701, January 25, 2013',
} as const;

/** 164.524(a)(1), which lost its exception for laboratories in 2014. */
const amended = {
  since: '2003-04-14',
  inForceFrom: '2014-04-07',
  followBy: '2014-10-06',
  source: '65 FR 82823, December 28, 2000; last amended at 79 FR 7316, February 6, 2014',
} as const;

const specification = { kind: 'specification', parent: '164.524(a)', designation: 'required' } as const;

/** 164.524, in the order of the rule. */
export const access: readonly Provision[] = [
  {
    citation: '164.524(a)',
    kind: 'standard',
    title: 'Right of access',
    designation: 'required',
    asks: 'You must let individuals see and get a copy of their PHI in your designated record sets, apart from psychotherapy notes and what was compiled for legal proceedings.',
    shownBy: ['The log of requests for access: received, answered, how', 'Your access procedure'],
    ...amended,
  },
  {
    citation: '164.524(a)(2)',
    kind: 'specification',
    parent: '164.524(a)',
    title: 'Denials without review',
    designation: 'permission',
    asks: 'You may deny access without a review to what is excepted, for an inmate’s safety, during some research, under the Privacy Act, or to protect a confidential source.',
    shownBy: [],
    ...published,
  },
  {
    citation: '164.524(a)(3)',
    kind: 'specification',
    parent: '164.524(a)',
    title: 'Denials with a right to review',
    designation: 'permission',
    asks: 'You may deny access where a licensed professional judges it likely to endanger life or safety, to harm another person in the record, or through a representative to harm someone.',
    shownBy: [],
    note: 'That it would upset the patient is no ground.',
    ...published,
  },
  {
    citation: '164.524(a)(4)',
    ...specification,
    title: 'Right to a review',
    asks: 'You must let the individual have such a denial reviewed by a licensed professional who took no part in it, and follow the result.',
    shownBy: ['Who your reviewing official is', 'The reviews, with their results'],
    ...published,
  },
  {
    citation: '164.524(b)(1)',
    ...specification,
    title: 'Requests for access',
    asks: 'You must accept requests for access, and may ask for them in writing only if you told individuals so.',
    shownBy: ['Your request form, and where patients are told of it'],
    ...published,
  },
  {
    citation: '164.524(b)(2)(i)',
    ...specification,
    title: 'Time to act on a request for access',
    asks: 'You must act on a request within 30 days of receiving it, with access or a written denial.',
    shownBy: ['The log, with the day each request came and the day it was answered'],
    note: 'Waiting for a business associate, a fee, or a form does not stop the clock. The 15 days that some speak of were proposed in 2021 and are not law; your state may ask for less.',
    ...published,
  },
  {
    citation: '164.524(b)(2)(ii)',
    ...specification,
    title: 'Extension for access',
    asks: 'If you need longer you must say why, and until when, in writing within that time, and may then take up to 30 days more, once.',
    shownBy: ['The letters of extension, each with its date'],
    note: 'Records kept off site have no longer time since 2013.',
    ...published,
  },
  {
    citation: '164.524(c)(1)',
    ...specification,
    title: 'The access that was asked for',
    asks: 'You must provide what was asked for, to look at or as a copy or both, from every designated record set, once where the same PHI is in several.',
    shownBy: ['What was given out, for each request in the log', 'The list of your designated record sets'],
    ...published,
  },
  {
    citation: '164.524(c)(2)',
    ...specification,
    title: 'Form and format',
    asks: 'You must provide it in the form asked for if you readily can, electronically where it is kept so, or else in a readable form that you agree on.',
    shownBy: ['The form asked for and given, in the log'],
    note: 'A summary in its place only if the individual agreed to it, and to any fee, beforehand.',
    ...published,
  },
  {
    citation: '164.524(c)(3)(i)',
    ...specification,
    title: 'Time and manner',
    asks: 'You must arrange a convenient time and place, or mail the copy if asked, and be done within the time to act.',
    shownBy: ['How and when each copy was handed over or sent'],
    ...published,
  },
  {
    citation: '164.524(c)(3)(ii)',
    ...specification,
    title: 'Sending it to someone else',
    asks: 'You must send the copy to another person if the individual says so in a signed writing that names the person and the place.',
    shownBy: ['The signed directions, and what was sent where'],
    note: 'Since Ciox Health v. Azar (D.D.C., January 23, 2020) this holds only for an electronic copy of PHI in an EHR, and the limit on fees does not apply to it.',
    ...published,
  },
  {
    citation: '164.524(c)(4)',
    ...specification,
    title: 'Fees for access',
    asks: 'You must charge nothing but a reasonable fee for the labor of copying, supplies, postage, and a summary that was agreed on.',
    shownBy: ['Your fee schedule, with how it was worked out', 'The bills'],
    note: 'The search for records cannot be charged. State law may set a lower fee.',
    ...published,
  },
  {
    citation: '164.524(d)(1)-(3)',
    ...specification,
    title: 'Denial of access',
    asks: 'If you deny part, you must give the rest, and say in plain writing why, what review there is, and how to complain to you and to HHS.',
    shownBy: ['The letters of denial'],
    note: 'It names the contact by name or title and telephone. If somebody else has the records and you know who, you say so.',
    ...published,
  },
  {
    citation: '164.524(d)(4)',
    ...specification,
    title: 'How the review goes',
    asks: 'You must pass a request for review on promptly, have it decided in a reasonable time, and tell the individual the result in writing.',
    shownBy: ['The requests for review, with the day of each step'],
    note: 'The law gives no number of days.',
    ...published,
  },
  {
    citation: '164.524(e)',
    ...specification,
    title: 'Documentation of access',
    asks: 'You must document your designated record sets and who handles requests, by title, and keep that for 6 years.',
    shownBy: ['The list of designated record sets', 'The titles of those who handle requests'],
    ...published,
  },
];
