import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { citation, level, table } from '#documents/document.ts';
import { guarded, tableToCsv, toCsv, unguarded } from './csv.ts';

test('rows end with CRLF, and commas, quotes and line breaks are quoted (RFC 4180)', () => {
  assert.equal(
    toCsv(
      ['Name', 'Note'],
      [
        ['Front desk, 1', 'says "hi"'],
        ['two\nlines', null],
      ],
    ),
    'Name,Note\r\n"Front desk, 1","says ""hi"""\r\n"two\nlines",\r\n',
  );
});

test('a text that a spreadsheet would run as a formula gets an apostrophe, a number does not', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'];
  const written = parse(
    toCsv(
      ['x'],
      dangerous.map((cell) => [cell]),
    ),
  ) as string[][];
  assert.deepEqual(
    written.slice(1).flat(),
    dangerous.map((cell) => `'${cell}`),
  );
  assert.equal(toCsv(['x'], [[-5], [2.5], [true]]), 'x\r\n-5\r\n2.5\r\nyes\r\n');
  assert.equal(toCsv(['=x'], []), "'=x\r\n");
  assert.equal(guarded('a=b'), 'a=b');
});

test('a file that was written is read back to the same text, whatever it holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^'{0,3}[=+\-@\t\r\n",]{0,3}[a-z"\r\n ]{0,4}$/),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), fc.boolean(), (rows, bom) => {
      const read = parse(toCsv(['a', 'b'], rows, { bom }), { bom: true }) as string[][];
      assert.deepEqual(
        read.slice(1).map((row) => row.map(unguarded)),
        rows.map((row) => row.map((text) => text.toWellFormed())),
      );
    }),
    { numRuns: 300 },
  );
});

test('with the mark, the file begins with the three bytes by which spreadsheets know UTF-8', () => {
  const bytes = Buffer.from(toCsv(['é'], [], { bom: true }));
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(toCsv(['é'], []), 'é\r\n');
});

test('a table of a document becomes its header row and its rows as plain text', () => {
  const risks = table({
    caption: 'Risks',
    columns: ['Risk', 'Level', 'Provision'],
    rows: [['-Phishing', [level(4, 'High')], ['see ', citation('164.308(a)(5)(ii)(B)')]]],
  });
  assert.equal(tableToCsv(risks), "Risk,Level,Provision\r\n'-Phishing,High,see 164.308(a)(5)(ii)(B)\r\n");
});
