import type { Jurisdiction } from '#states/jurisdictions.ts';

/** How sure the row is: `high` was read in the statute or in a source that quotes it; the others are to be verified at the source. */
export type Confidence = 'high' | 'medium' | 'low';

/** The event that a state counts from. Determination: you have concluded that there was a breach (or its scope, or likely harm). */
export type CountsFrom = 'discovery' | 'determination';

/** An office of the state that has to be told. */
export type AuthorityNotice = {
  /** As it reads after "tell": `the Attorney General`. */
  readonly who: string;
  /** The fewest residents of the state from which on it is told. */
  readonly least: number;
  /**
   * The last day: so many calendar days from an event (or when the people are told, if that is first), no later than the
   * people are told, before they are told, or whatever `says` says: business days, or days from what is yet to happen.
   */
  readonly by:
    | { readonly days: number; readonly from: CountsFrom; readonly orWithIndividuals?: true }
    | 'with-individuals'
    | 'before-individuals'
    | 'as-said';
  /** When, in words, as they read after the name: `within 45 days`. */
  readonly says: string;
};

/**
 * What the statute says to somebody who is under HIPAA.
 * `entity-exempt` does not apply to covered entities · `entity-exempt-if-kept` does not, while they keep to HIPAA ·
 * `deemed` notice under HIPAA is enough · `deemed-but-authority` it is enough for the people, an office is told all
 * the same · `regulator` it is enough where the procedures of one's own regulator are followed · `content-only` only
 * for what the letter says · `none` nothing · `none-verified` nothing that could be found · `outside` the statute does
 * not reach an ordinary practice.
 */
export type UnderHipaa =
  | 'entity-exempt'
  | 'entity-exempt-if-kept'
  | 'deemed'
  | 'deemed-but-authority'
  | 'regulator'
  | 'content-only'
  | 'none'
  | 'none-verified'
  | 'outside';

/** The breach notice law of one state or territory, for the people who live there. The words are ours. */
export type BreachStatute = {
  readonly state: Jurisdiction;
  readonly statute: string;
  /** Calendar days that the statute allows for the notice to people; null where it gives no number. */
  readonly days: number | null;
  /** The event that `days` run from; null where there is no number. */
  readonly from: CountsFrom | null;
  /** How soon, as it reads after "asks for notice": `within 45 days after discovery`. */
  readonly says: string;
  readonly authorities: readonly AuthorityNotice[];
  /** The fewest people from which on the nationwide consumer reporting agencies are told; null: never, or see `also`. */
  readonly creditBureaus: number | null;
  /** Whether medical information counts as personal information, whether paper does, and whether no likely harm means no notice. */
  readonly medical: boolean;
  readonly paper: boolean;
  readonly riskOfHarm: boolean;
  readonly underHipaa: UnderHipaa;
  /** What the statute says to those under HIPAA, as a sentence. */
  readonly hipaa: string;
  /** Where published sources disagree, or state it wrongly. */
  readonly disputed?: string;
  /** What else is worth knowing before the letters go out. */
  readonly also?: readonly string[];
  readonly confidence: Confidence;
  /** The day that the row was drawn up; laws change. */
  readonly asOf: string;
};
