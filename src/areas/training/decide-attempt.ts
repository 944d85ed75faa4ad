import { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, flag, form, identifier, reference } from '#fields.ts';
import { policyNumber, todayOf } from '#program.ts';
import type { Program } from '#program.ts';
import { refusalsOf } from '#revision.ts';
import { moduleIds } from '#texts/training/lesson.ts';
import { nextAttempt, policiesBehind, shownLesson } from './attempt.ts';
import type { DrawnItem } from './draw.ts';
import type { ItemAnswer } from './events.ts';
import { trainingEvent as event } from './facts.ts';
import { attemptsOf, owed } from './owed.ts';

/** What somebody signs with a module that is passed. */
export function trainingStatement(module: string, language: 'en' | 'es'): string {
  return language === 'en'
    ? `I read module ${module} and answered its questions myself. I asked about what I did not understand, and I will work by it.`
    : `Leí el módulo ${module} y contesté sus preguntas yo mismo. Pregunté lo que no entendí y trabajaré de acuerdo con él.`;
}

const answersField = z
  .record(z.string().max(80), z.string().max(80), {
    error: 'The answers did not arrive. Open the questions again and send them once more.',
  })
  .default({});

const attemptSchema = form({
  id: identifier('attempt'),
  module: choice('the module', moduleIds),
  language: choice('the language', ['en', 'es'], 'en'),
  content: reference('the lesson'),
  answers: answersField,
  agree: flag('that you did it yourself'),
});

/**
 * Finishes an attempt at a module: for oneself alone. The questions are drawn again from the identifier of the attempt,
 * and the score is worked out here, so that nothing of it can be sent. The same attempt sent from a second device is
 * taken once. 164.530(b)(2)(ii): that training was given is documented.
 */
export const finishAttempt: Command<Program, z.output<typeof attemptSchema>> = {
  name: 'training.finishAttempt',
  schema: attemptSchema,
  decide(program, { id, module, language, content, answers, agree }, { by, today }) {
    const done = program.attempts.get(id);
    if (done)
      return done.person === by && done.answers.every(({ item, chosen }) => answers[item] === chosen)
        ? decided()
        : refuse(
            done.person === by
              ? `These questions were answered already on ${longDate(todayOf(program, done.at))}, here or on another device: ${done.score} percent. Open the module to see what is next.`
              : 'These are the questions of somebody else. Open the module under your own name.',
          );
    const shown = shownLesson(program, module, language, today);
    const open = owed(program, today)
      .get(by)
      ?.find(({ lesson }) => lesson.id === module);
    if (!shown || !open) return refuse(nothingOpen(program, by, module));
    const next = nextAttempt(program, by, shown.lesson, today);
    if (next.id !== id)
      return refuse('Another attempt at this module was finished meanwhile. Open the module again.');
    if (content !== shown.content)
      return refuse(
        'The lesson changed while you answered: a fact in it is new. Read it again, then answer.',
        { field: 'content' },
      );
    const refusals = refusalsOf(
      next.items.flatMap((item, index): Refusal[] =>
        item.options.some((option) => option.id === answers[item.id])
          ? []
          : [{ because: `Question ${index + 1} is not answered yet.`, field: `answers.${item.id}` }],
      ),
      agree
        ? undefined
        : { because: 'Say with a tick that you answered the questions yourself.', field: 'agree' },
    );
    if (refusals) return refusals;
    const given = next.items.map((item) => answered(item, answers[item.id] ?? ''));
    const score = Math.floor((100 * given.filter(({ right }) => right).length) / given.length);
    const passMark = policyNumber(program, 'pass-mark');
    const passed = score >= passMark;
    return decided(
      event('attempt-finished', id, {
        person: by,
        module,
        content,
        language,
        answers: given,
        score,
        passMark,
        passed,
        statement: passed ? trainingStatement(module, language) : '',
        policies: policiesBehind(program, shown.lesson, today),
      }),
    );
  },
};

function answered(item: DrawnItem, chosen: string): ItemAnswer {
  const right = item.options.some((option) => option.id === chosen && option.right);
  return { item: item.id, version: item.version, chosen, right };
}

function nothingOpen(program: Program, by: string, module: string): string {
  const passed = attemptsOf(program, by, module).findLast((one) => one.passed);
  return passed
    ? `You passed this module on ${longDate(todayOf(program, passed.at))}. There is nothing to answer now.`
    : 'This module is not yours to take. Ask the office if that is wrong.';
}
