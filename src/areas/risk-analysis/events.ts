import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { Level } from './levels.ts';
import type { SignedScenario } from './signed-scenario.ts';

/** An answer of the interview. Subject of the entry: `practice`, or the asset it is about. */
export type AnswerData = { readonly question: string; readonly choice: string; readonly note: string };

/** A scenario that a person adds to the derived ones. Subject of the entry: the scenario. */
export type OwnScenario = {
  readonly title: string;
  /** An asset, a site, or `practice`. */
  readonly concerns: string;
  readonly source: 'adversarial' | 'accidental' | 'structural' | 'environmental';
  readonly threat: string;
  readonly vulnerability: string;
  /** G-2 for an adversarial threat, G-3 for the others. */
  readonly initiation: Level;
  /** G-4 */
  readonly harm: Level;
  /** H-3 */
  readonly impact: Level;
};

/** A person's own levels in place of the derived ones; only those given differ. */
export type Rating = {
  readonly initiation?: Level;
  readonly harm?: Level;
  readonly impact?: Level;
  readonly reason: string;
};

/** What is done about a risk (164.308(a)(1)(ii)(B)). */
export type Treatment =
  | {
      readonly decision: 'mitigate';
      /** What remains when the plan is done. */
      readonly residualLikelihood: Level;
      readonly residualImpact: Level;
    }
  | { readonly decision: 'accept'; readonly why: string; readonly until: Day; readonly person: string }
  | { readonly decision: 'transfer'; readonly why: string; readonly to: string }
  | { readonly decision: 'avoid'; readonly why: string };

/**
 * One step of the plan. Subject of its entries: the action. One step often lowers several risks (a second
 * factor does), so it names all of them; `measure` is what it puts in place, or empty.
 */
export type ActionFacts = {
  readonly scenarios: readonly string[];
  readonly measure: string;
  readonly what: string;
  /** A person of the workforce. */
  readonly owner: string;
  readonly due: Day;
  /** US dollars, whole; 0: none. */
  readonly cost: number;
};

/** A person's own value of an assumption of the loss model (`loss/assumptions.ts`), in its unit. Subject of the entry: `practice`. */
export type AssumptionData = {
  readonly assumption: string;
  readonly median: number;
  /** Nineteen of twenty cases stay below it; the same as `median` where the value is one number. */
  readonly high: number;
  readonly why: string;
};

export type RiskAnalysisEvent =
  | EventOf<'risk-analysis', 'question-answered', AnswerData>
  | EventOf<'risk-analysis', 'answer-withdrawn', { readonly question: string }>
  | EventOf<'risk-analysis', 'scenario-added', OwnScenario>
  | EventOf<'risk-analysis', 'scenario-rated', Rating>
  /** Back to the derived levels. */
  | EventOf<'risk-analysis', 'rating-withdrawn', Record<string, never>>
  | EventOf<'risk-analysis', 'scenario-rejected', { readonly reason: string }>
  | EventOf<'risk-analysis', 'scenario-restored', Record<string, never>>
  | EventOf<'risk-analysis', 'risk-treated', Treatment>
  | EventOf<'risk-analysis', 'action-planned', ActionFacts>
  | EventOf<'risk-analysis', 'action-closed', { readonly proof: string; readonly on: Day }>
  | EventOf<'risk-analysis', 'action-dropped', { readonly why: string }>
  | EventOf<'risk-analysis', 'assumption-set', AssumptionData>
  /** Back to the standard value. */
  | EventOf<'risk-analysis', 'assumption-withdrawn', { readonly assumption: string }>
  /**
   * Subject: the analysis. It carries the whole register as it stood, so that a later release, which may
   * derive otherwise, cannot change what was signed.
   */
  | EventOf<
      'risk-analysis',
      'analysis-signed',
      {
        readonly version: number;
        /** Who reviewed it, a person of the workforce. */
        readonly reviewer: string;
        readonly on: Day;
        readonly statement: string;
        readonly register: readonly SignedScenario[];
        readonly rejected: readonly { readonly title: string; readonly reason: string }[];
      }
    >;

const versions = {
  'question-answered': 1,
  'answer-withdrawn': 1,
  'scenario-added': 1,
  'scenario-rated': 1,
  'rating-withdrawn': 1,
  'scenario-rejected': 1,
  'scenario-restored': 1,
  'risk-treated': 1,
  'action-planned': 1,
  'action-closed': 1,
  'action-dropped': 1,
  'assumption-set': 1,
  'assumption-withdrawn': 1,
  'analysis-signed': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<RiskAnalysisEvent> {
  return presentForm<RiskAnalysisEvent>(event, versions);
}
