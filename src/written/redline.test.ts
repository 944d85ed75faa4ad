import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { tidyWritten } from './given-written.ts';
import { merge, redline } from './redline.ts';
import { afterOf, beforeOf, changeCount, isUnchanged } from './redlined.ts';
import { tidied } from './tidy.ts';
import type { Passage, Written } from './written.ts';
import { grid, heading, para, points, steps } from './written.ts';

const runs = { numRuns: Number(process.env['RUNS'] ?? 300) };

/** A text and what somebody made of it: passages taken out, moved in from another, words changed. */
const edited: fc.Arbitrary<readonly [Written, Written]> = fc
  .tuple(
    tidyWritten,
    tidyWritten,
    fc.array(fc.constantFrom('keep', 'keep', 'drop', 'add', 'change'), { minLength: 8 }),
  )
  .map(([text, other, steps]) => {
    const made = text.flatMap((passage, at): Passage[] => {
      const extra = other[at % Math.max(other.length, 1)];
      switch (steps[at % steps.length]) {
        case 'drop':
          return [];
        case 'add':
          return extra ? [extra, passage] : [passage];
        case 'change':
          return [changedPassage(passage)];
        default:
          return [passage];
      }
    });
    return [text, tidied(made)] as const;
  });

function changedPassage(passage: Passage): Passage {
  if (passage.kind === 'paragraph') return { ...passage, runs: [...passage.runs, { text: ' and more' }] };
  if (passage.kind === 'list')
    return { ...passage, items: [...passage.items.slice(1), { runs: [{ text: 'another line' }] }] };
  if (passage.kind === 'table') return { ...passage, rows: passage.rows.slice(1) };
  return passage;
}

test('a text beside itself has no change', () => {
  fc.assert(
    fc.property(tidyWritten, (text) => {
      const same = redline(text, text);
      assert.ok(isUnchanged(same));
      assert.deepEqual(changeCount(same), { added: 0, removed: 0, changed: 0 });
    }),
    runs,
  );
});

test('what stood before and what stands after are both read from the redline, letter by letter', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(tidyWritten, tidyWritten), edited), ([before, after]) => {
      const both = redline(before, after);
      assert.deepEqual(tidied(beforeOf(both)), before);
      assert.deepEqual(tidied(afterOf(both)), after);
      assert.equal(isUnchanged(both), JSON.stringify(before) === JSON.stringify(after));
    }),
    runs,
  );
});

test('of a changed passage the words that changed are told, of a list its lines, of a table its rows', () => {
  const before = [
    heading('Screens'),
    para('The screen locks after **10 minutes** without use.'),
    steps('Tell the official.', 'Write it down.', { text: 'Close', below: points('EHR', 'Mail') }),
    grid(
      ['When', 'Who'],
      [
        ['Daily', 'Ana'],
        ['Weekly', 'Ben'],
      ],
    ),
    para('Nothing else is said.'),
  ];
  const after = [
    heading('Screens'),
    para('The screen locks after **5 minutes** without use.'),
    steps('Tell the official.', { text: 'Close', below: points('EHR', 'Mail', 'Door') }),
    grid(
      ['When', 'Who'],
      [
        ['Daily', 'Ana'],
        ['Weekly', 'Cleo'],
        ['Yearly', 'Ana'],
      ],
    ),
  ];
  const both = redline(before, after);
  assert.deepEqual(
    both.map(({ change }) => change),
    ['kept', 'changed', 'changed', 'changed', 'removed'],
  );
  const [, screen, list, table] = both;
  assert.ok(screen?.change === 'changed' && screen.kind === 'paragraph');
  assert.deepEqual(screen.runs, [
    { text: 'The screen locks after ' },
    { text: '10', strong: true, change: 'removed' },
    { text: '5', strong: true, change: 'added' },
    { text: ' minutes', strong: true },
    { text: ' without use.' },
  ]);
  assert.ok(list?.change === 'changed' && list.kind === 'list');
  assert.deepEqual(
    list.items.map(({ change }) => change),
    ['kept', 'removed', 'changed'],
  );
  assert.ok(table?.change === 'changed' && table.kind === 'table');
  assert.deepEqual(
    table.rows.map(({ change }) => change),
    ['kept', 'changed', 'added'],
  );
  assert.deepEqual(changeCount(both), { added: 2, removed: 2, changed: 2 });
});

test('a text in other words is another passage, and a long one is compared in a moment', () => {
  const both = redline([para('Lock the door at night.')], [para('Backups run on Sundays.')]);
  assert.deepEqual(
    both.map(({ change }) => change),
    ['removed', 'added'],
  );
  const long = (mark: string) =>
    Array.from({ length: 2000 }, (_, at) =>
      para(`Passage ${at} of the ${at % 3 === 0 ? mark : 'same'} text, with words.`),
    );
  const begin = performance.now();
  const count = changeCount(redline(long('one'), long('other')));
  assert.deepEqual(count, { added: 0, removed: 0, changed: 667 });
  // Twenty of the longest paragraphs there can be, each with its words in another order.
  const words = Array.from({ length: 1500 }, (_, at) => (at * 7919) % 1501);
  const mixed = words.toSorted((one, other) => ((one * 31) % 1499) - ((other * 31) % 1499));
  const all = (of: readonly number[]) =>
    Array.from({ length: 20 }, (_, at) => para(`${at}: ${of.join(' ')}`));
  const shuffled = redline(all(words), all(mixed));
  assert.deepEqual(tidied(afterOf(shuffled)), tidied(all(mixed)));
  assert.ok(performance.now() - begin < 20_000, `${performance.now() - begin} ms`);
});

test('merge: who changed nothing loses nothing, and neither side’s text is changed on the way', () => {
  fc.assert(
    fc.property(edited, ([base, other]) => {
      assert.deepEqual(merge(base, base, other), { written: other, conflicts: [] });
      assert.deepEqual(merge(base, other, base), { written: other, conflicts: [] });
      assert.deepEqual(merge(base, other, other), { written: other, conflicts: [] });
    }),
    runs,
  );
});

const base = [
  heading('Screens'),
  para('The screen locks after 10 minutes.'),
  para('Phones lock after 5 minutes.'),
  steps('Tell the official.', 'Write it down.', 'Close it.'),
  grid(
    ['When', 'Who'],
    [
      ['Daily', 'Ana'],
      ['Weekly', 'Ben'],
    ],
  ),
];

test('merge: what two people changed in different places is all there, side by side too', () => {
  const mine = [
    heading('Screens'),
    para('The screen locks after 3 minutes.'),
    para('Phones lock after 5 minutes.'),
    steps('Tell the Privacy Official.', 'Write it down.', 'Close it.'),
    grid(
      ['When', 'Who'],
      [
        ['Daily', 'Cleo'],
        ['Weekly', 'Ben'],
      ],
    ),
    para('Mine at the end.'),
  ];
  const theirs = [
    heading('Screens'),
    para('The screen locks after 10 minutes.'),
    para('Phones lock after 1 minute.'),
    steps('Tell the official.', 'Write it down.', 'Close it at once.', 'Sign.'),
    grid(
      ['When', 'Who'],
      [
        ['Daily', 'Ana'],
        ['Weekly', 'Dan'],
        ['Yearly', 'Eve'],
      ],
    ),
  ];
  assert.deepEqual(merge(base, mine, theirs), {
    written: [
      heading('Screens'),
      para('The screen locks after 3 minutes.'),
      para('Phones lock after 1 minute.'),
      steps('Tell the Privacy Official.', 'Write it down.', 'Close it at once.', 'Sign.'),
      grid(
        ['When', 'Who'],
        [
          ['Daily', 'Cleo'],
          ['Weekly', 'Dan'],
          ['Yearly', 'Eve'],
        ],
      ),
      para('Mine at the end.'),
    ],
    conflicts: [],
  });
});

test('merge: what both changed in two ways is told with both, and mine stands in the text', () => {
  const mine = base.with(1, para('The screen locks after 3 minutes.'));
  const theirs = base
    .with(1, para('The screen locks after 4 minutes.'))
    .with(3, steps('Tell the official.', 'Close it.'));
  const found = merge(base, mine, theirs);
  assert.deepEqual(found.written, mine.with(3, steps('Tell the official.', 'Close it.')));
  assert.deepEqual(found.conflicts, [
    { under: 'Screens', base: [base[1]], mine: [mine[1]], theirs: [theirs[1]] },
  ]);
});

test('merge: a line that one changed and the other took out is told, and never gone in silence', () => {
  const without = base.with(3, steps('Tell the official.', 'Close it.'));
  const changed = base.with(3, steps('Tell the official.', 'Write it down at once.', 'Close it.'));
  const one = merge(base, without, changed);
  assert.deepEqual(one.conflicts, [
    {
      under: 'Screens',
      base: [steps('Write it down.')],
      mine: [],
      theirs: [steps('Write it down at once.')],
    },
  ]);
  assert.deepEqual(one.written, without);
  const other = merge(base, changed, without);
  assert.deepEqual(other.conflicts[0]?.theirs, []);
  assert.deepEqual(other.written, changed);
});

test('merge: nothing that either side added is lost, whatever the three texts are', () => {
  fc.assert(
    fc.property(tidyWritten, tidyWritten, tidyWritten, (first, second, third) => {
      const { written, conflicts } = merge(first, second, third);
      const all = JSON.stringify([written, conflicts.map(({ mine, theirs }) => [mine, theirs])]);
      for (const passage of [...second, ...third]) {
        if (passage.kind !== 'paragraph') continue;
        const known = JSON.stringify(passage);
        assert.ok(all.includes(known) || JSON.stringify(first).includes(known), known);
      }
    }),
    runs,
  );
});
