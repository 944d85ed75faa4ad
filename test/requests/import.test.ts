import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenWorkbook, packed, workbookFiles } from '#lists/workbook/given-workbook.ts';
import type { GivenCell } from '#lists/workbook/given-workbook.ts';
import { givenInventory } from './given-analysis.ts';
import { origin } from './given-app.ts';
import type { Browser, Fields } from './given-app.ts';
import { escaped } from './given-forms.ts';

const given = await givenInventory();
const { browser } = given;
let files = 0;

/** Brings a file; the page that it leads to. */
async function brought(
  bytes: Uint8Array | string,
  path = '/inventory/import',
  who: Browser = browser,
): Promise<{ at: string; status: number; text: string }> {
  const body = new FormData();
  body.append('id', `import-${(files++).toString().padStart(4, '0')}`);
  body.append('file', new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], 'list.xlsx'));
  const { status, location, text } = await who.send(path, { method: 'POST', body, headers: { origin } });
  if (location === undefined) return { at: path, status, text };
  const next = await who.get(location);
  return { at: location, status: next.status, text: next.text };
}

/** What the form on a page would send as it stands. */
function fieldsOf(html: string): Record<string, string[]> {
  const form =
    /<form action="\/(?:inventory|associates)\/import\/[^"]*"[^>]*>(.*?)<\/form>/s.exec(html)?.[1] ?? '';
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => (fields[name] ??= []).push(unescaped(value));
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const [, name] = / name="([^"]*)"/.exec(tag) ?? [];
    const [, value = ''] = / value="([^"]*)"/.exec(tag) ?? [];
    if (name !== undefined && (!tag.includes('type="checkbox"') || tag.includes('checked'))) add(name, value);
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const values = [...options.matchAll(/<option value="([^"]*)"( selected="")?/g)];
    add(name, (values.find(([, , selected]) => selected) ?? values[0])?.[1] ?? '');
  }
  return fields;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const send = (at: string, fields: Fields, doing: 'look' | 'import', who: Browser = browser) =>
  who.post(at, { ...fields, do: doing });

const sraAssets: GivenCell[][] = [
  ['Asset Type', 'Asset Status', 'ePHI Access', 'Asset Encryption', 'Asset ID', 'Comments', 'Purchase price'],
  ['Laptop', 'Active', 'Stores', 'Full disk encryption', 'LT-77', 'At the front', 900],
  ['Hovercraft', 'Active', 'No', 'Not encrypted', 'HC-1', '', null],
];

test('a workbook is matched, looked at, imported as lines to be checked, and nothing is recorded before', async () => {
  const before = (await given.practice.program()).position;
  const { at, status, text } = await brought(givenWorkbook(sraAssets));
  assert.equal(status, 200);
  for (const said of [
    'Laptop LT-77',
    'Full disk encryption',
    'Columns that Diligence has no place for',
    '1 of them not understood',
    'Import 2 lines',
  ])
    assert.ok(text.includes(said), said);
  const fields = fieldsOf(text);
  const fit =
    Object.keys(fields).find((name) => name.startsWith('cell.kind') && fields[name]?.[0] === 'Hovercraft') ??
    '';
  const told = { ...fields, [fit.replace('cell.', 'fit.')]: ['medical-device'], keep: [] };
  const looked = await send(at, told, 'look');
  assert.equal(looked.status, 200);
  assert.match(looked.text, /Left out: “Purchase price”\./);
  assert.match(looked.text, /Medical device HC-1/);
  assert.equal((await given.practice.program()).position, before, 'nothing yet');
  const done = await send(at, fieldsOf(looked.text), 'import');
  assert.match(done.location ?? done.text, /^\/inventory\?done=imported-unchecked/);
  const assets = [...(await given.practice.program()).assets.values()].filter(({ name }) =>
    /LT-77|HC-1/.test(name),
  );
  assert.deepEqual(
    assets.map(({ name, kind, confirmed, notes }) => [name, kind, confirmed, notes]),
    [
      ['Laptop LT-77', 'laptop', false, 'At the front'],
      ['Medical device HC-1', 'medical-device', false, ''],
    ],
  );
  const after = await browser.get(at);
  assert.equal(after.status, 404, 'the file is let go');
  assert.match(after.text, /not here any more/);
});

test('of several sheets one is chosen; empty and hidden ones say so, and formulas are told', async () => {
  const formula = { xml: '<c r="A2" t="str"><f>UPPER("bill")</f><v>BILLCO</v></c>' };
  const files = workbookFiles([
    { name: 'Read me', rows: [['Nothing here']] },
    {
      name: 'Vendors',
      rows: [
        ['Vendor Name', 'Satisfactory Assurances'],
        [formula, 'Yes'],
      ],
      state: 'hidden',
    },
    { name: 'Blank', rows: [] },
  ]);
  const { at, text } = await brought(packed(files), '/associates/import');
  assert.match(text, /Read me<\/a> <span class="soft">1 row<\/span>/);
  assert.match(text, /2 rows, hidden in the workbook/);
  assert.match(text, /Blank <span class="soft">empty/);
  const sheet = await browser.get(`${at}?sheet=1`);
  assert.match(sheet.text, /1 cell holds a formula\. Nothing is calculated here/);
  const done = await send(at, fieldsOf(sheet.text), 'import');
  assert.match(done.location ?? done.text, /imported-unchecked/);
  const vendor = [...(await given.practice.program()).vendors.values()].find(({ name }) => name === 'BILLCO');
  assert.deepEqual([vendor?.agreement, vendor?.confirmed], ['signed', false]);
});

test('one wrong row refuses all of them, each named, and what was chosen stays', async () => {
  const { position } = await given.practice.program();
  const rows = [
    ['Gadget', 'Remarks'],
    ['Good one', ''],
    ['', 'no name'],
    ['x'.repeat(130), ''],
  ];
  const { at, text } = await brought(givenWorkbook(rows));
  const asked = { ...fieldsOf(text), 'column.name': ['0'], 'column.notes': ['1'] };
  const { status, text: page } = await send(at, asked, 'import');
  assert.equal(status, 422);
  const alert = /role="alert".*?<\/div>/s.exec(page)?.[0] ?? '';
  assert.match(alert, /Line 3: Enter the name/);
  assert.match(alert, /Line 4: The name is 130 characters/);
  assert.doesNotMatch(alert, /Line 2/);
  assert.equal(fieldsOf(page)['column.name']?.[0], '0');
  assert.equal((await given.practice.program()).position, position);
});

test('a column is read for one field only; another line of names is guessed from anew', async () => {
  const { at, text } = await brought(
    givenWorkbook([['Our list of 2026'], ['Name', 'Type'], ['Till', 'desktop']]),
  );
  assert.deepEqual(fieldsOf(text)['header'], ['1']);
  const twice = await send(at, { ...fieldsOf(text), 'column.notes': ['0'] }, 'import');
  assert.equal(twice.status, 422);
  assert.match(twice.text, /Name and Note|Note and Name/);
  const other = await send(at, { ...fieldsOf(text), header: ['0'] }, 'import');
  assert.equal(other.status, 200, 'looked at again, not imported');
  assert.deepEqual(fieldsOf(other.text)['header-before'], ['0']);
});

test('a held file is for the sign-in that brought it: no other person and no other session sees it', async () => {
  const { at } = await brought(
    givenWorkbook([
      ['Secret name', 'x'],
      ['Zanzibar', 'y'],
    ]),
  );
  assert.match((await browser.get(at)).text, /Zanzibar/);
  const manager = await given.signedInAs('manager');
  const other = await manager.get(at);
  assert.equal(other.status, 404);
  assert.doesNotMatch(other.text, /Zanzibar/);
  const again = await send(at, {}, 'import', manager);
  assert.equal(again.status, 422);
  assert.doesNotMatch(again.text, /Zanzibar/);
});

test('macros, passwords and old workbooks are refused with what to do; what a file says is shown as text', async () => {
  const files = workbookFiles([{ name: 'A', rows: [['Name'], ['x']] }]);
  const macros = await brought(packed({ ...files, 'xl/vbaProject.bin': 'x' }));
  assert.equal(macros.status, 422);
  assert.match(macros.text, /has macros.*Save it as \.xlsx/s);
  const old = await brought(
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    ]),
  );
  assert.match(old.text, /old Office file/);
  const markup = '<script>alert(1)</script>';
  const { text } = await brought(
    givenWorkbook([
      [markup, 'Name'],
      [markup, markup],
    ]),
  );
  assert.ok(text.includes(escaped(markup)));
  assert.ok(!text.includes(markup));
});

test('a workbook with the columns of the export goes in at once, as the CSV of it does', async () => {
  const { location, text } = await (async () => {
    const body = new FormData();
    body.append('id', 'import-own1');
    body.append(
      'file',
      new File(
        [
          Uint8Array.from(
            givenWorkbook([
              ['Name', 'Form', 'Kind', 'Leaves the practice'],
              ['Own sheet', 'device', 'laptop', true],
            ]),
          ),
        ],
        'a.xlsx',
      ),
    );
    return browser.send('/inventory/import', { method: 'POST', body, headers: { origin } });
  })();
  assert.match(location ?? text, /done=imported$/);
  const asset = [...(await given.practice.program()).assets.values()].find(
    ({ name }) => name === 'Own sheet',
  );
  assert.deepEqual([asset?.kind, asset?.leaves], ['laptop', true]);
});

test('nonsense in the form of a match is refused or passed over, and breaks nothing', async () => {
  const { at } = await brought(givenWorkbook(sraAssets));
  for (const fields of [
    {},
    { header: '99', 'header-before': '99' },
    { header: '0', 'header-before': '0', 'column.name': '9999', sheet: '77' },
    {
      header: '0',
      'header-before': '0',
      'column.kind': 'x',
      'cell.kind.0': 'Laptop',
      'fit.kind.0': 'no-such-kind',
      keep: ['-1', '99', 'x'],
    },
    { header: '-1', 'header-before': '-1', column: 'x', fit: 'y', cell: 'z', phi: 'all' },
  ] as Fields[])
    for (const doing of ['look', 'import'] as const) {
      const { status } = await send(at, fields, doing);
      assert.ok([200, 303, 422].includes(status), `${JSON.stringify(fields)}: ${status}`);
    }
  assert.deepEqual(given.failures, []);
});

test('20,000 rows of a workbook are looked at and imported, each step within seconds', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ['Laptop', 'Yes', `N-${at}`]);
  const big = givenWorkbook([['Asset Type', 'Asset Encryption', 'Asset ID'], ...rows]);
  const since = performance.now();
  const { at, text } = await brought(big);
  assert.ok(performance.now() - since < 10_000);
  assert.match(text, /20,000 lines/);
  const done = await send(at, fieldsOf(text), 'import');
  assert.match(done.location ?? done.text.slice(0, 2_000), /imported-unchecked/);
  assert.ok(
    [...(await given.practice.program()).assets.values()].some(({ name }) => name === 'Laptop N-19999'),
  );
});
