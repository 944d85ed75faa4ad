import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formsOf } from './given-analysis.ts';
import { givenApp, minutes } from './given-app.ts';
import type { Answered } from './given-app.ts';

const password = 'tuesday paints the canal';
const words = 'Somebody took a chart home.';

/** A form of a page, as a browser would send it. */
function form({ text }: Answered, action: string) {
  const found = formsOf(text).find((one) => one.action === action);
  assert.ok(found, `a form for ${action}`);
  return found.hidden;
}

/** Two people at one browser, and the incident form that the first has open. */
async function sharedBrowser() {
  const given = givenApp();
  const own = await given.signedIn();
  const other = await given.signedInAs('workforce-member');
  const open = form(await own.get('/incidents/report'), '/incidents/report');
  const typed = { ...open, what: words, happened: '2026-11-28', discovered: '2026-11-29' };
  const incidents = async () => [...(await (await given.practice()).program()).incidents.values()];
  const credentials = { email: `${other.person}@clinic.example`, password };
  return { ...given, own, other, typed, incidents, credentials };
}

test('164.312(a)(2)(i): a form that one person opened is not recorded under another’s name without a word', async () => {
  const { own, other, typed, incidents, practice } = await sharedBrowser();
  own.cookie = other.cookie;
  const asked = await own.post('/incidents/report', typed);
  assert.equal(asked.status, 409);
  assert.match(asked.text, /opened by Olivia Park, and you are signed in as Sam/);
  assert.match(asked.text, /Nothing is recorded yet/);
  assert.ok(asked.text.includes(words), 'what was typed is shown');
  assert.deepEqual(await incidents(), []);
  const sent = await own.post('/incidents/report', form(asked, '/incidents/report'));
  assert.equal(sent.status, 303, 'by an act of one’s own');
  const [only] = await incidents();
  assert.equal(only?.what, words);
  assert.equal(only?.reportedBy, other.person);
  assert.equal((await (await practice()).program()).incidents.size, 1);
});

test('after a session ended, another who signs in is asked whose the form is; the one who wrote it sends it under their name', async () => {
  const { own, other, typed, incidents, hand, credentials, officer } = await sharedBrowser();
  hand.at += minutes(16);
  const late = await own.post('/incidents/report', typed);
  assert.equal(late.status, 401);
  const asked = await own.post('/sign-in', { ...form(late, '/sign-in'), ...credentials });
  assert.equal(asked.status, 200);
  assert.match(asked.text, /opened by Olivia Park, and you are signed in as Sam/);
  assert.deepEqual(await incidents(), []);
  const mine = await own.post('/sign-in', {
    ...form(asked, '/sign-in'),
    email: 'olivia@clinic.example',
    password: 'copper lantern quietly',
  });
  assert.match(mine.text, /You are signed in again/);
  const sent = await own.post('/incidents/report', form(mine, '/incidents/report'));
  assert.equal(sent.location, '/incidents/report?sent=yes');
  const [only] = await incidents();
  assert.equal(only?.what, words);
  assert.equal(only?.reportedBy, await officer());
  assert.notEqual(only?.reportedBy, other.person);
});

test('a form whose sender may not open its page is not lost: whose it is comes first', async () => {
  const { own, other, practice } = await sharedBrowser();
  const open = form(await own.get('/people/new'), '/people/new');
  own.cookie = other.cookie;
  const asked = await own.post('/people/new', { ...open, name: 'Mina Osei', start: '2026-11-02' });
  assert.equal(asked.status, 409);
  assert.match(asked.text, /value="Mina Osei"/);
  const under = await own.post('/people/new', form(asked, '/people/new'));
  assert.equal(under.status, 403);
  const people = [...(await (await practice()).program()).people.values()];
  assert.ok(people.every(({ name }) => name !== 'Mina Osei'));
});

test('every form that records something says who it was shown to', async () => {
  const { own, officer } = await sharedBrowser();
  const person = await officer();
  for (const path of ['/practice/facts', '/people/new', '/inventory/import', '/incidents/report', '/account'])
    for (const { action, hidden } of formsOf((await own.get(path)).text))
      assert.equal(hidden['opened-by'], person, `${path}: ${action}`);
});
