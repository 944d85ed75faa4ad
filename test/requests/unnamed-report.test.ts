import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { establish } from '#areas/entity/decide.ts';
import { note } from '#areas/incidents/decide.ts';
import { officer, recorded, riverbend } from '#test/given-practice.ts';
import { givenApp, minutes } from './given-app.ts';
import { asking, certified, publicUrl } from './given-reach.ts';
import type { Browser } from './given-app.ts';

/** Nobody else has this address, so that it would be found wherever it were written. */
const desk = '10.77.66.55';
const words = 'Somebody reads the charts of the neighbors at the nurse station.';

const filled = { kind: 'snooping', ongoing: 'yes', what: words, happened: '' };
const idIn = (text: string): string => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** As on the poster. */
const codeOf = (practice: string): string =>
  createHash('sha256').update(`report ${practice}`).digest('hex').slice(0, 8).toUpperCase();

/** Sends a report from a browser, as the page asks for it. */
async function reports(browser: Browser, more: object = {}) {
  const page = await browser.get('/report');
  assert.equal(page.status, 200);
  return browser.post('/report', { id: idIn(page.text), ...filled, ...more });
}

/** Every row of every table of the data folder, the names of its columns left out. */
function rowsOf(folder: string): Map<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.db'))) {
    const database = new DatabaseSync(join(folder, file), { readOnly: true });
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => String(name));
    for (const table of tables)
      rows.set(
        `${file} ${table}`,
        database
          .prepare(`SELECT * FROM "${table}"`)
          .all()
          .map((row) =>
            Object.values(row)
              .map((value) =>
                value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
              )
              .join(' '),
          ),
      );
    database.close();
  }
  assert.ok(rows.size > 3);
  return rows;
}

test('a report without a name: the header has neither a person nor an hour, also for somebody who is signed in', async () => {
  const given = givenApp();
  await given.signedIn();
  const member = await given.signedInAs('workforce-member');
  const signedIn = given.browser(desk);
  signedIn.cookie = member.cookie;
  const practice = await given.practice();
  const before = await practice.headers((await practice.program()).position);
  given.hand.at += minutes(83);
  const sent = await reports(signedIn);
  assert.equal(sent.location, '/report?sent=snooping');
  const list = await signedIn.get(sent.location ?? '');
  assert.match(list.text, /What you do now/);
  assert.match(list.text, /Do not look at the chart yourself/);
  assert.doesNotMatch(list.text, /Olivia|Sam person/, 'it names nobody of the practice');
  assert.equal(signedIn.cookie, member.cookie);
  assert.equal(sent.headers.get('set-cookie'), null);

  const program = await practice.program();
  const [incident] = program.incidents.values();
  assert.equal(incident?.what, words);
  const header = (await practice.headers(program.position)).at(-1);
  assert.deepEqual(
    [header?.by, header?.area, header?.type, header?.at],
    ['unnamed', 'incidents', 'incident-reported', before.at(-1)?.at],
    'no later than the entry before it',
  );
  assert.ok(await given.installation.verify(practice.id));
});

test('the first entry of a day that is a report without a name has the beginning of the day for its time', async () => {
  const given = givenApp();
  await given.signedIn();
  given.hand.at += minutes(26 * 60 + 37);
  await reports(given.browser(desk));
  const practice = await given.practice();
  const header = (await practice.headers((await practice.program()).position)).at(-1);
  // December 1 in New York.
  assert.equal(header?.at, '2026-12-01T05:00:00.000Z');
  assert.equal([...(await practice.program()).incidents.values()][0]?.discovered, '2026-12-01');
});

test('nothing that the report leaves in any file tells who sent it: no session touched, no look noted, no address, no words in the clear', async () => {
  const given = givenApp();
  await given.signedIn();
  const member = await given.signedInAs('workforce-member');
  const before = rowsOf(given.folder);
  given.hand.at += minutes(7);
  const reporter = given.browser(desk);
  reporter.cookie = member.cookie;
  await reporter.get('/report');
  const sent = await reports(reporter);
  await reporter.get(sent.location ?? '');
  const after = rowsOf(given.folder);

  // What is new is the entry with its key and checkpoint, and nothing about a person beside it.
  const changed = [...after].filter(([table, rows]) => rows.join('\n') !== before.get(table)?.join('\n'));
  const tables = changed.map(([table]) => table);
  for (const table of tables)
    assert.doesNotMatch(table, /session|access|account|attempt|reading|link/, tables.join(', '));
  const fresh = changed.flatMap(([table, rows]) => {
    const old = new Set(before.get(table));
    return rows.filter((row) => !old.has(row));
  });
  assert.ok(fresh.length >= 2);
  const now = new Date(given.hand.at).toISOString();
  for (const row of fresh) {
    assert.ok(!row.includes(member.person), 'the person');
    assert.ok(!row.includes(desk), 'the address');
    assert.ok(!row.includes(now.slice(0, 16)), 'the minute');
    assert.ok(!row.includes(String(given.hand.at)), 'the moment');
    assert.ok(!row.includes(words), 'the words');
  }
  for (const file of readdirSync(given.folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.db/.test(file)) continue;
    const bytes = readFileSync(join(given.folder, file));
    for (const secret of [desk, words, 'neighbors'])
      assert.equal(bytes.includes(secret), false, `${file}: ${secret}`);
  }
  assert.deepEqual(given.failures, []);
});

test('the reader sees no name and no hour; an official works on it like on any other', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  await reports(given.browser(desk));
  const [id] = (await (await given.practice()).program()).incidents.keys();
  const page = await own.get(`/incidents/${id}`);
  assert.match(page.text, /Somebody without a name/);
  assert.equal((await own.post(`/incidents/${id}/steps`, { step: 'snooping.log' })).status, 303);
  assert.match((await own.get('/incidents?show=unnamed')).text, /Somebody reads the charts/);
});

test('bad input without a name: an empty form, a day to come, a form of somebody else, too many in an hour', async () => {
  const given = givenApp();
  await given.signedIn();
  const practice = await given.practice();
  const reporter = given.browser(desk);
  const count = async () => (await practice.program()).incidents.size;
  for (const more of [
    { what: '', kind: '' },
    { happened: '2031-01-01' },
    { kind: 'flood' },
    { id: 'asset-none' },
  ])
    assert.equal((await reports(reporter, more)).status, 422, JSON.stringify(more));
  assert.equal((await reports(reporter, { what: 'x'.repeat(2_001) })).status, 422);
  assert.equal(await count(), 0);
  const elsewhere = await reporter.post('/report', filled, { origin: 'https://elsewhere.example' });
  assert.equal(elsewhere.status, 403);
  let last = await reports(reporter);
  for (let tries = 0; last.status === 303 && tries < 40; tries++) last = await reports(reporter);
  assert.equal(last.status, 429);
  assert.match(last.text, /tell an official/);
  const taken = await count();
  given.hand.at += minutes(60);
  assert.equal((await reports(given.browser('10.1.1.1'))).status, 303, 'an hour later');
  assert.equal(await count(), taken + 1);
});

test('the same report sent twice is one; nobody who gives no name decides anything else', async () => {
  const given = givenApp();
  await given.signedIn();
  const practice = await given.practice();
  const reporter = given.browser(desk);
  const id = idIn((await reporter.get('/report')).text);
  for (let times = 0; times < 3; times++)
    assert.equal((await reporter.post('/report', { id, ...filled })).status, 303);
  assert.equal((await practice.program()).incidents.size, 1);
  const outcome = await practice.record('unnamed', note, { id, note: 'More.' });
  assert.ok('refusals' in outcome);
});

test('before a practice is set up there is nobody to report to', async () => {
  const given = givenApp();
  const reporter = given.browser(desk);
  assert.equal((await reporter.get('/report')).status, 200);
  assert.equal((await reporter.post('/report', { id: 'incident-0001', ...filled })).status, 422);
});

test('where anybody on the internet can open the page, only who has the code of the poster reports', async () => {
  const given = givenApp(certified);
  const ask = asking(given);
  const practice = await given.installation.found('practice-public');
  recorded(await practice.record(officer, establish, riverbend));
  const form = await (await ask('GET', `${publicUrl}/report`)).text();
  assert.match(form, /Code of your practice/);
  const fields = { id: idIn(form), ...filled };
  const refused = await ask('POST', `${publicUrl}/report`, {}, fields);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /stands on the poster/);
  assert.equal((await practice.program()).incidents.size, 0);
  const code = codeOf(practice.id);
  assert.equal((await ask('POST', `${publicUrl}/report`, {}, { ...fields, code })).status, 303);
  assert.equal((await practice.program()).incidents.size, 1);
});

test('where several practices live, the code on the poster says which; without it nothing is taken', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const poster = await own.get('/incidents/poster');
  const code = /\/report\?code=([0-9A-F]{8})/.exec(poster.text)?.[1] ?? '';
  assert.match(code, /^[0-9A-F]{8}$/);
  assert.match(poster.text, /<svg class="qr"/);
  const first = await given.practice();
  const second = await given.installation.found('practice-second');
  recorded(await second.record(officer, establish, riverbend));
  const reporter = given.browser(desk);
  assert.match((await reporter.get('/report')).text, /Code of your practice/);
  assert.equal((await reports(reporter)).status, 422);
  assert.equal((await reports(reporter, { code: '00000000' })).status, 422);
  assert.equal((await reports(reporter, { code: code.toLowerCase() })).status, 303);
  assert.equal((await first.program()).incidents.size, 1);
  assert.equal((await second.program()).incidents.size, 0);
});
