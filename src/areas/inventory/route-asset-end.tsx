import type { Command } from '#decision.ts';
import type { Program } from '#program.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { confirmAsset, retireAsset, withdrawAsset } from './decide.ts';
import type { AssetRecord } from './view.ts';

export const routes = pageRoutes();

/** The two answers to a starter set's line, and the end of what was in use. */
routes.action('/inventory/:id/confirm', (context, visit, form) => decide(context, visit, form, confirmAsset));
routes.action('/inventory/:id/withdraw', (context, visit, form) =>
  decide(context, visit, form, withdrawAsset),
);
routes.action('/inventory/:id/retire', (context, visit, form) => decide(context, visit, form, retireAsset));

async function decide<Input>(
  context: PageContext,
  visit: Visit,
  form: FormInput,
  command: Command<Program, Input>,
): Promise<Response> {
  const id = parameter(context, 'id');
  const asset = visit.program.assets.get(id);
  if (!asset) throw new NotHere();
  const outcome = await visit.practice.record(visit.person.id, command, { ...form, id });
  if (!('refusals' in outcome)) {
    const next = text(form, 'next');
    return accepted(context, visit.program.assets.has(next) ? `/inventory#${next}` : '/inventory', outcome);
  }
  return context.render(
    <div className="ask">
      <h1>{asset.name}</h1>
      <ErrorSummary refusals={outcome.refusals} />
      <EndOfUse visit={visit} asset={asset} form={form} refusals={outcome.refusals} />
      <p>
        <a className="button quiet" href={`/inventory/${id}`}>
          Open it as it is now
        </a>
      </p>
    </div>,
    { title: asset.name, status: 422 },
  );
}

/** Forms to take an asset out of use, or to take it back where it was never there. */
export function EndOfUse({
  visit,
  asset,
  form,
  refusals = [],
}: {
  visit: Visit;
  asset: AssetRecord;
  form?: FormInput;
  refusals?: Refusals;
}) {
  if (!visit.may('inventory.retireAsset')) return null;
  const retiring = form !== undefined && text(form, 'on') !== '';
  const taking = form !== undefined && !retiring;
  return (
    <>
      <details open={retiring}>
        <summary>It is no longer used</summary>
        <form method="post" action={`/inventory/${asset.id}/retire`} className="ask">
          <p>
            Before it leaves you, patient information in it is destroyed or wiped so that nobody can read it.
            Say how, and by whom. <Cite citation="164.310(d)(2)(i)" />
          </p>
          <Hidden name="seen" value={asset.revision} />
          <Field
            name="on"
            label="Out of use since"
            type="date"
            value={retiring ? text(form, 'on') : visit.today}
            refusals={retiring ? refusals : []}
          />
          <TextArea
            name="why"
            label="What became of it, and of what was in it"
            hint="Replaced by …; disk shredded by …, certificate in the blue folder"
            value={retiring ? text(form, 'why') : ''}
            refusals={retiring ? refusals : []}
          />
          <div className="row">
            <button className="danger">Take it out of use</button>
          </div>
        </form>
      </details>
      {asset.confirmed && (
        <details open={taking}>
          <summary>It was never there</summary>
          <form method="post" action={`/inventory/${asset.id}/withdraw`} className="ask">
            <Hidden name="seen" value={asset.revision} />
            <TextArea
              name="why"
              label="Why it was on the list"
              hint="A mistake, the same thing twice"
              value={taking ? text(form, 'why') : ''}
              refusals={taking ? refusals : []}
            />
            <div className="row">
              <button className="danger">Take the line back</button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
