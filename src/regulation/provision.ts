import type { Citation } from './citation.ts';

/**
 * What the rule makes of a provision. `required`, `addressable`, `prohibition` and `conditional` (binding where
 * something holds of the practice) are duties, and the record shows how each stands. The others ask for nothing
 * by themselves: what is permitted, optional, excepted, defined, or a rule on how to read the rest.
 */
export type Designation =
  | 'required'
  | 'addressable'
  | 'prohibition'
  | 'conditional'
  | 'permission'
  | 'optional'
  | 'exception'
  | 'definition'
  | 'general';

/**
 * One paragraph of the law and what it asks of a practice. The text in `asks` is ours, in plain words; the
 * binding text is the regulation's. `designation` is the rule's: a required specification must be implemented,
 * an addressable one must be assessed, then implemented or documented why not and what instead
 * (164.306(d)(2)-(3)). The Privacy and Breach Notification Rules mark nothing; there it is our reading.
 */
export type Provision = {
  readonly citation: Citation;
  readonly kind: 'standard' | 'specification' | 'general rule';
  /** The standard that a specification belongs to; undefined for a standard. */
  readonly parent?: Citation;
  readonly title: string;
  readonly designation: Designation;
  /** What it asks, allows or means, one plain sentence in the second person. */
  readonly asks: string;
  /** What would show it: things a practice could hand over, most convincing first. None if it is no duty. */
  readonly shownBy: readonly string[];
  /** What a reader should know beside it: where the text gives no number, where it seldom applies. */
  readonly note?: string;
  /** The day the present text took effect, and where it was published. */
  readonly inForceFrom: string;
  /** That the days of effect stand in no source that was checked: the page says to verify them. */
  readonly daysUnverified?: true;
  readonly source: string;
  /** The day from which on it was in force with another text, where the present one is younger. That text is not kept. */
  readonly since?: string;
  /** The last day by which it had to be followed, where that is told apart from the day it took effect. */
  readonly followBy?: string;
  /** The day our own reading of it last changed what it asks, where the text did not. */
  readonly revised?: string;
};

/** Whether the provision is a duty: only duties carry findings. */
export function isDuty({ designation }: Pick<Provision, 'designation'>): boolean {
  return (
    designation === 'required' ||
    designation === 'addressable' ||
    designation === 'prohibition' ||
    designation === 'conditional'
  );
}
