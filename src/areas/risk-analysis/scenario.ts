import type { Citation } from '#regulation/citation.ts';
import type { Level } from './levels.ts';
import type { Evidence } from './portal.ts';
import type { SignedScenario } from './signed-scenario.ts';
import type { StandingOfMeasure } from './standing.ts';
import type { ActionRecord, RiskRecord } from './view.ts';

export type ThreatSource = SignedScenario['source'];
export type Affected = SignedScenario['affects'][number];

/** How much a measure weighs in a scenario: without a decisive one the door is open; a supporting one helps. */
export type Weight = 'decisive' | 'supporting';

/** A security measure, or a fact of the inventory, as it stands in one scenario (OCR's fourth element). */
export type Control = {
  /** A measure's identifier, or the fact: `encrypted-at-rest`, `agreement`. */
  readonly id: string;
  /** The asset whose answer counts, or `practice`. */
  readonly subject: string;
  readonly weight: Weight;
  readonly standing: StandingOfMeasure['standing'];
  /** What is in place, what is missing, or "whether …", to be read after such a word. */
  readonly clause: string;
  /** One sentence: in place, missing, or not known yet, and what. */
  readonly sentence: string;
  /** What was answered, or which fact settled it. */
  readonly because: string;
  readonly evidence: readonly number[];
};

/** The levels of a scenario, of NIST SP 800-30 revision 1. */
export type LevelsOfRisk = {
  /** G-2 for an adversarial threat, G-3 for the others. */
  readonly initiation: Level;
  /** G-4 */
  readonly harm: Level;
  /** G-5 */
  readonly likelihood: Level;
  /** H-3 */
  readonly impact: Level;
  /** I-2 */
  readonly risk: Level;
};

/** What remains when the treatment is done. */
export type Residual = { readonly likelihood: Level; readonly impact: Level; readonly risk: Level };

/**
 * One line of the register: what could happen to what, why it can, how likely, how bad. The fields of
 * `SignedScenario` are what a signature freezes; the rest is how it came about and what is done about it.
 */
export type Scenario = SignedScenario & {
  /** The template it comes from; `own`: a person added it. */
  readonly template: string;
  /** Identifiers of the assets at stake. */
  readonly assets: readonly string[];
  readonly controls: readonly Control[];
  readonly citations: readonly Citation[];
  /** The derived levels (of an own scenario: the person's first), whatever a person set since. */
  readonly derived: LevelsOfRisk;
  readonly portal?: Evidence;
  /** Orders scenarios of equal level: 0 to 1, see `portal.ts`. */
  readonly weight: number;
  readonly own: boolean;
  readonly rating?: RiskRecord['rating'];
  readonly rejected?: RiskRecord['rejected'];
  readonly treatment?: RiskRecord['treatment'];
  readonly residual?: Residual;
  /** Steps of the plan, open and closed; dropped ones are not in it. */
  readonly actions: readonly ActionRecord[];
  /** What comes next: see `needOf`. */
  readonly need: Need;
  /** Positions in the ledger that it was derived from. */
  readonly positions: readonly number[];
  /** What a form has to carry as `seen`; 0: nobody did anything with it yet. */
  readonly revision: number;
};

/**
 * `watch`: Low or Very Low, kept under watch, no treatment needed. `decide`: Moderate or higher, or a missing agreement, and nothing
 * decided, or an acceptance whose day has passed. `plan`: to be mitigated, and no step is planned.
 * `work`: steps are open. `decided`: nothing to do.
 */
export type Need = 'watch' | 'decide' | 'plan' | 'work' | 'decided';

/** The part that a signature freezes. */
export function frozen(scenario: Scenario): SignedScenario {
  const { id, title, concerns, concernsName, sites, source, threat, vulnerability, reasons, affects } =
    scenario;
  const { initiation, initiationWhy, harm, harmWhy, likelihood, impact, impactWhy, risk } = scenario;
  const { evidence, rated } = scenario;
  return {
    id,
    title,
    concerns,
    concernsName,
    sites,
    source,
    threat,
    vulnerability,
    reasons,
    affects,
    initiation,
    initiationWhy,
    harm,
    harmWhy,
    likelihood,
    impact,
    impactWhy,
    risk,
    evidence,
    rated,
  };
}
