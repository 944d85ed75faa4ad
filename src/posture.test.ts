import assert from 'node:assert/strict';
import { test } from 'node:test';

import { worst, wordOf } from '#finding.ts';
import { emptyProgram } from '#program.ts';
import { provisions } from '#regulation/index.ts';
import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import { familyPractice } from '#test/cases/family-practice.ts';
import { signedUp } from '#test/cases/sample-case.ts';
import { findingsOn, posture } from './posture.ts';

const samples = [familyPractice, behavioralHealth].map((sample) => ({
  program: signedUp(sample),
  today: sample.today,
}));

test('every provision in force stands in the posture once, in the order of the rule; with nothing on record all are unknown', () => {
  const empty = posture(emptyProgram('practice-none'), '2026-11-30');
  assert.deepEqual(
    empty.map(({ provision }) => provision.citation),
    provisions.map(({ citation }) => citation),
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
        for (const { provision: part } of missing(provision.citation))
          assert.ok(finding.because.includes(part.citation), finding.because);
      }
    }
  }
  assert.ok(mended > 0, 'No sample shows the difference.');
});
