import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

/** Its clock says November 30, 2026. */
const given = givenApp();
let staff: Browser;

before(async () => {
  await given.signedIn();
  staff = await given.signedInAs('workforce-member');
});

/** What a page says, without its tags. */
const said = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

test('anybody in the practice works out the dates of a breach, and the address holds the question', async () => {
  const empty = await staff.get('/deadlines');
  assert.equal(empty.status, 200);
  assert.match(
    empty.text,
    /<form[^>]*action="\/deadlines"[^>]*method="get"|<form[^>]*method="get"[^>]*action="\/deadlines"/,
  );
  assert.match(empty.text, /href="\/deadlines"[^>]*>Work out a date/);
  assert.doesNotMatch(empty.text, /The dates/);
  const page = await staff.get(
    '/deadlines?discovered=2026-11-05&affected=900&state=TX&residents=501&state=CA&residents=30&state=&residents=',
  );
  assert.equal(page.status, 200);
  const words = said(page.text);
  assert.match(words, /January 4, 2027 35 days left Tell each person 164\.404\(b\)/);
  assert.match(words, /November 5, 2026 \+ 60 calendar days = January 4, 2027/);
  assert.match(
    words,
    /December 5, 2026 5 days left Tell the people in California State law, high confidence/,
  );
  assert.match(words, /Tell the people in Texas State law, medium confidence: verify at source/);
  assert.match(words, /Tell the media in Texas/);
  assert.match(words, /December 5, 2026 comes first/);
  assert.match(words, /Today is day 25\..*that figure is ours/);
  assert.doesNotMatch(words, /compliant/i);
  // Two empty rows follow the two that were given.
  assert.equal(page.text.match(/name="state"/g)?.length, 4);
  assert.match(page.text, /<option value="TX" selected="">/);
});

test('day 9 does not nag, day 10 does, and a last day that has passed says what to do', async () => {
  const on = async (discovered: string) =>
    said((await staff.get(`/deadlines?discovered=${discovered}&affected=3`)).text);
  assert.doesNotMatch(await on('2026-11-21'), /Waiting is itself a delay/);
  assert.match(await on('2026-11-20'), /Waiting is itself a delay Today is day 10/);
  assert.match(await on('2026-10-01'), /November 30, 2026 today/);
  assert.match(await on('2026-09-30'), /The last day has passed/);
});

test('what cannot be so is said beside its field, and what was typed stays', async () => {
  for (const [query, words] of [
    ['discovered=2026-12-01&affected=3', /cannot be discovered in the future/],
    ['discovered=&affected=3', /Give the day the breach was discovered/],
    ['discovered=2026-11-01&affected=', /The number of people affected is a whole number/],
    ['discovered=2026-11-01&affected=-4', /The number of people affected is a whole number/],
    [
      'discovered=2026-11-01&affected=3&state=TX&residents=4',
      /By state there are 4 people, and in all only 3/,
    ],
    ['discovered=2026-11-01&affected=3&state=TX&residents=', /Give both the state and how many/],
    ['discovered=2026-11-01&affected=3&state=%3Cb%3E&residents=1', /is not a state or territory/],
    ['discovered=2026-11-01&affected=3&agent=yes', /Give the day the business associate discovered it/],
  ] as const) {
    const page = await staff.get(`/deadlines?${query}`);
    assert.equal(page.status, 422, query);
    assert.match(said(page.text), words, query);
    for (const [, field] of page.text.matchAll(/href="#(field-[^"]+)"/g))
      assert.ok(page.text.includes(`id="${field}"`), `${query}: ${field}`);
    if (query.includes('affected=3'))
      assert.match(page.text, /name="affected"[^>]*value="3"|value="3"[^>]*name="affected"/);
  }
  const many = Array.from({ length: 300 }, () => 'state=TX&residents=1').join('&');
  assert.equal((await staff.get(`/deadlines?discovered=2026-11-01&affected=300&${many}`)).status, 422);
});

test('a request: the date, the extension, the state, and an extension noticed too late', async () => {
  const page = await staff.get('/deadlines/requests?kind=access&received=2026-11-20&state=CA&extended=yes');
  assert.equal(page.status, 200);
  const words = said(page.text);
  assert.match(words, /December 20, 2026 20 days left Act on the request for access/);
  assert.match(words, /December 5, 2026 5 days left Give the copy under the law of California/);
  assert.match(words, /January 19, 2027 50 days left Act on it, with the one extension/);
  const late = await staff.get(
    '/deadlines/requests?kind=access&received=2026-10-01&extended=yes&asked=2026-11-01',
  );
  assert.equal(late.status, 422);
  assert.match(said(late.text), /there is no extension\. Act on the request now/);
  assert.equal((await staff.get('/deadlines/requests?kind=&received=')).status, 422);
  assert.match(
    said((await staff.get('/deadlines/requests?kind=&received=2026-11-01')).text),
    /Say what was asked for/,
  );
});
