import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { attachment, optionalAttachment } from '#fields-attachment.ts';
import { fileKinds, kindOf } from '#file-kind.ts';
import type { FileKind } from '#file-kind.ts';
import { attachmentOf, largestFile } from './attachment-of.ts';
import { sha256 } from './chain.ts';

const beginning: Readonly<Record<FileKind, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7\n%âãÏÓ'),
  'image/png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  'image/jpeg': Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'),
};
const pdf = beginning['application/pdf'];
const named = (name: string, bytes = pdf) => {
  const made = attachmentOf(bytes, name);
  assert.ok('attachment' in made, JSON.stringify(made));
  return made.attachment;
};
const refusal = (bytes: Uint8Array, kinds?: readonly FileKind[]) => {
  const made = attachmentOf(bytes, 'x.pdf', kinds);
  return 'refusals' in made ? made.refusals[0]?.because : undefined;
};

test('the first bytes say what a file is, whatever its name says', () => {
  for (const kind of fileKinds) {
    assert.equal(kindOf(beginning[kind]), kind);
    assert.equal(named('scan.exe', beginning[kind]).type, kind);
    for (let cut = 0; cut < 3; cut++) assert.equal(kindOf(beginning[kind].subarray(0, cut)), undefined);
  }
  for (const text of [
    '',
    '<html><script>alert(1)</script>',
    'PK\x03\x04word/',
    '<?xml version="1.0"?><svg/>',
    ' %PDF-',
    'GIF89a',
    'MZ',
  ])
    assert.equal(kindOf(Buffer.from(text, 'latin1')), undefined, text);
});

test('what is taken has the digest and length of its bytes; what is empty, too large or something else is refused in a sentence', () => {
  assert.deepEqual(named('Scan.pdf'), {
    digest: sha256(pdf),
    name: 'Scan.pdf',
    type: 'application/pdf',
    bytes: pdf.length,
  });
  assert.match(refusal(Buffer.alloc(0)) ?? '', /is empty/);
  assert.match(refusal(Buffer.from('hello')) ?? '', /not a PDF, PNG or JPEG file/);
  assert.match(refusal(beginning['image/png'], ['application/pdf']) ?? '', /not a PDF file/);
  const whole = Buffer.concat([pdf], largestFile);
  assert.equal(named('large.pdf', whole).bytes, largestFile);
  assert.match(refusal(Buffer.concat([pdf], largestFile + 1)) ?? '', /holds 26 MB.*25 MB/);
});

test('a name loses its folder, what nobody sees, and an ending that is not its own', () => {
  for (const [given, kept] of [
    ['C:\\Users\\Olivia\\Scan of notice.PDF', 'Scan of notice.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a/b/', 'file.pdf'],
    ['', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.pdf'],
    ['a\u202efdp.exe', 'afdp.pdf'],
    ['line\r\nbreak"; x=.pdf', 'linebreak; x=.pdf'],
    ['Año 2026.pdf', 'Año 2026.pdf'],
    ['\ud800.pdf', '\ufffd.pdf'],
  ] as const)
    assert.equal(named(given).name, kept, JSON.stringify(given));
});

test('whatever a file is called, its name is short, has no folder and no control character, and the field takes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (name) => {
      const made = named(name);
      assert.ok([...made.name].length <= 120 && made.name.endsWith('.pdf') && made.name.isWellFormed());
      assert.doesNotMatch(made.name, /[\p{Cc}/\\"<>|*?:]/u);
      assert.deepEqual(attachment('the scan').parse(made), made);
    }),
  );
});

test('a field for a file takes what `attachmentOf` made and nothing else', () => {
  const field = attachment('the scan');
  const good = named('scan.pdf');
  for (const bad of [
    undefined,
    '',
    'scan.pdf',
    {},
    { ...good, digest: 'x' },
    { ...good, bytes: 0 },
    { ...good, more: 1 },
  ]) {
    const read = field.safeParse(bad);
    assert.equal(read.success, false, JSON.stringify(bad));
    assert.equal(read.error?.issues[0]?.message, 'Choose the scan.');
  }
  const optional = optionalAttachment('the scan');
  for (const nothing of [undefined, '', null]) assert.equal(optional.parse(nothing), undefined);
  assert.deepEqual(optional.parse(good), good);
  assert.equal(optional.safeParse('x').success, false);
});
