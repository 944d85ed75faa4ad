import type { Citation } from './citation.ts';
import { provisionAt } from './index.ts';
import type { Provision } from './provision.ts';

/** What changed about a provision after a day. */
export type Change = {
  readonly citation: Citation;
  /** The day the present text took effect, or our reading of it changed (`YYYY-MM-DD`). */
  readonly on: string;
  readonly what: 'text' | 'reading';
  /** The last day by which a new text had to be followed, where the law told one. */
  readonly followBy?: string;
  /** Where a new text was published. */
  readonly source: string;
};

/**
 * What changed about a provision after a day: its text, or else our reading of it; undefined if nothing did.
 * What was written on the very day that a text took effect was written for that text.
 */
export function changeAfter(provision: Provision, day: string): Change | undefined {
  const { citation, inForceFrom, followBy, revised, source } = provision;
  if (day < inForceFrom)
    return { citation, on: inForceFrom, what: 'text', ...(followBy !== undefined && { followBy }), source };
  if (revised !== undefined && day < revised) return { citation, on: revised, what: 'reading', source };
  return undefined;
}

/**
 * Whether a record made on a day (`YYYY-MM-DD`) was made for an earlier text of a provision, or an earlier
 * reading of ours: what changed since, and when. Undefined if nothing did, or if there is no such provision.
 * A policy, notice or analysis that relied on what changed has to be looked at again.
 */
export function changedSince(citation: Citation, day: string): Change | undefined {
  const provision = provisionAt(citation);
  return provision && changeAfter(provision, day);
}
