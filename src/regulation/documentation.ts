import type { Provision } from './provision.ts';

/** Where the present text of 164.316 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '68 FR 8376, February 20, 2003; amended at 78 FR 5695, January 25, 2013',
} as const;

/** 164.316, in the order of the rule: 2 standards, 3 specifications. */
export const documentationRequirements: readonly Provision[] = [
  {
    citation: '164.316(a)',
    kind: 'standard',
    title: 'Policies and procedures',
    designation: 'required',
    asks: 'You must put reasonable and appropriate policies and procedures in place for all that the Security Rule asks, weighing your size, your technology, the costs, and the risks.',
    shownBy: [
      'Your security policies and procedures, approved and dated, each with the provisions it serves',
      'Records that they are followed',
    ],
    note: 'The four factors are in 164.306(b)(2). You may change a policy at any time if the change is documented and carried out as the rule says. This standard has no specifications and must be met as written.',
    ...published,
  },
  {
    citation: '164.316(b)(1)',
    kind: 'standard',
    title: 'Documentation',
    designation: 'required',
    asks: 'You must keep your security policies and procedures in writing, and a written record of each action, activity, or assessment that the rule wants documented.',
    shownBy: [
      'The policies themselves, with their versions',
      'The records: risk analysis, incidents, decisions on addressable specifications, evaluations',
    ],
    note: 'Written may be electronic.',
    ...published,
  },
  {
    citation: '164.316(b)(2)(i)',
    kind: 'specification',
    parent: '164.316(b)(1)',
    title: 'Time limit',
    designation: 'required',
    asks: 'You must keep your security documentation for 6 years from the day it was created or the day it was last in effect, whichever is later.',
    shownBy: [
      'Old versions of policies and records that go back 6 years, or to when you opened',
      'Your retention schedule',
    ],
    note: 'This is about the documents of your program, not about medical records; state law says how long those are kept.',
    ...published,
  },
  {
    citation: '164.316(b)(2)(ii)',
    kind: 'specification',
    parent: '164.316(b)(1)',
    title: 'Availability',
    designation: 'required',
    asks: 'You must make the documentation available to those who are responsible for carrying out the procedures that it is about.',
    shownBy: [
      'Where staff find the policies, and the list of who can open them',
      'Signed acknowledgments that staff have them',
    ],
    ...published,
  },
  {
    citation: '164.316(b)(2)(iii)',
    kind: 'specification',
    parent: '164.316(b)(1)',
    title: 'Updates',
    designation: 'required',
    asks: 'You must review the documentation periodically, and update it as needed when changes in your environment or operations affect the security of ePHI.',
    shownBy: [
      'The history of each document: reviewed when, by whom, changed what and why',
      'The change that called for an update, such as a new system or site, with its date',
    ],
    note: 'The law says “periodically” and gives no number. How often is your policy.',
    ...published,
  },
];
