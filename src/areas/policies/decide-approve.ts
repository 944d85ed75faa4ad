import type { z } from 'zod';

import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import {
  choice,
  flag,
  form,
  identifier,
  line,
  optionalDay,
  optionalText,
  rows,
  seen,
  text,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { missing, refusalsOf, staleness, tooFar } from '#revision.ts';
import { digestOf } from '#written/digest.ts';
import { approvable, earliestDay, tooEarly, unfinished, versionOf } from './approval.ts';
import { policyEvent } from './decide.ts';
import { isReady, shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { asChanges } from './words.ts';

const approveSchema = form({
  id: identifier('policy'),
  seen,
  /** Of the text that was read. */
  digest: line('the digest of the text'),
  effective: optionalDay('the first day'),
  statement: text('the statement'),
  material: choice('whether those it concerns read it again', ['yes', 'no', ''], ''),
  changes: optionalText('what changed'),
});

/** The text that was read is another one by now. */
function otherText(title: string): Refusal {
  return {
    because: `The text of “${title}” is not the one that you read: a fact it is made of has changed since. Read it again, then approve it.`,
    field: 'text',
  };
}

/** What a new version of a policy has to say to those who know the one before. */
function untoldChange(
  one: Shelved,
  { material, changes }: { readonly material: string; readonly changes: string },
): (Refusal | undefined)[] {
  if ((one.record?.versions.length ?? 0) === 0) return [];
  return [
    changes === ''
      ? {
          because: 'Say in a sentence what changed, for those who know the version before.',
          field: 'changes',
          citation: '164.530(i)(2)-(5)',
        }
      : undefined,
    material === ''
      ? {
          because: 'Say whether those it concerns have to read it again.',
          field: 'material',
          citation: '164.530(b)(2)(i)(C)',
        }
      : undefined,
  ];
}

/**
 * Approves the draft, or the library's text as it stands, for a day from today to a year ahead (164.316(b)(1)(i),
 * 164.530(i)). The whole text is put on record with what it relied on and promised, so that it reads the same for ever.
 * Refused while a fact is missing in it, and where the text is not the one that was read.
 */
export const approve: Command<Program, z.output<typeof approveSchema>> = {
  name: 'policies.approve',
  schema: approveSchema,
  decide(program, input, context) {
    const { by, today } = context;
    const one = shelved(program, input.id, today);
    if (!one) return { refusals: [missing('policy')] };
    const latest = one.record?.versions.at(-1);
    // The same form once more.
    if (
      latest &&
      !one.record?.draft &&
      latest.approver === by &&
      latest.statement === input.statement &&
      input.digest === digestOf(latest.title, latest.text) &&
      input.seen < latest.position &&
      one.record?.revision === latest.position
    )
      return decided();
    const stale = staleness(program, one.record, input.seen, context);
    if (stale) return { refusals: [stale] };
    const found = approvable(one);
    if (!found)
      return refuse(
        one.record?.versions.length
          ? `Nothing of “${one.title}” waits to be approved. Open it, change its text, then approve that.`
          : `“${one.title}” has no text yet. Write it, then approve it.`,
        { field: 'text' },
      );
    const effective = input.effective === '' ? earliestDay(one, today) : input.effective;
    return (
      refusalsOf(
        input.digest === found.digest ? undefined : otherText(one.title),
        unfinished(found, one.title),
        tooEarly(one, effective, today),
        tooFar(effective, today, 'The first day', 'effective'),
        ...untoldChange(one, input),
      ) ??
      decided(
        policyEvent(
          'policy-approved',
          one.id,
          versionOf(one, found, {
            effective,
            approver: by,
            statement: input.statement,
            changes: latest ? input.changes : '',
            material: !latest || input.material === 'yes',
          }),
        ),
      )
    );
  },
};

const approveAllSchema = form({
  policies: rows(
    'the policies',
    form({ id: identifier('policy'), digest: line('the digest of the text'), approve: flag('the tick') }),
    ['approve'],
  ),
  effective: optionalDay('the first day'),
  statement: text('the statement'),
  /** For those that have an earlier version. */
  material: choice('whether those they concern read them again', ['yes', 'no', ''], ''),
});

/**
 * Approves several texts of the library as they stand, each as a decision of its own on record. A text that a hand
 * changed, or that waits for a fact, is approved by itself. Where one has an earlier version, what changed is the facts,
 * and it is said whether that matters; a day too early for one of them is its own earliest.
 */
export const approveAll: Command<Program, z.output<typeof approveAllSchema>> = {
  name: 'policies.approveAll',
  schema: approveAllSchema,
  decide(program, { policies, effective, statement, material }, { by, today }) {
    const ticked = policies.filter((row) => row.approve);
    if (ticked.length === 0) return refuse('Tick the policies that you approve.', { field: 'policies' });
    const early = effective !== '' && effective < today;
    const found = ticked.map(({ id, digest }) => {
      const one = shelved(program, id, today);
      const text = one && approvable(one);
      const done = one?.record?.versions.at(-1);
      const again =
        done !== undefined &&
        done.approver === by &&
        !one?.record?.draft &&
        one?.newText === false &&
        digestOf(done.title, done.text) === digest;
      return { digest, one, text, again };
    });
    const refusals = refusalsOf(
      found.flatMap(({ digest, one, text, again }): Refusal[] => {
        if (again) return [];
        if (!one) return [missing('policy', 'policies')];
        if (!isReady(one) || !text)
          return [
            {
              because: `“${one.title}” cannot be approved with the others: ${
                one.record?.draft
                  ? `${nameOf(program, one.record.draft.by)} is working on its text`
                  : (one.present?.gaps.length ?? 0) > 0
                    ? 'it waits for facts'
                    : one.applies
                      ? 'it is in effect as it stands, or was changed by hand'
                      : 'it does not apply'
              }. Untick it, and open it by itself.`,
              field: 'policies',
            },
          ];
        return text.digest === digest ? [] : [{ ...otherText(one.title), field: 'policies' }];
      }),
      material === '' && found.some(({ one, again }) => !again && one?.record?.versions.length)
        ? {
            because: 'Say whether those who know an earlier version have to read the new one.',
            field: 'material',
            citation: '164.530(b)(2)(i)(C)',
          }
        : undefined,
      effective === '' ? undefined : tooFar(effective, today, 'The first day', 'effective'),
      early
        ? {
            because: 'The first day cannot lie before today: policies are approved before they take effect.',
            field: 'effective',
          }
        : undefined,
    );
    return (
      refusals ??
      decided(
        ...found.flatMap(({ one, text, again }) => {
          if (again || !one || !text) return [];
          const earliest = earliestDay(one, today);
          const version = versionOf(one, text, {
            effective: effective > earliest ? effective : earliest,
            approver: by,
            statement,
            changes: one.record?.versions.length
              ? asChanges(one.notTrue) || 'The library says it better by now; no fact changed.'
              : '',
            material: !one.record?.versions.length || material === 'yes',
          });
          return [policyEvent('policy-approved', one.id, version)];
        }),
      )
    );
  },
};
