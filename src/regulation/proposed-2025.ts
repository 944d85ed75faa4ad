import type { Citation } from './citation.ts';

/**
 * What HHS proposed for the Security Rule on January 6, 2025 (90 FR 898, RIN 0945-AA22). It is not law, and
 * nothing here is a `Provision`: the shape shares no field with one but `title`, so that neither can be taken
 * for the other. A practice looks at it to see how ready it would be; it is never a gap.
 */
export type ProposedChange = {
  readonly proposed: true;
  /** Where it would stand if it became law. Often another paragraph than the one of that number today. */
  readonly wouldBe: string;
  readonly title: string;
  /** One sentence of ours that begins with “Proposed:”. */
  readonly wouldAsk: string;
  /** How often or how fast, in a sentence that begins with “Proposed:”. */
  readonly wouldBeTimed?: string;
  /** The provisions in force today that it would change; a section or paragraph stands for all within it. None: it would be new. */
  readonly wouldChange: readonly Citation[];
};

/** Where the proposal stands, and when that was looked up. Look again before each release. */
export const proposalStatus = {
  document: '90 FR 898',
  published: '2025-01-06',
  commentsUntil: '2025-03-07',
  /** The day its status was last checked, and the day of the newest source that was found then. */
  checked: '2026-11-22',
  newestSource: '2026-10-07',
  says: 'Proposed only: no final rule was published. The federal agenda lists it as a long-term action, with a final rule projected for July 2027.',
  ifFinal:
    'Proposed: you would have 240 days from the publication of a final rule, 60 until it takes effect and 180 more.',
} as const;

const every12Months = 'Proposed: at least every 12 months.';
const onChange = 'Proposed: every 12 months, and on change.';

/** The changes that were proposed, in the order of their proposed paragraphs. */
export const proposedChanges: readonly ProposedChange[] = (
  [
    {
      wouldBe: '164.304',
      title: 'New words',
      wouldAsk:
        'Proposed: new definitions, among them multi-factor authentication, risk, threat, vulnerability, and technology asset, and a wider one of workstation.',
      wouldChange: [],
    },
    {
      wouldBe: '164.306(b)(2)(v)',
      title: 'A fifth factor',
      wouldAsk: 'Proposed: you would also weigh how much a measure helps you to keep working and to recover.',
      wouldChange: ['164.306(b)(2)'],
    },
    {
      wouldBe: '164.306',
      title: 'No more addressable',
      wouldAsk:
        'Proposed: the difference between required and addressable would go, and you would have to meet every specification, with few written exceptions.',
      wouldChange: ['164.306(d)'],
    },
    {
      wouldBe: '164.308(a)(1)',
      title: 'Inventory of technology assets, and network map',
      wouldAsk:
        'Proposed: you would keep a written inventory of your technology and a map of how ePHI moves through, into, and out of it.',
      wouldBeTimed: 'Proposed: every 12 months, and on change.',
      wouldChange: [],
    },
    {
      wouldBe: '164.308(a)(2)',
      title: 'Risk analysis as a standard of its own',
      wouldAsk:
        'Proposed: your risk analysis would be in writing, with eight contents that the rule lists, from the inventory to the risk from business associates.',
      wouldBeTimed: onChange,
      wouldChange: ['164.308(a)(1)(ii)(A)'],
    },
    {
      wouldBe: '164.308(a)(3)',
      title: 'Evaluation before a change',
      wouldAsk: 'Proposed: you would evaluate in writing before you change your environment or operations.',
      wouldBeTimed: 'Proposed: a reasonable time before the change.',
      wouldChange: ['164.308(a)(8)'],
    },
    {
      wouldBe: '164.308(a)(4)',
      title: 'Patch management',
      wouldAsk:
        'Proposed: you would have written policies for patches, apply them within set times, and document exceptions with what you do instead.',
      wouldBeTimed:
        'Proposed: 15 calendar days for a critical risk, 30 for a high one; policies every 12 months.',
      wouldChange: [],
    },
    {
      wouldBe: '164.308(a)(5)',
      title: 'Risk management plan',
      wouldAsk:
        'Proposed: you would write a plan that orders your risks by priority, and carry it out in time.',
      wouldBeTimed: every12Months,
      wouldChange: ['164.308(a)(1)(ii)(B)'],
    },
    {
      wouldBe: '164.308(a)(6)',
      title: 'Sanction policy in writing',
      wouldAsk: 'Proposed: your sanction policy would be in writing, and each use of it documented.',
      wouldBeTimed: every12Months,
      wouldChange: ['164.308(a)(1)(ii)(C)'],
    },
    {
      wouldBe: '164.308(a)(7)',
      title: 'Activity review in writing',
      wouldAsk:
        'Proposed: you would have a written policy on which logs you review and keep, such as those of firewalls, backups, and virus scanners.',
      wouldBeTimed: 'Proposed: policies every 12 months, logs as often as is reasonable.',
      wouldChange: ['164.308(a)(1)(ii)(D)'],
    },
    {
      wouldBe: '164.308(a)(8)',
      title: 'Security official in writing',
      wouldAsk: 'Proposed: you would name your security official in writing.',
      wouldChange: ['164.308(a)(2)'],
    },
    {
      wouldBe: '164.308(a)(9)(ii)(C)',
      title: 'End of access',
      wouldAsk: 'Proposed: you would end a departing person’s access as soon as you can, within a set time.',
      wouldBeTimed: 'Proposed: no later than 1 hour after the employment ends.',
      wouldChange: ['164.308(a)(3)(ii)(C)'],
    },
    {
      wouldBe: '164.308(a)(9)(ii)(D)',
      title: 'Telling others that access ended',
      wouldAsk:
        'Proposed: you would tell other covered entities and business associates when someone who could reach their ePHI no longer may.',
      wouldBeTimed: 'Proposed: no later than 24 hours after.',
      wouldChange: [],
    },
    {
      wouldBe: '164.308(a)(10)',
      title: 'Information access management',
      wouldAsk:
        'Proposed: you would have written policies on authorization, authentication with several factors, and the segmentation of your network.',
      wouldBeTimed: every12Months,
      wouldChange: ['164.308(a)(4)'],
    },
    {
      wouldBe: '164.308(a)(11)',
      title: 'Security awareness training',
      wouldAsk: 'Proposed: your training would have listed contents, be repeated, and be documented.',
      wouldBeTimed:
        'Proposed: every 12 months, within 30 days of first access, and within 30 days of a material change.',
      wouldChange: ['164.308(a)(5)'],
    },
    {
      wouldBe: '164.308(a)(12)',
      title: 'Incident response plan',
      wouldAsk:
        'Proposed: you would write and test plans for incidents, and remove and document the cause of each.',
      wouldBeTimed: every12Months,
      wouldChange: ['164.308(a)(6)'],
    },
    {
      wouldBe: '164.308(a)(13)',
      title: 'Contingency plan',
      wouldAsk:
        'Proposed: you would rank your systems in writing, prove your backups, and have written procedures to restore the critical ones in time.',
      wouldBeTimed: 'Proposed: critical systems within 72 hours of the loss; a test every 12 months.',
      wouldChange: ['164.308(a)(7)'],
    },
    {
      wouldBe: '164.308(a)(14)',
      title: 'Audit against the rule',
      wouldAsk:
        'Proposed: you would audit yourself against every standard and specification of the Security Rule, and document it.',
      wouldBeTimed: every12Months,
      wouldChange: [],
    },
    {
      wouldBe: '164.308(b)(1)-(2)',
      title: 'Verification of business associates',
      wouldAsk:
        'Proposed: besides the contract you would get each business associate’s written analysis and certification of its technical safeguards.',
      wouldBeTimed: every12Months,
      wouldChange: ['164.308(b)'],
    },
    {
      wouldBe: '164.308(b)(3)',
      title: 'Delegation',
      wouldAsk:
        'Proposed: a business associate could serve as your security official, and you would stay liable.',
      wouldChange: [],
    },
    {
      wouldBe: '164.310(a)-(d)',
      title: 'Physical safeguards in writing',
      wouldAsk:
        'Proposed: your physical safeguards would be in writing, tested, and wider, with disposal and wiping to current standards.',
      wouldBeTimed: every12Months,
      wouldChange: ['164.310'],
    },
    {
      wouldBe: '164.312(a)',
      title: 'Access control',
      wouldAsk:
        'Proposed: you would have unique names for people and machines, separate administrator accounts, lock-out, automatic logoff, and network segments.',
      wouldBeTimed: onChange,
      wouldChange: ['164.312(a)'],
    },
    {
      wouldBe: '164.312(b)',
      title: 'Encryption',
      wouldAsk:
        'Proposed: you would encrypt all ePHI, stored and in transit, with four documented exceptions.',
      wouldBeTimed: 'Proposed: what stands in for it is reviewed every 12 months.',
      wouldChange: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
    },
    {
      wouldBe: '164.312(c)',
      title: 'Configuration management',
      wouldAsk:
        'Proposed: you would set secure baselines, fight malware, remove software you do not need, and close ports.',
      wouldBeTimed: onChange,
      wouldChange: [],
    },
    {
      wouldBe: '164.312(d)',
      title: 'Audit trails and logs',
      wouldAsk: 'Proposed: your systems would record all activity, keep it, and alert in real time.',
      wouldBeTimed: onChange,
      wouldChange: ['164.312(b)'],
    },
    {
      wouldBe: '164.312(e)',
      title: 'Integrity',
      wouldAsk: 'Proposed: you would protect ePHI from alteration wherever it is stored or sent.',
      wouldBeTimed: onChange,
      wouldChange: ['164.312(c)'],
    },
    {
      wouldBe: '164.312(f)',
      title: 'Multi-factor authentication',
      wouldAsk:
        'Proposed: you would have multi-factor authentication on all technology that matters and for every change of privileges, with few exceptions.',
      wouldBeTimed: onChange,
      wouldChange: ['164.312(d)'],
    },
    {
      wouldBe: '164.312(g)',
      title: 'Transmission security',
      wouldAsk: 'Proposed: you would have and test technical controls for what you send.',
      wouldBeTimed: onChange,
      wouldChange: ['164.312(e)'],
    },
    {
      wouldBe: '164.312(h)(2)(i)',
      title: 'Vulnerability scans',
      wouldAsk: 'Proposed: you would have your systems scanned automatically for known weaknesses.',
      wouldBeTimed: 'Proposed: at least every 6 months, or more often if your risk analysis says so.',
      wouldChange: [],
    },
    {
      wouldBe: '164.312(h)(2)(iii)',
      title: 'Penetration tests',
      wouldAsk: 'Proposed: you would have a qualified person try to break in.',
      wouldBeTimed: 'Proposed: at least every 12 months, or more often if your risk analysis says so.',
      wouldChange: [],
    },
    {
      wouldBe: '164.312(i)',
      title: 'Data backup and recovery',
      wouldAsk: 'Proposed: you would keep monitored backups of ePHI, and restore a sample to prove them.',
      wouldBeTimed: 'Proposed: copies at most 48 hours old; a test every month.',
      wouldChange: ['164.308(a)(7)(ii)(A)', '164.310(d)(2)(iv)'],
    },
    {
      wouldBe: '164.312(j)',
      title: 'Backup and recovery of systems',
      wouldAsk: 'Proposed: you would back up the systems themselves too, and test that.',
      wouldBeTimed: 'Proposed: at least every 6 months, and on change.',
      wouldChange: [],
    },
    {
      wouldBe: '164.314(a)(2)(i)(D)',
      title: 'Business associate’s contingency plan',
      wouldAsk:
        'Proposed: your contract would have the business associate tell you when it puts its contingency plan into effect.',
      wouldBeTimed: 'Proposed: no later than 24 hours after.',
      wouldChange: [],
    },
    {
      wouldBe: '164.314(b)(2)(v)',
      title: 'Plan sponsor’s contingency plan',
      wouldAsk:
        'Proposed: a plan sponsor would tell the group health plan when it puts its contingency plan into effect.',
      wouldBeTimed: 'Proposed: no later than 24 hours after.',
      wouldChange: [],
    },
    {
      wouldBe: '164.316',
      title: 'Documentation of everything',
      wouldAsk:
        'Proposed: you would write down all policies, actions, and assessments, and how you weighed the factors of choice.',
      wouldBeTimed: 'Proposed: kept for 6 years; updated every 12 months and after a change of measures.',
      wouldChange: ['164.316'],
    },
    {
      wouldBe: '164.318',
      title: 'Time for old contracts',
      wouldAsk: 'Proposed: contracts with business associates that meet today’s rule would stand for a time.',
      wouldBeTimed: 'Proposed: until they are renewed, or at most a year and 60 days after publication.',
      wouldChange: ['164.318'],
    },
  ] satisfies readonly Omit<ProposedChange, 'proposed'>[]
).map((change) => ({ proposed: true, ...change }));

/** What was proposed to change a provision, or the standard, paragraph or section that it lies in. */
export function proposedFor(citation: Citation): readonly ProposedChange[] {
  return proposedChanges.filter(({ wouldChange }) =>
    wouldChange.some((changed) => citation === changed || citation.startsWith(`${changed}(`)),
  );
}
