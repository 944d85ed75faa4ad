import type { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, form, identifier } from '#fields.ts';
import type { Program } from '#program.ts';
import { rolesOf } from '#permission.ts';
import { missing } from '#revision.ts';
import type { SecondFactorEnd, SecondFactorKind, WorkforceEvent } from './events.ts';
import { asksForSecondFactor } from './second-factor-policy.ts';
import type { PersonRecord } from './view.ts';
import { presentFactors } from './view.ts';

const citation = '164.312(d)';

/** What somebody can show beside the password. */
export const secondFactorKinds = ['authenticator', 'passkey'] as const satisfies readonly SecondFactorKind[];

function ended(person: string, factor: string, why: SecondFactorEnd): WorkforceEvent {
  return {
    area: 'workforce',
    type: 'second-factor-ended',
    version: 1,
    subject: person,
    data: { factor, why },
  } as WorkforceEvent;
}

/** The end of every second factor that a person has: what is to be recorded with the closing of the sign-in. */
export function endsOfAll(
  person: PersonRecord,
  why: Extract<SecondFactorEnd, 'reset' | 'account-closed'>,
): readonly WorkforceEvent[] {
  return presentFactors(person).map(({ factor }) => ended(person.id, factor, why));
}

const enrollSchema = form({
  id: identifier('factor'),
  kind: choice('the kind of second factor', secondFactorKinds),
});

/**
 * Records that the person who decides has a second factor from now on (164.312(d)). An authenticator app takes the
 * place of the one before.
 */
export const enrollSecondFactor: Command<Program, z.output<typeof enrollSchema>> = {
  name: 'workforce.enrollSecondFactor',
  schema: enrollSchema,
  decide(program, { id, kind }, { by }) {
    const record = program.people.get(by);
    if (!record) return refuse('You are not on the roster. Ask a manager to record you there.', { citation });
    const same = record.secondFactors?.find(({ factor }) => factor === id);
    if (same && same.kind === kind && same.ended === undefined) return decided();
    // One that ended does not come back under its name: what is in use would have no entry.
    if (same) return refuse('This page was used already. Open it again, and set the second factor up there.');
    const replaced = presentFactors(record).filter((one) => kind === 'authenticator' && one.kind === kind);
    return decided(...replaced.map(({ factor }) => ended(by, factor, 'replaced')), {
      area: 'workforce',
      type: 'second-factor-enrolled',
      version: 1,
      subject: by,
      data: { factor: id, kind },
    });
  },
};

/** Why the last one stays while the practice asks for one. */
export const lastFactorStays =
  'Your practice asks for a second factor in your role, and this is your only one. Add another first, then remove this one.';

const removeSchema = form({ id: identifier('factor') });

/**
 * Records that the person who decides has taken a second factor of their own away. The last one stays while the
 * practice asks for one (164.312(d)).
 */
export const removeSecondFactor: Command<Program, z.output<typeof removeSchema>> = {
  name: 'workforce.removeSecondFactor',
  schema: removeSchema,
  decide(program, { id }, { by, today }) {
    const record = program.people.get(by);
    const own = record ? presentFactors(record) : [];
    if (!own.some(({ factor }) => factor === id)) return decided();
    if (own.length === 1 && asksForSecondFactor(program, rolesOf(program, by, today)))
      return refuse(lastFactorStays, { citation });
    return decided(ended(by, id, 'removed'));
  },
};

const endSchema = form({
  id: identifier('person'),
  why: choice('why the second factor ends', ['reset', 'account-closed'] as const),
});

/**
 * Records that all second factors of a colleague end: reset by an official for somebody who lost phone and codes, or
 * with the sign-in (164.308(a)(4)(ii)(C)). Nobody resets their own: whoever sits at an unlocked desk could.
 */
export const endSecondFactors: Command<Program, z.output<typeof endSchema>> = {
  name: 'workforce.endSecondFactors',
  schema: endSchema,
  decide(program, { id, why }, { by }) {
    const record = program.people.get(id);
    if (!record) return { refusals: [missing('person')] };
    if (id === by)
      return refuse(
        'Nobody resets their own second factor. Ask the other official, or remove it on the page of your account.',
        { citation },
      );
    return decided(...endsOfAll(record, why));
  },
};
