import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clinic, givenApp, minutes, origin } from './given-app.ts';

test('the set-up link opens the practice once: account, offices and sign-in come of it', async () => {
  const { opened, browser, practice, officer } = givenApp();
  const token = (await opened.setUpToken()) ?? '';
  const first = browser();
  const page = await first.get(`/set-up?token=${token}`);
  assert.equal(page.status, 200);
  assert.match(page.text, /Set up your practice/);
  const done = await first.post('/set-up', { ...clinic, token });
  assert.equal(done.status, 303);
  assert.equal(done.location, '/keys?first');
  assert.equal((await first.get('/')).status, 200);
  const program = await (await practice()).program();
  assert.equal(program.entity?.name, 'Riverbend Clinic');
  assert.deepEqual(
    program.entity?.designations.map(({ office, person }) => [office, person]),
    [
      ['security-official', await officer()],
      ['privacy-official', await officer()],
    ],
  );
  assert.equal(program.people.get(await officer())?.enrolled, true);
  assert.equal(await opened.setUpToken(), undefined);
  const second = await browser().post('/set-up', { ...clinic, email: 'other@clinic.example', token });
  assert.equal(second.status, 403);
  assert.match(second.text, /used already/);
});

test('a fresh set-up link takes the place of the one before', async () => {
  const { opened, browser } = givenApp();
  const old = (await opened.setUpToken()) ?? '';
  const fresh = (await opened.setUpToken()) ?? '';
  assert.notEqual(old, fresh);
  const refused = await browser().get(`/set-up?token=${old}`);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /newer link/);
  assert.equal((await browser().get(`/set-up?token=${fresh}`)).status, 200);
});

test('opening the set-up link does not use it up, and it expires after 24 hours', async () => {
  const { opened, browser, hand } = givenApp();
  const token = (await opened.setUpToken()) ?? '';
  for (let look = 0; look < 3; look++)
    assert.equal((await browser().get(`/set-up?token=${token}`)).status, 200);
  hand.at += minutes(24 * 60);
  assert.equal((await browser().get(`/set-up?token=${token}`)).status, 200);
  hand.at += 1;
  assert.equal((await browser().get(`/set-up?token=${token}`)).status, 403);
});

test('a set-up form with something wrong in it says so, keeps what was typed, and records nothing', async () => {
  const { opened, browser } = givenApp();
  const token = (await opened.setUpToken()) ?? '';
  const own = browser();
  for (const wrong of [
    { name: '' },
    { staff: 'many' },
    { state: 'ZZ' },
    { timeZone: 'Mars/Olympus' },
    { kind: 'bakery' },
    { email: 'nobody' },
    { password: 'short' },
    { password: 'Riverbend Clinic' },
    { officer: '' },
  ]) {
    const answered = await own.post('/set-up', { ...clinic, ...wrong, token });
    assert.equal(answered.status, 422, JSON.stringify(wrong));
    assert.match(answered.text, /role="alert"/);
    if (!('name' in wrong)) assert.match(answered.text, /value="Riverbend Clinic"/);
    assert.doesNotMatch(answered.text, /copper lantern/);
    assert.deepEqual(await opened.practices(), []);
  }
  assert.equal((await own.post('/set-up', { ...clinic, token })).location, '/keys?first');
});

test('164.312(d): signing in takes the right password, and says the same for a wrong one and an unknown address', async () => {
  const { signedIn, browser } = givenApp();
  await signedIn();
  const wrong = await browser('desk 1').post('/sign-in', {
    email: clinic.email,
    password: 'not this one at all',
  });
  const unknown = await browser('desk 2').post('/sign-in', {
    email: 'nobody@clinic.example',
    password: 'not this one at all',
  });
  assert.equal(wrong.status, 422);
  assert.equal(unknown.status, 422);
  const alert = (text: string) => /<div class="errors".*?<\/div>/s.exec(text)?.[0];
  assert.ok(alert(wrong.text));
  assert.equal(alert(wrong.text), alert(unknown.text));
  const own = browser('desk 3');
  const right = await own.post('/sign-in', { email: clinic.email.toUpperCase(), password: clinic.password });
  assert.equal(right.location, '/');
  assert.equal((await own.get('/')).status, 200);
});

test('the session cookie cannot be read by scripts, stays on this site and ends with the browser', async () => {
  const { signedIn, browser } = givenApp();
  await signedIn();
  const { headers } = await browser().post('/sign-in', { email: clinic.email, password: clinic.password });
  const [cookie = ''] = headers.getSetCookie();
  assert.match(cookie, /^diligence-4700=[\w-]{43};/);
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=(Lax|Strict)/i);
  assert.doesNotMatch(cookie, /Max-Age|Expires/i);
});

test('after signing out the session is worth nothing, wherever its cookie still is', async () => {
  const { signedIn, browser } = givenApp();
  const own = await signedIn();
  const copy = browser();
  copy.cookie = own.cookie;
  assert.equal((await copy.get('/')).status, 200);
  const out = await own.post('/sign-out');
  assert.equal(out.status, 303);
  assert.equal(own.cookie, undefined);
  assert.match((await copy.get('/')).location ?? '', /^\/sign-in/);
});

test('too many wrong passwords have to wait, and the answer says how long', async () => {
  const { signedIn, browser, hand } = givenApp();
  await signedIn();
  const own = browser();
  const guess = () => own.post('/sign-in', { email: clinic.email, password: 'a guess that is not it' });
  let last = await guess();
  for (let tries = 0; tries < 10 && last.status !== 429; tries++) last = await guess();
  assert.equal(last.status, 429);
  assert.ok(Number(last.headers.get('retry-after')) > 0);
  const right = { email: clinic.email, password: clinic.password };
  assert.equal((await own.post('/sign-in', right)).status, 429);
  hand.at += minutes(16);
  assert.equal((await own.post('/sign-in', right)).location, '/');
});

test('whoever is not signed in is sent to the sign-in page, and on to where they wanted', async () => {
  const { signedIn, browser } = givenApp();
  await signedIn();
  const own = browser();
  const sent = await own.get('/inventory');
  assert.equal(sent.status, 303);
  assert.equal(sent.location, '/sign-in?next=%2Finventory');
  const page = await own.get(sent.location ?? '');
  assert.match(page.text, /name="next" value="\/inventory"/);
  const answered = await own.post('/sign-in', {
    email: clinic.email,
    password: clinic.password,
    next: '/inventory',
  });
  assert.equal(answered.location, '/inventory');
});

test('signing in never leads to another site', async () => {
  const { signedIn, browser } = givenApp();
  await signedIn();
  for (const next of [
    'https://example.org/',
    '//example.org/',
    '/\\example.org/',
    '/\\/example.org',
    '\\\\example.org',
    'javascript:alert(1)',
    ' //example.org',
    '/\t/example.org',
    '/%0a/example.org\n',
    'http:example.org',
  ]) {
    const page = await browser().get(`/sign-in?${new URLSearchParams({ next })}`);
    const kept = /name="next" value="([^"]*)"/.exec(page.text)?.[1];
    const answered = await browser(next).post('/sign-in', {
      email: clinic.email,
      password: clinic.password,
      next,
    });
    assert.equal(answered.status, 303);
    for (const path of [answered.location ?? '', kept ?? '/'])
      assert.equal(new URL(path, origin).origin, origin, next);
    assert.ok((answered.location ?? '').startsWith('/'), next);
  }
});

test('164.312(a)(2)(iii): a session ends after 15 minutes in which nothing was done, not before', async () => {
  const { signedIn, hand } = givenApp();
  const own = await signedIn();
  for (let looks = 0; looks < 5; looks++) {
    hand.at += minutes(15);
    assert.equal((await own.get('/')).status, 200);
  }
  hand.at += minutes(15) + 1;
  assert.match((await own.get('/')).location ?? '', /^\/sign-in/);
  hand.at -= minutes(10);
  assert.match((await own.get('/')).location ?? '', /^\/sign-in/, 'it ended for good');
});

test('a form sent after the session ended is kept: sign in, send it once more, and it is recorded once', async () => {
  const { signedIn, hand, practice } = givenApp();
  const own = await signedIn();
  const what = 'A laptop was left in a car.\nIt had "work" <email> & files on it. שלום 👩🏽‍⚕️';
  const form = { id: 'incident-kept1', seen: '0', what, happened: '2026-11-28', discovered: '2026-11-29' };
  hand.at += minutes(16);
  const late = await own.post('/incidents/report', form);
  assert.equal(late.status, 401);
  assert.match(late.text, /nothing is recorded yet/i);
  assert.equal((await (await practice()).program()).incidents.size, 0);

  const again = await own.post('/sign-in', {
    ...fieldsOf(late.text),
    email: clinic.email,
    password: clinic.password,
  });
  assert.equal(again.status, 200);
  assert.match(again.text, /action="\/incidents\/report"/);
  const sent = await own.post('/incidents/report', fieldsOf(again.text));
  assert.equal(sent.status, 303);
  const { incidents } = await (await practice()).program();
  assert.deepEqual(
    [...incidents.values()].map((incident) => incident.what),
    [what],
  );

  const position = (await (await practice()).program()).position;
  assert.equal((await own.post('/incidents/report', fieldsOf(again.text))).status, 303);
  assert.equal((await (await practice()).program()).position, position, 'sent twice, recorded once');
});

test('a kept form cannot be pointed at another site', async () => {
  const { signedIn, browser } = givenApp();
  await signedIn();
  const credentials = { email: clinic.email, password: clinic.password };
  for (const path of ['https://example.org/', '//example.org/', '/\\example.org'])
    assert.doesNotMatch(
      (await browser(path).post('/sign-in', { ...credentials, 'kept-path': path, 'kept.what': 'x' })).text,
      /example\.org/,
    );
});

/** The hidden fields of a page. */
function fieldsOf(html: string): Record<string, string> {
  const decoded = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return Object.fromEntries(
    Array.from(
      html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
      ([, name = '', value = '']) => [decoded(name), decoded(value)],
    ),
  );
}
