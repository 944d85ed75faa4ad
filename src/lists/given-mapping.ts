import { guessedColumns, guessedHeader, mappedRows, spareColumns, titlesOf } from './column-mapping.ts';
import type { ForeignFile, Grid, Mapping } from './column-mapping.ts';
import type { Program } from '#program.ts';

export const today = '2026-11-30';

/** A table whose lines are counted from 1. */
export const grid = (...rows: string[][]): Grid => ({
  rows: rows.map((cells, at) => ({ line: at + 1, cells })),
});

/** A table read as it seems to be meant, with what a person changed. */
export function guessed<Key extends string>(
  file: ForeignFile<Key>,
  program: Program,
  table: Grid,
  change: Partial<Mapping> = {},
) {
  const fields = file.fields(program, today);
  const header = guessedHeader(table, fields);
  const columns = guessedColumns(titlesOf(table, header), fields);
  const mapping: Mapping = {
    header,
    columns,
    values: new Map(),
    kept: new Set(spareColumns(table, { header, columns })),
    ...change,
  };
  const own = file.own(program, today, mappedRows(table, fields, mapping), ['contact', 'clinical']);
  return { fields, mapping, own };
}

/** The rows of our own file by the titles of its columns, without what is empty. */
export const byTitle = (own: {
  file: { header: readonly string[]; rows: readonly { cells: readonly string[] }[] };
}) =>
  own.file.rows.map(({ cells }) =>
    Object.fromEntries(
      own.file.header.flatMap((title, at) => (cells[at] === '' ? [] : [[title, cells[at]]])),
    ),
  );
