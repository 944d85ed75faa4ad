import { assetsInUse, openSites, vendorsEngaged } from '#program.ts';
import { PRACTICE } from '#phi.ts';
import { Choices, ErrorSummary, Field, Hidden, Select, TextArea, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { addScenario } from './decide-scenarios.ts';
import { harmScale, impactScale, initiationScale } from './levels.ts';
import { riskPath } from './route-heat.tsx';
import { levelOptions, sourceWords } from './words.ts';

export const routes = pageRoutes();

const address = '/risk-analysis/risks/new';
const title = 'A risk of your own';

routes.page(address, (context, visit) =>
  context.render(
    <OwnForm
      visit={visit}
      form={{ id: context.get('installation').newId('scenario'), seen: '0' }}
      refusals={[]}
    />,
    { title },
  ),
);

routes.action(address, async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, addScenario, form);
  if ('refusals' in outcome)
    return context.render(<OwnForm visit={visit} form={form} refusals={outcome.refusals} />, {
      title,
      status: 422,
    });
  return accepted(context, riskPath(text(form, 'id')), outcome);
});

const sources = (['adversarial', 'accidental', 'structural', 'environmental'] as const).map((value) => {
  const { label, note } = sourceWords[value];
  return { value, label, note };
});

function OwnForm({ visit, form, refusals }: { visit: Visit; form: FormInput; refusals: Refusals }) {
  const { program, today } = visit;
  const concerns = [
    { value: PRACTICE, label: 'The practice as a whole' },
    ...[...assetsInUse(program, today), ...vendorsEngaged(program, today), ...openSites(program, today)].map(
      ({ id, name }) => ({ value: id, label: name }),
    ),
  ];
  return (
    <form method="post" action={address} className="ask">
      <p className="small soft">
        <a href="/risk-analysis/risks">What could happen</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        Something that you know of and the list does not: add it, with your own levels. It then counts like
        every other. <Cite citation="164.308(a)(1)(ii)(A)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id')} />
      <Hidden name="seen" value={text(form, 'seen')} />
      <Field
        name="title"
        label="What could happen?"
        hint="In a few words: “The courier loses a tray of samples with labels”. No patient names."
        value={text(form, 'title')}
        refusals={refusals}
        required
      />
      <Select
        name="concerns"
        label="What is it about?"
        value={text(form, 'concerns') || PRACTICE}
        options={concerns}
        refusals={refusals}
      />
      <Choices
        name="source"
        label="How does it come about?"
        options={sources}
        chosen={[text(form, 'source')]}
        refusals={refusals}
      />
      <TextArea
        name="threat"
        label="Who or what does it, and what happens then?"
        value={text(form, 'threat')}
        refusals={refusals}
      />
      <TextArea
        name="vulnerability"
        label="What makes it possible here?"
        value={text(form, 'vulnerability')}
        refusals={refusals}
      />
      <Select
        name="initiation"
        label="How likely is it that it starts or happens?"
        hint={
          <>
            On purpose: {initiationScale.source}. Otherwise how often: Very Low is less than once in 10 years,
            Low less than once a year, Moderate 1 to 10 times a year, High 10 to 100 times, Very High more.
          </>
        }
        value={text(form, 'initiation')}
        options={levelOptions()}
        empty="Choose a level"
        refusals={refusals}
      />
      <Select
        name="harm"
        label="And if it does: how likely is harm, with what you have in place?"
        hint={`${harmScale.source}. Very High: almost certain. Very Low: highly unlikely.`}
        value={text(form, 'harm')}
        options={levelOptions()}
        empty="Choose a level"
        refusals={refusals}
      />
      <Select
        name="impact"
        label="How bad would it be?"
        hint={`${impactScale.source}. Low: small delays, minor loss. Moderate: serious. High: severe, an important part of your work stops.`}
        value={text(form, 'impact')}
        options={levelOptions()}
        empty="Choose a level"
        refusals={refusals}
      />
      <div className="row">
        <button>Add this risk</button>
        <a className="button quiet" href="/risk-analysis/risks">
          Leave without adding
        </a>
      </div>
    </form>
  );
}
