import { stoppedOnce } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import { harmOf, standingWords } from './harm.ts';
import { impactOf } from './impact.ts';
import { compareLevels, overallLikelihood, riskLevel } from './levels.ts';
import { measureWords } from './measure-words.ts';
import { causeEvidence, orderWeight, portalEvidence, type Evidence, type PortalMatch } from './portal.ts';
import type { Control, Scenario } from './scenario.ts';
import type { ControlSpec, Target, Template } from './scenarios/template.ts';
import { incidentReasons, type Situation } from './situation.ts';
import type { StandingOfMeasure } from './standing.ts';

/** A scenario as the facts give it, before anything that a person did with it. */
export type Derived = Omit<
  Scenario,
  'actions' | 'need' | 'rating' | 'rejected' | 'treatment' | 'residual' | 'revision'
>;

const clauseOf = (standing: StandingOfMeasure['standing'], words: { is: string; lacks: string }): string =>
  standing === 'absent'
    ? words.lacks
    : standing === 'unknown' || standing === 'unasked'
      ? `whether ${words.is}`
      : words.is;

function controlOf(situation: Situation, spec: ControlSpec): Control {
  const known = 'known' in spec;
  const { standing, because, evidence } = known ? spec : situation.standing(spec.measure, spec.of);
  const clause = clauseOf(standing, known ? spec.words : measureWords[spec.measure]);
  return {
    id: known ? spec.known : spec.measure,
    subject: spec.of,
    weight: spec.weight,
    standing,
    clause,
    sentence: stoppedOnce(`${standingWords[standing]}: ${clause}.`),
    because: stoppedOnce(because),
    evidence,
  };
}

/** What makes it possible here: the measures that are not in place, in one sentence. */
function vulnerabilityOf(specs: readonly ControlSpec[], controls: readonly Control[]): string {
  const gaps = controls.flatMap(({ standing }, index) => {
    const spec = specs[index];
    if (!spec) return [];
    const words = 'known' in spec ? spec.words : measureWords[spec.measure];
    const clauses: Partial<Record<typeof standing, string>> = {
      absent: words.lacks,
      partly: `only in part is it so that ${words.is}`,
      unknown: `nobody knows yet whether ${words.is}`,
      unasked: `nobody was asked yet whether ${words.is}`,
    };
    return clauses[standing] ?? [];
  });
  if (gaps.length === 0) return 'No gap is known in the measures that matter here.';
  const text = gaps.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function evidenceOf(match: PortalMatch | undefined): { portal?: Evidence; evidence: string; weight: number } {
  if (!match) return { evidence: '', weight: 0 };
  const byType = match.type && portalEvidence(match.type, match.locations);
  const byCause = match.cause && causeEvidence(match.cause);
  const portal = byType ?? byCause;
  return {
    ...(portal && { portal }),
    evidence: [byType?.sentence, byCause?.sentence].filter((sentence) => sentence !== undefined).join(' '),
    weight: orderWeight(match),
  };
}

function scenarioOf(
  situation: Situation,
  template: Template,
  target: Target,
  worksWithout: boolean,
): Derived {
  const controls = target.controls.map((spec) => controlOf(situation, spec));
  const assets = [...new Set(target.assets.map(({ id }) => id))];
  const by = harmOf(controls);
  const floor = target.harmAtLeast;
  const raised = floor !== undefined && compareLevels(by.level, floor.level) < 0;
  const harm = raised ? { level: floor.level, why: `${by.why} ${floor.why}` } : by;
  const impact = impactOf({
    assets: target.assets,
    phi: target.phi ?? [],
    extent: target.extent,
    affects: template.affects,
    patients: situation.patients,
    care: target.care,
    worksWithout,
  });
  const likelihood = overallLikelihood(target.initiation, harm.level);
  const levels = {
    initiation: target.initiation,
    harm: harm.level,
    likelihood,
    impact: impact.level,
    risk: riskLevel(likelihood, impact.level),
  };
  const places = target.sites ?? [...new Set(target.assets.flatMap(({ sites }) => sites))].toSorted();
  return {
    id: `${template.id}:${target.subject}`,
    template: template.id,
    title: target.title,
    concerns: target.subject,
    concernsName: situation.name(target.subject),
    sites: places.map((site) => situation.name(site)),
    source: template.source,
    threat: template.threat,
    vulnerability: stoppedOnce(vulnerabilityOf(target.controls, controls)),
    reasons: [...target.reasons, ...incidentReasons(situation, assets)].map(stoppedOnce),
    affects: template.affects,
    ...levels,
    initiationWhy: target.initiationWhy,
    harmWhy: stoppedOnce(harm.why),
    impactWhy: impact.why,
    ...evidenceOf(target.portal ?? template.portal),
    rated: '',
    derived: levels,
    assets,
    controls,
    citations: template.citations,
    own: false,
    positions: [
      ...new Set([
        ...target.assets.map(({ revision }) => revision),
        ...(target.positions ?? []),
        ...controls.flatMap(({ evidence }) => evidence),
      ]),
    ].toSorted((a, b) => a - b),
  };
}

/**
 * The scenarios that a practice's inventory, vendors, sites and answers give, each with its reasons. The same
 * facts give the same scenarios, in whatever order they were recorded.
 */
export function derive(situation: Situation, templates: readonly Template[]): Derived[] {
  const worksWithout = situation.standing('works-without-systems', PRACTICE).standing === 'in-place';
  return templates.flatMap((template) =>
    template.targets(situation).map((target) => scenarioOf(situation, template, target, worksWithout)),
  );
}
