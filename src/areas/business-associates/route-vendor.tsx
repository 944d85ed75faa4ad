import { longDate } from '#calendar.ts';
import { phiKinds, phiKindWords, phiWords } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse } from '#program.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { confirmVendor, endVendor, recordVendor } from './decide.ts';
import { agreementStatuses } from './facts.ts';
import { Agreement } from './route-list.tsx';
import type { VendorRecord } from './view.ts';
import { engaged } from './view.ts';
import { agreementWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/new', (context, visit) => shownNew(context, visit, {}, []));

routes.action('/associates/new', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, recordVendor, form);
  if ('refusals' in outcome) return shownNew(context, visit, form, outcome.refusals);
  return accepted(context, `/associates#${text(form, 'id')}`, outcome);
});

routes.page('/associates/:id', (context, visit) => shown(context, visit, {}));

routes.action('/associates/:id', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, recordVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { facts: form, refusals: outcome.refusals });
  return accepted(context, `/associates#${id}`, outcome);
});

routes.action('/associates/:id/confirm', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, confirmVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { refusals: outcome.refusals });
  return accepted(context, `/associates#${id}`, outcome);
});

routes.action('/associates/:id/end', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, endVendor, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { ending: form, refusals: outcome.refusals });
  return accepted(context, '/associates', outcome);
});

function shownNew(context: PageContext, _visit: Visit, form: FormInput, refusals: Refusals) {
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

/** What was posted to one of the page's forms, and what was wrong with it. */
type Posted = { readonly facts?: FormInput; readonly ending?: FormInput; readonly refusals?: Refusals };

function shown(context: PageContext, visit: Visit, { facts, ending, refusals = [] }: Posted) {
  const { program, today } = visit;
  const vendor = program.vendors.get(parameter(context, 'id'));
  if (!vendor) throw new NotHere();
  const works = engaged(vendor, today);
  const form: FormInput = facts ?? { ...vendor, seen: String(vendor.revision) };
  return context.render(
    <>
      <p className="soft small">
        <a href="/associates">Vendors</a>
      </p>
      <h1>{vendor.name}</h1>
      {works ? (
        <p>
          <Agreement vendor={vendor} today={today} />
        </p>
      ) : (
        <p className="callout">
          Does not work for you since {longDate(vendor.ended ?? today)}. Get back or have destroyed what they
          still hold. <cite>164.504(e)(2)(ii)(J)</cite>
        </p>
      )}
      {works && !vendor.confirmed && (
        <div className="callout">
          <p>From the starter set: a guess that you have such a vendor. Say below who it is, and save.</p>
          {visit.may('business-associates.confirmVendor') && (
            <form method="post" action={`/associates/${vendor.id}/confirm`}>
              <Hidden name="seen" value={vendor.revision} />
              <button className="quiet">It is right as it stands</button>
            </form>
          )}
        </div>
      )}
      <ErrorSummary refusals={refusals} />
      <div className="two">
        {visit.may('business-associates.recordVendor') ? (
          <form method="post" action={`/associates/${vendor.id}`}>
            <Hidden name="seen" value={text(form, 'seen')} />
            <VendorFields form={form} refusals={facts ? refusals : []} />
            <div className="row">
              <button>{works ? 'Save' : 'They work for us again: save'}</button>
              <a className="button quiet" href={`/associates#${vendor.id}`}>
                Leave without saving
              </a>
            </div>
          </form>
        ) : (
          <Facts vendor={vendor} />
        )}
        <Handles program={program} today={today} vendor={vendor} />
      </div>
      {works && visit.may('business-associates.endVendor') && (
        <details open={ending !== undefined}>
          <summary>They no longer work for us</summary>
          <form method="post" action={`/associates/${vendor.id}/end`} className="ask">
            <p>
              When it ends, they give back or destroy what they hold, where that is possible.{' '}
              <cite>164.504(e)(2)(ii)(J)</cite>
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
              label="Why, and what became of what they held"
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

function Facts({ vendor }: { vendor: VendorRecord }) {
  return (
    <dl className="facts">
      <dt>Does for you</dt>
      <dd>{vendor.service || 'Not said yet'}</dd>
      <dt>Patient information</dt>
      <dd>{phiWords(vendor.phi)}</dd>
      <dt>Note on the agreement</dt>
      <dd className="prewrap">{vendor.agreementNote || 'None'}</dd>
      <dt>Contact for incidents</dt>
      <dd>{vendor.contact || 'Not on record'}</dd>
    </dl>
  );
}

/** What the inventory says of the vendor: what it runs, and what goes to it. */
function Handles({ program, today, vendor }: { program: Program; today: string; vendor: VendorRecord }) {
  const lines = assetsInUse(program, today).flatMap((asset) => {
    const flow = asset.flows.find(({ to }) => to === vendor.id);
    if (asset.vendor !== vendor.id && !flow) return [];
    const words = [
      asset.vendor === vendor.id ? (asset.hosting === 'vendor' ? 'they run it' : 'they support it') : '',
      flow ? `it sends them ${phiWords(flow.what)}` : '',
    ];
    return [{ asset, words: words.filter(Boolean).join('; ') }];
  });
  return (
    <section>
      <h2>In your inventory</h2>
      {lines.length === 0 ? (
        <p className="soft">No line names them yet.</p>
      ) : (
        <ul>
          {lines.map(({ asset, words }) => (
            <li key={asset.id}>
              <a href={`/inventory/${asset.id}`}>{asset.name}</a>: {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
