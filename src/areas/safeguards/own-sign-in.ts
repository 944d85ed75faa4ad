import { presentFactors } from '#areas/workforce/view.ts';
import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { rolesOf } from '#permission.ts';
import type { Program } from '#program.ts';
import { workforceOn } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { ownRecord } from './own-backups.ts';

/**
 * What the sign-ins of Diligence itself show for person or entity authentication (164.312(d)), as one subject beside
 * the practice's other systems: second factors are enrolled on record, so they are shown, not said. While nobody has
 * one there is nothing to find: the rule asks to verify who somebody is, and does not say how.
 */
export function ownSignIn(program: Program, citation: Citation, today: Day): Finding[] {
  if (citation !== '164.312(d)') return [];
  const people = workforceOn(program, today).filter(
    ({ id, enrolled }) => enrolled && rolesOf(program, id, today).length > 0,
  );
  const having = people.filter((person) => presentFactors(person).length > 0);
  if (having.length === 0) return [];
  const count =
    having.length === people.length
      ? people.length === 1
        ? 'The one person who signs in to Diligence has'
        : `All ${people.length} people who sign in to Diligence have`
      : `${having.length} of ${people.length} people who sign in to Diligence ${having.length === 1 ? 'has' : 'have'}`;
  return [
    {
      citation,
      subject: ownRecord,
      status: 'satisfied',
      grade: 'shown',
      because: `${count} a second factor on record beside the password. This is about Diligence itself, and says nothing of your other systems: their own lines do.`,
      evidence: having
        .flatMap((person) => presentFactors(person).map(({ revision }) => revision))
        .toSorted((a, b) => a - b),
    },
  ];
}
