import assert from 'node:assert/strict';
import { test } from 'node:test';

import { worst, wordOf } from '#finding.ts';
import { emptyProgram } from '#program.ts';
import { duties, ruleOf } from '#regulation/index.ts';
import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import { familyPractice } from '#test/cases/family-practice.ts';
import { signedUp } from '#test/cases/sample-case.ts';
import { answering, findingsOn, posture, tally, unanswered } from './posture.ts';
import { unansweredBy } from './unanswered.ts';

const samples = [familyPractice, behavioralHealth].map((sample) => ({
  program: signedUp(sample),
  today: sample.today,
}));

test('every duty in force stands in the posture once, in the order of the rule; with nothing on record all are unknown', () => {
  const empty = posture(emptyProgram('practice-none'), '2026-11-30');
  assert.deepEqual(
    empty.map(({ provision }) => provision.citation),
    duties.map(({ citation }) => citation),
  );
  assert.deepEqual(
    empty.filter(({ finding }) => finding.status !== 'unknown').map(({ provision }) => provision.citation),
    [],
  );
});

test('164.306(d): a standard is never better than its specifications, though its own finding may be', () => {
  let mended = 0;
  for (const { program, today } of samples) {
    const standings = posture(program, today);
    const missing = (parent: string) =>
      standings.filter(
        ({ provision, finding }) => provision.parent === parent && wordOf(finding) === 'missing',
      );
    for (const { provision, finding } of standings) {
      if (missing(provision.citation).length === 0) continue;
      assert.equal(wordOf(finding), 'missing', provision.citation);
      const own = worst(findingsOn(program, today).filter(({ citation }) => citation === provision.citation));
      if (own && wordOf(own) !== 'missing') {
        mended++;
        const parts = missing(provision.citation);
        if (parts.length > 5)
          assert.match(finding.because, new RegExp(`\\b${parts.length} of its \\d+ spec`));
        else
          for (const { provision: part } of parts)
            assert.ok(finding.because.includes(part.citation), finding.because);
      }
    }
  }
  assert.ok(mended > 0, 'No sample shows the difference.');
});

test('what no area asks about reads missing, unknown, with what to keep as proof instead; it is no job and has no date', () => {
  for (const { program, today } of samples) {
    const silent = posture(program, today).filter(({ asked }) => !asked);
    assert.deepEqual(
      silent.map(({ provision }) => provision.citation),
      [...unanswered.keys()],
    );
    for (const { finding, findings } of silent) {
      assert.equal(finding.status, 'unknown');
      assert.match(finding.because, /^Diligence does not ask about this yet\. (Keep|Assess|Read) .*proof/);
      assert.equal(finding.work, undefined);
      assert.equal(finding.due, undefined);
      assert.deepEqual(findings, []);
    }
  }
});

test('only provisions of 164.400-534 can be left open, and each that an area gives up becomes one of them', () => {
  for (const citation of unanswered.keys()) assert.notEqual(ruleOf(citation), 'security', citation);
  const answered = Object.values(answering).flatMap(({ answers }) => answers);
  assert.equal(unansweredBy(answered).size, unanswered.size);
  assert.equal(unansweredBy(answered.filter((one) => one !== '164.530(a)(1)(i)')).size, unanswered.size + 1);
  assert.ok(!unansweredBy([]).has('164.308(a)(2)'));
});

test('a tally counts every provision once', () => {
  for (const { program, today } of samples) {
    const standings = posture(program, today);
    assert.equal(
      Object.values(tally(standings)).reduce((sum, count) => sum + count, 0),
      duties.length,
    );
  }
});
