import assert from 'node:assert/strict';
import test from 'node:test';
import { recordVendor } from '#areas/business-associates/decide.ts';
import { recordAsset } from '#areas/inventory/decide.ts';
import { ana, fieldsOf, today, trial } from '#test/given-decisions.ts';
import { answer } from './decide-answers.ts';
import { closeAction, dropAction, planAction } from './decide-plan.ts';
import { treatRisk } from './decide-risks.ts';
import {
  addScenario,
  rateScenario,
  rejectScenario,
  restoreScenario,
  withdrawRating,
} from './decide-scenarios.ts';
import { scenarioOn } from './register.ts';

const id = 'mailbox-phishing:asset-mail';
const mail = {
  id: 'asset-mail',
  seen: 0,
  form: 'system',
  kind: 'email',
  name: 'Office mail',
  count: 1,
  hosting: 'vendor',
  uses: ['keeps', 'sends'],
  phi: ['contact', 'clinical'],
  encryptedAtRest: 'yes',
};

function withMail() {
  const one = trial();
  one.given(recordAsset, mail);
  const scenario = () => scenarioOn(one.program, id, today);
  return { ...one, scenario, seen: () => scenario()?.revision ?? -1 };
}

test('164.308(a)(1)(ii)(A): a rating needs a reason and another level than the derived one', () => {
  const one = withMail();
  assert.deepEqual(fieldsOf(one.refused(rateScenario, { id, seen: 0, impact: 'low' })), ['reason']);
  const same = { id, seen: 0, initiation: 'very-high', reason: 'As it is.' };
  assert.deepEqual(fieldsOf(one.refused(rateScenario, same)), ['initiation']);
  const rating = {
    id,
    seen: 0,
    initiation: 'very-high',
    impact: 'low',
    reason: 'Nobody mails about patients.',
  };
  assert.equal(one.given(rateScenario, rating), 1);
  assert.deepEqual(one.program.risks.get(id)?.rating?.impact, 'low');
  assert.equal(one.program.risks.get(id)?.rating?.initiation, undefined);
});

test('the same form sent twice records nothing the second time; an old form is refused', () => {
  const one = withMail();
  const rating = { id, seen: 0, impact: 'low', reason: 'Nobody mails about patients.' };
  one.given(rateScenario, rating);
  assert.equal(one.given(rateScenario, rating), 0);
  assert.deepEqual(fieldsOf(one.refused(rateScenario, { ...rating, impact: 'very-low' })), ['seen']);
  one.given(withdrawRating, { id, seen: one.seen() });
  assert.equal(one.scenario()?.rated, '');
  assert.equal(one.given(withdrawRating, { id, seen: 0 }), 0);
});

test('a risk that the facts no longer give cannot be decided about', () => {
  const one = trial();
  for (const command of [rateScenario, rejectScenario, treatRisk])
    assert.deepEqual(
      fieldsOf(
        one.refused(command as typeof rejectScenario, {
          id,
          seen: 0,
          reason: 'x',
          decision: 'avoid',
          why: 'x',
        }),
      ),
      ['id'],
    );
});

test('rejecting needs a reason; a rejected risk is restored before anything is decided about it', () => {
  const one = withMail();
  assert.deepEqual(fieldsOf(one.refused(rejectScenario, { id, seen: 0, reason: '  ' })), ['reason']);
  one.given(rejectScenario, { id, seen: 0, reason: 'Mail holds no PHI any more.' });
  const avoid = { id, seen: one.seen(), decision: 'avoid', why: 'No mail.' };
  assert.deepEqual(fieldsOf(one.refused(treatRisk, avoid)), ['id']);
  one.given(restoreScenario, { id, seen: one.seen() });
  assert.equal(one.given(treatRisk, { ...avoid, seen: one.seen() }), 1);
});

test('text at its limit and one past it, and 10 MB of it, in one calm sentence', () => {
  const one = withMail();
  assert.equal(one.given(rejectScenario, { id, seen: 0, reason: '🩺'.repeat(2000) }), 1);
  for (const reason of ['🩺'.repeat(2001), 'x'.repeat(10_000_000)]) {
    const [refusal] = one.refused(rejectScenario, { id, seen: one.seen(), reason });
    assert.match(refusal?.because ?? '', /Shorten it to 2,000/);
  }
});

test('164.308(a)(1)(ii)(B): mitigating says what remains, and nothing that remains is higher than now', () => {
  const one = withMail();
  const mitigate = { id, seen: 0, decision: 'mitigate', residualLikelihood: 'low', residualImpact: 'high' };
  assert.deepEqual(fieldsOf(one.refused(treatRisk, { ...mitigate, residualLikelihood: '' })), [
    'residualLikelihood',
  ]);
  assert.deepEqual(fieldsOf(one.refused(treatRisk, { ...mitigate, residualImpact: 'very-high' })), [
    'residualImpact',
  ]);
  assert.equal(one.given(treatRisk, mitigate), 1);
  assert.equal(one.given(treatRisk, mitigate), 0);
  assert.equal(one.scenario()?.residual?.risk, 'low');
  assert.equal(one.scenario()?.need, 'plan');
});

test('164.308(a)(1)(ii)(B): accepting says who, why and until when, three years at most', () => {
  const one = withMail();
  const accept = {
    id,
    seen: 0,
    decision: 'accept',
    why: 'We close in spring.',
    person: ana,
    until: '2029-11-30',
  };
  assert.deepEqual(fieldsOf(one.refused(treatRisk, { id, seen: 0, decision: 'accept' })).toSorted(), [
    'person',
    'until',
    'why',
  ]);
  for (const until of ['2029-12-01', '2026-11-29', '2027-02-30'])
    assert.deepEqual(fieldsOf(one.refused(treatRisk, { ...accept, until })), ['until']);
  assert.deepEqual(fieldsOf(one.refused(treatRisk, { ...accept, person: 'person-none' })), ['person']);
  assert.equal(one.given(treatRisk, accept), 1);
  assert.equal(scenarioOn(one.program, id, '2029-11-30')?.need, 'decided');
  assert.equal(scenarioOn(one.program, id, '2029-12-01')?.need, 'decide');
});

test('transferring says to whom, avoiding says how', () => {
  const one = withMail();
  assert.deepEqual(fieldsOf(one.refused(treatRisk, { id, seen: 0, decision: 'transfer', why: 'Insured.' })), [
    'to',
  ]);
  assert.deepEqual(fieldsOf(one.refused(treatRisk, { id, seen: 0, decision: 'avoid' })), ['why']);
  assert.equal(
    one.given(treatRisk, { id, seen: 0, decision: 'transfer', why: 'Insured.', to: 'An insurer' }),
    1,
  );
});

const own = {
  id: 'scenario-cleaner',
  seen: 0,
  title: 'The cleaner reads the screens',
  concerns: 'practice',
  source: 'adversarial',
  threat: 'A cleaner.',
  vulnerability: 'Alone at night.',
  initiation: 'low',
  harm: 'high',
  impact: 'moderate',
};

test('a scenario of one’s own: once, changed later, never about what is not on record', () => {
  const one = trial();
  assert.deepEqual(fieldsOf(one.refused(addScenario, { ...own, concerns: 'asset-none' })), ['concerns']);
  assert.deepEqual(fieldsOf(one.refused(addScenario, { ...own, harm: 'medium' })), ['harm']);
  assert.equal(one.given(addScenario, own), 1);
  assert.equal(one.given(addScenario, own), 0);
  assert.deepEqual(fieldsOf(one.refused(addScenario, { ...own, title: 'Another' })), ['seen']);
  const { revision } = one.program.risks.get(own.id) ?? { revision: 0 };
  assert.equal(one.given(addScenario, { ...own, seen: revision, title: 'Another' }), 1);
});

const step = {
  id: 'action-factor',
  seen: 0,
  scenarios: [id],
  measure: 'second-factor',
  what: 'Turn on the second factor',
  owner: ana,
  due: today,
  cost: 0,
};

test('164.308(a)(1)(ii)(B): a step has a risk, an owner of the workforce, a day that has not passed, a cost within limits', () => {
  const one = withMail();
  assert.deepEqual(fieldsOf(one.refused(planAction, { ...step, scenarios: [] })), ['scenarios']);
  assert.deepEqual(fieldsOf(one.refused(planAction, { ...step, scenarios: ['fire:nowhere'] })), [
    'scenarios',
  ]);
  assert.deepEqual(fieldsOf(one.refused(planAction, { ...step, owner: 'person-none' })), ['owner']);
  assert.deepEqual(fieldsOf(one.refused(planAction, { ...step, measure: 'magic' })), ['measure']);
  for (const due of ['2026-11-29', '2027-02-30', '2036-12-01', 'soon'])
    assert.deepEqual(fieldsOf(one.refused(planAction, { ...step, due })), ['due'], due);
  for (const cost of [-1, 10_000_001, 1.5, 'much'])
    assert.deepEqual(fieldsOf(one.refused(planAction, { ...step, cost })), ['cost'], `${cost}`);
  assert.equal(one.given(planAction, { ...step, cost: 10_000_000 }), 1);
  assert.equal(one.given(planAction, { ...step, cost: 10_000_000 }), 0);
  assert.equal(one.scenario()?.actions.length, 1);
});

test('a step is closed with proof, on a day that has come, and then stays', () => {
  const one = withMail();
  one.given(planAction, step);
  const seen = () => one.program.actions.get(step.id)?.revision;
  const close = { id: step.id, proof: 'Settings page, printed', on: today };
  assert.deepEqual(fieldsOf(one.refused(closeAction, { ...close, seen: seen(), proof: '' })), ['proof']);
  assert.deepEqual(fieldsOf(one.refused(closeAction, { ...close, seen: seen(), on: '2026-12-01' })), ['on']);
  assert.deepEqual(fieldsOf(one.refused(closeAction, { ...close, seen: 0 })), ['seen']);
  assert.equal(one.given(closeAction, { ...close, seen: seen() }), 1);
  assert.equal(one.given(closeAction, { ...close, seen: 0 }), 0);
  assert.deepEqual(fieldsOf(one.refused(dropAction, { id: step.id, seen: seen(), why: 'No.' })), ['id']);
  assert.deepEqual(fieldsOf(one.refused(closeAction, { ...close, id: 'action-none', seen: 0 })), ['id']);
});

test('a dropped step is out of the plan until it is planned again', () => {
  const one = withMail();
  one.given(planAction, step);
  const seen = () => one.program.actions.get(step.id)?.revision;
  one.given(dropAction, { id: step.id, seen: seen(), why: 'Another way was found.' });
  assert.equal(one.scenario()?.actions.length, 0);
  one.given(planAction, { ...step, seen: seen() });
  assert.equal(one.scenario()?.actions.length, 1);
});

test('164.308(b)(1), 164.306(d)(2): the risk of a missing agreement is neither accepted nor handed on', () => {
  const one = withMail();
  one.given(recordVendor, {
    id: 'vendor-post',
    seen: 0,
    name: 'Postwell',
    phi: ['clinical'],
    agreement: 'none',
  });
  const missing = 'missing-agreement:vendor-post';
  assert.ok(scenarioOn(one.program, missing, today));
  const input = { id: missing, seen: 0, why: 'They are careful.', until: today, person: ana, to: 'Insurer' };
  for (const decision of ['accept', 'transfer'])
    assert.equal(one.refused(treatRisk, { ...input, decision })[0]?.citation, '164.308(b)(1)');
  assert.equal(one.given(treatRisk, { ...input, decision: 'avoid' }), 1);
});

test('164.306(d)(2), 164.308(a)(7)(ii)(A): a risk that comes from having no backups is not accepted; one with backups is', () => {
  const one = withMail();
  one.given(recordAsset, {
    ...mail,
    id: 'asset-files',
    kind: 'file-server',
    name: 'Files',
    hosting: 'practice',
  });
  const risk = 'hardware-failure:asset-files';
  const accept = { id: risk, seen: 0, decision: 'accept', why: 'It is new.', until: today, person: ana };
  one.given(answer, { question: 'backups-made', choice: 'absent' });
  const [refusal] = one.refused(treatRisk, accept);
  assert.equal(refusal?.citation, '164.308(a)(7)(ii)(A)');
  assert.match(refusal?.because ?? '', /^The law requires backups, so this risk cannot be accepted\./);
  one.given(answer, { question: 'backups-made', choice: 'in-place' });
  assert.equal(one.given(treatRisk, accept), 1);
});

test('164.312(a)(2)(i): where everybody has a sign-in of their own, the risk that is left may be accepted', () => {
  const one = withMail();
  one.given(recordAsset, { ...mail, id: 'asset-chart', kind: 'ehr', name: 'Chart' });
  const risk = 'shared-sign-in:asset-chart';
  const accept = { id: risk, seen: 0, decision: 'accept', why: 'Rare.', until: today, person: ana };
  const title = () => scenarioOn(one.program, risk, today)?.title;
  const signIns = (choice: string) =>
    one.given(answer, { question: 'unique-logins', subject: 'asset-chart', choice });
  signIns('partly');
  assert.equal(title(), 'Several people use one sign-in to Chart');
  assert.equal(one.refused(treatRisk, accept)[0]?.citation, '164.312(a)(2)(i)');
  signIns('in-place');
  assert.equal(title(), 'Somebody uses a sign-in to Chart that belongs to somebody else');
  assert.equal(one.given(treatRisk, accept), 1);
});

test('164.308(b)(1), 164.308(b)(3): a missing agreement is decided about however little PHI the vendor has', () => {
  const one = withMail();
  const vendor = { id: 'vendor-post', seen: 0, name: 'Postwell', phi: ['contact'], agreement: 'none' };
  one.given(recordVendor, vendor);
  const about = () => scenarioOn(one.program, 'missing-agreement:vendor-post', today);
  assert.ok(['very-low', 'low'].includes(about()?.risk ?? ''));
  assert.equal(about()?.need, 'decide');
  one.given(recordVendor, {
    ...vendor,
    seen: one.program.vendors.get(vendor.id)?.revision,
    agreement: 'unknown',
  });
  assert.notEqual(about()?.need, 'decide');
});
