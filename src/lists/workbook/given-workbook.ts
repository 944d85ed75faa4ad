import { strToU8, zipSync } from 'fflate';

/** A cell as a test states it: text, number, boolean, or XML of its own with what it means. */
export type GivenCell = string | number | boolean | null | { readonly xml: string };

/** Whose way of writing workbooks is followed. */
export const producers = ['excel', 'libreoffice', 'google', 'inline', 'prefixed'] as const;
export type Producer = (typeof producers)[number];

const escape = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML cannot hold.
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (one) =>
      one === '\t' || one === '\n' ? one : `_x${one.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );

/** `27` is `AA`. */
export function letters(column: number): string {
  let text = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  return text;
}

const schema = 'http://schemas.openxmlformats.org';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles: 0 general, 1 date (built in), 2 date with time (own code), 3 time, 4 ZIP code, 5 percent, 6 duration. */
const styles = `<styleSheet xmlns="${schema}/spreadsheetml/2006/main"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[$-409]mmm\\ d&quot;, &quot;yyyy;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`;

/** Files of a workbook, to be changed by a test before they are packed. */
export function workbookFiles(
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly GivenCell[])[];
    readonly state?: string;
  }[],
  producer: Producer = 'excel',
  more: { readonly from1904?: boolean } = {},
): Record<string, string> {
  const strings: string[] = [];
  const p = producer === 'prefixed' ? 'x:' : '';
  const shared = producer !== 'inline';
  const cellXml = (cell: GivenCell, row: number, column: number): string => {
    if (cell === null) return '';
    if (typeof cell === 'object') return cell.xml;
    const place = producer === 'inline' ? '' : ` r="${letters(column)}${row}"`;
    const style = producer === 'libreoffice' ? ' s="0"' : '';
    if (typeof cell === 'number') return `<${p}c${place}${style}><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === 'boolean')
      return `<${p}c${place}${style} t="b"><${p}v>${cell ? 1 : 0}</${p}v></${p}c>`;
    if (!shared) return `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
    strings.push(cell);
    return `<${p}c${place}${style} t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
  };
  const sheetXml = (rows: readonly (readonly GivenCell[])[]): string => {
    const lines = rows.map((cells, at) => {
      // Without places each cell stands behind the one before, so an empty one has to be written.
      const written = cells.map((cell, column) =>
        cell === null && producer === 'inline' ? '<c/>' : cellXml(cell, at + 1, column + 1),
      );
      const place = producer === 'inline' ? '' : ` r="${at + 1}"`;
      const extra =
        producer === 'excel'
          ? ' spans="1:9" x14ac:dyDescent="0.25"'
          : producer === 'libreoffice'
            ? ' customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"'
            : '';
      return `<${p}row${place}${extra}>${written.join('')}</${p}row>`;
    });
    const xmlns =
      p === '' ? `xmlns="${schema}/spreadsheetml/2006/main"` : `xmlns:x="${schema}/spreadsheetml/2006/main"`;
    const before =
      producer === 'excel'
        ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        : producer === 'google'
          ? '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultRowHeight="15"/>'
          : '';
    return `${head}<!-- made in a test --><${p}worksheet ${xmlns} xmlns:x14ac="urn:x">${before}<${p}sheetData>${lines.join('')}</${p}sheetData></${p}worksheet>`;
  };
  const target = (path: string) =>
    producer === 'google' ? path : producer === 'prefixed' ? `/xl/${path}` : path;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${schema}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="rId1" Type="${schema}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<${p}workbook xmlns${p === '' ? '' : ':x'}="${schema}/spreadsheetml/2006/main" xmlns:r="${schema}/officeDocument/2006/relationships"><${p}workbookPr${more.from1904 ? ' date1904="1"' : ''}/><${p}sheets>${sheets.map(({ name, state }, at) => `<${p}sheet name="${escape(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`).join('')}</${p}sheets></${p}workbook>`,
    'xl/styles.xml': head + styles,
  };
  sheets.forEach(({ rows }, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(rows)));
  const relations = [
    ...sheets.map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${schema}/officeDocument/2006/relationships/worksheet" Target="${target(`worksheets/sheet${at + 1}.xml`)}"/>`,
    ),
    `<Relationship Id="rId901" Type="${schema}/officeDocument/2006/relationships/styles" Target="${target('styles.xml')}"/>`,
    shared
      ? `<Relationship Id="rId902" Type="${schema}/officeDocument/2006/relationships/sharedStrings" Target="${target('sharedStrings.xml')}"/>`
      : '',
  ];
  files['xl/_rels/workbook.xml.rels'] =
    `${head}<Relationships xmlns="${schema}/package/2006/relationships">${relations.join('')}</Relationships>`;
  if (shared)
    files['xl/sharedStrings.xml'] =
      `${head}<${p}sst xmlns${p === '' ? '' : ':x'}="${schema}/spreadsheetml/2006/main" count="${strings.length}">${strings.map((text) => `<${p}si>${producer === 'google' && [...text].length > 1 ? `<r><t xml:space="preserve">${escape([...text].slice(0, 1).join(''))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escape([...text].slice(1).join(''))}</t></r><rPh><t>aside</t></rPh>` : `<${p}t xml:space="preserve">${escape(text)}</${p}t>`}</${p}si>`).join('')}</${p}sst>`;
  return files;
}

/** Files packed as an archive. */
export function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
    { level: 6, mtime: new Date('2026-11-30T00:00:00Z') },
  );
}

/** A workbook of one sheet. */
export function givenWorkbook(
  rows: readonly (readonly GivenCell[])[],
  producer: Producer = 'excel',
): Uint8Array {
  return packed(workbookFiles([{ name: 'Assets', rows }], producer));
}
