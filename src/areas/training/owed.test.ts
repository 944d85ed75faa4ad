import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setValue } from '#areas/policies/decide.ts';
import { setJobDuties } from '#areas/workforce/decide-duties.ts';
import { personLeft, recordJob, recordPerson } from '#areas/workforce/decide.ts';
import { addDays } from '#calendar.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { ana } from '#test/given-decisions.ts';
import { assign, recordOutside, withdrawAssignment, withdrawOutside } from './decide.ts';
import { ben, givenTraining } from './given-training.ts';
import { owed, scheduled } from './owed.ts';
import { formerOf, rows } from './standing.ts';

const m1 = curriculum[0];
const [policy = ''] = m1?.policies ?? [];
const ofRole = curriculum.find(({ audience }) => audience !== 'everyone' && audience.includes('clinical'));
const certificate = { digest: 'a'.repeat(64), name: 'course.pdf', type: 'application/pdf', bytes: 1000 };

test('164.530(b)(2)(i)(B): somebody new owes on the first day what everybody learns before access, late from the day after', () => {
  const { hired, open } = givenTraining();
  hired(ben, '2026-06-01');
  assert.equal(open(ben, 'M1', '2026-05-31'), undefined, 'nobody owes before the first day');
  assert.deepEqual(
    ['2026-06-01', '2026-06-02'].map((day) => {
      const one = open(ben, 'M1', day);
      return [one?.due, one?.late, one?.why];
    }),
    [
      ['2026-06-01', false, 'first'],
      ['2026-06-01', true, 'first'],
    ],
  );
});

test('the days are the practice’s own', () => {
  const { hired, open, given } = givenTraining();
  given(setValue, {
    value: 'first-training-days',
    number: 14,
    why: 'We read in the first two weeks.',
    seen: 0,
  });
  hired(ben, '2026-06-01');
  assert.equal(open(ben, 'M1', '2026-06-10')?.due, '2026-06-15');
});

test('who was here before Diligence has the days of a role module from the day it began', () => {
  const { hired, open, program } = givenTraining();
  hired(ben, '2020-03-02');
  assert.equal(open(ben, 'M1', '2026-01-05')?.due, '2026-02-04');
  assert.equal(open(ana, 'M1', '2026-01-05')?.due, '2026-02-04');
  assert.ok((owed(program, '2026-01-05').get(ben) ?? []).every(({ due }) => due === '2026-02-04'));
});

test('Texas Health and Safety Code 181.101: no number of a Texas practice gives more than 90 days from hire', () => {
  for (const [state, due] of [
    ['TX', '2026-03-01'],
    ['OH', '2026-04-05'],
  ] as const) {
    const { hired, open, given, program } = givenTraining({ state });
    given(setValue, { value: 'role-training-days', number: 90, why: 'As long as it takes.', seen: 0 });
    // Hired a month before Diligence, whose beginning gives days of its own.
    hired(ben, '2025-12-01');
    assert.equal(open(ben, 'M1', '2026-01-10')?.due, due);
    hired('person-new1', '2026-02-01');
    const days = (scheduled(program, '2026-02-01').get('person-new1') ?? []).map(({ due: day }) => day);
    assert.ok(days.length > 0 && days.every((day) => day <= addDays('2026-02-01', 90)));
  }
});

test(
  'a role module is due days after the first day, or after another job or other duties',
  { skip: !ofRole },
  () => {
    const { hired, open, given, program } = givenTraining();
    const id = ofRole?.id ?? '';
    const job = { id: 'job-nurse', title: 'Nurse', needs: [] };
    const desk = { id: 'job-desk1', title: 'Front desk', needs: [] };
    given(recordJob, job, { today: '2026-01-05' });
    given(recordJob, desk, { today: '2026-01-05' });
    hired(ben, '2026-02-02', { job: 'job-nurse' });
    assert.equal(open(ben, id, '2026-02-02')?.due, '2026-03-04');
    hired('person-dee1', '2026-02-02', { job: 'job-desk1' });
    assert.equal(open('person-dee1', id, '2026-02-02'), undefined);
    const { revision, name, relation, start } = program.people.get('person-dee1') ?? {};
    given(
      recordPerson,
      { id: 'person-dee1', name, relation, start, job: 'job-nurse', seen: revision },
      { today: '2026-08-03' },
    );
    assert.equal(
      open('person-dee1', id, '2026-08-03')?.due,
      '2026-09-02',
      'not late on the day of the new job',
    );
    given(
      setJobDuties,
      { id: 'job-nurse', duties: ['front-desk'], seen: program.jobs.get('job-nurse')?.revision },
      { today: '2026-10-01' },
    );
    assert.equal(open(ben, id, '2026-10-01'), undefined, 'what is said of the job counts, not its title');
  },
);

test('repeated at the interval: in order on the day, late on the day after; it can be taken 30 days ahead', () => {
  const { hired, open, took } = givenTraining();
  hired(ben, '2026-02-02');
  took(ben, 'M1', '2026-02-02');
  assert.equal(open(ben, 'M1', '2026-02-03'), undefined);
  assert.equal(open(ben, 'M1', '2027-01-02'), undefined);
  assert.deepEqual(
    ['2027-01-03', '2027-02-02', '2027-02-03'].map((day) => open(ben, 'M1', day)?.late),
    [false, false, true],
  );
  assert.equal(open(ben, 'M1', '2027-01-03')?.why, 'again');
});

test('a failed attempt changes nothing of what is owed', () => {
  const { hired, open, took } = givenTraining();
  hired(ben, '2026-02-02');
  took(ben, 'M1', '2026-02-02', 2);
  assert.equal(open(ben, 'M1', '2026-02-02')?.why, 'first');
});

test('164.530(b)(2)(i)(C): a material change asks those again whose module draws on it and whom the policy concerns', () => {
  const { hired, open, took, approved, program } = givenTraining();
  hired(ben, '2026-02-02');
  approved(policy, '2026-02-01');
  took(ben, 'M1', '2026-02-02');
  approved(policy, '2026-05-04');
  const changed = open(ben, 'M1', '2026-05-04');
  assert.deepEqual([changed?.why, changed?.due], ['changed', '2026-06-03']);
  assert.match(changed?.because ?? '', /The desk calls first/);
  for (const lesson of curriculum)
    assert.equal(
      open(ben, lesson.id, '2026-05-04')?.why === 'changed',
      lesson.id === 'M1',
      `${lesson.id}: only what was passed can change`,
    );
  took(ben, 'M1', '2026-05-05');
  assert.equal(open(ben, 'M1', '2026-05-06'), undefined, 'asked once');
  approved(policy, '2026-06-01', { audience: ['billing'] });
  assert.equal(open(ben, 'M1', '2026-06-01'), undefined, 'the new version is for somebody else');
  assert.equal(program.people.get(ben)?.job, '');
});

test('a change of wording alone asks nobody; a change of a policy that the module does not draw on neither', () => {
  const { hired, open, took, approved } = givenTraining();
  hired(ben, '2026-02-02');
  approved(policy, '2026-02-01');
  took(ben, 'M1', '2026-02-02');
  approved(policy, '2026-05-04', { material: false });
  assert.ok(!m1?.policies.includes('SEC-99'));
  approved('SEC-99', '2026-02-01');
  approved('SEC-99', '2026-05-04');
  assert.equal(open(ben, 'M1', '2026-05-04'), undefined);
});

test('a version that was approved before somebody learned, and comes into effect after, asks again on its day', () => {
  const { hired, open, took, approved } = givenTraining();
  hired(ben, '2026-02-02');
  approved(policy, '2026-02-01');
  approved(policy, '2026-04-01', { effective: '2026-05-01' });
  took(ben, 'M1', '2026-04-15');
  assert.equal(open(ben, 'M1', '2026-04-30'), undefined);
  assert.deepEqual(
    [open(ben, 'M1', '2026-05-01')?.why, open(ben, 'M1', '2026-05-01')?.due],
    ['changed', '2026-05-31'],
  );
});

test('a retired policy asks nobody', () => {
  const { hired, open, took, approved, put } = givenTraining();
  hired(ben, '2026-02-02');
  approved(policy, '2026-02-01');
  took(ben, 'M1', '2026-02-02');
  approved(policy, '2026-05-04');
  put('policy-retired', `policy-${policy.toLowerCase()}`, { on: '2026-05-10', why: 'Merged.' }, '2026-05-10');
  assert.equal(open(ben, 'M1', '2026-05-10'), undefined);
});

test('assigned by hand, a module is owed again by whoever passed it, until the next pass or until it is taken back', () => {
  const { hired, open, took, given, program } = givenTraining();
  hired(ben, '2026-02-02');
  took(ben, 'M1', '2026-02-02');
  const form = {
    id: 'assignment-one1',
    person: ben,
    module: 'M1',
    due: '2026-05-20',
    why: 'After the wrong fax.',
  };
  given(assign, form, { today: '2026-05-04' });
  assert.deepEqual(
    [open(ben, 'M1', '2026-05-04')?.why, open(ben, 'M1', '2026-05-04')?.due],
    ['assigned', '2026-05-20'],
  );
  assert.match(open(ben, 'M1', '2026-05-04')?.because ?? '', /wrong fax/);
  assert.equal(open(ben, 'M1', '2026-05-21')?.late, true);
  took(ben, 'M1', '2026-05-05');
  assert.equal(open(ben, 'M1', '2026-05-05'), undefined);
  given(assign, { ...form, id: 'assignment-two1' }, { today: '2026-05-06' });
  assert.equal(open(ben, 'M1', '2026-05-06')?.why, 'assigned');
  const seen = program.assignments.get('assignment-two1')?.revision;
  given(
    withdrawAssignment,
    { id: 'assignment-two1', seen, why: 'The wrong person.' },
    { today: '2026-05-06' },
  );
  assert.equal(open(ben, 'M1', '2026-05-06'), undefined);
});

test('who has left owes nothing, cannot be assigned anything, and stays among the former', () => {
  const { hired, given, refused, took, program } = givenTraining();
  hired(ben, '2026-02-02');
  took(ben, 'M1', '2026-02-02');
  given(
    personLeft,
    { id: ben, seen: program.people.get(ben)?.revision, on: '2026-06-30' },
    { today: '2026-06-30' },
  );
  assert.ok(owed(program, '2026-06-30').has(ben), 'the last day is a day of work');
  assert.ok(!owed(program, '2026-07-01').has(ben));
  assert.ok(!rows(program, '2026-07-01').some(({ person }) => person.id === ben));
  assert.deepEqual(
    formerOf(program, '2026-07-01').map(({ id }) => id),
    [ben],
  );
  const form = { id: 'assignment-one1', person: ben, module: 'M1', due: '2026-08-20', why: 'After the fax.' };
  assert.match(refused(assign, form, { today: '2026-07-01' })[0]?.because ?? '', /left on June 30, 2026/);
});

test('who comes back after the interval has the days of somebody new, and is not late at once', () => {
  const { hired, given, open, took, program } = givenTraining();
  hired(ben, '2026-02-02');
  took(ben, 'M1', '2026-02-02');
  given(
    personLeft,
    { id: ben, seen: program.people.get(ben)?.revision, on: '2026-06-30' },
    { today: '2026-06-30' },
  );
  const { name, relation, revision } = program.people.get(ben) ?? {};
  given(
    recordPerson,
    { id: ben, name, relation, start: '2028-03-01', seen: revision },
    { today: '2028-03-01' },
  );
  assert.deepEqual(
    [open(ben, 'M1', '2028-03-01')?.due, open(ben, 'M1', '2028-03-01')?.late],
    ['2028-03-01', false],
  );
});

test('164.530(b)(1): training elsewhere leaves the practice’s own questions, and ends with the interval or when it is taken back', () => {
  const { hired, given, open, answers, program } = givenTraining();
  hired(ben, '2026-02-02');
  const form = {
    id: 'training-out1',
    person: ben,
    title: 'Privacy for offices',
    provider: 'A college',
    on: '2026-02-02',
    modules: ['M1'],
    certificate,
  };
  given(recordOutside, form, { today: '2026-02-02' });
  assert.equal(open(ben, 'M1', '2026-02-02')?.short, true);
  const { items } = answers(ben, 'M1', '2026-02-02');
  assert.ok(items.length >= 3 && items.every(({ own }) => own));
  assert.deepEqual(
    ['2027-02-01', '2027-02-02'].map((day) => open(ben, 'M1', day)?.short),
    [true, false],
  );
  assert.equal(open(ben, 'M2', '2026-02-02')?.short, false);
  given(
    withdrawOutside,
    { id: form.id, seen: program.outsideTrainings.get(form.id)?.revision, why: 'Another person.' },
    { today: '2026-02-03' },
  );
  assert.equal(open(ben, 'M1', '2026-02-03')?.short, false);
});
