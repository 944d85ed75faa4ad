import { CsvError, parse } from 'csv-parse/sync';

import type { CsvFile } from './csv-table.ts';
import type { Refusal } from '#decision.ts';
import { unguarded } from '#render/csv.ts';

/** The most that is read: bytes of the file, rows below the header, characters of one row. */
export const csvLimits = { bytes: 10_000_000, rows: 20_000, row: 100_000 } as const;

/** The text of a file in UTF-8, in UTF-16 with its mark, or else in Windows-1252. Undefined: no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  const read = (encoding: string) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const text = wide === '' ? (read('utf-8') ?? read('windows-1252')) : read(wide);
  return text?.includes('\u0000') ? undefined : text;
}

/** The separator that occurs most in the header, outside quotation marks. */
function separatorOf(header: string): string {
  const outside = header.replace(/"[^"]*"/gu, '');
  const counted = [',', ';', '\t'].map((separator) => ({
    separator,
    count: outside.split(separator).length - 1,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

const quoting = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  INVALID_OPENING_QUOTE: 'a quotation mark stands in the middle of a cell',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quotation mark',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'something follows a closing quotation mark',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${csvLimits.row.toLocaleString('en-US')} characters; a quotation mark may be missing`,
} as const;

function refused(because: string): { refusals: Refusal[] } {
  return { refusals: [{ because, field: 'file' }] };
}

/**
 * Reads a CSV file as spreadsheets write it: UTF-8, UTF-16 with its mark or Windows-1252; separated by commas,
 * semicolons or tabs. Line breaks become `\n`, also inside cells. Apostrophes that `toCsv` put before formulas are taken away. Blank lines are left out.
 * Refused, whole: more than 10 MB or 20,000 rows, what is no text, and broken quoting, with the line.
 */
export function readCsv(bytes: Uint8Array): CsvFile | { refusals: Refusal[] } {
  if (bytes.length > csvLimits.bytes)
    return refused('The file is larger than 10 MB. Split it into smaller files.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refused(
      'This is a workbook or an archive. Open it in your spreadsheet program and save it as CSV.',
    );
  const decoded = textOf(bytes);
  if (decoded === undefined)
    return refused(
      'This file is not text. Save it as CSV (UTF-8) in your spreadsheet program, then try again.',
    );
  // Spreadsheets may name the separator in a line before the header.
  const unified = decoded.replace(/\r\n?/gu, '\n');
  const named = /^sep=(.)\n/u.exec(unified);
  const text = named ? unified.slice(named[0].length) : unified;
  const skipped = named ? 1 : 0;
  const separator = named?.[1] ?? separatorOf(/^[^\n]*/u.exec(text.trimStart())?.[0] ?? '');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      max_record_size: csvLimits.row,
      to: csvLimits.rows * 2,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why = (quoting as Partial<Record<string, string>>)[error.code] ?? 'it cannot be read as CSV';
    const line = typeof error['lines'] === 'number' ? error['lines'] + skipped : undefined;
    return refused(
      `${line === undefined ? 'In the file' : `Line ${line}`}: ${why}. Put cells with quotation marks, commas or line breaks into quotation marks, and double those inside.`,
    );
  }
  let line = 1 + skipped;
  const lines = records.flatMap(({ record, info }) => {
    const begins = line;
    line = info.lines + 1 + skipped;
    const cells = record.map(unguarded);
    return cells.some((cell) => cell.trim() !== '') ? [{ line: begins, cells }] : [];
  });
  const [header, ...rows] = lines;
  if (!header) return refused('The file is empty. Its first line must name the columns.');
  if (rows.length > csvLimits.rows)
    return refused('The file has more than 20,000 rows. Split it into smaller files.');
  return { header: header.cells, rows };
}
