import { longDate } from '#calendar.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import type { ReactNode } from 'react';
import { retire, review, setApplicability } from './decide-keep.ts';
import { shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';

export const routes = pageRoutes();

function found(context: PageContext, { program, today }: Visit): Shelved {
  const one = shelved(program, parameter(context, 'id'), today);
  if (!one) throw new NotHere();
  return one;
}

type Shown = { readonly one: Shelved; readonly form: FormInput | undefined; readonly refusals: Refusals };

/** A form of one small question, about one policy. */
function asked(
  context: PageContext,
  { one, form, refusals }: Shown,
  {
    step,
    title,
    law,
    button,
    children,
  }: { step: string; title: string; law: ReactNode; button: string; children: ReactNode },
) {
  return context.render(
    <form method="post" action={`/policies/${one.id}/${step}`} className="ask">
      <p className="small soft">
        <a href={`/policies/${one.id}`}>{one.title}</a>
      </p>
      <h1>{title}</h1>
      {law}
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={form ? text(form, 'seen') : (one.record?.revision ?? 0)} />
      {children}
      <div className="row">
        <button>{button}</button>
        <a href={`/policies/${one.id}`}>Leave it</a>
      </div>
    </form>,
    { title: `${title}: ${one.title}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function reviewForm(context: PageContext, shown: Shown) {
  const { one, form, refusals } = shown;
  return asked(context, shown, {
    step: 'review',
    title: 'Look at it again',
    law: (
      <p>
        The law asks you to review your policies “periodically”; how often is your policy.{' '}
        <Cite citation="164.316(b)(2)(iii)" /> Read “{one.title}” once more. If it still says what you do,
        record that here; if not, <a href={`/policies/${one.id}/edit`}>change the text</a>.
      </p>
    ),
    button: 'I looked at it: it is still right',
    children: (
      <TextArea
        name="note"
        label="Note"
        hint="What you looked at. You can leave it empty."
        value={form ? text(form, 'note') : ''}
        refusals={refusals}
        rows={2}
      />
    ),
  });
}

routes.page('/policies/:id/review', (context, visit) =>
  reviewForm(context, { one: found(context, visit), form: undefined, refusals: [] }),
);

routes.action('/policies/:id/review', async (context, visit, form) => {
  const one = found(context, visit);
  const outcome = await visit.practice.record(visit.person.id, review, { ...form, id: one.id });
  if ('refusals' in outcome) return reviewForm(context, { one, form, refusals: outcome.refusals });
  return accepted(context, `/policies/${one.id}`, outcome);
});

function retireForm(context: PageContext, { today }: Visit, shown: Shown) {
  const { one, form, refusals } = shown;
  return asked(context, shown, {
    step: 'retire',
    title: 'Retire the policy',
    law: (
      <>
        <p>
          From that day on it binds nobody, and nobody is asked to read it. Every version stays on record for
          at least six years after. <Cite citation="164.316(b)(2)(i)" /> <Cite citation="164.530(j)(2)" />
        </p>
        {one.level === 'required' && one.applies && (
          <p className="callout wrong">
            The rule asks for a policy on this, and your record will show that there is none. To replace its
            text, <a href={`/policies/${one.id}/edit`}>change it</a> instead.
          </p>
        )}
      </>
    ),
    button: 'Retire it',
    children: (
      <>
        <Field
          name="on"
          label="First day without it"
          hint="Today or later"
          type="date"
          min={today}
          value={form ? text(form, 'on') : today}
          refusals={refusals}
        />
        <TextArea name="why" label="Why" value={form ? text(form, 'why') : ''} refusals={refusals} rows={2} />
      </>
    ),
  });
}

routes.page('/policies/:id/retire', (context, visit) =>
  retireForm(context, visit, { one: found(context, visit), form: undefined, refusals: [] }),
);

routes.action('/policies/:id/retire', async (context, visit, form) => {
  const one = found(context, visit);
  const outcome = await visit.practice.record(visit.person.id, retire, { ...form, id: one.id });
  if ('refusals' in outcome) return retireForm(context, visit, { one, form, refusals: outcome.refusals });
  return accepted(context, `/policies/${one.id}`, outcome);
});

function appliesForm(context: PageContext, shown: Shown) {
  const { one, form, refusals } = shown;
  const before = one.record?.applicability;
  return asked(context, shown, {
    step: 'applies',
    title: 'Does it apply to you?',
    law: (
      <p>
        {before
          ? `You decided on ${before.applies ? '“yes”' : '“no”'}: ${before.why}`
          : `By your facts: ${one.because}`}{' '}
        You may see it otherwise. Your reason stays on record. <Cite citation="164.316(a)" />
      </p>
    ),
    button: 'Record this',
    children: (
      <>
        <Choices
          name="applies"
          label={`“${one.title}”`}
          options={[
            { value: 'yes', label: 'It applies to us' },
            { value: 'no', label: 'It does not apply to us' },
          ]}
          chosen={[form ? text(form, 'applies') : one.applies ? 'no' : 'yes']}
          refusals={refusals}
        />
        <TextArea
          name="why"
          label="Why"
          hint="As you would explain it to an investigator"
          value={form ? text(form, 'why') : (before?.why ?? '')}
          refusals={refusals}
          rows={3}
        />
        {one.inEffect && (
          <p className="soft small">
            It is in effect since {longDate(one.inEffect.effective)}. Retire it too if it does not apply.
          </p>
        )}
      </>
    ),
  });
}

routes.page('/policies/:id/applies', (context, visit) =>
  appliesForm(context, { one: found(context, visit), form: undefined, refusals: [] }),
);

routes.action('/policies/:id/applies', async (context, visit, form) => {
  const one = found(context, visit);
  const outcome = await visit.practice.record(visit.person.id, setApplicability, { ...form, id: one.id });
  if ('refusals' in outcome) return appliesForm(context, { one, form, refusals: outcome.refusals });
  return accepted(context, `/policies/${one.id}`, outcome);
});
