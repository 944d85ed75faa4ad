import { longDate } from '#calendar.ts';
import { nameOf, policyNumber } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { signedAgreement, agreementToSign } from '#documents/associates/agreement.ts';
import { measured } from '#told/values.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { WrittenView } from '#ui/written.tsx';
import { endAgreement } from './decide-agreements.ts';
import { countersignAgreement, withdrawAgreement } from './decide-offers.ts';
import { noticeFinding } from './findings-terms.ts';
import { Terms } from './route-agreement-terms.tsx';
import { linkPage } from './route-link.tsx';
import { agreementAt, asPdf, BackTo, fileName, vendorAt } from './route-parts.tsx';
import { OfferSteps } from './route-offer-steps.tsx';
import { isOpenOffer } from './standing.ts';
import type { AgreementRecord } from './view.ts';
import { holdsOn, signedOn } from './view.ts';
import { agreementKindWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/:id/agreements/:agreement', (context, visit) => shown(context, visit, {}, []));

routes.action('/associates/:id/agreements/:agreement/link', (context, visit) => {
  const vendor = vendorAt(context, visit);
  const { id, offer } = agreementAt(context, vendor);
  if (!offer || offer.signed || offer.withdrawn) throw new NotHere();
  const back = `/associates/${vendor.id}/agreements/${id}`;
  return linkPage(context, visit, {
    vendor,
    purpose: 'agreement',
    to: offer.to,
    back,
    instead: { href: `${back}/agreement.pdf`, words: 'Send the PDF to be signed on paper' },
  });
});

routes.action('/associates/:id/agreements/:agreement/countersign', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const { id } = agreementAt(context, vendor);
  const input = { ...form, id: vendor.id, agreement: id };
  const outcome = await visit.practice.record(visit.person.id, countersignAgreement, input);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/agreements/${id}`, outcome);
});

routes.action('/associates/:id/agreements/:agreement/withdraw', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const { id } = agreementAt(context, vendor);
  const input = { ...form, id: vendor.id, agreement: id };
  const outcome = await visit.practice.record(visit.person.id, withdrawAgreement, input);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  context
    .get('installation')
    .accounts.links.withdraw({ practice: visit.practice.id, person: vendor.id }, 'agreement');
  return accepted(context, `/associates/${vendor.id}`, outcome);
});

routes.action('/associates/:id/agreements/:agreement/end', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const { id } = agreementAt(context, vendor);
  const input = { ...form, id: vendor.id, agreement: id };
  const outcome = await visit.practice.record(visit.person.id, endAgreement, input);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/agreements/${id}`, outcome);
});

/** The agreement as it was signed, with its trail and the checkpoint; before the first signature, to sign on paper. */
routes.page('/associates/:id/agreements/:agreement/agreement.pdf', async (context, visit) => {
  const vendor = vendorAt(context, visit);
  const agreement = agreementAt(context, vendor);
  const { offer } = agreement;
  if (!offer) throw new NotHere();
  const name = `agreement-${fileName(vendor.name)}`;
  const { program, today, practice } = visit;
  if (!offer.signed)
    return asPdf(
      context,
      agreementToSign({
        practice: program.entity?.name ?? '',
        vendor: vendor.name,
        title: offer.title,
        text: offer.text,
        on: offer.on,
        draft: false,
      }),
      name,
    );
  const checkpoint = await practice.checkpoint(program.position);
  return asPdf(
    context,
    signedAgreement({ program, vendor: vendor.name, agreement: { ...agreement, offer }, checkpoint, today }),
    name,
  );
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  const vendor = vendorAt(context, visit);
  const agreement = agreementAt(context, vendor);
  const { filed, offer, ended } = agreement;
  const page = `/associates/${vendor.id}/agreements/${agreement.id}`;
  const may = visit.may('business-associates.fileAgreement');
  const notice = noticeFinding(program, vendor, agreement, today);
  return context.render(
    <>
      <BackTo vendor={vendor} />
      <h1>Agreement with {vendor.name}</h1>
      <p>{standingWords(agreement, today)}</p>
      <ErrorSummary refusals={refusals} />
      {offer && isOpenOffer(agreement) && (
        <OfferSteps visit={visit} vendor={vendor} agreement={agreement} form={form} refusals={refusals} />
      )}
      {!isOpenOffer(agreement) && !offer?.withdrawn && (
        <Terms visit={visit} vendor={vendor} agreement={agreement} may={may} />
      )}
      {notice && signedOn(agreement) !== undefined && !ended && (
        <section className="callout">
          <h2>Days of notice</h2>
          <p>
            {notice.because} <Cite citation="164.410(b)" />
          </p>
        </section>
      )}
      <dl className="facts">
        <dt>What it is</dt>
        <dd>{agreementKindWords[agreement.kind].label}</dd>
        <dt>Holds from</dt>
        <dd>{longDate(agreement.effective)}</dd>
        <dt>{agreement.renews ? 'Renews itself on' : 'Ends'}</dt>
        <dd>{agreement.ends === '' ? 'With the services' : longDate(agreement.ends)}</dd>
        <dt>Tells you of a breach within</dt>
        <dd>
          {agreement.noticeDays === undefined ? 'Not known' : measured(agreement.noticeDays, 'days')}
          <span className="soft small">
            {' '}
            (you need {measured(policyNumber(program, 'associate-notice-days'), 'days')}, by your policy; the
            law’s outer limit is {numbers.associateNotice.value} days)
          </span>
        </dd>
        {filed && (
          <>
            <dt>Signed for them</dt>
            <dd>{[filed.theirs.name, filed.theirs.title].filter(Boolean).join(', ')}</dd>
            <dt>Signed for you</dt>
            <dd>{[filed.ours.name, filed.ours.title].filter(Boolean).join(', ')}</dd>
            {filed.where && (
              <>
                <dt>The paper</dt>
                <dd className="prewrap">{filed.where}</dd>
              </>
            )}
          </>
        )}
        {offer?.signed && (
          <>
            <dt>Signed for them</dt>
            <dd>
              {offer.signed.name}, {offer.signed.title}, {longDate(offer.signed.on)}
            </dd>
          </>
        )}
        {offer?.countersigned && (
          <>
            <dt>Signed for you</dt>
            <dd>
              {offer.countersigned.name}, {offer.countersigned.title}, {longDate(offer.countersigned.on)}
            </dd>
          </>
        )}
        {ended && (
          <>
            <dt>Ended</dt>
            <dd className="prewrap">
              {longDate(ended.on)}
              {ended.why && `: ${ended.why}`}
            </dd>
          </>
        )}
      </dl>
      <p className="row">
        {filed?.file && (
          <a className="button" href={`${page}/file`}>
            Download its file
          </a>
        )}
        {offer && !offer.withdrawn && (
          <a className={offer.countersigned ? 'button' : 'button quiet'} href={`${page}/agreement.pdf`}>
            {offer.signed ? 'Download as signed (PDF)' : 'Download to sign on paper (PDF)'}
          </a>
        )}
        {filed && may && (
          <a className="button quiet" href={`${page}/facts`}>
            Correct
          </a>
        )}
      </p>
      {offer && (
        <details>
          <summary>The text</summary>
          <WrittenView written={offer.text} headingLevel={3} />
        </details>
      )}
      {visit.may('business-associates.endAgreement') && holdsOn(agreement, today) && (
        <details>
          <summary>It ended, or we ended it</summary>
          <form method="post" action={`${page}/end`} className="ask">
            <Hidden name="seen" value={agreement.revision} />
            <Field
              name="on"
              label="Its last day"
              type="date"
              value={text(form, 'on') || today}
              refusals={refusals}
            />
            <TextArea name="why" label="Why" value={text(form, 'why')} refusals={refusals} />
            <div className="row">
              <button className="danger">Record the end</button>
            </div>
          </form>
        </details>
      )}
      {offer?.withdrawn && (
        <p className="soft">
          Withdrawn on {longDate(offer.withdrawn.on)} by {nameOf(program, offer.withdrawn.by)}.{' '}
          {offer.withdrawn.why}
        </p>
      )}
    </>,
    { title: `Agreement with ${vendor.name}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function standingWords(agreement: AgreementRecord, today: string): string {
  const { offer, ended, effective, ends, renews } = agreement;
  if (offer?.withdrawn) return 'It was withdrawn before both sides had signed.';
  if (signedOn(agreement) === undefined) return 'It is not signed by both sides yet, and does not hold.';
  if (ended && ended.on <= today) return `It ended on ${longDate(ended.on)}.`;
  if (effective > today) return `It holds from ${longDate(effective)}.`;
  if (ends !== '' && !renews && ends < today) return `It ran out on ${longDate(ends)}.`;
  return 'It is signed by both sides and holds.';
}
