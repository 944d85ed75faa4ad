import assert from 'node:assert/strict';
import { test } from 'node:test';

import { describeContact } from '#areas/entity/decide-contact.ts';
import { mandatedHeader } from '#texts/notice/elements.ts';
import { givenClinic, plain } from './given-notice.ts';
import { givenApp } from './given-app.ts';

test('an officer reads, publishes, posts with a photo, and prints: each page says where it stands', async () => {
  const { browser, practice } = await givenClinic();
  assert.match(plain((await browser.get('/notice')).text), /No notice is published here yet/);
  const preview = plain((await browser.get('/notice/preview?version=draft')).text);
  assert.ok(preview.includes(mandatedHeader));
  assert.match(preview, /614-555-0123/);
  assert.equal((await browser.get('/notice/publish')).status, 200);

  const early = await browser.post('/notice/publish', {
    seen: '0',
    effective: '2026-11-29',
    material: 'no',
    changes: '',
  });
  assert.equal(early.status, 422);
  assert.match(plain(early.text), /must not be earlier than the day on which you publish/);
  const published = await browser.post('/notice/publish', {
    seen: '0',
    effective: '2026-11-30',
    material: 'no',
    changes: '',
  });
  assert.equal(published.location, '/notice?done=recorded');
  assert.match(plain((await browser.get('/notice')).text), /Version 1 , since November 30, 2026/);

  const jpeg = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], 'wall.jpg', {
    type: 'image/jpeg',
  });
  const body = new FormData();
  for (const [name, value] of Object.entries({
    where: 'site-main',
    version: '1',
    on: '2026-11-30',
    copies: 'on',
    note: '',
  }))
    body.append(name, value);
  body.append('photo', jpeg);
  const posted = await browser.send('/notice/posting', {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost:4700' },
  });
  assert.equal(posted.location, '/notice/posting?done=recorded', posted.text);
  const page = await browser.get('/notice/posting');
  assert.match(plain(page.text), /Version 1, November 30, 2026, with copies to take/);
  const [, photo = ''] = /href="(\/notice\/posting\/photo\?entry=\d+)"/.exec(page.text) ?? [];
  const shown = await browser.get(photo);
  assert.equal(shown.headers.get('content-type'), 'image/jpeg');
  assert.equal((await browser.get('/notice/posting/photo?entry=1')).status, 404);
  assert.equal((await practice.program()).notice?.postings.length, 1);

  for (const query of [
    '',
    '?language=es',
    '?size=large',
    '?version=1&language=es&size=large',
    '?version=draft',
  ]) {
    const pdf = await browser.get(`/notice/notice.pdf${query}`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf', query);
    assert.match(pdf.text, /^%PDF-1\.7/);
    assert.match(pdf.text, /<pdfuaid:part>1<\/pdfuaid:part>/);
  }
  for (const query of ['?version=2', '?version=x', '?language=fr', '?size=huge'])
    assert.equal((await browser.get(`/notice/notice.pdf${query}`)).status, 404, query);
  const word = await browser.get('/notice/notice.docx?language=es');
  assert.match(word.headers.get('content-disposition') ?? '', /notice-of-privacy-practices-1-es\.docx/);
});

test('the HTML for a website has no script, style, class or link, and nothing pasted into a part runs', async () => {
  const given = await givenClinic();
  assert.equal((await given.browser.get('/notice/website.html')).status, 404);
  const saved = await given.browser.post('/notice/edit/who?language=en', {
    seen: '0',
    text: 'All of **us** <script>alert(1)</script> <img src=x onerror=alert(1)> & you.',
  });
  assert.equal(saved.status, 303, saved.text);
  await given.publish('2026-11-30', { changes: '' });
  for (const language of ['en', 'es']) {
    const { text, headers } = await given.browser.get(`/notice/website.html?language=${language}`);
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.ok(text.includes(mandatedHeader));
    assert.doesNotMatch(text, /<(script|style|img|a|link|iframe)\b|class=|style=|href=/);
  }
  const page = await given.browser.get('/notice/preview');
  assert.doesNotMatch(page.text, /<script>alert|<img/);
  assert.match((await given.browser.get('/notice/edit/who')).text, /your own words/);
});

test('164.520(b)(1): a part that was emptied is told on the publish page with its citation, and leads to the part', async () => {
  const { browser } = await givenClinic();
  await browser.post('/notice/edit/right-paper?language=en', { seen: '0', text: '' });
  const page = await browser.get('/notice/publish');
  assert.match(plain(page.text), /the right to a paper copy, English: nothing is said on it/);
  assert.match(page.text, /href="\/notice\/edit\/right-paper\?language=en"/);
  const program = plain((await browser.get('/notice')).text);
  assert.match(program, /nothing is said on it/);
  assert.equal((await browser.get('/notice/edit/nothing')).status, 404);
});

test('a changed fact is told as no longer true, with what differs; after a new version it is not', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  const contact = (await given.practice.program()).entity?.contact;
  const { revision, changedBy: _by, ...facts } = contact ?? assert.fail();
  await given.practice.record(given.officer, describeContact, {
    ...facts,
    phone: '614-555-0777',
    seen: revision,
  });
  const page = plain((await given.browser.get('/notice')).text);
  assert.match(
    page,
    /No longer true the phone number: the notice was written with “614-555-0123”; on record now is “614-555-0777”/,
  );
  const compared = await given.browser.get('/notice/compare');
  assert.match(compared.text, /0777/);
  assert.match(compared.text, /<(ins|del)\b/);
  assert.match(plain((await given.browser.get('/notice/compare?language=es')).text), /0777/);
  assert.equal((await given.browser.get('/notice/compare?from=9')).status, 404);
  await given.publish();
  assert.doesNotMatch(plain((await given.browser.get('/notice')).text), /No longer true/);
  assert.doesNotMatch(plain((await given.browser.get('/notice')).text), /re-?mail|redistribute/i);
});

test('164.520(c)(3)(i): /privacy-notice shows the notice in effect to anybody, in both languages, and nothing else', async () => {
  const given = await givenClinic();
  const visitor = given.visitor();
  const get = () => visitor.get('/privacy-notice');
  assert.equal((await get()).status, 404);
  await given.publish('2026-12-05', { changes: '' });
  assert.equal((await get()).status, 404, 'it is not in effect yet');
  given.hand.at = Date.UTC(2026, 11, 5, 15);
  const response = await get();
  const html = response.text;
  assert.equal(response.status, 200);
  assert.ok(html.includes(mandatedHeader));
  assert.match(html, /Aviso de prácticas de privacidad|ESTE AVISO DESCRIBE/);
  assert.equal(html.match(/<h1\b/g)?.length, 1);
  assert.doesNotMatch(html, /<nav|<form|<script|Olivia|olivia@|person-|practice-|Sign out|4,?000/);
  assert.ok(response.headers.get('content-security-policy')?.includes("default-src 'none'"));
});

test('where two practices live, /privacy-notice cannot tell whose is asked for, and shows none', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  assert.equal((await given.visitor().get('/privacy-notice')).status, 200);
  await given.installation.found('practice-second');
  const { status, text } = await given.visitor().get('/privacy-notice');
  assert.equal(status, 404);
  assert.doesNotMatch(text, /Riverbend|614-555/);
});

test('no practice, or none with a notice: a calm 404 that names nobody', async () => {
  const given = givenApp();
  const { status, text } = await given.browser().get('/privacy-notice');
  assert.equal(status, 404);
  assert.match(text, /There is no notice here/);
});
