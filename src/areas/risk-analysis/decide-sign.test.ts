import assert from 'node:assert/strict';
import test from 'node:test';
import { recordVendor } from '#areas/business-associates/decide.ts';
import { addStarterSet, recordAsset } from '#areas/inventory/decide.ts';
import { latestAnalysis } from '#program.ts';
import { ana, fieldsOf, today, trial } from '#test/given-decisions.ts';
import { planAction } from './decide-plan.ts';
import { treatRisk } from './decide-risks.ts';
import { rateScenario } from './decide-scenarios.ts';
import { beforeSigning, sign } from './decide-sign.ts';
import { answerAll, mail, ready, settle, signature, vendor } from './given-signature.ts';
import { register } from './register.ts';

test('164.308(a)(1)(ii)(A): an empty inventory cannot be signed', () => {
  const [refusal] = trial().refused(sign, signature(trial()));
  assert.equal(refusal?.citation, '164.308(a)(1)(ii)(A)');
  assert.match(refusal?.because ?? '', /inventory is empty/);
});

test('164.308(a)(1)(ii)(A): lines of a starter set that nobody checked cannot be signed', () => {
  const one = ready();
  assert.deepEqual(beforeSigning(one.program, today), []);
  one.given(addStarterSet, { kind: 'dental' });
  const found = beforeSigning(one.program, today);
  assert.ok(found.some(({ because }) => /starter set/.test(because)));
});

test('164.308(a)(1)(ii)(A): unanswered questions cannot be signed; "I don’t know" is an answer', () => {
  const one = trial();
  one.given(recordVendor, vendor);
  one.given(recordAsset, mail);
  assert.ok(fieldsOf(one.refused(sign, signature(one))).includes('interview'));
  answerAll(one, 'unknown');
  settle(one);
  assert.equal(one.given(sign, signature(one)), 1);
});

test('164.308(a)(1)(ii)(B): a risk of Moderate or higher without a decision cannot be signed, nor one to be mitigated without a step', () => {
  const one = trial();
  one.given(recordVendor, vendor);
  one.given(recordAsset, mail);
  answerAll(one);
  assert.deepEqual(fieldsOf(one.refused(sign, signature(one))), ['risks']);
  const phishing = register(one.program, today).scenarios.find(
    ({ template }) => template === 'mailbox-phishing',
  );
  assert.ok(phishing);
  one.given(treatRisk, {
    id: phishing.id,
    seen: 0,
    decision: 'mitigate',
    residualLikelihood: 'low',
    residualImpact: phishing.impact,
  });
  settle(one);
  const [refusal] = one.refused(sign, signature(one));
  assert.match(refusal?.because ?? '', /no step is planned/);
  one.given(planAction, {
    id: 'action-first',
    seen: 0,
    scenarios: [phishing.id],
    measure: '',
    what: 'Turn on the second factor',
    owner: ana,
    due: today,
    cost: 0,
  });
  assert.equal(one.given(sign, signature(one)), 1);
});

test('the reviewer is of the workforce; the day exists, has come, and is not before the last signature', () => {
  const one = ready();
  assert.deepEqual(fieldsOf(one.refused(sign, signature(one, { reviewer: 'person-none' }))), ['reviewer']);
  assert.deepEqual(fieldsOf(one.refused(sign, signature(one, { on: '2026-12-01' }))), ['on']);
  assert.deepEqual(fieldsOf(one.refused(sign, signature(one, { on: '2026-02-30' }))), ['on']);
  assert.deepEqual(fieldsOf(one.refused(sign, signature(one, { statement: '' }))), ['statement']);
  one.given(sign, signature(one));
  const earlier = signature(one, { id: 'analysis-second', on: '2026-11-29' });
  assert.deepEqual(fieldsOf(one.refused(sign, earlier)), ['on']);
  assert.equal(one.given(sign, { ...earlier, on: today }), 1);
  assert.equal(latestAnalysis(one.program)?.version, 2);
});

test('what was changed after the page was opened is not signed unread', () => {
  const one = ready();
  const form = signature(one);
  const [first] = register(one.program, today).scenarios;
  one.given(rateScenario, {
    id: first?.id,
    seen: first?.revision,
    initiation: 'very-low',
    reason: 'We turned it off.',
  });
  assert.deepEqual(fieldsOf(one.refused(sign, form)), ['seen']);
});

test('the same signature sent twice is one; another under the same identifier is refused', () => {
  const one = ready();
  const form = signature(one);
  assert.equal(one.given(sign, form), 1);
  assert.equal(one.given(sign, form), 0);
  assert.deepEqual(fieldsOf(one.refused(sign, { ...form, statement: 'Other words.' })), ['id']);
});
