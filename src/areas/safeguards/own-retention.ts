import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { ownRecord } from './own-backups.ts';

/**
 * What Diligence's own record shows on the time that documentation is kept (164.316(b)(2)(i)), as one subject beside the
 * policies and papers that the practice keeps elsewhere: the ledger drops nothing, and disposal is refused until the years
 * are over. Each disposal is evidence that they were counted.
 */
export function ownRetention(program: Program, citation: Citation): Finding[] {
  if (citation !== '164.316(b)(2)(i)' || !program.entity) return [];
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
