import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';

/** When a record was last in effect, if it no longer is, and a sentence that says why. */
export type Told = { readonly ended?: Day; readonly because: string };

/** It is in effect. */
export const still = (because: string): Told => ({ because });

/** It ended. */
export const over = (ended: Day, because: string): Told => ({ ended, because });

/** The day of a record's last entry: the creation that the law counts from. */
export function createdOn(program: Program, subject: string): Day | undefined {
  const trace = program.traces.get(subject);
  return trace && todayOf(program, trace.lastAt);
}
