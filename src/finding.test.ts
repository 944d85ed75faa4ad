import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Finding } from './finding.ts';
import { wordOf, worst } from './finding.ts';

/** A finding for the practice, with only what the test is about. */
function finding(status: Finding['status'], more: Partial<Finding> = {}): Finding {
  return {
    citation: '164.308(a)(1)(ii)(A)',
    subject: 'practice',
    status,
    because: `It is ${status}.`,
    evidence: [],
    ...more,
  };
}

const statuses = ['not-satisfied', 'unknown', 'due', 'satisfied', 'not-applicable'] as const;

const anyFinding = fc
  .record({
    status: fc.constantFrom(...statuses),
    grade: fc.constantFrom('said', 'shown', undefined),
    due: fc.constantFrom('2026-12-01', '2027-01-01', undefined),
  })
  .map(({ status, grade, due }) =>
    finding(status, { ...(grade === undefined ? {} : { grade }), ...(due === undefined ? {} : { due }) }),
  );

describe('wordOf: shown, said, missing', () => {
  test('what is satisfied reads as it was graded', () => {
    assert.equal(wordOf({ status: 'satisfied', grade: 'shown' }), 'shown');
    assert.equal(wordOf({ status: 'satisfied', grade: 'said' }), 'said');
  });

  test('what is due and was shown or said before keeps its word', () => {
    assert.equal(wordOf({ status: 'due', grade: 'shown' }), 'shown');
    assert.equal(wordOf({ status: 'due', grade: 'said' }), 'said');
  });

  test('unknown and not satisfied both read missing, whatever was said', () => {
    for (const status of ['unknown', 'not-satisfied'] as const) {
      assert.equal(wordOf({ status }), 'missing');
      assert.equal(wordOf({ status, grade: 'said' }), 'missing');
      assert.equal(wordOf({ status, grade: 'shown' }), 'missing');
    }
  });

  test('what does not apply says so', () => {
    assert.equal(wordOf({ status: 'not-applicable' }), 'not applicable');
    assert.equal(wordOf({ status: 'not-applicable', grade: 'shown' }), 'not applicable');
  });

  test('nothing is shown unless it is graded shown', () => {
    for (const status of statuses) {
      assert.notEqual(wordOf({ status }), 'shown');
      assert.notEqual(wordOf({ status, grade: 'said' }), 'shown');
    }
  });
});

describe('worst', () => {
  test('of nothing is nothing', () => {
    assert.equal(worst([]), undefined);
  });

  test('not satisfied comes before unknown, due, satisfied, not applicable, in any order given', () => {
    const inOrder = statuses.map((status) => finding(status));
    for (let from = 0; from < inOrder.length; from++) {
      const rest = inOrder.slice(from);
      assert.equal(worst(rest), rest[0]);
      assert.equal(worst(rest.toReversed()), rest[0]);
    }
  });

  test('of two alike, what was only said comes before what is shown', () => {
    const said = finding('satisfied', { grade: 'said' });
    const shown = finding('satisfied', { grade: 'shown' });
    assert.equal(worst([shown, said]), said);
    assert.equal(worst([said, shown]), said);
  });

  test('a worse status comes before a weaker grade', () => {
    const due = finding('due', { grade: 'shown' });
    assert.equal(worst([finding('satisfied', { grade: 'said' }), due]), due);
  });

  test('of two alike, the earlier due date comes first, and one with a date before one without', () => {
    const sooner = finding('due', { grade: 'shown', due: '2026-12-01' });
    const later = finding('due', { grade: 'shown', due: '2027-01-01' });
    const undated = finding('due', { grade: 'shown' });
    assert.equal(worst([undated, later, sooner]), sooner);
    assert.equal(worst([undated, later]), later);
    assert.equal(worst([later, undated]), later);
  });

  test('it is one of those given, no other is worse, and the list is left as it was', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 8 }), (findings) => {
        const before = [...findings];
        const found = worst(findings);
        assert.ok(found !== undefined && findings.includes(found));
        for (const other of findings) {
          assert.ok(statuses.indexOf(found.status) <= statuses.indexOf(other.status));
        }
        assert.deepEqual(findings, before);
      }),
    );
  });
});
