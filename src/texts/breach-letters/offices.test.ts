import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { breachDeadlines } from '#deadlines/breach.ts';
import { breachStatutes } from '#states/breach-notice.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { gapsIn, linesOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { LetterFacts } from './facts.ts';
import { givenFax, givenRansomware } from './given-facts.ts';
import { bureausLetter, bureausToTell, officeLetter, officesToTell } from './offices.ts';
import { portalSheet } from './portal.ts';
import { monitoringOwed, stateRemarks } from './remarks.ts';
import { yearlyList, yearlyReportBy } from './yearly.ts';

const today = '2026-11-20';
const { program, sample } = toldPractices().get('Family practice') ?? assert.fail();
const { told } = telling(program, sample.today, 'en');
const textIn = (written: Written): string => linesOf(written).join('\n');
const livingIn = (...states: LetterFacts['states']): LetterFacts => ({
  ...givenRansomware,
  states,
  total: states.reduce((sum, { residents }) => sum + residents, 0),
});

/** The offices that the clocks of the deadlines name for as many people of one state. */
function officesOfClocks(state: string, residents: number): readonly string[] {
  const found = breachDeadlines({
    discovered: '2026-10-05',
    affected: residents,
    states: [{ state, residents }],
    today,
  });
  if ('refusals' in found) assert.fail(found.refusals[0]?.because);
  return found.deadlines.states.flatMap(({ steps }) => steps.slice(1).map(({ what }) => what));
}

describe('offices of the states', () => {
  test('every state, at and just below each of its thresholds: the letters are those that the clocks name', () => {
    for (const row of breachStatutes) {
      if (row.underHipaa === 'outside') continue;
      for (const least of new Set([
        1,
        249,
        250,
        499,
        500,
        501,
        999,
        1000,
        1001,
        ...row.authorities.map((one) => one.least),
      ]))
        for (const residents of [least - 1, least].filter((count) => count > 0))
          assert.deepEqual(
            officesToTell(livingIn({ state: row.state, residents })).map(({ who }) => `Tell ${who}`),
            officesOfClocks(row.state, residents),
            `${row.state} with ${residents}`,
          );
    }
  });

  test('ransomware with 620 people in two states: Texas from 250 on, Oklahoma not below its number', () => {
    assert.deepEqual(
      officesToTell(givenRansomware).map(({ state }) => state),
      ['TX'],
    );
    assert.deepEqual(officesToTell(livingIn({ state: 'TX', residents: 249 })), []);
    assert.deepEqual(
      officesToTell(livingIn({ state: 'TX', residents: 250 })).map(({ who }) => who),
      ['the Attorney General of Texas'],
    );
    assert.deepEqual(officesToTell(livingIn({ state: 'OK', residents: 499 })), []);
    assert.equal(officesToTell(livingIn({ state: 'OK', residents: 500 })).length, 1);
  });

  test('the letter to an office has what happened, the numbers and what was done; a law that is not sure waits to be read', () => {
    for (const row of breachStatutes) {
      const facts = livingIn({ state: row.state, residents: 20_000 });
      for (const office of officesToTell({ ...facts, securityProgram: 'yes' })) {
        const written = officeLetter({ ...facts, securityProgram: 'yes' }, told, office, today);
        const text = textIn(written);
        assert.match(text, /20,000 residents of /, row.state);
        assert.ok(text.includes(row.statute) && text.includes(givenRansomware.happened.en), row.state);
        assert.deepEqual(
          gapsIn(written),
          row.confidence === 'high' ? [] : ['verify this law at its source'],
          row.state,
        );
        assert.equal(/as a courtesy/.test(text), office.courtesy);
      }
    }
  });

  test('201 CMR 17.00: Massachusetts is told whether there is a written security program; while nobody says, the letter waits', () => {
    const facts = livingIn({ state: 'MA', residents: 5 });
    const [office] = officesToTell(facts);
    const letter = (securityProgram: LetterFacts['securityProgram']) =>
      officeLetter({ ...facts, securityProgram }, told, office ?? assert.fail(), today);
    assert.deepEqual(gapsIn(letter('unknown')), ['whether you have a written information security program']);
    assert.deepEqual(gapsIn(letter('no')), []);
  });

  test('consumer reporting agencies: where a row asks, from its number on, and never with a name', () => {
    for (const { state, creditBureaus, underHipaa } of breachStatutes) {
      if (underHipaa === 'outside') continue;
      if (creditBureaus === null)
        assert.deepEqual(bureausToTell(livingIn({ state, residents: 100_000 })), [], state);
      else {
        assert.equal(bureausToTell(livingIn({ state, residents: creditBureaus })).length, 1, state);
        if (creditBureaus > 1)
          assert.equal(bureausToTell(livingIn({ state, residents: creditBureaus - 1 })).length, 0, state);
      }
    }
    assert.match(
      textIn(bureausLetter(livingIn({ state: 'MN', residents: 501 }), told, today)),
      /names none of them/,
    );
  });
});

describe('what states forbid or add', () => {
  const remarks = (...states: LetterFacts['states']) =>
    stateRemarks(livingIn(...states))
      .map(({ says }) => says)
      .join('\n');

  test('Massachusetts forbids the nature in its own letter, HIPAA asks for it: both are said, and to ask a lawyer', () => {
    const text = remarks({ state: 'MA', residents: 5 });
    assert.match(text, /must not describe the nature/);
    assert.match(text, /HIPAA asks for a short description of what happened \(164\.404\(c\)\(1\)\(A\)\)/);
    assert.match(text, /ask a lawyer/);
  });

  test('monitoring that is owed is in the rows, and is asked for while the letter offers less', () => {
    for (const [state, { months }] of Object.entries(monitoringOwed)) {
      const row = breachStatutes.find((one) => one.state === state) ?? assert.fail(state);
      const line = (row.also ?? []).find((one) => /owed/.test(one)) ?? assert.fail(state);
      assert.match(line, months === 12 ? /12 months|one year/ : new RegExp(`${months} months`));
      const facts = livingIn({ state, residents: 5 });
      const offering = (offered: number) =>
        stateRemarks({
          ...facts,
          offer: { ...(givenRansomware.offer ?? assert.fail()), months: offered },
        }).some(({ says }) => says.includes(`pay for ${months} months`));
      assert.deepEqual([offering(months - 1), offering(months)], [true, false], state);
    }
    for (const { state, also = [] } of breachStatutes)
      if (also.some((line) => /(monitoring|identity theft).*owed/.test(line)))
        assert.ok(monitoringOwed[state], state);
  });

  test('a row that is not sure says to verify it; a state without a row says so', () => {
    for (const { state, confidence } of breachStatutes)
      assert.equal(/Verify the law of/.test(remarks({ state, residents: 5 })), confidence !== 'high', state);
    assert.match(
      remarks({ state: 'AS', residents: 5 }),
      /No breach notice statute of American Samoa is on file/,
    );
  });

  test('164.412: no letter goes out before the end of a delay', () => {
    const said = stateRemarks({ ...givenFax, delay: { until: '2026-12-01' } }).map(({ says }) => says);
    assert.ok(
      said.some((line) => /wait through December 1, 2026 .*No letter goes out before that/.test(line)),
    );
  });
});

describe('HHS', () => {
  test('164.408(b)-(c): the sheet says "with the people" from 500 on, in all states together, and that HHS will publish it', () => {
    const head = (total: number) => textIn(portalSheet({ ...givenFax, total }, told));
    assert.match(head(500), /at the same time as the people \(164\.408\(b\)\)\. HHS will publish/);
    assert.match(head(499), /yearly report, one report for each breach \(164\.408\(c\)\)/);
    assert.doesNotMatch(head(499), /publish this breach/);
  });

  test('the sheet waits for what nobody recorded, and names nobody but the contact', () => {
    assert.deepEqual(
      gapsIn(
        portalSheet(
          { ...givenFax, total: 0, incident: 'other', kinds: [], safeguardsBefore: '', actionsTaken: '' },
          told,
        ),
      ).toSorted(),
      [
        'how many people',
        'the day the letters went out',
        'the kinds of information',
        'the safeguards that were in place before it happened',
        'the type of breach, as the portal names it',
        'what was done about it',
        'where the information was, as the portal names it',
      ],
    );
    assert.match(textIn(portalSheet(givenFax, told)), /The portal itself was not at hand/);
  });

  test('164.408(c): the yearly list says its last day, March 1 or February 29, and what is still to be reported', () => {
    const of = (title: string, discovered: string, reported: string) => ({
      title,
      from: '2024-12-30',
      to: '' as const,
      discovered,
      total: title === 'first day' ? undefined : 499,
      decided: title !== 'first day',
      reported,
      confirmation: reported === '' ? '' : 'ABC-1',
    });
    const text = textIn(
      yearlyList(2026, [of('last day', '2026-12-31', '2027-01-04'), of('first day', '2026-01-01', '')]),
    );
    assert.match(text, /by March 1, 2027: 60 days after the end of the year/);
    assert.match(text, /1 of 2 is still to be reported/);
    assert.match(text, /first day \(presumed, not decided\)\n.*\n.*\nNot counted\nNot yet\nlast day\n/);
    assert.match(text, /499\nJanuary 4, 2027, ABC-1/);
    assert.deepEqual([yearlyReportBy(2026), yearlyReportBy(2027)], ['2027-03-01', '2028-02-29']);
    assert.match(textIn(yearlyList(2020, [])), /None is on record for 2020/);
  });
});
