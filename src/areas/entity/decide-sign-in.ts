import type { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choices, count, form, seen } from '#fields.ts';
import type { Program } from '#program.ts';
import { says, staleness } from '#revision.ts';
import { signInRoles } from './events.ts';
import { entityEvent as event, notEstablished } from './facts.ts';
import { signInPolicyOf } from './view.ts';

/** The fewest and the most minutes that may pass idle. Ours: longer than an hour is hardly a logoff. */
export const idleLimits = { least: 1, most: 60 } as const;

const signInPolicySchema = form({
  idleMinutes: count('the minutes until logoff', idleLimits.least, idleLimits.most),
  secondFactor: choices('who needs a second factor', signInRoles),
  seen,
});

/**
 * Sets how people sign in to Diligence: after how many idle minutes a session ends (164.312(a)(2)(iii)), and whose
 * sign-in takes a second factor (164.312(d)). `seen`: the revision of the policy, 0 where none was set.
 */
export const setSignInPolicy: Command<Program, z.output<typeof signInPolicySchema>> = {
  name: 'entity.setSignInPolicy',
  schema: signInPolicySchema,
  decide(program, { seen, ...policy }, context) {
    if (!program.entity) return refuse(notEstablished);
    if (says(signInPolicyOf(program), policy)) return decided();
    const stale = staleness(program, program.entity.signInPolicy, seen, context);
    return stale ? { refusals: [stale] } : decided(event('sign-in-policy-set', 'practice', policy));
  },
};
