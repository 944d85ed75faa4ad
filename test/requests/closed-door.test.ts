import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clinic, givenApp, minutes, origin, sessionCookie } from './given-app.ts';
import type { Answered } from './given-app.ts';

const signInForm = { email: clinic.email, password: clinic.password };

test('session fixation: a token that the browser brought to the sign-in is never the one it leaves with, and opens nothing', async () => {
  const given = givenApp();
  await given.signedIn();
  for (const planted of ['A'.repeat(43), 'x', '', '../../etc']) {
    const browser = given.browser(`desk ${planted.length}`);
    browser.cookie = planted;
    assert.equal((await browser.post('/sign-in', signInForm)).status, 303);
    assert.notEqual(browser.cookie, planted);
    const attacker = given.browser('elsewhere');
    attacker.cookie = planted;
    assert.match((await attacker.get('/')).location ?? '', /^\/sign-in/);
  }
});

test('session fixation: signing in ends the session that was there, so that whoever planted theirs sees nothing of the next', async () => {
  const given = givenApp();
  await given.signedIn();
  const attacker = await given.signedInAs('workforce-member');
  const planted = attacker.cookie;
  const victim = given.browser('desk of the victim');
  victim.cookie = planted;
  assert.equal((await victim.post('/sign-in', signInForm)).status, 303);
  assert.notEqual(victim.cookie, planted);
  assert.match((await attacker.get('/')).location ?? '', /^\/sign-in/, 'and their own is over, too');
});

test('a cookie of the same name that somebody put beside the real one does not take its place', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  const other = await given.signedInAs('workforce-member');
  const headers = (cookie: string) => ({ headers: { cookie } });
  const browser = given.browser();
  for (const cookie of [
    `diligence=${officer.cookie}`,
    `diligence-4701=${officer.cookie}`,
    `__Host-${sessionCookie}=${officer.cookie}`,
    `__Host-diligence=${officer.cookie}`,
    `x${sessionCookie}=${officer.cookie}`,
    `${sessionCookie}=${officer.cookie?.slice(0, 42)}`,
    `${sessionCookie}=${officer.cookie}.${other.cookie}`,
  ])
    assert.match(
      (await browser.send('/', headers(cookie))).location ?? '',
      /^\/sign-in/,
      cookie.replace(/=.*/, ''),
    );
  assert.equal((await browser.send('/account', headers(`${sessionCookie}=${officer.cookie}`))).status, 200);
});

test('open redirect: wherever a path to go on to comes in, nobody is led to another site', async () => {
  const given = givenApp();
  await given.signedIn();
  const paths = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '/%2f%2fevil.example',
    '/%2fevil.example',
    '%2f%2fevil.example',
    '/%5cevil.example',
    '/\tevil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '/ /evil.example',
    '\t//evil.example',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/./\\evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '@evil.example',
    'http://localhost:4700@evil.example',
    '/@evil.example',
    '/；//evil.example',
    '/\u2028/evil.example',
  ];
  const ours = (text: string | undefined, where: string) => {
    if (text !== undefined) assert.equal(new URL(text, `${origin}/sign-in`).origin, origin, where);
  };
  for (const next of paths) {
    const query = new URLSearchParams({ next, from: next });
    const page = await given.browser().get(`/sign-in?${query}`);
    ours(/name="next" value="([^"]*)"/.exec(page.text)?.[1], `form: ${next}`);
    given.hand.at += minutes(1);
    const signedIn = await given.browser(`desk ${next}`).post('/sign-in', { ...signInForm, next });
    assert.equal(signedIn.status, 303, next);
    ours(signedIn.location, `after sign-in: ${next}`);
    assert.doesNotMatch(signedIn.location ?? '', /[\r\n\t]/);
    const away = await given.browser().get(`/away?${query}`);
    for (const [, link = ''] of away.text.matchAll(/href="([^"]*)"/g))
      ours(link.replaceAll('&amp;', '&'), `away: ${next}`);
    const closed = await given.browser().get(`${origin}/${next.replace(/[^\x21-\x7e]/g, '')}`);
    ours(closed.location, `closed page: ${next}`);
    const kept = await given
      .browser(`kept ${next}`)
      .post('/sign-in', { ...signInForm, 'kept-path': next, 'kept.x': 'y' });
    for (const [, action = ''] of kept.text.matchAll(/action="([^"]*)"/g)) ours(action, `kept: ${next}`);
  }
});

/** What every answer says to the browser, whatever it is. */
function guarded({ headers }: Answered, where: string): void {
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    assert.ok(policy.includes(part), `${where}: ${part}`);
  assert.doesNotMatch(policy, /unsafe|\*/, where);
  assert.equal(headers.get('x-frame-options'), 'DENY', where);
  assert.equal(headers.get('x-content-type-options'), 'nosniff', where);
  assert.equal(headers.get('referrer-policy'), 'same-origin', where);
  assert.equal(headers.get('access-control-allow-origin'), null, where);
}

test('clickjacking and caches: every page, file, refusal and error may be framed by nobody, and what is private is kept by no cache', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  const stranger = given.browser('a stranger');
  const routes = given.app.routes.filter(
    ({ method, path }) => ['GET', 'POST'].includes(method) && !path.includes('*'),
  );
  assert.ok(routes.length > 60);
  const paths = [...new Set(routes.map(({ path }) => path))];
  const inventory = await officer.get('/inventory/export.csv');
  assert.match(inventory.headers.get('content-disposition') ?? '', /^attachment/);
  for (const visitor of [officer, stranger])
    for (const path of paths) {
      if (path === '/sign-out') continue;
      const answered = await visitor.get(path.replaceAll(/:(\w+)/g, 'none-0000'));
      guarded(answered, `GET ${path}: ${answered.status}`);
      assert.equal(answered.headers.get('cache-control'), 'no-store', `GET ${path}: ${answered.status}`);
      assert.equal(answered.headers.get('etag'), null, path);
    }
  const others: readonly [string, () => Promise<Answered>][] = [
    ['a page that is not there', () => officer.get('/no-such-page')],
    ['a form from elsewhere', () => officer.post('/practice/facts', {}, { origin: 'https://evil.example' })],
    ['a form with something wrong', () => officer.post('/practice/facts', {})],
    ['a form of a stranger', () => stranger.post('/practice/facts', {})],
    [
      'a wrong password',
      () => stranger.post('/sign-in', { email: 'x@example.com', password: 'not at all right' }),
    ],
    [
      'a form that is none',
      () =>
        officer.send('/practice/facts', {
          method: 'POST',
          body: '{',
          headers: { origin, 'content-type': 'application/json' },
        }),
    ],
    [
      'a method that is not there',
      () => officer.send('/practice/facts', { method: 'DELETE', headers: { origin } }),
    ],
    [
      'too much',
      () =>
        officer.send('/practice/facts', {
          method: 'POST',
          body: 'x',
          headers: { origin, 'content-length': '99999999', 'content-type': 'text/plain' },
        }),
    ],
  ];
  for (const [what, ask] of others) {
    const answered = await ask();
    assert.ok(answered.status >= 400, `${what}: ${answered.status}`);
    guarded(answered, what);
    assert.equal(answered.headers.get('cache-control'), 'no-store', what);
  }
  const sheet = await stranger.get('/diligence.css');
  guarded(sheet, 'the stylesheet');
  assert.match(sheet.headers.get('cache-control') ?? '', /^public/);
});

test('164.312(d): an address without an account is answered like one with a wrong password: the same words, the same status, the same work', async () => {
  const given = givenApp();
  await given.signedIn();
  const closed = await given.signedInAs('manager');
  const practice = (await given.practice()).id;
  const closedEmail = `${closed.person}@clinic.example`;
  given.installation.accounts.closeAccount({ practice, person: closed.person });

  const emails = [clinic.email, 'nobody@clinic.example', closedEmail];
  const spent = new Map<string, number[]>(emails.map((email) => [email, []]));
  const seen = new Map<string, Set<string>>();
  for (let round = 0; round < 9; round++)
    for (const email of emails) {
      // The waits are over each time: what is measured is a try that is looked at.
      given.hand.at += minutes(25 * 60);
      const browser = given.browser(`desk ${round} ${email}`);
      const begun = performance.now();
      const answered = await browser.post('/sign-in', { email, password: 'not this one at all' });
      spent.get(email)?.push(performance.now() - begun);
      const words = answered.text.replaceAll(email, 'EMAIL');
      const known = [...answered.headers].filter(([name]) => name !== 'date').toString();
      seen.set(
        `${answered.status} ${words} ${known}`,
        new Set([...(seen.get(`${answered.status} ${words} ${known}`) ?? []), email]),
      );
    }
  assert.equal(seen.size, 1, 'one answer for all');
  const median = (email: string) => (spent.get(email) ?? []).toSorted((a, b) => a - b)[4] ?? 0;
  const right = median(clinic.email);
  // Without the work of a password the answer would come in a tenth of the time.
  for (const email of emails)
    assert.ok(
      median(email) > right / 3 && median(email) < right * 3,
      `${email}: ${median(email)} ms, known ${right} ms`,
    );
});

test('an address without an account has to wait after as many tries, in the same words', async () => {
  const given = givenApp();
  await given.signedIn();
  const answers = async (email: string) => {
    const all: string[] = [];
    for (let tries = 0; tries < 8; tries++) {
      const answered = await given
        .browser(`${email} ${tries}`)
        .post('/sign-in', { email, password: 'not this one at all' });
      all.push(
        `${answered.status} ${answered.headers.get('retry-after')} ${/<div class="errors".*?<\/div>/s.exec(answered.text)?.[0].replace(/<a [^>]*>/, '')}`,
      );
    }
    return all;
  };
  const known = await answers(clinic.email);
  assert.match(known.at(-1) ?? '', /^429/);
  assert.deepEqual(await answers('nobody@clinic.example'), known);
});

test('a path with an identifier that is not there says the same for whatever is asked, signed in or not', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  const member = await given.signedInAs('workforce-member');
  const person = await given.officer();
  for (const id of [person, 'person-none0000'])
    assert.equal((await member.get(`/people/${id}`)).status, 403, id);
  for (const path of [
    '/people/person-none0000',
    '/inventory/asset-none0000',
    '/associates/vendor-none0000',
    '/incidents/incident-none0000',
  ])
    assert.equal((await officer.get(path)).status, 404, path);
  const stranger = given.browser();
  for (const path of [`/people/${person}`, '/people/person-none0000', '/no-such-page/at-all'])
    assert.ok([303, 404].includes((await stranger.get(path)).status), path);
});
