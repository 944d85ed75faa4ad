import { agreementToSign } from '#documents/associates/agreement.ts';
import { system } from '#permission.ts';
import { addressOf } from '#reach/reach.ts';
import { Choices, ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { WrittenView } from '#ui/written.tsx';
import { openAgreement, signAgreement } from './decide-offers.ts';
import { deadLink, invited, thanks } from './route-outside.tsx';
import type { Invited } from './route-outside.tsx';
import { asPdf } from './route-parts.tsx';
import { openOffer } from './standing.ts';
import type { AgreementRecord, OfferRecord } from './view.ts';
import { signStatement } from './words.ts';

export const routes = pageRoutes();

const path = '/for-vendors/agreement';
const title = 'Business associate agreement';

type Offered = Invited & { readonly agreement: AgreementRecord & { readonly offer: OfferRecord } };

/** The agreement that a link leads to, if it still waits for this signature. */
async function offered(
  context: PageContext,
  token: string,
): Promise<Offered | { readonly refusals: Refusals }> {
  const found = await invited(context, token, 'agreement');
  if ('refusals' in found) return found;
  const agreement = openOffer(found.vendor);
  if (!agreement?.offer || agreement.offer.signed)
    return {
      refusals: [
        {
          because:
            'There is nothing to sign here now. The practice that sent the link has what was signed; ask it if you expected something else.',
        },
      ],
    };
  return { ...found, agreement: { ...agreement, offer: agreement.offer } };
}

/** Opening the address records nothing: scanners of mail open it too. The text comes after a button. */
routes.open(path, async (context) => {
  const token = context.req.query('token') ?? '';
  const found = await offered(context, token);
  if ('refusals' in found) return deadLink(context, found.refusals);
  return found.agreement.offer.opened ? shown(context, token, found, {}, []) : cover(context, token, found);
});

routes.openAction('/for-vendors/agreement/open', async (context, form) => {
  const token = text(form, 'token');
  const found = await offered(context, token);
  if ('refusals' in found) return deadLink(context, found.refusals);
  const { practice, vendor, agreement } = found;
  const outcome = await practice.record(system, openAgreement, { id: vendor.id, agreement: agreement.id });
  if ('refusals' in outcome) return deadLink(context, outcome.refusals);
  if (outcome.positions.length > 0)
    context.get('installation').access.note({
      practice: practice.id,
      person: vendor.id,
      kind: 'looked',
      subject: agreement.id,
      from: addressOf(context),
    });
  return redirect(context, `${path}?${new URLSearchParams({ token })}`);
});

routes.open('/for-vendors/agreement.pdf', async (context) => {
  const found = await offered(context, context.req.query('token') ?? '');
  if ('refusals' in found) return deadLink(context, found.refusals);
  const { practice, vendor, agreement, name } = found;
  const { offer } = agreement;
  context.get('installation').access.note({
    practice: practice.id,
    person: vendor.id,
    kind: 'exported',
    subject: '/for-vendors/agreement.pdf',
    from: addressOf(context),
  });
  return asPdf(
    context,
    agreementToSign({
      practice: name,
      vendor: vendor.name,
      title: offer.title,
      text: offer.text,
      on: offer.on,
      draft: false,
    }),
    'business-associate-agreement',
  );
});

/** The signature: recorded first, then the link is used up. Sent twice, the second finds it signed. */
routes.openAction(path, async (context, form) => {
  const token = text(form, 'token');
  const found = await offered(context, token);
  if ('refusals' in found) return deadLink(context, found.refusals);
  const { practice, vendor, agreement, name } = found;
  const outcome = await practice.record(system, signAgreement, {
    id: vendor.id,
    agreement: agreement.id,
    digest: text(form, 'digest'),
    name: text(form, 'name'),
    title: text(form, 'title'),
    agrees: form['agrees'],
  });
  if ('refusals' in outcome) return shown(context, token, found, form, outcome.refusals);
  const { accounts } = context.get('installation');
  accounts.links.consume(token, 'agreement', () => ({ used: true }), addressOf(context));
  return thanks(context, 'Signed. Thank you.', [
    `${name} signs next, and sends you the agreement with both signatures.`,
    'You can close this page. The link works no more.',
  ]);
});

function cover(context: PageContext, token: string, { name, vendor, agreement }: Offered) {
  return context.render(
    <div className="door">
      <h1>An agreement to sign</h1>
      <p>
        {name} asks {vendor.name} to sign a business associate agreement, before or while you work with its
        patient information (45 CFR 164.504(e)). It is meant for: {agreement.offer.to}.
      </p>
      <p className="soft">
        You can read it first, keep a copy, and leave without signing. That it was opened is noted.
      </p>
      <form method="post" action={`${path}/open`}>
        <Hidden name="token" value={token} />
        <div className="row">
          <button>Open the agreement</button>
        </div>
      </form>
    </div>,
    { title, bare: true },
  );
}

function shown(context: PageContext, token: string, found: Offered, form: FormInput, refusals: Refusals) {
  const { name, vendor, agreement } = found;
  const { offer } = agreement;
  return context.render(
    <div className="door wide">
      <h1>{title}</h1>
      <p>
        Between {name} and {vendor.details?.legalName || vendor.name}.{' '}
        <a href={`/for-vendors/agreement.pdf?${new URLSearchParams({ token })}`}>Keep a copy as PDF</a>
      </p>
      <ErrorSummary refusals={refusals} title="Not signed yet" />
      <section className="document">
        <WrittenView written={offer.text} />
      </section>
      <form method="post" action={path} className="ask">
        <h2>Sign</h2>
        <p>
          Typing your name and ticking the box is your signature. Your name, title, and the moment are kept
          with the text; your network address is kept in a log of its own. Something in it has to change
          first? Do not sign; tell {name}.
        </p>
        <Hidden name="token" value={token} />
        <Hidden name="digest" value={offer.digest} />
        <Field
          name="name"
          label="Your full name"
          value={text(form, 'name')}
          refusals={refusals}
          autoComplete="name"
        />
        <Field
          name="title"
          label="Your title at the company"
          value={text(form, 'title')}
          refusals={refusals}
          autoComplete="organization-title"
        />
        <Choices
          name="agrees"
          label="Your signature"
          type="checkbox"
          options={[{ value: 'on', label: signStatement }]}
          chosen={texts(form, 'agrees')}
          refusals={refusals}
        />
        <div className="row">
          <button>Sign the agreement</button>
        </div>
      </form>
    </div>,
    { title, bare: true, status: refusals.length > 0 ? 422 : 200 },
  );
}
