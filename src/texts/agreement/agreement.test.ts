import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checklistOf, clauses } from '#areas/business-associates/clauses.ts';
import { clauseIds } from '#areas/business-associates/events.ts';
import { gradeOf } from '#bench/readability.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { tidied } from '#written/tidy.ts';
import { gapsIn, linesOf } from '#written/written.ts';
import { agreementText } from './agreement.ts';
import type { AgreementFacts } from './agreement.ts';
import { clauseText, usualParties } from './clause-text.ts';

const facts: AgreementFacts = {
  vendor: { name: 'Northwind Hosting', service: 'Runs the EHR' },
  details: { legalName: 'Northwind Hosting, LLC', address: '1 Main Street', insurance: 'Cyber, $2 million' },
  effective: '2026-12-01',
  ends: '',
  choices: {
    noticeDays: 5,
    accessDays: 10,
    ownWork: true,
    aggregation: true,
    abroad: false,
    costs: true,
  },
  agent: false,
};

const practices = [...toldPractices()].map(([name, { program, sample }]) => ({
  name,
  told: telling(program, sample.today, 'en').told,
}));

test('164.504(e)(2)-(4), 164.314(a)(2)(i), 164.410: the agreement has every term, each marked with its section, for both practices', () => {
  for (const { name, told } of practices) {
    const made = agreementText(told, facts);
    const { missing, open } = checklistOf({ kind: 'contract', marks: made.marks });
    assert.deepEqual([missing, open], [[], []], name);
    assert.deepEqual(gapsIn(made.text), [], name);
    assert.deepEqual(made.text, tidied(made.text), name);
    const lines = linesOf(made.text);
    for (const { clause, where } of made.marks) {
      const at = lines.findIndex((line) => line.startsWith(`${where.replace('section ', '')}. `));
      const next = lines.findIndex((line, index) => index > at && /^\d+\. /.test(line));
      const section = lines.slice(at, next === -1 ? undefined : next).join('\n');
      assert.ok(at >= 0, `${name}: ${clause} in ${where}`);
      for (const sentence of clauseText(clause, {
        parties: {
          practice: ['The Practice', 'the Practice'],
          vendor: ['The Vendor', 'the Vendor'],
        },
        service: 'Runs the EHR',
        choices: facts.choices,
      }))
        assert.ok(section.includes(sentence), `${name}: ${clauses[clause].title} in ${where}`);
    }
  }
});

test('a term that was left out is marked as not there, and both that may be left out leave nothing missing', () => {
  const [{ told } = assert.fail()] = practices;
  const made = agreementText(told, {
    ...facts,
    choices: { ...facts.choices, ownWork: false, aggregation: false },
  });
  assert.deepEqual(
    made.marks.filter(({ found }) => !found).map(({ clause }) => clause),
    ['own-work', 'aggregation'],
  );
  assert.deepEqual(checklistOf({ kind: 'contract', marks: made.marks }).missing, []);
});

test('it is read with ease: grade 10 at most, and so is each sentence that is proposed', () => {
  for (const { name, told } of practices) assert.ok(gradeOf(agreementText(told, facts).text) <= 10, name);
});

test('it has the facts: names, days, insurance; what nobody recorded is a gap', () => {
  const [{ told } = assert.fail()] = practices;
  const text = (more: Partial<AgreementFacts> = {}) =>
    linesOf(agreementText(told, { ...facts, ...more }).text).join('\n');
  assert.match(text(), /Northwind Hosting, LLC/);
  assert.match(text(), /no later than 5 calendar days after it discovers/);
  assert.match(text(), /Insurance: Cyber, \$2 million\./);
  assert.match(text(), /PHI stays in the United States/);
  assert.match(text(), /not an agent of the Practice/);
  assert.doesNotMatch(text({ agent: true }), /not an agent of the Practice/);
  assert.doesNotMatch(
    text({ choices: { ...facts.choices, abroad: true } }),
    /PHI stays in the United States/,
  );
  assert.deepEqual(gapsIn(agreementText(told, { ...facts, vendor: { name: 'X', service: '' } }).text), [
    'what they do for you',
  ]);
});

test('it says nothing that the rule took away or never asked for', () => {
  for (const { told } of practices) {
    const all = [
      ...linesOf(agreementText(told, facts).text),
      ...clauseIds.flatMap((id) =>
        clauseText(id, { parties: usualParties, service: 'services', choices: facts.choices }),
      ),
    ].join('\n');
    // The duty to report to HHS where ending is not feasible went in 2013 (78 FR 5697).
    assert.doesNotMatch(all, /report (the violation|it) to (HHS|the Secretary)/i);
    assert.doesNotMatch(all, /compliant|certified|HIPAA requires annual|24 hours/i);
    assert.doesNotMatch(all, /undefined|NaN|\[object/);
  }
});
