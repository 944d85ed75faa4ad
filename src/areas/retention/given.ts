import assert from 'node:assert/strict';

import { establish } from '#areas/entity/decide.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { addDays } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { practiceForm, trial } from '#test/given-decisions.ts';
import { dispose } from './decide.ts';

export const ben = 'person-ben1';
export const begun = '2012-01-05';

/** A practice that was set up in 2012, in Texas unless told. */
export function old(states: readonly string[] = ['TX']) {
  const one = trial(false);
  one.given(establish, { ...practiceForm, states }, { today: begun });
  return one;
}
export type Old = ReturnType<typeof old>;

export function benLeft({ program, given }: Old, left: Day, recorded = left): void {
  given(recordPerson, { id: ben, name: 'Ben Osei', start: '2013-03-01' }, { today: '2013-03-01' });
  const seen = program.people.get(ben)?.revision;
  given(personLeft, { id: ben, seen, on: left }, { today: recorded });
}

export const ask = (subject: string, more: object = {}) => ({
  subject,
  why: 'Its years are over.',
  confirm: 'DESTROY',
  ...more,
});

/** Refused on a day with this word, and this citation where one is given; recorded on the next. */
export function goesAfter(one: Old, input: object, last: Day, word: RegExp, citation?: string): void {
  const [refusal] = one.refused(dispose, input, { today: last });
  assert.match(refusal?.because ?? '', word);
  assert.equal(refusal?.citation, citation);
  assert.equal(one.given(dispose, input, { today: addDays(last, 1) }), 1);
}
