import { longDate } from '#calendar.ts';
import { taughtOn } from '#duties.ts';
import { readCsv } from '#lists/csv-file.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { recordExercise } from './decide-phishing.ts';
import { phishingOutcomes } from './events.ts';
import { hasPeople, phishingResults } from './phishing-file.ts';
import type { PhishingResults } from './phishing-file.ts';
import { outcomeWords } from './words.ts';

export const routes = pageRoutes();

const title = 'Phishing exercises';

routes.page('/training/phishing', (context, visit) =>
  shown(context, visit, { id: context.get('installation').newId('exercise'), on: visit.today }, [], []),
);

routes.action('/training/phishing', async (context, visit, form) => {
  const file = form['file'];
  if (text(form, 'read') !== '') {
    if (!(file instanceof File) || file.size === 0)
      return shown(context, visit, form, [{ because: 'Choose a file first.', field: 'file' }], []);
    const csv = readCsv(new Uint8Array(await file.arrayBuffer()));
    if ('refusals' in csv) return shown(context, visit, form, csv.refusals, []);
    if (!hasPeople(csv)) {
      const because =
        'The file has no column with names or email addresses. Its first line must name the columns.';
      return shown(context, visit, form, [{ because, field: 'file' }], []);
    }
    const { results, strangers } = phishingResults(csv, visit.program);
    return shown(context, visit, { ...form, results: results.map((one) => ({ ...one })) }, [], strangers);
  }
  const outcome = await visit.practice.record(visit.person.id, recordExercise, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals, []);
  return accepted(context, `/training/phishing/${text(form, 'id')}`, outcome);
});

function shown(
  context: PageContext,
  visit: Visit,
  form: FormInput,
  refusals: Refusals,
  strangers: PhishingResults['strangers'],
) {
  const { program } = visit;
  const all = [...program.exercises.values()].toSorted((a, b) => b.on.localeCompare(a.on));
  return context.render(
    <>
      <p className="soft small">
        <a href="/training">Training</a>
      </p>
      <h1>{title}</h1>
      <p>
        A made-up phishing message shows who would have clicked. Whoever did gets a talk, not a punishment:
        people who fear trouble hide the real one. <Cite citation="164.308(a)(5)(i)" />
      </p>
      {all.length === 0 ? (
        <Empty>No exercise is on record yet. Any tool will do; its results are taken from a CSV file.</Empty>
      ) : (
        <ul>
          {all.map(({ id, on, tool, results }) => (
            <li key={id}>
              <a href={`/training/phishing/${id}`}>{longDate(on)}</a>, {tool}:{' '}
              {counted(results.length, 'person', 'people')},{' '}
              {results.filter(({ outcome }) => outcome === 'reported').length} reported it,{' '}
              {results.filter(({ outcome }) => outcome === 'clicked' || outcome === 'gave-data').length} fell
              for it
            </li>
          ))}
        </ul>
      )}
      {visit.may('training.recordExercise') && (
        <Record visit={visit} form={form} refusals={refusals} strangers={strangers} />
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Record({
  visit,
  form,
  refusals,
  strangers,
}: {
  visit: Visit;
  form: FormInput;
  refusals: Refusals;
  strangers: PhishingResults['strangers'];
}) {
  const given = inputs(form, 'results');
  const named = new Set(given.map((row) => text(row, 'person')));
  const here = taughtOn(visit.program, visit.today);
  // Whoever left since the exercise stands in its results.
  const gone = [...visit.program.people.values()].filter((one) => named.has(one.id) && !here.includes(one));
  const people = [...here, ...gone];
  const outcomeFor = (person: string) =>
    text(given.find((row) => text(row, 'person') === person) ?? {}, 'outcome');
  return (
    <form method="post" action="/training/phishing" encType="multipart/form-data" className="ask">
      <h2>Record an exercise</h2>
      <ErrorSummary refusals={refusals} />
      {strangers.length > 0 && (
        <div className="callout wrong">
          <p>
            <b>These lines name nobody on your roster, and were left out:</b>{' '}
            {strangers
              .slice(0, 10)
              .map(({ line, named }) => `line ${line} (${named})`)
              .join(', ')}
            {strangers.length > 10 && ` and ${strangers.length - 10} more`}.
          </p>
        </div>
      )}
      <Hidden name="id" value={text(form, 'id')} />
      <div className="fields">
        <Field name="on" label="Day" type="date" value={text(form, 'on')} refusals={refusals} />
        <Field
          name="tool"
          label="Tool"
          hint="Its name, or “by hand”"
          value={text(form, 'tool')}
          refusals={refusals}
        />
        <Field
          name="about"
          label="What the message was about"
          value={text(form, 'about')}
          refusals={refusals}
        />
      </div>
      <div className="field">
        <label htmlFor="field-file">Results as a CSV file, from any tool</label>
        <p className="hint" id="field-file-hint">
          It fills in the table below. Nothing is recorded yet.
        </p>
        {refusals
          .filter(({ field }) => field === 'file')
          .map(({ because }) => (
            <p className="error" key={because}>
              {because}
            </p>
          ))}
        <div className="row">
          <input
            id="field-file"
            type="file"
            name="file"
            accept=".csv,text/csv"
            aria-describedby="field-file-hint"
          />
          <button className="quiet" name="read" value="yes" formNoValidate>
            Read the file
          </button>
        </div>
      </div>
      <h3>Who did what</h3>
      <table>
        <caption>Leave out who got no message</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">What they did</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name }, index) => (
            <tr key={id}>
              <th scope="row">
                <label htmlFor={`field-results-${index}-outcome`}>{name}</label>
                <Hidden name={`results.${index}.person`} value={id} />
              </th>
              <td>
                <select
                  id={`field-results-${index}-outcome`}
                  name={`results.${index}.outcome`}
                  defaultValue={outcomeFor(id)}
                >
                  <option value="">Got no message</option>
                  {phishingOutcomes.map((value) => (
                    <option key={value} value={value}>
                      {outcomeWords[value]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <button>Record the exercise</button>
      </div>
    </form>
  );
}
