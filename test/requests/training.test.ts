import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { bytesOf } from './given-download.ts';
import { hiddenIn } from './given-factor.ts';
import { givenReading } from './given-reading.ts';
import type { Browser } from './given-app.ts';

const given = await givenReading();
const { browser, hired, linkFor, begun, answers, practice } = given;
const bea = 'person-bea00001';
const cal = 'person-cal00001';
let phone: Browser;
/** Of the attempt that Bea passed. */
let passed = '';

before(async () => {
  await hired(bea, 'Bea Moss');
  await hired(cal, 'Cal Ode');
});

test('164.530(b)(1): somebody without a sign-in opens a link on a phone, and sees what there is to read, sign and learn', async () => {
  const approved = await given.approve('policy-gov-01');
  assert.equal(approved.status, 303, approved.text);
  phone = await begun(await linkFor(bea));
  const { status, text } = await phone.get('/mine');
  assert.equal(status, 200);
  assert.match(text, /to read and sign<\/h1>/);
  assert.match(text, /href="\/mine\/training\/M1"/);
  assert.match(text, /Bea Moss/);
  assert.doesNotMatch(text, /id="areas"|Sign out/, 'no way into the office side');
});

test('a lesson is in the practice’s own words, in both languages, under 60 kB and without script', async () => {
  for (const path of ['/mine/training/M1', '/mine/training/M1?language=es', '/mine/training/M1/questions']) {
    const { status, text, headers } = await phone.get(path);
    assert.equal(status, 200);
    assert.ok(Buffer.byteLength(text) < 60_000, `${path}: ${Buffer.byteLength(text)} bytes`);
    assert.doesNotMatch(text, /<script| style=| on[a-z]+="/);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /script-src/);
    assert.match(text, path.endsWith('es') ? /lang="es"/ : /lang="en"/);
  }
  assert.match((await phone.get('/mine/training/M1')).text, /Olivia Park/);
  assert.equal((await phone.get('/mine/training/M99')).status, 404);
});

test('questions left open come back with what was chosen, and the error beside each', async () => {
  const { path, fields, items } = await answers(phone, bea, 'M1');
  const [first] = items;
  const { [`answers.${first?.id}`]: _left, ...rest } = fields;
  const again = await phone.post(path, rest);
  assert.equal(again.status, 422);
  assert.match(again.text, new RegExp(`href="#field-answers-${first?.id}"`));
  assert.match(again.text, new RegExp(`class="[^"]*wrong[^"]*" id="field-answers-${first?.id}"`));
  assert.equal((again.text.match(/ checked=""/g) ?? []).length, items.length - 1 + 1, 'with the tick');
  assert.equal((await practice.program()).attempts.size, 0);
});

test('who fails reads again and gets other questions; who passes has it on record with a certificate', async () => {
  const first = await answers(phone, bea, 'M1', 3);
  const failed = await phone.post(first.path, first.fields);
  assert.match(failed.location ?? '', /^\/mine\/training\/results\//);
  const result = await phone.get(failed.location ?? '');
  assert.match(result.text, /50 percent: not passed yet\. You need 80/);
  assert.match(result.text, /Read again, then try other questions/);
  assert.doesNotMatch(result.text, /certificates/);

  const second = await answers(phone, bea, 'M1');
  const before = new Set(first.items.map(({ id }) => id));
  assert.deepEqual(
    second.items.filter(({ id }) => before.has(id)),
    [],
  );
  const done = await phone.post(second.path, second.fields);
  const shown = await phone.get(done.location ?? '');
  assert.match(shown.text, /Passed, with 100 percent/);
  passed = /certificates\/([\w-]+)/.exec(shown.text)?.[1] ?? '';
  assert.ok(passed);
  assert.match((await phone.get('/mine')).text, /What you have signed and passed \(1\)/);
  const page = await phone.get('/mine/training/M1/questions');
  assert.equal(page.location, '/mine/training/M1?language=en', 'there is nothing to answer now');
});

test('the certificate is a PDF, for who passed and for the office, and each copy is noted', async () => {
  for (const [who, path] of [
    [phone, `/mine/training/certificates/${passed}`],
    [browser, `/training/certificates/${passed}`],
  ] as const) {
    const { type, bytes } = await bytesOf(given, who, path);
    assert.equal(type, 'application/pdf');
    assert.equal(Buffer.from(bytes.slice(0, 5)).toString(), '%PDF-');
    assert.ok(bytes.length > 5_000);
  }
  const noted = given.installation.access.find({ chain: practice.id, kind: 'exported', most: 5 });
  assert.deepEqual(
    noted.map(({ person, subject }) => [person, subject]),
    [
      [given.by, passed],
      [bea, passed],
    ],
  );
  assert.match((await browser.get('/access-record')).text, /Module M1 of Bea Moss/);
});

test('a policy is read and signed on the phone, and the office sees it', async () => {
  const path = '/mine/policies/policy-gov-01';
  const page = await phone.get(path);
  assert.equal(page.status, 200);
  const signed = await phone.post(path, { ...hiddenIn(page, path), read: 'yes' });
  assert.equal(signed.status, 303, signed.text);
  const record = (await practice.program()).policies.get('policy-gov-01');
  assert.deepEqual(
    record?.signatures.map(({ person, version }) => [person, version]),
    [[bea, 1]],
  );
  assert.match((await browser.get('/policies/readers')).text, /Bea Moss/);
  const overview = await browser.get('/training');
  assert.match(overview.text, new RegExp(`/training/people/${bea}`));
  const person = await browser.get(`/training/people/${bea}`);
  assert.match(person.text, /100 percent, passed/);
  assert.match(person.text, /50 percent, not passed/);
});

test('a quiz sent twice is one attempt; from a second device with other answers it is refused, and told', async () => {
  const { path, fields, items } = await answers(phone, bea, 'M2', 2);
  assert.equal((await phone.post(path, fields)).status, 303);
  const twice = await phone.post(path, fields);
  assert.match(twice.location ?? '', /results/);
  const better = Object.fromEntries(
    items.map(({ id, options }) => [`answers.${id}`, options.find(({ right }) => right)?.id ?? '']),
  );
  const other = await phone.post(path, { ...fields, ...better });
  assert.equal(other.status, 422);
  assert.match(other.text, /answered already on November 30, 2026, here or on another device: 33 percent/);
  const attempts = [...(await practice.program()).attempts.values()].filter(({ module }) => module === 'M2');
  assert.equal(attempts.length, 1);
});

test('nobody sees or answers what is another’s', async () => {
  const his = await begun(await linkFor(cal));
  assert.equal((await his.get(`/mine/training/results/${passed}`)).status, 404);
  assert.equal((await his.get(`/mine/training/certificates/${passed}`)).status, 404);
  assert.doesNotMatch((await his.get('/mine')).text, /Bea Moss/);
  const hers = await answers(phone, bea, 'M2');
  const { 'opened-by': _opener, ...forged } = hers.fields;
  const sent = await his.post(hers.path, forged);
  assert.equal(sent.status, 422);
  assert.equal((await his.post(hers.path, hers.fields)).status, 409, 'a form that she opened');
  assert.ok([...(await practice.program()).attempts.values()].every(({ person }) => person === bea));
});

test('records come out as PDF and as a table, with first days and statements, for the days that were chosen', async () => {
  const csv = await browser.get('/training/records.csv');
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
  assert.match(csv.text, /Bea Moss,[^\n]*2026-01-05/);
  assert.match(csv.text, /I read module M1/);
  const { bytes } = await bytesOf(given, browser, '/training/records.pdf');
  assert.equal(Buffer.from(bytes.slice(0, 5)).toString(), '%PDF-');
  const none = await browser.get('/training/records.csv?from=2020-01-01&to=2020-12-31');
  assert.doesNotMatch(none.text, /Bea Moss/);
  for (const query of ['from=x&to=y', 'from=2026-12-31&to=2020-01-01', 'from=%00'])
    assert.equal((await browser.get(`/training/records?${query}`)).status, 200, query);
});

test('what the office records of training goes through its pages, and wrong input comes back with its error', async () => {
  for (const path of ['/training/assign', '/training/outside', '/training/reminders', '/training/phishing']) {
    assert.equal((await browser.get(path)).status, 200, path);
    const empty = await browser.post(path, { id: 'x' });
    assert.equal(empty.status, 422, path);
    assert.match(empty.text, /id="errors"/, path);
  }
  const csv = new File(['Email,Name,Clicked\n,Bea Moss,Yes\nx@y.example,A Stranger,No\n'], 'r.csv');
  const body = new FormData();
  for (const [name, value] of [
    ['id', 'exercise-aaaa'],
    ['read', 'yes'],
    ['on', '2026-11-20'],
    ['tool', 'A tool'],
  ] as const)
    body.append(name, value);
  body.append('file', csv);
  const read = await browser.send('/training/phishing', {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost:4700' },
  });
  assert.equal(read.status, 200, read.text);
  assert.match(read.text, /line 3 \(x@y\.example\)/);
  assert.match(read.text, /<option value="clicked" selected="">/);
});
