import assert from 'node:assert/strict';
import { test } from 'node:test';

import { approve } from '#areas/policies/decide-approve.ts';
import { retire } from '#areas/policies/decide-keep.ts';
import { discardDraft, draft } from '#areas/policies/decide.ts';
import { givenPolicies } from '#areas/policies/given-policies.ts';
import { sign } from '#areas/policies/decide-sign.ts';
import { addDays } from '#calendar.ts';
import { para } from '#written/written.ts';
import { described } from './ends.ts';
import { namedBy } from './named.ts';
import { retained } from './standing.ts';

const id = 'policy-sec-01';

test('164.316(b)(2)(i), 164.530(j)(2): a policy is kept six years from the later of its last entry and the last day in effect', () => {
  const one = givenPolicies();
  one.given(approve, one.approval(id));
  assert.equal(described(one.program, id, one.today).ended, undefined, 'in effect');
  const on = addDays(one.today, 100);
  const seen = one.program.policies.get(id)?.revision;
  one.given(retire, { id, seen, on, why: 'It moved into another.' });
  const found = retained(one.program, on).find(({ subject }) => subject === id);
  assert.equal(found?.kind, 'policy');
  assert.equal(found?.ended, addDays(on, -1));
  assert.equal(found?.keptThrough, `${Number(on.slice(0, 4)) + 6}${addDays(on, -1).slice(4)}`);
  assert.equal(found?.why, 'law');
});

test('a draft that was given up ends with its last entry, and one that is worked on does not end', () => {
  const one = givenPolicies();
  const own = { id: 'policy-keysonly1', seen: 0, title: 'Keys', area: 'security', everyone: 'yes' };
  one.given(draft, { ...own, text: [para('Keys are counted.')] });
  assert.equal(described(one.program, own.id, one.today).ended, undefined);
  one.given(discardDraft, { id: own.id, seen: one.program.policies.get(own.id)?.revision });
  assert.equal(described(one.program, own.id, one.today).ended, one.today);
});

test('a policy needs who approved its latest version, and not all who ever signed it', () => {
  const one = givenPolicies();
  one.given(approve, one.approval(id));
  const other = [...one.program.people.keys()].find((person) => person !== one.by) ?? '';
  one.given(sign, { id, version: 1, read: 'on' }, { by: other });
  assert.deepEqual([...(namedBy(one.program, one.today).get(id) ?? [])], [one.by]);
});
