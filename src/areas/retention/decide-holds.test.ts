import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ana } from '#test/given-decisions.ts';
import { dispose } from './decide.ts';
import { liftHold, placeHold, setPeriod } from './decide-holds.ts';
import { ask, ben, benLeft, goesAfter, old } from './given.ts';
import { retainedOne } from './standing.ts';

test('160.310(b)-(c): a hold keeps what it covers, and nothing else, until it is lifted', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  const today = '2026-11-30';
  const hold = { id: 'hold-0001', reason: 'hhs', why: 'Letter of HHS', from: '2026-11-01' };
  assert.deepEqual(
    one.refused(placeHold, { ...hold, scope: 'chosen' }, { today }).map(({ field }) => field),
    ['subjects'],
  );
  one.refused(placeHold, { ...hold, scope: 'chosen', subjects: ['person-none'] }, { today });
  one.refused(placeHold, { ...hold, scope: 'everything', from: '2026-12-01' }, { today });
  one.given(placeHold, { ...hold, scope: 'chosen', subjects: [ana] }, { today });
  assert.equal(retainedOne(one.program, ben, today)?.why, 'may-go');
  one.given(placeHold, { ...hold, id: 'hold-0002', scope: 'chosen', subjects: [ben] }, { today });
  const [refusal] = one.refused(dispose, ask(ben), { today });
  assert.match(refusal?.because ?? '', /hold since November 1, 2026/);
  assert.equal(refusal?.citation, '160.310(b)');
  const seen = one.program.holds.get('hold-0002')?.revision;
  one.refused(liftHold, { id: 'hold-0002', seen, on: '2026-10-31', why: 'x' }, { today });
  one.given(liftHold, { id: 'hold-0002', seen, on: today, why: 'Closed' }, { today });
  one.given(placeHold, { ...hold, id: 'hold-0003', scope: 'everything' }, { today });
  one.refused(dispose, ask(ben), { today });
  const all = one.program.holds.get('hold-0003')?.revision;
  one.given(liftHold, { id: 'hold-0003', seen: all, on: today, why: 'Closed' }, { today });
  assert.equal(one.given(dispose, ask(ben), { today }), 1);
});

test('a hold on what was disposed of is refused: it would promise what is gone', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  const today = '2026-11-30';
  one.given(dispose, ask(ben), { today });
  const hold = { id: 'hold-0001', reason: 'litigation', why: 'Case', from: today, scope: 'chosen' };
  const [refusal] = one.refused(placeHold, { ...hold, subjects: [ben] }, { today });
  assert.match(refusal?.because ?? '', /disposed of on November 30, 2026/);
});

test('164.316(b)(2)(i): the practice may keep longer than six years, and never shorter', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  const [refusal] = one.refused(setPeriod, { years: 5, why: 'Space' }, { today: '2026-01-01' });
  assert.equal(refusal?.citation, '164.316(b)(2)(i)');
  one.refused(setPeriod, { years: 6, why: 'The same' }, { today: '2026-01-01' });
  one.given(setPeriod, { years: 10, why: 'Our insurer asks for it.' }, { today: '2026-01-01' });
  goesAfter(one, ask(ben), '2028-11-30', /Your policy keeps it for 10 years, through November 30, 2028/);
});
