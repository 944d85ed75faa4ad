import { z } from 'zod';
import { longDate } from '#calendar.ts';
import type { Command, Context, Decision, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { form, optionalText } from '#fields.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import type { RiskAnalysisEvent } from './events.ts';
import { isFact, questionWith } from './questions/bank.ts';
import type { Question, Subject } from './questions/question.ts';
import { dontKnow } from './questions/question.ts';
import { answersFor, mattersFor, subjectWith } from './subjects.ts';
import type { AnswerRecord } from './view.ts';

const questionField = z
  .string({ error: 'Say which question this answers.' })
  .max(200, { error: 'The interview has no such question. Open the interview again and answer from there.' });
const subjectField = z
  .string({ error: 'Say what the answer is about: the practice, or one of its systems.' })
  .max(200, { error: 'Nothing on record has that identifier. Open the interview again.' })
  .default(PRACTICE);
const choiceField = z
  .string({ error: `Choose one of the answers. “${dontKnow}” is one of them.` })
  .max(200, { error: 'Choose one of the answers that are offered.' });
const note = optionalText('the note');
const lostPlace = 'The form has lost its place. Open the question again, and answer there.';
/** The revision of the answer that the form was built on, 0: there was none. Left out: not checked. */
const seen = z.preprocess(
  (value) => {
    if (value === '' || value === null) return undefined;
    return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  },
  z.int({ error: lostPlace }).min(0, { error: lostPlace }).optional(),
);

const answerInput = form({
  question: questionField,
  subject: subjectField,
  choice: choiceField,
  note,
  seen,
});
export type AnswerInput = z.output<typeof answerInput>;

const factsInput = form({
  answers: z
    .array(form({ question: questionField, choice: choiceField, note, seen }), {
      error: 'Send the answers as a list.',
    })
    .min(1, { error: 'Answer at least one of the questions.' })
    .max(50, { error: 'There are not that many facts to answer. Open the page again.' }),
});
export type AnswerFactsInput = z.output<typeof factsInput>;

const withdrawInput = form({ question: questionField, subject: subjectField, seen });
export type WithdrawAnswerInput = z.output<typeof withdrawInput>;

type Found = { readonly question: Question; readonly subject: Subject };

function find(
  program: Program,
  input: { readonly question: string; readonly subject: string },
  context: Context,
): Found | Refusal {
  const question = questionWith(input.question);
  if (!question)
    return {
      because: 'The interview has no such question. Open the interview again and answer from there.',
      field: 'question',
    };
  const subject = subjectWith(program, question, input.subject, context.today);
  if (subject) return { question, subject };
  return {
    because:
      question.about === undefined
        ? `“${question.title}” is asked about the whole practice. Answer it for the practice.`
        : `“${question.title}” is not asked about ${nameOf(program, input.subject)}. It may have left the inventory since you opened the page; open the interview again.`,
    field: 'subject',
  };
}

function isRefusal(found: Found | Refusal): found is Refusal {
  return 'because' in found;
}

function labelOf(question: Question, answer: Pick<AnswerRecord, 'choice'>): string {
  return question.choices.find(({ id }) => id === answer.choice)?.label ?? answer.choice;
}

/** Why the form is out of date, or undefined: nobody answered or withdrew since it was opened. */
function stale(
  program: Program,
  { question }: Found,
  current: AnswerRecord | undefined,
  seenRevision: number | undefined,
): Refusal | undefined {
  if (seenRevision === undefined || seenRevision === (current?.revision ?? 0)) return undefined;
  return {
    because: current
      ? `Since you opened this page, ${nameOf(program, current.by)} answered “${labelOf(question, current)}” on ${longDate(todayOf(program, current.at))}. Look at that answer, then answer again if you still want to change it.`
      : 'Since you opened this page, the answer was withdrawn. Look at the question again, then answer it anew.',
    field: 'seen',
  };
}

type OneAnswer = Pick<AnswerInput, 'question' | 'subject' | 'choice' | 'note' | 'seen'>;

function answerOne(
  program: Program,
  input: OneAnswer,
  context: Context,
): { readonly events: readonly RiskAnalysisEvent[] } | { readonly refusals: readonly Refusal[] } {
  const found = find(program, input, context);
  if (isRefusal(found)) return { refusals: [found] };
  const { question, subject } = found;
  if (!question.choices.some(({ id }) => id === input.choice))
    return refuse(
      `“${question.title}” does not offer that answer. Choose one of: ${question.choices.map(({ label }) => label).join('; ')}.`,
      { field: 'choice' },
    );
  const matters = mattersFor(program, question, subject, context.today);
  if (matters.is === 'skipped')
    return refuse(
      `This question does not need an answer. ${matters.because} If that is wrong, correct it there first.`,
      { field: 'question' },
    );
  if (matters.is === 'waiting') {
    const first = questionWith(matters.for);
    return refuse(
      first
        ? `Whether this matters depends on another question. Answer “${first.title}” first.`
        : 'Whether this matters depends on the inventory. List your systems and devices first.',
      { field: 'question' },
    );
  }
  const current = answersFor(program, question, subject).at(-1);
  // Somebody who gives the same answer loses nothing, whatever happened since the form was opened.
  if (current && current.choice === input.choice && current.note === input.note) return decided();
  const late = stale(program, found, current, input.seen);
  if (late) return { refusals: [late] };
  return decided<RiskAnalysisEvent>({
    area: 'risk-analysis',
    type: 'question-answered',
    version: 1,
    subject: subject.id,
    data: { question: question.id, choice: input.choice, note: input.note },
  });
}

/**
 * Records the answer to one question of the interview. Refused: a question, subject or choice that does not
 * exist, a question that a fact has settled (it says which), and a form that was built on another answer than
 * the one that stands. The same answer again records nothing.
 */
export const answer: Command<Program, AnswerInput> = {
  name: 'risk-analysis.answer',
  schema: answerInput,
  decide: (program, input, context): Decision => answerOne(program, input, context),
};

/** Records the answers to several facts at once: all of them, or none and every reason why not. */
export const answerFacts: Command<Program, AnswerFactsInput> = {
  name: 'risk-analysis.answerFacts',
  schema: factsInput,
  decide(program, input, context): Decision {
    const events: RiskAnalysisEvent[] = [];
    const refusals: Refusal[] = [];
    const answered = new Set<string>();
    for (const [index, one] of input.answers.entries()) {
      const at = (field = 'question') => `answers.${index}.${field}`;
      if (!isFact(one.question)) {
        refusals.push({
          because: 'This page takes only the facts. Open the interview and answer the question there.',
          field: at(),
        });
        continue;
      }
      if (answered.has(one.question)) {
        refusals.push({ because: 'One question was answered twice. Open the page again.', field: at() });
        continue;
      }
      answered.add(one.question);
      const decision = answerOne(program, { ...one, subject: PRACTICE }, context);
      if ('events' in decision) events.push(...decision.events);
      else for (const refusal of decision.refusals) refusals.push({ ...refusal, field: at(refusal.field) });
    }
    return refusals.length > 0 ? { refusals } : { events };
  },
};

/**
 * Takes an answer back; the question is then open again, and the answer stays in the record's history. Refused:
 * a question or subject that does not exist, and a stale form. Where no answer stands it records nothing.
 */
export const withdrawAnswer: Command<Program, WithdrawAnswerInput> = {
  name: 'risk-analysis.withdrawAnswer',
  schema: withdrawInput,
  decide(program, input, context): Decision {
    const found = find(program, input, context);
    if (isRefusal(found)) return { refusals: [found] };
    const standing = answersFor(program, found.question, found.subject);
    const current = standing.at(-1);
    if (!current) return decided();
    const late = stale(program, found, current, input.seen);
    if (late) return { refusals: [late] };
    return decided(
      ...standing.map((one): RiskAnalysisEvent => ({
        area: 'risk-analysis',
        type: 'answer-withdrawn',
        version: 1,
        subject: one.subject,
        data: { question: found.question.id },
      })),
    );
  },
};
