import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answerAll, formAt, givenInventory } from './given-analysis.ts';

test('levels are changed with a reason, a risk is rejected and taken back, a step is planned and closed with proof', async () => {
  const given = await givenInventory();
  const { browser, by } = given;
  const [risk] = await given.scenarios();
  assert.ok(risk);
  const path = `/risk-analysis/risks/${risk.id}`;
  const levels = await formAt(browser, `${path}?do=levels`, /\/levels$/);
  const unreasoned = await browser.post(levels.action, { ...levels.hidden, harm: 'very-low', reason: '' });
  assert.equal(unreasoned.status, 422);
  assert.match(unreasoned.text, /<option value="very-low" selected/);
  const rated = await browser.post(levels.action, { ...levels.hidden, harm: 'very-low', reason: 'Guarded.' });
  assert.equal(rated.location, `${path}?done=recorded`);
  assert.match((await browser.get(path)).text, /Go back to the derived levels/);

  const reject = await formAt(browser, `${path}?do=reject`, /\/reject$/);
  await browser.post(reject.action, { ...reject.hidden, reason: 'We gave it up.' });
  assert.match((await browser.get('/risk-analysis/risks')).text, /We gave it up\./);
  const restore = await formAt(browser, path, /\/restore$/);
  assert.equal((await browser.post(restore.action, restore.hidden)).location, `${path}?done=recorded`);

  const step = await formAt(browser, `${path}?do=step`, /\/steps$/);
  const fields = { ...step.hidden, what: 'Lock it away', owner: by, due: '2027-01-15', cost: '40' };
  assert.equal((await browser.post(step.action, fields)).status, 303);
  const stepPath = `/risk-analysis/plan/steps/${step.hidden['step']}`;
  const close = await formAt(browser, stepPath, /\/close$/);
  const unproven = await browser.post(close.action, { ...close.hidden, proof: '', on: given.today() });
  assert.equal(unproven.status, 422);
  const closed = await browser.post(close.action, {
    ...close.hidden,
    proof: 'Photo of it',
    on: given.today(),
  });
  assert.equal(closed.location, `${stepPath}?done=recorded`);
  assert.match((await browser.get('/risk-analysis/plan')).text, /Photo of it/);
});

test('several measures are ticked and planned at once, with one person and one day; the same form again changes nothing', async () => {
  const given = await givenInventory();
  const { browser, by, practice } = given;
  await answerAll(given);
  const page = await browser.get('/risk-analysis/plan');
  const keys = [...page.text.matchAll(/name="measures" value="([^"]+)"/g)].map(([, key = '']) => key);
  assert.ok(keys.length > 20, `${keys.length} measures are offered`);
  const { hidden, action } = await formAt(browser, '/risk-analysis/plan', /\/plan\/measures$/);
  const fields = { ...hidden, measures: keys.slice(0, 3), due: '2027-02-26' };
  const nobody = await browser.post(action, { ...fields, owner: '' });
  assert.equal(nobody.status, 422);
  assert.match(nobody.text, /Choose who does it/);
  assert.equal([...nobody.text.matchAll(/name="measures"[^>]* checked=/g)].length, 3, 'ticks are kept');
  assert.equal((await browser.post(action, { ...hidden, owner: by, due: '2027-02-26' })).status, 422);
  assert.equal((await practice.program()).actions.size, 0);
  assert.equal(
    (await browser.post(action, { ...fields, owner: by })).location,
    '/risk-analysis/plan?done=recorded',
  );
  assert.equal((await practice.program()).actions.size, 3);
  const again = await browser.post(action, { ...fields, owner: by });
  assert.equal(again.location, '/risk-analysis/plan?done=unchanged');
  const odd = await browser.post(action, {
    ...fields,
    batch: 'action-other1',
    measures: 'tea/practice',
    owner: by,
  });
  assert.equal(odd.status, 422);
});
