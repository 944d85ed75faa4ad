import { longDate } from '#calendar.ts';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordAsset } from './decide.ts';
import type { AssetForm } from './events.ts';
import { assetForms } from './facts.ts';
import { AccessAndSources, AssetFactList } from './route-asset-facts.tsx';
import { ambiguousFlows, filledFlows, flowsFrom } from './route-asset-flows.tsx';
import { AssetFields, assetInput } from './route-asset-form.tsx';
import { EndOfUse } from './route-asset-end.tsx';
import { Unchecked } from './route-list.tsx';
import type { AssetRecord } from './view.ts';
import { inUse } from './view.ts';
import { assetFormWords } from './words.ts';

export const routes = pageRoutes();

/** Empty rows for flows under the filled ones. */
const spareRows = 1;

routes.page('/inventory/new', (context, visit) => {
  const form = assetForms.find((one) => one === context.req.query('form')) ?? 'system';
  return shownNew(context, visit, { form }, spareRows, []);
});

routes.action('/inventory/new', async (context, visit, form) => {
  if (text(form, 'more') !== '') return shownNew(context, visit, form, moreRows(form), []);
  const outcome = await recorded(visit, text(form, 'id'), form);
  if ('refusals' in outcome) return shownNew(context, visit, form, spareRows, outcome.refusals);
  return text(form, 'next') === 'another'
    ? accepted(context, `/inventory/new?form=${formOfInput(form)}`, outcome)
    : accepted(context, `/inventory#${text(form, 'id')}`, outcome);
});

routes.page('/inventory/:id', (context, visit) => {
  const asset = visit.program.assets.get(parameter(context, 'id'));
  if (!asset) throw new NotHere();
  return shown(context, visit, asset, assetInput(asset), spareRows, []);
});

routes.action('/inventory/:id', async (context, visit, form) => {
  const asset = visit.program.assets.get(parameter(context, 'id'));
  if (!asset) throw new NotHere();
  if (text(form, 'more') !== '') return shown(context, visit, asset, form, moreRows(form), []);
  const outcome = await recorded(visit, asset.id, form);
  if ('refusals' in outcome) return shown(context, visit, asset, form, spareRows, outcome.refusals);
  return accepted(context, `/inventory#${asset.id}`, outcome);
});

/** What a form's `form` says; a system where it says nothing that is one. */
function formOfInput(form: FormInput): AssetForm {
  return assetForms.find((one) => one === text(form, 'form')) ?? 'system';
}

function moreRows(form: FormInput): number {
  return inputs(form, 'flows').length - filledFlows(form).length + 2;
}

async function recorded(visit: Visit, id: string, form: FormInput) {
  const ambiguous = ambiguousFlows(form);
  if (ambiguous.length > 0) return { refusals: ambiguous };
  return visit.practice.record(visit.person.id, recordAsset, { ...form, id, flows: flowsFrom(form) });
}

/** The fields of a decision that are several on the page: what is wrong with one is shown at the group. */
function atFields(refusals: Refusals): Refusals {
  return refusals.map((refusal) =>
    refusal.field?.startsWith('sites.') ? { ...refusal, field: 'sites' } : refusal,
  );
}

function shownNew(context: PageContext, visit: Visit, form: FormInput, spare: number, refusals: Refusals) {
  const assetForm = formOfInput(form);
  const words = assetFormWords[assetForm];
  const title =
    assetForm === 'system'
      ? 'Add a system or service'
      : assetForm === 'device'
        ? 'Add a device or media'
        : 'Add paper or film';
  const id = text(form, 'id') || context.get('installation').newId('asset');
  return context.render(
    <div className="ask">
      <h1>{title}</h1>
      <p className="soft">{words.note}</p>
      <ul className="tabs">
        {assetForms.map((one) => (
          <li key={one}>
            <a href={`/inventory/new?form=${one}`} aria-current={one === assetForm ? 'page' : undefined}>
              {assetFormWords[one].one}
            </a>
          </li>
        ))}
      </ul>
      <ErrorSummary refusals={refusals} />
      <form method="post" action="/inventory/new">
        <Hidden name="id" value={id} />
        <AssetFields
          visit={visit}
          id={id}
          assetForm={assetForm}
          form={form}
          spare={spare}
          refusals={atFields(refusals)}
        />
        <div className="row">
          <button>Add it</button>
          <button className="quiet" name="next" value="another">
            Add it, and enter another
          </button>
          <button className="quiet" name="more" value="yes" formNoValidate>
            More rows for where it goes
          </button>
          <a className="button quiet" href="/inventory">
            Leave without saving
          </a>
        </div>
      </form>
    </div>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function shown(
  context: PageContext,
  visit: Visit,
  asset: AssetRecord,
  form: FormInput,
  spare: number,
  refusals: Refusals,
) {
  const used = inUse(asset, visit.today);
  const may = visit.may('inventory.recordAsset');
  return context.render(
    <>
      <p className="soft small">
        <a href="/inventory">Systems and devices</a> ·{' '}
        <a href={`/inventory#${asset.form}`}>{assetFormWords[asset.form].many}</a>
      </p>
      <h1>{asset.name}</h1>
      {!used && (
        <p className="callout">
          {asset.withdrawn || asset.retired === undefined
            ? 'Taken back: it was never there.'
            : `Out of use since ${longDate(asset.retired)}.`}{' '}
          {may && 'Saving it below puts it back in use.'}
        </p>
      )}
      {used && !asset.confirmed && (
        <div className="callout">
          <Unchecked visit={visit} asset={asset} />
        </div>
      )}
      <ErrorSummary refusals={refusals} />
      <div className="two">
        {may ? (
          <form method="post" action={`/inventory/${asset.id}`}>
            <AssetFields
              visit={visit}
              id={asset.id}
              assetForm={text(form, 'form') === '' ? asset.form : formOfInput(form)}
              form={form}
              spare={spare}
              refusals={atFields(refusals)}
            />
            <div className="row">
              <button>{used ? 'Save' : 'Put it back in use'}</button>
              <button className="quiet" name="more" value="yes" formNoValidate>
                More rows for where it goes
              </button>
              <a className="button quiet" href={`/inventory#${asset.id}`}>
                Leave without saving
              </a>
            </div>
          </form>
        ) : (
          <AssetFactList program={visit.program} asset={asset} />
        )}
        <div>
          <AccessAndSources visit={visit} asset={asset} />
          <p className="soft small">
            Keep this true when it changes: the risk analysis says what has changed since it was signed.{' '}
            <Cite citation="164.308(a)(1)(ii)(A)" />
          </p>
        </div>
      </div>
      {used && <EndOfUse visit={visit} asset={asset} />}
    </>,
    { title: asset.name, status: refusals.length > 0 ? 422 : 200 },
  );
}
