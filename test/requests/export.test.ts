import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';

import { report } from '#areas/incidents/decide.ts';
import { parsePrinted } from '#ledger/checkpoint.ts';
import { recorded } from '#test/given-practice.ts';
import { givenInventory } from './given-analysis.ts';
import { sessionCookie } from './given-app.ts';
import type { Browser } from './given-app.ts';

const given = await givenInventory();
const { browser } = given;
const secret = 'Zebrawood was on the fax';
const officer = await given.officer();
recorded(
  await given.practice.record(officer, report, {
    id: 'incident-0001',
    what: secret,
    happened: '2026-11-29',
    discovered: '2026-11-30',
    assets: [],
  }),
);
const reviewer = await given.signedInAs('reviewer');

async function unzipped(who: Browser, path: string): Promise<Record<string, string>> {
  const answer = await given.app.request(
    new Request(`http://localhost:4700${path}`, { headers: { cookie: `${sessionCookie}=${who.cookie}` } }),
    undefined,
    {
      incoming: { socket: { remoteAddress: '127.0.0.1' } },
    },
  );
  assert.equal(answer.status, 200, path);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

test('the page lists every table, and each is a CSV file that can be taken', async () => {
  const { text } = await reviewer.get('/export');
  const links = [...text.matchAll(/href="(\/export\/[a-z0-9-]+\.(?:csv|txt))"/g)].map(
    ([, path]) => path ?? '',
  );
  assert.ok(links.length > 18);
  for (const path of links) {
    const { status, headers } = await reviewer.get(path);
    assert.equal(status, 200, path);
    assert.match(
      headers.get('content-disposition') ?? '',
      /^attachment; filename="[a-z0-9-]+-2026-11-30\.(csv|txt)"$/,
      path,
    );
  }
  assert.equal((await reviewer.get('/export/no-such-table.csv')).status, 404);
  assert.match((await browser.get('/proof')).text, /href="\/export"/);
});

test('what people wrote about incidents is only for officials, and only where they ask for it', async () => {
  assert.doesNotMatch((await reviewer.get('/export')).text, /name="words"/);
  assert.match((await browser.get('/export')).text, /name="words"/);
  for (const path of ['/export/incident-words.csv', '/export/everything-with-incident-words.zip']) {
    assert.equal((await reviewer.get(path)).status, 403, path);
    assert.equal((await browser.get(path)).status, 200, path);
  }
  const asked = await browser.get('/export/everything.zip?words=yes');
  assert.equal(asked.location, '/export/everything-with-incident-words.zip');
  const without = await unzipped(browser, '/export/everything.zip');
  for (const [name, text] of Object.entries(without)) assert.ok(!text.includes(secret), name);
  assert.equal(without['incident-words.csv'], undefined);
  const all = await unzipped(browser, '/export/everything-with-incident-words.zip');
  assert.match(all['incident-words.csv'] ?? '', new RegExp(secret));
});

test('the archive holds what its README names, and its entries alone prove the chain up to the checkpoint', async () => {
  const files = await unzipped(reviewer, '/export/everything.zip');
  const named = [...(files['README.txt'] ?? '').matchAll(/^([a-z0-9-]+\.(?:csv|txt)) /gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual([...named, 'README.txt'].toSorted(), Object.keys(files).toSorted());
  const { position, practice } = await given.practice.program();
  const entries = rowsOf(files['entries.csv'] ?? '');
  assert.equal(entries.length, position);
  let previous = '0'.repeat(64);
  for (const row of entries) {
    const header = {
      area: row['Area'],
      at: row['At'],
      by: row['By'],
      payload: row['Payload SHA-256'],
      position: Number(row['Position']),
      practice,
      previous: row['Previous hash'],
      subject: row['Subject'],
      type: row['Type'],
      version: Number(row['Version']),
    };
    assert.equal(header.previous, previous);
    previous = createHash('sha256').update(JSON.stringify(header)).digest('hex');
    assert.equal(row['Hash'], previous);
  }
  assert.equal(parsePrinted(files['checkpoint.txt'] ?? '')?.hash, previous);
  assert.equal(rowsOf(files['inventory.csv'] ?? '').length, (await given.practice.program()).assets.size);
});

test('a copy that is taken is noted in the access record by its name; a look at the page is not', async () => {
  const before = [...given.installation.access.find({ chain: given.practice.id, most: 1_000 })].length;
  await browser.get('/export');
  await browser.get('/export/people.csv');
  await browser.get('/export/everything.zip');
  await browser.get('/export/everything.zip?words=yes');
  const noted = [...given.installation.access.find({ chain: given.practice.id, most: 1_000 })].slice(
    0,
    -before,
  );
  assert.deepEqual(noted.map(({ kind, subject }) => [kind, subject]).toReversed(), [
    ['exported', 'people.csv'],
    ['exported', '/export/everything.zip'],
  ]);
});
