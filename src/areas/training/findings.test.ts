import assert from 'node:assert/strict';
import { test } from 'node:test';

import { personLeft } from '#areas/workforce/decide.ts';
import { addDays } from '#calendar.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { ana, forCitation, trial } from '#test/given-decisions.ts';
import { recordOutside, sendReminder } from './decide.ts';
import { answers, findings } from './findings.ts';
import { ben, givenTraining } from './given-training.ts';
import { trainingLines } from './records.ts';

const everyones = curriculum.filter(({ audience }) => audience === 'everyone').map(({ id }) => id);
const day = '2026-02-02';

function givenBen() {
  const given = givenTraining();
  given.hired(ben, day);
  const about = (citation: string, on: string, subject = ben) =>
    forCitation(findings(given.program, on), citation).find((one) => one.subject === subject);
  const takesAll = (on: string, person = ben) => {
    for (const module of everyones) given.took(person, module, on);
  };
  return { ...given, about, takesAll };
}

test('before anybody is known, and before anybody trained, nothing is claimed', () => {
  for (const { program, on } of [
    { program: trial(false).program, on: day },
    { program: givenTraining().program, on: day },
  ])
    for (const finding of findings(program, on)) {
      assert.equal(finding.status, 'unknown', finding.citation);
      assert.equal(finding.grade, undefined);
    }
});

test('every finding answers a provision of this area, in one plain sentence', () => {
  const { took, program } = givenBen();
  took(ben, 'M1', day, 2);
  for (const on of [day, addDays(day, 1), addDays(day, 800)])
    for (const { citation, because } of findings(program, on)) {
      assert.ok(answers.includes(citation));
      assert.match(because, /^\S.*\.$/u);
      assert.doesNotMatch(because, /undefined|annual|compliant|certified/u);
    }
});

test('164.530(b)(1): missed is not satisfied, to be done is due, passed is shown, and a late repeat is due by the practice’s own interval', () => {
  const { about, took, takesAll } = givenBen();
  took(ana, 'M1', day);
  const b1 = '164.530(b)(1)';
  assert.equal(about(b1, day)?.status, 'due', 'the first day');
  assert.equal(about(b1, addDays(day, 1))?.status, 'not-satisfied', 'the day after');
  assert.match(
    about(b1, addDays(day, 1))?.because ?? '',
    /Ben ben1 has not taken: .*the law says within a reasonable time/,
  );
  takesAll(day);
  const passed = about(b1, day);
  assert.deepEqual([passed?.status, passed?.grade], ['satisfied', 'shown']);
  assert.equal(passed?.evidence.length, everyones.length);
  assert.deepEqual(
    ['2027-02-02', '2027-02-03'].map((on) => [about(b1, on)?.status, about(b1, on)?.grade]),
    [
      ['satisfied', 'shown'],
      ['due', 'said'],
    ],
  );
  assert.match(about(b1, '2027-02-03')?.because ?? '', /is to repeat: .*the law gives no interval/);
});

test('164.308(a)(5)(i): is judged by the modules on security alone', () => {
  const security = curriculum.filter(({ cites }) => cites.some((one) => one.startsWith('164.308(a)(5)')));
  const { about, took } = givenBen();
  took(ana, 'M1', day);
  for (const { id, audience } of security) if (audience === 'everyone') took(ben, id, day);
  const finding = about('164.308(a)(5)(i)', addDays(day, 1));
  const some = security.some(({ audience }) => audience === 'everyone');
  assert.equal(finding?.status, some ? 'satisfied' : 'unknown');
});

test('164.530(b)(2)(i): one person late with first training is not satisfied, and is counted, not named', () => {
  const { about, took, takesAll } = givenBen();
  took(ana, 'M1', day);
  assert.equal(about('164.530(b)(2)(i)', day, 'practice')?.status, 'satisfied');
  const late = about('164.530(b)(2)(i)', addDays(day, 1), 'practice');
  assert.equal(late?.status, 'not-satisfied');
  assert.match(late?.because ?? '', /^One person waits/);
  takesAll(day);
  assert.equal(about('164.530(b)(2)(i)', addDays(day, 1), 'practice')?.status, 'satisfied');
});

test('164.308(a)(5)(ii)(A): a reminder is shown to the last day of the practice’s interval, and due on the day after', () => {
  const { about, given } = givenBen();
  const reminder = {
    id: 'reminder-one1',
    title: 'Lock it',
    text: 'Lock the screen.',
    on: day,
    how: '',
    to: [ben],
  };
  given(sendReminder, reminder, { today: day });
  const citation = '164.308(a)(5)(ii)(A)';
  assert.deepEqual(
    [30, 31].map((days) => about(citation, addDays(day, days), 'practice')?.status),
    ['satisfied', 'due'],
  );
});

test('164.530(b)(2)(ii): the records hold every attempt, training elsewhere, what is open, and who has left, for any days', () => {
  const { program, given, took } = givenBen();
  took(ben, 'M1', day, 2);
  took(ben, 'M1', addDays(day, 1));
  given(
    recordOutside,
    {
      id: 'training-one1',
      person: ben,
      title: 'A course',
      provider: 'A college',
      on: day,
      modules: ['M2'],
      certificate: { digest: 'b'.repeat(64), name: 'c.pdf', type: 'application/pdf', bytes: 9 },
    },
    { today: day },
  );
  const span = (from: string, to: string, today: string) =>
    trainingLines(program, { from, to, today }).filter(({ person }) => person === ben);
  const lines = span('2026-01-01', '2026-12-31', '2026-02-10');
  assert.deepEqual(
    lines
      .filter(({ kind }) => kind !== 'open')
      .map(({ kind, done, score, passed, attempt }) => [kind, done, score, passed, attempt]),
    [
      ['here', day, 33, 'no', 1],
      ['here', addDays(day, 1), 100, 'yes', 2],
      ['elsewhere', day, '', '', ''],
    ],
  );
  assert.ok(lines.some(({ kind, due }) => kind === 'open' && due === day));
  assert.deepEqual(
    span(addDays(day, 1), addDays(day, 1), '2026-06-01').map(({ attempt }) => attempt),
    [2],
    'both days of the span are in it, and no others',
  );
  given(
    personLeft,
    { id: ben, seen: program.people.get(ben)?.revision, on: '2026-06-30' },
    { today: '2026-06-30' },
  );
  assert.ok(
    span('2026-01-01', '2026-12-31', '2026-12-31').every(
      ({ left, hired }) => left === '2026-06-30' && hired === day,
    ),
  );
  assert.equal(span('2026-07-01', '2026-12-31', '2026-12-31').length, 0, 'who was gone by then is not in it');
});

test('164.530(b)(2)(ii): who worked here and never trained has a line that says so', () => {
  const { program, given, hired } = givenTraining();
  hired(ben, day, { job: '' });
  given(
    personLeft,
    { id: ben, seen: program.people.get(ben)?.revision, on: '2026-03-31' },
    { today: '2026-03-31' },
  );
  const lines = trainingLines(program, { from: '2026-01-01', to: '2026-12-31', today: '2026-12-31' });
  assert.deepEqual(
    lines.filter(({ person }) => person === ben).map(({ kind }) => kind),
    ['none'],
  );
});
