import { longDate } from '#calendar.ts';
import { nameOf, policyNumber } from '#program.ts';
import { questionnaireOnPaper } from '#documents/associates/agreement.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { askReview, noteReview } from './decide-reviews.ts';
import { reviewQuestions } from './questionnaire.ts';
import { linkPage } from './route-link.tsx';
import { asPdf, BackTo, fileName, vendorAt } from './route-parts.tsx';
import { ReviewQuestions } from './route-questions.tsx';
import { openReview, reviewDue } from './standing.ts';
import { judgmentWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/:id/reviews', (context, visit) => shown(context, visit, {}, []));

routes.action('/associates/:id/reviews', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const outcome = await visit.practice.record(visit.person.id, askReview, { ...form, id: vendor.id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  const page = `/associates/${vendor.id}/reviews`;
  return linkPage(context, visit, {
    vendor,
    purpose: 'review',
    to: text(form, 'to'),
    back: `${page}/${text(form, 'review')}`,
    instead: { href: `${page}/questions.pdf`, words: 'Send the questions as a PDF' },
  });
});

routes.page('/associates/:id/reviews/questions.pdf', (context, visit) => {
  const vendor = vendorAt(context, visit);
  const practice = visit.program.entity?.name ?? '';
  return asPdf(
    context,
    questionnaireOnPaper({ practice, vendor: vendor.name, on: visit.today }),
    `questions-${fileName(vendor.name)}`,
  );
});

routes.page('/associates/:id/reviews/new', (context, visit) => noting(context, visit, {}, []));

routes.action('/associates/:id/reviews/new', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const outcome = await visit.practice.record(visit.person.id, noteReview, { ...form, id: vendor.id });
  if ('refusals' in outcome) return noting(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/reviews/${text(form, 'review')}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  const vendor = vendorAt(context, visit);
  const page = `/associates/${vendor.id}/reviews`;
  const open = openReview(vendor);
  const { due } = reviewDue(program, vendor, today);
  const concluded = (vendor.reviews ?? []).filter((review) => review.concluded).toReversed();
  const title = `Reviews of ${vendor.name}`;
  return context.render(
    <>
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        The law asks for satisfactory assurances that they guard the information, and names no interval.{' '}
        <Cite citation="164.308(b)(1)" /> By your policy you renew them every{' '}
        {policyNumber(program, 'associate-review-months')} months; next by {longDate(due)}.
      </p>
      <ErrorSummary refusals={refusals} />
      {open ? (
        <p className="callout">
          One is open. <a href={`${page}/${open.id}`}>Go on with it</a>
        </p>
      ) : (
        visit.may('business-associates.askReview') && (
          <ul className="cards">
            <li>
              <h2>Ask them by a link</h2>
              <p>
                {reviewQuestions.length} short questions, about five minutes for them. You read the answers
                with what each means.
              </p>
              <form method="post" action={page}>
                <Hidden
                  name="review"
                  value={text(form, 'review') || context.get('installation').newId('review')}
                />
                <Hidden name="seen" value={vendor.revision} />
                <Field
                  name="to"
                  label="Who is asked"
                  value={text(form, 'to') || vendor.contact}
                  refusals={refusals}
                />
                <button>Make the link</button>
              </form>
            </li>
            <li>
              <h2>Ask them otherwise</h2>
              <p>On the phone, or on paper: you write down what they say.</p>
              <p className="row">
                <a className="button quiet" href={`${page}/new`}>
                  Write down answers
                </a>
                <a className="button quiet" href={`${page}/questions.pdf`}>
                  The questions as PDF
                </a>
              </p>
            </li>
          </ul>
        )
      )}
      {concluded.length > 0 && (
        <>
          <h2>Before</h2>
          <ul>
            {concluded.map((review) => (
              <li key={review.id}>
                <a href={`${page}/${review.id}`}>{longDate(review.concluded?.on ?? today)}</a>:{' '}
                {judgmentWords[review.concluded?.judgment ?? 'assured'].label}, by{' '}
                {nameOf(program, review.concluded?.by ?? '')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

/** What a vendor said on the phone or on paper. */
function noting(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const vendor = vendorAt(context, visit);
  const open = openReview(vendor);
  const title = `What ${vendor.name} answered`;
  return context.render(
    <form method="post" action={`/associates/${vendor.id}/reviews/new`} className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <ErrorSummary refusals={refusals} />
      <Hidden
        name="review"
        value={text(form, 'review') || open?.id || context.get('installation').newId('review')}
      />
      <Hidden name="seen" value={text(form, 'seen') || (open ?? vendor).revision} />
      <div className="fields">
        <Field name="name" label="Who answered" value={text(form, 'name')} refusals={refusals} />
        <Field name="title" label="Title" value={text(form, 'title')} refusals={refusals} />
      </div>
      <ReviewQuestions form={form} refusals={refusals} />
      <div className="row">
        <button>Keep the answers</button>
        <a className="button quiet" href={`/associates/${vendor.id}/reviews`}>
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
