import type { Told } from '#told/told.ts';
import { points } from '#written/written.ts';
import type { Written } from '#written/written.ts';

/** Sentences that several policies share, so that each is worded once. */

/** Everybody a policy can bind, as the end of a sentence. */
export const everybody = 'everyone who works here: owners, staff, students, volunteers, and temporary help';

/** Who answers for a policy, by name, whom it binds, and who stands in. */
export function accountable(told: Told, office: 'privacy' | 'security', binds: string): Written {
  const name = office === 'privacy' ? told.privacyOfficial() : told.securityOfficial();
  const deputy = told.deputy();
  return [
    points(
      `**Answers for it:** ${name}, our ${office} official.`,
      `**Bound by it:** ${binds}.`,
      deputy !== undefined && deputy !== name && `**While ${name} is away:** ask ${deputy}.`,
    ),
  ];
}

/** A law of a state as others report it: nobody here has read it in the law itself, and the sentence says so. */
export function asReported(sentence: string): string {
  return `As reported, and not read by us in the law itself: ${sentence} Ask a lawyer of that state.`;
}

/** Both officials by name; one name where one person is both. */
export function bothOfficials(told: Told): string {
  return told.oneOfficial()
    ? told.privacyOfficial()
    : `${told.securityOfficial()} and ${told.privacyOfficial()}`;
}

/** The owners by name, where the privacy official is not one of them. */
export function ownerBeside(told: Told): string | undefined {
  const owner = told.owner();
  return owner.includes(told.privacyOfficial()) ? undefined : owner;
}

/** When a policy is read again: the practice's own interval, and what brings it forward. */
export function readAgain(told: Told, sooner: string): string {
  return `We read this policy again ${told.every('policy-review-months')}. We do it sooner ${sooner}.`;
}

/** Whoever works at the front desk, with the jobs on the roster. */
export function frontDesk(told: Told): string {
  const jobs = told.jobs('front-desk');
  return jobs === undefined || jobs === 'front desk' ? 'the front desk' : `the front desk (${jobs})`;
}

/** Whoever gives care, with the jobs on the roster. */
export function clinicians(told: Told): string {
  const jobs = told.jobs('clinical');
  return jobs === undefined ? 'our clinicians' : `our clinicians (on our roster: ${jobs})`;
}
