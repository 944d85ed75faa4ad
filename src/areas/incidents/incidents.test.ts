import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recordAsset } from '#areas/inventory/decide.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { fieldsOf, forCitation, today, trial } from '#test/given-decisions.ts';
import { close, note, report } from './decide.ts';
import { findings } from './findings.ts';

const laptop = { id: 'asset-laptop', form: 'device', kind: 'laptop', name: 'Laptop', count: 1 };
const lost = {
  id: 'incident-0001',
  what: 'A laptop was left in a taxi.\r\nThe driver brought it back.',
  happened: '2026-11-20',
  discovered: '2026-11-21',
  assets: [laptop.id, laptop.id],
};

test('164.308(a)(6)(ii): an incident is reported once and its report never changes', () => {
  const { program, given, refused } = trial();
  given(recordAsset, laptop);
  assert.equal(given(report, lost), 1);
  assert.equal(given(report, lost), 0);
  assert.deepEqual(program.incidents.get(lost.id)?.assets, [laptop.id]);
  assert.equal(
    program.incidents.get(lost.id)?.what,
    'A laptop was left in a taxi.\nThe driver brought it back.',
  );
  assert.match(refused(report, { ...lost, what: 'Nothing happened.' })[0]?.because ?? '', /note/);
});

test('164.308(a)(6)(ii): the days of an incident exist, are in order and are not ahead', () => {
  const { refused, given } = trial();
  given(recordAsset, laptop);
  for (const [change, field] of [
    [{ what: '' }, 'what'],
    [{ what: '', kind: 'other' }, 'what'],
    [{ kind: 'flood' }, 'kind'],
    [{ happened: '2009-09-22', discovered: '2009-09-22' }, 'discovered'],
    [{ what: 'x'.repeat(2001) }, 'what'],
    [{ happened: '2026-11-22' }, 'happened'],
    [{ discovered: '2026-12-01' }, 'discovered'],
    [{ discovered: '2026-02-30' }, 'discovered'],
    [{ assets: 'asset-none' }, 'assets.0'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(report, { ...lost, ...change })), [field]);
  assert.equal(given(report, { ...lost, what: 'x'.repeat(2000), discovered: today }), 1);
});

test('a note sent twice from one form is taken once; two people’s notes are both kept', () => {
  const { program, given, refused } = trial();
  given(recordAsset, laptop);
  given(recordPerson, { id: 'person-ben1', name: 'Ben Osei', start: '2024-03-01' });
  given(report, lost);
  const seen = program.incidents.get(lost.id)?.revision;
  assert.equal(given(note, { id: lost.id, seen, note: 'Called the driver.' }), 1);
  assert.equal(given(note, { id: lost.id, seen, note: 'Called the driver.' }), 0);
  assert.equal(given(note, { id: lost.id, seen, note: 'Called the driver.' }, { by: 'person-ben1' }), 1);
  assert.equal(program.incidents.get(lost.id)?.notes.length, 2);
  assert.deepEqual(fieldsOf(refused(note, { id: 'incident-none', note: 'x' })), ['id']);
});

test('164.308(a)(6)(ii): due while open, shown once closed with its outcome; an empty log is unknown, not satisfied', () => {
  const { program, given, refused } = trial();
  assert.deepEqual(
    findings(program, today).map(({ status }) => status),
    ['unknown', 'unknown', 'unknown'],
  );
  given(recordAsset, laptop);
  given(report, lost);
  const [open] = forCitation(findings(program, today), '164.308(a)(6)(ii)');
  assert.deepEqual(
    [open?.status, open?.subject, open?.work?.path],
    ['due', lost.id, `/incidents/${lost.id}`],
  );
  assert.doesNotMatch(open?.because ?? '', /taxi/, 'a report may hold PHI');
  const seen = program.incidents.get(lost.id)?.revision;
  const closing = { id: lost.id, seen, outcome: 'Encrypted; no access.', on: today, ending: 'harmless' };
  assert.deepEqual(fieldsOf(refused(close, { ...closing, on: '2026-11-20' })), ['on']);
  assert.deepEqual(fieldsOf(refused(close, { ...closing, on: '2026-12-01' })), ['on']);
  assert.deepEqual(fieldsOf(refused(close, { ...closing, outcome: '' })), ['outcome']);
  assert.deepEqual(fieldsOf(refused(close, { ...closing, seen: 0 })), ['seen']);
  assert.equal(given(close, closing), 1);
  assert.equal(given(close, closing), 0);
  const [closed] = forCitation(findings(program, today), '164.308(a)(6)(ii)');
  assert.deepEqual([closed?.status, closed?.grade], ['satisfied', 'shown']);
  assert.equal(forCitation(findings(program, '2026-11-29'), '164.308(a)(6)(ii)')[0]?.status, 'due');
});
