import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { addDays, addMonths } from '#calendar.ts';
import { worst, wordOf } from '#finding.ts';
import { forCitation, trial } from '#test/given-decisions.ts';
import { approve } from './decide-approve.ts';
import { setApplicability } from './decide-keep.ts';
import { sign } from './decide-sign.ts';
import { answers, findings } from './findings.ts';
import { givenPolicies } from './given-policies.ts';
import { owed } from './reading.ts';

const names = ['Family practice', 'Behavioral health'] as const;

/** A practice with every policy in effect, read and signed by everybody whom it concerns. */
function complete(name: (typeof names)[number]) {
  const one = givenPolicies(name);
  one.approveReady();
  for (const [person, open] of owed(one.program, one.today))
    for (const { policy, version } of open)
      one.given(sign, { id: policy, version, read: 'on' }, { by: person });
  const found = (citation: string, today = one.today) =>
    worst(forCitation(findings(one.program, today), citation));
  return { ...one, found };
}

test('164.316, 164.530(i)-(j): with every policy approved, in effect and signed, all is shown, in both sample practices', () => {
  for (const name of names) {
    const one = complete(name);
    for (const citation of answers) {
      const finding = one.found(citation);
      assert.equal(finding && wordOf(finding), 'shown', `${name} ${citation}: ${finding?.because}`);
      assert.equal(finding?.status, 'satisfied', citation);
      assert.ok((finding?.evidence.length ?? 0) > 0, citation);
    }
  }
});

test('with nothing on record every provision is unknown, and leads to the page where the work is', () => {
  for (const { status, grade, work, subject } of findings(trial(false).program, '2026-11-30')) {
    assert.equal(subject, 'practice');
    assert.equal(status, 'unknown');
    assert.equal(grade, undefined);
    assert.ok(work?.path.startsWith('/policies'));
  }
});

test('164.316(a): while no policy is on record here, what the interview heard is said; afterwards the record decides', () => {
  const family = givenPolicies('Family practice');
  const before = worst(forCitation(findings(family.program, family.today), '164.316(a)'));
  assert.equal(before?.grade, 'said');
  family.given(approve, family.approval('policy-sec-01'));
  const after = worst(forCitation(findings(family.program, family.today), '164.316(a)'));
  assert.equal(after?.status, 'not-satisfied');
  assert.match(
    after?.because ?? '',
    /^1 of \d+ security policies that the rule asks of you are in effect\. Missing: “/,
  );
  assert.ok(after?.work && after.work.minutes > 0);
});

test('164.530(i)(1): each required policy that is not in effect is counted, and the first are named', () => {
  const one = givenPolicies();
  one.given(approve, one.approval('policy-prv-02'));
  const found = worst(forCitation(findings(one.program, one.today), '164.530(i)(1)'));
  assert.match(found?.because ?? '', /“.+”, “.+”, “.+” and \d+ more\./);
});

test('a required policy that the practice decided against is named as its word, and is not shown', () => {
  const other = givenPolicies();
  other.given(setApplicability, { id: 'policy-sec-15', seen: 0, applies: 'no', why: 'We send nothing.' });
  other.approveReady();
  const found = worst(forCitation(findings(other.program, other.today), '164.316(a)'));
  assert.equal(found?.status, 'satisfied');
  assert.equal(found?.grade, 'said');
  assert.match(found?.because ?? '', /You decided that “.+” does not apply to you\./);
});

test('164.316(b)(2)(iii): a policy that is no longer true is not satisfied, with both names and the way to mend it', () => {
  const one = complete('Family practice');
  one.given(recordPerson, { id: 'person-ben2', seen: 0, name: 'Ben Ito', start: '2024-03-01' });
  one.given(designate, { office: 'security-official', person: 'person-ben2' });
  const found = forCitation(findings(one.program, one.today), '164.316(b)(2)(iii)');
  assert.ok(found.length > 3);
  for (const { status, because, work, subject } of found) {
    assert.equal(status, 'not-satisfied');
    assert.match(because, /is now Ben Ito/);
    assert.equal(work?.path, `/policies/${subject}`);
  }
});

test('164.316(b)(2)(iii): a review is due by the practice’s own cadence, which is never called the law’s', () => {
  const one = complete('Family practice');
  const due = addMonths(one.today, 12);
  const before = one.found('164.316(b)(2)(iii)', addDays(due, -1));
  assert.equal(before?.status, 'satisfied');
  assert.equal(before?.due, due);
  const after = one.found('164.316(b)(2)(iii)', due);
  assert.equal(after?.status, 'due');
  assert.equal(after?.due, due);
  assert.match(
    after?.because ?? '',
    /Your policy says every 12 months; the law says “periodically” and gives no number\./,
  );
});

test('164.316(b)(2)(ii): who still has to read is due, and late once the practice’s own days are over', () => {
  const one = givenPolicies();
  one.approveReady();
  const found = (today: string) => worst(forCitation(findings(one.program, today), '164.316(b)(2)(ii)'));
  const last = addDays(one.today, 30);
  assert.equal(found(last)?.status, 'due');
  assert.equal(found(last)?.due, last);
  assert.equal(found(addDays(last, 1))?.status, 'not-satisfied');
  assert.match(found(addDays(last, 1))?.because ?? '', /your own policy/);
});
