import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { strToU8 } from 'fflate';

import { givenWorkbook, packed, producers, workbookFiles } from '#lists/workbook/given-workbook.ts';
import type { GivenCell } from '#lists/workbook/given-workbook.ts';
import { notAList, readWorkbook } from './workbook-file.ts';

function rowsIn(bytes: Uint8Array, index = 0): readonly (readonly string[])[] {
  return contentOf(bytes, index).rows.map(({ cells }) => cells);
}

function contentOf(bytes: Uint8Array, index = 0) {
  const workbook = readWorkbook(bytes);
  assert.ok('sheet' in workbook, JSON.stringify(workbook));
  const sheet = workbook.sheet(index);
  assert.ok('rows' in sheet, JSON.stringify(sheet));
  return sheet;
}

/** The sentence that a file is refused with, when it is opened or its sheet is read. */
function whyNot(bytes: Uint8Array): string {
  const workbook = readWorkbook(bytes);
  if ('refusals' in workbook) return workbook.refusals[0]?.because ?? '';
  const sheet = workbook.sheet(0);
  return 'refusals' in sheet ? (sheet.refusals[0]?.because ?? '') : 'it was read';
}

const changed = (change: (files: Record<string, string>) => void): Uint8Array => {
  const files = workbookFiles([{ name: 'Assets', rows: [['Name'], ['Front desk']] }]);
  change(files);
  return packed(files);
};

const sheetWith = (inside: string): Uint8Array =>
  changed((files) => {
    files['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
  });

test('rows in are rows read, whoever writes the workbook: Excel, LibreOffice, Google Sheets, inline strings, prefixed names', () => {
  const cell: fc.Arbitrary<GivenCell> = fc.oneof(
    fc.string({ maxLength: 30, unit: 'grapheme' }),
    fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.toWellFormed().replace(/\r\n?/g, '\n')),
    fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
    fc.boolean(),
    fc.constantFrom(null, '_x000A_', '<&>"\'', 'a > b', ' spaced ', '日本', '👩🏽‍⚕️', 'שלום'),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
  const text = (cell: GivenCell): string =>
    cell === null ? '' : typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
  fc.assert(
    fc.property(grid, fc.constantFrom(...producers), (rows, producer) => {
      const wanted = rows.flatMap((cells, at) => {
        const texts = cells.map(text);
        while (texts.at(-1) === '') texts.pop();
        return texts.some((one) => one.trim() !== '') ? [{ line: at + 1, cells: texts }] : [];
      });
      assert.deepEqual(contentOf(givenWorkbook(rows, producer)).rows, wanted);
    }),
    { numRuns: 200 },
  );
});

test('a style says whether a number is a day: built-in formats, codes of the workbook’s own, and both calendars', () => {
  const row = (at: number, ...cells: [number, number][]) =>
    `<row r="${at}">${cells.map(([style, value], column) => `<c r="${'ABCDEFGH'[column]}${at}" s="${style}"><v>${value}</v></c>`).join('')}</row>`;
  const inside = row(
    1,
    [0, 46_356],
    [1, 46_356],
    [2, 46_356.5],
    [3, 0.25],
    [4, 2_134],
    [5, 0.5],
    [6, 1.5],
    [7, 46_356],
  );
  assert.deepEqual(rowsIn(sheetWith(inside)), [
    ['46356', '2026-11-30', '2026-11-30 12:00', '06:00', '02134', '0.5', '1.5', '2026-11-30'],
  ]);
  const files = workbookFiles(
    [{ name: 'A', rows: [[{ xml: '<c r="A1" s="1"><v>44894</v></c>' }]] }],
    'excel',
    { from1904: true },
  );
  assert.deepEqual(rowsIn(packed(files)), [['2026-11-30']]);
  assert.deepEqual(
    rowsIn(
      sheetWith('<row><c t="d"><v>2026-11-30T00:00:00</v></c><c t="d"><v>2026-11-30T09:05:00Z</v></c></row>'),
    ),
    [['2026-11-30', '2026-11-30 09:05']],
  );
});

test('of a formula the stored value alone is taken; formulas, errors and hidden rows are counted', () => {
  const read = contentOf(
    sheetWith(
      '<row r="1"><c r="A1" t="str"><f>CONCAT("a","b")</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="e"><v>#REF!</v></c></row><row r="4" hidden="1"><c r="A4"><v>7</v></c></row>',
    ),
  );
  assert.deepEqual(read.rows, [
    { line: 1, cells: ['ab', '2'] },
    { line: 4, cells: ['7'] },
  ]);
  assert.deepEqual([read.formulas, read.withoutValue, read.errors, read.hidden], [3, 1, 2, 1]);
});

test('the sheets are listed with their rows; hidden ones say so, and charts are none', () => {
  const files = workbookFiles([
    { name: 'Assets & more', rows: [['Name'], ['One'], [' '], ['Two']] },
    { name: 'Kept', rows: [['x']], state: 'veryHidden' },
    { name: 'Empty', rows: [] },
    { name: 'Chart', rows: [] },
  ]);
  files['xl/_rels/workbook.xml.rels'] = (files['xl/_rels/workbook.xml.rels'] ?? '').replace(
    /worksheet" Target="worksheets\/sheet4/,
    'chartsheet" Target="worksheets/sheet4',
  );
  const workbook = readWorkbook(packed(files));
  assert.ok('sheets' in workbook);
  assert.deepEqual(workbook.sheets(), [
    { name: 'Assets & more', hidden: false, rows: 3 },
    { name: 'Kept', hidden: true, rows: 1 },
    { name: 'Empty', hidden: false, rows: 0 },
  ]);
});

test('what is no workbook is told for what it is, whatever its name says, with what to do', () => {
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const locked = Buffer.concat([old, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  const cases: [string, Uint8Array, RegExp][] = [
    ['macros', changed((files) => (files['xl/vbaProject.bin'] = 'x')), /has macros.*\.xlsx/],
    [
      'macros by type',
      changed(
        (files) =>
          (files['[Content_Types].xml'] =
            '<Types a="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'),
      ),
      /has macros/,
    ],
    ['macro sheets', changed((files) => (files['xl/macrosheets/sheet1.xml'] = 'x')), /has macros/],
    ['.xls', Buffer.concat([old, Buffer.alloc(600)]), /old Office file.*\.xlsx/],
    ['a password', locked, /protected with a password/],
    [
      '.ods',
      packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      /OpenDocument/,
    ],
    ['.xlsb', packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), /binary workbook/],
    [
      '.docx',
      packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }),
      /Word or PowerPoint/,
    ],
    ['Numbers', packed({ 'Index/Document.iwa': 'x' }), /Numbers file/],
    ['an archive', packed({ 'list.csv': 'a,b' }), /archive and no workbook/],
    ['nothing but a mark', strToU8('PK\u0003\u0004'), /damaged/],
  ];
  for (const [what, bytes, why] of cases) assert.match(whyNot(bytes), why, what);
  assert.match(notAList(strToU8('%PDF-1.7'))?.because ?? '', /PDF/);
  assert.match(notAList(strToU8('\ufeff<html><table>'))?.because ?? '', /web page/);
  assert.equal(notAList(strToU8('Name,Kind\n')), undefined);
});

test('a document type, an entity of one’s own and an external one are refused: nothing expands, nothing is fetched', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>';
  for (const file of [
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
  ])
    assert.match(
      whyNot(
        changed((files) => (files[file] = (files[file] ?? '').replace(/^(<\?xml[^>]*>)?/, `$1${laughs}`))),
      ),
      /document type.*not read/,
      file,
    );
  assert.match(
    whyNot(
      changed(
        (files) => (files['xl/worksheets/sheet1.xml'] = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
      ),
    ),
    /document type/,
  );
  assert.match(whyNot(sheetWith('<row><c t="str"><v>&b;</v></c></row>')), /entity/);
  assert.match(whyNot(sheetWith('<row><c t="str"><v>a & b</v></c></row>')), /entity/);
  assert.deepEqual(rowsIn(sheetWith('<row><c t="str"><v>&#65;&#x42;&lt;<![CDATA[<&b;>]]></v></c></row>')), [
    ['AB<<&b;>'],
  ]);
});

test('a million rows are refused in little time and memory; 20,000 below the header are read', () => {
  const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>${at}</v></c></row>`;
  const many = (count: number) => sheetWith(Array.from({ length: count }, (_, at) => row(at + 1)).join(''));
  assert.equal(rowsIn(many(20_001)).length, 20_001);
  assert.match(whyNot(many(20_002)), /more than 20,000 rows/);
  const million = many(1_000_000);
  const before = process.memoryUsage().rss;
  const since = performance.now();
  assert.match(whyNot(million), /more than 20,000 rows/);
  assert.ok(performance.now() - since < 2_000);
  assert.ok(process.memoryUsage().rss - before < 100_000_000);
  const workbook = readWorkbook(million);
  assert.ok('sheets' in workbook);
  assert.deepEqual(workbook.sheets(), [{ name: 'Assets', hidden: false, rows: undefined }]);
});

test('what unpacks to far too much is refused, whether it says its size or lies about it', () => {
  const bomb = changed(
    (files) => (files['xl/sharedStrings.xml'] = `<sst><si><t>${' '.repeat(70_000_000)}</t></si></sst>`),
  );
  assert.ok(bomb.length < 200_000);
  const since = performance.now();
  assert.match(whyNot(bomb), /more than|too long/);
  assert.ok(performance.now() - since < 5_000);
  const spread = changed(
    (files) =>
      (files['xl/worksheets/sheet1.xml'] =
        `<worksheet>${`<!--${' '.repeat(900_000)}-->`.repeat(70)}<sheetData/></worksheet>`),
  );
  assert.match(whyNot(spread), /unpacks to far more/);
  // The directory says that it is small.
  const liar = Buffer.from(spread);
  const entry = liar.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  liar.writeUInt32LE(1_000, entry + 24);
  assert.match(whyNot(liar), /larger than it says/);
});

test('limits of columns, cells and rows: at the limit it is read, one past it refused, naming the place', () => {
  const wide = (columns: number) => givenWorkbook([Array.from({ length: columns }, (_, at) => `c${at}`)]);
  assert.equal(rowsIn(wide(200))[0]?.length, 200);
  assert.match(whyNot(wide(201)), /Row 1 has something in column 201/);
  assert.match(whyNot(sheetWith(`<row>${'<c/>'.repeat(4_100_001)}</row>`)), /millions of cells/);
  assert.match(whyNot(sheetWith('<row r="3"><c r="XFD3"><v>1</v></c></row>')), /Row 3 .* column 16384/);
  assert.equal(rowsIn(givenWorkbook([['x'.repeat(32_767)]]))[0]?.[0]?.length, 32_767);
  assert.match(whyNot(givenWorkbook([['x'.repeat(32_768)]])), /32,767 characters/);
  assert.match(
    whyNot(givenWorkbook([Array.from({ length: 4 }, () => 'x'.repeat(30_000))])),
    /Row 1 is longer than 100,000/,
  );
  const repeated = `<row><c t="s"><v>0</v></c></row>`.repeat(400);
  assert.match(
    whyNot(
      changed((files) => {
        files['xl/sharedStrings.xml'] = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
        files['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${repeated}</sheetData></worksheet>`;
      }),
    ),
    /10 million characters/,
  );
});

test('rows out of order, places that are none, and texts that are not there are damage, not a guess', () => {
  for (const inside of [
    '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>',
    '<row r="-1"><c><v>1</v></c></row>',
    '<row r="1"><c r="??"><v>1</v></c></row>',
    '<row r="1"><c t="s"><v>99</v></c></row>',
    '<row r="1"><c><v>1</c></v></row>',
    '<row r=1><c><v>1</v></c></row>',
  ])
    assert.match(whyNot(sheetWith(inside)), /damaged/, inside);
});

test('whatever byte of a workbook is changed or cut, it is read or refused with a sentence, and never breaks', () => {
  const whole = givenWorkbook([
    ['Name', 'Kind'],
    ['Front desk', 'desktop'],
    ['EHR', 46_356],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.option(fc.nat(whole.length), { freq: 4 }),
      (changes, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        assert.match(whyNot(cut === null ? bytes : bytes.subarray(0, cut)), /^it was read$|\.$/);
      },
    ),
    { numRuns: 400 },
  );
});
