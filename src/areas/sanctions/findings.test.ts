import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { VersionFacts } from '#areas/policies/events.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { addDays } from '#calendar.ts';
import { fold } from '#fold.ts';
import { firstLadder } from '#texts/policies/ladder.ts';
import { ana, forCitation, today, trial } from '#test/given-decisions.ts';
import { decideCase } from './decide-case.ts';
import { carryOut, openCase, setLadder } from './decide.ts';
import { answers, caseDays, findings } from './findings.ts';

const ben = 'person-ben1';

function givenFindings() {
  const one = trial();
  one.given(recordPerson, { id: ben, name: 'Benedict Osei', relation: 'employee', start: '2024-03-01' });
  const about = (citation: string, on = today) => forCitation(findings(one.program, on), citation)[0];
  const approved = (library: string, effective = today) => {
    const data: VersionFacts = {
      library,
      title: library,
      area: 'sanctions',
      audience: 'everyone',
      answers: ['164.530(e)(1)'],
      version: 1,
      text: [],
      relied: [],
      promised: [],
      effective,
      approver: ana,
      statement: 'I approve it.',
      changes: '',
      material: false,
    };
    const subject = `policy-${library.toLowerCase()}`;
    const { position } = one.program;
    const at = `${today}T18:00:00.000Z`;
    fold(one.program, [
      {
        area: 'policies',
        type: 'policy-approved',
        version: 1,
        subject,
        data,
        by: ana,
        at,
        position: position + 1,
      },
    ]);
  };
  const opened = (id: string, on: string) =>
    one.given(openCase, {
      id,
      person: ben,
      source: 'other',
      incident: '',
      what: 'Opened the chart of Zelda.',
      on,
    });
  const decided = (id: string, outcome: string) =>
    one.given(decideCase, {
      id,
      seen: one.program.sanctionCases.get(id)?.revision,
      outcome,
      intent: 'curious',
      rung: 3,
      measure: 'A warning for Benedict.',
      why: 'The work did not need it.',
      complaint: 'no',
      whistleblower: 'no',
      crimeVictim: 'no',
      note: 'Asked.',
      decider: ana,
      on: today,
    });
  return { ...one, about, approved, opened, decided };
}

test('164.530(e)(1), 164.308(a)(1)(ii)(C): shown with a ladder and a policy in effect that tells it, and not with one of them', () => {
  const { about, given, approved } = givenFindings();
  for (const citation of ['164.530(e)(1)', '164.308(a)(1)(ii)(C)'])
    assert.equal(about(citation)?.status, 'unknown');
  given(setLadder, { rungs: firstLadder, seen: 0 });
  assert.equal(about('164.530(e)(1)')?.status, 'not-satisfied');
  approved('SAN-01', addDays(today, 1));
  assert.equal(about('164.530(e)(1)')?.status, 'not-satisfied', 'not in effect yet');
  for (const citation of ['164.530(e)(1)', '164.308(a)(1)(ii)(C)']) {
    const finding = about(citation, addDays(today, 1));
    assert.deepEqual([finding?.status, finding?.grade], ['satisfied', 'shown']);
  }
});

test('164.530(e)(2): an open case is due after our 30 days, a sanction nobody carried out is due, all done is shown', () => {
  const { about, given, opened, decided, program } = givenFindings();
  assert.equal(about('164.530(e)(2)')?.status, 'unknown');
  given(setLadder, { rungs: firstLadder, seen: 0 });
  assert.deepEqual([about('164.530(e)(2)')?.status, about('164.530(e)(2)')?.grade], ['satisfied', 'said']);
  opened('case-one1', '2026-11-20');
  opened('case-two1', '2026-11-10');
  const open = about('164.530(e)(2)');
  assert.deepEqual([open?.status, open?.due], ['due', addDays('2026-11-10', caseDays)]);
  assert.doesNotMatch(about('164.530(e)(2)', '2026-12-10')?.because ?? '', /waits for long/);
  assert.match(about('164.530(e)(2)', '2026-12-11')?.because ?? '', /waits for long/);
  decided('case-two1', 'no-violation');
  assert.equal(about('164.530(e)(2)')?.due, addDays('2026-11-20', caseDays));
  decided('case-one1', 'sanction');
  assert.match(about('164.530(e)(2)')?.because ?? '', /nobody wrote down that it was done/);
  const seen = program.sanctionCases.get('case-one1')?.revision;
  given(carryOut, { id: 'case-one1', seen, on: today, what: 'Told.' });
  assert.deepEqual([about('164.530(e)(2)')?.status, about('164.530(e)(2)')?.grade], ['satisfied', 'shown']);
});

test('164.530(g): said with the policy alone, shown once a case was checked against it', () => {
  const { about, approved, opened, decided } = givenFindings();
  assert.equal(about('164.530(g)')?.status, 'unknown');
  approved('PRV-16');
  assert.equal(about('164.530(g)')?.grade, 'said');
  opened('case-one1', '2026-11-20');
  decided('case-one1', 'no-violation');
  assert.equal(about('164.530(g)')?.grade, 'shown');
});

test('no finding names whom a case is about, nor says what was found', () => {
  const { given, opened, decided, program, approved } = givenFindings();
  given(setLadder, { rungs: firstLadder, seen: 0 });
  approved('SAN-01');
  opened('case-one1', '2026-11-20');
  const all = () => findings(program, addDays(today, 60));
  const check = () => {
    for (const finding of all()) {
      assert.ok(answers.includes(finding.citation));
      assert.equal(finding.subject, 'practice');
      assert.doesNotMatch(JSON.stringify(finding), /Benedict|Zelda|warning|case-one1|person-/);
    }
  };
  check();
  decided('case-one1', 'sanction');
  check();
});
