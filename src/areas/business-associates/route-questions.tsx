import type { Refusals } from '#ui/form.tsx';
import { Choices } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { reviewQuestions } from './questionnaire.ts';

/** The questions to a vendor, each with its choices: for the vendor itself, and for whoever writes down what it said. */
export function ReviewQuestions({ form, refusals }: { form: FormInput; refusals: Refusals }) {
  const given = (form['answers'] ?? {}) as FormInput;
  return (
    <>
      {reviewQuestions.map(({ id, asks, help, choices }, index) => (
        <Choices
          key={id}
          name={`answers.${id}`}
          label={`${index + 1}. ${asks}`}
          hint={help}
          options={choices.map(({ value, words }) => ({ value, label: words }))}
          chosen={[text(given, id)]}
          refusals={refusals}
          compact
        />
      ))}
    </>
  );
}
