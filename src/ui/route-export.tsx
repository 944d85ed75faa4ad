import { strToU8, zipSync } from 'fflate';

import { checkpointText, everything, readme } from '#documents/everything/everything.ts';
import type { Exported, ExportTable } from '#documents/everything/table.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload } from './csv-import.tsx';
import { NotHere, pageRoutes, parameter, redirect } from './page.ts';
import type { PageContext } from './page.ts';
import type { Visit } from './visit.ts';
import { counted } from './words.tsx';

export const routes = pageRoutes();

async function exportedFor({ practice, program, today }: Visit): Promise<Exported> {
  return { program, today, headers: await practice.headers(program.position) };
}

function csvOf(table: ExportTable, exported: Exported): string {
  const { header, rows } = table.rows(exported);
  return toCsv(header, rows, { bom: true });
}

routes.page('/export', async (context, visit) => {
  const exported = await exportedFor(visit);
  const withWords = visit.roles.some((role) => role === 'security-official' || role === 'privacy-official');
  return context.render(
    <>
      <h1>Everything as tables</h1>
      <p className="soft">
        All that is on record, for a spreadsheet, another program or your lawyer. Each copy that is taken is
        noted in the access record. To move to another computer, take a <a href="/backups">backup</a> instead.
      </p>
      <section className="card">
        <h2>One archive with all of it</h2>
        <p>
          A ZIP file with every table below, the checkpoint, and a README that says what each is and how it is
          verified.
        </p>
        <form method="get" action="/export/everything.zip">
          {withWords && exported.program.incidents.size + exported.program.sanctionCases.size > 0 && (
            <label className="choice">
              <input type="checkbox" name="words" value="yes" /> With what people wrote about incidents, and
              sanctions
              <small>It may hold PHI: keep the archive as you keep charts. Only officials can take it.</small>
            </label>
          )}
          <div className="row">
            <button>Download all of it</button>
          </div>
        </form>
      </section>
      <div className="scroll stack">
        <table>
          <caption>Each table as a CSV file</caption>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">What it holds</th>
              <th scope="col" className="number">
                Lines
              </th>
            </tr>
          </thead>
          <tbody>
            {everything(exported.program)
              .filter(({ forOfficials }) => !forOfficials || withWords)
              .map((table) => (
                <tr key={table.name}>
                  <th scope="row">
                    <a href={`/export/${table.name}.csv`} download>
                      {table.title}
                    </a>
                  </th>
                  <td data-label="Holds">
                    {table.note}
                    {table.forOfficials && <strong> Only officials can take it.</strong>}
                  </td>
                  <td className="number" data-label="Lines">
                    {table.rows(exported).rows.length.toLocaleString('en-US')}
                  </td>
                </tr>
              ))}
            <tr>
              <th scope="row">
                <a href="/export/checkpoint.txt" download>
                  Checkpoint
                </a>
              </th>
              <td data-label="Holds" colSpan={2}>
                How far the record has come, signed, as text.
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="soft small">
        {counted(exported.program.position, 'entry', 'entries')} on record. A text that a spreadsheet would
        take for a formula has an apostrophe before it. Passwords, keys and secrets are in none of them.
      </p>
    </>,
    { title: 'Everything as tables' },
  );
});

/** All tables as one archive: the same bytes for the same record and day. */
async function archive(context: PageContext, visit: Visit, withWords: boolean): Promise<Response> {
  const exported = await exportedFor(visit);
  const tables = everything(exported.program).filter(({ forOfficials }) => !forOfficials || withWords);
  const files = [
    ['README.txt', readme(exported, tables)],
    ['checkpoint.txt', checkpointText(await visit.practice.checkpoint(exported.program.position))],
    ...tables.map((table) => [`${table.name}.csv`, csvOf(table, exported)]),
  ] as const;
  const zip = zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    // A ZIP file has no time zone: the day that is judged, at noon.
    mtime: new Date(`${visit.today}T12:00:00`),
  });
  return context.body(Uint8Array.from(zip), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="diligence-${visit.today}${withWords ? '-with-incident-words' : ''}.zip"`,
  });
}

routes.page('/export/everything.zip', (context, visit) =>
  context.req.query('words') === 'yes'
    ? redirect(context, '/export/everything-with-incident-words.zip')
    : archive(context, visit, false),
);

routes.page('/export/everything-with-incident-words.zip', (context, visit) => archive(context, visit, true));

routes.page('/export/checkpoint.txt', async (context, { practice, today }) =>
  context.body(checkpointText(await practice.checkpoint()), 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="checkpoint-${today}.txt"`,
  }),
);

/** One table as a file. What may hold PHI has an address of its own, with who may open it. */
async function oneTable(visit: Visit, name: string): Promise<Response> {
  const exported = await exportedFor(visit);
  const table = everything(exported.program).find((one) => one.name === name);
  if (!table) throw new NotHere();
  return csvDownload(csvOf(table, exported), `${table.name}-${visit.today}.csv`);
}

routes.page('/export/incident-words.csv', (_context, visit) => oneTable(visit, 'incident-words'));

routes.page('/export/sanctions.csv', (_context, visit) => oneTable(visit, 'sanctions'));

routes.page('/export/breach-words.csv', (_context, visit) => oneTable(visit, 'breach-words'));

routes.page('/export/:table', (context, visit) => {
  const name = /^([a-z0-9-]+)\.csv$/.exec(parameter(context, 'table'))?.[1] ?? '';
  if (everything(visit.program).some((table) => table.name === name && table.forOfficials))
    throw new NotHere();
  return oneTable(visit, name);
});
