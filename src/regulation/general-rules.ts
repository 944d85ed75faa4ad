import type { Citation } from './citation.ts';
import type { Designation } from './provision.ts';

/**
 * A rule that is read beside the provisions and carries no finding of its own: how they apply, how much
 * choice there is, and how required and addressable differ. The sentence is ours; the regulation's text binds.
 */
export type GeneralRule = { readonly citation: Citation; readonly title: string; readonly says: string };

/** 164.302 and 164.306, in the order of the rule (68 FR 8376, February 20, 2003; present text 78 FR 5693, January 25, 2013). */
export const generalRules: readonly GeneralRule[] = [
  {
    citation: '164.302',
    title: 'Applicability',
    says: 'The Security Rule applies to covered entities and their business associates, for the ePHI of a covered entity.',
  },
  {
    citation: '164.306(a)(1)',
    title: 'Confidentiality, integrity, and availability',
    says: 'You must ensure that all ePHI you create, receive, maintain, or transmit stays confidential, unaltered, and available.',
  },
  {
    citation: '164.306(a)(2)',
    title: 'Threats and hazards',
    says: 'You must protect ePHI against any threats or hazards to its security or integrity that can reasonably be anticipated.',
  },
  {
    citation: '164.306(a)(3)',
    title: 'Uses and disclosures that are not permitted',
    says: 'You must protect ePHI against uses and disclosures that the Privacy Rule neither permits nor requires, where they can reasonably be anticipated.',
  },
  {
    citation: '164.306(a)(4)',
    title: 'Your workforce',
    says: 'You must ensure that your workforce follows the Security Rule.',
  },
  {
    citation: '164.306(b)(1)',
    title: 'Your choice of measures',
    says: 'You may use any security measures that let you meet the standards and specifications reasonably and appropriately.',
  },
  {
    citation: '164.306(b)(2)',
    title: 'Four factors to weigh',
    says: 'When you choose measures, you must take into account your size, complexity, and capabilities; your technical infrastructure, hardware, and software security; the costs; and how probable and how critical the risks to ePHI are.',
  },
  {
    citation: '164.306(c)',
    title: 'Standards',
    says: 'You must meet every standard that applies to you, for all ePHI.',
  },
  {
    citation: '164.306(d)(1)',
    title: 'Required and addressable',
    says: 'Each implementation specification is marked required or addressable, in parentheses after its title.',
  },
  {
    citation: '164.306(d)(2)',
    title: 'Required',
    says: 'You must implement a required specification.',
  },
  {
    citation: '164.306(d)(3)',
    title: 'Addressable',
    says: 'You must assess whether an addressable specification is reasonable and appropriate for you; if it is, implement it; if it is not, document why, and implement an equivalent alternative where that is reasonable and appropriate.',
  },
  {
    citation: '164.306(e)',
    title: 'Maintenance',
    says: 'You must review and modify your security measures as needed, so that ePHI stays reasonably and appropriately protected, and update their documentation.',
  },
];

/** What the designation of a provision means for the reader, with the place where the rule says so, or what our reading rests on. */
export const designationMeaning: Record<Designation, GeneralRule> = {
  required: {
    citation: '164.306(d)(2)',
    title: 'Required',
    says: 'You must do this.',
  },
  addressable: {
    citation: '164.306(d)(3)',
    title: 'Addressable',
    says: 'Addressable is not optional: do this if it is reasonable and appropriate for you, or write down why it is not and what you do instead.',
  },
  prohibition: {
    citation: '164.502(a)',
    title: 'Prohibition',
    says: 'You must not do this.',
  },
  conditional: {
    citation: '164.500(a)',
    title: 'Conditional',
    says: 'You must do this if the condition that it names holds for you. If it does not hold, say so once.',
  },
  permission: {
    citation: '164.502(a)(1)',
    title: 'Permission',
    says: 'You may do this, on the terms that it names. It asks for nothing if you do not, and has no line in what you can show.',
  },
  optional: {
    citation: '164.500(a)',
    title: 'Optional',
    says: 'The choice is yours. If you do it, its terms hold. It has no line in what you can show.',
  },
  exception: {
    citation: '164.500(a)',
    title: 'Exception',
    says: 'Here another provision does not apply, or not in full. It has no line in what you can show.',
  },
  definition: {
    citation: '164.402',
    title: 'Definition',
    says: 'It says what a word of the rule means. It has no line in what you can show.',
  },
  general: {
    citation: '164.306(c)',
    title: 'General rule',
    says: 'It says how the other provisions apply. You meet it by meeting those, so it has no line of its own in what you can show.',
  },
};

/** A day by which one of the rules had to be followed first, and by whom. */
export type ComplianceDate = {
  readonly citation: Citation;
  readonly who: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly by: string;
};

/** 164.318 and 164.534, the first compliance dates. All are past; the rule applies to a new practice from its first day. */
export const complianceDates: readonly ComplianceDate[] = [
  { citation: '164.318(a)(1)', who: 'Health plans that are not small', by: '2005-04-20' },
  { citation: '164.318(a)(2)', who: 'Small health plans', by: '2006-04-20' },
  { citation: '164.318(b)', who: 'Health care clearinghouses', by: '2005-04-20' },
  { citation: '164.318(c)', who: 'Covered health care providers', by: '2005-04-20' },
  { citation: '164.534(a)', who: 'Covered health care providers', by: '2003-04-14' },
  { citation: '164.534(b)(1)', who: 'Health plans that are not small', by: '2003-04-14' },
  { citation: '164.534(b)(2)', who: 'Small health plans', by: '2004-04-14' },
  { citation: '164.534(c)', who: 'Health care clearinghouses', by: '2003-04-14' },
];
