import { system } from '#permission.ts';
import { addressOf } from '#reach/reach.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { answerReview } from './decide-reviews.ts';
import { reviewQuestions } from './questionnaire.ts';
import { deadLink, invited, thanks } from './route-outside.tsx';
import type { Invited } from './route-outside.tsx';
import { ReviewQuestions } from './route-questions.tsx';
import { openReview } from './standing.ts';
import type { ReviewRecord } from './view.ts';

export const routes = pageRoutes();

const path = '/for-vendors/review';
const title = 'Questions on how you guard our patients’ information';

type Asked = Invited & { readonly review: ReviewRecord };

async function asked(context: PageContext, token: string): Promise<Asked | { readonly refusals: Refusals }> {
  const found = await invited(context, token, 'review');
  if ('refusals' in found) return found;
  const review = openReview(found.vendor);
  if (!review?.asked || review.answered)
    return { refusals: [{ because: 'These questions are answered already. Thank you.' }] };
  return { ...found, review };
}

routes.open(path, async (context) => {
  const token = context.req.query('token') ?? '';
  const found = await asked(context, token);
  if ('refusals' in found) return deadLink(context, found.refusals);
  return shown(context, token, found, {}, []);
});

routes.openAction(path, async (context, form) => {
  const token = text(form, 'token');
  const found = await asked(context, token);
  if ('refusals' in found) return deadLink(context, found.refusals);
  const { practice, vendor, review, name } = found;
  const outcome = await practice.record(system, answerReview, {
    id: vendor.id,
    review: review.id,
    name: text(form, 'name'),
    title: text(form, 'title'),
    answers: form['answers'],
  });
  if ('refusals' in outcome) return shown(context, token, found, form, outcome.refusals);
  const { accounts } = context.get('installation');
  accounts.links.consume(token, 'review', () => ({ used: true }), addressOf(context));
  return thanks(context, 'Sent. Thank you.', [
    `${name} has your answers, and comes back to you where it has a question.`,
    'You can close this page. The link works no more.',
  ]);
});

function shown(context: PageContext, token: string, found: Asked, form: FormInput, refusals: Refusals) {
  const { name, vendor } = found;
  return context.render(
    <form method="post" action={path} className="door wide">
      <h1>{title}</h1>
      <p>
        {name} asks {vendor.name} this from time to time, since you work with its patient information (45 CFR
        164.308(b)). {reviewQuestions.length} questions, about five minutes. “We do not know” is an answer.
      </p>
      <p className="soft">Do not write names of patients here.</p>
      <ErrorSummary refusals={refusals} title="Not sent yet" />
      <Hidden name="token" value={token} />
      <ReviewQuestions form={form} refusals={refusals} />
      <Field
        name="name"
        label="Your full name"
        value={text(form, 'name')}
        refusals={refusals}
        autoComplete="name"
      />
      <Field
        name="title"
        label="Your title"
        value={text(form, 'title')}
        refusals={refusals}
        autoComplete="organization-title"
      />
      <div className="row">
        <button>Send the answers</button>
      </div>
    </form>,
    { title, bare: true, status: refusals.length > 0 ? 422 : 200 },
  );
}
