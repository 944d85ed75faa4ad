import type { Field as MappedField, Grid, Mapping, OwnFile } from '#column-mapping.ts';
import { fitOf, headerWithin, plainCell, spareColumns, titlesOf, valuesIn } from '#column-mapping.ts';
import type { Column } from '#csv-table.ts';
import { listed, numbersListed } from '#listing.ts';
import { phiKinds, phiKindWords } from '#phi.ts';
import type { PhiKind } from '#phi.ts';
import type { SheetContent, SheetOnList } from '#workbook-file.ts';
import { Choices, ErrorSummary, Hidden, Select } from './form.tsx';
import type { Refusals } from './form.tsx';
import { counted } from './words.tsx';

/** So many values of a field are shown to be told what they mean; the rest is read as guessed. */
const valuesShown = 30;

/** So many rows are shown as they would be read. */
const rowsShown = 10;

/** What no field holds is not shown in the look ahead. */
const unseen: ReadonlySet<string> = new Set(['form', 'flows', 'confirmed', 'id', 'revision']);

/** The choice of a sheet. */
export function SheetChoice({
  title,
  action,
  back,
  sheets,
}: {
  title: string;
  action: string;
  back: string;
  sheets: readonly SheetOnList[];
}) {
  return (
    <div className="ask">
      <h1>{title}</h1>
      <p>The workbook has several sheets. Choose the one with the list; you can import another afterwards.</p>
      <ul className="cards">
        {sheets.map(({ name, rows, hidden }, index) => (
          <li key={index}>
            {rows === 0 ? name : <a href={`${action}?sheet=${index}`}>{name}</a>}{' '}
            <span className="soft">
              {rows === undefined
                ? 'more than 20,000 rows, too many to import'
                : rows === 0
                  ? 'empty'
                  : counted(rows, 'row')}
              {hidden && ', hidden in the workbook'}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a className="button quiet" href={back}>
          Leave it
        </a>
      </p>
    </div>
  );
}

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

/** How a file is read: which column is what, what its words mean, and the first rows as they would come in. */
export function ImportMapping(shown: MappingShown) {
  const { title, action, back, fields, grid, sheet, mapping, own, refusals } = shown;
  const titles = titlesOf(grid, mapping.header);
  const spare = spareColumns(grid, mapping);
  const left = spare.filter((column) => !mapping.kept.has(column));
  const count = own.file.rows.length;
  return (
    <>
      <h1>{title}</h1>
      <p className="soft">
        {sheet === undefined ? 'Your file' : `The sheet “${sheet.name}”`} has{' '}
        {counted(grid.rows.length - 1 - mapping.header, 'row')} below the names of its columns. The columns
        were matched by their names: check them. Nothing is recorded yet, and the file is kept in memory for
        15 minutes at most.
      </p>
      <Remarks met={shown.met} />
      <ErrorSummary refusals={refusals} title="Nothing is recorded: something has to be put right first" />
      <form method="post" action={action}>
        {sheet !== undefined && <Hidden name="sheet" value={sheet.index} />}
        <Hidden name="header-before" value={mapping.header} />
        {[...mapping.columns.values()].map((column) => (
          <Hidden key={column} name="taken" value={column} />
        ))}
        <section className="card">
          <h2>Which column is what</h2>
          <Select
            name="header"
            label="The line with the names of the columns"
            value={String(mapping.header)}
            options={grid.rows.slice(0, headerWithin).map(({ line, cells }, place) => ({
              value: String(place),
              label: `Line ${line}: ${short(cells.filter((cell) => cell.trim() !== '').join(', '), 60)}`,
            }))}
          />
          <div className="fields">
            {fields.map((field) => (
              <Select
                key={field.key}
                name={`column.${field.key}`}
                label={field.title}
                hint={field.hint}
                refusals={refusals}
                value={mapping.columns.has(field.key) ? String(mapping.columns.get(field.key)) : ''}
                empty="No column"
                options={titles.map((name, column) => ({
                  value: String(column),
                  label: withExample(grid, mapping.header, name, column),
                }))}
              />
            ))}
          </div>
        </section>
        <Meanings {...shown} />
        {fields.some(({ key }) => key === 'phi') && (
          <section className="card">
            <Choices
              name="phi"
              type="checkbox"
              compact
              label="Which patient information is meant, where the file only says that there is some"
              hint="You check each line afterwards, and correct it there."
              options={phiKinds.map((kind) => ({ value: kind, label: phiKindWords[kind].label }))}
              chosen={shown.phi}
            />
          </section>
        )}
        {spare.length > 0 && (
          <section className="card">
            <Choices
              name="keep"
              type="checkbox"
              compact
              label="Columns that Diligence has no place for: keep them in the note of each line"
              options={spare.map((column) => ({ value: String(column), label: titles[column] ?? '' }))}
              chosen={[...mapping.kept].map(String)}
            />
            {left.length > 0 && (
              <p className="soft">
                Left out:{' '}
                {listed(
                  left.map((column) => `“${titles[column]}”`),
                  left.length,
                )}
                .
              </p>
            )}
          </section>
        )}
        <section>
          <h2>
            {count === 0
              ? 'Nothing would come in'
              : `The first ${Math.min(count, rowsShown)} of ${counted(count, 'line')}, as they would be read`}
          </h2>
          <LeftOutLines own={own} />
          {count > 0 && <LookAhead {...shown} />}
          <p>
            Each line comes in unchecked, like one of a starter set: you go through the list afterwards and
            say of each that it is right. All of it is taken, or nothing where a line is wrong.
          </p>
        </section>
        <div className="row">
          <button name="do" value="look" className="quiet">
            Look again
          </button>
          {count > 0 && (
            <button name="do" value="import">
              Import {counted(count, 'line')}
            </button>
          )}
          <a className="button quiet" href={back}>
            Leave it
          </a>
        </div>
      </form>
    </>
  );
}

function short(text: string, most: number): string {
  const points = [...text.replace(/\s+/gu, ' ').trim()];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
}

/** `Asset type (Laptop, Server)`. */
function withExample(grid: Grid, header: number, name: string, column: number): string {
  const seen = new Set<string>();
  for (const { cells } of grid.rows.slice(header + 1, header + 50)) {
    const cell = cells[column]?.trim() ?? '';
    if (cell !== '') seen.add(short(cell, 24));
    if (seen.size === 2) break;
  }
  return seen.size === 0 ? `${short(name, 40)} (empty)` : `${short(name, 40)} (${[...seen].join(', ')})`;
}

/** What somebody should know of how the sheet was read. */
function Remarks({ met }: { met: SheetContent | undefined }) {
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
function Meanings({ fields, grid, mapping }: MappingShown) {
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
      <h2>What its words mean</h2>
      {asked.map(({ field, values, more }) => {
        const meant = values.map((cell) => ({
          cell,
          fit: mapping.values.get(field.key)?.get(plainCell(cell)) ?? fitOf(field, cell) ?? '',
        }));
        const unknown = meant.filter(({ fit }) => fit === '').length;
        return (
          <details key={field.key} open={unknown > 0}>
            <summary>
              {field.title}: {counted(values.length, 'word')}
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
                {counted(more, 'more word is', 'more words are')} read by the same rules.
              </p>
            )}
          </details>
        );
      })}
    </section>
  );
}

function LeftOutLines({ own }: { own: OwnFile }) {
  const reasons = [...Map.groupBy(own.left, ({ because }) => because)];
  return reasons.map(([because, lines]) => (
    <p key={because} className="soft">
      {lines.length === 1 ? 'Line' : 'Lines'} {numbersListed(lines.slice(0, 40).map(({ line }) => line))}
      {lines.length > 40 && ` and ${lines.length - 40} more`} {lines.length === 1 ? 'is' : 'are'} left out:{' '}
      {because}.
    </p>
  ));
}

function LookAhead({ fields, columns, own }: MappingShown) {
  const rows = own.file.rows;
  const usedColumns = columns.flatMap((column, at) =>
    !unseen.has(column.key) && rows.some(({ cells }) => (cells[at] ?? '') !== '') ? [{ ...column, at }] : [],
  );
  const worded = (key: string, cell: string): string =>
    fields.find((field) => field.key === key)?.choices?.find(({ value }) => value === cell)?.label ?? cell;
  return (
    <div className="scroll stack">
      <table>
        <caption>As it would be read</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {usedColumns.map(({ key, title }) => (
              <th scope="col" key={key}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowsShown).map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {usedColumns.map(({ key, title, at }) => (
                <td
                  key={key}
                  data-label={title}
                  className={key === 'notes' || key === 'agreementNote' ? 'note' : undefined}
                >
                  {worded(key, cells[at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
