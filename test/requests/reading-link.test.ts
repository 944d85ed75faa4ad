import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { personLeft } from '#areas/workforce/decide.ts';
import { pages } from '#page-permission.ts';
import type { PagePath } from '#page-permission.ts';
import { recorded } from '#test/given-practice.ts';
import { hiddenIn } from './given-factor.ts';
import { givenReading } from './given-reading.ts';

const given = await givenReading();
const { browser, practice, hired, linkFor, begun, answers, elsewhere } = given;
const bea = 'person-bea00001';
const day = 24 * 60 * 60_000;
const began = given.hand.at;
const filledIn = (path: string): string => path.replaceAll(/:(\w+)/g, 'M1');
const isMine = (path: string) => path === '/mine' || path.startsWith('/mine/');

before(async () => {
  await hired(bea, 'Bea Moss');
});

async function left(person: string): Promise<void> {
  const seen = (await practice.program()).people.get(person)?.revision;
  recorded(await practice.record(given.by, personLeft, { id: person, seen, on: '2026-11-29' }));
}

test('a personal link says whom it is for, and opening its address alone uses nothing up', async () => {
  const link = await linkFor(bea);
  for (let looks = 0; looks < 3; looks++) {
    const hello = await elsewhere('a mail scanner').get(link);
    assert.equal(hello.status, 200);
    assert.match(hello.text, /Hello, Bea Moss/);
    assert.match(hello.headers.get('referrer-policy') ?? '', /same-origin|no-referrer/);
  }
  await begun(link);
});

test('opened on a second device it says that it goes on only on the first; the first goes on', async () => {
  const link = await linkFor(bea);
  const hello = await elsewhere('tablet').get(link);
  const phone = await begun(link);
  const tablet = elsewhere('tablet');
  for (const answer of [await tablet.get(link), await tablet.post('/reading', hiddenIn(hello, '/reading'))]) {
    assert.equal(answer.status, 403);
    assert.match(answer.text, /opened on a device already/);
  }
  assert.equal(tablet.reading, undefined);
  assert.equal((await phone.get('/mine')).status, 200);
});

test('a token that is none opens nothing, and says what to do', async () => {
  for (const token of ['x', 'a'.repeat(43), '%00', '../../mine', '<script>', 'a'.repeat(5000)]) {
    const visitor = elsewhere('nobody');
    const looked = await visitor.get(`/reading?token=${encodeURIComponent(token)}`);
    assert.equal(looked.status, 403, token.slice(0, 50));
    assert.match(looked.text, /not known here.*Ask whoever gave it to you/s);
    assert.doesNotMatch(looked.text, /Bea|Riverbend|<script/);
    assert.equal((await visitor.post('/reading', { token })).status, 403);
    assert.equal(visitor.reading, undefined);
  }
  const none = await elsewhere('nobody').get('/reading');
  assert.match(none.text, /ask the office for a new personal link/);
});

test('a newer link takes the place of the one before, and closes what that one had opened', async () => {
  const phone = await begun(await linkFor(bea));
  const second = await linkFor(bea);
  assert.match((await phone.get('/mine')).location ?? '', /^\/sign-in/);
  await linkFor(bea);
  const late = await elsewhere('late').get(second);
  assert.equal(late.status, 403);
  assert.match(late.text, /A newer link took the place of this one/);
});

test('after 14 days neither the link nor what it opened works; whoever is in the middle is told what to do', async () => {
  const phone = await begun(await linkFor(bea));
  const form = await answers(phone, bea, 'M1');
  const unopened = await linkFor(await hired('person-dot00001', 'Dot Ames'));
  try {
    given.hand.at = began + 14 * day + 60_000;
    assert.equal((await elsewhere('late').get(unopened)).status, 403);
    const sent = await phone.post(form.path, form.fields);
    assert.equal(sent.status, 401);
    assert.match(sent.text, /ask the office for a new link/);
    const page = await phone.get('/mine');
    assert.match(page.location ?? '', /^\/sign-in\?next=/);
    assert.match((await phone.get(page.location ?? '')).text, /ask the office for a new link/);
  } finally {
    given.hand.at = began;
  }
  assert.equal((await practice.program()).attempts.size, 0);
});

test('164.308(a)(3)(ii)(C): for somebody who left, a link opens nothing, and what was open stops in the middle', async () => {
  const before = await linkFor(await hired('person-eve00001', 'Eve Hart'));
  await left('person-eve00001');
  const dead = await elsewhere('hers').get(before);
  assert.equal(dead.status, 403);
  assert.match(dead.text, /does not work here now|withdrawn/);

  const fay = await hired('person-fay00001', 'Fay Lund');
  const phone = await begun(await linkFor(fay));
  const form = await answers(phone, fay, 'M1');
  await left(fay);
  assert.equal((await phone.post(form.path, form.fields)).status, 401);
  assert.match((await phone.get('/mine')).location ?? '', /^\/sign-in/);
  assert.equal((await practice.program()).attempts.size, 0);
  const chooser = await browser.get('/people/reading-links');
  assert.doesNotMatch(chooser.text, /Fay Lund|Eve Hart/, 'no link is made for them any more');
  const made = await browser.post('/people/reading-links', { people: fay });
  assert.equal(made.status, 422);
});

test('164.312(a)(1): a personal link opens nothing outside of what is for everybody on the roster', async () => {
  const phone = await begun(await linkFor(bea));
  const head = (await practice.checkpoint())?.position;
  for (const path of Object.keys(pages) as PagePath[]) {
    const at = filledIn(path);
    if (isMine(path) || pages[path] === 'anyone') continue;
    const got = await phone.get(at);
    // Where nothing is to be read, there is no page at all.
    if (got.status !== 404) {
      assert.equal(got.status, 303, `GET ${path}`);
      assert.match(got.location ?? '', /^\/sign-in\?next=/, path);
    }
    const sent = await phone.post(at, { id: 'person-zzzz', name: 'x', seen: '0', person: bea });
    assert.ok([401, 404].includes(sent.status), `POST ${path}: ${sent.status}`);
    assert.doesNotMatch(got.text + sent.text, /Olivia Park/, path);
  }
  assert.equal((await practice.checkpoint())?.position, head);
  assert.equal((await phone.get('/mine')).status, 200, 'and is still open where it may be');
});

test('a form from another site is refused, with the link or without', async () => {
  const link = await linkFor(bea);
  const hello = await elsewhere('scan').get(link);
  const forged = await elsewhere('scan').post('/reading', hiddenIn(hello, '/reading'), {
    origin: 'https://evil.example',
  });
  assert.equal(forged.status, 403);
  const phone = await begun(link);
  const { path, fields } = await answers(phone, bea, 'M1');
  assert.equal((await phone.post(path, fields, { origin: 'https://evil.example' })).status, 403);
  assert.equal(
    (await phone.send('/mine', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }))
      .status,
    303,
  );
  assert.equal((await practice.program()).attempts.size, 0);
});

test('where somebody is signed in on the same device, the sign-in counts, and a form opened by the link is asked about', async () => {
  const phone = await begun(await linkFor(bea));
  const hers = await answers(phone, bea, 'M1');
  phone.cookie = browser.cookie;
  assert.match((await phone.get('/mine')).text, /Olivia Park/);
  const sent = await phone.post(hers.path, hers.fields);
  assert.equal(sent.status, 409);
  assert.match(sent.text, /opened by Bea Moss/);
  phone.cookie = undefined;
  assert.match((await phone.get('/mine')).text, /Bea Moss/);
  assert.equal((await practice.program()).attempts.size, 0);
});

test('164.312(b): who made a link, who opened it and who closed it is on the access record, in words', async () => {
  const phone = await begun(await linkFor(bea));
  const away = await phone.post('/mine/leave');
  assert.equal(away.location, '/reading');
  assert.equal(phone.reading, undefined);
  assert.match((await phone.get('/reading')).text, /Closed on this device/);
  assert.match((await phone.get('/mine')).location ?? '', /^\/sign-in/);
  const { access } = given.installation;
  assert.deepEqual(
    access.find({ chain: practice.id, most: 3 }).map(({ kind, person, subject }) => [kind, person, subject]),
    [
      ['signed-out', bea, 'reading'],
      ['link-used', bea, 'reading'],
      ['link-made', given.by, bea],
    ],
  );
  const { text } = await browser.get('/access-record');
  assert.match(text, /to read, sign and learn/);
});
