import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { firstLadder } from '#texts/policies/ladder.ts';
import { ana, fieldsOf, today, trial } from '#test/given-decisions.ts';
import { decideCase } from './decide-case.ts';
import { carryOut, noteCase, openCase, setLadder } from './decide.ts';

const ben = 'person-ben1';
const cora = 'person-cora';

/** A practice with three people, its ladder, and a case about Ben that came up on November 20. */
function givenCase(about = ben) {
  const one = trial();
  for (const [id, name] of [
    [ben, 'Ben Osei'],
    [cora, 'Cora Lind'],
  ])
    one.given(recordPerson, { id, name, relation: 'employee', start: '2024-03-01' });
  one.given(setLadder, { rungs: firstLadder, seen: 0 });
  const open = {
    id: 'case-one1',
    person: about,
    source: 'access-review',
    incident: '',
    what: 'Opened the chart of a neighbor.',
    on: '2026-11-20',
  };
  one.given(openCase, open);
  const seen = () => one.program.sanctionCases.get(open.id)?.revision;
  const decision = (more: object = {}) => ({
    id: open.id,
    seen: seen(),
    outcome: 'sanction',
    intent: 'curious',
    rung: '3',
    measure: 'A final written warning.',
    why: 'The work did not need it.',
    complaint: 'no',
    whistleblower: 'no',
    crimeVictim: 'no',
    note: 'We asked, and looked at the log.',
    decider: ana,
    on: '2026-11-25',
    ...more,
  });
  return { ...one, open, seen, decision };
}

test('164.530(e)(1): the ladder has two steps at least and ten at most, each with conduct and measure', () => {
  const { given, refused, program } = trial();
  const rung = { conduct: 'A mistake.', measures: 'A talk.' };
  assert.deepEqual(fieldsOf(refused(setLadder, { rungs: [rung], seen: 0 })), ['rungs.0.conduct']);
  assert.deepEqual(fieldsOf(refused(setLadder, { rungs: Array.from({ length: 11 }, () => rung), seen: 0 })), [
    'rungs.9.conduct',
  ]);
  assert.deepEqual(fieldsOf(refused(setLadder, { rungs: [rung, { ...rung, measures: '' }], seen: 0 })), [
    'rungs.1.measures',
  ]);
  assert.equal(given(setLadder, { rungs: [...firstLadder, { conduct: '', measures: ' ' }], seen: 0 }), 1);
  assert.equal(given(setLadder, { rungs: firstLadder, seen: 0 }), 0, 'sent twice');
  assert.deepEqual(fieldsOf(refused(setLadder, { rungs: firstLadder.slice(1), seen: 0 })), ['seen']);
  assert.equal(program.ladder?.rungs.length, firstLadder.length);
});

test('a case is opened once, about somebody on record, former members and owners too, with its incident or without', () => {
  const { given, refused, open, program } = givenCase();
  assert.equal(given(openCase, open), 0);
  assert.deepEqual(
    fieldsOf(refused(openCase, { ...open, what: 'Something else.' })),
    ['id'],
    'what was found stays',
  );
  const next = { ...open, id: 'case-two1' };
  for (const [field, value] of [
    ['person', 'person-none'],
    ['source', 'rumor'],
    ['source', 'incident'],
    ['incident', 'incident-none'],
    ['what', ''],
    ['on', '2026-12-01'],
    ['on', ''],
    ['id', 'incident-one1'],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(openCase, { ...next, [field]: value })),
      [value === 'incident' ? 'incident' : value === 'incident-none' ? 'source' : field],
      `${field} ${value}`,
    );
  given(personLeft, { id: ben, seen: program.people.get(ben)?.revision, on: '2026-11-25' });
  assert.equal(given(openCase, next), 1);
  assert.equal(given(openCase, { ...next, id: 'case-owner1', person: ana }), 1, 'owners are not exempt');
});

test('a note adds to a case; sent twice from one form it is taken once, written anew it is taken again', () => {
  const { given, refused, open, seen, program } = givenCase();
  const first = { id: open.id, seen: seen(), note: 'We asked.' };
  assert.equal(given(noteCase, first), 1);
  assert.equal(given(noteCase, first), 0);
  assert.equal(given(noteCase, { ...first, seen: seen() }), 1);
  assert.deepEqual(fieldsOf(refused(noteCase, { ...first, id: 'case-none' })), ['id']);
  assert.deepEqual(fieldsOf(refused(noteCase, { ...first, note: '' })), ['note']);
  assert.equal(program.sanctionCases.get(open.id)?.notes.length, 2);
});

test('a sanction has a step of the ladder, how it came about and what is done', () => {
  const { refused, decision, given } = givenCase();
  for (const [field, value] of [
    ['rung', '0'],
    ['rung', '6'],
    ['rung', 'x'],
    ['intent', ''],
    ['measure', ''],
    ['why', ''],
    ['note', ''],
    ['complaint', ''],
    ['whistleblower', 'perhaps'],
    ['crimeVictim', ''],
    ['outcome', ''],
    ['decider', ''],
    ['decider', 'person-none'],
    ['decider', ben],
    ['on', '2026-11-19'],
    ['on', '2026-12-01'],
    ['id', 'case-none'],
    ['seen', '1'],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(decideCase, decision({ [field]: value }))),
      [field],
      `${field} ${value}`,
    );
  assert.equal(given(decideCase, decision()), 1);
});

test('164.530(e)(1): without a ladder nobody is sanctioned, and no violation can be found all the same', () => {
  const one = trial();
  one.given(recordPerson, { id: ben, name: 'Ben Osei', relation: 'employee', start: '2024-03-01' });
  const { open, decision } = givenCase();
  one.given(openCase, open);
  const seen = one.program.sanctionCases.get(open.id)?.revision;
  const [refusal] = one.refused(decideCase, decision({ seen }));
  assert.deepEqual([refusal?.field, refusal?.citation], ['rung', '164.530(e)(1)']);
  assert.equal(one.given(decideCase, decision({ seen, outcome: 'no-violation' })), 1);
});

test('164.530(g), 164.502(j): nobody is sanctioned for a complaint, a whistleblower’s report or a victim’s', () => {
  for (const [field, citation] of [
    ['complaint', '164.530(g)'],
    ['whistleblower', '164.502(j)'],
    ['crimeVictim', '164.502(j)'],
  ] as const) {
    const { refused, given, decision, program, open } = givenCase();
    const [refusal] = refused(decideCase, decision({ [field]: 'yes' }));
    assert.deepEqual([refusal?.field, refusal?.citation], [field, citation]);
    assert.match(refusal?.because ?? '', /is protected/);
    assert.equal(given(decideCase, decision({ [field]: 'yes', outcome: 'protected' })), 1);
    const record = program.sanctionCases.get(open.id)?.decided;
    assert.deepEqual(
      [record?.intent, record?.rung, record?.measure],
      ['', 0, ''],
      'nothing of a sanction is kept',
    );
  }
  const { refused, decision } = givenCase();
  assert.deepEqual(fieldsOf(refused(decideCase, decision({ outcome: 'protected' }))), ['outcome']);
});

test('nobody decides about themselves: the other official writes it down; a single official writes what somebody else decided', () => {
  const alone = givenCase(ana);
  assert.deepEqual(fieldsOf(alone.refused(decideCase, alone.decision({ decider: ana }))), ['decider']);
  assert.equal(alone.given(decideCase, alone.decision({ decider: ben })), 1);

  const two = givenCase(ana);
  two.given(designate, { office: 'privacy-official', person: cora });
  const [refusal] = two.refused(decideCase, two.decision({ decider: cora }));
  assert.match(refusal?.because ?? '', /This case is about you\. Cora Lind records the decision/);
  assert.equal(two.given(decideCase, two.decision({ decider: cora }), { by: cora }), 1);
});

test('164.530(e)(2): what was decided is carried out once, not before its day, and then stands', () => {
  const { given, refused, decision, open, seen, program } = givenCase();
  const done = () => ({ id: open.id, seen: seen(), on: '2026-11-26', what: 'Told, and signed by both.' });
  assert.deepEqual(fieldsOf(refused(carryOut, done())), ['what'], 'not decided yet');
  given(decideCase, decision({ outcome: 'no-violation' }));
  assert.deepEqual(fieldsOf(refused(carryOut, done())), ['what'], 'nothing to carry out');
  given(decideCase, decision());
  assert.deepEqual(fieldsOf(refused(carryOut, { ...done(), on: '2026-11-24' })), ['on']);
  assert.deepEqual(fieldsOf(refused(carryOut, { ...done(), on: '2026-12-01' })), ['on']);
  assert.deepEqual(fieldsOf(refused(carryOut, { ...done(), seen: 1 })), ['seen']);
  const form = done();
  assert.equal(given(carryOut, form), 1);
  assert.equal(given(carryOut, form), 0, 'sent twice');
  assert.deepEqual(fieldsOf(refused(carryOut, { ...done(), what: 'More.' })), ['what']);
  assert.deepEqual(fieldsOf(refused(decideCase, decision({ outcome: 'no-violation' }))), ['outcome']);
  assert.equal(program.sanctionCases.get(open.id)?.decided?.outcome, 'sanction');
  assert.equal(today, '2026-11-30');
});

test('the same decision sent twice is one', () => {
  const { given, decision } = givenCase();
  const form = decision();
  assert.equal(given(decideCase, form), 1);
  assert.equal(given(decideCase, form), 0);
});
