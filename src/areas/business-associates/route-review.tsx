import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { Choices, ErrorSummary, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Mark } from '#ui/words.tsx';
import { concludeReview } from './decide-reviews.ts';
import { judgments } from './events.ts';
import { readingOf } from './questionnaire.ts';
import type { ReadAnswer } from './questionnaire.ts';
import { linkPage } from './route-link.tsx';
import { BackTo, reviewAt, vendorAt } from './route-parts.tsx';
import { judgmentWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates/:id/reviews/:review', (context, visit) => shown(context, visit, {}, []));

routes.action('/associates/:id/reviews/:review', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const { id } = reviewAt(context, vendor);
  const outcome = await visit.practice.record(visit.person.id, concludeReview, {
    ...form,
    id: vendor.id,
    review: id,
  });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  const { accounts } = context.get('installation');
  accounts.links.withdraw({ practice: visit.practice.id, person: vendor.id }, 'review');
  return accepted(context, `/associates/${vendor.id}`, outcome);
});

routes.action('/associates/:id/reviews/:review/link', (context, visit) => {
  const vendor = vendorAt(context, visit);
  const { id, asked, answered, concluded } = reviewAt(context, vendor);
  if (!asked || answered || concluded) throw new NotHere();
  return linkPage(context, visit, {
    vendor,
    purpose: 'review',
    to: asked.to,
    back: `/associates/${vendor.id}/reviews/${id}`,
    instead: {
      href: `/associates/${vendor.id}/reviews/questions.pdf`,
      words: 'Send the questions as a PDF',
    },
  });
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program } = visit;
  const vendor = vendorAt(context, visit);
  const review = reviewAt(context, vendor);
  const { asked, answered, concluded } = review;
  const page = `/associates/${vendor.id}/reviews/${review.id}`;
  const reading = answered && readingOf(answered.answers);
  const may = visit.may('business-associates.concludeReview');
  const title = `Review of ${vendor.name}`;
  return context.render(
    <>
      <BackTo vendor={vendor}>
        {' '}
        / <a href={`/associates/${vendor.id}/reviews`}>Reviews</a>
      </BackTo>
      <h1>{title}</h1>
      <ul>
        {asked && (
          <li>
            Asked on {longDate(asked.on)}: {asked.to}.
          </li>
        )}
        {answered && (
          <li>
            Answered on {longDate(answered.on)} by {answered.name}
            {answered.title && `, ${answered.title}`}
            {answered.how === 'by-us' && `; written down by ${nameOf(program, answered.by)}`}.
          </li>
        )}
        {concluded && (
          <li>
            {judgmentWords[concluded.judgment].label}: {nameOf(program, concluded.by)},{' '}
            {longDate(concluded.on)}.
          </li>
        )}
      </ul>
      {concluded && <p className="prewrap">{concluded.reason}</p>}
      <ErrorSummary refusals={refusals} />
      {!answered && !concluded && may && (
        <div className="row">
          <form method="post" action={`${page}/link`}>
            <button>Make a new link</button>
          </form>
          <a className="button quiet" href={`/associates/${vendor.id}/reviews/new`}>
            Write down what they say
          </a>
        </div>
      )}
      {reading && (
        <section>
          <h2>What they answered</h2>
          <p>
            {reading.sentence} It is no verdict: what to make of it is yours to say.{' '}
            <Cite citation="164.308(b)(1)" />
          </p>
          <Group title="To act on" answers={reading.act} />
          <Group title="To talk about" answers={reading.talk} />
          <details>
            <summary>All answers</summary>
            <dl className="facts">
              {reading.answers.map(({ question, choice }) => [
                <dt key={question.id}>{question.asks}</dt>,
                <dd key={`${question.id}-answer`}>{choice?.words ?? 'No answer'}</dd>,
              ])}
            </dl>
          </details>
        </section>
      )}
      {!concluded && may && (
        <form method="post" action={page} className="ask">
          <h2>What follows</h2>
          <Hidden name="seen" value={text(form, 'seen') || review.revision} />
          <Choices
            name="judgment"
            label="Are you assured that they guard the information?"
            options={judgments.map((value) => ({ value, ...judgmentWords[value] }))}
            chosen={[text(form, 'judgment')]}
            refusals={refusals}
          />
          <TextArea
            name="reason"
            label="Why, and what they mend by when"
            value={text(form, 'reason')}
            refusals={refusals}
          />
          <div className="row">
            <button>{answered ? 'Conclude the review' : 'Conclude it without answers'}</button>
          </div>
        </form>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Group({ title, answers }: { title: string; answers: readonly ReadAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h3>
        <Mark word="missing">{title}</Mark>
      </h3>
      <ul>
        {answers.map(({ question, choice }) => (
          <li key={question.id}>
            {choice?.because ?? `No answer: ${question.asks}`} <Cite citation={question.citation} />
          </li>
        ))}
      </ul>
    </>
  );
}
