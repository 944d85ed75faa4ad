import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenPolicies } from '#areas/policies/given-policies.ts';
import { addMonths } from '#calendar.ts';
import { ana, fieldsOf, forCitation, today, trial } from '#test/given-decisions.ts';
import { beginTabletop, finishTabletop, tickTabletop, untickTabletop } from './decide-tabletop.ts';
import { findings } from './findings.ts';

test('164.308(a)(6)(i): an exercise is kept as proof, and is never counted as an incident', () => {
  const { given: take, refused, program } = trial();
  const exercise = 'tabletop-0001';
  const begun = {
    id: exercise,
    kind: 'ransomware',
    on: '2026-11-20',
    story: 'A note on every screen.',
    people: [ana, ana],
  };
  for (const [change, field] of [
    [{ kind: 'none' }, 'kind'],
    [{ story: '' }, 'story'],
    [{ on: '2026-12-01' }, 'on'],
    [{ people: ['person-none'] }, 'people'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(beginTabletop, { ...begun, ...change })), [field]);
  assert.equal(take(beginTabletop, begun), 1);
  assert.equal(take(beginTabletop, begun), 0);
  assert.equal(take(tickTabletop, { id: exercise, step: 'ransomware.isolate' }), 1);
  assert.equal(take(untickTabletop, { id: exercise, step: 'ransomware.isolate' }), 1);
  assert.equal(take(tickTabletop, { id: exercise, step: 'ransomware.backups' }), 1);
  const seen = program.tabletops.get(exercise)?.revision;
  const end = {
    id: exercise,
    seen,
    on: today,
    people: [ana],
    learned: 'Nobody knew the number.',
    changes: '',
  };
  for (const [change, field] of [
    [{ learned: '' }, 'learned'],
    [{ people: [] }, 'people'],
    [{ on: '2026-11-19' }, 'on'],
    [{ seen: 1 }, 'seen'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(finishTabletop, { ...end, ...change })), [field]);
  assert.equal(take(finishTabletop, end), 1);
  assert.equal(take(finishTabletop, end), 0);
  assert.match(
    refused(tickTabletop, { id: exercise, step: 'ransomware.care' })[0]?.because ?? '',
    /finished/,
  );
  assert.equal(program.incidents.size, 0);
  assert.equal(forCitation(findings(program, today), '164.308(a)(6)(ii)')[0]?.status, 'unknown');
});

test('164.308(a)(6)(i): with a policy in effect, an exercise within the practice’s own months shows that it works; the law gives no number', () => {
  const { program, given: take, approveReady, today: day, by } = givenPolicies();
  const finding = () => forCitation(findings(program, day), '164.308(a)(6)(i)')[0];
  assert.match(finding()?.because ?? '', /No policy|but no policy/i);
  approveReady();
  assert.equal(finding()?.status, 'due');
  assert.match(finding()?.because ?? '', /No exercise .* The law gives no number/);
  const exercise = { id: 'tabletop-0001', kind: 'ransomware', on: day, story: 'Made up.', people: [by] };
  take(beginTabletop, exercise);
  assert.equal(finding()?.status, 'due', 'begun is not finished');
  const seen = program.tabletops.get(exercise.id)?.revision;
  take(finishTabletop, { id: exercise.id, seen, on: day, people: [by], learned: 'Who calls whom.' });
  assert.deepEqual([finding()?.status, finding()?.grade], ['satisfied', 'shown']);
  const later = addMonths(day, 13);
  assert.equal(forCitation(findings(program, later), '164.308(a)(6)(i)')[0]?.status, 'due');
});
