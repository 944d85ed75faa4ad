import type { ReactNode } from 'react';

import { ErrorSummary, Hidden } from './form.tsx';
import type { Refusals } from './form.tsx';

/** A CSV file as a download. */
export function csvDownload(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

/** A page that takes a list: the form, what was wrong with the last one, and what each column means. */
export function CsvImport({
  title,
  action,
  template,
  back,
  id,
  columns,
  refusals,
  exported,
}: {
  title: string;
  /** The page itself. */
  action: string;
  /** Where the empty file is. */
  template: string;
  back: string;
  id: string;
  columns: readonly { readonly title: string; readonly required?: boolean; readonly words: ReactNode }[];
  refusals: Refusals;
  /** Where the present list is. */
  exported: string;
}) {
  const wrong = refusals.length > 0;
  return (
    <>
      <div className="ask">
        <h1>{title}</h1>
        <p className="soft">
          Bring a list you keep elsewhere, or <a href={exported}>export</a> the present one, change it in a
          spreadsheet and bring it back.
        </p>
        <details>
          <summary>From the SRA Tool of HHS, or any other list</summary>
          <p>
            Whatever the columns are called: you see first how they would be read, say what is what, and only
            then import. Lines that come in this way wait to be checked, like those of a starter set.
          </p>
          <p>
            The SRA Tool’s workbook and its lists of assets and vendors can be brought like this. No file
            exported by the SRA Tool was at hand when this was made; columns are matched by their names, and
            you check them.
          </p>
        </details>
        {/* What is wrong with a line is told once, at the head. */}
        <ErrorSummary
          refusals={refusals.map(({ field, ...refusal }) =>
            field === 'file' ? { ...refusal, field } : refusal,
          )}
        />
        {wrong && (
          <p>
            Correct the lines in your spreadsheet, save it, and choose it again. Nothing of the file is in.
          </p>
        )}
        <form method="post" action={action} encType="multipart/form-data">
          <Hidden name="id" value={id} />
          <div className={wrong ? 'field wrong' : 'field'}>
            <label htmlFor="field-file">CSV file or Excel workbook</label>
            <p className="hint" id="field-file-hint">
              .csv or .xlsx, up to 20,000 lines and 10 MB. All of it is taken, or nothing where a line is
              wrong. A file with the columns below goes in at once; of any other you see first how it is read.
            </p>
            <input
              id="field-file"
              name="file"
              type="file"
              accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              required
              aria-describedby="field-file-hint"
            />
          </div>
          <div className="row">
            <button>Import the file</button>
            <a className="button quiet" href={template} download>
              Get an empty file
            </a>
            <a className="button quiet" href={back}>
              Leave it
            </a>
          </div>
        </form>
      </div>
      <h2>The columns</h2>
      <p className="soft">
        The first line names them, in any order. A column you leave out stays as it is on record. A line with
        the name of something on record changes that; any other adds a new one; nothing is removed.
      </p>
      <div className="scroll stack">
        <table>
          <caption>What each column holds</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">What to write</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.title}>
                <th scope="row">
                  {column.title}
                  {column.required && <span className="soft small"> needed</span>}
                </th>
                <td>{column.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
