import { jurisdictions } from '#states/jurisdictions.ts';
import { ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import { PracticeScope, PracticeSize } from '#ui/practice-fields.tsx';
import { Cite } from '#ui/words.tsx';
import { describe } from './decide.ts';
import { practiceKinds } from './events.ts';
import { practiceKindWords } from './words.ts';

export const routes = pageRoutes();

const title = 'Facts of the practice';

routes.page('/practice/facts', (context, visit) => {
  const { entity } = visit.program;
  if (!entity) throw new NotHere();
  const form: FormInput = {
    ...entity,
    staff: String(entity.staff),
    patients: String(entity.patients),
    seen: String(entity.revision),
  };
  return context.render(<FactsForm form={form} refusals={[]} />, { title });
});

routes.action('/practice/facts', async (context, visit, form) => {
  const input = { ...form, states: texts(form, 'states') };
  const outcome = await visit.practice.record(visit.person.id, describe, input);
  if ('refusals' in outcome) {
    const refusals = outcome.refusals.map((refusal) =>
      refusal.field?.startsWith('states') ? { ...refusal, field: 'states.0' } : refusal,
    );
    return context.render(<FactsForm form={input} refusals={refusals} />, { title, status: 422 });
  }
  return accepted(context, '/practice', outcome);
});

const states = jurisdictions.map(({ code, name }) => ({ value: code, label: name }));

function FactsForm({ form, refusals }: { form: FormInput; refusals: Refusals }) {
  const chosen = texts(form, 'states');
  return (
    <form method="post" action="/practice/facts" className="ask">
      <h1>{title}</h1>
      <p className="soft">
        Every standard applies to every practice. Which measures are reasonable for yours depends on its size
        and complexity, its systems, what measures cost, and the risks. <Cite citation="164.306(b)(2)" /> A
        change is recorded beside what was said before; nothing is lost.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={text(form, 'seen')} />
      <Field
        name="name"
        label="Name of the practice"
        value={text(form, 'name')}
        refusals={refusals}
        required
      />
      <Select
        name="kind"
        label="What kind of practice is it?"
        value={text(form, 'kind')}
        options={practiceKinds.map((value) => ({ value, label: practiceKindWords[value] }))}
        refusals={refusals}
      />
      <div className="fields">
        {[...chosen, '', ''].map((state, index) => (
          <Select
            key={index}
            name={`states.${index}`}
            label={index === 0 ? 'State where you work' : 'Another state, if any'}
            value={state}
            options={states}
            empty="None"
            refusals={refusals}
          />
        ))}
      </div>
      <div className="fields">
        <PracticeSize form={form} refusals={refusals} />
      </div>
      <PracticeScope form={form} refusals={refusals} />
      <div className="row">
        <button>Save the facts</button>
        <a className="button quiet" href="/practice">
          Leave without saving
        </a>
      </div>
    </form>
  );
}
