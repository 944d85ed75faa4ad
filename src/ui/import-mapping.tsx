import type { Grid } from '#lists/column-mapping.ts';
import { headerWithin, spareColumns, titlesOf } from '#lists/column-mapping.ts';
import { listed } from '#listing.ts';
import { phiKinds, phiKindWords } from '#phi.ts';
import type { SheetOnList } from '#lists/workbook-file.ts';
import { Choices, ErrorSummary, Hidden, Select } from './form.tsx';
import { LeftOutLines, LookAhead, Meanings, Remarks, rowsShown, short } from './import-parts.tsx';
import type { MappingShown } from './import-parts.tsx';
import { counted } from './words.tsx';

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
