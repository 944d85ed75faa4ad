import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import { breachInterview } from '#breach-assessment/ways.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, identifier, list, optionalText, reference, seen, text } from '#fields.ts';
import { attachment } from '#fields-attachment.ts';
import { contradiction, isAsked } from '#interview.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, staleness } from '#revision.ts';
import {
  asked,
  assessmentOf,
  breachEvent,
  countingAnswers,
  frozenAnswers,
  nextQuestion,
  questionNamed,
} from './standing.ts';
import type { BreachRecord } from './view.ts';
import { isLocked } from './view.ts';

const questionNames = asked.map(([field]) => field);

function locked(record: BreachRecord): Refusal | undefined {
  const latest = record.conclusions.at(-1);
  return latest && isLocked(record)
    ? {
        because: `This was concluded on ${longDate(latest.on)} (version ${latest.version}) and is locked. Reopen it and say what is new; this version stays on record.`,
        citation: '164.414(b)',
      }
    : undefined;
}

const answerSchema = form({
  id: identifier('breach'),
  seen,
  question: choice('the question', questionNames),
  answer: reference('an answer'),
  evidence: optionalText('what shows it'),
  files: list('the files', attachment('the file')),
});

/**
 * Answers one question of the assessment, with what shows it and any files (164.402). "I don't know" is an answer that
 * never ends the duty to notify. Files that came with the answer before stay with it.
 */
export const answerQuestion: Command<Program, z.output<typeof answerSchema>> = {
  name: 'breaches.answer',
  schema: answerSchema,
  decide(program, { id, seen, question, answer, evidence, files }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    const about = questionNamed(question);
    const before = record.answers[question];
    const kept = [...(before?.files ?? []), ...files].filter(
      ({ digest }, index, all) => all.findIndex((one) => one.digest === digest) === index,
    );
    if (before?.answer === answer && before.evidence === evidence && before.files.length === kept.length)
      return decided();
    const others = { ...record.answers };
    delete others[question];
    const facts = countingAnswers({ ...others, [question]: { answer } });
    const impossible = contradiction(breachInterview, facts);
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        locked(record),
        answer !== 'unknown' && about && !Object.hasOwn(about.choices, answer)
          ? {
              because:
                answer === ''
                  ? 'Choose one of the answers. “I don’t know” is one of them.'
                  : 'That is no answer to this question. Choose one of its answers.',
              field: 'answer',
            }
          : undefined,
        about && !isAsked(about, countingAnswers(others))
          ? {
              because: 'With the answers so far, this question decides nothing. Go on to the next one.',
              field: 'question',
            }
          : undefined,
        impossible && { ...impossible, field: 'answer' },
      ) ?? decided(breachEvent('breach-question-answered', id, { question, answer, evidence, files: kept }))
    );
  },
};

const withdrawSchema = form({
  id: identifier('breach'),
  seen,
  question: choice('the question', questionNames),
});

/** Takes an answer back; the earlier one stays in the record's history. */
export const withdrawAnswer: Command<Program, z.output<typeof withdrawSchema>> = {
  name: 'breaches.withdrawAnswer',
  schema: withdrawSchema,
  decide(program, { id, seen, question }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    if (!record.answers[question]) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context), locked(record)) ??
      decided(breachEvent('breach-question-answered', id, { question, answer: '', evidence: '', files: [] }))
    );
  },
};

const concludeSchema = form({
  id: identifier('breach'),
  seen,
  as: choice('what you conclude', ['assessed', 'breach'], 'assessed'),
  reasons: text('the reasons'),
  on: day('the day it was decided'),
});

/** What stands in the way of a conclusion that nobody has to be told: each answer that it rests on says what shows it (164.414(b)). */
function unshown(record: BreachRecord): Refusal[] {
  return frozenAnswers(record)
    .filter(({ answer, evidence }) => answer !== 'unknown' && evidence === '')
    .map(({ question }) => ({
      because: `Nothing is written down that shows your answer to “${questionNamed(question)?.asks ?? question}” Write it there first: the burden of proof is yours.`,
      citation: '164.414(b)',
      field: `question-${question}`,
    }));
}

/**
 * Concludes the assessment (164.402) and locks it, with what followed from the answers on that day. It comes to what
 * the answers come to, or to a breach, which a practice may always conclude. It is never less than the answers show.
 */
export const conclude: Command<Program, z.output<typeof concludeSchema>> = {
  name: 'breaches.conclude',
  schema: concludeSchema,
  decide(program, { id, seen, as, reasons, on }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    const latest = record.conclusions.at(-1);
    if (latest && isLocked(record) && latest.reasons === reasons && latest.on === on) return decided();
    const assessment = assessmentOf(record);
    const conclusion = as === 'breach' ? 'breach' : assessment.conclusion;
    const reopened = record.reopenings.at(-1)?.on;
    const least = reopened !== undefined && reopened > record.discovered ? reopened : record.discovered;
    const next = nextQuestion(record);
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        locked(record),
        notYet(on, context.today, 'The day it was decided', 'on'),
        on < least
          ? {
              because: `It cannot have been decided on ${longDate(on)}: ${reopened === least ? 'it was reopened' : 'it was discovered'} on ${longDate(least)}. Correct the day.`,
              field: 'on',
            }
          : undefined,
        as === 'assessed' && conclusion === 'breach' && next !== undefined
          ? {
              because: `One question is not answered yet: “${questionNamed(next)?.asks ?? next}” Answer it, with “I don’t know” if nobody does, or conclude that it is a breach.`,
              field: 'as',
              citation: '164.402 (Breach)(2)',
            }
          : undefined,
        conclusion === 'breach' ? undefined : unshown(record),
      ) ??
      decided(
        breachEvent('breach-concluded', id, {
          version: record.conclusions.length + 1,
          conclusion,
          notify: conclusion === 'breach',
          answers: frozenAnswers(record),
          because: assessment.because.filter(
            // What the answers alone would come to is not the conclusion where somebody concluded otherwise.
            ({ factor }) => conclusion === assessment.conclusion || factor !== 'conclusion',
          ),
          reasons,
          on,
          decider: context.by,
        }),
      )
    );
  },
};

const reopenSchema = form({ id: identifier('breach'), seen, why: text('what is new') });

/** Reopens what was concluded because of new facts. Until the next conclusion it is presumed to be a breach again. */
export const reopen: Command<Program, z.output<typeof reopenSchema>> = {
  name: 'breaches.reopen',
  schema: reopenSchema,
  decide(program, { id, seen, why }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    if (!isLocked(record) && record.reopenings.at(-1)?.why === why) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        isLocked(record)
          ? undefined
          : { because: 'It is open: nothing is concluded. Answer the questions and conclude.', field: 'why' },
      ) ?? decided(breachEvent('breach-reopened', id, { why, on: context.today }))
    );
  },
};
