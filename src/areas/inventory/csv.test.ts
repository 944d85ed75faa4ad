import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { importVendors, recordVendor } from '#areas/business-associates/decide.ts';
import { vendorRows } from '#areas/business-associates/csv.ts';
import { recordSite } from '#areas/entity/decide.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { readCsv } from '#lists/csv-file.ts';
import type { CsvFile } from '#lists/csv-table.ts';
import { knowledge, phiKinds, phiUses } from '#phi.ts';
import { assetsInUse } from '#program.ts';
import { toCsv } from '#render/csv.ts';
import { ana, today, trial } from '#test/given-decisions.ts';
import type { Trial } from '#test/given-decisions.ts';
import { assetRows } from './csv.ts';
import { addStarterSet, importAssets, recordAsset, retireAsset } from './decide.ts';
import { assetKinds } from './events.ts';
import { assetForms } from './facts.ts';

function read(text: string): CsvFile {
  const file = readCsv(Buffer.from(text));
  assert.ok(!('refusals' in file), JSON.stringify(file));
  return file;
}

const batch = 'import-0001';
const imported = (text: string) => ({ id: batch, ...read(text) });

function exported({ program }: Trial): string {
  const { header, rows } = assetRows(program, today);
  return toCsv(header, rows);
}

test('a file that somebody wrote: columns in any order and case, names in place of identifiers, and again the same: nothing', () => {
  const one = trial();
  one.given(recordSite, { id: 'site-main', name: 'Elm Street', state: 'TX' });
  one.given(recordVendor, { id: 'vendor-host', name: 'Northwind Hosting', phi: 'clinical' });
  const text = [
    'KIND;form;Name;encrypted_at_rest;Vendor;Run by;Sites;PHI;Uses;Goes to;Accountable;Leaves the practice;Count',
    'EHR;System;OurChart;Yes;northwind hosting;Vendor;;clinical, contact;Keeps;;Ana Ruiz;;',
    'Laptop;device;Laptops;unknown;;;Elm Street;Clinical;"keeps; sends";"ourchart | clinical | yes; outside: The hospital | clinical";;yes;4',
    '',
  ].join('\r\n');
  assert.equal(one.given(importAssets, imported(text)), 2);
  assert.equal(one.given(importAssets, imported(text)), 0);
  assert.equal(one.given(importAssets, { ...imported(text), id: 'import-0002' }), 0);
  const [chart, laptops] = assetsInUse(one.program, today);
  assert.equal(chart?.vendor, 'vendor-host');
  assert.equal(chart?.accountable, ana);
  assert.deepEqual(laptops?.flows, [
    { to: chart?.id, what: ['clinical'], encrypted: 'yes' },
    { to: 'outside:The hospital', what: ['clinical'], encrypted: 'unknown' },
  ]);
  assert.deepEqual([laptops?.count, laptops?.leaves, laptops?.sites], [4, true, ['site-main']]);
});

test('wrong columns are refused with those that are missing, not known and known', () => {
  const { refused, program } = trial();
  const [refusal, ...more] = refused(importAssets, imported('Name,Type,Kind,kind\nA,device,laptop,laptop\n'));
  assert.equal(more.length, 0);
  assert.match(
    refusal?.because ?? '',
    /missing: “Form”; not known: “Type”; there twice: “kind”.*Known columns are: Name, Form, Kind/,
  );
  assert.equal(program.assets.size, 0);
});

test('every bad row is named with its line and reason, and nothing is recorded if any row is bad', () => {
  const { refused, program } = trial();
  const bad = refused(
    importAssets,
    imported(
      [
        'Name,Form,Kind,Count,Accountable,Goes to,Checked',
        'Fine,device,laptop,1,,,',
        '"Two',
        'lines",device,laptop,1,,,',
        'Copier,device,copier,none,,,',
        'Chart,system,laptop,1,,,',
        'Phone,device,phone,1,Nobody Here,,',
        'Tablet,device,tablet,1,,Moon base | clinical,perhaps',
        'fine,device,desktop,1,,,',
        'Kiosk,device,kiosk,1,,,,,oops',
        `${'x'.repeat(121)},device,laptop,1,,,`,
      ].join('\n'),
    ),
  );
  const reasons = bad.map(({ because }) => because.replace(/^(Line \d+): .*$/su, '$1'));
  assert.deepEqual(
    [...new Set(reasons)].toSorted(),
    ['Line 10', 'Line 11', 'Line 3', 'Line 5', 'Line 6', 'Line 7', 'Line 8', 'Line 9'].toSorted(),
  );
  assert.match(
    bad.find(({ because }) => because.startsWith('Line 9:'))?.because ?? '',
    /same thing as line 2/,
  );
  assert.match(
    bad.find(({ because }) => because.startsWith('Line 7:'))?.because ?? '',
    /“Nobody Here” is not on record/,
  );
  assert.equal(program.assets.size, 0);
});

test('a row changed by somebody else since the export is refused with the name; one’s own change is not', () => {
  const one = trial();
  one.given(recordPerson, { id: 'person-ben1', name: 'Ben Osei', start: '2024-03-01' });
  const laptop = { id: 'asset-laptop', form: 'device', kind: 'laptop', name: 'Laptops', count: 4 };
  one.given(recordAsset, laptop);
  const edited = exported(one).replace('Laptops,device,laptop,4', 'Laptops,device,laptop,9');
  one.given(
    recordAsset,
    { ...laptop, count: 5, seen: one.program.assets.get(laptop.id)?.revision },
    { by: 'person-ben1' },
  );
  assert.match(
    one.refused(importAssets, imported(edited))[0]?.because ?? '',
    /^Line 2: Ben Osei changed this/,
  );
  assert.equal(one.given(importAssets, imported(edited), { by: 'person-ben1' }), 1);
});

test('columns that a file does not have leave the record as it is; several of one name ask for the identifier', () => {
  const one = trial();
  const laptop = { form: 'device', kind: 'laptop', name: 'Laptops', count: 4, notes: 'Blue' };
  one.given(recordAsset, { ...laptop, id: 'asset-lap1' });
  assert.equal(one.given(importAssets, imported('Name,Form,Kind,Count\nlaptops,device,laptop,7\n')), 1);
  assert.deepEqual(
    [one.program.assets.get('asset-lap1')?.count, one.program.assets.get('asset-lap1')?.notes],
    [7, 'Blue'],
  );
  one.given(recordAsset, { ...laptop, id: 'asset-lap2' });
  assert.match(
    one.refused(importAssets, imported('Name,Form,Kind\nLaptops,device,laptop\n'))[0]?.because ?? '',
    /several assets are named “Laptops”/,
  );
  assert.equal(
    one.given(importAssets, imported('Name,Form,Kind,Count,Id\nLaptops,device,laptop,1,asset-lap2\n')),
    1,
  );
  one.given(retireAsset, {
    id: 'asset-lap2',
    seen: one.program.assets.get('asset-lap2')?.revision,
    on: today,
    why: 'Sold',
  });
  assert.equal(
    one.given(importAssets, imported('Name,Form,Kind,Count,Id\nLaptops,device,laptop,1,asset-lap2\n')),
    1,
  );
  assert.equal(assetsInUse(one.program, today).length, 2, 'named by its identifier, it is back in use');
});

test('a starter set goes out and in again without a change, not confirmed as before', () => {
  const one = trial();
  one.given(addStarterSet, { kind: 'behavioral-health' });
  assert.equal(one.given(importAssets, imported(exported(one))), 0);
  const vendors = vendorRows(one.program, today);
  assert.equal(one.given(importVendors, imported(toCsv(vendors.header, vendors.rows))), 0);
});

test('20,000 rows go in, and again without a change; one more is refused', () => {
  const one = trial();
  const rows = Array.from({ length: 20_000 }, (_, index) => `Tablet ${index},device,tablet,1`);
  const file = imported(`Name,Form,Kind,Count\n${rows.join('\n')}\n`);
  assert.equal(one.given(importAssets, file), 20_000);
  assert.equal(one.program.assets.size, 20_000);
  assert.equal(one.given(importAssets, { ...file, id: 'import-0002' }), 0);
  assert.equal(one.refused(importAssets, { ...file, rows: [...file.rows, file.rows[0]] }).length, 1);
});

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.normalize('NFC').trim())
  .filter(
    (text) =>
      [...text].length <= 100 && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text),
  );
const tricky = fc.oneof(
  word,
  fc.constantFrom(
    '=1+1',
    "'=x",
    '-',
    '@me',
    'a; b',
    'a | b',
    'C:\\scans\\',
    'x, "y"',
    'outside:x',
    '+1 512',
    "'",
    'asset-0',
    '😀 مرفق',
  ),
);
const asset = fc
  .record({
    form: fc.constantFrom(...assetForms),
    at: fc.nat(),
    name: tricky,
    count: fc.integer({ min: 1, max: 100_000 }),
    sites: fc.subarray(['site-main', 'site-west']),
    vendor: fc.constantFrom('', 'vendor-host'),
    uses: fc.subarray([...phiUses], { minLength: 1 }),
    phi: fc.subarray([...phiKinds], { minLength: 1 }),
    to: fc.uniqueArray(
      fc.oneof(
        tricky.map((name) => `outside:${name}`),
        fc.constantFrom('vendor-host', 'asset-0000'),
      ),
      { maxLength: 3 },
    ),
    what: fc.subarray([...phiKinds], { minLength: 1 }),
    encryptedAtRest: fc.constantFrom(...knowledge),
    encryption: fc.oneof(fc.constant(''), tricky),
    accountable: fc.constantFrom('', ana),
    leaves: fc.boolean(),
    personal: fc.boolean(),
    notes: fc.oneof(
      fc.constant(''),
      fc.tuple(tricky, tricky).map((lines) => lines.join('\n')),
    ),
  })
  .map(({ at, to, what, ...facts }) => {
    const kinds = assetKinds[facts.form];
    const flows = to.map((end) => ({ to: end, what, encrypted: 'unknown' }));
    const count = facts.form === 'system' ? 1 : facts.count;
    return Object.assign(facts, { kind: kinds[at % kinds.length]!, count, flows });
  });

test('property: any assets go out and in again without a change, and into an empty inventory as the same facts', () => {
  fc.assert(
    fc.property(
      fc.array(asset, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('site;1', 'West | Side'),
      (assets, west) => {
        const given = (one: Trial) => {
          one.given(recordSite, { id: 'site-main', name: 'Elm Street', state: 'TX' });
          one.given(recordSite, { id: 'site-west', name: west, state: 'TX' });
          one.given(recordVendor, { id: 'vendor-host', name: 'Northwind; Hosting', phi: 'clinical' });
          return one;
        };
        const one = given(trial());
        one.given(recordAsset, { id: 'asset-0000', form: 'system', kind: 'ehr', name: 'OurChart', count: 1 });
        for (const [index, facts] of assets.entries())
          one.given(recordAsset, {
            ...facts,
            // Long or blank ends and such that a form refuses are not well formed.
            id: `asset-000${index + 1}`,
          });
        const text = exported(one);
        assert.equal(one.given(importAssets, imported(text)), 0);
        const two = given(trial());
        two.given(importAssets, imported(text));
        const facts = ({ program }: Trial) =>
          assetsInUse(program, today).map(
            ({ first: _first, revision: _revision, changedBy: _by, ...rest }) => rest,
          );
        assert.deepEqual(facts(two), facts(one));
      },
    ),
    { numRuns: 60 },
  );
});

test('property: any vendors go out and in again without a change', () => {
  const vendor = fc.record({
    name: tricky,
    service: fc.oneof(fc.constant(''), tricky),
    phi: fc.subarray([...phiKinds]),
    agreement: fc.constantFrom('none', 'unknown'),
    agreementEnds: fc.constantFrom('', '2027-02-28'),
    agreementNote: fc.oneof(fc.constant(''), tricky),
    contact: fc.oneof(fc.constant(''), tricky),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(vendor, { maxLength: 4, selector: ({ name }) => name.toLowerCase() }),
      (vendors) => {
        const one = trial();
        for (const [index, facts] of vendors.entries())
          one.given(recordVendor, { ...facts, id: `vendor-000${index}` });
        const { header, rows } = vendorRows(one.program, today);
        const text = toCsv(header, rows);
        assert.equal(one.given(importVendors, imported(text)), 0);
        const two = trial();
        assert.equal(two.given(importVendors, imported(text)), vendors.length);
      },
    ),
    { numRuns: 60 },
  );
});
