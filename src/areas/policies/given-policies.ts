import assert from 'node:assert/strict';

import type { Day } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { fold } from '#fold.ts';
import type { Program } from '#program.ts';
import { canonicalJson } from '#ledger/canonical-json.ts';
import { toldPractices } from '#test/cases/told.ts';
import { approvable } from './approval.ts';
import { approveAll } from './decide-approve.ts';
import { isReady, shelf, shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';

export type As = { readonly by?: string; readonly today?: Day };

/** A sample practice with all of its facts, to which decisions can be put. */
export function givenPolicies(name: 'Family practice' | 'Behavioral health' = 'Family practice') {
  const found = toldPractices().get(name);
  assert.ok(found);
  const { program, sample } = found;
  const one = {
    program,
    today: sample.today,
    by: sample.by,
    attempt<Input>(command: Command<Program, Input>, input: unknown, as: As = {}) {
      const { by = sample.by, today = sample.today } = as;
      const at = `${today}T18:00:00.000Z`;
      const parsed = command.schema.safeParse(input);
      const tried = parsed.success
        ? command.decide(program, parsed.data, { by, today, at })
        : {
            refusals: parsed.error.issues.map(({ path, message }): Refusal => ({
              because: message,
              field: path.map(String).join('.'),
            })),
          };
      if ('events' in tried)
        fold(
          program,
          tried.events.map((event, index) => ({
            ...event,
            // As it comes back from the record: with the names of its parts in another order.
            data: JSON.parse(canonicalJson(event.data)) as unknown,
            by,
            at,
            position: program.position + index + 1,
          })),
        );
      return tried;
    },
    /** Accepted: how many events came of it. */
    given<Input>(command: Command<Program, Input>, input: unknown, as?: As): number {
      const tried = one.attempt(command, input, as);
      assert.ok('events' in tried, `refused: ${JSON.stringify(tried)}`);
      return tried.events.length;
    },
    /** Refused, with nothing on record: the refusals. */
    refused<Input>(command: Command<Program, Input>, input: unknown, as?: As): readonly Refusal[] {
      const before = program.position;
      const tried = one.attempt(command, input, as);
      assert.ok('refusals' in tried, `accepted: ${command.name}`);
      assert.equal(program.position, before);
      for (const { because } of tried.refusals) {
        assert.match(because, /^\S.*[.!?]$/su);
        assert.doesNotMatch(because, /compliant|undefined|Invalid input|\[object/u);
      }
      return tried.refusals;
    },
    policy(id: string, today: Day = sample.today): Shelved {
      const policy = shelved(program, id, today);
      assert.ok(policy, id);
      return policy;
    },
    /** What the approval page sends for a policy as it stands. */
    approval(id: string, more: Readonly<Record<string, unknown>> = {}, today: Day = sample.today) {
      const policy = one.policy(id, today);
      return {
        id,
        seen: policy.record?.revision ?? 0,
        digest: approvable(policy)?.digest ?? 'none',
        statement: 'I approve it.',
        ...more,
      };
    },
    /** Approves every text that is ready, as the page does: how many. */
    approveReady(today: Day = sample.today): number {
      const policies = shelf(program, today)
        .filter((policy) => isReady(policy))
        .map((policy) => ({ id: policy.id, digest: approvable(policy)?.digest, approve: 'yes' }));
      return one.given(approveAll, { policies, effective: '', statement: 'I approve it.' }, { today });
    },
  };
  return one;
}
