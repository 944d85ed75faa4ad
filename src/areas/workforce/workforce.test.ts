import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate, endDesignation } from '#areas/entity/decide-officials.ts';
import { describe } from '#areas/entity/decide.ts';
import { recordAsset, withdrawAsset } from '#areas/inventory/decide.ts';
import { workforceOn } from '#program.ts';
import { ana, fieldsOf, forCitation, practiceForm, today, trial } from '#test/given-decisions.ts';
import { endRole, enroll, grantRole, personLeft, recordJob, recordPerson } from './decide.ts';
import { findings } from './findings.ts';

const ben = {
  id: 'person-ben1',
  name: 'Ben Osei',
  relation: 'employee',
  email: 'ben@elm.example',
  start: '2024-03-01',
};
const ehr = {
  id: 'asset-ehr1',
  form: 'system',
  kind: 'ehr',
  name: 'Chart',
  count: '1',
  uses: ['keeps'],
  phi: 'clinical',
};
const nurse = { id: 'job-nurse', title: 'Nurse', needs: [{ asset: ehr.id, why: 'Charts visits' }] };

test('a person is recorded once, corrected on the revision that was seen, and refused where a field is wrong', () => {
  const { program, given, refused } = trial();
  assert.equal(given(recordPerson, ben), 1);
  assert.equal(given(recordPerson, ben), 0);
  const seen = program.people.get(ben.id)?.revision;
  for (const [field, value] of [
    ['name', ''],
    ['name', 42],
    ['relation', 'boss'],
    ['job', 'job-none'],
    ['email', 'ben@'],
    ['start', ''],
    ['start', '2026-02-30'],
    ['start', '2027-12-01'],
    ['start', '0202-01-01'],
    ['id', 'asset-ben1'],
    ['seen', 'x'],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(recordPerson, { ...ben, seen, [field]: value })),
      [field],
      `${field}: ${value}`,
    );
  assert.equal(given(recordPerson, { ...ben, seen, start: '3/4/2024' }), 1);
  assert.equal(program.people.get(ben.id)?.start, '2024-03-04');
  assert.deepEqual(fieldsOf(refused(recordPerson, { ...ben, seen, name: 'Benjamin' })), ['seen']);
  assert.equal(
    given(recordPerson, { ...ben, id: 'person-late', start: '2027-11-30' }),
    1,
    'a year ahead is fine',
  );
});

test('164.308(a)(2): who holds an office cannot leave before somebody else is designated; granted roles end with leaving', () => {
  const { program, given, refused } = trial();
  given(recordPerson, ben);
  given(grantRole, { id: ben.id, role: 'manager' });
  const leave = { id: ana, seen: program.people.get(ana)?.revision, on: '2026-12-31' };
  const held = refused(personLeft, leave);
  assert.deepEqual(
    held.map(({ citation }) => citation),
    ['164.308(a)(2)', '164.530(a)(1)'],
  );
  assert.match(held[0]?.because ?? '', /Designate somebody else first/);
  for (const office of ['security-official', 'privacy-official'])
    given(designate, { office, person: ben.id, from: '2026-12-31' });
  assert.equal(given(personLeft, leave), 1);
  assert.equal(given(personLeft, leave), 0);
  assert.ok(workforceOn(program, '2026-12-31').some(({ id }) => id === ana));
  assert.ok(!workforceOn(program, '2027-01-01').some(({ id }) => id === ana));

  given(recordPerson, { ...ben, id: 'person-dora', name: 'Dora Pell' });
  given(designate, { office: 'privacy-official', person: 'person-dora', from: today });
  given(endDesignation, { office: 'privacy-official', person: 'person-dora', until: '2026-12-30' });
  const dora = { id: 'person-dora', seen: program.people.get('person-dora')?.revision };
  assert.equal(refused(personLeft, { ...dora, on: '2026-12-29' }).length, 1);
  assert.equal(given(personLeft, { ...dora, on: '2026-12-30' }), 1, 'the last day of both may be the same');

  const third = { ...ben, id: 'person-cora', name: 'Cora Lind' };
  given(recordPerson, third);
  given(grantRole, { id: third.id, role: 'reviewer' });
  const seen = program.people.get(third.id)?.revision;
  assert.deepEqual(fieldsOf(refused(personLeft, { id: third.id, seen, on: '2024-02-29' })), ['on']);
  assert.deepEqual(fieldsOf(refused(personLeft, { id: 'person-none', on: today })), ['id']);
  assert.equal(given(personLeft, { id: third.id, seen, on: today }), 2);
  assert.equal(program.people.get(third.id)?.roles[0]?.until, today);
});

test('somebody who left and has a later first day has come back', () => {
  const { program, given } = trial();
  given(recordPerson, ben);
  given(personLeft, { id: ben.id, seen: program.people.get(ben.id)?.revision, on: '2025-01-31' });
  given(recordPerson, { ...ben, seen: program.people.get(ben.id)?.revision, start: '2026-05-01' });
  assert.ok(workforceOn(program, today).some(({ id }) => id === ben.id));
});

test('164.514(d)(2): a job names systems on record, each once and with its reason; blank rows of the form are left out', () => {
  const { program, given, refused } = trial();
  given(recordAsset, ehr);
  assert.equal(given(recordJob, { ...nurse, needs: [...nurse.needs, { asset: '', why: ' ' }] }), 1);
  assert.equal(given(recordJob, nurse), 0);
  const seen = program.jobs.get(nurse.id)?.revision;
  for (const [needs, field] of [
    [[{ asset: ehr.id, why: '' }], 'needs.0.why'],
    [[{ asset: 'asset-none', why: 'x' }], 'needs.0.asset'],
    [[{ asset: '', why: 'x' }], 'needs.0.asset'],
    [[...nurse.needs, { asset: ehr.id, why: 'again' }], 'needs.1.asset'],
    [[{ asset: ehr.id, why: 'x'.repeat(301) }], 'needs.0.why'],
    ['everything', 'needs.0'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(recordJob, { ...nurse, seen, needs })), [field]);
  assert.deepEqual(fieldsOf(refused(recordJob, { ...nurse, id: 'job-other', title: 'nurse' })), ['title']);
  given(withdrawAsset, { id: ehr.id, seen: program.assets.get(ehr.id)?.revision, why: 'never had it' });
  assert.equal(given(recordJob, { ...nurse, seen, title: 'Nurses' }), 1, 'what stood before may stand');
});

test('a role is granted and ended with dates; ended without one it ends at once', () => {
  const { program, given, refused } = trial();
  given(recordPerson, ben);
  assert.equal(given(grantRole, { id: ben.id, role: 'manager', from: '' }), 1);
  assert.equal(given(grantRole, { id: ben.id, role: 'manager' }), 0);
  assert.deepEqual(fieldsOf(refused(grantRole, { id: ben.id, role: 'owner' })), ['role']);
  assert.deepEqual(fieldsOf(refused(grantRole, { id: ben.id, role: 'reviewer', from: '2020-01-01' })), [
    'from',
  ]);
  assert.deepEqual(fieldsOf(refused(grantRole, { id: 'person-none', role: 'reviewer' })), ['id']);
  assert.deepEqual(fieldsOf(refused(endRole, { id: ben.id, role: 'reviewer' })), ['role']);
  assert.equal(given(endRole, { id: ben.id, role: 'manager' }), 1);
  assert.equal(given(endRole, { id: ben.id, role: 'manager' }), 0);
  assert.equal(program.people.get(ben.id)?.roles[0]?.until, '2026-11-29');
});

test('164.312(a)(2)(i): a sign-in is enrolled by the person, once', () => {
  const { program, given, refused } = trial();
  assert.equal(given(enroll, {}), 1);
  assert.equal(given(enroll, {}), 0);
  assert.equal(program.people.get(ana)?.enrolled, true);
  assert.match(refused(enroll, {}, { by: 'person-stranger' })[0]?.because ?? '', /roster/);
});

test('164.308(a)(3)(i): said once everybody on the roster has a job, and as many are on it as were counted', () => {
  const about = '164.308(a)(3)(i)';
  assert.equal(forCitation(findings(trial(false).program, today), about)[0]?.status, 'unknown');
  const { program, given } = trial();
  const { timeZone: _zone, officer: _officer, ...facts } = practiceForm;
  given(recordPerson, ben);
  const open = forCitation(findings(program, today), about);
  assert.deepEqual(
    open.map(({ subject, status }) => [subject, status]),
    [
      [ben.id, 'unknown'],
      ['practice', 'unknown'],
    ],
  );
  assert.match(open[1]?.because ?? '', /4 people work here, and 2 are on the roster/);
  given(recordJob, { ...nurse, needs: [] });
  given(recordPerson, { ...ben, job: nurse.id, seen: program.people.get(ben.id)?.revision });
  given(describe, { ...facts, staff: 2, seen: program.entity?.revision });
  const [said, ...more] = forCitation(findings(program, today), about);
  assert.deepEqual([said?.status, said?.grade, more.length], ['satisfied', 'said', 0]);
});

test('164.308(a)(4)(i): said for a job with reasons; unknown where who signs in needs nothing, or no job needs a system with PHI', () => {
  const about = '164.308(a)(4)(i)';
  const { program, given } = trial();
  given(enroll, {});
  const first = forCitation(findings(program, today), about);
  assert.deepEqual(
    first.map(({ status }) => status),
    ['unknown'],
  );
  assert.match(first[0]?.because ?? '', /Ana Ruiz signs in to Diligence/);
  given(recordAsset, ehr);
  assert.match(
    forCitation(findings(program, today), about).at(-1)?.because ?? '',
    /No job on record needs “Chart”/,
  );
  const job = program.jobs.get(program.people.get(ana)?.job ?? '');
  given(recordJob, { id: job?.id, seen: job?.revision, title: job?.title, needs: nurse.needs });
  const said = forCitation(findings(program, today), about);
  assert.deepEqual(
    said.map(({ status, grade }) => [status, grade]),
    [['satisfied', 'said']],
  );
});
