import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import type { AccessEntry } from '#access-record/entry.ts';
import { clinic, givenApp, minutes } from './given-app.ts';
import type { Browser } from './given-app.ts';

/** Somebody signed in, an incident on record, and what the access record says from here on. */
async function givenRecord(desk = '192.0.2.10') {
  const given = givenApp();
  await given.signedIn();
  const own = given.browser(desk);
  await own.post('/sign-in', { email: clinic.email, password: clinic.password });
  const { id } = await given.practice();
  const incident = {
    id: 'incident-abcd',
    what: 'A fax went to the wrong number.',
    happened: '2026-11-28',
    discovered: '2026-11-29',
  };
  assert.equal((await own.post('/incidents/report', incident)).status, 303);
  const { access } = given.installation;
  const all = (chain: string) => access.find({ chain, most: 10_000 }).toReversed();
  const seen = { own: all(id).length, strangers: all('installation').length };
  /** What was written since the last time, in both chains. */
  function news(): { own: AccessEntry[]; strangers: AccessEntry[] } {
    const [mine, theirs] = [all(id), all('installation')];
    const fresh = { own: mine.slice(seen.own), strangers: theirs.slice(seen.strangers) };
    seen.own = mine.length;
    seen.strangers = theirs.length;
    return fresh;
  }
  return { ...given, own, id, all, news, officer: await given.officer() };
}

const short = ({ kind, person, subject, from }: AccessEntry) => [kind, person, subject, from];

test('164.312(b): setting up, each sign-in, each failure and each end of a session is one entry, under its person, with the address', async () => {
  const { browser, own, id, all, news, officer, hand, installation } = await givenRecord();
  assert.deepEqual(
    all('installation').map(({ kind, subject }) => [kind, subject]),
    [
      ['link-made', 'set-up'],
      ['link-used', 'set-up'],
    ],
  );
  assert.deepEqual(
    all(id)
      .map(({ kind }) => kind)
      .slice(0, 2),
    ['account-made', 'signed-in'],
  );
  news();

  const other = browser('2001:db8:7:9::1234');
  const right = { email: clinic.email, password: clinic.password };
  assert.equal((await other.post('/sign-in', { ...right, password: 'not the right one' })).status, 422);
  assert.deepEqual(news().own.map(short), [['sign-in-failed', officer, 'sign-in', '2001:db8:7:9::1234']]);
  assert.equal((await other.post('/sign-in', { ...right, email: 'nobody@elsewhere.example' })).status, 422);
  const unknown = news();
  assert.deepEqual(unknown.own, []);
  assert.deepEqual(unknown.strangers.map(short), [
    ['sign-in-failed', undefined, 'sign-in', '2001:db8:7:9::'],
  ]);

  await other.post('/sign-in', right);
  await other.post('/sign-out');
  assert.deepEqual(news().own.map(short), [
    ['signed-in', officer, undefined, '2001:db8:7:9::1234'],
    ['signed-out', officer, undefined, '2001:db8:7:9::1234'],
  ]);

  for (let tries = 0; tries < 9; tries++)
    await other.post('/sign-in', { ...right, password: 'not the right one' });
  const held = news().own.map(({ kind }) => kind);
  assert.deepEqual(
    held,
    [...Array.from({ length: 5 }, () => 'sign-in-failed'), 'sign-in-held'],
    'whoever goes on while held back writes nothing',
  );

  hand.at += minutes(16);
  assert.equal((await own.get('/')).status, 303);
  assert.deepEqual(news().own.map(short), [['session-idle', officer, undefined, undefined]]);
  assert.equal((await own.get('/')).status, 303);
  assert.deepEqual(news(), { own: [], strangers: [] });
  assert.equal((await installation.verify(id)).ok, true);
});

test('a password that is changed, an invitation and its use, an account that is closed: one entry each', async () => {
  const { own, browser, signedInAs, id, news, officer, installation } = await givenRecord();
  const next = 'purple kettle sings low';
  const change = { password: clinic.password, next };
  assert.equal((await own.post('/account', { ...change, password: 'not the right one' })).status, 422);
  assert.equal((await own.post('/account', change)).status, 303);
  assert.deepEqual(
    news().own.map(({ kind, person, subject }) => [kind, person, subject]),
    [
      ['sign-in-failed', officer, 'password-change'],
      ['password-changed', officer, undefined],
    ],
  );
  const { person } = await signedInAs('manager');
  news();
  const { accounts } = installation;
  accounts.closeAccount({ practice: id, person });
  assert.deepEqual(
    news().own.map(({ kind, person }) => [kind, person]),
    [['account-closed', person]],
  );
  const token = accounts.links.make('invitation', { practice: id, person });
  const invited = await browser('192.0.2.30').post('/invitation', {
    token,
    email: 'kim@clinic.example',
    password: 'yellow window open slowly',
  });
  assert.equal(invited.status, 303, invited.text);
  assert.deepEqual(
    news().own.map(({ kind, subject, person: who }) => [kind, subject, who === person]),
    [
      ['link-made', 'invitation', true],
      ['link-used', 'invitation', true],
      ['account-made', undefined, true],
      ['signed-in', undefined, true],
    ],
  );
});

test('a look at an incident and each file that is taken out is one entry; other pages write nothing', async () => {
  const { own, news, officer } = await givenRecord();
  for (const path of [
    '/',
    '/incidents',
    '/posture',
    '/people',
    '/access-record',
    '/proof',
    '/risk-analysis/report',
  ])
    assert.equal((await own.get(path)).status, 200, path);
  assert.deepEqual(news().own, []);
  const watched: [string, string, string][] = [
    ['/incidents/incident-abcd', 'looked', 'incident-abcd'],
    ['/inventory/export.csv', 'exported', '/inventory/export.csv'],
    ['/associates/export.csv', 'exported', '/associates/export.csv'],
    ['/access-record/export.csv', 'exported', '/access-record/export.csv'],
    ['/risk-analysis/report.pdf?version=draft', 'exported', '/risk-analysis/report.pdf'],
    ['/risk-analysis/report.docx?version=draft', 'exported', '/risk-analysis/report.docx'],
    ['/risk-analysis/report.csv?version=draft', 'exported', '/risk-analysis/report.csv'],
  ];
  for (const [path, kind, subject] of watched) {
    const { status } = await own.get(path);
    if (status !== 200) assert.equal(status, 409, path);
    else assert.deepEqual(news().own.map(short), [[kind, officer, subject, '192.0.2.10']], path);
  }
  assert.equal((await own.get('/incidents/incident-nobody-knows')).status, 404);
  assert.deepEqual(news().own, [], 'what was typed into an address does not come into the record');
  assert.equal((await own.post('/incidents/incident-abcd/notes', { text: '' })).status, 422);
  assert.deepEqual(
    news().own.map(({ kind }) => kind),
    ['looked'],
    'a refused form shows the record too',
  );
});

test('a page that the role does not include leaves an entry with its route, and an hour of asking no more than 21', async () => {
  const { signedInAs, news, failures } = await givenRecord();
  const staff = await signedInAs('workforce-member');
  news();
  assert.equal((await staff.get('/people/person-x-and-more')).status, 403);
  assert.deepEqual(
    news().own.map(({ kind, person, subject }) => [kind, person, subject]),
    [['refused', staff.person, '/people/:id']],
  );
  for (let times = 0; times < 60; times++) assert.equal((await staff.get('/incidents')).status, 403);
  const { own } = news();
  assert.equal(own.length, 20);
  assert.deepEqual([own.at(-1)?.kind, own.at(-1)?.subject], ['not-written', 'refused']);
  assert.deepEqual(failures, []);
});

test('what cannot be noted is not shown: on a disk that takes no writes the watched page says why, and others go on', async () => {
  const handles: DatabaseSync[] = [];
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...sql) {
    if (!handles.includes(this)) handles.push(this);
    return prepare.apply(this, sql);
  };
  const { own, news, signedInAs } = await givenRecord();
  DatabaseSync.prototype.prepare = prepare;
  const staff = await signedInAs('workforce-member');
  news();
  const handle = handles.at(-1);
  assert.ok(handle);
  handle.exec('PRAGMA query_only = 1');
  for (const path of ['/incidents/incident-abcd', '/inventory/export.csv', '/access-record/export.csv']) {
    const { status, text } = await own.get(path);
    assert.equal(status, 503, path);
    assert.match(text, /may not write in .*Nothing was saved/);
    assert.ok(!text.includes('A fax went'), path);
  }
  assert.equal((await own.get('/')).status, 200);
  assert.equal((await staff.get('/incidents')).status, 403, 'what is closed stays closed, noted or not');
  handle.exec('PRAGMA query_only = 0');
  assert.deepEqual(news().own, []);
  assert.equal((await own.get('/incidents/incident-abcd')).status, 200);
});

test('nothing that was typed is in the database: no password, no unknown address, no name out of an address line', async () => {
  const { own, browser, folder, opened } = await givenRecord();
  const typed = [
    'stranger.4711@elsewhere.example',
    'wrong-guess-of-a-password-4711',
    'purple kettle sings low 4711',
    'maria-hernandez-4711',
  ];
  const [address = '', guess = '', chosen = '', name = ''] = typed;
  const other = browser();
  await other.post('/sign-in', { email: address, password: guess });
  await other.post('/sign-in', { email: clinic.email, password: guess });
  await other.post('/sign-in', { email: guess, password: address });
  await own.post('/account', { password: guess, next: chosen });
  await own.post('/account', { password: clinic.password, next: chosen });
  await own.get(`/incidents/${name}`);
  await own.get(`/people/${name}`);
  await own.get(`/access-record?person=${name}&kind=${name}&from=${name}`);
  await other.post('/sign-in', { email: clinic.email, password: chosen });
  await opened.close();
  const stored = Buffer.concat(
    readdirSync(folder)
      .filter((file) => file.startsWith('diligence.db'))
      .map((file) => readFileSync(join(folder, file))),
  ).toString('latin1');
  assert.ok(stored.includes('sign-in-failed'), 'these are the right files');
  for (const secret of typed) assert.ok(!stored.includes(secret), secret);
});

test('officials and reviewers read it, nobody else; what happened before anybody was known only the officials', async () => {
  const { own, signedInAs, browser } = await givenRecord();
  const opened = async (visitor: Browser, path: string) => (await visitor.get(path)).status;
  const paths = ['/access-record', '/access-record/export.csv', '/access-record/installation'];
  const [manager, member, reviewer] = [
    await signedInAs('manager'),
    await signedInAs('workforce-member'),
    await signedInAs('reviewer'),
  ];
  for (const [visitor, statuses] of [
    [own, [200, 200, 200]],
    [manager, [403, 403, 403]],
    [member, [403, 403, 403]],
    [reviewer, [200, 200, 403]],
    [browser(), [303, 303, 303]],
  ] as const)
    assert.deepEqual(await Promise.all(paths.map((path) => opened(visitor, path))), statuses);
  assert.match((await own.get('/access-record')).text, /href="\/access-record\/installation"/);
  assert.doesNotMatch((await reviewer.get('/access-record')).text, /href="\/access-record\/installation"/);
});

test('the page names people and things in plain words, in the time of the practice, and filters by person, kind and day', async () => {
  const { own, hand, officer, signedInAs } = await givenRecord();
  const member = await signedInAs('workforce-member');
  await own.get('/incidents/incident-abcd');
  hand.at += minutes(10);
  await member.get('/incidents');
  const { text } = await own.get('/access-record');
  assert.match(text, /Olivia Park/);
  assert.match(text, /Looked at/);
  assert.match(text, /<a href="\/incidents\/incident-abcd">Incident discovered November 29, 2026<\/a>/);
  assert.match(text, /Asked for a page that is not in the role/);
  assert.match(text, /10:00:00 AM/, '15:00 UTC is ten in Ohio in November');
  assert.match(text, /164\.308\(a\)\(1\)\(ii\)\(D\)/);

  const rows = async (query: string) =>
    [...(await own.get(`/access-record?${query}`)).text.matchAll(/<time dateTime="([^"]+)"/gi)].length;
  assert.equal(await rows(`person=${member.person}&kind=refused`), 1);
  assert.equal(await rows(`person=${officer}&kind=refused`), 0);
  assert.match(
    (await own.get(`/access-record?person=${officer}&kind=refused`)).text,
    /Nothing on record fits this/,
  );
  assert.ok((await rows('from=2026-11-30&until=2026-11-30')) > 3);
  assert.equal(await rows('until=2026-11-29'), 0);
  assert.equal(await rows('from=2026-12-01'), 0);
  for (const odd of [
    'kind=%3Cscript%3E',
    'from=yesterday',
    'before=-1',
    'before=1e99',
    'person=%27%20OR%201=1',
    'before=0x10',
  ])
    assert.equal((await own.get(`/access-record?${odd}`)).status, 200, odd);
});

test('page after page shows every entry once, and the CSV holds all that the filter shows', async () => {
  const { own, installation, id, officer, hand } = await givenRecord();
  for (let index = 0; index < 120; index++) {
    hand.at += 1000;
    installation.access.note({ practice: id, person: officer, kind: 'looked', subject: `incident-${index}` });
  }
  const seen: string[] = [];
  let path: string | undefined = '/access-record?kind=looked';
  for (let pages = 0; path !== undefined && pages < 9; pages++) {
    const { text, status } = await own.get(path);
    assert.equal(status, 200);
    seen.push(...[...text.matchAll(/Looked at: (incident-\d+)</g)].map(([, subject]) => subject ?? ''));
    path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 120 }, (_, index) => `incident-${119 - index}`),
  );
  const { text, headers } = await own.get('/access-record/export.csv?kind=looked&before=9');
  assert.match(headers.get('content-disposition') ?? '', /access-record-2026-11-30\.csv/);
  const lines = text.trim().split('\r\n');
  assert.equal(lines.length, 121);
  assert.match(lines[1] ?? '', /Olivia Park,Looked at,incident-119/);
});

test('what one practice does is in no chain, page or file of another', async () => {
  const { own, installation } = await givenRecord();
  installation.access.note({
    practice: 'practice-other',
    person: 'person-other',
    kind: 'exported',
    subject: 'x-other',
  });
  for (const path of [
    '/access-record',
    '/access-record/installation',
    '/access-record?person=person-other',
    '/access-record/export.csv',
  ])
    assert.doesNotMatch((await own.get(path)).text, /x-other/, path);
});
