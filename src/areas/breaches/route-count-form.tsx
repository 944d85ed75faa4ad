import { jurisdictions } from '#states/jurisdictions.ts';
import { Choices, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { phiKinds } from './events.ts';
import type { BreachRecord } from './view.ts';
import { phiKindWords } from './words.ts';

/** The form for a count. `form`: as it was posted, where it comes back. */
export function CountForm({
  visit,
  record,
  form,
  refusals,
}: {
  visit: Visit;
  record: BreachRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const latest = record.counts.at(-1);
  const own = { refusals: refusals };
  const value = (name: string, before: string | number | undefined) =>
    form ? text(form, name) : (before ?? '');
  const given = form
    ? inputs(form, 'states').map((row) => ({ state: text(row, 'state'), residents: text(row, 'residents') }))
    : (latest?.states ?? []).map(({ state, residents }) => ({
        state: state as string,
        residents: String(residents),
      }));
  const rows = [
    ...given,
    ...Array.from({ length: form && text(form, 'more') !== '' ? 6 : 3 }, () => ({
      state: '',
      residents: '',
    })),
  ];
  return (
    <form method="post" action={`/breaches/${record.id}/people`} className="ask">
      <h2>{latest ? 'Count anew' : 'Count'}</h2>
      <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
      <Field
        {...own}
        name="total"
        label="People in all"
        value={value('total', latest?.total)}
        inputMode="numeric"
        width="short"
        required
      />
      <Choices
        {...own}
        name="estimate"
        type="checkbox"
        label="How sure"
        options={[{ value: 'yes', label: 'It is an estimate so far' }]}
        chosen={(form ? text(form, 'estimate') !== '' : latest?.estimate) ? ['yes'] : []}
        compact
      />
      <fieldset id="field-states" tabIndex={-1}>
        <legend>Where they live</legend>
        <p className="hint">The state of each person’s home. Leave out whose home you do not know.</p>
        {own.refusals
          .filter(({ field }) => field === 'states')
          .map(({ because }) => (
            <p className="error" key={because}>
              {because}
            </p>
          ))}
        {rows.map((row, index) => (
          <div className="fields" key={index}>
            <Select
              {...own}
              name={`states.${index}.state`}
              label={`State ${index + 1}`}
              value={row.state}
              options={jurisdictions.map(({ code, name }) => ({ value: code, label: name }))}
              empty="None"
            />
            <Field
              {...own}
              name={`states.${index}.residents`}
              label="People"
              value={row.residents}
              inputMode="numeric"
              width="short"
            />
          </div>
        ))}
        <button className="quiet" name="more" value="rows" formNoValidate>
          Add more rows
        </button>
      </fieldset>
      <Choices
        {...own}
        name="kinds"
        type="checkbox"
        label="What kinds of PHI"
        options={phiKinds.map((kind) => ({ value: kind, label: phiKindWords[kind] }))}
        chosen={form ? texts(form, 'kinds') : (latest?.kinds ?? [])}
        compact
      />
      <div className="fields">
        <Field
          {...own}
          name="unreachable"
          label="Without a good address"
          hint="Address missing, out of date, or letters that came back."
          value={value('unreachable', latest?.unreachable)}
          inputMode="numeric"
          width="short"
        />
        <Field
          {...own}
          name="kin"
          label="Known to have died"
          hint="Those whose next of kin or personal representative has a known address."
          value={value('kin', latest?.kin)}
          inputMode="numeric"
          width="short"
        />
      </div>
      <Field
        {...own}
        name="on"
        type="date"
        label="Known since"
        hint="The day this count was known. It moves the clocks as of that day."
        value={value('on', visit.today)}
        max={visit.today}
        required
      />
      <TextArea
        {...own}
        name="why"
        label="How you counted, or why it changed"
        value={form ? text(form, 'why') : ''}
        rows={2}
      />
      <div className="row">
        <button>Record the count</button>
      </div>
    </form>
  );
}
