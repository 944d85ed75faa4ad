import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clinic, givenApp, minutes } from './given-app.ts';
import { asking, certified, publicUrl } from './given-reach.ts';

test('a certificate that ends within 30 days is a job on the home page of the officials, a day before it is not', async () => {
  const given = givenApp(certified);
  const ask = asking(given);
  const token = (await given.opened.setUpToken()) ?? '';
  const set = await ask('POST', `${publicUrl}/set-up`, {}, { ...clinic, token });
  const cookie = set.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  assert.match(cookie, /^__Host-diligence=/);
  const page = async (path: string) =>
    (await ask('GET', `${publicUrl}${path}`, { headers: { cookie } })).text();
  // November 30 is 30 days before December 30.
  assert.match(await page('/'), /Renew the certificate of this address/);
  const installation = await page('/installation');
  for (const words of [
    publicUrl,
    'phones.example.org',
    'A made-up authority',
    'December 30, 2026',
    '30 days left',
    'every address of this computer',
  ])
    assert.ok(installation.includes(words), words);
  const earlier = givenApp(certified);
  earlier.hand.at -= minutes(24 * 60);
  const asked = asking(earlier);
  const fresh = (await earlier.opened.setUpToken()) ?? '';
  const done = await asked('POST', `${publicUrl}/set-up`, {}, { ...clinic, token: fresh });
  const other = done.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const home = await asked('GET', `${publicUrl}/`, { headers: { cookie: other } });
  assert.equal(home.status, 200);
  assert.doesNotMatch(await home.text(), /Renew the certificate/);
});

test('the page for whoever looks after the computer says exactly how it stands: address, folder, room, versions', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  const { text } = await officer.get('/installation');
  for (const words of [
    'http://localhost:4700',
    'This computer only. No phone and no other desk reaches it.',
    '127.0.0.1 (this computer only)',
    given.folder,
    'only its owner',
    process.versions.node,
    'reverse_proxy 127.0.0.1:4700',
    '--behind-proxy --public-url',
  ])
    assert.ok(text.includes(words), words);
  assert.match(text, /[\d.,]+ [GM]B left of [\d.,]+ [GM]B/);
  const reviewer = await given.signedInAs('reviewer');
  assert.equal((await reviewer.get('/installation')).status, 200);
  const manager = await given.signedInAs('manager');
  assert.equal((await manager.get('/installation')).status, 403);
});
