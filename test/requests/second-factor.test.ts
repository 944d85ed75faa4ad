import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pages } from '#page-permission.ts';
import { clinic, minutes } from './given-app.ts';
import { askedOn, codesOn, givenFactors, hiddenIn } from './given-factor.ts';

const credentials = { email: clinic.email, password: clinic.password };

/** The officer has an authenticator app, and is signed out. */
async function withApp() {
  const given = givenFactors();
  const own = await given.signedIn();
  const app = await given.addApp(own);
  await own.post('/sign-out');
  return { ...given, own, ...app, code: () => given.codeOf(app.secret) };
}

test('164.312(d): after the password comes the second step, and only after it a session, under a new token', async () => {
  const { own, code } = await withApp();
  const half = await own.post('/sign-in', { ...credentials, next: '/account' });
  assert.equal(half.location, '/sign-in/second-step?next=%2Faccount');
  assert.equal(own.cookie, undefined, 'no session');
  const [cookie = ''] = half.headers.getSetCookie();
  assert.match(cookie, /^[\w-]+-step=[\w-]{43};/);
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=Lax/i);
  assert.doesNotMatch(cookie, /Max-Age|Expires/i);
  const token = own.pending;
  const page = await own.get(half.location ?? '');
  assert.equal(page.status, 200);
  assert.match(page.text, /autoComplete="one-time-code"|autocomplete="one-time-code"/);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.doesNotMatch(
    page.headers.get('content-security-policy') ?? '',
    /script-src/,
    'no passkey, no script',
  );
  const hidden = hiddenIn(page, '/sign-in/second-step');
  const wrong = await own.post('/sign-in/second-step', { ...hidden, code: '12 34' });
  assert.equal(wrong.status, 422);
  assert.equal(own.cookie, undefined);
  assert.match(wrong.text, /name="next" value="\/account"/);
  const right = await own.post('/sign-in/second-step', { ...hidden, code: code() });
  assert.equal(right.location, '/account');
  assert.notEqual(own.cookie, token);
  assert.equal(own.pending, undefined);
  assert.equal((await own.get('/account')).status, 200);
});

test('a half-done sign-in opens no page and records nothing, whatever cookie it is sent as', async () => {
  const { own, app, browser, practice } = await withApp();
  await own.post('/sign-in', credentials);
  const stranger = browser();
  stranger.cookie = own.pending;
  const head = (await practice().then((one) => one.checkpoint()))?.position;
  for (const { method, path } of app.routes) {
    const allowed = (pages as Record<string, readonly string[] | 'anyone' | 'roster'>)[path];
    if (allowed === undefined || allowed === 'anyone' || !['GET', 'POST'].includes(method)) continue;
    for (const visitor of [own, stranger]) {
      const filled = path.replaceAll(/:(\w+)/g, 'none-0000');
      const { status, location } =
        method === 'GET'
          ? await visitor.get(filled)
          : await visitor.post(filled, { id: 'none-0000', seen: '0' });
      if (method === 'GET') assert.match(location ?? '', /^\/sign-in\?next=/, path);
      else assert.equal(status, 401, path);
    }
  }
  assert.equal((await practice().then((one) => one.checkpoint()))?.position, head);
});

test('what is half done lasts five minutes; then the password is asked again, and where to goes along', async () => {
  const { own, code, hand } = await withApp();
  await own.post('/sign-in', credentials);
  hand.at += minutes(5) + 1;
  const late = await own.post('/sign-in/second-step', { code: code(), next: '/account' });
  assert.equal(late.status, 422);
  assert.match(late.text, /longer than five minutes/);
  assert.match(late.text, /name="next" value="\/account"/);
  assert.equal(own.pending, undefined);
  assert.equal((await own.get('/sign-in/second-step?next=/account')).location, '/sign-in?next=%2Faccount');
  assert.equal((await own.get('/sign-in/second-step?next=https://example.org')).location, '/sign-in');
});

test('a form that was kept through the sign-out survives both steps, and is recorded once', async () => {
  const given = givenFactors();
  const own = await given.signedIn();
  const { secret } = await given.addApp(own);
  given.hand.at += minutes(16);
  const what = 'A laptop was left in a car.\n"Quoted" <words> & more.';
  const form = { id: 'incident-kept1', seen: '0', what, happened: '2026-11-28', discovered: '2026-11-29' };
  const late = await own.post('/incidents/report', form);
  assert.equal(late.status, 401);
  const half = await own.post('/sign-in', { ...hidden(hiddenIn(late, '/sign-in')), ...credentials });
  assert.equal(half.status, 200);
  assert.match(half.text, /One more step/);
  const step = hidden(hiddenIn(half, '/sign-in/second-step'));
  const wrong = await own.post('/sign-in/second-step', { ...step, code: '000000' });
  assert.equal(wrong.status, 422);
  const again = await own.post('/sign-in/second-step', {
    ...hidden(hiddenIn(wrong, '/sign-in/second-step')),
    code: given.codeOf(secret),
  });
  assert.match(again.text, /You are signed in again/);
  const sent = await own.post('/incidents/report', hidden(hiddenIn(again, '/incidents/report')));
  assert.equal(sent.status, 303, sent.text);
  const { incidents } = await (await given.practice()).program();
  assert.deepEqual(
    [...incidents.values()].map((incident) => incident.what),
    [what],
  );
});

/** Texts of attributes as a browser reads them. */
function hidden(fields: Record<string, string>): Record<string, string> {
  const decoded = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decoded(value)]));
}

test('guesses of codes have to wait, and the answer says how long', async () => {
  const { own, code, hand } = await withApp();
  await own.post('/sign-in', credentials);
  let last = await own.post('/sign-in/second-step', { code: '000000' });
  for (let tries = 0; tries < 6 && last.status !== 429; tries += 1)
    last = await own.post('/sign-in/second-step', { code: '000000' });
  assert.equal(last.status, 429);
  assert.equal(last.headers.get('retry-after'), '30');
  assert.equal((await own.post('/sign-in/second-step', { code: code() })).status, 429);
  hand.at += 30_000;
  assert.equal((await own.post('/sign-in/second-step', { code: code() })).location, '/');
});

test('before the right password nothing tells that there is a second factor', async () => {
  const { browser } = await withApp();
  const guess = { password: 'not this one at all' };
  const known = await browser('desk 1').post('/sign-in', { ...guess, email: clinic.email });
  const unknown = await browser('desk 2').post('/sign-in', { ...guess, email: 'nobody@clinic.example' });
  assert.deepEqual([known.status, unknown.status], [422, 422]);
  assert.equal(known.text.replaceAll(clinic.email, ''), unknown.text.replaceAll('nobody@clinic.example', ''));
  assert.deepEqual(known.headers.getSetCookie(), unknown.headers.getSetCookie());
});

test('a recovery code signs in once, and then the account page says what to do', async () => {
  const { own, recovery } = await withApp();
  assert.equal(recovery.length, 10);
  const step = async (code = '') => {
    await own.post('/sign-in', { ...credentials, next: '/practice' });
    return own.post('/sign-in/second-step', { recovery: code, next: '/practice' });
  };
  assert.equal((await step(recovery[0])).location, '/account?done=recovery-code-used');
  assert.match((await own.get('/account?done=recovery-code-used')).text, /9 of 10 are left/);
  assert.equal((await step(recovery[0])).status, 422);
  for (const code of recovery.slice(1, 7)) assert.equal((await step(code)).status, 303);
  assert.match((await own.get('/account')).text, /3 of 10 are left.*Make new ones now/s);
  const refused = await own.post('/account/recovery-codes', { password: 'not the present one' });
  assert.equal(refused.status, 422);
  assert.deepEqual(codesOn(refused), []);
  const fresh = await own.post('/account/recovery-codes', { password: clinic.password });
  assert.equal(codesOn(fresh).length, 10);
  assert.equal((await own.get('/account/recovery-codes')).text.includes(codesOn(fresh)[0] ?? ''), false);
  assert.equal((await step(recovery[8])).status, 422, 'the old ones are void');
  assert.equal((await step(codesOn(fresh)[9])).status, 303);
});

test('164.312(d): a passkey is set up and signs in by ordinary forms; two pages alone may load our script', async () => {
  const given = givenFactors();
  const own = await given.signedIn();
  const page = await own.get('/account/passkeys');
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*script-src 'self'$/);
  assert.match(page.text, /<script type="module" src="\/passkey\.js"><\/script>/);
  const script = await own.get('/passkey.js');
  assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
  const nothing = await own.post('/account/passkeys', {
    ...hiddenIn(page, '/account/passkeys'),
    name: 'Key',
  });
  assert.equal(nothing.status, 422, 'without the script nothing arrives, and the page says so');
  const { device, recovery } = await given.addPasskey(own, 'My <phone>');
  assert.equal(recovery.length, 10);
  const account = await own.get('/account');
  assert.match(account.text, /My &lt;phone&gt;/);
  assert.doesNotMatch(account.headers.get('content-security-policy') ?? '', /script-src/);
  await own.post('/sign-out');
  const half = await own.post('/sign-in', credentials);
  const step = await own.get(half.location ?? '');
  assert.match(step.headers.get('content-security-policy') ?? '', /script-src 'self'$/);
  const response = device.signs(askedOn(step));
  const other = given.browser();
  await other.post('/sign-in', credentials);
  assert.equal((await other.post('/sign-in/second-step', { response })).status, 422, 'another’s challenge');
  assert.equal((await own.post('/sign-in/second-step', { response })).location, '/');
  assert.equal((await other.post('/sign-in/second-step', { response })).status, 422, 'once');
  const program = await (await given.practice()).program();
  const factors = program.people.get(await given.officer())?.secondFactors ?? [];
  assert.deepEqual(
    factors.map(({ kind, ended }) => [kind, ended]),
    [['passkey', undefined]],
  );
});
