import assert from 'node:assert/strict';
import { test } from 'node:test';

import { guessedColumns } from '#lists/column-mapping.ts';
import { byTitle, grid, guessed, today } from '#lists/given-mapping.ts';
import { givenRiverbend, officer, recorded } from '#test/given-practice.ts';
import { importedVendors, vendorColumns } from './csv.ts';
import { recordVendor } from './decide.ts';
import { foreignVendors } from './foreign.ts';

const context = { by: officer, today, at: '2026-11-30T15:00:00.000Z' };

test('a list of vendors: assurances, days and contacts find their place; what the list alone cannot say stays to be found out', async () => {
  const { practice } = await givenRiverbend();
  recorded(
    await practice.record(officer, recordVendor, {
      id: 'vendor-0001',
      seen: 0,
      name: 'Kept As Is',
      agreement: 'none',
    }),
  );
  const program = await practice.program();
  const table = grid(
    [
      'Vendor Name',
      'Service Type Provided',
      'Satisfactory Assurances',
      'BAA date',
      'Contact Name',
      'Phone',
      'Contact Email',
      'Risks assessed',
      'Fax',
    ],
    ['BrightBill', 'Billing', 'Yes', '3/1/24', 'Ann Lee', '555-0100', 'ann@bill.example', 'No', ''],
    ['MailCo', 'Postage', 'N/A', '', '', '', '', '', ''],
    ['ShredIt', '', 'No', '2024-05-05', '', '', '', '', ''],
    ['kept as is', '', 'Yes', '', '', '', '', '', ''],
    ['CloudBox', '', 'requested', 'soon', '', '', '', '', ''],
  );
  const { own } = guessed(foreignVendors, program, table);
  assert.deepEqual(
    own.left.map(({ line }) => line),
    [5],
  );
  assert.deepEqual(byTitle(own), [
    {
      Name: 'BrightBill',
      Service: 'Billing',
      Agreement: 'signed',
      'Signed on': '2024-03-01',
      Note: 'Risks assessed: No',
      Contact: 'Ann Lee, 555-0100, ann@bill.example',
      Checked: 'no',
    },
    {
      Name: 'MailCo',
      Service: 'Postage',
      Agreement: 'unknown',
      Note: 'Agreement: N/A (by the imported list; find out why)',
      Checked: 'no',
    },
    { Name: 'ShredIt', Agreement: 'none', Note: 'Signed on: 2024-05-05', Checked: 'no' },
    { Name: 'CloudBox', Agreement: 'unknown', Note: 'Signed on: soon', Checked: 'no' },
  ]);
  assert.ok('events' in importedVendors(program, 'import-0002', own.file, context));
});

test('the columns of our own file are found again by their own titles', async () => {
  const { practice } = await givenRiverbend();
  const program = await practice.program();
  const vendors = guessedColumns(
    vendorColumns.map(({ title }) => title),
    foreignVendors.fields(program, today),
  );
  for (const key of [
    'name',
    'service',
    'phi',
    'agreement',
    'agreementSigned',
    'agreementEnds',
    'agreementNote',
    'contact',
  ] as const)
    assert.equal(
      vendors.get(key),
      vendorColumns.findIndex((column) => column.key === key),
      key,
    );
});
