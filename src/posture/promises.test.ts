import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setSignInPolicy } from '#areas/entity/decide-sign-in.ts';
import type { VersionFacts } from '#areas/policies/events.ts';
import type { Day } from '#calendar.ts';
import { addDays } from '#calendar.ts';
import { worst } from '#finding.ts';
import type { Finding } from '#finding.ts';
import { fold } from '#fold.ts';
import { ana, today, trial } from '#test/given-decisions.ts';
import { findingsOn, posture } from './posture.ts';
import { promiseFindings, promisesOn } from './promises.ts';

const shownBy = '164.308(a)(1)(ii)(D)';

function givenPolicy(more: Partial<VersionFacts> = {}) {
  const one = trial();
  const put = (type: string, data: unknown, on: Day = today) =>
    fold(one.program, [
      {
        area: 'policies',
        type,
        version: 1,
        subject: 'policy-sec-07',
        data,
        by: ana,
        at: `${on}T18:00:00.000Z`,
        position: one.program.position + 1,
      },
    ]);
  const version: VersionFacts = {
    library: 'SEC-07',
    title: 'Log review',
    area: 'security',
    audience: 'everyone',
    answers: ['164.308(a)(1)(ii)(D)'],
    version: 1,
    text: [],
    relied: [],
    promised: [{ id: 'logs-reviewed', sentence: 'Logs are reviewed every 30 days.', shownBy: [shownBy] }],
    effective: today,
    approver: ana,
    statement: 'I approve it.',
    changes: '',
    material: false,
    ...more,
  };
  put('policy-approved', version);
  return { ...one, put };
}

const finding = (status: Finding['status'], more: Partial<Finding> = {}): Finding => ({
  citation: shownBy,
  subject: 'practice',
  status,
  because: 'Nobody looked at a log since March.',
  evidence: [7],
  ...more,
});

test('164.316(a), 164.530(i)(1): a policy in effect that promises what a finding contradicts is itself a finding', () => {
  for (const [answers, citation] of [
    [['164.308(a)(1)(ii)(D)'], '164.316(a)'],
    [['164.530(e)(1)'], '164.530(i)(1)'],
  ] as const) {
    const { program } = givenPolicy({ answers });
    const [found, ...more] = promiseFindings(program, today, [finding('not-satisfied')]);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [found?.citation, found?.subject, found?.status],
      [citation, 'policy-sec-07', 'not-satisfied'],
    );
    assert.match(found?.because ?? '', /“Log review” says: “Logs are reviewed every 30 days\.”.*since March/);
    assert.deepEqual(
      found?.evidence,
      [7, program.position].toSorted((a, b) => a - b),
    );
  }
});

test('what is in order, not known, only due or not applicable contradicts nothing', () => {
  const { program } = givenPolicy();
  for (const [given, standing] of [
    [[finding('satisfied', { grade: 'shown' })], 'shown'],
    [[finding('satisfied', { grade: 'said' })], 'said'],
    [[finding('due', { grade: 'shown' })], 'shown'],
    [[finding('unknown')], 'open'],
    [[finding('not-applicable')], 'open'],
    [[], 'open'],
  ] as const) {
    assert.deepEqual(promiseFindings(program, today, given), []);
    assert.deepEqual(
      promisesOn(program, today, given).map((one) => one.standing),
      [standing],
    );
  }
  const both = [
    finding('satisfied', { grade: 'shown' }),
    finding('not-satisfied', { subject: 'asset-a1b2' }),
  ];
  assert.equal(promiseFindings(program, today, both).length, 1, 'the worst of the subjects decides');
});

test('a policy that is not yet in effect, or retired, promises nothing', () => {
  const { program, put } = givenPolicy({ effective: addDays(today, 1) });
  assert.deepEqual(promisesOn(program, today, []), []);
  assert.equal(promisesOn(program, addDays(today, 1), []).length, 1);
  put('policy-retired', { on: addDays(today, 5), why: 'Merged.' }, addDays(today, 5));
  assert.equal(promisesOn(program, addDays(today, 4), []).length, 1);
  assert.deepEqual(promisesOn(program, addDays(today, 5), []), []);
});

test('a promised number is held against what Diligence itself does: the same number keeps it, one more breaks it', () => {
  const promise = {
    promised: [
      {
        id: 'systems-sign-out',
        sentence: 'Systems sign out after 20 minutes.',
        shownBy: ['164.312(a)(2)(iii)'],
      },
    ],
    relied: [{ fact: 'systems with patient information sign out after', said: '20 minutes' }],
  };
  for (const [minutes, broken] of [
    [20, false],
    [21, true],
  ] as const) {
    const { program, given } = givenPolicy(promise);
    given(setSignInPolicy, { idleMinutes: minutes, secondFactor: [], seen: 0 });
    const found = promiseFindings(program, today, []);
    assert.equal(found.length, broken ? 1 : 0, `${minutes}`);
    if (broken) assert.match(found[0]?.because ?? '', /signs people out after 21 minutes, not 20 minutes/);
  }
});

test('a contradicted promise is in the posture of the day, and is the worst of its provision', () => {
  const { program } = givenPolicy({
    promised: [{ id: 'x', sentence: 'The sky is green.', shownBy: ['164.308(a)(2)'] }],
    answers: ['164.308(a)(2)'],
  });
  const contradicted = findingsOn(program, today).some(
    ({ citation, status }) => citation === '164.308(a)(2)' && status === 'not-satisfied',
  );
  const found = findingsOn(program, today).filter(
    ({ citation, subject }) => citation === '164.316(a)' && subject === 'policy-sec-07',
  );
  assert.equal(found.length, contradicted ? 1 : 0);
  const standing = posture(program, today).find(({ provision }) => provision.citation === '164.316(a)');
  assert.equal(standing?.finding.status, worst(standing?.findings ?? [])?.status);
});
