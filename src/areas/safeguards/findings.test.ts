import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  answered,
  asset,
  familyPractice,
  givenProgram,
  record,
  today,
} from '#areas/risk-analysis/given-interview.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { worst } from '#finding.ts';
import type { Program } from '#program.ts';
import { emptyProgram } from '#program.ts';
import { provisionAt } from '#regulation/index.ts';
import { answers, findings } from './findings.ts';

function at(program: Program, citation: string) {
  return findings(program, today).filter((finding) => finding.citation === citation);
}

/** Answers all that is asked; `absent` falls back on `no` for a fact. */
function allAnswered(choice: 'in-place' | 'absent'): Program {
  const program = familyPractice();
  for (;;) {
    const { next } = interview(program, today);
    if (!next) return program;
    const fits = next.choices.find(({ id }) => id === choice) ?? next.choices.find(({ id }) => id === 'no');
    record(program, [answered(next.question.id, fits?.id ?? next.choices[0]?.id ?? '', next.subject)]);
  }
}

test('every citation that the area answers exists and has a finding, on an empty record too', () => {
  assert.equal(new Set(answers).size, answers.length);
  for (const program of [
    emptyProgram('practice-test'),
    givenProgram(),
    familyPractice(),
    allAnswered('absent'),
  ]) {
    const found = new Set(findings(program, today).map(({ citation }) => citation));
    for (const citation of answers) {
      assert.ok(provisionAt(citation), citation);
      assert.ok(found.has(citation), citation);
    }
    assert.equal(found.size, answers.length);
  }
});

test('with nothing on record every finding is unknown, and each has a page where the work is', () => {
  for (const finding of findings(emptyProgram('practice-test'), today)) {
    assert.equal(finding.status, 'unknown', finding.because);
    assert.equal(finding.grade, undefined);
    assert.match(finding.work?.path ?? '', /^\/(risk-analysis\/interview\/[\w~-]+|inventory)$/);
  }
});

test('with everything in place every provision is satisfied or does not apply, and never more than said', () => {
  const program = allAnswered('in-place');
  for (const citation of answers) {
    const finding = worst(at(program, citation));
    assert.ok(finding?.status === 'satisfied' || finding?.status === 'not-applicable', citation);
    if (finding.status === 'satisfied') assert.equal(finding.grade, 'said', citation);
    if (finding.status === 'satisfied') assert.ok(finding.evidence.length > 0, citation);
  }
});

test('with nothing in place no provision is satisfied', () => {
  const program = allAnswered('absent');
  for (const citation of answers)
    assert.equal(worst(at(program, citation))?.status, 'not-satisfied', citation);
});

test('164.308(a)(4)(ii)(C): an addressable part that is missing says what addressable asks; a required one does not', () => {
  const program = record(familyPractice(), [
    answered('access-recertified', 'partly'),
    answered('sanctions-applied', 'absent'),
  ]);
  const [addressable] = at(program, '164.308(a)(4)(ii)(C)');
  assert.equal(
    addressable?.because,
    'Who has access is looked at again: you answered “We did, but not lately, or not for every system” on November 22, 2026. It is addressable, which is not optional: do it if it is reasonable and appropriate, or write down why not and what you do instead (164.306(d)(3)).',
  );
  assert.deepEqual([addressable?.status, addressable?.grade], ['not-satisfied', 'said']);
  assert.equal(addressable?.work?.path, '/risk-analysis/interview/access-recertified');
  const [required] = at(program, '164.308(a)(1)(ii)(C)');
  assert.doesNotMatch(required?.because ?? '', /addressable/);
});

test('164.308(a)(7)(i): a standard tells how many of its parts are in place and names those that are not', () => {
  const program = record(familyPractice(), [
    answered('backups-made', 'in-place'),
    answered('backups-offline', 'in-place'),
    answered('restore-tested', 'absent'),
    answered('recovery-plan', 'unknown'),
  ]);
  const [finding, ...more] = at(program, '164.308(a)(7)(i)');
  assert.deepEqual(more, []);
  assert.equal(
    finding?.because,
    '1 of 5 parts are said to be in place. Missing: Testing and revision procedures. Not known yet: Disaster recovery plan; Emergency mode operation plan; Applications and data criticality analysis.',
  );
  assert.equal(finding?.status, 'not-satisfied');
  assert.equal(finding?.work?.path, '/risk-analysis/interview/restore-tested');
});

test('164.312(d): each system has a finding of its own, and "I don’t know" names the work', () => {
  const program = record(familyPractice(), [
    answered('second-factor', 'unknown', 'asset-chart'),
    answered('second-factor', 'in-place', 'asset-mail'),
  ]);
  const chart = at(program, '164.312(d)').find(({ subject }) => subject === 'asset-chart');
  assert.deepEqual([chart?.status, chart?.grade], ['unknown', undefined]);
  assert.match(
    chart?.because ?? '',
    /To find out: Ask ehr whether a second step at sign-in is turned on, and for whom\.$/,
  );
  assert.equal(chart?.work?.path, '/risk-analysis/interview/second-factor~asset-chart');
  const mail = at(program, '164.312(d)').find(({ subject }) => subject === 'asset-mail');
  assert.deepEqual([mail?.status, mail?.grade], ['satisfied', 'said']);
  assert.deepEqual(mail?.evidence, [program.position]);
});

test('164.310(d)(2)(iv): without a server of your own the answer on backups speaks for copies before a move', () => {
  const program = givenProgram(asset('chart', { kind: 'ehr' }), answered('backups-made', 'in-place'));
  const [finding] = at(program, '164.310(d)(2)(iv)');
  assert.equal(finding?.status, 'satisfied');
  assert.match(finding?.because ?? '', /^Backups: you answered “Yes, everything”/);
});

test('164.312(e)(1): what does not apply is left out beside what does', () => {
  const program = record(familyPractice(), [answered('offers-telehealth', 'no'), answered('uses-ai', 'no')]);
  assert.ok(at(program, '164.312(e)(1)').every(({ because }) => !because.includes('video')));
});

test('164.312(e)(1): a standard names the specification that another record answers, and does not speak for it', () => {
  const [transmission] = at(allAnswered('in-place'), '164.312(e)(1)');
  assert.match(
    transmission?.because ?? '',
    / Encryption \(164\.312\(e\)\(2\)\(ii\)\) belongs to this standard too and has a line of its own\.$/,
  );
  const [contingency] = at(allAnswered('in-place'), '164.308(a)(7)(i)');
  assert.doesNotMatch(contingency?.because ?? '', /of its own/);
});
