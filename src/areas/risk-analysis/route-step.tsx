import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { ErrorSummary, Field, Hidden, TextArea, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, When } from '#ui/words.tsx';
import { closeAction, dropAction, planAction } from './decide-plan.ts';
import { scenarioOn } from './register.ts';
import { LevelMark, riskPath } from './route-heat.tsx';
import { StepFields } from './route-step-form.tsx';
import type { ActionRecord } from './view.ts';
import { dollars } from './words.ts';

export const routes = pageRoutes();

type Posted = {
  readonly change?: FormInput;
  readonly closing?: FormInput;
  readonly dropping?: FormInput;
  readonly refusals?: Refusals;
};

function pathOf(id: string): string {
  return `/risk-analysis/plan/steps/${id}`;
}

routes.page('/risk-analysis/plan/steps/:id', (context, visit) => shown(context, visit, {}));

routes.action('/risk-analysis/plan/steps/:id', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const record = visit.program.actions.get(id);
  if (!record) throw new NotHere();
  const { scenarios, measure } = record;
  const outcome = await visit.practice.record(visit.person.id, planAction, {
    ...form,
    id,
    scenarios,
    measure,
  });
  if ('refusals' in outcome) return shown(context, visit, { change: form, refusals: outcome.refusals });
  return accepted(context, pathOf(id), outcome);
});

routes.action('/risk-analysis/plan/steps/:id/close', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, closeAction, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { closing: form, refusals: outcome.refusals });
  return accepted(context, pathOf(id), outcome);
});

routes.action('/risk-analysis/plan/steps/:id/drop', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, dropAction, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { dropping: form, refusals: outcome.refusals });
  return accepted(context, '/risk-analysis/plan', outcome);
});

function shown(context: PageContext, visit: Visit, posted: Posted) {
  const { program, today } = visit;
  const action = program.actions.get(parameter(context, 'id'));
  if (!action) throw new NotHere();
  const { refusals = [] } = posted;
  const { closed, dropped } = action;
  const open = !closed && !dropped;
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis/plan">Risk plan</a>
      </p>
      <h1>{action.what}</h1>
      <ErrorSummary refusals={refusals} />
      <dl className="facts">
        <dt>Who</dt>
        <dd>{nameOf(program, action.owner)}</dd>
        <dt>Due</dt>
        <dd>
          {longDate(action.due)} {open && <When due={action.due} today={today} />}
        </dd>
        <dt>Cost</dt>
        <dd>{dollars(action.cost)}</dd>
        {closed && (
          <>
            <dt>Done</dt>
            <dd>
              {longDate(closed.on)}, closed by {nameOf(program, closed.by)}
            </dd>
            <dt>Proof</dt>
            <dd className="prewrap">{closed.proof}</dd>
          </>
        )}
        {dropped && (
          <>
            <dt>Dropped</dt>
            <dd className="prewrap">
              {dropped.why} <span className="soft small">{nameOf(program, dropped.by)}</span>
            </dd>
          </>
        )}
        <dt>Record</dt>
        <dd>
          Entry {action.first}
          {action.revision !== action.first && `, last changed in entry ${action.revision}`}
        </dd>
      </dl>
      <Risks visit={visit} action={action} />
      {open && visit.may('risk-analysis.closeAction') && (
        <Closing
          visit={visit}
          action={action}
          form={posted.closing}
          refusals={posted.closing ? refusals : []}
        />
      )}
      {visit.may('risk-analysis.planAction') && (
        <details open={posted.change !== undefined}>
          <summary>{open ? 'Change this step' : 'Open it again'}</summary>
          <form method="post" action={pathOf(action.id)} className="ask">
            <Hidden name="seen" value={posted.change ? text(posted.change, 'seen') : action.revision} />
            <StepFields
              visit={visit}
              form={posted.change ?? { ...action, cost: String(action.cost) }}
              refusals={posted.change ? refusals : []}
            />
            <div className="row">
              <button>{open ? 'Save the step' : 'Plan it again'}</button>
            </div>
          </form>
        </details>
      )}
      {open && visit.may('risk-analysis.dropAction') && (
        <Dropping action={action} form={posted.dropping} refusals={posted.dropping ? refusals : []} />
      )}
    </>,
    { title: action.what, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Risks({ visit: { program, today }, action }: { visit: Visit; action: ActionRecord }) {
  const found = action.scenarios.flatMap((id) => scenarioOn(program, id, today) ?? []);
  return (
    <section>
      <h2>What it lowers</h2>
      {found.length < action.scenarios.length && (
        <p className="soft">
          {counted(action.scenarios.length - found.length, 'risk is', 'risks are')} no longer in the register.
        </p>
      )}
      <ul>
        {found.map(({ id, title, risk, residual }) => (
          <li key={id}>
            <a href={riskPath(id)}>{title}</a> <LevelMark level={risk} />
            {residual && residual.risk !== risk && (
              <span className="soft small">
                {' '}
                then <LevelMark level={residual.risk} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = { action: ActionRecord; form: FormInput | undefined; refusals: Refusals };

function Closing({ visit, action, form, refusals }: FormProps & { visit: Visit }) {
  return (
    <section id="close">
      <h2>Close with proof</h2>
      <p className="soft">
        What could you show to somebody who asks? <Cite citation="164.316(b)(1)(ii)" />{' '}
        {action.measure !== '' &&
          'Closing the step does not change your answers: answer the question anew when it is true.'}
      </p>
      <form method="post" action={`${pathOf(action.id)}/close`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : action.revision} />
        <TextArea
          name="proof"
          label="What proves that it is done?"
          hint="A screenshot and where it is kept, an invoice, a signed list. No patient names."
          value={form && text(form, 'proof')}
          refusals={refusals}
        />
        <Field
          name="on"
          label="Done on"
          type="date"
          value={form ? text(form, 'on') : visit.today}
          refusals={refusals}
        />
        <div className="row">
          <button>Close with this proof</button>
        </div>
      </form>
    </section>
  );
}

function Dropping({ action, form, refusals }: FormProps) {
  return (
    <details open={form !== undefined}>
      <summary>Drop this step</summary>
      <form method="post" action={`${pathOf(action.id)}/drop`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : action.revision} />
        <TextArea
          name="why"
          label="Why is it not needed any more?"
          value={form && text(form, 'why')}
          refusals={refusals}
        />
        <div className="row">
          <button className="danger">Drop it from the plan</button>
        </div>
      </form>
    </details>
  );
}
