import { readFileSync } from 'node:fs';

import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';

import { packed, workbookFiles } from '#lists/workbook/given-workbook.ts';
import { journey } from './journey.ts';

journey(
  'a workbook of another tool is matched, looked at and imported from a phone and from a desk, and everything comes out again as one archive',
  async ({ link, visitor }) => {
    const grace = await visitor({ width: 390, height: 844 });
    await grace.open(link);
    await grace.open('/inventory');
    await grace.open('/inventory/import');
    await grace.field('CSV file or Excel workbook').setInputFiles({
      name: 'sra.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(workbook()),
    });
    await grace.press('Import the file');
    await grace.sees('The workbook has several sheets.');
    await grace.follow('Our assets');
    await grace.sees('“Hovercraft”');
    await grace.page.getByLabel('“Hovercraft”').selectOption({ label: 'Device or media: Medical device' });
    await grace.page.getByRole('checkbox', { name: 'Purchase price' }).uncheck();
    await grace.press('Look again');
    await grace.sees('Left out: “Purchase price”.');
    await grace.sees('Medical device HC-1');
    await grace.examine();
    await grace.press('Import 2 lines');
    await grace.sees(/The file is imported\. Go through its lines/);
    await grace.sees('Medical device HC-1');

    await grace.open('/export');
    const [download] = await Promise.all([
      grace.page.waitForEvent('download'),
      grace.page.getByRole('button', { name: 'Download all of it' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^diligence-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(readFileSync(await download.path()));
    assert.match(strFromU8(files['inventory.csv'] ?? new Uint8Array()), /Medical device HC-1/);
    assert.ok(files['README.txt'] && files['checkpoint.txt']);
  },
  { demo: true },
);

function workbook(): Uint8Array {
  const assets = [
    ['Asset Type', 'Asset Encryption', 'Asset ID', 'Purchase price'],
    ['Laptop', 'Full disk encryption', 'LT-77', 900],
    ['Hovercraft', 'Not encrypted', 'HC-1', 12_000],
  ];
  return packed(
    workbookFiles([
      { name: 'Our assets', rows: assets },
      { name: 'Our vendors', rows: [['Vendor Name'], ['BrightBill']] },
    ]),
  );
}
