import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { breachInterview } from '#breach-assessment/ways.ts';
import { anyFacts, cleared, nearFacts } from '#breach-assessment/given-facts.ts';
import { assessBreach } from '#breach-assessment/assess.ts';
import { contradiction } from '#interview.ts';
import { fieldsOf, today } from '#test/given-decisions.ts';
import { answerQuestion, conclude, reopen, withdrawAnswer } from './decide-assessment.ts';
import { givenBreach, recordOf } from './given.ts';
import { asked, assessmentOf, conclusionOn, countingAnswers, nextQuestion, standingOn } from './standing.ts';

type Case = { id: string; what: string; facts: Record<string, string>; outcome: string };
const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/breach-cases.json'), 'utf8'),
) as Case[];

/** What the outcomes of the published cases are here. */
const outcomes: Readonly<Record<string, string>> = {
  exception_unintentional_workforce: 'exception',
  exception_inadvertent_internal: 'exception',
  exception_unable_to_retain: 'exception',
  low_probability: 'low-probability',
  breach_notify: 'breach',
  not_impermissible_access: 'permitted',
  exception_or_low_probability: 'low-probability',
};

const lost = cleared as Record<string, string>;

describe('164.402: the published cases, answered question by question, concluded and locked', () => {
  for (const { id, what, facts, outcome } of cases)
    test(`${id}: ${what}`, () => {
      const { program, answered, concluded } = givenBreach();
      const count = answered(facts);
      assert.ok(count <= asked.length);
      concluded('2026-10-05');
      const conclusion = conclusionOn(recordOf(program), today);
      assert.equal(conclusion?.conclusion, outcomes[outcome]);
      assert.equal(conclusion?.notify, outcomes[outcome] === 'breach');
      assert.ok(conclusion.because.length > 0);
    });
});

describe('164.402(2): the presumption', () => {
  test('nobody knowing whether it was acquired or viewed never ends in a low probability, whatever the other factors', () => {
    fc.assert(
      fc.property(fc.oneof(nearFacts, anyFacts), (facts) => {
        const { program, answered, about, attempt } = givenBreach();
        const { acquired: _acquired, ...rest } = facts;
        answered(
          Object.fromEntries(Object.entries(rest).map(([field, answer]) => [field, answer ?? 'unknown'])),
        );
        attempt(conclude, about({ reasons: 'Looked at.', on: today }));
        assert.notEqual(recordOf(program).conclusions[0]?.conclusion, 'low-probability');
      }),
      { numRuns: 60 },
    );
  });

  test('peers: three low factors with the fourth blank stay a breach', () => {
    const { program, answered, concluded } = givenBreach();
    answered({ ...lost, mitigation: 'unknown', acquired: 'unknown' });
    concluded('2026-10-05');
    assert.equal(standingOn(recordOf(program), today), 'breach');
  });

  test('peers: a password is not encryption, a signed-in encrypted laptop is not secured, and restored ransomware is no safe harbor', () => {
    for (const facts of [
      { phi: 'yes', protection: 'password', permission: 'none', happened: 'loss-or-theft' },
      {
        phi: 'yes',
        protection: 'encrypted',
        key: 'safe',
        access: 'open',
        permission: 'none',
        happened: 'loss-or-theft',
      },
      { phi: 'yes', protection: 'encrypted', key: 'taken', permission: 'none', happened: 'loss-or-theft' },
      { phi: 'yes', protection: 'none', permission: 'none', happened: 'ransomware', restored: 'yes' },
    ] as const) {
      const { program, answered, concluded } = givenBreach();
      answered(facts);
      concluded('2026-10-05');
      assert.equal(standingOn(recordOf(program), today), 'breach', JSON.stringify(facts));
    }
  });

  test('an answer to a question that the others leave unasked is kept, and decides nothing', () => {
    fc.assert(
      fc.property(fc.oneof(nearFacts, anyFacts), (facts) => {
        const answers = Object.fromEntries(
          Object.entries(facts).map(([field, answer]) => [field, { answer: answer ?? '' }]),
        );
        const counting = countingAnswers(answers);
        if (contradiction(breachInterview, counting)) return;
        const [all, some] = [assessBreach(facts), assessBreach(counting)];
        if ('assessment' in all && 'assessment' in some)
          assert.equal(some.assessment.notify || !all.assessment.notify, true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('164.414(b): a conclusion', () => {
  test('without reasons, ahead of its day, before the discovery, or with open questions it is refused', () => {
    const { refused, answered, about, given, program } = givenBreach();
    given(answerQuestion, about({ question: 'phi', answer: 'yes', evidence: 'Charts.' }));
    const fine = { reasons: 'Seen.', on: '2026-10-05' };
    assert.deepEqual(fieldsOf(refused(conclude, about(fine))), ['as']);
    answered(lost);
    for (const [change, field] of [
      [{ reasons: '' }, 'reasons'],
      [{ reasons: ' \u200B\n ' }, 'reasons'],
      [{ reasons: undefined }, 'reasons'],
      [{ on: '2026-12-01' }, 'on'],
      [{ on: '2026-09-30' }, 'on'],
      [{ seen: 1 }, 'seen'],
    ] as const)
      assert.deepEqual(fieldsOf(refused(conclude, about({ ...fine, ...change }))), [field]);
    assert.equal(recordOf(program).conclusions.length, 0);
  });

  test('one that nobody is told of needs something written down for each answer; a breach can be concluded without', () => {
    const { refused, given, about, program } = givenBreach();
    given(answerQuestion, about({ question: 'protection', answer: 'destroyed' }));
    assert.match(
      refused(conclude, about({ reasons: 'Gone.', on: today }))[0]?.because ?? '',
      /Nothing is written down/,
    );
    assert.equal(given(conclude, about({ as: 'breach', reasons: 'We cannot show it.', on: today })), 1);
    assert.equal(conclusionOn(recordOf(program), today)?.conclusion, 'breach');
  });

  test('is locked, with its author, day and answers; new facts reopen it as a new version, and the old one stays', () => {
    const { program, answered, concluded, refused, given, about } = givenBreach();
    answered(lost);
    concluded('2026-10-05');
    const first = structuredClone(recordOf(program).conclusions[0]);
    assert.deepEqual(
      [first?.version, first?.conclusion, first?.decider],
      [1, 'low-probability', 'person-ana1'],
    );
    assert.match(
      refused(answerQuestion, about({ question: 'phi', answer: 'unknown' }))[0]?.because ?? '',
      /locked/,
    );
    assert.match(refused(withdrawAnswer, about({ question: 'phi' }))[0]?.because ?? '', /locked/);
    assert.match(refused(conclude, about({ reasons: 'Again.', on: today }))[0]?.because ?? '', /locked/);
    assert.deepEqual(fieldsOf(refused(reopen, about({ why: '' }))), ['why']);
    given(reopen, about({ why: 'The report was about another laptop.' }));
    assert.equal(standingOn(recordOf(program), today), 'open');
    assert.equal(standingOn(recordOf(program), '2026-11-29'), 'not-a-breach');
    given(answerQuestion, about({ question: 'acquired', answer: 'yes', evidence: 'Somebody read it.' }));
    answered({ mitigation: 'none' });
    assert.deepEqual(fieldsOf(refused(conclude, about({ reasons: 'Read.', on: '2026-10-06' }))), ['on']);
    concluded(today);
    const { conclusions } = recordOf(program);
    assert.deepEqual(conclusions[0], first);
    assert.deepEqual([conclusions[1]?.version, conclusions[1]?.notify], [2, true]);
  });

  test('answers that cannot be so together, or are none, are refused beside the answer', () => {
    const { refused, about } = givenBreach();
    assert.deepEqual(fieldsOf(refused(answerQuestion, about({ question: 'phi', answer: 'safe' }))), [
      'answer',
    ]);
    assert.deepEqual(fieldsOf(refused(answerQuestion, about({ question: 'phi', answer: '' }))), ['answer']);
    assert.deepEqual(fieldsOf(refused(answerQuestion, about({ question: 'none', answer: 'yes' }))), [
      'question',
    ]);
    assert.deepEqual(fieldsOf(refused(answerQuestion, about({ question: 'key', answer: 'safe' }))), [
      'question',
    ]);
    assert.deepEqual(
      fieldsOf(refused(answerQuestion, { id: 'breach-none', question: 'phi', answer: 'yes' })),
      ['id'],
    );
  });

  test('destroyed PHI is settled in one answer, and PHI that is none in one', () => {
    for (const [question, answer] of [
      ['protection', 'destroyed'],
      ['phi', 'de-identified'],
    ] as const) {
      const { program, given, about } = givenBreach();
      given(answerQuestion, about({ question, answer, evidence: 'Certificate.' }));
      assert.equal(assessmentOf(recordOf(program)).notify, false);
      assert.ok([undefined, 'phi'].includes(nextQuestion(recordOf(program))));
    }
  });
});
