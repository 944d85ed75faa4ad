import type { IncidentKind } from '#areas/incidents/events.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Told } from '#told/told.ts';

/** When a step is done. What is not done in its time is still to be done. */
export const phases = ['first-hour', 'first-day', 'after'] as const;
export type Phase = (typeof phases)[number];

/** Who does a step: whoever saw it, an official, whoever looks after the computers, or the owner. */
export type Doer = 'finder' | 'security' | 'privacy' | 'technician' | 'owner';

export type PlaybookStep = {
  /** Never changes: what was ticked on record names it. `ransomware.isolate`. */
  readonly id: string;
  readonly phase: Phase;
  readonly who: Doer;
  /** What to do, with the practice's own names; undefined where it does not concern this practice. */
  readonly text: (told: Told) => string | undefined;
};

/** What to do when one kind of thing goes wrong. */
export type Playbook = {
  readonly id: IncidentKind;
  readonly title: string;
  /** How somebody who saw it would say it. */
  readonly choice: string;
  /** Examples, under the choice. */
  readonly such: string;
  /** What whoever saw it does at once. Names nothing of the practice: it is shown before sign-in too. */
  readonly now: readonly string[];
  readonly steps: readonly PlaybookStep[];
  /** What will prove later what happened. Kept before it is gone. */
  readonly evidence: readonly ((told: Told) => string | undefined)[];
  /** What decides whether people have to be told. */
  readonly decides: readonly string[];
  /** Mistakes that others made. */
  readonly mistakes: readonly string[];
  readonly cites: readonly Citation[];
};

type Wording = string | ((told: Told) => string | undefined);

/** A text, or one that asks for facts, as one that does. */
export const asked = (text: Wording) => (typeof text === 'string' ? () => text : text);

/** Steps of one phase, as `[id, who, what]`. */
export function stepsIn(
  playbook: string,
  phase: Phase,
  ...lines: readonly (readonly [id: string, who: Doer, text: Wording])[]
): PlaybookStep[] {
  return lines.map(([id, who, text]) => ({ id: `${playbook}.${id}`, phase, who, text: asked(text) }));
}
