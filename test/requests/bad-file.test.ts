import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenInventory } from './given-analysis.ts';
import { origin } from './given-app.ts';
import { escaped } from './given-forms.ts';

const given = await givenInventory();

/** The pages that take a file, with a header and a line that each accepts. */
const imports = [
  { path: '/inventory/import', list: '/inventory', header: 'Name,Form,Kind', line: 'Till,device,desktop' },
  { path: '/associates/import', list: '/associates', header: 'Name,Agreement', line: 'BrightBill,none' },
] as const;

let files = 0;
async function sent(path: string, bytes: string | Uint8Array, name = 'list.csv') {
  const body = new FormData();
  body.append('id', `import-${(files++).toString().padStart(4, '0')}`);
  body.append('seen', '0');
  body.append('file', new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name));
  return given.browser.send(path, { method: 'POST', body, headers: { origin } });
}

async function refusedFile(path: string, bytes: string | Uint8Array, why: RegExp, what: string) {
  const before = (await given.practice.program()).position;
  const since = performance.now();
  const { status, text } = await sent(path, bytes);
  const took = performance.now() - since;
  assert.equal(status, 422, what);
  assert.match(/role="alert".*?<\/div>/s.exec(text)?.[0] ?? '', why, what);
  assert.match(text, /Nothing of the file is\s+in/, what);
  assert.equal((await given.practice.program()).position, before, what);
  assert.ok(took < 2_000, `${what}: ${took} ms`);
}

for (const { path, list, header, line } of imports) {
  test(`${path}: wrong columns, broken quoting, and what is no CSV are refused whole, saying what to do`, async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 500 }, (_, at) => at % 256)]);
    const binary = new Uint8Array(5_000).map((_, at) => (at * 7919) % 256);
    const cases: [string, string | Uint8Array, RegExp][] = [
      ['quotation mark never closed', `${header}\n"${line}\n`, /Line \d+: a quotation mark/],
      ['quotation mark in the middle', `${header}\nTi"ll${line}\n`, /Line 2: a quotation mark/],
      ['text after a closing quotation mark', `${header}\n"a"b${line}\n`, /Line 2: something follows/],
      ['too many cells', `${header}\n${line},x,y,z\n`, /Line 2: has \d cells/],
      ['empty', '', /Choose a CSV file first/],
      ['blank lines only', '\n\n  \n', /The file is empty/],
      ['a damaged workbook', zip, /workbook is damaged/],
      ['an image', binary, /not text|CSV|columns/],
      ['nothing but zeros', new Uint8Array(9_000), /not text/],
      ['a control character', `${header}\n${line.replace(',', '\u0007,')}\n`, /Line 2: .*control character/],
      ['one endless line', `${header}\n"${'x'.repeat(3_000_000)}"\n`, /longer|characters/],
      [
        'larger than 10 MB',
        `${header}\n${`${line}\n`.repeat(700_000)}`.slice(0, 10_400_000),
        /larger than 10 MB/,
      ],
    ];
    for (const [what, bytes, why] of cases) await refusedFile(path, bytes, why, what);
  });

  test(`${path}: a file with other columns than ours is matched first, and nothing of it is recorded`, async () => {
    const { position } = await given.practice.program();
    for (const [what, file] of [
      ['wrong columns', 'Title;Amount\nx;1\n'],
      ['no header', `${line}\n`],
      ['a column twice', `${header},Name\n${line},x\n`],
      ['a column nobody knows', `${header},Color\n${line},red\n`],
    ] as const) {
      const { status, location = '' } = await sent(path, file);
      assert.equal(status, 303, what);
      assert.match(location, new RegExp(`^${path}/import-\\d+$`), what);
      const page = await given.browser.get(location);
      assert.equal(page.status, 200, what);
      assert.match(page.text, /Nothing is recorded\s+yet/, what);
    }
    assert.equal((await given.practice.program()).position, position);
  });

  test(`${path}: 100,000 rows are answered within two seconds, and nothing of them is recorded`, async () => {
    const [first = '', rest = ''] = [line.split(',')[0], line.slice(line.indexOf(','))];
    const good = Array.from({ length: 100_000 }, (_, row) => `${first} ${row}${rest}`).join('\n');
    await refusedFile(path, `${header}\n${good}\n`, /more than 20,000 rows/, '100,000 good rows');
    const bad = Array.from({ length: 100_000 }, (_, row) => `${row},?,?`).join('\n');
    await refusedFile(path, `${header}\n${bad}\n`, /more than 20,000 rows/, '100,000 bad rows');
    const wrong = Array.from({ length: 20_000 }, (_, row) => `x${row},?${row},?`).join('\n');
    await refusedFile(path, `${header}\n${wrong}\n`, /Line/, '20,000 rows that are all wrong');
  });

  test(`${path}: UTF-16, Windows-1252, semicolons, tabs and old line ends are read as they were meant`, async () => {
    const name = (encoding: string) => `Café ${encoding}`;
    const rest = line.slice(line.indexOf(','));
    const file = (encoding: string) => `${header}\r\n${name(encoding)}${rest}\r\n`;
    const wide = Buffer.from(`\ufeff${file('UTF-16')}`, 'utf16le');
    const cases: [string, Uint8Array][] = [
      ['UTF-16', wide],
      ['big UTF-16', Buffer.from(`\ufeff${file('big UTF-16')}`, 'utf16le').swap16()],
      ['Windows', Buffer.from(file('Windows'), 'latin1')],
      ['marked', Buffer.from(`\ufeff${file('marked')}`)],
      ['semicolons', Buffer.from(file('semicolons').replaceAll(',', ';'))],
      ['tabs', Buffer.from(file('tabs').replaceAll(',', '\t'))],
      ['old', Buffer.from(file('old').replaceAll('\r\n', '\r'))],
    ];
    for (const [encoding, bytes] of cases) {
      const { location, text } = await sent(path, bytes);
      assert.match(location ?? text, /done=imported/, encoding);
    }
    const { text } = await given.browser.get(list);
    for (const [encoding] of cases) assert.ok(text.includes(name(encoding)), encoding);
  });

  test(`${path}: formulas are kept as text, guarded in the export, and come back as they were`, async () => {
    const rest = line.slice(line.indexOf(','));
    const names = [
      '=HYPERLINK("http://x.example","y")',
      '+1+1',
      '@SUM(A1)',
      '-2+3',
      '=cmd|x',
      '‮RTL 👩🏽‍⚕️ שלום',
    ];
    const rows = names.map((name) => `"${name.replaceAll('"', '""')}"${rest}`).join('\n');
    const { location, text } = await sent(path, `${header}\n${rows}\n`);
    assert.match(location ?? text, /done=imported/);
    const page = (await given.browser.get(list)).text;
    for (const name of names) assert.ok(page.includes(escaped(name)), name);
    const exported = (await given.browser.get(`${list}/export.csv`)).text;
    assert.doesNotMatch(exported, /(^|[,;\n"])[=+@]/m, 'no cell begins a formula');
    const { position } = await given.practice.program();
    assert.match((await sent(path, exported)).location ?? '', /done=unchanged/);
    assert.equal((await given.practice.program()).position, position);
  });
}

test('through all of it nothing broke, and what is on record verifies', async () => {
  assert.deepEqual(given.failures, []);
  assert.deepEqual((await given.installation.verify(given.practice.id)).faults, []);
});
