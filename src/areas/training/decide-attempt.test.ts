import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setValue } from '#areas/policies/decide.ts';
import { describeContact } from '#areas/entity/decide-contact.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { ana, fieldsOf } from '#test/given-decisions.ts';
import { asked } from './draw.ts';
import { attemptsOf } from './owed.ts';
import { finishAttempt } from './decide-attempt.ts';
import { ben, givenTraining } from './given-training.ts';

const day = '2026-02-02';

function atQuestions(right: number = asked.items, language: 'en' | 'es' = 'en') {
  const given = givenTraining();
  given.hired(ben, day);
  const { items, ...form } = given.answers(ben, 'M1', day, right, language);
  const as = { by: ben, today: day };
  return { ...given, form, items, as };
}

test('164.530(b)(2)(ii): a pass is on record with every answer, the text by its digest, the mark and the statement', () => {
  const { given, program, form, items, as, approved } = atQuestions();
  approved(curriculum[0]?.policies[0] ?? '', day);
  assert.equal(given(finishAttempt, form, as), 1);
  const attempt = program.attempts.get(form.id);
  assert.deepEqual(
    [attempt?.person, attempt?.score, attempt?.passMark, attempt?.passed, attempt?.content],
    [ben, 100, 80, true, form.content],
  );
  assert.match(attempt?.content ?? '', /^[0-9a-f]{64}$/);
  assert.equal(attempt?.answers.length, items.length);
  assert.match(attempt?.statement ?? '', /I read module M1/);
  assert.deepEqual(attempt?.policies, [
    { policy: `policy-${curriculum[0]?.policies[0]?.toLowerCase()}`, version: 1 },
  ]);
});

test('the pass mark at its edge: 5 of 6 are 83 percent and pass with 80, 4 of 6 are 66 and do not', () => {
  for (const [right, score, passed] of [
    [6, 100, true],
    [5, 83, true],
    [4, 66, false],
    [0, 0, false],
  ] as const) {
    const { given, program, form, as } = atQuestions(right);
    given(finishAttempt, form, as);
    const attempt = program.attempts.get(form.id);
    assert.deepEqual([attempt?.score, attempt?.passed], [score, passed]);
    assert.equal(attempt?.statement === '', !passed, 'nobody signs what was not passed');
  }
  const { given, program, form, as } = atQuestions(4);
  given(setValue, { value: 'pass-mark', number: 66, why: 'Our own.', seen: 0 }, { today: day });
  given(finishAttempt, form, as);
  assert.equal(program.attempts.get(form.id)?.passed, true, 'a score on the mark is a pass');
});

test('the score is worked out here: what is sent beside the answers counts for nothing', () => {
  const { given, program, form, as } = atQuestions(2);
  given(
    finishAttempt,
    { ...form, score: '100', passed: 'yes', person: ana, statement: 'x', passMark: 0 },
    as,
  );
  const attempt = program.attempts.get(form.id);
  assert.deepEqual([attempt?.person, attempt?.score, attempt?.passed], [ben, 33, false]);
});

test('every question is answered, with one of its own options, and with the tick', () => {
  const { refused, form, items, as } = atQuestions();
  const [first] = items;
  for (const wrong of ['', 'none-of-them', '__proto__', 'constructor']) {
    const answers = { ...form.answers, [first?.id ?? '']: wrong };
    assert.deepEqual(fieldsOf(refused(finishAttempt, { ...form, answers }, as)), [`answers.${first?.id}`]);
  }
  assert.equal(refused(finishAttempt, { ...form, answers: {} }, as).length, items.length);
  assert.deepEqual(fieldsOf(refused(finishAttempt, { ...form, agree: '' }, as)), ['agree']);
  for (const answers of ['x', 7, ['a']])
    assert.ok(refused(finishAttempt, { ...form, answers }, as).length > 0);
});

test('the same answers twice are nothing; other answers from a second device are refused, with what stands', () => {
  const { given, refused, program, form, items, as } = atQuestions(2);
  given(finishAttempt, form, as);
  assert.equal(given(finishAttempt, form, as), 0);
  const better = Object.fromEntries(
    items.map(({ id, options }) => [id, options.find(({ right }) => right)?.id ?? '']),
  );
  assert.match(
    refused(finishAttempt, { ...form, answers: better }, as)[0]?.because ?? '',
    /answered already on February 2, 2026, here or on another device: 33 percent/,
  );
  assert.equal(program.attempts.size, 1);
});

test('nobody answers for somebody else: not the questions of another, nor with another’s identifier', () => {
  const { given, refused, program, form, as, answers } = atQuestions();
  assert.ok(refused(finishAttempt, form, { ...as, by: ana }).length > 0);
  given(finishAttempt, form, as);
  assert.match(refused(finishAttempt, form, { ...as, by: ana })[0]?.because ?? '', /somebody else/);
  const { items: _items, ...own } = answers(ana, 'M1', day);
  given(finishAttempt, own, { by: ana, today: day });
  assert.deepEqual(
    [...program.attempts.values()].map(({ person, by }) => [person, by]),
    [
      [ben, ben],
      [ana, ana],
    ],
  );
});

test('after a pass, or for a module that is not theirs, there is nothing to answer', () => {
  const { given, refused, form, as, answers } = atQuestions();
  given(finishAttempt, form, as);
  const { items: _items, ...again } = answers(ben, 'M1', day);
  assert.match(refused(finishAttempt, again, as)[0]?.because ?? '', /You passed this module on February 2/);
  assert.match(
    refused(finishAttempt, { ...form, id: 'attempt-cora-m1-1' }, { ...as, by: 'person-cora' })[0]?.because ??
      '',
    /not yours/,
  );
});

test('an attempt that another one overtook is refused; the next one asks other questions', () => {
  const { given, refused, form, items, as, answers } = atQuestions(0);
  given(finishAttempt, form, as);
  assert.match(
    refused(finishAttempt, { ...form, id: form.id.replace(/1$/, '3') }, as)[0]?.because ?? '',
    /finished meanwhile/,
  );
  const before = new Set(items.map(({ id }) => id));
  const fresh = answers(ben, 'M1', day).items.filter(({ id }) => !before.has(id));
  assert.ok(fresh.length >= 2, `${fresh.length} other questions`);
});

test('a lesson that changed while somebody answered is read again', () => {
  const { given, refused, form, as } = atQuestions();
  const contact = {
    phone: '614-555-0188',
    privacyPhone: 'extension 99',
    securityPhone: 'extension 98',
    seen: 0,
  };
  given(describeContact, contact, { today: day });
  assert.deepEqual(fieldsOf(refused(finishAttempt, form, as)), ['content']);
});

test('in Spanish the statement and the digest are those of the Spanish text', () => {
  const { given, program, form, as, answers } = atQuestions(asked.items, 'es');
  const { items: _items, ...english } = answers(ben, 'M1', day);
  assert.notEqual(form.content, english.content);
  given(finishAttempt, form, as);
  assert.match(program.attempts.get(form.id)?.statement ?? '', /^Leí el módulo M1/);
  assert.equal(attemptsOf(program, ben, 'M1').length, 1);
});
