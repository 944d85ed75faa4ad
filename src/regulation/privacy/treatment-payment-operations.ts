import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.506 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '67 FR 53268, August 14, 2002; amended at 78 FR 5698, January 25, 2013',
} as const;

/** 164.506, in the order of the rule: permissions, and no duty of its own. */
export const treatmentPaymentOperations: readonly Provision[] = [
  {
    citation: '164.506(a)',
    kind: 'standard',
    title: 'Treatment, payment, and health care operations',
    designation: 'permission',
    asks: 'You may use and disclose PHI for treatment, payment, and health care operations without asking, except where psychotherapy notes, marketing, or a sale need an authorization.',
    shownBy: [],
    ...published,
  },
  {
    citation: '164.506(b)',
    kind: 'specification',
    parent: '164.506(a)',
    title: 'Consent',
    designation: 'optional',
    asks: 'You may ask for consent to these uses if you like, but consent never stands in for an authorization that is needed.',
    shownBy: [],
    note: 'State law or 42 CFR part 2 may ask for consent where this rule does not.',
    ...published,
  },
  {
    citation: '164.506(c)',
    kind: 'specification',
    parent: '164.506(a)',
    title: 'For whose treatment, payment, and operations',
    designation: 'permission',
    asks: 'You may disclose PHI for your own purposes, any provider’s treatment, the recipient’s payment, and some operations of an entity that also has or had the patient.',
    shownBy: [],
    note: 'The operations of others are quality, competence, and fraud detection (164.506(c)(4)). Members of an organized health care arrangement share more.',
    ...published,
  },
];
