import { stringify } from 'csv-stringify/sync';
import type { Table } from '#documents/document.ts';
import { plainText } from '#documents/reading.ts';

/** What a cell can hold; `null` and `undefined` are written as an empty cell. */
export type CsvCell = string | number | bigint | boolean | null | undefined;

const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as CSV (RFC 4180: comma, double quotes, CRLF). A text that a spreadsheet would take for a formula gets
 * a leading apostrophe; numbers are left as they are. With `bom`, the file begins with the mark by which
 * spreadsheets know UTF-8.
 */
export function toCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  options: { readonly bom?: boolean } = {},
): string {
  const records = [header, ...rows].map((row) =>
    row.map((cell) => {
      if (typeof cell === 'string') return guarded(cell.toWellFormed());
      return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : (cell ?? '');
    }),
  );
  return stringify(records, {
    record_delimiter: 'windows',
    bom: options.bom ?? false,
    // With CRLF between records a lone line feed would otherwise stay bare, which many readers split at.
    quoted_match: /[\r\n]|^\s|\s$/,
    // A lone empty cell must differ from an empty line.
    quoted_empty: header.length === 1,
  });
}

/** A table of a document as CSV: its header row and its rows, as plain text. */
export function tableToCsv(table: Table, options: { readonly bom?: boolean } = {}): string {
  return toCsv(
    table.columns.map((column) => column.title),
    table.rows.map((row) => row.map((cell) => plainText(cell.inlines))),
    options,
  );
}

/** A text that no spreadsheet takes for a formula; `unguarded` gives the first back. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text before `guarded`; for reading back a file that `toCsv` wrote. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
