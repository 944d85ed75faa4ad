import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { tidyWritten } from './given-written.ts';
import { p, pack, unpack, wordFile, wordParts } from './given-word.ts';
import { tidied } from './tidy.ts';
import { readWord } from './word-file.ts';
import { grid, heading, para, points, steps, textOf } from './written.ts';

async function read(bytes: Uint8Array) {
  const found = await readWord(bytes);
  assert.ok('written' in found, JSON.stringify(found));
  return found;
}
const body = async (xml: string, more?: Record<string, string>) => read(pack(wordParts(xml, more)));

const rich = [
  heading('Purpose'),
  para('This policy keeps **electronic** PHI from _those_ who may not see it: 164.308(a)(4), “§”, <b> & *.'),
  heading('Steps', 3),
  steps(
    'Ask the Security Officer.',
    { text: 'Write down', below: points('who', { text: 'which **system**', below: steps('EHR', 'Mail') }) },
    'Tell them.',
  ),
  steps('Begin again at one.'),
  points('A point', { text: 'with one below', below: points('it') }),
  grid(
    ['When', 'Who', 'What'],
    [
      ['Same day', 'Ana Díaz', '**Close** the account'],
      ['', '', ''],
    ],
  ),
  para('Review it each year, which is your policy and not the law.'),
];

test('a text that goes to Word and comes back has its title, headings, lists in their order, tables and weight', async () => {
  assert.deepEqual(await read(await wordFile('Access to systems', rich)), {
    title: 'Access to systems',
    written: tidied(rich),
    notes: [],
  });
});

test('any text that goes to Word and comes back is the same text', async () => {
  await fc.assert(
    fc.asyncProperty(tidyWritten, async (written) => {
      fc.pre(written.length > 0);
      const found = await read(await wordFile('A title', written));
      assert.deepEqual(found.written, written);
      assert.equal(found.title, 'A title');
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});

test('headings are told by their style, a Heading 1 that stands alone at the top is the title, and deeper ones are subheadings', async () => {
  const found = await body(
    [
      p('Screens', { style: 'Heading1' }),
      p('Purpose', { style: 'Heading2' }),
      p('Why'),
      p('Detail', { style: 'Heading4' }),
      p('What'),
    ].join(''),
  );
  assert.equal(found.title, 'Screens');
  assert.deepEqual(found.written, [heading('Purpose'), para('Why'), heading('Detail', 3), para('What')]);
  const two = await body(
    [p('Purpose', { style: 'Heading1' }), p('Why'), p('Rule', { style: 'Heading1' }), p('What')].join(''),
  );
  assert.equal(two.title, undefined);
  assert.deepEqual(two.written, [heading('Purpose'), para('Why'), heading('Rule'), para('What')]);
});

test('a line that goes on below its item, a typed bullet and a break in a line find their place', async () => {
  const found = await body(
    [
      p('First', { list: 2 }),
      p('and more of it', { style: 'ListParagraph' }),
      p('Second', { list: 2 }),
      p('deeper', { list: 1, level: 3 }),
      p('Now'),
      p('• typed'),
      p('<w:r><w:t>·</w:t></w:r><w:r><w:tab/><w:t>by hand</w:t></w:r>'),
      p('<w:r><w:t>12 Main Street</w:t><w:br/><w:t>Springfield</w:t></w:r>'),
      p('Third', { list: 2 }),
    ].join(''),
  );
  assert.deepEqual(found.written, [
    steps('First and more of it', { text: 'Second', below: points('deeper') }),
    para('Now'),
    points('typed', 'by hand'),
    para('12 Main Street'),
    para('Springfield'),
    steps('Third'),
  ]);
  assert.deepEqual(found.notes, [
    'A numbered list that went on after other text begins again at 1. Check its numbers.',
  ]);
});

test('merged cells are divided, cells of several lines joined, a frame of one cell is text', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
  const found = await body(
    `<w:tbl><w:tr>${cell(p('A'), '<w:gridSpan w:val="2"/>')}${cell(p('C'))}</w:tr><w:tr>${cell(p('1'), '<w:vMerge w:val="restart"/>')}${cell(p('one', { list: 1 }) + p('two', { list: 1 }))}${cell(p('x') + p('y'))}</w:tr><w:tr>${cell(p(''), '<w:vMerge/>')}${cell(p('2'))}${cell(p('3'))}</w:tr></w:tbl><w:p/><w:tbl><w:tr>${cell(p('In a frame'))}</w:tr></w:tbl>`,
  );
  assert.deepEqual(found.written, [
    grid(
      ['A', '', 'C'],
      [
        ['1', 'one; two', 'x y'],
        ['', '2', '3'],
      ],
    ),
    para('In a frame'),
  ]);
  assert.deepEqual(found.notes, ['2 merged cells of tables were divided; their text is in the first part.']);
});

test('links keep their address, footnotes stay in the text, comments and pictures are left out, and it is said', async () => {
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p('As the law says.')}</w:footnote></w:footnotes>`;
  const found = await body(
    `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>HHS</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>, see</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t> old</w:t></w:r></w:p>`,
    {
      'word/footnotes.xml': notes,
      'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${p('SECRET')}</w:comment></w:comments>`,
    },
  );
  assert.deepEqual(found.written, [
    para('HHS (https://www.hhs.gov/hipaa) (Note: As the law says.), see old'),
  ]);
  assert.equal(found.notes.length, 3);
  assert.match(found.notes[0] ?? '', /^A comment was left out/);
  assert.match(found.notes[2] ?? '', /struck through/);
  assert.doesNotMatch(JSON.stringify(found), /SECRET/);
});

test('markup and scripts in a Word file are the words that somebody typed', async () => {
  const found = await body(p('&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(1)'));
  assert.equal(
    textOf(found.written[0] && 'runs' in found.written[0] ? found.written[0].runs : []),
    '<script>alert(1)</script> javascript:alert(1)',
  );
});

test('a file that the practice got from us holds the parts that Word asks for', async () => {
  const parts = unpack(await wordFile('Access', rich));
  assert.match(parts['word/document.xml'] ?? '', /<w:pStyle w:val="Title"\/>/);
  assert.doesNotMatch(parts['word/document.xml'] ?? '', /Diligence checkpoint/);
});
