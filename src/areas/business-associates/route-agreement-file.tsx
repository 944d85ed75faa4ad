import { policyNumber } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { fileAgreement } from './decide-agreements.ts';
import { agreementKinds } from './events.ts';
import { agreementAt, BackTo, vendorAt } from './route-parts.tsx';
import { openOffer } from './standing.ts';
import type { AgreementRecord, VendorRecord } from './view.ts';
import { agreementKindWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/:id/agreements', (context, visit) => {
  const vendor = vendorAt(context, visit);
  const page = `/associates/${vendor.id}/agreements`;
  const offer = openOffer(vendor);
  const may = visit.may('business-associates.fileAgreement');
  return context.render(
    <>
      <BackTo vendor={vendor} />
      <h1>An agreement with {vendor.name}</h1>
      <p>
        The law wants it in writing, with the terms it names, before they get patient information.{' '}
        <Cite citation="164.502(e)(2)" /> <Cite citation="164.504(e)(2)" /> <Cite citation="164.314(a)(1)" />
      </p>
      {offer && (
        <p className="callout">
          One is on its way already. <a href={`${page}/${offer.id}`}>Open it</a>
        </p>
      )}
      <ul className="cards">
        <li>
          <h2>There is one: keep it here</h2>
          <p>
            Signed on paper, or agreed to on their website. You bring its file, who signed, and its days. Then
            you check its terms with a list.
          </p>
          {may && (
            <a className="button" href={`${page}/new`}>
              Put it on record
            </a>
          )}
        </li>
        <li>
          <h2>There is none: send yours</h2>
          <p>
            Diligence writes a whole agreement from what is on record. They sign it by a link or on paper, and
            you sign after them.
          </p>
          {may && (
            <a className="button" href={`${page}/draft`}>
              Write the agreement
            </a>
          )}
        </li>
      </ul>
      <p className="soft">
        They want to use their own form? That is fine: most large vendors have one. Ask for it, check its
        terms here before you sign, and propose what is missing.
      </p>
    </>,
    { title: `An agreement with ${vendor.name}` },
  );
});

routes.page('/associates/:id/agreements/new', (context, visit) =>
  shown(context, visit, { vendor: vendorAt(context, visit) }, []),
);

routes.action('/associates/:id/agreements/new', (context, visit, form) =>
  filed(context, visit, { vendor: vendorAt(context, visit), form }),
);

routes.page('/associates/:id/agreements/:agreement/facts', (context, visit) => {
  const vendor = vendorAt(context, visit);
  const agreement = agreementAt(context, vendor);
  if (!agreement.filed) throw new NotHere();
  return shown(context, visit, { vendor, agreement }, []);
});

routes.action('/associates/:id/agreements/:agreement/facts', (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  return filed(context, visit, { vendor, agreement: agreementAt(context, vendor), form });
});

routes.page('/associates/:id/agreements/:agreement/file', async (context, visit) => {
  const vendor = vendorAt(context, visit);
  const file = agreementAt(context, vendor).filed?.file;
  const bytes = file && (await visit.practice.files.open(vendor.id, file));
  if (!file || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, file);
});

type About = {
  readonly vendor: VendorRecord;
  readonly agreement?: AgreementRecord;
  readonly form?: FormInput;
};

async function filed(context: PageContext, visit: Visit, about: About & { readonly form: FormInput }) {
  const { vendor, agreement, form } = about;
  const sent = await sentAttachment(form, 'file');
  if (sent && 'refusals' in sent) return shown(context, visit, about, sent.refusals);
  const id = agreement?.id ?? text(form, 'agreement');
  const outcome = await visit.practice.record(
    visit.person.id,
    fileAgreement,
    { ...form, id: vendor.id, agreement: id, file: sent?.attachment },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, about, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/agreements/${id}`, outcome);
}

function formOf({ filed, ...terms }: AgreementRecord): FormInput {
  return {
    kind: terms.kind,
    effective: terms.effective,
    ends: terms.ends,
    renews: terms.renews ? 'on' : '',
    noticeDays: terms.noticeDays === undefined ? '' : String(terms.noticeDays),
    signedOn: filed?.signedOn,
    theirName: filed?.theirs.name,
    theirTitle: filed?.theirs.title,
    ourName: filed?.ours.name,
    ourTitle: filed?.ours.title,
    where: filed?.where,
    seen: String(terms.revision),
  };
}

function shown(context: PageContext, visit: Visit, about: About, refusals: Refusals) {
  const { vendor, agreement } = about;
  const form = about.form ?? (agreement ? formOf(agreement) : {});
  const page = `/associates/${vendor.id}/agreements`;
  const title = agreement ? 'Correct the agreement' : 'Put the agreement on record';
  const own = policyNumber(visit.program, 'associate-notice-days');
  return context.render(
    <form
      method="post"
      action={agreement ? `${page}/${agreement.id}/facts` : `${page}/new`}
      encType="multipart/form-data"
      className="ask"
    >
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p className="soft">
        As it stands in the agreement and under the signatures. <Cite citation="164.504(e)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {!agreement && (
        <Hidden
          name="agreement"
          value={text(form, 'agreement') || context.get('installation').newId('agreement')}
        />
      )}
      <Hidden name="seen" value={text(form, 'seen') || 0} />
      <FileField
        name="file"
        label={agreement?.filed?.file ? 'Another file in place of the one here' : 'The agreement'}
        hint="A PDF, or a photo or scan of it; 25 MB at most. It is kept sealed."
        refusals={refusals}
      />
      <TextArea
        name="where"
        label="Where the paper is"
        hint="Enough where you have no file of it."
        value={text(form, 'where')}
        rows={2}
        refusals={refusals}
      />
      <Choices
        name="kind"
        label="What is it?"
        options={agreementKinds.map((value) => ({ value, ...agreementKindWords[value] }))}
        chosen={[text(form, 'kind') || 'contract']}
        refusals={refusals}
      />
      <div className="fields">
        <Field
          name="theirName"
          label="Who signed for them"
          value={text(form, 'theirName')}
          refusals={refusals}
        />
        <Field name="theirTitle" label="Title" value={text(form, 'theirTitle')} refusals={refusals} />
        <Field name="ourName" label="Who signed for you" value={text(form, 'ourName')} refusals={refusals} />
        <Field name="ourTitle" label="Title" value={text(form, 'ourTitle')} refusals={refusals} />
        <Field
          name="signedOn"
          label="Day of the last signature"
          type="date"
          value={text(form, 'signedOn')}
          refusals={refusals}
        />
        <Field
          name="effective"
          label="Holds from"
          hint="Empty: from that day."
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
          hint={`Empty: not known. You need it within ${own} (your policy); the law’s outer limit is ${numbers.associateNotice.value}.`}
          inputMode="numeric"
          width="short"
          value={text(form, 'noticeDays')}
          refusals={refusals}
        />
      </div>
      <Choices
        name="renews"
        label="On that day"
        type="checkbox"
        options={[{ value: 'on', label: 'It renews itself unless somebody ends it' }]}
        chosen={texts(form, 'renews')}
        refusals={refusals}
        compact
      />
      <div className="row">
        <button>{agreement ? 'Save' : 'Keep it'}</button>
        <a className="button quiet" href={agreement ? `${page}/${agreement.id}` : page}>
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
