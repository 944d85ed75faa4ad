import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { recordJob } from '#areas/workforce/decide.ts';
import { activities } from '#areas/entity/events.ts';
import { recorded } from '#test/given-practice.ts';
import { hiddenIn } from './given-factor.ts';
import { givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

const given = givenApp();
let browser: Browser;
let reviewer: Browser;

before(async () => {
  browser = await given.signedIn();
  reviewer = await given.signedInAs('reviewer');
});

test('164.520(b)(1)(vii): how the practice is reached is told once, kept when it is wrong, and stands on its page', async () => {
  const page = await browser.get('/practice/contact');
  const form = {
    ...hiddenIn(page, '/practice/contact'),
    phone: '614-555-0188',
    privacyPhone: 'extension 12',
  };
  const wrong = await browser.post('/practice/contact', { ...form, phone: 'call us', website: '<script>' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /id="field-phone-error"/);
  assert.match(wrong.text, /id="field-website-error"/);
  assert.match(wrong.text, /value="call us"/);
  assert.doesNotMatch(wrong.text, /<script/);
  assert.equal((await browser.post('/practice/contact', form)).location, '/practice?done=recorded');
  assert.equal((await browser.post('/practice/contact', form)).location, '/practice?done=unchanged');
  assert.match((await browser.get('/practice')).text, /614-555-0188/);
  const stale = await browser.post('/practice/contact', { ...form, phone: '614-555-0199' });
  assert.equal(stale.status, 422);
  assert.match(stale.text, /changed this/);
});

test('what the practice does beside care is answered in one go; what is left out is not known', async () => {
  const page = await browser.get('/practice/activities');
  assert.equal((page.text.match(/<fieldset/g) ?? []).length, activities.length);
  const form = { ...hiddenIn(page, '/practice/activities'), markets: 'no', research: 'yes' };
  const wrong = await browser.post('/practice/activities', { ...form, markets: 'perhaps' });
  assert.equal(wrong.status, 422);
  assert.equal((await browser.post('/practice/activities', form)).status, 303);
  const { text } = await browser.get('/practice/activities');
  const ticked = (text.match(/<input[^>]*checked[^>]*>/g) ?? []).map((tag) => /value="(\w+)"/.exec(tag)?.[1]);
  assert.equal(ticked.filter((one) => one === 'yes').length, 1);
  assert.equal(ticked.filter((one) => one === 'no').length, 1);
  assert.equal(ticked.length, activities.length);
});

test('164.530(b)(1): what a job does is said on its page, once, and not on a form that is older than the record', async () => {
  const practice = await given.practice();
  recorded(
    await practice.record(await given.officer(), recordJob, {
      id: 'job-desk1',
      title: 'Front desk',
      needs: [],
    }),
  );
  const page = await browser.get('/people/jobs/job-desk1');
  assert.match(page.text, /until then the title decides/);
  const at = '/people/jobs/job-desk1/duties';
  const form = { ...hiddenIn(page, at), duties: ['front-desk', 'billing'] };
  assert.equal((await browser.post(at, form)).status, 303);
  assert.deepEqual((await practice.program()).jobs.get('job-desk1')?.duties?.toSorted(), [
    'billing',
    'front-desk',
  ]);
  const after = await browser.get('/people/jobs/job-desk1');
  assert.equal((after.text.match(/name="duties"[^>]*checked/g) ?? []).length, 2);
  assert.equal((await browser.post(at, { ...form, duties: ['it'] })).status, 422);
  assert.equal((await browser.post('/people/jobs/job-none/duties', form)).status, 404);
  const nothing = { ...hiddenIn(after, at) };
  assert.equal((await browser.post(at, nothing)).status, 303, 'nothing beyond what everybody does');
});

test('164.312(a)(1): a reviewer reads it and sees no form for it', async () => {
  const { text } = await reviewer.get('/practice');
  assert.match(text, /614-555-0188/);
  assert.doesNotMatch(text, /\/practice\/contact|\/practice\/activities/);
  for (const at of ['/practice/contact', '/practice/activities', '/people/jobs/job-desk1/duties'])
    assert.equal((await reviewer.post(at)).status, 403, at);
});
