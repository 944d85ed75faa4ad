import { knowledge, yesNoWords } from '#phi.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { describeVendor } from './decide-associate.ts';
import { places } from './events.ts';
import { BackTo, vendorAt } from './route-parts.tsx';
import { placeWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/:id/details', (context, visit) => shown(context, visit, undefined, []));

routes.action('/associates/:id/details', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, describeVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, posted: FormInput | undefined, refusals: Refusals) {
  const vendor = vendorAt(context, visit);
  const form: FormInput = posted ?? { ...vendor.details, seen: String(vendor.revision) };
  const title = 'What else you know of them';
  return context.render(
    <form method="post" action={`/associates/${vendor.id}/details`} className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p className="soft">
        What their agreement is made of, and what you need when something goes wrong there. Leave empty what
        you do not know. <Cite citation="164.308(b)(1)" />
      </p>
      {vendor.contact === '' && (
        <p className="callout">
          Whom to call about an incident is not on record.{' '}
          <a href={`/associates/${vendor.id}/facts`}>Write it down</a>
        </p>
      )}
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={text(form, 'seen')} />
      <Choices
        name="subcontractors"
        label="Do others work with your patient information for them?"
        hint="A host, a data center, a help desk abroad. They need the same agreement with them."
        options={knowledge.map((value) => ({ value, label: yesNoWords[value] }))}
        chosen={[text(form, 'subcontractors') || 'unknown']}
        refusals={refusals}
        compact
      />
      <TextArea
        name="subcontractorNames"
        label="Who, and what for"
        value={text(form, 'subcontractorNames')}
        rows={2}
        refusals={refusals}
      />
      <Choices
        name="place"
        label="Where is the information kept and worked on?"
        hint="HIPAA does not forbid abroad; your risk analysis, a contract or a state may have something to say."
        options={places.map((value) => ({ value, label: placeWords[value] }))}
        chosen={[text(form, 'place') || 'unknown']}
        refusals={refusals}
        compact
      />
      <Field
        name="placeNote"
        label="Which state or country, which data center"
        value={text(form, 'placeNote')}
        refusals={refusals}
      />
      <Field
        name="legalName"
        label="Legal name"
        hint="The name that stands in the agreement: the company itself, and not a reseller or a product."
        value={text(form, 'legalName')}
        refusals={refusals}
      />
      <Field name="address" label="Address" value={text(form, 'address')} refusals={refusals} />
      <TextArea
        name="liability"
        label="What was agreed on liability"
        hint="A limit in dollars, for example, and what it does not cover. Goes into the agreement you make here."
        value={text(form, 'liability')}
        rows={2}
        refusals={refusals}
      />
      <TextArea
        name="indemnity"
        label="What was agreed on making good a loss (indemnity)"
        value={text(form, 'indemnity')}
        rows={2}
        refusals={refusals}
      />
      <TextArea
        name="insurance"
        label="Insurance they have"
        hint="Kind, amount, until when."
        value={text(form, 'insurance')}
        rows={2}
        refusals={refusals}
      />
      <div className="row">
        <button>Save</button>
        <a className="button quiet" href={`/associates/${vendor.id}`}>
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
