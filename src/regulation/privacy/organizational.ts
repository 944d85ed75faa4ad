import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.504 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '65 FR 82802, December 28, 2000; last amended at 78 FR 5697, January 25, 2013',
} as const;

const term = {
  kind: 'specification',
  parent: '164.504(e)(1)',
  designation: 'required',
  shownBy: ['Each signed agreement, with this term marked'],
} as const;

/** 164.504, what binds a provider, in the order of the rule. Its (f) is for group health plans, its (g) for several covered functions. */
export const privacyOrganizational: readonly Provision[] = [
  {
    citation: '164.504(e)(1)',
    kind: 'standard',
    title: 'Business associate contracts',
    designation: 'required',
    asks: 'You must have contracts that meet this section, and when you know that a business associate keeps breaking its contract, make it stop or, if that fails, end it where feasible.',
    shownBy: [
      'The signed agreements, checked against the terms below',
      'What you did about violations that you learned of',
    ],
    ...published,
  },
  {
    citation: '164.504(e)(2)(i)',
    ...term,
    title: 'Term: permitted and required uses',
    asks: 'Your contract must say what the business associate may and has to do with PHI, and allow nothing that you could not do yourself.',
    note: 'Its own management and the aggregation of data for you are the exceptions.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(A)',
    ...term,
    title: 'Term: nothing beyond the contract',
    asks: 'Your contract must have the business associate promise to use or disclose PHI only as the contract or a law says.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(B)',
    ...term,
    title: 'Term: safeguards',
    asks: 'Your contract must have the business associate safeguard PHI, and follow the Security Rule for ePHI.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(C)',
    ...term,
    title: 'Term: reports to you',
    asks: 'Your contract must have the business associate report to you what it learns of uses and disclosures outside the contract, breaches of unsecured PHI among them.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(D)',
    ...term,
    title: 'Term: subcontractors',
    asks: 'Your contract must have the business associate hold its subcontractors to the limits that you hold it to.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(E)',
    ...term,
    title: 'Term: access',
    asks: 'Your contract must have the business associate give out PHI so that individuals get access as 164.524 says.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(F)',
    ...term,
    title: 'Term: amendment',
    asks: 'Your contract must have the business associate open PHI to amendment, and take up the amendments that are made under 164.526.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(G)',
    ...term,
    title: 'Term: accounting',
    asks: 'Your contract must have the business associate hand over what you need to account for disclosures under 164.528.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(H)',
    ...term,
    title: 'Term: your duties that it carries out',
    asks: 'Your contract must have the business associate meet the Privacy Rule’s terms wherever it carries out a duty of yours.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(I)',
    ...term,
    title: 'Term: open books for HHS',
    asks: 'Your contract must have the business associate let HHS see its practices, books, and records on your PHI.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(ii)(J)',
    ...term,
    title: 'Term: return or destruction',
    asks: 'Your contract must have the business associate return or destroy all PHI at the end and keep no copy, or protect it further where that is not feasible.',
    ...published,
  },
  {
    citation: '164.504(e)(2)(iii)',
    ...term,
    title: 'Term: termination',
    asks: 'Your contract must let you end it if you find that the business associate violated one of its material terms.',
    ...published,
  },
  {
    citation: '164.504(e)(3)',
    kind: 'specification',
    parent: '164.504(e)(1)',
    title: 'Other arrangements',
    designation: 'conditional',
    asks: 'If you rely on something other than a contract, such as a memorandum between agencies or a data use agreement, you must meet the terms for it.',
    shownBy: ['The arrangement itself', 'A dated statement that each business associate has a contract'],
    note: 'Seldom applies to a small practice.',
    ...published,
  },
  {
    citation: '164.504(e)(4)',
    kind: 'specification',
    parent: '164.504(e)(1)',
    title: 'The business associate’s own management',
    designation: 'optional',
    asks: 'You may let a business associate use PHI for its own management and legal duties, and disclose it for them where a law requires it or the recipient gives assurances.',
    shownBy: [],
    ...published,
  },
];
