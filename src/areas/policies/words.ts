import { duties } from '#duty.ts';
import type { Duty } from '#duty.ts';
import type { Audience } from '#duties.ts';
import { listed } from '#listing.ts';
import type { PolicyArea, PolicyText } from '#texts/policies/policy.ts';
import { policyValues } from '#told/values.ts';
import type { ShelfState } from './shelf.ts';

/** The areas of the manual, in its order. `own` are those that a practice wrote beside the library. */
export const policyAreaWords: Record<PolicyArea, { readonly title: string; readonly about: string }> = {
  privacy: {
    title: 'Privacy',
    about: 'How you use and share what you know about patients, and what they may ask of you.',
  },
  security: { title: 'Security', about: 'How you keep electronic patient information safe and at hand.' },
  breach: { title: 'Breach response', about: 'What you do when something got out.' },
  'business-associates': {
    title: 'Business associates',
    about: 'The companies that work with patient information for you.',
  },
  training: { title: 'Training', about: 'How everybody here learns what to do.' },
  sanctions: { title: 'Sanctions', about: 'What follows when somebody breaks the rules.' },
};

/** The title of an area, whatever stands on record. */
export function areaTitle(area: string): string {
  return Object.hasOwn(policyAreaWords, area) ? policyAreaWords[area as PolicyArea].title : 'Other';
}

/** Where a policy stands, as one short label. */
export const stateWords: Record<ShelfState, string> = {
  'does-not-apply': 'Does not apply',
  'not-written': 'Not written yet',
  draft: 'Draft',
  coming: 'Approved, not in effect yet',
  'in-effect': 'In effect',
  'not-true': 'No longer true',
  'review-due': 'Review due',
  retired: 'Retired',
};

/** Why a policy is in the library. */
export const levelWords: Record<PolicyText['level'] | 'own', string> = {
  required: 'The rule asks for it',
  supports: 'It brings about what the rule asks',
  optional: 'Worth having',
  own: 'Your own',
};

export const dutyWords: Record<Duty, string> = {
  'front-desk': 'the front desk',
  clinical: 'those who treat patients',
  billing: 'billing',
  it: 'IT',
  official: 'officials, owners and managers',
};

/** Whom a policy is for, inside a sentence: `everybody`, `the front desk and billing`. */
export function audienceWords(audience: Audience): string {
  return audience === 'everyone'
    ? 'everybody'
    : listed(
        duties.filter((duty) => audience.includes(duty)).map((duty) => dutyWords[duty]),
        5,
      );
}

/** The words above the name of somebody who approves. */
export const approvalStatement =
  'I have read this policy. It says what this practice does, and I approve it for the practice.';

/** The words above the name of somebody who read a policy. */
export const readingStatement =
  'I have read this policy, asked about what I did not understand, and will follow it in my work.';

const said: Readonly<Record<string, string>> = {
  none: 'nothing on record',
  unknown: 'not known',
  unasked: 'not asked yet',
  yes: '“yes”',
  no: '“no”',
};

/** Labels of the practice's own numbers, as texts note them. */
const numbers: ReadonlySet<string> = new Set(
  Object.values(policyValues).map(({ label }) => label.toLowerCase()),
);

/** A fact that changed, as a sentence: `No longer true: the privacy official was Olivia Park, and is now Ben Ito.` */
export function noLongerTrue(fact: string, before: string, now: string): string {
  const words = (value: string): string => said[value] ?? value.replace(/^‹.+›$/u, 'missing');
  const listChange = changedList(fact, before, now);
  if (listChange !== undefined) return listChange;
  if (numbers.has(fact)) return `No longer true: ${fact} ${before}. Your number is now ${now}.`;
  if (/^(whether|your answer)\b/.test(fact))
    return `No longer true: ${fact}. It was ${words(before)}, and is now ${words(now)}.`;
  const [was, is] = /^(the (owners|sites|devices|systems\b.*|jobs\b.*)|vendors\b.*)$/.test(fact)
    ? ['were', 'are']
    : ['was', 'is'];
  return `No longer true: ${fact} ${was} ${words(before)}, and ${is} now ${words(now)}.`;
}

/** A list that changed, by what is new in it and what is gone: `No longer true: the systems with patient information. New: Fax.` */
function changedList(fact: string, before: string, now: string): string | undefined {
  if (!before.includes('; ') || !now.includes('; ')) return undefined;
  const [was, is] = [before.split('; '), now.split('; ')];
  const added = is.filter((one) => !was.includes(one));
  const gone = was.filter((one) => !is.includes(one));
  return [
    `No longer true: the list of ${fact.replace(/^the /, '')}.`,
    added.length > 0 && `New: ${listed(added, 6)}.`,
    gone.length > 0 && `Gone: ${listed(gone, 6)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The same sentences as what changed with a version: `The privacy official was Olivia Park, and is now Ben Ito.` */
export function asChanges(notTrue: readonly string[]): string {
  return notTrue
    .map((sentence) =>
      sentence.replace(/^No longer true: (.)/u, (_all, first: string) => first.toUpperCase()),
    )
    .join(' ');
}
