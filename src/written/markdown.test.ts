import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { anyWritten } from './given-written.ts';
import { parseMarkdown, toMarkdown } from './markdown.ts';
import { tidied } from './tidy.ts';
import { grid, heading, linesOf, para, points, steps } from './written.ts';
import type { Written } from './written.ts';

function read(text: string): Written {
  const found = parseMarkdown(text);
  assert.ok('written' in found, JSON.stringify(found));
  return found.written;
}
test('a text that becomes Markdown and is read again is the same text', () => {
  fc.assert(
    fc.property(anyWritten, (written) => {
      assert.deepEqual(read(toMarkdown(written)), tidied(written));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 400) },
  );
});

function refused(text: string): string {
  const found = parseMarkdown(text, 'the policy');
  assert.ok('refusals' in found, JSON.stringify(found).slice(0, 200));
  return found.refusals[0]?.because ?? '';
}

test('headings, paragraphs, lists in lists, tables, strong and emphasis are read and written as people type them', () => {
  const text = [
    '## Purpose',
    '',
    'This policy **protects** what _we_ know.',
    '',
    '### Steps',
    '',
    '1. Ask',
    '2. Tell',
    '   - who',
    '   - when',
    '',
    '| When | Who |',
    '| - | - |',
    '| Daily | **Ana** |',
    '',
  ].join('\n');
  const written = [
    heading('Purpose'),
    para('This policy **protects** what _we_ know.'),
    heading('Steps', 3),
    steps('Ask', { text: 'Tell', below: points('who', 'when') }),
    grid(['When', 'Who'], [['Daily', '**Ana**']]),
  ];
  assert.deepEqual(read(text), written);
  assert.equal(toMarkdown(written), text);
});

test('markup in a text is the text that somebody typed, and stays so', () => {
  for (const typed of [
    '<script>alert(1)</script>',
    'a <b onclick="x()">word</b> &amp; more',
    '<!-- hidden -->',
    '<img src=x onerror=alert(1)>',
    '[Practice]: 555-0100',
  ]) {
    const written = read(typed);
    const [line] = linesOf(written);
    assert.equal(line, typed.replace('&amp;', '&'));
    assert.deepEqual(read(toMarkdown(written)), written);
  }
});

test('links are their words with the address behind them, and only an address that people read', () => {
  assert.deepEqual(linesOf(read('See [the rule](https://www.hhs.gov/hipaa "t") now.')), [
    'See the rule (https://www.hhs.gov/hipaa) now.',
  ]);
  assert.deepEqual(linesOf(read('[https://a.test](https://a.test/)')), ['https://a.test']);
  assert.deepEqual(linesOf(read('[mail us](mailto:office@clinic.test)')), ['mail us (office@clinic.test)']);
  assert.deepEqual(linesOf(read('[press](javascript:alert(1)) [top](#top) [x](data:text/html,x)')), [
    'press top x',
  ]);
});

test('pictures and rules are left out, quotes and code are text, breaks divide, deep headings are subheadings', () => {
  assert.deepEqual(
    read(
      '# Big\n\n![a picture](https://a.test/x.png)\n\n> quoted\n\n---\n\n```js\none()\ntwo()\n```\n\n#### Deep\n\nfirst\\\nsecond `code`',
    ),
    [
      heading('Big'),
      para('quoted'),
      para('one()'),
      para('two()'),
      heading('Deep', 3),
      para('first'),
      para('second code'),
    ],
  );
});

test('lists are at most three deep, what stands in a line beside them follows, and a subheading comes after a heading', () => {
  assert.deepEqual(read('- a\n  - b\n    - c\n      - d\n        - e'), [
    points({ text: 'a', below: points({ text: 'b', below: points('c', 'd', 'e') }) }),
  ]);
  assert.deepEqual(read('- a\n\n  more\n\n  | x | y |\n  | - | - |\n  | 1 | 2 |\n- b'), [
    points('a more', 'b'),
    grid(['x', 'y'], [['1', '2']]),
  ]);
  assert.deepEqual(read('### Alone'), [heading('Alone')]);
});

test('control characters are refused, and what cannot be seen is left out', () => {
  assert.match(refused('a\u0000b'), /^The policy holds a control character/);
  assert.match(refused('a\u001bb'), /control character/);
  assert.match(refused('half \ud83d'), /control character/);
  assert.deepEqual(read('exe\u202etxt\u200b \u00a0 and\u00ad more'), [para('exetxt and more')]);
});

test('what is longer than a text may be is refused with the limit named', () => {
  assert.match(refused('word '.repeat(90_000)), /450,000 characters long, and 200,000 is the most/);
  assert.match(
    refused('word\n\n'.repeat(2001)),
    /2,001 paragraphs and lines of lists, and 2,000 is the most/,
  );
  assert.match(refused(`${'- a\n'.repeat(2001)}`), /2,001 paragraphs and lines/);
  assert.match(refused('word '.repeat(5000)), /paragraph of 25,000 characters/);
  assert.match(refused('word '.repeat(2100)), /a paragraph or a row of 10,499 characters, and 10,000/);
  const columns = (count: number) =>
    `|${' a |'.repeat(count)}\n|${' - |'.repeat(count)}\n|${' b |'.repeat(count)}`;
  assert.match(refused(columns(13)), /13 columns, and 12 is the most/);
  assert.ok('written' in parseMarkdown(columns(12)));
  assert.match(refused(`| a |\n| - |\n${'| b |\n'.repeat(301)}`), /301 rows, and 300 is the most/);
  assert.match(refused('a\n'.repeat(30_000)), /30,000 lines/);
});

test('whatever is pasted is read or refused in a moment', () => {
  const begin = performance.now();
  for (const text of [
    '*'.repeat(200_000),
    ('*a **b_c '.repeat(900) + '\n').repeat(24),
    ('['.repeat(3900) + '\n').repeat(50),
    ('![[]()'.repeat(900) + '\n').repeat(38),
    '> '.repeat(100_000),
    Array.from({ length: 600 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    ('- '.repeat(29) + 'a\n').repeat(3000),
    ('`'.repeat(79) + 'a ').repeat(200),
    '| a '.repeat(4000),
    '&'.repeat(19_000),
    '\\'.repeat(19_000),
    '\n'.repeat(399_000),
    ' '.repeat(399_000),
    '\t\n'.repeat(190_000),
  ])
    parseMarkdown(text);
  assert.ok(performance.now() - begin < 15_000, `${performance.now() - begin} ms`);
});

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(anyWritten, (written) => assert.deepEqual(tidied(tidied(written)), tidied(written))),
    { numRuns: 300 },
  );
});
