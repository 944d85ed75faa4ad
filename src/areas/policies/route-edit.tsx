import { parseMarkdown } from '#written/markdown.ts';
import { ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { WrittenField } from '#ui/written.tsx';
import { policyAreas } from '#texts/policies/policy.ts';
import { discardDraft, draft } from './decide.ts';
import { WhoReads } from './route-new.tsx';
import { proposed } from './route-new-text.tsx';
import { shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { areaTitle } from './words.ts';

export const routes = pageRoutes();

function found(context: PageContext, { program, today }: Visit): Shelved {
  const one = shelved(program, parameter(context, 'id'), today);
  if (!one) throw new NotHere();
  return one;
}

/** What an own policy says of itself, as its form holds it. */
function ownFacts({ record }: Shelved): FormInput {
  const facts = record?.facts;
  return {
    title: facts?.title ?? '',
    area: facts?.area ?? '',
    everyone: facts?.audience === 'everyone' ? 'yes' : 'no',
    audience: facts?.audience === 'everyone' ? [] : (facts?.audience ?? []),
    answers: facts?.answers ?? [],
  };
}

routes.page('/policies/:id/edit', (context, visit) => {
  const one = found(context, visit);
  return shown(context, one, { ...ownFacts(one), seen: String(one.record?.revision ?? 0) }, []);
});

routes.action('/policies/:id/edit', async (context, visit, form) => {
  const one = found(context, visit);
  const parsed = parseMarkdown(text(form, 'text'), 'the text of the policy');
  if ('refusals' in parsed)
    return shown(
      context,
      one,
      form,
      parsed.refusals.map((refusal) => ({ ...refusal, field: 'text' })),
    );
  const input = {
    ...(one.number === '' ? form : {}),
    id: one.id,
    seen: form['seen'],
    text: parsed.written,
    from: 'page',
  };
  const outcome = await visit.practice.record(visit.person.id, draft, input);
  if ('refusals' in outcome) return shown(context, one, form, outcome.refusals);
  return accepted(context, `/policies/${one.id}`, outcome);
});

function shown(context: PageContext, one: Shelved, form: FormInput, refusals: Refusals) {
  const { id, number, title, record } = one;
  const begun = record?.draft?.text ?? record?.versions.at(-1)?.text ?? proposed(one)?.written ?? [];
  const posted = typeof form['text'] === 'string' ? form['text'] : undefined;
  return context.render(
    <>
      <form method="post" action={`/policies/${id}/edit`}>
        <p className="small soft">
          <a href={`/policies/${id}`}>{title}</a>
        </p>
        <h1>Change the text</h1>
        <p className="soft">
          What you save is a draft. It binds nobody until an official approves it, and what is in effect stays
          as it is. {number} {title}
        </p>
        <ErrorSummary refusals={refusals} />
        <Hidden name="seen" value={text(form, 'seen')} />
        {number === '' && (
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
              hint="Citations with commas between. You can leave it empty."
              value={texts(form, 'answers').join(', ')}
              refusals={refusals}
            />
          </div>
        )}
        <WrittenField
          name="text"
          label="The text"
          {...(posted === undefined ? { written: begun } : { markdown: posted })}
          refusals={refusals}
          rows={30}
        />
        <div className="row">
          <button>Save the draft</button>
          <a href={`/policies/${id}`}>Leave without saving</a>
        </div>
      </form>
      {record?.draft && (
        <form method="post" action={`/policies/${id}/discard`}>
          <Hidden name="seen" value={record.revision} />
          <button className="quiet danger">Give the draft up</button>
        </form>
      )}
    </>,
    { title: `Change ${title}`, status: refusals.length > 0 ? 422 : 200, script: '/editor.js' },
  );
}

routes.action('/policies/:id/discard', async (context, visit, form) => {
  const one = found(context, visit);
  const input = { id: one.id, seen: form['seen'] };
  const outcome = await visit.practice.record(visit.person.id, discardDraft, input);
  if ('refusals' in outcome)
    return shown(
      context,
      one,
      { ...ownFacts(one), seen: String(one.record?.revision ?? 0) },
      outcome.refusals,
    );
  return accepted(
    context,
    shelved(await visit.practice.program(), one.id, visit.today) ? `/policies/${one.id}` : '/policies',
    outcome,
  );
});
