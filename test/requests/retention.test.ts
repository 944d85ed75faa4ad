import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { designate, endDesignation } from '#areas/entity/decide-officials.ts';
import { close, report } from '#areas/incidents/decide.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { backUp } from '#backup/back-up.ts';
import { backupName } from '#backup/backups-folder.ts';
import { readKey } from '#backup/key-file.ts';
import { pages } from '#page-permission.ts';
import { formAt, formsOf } from './given-analysis.ts';
import { clinic, givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';
import { countingBytes, recorded } from '#test/given-practice.ts';

const given = givenApp();
const ben = 'person-ben0001';
const fax = 'incident-fax0001';
let browser: Browser;

/** Ben left in November 2026 and an incident was closed then; it is December 2033 now. */
before(async () => {
  browser = await given.signedIn();
  const practice = await given.practice();
  const by = await given.officer();
  recorded(await practice.record(by, recordPerson, { id: ben, name: 'Ben Ortiz', start: '2026-01-05' }));
  const office = { office: 'privacy-official', person: ben, from: '2026-11-30' };
  recorded(await practice.record(by, designate, office));
  const days = { happened: '2026-11-30', discovered: '2026-11-30' };
  recorded(await practice.record(ben, report, { id: fax, what: 'Mrs. Vex’s fax went astray.', ...days }));
  recorded(await practice.record(by, endDesignation, { ...office, until: '2026-11-30' }));
  const seen = (await practice.program()).people.get(ben)?.revision;
  recorded(await practice.record(by, personLeft, { id: ben, seen, on: '2026-11-30' }));
  const open = (await practice.program()).incidents.get(fax)?.revision;
  const ended = { outcome: 'Back.', on: '2026-11-30', ending: 'phi', mitigation: 'They shredded it.' };
  recorded(await practice.record(by, close, { id: fax, seen: open, ...ended }));
});

/** Every page that names nothing, and those that named what is gone. */
const paths = [
  ...Object.keys(pages).filter((path) => !path.includes(':') && path !== '/sign-out'),
  `/people/${ben}`,
  `/people/${ben}/roles`,
  `/incidents/${fax}`,
  `/retention/${ben}`,
];

async function at(day: string): Promise<void> {
  given.hand.at = Date.parse(`${day}T17:00:00.000Z`);
  browser = given.browser();
  const { status } = await browser.post('/sign-in', { email: clinic.email, password: clinic.password });
  assert.equal(status, 303);
}

test('a new practice has nothing to dispose of: the page says why, and from when it may have', async () => {
  const { status, text } = await browser.get('/retention');
  assert.equal(status, 200);
  assert.match(text, /Nothing is old enough to destroy/);
  assert.match(text, /the first record may be destroyed on December 1, 2032/);
  assert.match(text, /164\.316\(b\)\(2\)\(i\)/);
});

test('164.316(b)(2)(i): before its day a record is shown with the reason, and no form disposes of it', async () => {
  await at('2032-11-30');
  const { text } = await browser.get(`/retention/${ben}`);
  assert.match(text, /November 30, 2032, so it may be destroyed from December 1, 2032/);
  assert.equal(
    formsOf(text).some(({ action }) => action.includes(ben)),
    false,
  );
  const answered = await browser.post(`/retention/${ben}/dispose`, { why: 'x', confirm: 'destroy' });
  assert.equal(answered.status, 422);
  assert.match(answered.text, /The law has you keep it for 6 years/);
  for (const path of ['person-none', 'practice%2F..', 'disposed%2Fperson-none']) {
    const { status } = await browser.get(`/retention/${path}`);
    assert.ok([200, 404].includes(status), path);
  }
  assert.deepEqual(given.failures, []);
});

test('a person’s record goes in two steps, and waits for the backups that hold its key', async () => {
  await at('2032-12-01');
  assert.match((await browser.get('/retention')).text, /2 records may be destroyed/);
  const kept = join(given.folder, 'backups');
  mkdirSync(kept);
  await backUp({
    database: join(given.folder, 'diligence.db'),
    folder: given.folder,
    file: join(kept, backupName(given.hand.at)),
    key: readKey(join(given.folder, 'installation.key')),
    now: given.hand.at,
    randomBytes: countingBytes(),
  });

  const first = await formAt(browser, `/retention/${ben}`, /review$/);
  const unsaid = await browser.post(first.action, { ...first.hidden, why: '' });
  assert.equal(unsaid.status, 422);
  const asked = await browser.post(first.action, { ...first.hidden, why: 'Our six years are over.' });
  assert.equal(asked.status, 200, asked.text);
  assert.match(asked.text, /2 entries about “Ben Ortiz” will be unreadable/);
  assert.match(asked.text, /1 backup made before can still open it until the last one goes on/);
  const [, second] = formsOf(asked.text);
  assert.ok(second);
  assert.match(second.action, /\/dispose$/);
  const slip = await browser.post(second.action, { ...second.hidden, confirm: 'ok' });
  assert.equal(slip.status, 422);
  assert.match(slip.text, /type the word DESTROY/);
  assert.ok((await (await given.practice()).program()).people.has(ben));

  const done = await browser.post(second.action, { ...second.hidden, confirm: 'DESTROY' });
  assert.equal(done.status, 303, done.text);
  const page = await browser.get(`/retention/${ben}`);
  assert.match(page.text, /A person’s record disposed of on December 1, 2032/);
  assert.match(page.text, /Not complete yet/);
  assert.match(page.text, /1 backup made before still holds it/);
  assert.match(page.text, /Our six years are over\./);
  for (const path of paths) {
    const { text, status } = await browser.get(path);
    assert.ok(status < 500, `${path}: ${status}`);
    assert.equal(text.includes('Ben Ortiz'), false, path);
    assert.doesNotMatch(text, new RegExp(`>[^<]*${ben}`), `${path} shows an identifier for a name`);
  }
  assert.match((await browser.get(`/incidents/${fax}`)).text, /a person’s record disposed of/);
  assert.deepEqual(given.failures, []);
  const verified = await given.installation.verify((await given.practice()).id);
  assert.deepEqual([verified.ok, verified.faults, verified.notes], [true, [], []]);
});

test('a hold keeps the incident, on top of the list, until it is lifted', async () => {
  await at('2034-01-10');
  const place = await formAt(browser, '/retention/holds', /holds$/);
  const answered = await browser.post(place.action, {
    ...place.hidden,
    reason: 'litigation',
    why: 'Mill v. Riverbend',
    from: '2034-01-09',
    scope: 'chosen',
    subjects: [fax],
  });
  assert.equal(answered.status, 303, answered.text);
  assert.match((await browser.get('/retention')).text, /1 hold in force/);
  assert.match((await browser.get(`/retention/${fax}`)).text, /under a hold since January 9, 2034/);
  const lift = await formAt(browser, '/retention/holds', /lift$/);
  const lifted = await browser.post(lift.action, { ...lift.hidden, on: '2034-01-10', why: 'Settled' });
  assert.equal(lifted.status, 303, lifted.text);
  assert.match((await browser.get('/retention/holds')).text, /Nothing is held back/);
});

test('where the state’s years are not known (Ohio), the officer enters them with their source, and they stand on record', async () => {
  const first = await formAt(browser, `/retention/${fax}`, /review$/);
  const base = { ...first.hidden, why: 'Over.' };
  const blank = await browser.post(first.action, base);
  assert.equal(blank.status, 422);
  const stated = { ...base, 'states.0.years': '7', 'states.0.source': 'Asked the board' };
  const minors = await browser.post(first.action, stated);
  assert.match(minors.text, /States keep the records of minors longer/);
  assert.match(minors.text, /value="Asked the board"/, 'what was typed stays');
  const asked = await browser.post(first.action, { ...stated, minors: 'on' });
  assert.equal(asked.status, 200, asked.text);
  const [, second] = formsOf(asked.text);
  const done = await browser.post(second?.action ?? '', { ...second?.hidden, confirm: 'destroy' });
  assert.equal(done.status, 303, done.text);
  const { text } = await browser.get(`/retention/${fax}`);
  assert.match(text, /7 years for medical records \(Asked the board\), as it was looked up and stated/);
  const csv = await browser.get('/retention/export.csv');
  assert.match(csv.text, /an incident disposed of on January 10, 2034/);
  assert.equal(csv.text.includes('Vex'), false);
});

test('the practice’s own period is set with its reason, and is never shorter than the law’s', async () => {
  const form = await formAt(browser, '/retention/period', /period$/);
  const short = await browser.post(form.action, { ...form.hidden, years: '5', why: 'Space' });
  assert.equal(short.status, 422);
  assert.match(short.text, /at least 6 years/);
  const done = await browser.post(form.action, { ...form.hidden, years: '10', why: 'Our insurer asks.' });
  assert.equal(done.status, 303, done.text);
  assert.match((await browser.get('/retention')).text, /keeps everything for 10 years: Our insurer asks/);
});
