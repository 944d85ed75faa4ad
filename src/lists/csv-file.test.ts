import assert from 'node:assert/strict';
import { test } from 'node:test';

import { csvLimits, readCsv } from './csv-file.ts';

const why = (bytes: Uint8Array) => {
  const read = readCsv(bytes);
  assert.ok('refusals' in read, `read: ${JSON.stringify(read).slice(0, 200)}`);
  assert.equal(read.refusals.length, 1);
  return read.refusals[0]?.because ?? '';
};
const cells = (bytes: Uint8Array) => {
  const read = readCsv(bytes);
  assert.ok(!('refusals' in read), JSON.stringify(read));
  return [read.header, ...read.rows.map((row) => row.cells)];
};
const wide = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

test('the same table is read in UTF-8 with and without a mark, UTF-16 either way, and Windows-1252', () => {
  const text = 'Name,Café\r\nZoë,“x”\r\n';
  const expected = [
    ['Name', 'Café'],
    ['Zoë', '“x”'],
  ];
  assert.deepEqual(cells(Buffer.from(text)), expected);
  assert.deepEqual(cells(Buffer.from(`\ufeff${text}`)), expected);
  assert.deepEqual(cells(wide(text, false)), expected);
  assert.deepEqual(cells(wide(text, true)), expected);
  assert.deepEqual(
    cells(Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')),
    expected,
  );
});

test('commas, semicolons and tabs separate; one inside quotation marks does not decide', () => {
  for (const separator of [',', ';', '\t']) {
    const text = ['"a,;\tb,;,;"', 'c', 'd'].join(separator);
    assert.deepEqual(cells(Buffer.from(text)), [['a,;\tb,;,;', 'c', 'd']], JSON.stringify(separator));
  }
  assert.deepEqual(cells(Buffer.from('sep=;\r\na,b;c\r\n1;2\r\n')), [
    ['a,b', 'c'],
    ['1', '2'],
  ]);
});

test('rows carry the line on which they begin, over line breaks in cells and blank lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const read = readCsv(Buffer.from(['a,b', '"1', '2",3', '', ',', '4,5', ''].join(end)));
    assert.ok(!('refusals' in read));
    assert.deepEqual(
      read.rows.map(({ line }) => line),
      [2, 6],
      JSON.stringify(end),
    );
  }
});

test('broken quoting is refused with its line', () => {
  assert.match(
    why(Buffer.from('a,b\n1,2\n"3,4\n')),
    /^Line \d+: a quotation mark is opened and never closed/,
  );
  assert.match(why(Buffer.from('a,b\n1,2\n3,x"4\n')), /^Line 3: a quotation mark stands in the middle/);
  assert.match(why(Buffer.from('a,b\n"1"x,2\n')), /^Line 2: something follows a closing quotation mark/);
});

test('what is no table of text is refused with what to do', () => {
  assert.match(why(Buffer.from('')), /empty/);
  assert.match(why(Buffer.from('\n\n , \n')), /empty/);
  assert.match(why(Buffer.from('PK\x03\x04 sheet')), /save it as CSV/);
  assert.match(why(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])), /not text/);
});

test('20,000 rows are read, one more is not, and 100,000 are answered within two seconds', () => {
  const rows = (count: number) => Buffer.from(`a,b\n${'1,"two, or three words of text"\n'.repeat(count)}`);
  assert.equal(cells(rows(csvLimits.rows)).length, csvLimits.rows + 1);
  assert.match(why(rows(csvLimits.rows + 1)), /more than 20,000 rows/);
  const began = performance.now();
  assert.match(why(rows(100_000)), /more than 20,000 rows/);
  assert.ok(performance.now() - began < 2_000);
});

test('more than 10 MB, or a quotation mark that swallows the file, is refused at once', () => {
  assert.match(why(Buffer.alloc(10_000_001, 'a')), /larger than 10 MB/);
  assert.match(why(Buffer.from(`a,b\n"${'x\n'.repeat(4_000_000)}`)), /longer than 100,000 characters/);
  assert.match(why(Buffer.alloc(10_000_000, 'a')), /longer than 100,000 characters/);
});

test('the apostrophe before a formula is taken away, and any other stays', () => {
  assert.deepEqual(cells(Buffer.from("a,b,c\n'=1+1,''+x,'tis\n")), [
    ['a', 'b', 'c'],
    ['=1+1', "'+x", "'tis"],
  ]);
});
