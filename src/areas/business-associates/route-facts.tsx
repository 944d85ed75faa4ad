import { phiKinds, phiKindWords } from '#phi.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { confirmVendor, recordVendor } from './decide.ts';
import { agreementStatuses } from './facts.ts';
import { BackTo, vendorAt } from './route-parts.tsx';
import { engaged } from './view.ts';
import { agreementWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/new', (context) => shownNew(context, {}, []));

routes.action('/associates/new', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, recordVendor, form);
  if ('refusals' in outcome) return shownNew(context, form, outcome.refusals);
  return accepted(context, `/associates#${text(form, 'id')}`, outcome);
});

routes.page('/associates/:id/facts', (context, visit) => shown(context, visit, undefined, []));

routes.action('/associates/:id/facts', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, recordVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${id}`, outcome);
});

routes.action('/associates/:id/confirm', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, confirmVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, undefined, outcome.refusals);
  return accepted(context, `/associates/${id}`, outcome);
});

function shownNew(context: PageContext, form: FormInput, refusals: Refusals) {
  return context.render(
    <form method="post" action="/associates/new" className="ask">
      <h1>Add a vendor</h1>
      <p className="soft">
        Anybody outside who works for you and might see patient information: software and cloud services,
        billing, IT support, shredding, answering services, your lawyer. <cite>160.103</cite>
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id') || context.get('installation').newId('vendor')} />
      <VendorFields form={form} refusals={refusals} />
      <div className="row">
        <button>Add the vendor</button>
        <a className="button quiet" href="/associates">
          Leave without saving
        </a>
      </div>
    </form>,
    { title: 'Add a vendor', status: refusals.length > 0 ? 422 : 200 },
  );
}

function shown(context: PageContext, visit: Visit, posted: FormInput | undefined, refusals: Refusals) {
  const vendor = vendorAt(context, visit);
  const works = engaged(vendor, visit.today);
  const form: FormInput = posted ?? { ...vendor, seen: String(vendor.revision) };
  return context.render(
    <div className="ask">
      <BackTo vendor={vendor} />
      <h1>Who it is</h1>
      {works && !vendor.confirmed && (
        <div className="callout">
          <p>From the starter set: a guess that you have such a vendor. Say below who it is, and save.</p>
          <form method="post" action={`/associates/${vendor.id}/confirm`}>
            <Hidden name="seen" value={vendor.revision} />
            <button className="quiet">It is right as it stands</button>
          </form>
        </div>
      )}
      <ErrorSummary refusals={refusals} />
      <form method="post" action={`/associates/${vendor.id}/facts`}>
        <Hidden name="seen" value={text(form, 'seen')} />
        <VendorFields form={form} refusals={posted ? refusals : []} />
        <div className="row">
          <button>{works ? 'Save' : 'They work for us again: save'}</button>
          <a className="button quiet" href={`/associates/${vendor.id}`}>
            Leave without saving
          </a>
        </div>
      </form>
    </div>,
    { title: `Who it is: ${vendor.name}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function VendorFields({ form, refusals }: { form: FormInput; refusals: Refusals }) {
  return (
    <>
      <Field name="name" label="Name of the vendor" value={text(form, 'name')} refusals={refusals} required />
      <Field
        name="service"
        label="What do they do for you?"
        value={text(form, 'service')}
        refusals={refusals}
      />
      <Choices
        name="phi"
        label="What patient information do they handle?"
        hint="Creating, receiving, keeping or sending it for you all count. None ticked: none."
        type="checkbox"
        options={phiKinds.map((value) => ({ value, ...phiKindWords[value] }))}
        chosen={texts(form, 'phi')}
        refusals={refusals}
        compact
      />
      <Choices
        name="agreement"
        label="Is there a business associate agreement?"
        hint={<Cite citation="164.308(b)(3)" />}
        options={agreementStatuses.map((value) => ({ value, ...agreementWords[value] }))}
        chosen={[text(form, 'agreement') || 'unknown']}
        refusals={refusals}
      />
      <div className="fields">
        <Field
          name="agreementSigned"
          label="Signed on, if you know"
          type="date"
          value={text(form, 'agreementSigned')}
          refusals={refusals}
        />
        <Field
          name="agreementEnds"
          label="Ends on, if it ends"
          type="date"
          value={text(form, 'agreementEnds')}
          refusals={refusals}
        />
      </div>
      <TextArea
        name="agreementNote"
        label="Where the paper is, or why none is needed"
        value={text(form, 'agreementNote')}
        rows={2}
        refusals={refusals}
      />
      <Field
        name="contact"
        label="Whom to call there about an incident"
        hint="A name, a number, an address"
        value={text(form, 'contact')}
        refusals={refusals}
      />
    </>
  );
}
