import type { Citation } from './citation.ts';

/**
 * One thing that the law asks of a practice. The text in `asks` is ours, in plain words; the binding text is
 * the regulation's. `designation` is the rule's: a required specification must be implemented, an addressable
 * one must be assessed, then implemented or documented why not and what instead (164.306(d)(2)-(3)).
 */
export type Provision = {
  readonly citation: Citation;
  readonly kind: 'standard' | 'specification';
  /** The standard that a specification belongs to; undefined for a standard. */
  readonly parent?: Citation;
  readonly title: string;
  readonly designation: 'required' | 'addressable';
  /** What it asks, one plain sentence in the second person. */
  readonly asks: string;
  /** What would show it: one or more things a practice could hand over, most convincing first. */
  readonly shownBy: readonly string[];
  /** What a reader should know beside it: where the text gives no number, where it seldom applies. */
  readonly note?: string;
  /** The day the present text took effect, and where it was published. */
  readonly inForceFrom: string;
  readonly source: string;
};
