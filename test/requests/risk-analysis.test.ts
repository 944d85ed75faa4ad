import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recordAsset } from '#areas/inventory/decide.ts';
import { recorded } from '#test/given-practice.ts';
import { answerAll, formAt, givenInventory } from './given-analysis.ts';
import type { Fields } from './given-app.ts';

test('164.308(a)(1)(ii): the interview ends, one measure decides many risks, and the analysis is signed, then changed', async () => {
  const given = await givenInventory();
  const { browser, practice, by } = given;
  assert.match((await browser.get('/risk-analysis')).text, /Start with the facts/);
  assert.match((await browser.get('/risk-analysis/sign')).text, /What still stands in the way/);
  const paths = await answerAll(given);
  assert.equal(paths[0], '/risk-analysis/interview/facts');
  assert.ok(paths.length > 20 && paths.length <= 60, `${paths.length} pages`);
  assert.equal(new Set(paths).size, paths.length, 'nothing is asked twice');

  const early = await browser.post('/risk-analysis/sign', {
    id: 'analysis-early1',
    seen: '0',
    reviewer: by,
    on: given.today(),
    statement: 'I have reviewed it.',
    reviewed: 'yes',
  });
  assert.equal(early.status, 422);
  assert.match(early.text, /nothing is decided/);

  let waiting = (await given.scenarios()).filter(({ need }) => need === 'decide').length;
  for (let planned = 0; planned < 2; planned++) {
    const plan = await browser.get('/risk-analysis/plan');
    const [, query = ''] = /href="\/risk-analysis\/plan\?([^"#]*)#plan-this"/.exec(plan.text) ?? [];
    const form = await formAt(
      browser,
      `/risk-analysis/plan?${query.replaceAll('&amp;', '&')}`,
      /^\/risk-analysis\/plan\/measure$/,
    );
    const step: Fields = {
      ...form.hidden,
      what: 'Put it in place',
      owner: by,
      due: '2027-02-26',
      cost: '250',
    };
    const answered = await browser.post(form.action, step);
    assert.equal(answered.status, 303, answered.text);
    assert.equal((await browser.post(form.action, step)).location, '/risk-analysis/plan?done=unchanged');
    const left = (await given.scenarios()).filter(({ need }) => need === 'decide').length;
    assert.ok(left < waiting, `${left} of ${waiting} risks are left`);
    waiting = left;
  }
  const plan = await browser.get('/risk-analysis/plan');
  const rest = await formAt(browser, '/risk-analysis/plan', /\/plan\/measures$/);
  const measures = [...plan.text.matchAll(/name="measures" value="([^"]+)"/g)].map(([, key = '']) => key);
  await browser.post(rest.action, { ...rest.hidden, measures, owner: by, due: '2027-03-26' });
  assert.doesNotMatch((await browser.get('/risk-analysis/plan')).text, /name="measures"/);
  const open = (await given.scenarios()).filter(({ need }) => need === 'decide' || need === 'plan');
  assert.ok(open.length < 15, `${open.length} risks are left`);
  for (const { id } of open) {
    const path = `/risk-analysis/risks/${id}`;
    const form = await formAt(browser, `${path}?do=accept`, /\/decision$/);
    const refused = await browser.post(form.action, {
      ...form.hidden,
      why: '',
      person: by,
      until: '2020-01-01',
    });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Say why you accept/);
    assert.match(refused.text, /that day has passed/);
    const accepted = await browser.post(form.action, {
      ...form.hidden,
      why: 'Too small to do more about.',
      person: by,
      until: '2027-11-30',
    });
    assert.equal(accepted.location, `${path}?done=recorded`);
  }

  const form = await formAt(browser, '/risk-analysis/sign', /^\/risk-analysis\/sign$/);
  const signature = { ...form.hidden, reviewer: by, on: given.today(), statement: 'I have reviewed it.' };
  const unticked = await browser.post('/risk-analysis/sign', signature);
  assert.equal(unticked.status, 422);
  assert.match(unticked.text, /Tick that you have gone through/);
  assert.match(unticked.text, new RegExp(`value="${form.hidden['id']}"`));
  const signed = await browser.post('/risk-analysis/sign', { ...signature, reviewed: 'yes' });
  assert.equal(signed.location, '/risk-analysis/report?done=signed', signed.text);
  assert.match((await browser.get('/risk-analysis')).text, /Version 1 is signed and locked/);

  recorded(
    await practice.record(by, recordAsset, {
      id: 'asset-tablet1',
      form: 'device',
      kind: 'tablet',
      name: 'Front desk tablet',
      count: 1,
      seen: 0,
      uses: ['keeps'],
      phi: ['clinical'],
      encryptedAtRest: 'no',
    }),
  );
  const changed = await browser.get('/risk-analysis');
  assert.match(changed.text, /Changed since the analysis/);
  assert.match(changed.text, /<a href="\/inventory\/asset-tablet1">[^<]*Front desk tablet<\/a>/);
});

test('a question answered meanwhile: the stale form is shown again with what was chosen, and nothing is overwritten', async () => {
  const { browser, practice } = await givenInventory();
  const path = '/risk-analysis/interview/sanctions-applied';
  const { hidden } = await formAt(browser, path, /sanctions-applied$/);
  assert.equal((await browser.post(path, { ...hidden, choice: 'in-place' })).status, 303);
  const stale = await browser.post(path, { ...hidden, choice: 'absent', note: 'Asked Ann.' });
  assert.equal(stale.status, 422);
  assert.match(stale.text, /Since you opened this page/);
  assert.match(stale.text, /value="absent" checked|checked="" value="absent"|value="absent"[^>]*checked/);
  assert.match(stale.text, /Asked Ann\./);
  const answers = [...(await practice.program()).answers.values()];
  assert.deepEqual(
    answers.map(({ question, choice }) => [question, choice]),
    [['sanctions-applied', 'in-place']],
  );
});

test('no choice, a choice that is not offered, and an unknown question: each says what to do', async () => {
  const { browser } = await givenInventory();
  const path = '/risk-analysis/interview/sanctions-applied';
  const none = await browser.post(path, { seen: '0' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Choose one of the answers/);
  const wrong = await browser.post(path, { seen: '0', choice: 'perhaps' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /does not offer that answer/);
  assert.equal((await browser.post(path, { seen: '0', leave: 'yes' })).location, '/risk-analysis');
  assert.equal((await browser.get('/risk-analysis/interview/tea-served')).status, 404);
  assert.equal((await browser.get('/risk-analysis/risks/nothing:practice')).status, 404);
  assert.equal((await browser.get('/risk-analysis/plan/steps/action-none1')).status, 404);
});

test('facts are kept as far as they are answered, and the rest is asked again', async () => {
  const { browser, practice } = await givenInventory();
  const { hidden, radios } = await formAt(browser, '/risk-analysis/interview/facts', /facts$/);
  const [first = '', ...others] = [...radios.keys()];
  const saved = await browser.post('/risk-analysis/interview/facts', {
    ...hidden,
    [first]: radios.get(first)?.[0] ?? '',
  });
  assert.equal(saved.location, '/risk-analysis/interview/facts?done=recorded');
  assert.equal((await practice.program()).answers.size, 1);
  assert.ok(others.length > 3);
  const wrong = await browser.post('/risk-analysis/interview/facts', {
    ...hidden,
    [others[0] ?? '']: 'perhaps',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, new RegExp(`href="#field-${(others[0] ?? '').replaceAll('.', '-')}"`));
});

test('a reviewer reads every page and is offered no form that decides', async () => {
  const given = await givenInventory();
  await answerAll(given);
  const [risk] = await given.scenarios();
  const reviewer = await given.signedInAs('reviewer');
  for (const path of [
    '/risk-analysis',
    '/risk-analysis/interview',
    '/risk-analysis/interview/facts',
    '/risk-analysis/interview/skipped',
    '/risk-analysis/interview/sanctions-applied',
    '/risk-analysis/risks',
    `/risk-analysis/risks/${risk?.id}?do=accept`,
    '/risk-analysis/plan?measure=patching&subject=practice',
    '/risk-analysis/sign',
  ]) {
    const page = await reviewer.get(path);
    assert.equal(page.status, 200, path);
    const buttons = page.text
      .replace(/<header.*?<\/header>/s, '')
      .match(/<button(?! class="quiet">Show these)[^>]*>/g);
    assert.equal(buttons, null, path);
  }
  assert.equal((await reviewer.get('/risk-analysis/risks/new')).status, 403);
});
