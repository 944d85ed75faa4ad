import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSigned, parsePrinted, signed, signingKey } from '#ledger/checkpoint.ts';
import {
  callout,
  checkpointTitle,
  document,
  figure,
  heading,
  landscape,
  link,
  list,
  pageReference,
  paragraph,
  printedCheckpoint,
  strong,
  table,
  term,
  web,
  type Block,
} from './document.ts';
import { placesOf, plainText, tableOf } from './reading.ts';

const make = (...blocks: Block[]) => document({ title: 'T', practice: 'P', date: '2026-11-30', blocks });
const empty = table({ caption: 'C', columns: ['a'], rows: [] });

test('a tree that could not become an accessible file is refused by name', () => {
  assert.throws(() => make(heading(1, 'a', 'x'), heading(1, 'a', 'y')), /the id "a" is used twice/);
  assert.throws(() => make(heading(2, 'a', 'x')), /the heading "x" skips a level/);
  assert.throws(() => make(heading(1, 'a', ' ')), /the heading "a" is empty/);
  assert.throws(() => make(paragraph(strong(link('b', 'x')))), /a link goes to "b", which is not there/);
  assert.throws(() => make(callout('note', 'x', list([[pageReference('c')]]))), /goes to "c"/);
  assert.throws(
    () => make(table({ caption: 'C', columns: ['a', 'b'], rows: [['1', '2'], ['1']] })),
    /row 2 of "C" has 1 cells, its header 2/,
  );
  assert.throws(() => make(table({ caption: 'C', columns: [], rows: [] })), /has no columns/);
  const picture = { svg: '<svg></svg>', alt: 'x', caption: 'F', table: empty };
  assert.throws(() => make(figure({ ...picture, alt: ' ' })), /the figure "F" has no words/);
  assert.throws(() => make(figure({ ...picture, svg: '<p>' })), /the figure "F" is no SVG/);
  assert.throws(() => make(figure({ ...picture, share: 2 })), /the figure "F" has no width/);
  assert.throws(
    () => document({ title: '', practice: '', date: '2026-11-30', blocks: [] }),
    /the title is empty/,
  );
  assert.throws(() => web('javascript:alert(1)'), /Not an address/);
  assert.throws(
    () =>
      document({
        title: 'T',
        practice: 'P',
        date: '2026-11-30',
        facts: [term('x', pageReference('gone'))],
        blocks: [],
      }),
    /goes to "gone"/,
  );
  make(heading(1, 'a', 'x'), figure(picture), paragraph(link('a', 'y')));
});

test('headings are numbered through, also inside sideways pages, and tables and figures lie in their section', () => {
  const made = make(
    heading(1, 'a', 'A'),
    heading(2, 'b', 'B'),
    landscape(heading(2, 'c', 'C'), table({ id: 't', caption: 'Cap', columns: ['x'], rows: [] })),
    heading(1, 'd', 'D'),
    heading(2, 'e', 'E'),
  );
  assert.deepEqual(
    Object.fromEntries(Array.from(placesOf(made), ([id, { section, name }]) => [id, `${section} ${name}`])),
    { a: '1 A', b: '1.1 B', c: '1.2 C', t: '1.2 Cap', d: '2 D', e: '2.1 E' },
  );
  assert.equal(tableOf(made, 't')?.caption, 'Cap');
  assert.equal(tableOf(made, 'a'), undefined);
  assert.equal(placesOf({ ...made, numbered: false }).get('e')?.section, '');
});

test('a checkpoint is printed short for every page and whole once', () => {
  const { short, lines } = printedCheckpoint({
    practice: 'p',
    position: 12,
    hash: '0123456789abcdef'.repeat(4),
    at: '2026-11-30T15:04:05.000Z',
    key: 'k',
    signature: 's',
  });
  assert.equal(short, 'Record position 12, 0123456789abcdef');
  assert.deepEqual(
    lines.map((line) => `${line.term}: ${plainText(line.description)}`),
    [
      'practice: p',
      'position: 12',
      'time: 2026-11-30T15:04:05.000Z',
      `hash: ${Array(4).fill('01234567 89abcdef').join(' ')}`,
      'key: k',
      'signature: s',
    ],
  );
});

test('a printed checkpoint carries the head of the access record, and reads back as itself', () => {
  const checkpoint = signed(
    signingKey(new Uint8Array(32).fill(7)),
    'practice-1',
    { position: 12, hash: '0123456789abcdef'.repeat(4), at: '2026-11-30T15:04:05.000Z' },
    { position: 345, hash: 'fedcba9876543210'.repeat(4) },
  );
  const { lines } = printedCheckpoint(checkpoint);
  const text = lines.map((line) => `${line.term}\n${plainText(line.description)}`).join('\n');
  assert.deepEqual(parsePrinted(`${checkpointTitle}\n${text}`), checkpoint);
  assert.ok(isSigned(checkpoint));
});
