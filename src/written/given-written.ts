import * as fc from 'fast-check';

import { tidied } from './tidy.ts';
import type { Item, Passage, Run, Written, WrittenList } from './written.ts';

/** Text that tries what a format could take for its own: marks, blanks, letters of several scripts. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '#',
        '##',
        '-',
        '--',
        '---',
        '+',
        '1.',
        '2)',
        '|',
        '\\',
        '`',
        '```',
        '~~~',
        '<',
        '>',
        '<b>',
        '</p>',
        '<!--',
        '&',
        '&amp;',
        '&#65;',
        '[',
        ']',
        '](',
        '(',
        ')',
        '![',
        '[x]:',
        'https://a.test',
        '=',
        '===',
        ':',
        '|-',
        '$',
        '~',
        '"',
        "'",
        ' ',
        '  ',
        'a',
        'word',
        'Smith',
        '‹gap›',
        'é',
        '¿',
        'ñ',
        '“',
        '😀',
        '.',
        ',',
        '!',
        '10.',
        'a.b@c.test',
        'www.a.test',
        '\t',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('Lock the screen.', 'the Security Officer', 'within 60 days', ' and '),
);

const run: fc.Arbitrary<Run> = fc
  .record({ text, strong: fc.boolean(), emphasis: fc.boolean() })
  .map((of) => ({
    text: of.text,
    ...(of.strong && { strong: true }),
    ...(of.emphasis && { emphasis: true }),
  }));
const runs = fc.array(run, { maxLength: 4 });

const list = (depth: number): fc.Arbitrary<WrittenList> =>
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      depth >= 4
        ? runs.map((of): Item => ({ runs: of }))
        : fc
            .record({ runs, nested: fc.option(list(depth + 1), { nil: undefined, freq: 3 }) })
            .map(({ runs: of, nested }): Item => ({ runs: of, ...(nested && { nested }) })),
      { maxLength: 4 },
    ),
  });

const table: fc.Arbitrary<Passage> = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(runs, { minLength: columns, maxLength: columns });
  return fc.record({
    kind: fc.constant('table' as const),
    header: row,
    rows: fc.array(row, { maxLength: 4 }),
  });
});

/** Any text, with what is untidy left in. */
export const anyWritten: fc.Arbitrary<Written> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      runs,
    }),
    fc.record({ kind: fc.constant('paragraph' as const), runs }),
    list(1),
    table,
  ),
  { maxLength: 7 },
);

/** Any text in its tidy form. */
export const tidyWritten: fc.Arbitrary<Written> = anyWritten.map(tidied);
