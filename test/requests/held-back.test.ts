import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { newSheet } from '#keys/sheet.ts';
import { clinic, givenApp, minutes } from './given-app.ts';
import type { Browser } from './given-app.ts';

const wrong = 'not this one at all';
const credentials = { email: clinic.email, password: clinic.password };

/** The words of the sheet that the page shows. */
async function sheetOf(browser: Browser): Promise<string> {
  const { text } = await browser.post('/keys/sheet', { password: clinic.password });
  const cells = [...text.matchAll(/<th scope="row">(\d+)<\/th><td>([a-z]+)<\/td>/g)];
  assert.equal(cells.length, 12);
  return cells
    .toSorted(([, a], [, b]) => Number(a) - Number(b))
    .map(([, , word]) => word)
    .join(' ');
}

test('whoever guesses at somebody’s password from elsewhere does not keep them out where they have signed in before', async () => {
  const given = givenApp();
  await given.signedIn();
  const intruder = given.browser('203.0.113.66');
  let last = 0;
  for (let tries = 0; tries < 8; tries++)
    last = (await intruder.post('/sign-in', { email: clinic.email, password: wrong })).status;
  assert.equal(last, 429);
  const nowhere = given.browser('198.51.100.7');
  assert.equal((await nowhere.post('/sign-in', credentials)).status, 429, 'nor from other addresses');
  // The set-up was at this desk.
  assert.equal((await given.browser('127.0.0.1').post('/sign-in', credentials)).status, 303);
  assert.equal((await intruder.post('/sign-in', credentials)).status, 429, 'which gives no tries back');
  // Guesses at that desk are counted there.
  for (let tries = 0; tries < 6; tries++)
    last = (await given.browser('127.0.0.1').post('/sign-in', { email: clinic.email, password: wrong }))
      .status;
  assert.equal(last, 429);
});

test('whoever guesses at others from a network that many share does not keep out who has signed in there before', async () => {
  const given = givenApp();
  await given.signedIn();
  const fresh = await given.signedInAs('manager');
  const shared = given.browser('127.0.0.1');
  let last = 0;
  for (let tries = 0; tries < 21; tries++)
    last = (await shared.post('/sign-in', { email: `colleague${tries}@clinic.example`, password: wrong }))
      .status;
  assert.equal(last, 429);
  const first = { email: `${fresh.person}@clinic.example`, password: 'tuesday paints the canal' };
  assert.equal((await shared.post('/sign-in', first)).status, 429, 'who never was here waits');
  assert.equal((await given.browser('127.0.0.1').post('/sign-in', credentials)).status, 303);
});

test('somebody with a sign-in of their own gains no guesses at others by signing in between', async () => {
  const given = givenApp();
  await given.signedIn();
  const insider = await given.signedInAs('workforce-member');
  const own = { email: `${insider.person}@clinic.example`, password: 'tuesday paints the canal' };
  const desk = given.browser('203.0.113.8');
  const statuses: number[] = [];
  for (let victim = 0; victim < 12; victim++) {
    for (let tries = 0; tries < 2; tries++)
      statuses.push(
        (await desk.post('/sign-in', { email: `colleague${victim}@clinic.example`, password: wrong })).status,
      );
    await desk.post('/sign-in', own);
  }
  assert.equal(statuses.indexOf(429), 19, 'an address has twenty tries at others');
});

test('a mistyped password is forgiven with the right one, and an address that is shared is not held back by old mistakes', async () => {
  const given = givenApp();
  await given.signedIn();
  const desk = given.browser('203.0.113.9');
  for (let round = 0; round < 10; round++) {
    for (let tries = 0; tries < 3; tries++)
      assert.equal((await desk.post('/sign-in', { email: clinic.email, password: wrong })).status, 422);
    assert.equal((await desk.post('/sign-in', credentials)).status, 303);
  }
  // An email address that nobody has, typed by mistake, once an hour and for ever; then somebody comes for the first time.
  const fresh = await given.signedInAs('manager');
  for (let round = 0; round < 40; round++) {
    given.hand.at += minutes(60);
    await desk.post('/sign-in', { email: 'tpyo@clinic.example', password: wrong });
  }
  const first = { email: `${fresh.person}@clinic.example`, password: 'tuesday paints the canal' };
  assert.equal((await desk.post('/sign-in', first)).status, 303);
});

test('164.312(a)(2)(ii): whoever tries sheets from elsewhere does not keep the officer out who has the right one', async () => {
  const given = givenApp();
  const words = await sheetOf(await given.signedIn());
  const intruder = given.browser('203.0.113.66');
  let last = 0;
  for (let tries = 0; tries < 8; tries++)
    last = (await intruder.post('/recovery', { words: newSheet(randomBytes).words.join(' ') })).status;
  assert.equal(last, 429);
  assert.equal((await given.browser('203.0.113.66').post('/recovery', { words })).status, 429);
  assert.equal((await given.browser('192.0.2.80').post('/recovery', { words })).status, 303);
});

test('a new sheet ends what the words of the old one had begun', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const words = await sheetOf(own);
  const thief = given.browser('203.0.113.66');
  const begun = await thief.post('/recovery', { words });
  assert.equal(begun.status, 303);
  const chain = (await given.practice()).id;
  const [made] = given.installation.access.find({ chain, kind: 'link-made', most: 1 });
  assert.deepEqual([made?.subject, made?.from], ['recovery', '203.0.113.66'], 'from where is on record');
  await sheetOf(own);
  assert.equal((await thief.get(begun.location ?? '')).status, 403);
  const token = new URL(begun.location ?? '', 'http://x').searchParams.get('token') ?? '';
  const form = { token, email: 'thief@example.com', password: 'lanterns over the harbor' };
  assert.equal((await thief.post('/recovery/sign-in', form)).status, 403);
  assert.equal((await own.get('/')).status, 200);
});

test('two who take the same link, code or sheet at once: one gets in, and the other is told', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const words = await sheetOf(own);
  const begun = await given.browser('192.0.2.1').post('/recovery', { words });
  const token = new URL(begun.location ?? '', 'http://x').searchParams.get('token') ?? '';
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      given.browser(`192.0.2.${name.charCodeAt(0)}`).post('/recovery/sign-in', {
        token,
        email: `${name}@clinic.example`,
        password: `lanterns over the harbor ${name}`,
      }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 403, 403]);
  const practice = (await given.practice()).id;
  assert.equal(given.installation.accounts.accountsOf(practice).length, 1);
});
