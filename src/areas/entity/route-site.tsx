import { longDate } from '#calendar.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { closeSite, recordSite } from './decide.ts';

export const routes = pageRoutes();

/** A site on record, or a new one where the identifier is not known yet. */
routes.page('/practice/sites/:id', (context, visit) => {
  const site = visit.program.sites.get(parameter(context, 'id'));
  const form: FormInput = site
    ? { ...site, seen: String(site.revision) }
    : { seen: '0', state: visit.program.entity?.states[0] ?? '' };
  return shown(context, visit, form, []);
});

routes.action('/practice/sites/:id', async (context, visit, form) => {
  const input = { ...form, id: parameter(context, 'id') };
  const outcome = await visit.practice.record(visit.person.id, recordSite, input);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/practice', outcome);
});

routes.action('/practice/sites/:id/close', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, closeSite, { ...form, id });
  if ('refusals' in outcome) {
    const site = visit.program.sites.get(id);
    return shown(context, visit, { ...site, ...form }, outcome.refusals);
  }
  return accepted(context, '/practice', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const id = parameter(context, 'id');
  const site = visit.program.sites.get(id);
  const title = site ? site.name : 'Add a site';
  return context.render(
    <div className="ask">
      <h1>{title}</h1>
      <p className="soft">
        {site?.closed
          ? `Closed on ${longDate(site.closed)}. Saving it again opens it.`
          : 'A place where you work with patient information or keep it.'}{' '}
        <Cite citation="164.310(a)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action={`/practice/sites/${id}`}>
        <Hidden name="seen" value={text(form, 'seen')} />
        <Field
          name="name"
          label="Name"
          hint="As you call it: Main Street, the annex, Dr. Ames’s home office"
          value={text(form, 'name')}
          refusals={refusals}
          required
        />
        <Field name="street" label="Street, if it has one" value={text(form, 'street')} refusals={refusals} />
        <div className="fields">
          <Field name="city" label="City" value={text(form, 'city')} refusals={refusals} />
          <Select
            name="state"
            label="State"
            value={text(form, 'state')}
            options={jurisdictions.map(({ code, name }) => ({ value: code, label: name }))}
            empty="Choose one"
            refusals={refusals}
          />
          <Field name="zip" label="ZIP code" value={text(form, 'zip')} width="short" refusals={refusals} />
        </div>
        <div className="row">
          <button>{site ? (site.closed ? 'Open it again' : 'Save the site') : 'Add the site'}</button>
          <a className="button quiet" href="/practice">
            Leave without saving
          </a>
        </div>
      </form>
      {site && !site.closed && visit.may('entity.closeSite') && (
        <section>
          <h2>Close this site</h2>
          <p>
            Its records stay, and stop counting from that day. Move or retire what the inventory still has
            there first.
          </p>
          <form method="post" action={`/practice/sites/${id}/close`}>
            <Hidden name="seen" value={site.revision} />
            <Field
              name="on"
              label="Closed on"
              type="date"
              value={text(form, 'on') || visit.today}
              refusals={refusals}
              required
            />
            <div className="row">
              <button className="danger">Close the site</button>
            </div>
          </form>
        </section>
      )}
    </div>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
