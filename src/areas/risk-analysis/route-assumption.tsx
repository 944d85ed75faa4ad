import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { setAssumption, withdrawAssumption } from './decide-assumptions.ts';
import { assumedFor } from './loss/assumptions.ts';
import { unitWords, valueWords } from './loss/words.ts';

export const routes = pageRoutes();

const back = '/risk-analysis/loss';

routes.page('/risk-analysis/loss/assumptions/:id', (context, visit) => shown(context, visit, undefined, []));

routes.action('/risk-analysis/loss/assumptions/:id', async (context, visit, form) => {
  const input = { ...form, assumption: parameter(context, 'id') };
  const outcome = await visit.practice.record(visit.person.id, setAssumption, input);
  return 'refusals' in outcome
    ? shown(context, visit, form, outcome.refusals)
    : accepted(context, `${back}#assumptions`, outcome);
});

routes.action('/risk-analysis/loss/assumptions/:id/standard', async (context, visit, form) => {
  const input = { ...form, assumption: parameter(context, 'id') };
  const outcome = await visit.practice.record(visit.person.id, withdrawAssumption, input);
  return 'refusals' in outcome
    ? shown(context, visit, undefined, outcome.refusals)
    : accepted(context, `${back}#assumptions`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const id = parameter(context, 'id');
  const one = assumedFor(visit.program).find((assumed) => assumed.id === id);
  if (!one) throw new NotHere();
  const { unit, value, standard, spread } = one;
  const seen = visit.program.assumptions.get(id)?.revision ?? 0;
  const unitHint = unit === 'share' ? 'In percent, such as 1.2 %.' : `In${unitWords[unit] || ' dollars'}.`;
  return context.render(
    <div className="ask">
      <p>
        <a href={back}>What a year could cost</a>
      </p>
      <h1>{one.title}</h1>
      <p>{one.detail}</p>
      <p className="soft small">
        <b>{one.sure === 'published' ? 'Published.' : 'Ours.'}</b> {one.source} The standard value is{' '}
        {valueWords(unit, standard.median)}
        {unitWords[unit]}
        {standard.high > standard.median &&
          `, and 19 of 20 below ${valueWords(unit, standard.high)}${unitWords[unit]}`}
        .
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action={`/risk-analysis/loss/assumptions/${id}`}>
        <Hidden name="seen" value={form ? text(form, 'seen') : String(seen)} />
        <Field
          name="median"
          label={spread ? 'Half of all cases stay below' : 'Value'}
          hint={unitHint}
          value={form ? text(form, 'median') : valueWords(unit, value.median)}
          width="medium"
          refusals={refusals}
          required
        />
        {spread && (
          <Field
            name="high"
            label="Nineteen of twenty cases stay below"
            hint={unitHint}
            value={form ? text(form, 'high') : valueWords(unit, value.high)}
            width="medium"
            refusals={refusals}
          />
        )}
        <TextArea
          name="why"
          label="Where you know it from"
          value={form ? text(form, 'why') : (one.set?.why ?? '')}
          refusals={refusals}
        />
        <div className="row">
          <button>Set this value</button>
          <a className="button quiet" href={`${back}#assumptions`}>
            Keep it as it is
          </a>
        </div>
      </form>
      {one.set && (
        <form method="post" action={`/risk-analysis/loss/assumptions/${id}/standard`}>
          <Hidden name="seen" value={String(seen)} />
          <div className="row">
            <button className="quiet">Back to the standard value</button>
          </div>
        </form>
      )}
    </div>,
    { title: one.title, status: refusals.length > 0 ? 422 : 200 },
  );
}
