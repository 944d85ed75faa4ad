import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, form, identifier, optionalDay, optionalText, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, staleness, tooFar } from '#revision.ts';
import { policyEvent } from './decide.ts';
import { policyId, shelved } from './shelf.ts';
import { libraryPolicy } from '#texts/policies/library.ts';

const reviewSchema = form({ id: identifier('policy'), seen, note: optionalText('the note') });

/** Records that somebody looked at the version in effect and that it is still right (164.316(b)(2)(iii)). */
export const review: Command<Program, z.output<typeof reviewSchema>> = {
  name: 'policies.review',
  schema: reviewSchema,
  decide(program, { id, seen, note }, context) {
    const { today } = context;
    const one = shelved(program, id, today);
    if (!one?.record) return { refusals: [missing('policy')] };
    if (!one.inEffect)
      return refuse(
        `“${one.title}” is not in effect, so there is nothing to look at again. Approve a text first.`,
      );
    const last = one.record.reviews.at(-1);
    if (last && last.version === one.inEffect.version && last.on === today && last.note === note)
      return decided();
    return (
      refusalsOf(
        staleness(program, one.record, seen, context),
        one.notTrue.length > 0
          ? {
              because: `“${one.title}” says what is no longer so, and cannot be confirmed as right. ${one.notTrue[0]} Take the new text, or write it yourself, and approve that.`,
              citation: '164.316(b)(2)(iii)',
            }
          : undefined,
      ) ?? decided(policyEvent('policy-reviewed', id, { version: one.inEffect.version, on: today, note }))
    );
  },
};

const retireSchema = form({
  id: identifier('policy'),
  seen,
  on: optionalDay('the first day without it'),
  why: text('the reason'),
});

/** Takes a policy out of effect from a day on, today where none is given. Every version stays on record. */
export const retire: Command<Program, z.output<typeof retireSchema>> = {
  name: 'policies.retire',
  schema: retireSchema,
  decide(program, { id, seen, on: given, why }, context) {
    const { today } = context;
    const record = program.policies.get(id);
    if (!record) return { refusals: [missing('policy')] };
    const on = given === '' ? today : given;
    if (record.retired && (record.retired.on === on || (given === '' && record.retired.on <= on)))
      return decided();
    if (record.versions.length === 0)
      return refuse(
        'This policy was never in effect. Give its draft up instead, or say that it does not apply.',
      );
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        on < today
          ? {
              because: `A policy is retired from today or a later day, not from ${longDate(on)}: it was in effect until now.`,
              field: 'on',
            }
          : undefined,
        tooFar(on, today, 'The first day without it', 'on'),
      ) ?? decided(policyEvent('policy-retired', id, { on, why }))
    );
  },
};

const applicabilitySchema = form({
  id: identifier('policy'),
  seen,
  applies: choice('whether it applies', ['yes', 'no']),
  why: text('the reason'),
});

/** Records the practice's own decision on whether a policy of the library applies, whatever its facts suggest. */
export const setApplicability: Command<Program, z.output<typeof applicabilitySchema>> = {
  name: 'policies.setApplicability',
  schema: applicabilitySchema,
  decide(program, { id, seen, applies: answer, why }, context) {
    const one = shelved(program, id, context.today);
    if (!one) return { refusals: [missing('policy')] };
    if (libraryPolicy(one.number) === undefined || one.id !== policyId(one.number))
      return refuse('This policy is your own. Retire it if it does not apply any more.');
    const applies = answer === 'yes';
    const decidedBefore = one.record?.applicability;
    if (decidedBefore && decidedBefore.applies === applies && decidedBefore.why === why) return decided();
    return (
      refusalsOf(staleness(program, one.record, seen, context)) ??
      decided(policyEvent('applicability-set', id, { applies, why }))
    );
  },
};
