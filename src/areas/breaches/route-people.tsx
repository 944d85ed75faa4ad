import { longDate } from '#calendar.ts';
import { sha256 } from '#ledger/chain.ts';
import { readCsv } from '#lists/csv-file.ts';
import { stateCode } from '#deadlines/breach-question.ts';
import { nameOf } from '#program.ts';
import { jurisdictionName, jurisdictions } from '#states/jurisdictions.ts';
import { FileField, sentFile } from '#ui/file-field.tsx';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { countPeople, keepMailList } from './decide-people.ts';
import { CountForm } from './route-count-form.tsx';
import { listDifferences } from './mail-list.ts';
import { breachIn, Files, Head, titleOf } from './route-parts.tsx';
import type { BreachRecord } from './view.ts';

export const routes = pageRoutes();

type Posted = { readonly counting?: FormInput; readonly listing?: FormInput; readonly refusals?: Refusals };

routes.page('/breaches/:id/people', (context, visit) => shown(context, visit, {}));

routes.action('/breaches/:id/people', async (context, visit, form) => {
  const { id } = breachIn(context, visit);
  if (text(form, 'more') !== '') return shown(context, visit, { counting: form });
  const outcome = await visit.practice.record(visit.person.id, countPeople, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { counting: form, refusals: outcome.refusals });
  return accepted(context, `/breaches/${id}`, outcome);
});

routes.action('/breaches/:id/people/list', async (context, visit, form) => {
  const record = breachIn(context, visit);
  const refused = (refusals: Refusals) => shown(context, visit, { listing: form, refusals });
  const sent = await sentFile(form, 'file');
  if (!sent) return refused([{ because: 'Choose the list, as a CSV file.', field: 'file' }]);
  const read = readCsv(sent.bytes);
  if ('refusals' in read) return refused(read.refusals);
  if (read.rows.length === 0)
    return refused([{ because: 'The list has no rows below its header. Choose another.', field: 'file' }]);
  const outcome = await visit.practice.record(
    visit.person.id,
    keepMailList,
    {
      id: record.id,
      seen: form['seen'],
      file: {
        digest: sha256(sent.bytes),
        name: 'mailing-list.csv',
        type: 'text/csv',
        bytes: sent.bytes.length,
      },
      rows: read.rows.length,
      states: rowsByState(read),
    },
    record.mailLists.at(-1)?.file.digest === sha256(sent.bytes) ? undefined : { files: [sent.bytes] },
  );
  if ('refusals' in outcome) return refused(outcome.refusals);
  return accepted(context, `/breaches/${record.id}/people`, outcome);
});

/** Rows by state, where the list has a column of that name in which every cell is one; else none. */
function rowsByState({
  header,
  rows,
}: {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}) {
  const column = header.findIndex((title) => title.trim().toLowerCase() === 'state');
  if (column < 0) return [];
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    const code =
      stateCode(cell) ??
      jurisdictions.find(({ name }) => name.toLowerCase() === cell.trim().toLowerCase())?.code;
    if (code === undefined) return [];
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].toSorted().map(([state, residents]) => ({ state, residents }));
}

function shown(context: PageContext, visit: Visit, posted: Posted) {
  const record = breachIn(context, visit);
  const { refusals = [] } = posted;
  return context.render(
    <>
      <Head visit={visit} record={record} here="/people" heading="Whom it concerns" />
      <p>
        Everybody whose PHI was involved, or who you reasonably believe was. The number in all decides when
        HHS is told, the number in each state whether the media are, and the law of the state where a person
        lives adds its own. <Cite citation="164.404(a)(1)" /> <Cite citation="164.406(a)" />{' '}
        <Cite citation="164.408(b)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <Counts visit={visit} record={record} />
      {visit.may('breaches.count') && (
        <CountForm
          visit={visit}
          record={record}
          form={posted.counting}
          refusals={posted.counting ? refusals : []}
        />
      )}
      <MailList visit={visit} record={record} posted={posted} />
    </>,
    { title: `People: ${titleOf(record)}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Counts({ visit: { program }, record }: { visit: Visit; record: BreachRecord }) {
  if (record.counts.length === 0) return null;
  return (
    <div className="scroll stack">
      <table>
        <caption>Each count, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Known on</th>
            <th scope="col">In all</th>
            <th scope="col">By state</th>
            <th scope="col">How, or why it changed</th>
          </tr>
        </thead>
        <tbody>
          {record.counts
            .toReversed()
            .map(({ on, total, estimate, states, unreachable, kin, why, by, position }) => (
              <tr key={position}>
                <th scope="row">{longDate(on)}</th>
                <td data-label="In all">
                  {total.toLocaleString('en-US')}
                  {estimate && ', an estimate'}
                  {unreachable > 0 && (
                    <>
                      <br />
                      <span className="small soft">
                        {unreachable.toLocaleString('en-US')} without a good address
                      </span>
                    </>
                  )}
                  {kin > 0 && (
                    <>
                      <br />
                      <span className="small soft">{kin.toLocaleString('en-US')} have died</span>
                    </>
                  )}
                </td>
                <td data-label="By state">
                  {states
                    .map(
                      ({ state, residents }) =>
                        `${jurisdictionName(state)} ${residents.toLocaleString('en-US')}`,
                    )
                    .join(', ') || 'Not known'}
                </td>
                <td data-label="How">
                  {why || <span className="soft">Not said</span>}{' '}
                  <span className="small soft">— {nameOf(program, by)}</span>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function MailList({ visit, record, posted }: { visit: Visit; record: BreachRecord; posted: Posted }) {
  const list = record.mailLists.at(-1);
  const differences = listDifferences(record);
  const { listing: form, refusals = [] } = posted;
  return (
    <section>
      <h2>The mailing list</h2>
      <p>
        Names and last known addresses, as a CSV file with one person a row. It lies sealed; on record are
        only its digest and its numbers. <Cite citation="164.404(d)(1)(i)" />
      </p>
      {list && (
        <>
          <p>
            <Files visit={visit} record={record} files={[list.file]} />: {counted(list.rows, 'row')}.{' '}
            {differences.length === 0 && record.counts.length > 0 && 'It agrees with the count on record.'}
          </p>
          {differences.length > 0 && (
            <div className="callout">
              <h3>The list and the count differ</h3>
              <ul>
                {differences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
      {visit.may('breaches.keepMailList') && (
        <form
          method="post"
          action={`/breaches/${record.id}/people/list`}
          encType="multipart/form-data"
          className="ask"
        >
          <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
          <FileField
            name="file"
            label={list ? 'A newer list' : 'The list'}
            hint="CSV, 20,000 rows at most. With a column named State, the rows of each state are compared too."
            accept=".csv,text/csv"
            refusals={form ? refusals : []}
          />
          <div className="row">
            <button className="quiet">Seal the list</button>
          </div>
        </form>
      )}
    </section>
  );
}
