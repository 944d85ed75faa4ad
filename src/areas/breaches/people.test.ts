import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { report } from '#areas/incidents/decide.ts';
import { fieldsOf, forCitation, today } from '#test/given-decisions.ts';
import { answerQuestion } from './decide-assessment.ts';
import { recordBreach } from './decide.ts';
import { countPeople, keepMailList } from './decide-people.ts';
import { clocksOf } from './clocks.ts';
import { yearlyLastDay, yearlyList, yearsOf } from './duties.ts';
import { findings } from './findings.ts';
import { faxed, givenBreach, recordOf } from './given.ts';
import { listDifferences } from './mail-list.ts';
import { standingOn } from './standing.ts';

const row = (state: string, residents: number) => ({ state, residents });

describe('164.404(a)(1), 164.406, 164.408: the count', () => {
  test('more residents by state than people in all, a state that is none, one twice, none at all: refused', () => {
    const { refused, about, counted, program } = givenBreach();
    const fine = { total: 620, on: '2026-10-02', why: 'Counted.' };
    for (const [change, field] of [
      [{ states: [row('OH', 400), row('IN', 221)] }, 'states'],
      [{ states: [row('ZZ', 1)] }, 'states'],
      [{ states: [row('OH', 1), row('oh', 1)] }, 'states'],
      [{ states: [row('Ohio', 1)] }, 'states'],
      [{ states: [row('OH', 0)] }, 'states.0.residents'],
      [{ total: 0 }, 'total'],
      [{ total: 1.5 }, 'total'],
      [{ total: '' }, 'total'],
      [{ on: '2026-09-30' }, 'on'],
      [{ on: '2026-12-01' }, 'on'],
      [{ unreachable: 621 }, 'unreachable'],
      [{ kin: 621 }, 'kin'],
      [{ kinds: ['soul'] }, 'kinds.0'],
    ] as const)
      assert.deepEqual(
        fieldsOf(refused(countPeople, about({ ...fine, ...change }))),
        [field],
        JSON.stringify(change),
      );
    counted(620, '2026-10-02', { states: [row('oh', 400), row('IN', 220), row('', 0)].slice(0, 2) });
    assert.deepEqual(recordOf(program).counts[0]?.states, [row('OH', 400), row('IN', 220)]);
  });

  test('a count that changes says why, is of no earlier day, and leaves the earlier ones on record', () => {
    const { refused, about, counted, program } = givenBreach();
    counted(499, '2026-10-02');
    assert.deepEqual(fieldsOf(refused(countPeople, about({ total: 500, on: '2026-10-03', why: '' }))), [
      'why',
    ]);
    assert.deepEqual(fieldsOf(refused(countPeople, about({ total: 500, on: '2026-10-01', why: 'More.' }))), [
      'on',
    ]);
    counted(500, '2026-10-03');
    assert.deepEqual(
      recordOf(program).counts.map(({ total, on }) => [total, on]),
      [
        [499, '2026-10-02'],
        [500, '2026-10-03'],
      ],
    );
  });

  test('164.408: 499 goes into the yearly list, 500 and 501 are told with the people; the change moves HHS’s clock as of its day', () => {
    const { counted, program } = givenBreach();
    counted(499, '2026-10-02');
    counted(500, '2026-11-20');
    const record = recordOf(program);
    const before = clocksOf(program, record, '2026-11-19');
    assert.deepEqual([before.large, before.hhs], [false, { by: '2027-03-01', how: 'annual' }]);
    const after = clocksOf(program, record, '2026-11-20');
    assert.deepEqual([after.large, after.hhs], [true, { by: '2026-11-30', how: 'with-individuals' }]);
    assert.equal(after.largeSince, '2026-11-20');
    assert.match(after.timeline.map(({ because }) => because).join(' '), /reached 500 on November 20, 2026/);
    counted(501, '2026-11-21');
    assert.equal(clocksOf(program, recordOf(program), today).largeSince, '2026-11-20');
    counted(499, '2026-11-22');
    assert.equal(clocksOf(program, recordOf(program), today).hhs.how, 'annual');
  });

  test('164.408(b): a count that reaches 500 after the 60th day is told at once, as of that day', () => {
    const { given, counted, program, about } = givenBreach();
    given(recordBreach, about({ ...faxed, discovered: '2026-07-01', from: '2026-06-30' }));
    counted(499, '2026-07-02');
    counted(500, '2026-11-20');
    const clocks = clocksOf(program, recordOf(program), today);
    assert.equal(clocks.individualsBy, '2026-08-30');
    assert.equal(clocks.hhs.by, '2026-11-20');
    assert.match(clocks.timeline.map(({ because }) => because).join(' '), /tell HHS at once/);
  });

  test('164.406(a): the media of a state from more than 500 of its residents on: 500 is not enough, whatever the number of states', () => {
    const media = (states: readonly { state: string; residents: number }[]) => {
      const { counted, program } = givenBreach();
      counted(1200, '2026-10-02', { states });
      return clocksOf(program, recordOf(program), today).media.map(({ state, by }) => [state, by]);
    };
    assert.deepEqual(media([row('OH', 500), row('IN', 499)]), []);
    assert.deepEqual(media([row('OH', 501), row('IN', 499)]), [['OH', '2026-11-30']]);
    assert.deepEqual(media([row('OH', 600), row('IN', 501)]).length, 2);
  });

  test('peers: 500 or more is no matter of 72 hours; nothing is counted from the end of the investigation', () => {
    const { counted, concluded, program } = givenBreach();
    counted(900, '2026-10-02');
    concluded('2026-11-01', { as: 'breach' });
    const { individualsBy, hhs } = clocksOf(program, recordOf(program), today);
    assert.deepEqual([individualsBy, hhs.by], ['2026-11-30', '2026-11-30']);
  });
});

describe('164.402, 164.408: several groups of one incident', () => {
  test('each is decided by itself; HHS and the media count together those that are, or may be, a breach', () => {
    const { given, program, counted, answered, concluded, about } = givenBreach();
    given(report, {
      id: 'incident-pox1',
      what: 'A portal showed results.',
      happened: '2026-09-30',
      discovered: '2026-10-01',
      assets: [],
    });
    given(recordBreach, about({ ...faxed, incident: 'incident-pox1', group: 'Opened' }));
    given(recordBreach, { ...faxed, id: 'breach-seven', incident: 'incident-pox1', group: 'Never opened' });
    counted(300, '2026-10-02');
    counted(250, '2026-10-04', { states: [row('OH', 250)] }, 'breach-seven');
    assert.equal(clocksOf(program, recordOf(program), '2026-10-03').large, false);
    assert.equal(clocksOf(program, recordOf(program), '2026-10-04').affected, 550);
    assert.equal(clocksOf(program, recordOf(program), '2026-10-04').largeSince, '2026-10-04');
    given(
      answerQuestion,
      about({ question: 'protection', answer: 'destroyed', evidence: 'Log.' }, 'breach-seven'),
    );
    answered({}, 'breach-seven');
    concluded('2026-10-10', {}, 'breach-seven');
    assert.equal(standingOn(recordOf(program, 'breach-seven'), today), 'not-a-breach');
    assert.equal(clocksOf(program, recordOf(program), today).large, false);
  });
});

describe('164.408(c): the yearly list', () => {
  test('by the year of discovery, small ones alone; March 1, and February 29 in a leap year', () => {
    const { given, program, counted } = givenBreach();
    given(recordBreach, { ...faxed, id: 'breach-old1', discovered: '2025-12-31', from: '2025-12-30' });
    counted(499, '2026-10-02');
    counted(500, '2026-01-02', {}, 'breach-old1');
    assert.deepEqual(
      yearlyList(program, 2026, today).map(({ record, by }) => [record.id, by]),
      [['breach-fax1', '2027-03-01']],
    );
    assert.deepEqual(yearlyList(program, 2025, today), []);
    assert.deepEqual(yearsOf(program, today), [2026, 2025]);
    assert.equal(yearlyLastDay(2027).by, '2028-02-29');
    assert.match(yearlyLastDay(2027).words, /February 29 and not March 1/);
    assert.equal(yearlyLastDay(2026).by, '2027-03-01');
    assert.deepEqual(
      forCitation(findings(program, today), '164.408(c)').map(({ status, due }) => [status, due]),
      [
        ['due', '2027-03-01'],
        ['not-applicable', undefined],
      ],
    );
  });
});

describe('the list of the people', () => {
  const file = { digest: 'd'.repeat(64), name: 'mailing-list.csv', type: 'text/csv', bytes: 900 };

  test('only its digest and numbers are on record, and what differs from the count is said, by state too', () => {
    const { given, about, counted, program, refused } = givenBreach();
    counted(620, '2026-10-02', { states: [row('OH', 400), row('IN', 220)] });
    given(keepMailList, about({ file, rows: 618, states: [row('OH', 400), row('IN', 218)] }));
    assert.deepEqual(listDifferences(recordOf(program)), [
      'The list has 618 rows; the count on record is 620.',
      'In Indiana, the list has 218; the count on record is 220.',
    ]);
    given(keepMailList, about({ file: { ...file, digest: 'e'.repeat(64) }, rows: 620, states: [] }));
    assert.deepEqual(listDifferences(recordOf(program)), []);
    assert.deepEqual(
      fieldsOf(
        refused(
          keepMailList,
          about({ file: { ...file, digest: 'f'.repeat(64), type: 'application/pdf' }, rows: 1 }),
        ),
      ),
      ['file'],
    );
  });
});
