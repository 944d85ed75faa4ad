import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.522 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '65 FR 82802, December 28, 2000; last amended at 78 FR 5701, January 25, 2013',
} as const;

const specification = { kind: 'specification', parent: '164.522(a)(1)', designation: 'required' } as const;

/** 164.522, in the order of the rule. */
export const restrictions: readonly Provision[] = [
  {
    citation: '164.522(a)(1)',
    kind: 'standard',
    title: 'Right to ask for restrictions',
    designation: 'required',
    asks: 'You must let individuals ask you to limit uses for treatment, payment, and operations, and disclosures to family, and need agree only if (vi) says so.',
    shownBy: ['The log of requests, with your answers', 'Your form or procedure for such requests'],
    ...published,
  },
  {
    citation: '164.522(a)(1)(vi)',
    ...specification,
    title: 'Paid in full: you have to agree',
    asks: 'You must agree not to tell a health plan, for payment or operations, of a service that was paid to you in full by the patient or someone other than the plan.',
    shownBy: ['The requests, and how each service was flagged in billing and in the chart'],
    note: 'Unless a law requires the disclosure.',
    ...published,
  },
  {
    citation: '164.522(a)(1)(iii)-(v)',
    ...specification,
    title: 'What a restriction does',
    asks: 'You must honor it, except to treat an emergency, and then ask the other provider to take the information no further.',
    shownBy: ['The list of restrictions in effect', 'The notes of emergencies in which one was set aside'],
    note: 'It does not stop disclosures to HHS, a directory, or those under 164.512.',
    ...published,
  },
  {
    citation: '164.522(a)(2)',
    ...specification,
    title: 'Ending a restriction',
    asks: 'You must end a restriction only if the patient asks or agrees, with spoken consent noted, or by telling the patient, and then only for PHI from that day on.',
    shownBy: ['The request, agreement, or notice that ended each'],
    note: 'You cannot end one on a service that was paid in full on your own.',
    ...published,
  },
  {
    citation: '164.522(a)(3)',
    ...specification,
    title: 'Documentation of restrictions',
    asks: 'You must document each restriction and keep that for 6 years.',
    shownBy: ['The log of restrictions, ended ones included'],
    note: 'The official text points to “160.530(j)”, which does not exist; 164.530(j) is meant.',
    ...published,
  },
  {
    citation: '164.522(b)(1)',
    kind: 'standard',
    title: 'Right to confidential communications',
    designation: 'required',
    asks: 'You must grant reasonable requests to be reached in another way or at another place, and never ask why.',
    shownBy: ['The log of such requests, and where staff see them'],
    note: 'You may ask for it in writing, for the other address, and for how payment is handled (b)(2).',
    ...published,
  },
];
