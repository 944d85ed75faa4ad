import type { Level } from './levels.ts';

/** A scenario as it stood when the analysis was signed: words and levels, nothing that has to be derived again. */
export type SignedScenario = {
  readonly id: string;
  readonly title: string;
  /** What it concerns: the identifier, and the name it had. */
  readonly concerns: string;
  readonly concernsName: string;
  /** Names of the sites, empty: everywhere. */
  readonly sites: readonly string[];
  readonly source: 'adversarial' | 'accidental' | 'structural' | 'environmental';
  readonly threat: string;
  readonly vulnerability: string;
  readonly reasons: readonly string[];
  readonly affects: readonly ('confidentiality' | 'integrity' | 'availability')[];
  readonly initiation: Level;
  readonly initiationWhy: string;
  readonly harm: Level;
  readonly harmWhy: string;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly impactWhy: string;
  readonly risk: Level;
  /** What the breach portal says, a sentence; empty where it says nothing. */
  readonly evidence: string;
  /** The reason of a person who set other levels than the derived; empty: derived. */
  readonly rated: string;
};
