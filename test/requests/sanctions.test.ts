import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { unzipSync } from 'fflate';

import { carryOut, openCase } from '#areas/sanctions/decide.ts';
import { pages } from '#page-permission.ts';
import type { PagePath } from '#page-permission.ts';
import { firstLadder } from '#texts/policies/ladder.ts';
import { bytesOf } from './given-download.ts';
import { givenInventory } from './given-analysis.ts';
import { hiddenIn } from './given-factor.ts';
import type { Browser } from './given-app.ts';

const given = await givenInventory();
const { browser, practice, by } = given;
const path = '/sanctions/case-aaaa0001';
/** Words that stand in a case and nowhere else. */
const words = /Zebrawood|Quillfeather|Marrowby|Thistledown|Umbrage/;
let manager: Browser & { person: string };
let reviewer: Browser & { person: string };

before(async () => {
  manager = await given.signedInAs('manager');
  reviewer = await given.signedInAs('reviewer');
});

test('164.530(e)(1): the ladder is set from a start, with a row more for whoever asks, and an error comes back beside its field', async () => {
  const page = await browser.get('/sanctions/ladder');
  assert.match(page.text, /These are a start/);
  const rungs = Object.fromEntries(
    firstLadder.flatMap(({ conduct, measures }, at) => [
      [`rungs.${at}.conduct`, conduct],
      [`rungs.${at}.measures`, measures],
    ]),
  );
  const fields = { ...hiddenIn(page, '/sanctions/ladder'), ...rungs };
  const more = await browser.post('/sanctions/ladder', { ...fields, more: 'yes' });
  assert.equal(more.status, 200);
  const wrong = await browser.post('/sanctions/ladder', { ...fields, 'rungs.1.measures': '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /id="field-rungs-1-measures-error"/);
  assert.equal((await browser.post('/sanctions/ladder', fields)).status, 303);
  assert.match((await browser.get('/sanctions')).text, /Change the ladder/);
});

test('164.530(e)(2): a case goes from what was found over the decision to what was done', async () => {
  const facts = {
    person: manager.person,
    source: 'access-review',
    what: 'Opened the chart of Zebrawood.',
    on: '2026-11-20',
  };
  assert.equal((await browser.get(path)).status, 200, 'a form for a new case');
  const wrong = await browser.post(path, { ...facts, what: '' });
  assert.equal(wrong.status, 422);
  assert.equal((await browser.post(path, facts)).status, 303);
  assert.equal((await browser.post(path, facts)).location, `${path}?done=unchanged`);
  const note = await browser.post(`${path}/notes`, {
    ...hiddenIn(await browser.get(path), `${path}/notes`),
    note: 'Said it was Quillfeather.',
  });
  assert.equal(note.status, 303);
  const decision = {
    ...hiddenIn(await browser.get(path), `${path}/decision`),
    complaint: 'no',
    whistleblower: 'no',
    crimeVictim: 'no',
    note: 'Thistledown was asked.',
    outcome: 'sanction',
    intent: 'curious',
    rung: '3',
    measure: 'A final warning by Marrowby.',
    why: 'Umbrage.',
    decider: by,
    on: '2026-11-25',
  };
  const guarded = await browser.post(`${path}/decision`, { ...decision, complaint: 'yes' });
  assert.equal(guarded.status, 422);
  assert.match(guarded.text, /is protected, and nobody is sanctioned for it/);
  assert.match(guarded.text, /A final warning by Marrowby\./, 'what was entered is kept');
  const own = await browser.post(`${path}/decision`, { ...decision, decider: manager.person });
  assert.match(own.text, /Nobody decides about themselves/);
  assert.equal((await browser.post(`${path}/decision`, decision)).status, 303);
  const done = await browser.post(`${path}/done`, {
    ...hiddenIn(await browser.get(path), `${path}/done`),
    on: '2026-11-26',
    what: 'Told Zebrawood.',
  });
  assert.equal(done.status, 303);
  assert.match((await browser.get('/sanctions')).text, /Done on November 26, 2026/);
  const after = await browser.get(path);
  assert.doesNotMatch(after.text, /\/decision"/, 'what was done is not decided anew');
});

test('164.312(a)(1): managers and reviewers open no page of it, and decide nothing', async () => {
  for (const who of [manager, reviewer]) {
    for (const each of Object.keys(pages).filter((one) => one.startsWith('/sanctions'))) {
      const at = each.replace(':id', 'case-aaaa0001');
      // Where something is only sent, there is no page to open.
      const allowed = at.split('/').length > 3 ? [403, 404] : [403];
      assert.ok(allowed.includes((await who.get(at)).status), at);
      const sent = await who.post(at, { note: 'x', seen: '0' });
      assert.ok((at === '/sanctions' ? [403, 404] : [403]).includes(sent.status), at);
    }
    for (const at of ['/export/sanctions.csv', '/export/everything-with-incident-words.zip'])
      assert.equal((await who.get(at)).status, 403, at);
    assert.doesNotMatch((await who.get('/')).text, /href="\/sanctions"/);
    for (const command of [openCase, carryOut])
      assert.ok('refusals' in (await practice.record(who.person, command as typeof openCase, {})));
  }
});

test('no page and no copy that others may open says anything of a case, nor whom it is about', async () => {
  const posture = ['164.530(e)(1)', '164.530(e)(2)', '164.308(a)(1)(ii)(C)', '164.530(g)'].map(
    (citation) => `/posture/${encodeURIComponent(citation)}`,
  );
  const fixed = (Object.keys(pages) as PagePath[]).filter(
    (one) => !one.includes(':') && !/\.(zip|pdf|docx)$|sign-out|away/.test(one),
  );
  for (const who of [manager, reviewer])
    for (const at of [...fixed, ...posture, '/retention/case-aaaa0001', '/export/entries.csv']) {
      const { text, status } = await who.get(at);
      assert.doesNotMatch(text, words, `${at}: ${status}`);
      assert.ok(status < 500, at);
    }
  // That there is a case is on record for all; whom it is about is not.
  const kept = await reviewer.get('/retention/case-aaaa0001');
  assert.match(kept.text, /A case of sanctions/);
  const { name = '' } = (await practice.program()).people.get(manager.person) ?? {};
  assert.doesNotMatch(kept.text.replaceAll(/<header.*?<\/header>/gs, ''), new RegExp(name));
  for (const citation of posture) assert.doesNotMatch((await reviewer.get(citation)).text, new RegExp(name));
});

test('the archive of everything holds the ladder and no case; the officials’ own holds the cases', async () => {
  const archive = async (who: Browser, at: string) => {
    const { bytes } = await bytesOf(given, who, at);
    return Object.entries(unzipSync(bytes)).map(
      ([file, held]) => [file, Buffer.from(held).toString()] as const,
    );
  };
  const open = await archive(reviewer, '/export/everything.zip');
  assert.ok(open.some(([file]) => file.endsWith('sanctions-ladder.csv')));
  assert.ok(!open.some(([file]) => file.endsWith('/sanctions.csv') || file === 'sanctions.csv'));
  for (const [file, held] of open) assert.doesNotMatch(held, words, file);
  const own = await archive(browser, '/export/everything-with-incident-words.zip');
  assert.ok(own.some(([, held]) => words.test(held)));
  const table = await browser.get('/export/sanctions.csv');
  assert.match(table.text, /Zebrawood[^\n]*Quillfeather/);
});

test('164.312(b): each look at a case and each copy of them is noted; the form for a new one shows nothing and is not', async () => {
  const { access } = given.installation;
  const latest = () =>
    access.find({ chain: practice.id, most: 1 }).map(({ kind, person, subject }) => [kind, person, subject]);
  await browser.get(path);
  assert.deepEqual(latest(), [['looked', by, 'case-aaaa0001']]);
  await browser.post(`${path}/notes`, { note: '', seen: '0' });
  assert.deepEqual(latest(), [['looked', by, 'case-aaaa0001']]);
  await browser.get('/export/sanctions.csv');
  assert.deepEqual(latest(), [['exported', by, '/export/sanctions.csv']]);
  await (await given.signedInAs('manager')).get(path);
  assert.equal(latest()[0]?.[0], 'refused');
  const { text } = await reviewer.get('/access-record');
  assert.match(text, /A case of sanctions/);
  assert.doesNotMatch(text, words);
});

test('nothing at an address that is none: no case, no form', async () => {
  for (const at of ['/sanctions/nobody', '/sanctions/case-none/notes', '/sanctions/case-none/decision'])
    assert.ok([404].includes((await browser.post(at, { note: 'x' })).status), at);
  assert.equal((await browser.get('/sanctions/person-x')).status, 404);
});
