/** Reads CSV exports of the breach portal: spoiled headers, two ways to write days and numbers, repeated rows. */
import { parse } from 'csv-parse/sync';
import { parseDay } from '#calendar.ts';

/** One file: its name is for messages only and goes into no table. */
export type PortalFile = { readonly name: string; readonly bytes: Uint8Array };

/** One row of an export, in one spelling. */
export type Filing = {
  /** Where it stands, for messages: `archive.csv, row 17`. */
  readonly row: string;
  readonly provider: boolean;
  readonly year: number;
  readonly day: string;
  readonly types: readonly string[];
  readonly locations: readonly string[];
  readonly associate: boolean;
  /** People affected, as filed; NaN where the cell holds no number. */
  readonly people: number;
  readonly description: string;
  /** All that tells one filing from another. */
  readonly identity: string;
  /** The same, without the kind of entity. */
  readonly event: string;
};

const columns = [
  'Name of Covered Entity',
  'State',
  'Covered Entity Type',
  'Individuals Affected',
  'Breach Submission Date',
  'Type of Breach',
  'Location of Breached Information',
  'Business Associate Present',
  'Web Description',
] as const;
type Column = (typeof columns)[number];

/** Columns whose header some exports spoil: they are known by their place. */
const knownByPlace: ReadonlySet<Column> = new Set(['Name of Covered Entity', 'Business Associate Present']);

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function placesOf(header: readonly string[], file: string, needed: readonly Column[]): Map<Column, number> {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const names = header.map(letters);
  const places = new Map<Column, number>();
  for (const column of columns) {
    const place = names.indexOf(letters(column));
    if (place !== -1) places.set(column, place);
  }
  const taken = new Set(places.values());
  for (const column of needed) {
    const usual = columns.indexOf(column);
    if (!places.has(column) && knownByPlace.has(column) && usual < header.length && !taken.has(usual))
      places.set(column, usual);
    if (!places.has(column))
      throw new Error(
        `${file} has no column "${column}". Export the file again from the breach portal as CSV.`,
      );
  }
  return places;
}

function dayOf(text: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american === null) return parseDay(text);
  const [, month = '', day = '', year = ''] = american;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function list(text: string): string[] {
  return [...new Set(text.split(',').map(plain))].filter((part) => part !== '').toSorted();
}

/**
 * The filings in an export, in its order. `described` asks for the web description as well. Throws with the file and
 * row at fault, and what to do.
 */
export function filingsOf(file: PortalFile, described: boolean): Filing[] {
  let rows: string[][];
  try {
    rows = parse(file.bytes, {
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new Error(`${file.name} is not a CSV file that can be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const [header = [], ...body] = rows;
  const needed = described ? columns : columns.filter((column) => column !== 'Web Description');
  const places = placesOf(header, file.name, needed);
  return body.map((cells, at) => {
    const row = `${file.name}, row ${at + 2}`;
    if (cells.length !== header.length)
      throw new Error(`${row} has ${cells.length} columns where the header has ${header.length}.`);
    const cell = (column: Column) => plain(cells[places.get(column) ?? -1] ?? '');
    const people = Number(cell('Individuals Affected').replaceAll(',', '') || Number.NaN);
    const day = dayOf(cell('Breach Submission Date'));
    if (day === undefined)
      throw new Error(`${row}: the submission date "${cell('Breach Submission Date')}" is not a day.`);
    const types = list(cell('Type of Breach'));
    const locations = list(cell('Location of Breached Information'));
    const name = cell('Name of Covered Entity').toLowerCase();
    const kind = cell('Covered Entity Type').toLowerCase();
    const associate = cell('Business Associate Present').toLowerCase();
    const event = [name, cell('State').toLowerCase(), people, day, types.join(), locations.join()].join('|');
    const description = cell('Web Description');
    return {
      row,
      provider: kind === 'healthcare provider',
      year: Number(day.slice(0, 4)),
      day,
      types,
      locations,
      associate: associate === 'yes',
      people,
      description: description === String.raw`\N` ? '' : description,
      identity: [event, kind, associate].join('|'),
      event,
    };
  });
}

/**
 * Puts each filing into `seen` once, the described one of several, and returns how many rows were repeats. `seen` goes
 * on from file to file.
 */
export function withoutRepeats(filings: readonly Filing[], seen: Map<string, Filing>): number {
  let repeats = 0;
  for (const filing of filings) {
    const before = seen.get(filing.identity);
    if (before !== undefined) repeats += 1;
    if (before === undefined || (before.description === '' && filing.description !== ''))
      seen.set(filing.identity, filing);
  }
  return repeats;
}
