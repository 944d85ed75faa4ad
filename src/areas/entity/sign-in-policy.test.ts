import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mayDecide, roles } from '#permission.ts';
import { trial } from '#test/given-decisions.ts';
import { setSignInPolicy } from './decide-sign-in.ts';
import { signInRoles } from './events.ts';
import { firstSignInPolicy, signInPolicyOf } from './view.ts';

test('164.312(a)(2)(iii), 164.312(d): a practice begins with 15 minutes and no second factor, until it decides otherwise', () => {
  const one = trial();
  assert.deepEqual(signInPolicyOf(one.program), { idleMinutes: 15, secondFactor: [] });
  assert.deepEqual(signInPolicyOf({ entity: undefined }), firstSignInPolicy);
  assert.equal(one.given(setSignInPolicy, { idleMinutes: '5', secondFactor: 'manager', seen: '0' }), 1);
  const { idleMinutes, secondFactor } = signInPolicyOf(one.program);
  assert.deepEqual({ idleMinutes, secondFactor }, { idleMinutes: 5, secondFactor: ['manager'] });
});

test('164.312(a)(2)(iii): automatic logoff comes after 1 to 60 minutes, whole ones', () => {
  const one = trial();
  for (const idleMinutes of [0, 61, -1, 1.5, '', 'never', null, undefined, '2,0', Number.NaN])
    assert.deepEqual(
      one.refused(setSignInPolicy, { idleMinutes, seen: 0 }).map(({ field }) => field),
      ['idleMinutes'],
      String(idleMinutes),
    );
  let seen = 0;
  for (const idleMinutes of [1, 60]) {
    one.given(setSignInPolicy, { idleMinutes, seen });
    seen = one.program.entity?.signInPolicy?.revision ?? 0;
    assert.equal(signInPolicyOf(one.program).idleMinutes, idleMinutes);
  }
});

test('164.312(d): a second factor is required of roles that exist, each once and in their order', () => {
  const one = trial();
  assert.equal(
    one.refused(setSignInPolicy, { idleMinutes: 15, secondFactor: ['owner'], seen: 0 })[0]?.field,
    'secondFactor.0',
  );
  one.given(setSignInPolicy, {
    idleMinutes: 15,
    secondFactor: ['reviewer', 'security-official', 'reviewer'],
    seen: 0,
  });
  assert.deepEqual(signInPolicyOf(one.program).secondFactor, ['security-official', 'reviewer']);
  assert.deepEqual(signInRoles, roles, 'every role of Diligence, and no other');
});

test('what is on record like this already is not recorded again; a form that is older than the policy overwrites nothing', () => {
  const one = trial();
  assert.equal(one.given(setSignInPolicy, { idleMinutes: 15, secondFactor: [], seen: 0 }), 0, 'as it began');
  one.given(setSignInPolicy, { idleMinutes: 10, secondFactor: ['manager'], seen: 0 });
  assert.equal(one.given(setSignInPolicy, { idleMinutes: 10, secondFactor: ['manager'], seen: 0 }), 0);
  const stale = one.refused(setSignInPolicy, { idleMinutes: 20, secondFactor: [], seen: 0 });
  assert.equal(stale[0]?.field, 'seen');
  const seen = one.program.entity?.signInPolicy?.revision;
  one.given(setSignInPolicy, { idleMinutes: 20, secondFactor: [], seen });
  assert.equal(signInPolicyOf(one.program).idleMinutes, 20);
});

test('the policy leaves the facts of the practice and their revision alone', () => {
  const one = trial();
  const before = one.program.entity;
  one.given(setSignInPolicy, { idleMinutes: 10, secondFactor: [], seen: 0 });
  const { signInPolicy, ...facts } = one.program.entity ?? assert.fail();
  assert.ok(signInPolicy);
  assert.deepEqual(facts, before);
});

test('164.308(a)(4): only officials set it, and only in a practice that is set up', () => {
  const may = roles.filter((role) => mayDecide(setSignInPolicy.name, [role], true));
  assert.deepEqual(may, ['security-official', 'privacy-official']);
  assert.match(
    trial(false).refused(setSignInPolicy, { idleMinutes: 15, seen: 0 })[0]?.because ?? '',
    /not set up/,
  );
});
