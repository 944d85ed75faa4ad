import { assetsInUse, nameOf, workforceOn } from '#program.ts';
import { ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordJob } from './decide.ts';
import { JobDuties } from './route-job-duties.tsx';

export const routes = pageRoutes();

/** Empty rows under the filled ones. */
const spareRows = 3;

/** A job on record, or a new one where the identifier is not known yet. */
routes.page('/people/jobs/:id', (context, visit) => {
  const job = visit.program.jobs.get(parameter(context, 'id'));
  const form: FormInput = job
    ? { title: job.title, needs: job.needs, seen: String(job.revision) }
    : { seen: '0' };
  return shown(context, visit, form, spareRows, []);
});

routes.action('/people/jobs/:id', async (context, visit, form) => {
  if (text(form, 'more') !== '') {
    const blank = inputs(form, 'needs').length - filledIn(form).length;
    return shown(context, visit, form, blank + spareRows, []);
  }
  const input = { ...form, id: parameter(context, 'id') };
  const outcome = await visit.practice.record(visit.person.id, recordJob, input);
  if ('refusals' in outcome) return shown(context, visit, form, spareRows, outcome.refusals);
  return accepted(context, '/people', outcome);
});

/** The rows that are not blank: the decision leaves blank ones out too, so errors stand at their rows. */
function filledIn(form: FormInput): FormInput[] {
  return inputs(form, 'needs').filter((row) => text(row, 'asset') !== '' || text(row, 'why').trim() !== '');
}

function shown(context: PageContext, visit: Visit, form: FormInput, spare: number, refusals: Refusals) {
  const { program, today } = visit;
  const id = parameter(context, 'id');
  const job = program.jobs.get(id);
  const rows = [...filledIn(form), ...Array.from({ length: Math.max(1, spare) }, (): FormInput => ({}))];
  const options = assetsInUse(program, today)
    .map(({ id: value, name }) => ({ value, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  const people = workforceOn(program, today).filter((person) => person.job === id);
  return context.render(
    <>
      <form method="post" action={`/people/jobs/${id}`} className="ask">
        <h1>{job ? job.title : 'Add a job'}</h1>
        <p>
          Say which systems, devices and paper the work needs, and why. Whoever has this job gets access to
          those, and to no more. <Cite citation="164.502(b)" /> <Cite citation="164.514(d)(2)" />{' '}
          <Cite citation="164.308(a)(4)(ii)(B)" />
        </p>
        {people.length > 0 && (
          <p className="soft">Has this job now: {people.map(({ name }) => name).join(', ')}.</p>
        )}
        <ErrorSummary refusals={refusals} />
        <Hidden name="seen" value={text(form, 'seen')} />
        <Field
          name="title"
          label="Title"
          hint="Front desk, medical assistant, hygienist, biller"
          value={text(form, 'title')}
          refusals={refusals}
          required
        />
        <h2>What it needs</h2>
        {options.length === 0 && (
          <p>
            Your inventory is empty, so there is nothing to choose yet. Save the title, then{' '}
            <a href="/inventory">begin the inventory</a> and come back.
          </p>
        )}
        {options.length > 0 &&
          rows.map((row, index) => {
            const chosen = text(row, 'asset');
            const known = options.some(({ value }) => value === chosen);
            return (
              <div className="fields" key={index}>
                <Select
                  name={`needs.${index}.asset`}
                  label={`System ${index + 1}`}
                  value={chosen}
                  options={
                    chosen === '' || known
                      ? options
                      : [
                          { value: chosen, label: `${nameOf(program, chosen)} (no longer in use)` },
                          ...options,
                        ]
                  }
                  empty="None"
                  refusals={refusals}
                />
                <Field
                  name={`needs.${index}.why`}
                  label={`Why the job needs it (${index + 1})`}
                  value={text(row, 'why')}
                  refusals={refusals}
                />
              </div>
            );
          })}
        <p className="soft small">Set a row to “None” and empty its reason to remove it.</p>
        <div className="row">
          <button>{job ? 'Save the job' : 'Add the job'}</button>
          {options.length > 0 && (
            <button className="quiet" name="more" value="yes" formNoValidate>
              Add more rows
            </button>
          )}
          <a className="button quiet" href="/people">
            Leave without saving
          </a>
        </div>
      </form>
      {job && <JobDuties job={job} />}
    </>,
    { title: job ? job.title : 'Add a job', status: refusals.length > 0 ? 422 : 200 },
  );
}
