import type { Provision } from './provision.ts';

/** Where the present text of 164.314 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '68 FR 8376, February 20, 2003; amended at 78 FR 5694, January 25, 2013',
} as const;

/**
 * 164.314, in the order of the rule: 2 standards, 4 specifications. The rule marks (a)(2) and (b)(2) as
 * required, each as a block; (b)(2) has no heading of its own, so its title is ours.
 */
export const organizationalRequirements: readonly Provision[] = [
  {
    citation: '164.314(a)(1)',
    kind: 'standard',
    title: 'Business associate contracts or other arrangements',
    designation: 'required',
    asks: 'You must make sure that each contract or other arrangement with a business associate meets 164.314(a)(2)(i), (ii), or (iii), whichever applies.',
    shownBy: [
      'Each agreement with a checklist of the terms that the rule asks for, and where they stand in it',
      'The list of your business associates, with the date of each agreement',
    ],
    ...published,
  },
  {
    citation: '164.314(a)(2)(i)',
    kind: 'specification',
    parent: '164.314(a)(1)',
    title: 'Business associate contracts',
    designation: 'required',
    asks: 'Your contract must have the business associate follow the Security Rule, bind subcontractors that handle ePHI to do so, and report to you any security incident it learns of, breaches included.',
    shownBy: ['The signed agreement, with these three terms marked'],
    note: 'These are the Security Rule’s three terms. The Privacy Rule asks for more (164.504(e)(2)). Breaches of unsecured PHI are reported as 164.410 says.',
    ...published,
  },
  {
    citation: '164.314(a)(2)(ii)',
    kind: 'specification',
    parent: '164.314(a)(1)',
    title: 'Other arrangements',
    designation: 'required',
    asks: 'Where you rely on another arrangement in place of a business associate contract, it must meet 164.504(e)(3).',
    shownBy: [
      'The arrangement itself, such as a memorandum of understanding or a data use agreement',
      'Where you have none: a dated statement that every business associate has a contract',
    ],
    note: 'Seldom applies to a small practice. It is for cases such as two government agencies, a service that law requires, or a limited data set.',
    ...published,
  },
  {
    citation: '164.314(a)(2)(iii)',
    kind: 'specification',
    parent: '164.314(a)(1)',
    title: 'Business associate contracts with subcontractors',
    designation: 'required',
    asks: 'Where you are a business associate yourself, your contract or arrangement with a subcontractor must meet the same terms as one between a covered entity and its business associate.',
    shownBy: [
      'Your signed agreement with each subcontractor',
      'Where it does not apply: a dated statement that you are no one’s business associate',
    ],
    note: 'Applies to you only when you act as a business associate of another covered entity. The official text refers here to 164.308(b)(4), a paragraph that does not exist; read it as the contract that 164.308(b)(2) and (b)(3) ask for.',
    ...published,
  },
  {
    citation: '164.314(b)(1)',
    kind: 'standard',
    title: 'Requirements for group health plans',
    designation: 'required',
    asks: 'If you have a group health plan, it must ensure that its plan documents make the plan sponsor reasonably and appropriately safeguard the ePHI it handles for the plan.',
    shownBy: [
      'The plan document with this provision, or the insurer’s or administrator’s statement',
      'Where it does not apply: a dated statement of what health coverage you offer, and why it does not',
    ],
    note: 'Does not apply to you as a provider; it may apply to a health plan that you sponsor for your staff. Not needed where the sponsor gets only summary or enrollment information (164.504(f)(1)(ii)-(iii)) or what individuals authorized (164.508). A plan with fewer than 50 participants that the employer runs itself is no group health plan (160.103).',
    ...published,
  },
  {
    citation: '164.314(b)(2)',
    kind: 'specification',
    parent: '164.314(b)(1)',
    title: 'Plan document provisions',
    designation: 'required',
    asks: 'If you have a group health plan, its documents must require the sponsor to safeguard ePHI, secure its separation from other business, bind its agents, and report security incidents.',
    shownBy: [
      'The plan document as amended, with the four provisions marked',
      'Where it does not apply: the statement kept under 164.314(b)(1)',
    ],
    note: 'The four provisions are 164.314(b)(2)(i)-(iv). The separation is the one in 164.504(f)(2)(iii).',
    ...published,
  },
];
