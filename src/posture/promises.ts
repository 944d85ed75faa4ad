import type { Day } from '#calendar.ts';
import { addMonths, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { worst } from '#finding.ts';
import type { Program } from '#program.ts';
import { latestAnalysis, policyNumber } from '#program.ts';
import { signInPolicyOf } from '#areas/entity/view.ts';
import { versionInEffect } from '#areas/policies/view.ts';
import type { PolicyVersion } from '#areas/policies/view.ts';
import { measured, policyValues } from '#told/values.ts';
import type { PolicyValueId } from '#told/values.ts';

/** What a policy in effect says the practice does, and what the record shows of it. */
export type KeptPromise = {
  /** The policy's identifier, and its version in effect. */
  readonly policy: string;
  readonly version: PolicyVersion;
  readonly sentence: string;
  /** `shown`: the findings that it points at are in order. `contradicted`: one of them says otherwise. `open`: nothing is known yet. */
  readonly standing: 'shown' | 'said' | 'open' | 'contradicted';
  /** The finding that decides; undefined where none is there. */
  readonly finding: Finding | undefined;
  /** Where the record itself contradicts the number in the policy: a sentence. */
  readonly against?: string;
};

/** Every promise of every policy in effect, against the findings of the day. */
export function promisesOn(
  program: Program,
  today: Day,
  findings: readonly Finding[],
): readonly KeptPromise[] {
  const byCitation = Map.groupBy(findings, ({ citation }) => citation);
  return [...program.policies].flatMap(([policy, record]) => {
    const version = versionInEffect(record, today);
    if (!version) return [];
    return version.promised.map(({ id, sentence, shownBy }): KeptPromise => {
      const finding = worst(
        shownBy
          .flatMap((citation) => byCitation.get(citation) ?? [])
          .filter(({ status }) => status !== 'not-applicable'),
      );
      const against = againstNumber[id]?.(program, version, today);
      const about = { policy, version, sentence, finding };
      if (against !== undefined) return { ...about, standing: 'contradicted', against };
      if (finding?.status === 'not-satisfied') return { ...about, standing: 'contradicted' };
      return { ...about, standing: standingOf(finding) };
    });
  });
}

function standingOf(finding: Finding | undefined): 'shown' | 'said' | 'open' {
  if (!finding || finding.status === 'unknown') return 'open';
  return finding.grade ?? 'open';
}

/**
 * A policy that promises what the record contradicts is itself a fault: policies are to be followed, and changed
 * where they do not hold (164.316(a), 164.530(i)(1)).
 */
export function promiseFindings(
  program: Program,
  today: Day,
  findings: readonly Finding[],
): readonly Finding[] {
  return promisesOn(program, today, findings)
    .filter(({ standing }) => standing === 'contradicted')
    .map(({ policy, version, sentence, finding, against }): Finding => ({
      citation: version.answers.some((citation) => citation.startsWith('164.3'))
        ? '164.316(a)'
        : '164.530(i)(1)',
      subject: policy,
      status: 'not-satisfied',
      grade: 'said',
      because: `Your policy “${version.title}” says: “${sentence}” The record says otherwise. ${against ?? finding?.because ?? ''}`,
      evidence: [...new Set([version.position, ...(finding?.evidence ?? [])])].toSorted((a, b) => a - b),
      work: {
        path: `/policies/${policy}`,
        label: 'Make the policy and the practice agree',
        minutes: 15,
      },
    }));
}

/** The number that a version promises: as it stood when it was approved, whatever the practice set since. */
function promised(program: Program, version: PolicyVersion, value: PolicyValueId): number {
  const fact = policyValues[value].label.toLowerCase();
  const said = Number.parseInt(version.relied.find((one) => one.fact === fact)?.said ?? '', 10);
  return Number.isNaN(said) ? policyNumber(program, value) : said;
}

/** What the record shows against a number that a policy promises, by the promise's name in the library. */
const againstNumber: Readonly<
  Record<string, (program: Program, version: PolicyVersion, today: Day) => string | undefined>
> = {
  'systems-sign-out'(program, version) {
    const { idleMinutes } = signInPolicyOf(program);
    const minutes = promised(program, version, 'logoff-minutes');
    return idleMinutes > minutes
      ? `Diligence itself signs people out after ${measured(idleMinutes, 'minutes')}, not ${measured(minutes, 'minutes')}.`
      : undefined;
  },
  'risk-analysis-renewed'(program, version, today) {
    const analysis = latestAnalysis(program);
    const months = promised(program, version, 'risk-analysis-months');
    return analysis && addMonths(analysis.on, months) < today
      ? `The risk analysis was last signed for ${longDate(analysis.on)}, more than ${measured(months, 'months')} ago.`
      : undefined;
  },
};
