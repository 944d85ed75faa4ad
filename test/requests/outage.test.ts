import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { openInstallation } from '#test/built.ts';
import { formsOf } from './given-analysis.ts';
import { clinic, givenApp, minutes } from './given-app.ts';

/** The database handles that Diligence opened here, the newest last: SQLite itself is told to refuse. */
const handles: DatabaseSync[] = [];
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...sql) {
  if (!handles.includes(this)) handles.push(this);
  return prepare.apply(this, sql);
};

/** Diligence, and what speaks to SQLite through its own handle. */
function givenDisk() {
  const given = givenApp();
  const handle = handles.at(-1);
  assert.ok(handle);
  return { ...given, sql: (statement: string) => handle.prepare(statement).get() };
}

const incident = {
  id: 'incident-full1',
  what: 'A laptop was left in a car.\nIt had "work" <email> & files. שלום 👩🏽‍⚕️',
  happened: '2026-11-28',
  discovered: '2026-11-29',
};

test('a full disk: a page with the way out, nothing half written, and the same form is sent once there is room', async () => {
  const { signedIn, practice, failures, installation, sql } = givenDisk();
  const own = await signedIn();
  const only = await practice();
  const before = (await only.program()).position;
  const pages = Number(Object.values(sql('PRAGMA page_count') ?? {})[0]);
  sql(`PRAGMA max_page_count = ${pages}`);
  let last = await own.post('/incidents/report', incident);
  for (let tries = 0; tries < 40 && last.status !== 503; tries++)
    last = await own.post('/incidents/report', { ...incident, id: `incident-more${tries}` });
  assert.equal(last.status, 503);
  assert.match(last.text, /The disk is full\. Nothing was saved\. Free some space, then try again\./);
  assert.equal((await installation.verify(only.id)).ok, true);
  const filled = (await only.program()).position;
  const refused = (await only.program()).incidents.size;
  assert.equal(filled - before, refused, 'what is on record is whole');
  assert.equal((await own.get('/incidents')).status, 200, 'reading goes on');

  sql('PRAGMA max_page_count = 1000000');
  const kept = formsOf(last.text).find(({ action }) => action === '/incidents/report');
  assert.ok(kept, 'what was typed is kept on the page');
  const shown = kept.hidden['what'] ?? '';
  assert.match(shown, /&quot;work&quot; &lt;email&gt;/);
  const fields = Object.fromEntries(
    Object.entries(kept.hidden).map(([name, value]) => [name, value === shown ? incident.what : value]),
  );
  assert.equal((await own.post('/incidents/report', fields)).location, '/incidents/report?sent=yes');
  const { incidents } = await only.program();
  assert.equal(incidents.size, refused + 1);
  assert.equal(incidents.get(fields['id'] ?? '')?.what, incident.what);
  assert.equal((await installation.verify(only.id)).ok, true);
  assert.ok(failures.length > 0 && failures.every((failure) => String(failure).includes('disk is full')));
});

test('a disk that takes no writes at all: those who are signed in read on, and every other answer is a page that says why', async () => {
  const { signedIn, browser, hand, practice, sql } = givenDisk();
  const own = await signedIn();
  const before = (await (await practice()).program()).position;
  sql('PRAGMA query_only = 1');
  hand.at += minutes(2);
  for (const path of ['/', '/inventory', '/posture', '/risk-analysis', '/proof']) {
    const { status, text } = await own.get(path);
    assert.equal(status, 200, path);
    assert.match(text, /<h1>/, path);
  }
  hand.at += minutes(14);
  assert.equal(
    (await own.get('/')).status,
    200,
    'what was done just now counts, though it could not be written',
  );
  const answers = [
    await own.post('/incidents/report', incident),
    await browser().post('/sign-in', { email: clinic.email, password: clinic.password }),
    await browser('desk 2').post('/sign-in', { email: clinic.email, password: 'not the right one' }),
    await own.post('/sign-out'),
  ];
  for (const { status, text, headers } of answers) {
    assert.equal(status, 503);
    assert.match(text, /<h1>Something broke, and nothing was recorded<\/h1>/);
    assert.match(text, /may not write in .*Nothing was saved/);
    assert.match(headers.get('content-type') ?? '', /html/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  }
  hand.at += minutes(16);
  assert.match((await own.get('/')).location ?? '', /^\/sign-in/, 'a session ends all the same');
  sql('PRAGMA query_only = 0');
  assert.equal((await (await practice()).program()).position, before);
  const right = await browser().post('/sign-in', { email: clinic.email, password: clinic.password });
  assert.equal(right.location, '/');
});

test('a data folder whose database or key is not right is refused with a sentence, and stays as it is', async () => {
  const root = mkdtempSync(join(tmpdir(), 'diligence-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const { folder, signedIn, opened } = givenApp();
  await signedIn();
  await opened.close();
  const damages: [string, (folder: string) => void, RegExp][] = [
    ['empty', (at) => truncateSync(join(at, 'diligence.db')), /is empty/],
    [
      'a text',
      (at) => writeFileSync(join(at, 'diligence.db'), 'Dear office,\n'.repeat(99)),
      /not a database/,
    ],
    ['cut after its first page', (at) => truncateSync(join(at, 'diligence.db'), 4096), /damaged.*backup/],
    ['cut in the middle', (at) => truncateSync(join(at, 'diligence.db'), 4096 * 5), /damaged.*backup/],
    ['scribbled over', (at) => scribble(join(at, 'diligence.db')), /damaged.*backup/],
    ['without its key', (at) => rmSync(join(at, 'installation.key')), /key/],
    ['with another key', (at) => writeFileSync(join(at, 'installation.key'), 'x'), /key/],
  ];
  for (const [index, [what, damage, sentence]] of damages.entries()) {
    const copy = join(root, `${index}`);
    cpSync(folder, copy, { recursive: true });
    damage(copy);
    const bytes = readFileSync(join(copy, 'diligence.db'));
    const open = () =>
      openInstallation({ folder: copy, now: Date.now, randomBytes, report: () => undefined });
    await assert.rejects(
      async () => {
        const again = open();
        try {
          const [id = ''] = await again.practices();
          await (await again.installation.practice(id))?.program();
          await again.setUpToken();
        } finally {
          await again.close();
        }
      },
      (error: Error) => error.name === 'Outage' && sentence.test(error.message),
      what,
    );
    assert.deepEqual(readFileSync(join(copy, 'diligence.db')), bytes, what);
  }
});

function scribble(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096, bytes.length - 100);
  writeFileSync(path, bytes);
}
