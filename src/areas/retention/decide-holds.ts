import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, count, day, form, identifier, list, reference, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';
import { missing, notYet, refusalsOf, staleness } from '#revision.ts';
import { retentionEvent } from './decide.ts';
import { RETENTION } from './ends.ts';
import type { HoldFacts } from './events.ts';
import { holdReasons } from './events.ts';
import { yearsKept } from './standing.ts';
import { lawYears } from './years.ts';

const holdSchema = form({
  id: identifier('hold'),
  reason: choice('why they are held', holdReasons),
  why: text('the case, the letter, or who asked'),
  scope: choice('what is held', ['everything', 'chosen']),
  subjects: list('the records', reference('the record')),
  from: day('the day you knew that they must be kept'),
});

/**
 * Places a legal hold: what it covers is not disposed of, whatever its age. HHS has access to records in an
 * investigation or a review (160.310(b)-(c)); litigation and other authorities have rules of their own.
 */
export const placeHold: Command<Program, z.output<typeof holdSchema>> = {
  name: 'retention.placeHold',
  schema: holdSchema,
  decide(program, { id, reason, why, scope, subjects, from }, { today }) {
    if (program.holds.has(id)) return decided();
    const chosen = [...new Set(subjects)].toSorted();
    const facts: HoldFacts = {
      reason,
      why,
      scope: scope === 'everything' ? 'everything' : chosen,
      from,
    };
    return (
      refusalsOf(
        notYet(from, today, 'The day you knew of it', 'from'),
        scope === 'chosen' && chosen.length === 0
          ? {
              because: 'Choose the records that the hold covers, or hold everything.',
              field: 'subjects',
            }
          : undefined,
        scope === 'chosen'
          ? subjects.flatMap((subject, index): Refusal[] => {
              const gone = program.disposed.get(subject)?.decided;
              if (gone)
                return [
                  {
                    because: `One of the records was disposed of on ${longDate(todayOf(program, gone.at))} and cannot be held any more. Take it off the list, and tell whoever asked.`,
                    field: `subjects.${index}`,
                  },
                ];
              return program.traces.has(subject) ? [] : [missing('record', `subjects.${index}`)];
            })
          : undefined,
      ) ?? decided(retentionEvent('hold-placed', id, facts))
    );
  },
};

const liftSchema = form({
  id: identifier('hold'),
  seen,
  on: day('the day its reason was over'),
  why: text('why the hold is over'),
});

/** Lifts a hold, with its reason. What it covered goes by its own years again. */
export const liftHold: Command<Program, z.output<typeof liftSchema>> = {
  name: 'retention.liftHold',
  schema: liftSchema,
  decide(program, { id, seen, on, why }, context) {
    const hold = program.holds.get(id);
    if (!hold) return { refusals: [missing('hold')] };
    if (hold.lifted?.on === on && hold.lifted.why === why) return decided();
    if (hold.lifted)
      return refuse('This hold was lifted already. Place a new one if the records must be held again.', {
        field: 'id',
      });
    return (
      refusalsOf(
        staleness(program, hold, seen, context),
        notYet(on, context.today, 'The day its reason was over', 'on'),
        on < hold.from
          ? {
              because: `The hold began on ${longDate(hold.from)}, and cannot have ended before. Correct the day.`,
              field: 'on',
            }
          : undefined,
      ) ?? decided(retentionEvent('hold-lifted', id, { on, why }))
    );
  },
};

const periodSchema = form({
  seen,
  years: count('the number of years', 1, 100),
  why: text('why you keep records for so long'),
});

/** Sets the practice's own period for everything that it documents: longer than the law's six years, never shorter. */
export const setPeriod: Command<Program, z.output<typeof periodSchema>> = {
  name: 'retention.setPeriod',
  schema: periodSchema,
  decide(program, { seen, years, why }, context) {
    if (program.period?.years === years && program.period.why === why) return decided();
    return (
      refusalsOf(
        staleness(program, program.period, seen, context),
        years < lawYears
          ? {
              because: `You must keep the documentation of your program for at least ${lawYears} years. Enter ${lawYears} or more.`,
              field: 'years',
              citation: '164.316(b)(2)(i)',
            }
          : years === yearsKept(program) && !program.period
            ? {
                because: `${lawYears} years is what holds already. Enter more, or leave it as it is.`,
                field: 'years',
              }
            : undefined,
      ) ?? decided(retentionEvent('period-set', RETENTION, { years, why }))
    );
  },
};
