import { z } from 'zod';

import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, form, identifier, line, optionalLine, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, says, staleness } from '#revision.ts';
import { judgments } from './events.ts';
import type { ReviewAnswers } from './events.ts';
import { vendorEvent } from './facts.ts';
import { readingOf, reviewQuestions, unansweredIn } from './questionnaire.ts';
import { openReview } from './standing.ts';
import type { ReviewRecord, VendorRecord } from './view.ts';

const askSchema = form({
  id: identifier('vendor'),
  review: identifier('review'),
  seen,
  to: line('who is asked'),
});

/** Asks a vendor the questionnaire, by a link. */
export const askReview: Command<Program, z.output<typeof askSchema>> = {
  name: 'business-associates.askReview',
  schema: askSchema,
  decide(program, { id, review, seen, to }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    if (reviewOf(vendor, review)) return decided();
    return (
      refusalsOf(staleness(program, vendor, seen, context), another(vendor)) ??
      decided(vendorEvent('review-asked', id, { review, to, on: context.today }))
    );
  },
};

function reviewOf(vendor: VendorRecord, id: string): ReviewRecord | undefined {
  return vendor.reviews?.find((review) => review.id === id);
}

function another(vendor: VendorRecord): Refusal | undefined {
  return (
    openReview(vendor) && {
      because: 'A review of this vendor is open already. Bring that one to its end first.',
    }
  );
}

const answersField = z.preprocess(
  (value) => value ?? {},
  form(
    Object.fromEntries(
      reviewQuestions.map(({ id, asks, choices }) => [
        id,
        choice(`an answer to “${asks}”`, [...choices.map(({ value }) => value), ''], ''),
      ]),
    ),
  ).transform((answers): ReviewAnswers =>
    Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== '')),
  ),
);

const answerFields = {
  id: identifier('vendor'),
  review: identifier('review'),
  name: line('who answered'),
  title: optionalLine('the title'),
  answers: answersField,
};

const answerSchema = form(answerFields);

function unansweredRefusals(answers: ReviewAnswers): Refusal[] {
  return unansweredIn(answers).map(({ id, asks }) => ({
    because: `Answer this one too: “${asks}” “We do not know” is an answer.`,
    field: `answers.${id}`,
  }));
}

/** The vendor's own answers, by its link: once. Nobody who works here gives them. */
export const answerReview: Command<Program, z.output<typeof answerSchema>> = {
  name: 'business-associates.answerReview',
  schema: answerSchema,
  decide(program, { id, ...given }, { today }) {
    const vendor = program.vendors.get(id);
    const review = vendor && reviewOf(vendor, given.review);
    if (!review?.asked) return { refusals: [missing('review')] };
    // The same form sent twice.
    if (says(review.answered, { answers: given.answers, name: given.name })) return decided();
    if (review.answered || review.concluded)
      return refuse('These questions are answered already. Tell the practice if something is wrong.');
    return (
      refusalsOf(unansweredRefusals(given.answers)) ??
      decided(vendorEvent('review-answered', id, { ...given, how: 'by-link', on: today }))
    );
  },
};

const noteSchema = form({ ...answerFields, seen });

/** What a vendor said on the phone or on paper, written down by somebody here. */
export const noteReview: Command<Program, z.output<typeof noteSchema>> = {
  name: 'business-associates.noteReview',
  schema: noteSchema,
  decide(program, { id, seen, ...given }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    const review = reviewOf(vendor, given.review);
    if (review && says(review.answered, { answers: given.answers, name: given.name })) return decided();
    if (review?.answered || review?.concluded)
      return refuse('The answers of this review are on record already.');
    return (
      refusalsOf(
        staleness(program, review ?? vendor, seen, context),
        review ? undefined : another(vendor),
        unansweredRefusals(given.answers),
      ) ?? decided(vendorEvent('review-answered', id, { ...given, how: 'by-us', on: context.today }))
    );
  },
};

const concludeSchema = form({
  id: identifier('vendor'),
  review: identifier('review'),
  seen,
  judgment: choice('what follows', judgments),
  reason: text('the reason'),
});

/** Judges what a vendor answered, with the reason: whether the practice is assured (164.308(b)(1)). */
export const concludeReview: Command<Program, z.output<typeof concludeSchema>> = {
  name: 'business-associates.concludeReview',
  schema: concludeSchema,
  decide(program, { id, review: name, seen, judgment, reason }, context) {
    const vendor = program.vendors.get(id);
    const review = vendor && reviewOf(vendor, name);
    if (!review) return { refusals: [missing('review')] };
    if (says(review.concluded, { judgment, reason })) return decided();
    if (review.concluded) return refuse('This review has its conclusion. Begin a new one.');
    const act = review.answered ? readingOf(review.answered.answers).act.length : 0;
    return (
      refusalsOf(
        staleness(program, review, seen, context),
        judgment === 'assured' && !review.answered
          ? {
              because: 'There are no answers yet. Without them, you can say only that you are not assured.',
              field: 'judgment',
            }
          : undefined,
        judgment === 'assured' && act > 0 && reason.length < 20
          ? {
              because: `${act === 1 ? 'One answer asks' : `${act} answers ask`} for action. Say in the reason why you are assured all the same.`,
              field: 'reason',
            }
          : undefined,
      ) ?? decided(vendorEvent('review-concluded', id, { review: name, judgment, reason, on: context.today }))
    );
  },
};
