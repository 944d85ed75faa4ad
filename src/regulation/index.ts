/**
 * 45 CFR part 164 as data: the Security Rule (164.302 to 164.318), the Breach Notification Rule (164.400 to
 * 164.414), and what of the Privacy Rule (164.500 to 164.534) binds a provider.
 *
 * Each provision carries the day its present text took effect; older text is not kept. Security: in force since
 * April 21, 2003 (68 FR 8334), each section's present text since March 26, 2013 (78 FR 5566). What a court
 * vacated in 2025 (Purl v. HHS, N.D. Tex., 2:24-cv-228) of 89 FR 32976 is not here, though the eCFR still prints
 * it. What was proposed on January 6, 2025 (90 FR 898) is not law and is not here: see proposed-2025.ts.
 */
import { administrativeSafeguards } from './administrative-safeguards.ts';
import { breachNotification } from './breach-notification.ts';
import { sectionOf } from './citation.ts';
import type { Citation } from './citation.ts';
import { documentationRequirements } from './documentation.ts';
import { generalRules } from './general-rules.ts';
import type { GeneralRule } from './general-rules.ts';
import { numbers } from './numbers.ts';
import type { RuleNumber } from './numbers.ts';
import { organizationalRequirements } from './organizational.ts';
import { physicalSafeguards } from './physical-safeguards.ts';
import { access } from './privacy/access.ts';
import { accounting } from './privacy/accounting.ts';
import { privacyAdministrative } from './privacy/administrative.ts';
import { amendment } from './privacy/amendment.ts';
import { authorizations } from './privacy/authorizations.ts';
import { notice } from './privacy/notice.ts';
import { privacyOrganizational } from './privacy/organizational.ts';
import { otherRequirements } from './privacy/other-requirements.ts';
import { publicInterest } from './privacy/public-interest.ts';
import { restrictions } from './privacy/restrictions.ts';
import { transition } from './privacy/transition.ts';
import { treatmentPaymentOperations } from './privacy/treatment-payment-operations.ts';
import { usesAndDisclosures } from './privacy/uses-and-disclosures.ts';
import { isDuty } from './provision.ts';
import type { Provision } from './provision.ts';
import { sections } from './sections.ts';
import { technicalSafeguards } from './technical-safeguards.ts';

export { isCitation, sectionOf } from './citation.ts';
export type { Citation } from './citation.ts';
export { definitionOf, definitions } from './definitions.ts';
export type { Definition } from './definitions.ts';
export { complianceDates, designationMeaning, generalRules } from './general-rules.ts';
export type { ComplianceDate, GeneralRule } from './general-rules.ts';
export { isDuty } from './provision.ts';
export type { Designation, Provision } from './provision.ts';
export { ruleOf, rules, sections } from './sections.ts';
export type { Rule, Section } from './sections.ts';

/** A general rule of the Security Rule, in the form of the others. */
function asProvision({ citation, title, says }: GeneralRule): Provision {
  return {
    citation,
    kind: 'general rule',
    title,
    designation: 'general',
    asks: says,
    shownBy: [],
    inForceFrom: '2013-03-26',
    source: '68 FR 8376, February 20, 2003; amended at 78 FR 5693, January 25, 2013',
  };
}

/** Every provision, in the order of the regulation: duties, and what is permitted, excepted, defined, or said on how to read the rest. */
export const provisions: readonly Provision[] = [
  ...generalRules.map(asProvision),
  ...administrativeSafeguards,
  ...physicalSafeguards,
  ...technicalSafeguards,
  ...organizationalRequirements,
  ...documentationRequirements,
  ...breachNotification,
  ...usesAndDisclosures,
  ...privacyOrganizational,
  ...treatmentPaymentOperations,
  ...authorizations,
  ...publicInterest,
  ...otherRequirements,
  ...notice,
  ...restrictions,
  ...access,
  ...amendment,
  ...accounting,
  ...privacyAdministrative,
  ...transition,
];

/** The provisions that ask something of a practice, in the order of the regulation: each carries findings. */
export const duties: readonly Provision[] = provisions.filter(isDuty);

const byCitation: ReadonlyMap<Citation, Provision> = new Map(
  provisions.map((provision) => [provision.citation, provision]),
);

/** The provision with exactly this citation; undefined if there is none. */
export function provisionAt(citation: Citation): Provision | undefined {
  return byCitation.get(citation);
}

/** Where a citation is told of here: the provision itself, the narrowest one it lies in, or its section; undefined if none. */
export function placeOf(citation: Citation): Citation | undefined {
  let at = citation;
  while (at.length > 7) {
    if (byCitation.has(at)) return at;
    at = at.slice(0, Math.max(0, at.lastIndexOf('('))).replace(/[ -]$/, '');
  }
  return sections.find((section) => section.citation === sectionOf(citation))?.citation;
}

/** The implementation specifications of a standard, in the order of the rule; none if it has none. */
export function specificationsOf(standard: Citation): readonly Provision[] {
  return provisions.filter((provision) => provision.parent === standard);
}

/** The first day for which the rules are held here as a whole: on it the amendments of 78 FR 5566 took effect. */
const heldFrom = '2013-03-26';

/**
 * The provisions in force on a day (`YYYY-MM-DD`), in the order of the regulation, in their present words. None
 * before March 26, 2013: what the rules said then is not kept.
 */
export function inForce(day: string): readonly Provision[] {
  return day < heldFrom ? [] : provisions.filter(({ since, inForceFrom }) => (since ?? inForceFrom) <= day);
}

/** The duties in force on a day (`YYYY-MM-DD`), in the order of the regulation: what a practice has to show. */
export function dutiesInForce(day: string): readonly Provision[] {
  return inForce(day).filter(isDuty);
}

/** The numbers that a provision gives, or applies to its own case. */
export function numbersOf(citation: Citation): readonly RuleNumber[] {
  return Object.values<RuleNumber>(numbers).filter(
    (number) => number.citation === citation || number.alsoAt?.includes(citation),
  );
}
