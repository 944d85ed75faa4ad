import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setSignInPolicy } from '#areas/entity/decide-sign-in.ts';
import { endRole, personLeft } from '#areas/workforce/decide.ts';
import { codeAt } from '#accounts/second-factor/given-second-factor.ts';
import { recorded } from '#test/given-practice.ts';
import { clinic, givenApp, minutes, origin } from './given-app.ts';
import { givenFactors, hiddenIn, keyOn } from './given-factor.ts';

const password = 'tuesday paints the canal';

test('164.312(d): a session that a stolen password opened stays closed when its owner sets the second factor up elsewhere', async () => {
  const given = givenFactors();
  await given.signedIn();
  const own = await given.signedInAs('manager');
  const thief = given.browser('192.0.2.66');
  assert.equal(
    (await thief.post('/sign-in', { email: `${own.person}@clinic.example`, password })).status,
    303,
  );
  const only = await given.practice();
  recorded(
    await only.record(await given.officer(), setSignInPolicy, {
      idleMinutes: 15,
      secondFactor: ['manager'],
      seen: 0,
    }),
  );
  for (const browser of [own, thief])
    assert.equal((await browser.get('/people')).location, '/account/second-factor');
  await given.addApp(own);
  assert.equal((await own.get('/people')).status, 200, 'the session that showed the factor');
  assert.match((await thief.get('/people')).location ?? '', /^\/sign-in/, 'the password alone');
  const revoked = given.installation.access.find({ chain: only.id, kind: 'session-revoked', most: 5 });
  assert.equal(revoked.length, 1);
  // A second one ends nothing: both sessions have shown a factor.
  await given.addPasskey(own, 'Blue key', password);
  assert.equal((await own.get('/people')).status, 200);
});

test('164.312(d): at a desk that somebody left, no further factor is added and none replaced without the password', async () => {
  const given = givenFactors();
  const own = await given.signedIn();
  const { secret } = await given.addApp(own);
  const factors = async () =>
    (await (await given.practice()).program()).people.get(await given.officer())?.secondFactors?.length;
  for (const wrong of [{}, { password: 'not the present one' }]) {
    const page = await own.get('/account/authenticator');
    const hidden = hiddenIn(page, '/account/authenticator');
    const refused = await own.post('/account/authenticator', {
      ...hidden,
      ...wrong,
      code: codeAt(keyOn(page), given.hand.at),
    });
    assert.equal(refused.status, 422);
    const key = await own.get('/account/passkeys');
    assert.match(key.text, /type="password"/);
    const passkey = await own.post('/account/passkeys', {
      ...hiddenIn(key, '/account/passkeys'),
      ...wrong,
      name: 'Theirs',
      response: '{}',
    });
    assert.equal(passkey.status, 422);
  }
  assert.equal(await factors(), 1);
  await own.post('/sign-out');
  await own.post('/sign-in', { email: clinic.email, password: clinic.password });
  assert.equal(
    (await given.step(own, { code: given.codeOf(secret) })).status,
    303,
    'the old app still works',
  );
  await given.addApp(own);
  assert.equal(await factors(), 2, 'with the password the new one takes its place');
});

test('a factor that was removed does not come back under its old name past the record', async () => {
  const given = givenFactors();
  const own = await given.signedIn();
  await given.addApp(own);
  const path = /\/account\/factors\/(factor-\w+)\/remove/.exec((await own.get('/account')).text);
  const id = path?.[1] ?? '';
  assert.equal((await own.post(path?.[0] ?? '', { password: clinic.password })).status, 303);
  const page = await own.get('/account/authenticator');
  const again = await own.post('/account/authenticator', {
    ...hiddenIn(page, '/account/authenticator'),
    id,
    code: codeAt(keyOn(page), given.hand.at),
  });
  assert.equal(again.status, 422, 'what signs somebody in is never without its entry');
  const who = { practice: (await given.practice()).id, person: await given.officer() };
  assert.deepEqual(given.installation.accounts.secondFactors.of(who), []);
});

test('an identifier with a path in it opens no page: a form never leads to another action than its own', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const member = await given.signedInAs('workforce-member');
  for (const base of ['/people/jobs/', '/practice/sites/', '/people/', '/inventory/', '/retention/'])
    for (const crafted of [
      `..%2F..%2Fpeople%2F${member.person}%2Fsessions`,
      `..%2f${member.person}%2fsecond-factor`,
      'job-a%2F..%2F..%2F..%2Faccount%2Fsessions',
      '%2e%2e%2f%2e%2e%2fsign-out',
      '..%5c..%5csign-out',
      '.%2Fx',
      '%2F%2Fevil.example',
      'job-a%3Fdo=end',
      'job-a%23x',
      'job-a%0d%0aX',
      'job-a%00',
    ]) {
      const { status, text } = await own.get(`${base}${crafted}`);
      assert.equal(status, 404, `${base}${crafted}`);
      assert.doesNotMatch(text, /action="[^"]*(\.\.|\/\/|\\|%2e)/i, crafted);
      assert.equal(
        (await own.post(`${base}${crafted}`, { title: 'x' })).status,
        404,
        `POST ${base}${crafted}`,
      );
    }
  assert.equal((await member.get('/')).status, 200, 'nobody was signed out');
});

test('164.308(a)(3)(ii)(C): an invitation is worth nothing to somebody whose role ended or who has left', async () => {
  const given = givenApp();
  await given.signedIn();
  const only = await given.practice();
  const by = await given.officer();
  const { accounts } = given.installation;
  for (const end of ['role', 'left'] as const) {
    const invited = await given.signedInAs('manager');
    const who = { practice: only.id, person: invited.person };
    accounts.closeAccount(who);
    const token = accounts.links.make('invitation', who);
    assert.equal((await given.browser().get(`/invitation?token=${token}`)).status, 200);
    const seen = (await only.program()).people.get(invited.person)?.revision;
    if (end === 'role') recorded(await only.record(by, endRole, { id: invited.person, role: 'manager' }));
    else recorded(await only.record(by, personLeft, { id: invited.person, seen, on: '2026-11-30' }));
    given.hand.at += minutes(end === 'left' ? 25 * 60 : 0);
    const stranger = given.browser('192.0.2.5');
    const page = await stranger.get(`/invitation?token=${token}`);
    assert.equal(page.status, 403, end);
    assert.doesNotMatch(page.text, /Sam |Riverbend/, 'nothing of the practice is shown');
    const form = { token, email: `${end}@clinic.example`, password: 'lanterns over the harbor' };
    assert.equal((await stranger.post('/invitation', form)).status, 403, end);
    assert.equal(accounts.accountOf(who), undefined, end);
  }
});

test('164.312(b): who made a link for a colleague, and who closed a sign-in, is on record with their address', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const other = await given.signedInAs('manager');
  const chain = (await given.practice()).id;
  const officer = await given.officer();
  const made = await own.post(`/people/${other.person}/invitation`, { anew: 'yes' });
  assert.equal(made.status, 200);
  for (const kind of ['account-closed', 'link-made'] as const) {
    const [entry] = given.installation.access.find({ chain, kind, most: 1 });
    assert.equal(entry?.person, officer, kind);
    assert.equal(entry?.subject, other.person, kind);
    assert.equal(entry?.from, '127.0.0.1', kind);
  }
  const { text } = await own.get('/access-record');
  assert.match(text, /A one-time link was made: Sam/);
  assert.match(text, /A sign-in was closed: Sam/);
});

test('164.312(a)(2)(iii): a page on another port of this computer opens nothing from inside of itself, and keeps no session alive', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const inside = (path: string, site: string, mode: string) =>
    own.send(path, { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode } });
  for (const site of ['same-site', 'cross-site'])
    for (const mode of ['no-cors', 'cors', 'websocket'])
      assert.match((await inside('/people', site, mode)).location ?? '', /^\/sign-in/, `${site} ${mode}`);
  for (const [site, mode] of [
    ['same-origin', 'no-cors'],
    ['none', 'navigate'],
    ['same-site', 'navigate'],
  ] as const)
    assert.equal((await inside('/people', site, mode)).status, 200, `${site} ${mode}`);
  for (let minute = 0; minute < 16; minute++) {
    given.hand.at += minutes(1);
    await inside('/people', 'same-site', 'no-cors');
  }
  assert.match((await own.get('/people')).location ?? '', /^\/sign-in/, 'nothing was done for 16 minutes');
});

test('164.308(a)(3)(ii)(C): a form that is long on its way counts only if its sender is still signed in when it is there', async () => {
  for (const end of ['session', 'account'] as const) {
    const given = givenApp();
    await given.signedIn();
    const thief = await given.signedInAs('manager');
    const { accounts } = given.installation;
    const who = { practice: (await given.practice()).id, person: thief.person };
    let finish: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('id=incident-slow1&seen=0&happened=2026-11-28&'));
        finish = () => {
          controller.enqueue(new TextEncoder().encode('discovered=2026-11-29&what=Planted'));
          controller.close();
        };
      },
    });
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', body, duplex: 'half', headers };
    const answer = thief.send('/incidents/report', init as RequestInit);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (end === 'session') accounts.sessions.endAll(who);
    else accounts.closeAccount(who);
    finish();
    assert.equal((await answer).status, 401, end);
    assert.equal((await (await given.practice()).program()).incidents.size, 0, end);
  }
});

test('whoever accepts an invitation at a browser that somebody else is signed in at ends that session', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const invited = await given.signedInAs('manager');
  const practice = (await given.practice()).id;
  const { accounts } = given.installation;
  accounts.closeAccount({ practice, person: invited.person });
  const token = accounts.links.make('invitation', { practice, person: invited.person });
  const before = given.browser();
  before.cookie = own.cookie;
  const form = { token, email: 'sam@clinic.example', password: 'lanterns over the harbor' };
  assert.equal((await own.post('/invitation', form)).status, 303);
  assert.notEqual(own.cookie, before.cookie);
  assert.match((await before.get('/')).location ?? '', /^\/sign-in/);
});
