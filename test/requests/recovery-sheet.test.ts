import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { endDesignation } from '#areas/entity/decide-officials.ts';
import { writeBackup } from '#backup/archive.ts';
import { restore } from '#backup/restore.ts';
import { wayBySheet } from '#keys/way-by-sheet.ts';
import { readWords } from '#keys/words.ts';
import type { SheetKey } from '#keys/words.ts';
import { fromFile } from '#ledger/keys.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { clinic, givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

/** What stands on a sheet that the page printed: nothing but the page is read. */
function printed(html: string) {
  const cells = [...html.matchAll(/<th scope="row">(\d+)<\/th><td>([a-z]+)<\/td>/g)];
  const words = cells
    .map(([, number, word]) => ({ number: Number(number), word: word ?? '' }))
    .toSorted((a, b) => a.number - b.number);
  assert.deepEqual(
    words.map(({ number }) => number),
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return {
    words: words.map(({ word }) => word),
    form: { sheet: hidden('sheet'), numbers: hidden('numbers'), proof: hidden('proof') },
  };
}

function keyOf(words: readonly string[]): SheetKey {
  const read = readWords(words.join(' '));
  assert.ok(!('refusals' in read));
  return read;
}

async function sheetFrom(browser: Browser, password = clinic.password) {
  const answered = await browser.post('/keys/sheet', { password });
  assert.equal(answered.status, 200, answered.text);
  assert.equal(answered.headers.get('cache-control'), 'no-store');
  return printed(answered.text);
}

/** The two words that were asked for. */
function asked({ words, form }: ReturnType<typeof printed>) {
  const [low = 0, high = 0] = form.numbers.split(',').map(Number);
  return { ...form, first: words[low - 1] ?? '', second: words[high - 1] ?? '' };
}

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diligence-sheet-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The rows of a table, comparable. */
function rows(path: string, table: string, columns: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`)
      .all()
      .map((row) => JSON.stringify(row));
  } finally {
    database.close();
  }
}

test('164.308(a)(7)(ii)(B): the printed words alone restore a backup into an empty folder, entry by entry', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const { words } = await sheetFrom(browser);
  await browser.post('/practice/sites/site-harbor', {
    name: 'Main office',
    street: '1 River Rd',
    city: 'Dayton',
    state: 'OH',
    zip: '45402',
  });
  const elsewhere = place();
  const file = join(elsewhere, 'b.diligence-backup');
  const database = join(given.folder, 'diligence.db');
  const now = given.hand.at;
  const key = fromFile(join(given.folder, 'installation.key'));
  await writeBackup({ database, folder: given.folder, file, key, now, randomBytes });
  assert.ok(!readFileSync(file).includes(words.join(' ')));

  // From here on: the file and the words, and nothing else.
  const target = join(elsewhere, 'new');
  const next = randomBytes(32);
  const way = wayBySheet(keyOf(words), next, { now, randomBytes });
  const restored = join(target, 'diligence.db');
  const { verification } = await restore({
    file,
    key: next,
    database: restored,
    placeKey: true,
    otherwise: way,
    now,
  });
  assert.deepEqual(verification.faults, []);
  assert.deepEqual(way.recovered()?.closed, []);
  assert.deepEqual(rows(restored, 'entry', '*'), rows(database, 'entry', '*'));
  assert.deepEqual(rows(restored, 'account', '*'), rows(database, 'account', '*'));
  const original = verifyFile(database, key);
  assert.equal(verification.head.hash, original.head.hash);
  assert.ok(verification.entries > 3);
  assert.deepEqual(Buffer.from(fromFile(join(target, 'installation.key'))), next);
});

test('the words are on the answer that makes them, and nowhere else: no page, cookie, address, file or log', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const answered = await browser.post('/keys/sheet', { password: clinic.password });
  const { words } = printed(answered.text);
  assert.equal(
    answered.headers.getSetCookie().filter((cookie) => words.some((word) => cookie.includes(word))).length,
    0,
  );
  const together = new RegExp(words.slice(0, 4).join('[^a-z]{1,40}'), 'i');
  for (const path of ['/keys', '/', '/proof', '/account', '/keys/sheet', '/keys/sheet/confirm']) {
    const { text } = await browser.get(path);
    assert.doesNotMatch(text, together, path);
  }
  // Every word of the list is English and may stand somewhere; four in a row may not, nor their chance as bytes.
  for (const name of ['diligence.db', 'diligence.db-wal']) {
    const path = join(given.folder, name);
    if (!existsSync(path)) continue;
    assert.doesNotMatch(readFileSync(path, 'latin1'), together);
    assert.ok(!readFileSync(path).includes(Buffer.from(keyOf(words).key)));
  }
  assert.deepEqual(given.failures, []);
});

test('164.312(a)(2)(ii): set-up leads to the sheet; until it is made and confirmed, the home page says so', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const led = await browser.get('/keys?first');
  assert.match(led.text, /Later/);
  assert.match((await browser.get('/')).text, /Print the recovery sheet/);
  const sheet = await sheetFrom(browser);
  assert.match((await browser.get('/')).text, /Confirm the recovery sheet/);

  const asking = await browser.post('/keys/sheet/words', sheet.form);
  assert.doesNotMatch(asking.text, new RegExp(`>${sheet.words[0]}<`));
  const right = asked(sheet);
  const wrong = await browser.post('/keys/sheet/confirm', {
    ...right,
    second: 'zoo' === right.second ? 'able' : 'zoo',
  });
  assert.equal(wrong.status, 422);
  assert.doesNotMatch((await browser.get('/keys')).text, /confirmed it from the paper/);
  const confirmed = await browser.post('/keys/sheet/confirm', {
    ...right,
    first: ` ${right.first.toUpperCase()}`,
  });
  assert.equal(confirmed.status, 303, confirmed.text);
  assert.doesNotMatch((await browser.get('/')).text, /recovery sheet<\/h3>/);
  assert.match((await browser.get('/keys')).text, /confirmed it from the paper/);
  const { entity } = await (await given.practice()).program();
  assert.equal(entity?.recovery?.sheet, sheet.form.sheet);
  assert.equal(entity?.recovery?.confirmed?.by, await given.officer());
});

test('a proof of two words does not confirm another sheet, nor another practice’s', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const old = await sheetFrom(browser);
  const present = await sheetFrom(browser);
  assert.equal((await browser.post('/keys/sheet/confirm', asked(old))).status, 422);
  assert.equal(
    (await browser.post('/keys/sheet/confirm', { ...asked(old), sheet: present.form.sheet })).status,
    422,
  );
  // All twelve words: only those of the sheet in force.
  assert.equal((await browser.post('/keys/sheet/confirm', { words: old.words.join(' ') })).status, 422);
  assert.equal((await browser.post('/keys/sheet/confirm', { words: present.words.join(' ') })).status, 303);
});

test('164.312(a)(2)(ii): an officer who lost everything gets in with the sheet; the old sign-in ends, and it is on record', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const { words } = await sheetFrom(browser);
  const stranger = given.browser('192.0.2.9');
  assert.match((await stranger.get('/sign-in')).text, /href="\/recovery"/);
  assert.match((await stranger.get('/recovery')).text, /twelve words/);

  const typed = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}\r\n`).join('');
  const right = await stranger.post('/recovery', { words: typed });
  assert.equal(right.status, 303, right.text);
  assert.match(right.location ?? '', /^\/recovery\/sign-in\?token=[\w-]{43}$/);
  const page = await stranger.get(right.location ?? '');
  assert.match(page.text, /A new sign-in for Olivia Park/);
  const token = new URL(right.location ?? '', 'http://x').searchParams.get('token') ?? '';

  const short = await stranger.post('/recovery/sign-in', {
    token,
    email: 'new@clinic.example',
    password: 'short',
  });
  assert.equal(short.status, 422);
  assert.equal((await browser.get('/')).status, 200, 'nothing has ended yet');
  const made = await stranger.post('/recovery/sign-in', {
    token,
    email: 'new@clinic.example',
    password: 'lanterns over the harbor',
  });
  assert.equal(made.location, '/sign-in?done=recovered', made.text);
  assert.equal((await browser.get('/')).status, 303, 'the old session has ended');
  const before = await stranger.post('/sign-in', { email: clinic.email, password: clinic.password });
  assert.equal(before.status, 422, 'the old sign-in has ended');
  const again = await stranger.post('/recovery/sign-in', {
    token,
    email: 'x@clinic.example',
    password: 'lanterns over the harbor',
  });
  assert.equal(again.status, 403, 'the link works once');
  assert.equal(
    (await stranger.post('/sign-in', { email: 'new@clinic.example', password: 'lanterns over the harbor' }))
      .status,
    303,
  );

  const program = await (await given.practice()).program();
  assert.ok(program.people.get(await given.officer())?.recovered);
  assert.match((await stranger.get('/')).text, /Make a new recovery sheet/);
  const kinds = rows(join(given.folder, 'diligence.db'), 'access_entry', 'chain, position, entry').join('\n');
  assert.match(kinds, /recovery-sheet-used/);
  await sheetFrom(stranger, 'lanterns over the harbor');
  assert.doesNotMatch((await stranger.get('/')).text, /Make a new recovery sheet/);
});

test('words are forgiven their numbers and capitals; what is wrong is named by its number, and tries are held back', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const { words } = await sheetFrom(browser);
  const stranger = given.browser('192.0.2.7');
  const mistyped = words.with(4, 'zzzzz');
  const named = await stranger.post('/recovery', { words: mistyped.join(' ') });
  assert.equal(named.status, 422);
  assert.match(named.text, /Word 5 \(“zzzzz”\)/);
  const missing = await stranger.post('/recovery', { words: words.slice(1).join(' ') });
  assert.match(missing.text, /These are 11 words/);

  // The words of a sheet that was never made here, again and again.
  const other = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const statuses: number[] = [];
  for (let round = 0; round < 7; round++)
    statuses.push((await stranger.post('/recovery', { words: other })).status);
  assert.deepEqual(statuses.slice(0, 4), [422, 422, 422, 422]);
  assert.equal(statuses.at(-1), 429);
  // The right words wait there too; a mistyped word is still said at once.
  const elsewhere = given.browser('192.0.2.7');
  const held = await elsewhere.post('/recovery', { words: words.join(' ') });
  assert.equal(held.status, 429);
  assert.ok(Number(held.headers.get('retry-after')) > 0);
  assert.equal((await elsewhere.post('/recovery', { words: mistyped.join(' ') })).status, 422);
  given.hand.at += 60_000;
  assert.equal((await elsewhere.post('/recovery', { words: words.join(' ') })).status, 303);
  const kinds = rows(join(given.folder, 'diligence.db'), 'access_entry', 'chain, position, entry').join('\n');
  assert.match(kinds, /recovery-sheet-failed/);
});

test('an old sheet opens the present record no more', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const old = await sheetFrom(browser);
  const present = await sheetFrom(browser);
  const stranger = given.browser();
  assert.equal((await stranger.post('/recovery', { words: old.words.join(' ') })).status, 422);
  assert.equal((await stranger.post('/recovery', { words: present.words.join(' ') })).status, 303);
});

test('164.312(d): at a desk that somebody left, no sheet is made without the password, and the one in force stays', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const { words } = await sheetFrom(browser);
  for (const fields of [{}, { password: 'not the password at all' }]) {
    const refused = await browser.post('/keys/sheet', fields);
    assert.equal(refused.status, 422);
    assert.doesNotMatch(refused.text, /class="words"/);
  }
  assert.equal((await given.browser().post('/recovery', { words: words.join(' ') })).status, 303);
});

test('164.312(a)(1): the sheet is the officials’ alone: a manager is neither asked for it nor let in', async () => {
  const given = givenApp();
  await given.signedIn();
  const manager = await given.signedInAs('manager');
  assert.doesNotMatch((await manager.get('/')).text, /recovery sheet/);
  assert.equal((await manager.get('/keys')).status, 403);
  assert.equal((await manager.post('/keys/sheet', { password: 'tuesday paints the canal' })).status, 403);
  const { entity } = await (await given.practice()).program();
  assert.equal(entity?.recovery, undefined);
});

test('where nobody is security official, the sheet lets nobody in, and says what to do', async () => {
  const given = givenApp();
  const browser = await given.signedIn();
  const { words } = await sheetFrom(browser);
  const practice = await given.practice();
  const officer = await given.officer();
  const ended = await practice.record(officer, endDesignation, {
    office: 'security-official',
    person: officer,
    until: '2026-11-30',
  });
  assert.ok('positions' in ended, JSON.stringify(ended));
  given.hand.at += 2 * 24 * 60 * 60_000;
  const tried = await given.browser().post('/recovery', { words: words.join(' ') });
  assert.equal(tried.status, 422);
  assert.match(tried.text, /The words are right, but.*Ask the privacy official to sign in and designate one/);
});
