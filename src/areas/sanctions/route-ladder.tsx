import { ErrorSummary, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { Cite } from '#ui/words.tsx';
import { firstLadder } from '#texts/policies/ladder.ts';
import { setLadder } from './decide.ts';

export const routes = pageRoutes();

const title = 'The ladder of sanctions';

routes.page('/sanctions/ladder', (context, visit) => {
  const { ladder } = visit.program;
  const rungs = (ladder?.rungs ?? firstLadder).map((rung) => ({ ...rung }));
  return shown(context, { rungs, seen: String(ladder?.revision ?? 0) }, [], ladder === undefined);
});

routes.action('/sanctions/ladder', async (context, visit, form) => {
  if (text(form, 'more') !== '') return shown(context, form, [], false);
  const outcome = await visit.practice.record(visit.person.id, setLadder, form);
  if ('refusals' in outcome) return shown(context, form, outcome.refusals, false);
  return accepted(context, '/sanctions', outcome);
});

function shown(context: PageContext, form: FormInput, refusals: Refusals, proposed: boolean) {
  const filled = inputs(form, 'rungs').filter(
    (row) => text(row, 'conduct').trim() !== '' || text(row, 'measures').trim() !== '',
  );
  const rows: FormInput[] = filled.length < 10 ? [...filled, {}] : filled;
  return context.render(
    <form method="post" action="/sanctions/ladder" className="ask">
      <h1>{title}</h1>
      <p className="soft">
        The mildest step first. The law asks for sanctions that fit, and names no steps.{' '}
        <Cite citation="164.530(e)(1)" />
        {proposed && ' These are a start: read each, and change what does not hold with you.'}
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={text(form, 'seen')} />
      {rows.map((row, index) => (
        <fieldset key={index}>
          <legend>Step {index + 1}</legend>
          <TextArea
            name={`rungs.${index}.conduct`}
            label="What somebody did"
            value={text(row, 'conduct')}
            rows={3}
            refusals={refusals}
          />
          <TextArea
            name={`rungs.${index}.measures`}
            label="What is done"
            value={text(row, 'measures')}
            rows={3}
            refusals={refusals}
          />
        </fieldset>
      ))}
      <p className="soft small">Empty both fields of a step to remove it.</p>
      <div className="row">
        <button>Set this ladder</button>
        <button className="quiet" name="more" value="yes" formNoValidate>
          Add a step
        </button>
        <a className="button quiet" href="/sanctions">
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
