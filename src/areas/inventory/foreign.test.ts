import assert from 'node:assert/strict';
import { test } from 'node:test';

import { guessedColumns } from '#lists/column-mapping.ts';
import { byTitle, grid, guessed, today } from '#lists/given-mapping.ts';
import { givenRiverbend, officer, recorded } from '#test/given-practice.ts';
import { assetColumns, importedAssets } from './csv.ts';
import { importAssets } from './decide.ts';
import { foreignAssets } from './foreign.ts';

const context = { by: officer, today, at: '2026-11-30T15:00:00.000Z' };

test('a list of assets as the SRA Tool is described to have it is matched by its names, and every line is one to be checked', async () => {
  const { practice } = await givenRiverbend();
  const program = await practice.program();
  const table = grid(
    ['Practice assets', '', '', ''],
    [
      'Asset Type',
      'Asset Status',
      'ePHI Access',
      'Disposal Status',
      'Disposal Date',
      'Asset Encryption',
      'Asset Assignment',
      'Asset Location',
      'Asset ID',
      'Comments',
    ],
    [
      'Laptop',
      'Active',
      'Receives, stores, and transmits',
      'Not disposed',
      '',
      'Full disk encryption',
      'Olivia Park',
      'Front desk',
      'LT-01',
      'Dell',
    ],
    ['Laptop', 'Active', 'Yes', '', '', 'Not encrypted', 'Somebody Else', '', 'LT-02', ''],
    ['Server', 'Inactive', 'No ePHI', '', '', 'N/A', '', '', 'SV-1', ''],
    ['USB drive', 'Active', 'Stores', 'Destroyed', '2024-02-01', 'Unknown', '', '', 'U-9', ''],
    ['Hovercraft', '', 'Perhaps', '', '', 'Rot13', '', '', '', 'full of eels'],
    ['Phone', 'Active', 'Stores', '', '', 'N/A', '', '', 'P-1', ''],
  );
  const { mapping, own } = guessed(foreignAssets, program, table);
  assert.equal(mapping.header, 1);
  assert.deepEqual(
    [...mapping.columns],
    [
      ['tag', 8],
      ['kind', 0],
      ['standing', 3],
      ['uses', 2],
      ['encryptedAtRest', 5],
      ['accountable', 6],
      ['sites', 7],
      ['notes', 9],
    ].toSorted((a, b) => order.indexOf(a[0] as string) - order.indexOf(b[0] as string)) as [string, number][],
  );
  assert.deepEqual(own.left, [{ line: 6, because: 'it is gone by now' }]);
  const rows = byTitle(own);
  assert.deepEqual(rows[0], {
    Name: 'Laptop LT-01',
    Form: 'device',
    Kind: 'laptop',
    Count: '1',
    'Run by': 'practice',
    Uses: 'receives; keeps; sends',
    PHI: 'contact; clinical',
    'Encrypted at rest': 'yes',
    Encryption: 'Full disk encryption',
    Accountable: officer,
    'Leaves the practice': 'no',
    'Personally owned': 'no',
    Notes: 'Dell\nAsset Location: Front desk\nAsset Status: Active',
    Checked: 'no',
  });
  assert.equal(rows[1]?.['Encrypted at rest'], 'no');
  assert.match(rows[1]?.['Notes'] ?? '', /Asset Assignment: Somebody Else/);
  assert.deepEqual([rows[2]?.['PHI'], rows[2]?.['Encrypted at rest']], [undefined, 'not-applicable']);
  assert.deepEqual(
    [rows[3]?.['Kind'], rows[3]?.['Encrypted at rest'], rows[3]?.['Uses']],
    ['other-device', 'unknown', undefined],
  );
  assert.match(
    rows[3]?.['Notes'] ?? '',
    /full of eels\nAsset Type: Hovercraft\nePHI Access: Perhaps\nAsset Encryption: Rot13/,
  );
  // Encryption applies wherever patient information is kept: somebody has to find out.
  assert.equal(rows[4]?.['Encrypted at rest'], 'unknown');
});
const order = [
  'name',
  'tag',
  'kind',
  'standing',
  'count',
  'sites',
  'hosting',
  'vendor',
  'uses',
  'phi',
  'encryptedAtRest',
  'accountable',
  'leaves',
  'personal',
  'notes',
];

test('what is read is what the import takes: recorded as unconfirmed, and a second time nothing is left to import', async () => {
  const { practice } = await givenRiverbend();
  const table = grid(
    ['Device name', 'Type', 'Qty', 'Encrypted?', 'Purchase price'],
    ['Reception', 'Workstation', '2', 'BitLocker', '$900'],
    ['Reception', 'Workstation', '', 'no', ''],
    ['Charts', 'EHR', '3', '', ''],
    ['Dr. Ray’s iPad', '', '', 'yes', ''],
  );
  const program = await practice.program();
  const { own } = guessed(foreignAssets, program, table);
  assert.deepEqual(
    byTitle(own).map(({ Name, Kind, Count, Notes }) => [Name, Kind, Count, Notes]),
    [
      ['Reception', 'desktop', '2', 'Purchase price: $900'],
      ['Reception (2)', 'desktop', '1', undefined],
      ['Charts', 'ehr', '1', 'Count: 3'],
      ['Dr. Ray’s iPad', 'tablet', '1', undefined],
    ],
  );
  recorded(await practice.record(officer, importAssets, { id: 'import-0001', ...own.file }));
  const after = await practice.program();
  assert.deepEqual(
    [...after.assets.values()].map(({ name, confirmed }) => [name, confirmed]),
    [
      ['Reception', false],
      ['Reception (2)', false],
      ['Charts', false],
      ['Dr. Ray’s iPad', false],
    ],
  );
  const again = guessed(foreignAssets, after, table).own;
  assert.equal(again.file.rows.length, 0);
  assert.equal(again.left.length, 4);
});

test('values are mapped by a person’s choice before any guess, and a choice of none puts them into the note', async () => {
  const { practice } = await givenRiverbend();
  const program = await practice.program();
  const table = grid(['Name', 'Type'], ['A', 'Blinkenlights'], ['B', 'Laptop']);
  const values = new Map([
    [
      'kind',
      new Map([
        ['blinkenlights', 'server'],
        ['laptop', ''],
      ]),
    ],
  ]);
  const { own } = guessed(foreignAssets, program, table, { values });
  assert.deepEqual(
    byTitle(own).map(({ Kind, Notes }) => [Kind, Notes]),
    [
      ['server', undefined],
      ['other-device', 'Type: Laptop'],
    ],
  );
});

test('whatever a file holds, the import takes its rows or names the lines that are wrong', async () => {
  const { practice } = await givenRiverbend();
  const program = await practice.program();
  const table = grid(
    ['Name', 'Type', 'Notes'],
    ['x'.repeat(200), 'Laptop', ''],
    ['', '', 'no name'],
    ['fine', 'Laptop', ''],
    ['long', '', 'y'.repeat(2_001)],
  );
  const { own } = guessed(foreignAssets, program, table);
  const outcome = importedAssets(program, 'import-0003', own.file, context);
  assert.ok('refusals' in outcome);
  assert.deepEqual(
    outcome.refusals.map(({ because }) => /^Lines? \d+/.exec(because)?.[0]),
    ['Line 2', 'Line 3', 'Line 5'],
  );
});

test('the columns of our own file are found again by their own titles', async () => {
  const { practice } = await givenRiverbend();
  const program = await practice.program();
  const assets = guessedColumns(
    assetColumns.map(({ title }) => title),
    foreignAssets.fields(program, today),
  );
  for (const key of [
    'name',
    'kind',
    'count',
    'sites',
    'hosting',
    'vendor',
    'uses',
    'phi',
    'encryptedAtRest',
    'accountable',
    'leaves',
    'personal',
    'notes',
  ] as const)
    assert.equal(
      assets.get(key),
      assetColumns.findIndex((column) => column.key === key),
      key,
    );
});
