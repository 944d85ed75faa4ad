import { agreementToSign } from '#documents/associates/agreement.ts';
import { form as formSchema } from '#fields.ts';
import { numbers } from '#regulation/numbers.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { WrittenView } from '#ui/written.tsx';
import { draftFields, drafted, draftFor, offerAgreement } from './decide-offers.ts';
import type { Draft } from './decide-offers.ts';
import { linkPage } from './route-link.tsx';
import { asPdf, asWord, BackTo, fileName, vendorAt } from './route-parts.tsx';
import type { VendorRecord } from './view.ts';

export const routes = pageRoutes();

const draftSchema = formSchema(draftFields);
const flags = ['ownWork', 'aggregation', 'abroad', 'costs'] as const;
const keys = ['effective', 'ends', 'noticeDays', 'accessDays', ...flags] as const;

/** The choices of the address, or those that a new agreement begins with. */
function choicesOf(
  context: PageContext,
  visit: Visit,
): { readonly form: FormInput; readonly draft: Draft | undefined; readonly refusals: Refusals } {
  if (context.req.query('effective') === undefined) {
    const draft = draftFor(visit.program, visit.today);
    return { form: formOf(draft), draft, refusals: [] };
  }
  return parsed(Object.fromEntries(keys.map((key) => [key, context.req.query(key) ?? ''])));
}

function parsed(form: FormInput): { form: FormInput; draft: Draft | undefined; refusals: Refusals } {
  const read = draftSchema.safeParse(form);
  return read.success
    ? { form, draft: read.data, refusals: [] }
    : {
        form,
        draft: undefined,
        refusals: read.error.issues.map(({ path, message }) => ({
          because: message,
          field: path.map(String).join('.'),
        })),
      };
}

function formOf(draft: Draft): FormInput {
  return Object.fromEntries(
    keys.map((key) => [key, draft[key] === true ? 'on' : draft[key] === false ? '' : String(draft[key])]),
  );
}

routes.page('/associates/:id/agreements/draft', (context, visit) => {
  const { form, draft, refusals } = choicesOf(context, visit);
  return shown(context, visit, form, draft, refusals);
});

/** Locks the text as it was read, and shows the link to it. */
routes.action('/associates/:id/agreements/draft', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const agreement = text(form, 'agreement');
  const outcome = await visit.practice.record(visit.person.id, offerAgreement, { ...form, id: vendor.id });
  if ('refusals' in outcome) {
    return shown(context, visit, form, parsed(form).draft, outcome.refusals);
  }
  return linkPage(context, visit, {
    vendor,
    purpose: 'agreement',
    to: text(form, 'to'),
    back: `/associates/${vendor.id}/agreements/${agreement}`,
    instead: {
      href: `/associates/${vendor.id}/agreements/${agreement}/agreement.pdf`,
      words: 'Send the PDF to be signed on paper',
    },
  });
});

async function download(context: PageContext, visit: Visit, as: typeof asPdf): Promise<Response> {
  const vendor = vendorAt(context, visit);
  const { draft } = choicesOf(context, visit);
  if (!draft) throw new NotHere();
  const { title, text: written } = drafted(visit.program, vendor, draft, visit.today);
  const practice = visit.program.entity?.name ?? '';
  return as(
    context,
    agreementToSign({ practice, vendor: vendor.name, title, text: written, on: visit.today, draft: true }),
    `agreement-${fileName(vendor.name)}`,
  );
}

routes.page('/associates/:id/agreements/draft.pdf', (context, visit) => download(context, visit, asPdf));
routes.page('/associates/:id/agreements/draft.docx', (context, visit) => download(context, visit, asWord));

function shown(
  context: PageContext,
  visit: Visit,
  form: FormInput,
  draft: Draft | undefined,
  refusals: Refusals,
) {
  const vendor = vendorAt(context, visit);
  const title = 'Write the agreement';
  const page = `/associates/${vendor.id}/agreements/draft`;
  return context.render(
    <>
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        A whole agreement with every term that the law asks for, made of what is on record.{' '}
        <Cite citation="164.504(e)(2)" /> <Cite citation="164.314(a)(2)(i)" /> Liability, indemnity and
        insurance come from <a href={`/associates/${vendor.id}/details`}>what else you know of them</a>. Have
        a lawyer look at it where much is at stake.
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="get" action={page} className="ask">
        <h2>Your choices</h2>
        <div className="fields">
          <Field
            name="effective"
            label="Holds from"
            type="date"
            value={text(form, 'effective')}
            refusals={refusals}
          />
          <Field
            name="ends"
            label="Ends on"
            hint="Empty: with the services."
            type="date"
            value={text(form, 'ends')}
            refusals={refusals}
          />
          <Field
            name="noticeDays"
            label="Days to tell you of a breach"
            hint={`Begins with your policy. The law’s outer limit is ${numbers.associateNotice.value}, while your own clock may run.`}
            inputMode="numeric"
            width="short"
            value={text(form, 'noticeDays')}
            refusals={refusals}
          />
          <Field
            name="accessDays"
            label="Days to help with a patient’s request"
            hint="You have 30 yourself for access."
            inputMode="numeric"
            width="short"
            value={text(form, 'accessDays')}
            refusals={refusals}
          />
        </div>
        <fieldset className="choices">
          <legend>Terms that you may add</legend>
          {flags.map((flag) => (
            <label className="choice" key={flag}>
              <input type="checkbox" name={flag} value="on" defaultChecked={texts(form, flag).length > 0} />{' '}
              {flagWords[flag].label}
              <small>{flagWords[flag].note}</small>
            </label>
          ))}
        </fieldset>
        <div className="row">
          <button className="quiet">Show the text with these choices</button>
        </div>
      </form>
      {draft && (
        <Text context={context} visit={visit} vendor={vendor} form={form} draft={draft} refusals={refusals} />
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Text({
  context,
  visit,
  vendor,
  form,
  draft,
  refusals,
}: {
  context: PageContext;
  visit: Visit;
  vendor: VendorRecord;
  form: FormInput;
  draft: Draft;
  refusals: Refusals;
}) {
  const made = drafted(visit.program, vendor, draft, visit.today);
  const page = `/associates/${vendor.id}/agreements/draft`;
  const asked = new URLSearchParams(formOf(draft) as Record<string, string>);
  return (
    <>
      {made.gaps.length > 0 && (
        <div className="callout wrong">
          <h2>Not finished</h2>
          <p>
            The text waits for: {made.gaps.join(', ')}. You find these under{' '}
            <a href="/practice/contact">how you are reached</a>, <a href="/practice/officials">officials</a>{' '}
            and <a href={`/associates/${vendor.id}/facts`}>who the vendor is</a>.
          </p>
        </div>
      )}
      <section className="card document">
        <h2>{made.title}</h2>
        <WrittenView written={made.text} headingLevel={3} />
      </section>
      {made.gaps.length === 0 && (
        <form method="post" action={page} className="ask">
          <h2>Send it to be signed</h2>
          <p>
            The text is locked with this. They read it by a link, type name and title, and sign; then you
            sign.
          </p>
          <Hidden
            name="agreement"
            value={text(form, 'agreement') || context.get('installation').newId('agreement')}
          />
          <Hidden name="seen" value={vendor.revision} />
          <Hidden name="digest" value={made.digest} />
          {Object.entries(formOf(draft)).map(([name, value]) => (
            <Hidden key={name} name={name} value={String(value)} />
          ))}
          <Field
            name="to"
            label="Who signs for them"
            hint="A name, or “whoever may sign for the company”."
            value={text(form, 'to')}
            refusals={refusals}
          />
          <div className="row">
            <button>Lock the text and make the link</button>
          </div>
        </form>
      )}
      <p className="row">
        <a className="button quiet" href={`${page}.pdf?${asked}`}>
          Download as PDF
        </a>
        <a className="button quiet" href={`${page}.docx?${asked}`}>
          As a Word file
        </a>
      </p>
    </>
  );
}

const flagWords: Record<(typeof flags)[number], { readonly label: string; readonly note: string }> = {
  ownWork: {
    label: 'They may use it for their own management and legal duties',
    note: 'Allowed by 164.504(e)(4), with its conditions. Most vendors need it.',
  },
  aggregation: {
    label: 'They may put it together with other clients’ data to analyze your operations',
    note: 'Allowed by 164.504(e)(2)(i)(B). Only where you want such analyses.',
  },
  abroad: {
    label: 'It may be kept or seen outside the United States',
    note: 'Left out, the agreement forbids it. HIPAA does not; some states and programs do.',
  },
  costs: {
    label: 'They pay for the notices where a breach happened with them',
    note: 'Not asked for by the law: something to negotiate.',
  },
};
