import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { AccessKind } from '#access-record/kinds.ts';
import { clinic, givenApp, minutes } from './given-app.ts';

const signInForm = { email: clinic.email, password: clinic.password };
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

async function givenThree() {
  const given = givenApp();
  const desk = await given.signedIn();
  const laptop = given.browser('192.0.2.20');
  assert.equal((await laptop.post('/sign-in', signInForm, { 'user-agent': firefox })).status, 303);
  given.hand.at += minutes(1);
  const phone = given.browser('192.0.2.30');
  assert.equal((await phone.post('/sign-in', signInForm, { 'user-agent': iphone })).status, 303);
  const practice = await given.practice();
  const person = await given.officer();
  const open = () => given.installation.accounts.sessions.of({ practice: practice.id, person }, 15);
  return { ...given, desk, laptop, phone, practiceId: practice.id, person, open };
}

/** What the access record of the practice says of a kind. */
function noted({ installation, practiceId }: Awaited<ReturnType<typeof givenThree>>, kind: AccessKind) {
  return installation.access.find({ chain: practiceId, kind, most: 50 });
}

test('164.308(a)(5)(ii)(C): everybody sees where they are signed in: since when, from where, with what', async () => {
  const given = await givenThree();
  const { text } = await given.laptop.get('/account/sessions');
  assert.match(text, /Firefox on Linux/);
  assert.match(text, /Safari on an iPhone/);
  for (const place of ['the computer of Diligence itself', '192.0.2.20', '192.0.2.30'])
    assert.ok(text.includes(place), place);
  assert.equal(text.split('This one.').length, 2);
  assert.match(text, /November 30, 2026, 10:01 AM/, 'in the time zone of the practice');
  assert.doesNotMatch(text, /Mozilla|Gecko|rv:140/, 'the browser is named in words of ours');
});

test('one session is ended and the others go on; it is on record with who, which and from where', async () => {
  const given = await givenThree();
  const phone = given.open().find(({ from }) => from?.address === '192.0.2.30');
  const ended = await given.laptop.post('/account/sessions', { which: phone?.id ?? '' });
  assert.equal(ended.location, '/account/sessions?done=session-ended');
  assert.match((await given.phone.get('/')).location ?? '', /^\/sign-in/);
  for (const browser of [given.desk, given.laptop]) assert.equal((await browser.get('/account')).status, 200);
  assert.deepEqual(
    noted(given, 'session-revoked').map(({ person, subject, from }) => ({ person, subject, from })),
    [{ person: given.person, subject: phone?.id, from: '192.0.2.20' }],
  );
  const again = await given.laptop.post('/account/sessions', { which: phone?.id ?? '' });
  assert.equal(again.location, '/account/sessions?done=session-over');
  assert.equal(noted(given, 'session-revoked').length, 1);
});

test('all others are ended at once, and this one stays', async () => {
  const given = await givenThree();
  await given.phone.post('/account/sessions', { which: 'others' });
  assert.equal((await given.phone.get('/account')).status, 200);
  for (const browser of [given.desk, given.laptop])
    assert.match((await browser.get('/')).location ?? '', /^\/sign-in/);
  assert.equal(noted(given, 'session-revoked').length, 2);
});

test('ending this one signs out, and takes the cookie away', async () => {
  const given = await givenThree();
  const own = given.open().find(({ from }) => from?.address === '192.0.2.30');
  const out = await given.phone.post('/account/sessions', { which: own?.id ?? '' });
  assert.equal(out.location, '/sign-in?done=signed-out');
  assert.equal(given.phone.cookie, undefined);
});

test('164.308(a)(4): an official ends all sessions of a person; a manager does not, and nothing that is sent ends those of somebody else', async () => {
  const given = await givenThree();
  const manager = await given.signedInAs('manager');
  const member = await given.signedInAs('workforce-member');
  assert.equal((await manager.post(`/people/${member.person}/sessions`)).status, 403);
  for (const { id } of given.open()) await member.post('/account/sessions', { which: id });
  assert.equal(given.open().length, 3);
  assert.equal((await member.get('/account')).status, 200);

  const page = await given.desk.get(`/people/${member.person}`);
  assert.match(page.text, /Sign Sam \w+ out now/);
  assert.doesNotMatch((await manager.get(`/people/${member.person}`)).text, /out now/);
  const ended = await given.desk.post(`/people/${member.person}/sessions`);
  assert.equal(ended.location, `/people/${member.person}?done=session-ended#sign-in`);
  assert.match((await member.get('/account')).location ?? '', /^\/sign-in/);
  assert.deepEqual(
    noted(given, 'session-revoked').map(({ person, subject }) => ({ person, subject })),
    [{ person: given.person, subject: member.person }],
  );
  assert.equal((await given.desk.post('/people/person-none1/sessions')).status, 404);
});

test('a session that is over is in no list, and none shows a token or its digest', async () => {
  const given = await givenThree();
  given.hand.at += minutes(14);
  await given.desk.get('/account');
  given.hand.at += minutes(2);
  assert.equal(given.open().length, 1);
  const { text } = await given.desk.get('/account/sessions');
  assert.equal(text.split('Signed in ').length, 2);
  assert.ok(!text.includes(given.desk.cookie ?? ' '));
  const [one] = given.open();
  assert.match(one?.id ?? '', /^session-[0-9a-f]{16}$/);
});

test('what a browser calls itself is never kept or shown as it came', async () => {
  const given = await givenThree();
  const odd = given.browser('192.0.2.40');
  await odd.post('/sign-in', signInForm, { 'user-agent': `<script>alert(1)</script>${'x'.repeat(9_000)}` });
  const { text } = await odd.get('/account/sessions');
  assert.match(text, /Another browser/);
  assert.doesNotMatch(text, /alert|xxxx/);
});
