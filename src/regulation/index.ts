/**
 * The Security Rule (45 CFR 164.302 to 164.318) as data.
 *
 * Dates: the rule took effect on April 21, 2003 (68 FR 8334). Each section's text as it stands was published
 * on January 25, 2013 (78 FR 5566) and took effect on March 26, 2013, to be followed by September 23, 2013;
 * that is the `inForceFrom` of every provision here. The technical corrections of June 7, 2013 (78 FR 34264)
 * mended citations and changed nothing that is asked. Older text is not kept. What was proposed on
 * January 6, 2025 (90 FR 898) is not law and is not here.
 */
import { administrativeSafeguards } from './administrative-safeguards.ts';
import type { Citation } from './citation.ts';
import { documentationRequirements } from './documentation.ts';
import { organizationalRequirements } from './organizational.ts';
import { physicalSafeguards } from './physical-safeguards.ts';
import type { Provision } from './provision.ts';
import { technicalSafeguards } from './technical-safeguards.ts';

export { isCitation, sectionOf } from './citation.ts';
export type { Citation } from './citation.ts';
export { definitionOf, definitions } from './definitions.ts';
export type { Definition } from './definitions.ts';
export { complianceDates, designationMeaning, generalRules } from './general-rules.ts';
export type { ComplianceDate, GeneralRule } from './general-rules.ts';
export type { Provision } from './provision.ts';

/** Every standard and implementation specification of the Security Rule, in the order of the rule: 22 and 43. */
export const provisions: readonly Provision[] = [
  ...administrativeSafeguards,
  ...physicalSafeguards,
  ...technicalSafeguards,
  ...organizationalRequirements,
  ...documentationRequirements,
];

/** A section of the regulation: its number, its title, and one sentence of ours on what it is about. */
export type Section = { readonly citation: Citation; readonly title: string; readonly about: string };

/** The sections of the Security Rule. Only 164.308 to 164.316 hold provisions. */
export const sections: readonly Section[] = [
  { citation: '164.302', title: 'Applicability', about: 'Whom the rule binds, and for what.' },
  { citation: '164.304', title: 'Definitions', about: 'What the words of the rule mean.' },
  {
    citation: '164.306',
    title: 'General rules',
    about: 'What security is for, how much choice you have, and what required and addressable mean.',
  },
  {
    citation: '164.308',
    title: 'Administrative safeguards',
    about: 'How you find risks, decide, train, respond, and plan, and whom you let work with ePHI.',
  },
  {
    citation: '164.310',
    title: 'Physical safeguards',
    about: 'Buildings, workstations, devices, and media.',
  },
  {
    citation: '164.312',
    title: 'Technical safeguards',
    about: 'What your systems do: sign-in, logs, integrity, and encryption.',
  },
  {
    citation: '164.314',
    title: 'Organizational requirements',
    about: 'What agreements with business associates and documents of health plans must say.',
  },
  {
    citation: '164.316',
    title: 'Policies and procedures and documentation requirements',
    about: 'What you keep in writing, for how long, and for whom.',
  },
  {
    citation: '164.318',
    title: 'Compliance dates for the initial implementation of the security standards',
    about: 'The first days by which the rule had to be followed, all of them past.',
  },
];

const byCitation: ReadonlyMap<Citation, Provision> = new Map(
  provisions.map((provision) => [provision.citation, provision]),
);

/** The provision with exactly this citation; undefined if there is none. */
export function provisionAt(citation: Citation): Provision | undefined {
  return byCitation.get(citation);
}

/** The implementation specifications of a standard, in the order of the rule; none if it has none. */
export function specificationsOf(standard: Citation): readonly Provision[] {
  return provisions.filter((provision) => provision.parent === standard);
}

/** The provisions in force on a day (`YYYY-MM-DD`), in the order of the rule. Before March 26, 2013: none, for older text is not kept. */
export function inForce(day: string): readonly Provision[] {
  return provisions.filter((provision) => provision.inForceFrom <= day);
}
