import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { documentForEditing } from '#documents/written.ts';
import { toDocx } from '#render/docx.ts';
import type { Written } from './written.ts';

/** A text as the Word file that the practice edits. */
export async function wordFile(title: string, written: Written): Promise<Uint8Array> {
  return toDocx(documentForEditing(title, written, { practice: 'Riverbend Clinic', date: '2026-11-30' }));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word file of a body as Word writes it, `w:` and all, to be changed by a test before it is packed. */
export function wordParts(body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const bulletOrNumber = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2, 3, 4].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId9" Type="${office}/hyperlink" Target="https://www.hhs.gov/hipaa" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${xmlns} xmlns:r="${office}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${xmlns}>${style('Title', 'Title')}${[1, 2, 3, 4].map((level) => style(`Heading${level}`, `heading ${level}`)).join('')}${style('ListParagraph', 'List Paragraph')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${xmlns}>${bulletOrNumber(1, 'bullet')}${bulletOrNumber(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    ...more,
  };
}

/** One paragraph as Word writes it. */
export function p(text: string, of: { style?: string; list?: 1 | 2; level?: number } = {}): string {
  const properties = [
    of.style === undefined ? '' : `<w:pStyle w:val="${of.style}"/>`,
    of.list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${of.level ?? 0}"/><w:numId w:val="${of.list}"/></w:numPr>`,
  ].join('');
  const run = text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

/** Parts packed as the archive that a Word file is. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: new Date('2026-11-30T00:00:00Z') },
  );
}

/** The parts of a Word file as texts. */
export function unpack(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
