import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenInventory, signed } from './given-analysis.ts';

test('the year’s loss: figures with every assumption on one page; the same seed gives the same page', async () => {
  const given = await givenInventory();
  const { browser } = given;
  await signed(given);
  const page = await browser.get('/risk-analysis/loss');
  assert.equal(page.status, 200);
  assert.equal(page.text.match(/<h1\b/g)?.length, 1);
  for (const words of [
    '1,000,000 years',
    '605,845',
    'Every assumption',
    'What is not in it',
    '160.404(b)(2)',
  ])
    assert.ok(page.text.includes(words), words);
  assert.doesNotMatch(page.text, /NaN|Infinity|undefined|\[object/);
  const main = (text: string) => /<main[\s\S]*<\/main>/.exec(text)?.[0];
  assert.equal(main((await browser.get('/risk-analysis/loss?seed=1')).text), main(page.text));
  assert.notEqual(main((await browser.get('/risk-analysis/loss?seed=2')).text), main(page.text));
  for (const seed of ['-1', '1e9', '9999999999', 'x', '1;2'])
    assert.equal((await browser.get(`/risk-analysis/loss?seed=${seed}`)).status, 404, seed);
});

test('an assumption is changed on its page with a reason, shown with who set it, and taken back', async () => {
  const given = await givenInventory();
  const { browser } = given;
  const path = '/risk-analysis/loss/assumptions/income';
  assert.match((await browser.get(path)).text, /value="\$600"/);
  const wrong = await browser.post(path, { seen: '0', median: '-5', why: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="-5"/);
  const set = await browser.post(path, { seen: '0', median: '$1,450', why: 'Our books of 2025.' });
  assert.equal(set.status, 303, set.text);
  assert.match(
    (await browser.get('/risk-analysis/loss')).text,
    /Set by Olivia Park\.<\/b> Our books of 2025\./,
  );
  const seen = /name="seen" value="(\d+)"/.exec((await browser.get(path)).text)?.[1] ?? '';
  assert.equal((await browser.post(`${path}/standard`, { seen })).status, 303);
  assert.doesNotMatch((await browser.get('/risk-analysis/loss')).text, /Set by/);
  assert.equal((await browser.get('/risk-analysis/loss/assumptions/none')).status, 404);
  assert.equal(
    (await browser.post('/risk-analysis/loss/assumptions/none', { median: '1', why: 'x' })).status,
    404,
  );
});

test('164.308(a)(4): a reviewer reads the figures and changes none; a workforce member sees none', async () => {
  const given = await givenInventory();
  const reviewer = await given.signedInAs('reviewer');
  const page = await reviewer.get('/risk-analysis/loss');
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /loss\/assumptions\//);
  assert.equal((await reviewer.get('/risk-analysis/loss/assumptions/income')).status, 403);
  const member = await given.signedInAs('workforce-member');
  assert.equal((await member.get('/risk-analysis/loss')).status, 403);
});
