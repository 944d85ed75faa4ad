import type { Conclusion } from '#breach-assessment/ways.ts';
import type { Factor } from '#breach-assessment/assess.ts';
import type { Agency, ContentPart, NoticeKind, NoticeWay, PhiKind } from './events.ts';
import type { Standing } from './standing.ts';

/** How this area names its values, on pages and in documents. */

export const standingWords: Record<Standing, string> = {
  open: 'Presumed a breach, not decided',
  breach: 'A breach: people are told',
  'not-a-breach': 'No notice is due',
};

export const conclusionWords: Record<Conclusion, string> = {
  'not-phi': 'It was not PHI',
  secured: 'The PHI was secured',
  permitted: 'It was permitted',
  exception: 'One of the three exceptions',
  'low-probability': 'Low probability that the PHI was compromised',
  breach: 'A breach of unsecured PHI',
};

/** A text as it goes on in a sentence: its first letter small. */
export function inSentence(text: string): string {
  return `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}

export const factorWords: Record<Factor | 'conclusion', string> = {
  phi: 'Was it PHI?',
  secured: 'Was it unsecured?',
  permitted: 'Was it permitted after all?',
  exception: 'Is it one of the exceptions?',
  nature: 'Factor 1: what PHI it was',
  recipient: 'Factor 2: who had it',
  acquired: 'Factor 3: whether it was acquired or viewed',
  mitigation: 'Factor 4: how far the risk was reduced',
  conclusion: 'Conclusion',
};

export const agencyWords: Record<Agency, string> = {
  yes: 'Yes: you may direct how it does its work',
  no: 'No: it works on its own',
  unknown: 'Nobody knows: the earlier dates count',
};

export const kindWords: Record<NoticeKind, string> = {
  individuals: 'The people',
  'next-of-kin': 'Next of kin or personal representatives',
  substitute: 'Substitute notice',
  urgent: 'An urgent call',
  media: 'The media',
  hhs: 'HHS',
  state: 'A state office',
  associate: 'The business associate told you',
};

export const wayWords: Record<NoticeWay, string> = {
  mail: 'First-class mail',
  email: 'Email, as agreed',
  'another-form': 'Another form of writing, a call, or other means',
  web: 'Home page of the website',
  media: 'Major print or broadcast media',
  phone: 'Phone',
  release: 'Release to prominent media',
  portal: 'Online portal',
};

export const contentWords: Record<ContentPart, string> = {
  happened: 'What happened, with the days',
  kinds: 'What kinds of PHI were involved',
  steps: 'What people can do to protect themselves',
  doing: 'What you are doing: looking into it, lessening harm, preventing another',
  reach: 'How to reach you: toll-free number, email, website, or postal address',
  plain: 'All of it in plain language',
};

export const phiKindWords: Record<PhiKind, string> = {
  name: 'Names',
  address: 'Home addresses',
  contact: 'Phone numbers and email addresses',
  'birth-date': 'Birth dates',
  'social-security': 'Social Security numbers',
  license: 'Driver’s license and other ID numbers',
  financial: 'Bank or card numbers',
  insurance: 'Insurance and claims',
  'record-number': 'Chart and account numbers',
  diagnosis: 'Diagnoses and conditions',
  treatment: 'Visits and treatments',
  medication: 'Medications',
  results: 'Test and imaging results',
  photo: 'Photos',
  'mental-health': 'Mental health',
  'substance-use': 'Substance use treatment',
  hiv: 'HIV and other infections',
  other: 'Other',
};

/** The head of a sentence of the reasoning: `Factor 2: who had it.` */
export function factorHead(factor: Factor | 'conclusion'): string {
  const words = factorWords[factor];
  return words.endsWith('?') ? words : `${words}.`;
}
