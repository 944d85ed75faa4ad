import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readWorkbook } from '#lists/workbook-file.ts';
import { packed, workbookFiles } from './given-workbook.ts';
import { partsOf, unpacked } from './zip-parts.ts';

const files = { 'a.xml': 'the same words, the same words', 'b.xml': 'others' };
const read = (bytes: Uint8Array, name: string): string => {
  const part = partsOf(bytes).get(name);
  assert.ok(part);
  return Buffer.concat([...unpacked(bytes, part, { left: 1_000 })]).toString();
};
/** The place of a part in the directory at the end. */
const entryOf = (bytes: Uint8Array, name: string): number => Buffer.from(bytes).lastIndexOf(name) - 46;

test('each part is read as it was packed; a checksum that does not match is damage', () => {
  const bytes = packed(files);
  for (const [name, text] of Object.entries(files)) assert.equal(read(bytes, name), text);
  const wrong = Buffer.from(bytes);
  wrong.writeUInt32LE(7, entryOf(wrong, 'a.xml') + 16);
  assert.throws(() => read(wrong, 'a.xml'), /a\.xml does not match its checksum/);
  assert.equal(read(wrong, 'b.xml'), 'others');
});

test('a part that is encrypted, packed in another way, there twice or cut is refused', () => {
  const changed = (change: (bytes: Buffer, entry: number) => void) => {
    const bytes = Buffer.from(packed(files));
    change(bytes, entryOf(bytes, 'a.xml'));
    return bytes;
  };
  const cases: [RegExp, Uint8Array][] = [
    [/protected with a password/, changed((bytes, entry) => bytes.writeUInt16LE(1, entry + 8))],
    [/packed in a way/, changed((bytes, entry) => bytes.writeUInt16LE(12, entry + 10))],
    [/the same part twice/, changed((bytes, entry) => bytes.write('b.xml', entry + 46))],
    [/directory is cut/, changed((bytes, entry) => bytes.writeUInt32LE(0, entry))],
    [/far too many parts/, changed((bytes) => bytes.writeUInt16LE(0xffff, bytes.length - 12))],
    [/unpacks to far more/, changed((bytes, entry) => bytes.writeUInt32LE(0xfffffff0, entry + 24))],
  ];
  for (const [why, bytes] of cases) assert.throws(() => partsOf(bytes), why);
  const away = changed((bytes, entry) => bytes.writeUInt32LE(1_000_000, entry + 42));
  assert.throws(() => read(away, 'a.xml'), /not where it should be/);
});

test('what a workbook refers to outside of itself is never opened', () => {
  const inside = workbookFiles([{ name: 'A', rows: [['x']] }]);
  const relations = inside['xl/_rels/workbook.xml.rels'] ?? '';
  inside['xl/_rels/workbook.xml.rels'] = relations.replace(
    'Target="worksheets/sheet1.xml"',
    'Target="worksheets/sheet1.xml" TargetMode="External"',
  );
  const workbook = readWorkbook(packed(inside));
  assert.ok('refusals' in workbook);
  assert.match(workbook.refusals[0]?.because ?? '', /sheets is missing/);
});
