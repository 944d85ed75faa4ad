import type { Citation } from './citation.ts';

/** The three rules of 45 CFR part 164 that Diligence holds, in the order of the regulation. */
export type Rule = {
  readonly id: 'security' | 'breach-notification' | 'privacy';
  readonly title: string;
  /** Where it is: `45 CFR 164.302-164.318`. */
  readonly where: string;
  readonly about: string;
};

export const rules: readonly Rule[] = [
  {
    id: 'security',
    title: 'Security Rule',
    where: '164.302 to 164.318',
    about: 'How you keep ePHI confidential, unaltered, and available.',
  },
  {
    id: 'breach-notification',
    title: 'Breach Notification Rule',
    where: '164.400 to 164.414',
    about: 'Whom you tell after a breach of unsecured PHI, how, and by when.',
  },
  {
    id: 'privacy',
    title: 'Privacy Rule',
    where: '164.500 to 164.534',
    about: 'What you may do with PHI in any form, and the rights of the people it is about.',
  },
];

/** A section of the regulation: its number, its title, and one sentence of ours on what it is about. */
export type Section = {
  readonly citation: Citation;
  readonly title: string;
  /** The title in at most 26 characters, for pictures, where it has more. Ours. */
  readonly short?: string;
  readonly about: string;
};

/** The sections of the three rules, in the order of the regulation. 164.304, 164.318, and 164.501 hold no provisions here. */
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
    short: 'Agreements and plans',
    about: 'What agreements with business associates and documents of health plans must say.',
  },
  {
    citation: '164.316',
    title: 'Policies and procedures and documentation requirements',
    short: 'Policies and documents',
    about: 'What you keep in writing, for how long, and for whom.',
  },
  {
    citation: '164.318',
    title: 'Compliance dates for the initial implementation of the security standards',
    short: 'Compliance dates',
    about: 'The first days by which the rule had to be followed, all of them past.',
  },
  { citation: '164.400', title: 'Applicability', about: 'Which breaches the rule is about.' },
  {
    citation: '164.402',
    title: 'Definitions',
    about: 'What a breach is, what is none, and when PHI is unsecured.',
  },
  {
    citation: '164.404',
    title: 'Notification to individuals',
    short: 'Notice to individuals',
    about: 'What you tell the people affected, how, and by when.',
  },
  {
    citation: '164.406',
    title: 'Notification to the media',
    about: 'When many residents of one state are affected.',
  },
  {
    citation: '164.408',
    title: 'Notification to the Secretary',
    short: 'Notification to HHS',
    about: 'How large and small breaches are reported to HHS.',
  },
  {
    citation: '164.410',
    title: 'Notification by a business associate',
    short: 'Business associates',
    about: 'What your business associates tell you, and by when.',
  },
  {
    citation: '164.412',
    title: 'Law enforcement delay',
    about: 'When an official asks you to hold notices back.',
  },
  {
    citation: '164.414',
    title: 'Administrative requirements and burden of proof',
    short: 'Administration and proof',
    about: 'What of the Privacy Rule holds here too, and what you have to be able to prove.',
  },
  { citation: '164.500', title: 'Applicability', about: 'Whom the rule binds, and for what.' },
  { citation: '164.501', title: 'Definitions', about: 'What the words of the Privacy Rule mean.' },
  {
    citation: '164.502',
    title: 'Uses and disclosures of protected health information: general rules',
    short: 'General rules',
    about: 'What is allowed at all, how much, and for whom.',
  },
  {
    citation: '164.504',
    title: 'Uses and disclosures: organizational requirements',
    short: 'Contracts',
    about: 'What a contract with a business associate has to say.',
  },
  {
    citation: '164.506',
    title: 'Uses and disclosures for treatment, payment, or health care operations',
    short: 'Treatment and payment',
    about: 'What you do with PHI every day without asking.',
  },
  {
    citation: '164.508',
    title: 'Uses and disclosures for which an authorization is required',
    short: 'Authorizations',
    about: 'When the patient has to sign, and what the form says.',
  },
  {
    citation: '164.510',
    title: 'Uses and disclosures requiring an opportunity to agree or object',
    short: 'Family and directories',
    about: 'Directories, family, and friends.',
  },
  {
    citation: '164.512',
    title: 'Uses and disclosures that need neither authorization nor agreement',
    short: 'Public interest',
    about: 'Public health, courts, police, research, and other public interests.',
  },
  {
    citation: '164.514',
    title: 'Other requirements on uses and disclosures',
    short: 'Minimum necessary, others',
    about: 'De-identification, minimum necessary, fundraising, and checking who asks.',
  },
  {
    citation: '164.520',
    title: 'Notice of privacy practices',
    short: 'Notice of privacy',
    about: 'What the notice says, and how patients get it.',
  },
  {
    citation: '164.522',
    title: 'Rights to request privacy protection',
    short: 'Restrictions',
    about: 'Restrictions, and other ways or places to be reached.',
  },
  {
    citation: '164.524',
    title: 'Access of individuals',
    about: 'How patients see and copy their records, by when, and for what fee.',
  },
  {
    citation: '164.526',
    title: 'Amendment',
    about: 'How patients have their records corrected.',
  },
  {
    citation: '164.528',
    title: 'Accounting of disclosures',
    about: 'How patients learn to whom their PHI went.',
  },
  {
    citation: '164.530',
    title: 'Administrative requirements',
    short: 'Administration',
    about: 'Officials, training, safeguards, complaints, sanctions, policies, and records.',
  },
  {
    citation: '164.532',
    title: 'Transition provisions',
    about: 'What became of permissions and contracts from before the rule.',
  },
  {
    citation: '164.534',
    title: 'Compliance dates',
    about: 'The first days by which the rule had to be followed, all of them past.',
  },
];

/** The rule that a citation of part 164 lies in. */
export function ruleOf(citation: Citation): Rule['id'] {
  if (citation < '164.4') return 'security';
  return citation < '164.5' ? 'breach-notification' : 'privacy';
}
