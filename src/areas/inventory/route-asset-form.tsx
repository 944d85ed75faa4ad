import { knowledge, phiKinds, phiKindWords, phiUses, phiUseWords, protection } from '#phi.ts';
import type { Protected } from '#phi.ts';
import { openSites, vendorsEngaged, workforceOn } from '#program.ts';
import { Choices, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import type { AssetForm } from './events.ts';
import { assetKinds } from './events.ts';
import { FlowRows } from './route-asset-flows.tsx';
import type { AssetRecord } from './view.ts';
import { assetKindWords, hostingWords, outsideName } from './words.ts';

/** What the record says, as the fields of the form. */
export function assetInput(asset: AssetRecord): FormInput {
  return {
    ...asset,
    count: String(asset.count),
    leaves: asset.leaves ? 'yes' : 'no',
    personal: asset.personal ? 'yes' : 'no',
    seen: String(asset.revision),
    flows: asset.flows.map(({ to, what, encrypted }) => {
      const outside = outsideName(to);
      return outside === undefined ? { to, what, encrypted } : { to: '', outside, what, encrypted };
    }),
  };
}

const protectionOptions: Record<Protected, string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'I don’t know',
  'not-applicable': 'No patient information is kept in it',
};

/** The fields of an asset, in the order in which a person thinks of them. */
export function AssetFields({
  visit: { program, today },
  id,
  assetForm,
  form,
  spare,
  refusals,
}: {
  visit: Visit;
  id: string;
  assetForm: AssetForm;
  form: FormInput;
  spare: number;
  refusals: Refusals;
}) {
  const sites = openSites(program, today);
  const vendors = vendorsEngaged(program, today).map((vendor) => ({ value: vendor.id, label: vendor.name }));
  const people = workforceOn(program, today).map((person) => ({ value: person.id, label: person.name }));
  const electronic = assetForm !== 'paper';
  return (
    <>
      <Hidden name="seen" value={text(form, 'seen') || '0'} />
      <Hidden name="form" value={assetForm} />
      <h2>What it is</h2>
      <Field
        name="name"
        label="Name"
        hint={
          assetForm === 'device'
            ? 'A label that tells it apart: FRONT-1, X-ray room laptop'
            : 'As you call it'
        }
        value={text(form, 'name')}
        refusals={refusals}
        required
      />
      <div className="fields">
        <Select
          name="kind"
          label="Kind"
          value={text(form, 'kind')}
          options={assetKinds[assetForm].map((value) => ({ value, label: assetKindWords[value] }))}
          empty="Choose one"
          refusals={refusals}
        />
        {assetForm === 'system' ? (
          <Hidden name="count" value="1" />
        ) : (
          <Field
            name="count"
            label="How many"
            type="number"
            min={1}
            value={text(form, 'count') || '1'}
            width="short"
            refusals={refusals}
          />
        )}
      </div>
      {sites.length > 0 && (
        <Choices
          name="sites"
          label="Where is it?"
          hint="None ticked: everywhere, or in the cloud."
          type="checkbox"
          options={sites.map((site) => ({ value: site.id, label: site.name }))}
          chosen={texts(form, 'sites')}
          refusals={refusals}
          compact
        />
      )}
      <Choices
        name="hosting"
        label="Who runs it?"
        options={(['practice', 'vendor'] as const).map((value) => ({ value, label: hostingWords[value] }))}
        chosen={[text(form, 'hosting') || 'practice']}
        refusals={refusals}
        compact
      />
      <Select
        name="vendor"
        label="Which vendor, if any?"
        hint={
          <>
            Who runs or supports it, or sold it and still has a way in. Not in the list?{' '}
            <a href="/associates/new">Add the vendor</a>.
          </>
        }
        value={text(form, 'vendor')}
        options={vendors}
        empty="None"
        refusals={refusals}
      />
      <Select
        name="accountable"
        label="Who answers for it?"
        hint={
          <>
            The person to ask where it is and who may use it. <Cite citation="164.310(d)(2)(iii)" />
          </>
        }
        value={text(form, 'accountable')}
        options={people}
        empty="Nobody named yet"
        refusals={refusals}
      />
      <h2>What patient information</h2>
      <Choices
        name="uses"
        label="What happens with patient information here?"
        hint={
          <>
            None ticked: it never touches any. <Cite citation="164.306(a)(1)" />
          </>
        }
        type="checkbox"
        options={phiUses.map((value) => ({ value, label: `It ${phiUseWords[value]} some` }))}
        chosen={texts(form, 'uses')}
        refusals={refusals}
        compact
      />
      <Choices
        name="phi"
        label="Which?"
        type="checkbox"
        options={phiKinds.map((value) => ({ value, ...phiKindWords[value] }))}
        chosen={texts(form, 'phi')}
        refusals={refusals}
        compact
      />
      {electronic && (
        <>
          <h2>How it is protected</h2>
          <Choices
            name="encryptedAtRest"
            label="Is what is kept in it encrypted?"
            hint={
              <>
                A full-disk lock such as BitLocker or FileVault counts; a Windows password alone does not.{' '}
                <Cite citation="164.312(a)(2)(iv)" />
              </>
            }
            options={protection.map((value) => ({ value, label: protectionOptions[value] }))}
            chosen={[text(form, 'encryptedAtRest') || 'unknown']}
            refusals={refusals}
            compact
          />
          <Field
            name="encryption"
            label="How, if you know"
            hint="BitLocker; the vendor’s statement of May 2026"
            value={text(form, 'encryption')}
            refusals={refusals}
          />
        </>
      )}
      <div className="fields">
        <Flag
          name="leaves"
          label="Does it leave the practice?"
          hint="Carried home, in a car, between sites"
          form={form}
          refusals={refusals}
        />
        <Flag
          name="personal"
          label="Does it belong to somebody personally?"
          hint="A doctor’s own phone"
          form={form}
          refusals={refusals}
        />
      </div>
      <FlowRows
        program={program}
        today={today}
        id={id}
        form={form}
        spare={spare}
        vendors={vendors}
        refusals={refusals}
      />
      <TextArea
        name="notes"
        label="Notes"
        hint="No patients’ names or details here."
        value={text(form, 'notes')}
        refusals={refusals}
      />
    </>
  );
}

function Flag({
  name,
  label,
  hint,
  form,
  refusals,
}: {
  name: string;
  label: string;
  hint: string;
  form: FormInput;
  refusals: Refusals;
}) {
  return (
    <Choices
      name={name}
      label={label}
      hint={hint}
      options={knowledge
        .filter((value) => value !== 'unknown')
        .map((value) => ({ value, label: value === 'yes' ? 'Yes' : 'No' }))}
      chosen={[text(form, name) || 'no']}
      refusals={refusals}
      compact
    />
  );
}
