import type { Citation } from '#regulation/citation.ts';
import type { AgreementKind, ClauseId, ClauseMark } from './events.ts';
import { clauseIds } from './events.ts';

/** A term of an agreement: what the rule asks for, in plain words, and where it does. */
export type Clause = {
  readonly title: string;
  readonly citations: readonly Citation[];
  /** What has to stand there. */
  readonly asks: string;
  /** The rule allows it and does not ask for it. */
  readonly optional?: true;
};

/** Every term that 164.504(e)(2)-(4), 164.314(a)(2)(i) and 164.410 ask for or allow. */
export const clauses: Readonly<Record<ClauseId, Clause>> = {
  uses: {
    title: 'What they may do with PHI',
    citations: ['164.504(e)(2)(i)'],
    asks: 'It says what they may and must do with patient information, and allows nothing that you could not do yourself.',
  },
  'own-work': {
    title: 'Their own management and legal duties',
    citations: ['164.504(e)(4)', '164.504(e)(2)(i)(A)'],
    asks: 'If they may use it for their own management: others get it only where a law says so, or where they promise to keep it confidential and to report leaks.',
    optional: true,
  },
  aggregation: {
    title: 'Putting data of several clients together',
    citations: ['164.504(e)(2)(i)(B)'],
    asks: 'If they may put your data together with other clients’: only to analyze your health care operations for you.',
    optional: true,
  },
  'only-as-agreed': {
    title: 'Nothing beyond the agreement',
    citations: ['164.504(e)(2)(ii)(A)'],
    asks: 'They use and disclose it only as the agreement or a law says.',
  },
  safeguards: {
    title: 'Safeguards',
    citations: ['164.504(e)(2)(ii)(B)'],
    asks: 'They guard it, on paper and spoken as well.',
  },
  'security-rule': {
    title: 'The Security Rule',
    citations: ['164.314(a)(2)(i)(A)', '164.504(e)(2)(ii)(B)'],
    asks: 'They follow the Security Rule for what is electronic. Agreements from before 2013 often lack this.',
  },
  'reports-uses': {
    title: 'Reports of wrong uses',
    citations: ['164.504(e)(2)(ii)(C)'],
    asks: 'They tell you of every use or disclosure that the agreement does not allow.',
  },
  'reports-incidents': {
    title: 'Reports of security incidents',
    citations: ['164.314(a)(2)(i)(C)'],
    asks: 'They tell you of every security incident they learn of. This one is often forgotten.',
  },
  'reports-breaches': {
    title: 'Reports of breaches',
    citations: ['164.410(a)(1)', '164.504(e)(2)(ii)(C)', '164.314(a)(2)(i)(C)'],
    asks: 'They tell you of breaches of unsecured PHI, in days that leave you time, and name each person concerned.',
  },
  subcontractors: {
    title: 'Their subcontractors',
    citations: ['164.504(e)(2)(ii)(D)', '164.502(e)(1)(ii)'],
    asks: 'Whoever works with it for them agrees in writing to the same limits.',
  },
  'subcontractors-ephi': {
    title: 'Their subcontractors and the Security Rule',
    citations: ['164.314(a)(2)(i)(B)', '164.308(b)(2)'],
    asks: 'Subcontractors with electronic PHI agree to follow the Security Rule.',
  },
  access: {
    title: 'Access for patients',
    citations: ['164.504(e)(2)(ii)(E)'],
    asks: 'They give you what you need when a patient asks to see or get a copy.',
  },
  amendment: {
    title: 'Corrections',
    citations: ['164.504(e)(2)(ii)(F)'],
    asks: 'They open it to corrections, and take over those that you make.',
  },
  accounting: {
    title: 'List of disclosures',
    citations: ['164.504(e)(2)(ii)(G)'],
    asks: 'They note disclosures and give you the list when a patient asks to whom it went.',
  },
  'our-duties': {
    title: 'Your duties that they carry out',
    citations: ['164.504(e)(2)(ii)(H)'],
    asks: 'Where they do a duty of yours under the Privacy Rule, they follow the rules for it. This one is often forgotten.',
  },
  hhs: {
    title: 'Open books for HHS',
    citations: ['164.504(e)(2)(ii)(I)'],
    asks: 'They open their practices, books and records on it to HHS.',
  },
  return: {
    title: 'Return or destruction at the end',
    citations: ['164.504(e)(2)(ii)(J)'],
    asks: 'At the end they return or destroy all of it and keep no copy; where that is not feasible, they go on guarding it.',
  },
  termination: {
    title: 'You may end it',
    citations: ['164.504(e)(2)(iii)'],
    asks: 'You may end the agreement when they break one of its important terms.',
  },
};

/** The terms that an agreement must have. */
export const requiredClauses: readonly ClauseId[] = clauseIds.filter((id) => !clauses[id].optional);

/** Which terms each provision turns on. Those of a checklist that no provision of its own asks for stand with the nearest. */
export const clausesOf = {
  '164.314(a)(2)(i)': ['security-rule', 'subcontractors-ephi', 'reports-incidents', 'reports-breaches'],
  '164.504(e)(2)(i)': ['uses'],
  '164.504(e)(2)(ii)(A)': ['only-as-agreed'],
  '164.504(e)(2)(ii)(B)': ['safeguards', 'security-rule'],
  '164.504(e)(2)(ii)(C)': ['reports-uses', 'reports-breaches'],
  '164.504(e)(2)(ii)(D)': ['subcontractors'],
  '164.504(e)(2)(ii)(E)': ['access'],
  '164.504(e)(2)(ii)(F)': ['amendment'],
  '164.504(e)(2)(ii)(G)': ['accounting'],
  '164.504(e)(2)(ii)(H)': ['our-duties'],
  '164.504(e)(2)(ii)(I)': ['hhs'],
  '164.504(e)(2)(ii)(J)': ['return'],
  '164.504(e)(2)(iii)': ['termination'],
} as const satisfies Readonly<Record<string, readonly ClauseId[]>>;

/** What a person has marked of the terms: found, missing, or not looked for yet. */
export type Checklist = {
  readonly found: readonly ClauseId[];
  readonly missing: readonly ClauseId[];
  readonly open: readonly ClauseId[];
};

/** How far the terms of an agreement are checked. A permitted term that is not there is nothing that is missing. */
export function checklistOf({
  kind,
  marks,
}: {
  readonly kind: AgreementKind;
  readonly marks: readonly ClauseMark[];
}): Checklist {
  if (kind !== 'contract') return { found: [], missing: [], open: [] };
  const marked = new Map(marks.map((mark) => [mark.clause, mark]));
  return {
    found: clauseIds.filter((id) => marked.get(id)?.found === true),
    missing: requiredClauses.filter((id) => marked.get(id)?.found === false),
    open: requiredClauses.filter((id) => !marked.has(id)),
  };
}
