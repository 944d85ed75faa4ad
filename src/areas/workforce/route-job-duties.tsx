import { Choices, Hidden } from '#ui/form.tsx';
import { texts } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import { Cite } from '#ui/words.tsx';
import { setJobDuties } from './decide-duties.ts';
import { duties } from '#duty.ts';
import type { JobRecord } from './view.ts';
import { dutyWords } from './words.ts';

export const routes = pageRoutes();

/** Says what a job does. The form stands on the page of the job. */
routes.action('/people/jobs/:id/duties', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const input = { ...form, duties: texts(form, 'duties'), id };
  const outcome = await visit.practice.record(visit.person.id, setJobDuties, input);
  if ('refusals' in outcome) {
    if (!visit.program.jobs.has(id)) throw new NotHere();
    return context.render(
      <div className="ask">
        <h1>Nothing was recorded</h1>
        {outcome.refusals.map(({ because }) => (
          <p key={because}>{because}</p>
        ))}
        <a className="button" href={`/people/jobs/${id}`}>
          Back to the job
        </a>
      </div>,
      { title: 'What the job does', status: 422 },
    );
  }
  return accepted(context, `/people/jobs/${id}`, outcome);
});

/** What a job does, as a form of its own below the job. */
export function JobDuties({ job }: { job: JobRecord }) {
  return (
    <form method="post" action={`/people/jobs/${job.id}/duties`} className="ask">
      <h2>What it does</h2>
      <p className="soft">
        Who reads which policies and learns what depends on the work. <Cite citation="164.530(b)(1)" />
        {job.duties ? '' : ' Nobody has said it yet; until then the title decides.'}
      </p>
      <Hidden name="seen" value={job.revision} />
      <Choices
        name="duties"
        label="Tick all that fit"
        type="checkbox"
        options={duties.map((value) => ({ value, ...dutyWords[value] }))}
        chosen={job.duties ?? []}
      />
      <div className="row">
        <button>Save what it does</button>
      </div>
    </form>
  );
}
