import type { Field as MappedField, Grid, Mapping, OwnFile } from '#lists/column-mapping.ts';
import { fitOf, plainCell, valuesIn } from '#lists/column-mapping.ts';
import type { Column } from '#lists/csv-table.ts';
import { numbersListed } from '#listing.ts';
import type { PhiKind } from '#phi.ts';
import type { SheetContent, SheetOnList } from '#lists/workbook-file.ts';
import { Hidden, Select } from './form.tsx';
import type { Refusals } from './form.tsx';
import { counted } from './words.tsx';

/** So many values of a field are shown to be told what they mean; the rest is read as guessed. */
const valuesShown = 30;

/** So many rows are shown as they would be read. */
export const rowsShown = 10;

/** What is shown even where no column was read for it: it may follow from others. */
const alwaysTold: ReadonlySet<string> = new Set(['kind', 'phi', 'encryptedAtRest', 'agreement']);

/** What no field holds is not shown in the look ahead. */
const unseen: ReadonlySet<string> = new Set(['form', 'flows', 'confirmed', 'id', 'revision']);

/** What the page that matches a file shows. */
export type MappingShown = {
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly fields: readonly MappedField[];
  /** The columns of our own file, for the look ahead. */
  readonly columns: readonly Column<string>[];
  readonly grid: Grid;
  readonly sheet: (SheetOnList & { readonly index: number }) | undefined;
  readonly met: SheetContent | undefined;
  readonly mapping: Mapping;
  readonly phi: readonly PhiKind[];
  readonly own: OwnFile;
  readonly refusals: Refusals;
};

/** A text of one line, cut where it is long. */
export function short(text: string, most: number): string {
  const points = [...text.replace(/\s+/gu, ' ').trim()];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
}

/** What somebody should know of how the sheet was read. */
export function Remarks({ met }: { met: SheetContent | undefined }) {
  if (!met) return null;
  const { formulas, withoutValue, errors, hidden } = met;
  const told = [
    formulas > 0 &&
      `${counted(formulas, 'cell holds a formula', 'cells hold formulas')}. Nothing is calculated here: the value is taken that the file had when it was last saved.`,
    withoutValue > 0 &&
      `${counted(withoutValue, 'formula has', 'formulas have')} no value in the file and ${withoutValue === 1 ? 'is' : 'are'} read as empty. Open the file in your spreadsheet program and save it to fill ${withoutValue === 1 ? 'it' : 'them'}.`,
    errors > 0 &&
      `${counted(errors, 'cell shows', 'cells show')} an error such as #REF! and ${errors === 1 ? 'is' : 'are'} read as empty.`,
    hidden > 0 &&
      `${counted(hidden, 'row is', 'rows are')} hidden or filtered away in the sheet, and read all the same.`,
  ].filter((one) => one !== false);
  return (
    told.length > 0 && (
      <div className="callout">
        <ul>
          {told.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
    )
  );
}

/** What the values of the file mean, for fields that are one of a few: first those that nobody could match. */
export function Meanings({ fields, grid, mapping }: MappingShown) {
  const asked = fields.flatMap((field) => {
    const column = mapping.columns.get(field.key);
    if (column === undefined || !field.choices) return [];
    const values = valuesIn(grid, mapping.header, column);
    return values.length === 0
      ? []
      : [{ field, values: values.slice(0, valuesShown), more: values.length - valuesShown }];
  });
  if (asked.length === 0) return null;
  return (
    <section className="card">
      <h2>What its values mean</h2>
      {asked.map(({ field, values, more }) => {
        const meant = values.map((cell) => ({
          cell,
          fit: mapping.values.get(field.key)?.get(plainCell(cell)) ?? fitOf(field, cell) ?? '',
        }));
        const unknown = meant.filter(({ fit }) => fit === '').length;
        return (
          <details key={field.key} open={unknown > 0}>
            <summary>
              {field.title}: {counted(values.length, 'value')}
              {unknown > 0 && `, ${unknown} of them not understood`}
            </summary>
            <div className="fields">
              {meant.map(({ cell, fit }, at) => (
                <div key={cell}>
                  <Hidden name={`cell.${field.key}.${at}`} value={cell} />
                  <Select
                    name={`fit.${field.key}.${at}`}
                    label={`“${short(cell, 60)}”`}
                    value={fit}
                    empty={field.otherwise ?? 'Nothing'}
                    options={(field.choices ?? []).map(({ value, label }) => ({ value, label }))}
                  />
                </div>
              ))}
            </div>
            {more > 0 && (
              <p className="soft">
                {counted(more, 'more value is', 'more values are')} read by the same rules.
              </p>
            )}
          </details>
        );
      })}
    </section>
  );
}

export function LeftOutLines({ own }: { own: OwnFile }) {
  const reasons = [...Map.groupBy(own.left, ({ because }) => because)];
  return reasons.map(([because, lines]) => (
    <p key={because} className="soft">
      {lines.length === 1 ? 'Line' : 'Lines'} {numbersListed(lines.slice(0, 40).map(({ line }) => line))}
      {lines.length > 40 && ` and ${lines.length - 40} more`} {lines.length === 1 ? 'is' : 'are'} left out:{' '}
      {because}.
    </p>
  ));
}

/** The first rows: what each is called, what was read of it, and its note. */
export function LookAhead({ fields, columns, mapping, own }: MappingShown) {
  const worded = (key: string, cell: string): string =>
    fields.find((field) => field.key === key)?.choices?.find(({ value }) => value === cell)?.label ?? cell;
  // What nothing was read for is as it is for a new line, and goes without saying.
  const told = (key: string): boolean =>
    !unseen.has(key) &&
    (mapping.columns.has(key) || fields.every((field) => field.key !== key) || alwaysTold.has(key));
  return (
    <div className="scroll stack">
      <table>
        <caption>The numbers are those of the lines in your file</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Name</th>
            <th scope="col">What was read</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {own.file.rows.slice(0, rowsShown).map(({ line, cells }) => {
            const read = columns.map(({ key, title }, at) => ({ key, title, cell: cells[at] ?? '' }));
            const [name, note] = [['name'], ['notes', 'agreementNote']].map((keys) =>
              read.find(({ key }) => keys.includes(key)),
            );
            return (
              <tr key={line}>
                <td data-label="Line">{line}</td>
                <th scope="row">{name?.cell || '(no name)'}</th>
                <td>
                  {read
                    .filter(
                      ({ key, cell }) => cell !== '' && told(key) && key !== name?.key && key !== note?.key,
                    )
                    .map(({ key, title, cell }) => (
                      <span key={key}>
                        <span className="soft">{title}</span> {worded(key, cell)}
                        <br />
                      </span>
                    ))}
                </td>
                <td data-label="Note">
                  {note?.cell.split('\n').map((text, at) => (
                    <span key={at}>
                      {text}
                      <br />
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
