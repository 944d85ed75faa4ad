import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import { recordAsset } from '#areas/inventory/decide.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import { library } from '#texts/policies/library.ts';
import type { PolicyText } from '#texts/policies/policy.ts';
import { written } from '#texts/policies/write.ts';
import { telling } from '#told/telling.ts';
import { tidied } from '#written/tidy.ts';
import { gapsIn, linesOf, para } from '#written/written.ts';
import { approve } from './decide-approve.ts';
import { draft, setValue } from './decide.ts';
import { givenPolicies } from './given-policies.ts';
import { isEdited, isReady, reliedBy, shelf, shelfOf } from './shelf.ts';
import { noLongerTrue } from './words.ts';

const security = 'policy-sec-01';

function newOfficial(one: ReturnType<typeof givenPolicies>): void {
  one.given(recordPerson, { id: 'person-ben2', seen: 0, name: 'Ben Ito', start: '2024-03-01' });
  one.given(designate, { office: 'security-official', person: 'person-ben2' });
}

test('every policy of the library stands on the shelf once, with a reason why it applies or not', () => {
  for (const name of ['Family practice', 'Behavioral health'] as const) {
    const { program, today } = givenPolicies(name);
    const all = shelf(program, today);
    assert.deepEqual(
      all.map(({ number }) => number),
      library.map(({ id }) => id),
    );
    for (const { because, number, applies, state } of all) {
      assert.match(because, /^\p{Lu}.*\.$/su, number);
      assert.equal(state, applies ? 'not-written' : 'does-not-apply');
    }
  }
});

test('facts that are remembered for all policies say the same as facts that each asks for itself', () => {
  const { program, today } = givenPolicies();
  for (const policy of library) {
    const { told, relied } = telling(program, today);
    const text = tidied(written(policy, told));
    const one = shelf(program, today).find(({ number }) => number === policy.id);
    assert.deepEqual(one?.present?.text, text, policy.id);
    const byFact = (facts: readonly { readonly fact: string }[]) =>
      facts.toSorted((a, b) => a.fact.localeCompare(b.fact));
    // Whether it applies and what it promises may ask for more.
    const known = new Set(one?.present?.relied.map(({ fact }) => fact));
    assert.deepEqual(byFact(relied().filter(({ fact }) => !known.has(fact))), [], policy.id);
  }
});

test('an empty practice has texts that wait for its facts, and none of them is ready', () => {
  const all = shelf(emptyProgram('practice-none'), '2026-11-30');
  assert.ok(all.length > 0);
  const ready = all.filter((one) => isReady(one));
  assert.deepEqual(
    ready.filter(({ present }) => gapsIn(present?.text ?? []).length > 0),
    [],
  );
  assert.ok(all.filter(({ present }) => (present?.gaps.length ?? 0) > 0).length > 30);
});

test('a new official makes true policies untrue, in a sentence with both names, and nothing else', () => {
  const one = givenPolicies();
  assert.ok(one.approveReady() > 40);
  assert.deepEqual(
    shelf(one.program, one.today).filter(({ state }) => state === 'not-true'),
    [],
  );
  const before = shelf(one.program, one.today).find(({ id }) => id === security);
  newOfficial(one);
  const after = one.policy(security);
  assert.equal(after.state, 'not-true');
  const was = before?.inEffect?.relied.find(({ fact }) => fact === 'the security official')?.said;
  assert.ok(after.notTrue.includes(`No longer true: the security official was ${was}, and is now Ben Ito.`));
  assert.deepEqual(after.inEffect, before?.inEffect, 'the version itself stays');
  for (const { inEffect, present, notTrue, number } of shelf(one.program, one.today))
    if (inEffect && notTrue.length > 0)
      assert.notDeepEqual(
        inEffect.text,
        present?.text,
        `${number}: untrue, though its text would not change`,
      );
});

test('a new EHR, and a number of one’s own, are noticed by the policies that name them', () => {
  const one = givenPolicies();
  one.approveReady();
  one.given(setValue, { value: 'screen-lock-minutes', number: '5', why: '', seen: 0 });
  const untrue = shelf(one.program, one.today).filter(({ notTrue }) => notTrue.length > 0);
  assert.ok(untrue.length > 0 && untrue.length < 15);
  for (const { notTrue } of untrue)
    assert.deepEqual(notTrue, [
      'No longer true: screens lock after 10 minutes. Your number is now 5 minutes.',
    ]);
  const ehr = [...one.program.assets.values()].find(({ kind }) => kind === 'ehr');
  assert.ok(ehr);
  const { id, revision, confirmed: _checked, first: _first, changedBy: _by, ...facts } = ehr;
  one.given(recordAsset, { ...facts, id, seen: revision, name: 'Larkmeadow Chart' });
  const renamed = shelf(one.program, one.today).filter(({ notTrue }) =>
    notTrue.some((sentence) => sentence.includes('is now Larkmeadow Chart')),
  );
  assert.ok(renamed.length > 3, String(renamed.length));
});

test('what the practice wrote instead of a fact is not untrue when the fact changes', () => {
  const one = givenPolicies();
  const present = one.policy(security).present;
  assert.ok(present);
  const said = present.relied.find(({ fact }) => fact === 'the security official')?.said ?? '';
  const lines = linesOf(present.text).map((words) => para(words.replaceAll(said, 'our official')));
  assert.ok(!reliedBy(lines, present).some(({ fact }) => fact === 'the security official'));
  one.given(draft, { id: security, seen: 0, text: lines });
  one.given(approve, one.approval(security));
  assert.ok(isEdited(one.policy(security)));
  newOfficial(one);
  assert.ok(!one.policy(security).notTrue.some((sentence) => sentence.includes('the security official')));
});

test('a promise that the practice took out of the text is not on record as one', () => {
  const one = givenPolicies();
  const found = shelf(one.program, one.today).find(({ present }) =>
    present?.promised.some(({ sentence }) => linesOf(present.text).some((line) => line.includes(sentence))),
  );
  const promise = found?.present?.promised.find(({ sentence }) =>
    linesOf(found.present?.text ?? []).some((line) => line.includes(sentence)),
  );
  assert.ok(found && promise);
  one.given(draft, { id: found.id, seen: 0, text: [para('We do as we like.')] });
  one.given(approve, one.approval(found.id));
  assert.ok(!one.policy(found.id).inEffect?.promised.some(({ id }) => id === promise.id));
});

test('a policy on record that the library has no more stays on the shelf, as one of the practice’s own', () => {
  const one = givenPolicies();
  one.given(approve, one.approval(security));
  const left = shelfOf(library.filter(({ id }) => id !== 'SEC-01'))(one.program, one.today);
  const found = left.find(({ id }) => id === security);
  assert.equal(found?.state, 'in-effect');
  assert.equal(found?.level, 'own');
});

test('a fact that changed reads as a sentence', () => {
  for (const [fact, was, is, sentence] of [
    [
      'the privacy official',
      'Olivia Park',
      'Ben Ito',
      'the privacy official was Olivia Park, and is now Ben Ito',
    ],
    ['the IT company', 'none', 'Kestrel IT', 'the IT company was nothing on record, and is now Kestrel IT'],
    ['whether you raise funds', 'no', 'yes', 'whether you raise funds. It was “no”, and is now “yes”'],
    [
      'screens lock after',
      '10 minutes',
      '5 minutes',
      'screens lock after 10 minutes. Your number is now 5 minutes',
    ],
    ['the owners', 'Ann', '‹the owner›', 'the owners were Ann, and are now missing'],
  ] as const)
    assert.equal(noLongerTrue(fact, was, is), `No longer true: ${sentence}.`);
});

test('a fact that changed and left every word of the text as it was makes nothing untrue', () => {
  const one = givenPolicies();
  const [real] = library;
  assert.ok(real);
  const asking: PolicyText = {
    ...real,
    id: 'OWN-99',
    purpose: (told) => (told.patients() > 0 ? 'We care for patients.' : 'We begin soon.'),
    who: () => [],
    rule: () => [],
    procedure: () => [],
    records: () => [],
    review: (told) => `Every year, with ${told.staff()} people.`,
  };
  const look = () => shelfOf([asking])(one.program, one.today).find(({ number }) => number === 'OWN-99');
  const present = look()?.present;
  assert.ok(present);
  const facts = {
    library: 'OWN-99',
    title: real.title,
    area: real.area,
    audience: real.audience,
    answers: [],
  };
  const version = { ...facts, version: 1, text: present.text, relied: present.relied, promised: [] };
  const approval = {
    effective: one.today,
    approver: one.by,
    statement: 'I do.',
    changes: '',
    material: true,
  };
  fold(one.program, [
    {
      area: 'policies',
      type: 'policy-approved',
      version: 1,
      subject: 'policy-own-99',
      data: { ...version, ...approval },
      by: one.by,
      at: `${one.today}T18:00:00.000Z`,
      position: one.program.position + 1,
    },
  ]);
  const entity = one.program.entity;
  assert.ok(entity);
  one.program.entity = { ...entity, patients: entity.patients + 1 };
  assert.deepEqual(look()?.notTrue, []);
  assert.equal(look()?.state, 'in-effect');
  one.program.entity = { ...entity, patients: entity.patients + 1, staff: entity.staff + 1 };
  // Now the text changes: each fact of it that changed is told.
  assert.equal(look()?.notTrue.length, 2);
});
