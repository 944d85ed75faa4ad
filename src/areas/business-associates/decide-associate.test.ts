import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recordAsset } from '#areas/inventory/decide.ts';
import { fieldsOf, forCitation, today } from '#test/given-decisions.ts';
import { recordDecision } from './decide-associate.ts';
import { findings } from './findings.ts';
import { id, seenIn, statusOf, vendorIn, withVendor } from './given.ts';
import { needOf, nextQuestion } from './standing.ts';

test('160.103: cloud storage without the key stays a business associate; a decision is reopened when the inventory says more', () => {
  const one = withVendor({ phi: [] });
  const decide = (facts: object) =>
    one.given(recordDecision, { id, seen: seenIn(one), answers: facts, note: '' });
  decide({ workforce: 'no', phi: 'holds-encrypted', purpose: 'for-you', engagedBy: 'you', control: 'no' });
  assert.equal(needOf(one.program, vendorIn(one), today), 'contract');
  assert.equal(statusOf(one, '164.308(b)(1)').status, 'not-satisfied');
  decide({ workforce: 'no', phi: 'none' });
  assert.equal(needOf(one.program, vendorIn(one), today), 'none');
  assert.equal(forCitation(findings(one.program, today), '164.308(b)(1)')[0]?.status, 'not-applicable');
  one.given(recordAsset, {
    id: 'asset-chart',
    form: 'system',
    kind: 'ehr',
    name: 'Chart',
    count: 1,
    uses: 'keeps',
    phi: 'clinical',
    hosting: 'vendor',
    vendor: id,
  });
  assert.equal(needOf(one.program, vendorIn(one), today), 'reopened');
  const found = statusOf(one, '164.308(b)(1)');
  assert.equal(found.status, 'unknown');
  assert.match(found.because, /“Chart”/);
  assert.deepEqual(
    fieldsOf(withVendor().refused(recordDecision, { id, seen: 0, answers: { phi: 'none' } })),
    ['seen', 'phi'],
  );
});

test('160.103: the interview asks one question at a time, and what was not known is not asked twice', () => {
  assert.equal(nextQuestion({})?.field, 'workforce');
  assert.equal(nextQuestion({ workforce: 'yes' })?.field, undefined);
  assert.equal(nextQuestion({ workforce: 'unknown' })?.field, 'phi');
  assert.equal(nextQuestion({ workforce: 'no', phi: 'unknown', purpose: 'unknown' })?.field, undefined);
  const told = { workforce: 'no', phi: 'works-with', purpose: 'for-you' } as const;
  assert.equal(nextQuestion(told)?.field, 'engagedBy');
  assert.equal(nextQuestion({ ...told, engagedBy: 'you' })?.field, 'control');
  assert.equal(nextQuestion({ ...told, engagedBy: 'a-business-associate' })?.field, undefined);
});
