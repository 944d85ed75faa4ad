import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { addDays, addMonths } from '#calendar.ts';
import { para } from '#written/written.ts';
import { approve } from './decide-approve.ts';
import { retire, review, setApplicability } from './decide-keep.ts';
import { discardDraft, draft, setValue } from './decide.ts';
import { givenPolicies } from './given-policies.ts';
import { reviewDay } from './shelf.ts';

const text = [para('Doors are locked at night.')];
const own = { id: 'policy-ownowned1', seen: 0, text, title: 'Doors', area: 'security', everyone: 'yes' };
const security = 'policy-sec-01';

test('a draft that is given up leaves the version in effect as it is', () => {
  const one = givenPolicies();
  one.given(approve, one.approval(security));
  const before = one.policy(security).inEffect;
  one.given(draft, { id: security, seen: one.policy(security).record?.revision, text });
  const form = { id: security, seen: one.policy(security).record?.revision };
  assert.equal(one.given(discardDraft, form), 1);
  assert.equal(one.given(discardDraft, form), 0);
  assert.deepEqual(one.policy(security).inEffect, before);
  assert.equal(one.policy(security).record?.draft, undefined);
});

test('164.316(b)(2)(iii): a review moves the next one by the practice’s own months, and what is untrue is not confirmed', () => {
  const one = givenPolicies();
  one.given(approve, one.approval(security));
  const due = addMonths(one.today, 12);
  assert.equal(one.policy(security).reviewBy, due);
  assert.equal(one.policy(security, addDays(due, -1)).state, 'in-effect');
  assert.equal(one.policy(security, due).state, 'review-due');
  const form = { id: security, seen: one.policy(security).record?.revision, note: '' };
  assert.equal(one.given(review, form, { today: due }), 1);
  assert.equal(one.given(review, form, { today: due }), 0);
  const { record, inEffect } = one.policy(security, due);
  assert.ok(record && inEffect);
  assert.equal(reviewDay(one.program, record, inEffect), addMonths(due, 12));
  one.given(setValue, { value: 'policy-review-months', number: '6', why: '', seen: 0 });
  assert.equal(one.policy(security, due).reviewBy, addMonths(due, 6));
  one.given(recordPerson, { id: 'person-ben2', seen: 0, name: 'Ben Ito', start: '2024-03-01' });
  one.given(designate, { office: 'security-official', person: 'person-ben2' });
  const seen = one.policy(security).record?.revision;
  assert.match(one.refused(review, { id: security, seen })[0]?.because ?? '', /is now Ben Ito/);
});

test('a policy is retired from today on, once; what was never in effect is not retired', () => {
  const one = givenPolicies();
  assert.match(one.refused(retire, { id: security, seen: 0, why: 'x' })[0]?.because ?? '', /not on record/);
  one.given(approve, one.approval(security));
  const seen = one.policy(security).record?.revision;
  for (const on of [addDays(one.today, -1), addDays(addMonths(one.today, 12), 1)])
    assert.deepEqual(
      one.refused(retire, { id: security, seen, on, why: 'x' }).map(({ field }) => field),
      ['on'],
    );
  assert.deepEqual(
    one.refused(retire, { id: security, seen, why: '' }).map(({ field }) => field),
    ['why'],
  );
  const form = { id: security, seen, on: addDays(one.today, 1), why: 'Another holds now.' };
  assert.equal(one.given(retire, form), 1);
  assert.equal(one.given(retire, form), 0);
  assert.equal(one.policy(security).state, 'in-effect');
  assert.equal(one.policy(security, addDays(one.today, 1)).state, 'retired');
  assert.equal(
    one.given(approve, one.approval(security, { material: 'yes', changes: 'Back.' }, one.today)),
    1,
  );
  assert.equal(one.policy(security, addDays(one.today, 1)).state, 'in-effect', 'approved again');
});

test('the practice’s own decision on what applies goes before the facts, with its reason', () => {
  const one = givenPolicies();
  assert.equal(one.policy('policy-prv-25').applies, false);
  const form = { id: 'policy-prv-25', seen: 0, applies: 'yes', why: 'A study begins in May.' };
  assert.deepEqual(
    one.refused(setApplicability, { ...form, why: '' }).map(({ field }) => field),
    ['why'],
  );
  assert.equal(one.given(setApplicability, form), 1);
  assert.equal(one.given(setApplicability, form), 0);
  assert.equal(one.policy('policy-prv-25').applies, true);
  assert.equal(one.policy('policy-prv-25').because, 'You decided: A study begins in May.');
  one.given(draft, own);
  assert.match(one.refused(setApplicability, { ...form, id: own.id })[0]?.because ?? '', /is your own/);
});

test('a number is set between its limits, on the revision that was seen', () => {
  const one = givenPolicies();
  for (const number of ['0', '61', '1.5', 'ten', ''])
    assert.deepEqual(
      one.refused(setValue, { value: 'screen-lock-minutes', number, seen: 0 }).map(({ field }) => field),
      ['number'],
      number,
    );
  assert.deepEqual(
    one.refused(setValue, { value: 'shoe-size', number: 9 }).map(({ field }) => field),
    ['value'],
  );
  for (const number of [1, 60]) {
    const seen = one.program.policyValues.get('screen-lock-minutes')?.revision ?? 0;
    assert.equal(one.given(setValue, { value: 'screen-lock-minutes', number, why: '', seen }), 1);
  }
  assert.deepEqual(
    one.refused(setValue, { value: 'screen-lock-minutes', number: 5, seen: 0 }).map(({ field }) => field),
    ['seen'],
  );
});
