import { derive, type Derived } from './derive.ts';
import { compareLevels, overallLikelihood, riskLevel, type Level } from './levels.ts';
import { measures, type MeasureId } from './measures.ts';
import { questionOf } from './questions/bank.ts';
import type { Register } from './register.ts';
import type { Control, Residual, Scenario } from './scenario.ts';
import type { Situation } from './situation.ts';
import { subjectWith } from './subjects.ts';
import { templates } from './templates.ts';

/** What the risks come to when a measure is in place: the same derivation once more, with one thing changed. */

/** A measure for the practice or for one asset; assets that share one answer share it. */
export type Placed = { readonly measure: MeasureId; readonly subject: string };

/** The subject under which a measure is answered: the first asset of the group, or the subject itself. */
export function answeredAs({ program, today }: Situation, { measure, subject }: Placed): string {
  return subjectWith(program, questionOf(measure), subject, today)?.id ?? subject;
}

/** Whether a control is a measure of the interview, and not a fact of the inventory. */
export function isMeasure(id: string): id is MeasureId {
  return Object.hasOwn(measures, id);
}

/** One text for a measure and its subject. */
export function placedKey({ measure, subject }: Placed): string {
  return `${measure}/${subject}`;
}

/** The situation as it would be with these measures in place. */
export function situationWith(situation: Situation, placed: readonly Placed[]): Situation {
  const subjects = Map.groupBy(placed, ({ measure }) => measure);
  const isPlaced = (measure: MeasureId, subject: string) => {
    const of = subjects.get(measure);
    if (!of) return false;
    const answered = answeredAs(situation, { measure, subject });
    return of.some((one) => answeredAs(situation, one) === answered);
  };
  return {
    ...situation,
    standing: (measure, subject) =>
      isPlaced(measure, subject)
        ? { standing: 'in-place', because: 'As planned.', evidence: [] }
        : situation.standing(measure, subject),
  };
}

const lower = (a: Level, b: Level): Level => (compareLevels(a, b) < 0 ? a : b);

function remaining(scenario: Scenario, then: Derived | undefined): Residual {
  // What brought the scenario up is gone: nothing of it is left but the impact it would have.
  const likelihood = then
    ? lower(
        overallLikelihood(
          scenario.rating?.initiation ?? then.derived.initiation,
          lower(scenario.harm, then.derived.harm),
        ),
        scenario.likelihood,
      )
    : 'very-low';
  const impact = then ? lower(scenario.impact, then.derived.impact) : scenario.impact;
  return { likelihood, impact, risk: riskLevel(likelihood, impact) };
}

/**
 * What remains of each scenario with these measures in place, by identifier. A level that a person set stays
 * where it is unless the derivation now gives a lower one; nothing ever becomes higher. Scenarios that a person
 * added have no measures and stay as they are. Pure.
 */
export function withMeasures(
  situation: Situation,
  scenarios: readonly Scenario[],
  placed: readonly Placed[],
): ReadonlyMap<string, Residual> {
  const concerned = new Set(placed.length === 0 ? [] : scenarios.map(({ template }) => template));
  const then = new Map(
    derive(
      situationWith(situation, placed),
      templates.filter(({ id }) => concerned.has(id)),
    ).map((scenario) => [scenario.id, scenario]),
  );
  return new Map(
    scenarios.map((scenario) => {
      const { id, likelihood, impact, risk } = scenario;
      const same = scenario.own || placed.length === 0;
      return [id, same ? { likelihood, impact, risk } : remaining(scenario, then.get(id))];
    }),
  );
}

/** What remains of one scenario with one measure in place. */
export function withMeasure(
  situation: Situation,
  scenario: Scenario,
  measure: MeasureId,
  subject: string,
): Residual {
  return withMeasures(situation, [scenario], [{ measure, subject }]).get(scenario.id) as Residual;
}

const lacking: ReadonlySet<Control['standing']> = new Set(['absent', 'partly', 'unknown', 'unasked']);

/** Whether a control applies and is not, or not wholly or not known to be, in place. */
export function isLacking({ standing }: Pick<Control, 'standing'>): boolean {
  return lacking.has(standing);
}

/** The measures that a scenario misses, each under the subject it is answered for. */
export function missingIn(situation: Situation, scenario: Scenario): Placed[] {
  return scenario.controls.flatMap(({ id, subject, standing }) =>
    isMeasure(id) && isLacking({ standing })
      ? [{ measure: id, subject: answeredAs(situation, { measure: id, subject }) }]
      : [],
  );
}

/** The measures that the open steps of the plan put in place, each once. */
export function plannedMeasures(situation: Situation, { scenarios }: Pick<Register, 'scenarios'>): Placed[] {
  const planned = scenarios.flatMap((scenario) => {
    const steps = new Set(scenario.actions.filter(({ closed }) => !closed).map(({ measure }) => measure));
    return missingIn(situation, scenario).filter(({ measure }) => steps.has(measure));
  });
  return [...new Map(planned.map((one) => [placedKey(one), one])).values()];
}

/** Knowing how to go on without the systems lowers the impact of risks that are not asked for it as a control. */
const lowersImpact: MeasureId = 'works-without-systems';

/** What a measure does for one risk: what remains with what is planned already, and what with the measure too. */
export type Helped = { readonly scenario: Scenario; readonly before: Residual; readonly after: Residual };

/** The risks that miss a measure, or become lower with it, on top of what is planned; in the order of the register. */
export function helpedBy(
  situation: Situation,
  scenarios: readonly Scenario[],
  placed: Placed,
  planned: readonly Placed[],
): Helped[] {
  const key = placedKey(placed);
  const missing = new Set(
    scenarios.filter((scenario) => missingIn(situation, scenario).some((one) => placedKey(one) === key)),
  );
  if (missing.size === 0) return [];
  const concerned = placed.measure === lowersImpact ? scenarios : [...missing];
  const before = withMeasures(situation, concerned, planned);
  const after = withMeasures(situation, concerned, [...planned, placed]);
  return concerned.flatMap((scenario) => {
    const was = before.get(scenario.id);
    const is = after.get(scenario.id);
    return was && is && (missing.has(scenario) || isLower(is, was))
      ? [{ scenario, before: was, after: is }]
      : [];
  });
}

/** Whether likelihood or impact is lower. */
export function isLower(a: Residual, b: Residual): boolean {
  return compareLevels(a.likelihood, b.likelihood) < 0 || compareLevels(a.impact, b.impact) < 0;
}

/** A measure that is not in place, and what it would change. */
export type Help = Placed & {
  /** The risks it helps against, the highest first. */
  readonly helped: readonly Helped[];
  /** Those whose level of risk it lowers by itself, on top of what is planned. */
  readonly lowers: readonly Helped[];
};

const ranks: readonly Level[] = ['very-high', 'high', 'moderate', 'low', 'very-low'];

/**
 * Every measure that some scenario misses and no open step puts in place yet. First what lowers the most Very High
 * risks, then the most High ones, and so on; then what helps against more risks. Levels are on top of what is
 * planned.
 */
export function whatHelps(situation: Situation, { scenarios }: Pick<Register, 'scenarios'>): Help[] {
  const planned = plannedMeasures(situation, { scenarios });
  const known = new Set(planned.map(placedKey));
  const missing = new Map(
    scenarios
      .flatMap((scenario) => missingIn(situation, scenario))
      .map((placed) => [placedKey(placed), placed]),
  );
  const found = [...missing.values()]
    .filter((placed) => !known.has(placedKey(placed)))
    .map((placed): Help => {
      const helped = helpedBy(situation, scenarios, placed, planned);
      const lowers = helped.filter(({ before, after }) => compareLevels(after.risk, before.risk) < 0);
      return { measure: placed.measure, subject: placed.subject, helped, lowers };
    });
  const lowering = (help: Help, level: Level) =>
    help.lowers.filter(({ before }) => before.risk === level).length;
  return found.toSorted(
    (a, b) =>
      ranks.map((level) => lowering(b, level) - lowering(a, level)).find((more) => more !== 0) ??
      (b.helped.length - a.helped.length || (placedKey(a) < placedKey(b) ? -1 : 1)),
  );
}
