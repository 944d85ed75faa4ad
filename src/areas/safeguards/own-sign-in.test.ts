import assert from 'node:assert/strict';
import { test } from 'node:test';

import { enrollSecondFactor, removeSecondFactor } from '#areas/workforce/decide-second-factor.ts';
import { enroll, grantRole, recordPerson } from '#areas/workforce/decide.ts';
import { forCitation, today, trial } from '#test/given-decisions.ts';
import { findings } from './findings.ts';
import { ownRecord } from './own-backups.ts';

test('164.312(d): second factors at the sign-in of Diligence itself are shown, with their entries, and counted rightly', () => {
  const { program, given } = trial();
  const own = () =>
    forCitation(findings(program, today), '164.312(d)').filter(({ subject }) => subject === ownRecord);
  given(enroll, {});
  assert.deepEqual(own(), [], 'a password alone is not held against anybody');
  given(enrollSecondFactor, { id: 'factor-app1', kind: 'authenticator' });
  const position = program.position;
  const [alone] = own();
  assert.deepEqual([alone?.status, alone?.grade, alone?.evidence], ['satisfied', 'shown', [position]]);
  assert.match(
    alone?.because ?? '',
    /^The one person who signs in to Diligence has a second factor on record/,
  );
  for (const id of ['person-ben1', 'person-cora', 'person-gone']) {
    given(recordPerson, { id, name: id, relation: 'employee', start: '2024-03-01' });
    given(enroll, {}, { by: id });
    // Without a role a sign-in opens nothing.
    if (id !== 'person-gone') given(grantRole, { id, role: 'workforce-member' });
  }
  assert.match(own()[0]?.because ?? '', /^1 of 3 people who sign in to Diligence has/);
  given(enrollSecondFactor, { id: 'factor-key2', kind: 'passkey' }, { by: 'person-ben1' });
  given(enrollSecondFactor, { id: 'factor-key3', kind: 'passkey' }, { by: 'person-cora' });
  assert.match(own()[0]?.because ?? '', /^All 3 people who sign in to Diligence have/);
  for (const [id, by] of [
    ['factor-key2', 'person-ben1'],
    ['factor-key3', 'person-cora'],
  ] as const)
    given(removeSecondFactor, { id }, { by });
  given(removeSecondFactor, { id: 'factor-app1' });
  assert.deepEqual(own(), []);
});
