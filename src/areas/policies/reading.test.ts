import assert from 'node:assert/strict';
import { test } from 'node:test';

import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { addDays } from '#calendar.ts';
import { dutiesOf } from '#duties.ts';
import { para } from '#written/written.ts';
import { approve } from './decide-approve.ts';
import { retire } from './decide-keep.ts';
import { sign } from './decide-sign.ts';
import { draft, setValue } from './decide.ts';
import { givenPolicies } from './given-policies.ts';
import { owed, readers, readersOf } from './reading.ts';

const id = 'policy-housekeys1';
const own = {
  id,
  seen: 0,
  text: [para('Keys are counted.')],
  title: 'Keys',
  area: 'security',
  everyone: 'yes',
};

/** A practice with one policy that everybody reads, in effect since today. */
function withKeys(more: Readonly<Record<string, unknown>> = {}) {
  const one = givenPolicies();
  one.given(draft, { ...own, ...more });
  one.given(approve, one.approval(id));
  const next = (material: 'yes' | 'no', effective = one.today) => {
    const seen = one.program.policies.get(id)?.revision;
    const count = one.program.policies.get(id)?.versions.length;
    one.given(draft, { ...own, ...more, seen, text: [para(`Keys are counted ${count} times.`)] });
    one.given(approve, one.approval(id, { material, changes: 'Counted again.', effective }));
  };
  const asked = (person: string, today = one.today) =>
    (owed(one.program, today).get(person) ?? []).map(({ version, why, due, late }) => ({
      version,
      why,
      due,
      late,
    }));
  return { ...one, next, asked };
}

const form = (version: number, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  version,
  read: 'on',
  ...more,
});

test('everybody whom a policy concerns reads it within the practice’s days, and is late the day after', () => {
  const one = withKeys();
  const due = addDays(one.today, 30);
  assert.deepEqual(one.asked(one.by), [{ version: 1, why: 'first', due, late: false }]);
  assert.equal(one.asked(one.by, due)[0]?.late, false);
  assert.equal(one.asked(one.by, addDays(due, 1))[0]?.late, true);
  one.given(setValue, { value: 'change-training-days', number: '7', why: '', seen: 0 });
  assert.equal(one.asked(one.by)[0]?.due, addDays(one.today, 7));
});

test('164.530(b)(2)(i)(B): whoever comes later reads within the practice’s days from the first day of work', () => {
  const one = withKeys();
  const start = addDays(one.today, 40);
  one.given(recordPerson, { id: 'person-newcomer', seen: 0, name: 'Nia Cole', start });
  assert.equal(owed(one.program, one.today).get('person-newcomer'), undefined, 'not before the first day');
  assert.deepEqual(one.asked('person-newcomer', start), [
    { version: 1, why: 'first', due: start, late: false },
  ]);
});

test('a policy for some kinds of work is read by those, and by nobody else', () => {
  const one = withKeys({ everyone: 'no', audience: ['clinical'] });
  for (const person of one.program.people.values()) {
    const clinical = dutiesOf(one.program, person, one.today).includes('clinical');
    assert.equal(one.asked(person.id).length > 0, clinical, person.name);
  }
});

test('signed once is signed: again adds nothing, also after it was retired', () => {
  const one = withKeys();
  assert.equal(one.given(sign, form(1)), 1);
  assert.equal(one.given(sign, form(1)), 0);
  assert.deepEqual(one.asked(one.by), []);
  const seen = one.program.policies.get(id)?.revision;
  one.given(retire, { id, seen, why: 'Locks are electronic.' });
  assert.equal(one.given(sign, form(1)), 0);
});

test('164.530(b)(2)(i)(C): a change that matters asks again, one that does not asks nobody who signed', () => {
  const one = withKeys();
  one.given(sign, form(1));
  one.next('no');
  assert.deepEqual(one.asked(one.by), []);
  const other = [...one.program.people.keys()].find((person) => person !== one.by) ?? '';
  assert.deepEqual(
    one.asked(other).map(({ version, why }) => ({ version, why })),
    [{ version: 2, why: 'first' }],
    'who signed nothing reads the newest',
  );
  one.next('yes');
  assert.deepEqual(
    one.asked(one.by).map(({ version, why }) => ({ version, why })),
    [{ version: 3, why: 'changed' }],
  );
  one.given(sign, form(3));
  assert.deepEqual(one.asked(one.by), []);
});

test('a version for a later day is asked for beside the one that holds, and can be signed before its day', () => {
  const one = withKeys();
  one.given(sign, form(1));
  const later = addDays(one.today, 10);
  one.next('yes', later);
  assert.deepEqual(one.asked(one.by), [{ version: 2, why: 'changed', due: addDays(later, 30), late: false }]);
  assert.equal(one.given(sign, form(2)), 1);
  assert.deepEqual(one.asked(one.by, later), []);
});

test('a signature for a version that was retired or replaced a minute ago says what happened, and what to read', () => {
  const one = withKeys();
  one.next('yes');
  const [replaced] = one.refused(sign, form(1));
  assert.match(
    replaced?.because ?? '',
    /Version 1 of “Keys” was replaced by version 2, .* read version 2 below/,
  );
  assert.equal(replaced?.field, 'version');
  assert.match(one.refused(sign, form(9))[0]?.because ?? '', /no version 9/);
  const seen = one.program.policies.get(id)?.revision;
  one.given(retire, { id, seen, why: 'Locks are electronic.' });
  assert.match(one.refused(sign, form(2))[0]?.because ?? '', /“Keys” was retired on .*nothing left to sign/);
});

test('nobody signs for another, without having read, before it is approved, or when they do not work here', () => {
  const one = withKeys();
  const other = [...one.program.people.keys()].find((person) => person !== one.by) ?? '';
  assert.deepEqual(
    one.refused(sign, form(1, { person: other })).map(({ field }) => field),
    ['person'],
  );
  assert.deepEqual(
    one.refused(sign, form(1, { read: '' })).map(({ field }) => field),
    ['read'],
  );
  assert.deepEqual(
    one.refused(sign, form(1), { by: 'person-stranger' }).map(({ field }) => field),
    ['person'],
  );
  one.given(draft, { ...own, id: 'policy-drafted1', title: 'Drafted' });
  assert.match(one.refused(sign, form(1, { id: 'policy-drafted1' }))[0]?.because ?? '', /not approved yet/);
  assert.match(one.refused(sign, form(1, { id: 'policy-nothing1' }))[0]?.because ?? '', /not on record/);
});

test('who left owes nothing, and the signature stays with the day of leaving', () => {
  const one = withKeys();
  const other = [...one.program.people.keys()].find((person) => person !== one.by) ?? '';
  one.given(sign, form(1), { by: other });
  const record = one.program.people.get(other);
  one.given(personLeft, { id: other, seen: record?.revision, on: one.today });
  const next = addDays(one.today, 1);
  assert.equal(owed(one.program, next).get(other), undefined);
  const left = readers(one.program, next).find(({ person }) => person.id === other);
  assert.equal(left?.person.left, one.today);
  assert.deepEqual(
    left?.signatures.map(({ version, title }) => ({ version, title })),
    [{ version: 1, title: 'Keys' }],
  );
  assert.equal(left?.concerned, 0);
  assert.match(
    one.refused(sign, form(1), { by: other, today: next })[0]?.because ?? '',
    /works here|nothing/,
  );
});

test('progress counts each policy in effect once for each person, done or open', () => {
  const one = withKeys();
  one.given(sign, form(1));
  const record = one.program.policies.get(id);
  const version = record?.versions[0];
  assert.ok(record && version);
  const { done, open } = readersOf(one.program, record, version, one.today);
  assert.deepEqual(
    done.map((person) => person.id),
    [one.by],
  );
  for (const { person, concerned, done: signed } of readers(one.program, one.today)) {
    assert.equal(concerned, 1);
    assert.equal(signed, person.id === one.by ? 1 : 0);
  }
  assert.equal(done.length + open.length, readers(one.program, one.today).length);
});
