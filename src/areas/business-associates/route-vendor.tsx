import { longDate } from '#calendar.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Mark } from '#ui/words.tsx';
import { endVendor } from './decide.ts';
import { vendorAt } from './route-parts.tsx';
import { Agreement } from './route-list.tsx';
import { needOf } from './standing.ts';
import { nextStep, stepsOf } from './steps.ts';
import type { VendorStep } from './steps.ts';
import { Handles, Known, Papers } from './route-vendor-parts.tsx';
import { engaged } from './view.ts';

export const routes = pageRoutes();

routes.page('/associates/:id', (context, visit) => shown(context, visit, undefined, []));

routes.action('/associates/:id/end', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, endVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, ending: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const vendor = vendorAt(context, visit);
  const works = engaged(vendor, today);
  const steps = stepsOf(program, vendor, today);
  const next = nextStep(steps);
  const may = visit.may('business-associates.recordVendor');
  return context.render(
    <>
      <p className="soft small">
        <a href="/associates">Vendors</a>
      </p>
      <h1>{vendor.name}</h1>
      <p>
        {vendor.service && <>{vendor.service}. </>}
        {works ? (
          <Agreement program={program} vendor={vendor} today={today} />
        ) : (
          <>Does not work for you since {longDate(vendor.ended ?? today)}.</>
        )}
      </p>
      <ErrorSummary refusals={refusals} />
      {next ? (
        <section className="callout">
          <h2>
            {next.state === 'waits' ? 'Waiting for them' : 'Next'}: {lower(next.title)}
          </h2>
          <p>
            {next.because} {next.citation && <Cite citation={next.citation} />}
          </p>
          {(may || next.state === 'waits') && (
            <p className="row">
              <a className="button" href={next.path}>
                {next.label}
              </a>
            </p>
          )}
        </section>
      ) : (
        <section className="callout">
          <h2>Nothing to do now</h2>
          <p>
            {!works
              ? 'What is on record of them is kept as long as the law asks.'
              : needOf(program, vendor, today) === 'none'
                ? 'It needs no agreement. Look again when what it does for you changes.'
                : 'Diligence tells you when something is due.'}
          </p>
        </section>
      )}
      <Steps steps={steps} next={next} may={may} />
      <div className="two">
        <Known vendor={vendor} program={program} may={may} />
        <Handles program={program} today={today} vendor={vendor} />
      </div>
      <Papers vendor={vendor} program={program} />
      {may && (
        <p className="row">
          <a className="button quiet" href={`/associates/${vendor.id}/violations/new`}>
            They broke the agreement
          </a>
        </p>
      )}
      {works && visit.may('business-associates.endVendor') && (
        <details open={ending !== undefined}>
          <summary>They no longer work for us</summary>
          <form method="post" action={`/associates/${vendor.id}/end`} className="ask">
            <p>
              When it ends, they give back or destroy what they hold, where that is possible. You record what
              became of it on the next page. <Cite citation="164.504(e)(2)(ii)(J)" />
            </p>
            <Hidden name="seen" value={vendor.revision} />
            <Field
              name="on"
              label="Last day"
              type="date"
              value={ending ? text(ending, 'on') : today}
              refusals={ending ? refusals : []}
            />
            <TextArea
              name="why"
              label="Why"
              value={ending && text(ending, 'why')}
              refusals={ending ? refusals : []}
            />
            <div className="row">
              <button className="danger">Record the end</button>
            </div>
          </form>
        </details>
      )}
    </>,
    { title: vendor.name, status: refusals.length > 0 ? 422 : 200 },
  );
}

const lower = (title: string) => `${title.charAt(0).toLowerCase()}${title.slice(1)}`;

const stateWords = { done: 'Done', do: 'To do', waits: 'Waiting', later: 'Later' } as const;

function Steps({
  steps,
  next,
  may,
}: {
  steps: readonly VendorStep[];
  next: VendorStep | undefined;
  may: boolean;
}) {
  const done = steps.filter(({ state }) => state === 'done').length;
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>
        {done} of {steps.length} done
      </h2>
      <ol className="todo">
        {steps.map((step) => (
          <li key={step.title}>
            <h3>
              {step.title}{' '}
              <Mark
                word={step.state === 'done' ? 'shown' : step.state === 'later' ? 'not applicable' : 'missing'}
              >
                {stateWords[step.state]}
              </Mark>
            </h3>
            <p>
              {step.because} {step.citation && <Cite citation={step.citation} />}
            </p>
            {may && step !== next && step.state !== 'later' && (
              <div className="do">
                <a
                  className="button quiet"
                  href={step.path}
                  aria-label={`${step.label}: ${lower(step.title)}`}
                >
                  {step.label}
                </a>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
