import { addDays, longDate } from '#calendar.ts';
import { taughtOn } from '#duties.ts';
import { nameOf, policyNumber } from '#program.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { ErrorSummary, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { assign, withdrawAssignment } from './decide.ts';

export const routes = pageRoutes();

const title = 'Assign a module';

routes.page('/training/assign', (context, visit) => {
  const form: FormInput = {
    id: context.get('installation').newId('assignment'),
    person: context.req.query('person') ?? '',
    module: context.req.query('module') ?? '',
    incident: context.req.query('incident') ?? '',
    due: addDays(visit.today, policyNumber(visit.program, 'role-training-days')),
  };
  return shown(context, visit, form, []);
});

routes.action('/training/assign', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, assign, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/training/people/${text(form, 'person')}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  return context.render(
    <form method="post" action="/training/assign" className="ask">
      <h1>{title}</h1>
      <p className="soft">
        What role, first day and your interval ask for is there by itself. Assign a module where something
        happened, or somebody needs more.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id')} />
      <Select
        name="person"
        label="Who"
        value={text(form, 'person')}
        options={taughtOn(program, today).map(({ id: value, name: label }) => ({ value, label }))}
        empty="Choose"
        refusals={refusals}
      />
      <Select
        name="module"
        label="Which module"
        value={text(form, 'module')}
        options={curriculum.map(({ id, title: { en } }) => ({ value: id, label: `${id} ${en}` }))}
        empty="Choose"
        refusals={refusals}
      />
      <TextArea
        name="why"
        label="Why"
        hint="The person reads this. No names of patients."
        value={text(form, 'why')}
        rows={2}
        refusals={refusals}
      />
      <Select
        name="incident"
        label="After an incident?"
        value={text(form, 'incident')}
        options={[...program.incidents.values()].map((incident) => ({
          value: incident.id,
          label: `Discovered ${longDate(incident.discovered)}`,
        }))}
        empty="No"
        refusals={refusals}
      />
      <Field name="due" label="Due by" type="date" value={text(form, 'due')} refusals={refusals} />
      <div className="row">
        <button>Assign it</button>
        <a className="button quiet" href="/training">
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

/** Takes an assignment back. The form stands on the page of the person. */
routes.action('/training/assignments/:id/withdraw', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const record = visit.program.assignments.get(id);
  if (!record) throw new NotHere();
  const outcome = await visit.practice.record(visit.person.id, withdrawAssignment, { ...form, id });
  if ('refusals' in outcome)
    return context.render(
      <form method="post" action={`/training/assignments/${id}/withdraw`} className="ask">
        <h1>Take the assignment back</h1>
        <p>
          {record.module} for {nameOf(visit.program, record.person)}.
        </p>
        <ErrorSummary refusals={outcome.refusals} />
        <Hidden name="seen" value={record.revision} />
        <TextArea name="why" label="Why" value={text(form, 'why')} rows={2} refusals={outcome.refusals} />
        <div className="row">
          <button>Take it back</button>
          <a className="button quiet" href={`/training/people/${record.person}`}>
            Leave it
          </a>
        </div>
      </form>,
      { title: 'Take the assignment back', status: 422 },
    );
  return accepted(context, `/training/people/${record.person}`, outcome);
});
