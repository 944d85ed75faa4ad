import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { breachDeadlines } from './breach.ts';
import type { BreachDeadlines } from './breach.ts';
import type { BreachQuestion } from './breach-question.ts';

/** The dates of a breach that can be so. */
export function dates(question: BreachQuestion): BreachDeadlines {
  const answer = breachDeadlines(question);
  if ('refusals' in answer) throw new Error(answer.refusals.map(({ because }) => because).join(' '));
  return answer.deadlines;
}

/** The field and sentence of each thing that is refused. */
export function refused(question: BreachQuestion): string[] {
  const answer = breachDeadlines(question);
  assert.ok('refusals' in answer, 'it was answered');
  return answer.refusals.map(({ field, because }) => `${field}: ${because}`);
}

/** Days since 1970 by arithmetic alone, without a calendar of any library: the independent count. */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + ofMonth - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Any day from 2010 to 2140, the last ones of a month left out. */
export const anyDay = fc
  .tuple(
    fc.integer({ min: 2010, max: 2140 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
