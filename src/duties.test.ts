import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import { setJobDuties } from '#areas/workforce/decide-duties.ts';
import { endRole, grantRole, personLeft, recordJob, recordPerson } from '#areas/workforce/decide.ts';
import { ana, fieldsOf, today, trial } from '#test/given-decisions.ts';
import { concerns, dutiesOf, taughtOn } from './duties.ts';

const ben = 'person-ben1';

function givenBen(title = 'Front desk') {
  const one = trial();
  one.given(recordJob, { id: 'job-bens', title, needs: [] });
  one.given(recordPerson, {
    id: ben,
    name: 'Ben Osei',
    relation: 'employee',
    start: '2024-03-01',
    job: 'job-bens',
  });
  const duties = (day = today) => {
    const person = one.program.people.get(ben);
    return person ? dutiesOf(one.program, person, day).toSorted() : [];
  };
  const says = (of: readonly string[]) => ({
    id: 'job-bens',
    duties: of,
    seen: one.program.jobs.get('job-bens')?.revision,
  });
  return { ...one, duties, says };
}

test('164.530(b)(1): until somebody says what a job does, its title tells', () => {
  for (const [title, expected] of [
    ['Front desk', ['front-desk']],
    ['Receptionist and biller', ['billing', 'front-desk']],
    ['Registered nurse (RN)', ['clinical']],
    ['Medical assistant', ['clinical']],
    ['Dental hygienist', ['clinical']],
    ['Certified coder', ['billing']],
    ['IT support', ['it']],
    ['Gardener', []],
    ['Witness', []],
  ] as const)
    assert.deepEqual(givenBen(title).duties(), expected, title);
});

test('what is said of the job takes the place of its title, also that it does nothing beyond what everybody does', () => {
  const { given, refused, duties, says } = givenBen();
  assert.equal(given(setJobDuties, says(['billing', 'it'])), 1);
  assert.deepEqual(duties(), ['billing', 'it']);
  assert.equal(given(setJobDuties, says(['billing', 'it'])), 0);
  assert.equal(given(setJobDuties, says([])), 1);
  assert.deepEqual(duties(), []);
  assert.deepEqual(fieldsOf(refused(setJobDuties, { ...says(['it']), seen: 1 })), ['seen']);
  assert.deepEqual(fieldsOf(refused(setJobDuties, { ...says(['it']), id: 'job-none' })), ['id']);
  assert.deepEqual(fieldsOf(refused(setJobDuties, says(['dancing']))), ['duties.0']);
});

test('officials and managers have the duties of an official while they hold their part, owners always', () => {
  const { given, duties, program } = givenBen('Gardener');
  given(grantRole, { id: ben, role: 'manager' });
  assert.deepEqual(duties(), ['official']);
  assert.deepEqual(duties('2026-11-29'), []);
  given(endRole, { id: ben, role: 'manager', until: '2026-12-10' });
  assert.deepEqual([duties('2026-12-10'), duties('2026-12-11')], [['official'], []]);
  given(designate, { office: 'privacy-official', person: ben, from: '2027-01-01' });
  assert.deepEqual([duties('2026-12-31'), duties('2027-01-01')], [[], ['official']]);
  const owner = program.people.get(ana);
  assert.ok(owner && dutiesOf(program, owner, today).includes('official'));
});

test('who reads and trains is the workforce of the day, without those who only review', () => {
  const { given, program } = givenBen();
  const ids = (day = today) => taughtOn(program, day).map(({ id }) => id);
  given(recordPerson, { id: 'person-rev1', name: 'Rae Ng', relation: 'contractor', start: '2024-03-01' });
  given(grantRole, { id: 'person-rev1', role: 'reviewer' });
  assert.deepEqual(ids(), [ana, ben]);
  given(endRole, { id: 'person-rev1', role: 'reviewer' });
  assert.deepEqual(ids(), [ana, ben, 'person-rev1'], 'who reviews no more is staff like others');
  given(personLeft, { id: ben, seen: program.people.get(ben)?.revision, on: '2026-12-15' });
  assert.ok(ids('2026-12-15').includes(ben));
  assert.ok(!ids('2026-12-16').includes(ben));
});

test('what is for everyone concerns everyone; what is for a duty, those who have it', () => {
  const { program } = givenBen();
  const person = program.people.get(ben);
  assert.ok(person);
  assert.ok(concerns(program, 'everyone', person, today));
  assert.ok(concerns(program, ['it', 'front-desk'], person, today));
  assert.ok(!concerns(program, ['it', 'billing'], person, today));
  assert.ok(!concerns(program, [], person, today));
});
