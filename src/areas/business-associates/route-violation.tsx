import { longDate } from '#calendar.ts';
import { knowledge, yesNoWords } from '#phi.ts';
import { nameOf } from '#program.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordViolation, recordViolationStep } from './decide-ending.ts';
import { violationSteps } from './events.ts';
import { BackTo, vendorAt, violationAt } from './route-parts.tsx';
import { openViolations } from './standing.ts';
import { violationStepWords } from './words.ts';

export const routes = pageRoutes();

const law =
  'When you know of a pattern by which they break the agreement in something important, you take reasonable steps to have it mended. If that fails, you end the agreement, where that is feasible.';

routes.page('/associates/:id/violations/new', (context, visit) => shownNew(context, visit, {}, []));

routes.action('/associates/:id/violations/new', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const outcome = await visit.practice.record(visit.person.id, recordViolation, { ...form, id: vendor.id });
  if ('refusals' in outcome) return shownNew(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/violations/${text(form, 'violation')}`, outcome);
});

routes.page('/associates/:id/violations/:violation', (context, visit) => shown(context, visit, {}, []));

routes.action('/associates/:id/violations/:violation', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const { id } = violationAt(context, vendor);
  const input = { ...form, id: vendor.id, violation: id };
  const outcome = await visit.practice.record(visit.person.id, recordViolationStep, input);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/violations/${id}`, outcome);
});

function shownNew(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const vendor = vendorAt(context, visit);
  const title = 'They broke the agreement';
  return context.render(
    <form method="post" action={`/associates/${vendor.id}/violations/new`} className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        {law} <Cite citation="164.504(e)(1)" />
      </p>
      <p className="callout">
        Did patient information get to somebody who should not have it? Then{' '}
        <a href="/incidents/report">report an incident</a> as well: your clock may run since they told you, or
        since they knew.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden
        name="violation"
        value={text(form, 'violation') || context.get('installation').newId('violation')}
      />
      <Hidden name="seen" value={0} />
      <Field
        name="learned"
        label="When did you know?"
        type="date"
        value={text(form, 'learned') || visit.today}
        refusals={refusals}
      />
      <TextArea
        name="what"
        label="What did they do?"
        hint="Without names of patients."
        value={text(form, 'what')}
        refusals={refusals}
      />
      <Choices
        name="pattern"
        label="Is it a pattern, and something important in the agreement?"
        options={knowledge.map((value) => ({ value, label: yesNoWords[value] }))}
        chosen={[text(form, 'pattern') || 'unknown']}
        refusals={refusals}
        compact
      />
      <div className="row">
        <button>Record it</button>
        <a className="button quiet" href={`/associates/${vendor.id}`}>
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  const vendor = vendorAt(context, visit);
  const violation = violationAt(context, vendor);
  const open = openViolations(vendor).includes(violation);
  const page = `/associates/${vendor.id}/violations/${violation.id}`;
  const title = 'What they broke';
  return context.render(
    <div className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        {law} <Cite citation="164.504(e)(1)" />
      </p>
      <dl className="facts">
        <dt>Known since</dt>
        <dd>{longDate(violation.learned)}</dd>
        <dt>What</dt>
        <dd className="prewrap">{violation.what}</dd>
        <dt>A pattern, and important</dt>
        <dd>{yesNoWords[violation.pattern]}</dd>
      </dl>
      <h2>What was done</h2>
      {violation.steps.length === 0 ? (
        <p className="soft">Nothing yet. First ask them, in writing, to mend it by a day.</p>
      ) : (
        <ol>
          {violation.steps.map((step) => (
            <li key={step.position}>
              {longDate(step.on)}: {violationStepWords[step.step].label}.{' '}
              <span className="prewrap">{step.note}</span>{' '}
              <span className="soft small">{nameOf(program, step.by)}</span>
            </li>
          ))}
        </ol>
      )}
      <ErrorSummary refusals={refusals} />
      {open && visit.may('business-associates.recordViolationStep') ? (
        <form method="post" action={page}>
          <h2>Next step</h2>
          <Hidden name="seen" value={text(form, 'seen') || violation.revision} />
          <Choices
            name="step"
            label="What did you do?"
            options={violationSteps.map((value) => ({ value, ...violationStepWords[value] }))}
            chosen={[text(form, 'step')]}
            refusals={refusals}
          />
          <Field name="on" label="Day" type="date" value={text(form, 'on') || today} refusals={refusals} />
          <TextArea
            name="note"
            label="How, and what came of it"
            value={text(form, 'note')}
            refusals={refusals}
          />
          <div className="row">
            <button>Record the step</button>
          </div>
        </form>
      ) : (
        !open && <p className="callout">This is brought to an end.</p>
      )}
    </div>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
