import type { Day } from './calendar.ts';
import type { Citation } from '#regulation/citation.ts';

/**
 * What the record shows for one provision and one subject on one day. Derived, never stored. Not yet known
 * is `unknown`, which is not `not-satisfied`: somebody has to find out.
 */
export type Finding = {
  readonly citation: Citation;
  /** What it is about: `practice`, or the identifier of a system, person, vendor, site. */
  readonly subject: string;
  readonly status: 'satisfied' | 'due' | 'not-satisfied' | 'not-applicable' | 'unknown';
  /** `said`: somebody answered. `shown`: a document, a log, a measured fact. Undefined: neither. */
  readonly grade?: 'said' | 'shown';
  /** The day by which something must happen, where there is one. */
  readonly due?: Day;
  /** The sentence a person reads. */
  readonly because: string;
  /** Positions in the ledger. */
  readonly evidence: readonly number[];
  /** The page where the work is done, and its estimated minutes, where there is work. */
  readonly work?: { readonly path: string; readonly label: string; readonly minutes: number };
};

/** The three words people see. */
export type Word = 'shown' | 'said' | 'missing' | 'not applicable';

/** The word for a finding: unknown and not satisfied both read missing; `because` says which and why. */
export function wordOf(finding: Pick<Finding, 'status' | 'grade'>): Word {
  if (finding.status === 'not-applicable') return 'not applicable';
  if (finding.status === 'not-satisfied' || finding.status === 'unknown') return 'missing';
  return finding.grade ?? 'missing';
}

const severity = { 'not-satisfied': 0, unknown: 1, due: 2, satisfied: 3, 'not-applicable': 4 } as const;

/** The worst of several findings for one provision: not satisfied before unknown before due before satisfied, and said before shown. */
export function worst(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted(
    (a, b) =>
      severity[a.status] - severity[b.status] ||
      Number(a.grade === 'shown') - Number(b.grade === 'shown') ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  )[0];
}
