import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buyLaptop, givenInventory, signed } from './given-analysis.ts';

test('two signed analyses against each other: what is new and why; with one, the page says what is missing', async () => {
  const given = await givenInventory();
  const { browser } = given;
  assert.match((await browser.get('/risk-analysis/compare')).text, /No version is signed yet/);
  await signed(given);
  assert.match((await browser.get('/risk-analysis/compare')).text, /Once you sign the next/);
  assert.doesNotMatch((await browser.get('/risk-analysis')).text, /risk-analysis\/compare/);

  await buyLaptop(given);
  await signed(given, 'analysis-second');
  const { status, text } = await browser.get('/risk-analysis/compare');
  assert.equal(status, 200);
  assert.match(text, /Brand-new laptop came on record after version 1\./);
  assert.equal(text.match(/<h1\b/g)?.length, 1);
  const turned = await browser.get('/risk-analysis/compare?from=2&to=1');
  assert.equal(turned.text, text, 'the earlier version comes first, in whatever order they are named');
  assert.match((await browser.get('/risk-analysis')).text, /risk-analysis\/compare/);

  for (const bad of ['from=3', 'to=0', 'from=x', 'to=1e1', 'from=-1'])
    assert.equal((await browser.get(`/risk-analysis/compare?${bad}`)).status, 404, bad);
  const member = await given.signedInAs('workforce-member');
  assert.equal((await member.get('/risk-analysis/compare')).status, 403);
});
