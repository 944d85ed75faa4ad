import type { Day } from '#calendar.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { readOnce } from '#read-once.ts';
import { derive, type Derived } from './derive.ts';
import { compareLevels, levels, levelWords, overallLikelihood, riskLevel, type Level } from './levels.ts';
import type { LevelsOfRisk, Need, Residual, Scenario } from './scenario.ts';
import { situationOf, type Situation } from './situation.ts';
import { templates } from './templates.ts';
import type { ActionRecord, RiskRecord } from './view.ts';

/** The register of risks on one day. */
export type Register = {
  /** The highest risk first; among equals the likelier, then what the breach portal tells of more, then by identifier. */
  readonly scenarios: readonly Scenario[];
  /** Left out by a person, with the reason; in the same order. */
  readonly rejected: readonly Scenario[];
};

/** Where a risk lies from which on something must be decided: Moderate. */
export const treatFrom: Level = 'moderate';

/** A scenario that a person added, in the form of a derived one. */
function ownScenario(
  situation: Situation,
  record: RiskRecord & { own: NonNullable<RiskRecord['own']> },
): Derived {
  const { title, concerns, source, threat, vulnerability, initiation, harm, impact, position } = record.own;
  const likelihood = overallLikelihood(initiation, harm);
  const derived = { initiation, harm, likelihood, impact, risk: riskLevel(likelihood, impact) };
  const asset = situation.program.assets.get(concerns);
  const said = 'Set by the person who added it.';
  return {
    id: record.id,
    template: 'own',
    title,
    concerns,
    source,
    threat,
    vulnerability,
    concernsName: situation.name(concerns),
    sites: (asset?.sites ?? (situation.program.sites.has(concerns) ? [concerns] : [])).map((site) =>
      situation.name(site),
    ),
    reasons: [
      concerns === PRACTICE
        ? 'Somebody here added it for the practice as a whole.'
        : `Somebody here added it about ${situation.name(concerns)}.`,
    ],
    affects: ['confidentiality', 'integrity', 'availability'],
    ...derived,
    initiationWhy: said,
    harmWhy: said,
    impactWhy: said,
    evidence: '',
    weight: 0,
    rated: '',
    derived,
    own: true,
    assets: asset ? [asset.id] : [],
    controls: [],
    citations: ['164.308(a)(1)(ii)(A)'],
    positions: [position],
  };
}

/** Whether what an own scenario is about is still there: an asset that left takes its scenarios along. */
function stillThere(situation: Situation, concerns: string): boolean {
  const { program, assets, vendors, places } = situation;
  return (
    concerns === PRACTICE ||
    assets.some(({ id }) => id === concerns) ||
    vendors.some(({ id }) => id === concerns) ||
    places.some(({ id }) => id === concerns) ||
    !(program.assets.has(concerns) || program.vendors.has(concerns) || program.sites.has(concerns))
  );
}

function ratedLevels(derived: LevelsOfRisk, rating: RiskRecord['rating']): LevelsOfRisk {
  if (!rating) return derived;
  const initiation = rating.initiation ?? derived.initiation;
  const harm = rating.harm ?? derived.harm;
  const impact = rating.impact ?? derived.impact;
  const likelihood = overallLikelihood(initiation, harm);
  return { initiation, harm, likelihood, impact, risk: riskLevel(likelihood, impact) };
}

function residualOf(now: LevelsOfRisk, treatment: RiskRecord['treatment']): Residual | undefined {
  if (!treatment) return undefined;
  const { likelihood, impact, risk } = now;
  switch (treatment.decision) {
    case 'mitigate':
      return {
        likelihood: treatment.residualLikelihood,
        impact: treatment.residualImpact,
        risk: riskLevel(treatment.residualLikelihood, treatment.residualImpact),
      };
    case 'avoid':
      // Nothing of it is left when the activity has ended.
      return { likelihood: 'very-low', impact, risk: riskLevel('very-low', impact) };
    default:
      return { likelihood, impact, risk };
  }
}

/**
 * Whether a risk is decided about however low it lies: a business associate agreement that is known to be
 * missing is required with no discretion (164.308(b)(1), (b)(3)), and a low level does not make up for it.
 */
function alwaysDecided({ template, controls }: Pick<Derived, 'template' | 'controls'>): boolean {
  return (
    template === 'missing-agreement' &&
    controls.some(({ id, standing }) => id === 'agreement' && standing === 'absent')
  );
}

/** What comes next for a scenario with these levels, this decision and these steps; `always`: it is never only watched. */
export function needOf(
  risk: Level,
  treatment: RiskRecord['treatment'],
  actions: readonly ActionRecord[],
  today: Day,
  always = false,
): Need {
  const open = actions.some((action) => !action.closed && !action.dropped);
  const high = always || compareLevels(risk, treatFrom) >= 0;
  const lapsed = treatment?.decision === 'accept' && treatment.until < today;
  if (!treatment || lapsed) return high ? 'decide' : open ? 'work' : 'watch';
  if (treatment.decision === 'mitigate' && actions.length === 0 && high) return 'plan';
  return open ? 'work' : 'decided';
}

function withPeople(
  derived: Derived,
  record: RiskRecord | undefined,
  actions: readonly ActionRecord[],
  today: Day,
): Scenario {
  const now = ratedLevels(derived.derived, record?.rating);
  const residual = residualOf(now, record?.treatment);
  return {
    ...derived,
    ...now,
    rated: record?.rating?.reason ?? '',
    ...(record?.rating && { rating: record.rating }),
    ...(record?.rejected && { rejected: record.rejected }),
    ...(record?.treatment && { treatment: record.treatment }),
    ...(residual && { residual }),
    actions,
    need: needOf(now.risk, record?.treatment, actions, today, alwaysDecided(derived)),
    revision: record?.revision ?? 0,
  };
}

function byRisk(a: Scenario, b: Scenario): number {
  return (
    compareLevels(b.risk, a.risk) ||
    compareLevels(b.likelihood, a.likelihood) ||
    b.weight - a.weight ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The register of risks as the record gives it on a day. Pure; a few milliseconds for a small practice. */
export const register = readOnce(derivedRegister);

function derivedRegister(program: Program, today: Day): Register {
  const situation = situationOf(program, today);
  const own = [...program.risks.values()].flatMap((record) =>
    record.own && stillThere(situation, record.own.concerns)
      ? [ownScenario(situation, { ...record, own: record.own })]
      : [],
  );
  const steps = new Map<string, ActionRecord[]>();
  for (const action of [...program.actions.values()].toSorted(
    (a, b) => a.due.localeCompare(b.due) || (a.id < b.id ? -1 : 1),
  )) {
    if (action.dropped) continue;
    for (const scenario of action.scenarios) steps.set(scenario, [...(steps.get(scenario) ?? []), action]);
  }
  const all = [...derive(situation, templates), ...own]
    .map((derived) => withPeople(derived, program.risks.get(derived.id), steps.get(derived.id) ?? [], today))
    .toSorted(byRisk);
  return {
    scenarios: all.filter(({ rejected }) => !rejected),
    rejected: all.filter(({ rejected }) => rejected),
  };
}

/** Risks of Moderate and higher, and missing agreements, for which nothing is decided, or whose acceptance has passed. */
export function openRisks(program: Program, today: Day): Scenario[] {
  return register(program, today).scenarios.filter(({ need }) => need === 'decide');
}

/** One scenario, rejected or not; undefined where the facts no longer give it. */
export function scenarioOn(program: Program, id: string, today: Day): Scenario | undefined {
  const { scenarios, rejected } = register(program, today);
  return [...scenarios, ...rejected].find((scenario) => scenario.id === id);
}

/** One cell of the heat map. */
export type HeatCell = {
  readonly likelihood: Level;
  readonly impact: Level;
  /** The level of risk of the whole cell, by table I-2. */
  readonly risk: Level;
  readonly ids: readonly string[];
};

/** The 25 cells, rows from Very High likelihood down, columns from Very Low impact up. */
export function heatMap({ scenarios }: Pick<Register, 'scenarios'>): readonly (readonly HeatCell[])[] {
  return levels.toReversed().map((likelihood) =>
    levels.map((impact) => ({
      likelihood,
      impact,
      risk: riskLevel(likelihood, impact),
      ids: scenarios
        .filter((scenario) => scenario.likelihood === likelihood && scenario.impact === impact)
        .map(({ id }) => id),
    })),
  );
}

/** How many scenarios lie at each level of risk, the highest first. */
export function countByRisk({ scenarios }: Pick<Register, 'scenarios'>): {
  readonly level: Level;
  readonly word: string;
  readonly count: number;
}[] {
  return levels.toReversed().map((level) => ({
    level,
    word: levelWords[level],
    count: scenarios.filter(({ risk }) => risk === level).length,
  }));
}
