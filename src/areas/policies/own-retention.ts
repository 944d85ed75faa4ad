import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Shelved } from './shelf.ts';

/** Diligence's own record, as a subject beside what the practice keeps elsewhere. */
export const ownRecord = 'diligence';

/**
 * What Diligence's own record shows on the time that documentation is kept (164.316(b)(2)(i), 164.530(j)(2)), as one
 * subject beside the policies and papers that the practice keeps elsewhere: the ledger drops nothing, and disposal is
 * refused until the years are over. Each disposal is evidence that they were counted.
 */
export function ownRetention(program: Program, citation: Citation): Finding[] {
  if (!program.entity) return [];
  const since = longDate(todayOf(program, program.entity.established));
  const disposals = [...program.disposed.values()].flatMap(({ decided }) => decided?.position ?? []);
  const gone =
    disposals.length === 0
      ? 'nothing was disposed of'
      : `${disposals.length === 1 ? 'one record was' : `${disposals.length} records were`} disposed of, each after its years were over`;
  const evidence = [
    ...disposals,
    ...(program.period ? [program.period.revision] : []),
    ...[...program.holds.values()].map(({ revision }) => revision),
  ];
  return [
    {
      citation,
      subject: ownRecord,
      status: 'satisfied',
      grade: 'shown',
      because: `Every entry in Diligence since ${since} is kept; ${gone}. This is about the record that Diligence keeps, and says nothing of policies and papers elsewhere: their own line does.`,
      evidence: evidence.length > 0 ? evidence.toSorted((a, b) => a - b) : [1],
    },
  ];
}

/** The versions of policies that are kept here, those that are in effect no more among them. */
export function keptHere(policies: readonly Shelved[], citation: Citation): Finding {
  const versions = policies.flatMap(({ record }) => record?.versions ?? []);
  const now = policies.filter(({ inEffect }) => inEffect !== undefined).length;
  const first = versions.map(({ effective }) => effective).toSorted()[0];
  const earlier = versions.length - now;
  return {
    citation,
    subject: PRACTICE,
    status: 'satisfied',
    grade: 'shown',
    because: `Every version of these policies since ${first === undefined ? 'the first' : longDate(first)} is kept here: ${now} in effect${earlier > 0 ? `, and ${earlier} that ${earlier === 1 ? 'is' : 'are'} in effect no more or not yet` : ''}. Disposal is refused until 6 years after the last day in effect. Keep what was in effect before that day where it lies now.`,
    evidence: versions.map(({ position }) => position).toSorted((a, b) => a - b),
  };
}
