import type { Citation } from './citation.ts';

/**
 * A number that the rule gives. Everything that counts days or people imports it from here, so that each is
 * written once. Days are calendar days and no weekend or holiday moves them; day 1 is the day after the event.
 */
export type RuleNumber = {
  /** The provision that gives the number. */
  readonly citation: Citation;
  /** What it measures, and from when, as a phrase: `from discovery to the notice to individuals`. */
  readonly what: string;
  /** How the value bounds: `or more` includes it, `more than` does not. */
  readonly bound: 'at most' | 'at least' | 'or more' | 'more than' | 'any';
  readonly value: number;
  readonly unit: 'days' | 'months' | 'years' | 'individuals' | 'residents' | 'people';
  /** Other provisions that hold to the same number without giving one themselves. */
  readonly alsoAt?: readonly Citation[];
};

/** The numbers of the Breach Notification Rule and the Privacy Rule that bind a provider, and the one of the Security Rule. */
export const numbers = {
  /** 164.404(b): without unreasonable delay, and in no case later. */
  individualNotice: {
    citation: '164.404(b)',
    what: 'from discovery of the breach to the notice to individuals',
    bound: 'at most',
    value: 60,
    unit: 'days',
    alsoAt: ['164.408(b)'],
  },
  substituteNotice: {
    citation: '164.404(d)(2)(ii)',
    what: 'whom you cannot reach by mail, from which on a posting or the media is needed',
    bound: 'or more',
    value: 10,
    unit: 'individuals',
  },
  substitutePosting: {
    citation: '164.404(d)(2)(ii)',
    what: 'for which the substitute notice stays on the home page of your website, if you post it there',
    bound: 'at least',
    value: 90,
    unit: 'days',
  },
  tollFreeNumber: {
    citation: '164.404(d)(2)(ii)',
    what: 'for which the toll-free number of the substitute notice stays in service',
    bound: 'at least',
    value: 90,
    unit: 'days',
  },
  /** Counted for each state or jurisdiction by itself; 500 exactly is not enough. */
  mediaResidents: {
    citation: '164.406(a)',
    what: 'of one state or jurisdiction affected, from which on its media are told',
    bound: 'more than',
    value: 500,
    unit: 'residents',
  },
  mediaNotice: {
    citation: '164.406(b)',
    what: 'from discovery of the breach to the notice to the media',
    bound: 'at most',
    value: 60,
    unit: 'days',
  },
  /** Counted over all states together; 500 exactly is enough. HHS is then told with the individuals. */
  largeBreach: {
    citation: '164.408(b)',
    what: 'affected in all, from which on HHS is told at the same time as the individuals',
    bound: 'or more',
    value: 500,
    unit: 'individuals',
  },
  /** From December 31 of the year of discovery: March 1, or February 29 in a leap year. */
  annualReport: {
    citation: '164.408(c)',
    what: 'from the end of the calendar year of discovery to the report of smaller breaches to HHS',
    bound: 'at most',
    value: 60,
    unit: 'days',
  },
  associateNotice: {
    citation: '164.410(b)',
    what: 'from its discovery of the breach to the business associate’s notice to you',
    bound: 'at most',
    value: 60,
    unit: 'days',
  },
  oralDelay: {
    citation: '164.412(b)',
    what: 'from the day of an official’s spoken statement, for which notices wait without a written one',
    bound: 'at most',
    value: 30,
    unit: 'days',
  },
  decedent: {
    citation: '164.502(f)',
    what: 'from the death of a person, for which their PHI is protected',
    bound: 'at least',
    value: 50,
    unit: 'years',
  },
  deIdentifiedZip: {
    citation: '164.514(a)-(c)',
    what: 'in all ZIP codes with the same first three digits, for those digits to stay in de-identified data',
    bound: 'more than',
    value: 20_000,
    unit: 'people',
  },
  deIdentifiedAge: {
    citation: '164.514(a)-(c)',
    what: 'of age, all in one group in de-identified data',
    bound: 'more than',
    value: 89,
    unit: 'years',
  },
  access: {
    citation: '164.524(b)(2)(i)',
    what: 'from receipt of a request for access to the answer',
    bound: 'at most',
    value: 30,
    unit: 'days',
  },
  /** Once, and only if the individual is told in writing inside the first period. */
  accessExtension: {
    citation: '164.524(b)(2)(ii)',
    what: 'more, once, if you say why and until when in writing within the first period',
    bound: 'at most',
    value: 30,
    unit: 'days',
  },
  amendment: {
    citation: '164.526(b)(2)(i)',
    what: 'from receipt of a request for amendment to the answer',
    bound: 'at most',
    value: 60,
    unit: 'days',
  },
  amendmentExtension: {
    citation: '164.526(b)(2)(ii)',
    what: 'more, once, if you say why and until when in writing within the first period',
    bound: 'at most',
    value: 30,
    unit: 'days',
  },
  accountingLookBack: {
    citation: '164.528(a)',
    what: 'before the date of the request, over which disclosures are accounted for',
    bound: 'at most',
    value: 6,
    unit: 'years',
  },
  accountingOralSuspension: {
    citation: '164.528(a)(2)',
    what: 'from an agency’s spoken statement, for which a disclosure is left out of accountings without a written one',
    bound: 'at most',
    value: 30,
    unit: 'days',
  },
  accountingResearch: {
    citation: '164.528(b)(4)',
    what: 'in one research disclosure, from which on the protocol may be named in place of each disclosure',
    bound: 'or more',
    value: 50,
    unit: 'individuals',
  },
  accounting: {
    citation: '164.528(c)(1)',
    what: 'from receipt of a request for an accounting to the answer',
    bound: 'at most',
    value: 60,
    unit: 'days',
  },
  accountingExtension: {
    citation: '164.528(c)(1)(ii)',
    what: 'more, once, if you say why and until when in writing within the first period',
    bound: 'at most',
    value: 30,
    unit: 'days',
  },
  /** The first accounting in any such period is free. */
  accountingFree: {
    citation: '164.528(c)(2)',
    what: 'in a row, within which the first accounting for an individual is free',
    bound: 'any',
    value: 12,
    unit: 'months',
  },
  securityDocumentation: {
    citation: '164.316(b)(2)(i)',
    what: 'for which security documentation is kept, from its creation or the day it was last in effect, whichever is later',
    bound: 'at least',
    value: 6,
    unit: 'years',
  },
  privacyDocumentation: {
    citation: '164.530(j)(2)',
    what: 'for which privacy and breach documentation is kept, from its creation or the day it was last in effect, whichever is later',
    bound: 'at least',
    value: 6,
    unit: 'years',
    alsoAt: [
      '164.508(b)(6)',
      '164.520(e)',
      '164.522(a)(3)',
      '164.524(e)',
      '164.526(f)',
      '164.528(d)',
      '164.530(a)(2)',
      '164.530(b)(2)(ii)',
      '164.530(d)(2)',
      '164.530(e)(2)',
    ],
  },
} as const satisfies Record<string, RuleNumber>;

export type NumberName = keyof typeof numbers;
