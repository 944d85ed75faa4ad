import assert from 'node:assert/strict';
import { test } from 'node:test';

import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

import { document, heading, link, list, nestedList, paragraph, table } from '#documents/document.ts';
import { allBlocks } from '#documents/reading.ts';
import { toDocx } from './docx.ts';
import { bookmark, clean } from './docx-text.ts';
import { sampleDocument, samplePictureStyle } from './sample-document.ts';

const sample = sampleDocument(3);
const bytes = await toDocx(sample, { pictureStyle: samplePictureStyle });
const parts = unzipSync(bytes);
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });

test('another program reads every heading, table and item of a list out of the Word file', () => {
  assert.deepEqual(
    messages.filter(({ type }) => type === 'error'),
    [],
  );
  for (const block of allBlocks(sample.blocks)) {
    if (block.kind === 'heading')
      assert.match(html, new RegExp(`<h${block.level}>[^]*?${RegExp.escape(escaped(block.text))}</h`));
    if (block.kind === 'table' && block.rows.length > 0)
      for (const { title } of block.columns) assert.ok(html.includes(escaped(title)), title);
  }
  const tables = allBlocks(sample.blocks).filter((block) => block.kind === 'table' && block.rows.length > 0);
  assert.ok((html.match(/<table>/g) ?? []).length >= tables.length);
  assert.match(html, /<li>/);
});

/** As the reader writes it: three characters as entities, and what XML cannot hold replaced. */
function escaped(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').trim();
}

test('tables say which row is their header, and pictures carry their words', () => {
  const body = part('word/document.xml');
  const figures = allBlocks(sample.blocks).filter((block) => block.kind === 'figure');
  assert.ok(figures.length > 0);
  assert.ok((body.match(/<w:tblHeader/g) ?? []).length > 0);
  for (const { alt } of figures) assert.ok(body.includes(`descr="${escaped(alt)}"`), alt);
  assert.equal(Object.keys(parts).filter((name) => name.endsWith('.svg')).length > 0, true);
});

test('every link inside the file goes to a bookmark that is there, and each bookmark is there once', () => {
  const body = part('word/document.xml');
  const anchors = Array.from(body.matchAll(/w:anchor="([^"]+)"/g), ([, name]) => name ?? '');
  const bookmarks = Array.from(body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g), ([, name]) => name ?? '');
  assert.ok(anchors.length > 0);
  assert.deepEqual(
    anchors.filter((anchor) => !bookmarks.includes(anchor)),
    [],
  );
  assert.equal(new Set(bookmarks).size, bookmarks.length);
  for (const name of bookmarks) assert.match(name, /^b_[A-Za-z0-9_]{1,38}$/);
});

test('the file names no other program that made it, no macro and nothing outside but the links that are shown', () => {
  assert.deepEqual(
    Object.keys(parts).filter((name) => /vba|macro|embed|activeX/i.test(name)),
    [],
  );
  for (const [name, content] of Object.entries(parts)) {
    if (!name.endsWith('.rels')) continue;
    for (const [, target] of strFromU8(content).matchAll(/Target="([^"]+)"[^>]*TargetMode="External"/g))
      assert.match(target ?? '', /^https:\/\//);
  }
});

test('ordered lists each begin with one, and wide parts lie on turned pages', async () => {
  const item = (text: string) => [text];
  const twice = document({
    title: 'Lists',
    practice: 'Riverbend Clinic',
    date: '2026-11-30',
    facts: [],
    blocks: [
      heading(1, 'one', 'One'),
      list(['a', 'b'].map(item), true),
      paragraph('Between.', link('one', 'Back')),
      list(['c', 'd'].map(item), true),
      {
        kind: 'landscape',
        blocks: [table({ caption: 'Wide', columns: [{ title: 'A' }], rows: [], empty: 'None.' })],
      },
    ],
  });
  const made = unzipSync(await toDocx(twice));
  const body = strFromU8(made['word/document.xml'] ?? new Uint8Array());
  const numbers = new Set(Array.from(body.matchAll(/<w:numId w:val="(\d+)"/g), ([, id]) => id));
  assert.equal(numbers.size, 2);
  assert.match(body, /w:w="15840" w:h="12240" w:orient="landscape"/);
});

test('a bookmark name is one that Word takes, whatever the id, and two ids give two names', () => {
  const ids = ['risk-1', 'risk_1', 'a'.repeat(60), `${'a'.repeat(60)}b`, 'ünïque.9'];
  const names = ids.map(bookmark);
  assert.equal(new Set(names).size, ids.length);
  for (const name of names) assert.match(name, /^b_\w{1,38}$/);
});

test('the same document gives the same bytes, at whatever time it is made', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 4, 5) });
  const later = await toDocx(sample, { pictureStyle: samplePictureStyle });
  assert.deepEqual(Buffer.from(later), Buffer.from(bytes));
});

test('lists below items are one level deeper, and each numbered one begins at one', async () => {
  const inner = (of: string, ordered: boolean) => nestedList([{ inlines: [of] }], ordered);
  const made = unzipSync(
    await toDocx(
      document({
        title: 'Lists',
        practice: 'Riverbend Clinic',
        date: '2026-11-30',
        blocks: [
          nestedList(
            [
              { inlines: ['a'], below: inner('one', true) },
              { inlines: ['b'], below: inner('one again', true) },
              { inlines: ['c'], below: inner('point', false) },
            ],
            true,
          ),
        ],
      }),
    ),
  );
  const body = strFromU8(made['word/document.xml'] ?? new Uint8Array());
  const levels = Array.from(
    body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g),
    ([, level, id]) => [level, id],
  );
  assert.deepEqual(
    levels.map(([level]) => level),
    ['0', '1', '0', '1', '0', '1'],
  );
  const [top, first, second] = [levels[0]?.[1], levels[1]?.[1], levels[3]?.[1]];
  assert.equal(new Set([top, first, second]).size, 3);
});

test('a bare document has its title alone over its text, and its tables no words over them', async () => {
  const made = unzipSync(
    await toDocx(
      document({
        title: 'Screens',
        practice: 'Riverbend Clinic',
        date: '2026-11-30',
        bare: true,
        blocks: [table({ caption: '', columns: ['When'], rows: [['Daily']] })],
      }),
    ),
  );
  const body = strFromU8(made['word/document.xml'] ?? new Uint8Array());
  const words = Array.from(body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g), ([, text]) => text);
  assert.deepEqual(words, ['Screens', 'When', 'Daily']);
});
