import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenWorkbook } from '#lists/workbook/given-workbook.ts';
import { p, pack, wordFile, wordParts } from './given-word.ts';
import { readWord } from './word-file.ts';
import { grid, heading, para, points, steps } from './written.ts';

async function because(bytes: Uint8Array): Promise<string> {
  const found = await readWord(bytes);
  assert.ok('refusals' in found, JSON.stringify(found).slice(0, 300));
  assert.equal(found.refusals.length, 1);
  assert.equal(found.refusals[0]?.field, 'file');
  return found.refusals[0].because;
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const body = (xml: string, more?: Record<string, string>) => pack(wordParts(xml, more));
const good = body(p('A paragraph.'));

/** An OLE file: the head of one, and the names of its streams as they stand in it. */
const ole = (name: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(name, 'utf16le'),
  ]);

test('what is no Word file is refused by what it is, whatever its name, with what to do', async () => {
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [text(''), /^The file is empty/],
    [text('{\\rtf1\\ansi Hello}'), /Rich Text file.*save it as a Word document/],
    [text('%PDF-1.7'), /^This is a PDF.*Bring the Word file/],
    [text('<!DOCTYPE html><p>x'), /web page.*save it as a Word document/],
    [text('<?xml version="1.0"?><w:document/>'), /^This is XML/],
    [text('Only words.'), /^This is not a Word file/],
    [ole('WordDocument'), /old Word file \(\.doc\).*save it as a Word document \(\.docx\)/],
    [ole('EncryptedPackage'), /protected with a password.*take the password away/],
    [pack({ 'notes.txt': 'x' }), /^This is an archive \(\.zip\)/],
    [
      pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      /OpenDocument text/,
    ],
    [givenWorkbook([['a']]), /^This is an Excel workbook/],
    [new Uint8Array(10_000_001), /larger than 10 MB/],
    [
      pack({ ...wordParts(p('x')), 'word/document.xml': '<w:document><w:body>' }),
      /damaged.*save it as \.docx anew/,
    ],
    [pack({ ...wordParts(p('x')), 'word/document.xml': '<other/>' }), /damaged/],
    [good.subarray(0, good.length - 40), /damaged \(its end is missing\)/],
    [good.subarray(0, 200), /damaged/],
    [body(p('')), /holds no text/],
  ];
  for (const [bytes, expected] of cases) assert.match(await because(bytes), expected);
});

test('a Word file with macros, whatever its name, is refused', async () => {
  const asked = 'This file has macros. Save it as .docx without macros.';
  const parts = wordParts(p('x'));
  const types = parts['[Content_Types].xml'] ?? '';
  const enabled = types.replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  );
  assert.notEqual(enabled, types);
  assert.equal(await because(pack({ ...parts, '[Content_Types].xml': enabled })), asked);
  assert.equal(await because(pack({ ...parts, 'word/vbaProject.bin': 'x' })), asked);
});

test('tracked changes that nobody accepted or rejected are refused, in the text, in tables and in notes', async () => {
  const asked =
    'This file has tracked changes that nobody accepted or rejected. Accept or reject them in Word, then bring it again.';
  const run = '<w:r><w:t>x</w:t></w:r>';
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:ins w:id="1">${run}</w:ins></w:p></w:footnote></w:footnotes>`;
  for (const bytes of [
    body(p(`<w:ins w:id="1" w:author="A">${run}</w:ins>`)),
    body(p(`<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>`) + p('y')),
    body(p(`<w:moveFrom w:id="1">${run}</w:moveFrom>`)),
    body(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run}</w:p>`),
    body(`<w:tbl><w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc>${p('x')}</w:tc></w:tr></w:tbl>`),
    body(p('x'), { 'word/footnotes.xml': notes }),
  ])
    assert.equal(await because(bytes), asked);
  // A change of looks alone changes no word.
  const looks = await readWord(
    body(p(`<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>`)),
  );
  assert.ok('written' in looks);
});

test('document types and entities are refused before anything could expand, and nothing outside is fetched', async (context) => {
  const fetched: unknown[] = [];
  context.mock.method(globalThis, 'fetch', (...what: unknown[]) => {
    fetched.push(what);
    throw new Error('Nothing is fetched.');
  });
  const bomb =
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const parts = wordParts(p('x'));
  for (const name of [
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
  ]) {
    const xml = (parts[name] ?? '').replace(/^<\?xml[^>]*\?>/, '');
    assert.match(await because(pack({ ...parts, [name]: bomb + xml })), /document type/, name);
  }
  const linked = await readWord(
    body(
      p(
        '<w:r><w:drawing><wp:inline xmlns:wp="x" xmlns:a="y" xmlns:pic="z"><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>words</w:t></w:r>',
      ),
    ),
  );
  assert.ok('written' in linked);
  assert.deepEqual(linked.written, [para('words')]);
  assert.deepEqual(fetched, []);
});

test('a file that unpacks to far more than it looks is refused, and soon', async () => {
  const begin = performance.now();
  const zeros = ' '.repeat(90_000_000);
  assert.match(
    await because(pack({ ...wordParts(p('x')), 'word/styles.xml': `<w:styles>${zeros}</w:styles>` })),
    /unpacks to far more|damaged/,
  );
  assert.match(await because(body(p('x').repeat(250_000))), /far more pieces than a text of 70 pages/);
  assert.match(
    await because(body('<w:sdt><w:sdtContent>'.repeat(100) + p('x') + '</w:sdtContent></w:sdt>'.repeat(100))),
    /nested too deeply/,
  );
  const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  assert.match(await because(body(p(field.repeat(60)))), /a field .* has no end/);
  assert.match(
    await because(
      body(
        p(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${' '.repeat(9000)}</w:instrText></w:r>`,
        ),
      ),
    ),
    /a field .* is too long/,
  );
  assert.ok(performance.now() - begin < 10_000);
});

test('500 pages are refused with the limit named, before they are read', async () => {
  const page = p('A line of a policy that says what is done, by whom, and when. '.repeat(40));
  const begin = performance.now();
  assert.match(await because(body(page.repeat(500))), /200,000 characters/);
  assert.ok(performance.now() - begin < 2000);
  assert.match(
    await because(body(p('x').repeat(2001))),
    /has 2,001 paragraphs and lines of lists, and 2,000 is the most/,
  );
  const wide = `<w:tbl><w:tr>${`<w:tc>${p('x')}</w:tc>`.repeat(13)}</w:tr></w:tbl>`;
  assert.match(await because(body(wide)), /13 columns, and 12 is the most/);
});

test('as long a text as may be is read in a moment', async () => {
  const long = body(
    Array.from({ length: 1900 }, (_, at) =>
      p('Words of a policy that somebody wrote, one after the other, until there were many of them.', {
        ...(at % 3 === 0 && { list: 2 as const, level: at % 2 }),
      }),
    ).join(''),
  );
  const begin = process.cpuUsage();
  const found = await readWord(long);
  assert.ok('written' in found);
  const { user, system } = process.cpuUsage(begin);
  assert.ok((user + system) / 1e6 < 3, `${(user + system) / 1e6} s of work`);
});

/** Numbers from a seed, the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test('a file of which some bytes were changed is read or refused: it never throws and never hangs', async () => {
  const valid = [
    good,
    await wordFile('Access', [
      heading('A'),
      para('**b** _c_'),
      steps('d', { text: 'e', below: points('f') }),
      grid(['g'], [['h']]),
    ]),
  ];
  const next = numbers(20_261_130);
  for (let round = 0; round < 200; round++) {
    const bytes = Uint8Array.from(valid[round % valid.length] ?? good);
    for (let change = next(12); change >= 0; change--) bytes[next(bytes.length)] = next(256);
    const cut = next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
    const found = await readWord(cut);
    assert.ok('written' in found || (found.refusals[0]?.because.length ?? 0) > 20, `round ${round}`);
  }
});

test('XML of which some characters were changed is read or refused', async () => {
  const parts = wordParts(
    [
      p('Title', { style: 'Heading1' }),
      p('one', { list: 1 }),
      p('two', { list: 2, level: 2 }),
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`,
    ].join(''),
  );
  const next = numbers(7);
  const names = Object.keys(parts);
  const bits = [
    '',
    '<',
    '>',
    '"',
    'w:',
    '-1',
    '99999999999',
    '</w:p>',
    '<w:p>',
    '<w:tbl>',
    '&#0;',
    '&x;',
    'NaN',
    ' ',
  ];
  for (let round = 0; round < 200; round++) {
    const name = names[next(names.length)] ?? '';
    const xml = parts[name] ?? '';
    const at = next(xml.length);
    const broken = xml.slice(0, at) + (bits[next(bits.length)] ?? '') + xml.slice(at + next(20));
    const found = await readWord(pack({ ...parts, [name]: broken }));
    assert.ok('written' in found || (found.refusals[0]?.because.length ?? 0) > 20, `round ${round}`);
  }
});
