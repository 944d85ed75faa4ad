import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { para } from '#written/written.ts';
import type { Passage } from '#written/written.ts';

/** How long the proof of a policy is kept: `6 years` (164.316(b)(2)(i), 164.530(j)(2)). */
export const proofYears = `${numbers.privacyDocumentation.value} ${numbers.privacyDocumentation.unit}`;

/** A policy that every practice has, and the reason in a sentence. */
export function everyPractice(because: string): () => { readonly applies: true; readonly because: string } {
  return () => ({ applies: true, because });
}

/** With a capital letter: a title or a name that begins a sentence or a cell. */
export function opening(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Where the care of a patient is written down: `Open Chart EHR`, or the paper charts. */
export function theRecord(told: Told): string {
  return (
    told.names('ehr') ?? told.names('pharmacy-system') ?? told.system('the patient chart', 'paper-charts')
  );
}

/** Where bills and claims are made: the system for it, or that of the record. */
export function theBilling(told: Told): string {
  return told.names('practice-management', 'billing') ?? theRecord(told);
}

/** The record and the bills, each place once: `Open Chart EHR and Tally`. */
export function recordAndBilling(told: Told): string {
  const places = [theRecord(told), theBilling(told)];
  return [...new Set(places)].join(' and ');
}

/** Who does the work of the front desk: the one job by its title, else `the front desk`. */
export function theFrontDesk(told: Told): string {
  const jobs = told.jobs('front-desk');
  return jobs === undefined || jobs.includes(' and ') ? 'the front desk' : `the ${jobs}`;
}

/** Whom to go to while the privacy official is away, as a sentence; empty where nobody else could be meant. */
export function whileAway(told: Told): string {
  const official = told.privacyOfficial();
  const other = told.deputy() ?? told.owner();
  return other === official ? '' : `While ${official} is away, go to ${other}.`;
}

/** Who answers for a policy of privacy, whom it binds (a sentence), and how to ask. */
export function privacyWho(told: Told, binds: string): readonly Passage[] {
  return [
    para(`${told.privacyOfficial()}, our privacy official, answers for this policy. ${binds}`),
    para(`Ask ${told.reachPrivacy()}. ${whileAway(told)}`.trim()),
  ];
}

/** How soon a suspicion is reported, at the beginning of a sentence: `Within 1 hour`, `At once`. */
export function soon(told: Told): string {
  return told.value('incident-report-hours') === 0
    ? 'At once'
    : `Within ${told.measured('incident-report-hours')}`;
}

/** The same inside or at the end of a sentence: `within 1 hour`, `at once`. */
export function soonEnough(told: Told): string {
  return soon(told).toLowerCase();
}

/** For how long the proof is kept, as a sentence. */
export function keptFor(what = 'all of this'): string {
  return `We keep ${what} for at least ${proofYears}, counted from the day each was made or was last in effect, whichever is later.`;
}

/** When the privacy official looks at a policy again: the interval is the practice’s own. */
export function privacyReview(told: Told, sooner: string): string {
  return `${told.privacyOfficial()} reads this policy again ${told.every('policy-review-months')}. The interval is our own. We look at it sooner ${sooner}.`;
}
