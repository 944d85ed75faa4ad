import { parseDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { CsvFile } from './csv-table.ts';
import type { PhiKind } from '#phi.ts';
import type { Program } from '#program.ts';

/** Rows of a table, whatever file they come from, each with its line there. */
export type Grid = {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** One of the values that a field can have, and the words by which other files say it. */
export type FieldChoice = {
  readonly value: string;
  readonly label: string;
  readonly words: readonly string[];
};

/** What a column of somebody else's file can be read as. */
export type Field<Key extends string = string> = {
  readonly key: Key;
  readonly title: string;
  /** What happens with it, where the title does not say. */
  readonly hint?: string;
  /** What such columns are called, the likeliest first. */
  readonly headers: readonly string[];
  /** Where the field is one of a few values; else it is text. */
  readonly choices?: readonly FieldChoice[];
  /** The value for a cell, where the words of the choices do not tell. */
  readonly fit?: (cell: string) => string | undefined;
  /** What becomes of a cell that fits no choice, in words: `Not known yet`. */
  readonly otherwise?: string;
};

/** How a file is read: which line names the columns, what each field is read from, and what each value means. */
export type Mapping = {
  /** The place of the row with the names of the columns, from 0. */
  readonly header: number;
  /** The column of a field, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** For a field, the choice for a cell (as `plainCell` has it); empty: none of them. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Columns without a field whose text goes into the note. */
  readonly kept: ReadonlySet<number>;
};

/** A row that was read: the text of each field, the choice where it is one, and what goes into the note. */
export type MappedRow<Key extends string = string> = {
  readonly line: number;
  readonly cells: { readonly [key in Key]?: string };
  /** The choice of a field; not there where nothing fits. */
  readonly fits: { readonly [key in Key]?: string };
  /** `Title: text`, for columns that are kept and cells that fit nothing. */
  readonly note: readonly string[];
};

/** A title as words: `assetType` too. */
function plainTitle(title: string): string {
  return plainCell(/\s/u.test(title.trim()) ? title : title.replace(/(\p{Ll}{2})(\p{Lu})/gu, '$1 $2'));
}

/** A title or value as words: small letters, no marks. */
export function plainCell(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether words stand in a text one after the other. */
function holds(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/**
 * How well a title fits a field: 0 for not at all. The same words go before words among others, and a word alone only
 * counts where it ends the title: an asset’s status is a status and no asset.
 */
function score(title: string, { headers }: Field): number {
  let best = 0;
  for (const [at, header] of headers.entries()) {
    const words = plainCell(header);
    const spare = title.split(' ').length - words.split(' ').length;
    if (title === words) best = Math.max(best, 1_000 - at);
    else if (words.includes(' ') ? holds(title, words) : title.endsWith(` ${words}`))
      best = Math.max(best, 500 - at - 20 * spare);
  }
  return best;
}

/** The columns that the fields seem to be in, the surest first; each column is taken once. */
export function guessedColumns(
  titles: readonly string[],
  fields: readonly Field[],
): ReadonlyMap<string, number> {
  const plain = titles.map(plainTitle);
  const scored = fields.flatMap((field, order) =>
    plain.flatMap((title, column) => {
      const fit = title === '' ? 0 : score(title, field);
      return fit > 0 ? [{ key: field.key, column, fit, order }] : [];
    }),
  );
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const { key, column } of scored.toSorted(
    (a, b) => b.fit - a.fit || a.order - b.order || a.column - b.column,
  )) {
    if (columns.has(key) || taken.has(column)) continue;
    columns.set(key, column);
    taken.add(column);
  }
  return new Map(
    fields.flatMap(({ key }) => (columns.has(key) ? [[key, columns.get(key) ?? 0] as const] : [])),
  );
}

/** So many rows are looked through for the names of the columns: titles and notes may stand above them. */
export const headerWithin = 20;

/** The place of the row that names the columns: the one in which most fields are found; the first where none are. */
export function guessedHeader(grid: Grid, fields: readonly Field[]): number {
  const found = grid.rows.slice(0, headerWithin).map(({ cells }) => guessedColumns(cells, fields).size);
  return Math.max(0, found.indexOf(Math.max(...found)));
}

/** The choice that a cell says, by its value, its label, or the longest of the words that stand in it. */
export function fitOf(field: Field, cell: string): string | undefined {
  const text = plainCell(cell);
  if (text === '') return undefined;
  const choices = field.choices ?? [];
  const same = choices.find(({ value, label, words }) =>
    [value, label, ...words].some((word) => plainCell(word) === text),
  );
  if (same) return same.value;
  const special = field.fit?.(cell);
  if (special !== undefined) return special;
  const [longest] = choices
    .flatMap(({ value, words }) => words.map((word) => ({ value, words: plainCell(word) })))
    .filter(({ words }) => holds(text, words))
    .toSorted((a, b) => b.words.length - a.words.length);
  return longest?.value;
}

/** The different cells of a column below the header, in the order they come. */
export function valuesIn(grid: Grid, header: number, column: number): string[] {
  const found = new Map<string, string>();
  for (const { cells } of grid.rows.slice(header + 1)) {
    const cell = cells[column]?.trim() ?? '';
    if (cell !== '' && !found.has(plainCell(cell))) found.set(plainCell(cell), cell);
  }
  return [...found.values()];
}

/** The names of the columns; one without a name is called by its letter, as spreadsheets show it. */
export function titlesOf(grid: Grid, header: number): string[] {
  const named = grid.rows[header]?.cells ?? [];
  const width = Math.max(0, ...grid.rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const title = named[column]?.replace(/\s+/gu, ' ').trim() ?? '';
    return title === '' ? `Column ${letterOf(column)}` : title;
  });
}

function letterOf(column: number): string {
  return (
    (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}

/** The columns that no field is read from and that hold something: left out, unless they are kept in the note. */
export function spareColumns(grid: Grid, { header, columns }: Pick<Mapping, 'header' | 'columns'>): number[] {
  const taken = new Set(columns.values());
  const filled = new Set<number>();
  for (const { cells } of grid.rows.slice(header + 1))
    for (const [column, cell] of cells.entries()) if (cell.trim() !== '') filled.add(column);
  return [...filled].filter((column) => !taken.has(column)).toSorted((a, b) => a - b);
}

/** Reads the rows below the header as the mapping says. */
export function mappedRows<Key extends string>(
  grid: Grid,
  fields: readonly Field<Key>[],
  mapping: Mapping,
): MappedRow<Key>[] {
  const titles = titlesOf(grid, mapping.header);
  const known = new Map(fields.map(({ key }) => [key, new Map<string, string | undefined>()]));
  const fitted = (field: Field<Key>, cell: string): string | undefined => {
    const plain = plainCell(cell);
    const chosen = mapping.values.get(field.key)?.get(plain);
    if (chosen !== undefined) return chosen === '' ? undefined : chosen;
    const before = known.get(field.key);
    if (!before?.has(plain)) before?.set(plain, fitOf(field, cell));
    return before?.get(plain);
  };
  return grid.rows.slice(mapping.header + 1).map(({ line, cells: texts }) => {
    const cells: { [key in Key]?: string } = {};
    const fits: { [key in Key]?: string } = {};
    const note: string[] = [];
    for (const field of fields) {
      const column = mapping.columns.get(field.key);
      const cell = column === undefined ? '' : (texts[column]?.trim() ?? '');
      if (column === undefined || cell === '') continue;
      cells[field.key] = cell;
      if (!field.choices) continue;
      const fit = fitted(field, cell);
      if (fit === undefined) note.push(`${titles[column]}: ${cell}`);
      else fits[field.key] = fit;
    }
    for (const column of mapping.kept) {
      const cell = texts[column]?.trim() ?? '';
      if (cell !== '') note.push(`${titles[column]}: ${cell}`);
    }
    return { line, cells, fits, note };
  });
}

/** A row that is not taken, and why. */
export type LeftOut = { readonly line: number; readonly because: string };

/** A day as other files write it (`11/30/26`, `Nov 30, 2026`, with a time behind it), as `2026-11-30`; undefined: none. */
export function dayOfCell(cell: string): string | undefined {
  const text = cell.trim().replace(/[T ]\d{1,2}:\d{2}.*$/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const american = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(text);
  if (american)
    return joined(american[3]?.length === 2 ? `20${american[3]}` : american[3], american[1], american[2]);
  const worded = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  const month = worded ? months.indexOf((worded[1] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  return worded && month > 0 ? joined(worded[3], String(month), worded[2]) : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function joined(year = '', month = '', day = ''): string | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What somebody else's file comes to: the rows as our own file would have them, and those that are not taken. */
export type OwnFile = { readonly file: CsvFile; readonly left: readonly LeftOut[] };

/** How an area reads somebody else's file. */
export type ForeignFile<Key extends string = string> = {
  /** What columns can be read as; the choices among records are those of the day. */
  fields(program: Program, today: Day): readonly Field<Key>[];
  /** The rows as a file of our own. `phi`: what patient information is meant where a file only says that there is some. */
  own(program: Program, today: Day, rows: readonly MappedRow<Key>[], phi: readonly PhiKind[]): OwnFile;
};

/** A note of several lines; a line that says nothing is left out. */
export function noteOf(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line.trim() !== '').join('\n');
}

/** One line of text: line breaks and runs of spaces become one space. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** Gives each name once: what tells the thing apart goes behind it, else a number. Changes `taken`. */
export function toldApart(
  name: string,
  tag: string,
  key: (name: string) => string,
  taken: Set<string>,
): string {
  let told = name;
  if (taken.has(key(told)) && tag !== '' && !name.includes(tag)) told = `${name} (${tag})`;
  const base = told;
  for (let count = 2; taken.has(key(told)); count++) told = `${base} (${count})`;
  taken.add(key(told));
  return told;
}
