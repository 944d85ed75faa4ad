import { damaged, Unreadable } from './unreadable.ts';
import type { NumberFormat } from './number-formats.ts';
import { shownNumber } from './number-formats.ts';
import type { Token } from './xml.ts';
import { attribute } from './xml.ts';

/** The most that a sheet may hold: rows and columns with something in them, characters of a cell, a row, and all. */
export const sheetLimits = {
  rows: 20_001,
  columns: 200,
  /** Cells that are written, also empty ones. */
  cells: 4_100_000,
  cell: 32_767,
  row: 100_000,
  all: 10_000_000,
} as const;

/** A row that has something in it: its number in the sheet, and its cells as text, from column A on. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** What was met on the way that whoever chose the sheet should know. */
export type Met = {
  /** Cells whose value a formula gave when the file was last saved. */
  formulas: number;
  /** Cells with a formula for which the file has no value. */
  withoutValue: number;
  /** Cells that show an error such as `#REF!`; they are read as empty. */
  errors: number;
  /** Rows that are hidden or filtered away; they are read too. */
  hidden: number;
};

/** What the cells of a sheet refer to. */
export type Around = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
};

/** The shared strings in their order: rich text as its words alone, without the reading aids of East Asian text. */
export function sharedStrings(tokens: Iterable<Token>): readonly string[] {
  const strings: string[] = [];
  let all = 0;
  let text = '';
  let piece = '';
  let inText = false;
  let aside = 0;
  for (const token of tokens) {
    if (token.is === 'text') {
      if (!inText || aside > 0) continue;
      piece += token.text;
      all += token.text.length;
      if (text.length + piece.length > sheetLimits.cell) throw tooLongCell();
      if (all > sheetLimits.all) throw tooMuchText();
    } else if (token.name === 't') {
      inText = token.is === 'open';
      text += unescaped(piece);
      piece = '';
    } else if (token.name === 'rPh') aside += token.is === 'open' ? 1 : -1;
    else if (token.name === 'si') {
      if (token.is === 'close') strings.push(text);
      text = '';
    }
  }
  return strings;
}

/**
 * The rows of a sheet that have something in them, in order.
 *
 * @throws Unreadable for what is damaged, or beyond the limits (`TooManyRows` for its rows).
 */
export function* rowsOf(tokens: Iterable<Token>, around: Around, met: Met): Generator<SheetRow> {
  let line = 0;
  let column = 0;
  let cells: string[] = [];
  let cell = { type: '', style: 0, value: '', formula: false };
  let piece = '';
  let reading = false;
  let aside = 0;
  let length = 0;
  let all = 0;
  let found = 0;
  let seen = 0;
  let isHidden = false;
  for (const token of tokens) {
    if (token.is === 'text') {
      if (!reading || aside > 0) continue;
      piece += token.text;
      if (cell.value.length + piece.length > sheetLimits.cell) throw tooLongCell();
      continue;
    }
    const opens = token.is === 'open';
    switch (token.name) {
      case 'row': {
        if (opens) {
          const next = Number(attribute(token.attributes, 'r') ?? line + 1);
          if (!Number.isSafeInteger(next) || next <= line || next > 1_048_576)
            throw damaged('its rows are out of order');
          [line, column, cells, length] = [next, 0, [], 0];
          isHidden = ['1', 'true'].includes(attribute(token.attributes, 'hidden') ?? '');
          break;
        }
        if (!cells.some((text) => text.trim() !== '')) break;
        if (++found > sheetLimits.rows) throw new TooManyRows();
        all += length;
        if (all > sheetLimits.all) throw tooMuchText();
        if (isHidden) met.hidden++;
        yield { line, cells };
        break;
      }
      case 'c': {
        if (opens) {
          if (++seen > sheetLimits.cells) throw tooManyCells();
          const place = attribute(token.attributes, 'r');
          column = place === undefined ? column + 1 : columnOf(place);
          cell = {
            type: attribute(token.attributes, 't') ?? 'n',
            style: Number(attribute(token.attributes, 's') ?? '0'),
            value: '',
            formula: false,
          };
          break;
        }
        const text = textOfCell(cell, around, met);
        if (text === '') break;
        if (column > sheetLimits.columns)
          throw new Unreadable(
            `Row ${line} has something in column ${column}; ${sheetLimits.columns} columns are the most. Delete the columns that the list does not need, and choose the file again.`,
          );
        while (cells.length < column - 1) cells.push('');
        cells[column - 1] = text;
        length += text.length;
        if (length > sheetLimits.row)
          throw new Unreadable(
            `Row ${line} is longer than ${sheetLimits.row.toLocaleString('en-US')} characters. Shorten it, and choose the file again.`,
          );
        break;
      }
      case 'f':
        if (opens) cell.formula = true;
        break;
      case 'v':
      case 't':
        reading = opens;
        // Rich text comes in runs, each escaped by itself.
        cell.value += cell.type === 's' ? piece : unescaped(piece);
        piece = '';
        break;
      case 'rPh':
        aside += opens ? 1 : -1;
        break;
    }
  }
}

/** More rows than are read: its own kind, since another sheet of the workbook may do. */
export class TooManyRows extends Unreadable {
  constructor() {
    super('This sheet has more than 20,000 rows. Split it into smaller ones.');
  }
}

function tooLongCell(): Unreadable {
  return new Unreadable(
    `A cell holds more than ${sheetLimits.cell.toLocaleString('en-US')} characters, which is more than spreadsheets allow. Shorten it, and choose the file again.`,
  );
}

function tooManyCells(): Unreadable {
  return new Unreadable(
    'This sheet has millions of cells, most of them empty. Copy the list alone into a new workbook, and choose that.',
  );
}

function tooMuchText(): Unreadable {
  return new Unreadable(
    'This sheet holds more than 10 million characters. Split it into smaller ones, and choose one of them.',
  );
}

/** `B7` is column 2. */
function columnOf(place: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/u.exec(place)?.[1];
  if (letters === undefined) throw damaged('a cell has no place');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

type Cell = { type: string; style: number; value: string; formula: boolean };

function textOfCell({ type, style, value, formula }: Cell, around: Around, met: Met): string {
  if (formula) {
    if (value === '') met.withoutValue++;
    else met.formulas++;
  }
  switch (type) {
    case 's': {
      if (value.trim() === '') return '';
      const text = around.strings[Number(value)];
      if (text === undefined) throw damaged('a cell refers to a text that is not there');
      return text;
    }
    case 'str':
    case 'inlineStr':
      return value;
    case 'b':
      return value.trim() === '' ? '' : value.trim() === '1' || value.trim() === 'true' ? 'yes' : 'no';
    case 'e':
      if (value !== '') met.errors++;
      return '';
    case 'd':
      // ISO 8601, as strict workbooks have it: `2026-11-30T09:05:00`.
      return value
        .trim()
        .replace(/T00:00(:00(\.0+)?)?Z?$/u, '')
        .replace(/T(\d\d:\d\d).*$/u, ' $1');
    default:
      return shownNumber(value, around.formats[style] ?? 'number', around.from1904);
  }
}

/** Characters that XML cannot hold are written `_x000D_`. Line ends become `\n`. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
    .toWellFormed();
}
