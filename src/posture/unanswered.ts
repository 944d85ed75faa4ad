import type { Citation } from '#regulation/citation.ts';
import { duties, sectionOf } from '#regulation/index.ts';

/** How the reason of each begins. */
export const notAskedYet = 'Diligence does not ask about this yet.';

/** What a practice keeps as its own proof for a section, while Diligence asks nothing about it. */
const keepInstead: Readonly<Record<string, string>> = {
  '164.502': 'Keep your privacy policy on it, and what shows that it is followed, as proof.',
  '164.504': 'Read each agreement for this term, mark it there, and keep the agreement as proof.',
  '164.508': 'Keep your authorization form and the signed authorizations as proof.',
  '164.512': 'Keep a note of each such report, and of when the individual was told, as proof.',
  '164.514': 'Keep your written procedure, and examples of how it was followed, as proof.',
  '164.522': 'Keep the requests, your answers, and the list of what is in effect as proof.',
  '164.524': 'Keep each request for access, with the days it came and was answered, as proof.',
  '164.526': 'Keep each request for amendment, with the days it came and was answered, as proof.',
  '164.528': 'Keep the log of disclosures, the requests, and the accountings as proof.',
  '164.530': 'Keep your policy on it, and the dated records that it is followed, as proof.',
};

/**
 * The duties that none of the areas answers, each with the reason a person reads. Only sections that are named
 * above can be left open: in any other, a provision without an area is a fault, and a test finds it.
 */
export function unansweredBy(answered: Iterable<Citation>): ReadonlyMap<Citation, string> {
  const taken = new Set(answered);
  return new Map(
    duties.flatMap(({ citation }) => {
      const instead = keepInstead[sectionOf(citation)];
      return taken.has(citation) || instead === undefined
        ? []
        : [[citation, `${notAskedYet} ${instead}`] as const];
    }),
  );
}
