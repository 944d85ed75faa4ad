import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setSignInPolicy } from '#areas/entity/decide-sign-in.ts';
import { ana, trial } from '#test/given-decisions.ts';
import { enrollSecondFactor, endSecondFactors, removeSecondFactor } from './decide-second-factor.ts';
import { grantRole, personLeft, recordPerson, recoverAccess } from './decide.ts';
import { presentFactors } from './view.ts';

const ben = { id: 'person-ben1', name: 'Ben Osei', relation: 'employee', start: '2024-03-01' };
const app = { id: 'factor-app1', kind: 'authenticator' };
const key = { id: 'factor-key1', kind: 'passkey' };

/** Ana and Ben on the roster, and what is on record of their factors. */
function two() {
  const all = trial();
  all.given(recordPerson, ben);
  all.given(grantRole, { id: ben.id, role: 'manager' });
  const factorsOf = (person: string) =>
    (all.program.people.get(person)?.secondFactors ?? []).map(({ factor, ended }) => [factor, ended?.why]);
  return { ...all, factorsOf };
}

test('164.312(d): a second factor is on record from its enrollment, once, under who has it', () => {
  const { given, refused, factorsOf, program } = two();
  assert.equal(given(enrollSecondFactor, app, { by: ben.id }), 1);
  assert.equal(given(enrollSecondFactor, app, { by: ben.id }), 0);
  assert.equal(given(enrollSecondFactor, key, { by: ben.id }), 1);
  assert.deepEqual(factorsOf(ben.id), [
    ['factor-app1', undefined],
    ['factor-key1', undefined],
  ]);
  assert.deepEqual(factorsOf(ana), []);
  assert.equal(program.people.get(ben.id)?.secondFactors?.[0]?.enrolledAt, '2026-11-30T18:00:00.000Z');
  refused(enrollSecondFactor, { ...key, id: 'passkey-1' }, { by: ben.id });
  refused(enrollSecondFactor, { ...key, id: 'factor-key2', kind: 'sms' }, { by: ben.id });
  assert.match(refused(enrollSecondFactor, key, { by: 'person-stranger' })[0]?.because ?? '', /roster/);
});

test('a new authenticator app takes the place of the old one on record too; a passkey takes nobody’s place', () => {
  const { given, factorsOf } = two();
  given(enrollSecondFactor, app);
  given(enrollSecondFactor, key);
  assert.equal(given(enrollSecondFactor, { ...app, id: 'factor-app2' }), 2);
  given(enrollSecondFactor, { ...key, id: 'factor-key2' });
  assert.deepEqual(factorsOf(ana), [
    ['factor-app1', 'replaced'],
    ['factor-key1', undefined],
    ['factor-app2', undefined],
    ['factor-key2', undefined],
  ]);
});

test('somebody removes their own factor, once, and nobody else’s', () => {
  const { given, factorsOf } = two();
  given(enrollSecondFactor, app, { by: ben.id });
  assert.equal(given(removeSecondFactor, { id: app.id }), 0, 'it is Ben’s');
  assert.equal(given(removeSecondFactor, { id: app.id }, { by: ben.id }), 1);
  assert.equal(given(removeSecondFactor, { id: app.id }, { by: ben.id }), 0);
  assert.deepEqual(factorsOf(ben.id), [['factor-app1', 'removed']]);
});

test('164.312(d): the last factor stays while the practice asks for one in the role', () => {
  const { given, refused } = two();
  given(setSignInPolicy, { idleMinutes: 15, secondFactor: ['manager'] });
  for (const by of [ana, ben.id])
    for (const one of [app, key]) given(enrollSecondFactor, { ...one, id: `${one.id}-${by}` }, { by });
  assert.equal(given(removeSecondFactor, { id: `${app.id}-${ben.id}` }, { by: ben.id }), 1, 'one of two');
  const [kept] = refused(removeSecondFactor, { id: `${key.id}-${ben.id}` }, { by: ben.id });
  assert.match(kept?.because ?? '', /Add another first/);
  assert.equal(kept?.citation, '164.312(d)');
  for (const one of [app, key])
    assert.equal(given(removeSecondFactor, { id: `${one.id}-${ana}` }), 1, 'no manager');
});

test('164.308(a)(4)(ii)(C): an official resets all factors of a colleague; nobody resets their own', () => {
  const { given, refused, factorsOf, program } = two();
  for (const by of [ana, ben.id])
    for (const one of [app, key]) given(enrollSecondFactor, { ...one, id: `${one.id}-${by}` }, { by });
  assert.equal(given(endSecondFactors, { id: ben.id, why: 'reset' }), 2);
  assert.equal(given(endSecondFactors, { id: ben.id, why: 'reset' }), 0);
  assert.deepEqual(
    factorsOf(ben.id).map(([, why]) => why),
    ['reset', 'reset'],
  );
  assert.equal(program.people.get(ben.id)?.secondFactors?.[0]?.ended?.by, ana);
  assert.match(
    refused(endSecondFactors, { id: ana, why: 'reset' })[0]?.because ?? '',
    /Nobody resets their own/,
  );
  assert.equal(factorsOf(ana).filter(([, why]) => why !== undefined).length, 0);
  refused(endSecondFactors, { id: 'person-none', why: 'reset' });
  refused(endSecondFactors, { id: ben.id, why: 'removed' });
});

test('164.308(a)(3)(ii)(C): factors end with leaving, once the last day is here; and with a recovered sign-in', () => {
  const { given, program, factorsOf } = two();
  given(enrollSecondFactor, app, { by: ben.id });
  const seen = () => program.people.get(ben.id)?.revision;
  given(personLeft, { id: ben.id, seen: seen(), on: '2026-12-31' });
  assert.deepEqual(factorsOf(ben.id), [['factor-app1', undefined]], 'the sign-in works until then');
  given(personLeft, { id: ben.id, seen: seen(), on: '2026-11-30' });
  assert.deepEqual(factorsOf(ben.id), [['factor-app1', 'account-closed']]);
  given(enrollSecondFactor, key);
  given(recoverAccess, { id: ana });
  assert.deepEqual(factorsOf(ana), [['factor-key1', 'account-closed']]);
  assert.deepEqual(presentFactors(program.people.get(ana) ?? {}), []);
});
