import { z } from 'zod';

import { duties } from '#duty.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { writtenField } from '#fields-written.ts';
import {
  choice,
  choices,
  count,
  flag,
  form,
  identifier,
  limits,
  optionalLine,
  optionalText,
  seen,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { provisionAt } from '#regulation/index.ts';
import { missing, refusalsOf, says, staleness } from '#revision.ts';
import { policyAreas } from '#texts/policies/policy.ts';
import { policyValueIds, policyValues, measured } from '#told/values.ts';
import type { PolicyEvent, PolicyFacts } from './events.ts';
import { shelved } from './shelf.ts';
import { areaTitle } from './words.ts';

/** An event of this area, of its first version. */
export function policyEvent<Type extends PolicyEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<PolicyEvent, { type: Type }>['data'],
): PolicyEvent {
  return { area: 'policies', type, version: 1, subject, data } as PolicyEvent;
}

const valueSchema = form({
  value: choice('the value', policyValueIds),
  number: count('the number', 0),
  why: optionalText('the reason'),
  seen,
});

/** Sets one of the practice's own numbers, between the limits that make sense for it. The law gives none of them. */
export const setValue: Command<Program, z.output<typeof valueSchema>> = {
  name: 'policies.setValue',
  schema: valueSchema,
  decide(program, { value, number, why, seen }, context) {
    const { label, least, most, unit } = policyValues[value];
    const record = program.policyValues.get(value);
    if (says(record, { number, why })) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        number < least || number > most
          ? {
              because: `“${label}” goes from ${measured(least, unit)} to ${measured(most, unit)}. Enter a number between them.`,
              field: 'number',
            }
          : undefined,
      ) ?? decided(policyEvent('value-set', `value-${value}`, { value, number, why }))
    );
  },
};

const draftSchema = form({
  id: identifier('policy'),
  seen,
  text: writtenField('the text of the policy'),
  from: choice('where the text comes from', ['page', 'word', 'library'], 'page'),
  // What a policy of the practice's own says of itself; of one of the library, the library says it.
  title: optionalLine('the title'),
  area: choice('the area', policyAreas, 'privacy'),
  everyone: flag('whether everybody reads it'),
  audience: choices('who reads it', duties),
  answers: z.preprocess(
    (value) => {
      const given = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,;]+/) : [];
      return [...new Set(given.filter((one) => one !== ''))];
    },
    z
      .array(z.string({ error: 'Write each citation as 164.308(a)(5)(i).' }), {
        error: 'Write the citations as a list.',
      })
      .max(limits.list, { error: 'Name at most 200 provisions.' }),
  ),
});
type Draft = z.output<typeof draftSchema>;

/** What an own policy lacks to be one. */
function unfit(program: Program, { id, title, everyone, audience, answers }: Draft): readonly Refusal[] {
  const namesake = [...program.policies.values()].find(
    (other) => other.id !== id && other.facts?.title.toLowerCase() === title.toLowerCase(),
  );
  const refusals: (Refusal | false)[] = [
    title === '' && { because: 'Enter the title of the policy.', field: 'title' },
    title !== '' &&
      namesake !== undefined && {
        because: `There is a policy “${namesake.facts?.title}” already, in ${areaTitle(namesake.facts?.area ?? '')}. Change that one, or choose another title.`,
        field: 'title',
      },
    !everyone &&
      audience.length === 0 && {
        because: 'Say who reads it: everybody, or those with some kinds of work.',
        field: 'audience',
      },
    ...answers
      .filter((citation) => provisionAt(citation) === undefined)
      .map((citation) => ({
        because: `There is no provision ${[...citation].slice(0, 40).join('')} here. Look it up under “The rule”, and write it as it stands there, such as 164.308(a)(5)(i).`,
        field: 'answers',
      })),
  ];
  return refusals.filter((refusal) => refusal !== false);
}

/**
 * Puts a text on record that is being worked on: from the page, from Word, or from the library. It binds nobody until
 * it is approved. What a policy of the library is about, the library says; of the practice's own, the form.
 */
export const draft: Command<Program, Draft> = {
  name: 'policies.draft',
  schema: draftSchema,
  decide(program, input, context) {
    const { id, seen, text, from } = input;
    const one = shelved(program, id, context.today);
    const record = program.policies.get(id);
    const ofLibrary = one !== undefined && one.number !== '';
    const facts: PolicyFacts = ofLibrary
      ? {
          library: one.number,
          title: one.title,
          area: one.area,
          audience: one.audience,
          answers: one.answers,
        }
      : {
          library: '',
          title: input.title,
          area: input.area,
          audience: input.everyone ? 'everyone' : input.audience,
          answers: input.answers,
        };
    if (says(record?.draft, { text }) && says(record?.facts, facts)) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context), ofLibrary ? undefined : unfit(program, input)) ??
      decided(policyEvent('policy-drafted', id, { ...facts, text, from }))
    );
  },
};

const discardSchema = form({ id: identifier('policy'), seen });

/** Gives a draft up. The version in effect, if there is one, stays as it is. */
export const discardDraft: Command<Program, z.output<typeof discardSchema>> = {
  name: 'policies.discardDraft',
  schema: discardSchema,
  decide(program, { id, seen }, context) {
    const record = program.policies.get(id);
    if (!record) return { refusals: [missing('policy')] };
    if (!record.draft) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ?? decided(policyEvent('draft-discarded', id, {}))
    );
  },
};
