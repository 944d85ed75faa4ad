import { createHash } from 'node:crypto';

import type { Field, Grid, Mapping } from '#lists/column-mapping.ts';
import { guessedColumns, guessedHeader, plainCell, spareColumns, titlesOf } from '#lists/column-mapping.ts';
import { readCsv } from '#lists/csv-file.ts';
import type { Refusal } from '#decision.ts';
import { phiKinds } from '#phi.ts';
import type { PhiKind } from '#phi.ts';
import { isWorkbook, readWorkbook } from '#lists/workbook-file.ts';
import type { SheetContent, SheetOnList } from '#lists/workbook-file.ts';
import { text, texts } from './form-input.ts';
import type { FormInput } from './form-input.ts';
import type { PageContext } from './page.ts';
import { sessionToken } from './session-cookie.ts';

/** A file that was brought and is held: its rows, or the sheets to choose from. */
export type Brought =
  | {
      readonly is: 'rows';
      readonly grid: Grid;
      readonly sheet?: SheetOnList & { readonly index: number };
      readonly met?: SheetContent;
    }
  | { readonly is: 'sheets'; readonly sheets: readonly SheetOnList[] }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/** Whose a held file is: the session's and the practice's, as a digest. */
export function ownerOf(context: PageContext, practice: string): string {
  return createHash('sha256')
    .update(`${practice} ${sessionToken(context) ?? ''}`)
    .digest('hex');
}

/** Reads a held file once more. `asked`: the sheet of a workbook, from 0; where it has but one to choose, that one. */
export function readBrought(bytes: Uint8Array, asked: number | undefined): Brought {
  if (!isWorkbook(bytes)) {
    const file = readCsv(bytes);
    if ('refusals' in file) return { is: 'refused', refusals: file.refusals };
    return { is: 'rows', grid: { rows: [{ line: 1, cells: file.header }, ...file.rows] } };
  }
  const workbook = readWorkbook(bytes);
  if ('refusals' in workbook) return { is: 'refused', refusals: workbook.refusals };
  const sheets = workbook.sheets();
  if ('refusals' in sheets) return { is: 'refused', refusals: sheets.refusals };
  const fit = sheets.flatMap(({ rows }, index) => (rows === undefined || rows > 0 ? [index] : []));
  const index = asked ?? (fit.length === 1 ? fit[0] : undefined);
  const chosen = index === undefined ? undefined : sheets[index];
  if (index === undefined || !chosen) {
    if (fit.length === 0)
      return {
        is: 'refused',
        refusals: [{ because: 'Every sheet of this workbook is empty.', field: 'file' }],
      };
    return { is: 'sheets', sheets };
  }
  const content = workbook.sheet(index);
  if ('refusals' in content) return { is: 'refused', refusals: content.refusals };
  if (content.rows.length === 0) return { is: 'sheets', sheets };
  return { is: 'rows', grid: { rows: content.rows }, sheet: { ...chosen, index }, met: content };
}

/** How a file seems to be meant: nothing is chosen yet. */
export function guessedMapping(
  grid: Grid,
  fields: readonly Field[],
  header = guessedHeader(grid, fields),
): Mapping {
  const columns = guessedColumns(titlesOf(grid, header), fields);
  return { header, columns, values: new Map(), kept: new Set(spareColumns(grid, { header, columns })) };
}

/** Where a file says that there is patient information and not which, this is meant until somebody says otherwise. */
export const usualPhi: readonly PhiKind[] = ['contact', 'clinical'];

/** What a form chose. A new line of names is guessed from anew. */
export function chosenMapping(
  form: FormInput,
  grid: Grid,
  fields: readonly Field[],
): { readonly mapping: Mapping; readonly phi: readonly PhiKind[]; readonly refusals: readonly Refusal[] } {
  const header = Number(text(form, 'header'));
  const phi = phiKinds.filter((kind) => texts(form, 'phi').includes(kind));
  const within = Number.isSafeInteger(header) && header >= 0 && header < grid.rows.length;
  if (!within || text(form, 'header') !== text(form, 'header-before'))
    return { mapping: guessedMapping(grid, fields, within ? header : undefined), phi, refusals: [] };
  const width = titlesOf(grid, header).length;
  const chosen = nested(form, 'column');
  const columns = new Map<string, number>();
  const refusals: Refusal[] = [];
  for (const { key, title } of fields) {
    const given = chosen[key];
    if (typeof given !== 'string' || !/^\d{1,4}$/.test(given) || Number(given) >= width) continue;
    const other = [...columns].find(([, column]) => column === Number(given))?.[0];
    if (other !== undefined)
      refusals.push({
        because: `${title} and ${fields.find((field) => field.key === other)?.title} are read from the same column. Choose another one for one of them.`,
        field: `column.${key}`,
      });
    columns.set(key, Number(given));
  }
  const cells = nested(form, 'cell');
  const fits = nested(form, 'fit');
  const values = new Map(
    fields.map(({ key, choices = [] }) => {
      const told = [cells[key] ?? []].flat();
      const meant = [fits[key] ?? []].flat();
      const known = new Set(choices.map(({ value }) => value).concat(''));
      return [
        key,
        new Map(
          told.flatMap((cell, at) => {
            const fit = meant[at];
            return typeof cell === 'string' && typeof fit === 'string' && known.has(fit)
              ? [[plainCell(cell), fit] as const]
              : [];
          }),
        ),
      ];
    }),
  );
  const kept = new Set(
    texts(form, 'keep')
      .map(Number)
      .filter((column) => column >= 0 && column < width),
  );
  for (const column of columns.values()) kept.delete(column);
  // Whatever was a field before and is none any more goes into the note, so that nothing is lost unasked.
  const before = new Set(texts(form, 'taken').map(Number));
  for (const column of spareColumns(grid, { header, columns })) if (before.has(column)) kept.add(column);
  return { mapping: { header, columns, values, kept }, phi, refusals };
}

function nested(form: FormInput, name: string): Readonly<Record<string, unknown>> {
  const value = form[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
