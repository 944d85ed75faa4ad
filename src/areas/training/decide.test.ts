import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ana, fieldsOf, today } from '#test/given-decisions.ts';
import { coach, recordExercise } from './decide-phishing.ts';
import { assign, recordOutside, sendReminder, withdrawAssignment } from './decide.ts';
import { ben, givenTraining } from './given-training.ts';

function givenTwo() {
  const given = givenTraining();
  given.hired(ben, '2026-02-02');
  return given;
}

const assignment = {
  id: 'assignment-one1',
  person: ben,
  module: 'M1',
  due: '2026-12-15',
  why: 'After the wrong fax.',
};

test('a module is assigned once, to somebody on the roster, with a day that is not over and not far off', () => {
  const { given, refused, program } = givenTwo();
  for (const [field, value] of [
    ['person', 'person-none'],
    ['person', ''],
    ['module', 'M13'],
    ['due', '2026-11-29'],
    ['due', '2028-01-01'],
    ['due', ''],
    ['why', ''],
    ['incident', 'incident-none'],
    ['id', 'case-one1'],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(assign, { ...assignment, [field]: value })),
      [field],
      `${field} ${value}`,
    );
  assert.equal(given(assign, { ...assignment, due: today }), 1);
  assert.equal(given(assign, { ...assignment, due: today }), 0);
  assert.deepEqual(fieldsOf(refused(assign, assignment)), ['id']);
  const withdraw = { id: assignment.id, seen: 1, why: 'Another person.' };
  assert.deepEqual(fieldsOf(refused(withdrawAssignment, withdraw)), ['seen']);
  const seen = program.assignments.get(assignment.id)?.revision;
  assert.equal(given(withdrawAssignment, { ...withdraw, seen }), 1);
  assert.equal(given(withdrawAssignment, { ...withdraw, seen }), 0);
});

test('training elsewhere needs its certificate, a day that has come and what it stands for', () => {
  const { given, refused } = givenTwo();
  const form = {
    id: 'training-one1',
    person: ben,
    title: 'Privacy for offices',
    provider: 'A college',
    on: today,
    modules: ['M1'],
    certificate: { digest: 'a'.repeat(64), name: 'course.pdf', type: 'application/pdf', bytes: 1000 },
  };
  for (const [field, value] of [
    ['person', 'person-none'],
    ['title', ''],
    ['provider', ''],
    ['on', '2026-12-01'],
    ['modules', []],
    ['certificate', undefined],
  ] as const)
    assert.deepEqual(fieldsOf(refused(recordOutside, { ...form, [field]: value })), [field]);
  assert.equal(given(recordOutside, form), 1);
  assert.equal(given(recordOutside, form), 0);
});

test('164.308(a)(5)(ii)(A): a reminder is recorded with who got it, each once, and stays as it was', () => {
  const { given, refused, program } = givenTwo();
  const form = {
    id: 'reminder-one1',
    title: 'Lock it',
    text: 'Lock the screen.',
    on: today,
    how: '',
    to: [ben, ana, ben],
  };
  for (const [field, value] of [
    ['to', []],
    ['to', ['person-none']],
    ['title', ''],
    ['text', ''],
    ['on', '2026-12-01'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(sendReminder, { ...form, [field]: value })), [
      value.includes('person-none' as never) ? 'to.0' : field,
    ]);
  assert.equal(given(sendReminder, form), 1);
  assert.equal(given(sendReminder, form), 0);
  assert.deepEqual(program.reminders.get(form.id)?.to, [ben, ana]);
  assert.deepEqual(fieldsOf(refused(sendReminder, { ...form, to: [ben] })), ['id']);
});

test('an exercise takes one line for each person and leaves out who got no message; recorded anew, the talks stay', () => {
  const { given, refused, program } = givenTwo();
  const form = {
    id: 'exercise-one1',
    on: '2026-11-20',
    tool: 'A tool',
    about: 'A parcel',
    results: [
      { person: ben, outcome: 'clicked' },
      { person: ana, outcome: '' },
    ],
  };
  assert.equal(given(recordExercise, form), 1);
  assert.equal(given(recordExercise, form), 0);
  assert.deepEqual(program.exercises.get(form.id)?.results, [{ person: ben, outcome: 'clicked' }]);
  const wrongFields = (results: unknown) => fieldsOf(refused(recordExercise, { ...form, results }));
  assert.deepEqual(wrongFields([]), ['results.0.outcome']);
  assert.deepEqual(wrongFields([{ person: 'person-none', outcome: 'clicked' }]), ['results.0.outcome']);
  assert.deepEqual(wrongFields([...form.results.slice(0, 1), { person: ben, outcome: 'reported' }]), [
    'results.1.outcome',
  ]);
  assert.deepEqual(wrongFields([{ person: ben, outcome: 'laughed' }]), ['results.0.outcome']);
  assert.deepEqual(fieldsOf(refused(recordExercise, { ...form, on: '2026-12-01' })), ['on']);

  const talk = { id: form.id, person: ben, on: '2026-11-21', note: 'We looked at the sender together.' };
  assert.deepEqual(fieldsOf(refused(coach, { ...talk, person: ana })), ['person']);
  assert.deepEqual(fieldsOf(refused(coach, { ...talk, on: '2026-11-19' })), ['on']);
  assert.deepEqual(fieldsOf(refused(coach, { ...talk, on: '2026-12-01' })), ['on']);
  assert.deepEqual(fieldsOf(refused(coach, { ...talk, id: 'exercise-none' })), ['id']);
  assert.equal(given(coach, talk), 1);
  assert.equal(given(coach, talk), 0);
  given(recordExercise, { ...form, about: 'A parcel at the door' });
  assert.equal(program.exercises.get(form.id)?.coached.length, 1);
});
