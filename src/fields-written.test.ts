import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { anyWritten } from '#written/given-written.ts';
import { tidied } from '#written/tidy.ts';
import { grid, heading, para, points } from '#written/written.ts';
import { optionalWritten, writtenField } from './fields-written.ts';

const field = writtenField('the policy');

function problem(value: unknown): string {
  const read = field.safeParse(value);
  assert.ok(!read.success, JSON.stringify(read.data)?.slice(0, 200));
  return read.error.issues[0]?.message ?? '';
}
const text = (words: string, more: object = {}) => [{ kind: 'paragraph', runs: [{ text: words, ...more }] }];

test('any text is taken, and goes on record tidy', () => {
  fc.assert(
    fc.property(anyWritten, (written) => {
      const read = optionalWritten('the policy').safeParse(structuredClone(written));
      assert.deepEqual(read.data, tidied(written));
    }),
    { numRuns: 200 },
  );
  assert.deepEqual(field.parse([heading('A'), para('b  c '), points('d')]), [
    heading('A'),
    para('b c'),
    points('d'),
  ]);
});

test('nothing is refused where a text is asked for, and taken where it may be empty', () => {
  for (const nothing of [[], text(' '), text('\u200b')]) assert.equal(problem(nothing), 'Write the policy.');
  assert.match(problem(undefined), /^The policy must be a text/);
  for (const nothing of [undefined, null, []])
    assert.deepEqual(optionalWritten('the policy').parse(nothing), []);
});

test('another shape than a text is refused: nothing unknown goes on record', () => {
  const list = (items: unknown) => [{ kind: 'list', ordered: true, items }];
  let deep: object = { kind: 'list', ordered: true, items: [] };
  for (let at = 0; at < 3000; at++)
    deep = { kind: 'list', ordered: true, items: [{ runs: [], nested: deep }] };
  for (const shape of [
    ['words'],
    [null],
    [{ kind: 'paragraph' }],
    [{ kind: 'html', runs: [] }],
    [{ kind: 'heading', level: 1, runs: [{ text: 'x' }] }],
    [{ kind: 'paragraph', runs: [{ text: 'x' }], onclick: 'x' }],
    text('x', { strong: false }),
    text('x', { href: 'javascript:x' }),
    text(7 as unknown as string),
    list([{ runs: [], nested: { kind: 'paragraph', runs: [] } }]),
    list({}),
    [deep],
    [{ kind: 'table', header: [], rows: [] }],
    [{ kind: 'table', header: [[{ text: 'x' }]], rows: [[{}]] }],
  ])
    assert.match(
      problem(shape),
      /^The policy is not a text as the editor makes it\. Write it again in the editor\.$/,
    );
  assert.match(problem('words'), /must be a text/);
  assert.match(problem({ ...text('x') }), /must be a text/);
});

test('control characters and halves of characters are refused, line breaks are blanks', () => {
  assert.match(problem(text('a\u0000b')), /control character/);
  assert.match(problem(text('a\ud83d')), /control character/);
  assert.deepEqual(field.parse(text('a\nb\tc\u2028d')), [para('a b c d')]);
});

test('each limit is kept: at it a text is taken, one past it is refused with the limit named', () => {
  const table = (columns: number, rows: number) => [
    grid(
      Array.from({ length: columns }, () => 'x'),
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'y')),
    ),
  ];
  const many = (count: number, words: string) => Array.from({ length: count }, () => para(words));
  for (const [good, bad, limit] of [
    [table(12, 300), table(13, 1), /12 is the most/],
    [table(1, 300), table(1, 301), /300 is the most/],
    [many(2000, 'x'), many(2001, 'x'), /2,000 is the most/],
    [text('x'.repeat(10_000)), text('x'.repeat(10_001)), /10,000 is the most/],
    [many(20, 'x'.repeat(10_000)), [...many(20, 'x'.repeat(10_000)), para('y')], /200,000 is the most/],
  ] as const) {
    assert.ok(field.safeParse(good).success, JSON.stringify(field.safeParse(good).error?.issues));
    assert.match(problem(bad), limit);
  }
});
