import { numbers } from '#regulation/numbers.ts';
import { listed } from '#listing.ts';
import type { Told } from '#told/told.ts';
import { points } from '#written/written.ts';
import type { Line, Written } from '#written/written.ts';

/** Phrases that several of the security policies share. */

/** Whoever does the technical work, as one somebody: the IT company, our own computer support, or the security official. */
export function technician(told: Told): string {
  const runs = told.fact('who-runs-it');
  if (runs === 'own-staff') return 'our computer support';
  return told.itCompany() ?? (runs === 'it-company' ? 'our IT company' : told.securityOfficial());
}

/** Who answers for a security policy, whom it binds, and who does its technical part. */
export function whoOf(told: Told, binds: string, ...more: readonly Line[]): Written {
  const deputy = standIn(told);
  return [
    points(
      `**Answers for it:** our security official, ${told.reachSecurity()}.${deputy === undefined ? '' : ` ${deputy} stands in when the security official is away.`}`,
      `**Binds:** ${binds}`,
      ...more,
    ),
  ];
}

/** The line of `whoOf` on the technical part. */
export function technicalPart(told: Told): string {
  switch (told.fact('who-runs-it')) {
    case 'own-staff':
      return '**Does the technical part:** the person on our staff who looks after the computers. We say “our computer support” below.';
    case 'it-company':
      return `**Does the technical part:** ${technician(told)}.`;
    case 'nobody':
      return `**Does the technical part:** ${technician(told)}, with help from the vendors of our systems. We have no technician of our own.`;
    default:
      return `**Does the technical part:** ${technician(told)}, until it is settled who looks after our computers.`;
  }
}

/** How an alternative to addressable specifications is recorded (164.306(d)(3)); `what` ends in `is` or `are`. */
export function addressable(told: Told, what: string): string {
  return `${what} addressable (164.306(d)(3)). We may not just leave ${what.endsWith(' is') ? 'it' : 'them'} out. We do what this policy says. If that ever proves not reasonable for us, ${told.securityOfficial()} writes down why, with the date. We then do something else to the same end, where that is reasonable (SEC-02).`;
}

/** How long the records of a policy are kept (164.316(b)(2)(i)). */
export const keptSoLong = `We keep these records for at least ${numbers.securityDocumentation.value} years from the day they were made, or were last in effect if that is later (164.316(b)(2)(i)).`;

/** By when something is told to the security official. */
export function reportTime(told: Told): string {
  const hours = told.measured('incident-report-hours');
  return told.value('incident-report-hours') === 0 ? 'at once' : `at once, and within ${hours} at the latest`;
}

/** By when the access of somebody who leaves has ended. */
export function leaverTime(told: Told): string {
  const hours = told.measured('leaver-hours');
  return told.value('leaver-hours') === 0
    ? 'by the end of the last shift'
    : `within ${hours} of the end of the last shift`;
}

/** Whether nobody knows yet what a fact is. */
export function open(said: string): boolean {
  return said === 'unknown' || said === 'unasked';
}

/** When a policy is looked at again: on the practice's own interval, and on what else it names. */
export function reviewed(told: Told, and: string): string {
  return `${told.securityOfficial()} reads this policy again ${told.every('policy-review-months')}, and sooner ${and}. The interval is our own: the law gives no number.`;
}

/** A word for things, with the names that they have here in parentheses; the word alone where they have no other. */
export function named(word: string, names: string | undefined): string {
  const same = names === undefined || names.toLowerCase() === word.toLowerCase();
  return same ? word : `${word} (${names})`;
}

/** Whether the security official owns the practice, alone or with others. */
function owns(told: Told): boolean {
  return told.owner().includes(told.securityOfficial());
}

/** Who stands in for the security official; undefined where nobody else does. */
export function standIn(told: Told): string | undefined {
  const deputy = told.deputy();
  return deputy === told.securityOfficial() ? undefined : deputy;
}

/** Somebody beside the security official, for what takes a second pair of eyes. */
export function secondPerson(told: Told): string {
  return standIn(told) ?? (owns(told) ? 'another person' : told.owner());
}

/** These people, and the owners last, each once; `undefined` is nobody. */
export function andOwner(told: Told, ...names: readonly (string | undefined)[]): string {
  const owner = told.owner();
  const others = names.flatMap((name) => (name === undefined || owner.includes(name) ? [] : [name]));
  return listed([...new Set(others), owner]);
}

/** ` with` and the owners, after the name of the security official; nothing where that is the owner. */
export function withOwner(told: Told): string {
  return owns(told) ? '' : ` with ${told.owner()}`;
}
