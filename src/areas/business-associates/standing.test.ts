import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recordAsset } from '#areas/inventory/decide.ts';
import { setValue } from '#areas/policies/decide.ts';
import { addDays } from '#calendar.ts';
import { dutiesInForce } from '#regulation/index.ts';
import { fieldsOf, forCitation, today } from '#test/given-decisions.ts';
import type { Trial } from '#test/given-decisions.ts';
import { clauses, clausesOf, requiredClauses } from './clauses.ts';
import { checkClauses, endAgreement, fileAgreement } from './decide-agreements.ts';
import { recordDisposition, recordViolation, recordViolationStep } from './decide-ending.ts';
import { askReview, concludeReview, noteReview } from './decide-reviews.ts';
import { endVendor, recordVendor } from './decide.ts';
import { clauseIds } from './events.ts';
import type { ClauseId } from './events.ts';
import { answers, findings } from './findings.ts';
import { readingOf, reviewQuestions } from './questionnaire.ts';
import { id, seenIn, statusOf, vendorIn, withVendor } from './given.ts';
import { agreementStanding, reviewDue } from './standing.ts';
import { nextStep, stepsOf } from './steps.ts';

const agreement = 'agreement-one1';

function filed(one: Trial, more: object = {}): void {
  one.given(fileAgreement, {
    id,
    agreement,
    seen: 0,
    signedOn: '2026-01-10',
    noticeDays: 5,
    theirName: 'Dana Reyes',
    ourName: 'Ana Ruiz',
    where: 'Blue folder',
    ...more,
  });
}

function checked(one: Trial, ...lacking: ClauseId[]): void {
  const marks = Object.fromEntries(
    clauseIds.map((clause) => [
      clause,
      lacking.includes(clause) ? { found: 'no' } : { found: 'yes', where: 'page 2' },
    ]),
  );
  one.given(checkClauses, { id, agreement, seen: vendorIn(one).agreements?.[0]?.revision, marks });
}

test('each term that 164.504(e)(2) and 164.314(a)(2)(i) name has a place in the checklist, and each place a term that must be there', () => {
  const terms = dutiesInForce(today)
    .map(({ citation }) => citation)
    .filter((citation) => /^164\.504\(e\)\(2\)|^164\.314\(a\)\(2\)\(i\)$/.test(citation));
  assert.equal(terms.length, 13);
  assert.deepEqual(Object.keys(clausesOf).toSorted(), terms.toSorted());
  const asked = new Set(Object.values(clausesOf).flat());
  assert.deepEqual([...asked].toSorted(), requiredClauses.toSorted());
  for (const citation of terms) assert.ok(answers.includes(citation), citation);
  for (const clause of clauseIds) assert.ok(clauses[clause].citations.length > 0, clause);
});

test('164.504(e)(2): a term is unknown until somebody looked for it, missing where it is not there, and shown or said with its page', () => {
  const one = withVendor();
  assert.equal(statusOf(one, '164.504(e)(2)(ii)(H)').status, 'not-satisfied');
  filed(one);
  for (const citation of Object.keys(clausesOf))
    assert.equal(statusOf(one, citation).status, 'unknown', citation);
  assert.match(statusOf(one, '164.504(e)(2)(ii)(H)').work?.path ?? '', /\/terms$/);
  checked(one, 'our-duties', 'own-work', 'aggregation');
  const lacks = statusOf(one, '164.504(e)(2)(ii)(H)');
  assert.equal(lacks.status, 'not-satisfied');
  assert.match(lacks.because, /Northwind Hosting lacks “Your duties that they carry out”/);
  for (const citation of Object.keys(clausesOf))
    if (!citation.endsWith('(H)')) {
      const found = statusOf(one, citation);
      assert.deepEqual([found.status, found.grade], ['satisfied', 'said'], citation);
      assert.match(found.because, /page 2/);
    }
});

test('164.410(b): notice later than the law’s 60 days is wrong; later than the practice’s own days is to be raised; at both limits it is not', () => {
  for (const [days, policy, status] of [
    [5, 5, 'satisfied'],
    [6, 5, 'due'],
    [60, 60, 'satisfied'],
    [60, 5, 'due'],
    [61, 60, 'not-satisfied'],
    ['', 5, 'due'],
  ] as const) {
    const one = withVendor();
    one.given(setValue, { value: 'associate-notice-days', number: policy, why: '', seen: 0 });
    filed(one, { noticeDays: days });
    checked(one);
    const found = statusOf(one, '164.504(e)(2)(ii)(C)');
    assert.equal(found.status, status, `${days} of ${policy}`);
    if (status === 'due') assert.match(found.because, /your policy/);
  }
});

test('164.308(b)(1): PHI in a flow without an agreement is named; the agreement holds to its last day, and one that renews itself goes on', () => {
  const one = withVendor({ phi: [] });
  assert.equal(forCitation(findings(one.program, today), '164.308(b)(1)')[0]?.status, 'not-applicable');
  one.given(recordAsset, {
    id: 'asset-chart',
    form: 'system',
    kind: 'ehr',
    name: 'Chart',
    count: 1,
    uses: 'keeps',
    phi: 'clinical',
    flows: [{ to: id, what: 'clinical' }],
  });
  assert.match(statusOf(one, '164.308(b)(1)').because, /“Chart” gives it some/);
  filed(one, { ends: '2027-06-30' });
  for (const [day, status] of [
    ['2027-03-31', 'satisfied'],
    ['2027-04-01', 'due'],
    ['2027-06-30', 'due'],
    ['2027-07-01', 'not-satisfied'],
  ] as const)
    assert.equal(statusOf(one, '164.502(e)(2)', day).status, status, day);
  filed(one, { ends: '2027-06-30', renews: 'on', seen: vendorIn(one).agreements?.[0]?.revision });
  assert.equal(statusOf(one, '164.502(e)(2)', '2027-07-01').status, 'satisfied');
  one.given(endAgreement, {
    id,
    agreement,
    seen: vendorIn(one).agreements?.[0]?.revision,
    on: today,
    why: 'They sold the business.',
  });
  assert.equal(agreementStanding(vendorIn(one), today).state, 'over');
  assert.equal(statusOf(one, '164.502(e)(1)').status, 'not-satisfied');
});

test('164.308(b)(1): assurances are renewed on the practice’s own cadence, and never by a number of the law', () => {
  const one = withVendor();
  filed(one);
  const { due, last } = reviewDue(one.program, vendorIn(one), today);
  assert.deepEqual([due, last], ['2027-11-30', false]);
  assert.equal(statusOf(one, '164.308(b)(1)', '2027-10-30').status, 'satisfied');
  const late = statusOf(one, '164.308(b)(1)', '2027-12-05');
  assert.deepEqual([late.status, late.due], ['due', '2027-11-30']);
  assert.match(late.because, /by your policy/);
  const good = Object.fromEntries(reviewQuestions.map(({ id, choices }) => [id, choices[0]?.value]));
  const review = 'review-one1';
  one.given(askReview, { id, review, seen: seenIn(one), to: 'Dana' }, { today: '2027-12-05' });
  assert.equal(
    fieldsOf(one.refused(askReview, { id, review: 'review-two2', seen: seenIn(one), to: 'Dana' })).length,
    1,
  );
  const seen = () => vendorIn(one).reviews?.[0]?.revision;
  const conclude = { id, review, judgment: 'assured', reason: 'They answered well.' };
  assert.deepEqual(fieldsOf(one.refused(concludeReview, { ...conclude, seen: seen() })), ['judgment']);
  one.given(noteReview, { id, review, seen: seen(), name: 'Dana', answers: good }, { today: '2027-12-06' });
  one.given(concludeReview, { ...conclude, seen: seen() }, { today: '2027-12-07' });
  assert.equal(reviewDue(one.program, vendorIn(one), '2027-12-08').due, '2028-12-07');
  assert.equal(statusOf(one, '164.308(b)(1)', '2027-12-08').status, 'satisfied');
  const again = 'review-two2';
  one.given(askReview, { id, review: again, seen: seenIn(one), to: 'Dana' }, { today: '2027-12-09' });
  one.given(
    concludeReview,
    {
      id,
      review: again,
      seen: vendorIn(one).reviews?.[1]?.revision,
      judgment: 'not-assured',
      reason: 'No answer.',
    },
    { today: '2027-12-10' },
  );
  assert.equal(statusOf(one, '164.308(b)(1)', '2027-12-11').status, 'not-satisfied');
});

test('a questionnaire gives a reason for every answer that is less than hoped for, and no verdict', () => {
  for (const { id, choices } of reviewQuestions) {
    assert.ok(
      choices.some(({ weight }) => weight === 'good'),
      id,
    );
    assert.ok(
      choices.some(({ value }) => value === 'unknown'),
      id,
    );
    for (const { weight, because } of choices) assert.equal(because === undefined, weight === 'good', id);
  }
  assert.ok(reviewQuestions.length >= 10 && reviewQuestions.length <= 14);
  const reading = readingOf({ encryption: 'no', constructor: 'x' });
  assert.equal(reading.act.length, 1);
  assert.equal(reading.talk.length, reviewQuestions.length - 1);
  assert.doesNotMatch(reading.sentence, /compliant|pass|fail|score/i);
});

test('164.504(e)(1)(ii): a violation that is known stands until it is mended, the agreement ended, or ending it is not feasible', () => {
  const one = withVendor();
  filed(one);
  const violation = 'violation-one1';
  one.given(recordViolation, { id, violation, seen: 0, learned: today, what: 'Late.', pattern: 'yes' });
  assert.equal(statusOf(one, '164.504(e)(1)').status, 'not-satisfied');
  const step = (which: string, on = today) => ({
    id,
    violation,
    seen: vendorIn(one).violations?.[0]?.revision,
    step: which,
    on,
    note: 'By letter.',
  });
  one.given(recordViolationStep, step('asked-to-cure'));
  assert.equal(statusOf(one, '164.504(e)(1)').status, 'not-satisfied');
  assert.deepEqual(fieldsOf(one.refused(recordViolationStep, step('cured', addDays(today, -1)))), ['on']);
  one.given(recordViolationStep, step('cured'));
  assert.equal(statusOf(one, '164.504(e)(1)').status, 'satisfied');
});

test('164.504(e)(2)(ii)(J): a vendor that ended has its PHI returned or destroyed, or the protections go on', () => {
  const one = withVendor();
  one.given(endVendor, { id, seen: seenIn(one), on: today, why: '' });
  const ending = (day = today) =>
    forCitation(findings(one.program, day), '164.504(e)(2)(ii)(J)').find(({ subject }) => subject === id);
  assert.deepEqual([ending()?.status, ending()?.due], ['due', '2026-12-30']);
  assert.equal(ending('2026-12-31')?.status, 'not-satisfied');
  assert.equal(nextStep(stepsOf(one.program, vendorIn(one), today))?.path, `/associates/${id}/ending`);
  const kept = { id, seen: seenIn(one), how: 'not-feasible', on: today, what: 'Old backups.' };
  assert.deepEqual(fieldsOf(one.refused(recordDisposition, kept)), ['protections']);
  one.given(recordDisposition, { ...kept, protections: 'Encrypted, and used for nothing.' });
  assert.equal(ending()?.status, 'satisfied');
  assert.equal(nextStep(stepsOf(one.program, vendorIn(one), today)), undefined);
  one.given(recordVendor, {
    id,
    seen: seenIn(one),
    name: 'Northwind Hosting',
    service: 'Runs the EHR',
    phi: ['clinical'],
    agreement: 'none',
  });
  assert.equal(vendorIn(one).disposition, undefined, 'the next end has an account of its own');
});

test('an agreement that ends before it begins, was signed tomorrow, or names nobody is refused', () => {
  const one = withVendor();
  const good = {
    id,
    agreement,
    seen: 0,
    signedOn: today,
    theirName: 'Dana',
    ourName: 'Ana',
    where: 'Blue folder',
  };
  for (const [change, field] of [
    [{ ends: addDays(today, -1) }, 'ends'],
    [{ signedOn: addDays(today, 1) }, 'signedOn'],
    [{ effective: '2028-01-01' }, 'effective'],
    [{ theirName: ' ' }, 'theirName'],
    [{ where: '' }, 'file'],
    [{ renews: 'on' }, 'ends'],
    [{ noticeDays: '5.5' }, 'noticeDays'],
    [{ file: { digest: 'x' } }, 'file'],
  ] as const)
    assert.deepEqual(
      fieldsOf(one.refused(fileAgreement, { ...good, ...change })),
      [field],
      JSON.stringify(change),
    );
  assert.equal(one.given(fileAgreement, good), 1);
  assert.equal(one.given(fileAgreement, good), 0);
});
