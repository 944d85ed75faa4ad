import assert from 'node:assert/strict';
import { test } from 'node:test';

import { grid, heading, para, points, steps } from '#written/written.ts';
import { document } from './document.ts';
import { allBlocks } from './reading.ts';
import { blocksOf, documentForEditing } from './written.ts';

const text = [
  heading('Who'),
  para('Everybody who **works** here, _volunteers_ too.'),
  heading('Steps', 3),
  steps('Lock it.', { text: 'Tell', below: points('the official', 'the owner') }),
  grid(['When', 'What'], [['Now', 'Lock']]),
];

test('a text keeps its headings, lists in lists, tables and weight as blocks of a document', () => {
  assert.deepEqual(blocksOf(text, { idPrefix: 'p7', level: 2 }), [
    { kind: 'heading', level: 2, id: 'p7-1', text: 'Who' },
    {
      kind: 'paragraph',
      inlines: [
        'Everybody who ',
        { kind: 'strong', inlines: ['works'] },
        ' here, ',
        { kind: 'emphasis', inlines: ['volunteers'] },
        ' too.',
      ],
    },
    { kind: 'heading', level: 3, id: 'p7-2', text: 'Steps' },
    {
      kind: 'list',
      ordered: true,
      items: [['Lock it.'], ['Tell']],
      below: [undefined, { kind: 'list', ordered: false, items: [['the official'], ['the owner']] }],
    },
    {
      kind: 'table',
      caption: 'Steps',
      columns: [{ title: 'When' }, { title: 'What' }],
      rows: [[{ inlines: ['Now'] }, { inlines: ['Lock'] }]],
      rowHeader: false,
      empty: 'None on record.',
    },
  ]);
});

test('two texts stand in one document, and no heading skips a level', () => {
  const made = document({
    title: 'Manual',
    practice: 'Riverbend Clinic',
    date: '2026-11-30',
    blocks: [
      ...blocksOf(text, { idPrefix: 'one' }),
      // A text that begins with a subheading: it is made a heading.
      ...blocksOf([heading('Alone', 3)], { idPrefix: 'two' }),
    ],
  });
  const levels = allBlocks(made.blocks).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  assert.deepEqual(levels, [1, 2, 1]);
});

test('what is edited in Word has its title and its text, and no table carries a caption that would come back', () => {
  const made = documentForEditing('Screens', text, { practice: 'Riverbend Clinic', date: '2026-11-30' });
  assert.equal(made.checkpoint, undefined);
  assert.deepEqual(
    allBlocks(made.blocks).flatMap((block) => (block.kind === 'table' ? [block.caption] : [])),
    [''],
  );
});
