import { knowledge, yesNoWords } from '#phi.ts';
import { Choices, Field } from './form.tsx';
import type { Refusals } from './form.tsx';
import { text } from './form-input.ts';
import type { FormInput } from './form-input.ts';

const yesNo = knowledge.map((value) => ({
  value,
  label: value === 'unknown' ? 'I don’t know yet' : yesNoWords[value],
}));

type Facts = { readonly form: FormInput; readonly refusals: Refusals };

/** How large the practice is: at set-up, and where its facts are corrected. */
export function PracticeSize({ form, refusals }: Facts) {
  return (
    <>
      <Field
        name="staff"
        label="People who work here"
        hint="Students and volunteers too"
        type="number"
        min={1}
        value={text(form, 'staff')}
        refusals={refusals}
        width="short"
        required
      />
      <Field
        name="patients"
        label="Patients on file"
        hint="Roughly; former patients count"
        type="number"
        min={0}
        value={text(form, 'patients')}
        refusals={refusals}
        width="short"
        required
      />
    </>
  );
}

/** Three facts that decide which provisions apply. None is chosen beforehand: not yet known is not "no". */
export function PracticeScope({ form, refusals }: Facts) {
  const question = (name: string, label: string, hint?: string) => (
    <Choices
      name={name}
      label={label}
      hint={hint}
      options={yesNo}
      chosen={[text(form, name)]}
      refusals={refusals}
      compact
    />
  );
  return (
    <>
      {question(
        'part2',
        'Do you hold substance use disorder records under 42 CFR Part 2?',
        'You do if you are known for giving that treatment and have federal help; taking Medicare counts. If nobody is sure, say so.',
      )}
      {question(
        'clearinghouse',
        'Is a part of the organization a health care clearinghouse?',
        'One that turns other providers’ claims into standard form. Using a clearinghouse does not count.',
      )}
      {question('groupHealthPlan', 'Do you sponsor a self-insured health plan for your own staff?')}
    </>
  );
}
