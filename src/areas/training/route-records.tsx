import { addMonths, longDate, parseDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { certificate } from '#documents/training/certificate.ts';
import { trainingRecords } from '#documents/training/records.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload } from '#ui/csv-import.tsx';
import { Field } from '#ui/form.tsx';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { trainingLines } from './records.ts';
import type { TrainingLine } from './records.ts';

export const routes = pageRoutes();

type Span = { readonly from: Day; readonly to: Day; readonly today: Day };

/** The days that the address asks for; without them, the last six years, as long as the law has them kept. */
function spanOf(context: PageContext, { today }: Visit): Span {
  const given = (name: string, otherwise: Day): Day => parseDay(context.req.query(name) ?? '') ?? otherwise;
  return { from: given('from', addMonths(today, -72)), to: given('to', today), today };
}

routes.page('/training/records', (context, visit) => {
  const span = spanOf(context, visit);
  const lines = trainingLines(visit.program, span);
  const people = new Set(lines.map(({ person }) => person)).size;
  const query = new URLSearchParams({ from: span.from, to: span.to });
  return context.render(
    <>
      <p className="soft small">
        <a href="/training">Training</a>
      </p>
      <h1>Training records</h1>
      <p>
        Who learned what and when, for whoever asks: with first days, every attempt, the exact text by its
        digest, and those who have left. Kept for six years. <Cite citation="164.530(b)(2)(ii)" />{' '}
        <Cite citation="164.530(j)(2)" />
      </p>
      <form method="get" action="/training/records">
        <div className="row">
          <Field name="from" label="From" type="date" value={span.from} />
          <Field name="to" label="To" type="date" value={span.to} />
          <button className="quiet">Choose these days</button>
        </div>
      </form>
      <p>
        {counted(lines.length, 'line')} about {counted(people, 'person', 'people')}, {longDate(span.from)} to{' '}
        {longDate(span.to)}.
      </p>
      <p className="row">
        <a className="button" href={`/training/records.pdf?${query}`}>
          Download as PDF
        </a>
        <a className="button quiet" href={`/training/records.csv?${query}`}>
          As CSV
        </a>
      </p>
      <People lines={lines} />
    </>,
    { title: 'Training records' },
  );
});

/** Whom the records are about, with how much of each. */
function People({ lines }: { lines: readonly TrainingLine[] }) {
  const people = Map.groupBy(lines, ({ person }) => person);
  if (people.size === 0) return <Empty>Nobody worked here in these days.</Empty>;
  return (
    <div className="scroll stack">
      <table>
        <caption>Whom they are about</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">First day</th>
            <th scope="col">Last day</th>
            <th scope="col">Passed</th>
            <th scope="col">Elsewhere</th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {[...people].map(([id, all]) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/training/people/${id}`}>{all[0]?.name}</a>
              </th>
              <td data-label="First day">{longDate(all[0]?.hired ?? '')}</td>
              <td data-label="Last day">{all[0]?.left ? longDate(all[0].left) : '—'}</td>
              <td data-label="Passed">{all.filter(({ passed }) => passed === 'yes').length}</td>
              <td data-label="Elsewhere">{all.filter(({ kind }) => kind === 'elsewhere').length}</td>
              <td data-label="Open">{all.filter(({ kind }) => kind === 'open').length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const header = [
  'Person',
  'Job',
  'First day',
  'Last day',
  'Module',
  'Title',
  'Where',
  'Due',
  'Done',
  'Score, percent',
  'Passed',
  'Attempt',
  'Language',
  'Text, SHA-256',
  'Statement signed',
  'Policies behind it',
  'Identifier',
] as const;

routes.page('/training/records.csv', (context, visit) => {
  const span = spanOf(context, visit);
  const rows = trainingLines(visit.program, span).map((line) => [
    line.name,
    line.job,
    line.hired,
    line.left,
    line.module,
    line.title,
    line.kind,
    line.due,
    line.done,
    line.score,
    line.passed,
    line.attempt,
    line.language,
    line.content,
    line.statement,
    line.policies,
    line.person,
  ]);
  return csvDownload(toCsv(header, rows, { bom: true }), `training-${span.from}-${span.to}.csv`);
});

routes.page('/training/records.pdf', async (context, visit) => {
  const span = spanOf(context, visit);
  const made = trainingRecords(visit.program, span, await visit.practice.checkpoint(visit.program.position));
  return pdf(context, await context.get('installation').pdf.render(made), `training-${span.from}-${span.to}`);
});

routes.page('/training/certificates/:attempt', (context, visit) => certificateFor(context, visit, false));
routes.page('/mine/training/certificates/:attempt', (context, visit) => certificateFor(context, visit, true));

/** What shows that somebody passed a module; on the staff's own pages, one's own alone. */
async function certificateFor(context: PageContext, visit: Visit, own: boolean): Promise<Response> {
  const attempt = visit.program.attempts.get(parameter(context, 'attempt'));
  if (!attempt?.passed || (own && attempt.person !== visit.person.id)) throw new NotHere();
  const made = certificate(visit.program, attempt, await visit.practice.checkpoint(visit.program.position));
  const name = `training-${attempt.module.toLowerCase()}-${made.date}`;
  return pdf(context, await context.get('installation').pdf.render(made), name);
}

function pdf(context: PageContext, bytes: Uint8Array, name: string): Response {
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
  });
}
