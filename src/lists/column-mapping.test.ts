import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  dayOfCell,
  fitOf,
  guessedColumns,
  guessedHeader,
  spareColumns,
  titlesOf,
  toldApart,
  valuesIn,
} from './column-mapping.ts';
import type { Grid } from './column-mapping.ts';

const grid = (...rows: string[][]): Grid => ({ rows: rows.map((cells, at) => ({ line: at + 1, cells })) });

test('a title is matched by the same words first, then by words in it; a word alone counts only where it ends the title', () => {
  const fields = [
    { key: 'name', title: 'Name', headers: ['name', 'asset', 'device name'] },
    { key: 'status', title: 'Status', headers: ['status'] },
  ];
  const matched = (...titles: string[]) => [...guessedColumns(titles, fields)];
  assert.deepEqual(matched('Asset status', 'Asset'), [
    ['name', 1],
    ['status', 0],
  ]);
  assert.deepEqual(matched('deviceName'), [['name', 0]]);
  assert.deepEqual(matched('The device name here'), [['name', 0]]);
  assert.deepEqual(matched('Status quo', 'Naming', ''), []);
  assert.deepEqual(matched('Name', 'Name'), [['name', 0]], 'each field once, each column once');
  const table = grid(['Our devices'], ['Asset', 'Status', 'Price', 'Blank'], ['a', '', '9', ' ']);
  assert.equal(guessedHeader(table, fields), 1);
  assert.equal(guessedHeader(grid(['x']), fields), 0);
  assert.deepEqual(spareColumns(table, { header: 1, columns: new Map([['name', 0]]) }), [2]);
});

test('the longest words decide, days are read in the ways that lists write them, and names are told apart', () => {
  const field = {
    key: 'e',
    title: 'E',
    headers: [],
    choices: [
      { value: 'yes', label: 'Yes', words: ['encrypted'] },
      { value: 'no', label: 'No', words: ['not encrypted'] },
    ],
  };
  assert.equal(fitOf(field, 'This is NOT encrypted!'), 'no');
  assert.equal(fitOf(field, 'encrypted (AES)'), 'yes');
  assert.equal(fitOf(field, 'unencryptedly'), undefined);
  assert.equal(fitOf(field, ''), undefined);
  const days: [string, string | undefined][] = [
    ['2026-11-30', '2026-11-30'],
    ['11/30/2026', '2026-11-30'],
    ['1/2/24', '2024-01-02'],
    ['2026-11-30 09:05', '2026-11-30'],
    ['Nov. 3, 2026', '2026-11-03'],
    ['February 30, 2026', undefined],
    ['30/11/2026', undefined],
    ['soon', undefined],
  ];
  for (const [cell, day] of days) assert.equal(dayOfCell(cell), day, cell);
  const taken = new Set<string>();
  const told = ['PC', 'PC', 'PC', 'pc'].map((name, at) =>
    toldApart(name, at === 1 ? 'T1' : '', (one) => one.toLowerCase(), taken),
  );
  assert.deepEqual(told, ['PC', 'PC (T1)', 'PC (2)', 'pc (3)']);
  assert.deepEqual(titlesOf(grid(['A', '', ' b\nc ']), 0), ['A', 'Column B', 'b c']);
  assert.deepEqual(valuesIn(grid(['h'], ['Yes'], ['yes '], ['', 'x'], ['No']), 0, 0), ['Yes', 'No']);
});
