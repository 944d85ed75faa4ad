import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { PersonFields, recordFromForm } from './route-person-form.tsx';

export const routes = pageRoutes();

routes.page('/people/new', (context, visit) => shown(context, visit, { start: visit.today }, []));

routes.action('/people/new', async (context, visit, form) => {
  const id = text(form, 'id');
  const outcome = await recordFromForm(visit, id, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return text(form, 'next') === 'another'
    ? accepted(context, '/people/new', outcome)
    : accepted(context, `/people/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { newId } = context.get('installation');
  return context.render(
    <form method="post" action="/people/new" className="ask">
      <h1>Add a person</h1>
      <p className="soft">
        Employees, owners, students, volunteers, and contractors who work under your direction. A company that
        works for you on its own is a vendor: <a href="/associates/new">add it there</a>. <cite>160.103</cite>
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id') || newId('person')} />
      <PersonFields program={visit.program} form={form} newJobId={newId('job')} refusals={refusals} />
      <div className="row">
        <button>Add the person</button>
        <button className="quiet" name="next" value="another">
          Add, and enter another
        </button>
        <a className="button quiet" href="/people">
          Leave without saving
        </a>
      </div>
    </form>,
    { title: 'Add a person', status: refusals.length > 0 ? 422 : 200 },
  );
}
