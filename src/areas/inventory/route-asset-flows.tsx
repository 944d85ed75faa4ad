import type { Day } from '#calendar.ts';
import { phiKinds, phiKindWords } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf } from '#program.ts';
import { Choices, Field, Select } from '#ui/form.tsx';
import type { Option, Refusals } from '#ui/form.tsx';
import { inputs, text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { Cite } from '#ui/words.tsx';
import { outsidePrefix } from './words.ts';

/** Rows that somebody filled in; blank ones are left out, as the decision does, so that errors stand at their rows. */
export function filledFlows(form: FormInput): FormInput[] {
  return inputs(form, 'flows').filter(
    (row) => text(row, 'to') !== '' || text(row, 'outside').trim() !== '' || texts(row, 'what').length > 0,
  );
}

/** The flows as the decision takes them: a name typed in beside the list is somebody outside. */
export function flowsFrom(form: FormInput): { to: string; what: string[]; encrypted: string }[] {
  return filledFlows(form).map((row) => {
    const outside = text(row, 'outside').trim();
    return {
      to: outside === '' ? text(row, 'to') : `${outsidePrefix}${outside}`,
      what: texts(row, 'what'),
      encrypted: text(row, 'encrypted'),
    };
  });
}

/** A row that names both somebody from the list and somebody typed in: one of them would be lost. */
export function ambiguousFlows(form: FormInput): Refusals {
  return filledFlows(form).flatMap((row, index) =>
    text(row, 'to') !== '' && text(row, 'outside').trim() !== ''
      ? [
          {
            because: 'Choose from the list, or type a name, not both. Use one row for each.',
            field: `flows.${index}.outside`,
          },
        ]
      : [],
  );
}

/** The ways that patient information takes out of an asset: filled rows, then empty ones. */
export function FlowRows({
  program,
  today,
  id,
  form,
  spare,
  vendors,
  refusals,
}: {
  program: Program;
  today: Day;
  id: string;
  form: FormInput;
  spare: number;
  vendors: readonly Option[];
  refusals: Refusals;
}) {
  const filled = filledFlows(form);
  const rows = [...filled, ...Array.from({ length: spare }, (): FormInput => ({}))];
  const assets = assetsInUse(program, today)
    .filter((asset) => asset.id !== id)
    .map((asset) => ({ value: asset.id, label: asset.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  const targets = [...assets, ...vendors.map(({ value, label }) => ({ value, label: `${label} (vendor)` }))];
  return (
    <>
      <h2>Where patient information goes from here</h2>
      <p className="soft">
        To another system, to a vendor, or to somebody outside: patients, health plans, other providers.{' '}
        <Cite citation="164.312(e)(1)" />
      </p>
      {rows.map((row, index) => {
        const to = text(row, 'to');
        const known = to === '' || targets.some(({ value }) => value === to);
        return (
          <details className="card" key={index} open={index < filled.length || index === 0}>
            <summary>{index < filled.length ? `Way ${index + 1}` : `Another way (${index + 1})`}</summary>
            <div className="fields">
              <Select
                name={`flows.${index}.to`}
                label="It goes to"
                value={to}
                options={
                  known
                    ? targets
                    : [{ value: to, label: `${nameOf(program, to)} (no longer in use)` }, ...targets]
                }
                empty="Nobody in this list"
                refusals={refusals}
              />
              <Field
                name={`flows.${index}.outside`}
                label="Or to somebody outside, by name"
                value={text(row, 'outside')}
                refusals={refusals}
              />
            </div>
            <Choices
              name={`flows.${index}.what`}
              label="What goes there?"
              type="checkbox"
              options={phiKinds.map((value) => ({ value, label: phiKindWords[value].label }))}
              chosen={texts(row, 'what')}
              refusals={refusals}
              compact
            />
            <Choices
              name={`flows.${index}.encrypted`}
              label="Is it encrypted on the way?"
              options={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
                { value: 'unknown', label: 'I don’t know' },
                { value: 'not-applicable', label: 'It goes on paper or by hand' },
              ]}
              chosen={[text(row, 'encrypted') || 'unknown']}
              refusals={refusals}
              compact
            />
          </details>
        );
      })}
      <p className="soft small">To remove a way, choose nobody, empty the name and untick what goes there.</p>
    </>
  );
}
