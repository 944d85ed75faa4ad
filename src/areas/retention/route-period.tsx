import { nameOf } from '#program.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { setPeriod } from './decide-holds.ts';
import { lawYears } from './years.ts';

export const routes = pageRoutes();

routes.page('/retention/period', (context, visit) => shown(context, visit, undefined, []));

routes.action('/retention/period', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, setPeriod, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/retention', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { period } = visit.program;
  return context.render(
    <form method="post" action="/retention/period" className="ask">
      <p className="soft small">
        <a href="/retention">Retention</a>
      </p>
      <h1>How long you keep your documentation</h1>
      <p>
        The law asks for {lawYears} years. <Cite citation="164.316(b)(2)(i)" />{' '}
        <Cite citation="164.530(j)(2)" /> You may keep it longer: an insurer, a contract or your lawyer may
        ask for that, and lawsuits can come late. It is your policy then, and Diligence holds you to it.
      </p>
      {period && (
        <p className="soft">
          {period.years} years now, set by {nameOf(visit.program, period.changedBy)}: {period.why}
        </p>
      )}
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={form ? text(form, 'seen') : (period?.revision ?? 0)} />
      <Field
        name="years"
        label="Years"
        hint={`${lawYears} or more, from the day a record was made or was last in effect, whichever is later.`}
        type="number"
        width="short"
        min={lawYears}
        max={100}
        value={form ? text(form, 'years') : (period?.years ?? lawYears)}
        refusals={refusals}
      />
      <TextArea name="why" label="Why?" value={form ? text(form, 'why') : period?.why} refusals={refusals} />
      <div className="row">
        <button>Set the years</button>
        <a className="button quiet" href="/retention">
          Back
        </a>
      </div>
    </form>,
    { title: 'How long you keep your documentation', status: refusals.length > 0 ? 422 : 200 },
  );
}
