import { longDate } from '#calendar.ts';
import { Choices, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import type { AgreementRecord, VendorRecord } from './view.ts';
import { countersignStatement } from './words.ts';

/** What an agreement waits for that is on its way to be signed, and what can be done meanwhile. */
export function OfferSteps({
  visit,
  vendor,
  agreement,
  form,
  refusals,
}: {
  visit: Visit;
  vendor: VendorRecord;
  agreement: AgreementRecord;
  form: FormInput;
  refusals: Refusals;
}) {
  const { offer } = agreement;
  if (!offer) return null;
  const page = `/associates/${vendor.id}/agreements/${agreement.id}`;
  return (
    <>
      <ol>
        <li>
          Offered on {longDate(offer.on)} to {offer.to}.
        </li>
        <li>{offer.opened ? `Opened on ${longDate(offer.opened.on)}.` : 'Not opened yet.'}</li>
        <li>
          {offer.signed
            ? `Signed for them by ${offer.signed.name}, ${offer.signed.title}, on ${longDate(offer.signed.on)}.`
            : 'Not signed by them yet.'}
        </li>
        <li>Not signed by you yet.</li>
      </ol>
      {offer.signed && visit.may('business-associates.countersignAgreement') && (
        <form method="post" action={`${page}/countersign`} className="callout">
          <h2>Now you sign</h2>
          <p>Read the text below first. You sign as {visit.person.name}.</p>
          <Hidden name="seen" value={agreement.revision} />
          <Field name="title" label="Your title" value={text(form, 'title')} refusals={refusals} />
          <Choices
            name="agrees"
            label="Your signature"
            type="checkbox"
            options={[{ value: 'on', label: countersignStatement }]}
            chosen={texts(form, 'agrees')}
            refusals={refusals}
          />
          <div className="row">
            <button>Sign for the practice</button>
          </div>
        </form>
      )}
      {offer.signed && !visit.may('business-associates.countersignAgreement') && (
        <p className="callout">An official signs for the practice.</p>
      )}
      {visit.may('business-associates.withdrawAgreement') && (
        <div className="row">
          {!offer.signed && (
            <form method="post" action={`${page}/link`}>
              <button>Make a new link</button>
            </form>
          )}
          {!offer.signed && (
            <a className="button quiet" href={`/associates/${vendor.id}/agreements/new`}>
              It was signed on paper: keep that
            </a>
          )}
          <form method="post" action={`${page}/withdraw`}>
            <Hidden name="seen" value={agreement.revision} />
            <button className="danger">Withdraw it</button>
          </form>
        </div>
      )}
    </>
  );
}
