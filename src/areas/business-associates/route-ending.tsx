import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordDisposition } from './decide-ending.ts';
import { dispositions } from './events.ts';
import { BackTo, vendorAt } from './route-parts.tsx';
import { engaged } from './view.ts';
import { dispositionWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/:id/ending', (context, visit) => shown(context, visit, undefined, []));

routes.action('/associates/:id/ending', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const sent = await sentAttachment(form, 'certificate');
  if (sent && 'refusals' in sent) return shown(context, visit, form, sent.refusals);
  const outcome = await visit.practice.record(
    visit.person.id,
    recordDisposition,
    { ...form, id: vendor.id, certificate: sent?.attachment },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}`, outcome);
});

routes.page('/associates/:id/ending/certificate', async (context, visit) => {
  const vendor = vendorAt(context, visit);
  const file = vendor.disposition?.certificate;
  const bytes = file && (await visit.practice.files.open(vendor.id, file));
  if (!file || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, file);
});

function shown(context: PageContext, visit: Visit, posted: FormInput | undefined, refusals: Refusals) {
  const vendor = vendorAt(context, visit);
  const { disposition } = vendor;
  const page = `/associates/${vendor.id}/ending`;
  const form: FormInput = posted ?? { ...disposition };
  const title = 'What became of the information they held';
  const works = engaged(vendor, visit.today);
  return context.render(
    <div className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        At the end they return or destroy all of it and keep no copy, where that is feasible. Where it is not,
        the protections of the agreement go on for what they keep. <Cite citation="164.504(e)(2)(ii)(J)" />
      </p>
      {works && (
        <p className="callout">
          They still work for you. <a href={`/associates/${vendor.id}`}>Record the end of their work</a>{' '}
          first.
        </p>
      )}
      {disposition && (
        <>
          <dl className="facts">
            <dt>What became of it</dt>
            <dd>{dispositionWords[disposition.how].label}</dd>
            <dt>Day</dt>
            <dd>{longDate(disposition.on)}</dd>
            <dt>What, how, who says so</dt>
            <dd className="prewrap">{disposition.what}</dd>
            {disposition.protections && (
              <>
                <dt>How it goes on being guarded</dt>
                <dd className="prewrap">{disposition.protections}</dd>
              </>
            )}
            <dt>Recorded by</dt>
            <dd>{nameOf(visit.program, disposition.by)}</dd>
          </dl>
          {disposition.certificate && (
            <p className="row">
              <a className="button quiet" href={`${page}/certificate`}>
                Download the certificate
              </a>
            </p>
          )}
        </>
      )}
      <ErrorSummary refusals={refusals} />
      {!works && visit.may('business-associates.recordDisposition') && (
        <form method="post" action={page} encType="multipart/form-data">
          <h2>{disposition ? 'Correct it' : 'Record it'}</h2>
          {!disposition && (
            <p className="soft">
              Ask them for a note that says what was returned or destroyed, how, when and by whom. Get your
              own data back first, in a form that you can read.
            </p>
          )}
          <Hidden name="seen" value={text(form, 'seen') || vendor.revision} />
          <Choices
            name="how"
            label="What became of it?"
            options={dispositions.map((value) => ({ value, ...dispositionWords[value] }))}
            chosen={[text(form, 'how')]}
            refusals={refusals}
          />
          <Field name="on" label="Day" type="date" value={text(form, 'on')} refusals={refusals} />
          <TextArea
            name="what"
            label="What, how, and who says so"
            hint="Where neither is feasible: why."
            value={text(form, 'what')}
            refusals={refusals}
          />
          <TextArea
            name="protections"
            label="Where neither is feasible: how it goes on being guarded"
            hint="And what they may still use it for: only what makes return not feasible."
            value={text(form, 'protections')}
            rows={2}
            refusals={refusals}
          />
          <FileField
            name="certificate"
            label={
              disposition?.certificate
                ? 'Another certificate in its place'
                : 'Their certificate, if you have it'
            }
            hint="A PDF, or a photo or scan; 25 MB at most."
            refusals={refusals}
          />
          <div className="row">
            <button>Record it</button>
            <a className="button quiet" href={`/associates/${vendor.id}`}>
              Leave without saving
            </a>
          </div>
        </form>
      )}
    </div>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
