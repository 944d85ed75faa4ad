import { duties } from '#duty.ts';
import { parseMarkdown } from '#written/markdown.ts';
import { policyAreas } from '#texts/policies/policy.ts';
import { Choices, ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { WrittenField } from '#ui/written.tsx';
import { Cite } from '#ui/words.tsx';
import { draft } from './decide.ts';
import { areaTitle, dutyWords } from './words.ts';

export const routes = pageRoutes();

const address = '/policies/new';
const title = 'Write a policy of your own';

/** The beginning of a text that somebody writes from nothing. */
const outline = '## Purpose\n\n\n\n## Rule\n\n\n\n## Procedure\n\n1. \n\n## Records\n\n\n\n## Review\n\n';

routes.page(address, (context) =>
  shown(context, { id: context.get('installation').newId('policy'), text: outline, everyone: 'yes' }, []),
);

routes.action(address, async (context, visit, form) => {
  const parsed = parseMarkdown(text(form, 'text'), 'the text of the policy');
  const written = 'written' in parsed ? parsed.written : [];
  const input = { ...form, everyone: text(form, 'everyone'), text: written, from: 'page', seen: 0 };
  if ('refusals' in parsed)
    return shown(
      context,
      form,
      parsed.refusals.map((refusal) => ({ ...refusal, field: 'text' })),
    );
  const outcome = await visit.practice.record(visit.person.id, draft, input);
  if ('refusals' in outcome) return shown(context, form, outcome.refusals);
  return accepted(context, `/policies/${text(form, 'id')}`, outcome);
});

function shown(context: PageContext, form: FormInput, refusals: Refusals) {
  return context.render(
    <form method="post" action={address}>
      <p className="small soft">
        <a href="/policies">Policies</a>
      </p>
      <h1>{title}</h1>
      <p>
        For what the library does not hold: a rule of your own, or of your state or insurer. It is kept,
        signed and reviewed like the others. <Cite citation="164.316(a)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id')} />
      <div className="ask">
        <Field name="title" label="Title" value={text(form, 'title')} refusals={refusals} required />
        <Select
          name="area"
          label="Where it stands in the manual"
          value={text(form, 'area')}
          options={policyAreas.map((value) => ({ value, label: areaTitle(value) }))}
          refusals={refusals}
        />
        <WhoReads form={form} refusals={refusals} />
        <Field
          name="answers"
          label="Provisions that it answers"
          hint="Citations with commas between, such as 164.310(b). You can leave it empty."
          value={texts(form, 'answers').join(', ')}
          refusals={refusals}
        />
      </div>
      <WrittenField
        name="text"
        label="The text"
        markdown={text(form, 'text')}
        refusals={refusals}
        rows={24}
      />
      <div className="row">
        <button>Save the draft</button>
        <a href="/policies">Leave without saving</a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200, script: '/editor.js' },
  );
}

/** Whom a policy of the practice’s own is for. */
export function WhoReads({ form, refusals }: { form: FormInput; refusals: Refusals }) {
  return (
    <>
      <Choices
        name="everyone"
        label="Who reads and signs it?"
        options={[
          { value: 'yes', label: 'Everybody who works here' },
          { value: 'no', label: 'Only those with some kinds of work, ticked below' },
        ]}
        chosen={[text(form, 'everyone') || 'no']}
        refusals={refusals}
      />
      <Choices
        name="audience"
        label="Kinds of work"
        type="checkbox"
        compact
        options={duties.map((value) => ({
          value,
          label: dutyWords[value].replace(/^./, (first) => first.toUpperCase()),
        }))}
        chosen={texts(form, 'audience')}
        refusals={refusals}
      />
    </>
  );
}
