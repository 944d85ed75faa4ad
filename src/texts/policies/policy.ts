import type { Audience } from '#duties.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Told } from '#told/told.ts';
import type { Written } from '#written/written.ts';

/** The six areas in which a practice has written policies. */
export const policyAreas = [
  'privacy',
  'security',
  'breach',
  'business-associates',
  'training',
  'sanctions',
] as const;
export type PolicyArea = (typeof policyAreas)[number];

/** What a policy says the practice does, as far as the record can show it. */
export type Promised = {
  /** Of the library, stable: `screens-lock`. */
  readonly id: string;
  /** As the policy says it: `Screens lock after 10 minutes.` */
  readonly sentence: string;
  /** The provisions whose findings show it, or that it is not so. */
  readonly shownBy: readonly Citation[];
};

/** A policy of the library: the facts decide whether it applies, and fill it in. */
export type PolicyText = {
  /** `GOV-01`: stable, printed on the policy. */
  readonly id: string;
  readonly title: string;
  readonly area: PolicyArea;
  /** `required`: the rule asks for it. `supports`: the rule asks for what it brings about. `optional`: worth having. */
  readonly level: 'required' | 'supports' | 'optional';
  /** Provisions of 45 CFR 160 and 164 that it answers, spelled as in the regulation. */
  readonly answers: readonly Citation[];
  /** Other law that it touches: `42 CFR 2.16`, a statute. Not shown as HIPAA's. */
  readonly elsewhere?: readonly string[];
  /** Who reads and signs it. */
  readonly audience: Audience;
  /** Whether it applies here, and a sentence that says why or why not. */
  applies(told: Told): { readonly applies: boolean; readonly because: string };
  /** One or two sentences: what it is for. */
  purpose(told: Told): string;
  /** Who answers for it, and whom it binds. */
  who(told: Told): Written;
  /** What holds here: the rule of the practice. */
  rule(told: Told): Written;
  /** What is done, step by step, with this practice's own systems, names and numbers. */
  procedure(told: Told): Written;
  /** What is kept as proof, and where. */
  records(told: Told): Written;
  /** When it is looked at again. */
  review(told: Told): string;
  readonly promises?: (told: Told) => readonly Promised[];
};
