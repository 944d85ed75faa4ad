import { workforceOn } from '#program.ts';
import { Field, Select, TextArea, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';

/** The people of the workforce as choices. */
export function peopleOptions({ program, today }: Visit): { value: string; label: string }[] {
  return workforceOn(program, today)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** What, who, by when, and what it costs: the fields of a step of the plan. */
export function StepFields({ visit, form, refusals }: { visit: Visit; form: FormInput; refusals: Refusals }) {
  return (
    <>
      <TextArea
        name="what"
        label="What is to be done?"
        value={text(form, 'what')}
        refusals={refusals}
        rows={2}
      />
      <div className="fields">
        <Select
          name="owner"
          label="Who does it?"
          value={text(form, 'owner')}
          options={peopleOptions(visit)}
          empty="Choose a person"
          refusals={refusals}
        />
        <Field name="due" label="By when?" type="date" value={text(form, 'due')} refusals={refusals} />
        <Field
          name="cost"
          label="Cost in dollars"
          hint="Whole dollars, 0 if none"
          value={text(form, 'cost') || '0'}
          width="short"
          refusals={refusals}
        />
      </div>
    </>
  );
}
