import type { ReactNode } from 'react';

import { readCsv } from '#csv-file.ts';
import type { CsvFile } from '#csv-table.ts';
import { ErrorSummary, Hidden } from './form.tsx';
import type { Refusals } from './form.tsx';
import type { FormInput } from './form-input.ts';

/** The CSV file that a form brought, read; or why it could not be. */
export async function uploadedCsv(form: FormInput): Promise<CsvFile | { refusals: Refusals }> {
  const file = form['file'];
  if (!(file instanceof Blob) || file.size === 0)
    return {
      refusals: [
        { because: 'Choose a CSV file first. The one you chose is empty, or there was none.', field: 'file' },
      ],
    };
  return readCsv(new Uint8Array(await file.arrayBuffer()));
}

/** A CSV file as a download. */
export function csvDownload(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

/** A page that takes a CSV file: the form, what was wrong with the last one, and what each column means. */
export function CsvImport({
  title,
  action,
  template,
  back,
  id,
  columns,
  refusals,
  children,
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
  children: ReactNode;
}) {
  const wrong = refusals.length > 0;
  return (
    <>
      <div className="ask">
        <h1>{title}</h1>
        {children}
        {/* What is wrong with a line is told once, at the head. */}
        <ErrorSummary
          refusals={refusals.map(({ field, ...refusal }) =>
            field === 'file' ? { ...refusal, field } : refusal,
          )}
        />
        {wrong && (
          <p>
            Correct the lines in your spreadsheet, save it as CSV, and choose it again. Nothing of the file is
            in.
          </p>
        )}
        <form method="post" action={action} encType="multipart/form-data">
          <Hidden name="id" value={id} />
          <div className={wrong ? 'field wrong' : 'field'}>
            <label htmlFor="field-file">CSV file</label>
            <p className="hint" id="field-file-hint">
              Up to 20,000 lines and 10 MB. All of it is taken, or nothing where a line is wrong.
            </p>
            <input
              id="field-file"
              name="file"
              type="file"
              accept=".csv,text/csv"
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
