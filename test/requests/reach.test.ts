import assert from 'node:assert/strict';
import { test } from 'node:test';

import { grantRole, recordPerson } from '#areas/workforce/decide.ts';
import type { Reach } from '#reach/reach.ts';
import { recorded } from '#test/given-practice.ts';
import { clinic, givenApp, origin } from './given-app.ts';
import { asking, proxied, publicUrl } from './given-reach.ts';

const signInForm = { email: clinic.email, password: clinic.password };

test('a name that somebody else points at this computer is answered with one sentence and nothing else', async () => {
  const given = givenApp();
  await given.signedIn();
  const ask = asking(given);
  for (const url of [
    'http://evil.example:4700/',
    'http://localhost.evil.example:4700/diligence.css',
    'http://diligence.example.org/sign-in',
    'http://localhost:4701/sign-in',
    'http://192.168.1.20:4700/',
  ])
    for (const method of ['GET', 'POST'] as const) {
      const answered = await ask(method, url);
      assert.equal(answered.status, 421, url);
      assert.match(
        await answered.text(),
        /^Diligence does not answer under this name\. Open http:\/\/localhost:4700 instead\./,
      );
      assert.equal(answered.headers.get('cache-control'), 'no-store');
      assert.match(answered.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(answered.headers.get('set-cookie'), null);
    }
  for (const url of [
    'http://localhost:4700/sign-in',
    'http://127.0.0.1:4700/sign-in',
    'http://[::1]:4700/sign-in',
  ])
    assert.equal((await ask('GET', url)).status, 200, url);
});

test('a request that names one host in its first line and another in its header is not answered', async () => {
  const ask = asking(givenApp());
  const split = await ask('GET', 'http://localhost:4700/sign-in', { headers: { host: 'evil.example' } });
  assert.equal(split.status, 400);
  assert.equal(
    (await ask('GET', 'http://evil.example/sign-in', { headers: { host: 'localhost:4700' } })).status,
    400,
  );
});

test('164.312(d): a form counts only when it comes from a page of ours: not from another site, from nowhere or from "null"', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  const head = async () => (await (await given.practice()).program()).position;
  const before = await head();
  const form = { id: 'site-aaaa1', seen: '0', name: 'Elsewhere', state: 'OH' };
  for (const from of [
    'https://evil.example',
    'http://evil.example:4700',
    'https://localhost:4700',
    'http://localhost:4701',
    'http://localhost',
    'http://127.0.0.1:4700',
    'null',
    '',
  ]) {
    const answered = await officer.post('/practice/sites/site-aaaa1', form, { origin: from });
    assert.equal(answered.status, 403, from);
    assert.match(answered.text, /not sent from a page of Diligence/);
  }
  const body = new URLSearchParams(form);
  assert.equal(
    (await officer.send('/practice/sites/site-aaaa1', { method: 'POST', body })).status,
    403,
    'no origin',
  );
  for (const type of [
    'text/plain',
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ]) {
    const headers = { 'content-type': type, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' };
    const answered = await officer.send('/practice/sites/site-aaaa1', {
      method: 'POST',
      body: body.toString(),
      headers,
    });
    assert.equal(answered.status, 403, type);
  }
  assert.equal(await head(), before);
  assert.equal((await officer.post('/practice/sites/site-aaaa1', form)).status, 303);
  assert.equal(await head(), before + 1);
});

test('behind a proxy the public address signs in with a cookie for https and this host alone, and the browser stays with https', async () => {
  const given = givenApp(proxied);
  await given.signedIn();
  const ask = asking(given);
  const answered = await ask(
    'POST',
    'http://diligence.example.org/sign-in',
    { origin: publicUrl, headers: { 'x-forwarded-proto': 'https' } },
    signInForm,
  );
  assert.equal(answered.status, 303);
  const [cookie = ''] = answered.headers.getSetCookie();
  assert.match(cookie, /^__Host-diligence=[\w-]{43}; /);
  for (const attribute of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\/(;|$)/])
    assert.match(cookie, attribute);
  assert.doesNotMatch(cookie, /Domain|Max-Age|Expires/i);
  assert.match(answered.headers.get('strict-transport-security') ?? '', /^max-age=\d{7,}$/);

  const home = await ask('GET', 'http://diligence.example.org/', {
    headers: { cookie: cookie.split(';')[0] ?? '' },
  });
  assert.equal(home.status, 200);
  const plainName = cookie.split(';')[0]?.replace('__Host-diligence', 'diligence-4700') ?? '';
  const wrong = await ask('GET', 'http://diligence.example.org/', { headers: { cookie: plainName } });
  assert.equal(wrong.status, 303, 'a cookie that could have been set over plain HTTP is not looked at');
  const crossed = await ask(
    'POST',
    'http://diligence.example.org/sign-in',
    { origin: 'http://diligence.example.org' },
    signInForm,
  );
  assert.equal(crossed.status, 403);
});

test('over plain HTTP on this computer the cookie is named after the port, and nothing is said about https', async () => {
  const ask = asking(givenApp());
  const answered = await ask('GET', `${origin}/sign-in`);
  assert.equal(answered.headers.get('strict-transport-security'), null);
  const given = givenApp(proxied);
  await given.signedIn();
  const local = await asking(given)('POST', 'http://localhost:4700/sign-in', {}, signInForm);
  const [cookie = ''] = local.headers.getSetCookie();
  assert.match(cookie, /^diligence-4700=/);
  assert.doesNotMatch(cookie, /Secure/);
  assert.equal(local.headers.get('strict-transport-security'), null);
});

test('tries to sign in are counted for the address that the proxy names, and nobody can name another', async () => {
  const given = givenApp(proxied);
  await given.signedIn();
  const ask = asking(given);
  const guess = (forwarded: string, peer = '127.0.0.1') =>
    ask(
      'POST',
      'http://diligence.example.org/sign-in',
      { origin: publicUrl, peer, headers: { 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' } },
      { email: `nobody${Math.floor(given.hand.at++)}@clinic.example`, password: 'a guess that is not it' },
    );
  let last = await guess('203.0.113.7');
  for (let tries = 0; tries < 30 && last.status !== 429; tries++)
    // Each try claims another origin before the one that the proxy adds.
    last = await guess(`198.51.100.${tries}, 203.0.113.7`);
  assert.equal(last.status, 429);
  assert.equal((await guess('203.0.113.8')).status, 422, 'another desk is not held up');
  assert.equal((await guess('203.0.113.9', '203.0.113.50')).status, 403, 'who is no proxy is not heard');
});

test('without a proxy, what a request says about addresses is not looked at', async () => {
  const given = givenApp();
  await given.signedIn();
  const ask = asking(given);
  let last = 0;
  for (let tries = 0; tries < 30 && last !== 429; tries++)
    last = (
      await ask(
        'POST',
        `${origin}/sign-in`,
        { headers: { 'x-forwarded-for': `203.0.113.${tries}`, forwarded: `for=203.0.113.${tries}` } },
        {
          email: `nobody${tries}@clinic.example`,
          password: 'a guess that is not it',
        },
      )
    ).status;
  assert.equal(last, 429);
});

test('an invitation leads to the public address whatever the request was sent to, and says so where there is none', async () => {
  const invited = async (reach?: Reach) => {
    const given = givenApp(reach);
    const officer = await given.signedIn();
    const [practice, by, id] = [await given.practice(), await given.officer(), 'person-new1'];
    const facts = { id, seen: 0, name: 'Sam New', job: '', start: '2026-01-05' };
    recorded(await practice.record(by, recordPerson, facts));
    recorded(await practice.record(by, grantRole, { id, role: 'manager' }));
    return (
      await officer.post(
        `/people/${id}/invitation`,
        {},
        { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
      )
    ).text;
  };
  const local = await invited();
  assert.match(local, />http:\/\/localhost:4700\/invitation\?token=/);
  assert.match(local, /works on this computer only/);
  assert.doesNotMatch(local, /evil/);
  const elsewhere = await invited(proxied);
  assert.match(elsewhere, />https:\/\/diligence\.example\.org\/invitation\?token=/);
  assert.doesNotMatch(elsewhere, /evil|this computer only/);
});
