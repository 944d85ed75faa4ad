import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { worst, wordOf } from '#finding.ts';
import type { Program } from '#program.ts';
import { stoppedOnce } from '#listing.ts';
import { readOnce } from '#read-once.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Provision } from '#regulation/provision.ts';
import { dutiesInForce } from '#regulation/index.ts';
import { promiseFindings } from './promises.ts';
import { unansweredBy } from './unanswered.ts';
import * as businessAssociates from '#areas/business-associates/findings.ts';
import * as breaches from '#areas/breaches/findings.ts';
import * as entity from '#areas/entity/findings.ts';
import * as incidents from '#areas/incidents/findings.ts';
import * as inventory from '#areas/inventory/findings.ts';
import * as policies from '#areas/policies/findings.ts';
import * as notice from '#areas/notice/findings.ts';
import * as riskAnalysis from '#areas/risk-analysis/findings.ts';
import * as safeguards from '#areas/safeguards/findings.ts';
import * as sanctions from '#areas/sanctions/findings.ts';
import * as training from '#areas/training/findings.ts';
import * as workforce from '#areas/workforce/findings.ts';

/** The areas, and the provisions each answers. No provision is answered by two. */
export const answering = {
  entity,
  workforce,
  inventory,
  'risk-analysis': riskAnalysis,
  safeguards,
  policies,
  'business-associates': businessAssociates,
  incidents,
  breaches,
  notice,
  sanctions,
  training,
} as const;

/** Duties that no area answers yet, each with the reason. */
export const unanswered: ReadonlyMap<Citation, string> = unansweredBy(
  Object.values(answering).flatMap(({ answers }) => answers),
);

/** One provision on one day: the worst of its subjects decides, and all of them are there to read. */
export type ProvisionStanding = {
  readonly provision: Provision;
  /** Whether some area asks about it. If none does, it reads missing, and `because` says what to keep instead. */
  readonly asked: boolean;
  readonly finding: Finding;
  readonly findings: readonly Finding[];
};

/** Everything that the record shows for the day, over all areas; and where a policy promises what it contradicts. */
export const findingsOn = readOnce((program, today): readonly Finding[] => {
  const found = Object.values(answering).flatMap((area): readonly Finding[] => area.findings(program, today));
  return [...found, ...promiseFindings(program, today, found)].map((finding) => ({
    ...finding,
    because: stoppedOnce(finding.because),
  }));
});

/** Every duty in force on the day, in the order of the regulation, each once. An empty practice has all of them, unknown. */
export const posture = readOnce((program, today): readonly ProvisionStanding[] => {
  const byCitation = Map.groupBy(findingsOn(program, today), ({ citation }) => citation);
  const alone = dutiesInForce(today).map((provision): ProvisionStanding => {
    const findings = byCitation.get(provision.citation) ?? [];
    const finding = worst(findings) ?? {
      citation: provision.citation,
      subject: 'practice',
      status: 'unknown' as const,
      because: unanswered.get(provision.citation) ?? 'Nothing is on record for this yet.',
      evidence: [],
    };
    return { provision, asked: !unanswered.has(provision.citation), finding, findings };
  });
  const byStandard = Map.groupBy(alone, ({ provision }) => provision.parent);
  return alone.map((standing) =>
    withSpecifications(standing, byStandard.get(standing.provision.citation) ?? []),
  );
});

/** More specifications than these are counted, not named. */
const namedAtMost = 5;

/** A standard stands no better than the worst of its specifications: each of them is a part of it (164.306(d)). */
function withSpecifications(
  standard: ProvisionStanding,
  specifications: readonly ProvisionStanding[],
): ProvisionStanding {
  const applying = specifications.filter(({ finding }) => finding.status !== 'not-applicable');
  const lacking = applying.filter(({ finding }) => wordOf(finding) === 'missing');
  if (lacking.length === 0 || wordOf(standard.finding) === 'missing') return standard;
  const [gravest = standard.finding] = [worst(lacking.map(({ finding }) => finding))];
  const named = lacking.map(({ provision }) => `${provision.title} (${provision.citation})`).join('; ');
  const still =
    lacking.length === 1
      ? `One of its specifications is still missing: ${named}.`
      : lacking.length <= namedAtMost
        ? `Of its specifications these are still missing: ${named}.`
        : `${lacking.length} of its ${specifications.length} specifications are still missing.`;
  const { grade: _own, due: _date, ...about } = standard.finding;
  const finding: Finding = {
    ...about,
    status: gravest.status,
    because: `${standard.finding.because} ${still}`,
    evidence: [...new Set([...standard.finding.evidence, ...gravest.evidence])].toSorted((a, b) => a - b),
    ...(gravest.work && { work: gravest.work }),
  };
  return { ...standard, finding, findings: [finding, ...standard.findings] };
}

/** How many provisions read shown, said, missing and not applicable. */
export function tally(standings: readonly ProvisionStanding[]): Record<ReturnType<typeof wordOf>, number> {
  const counts = { shown: 0, said: 0, missing: 0, 'not applicable': 0 };
  for (const { finding } of standings) counts[wordOf(finding)]++;
  return counts;
}

/**
 * What has a date, up to and including `until`, the earliest first: what is late, what is due, and what is in
 * order now but ends by then (an agreement, an accepted risk, the customary review).
 */
export function dueItems(program: Program, today: Day, until: Day): Finding[] {
  return findingsOn(program, today)
    .filter(
      (finding) => finding.due !== undefined && finding.due <= until && finding.status !== 'not-applicable',
    )
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.citation.localeCompare(b.citation));
}
