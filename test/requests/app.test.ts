import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pages } from '#page-permission.ts';
import { clinic, givenApp, origin } from './given-app.ts';

/** Paths of every kind: pages, files, what is missing, what is refused. */
const samples = [
  '/',
  '/sign-in',
  '/set-up?token=x',
  '/diligence.css',
  '/icon.svg',
  '/no-such-page',
  '/posture',
  '/risk-analysis',
];

test('every answer carries a strict content security policy and its fellows', async () => {
  const { signedIn, browser } = givenApp();
  for (const visitor of [await signedIn(), browser()])
    for (const path of samples) {
      const { headers, status } = await visitor.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /style-src 'self'/, path);
      assert.match(policy, /form-action 'self'/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.match(policy, /base-uri 'none'/, path);
      assert.doesNotMatch(policy, /unsafe|\*|http/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('x-frame-options'), 'DENY', path);
      assert.equal(headers.get('referrer-policy'), 'same-origin', path);
      assert.ok(status < 500, path);
    }
});

test('no page is kept by the browser or a proxy; only the stylesheet and the icon are', async () => {
  const { signedIn, browser } = givenApp();
  for (const visitor of [await signedIn(), browser()])
    for (const path of samples) {
      const stored = /^\/(diligence\.css|icon\.svg)$/.test(path);
      const { headers } = await visitor.get(path);
      assert.equal(headers.get('cache-control'), stored ? 'public, max-age=3600' : 'no-store', path);
    }
});

/** The one page of those without a name in their path that needs a script: a browser speaks to a passkey only so. */
const withScript = new Map([
  ['/account/passkeys', '/passkey.js'],
  ['/policies/new', '/editor.js'],
]);

test('pages ship no script but where one earns it, no inline style and nothing from elsewhere', async () => {
  const { signedIn } = givenApp();
  const own = await signedIn();
  for (const path of Object.keys(pages).filter((path) => !path.includes(':'))) {
    const { text, headers } = await own.get(path);
    if (!(headers.get('content-type') ?? '').includes('html')) continue;
    const scripts = Array.from(text.matchAll(/<script([^>]*)>(.*?)<\/script>/gis), ([, head, body]) => [
      head,
      body,
    ]);
    const script = withScript.get(path);
    assert.deepEqual(
      scripts.map(([head = '', body]) => [/ src="([^"]*)"/.exec(head)?.[1], body]),
      script === undefined ? [] : [[script, '']],
      path,
    );
    assert.equal(
      headers.get('content-security-policy')?.includes('script-src'),
      script !== undefined,
      `${path}: the policy allows a script only where there is one`,
    );
    assert.doesNotMatch(text, /\son[a-z]+=|javascript:/i, path);
    assert.doesNotMatch(text, /\sstyle=|<style/i, path);
    assert.doesNotMatch(text, /(src|href|action)="(https?:)?\/\//i, path);
  }
});

test('a form that comes from another site is refused, signed in or not, and nothing is recorded', async () => {
  const { signedIn, browser, practice } = givenApp();
  const own = await signedIn();
  const before = (await (await practice()).program()).position;
  const incident = {
    id: 'incident-abcd',
    seen: '0',
    what: 'x',
    happened: '2026-11-28',
    discovered: '2026-11-29',
  };
  for (const other of [
    'https://example.org',
    'http://localhost:4701',
    'https://localhost:4700',
    'http://127.0.0.1:4700',
    'null',
  ]) {
    assert.equal((await own.post('/incidents/report', incident, { origin: other })).status, 403, other);
    const signIn = await browser().post(
      '/sign-in',
      { email: clinic.email, password: clinic.password },
      { origin: other },
    );
    assert.equal(signIn.status, 403, other);
    assert.equal((await own.post('/sign-out', {}, { origin: other })).status, 403, other);
  }
  const bare = await own.send('/incidents/report', { method: 'POST', body: new URLSearchParams(incident) });
  assert.equal(bare.status, 403, 'no origin at all');
  assert.equal((await own.get('/')).status, 200, 'still signed in');
  assert.equal((await (await practice()).program()).position, before);
});

test('what is not there is a page that says so, signed in or not', async () => {
  const { signedIn, browser } = givenApp();
  for (const visitor of [await signedIn(), browser()])
    for (const path of [
      '/no-such-page',
      '/posture/164.999',
      '/inventory/asset-none/x',
      '/.env',
      '/etc/passwd',
    ]) {
      const { status, text } = await visitor.get(path);
      assert.ok(status === 404 || status === 303, `${path}: ${status}`);
      if (status === 404) assert.match(text, /There is no such page/);
    }
});

test('a body that is too large is refused with a sentence, and nothing is recorded', async () => {
  const { signedIn, practice } = givenApp();
  const own = await signedIn();
  const before = (await (await practice()).program()).position;
  const what = 'x'.repeat(12 * 1024 * 1024);
  const answered = await own.post('/incidents/report', { id: 'incident-abcd', what });
  assert.equal(answered.status, 413);
  assert.match(answered.text, /too much for one form/);
  const streamed = await own.send('/incidents/report', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new ReadableStream({
      start(controller) {
        for (let part = 0; part < 13; part++) controller.enqueue(new Uint8Array(1024 * 1024).fill(97));
        controller.close();
      },
    }),
    duplex: 'half',
  } as RequestInit);
  assert.equal(streamed.status, 413, 'also where its length is not told');
  assert.equal((await (await practice()).program()).position, before);
});

test('a text of 10 MB in a field is refused with a sentence beside its field', async () => {
  const { signedIn, practice } = givenApp();
  const own = await signedIn();
  const before = (await (await practice()).program()).position;
  const what = 'x'.repeat(10_000_000);
  const form = { id: 'incident-abcd', seen: '0', what, happened: '2026-11-28', discovered: '2026-11-29' };
  const answered = await own.post('/incidents/report', form);
  assert.equal(answered.status, 422);
  assert.match(answered.text, /10,000,000 characters long/);
  assert.equal((await (await practice()).program()).position, before);
});

test('a form that is no form is answered, not broken', async () => {
  const { signedIn, browser, failures } = givenApp();
  for (const visitor of [await signedIn(), browser()])
    for (const path of ['/incidents/report', '/sign-in', '/set-up'])
      for (const [type, body] of [
        ['multipart/form-data; boundary=x', 'not that boundary'],
        ['multipart/form-data', ''],
        ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
        ['application/json', '{"what":'],
        ['text/plain', 'a=b'],
        ['application/x-www-form-urlencoded', '%%%=%ff&&&=='],
        ['', 'a'],
      ] as const) {
        const headers = { origin, ...(type && { 'content-type': type }) };
        const { status } = await visitor.send(path, { method: 'POST', headers, body });
        assert.ok(status >= 300 && status < 500, `${path} ${type}: ${status}`);
      }
  assert.deepEqual(failures, []);
});
