import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { dayOf, startOfDay } from '#calendar.ts';
import { nagFromDay } from './breach.ts';
import type { BreachQuestion } from './breach-question.ts';
import { anyDay, dates, dayNumber } from './given-dates.ts';

describe('164.404(b): individuals are notified no later than 60 calendar days after discovery', () => {
  test('day 1 is the day after: over months, year ends, leap years and daylight saving', () => {
    const table = [
      ['2026-11-30', '2027-01-29'],
      ['2026-01-01', '2026-03-02'],
      ['2024-01-01', '2024-03-01'],
      ['2023-12-31', '2024-02-29'],
      ['2024-12-31', '2025-03-01'],
      ['2027-12-31', '2028-02-29'],
      ['2028-02-29', '2028-04-29'],
      ['2028-01-01', '2028-03-01'],
      ['2099-12-31', '2100-03-01'],
      ['2100-01-01', '2100-03-02'],
      // Clocks change in between: November 1, 2026, and March 14, 2027.
      ['2026-10-15', '2026-12-14'],
      ['2027-03-01', '2027-04-30'],
    ];
    for (const [discovered = '', by] of table)
      assert.equal(dates({ discovered, affected: 1 }).individuals.by, by, discovered);
  });

  test('the same as a count by arithmetic alone, on any day', () => {
    fc.assert(
      fc.property(anyDay, (discovered) => {
        const { individuals, hhs, media } = dates({
          discovered,
          affected: 501,
          states: [{ state: 'OH', residents: 501 }],
        });
        assert.equal(dayNumber(individuals.by) - dayNumber(discovered), 60);
        assert.equal(hhs.by, individuals.by);
        assert.deepEqual(media, [{ state: 'OH', by: individuals.by }]);
        const annual = dates({ discovered, affected: 499 }).hhs;
        assert.equal(dayNumber(annual.by) - dayNumber(`${discovered.slice(0, 4)}-12-31`), 60);
      }),
    );
  });

  test('a day is a day in every time zone: the last second of it discovers on the same day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(
          'America/New_York',
          'America/Los_Angeles',
          'Pacific/Guam',
          'Pacific/Honolulu',
          'America/Phoenix',
        ),
        (day, zone) => {
          const late = new Date(Date.parse(startOfDay(day, zone)) + 22.9 * 3_600_000).toISOString();
          assert.equal(dayOf(late, zone), day);
          assert.equal(
            dates({ discovered: dayOf(late, zone), affected: 1 }).individuals.by,
            dates({ discovered: day, affected: 1 }).individuals.by,
          );
        },
      ),
    );
  });

  test('the arithmetic is said, with the citation and that 60 days is the outer limit', () => {
    const { because } = dates({ discovered: '2026-11-30', affected: 12 });
    assert.ok(
      because.some((one) =>
        one.includes('November 30, 2026 + 60 calendar days = January 29, 2027 (164.404(b))'),
      ),
    );
    assert.ok(because.some((one) => one.startsWith('Without unreasonable delay')));
    assert.ok(because.some((one) => one.includes('does not wait for the end of your investigation')));
    assert.doesNotMatch(because.join(' '), /72 hours|compliant/i);
  });

  test('a last day on a weekend stays, and that is said', () => {
    const sunday = dates({ discovered: '2026-12-02', affected: 1 });
    assert.equal(sunday.individuals.by, '2027-01-31');
    assert.match(sunday.because.join(' '), /January 31, 2027 is a Sunday\. The rule moves no date/);
    assert.doesNotMatch(dates({ discovered: '2026-12-03', affected: 1 }).because.join(' '), /Sunday|Monday/);
    assert.match(dates({ discovered: '2026-12-01', affected: 1 }).because.join(' '), /is a Saturday/);
  });
});

describe('164.408: HHS', () => {
  test('500 or more in all, over all states: with the people; 499: in the yearly report', () => {
    const at = (affected: number, states: BreachQuestion['states'] = []) =>
      dates({ discovered: '2026-11-01', affected, states }).hhs;
    assert.deepEqual(at(499), { by: '2027-03-01', how: 'annual' });
    assert.deepEqual(at(500), { by: '2026-12-31', how: 'with-individuals' });
    assert.deepEqual(at(501), { by: '2026-12-31', how: 'with-individuals' });
    assert.equal(
      at(600, [
        { state: 'OH', residents: 300 },
        { state: 'PA', residents: 300 },
      ]).how,
      'with-individuals',
    );
    assert.equal(at(499, [{ state: 'OH', residents: 499 }]).how, 'annual');
  });

  test('fewer: 60 days after the end of the calendar year of discovery, March 1 or February 29', () => {
    const table = [
      ['2025-01-01', '2026-03-01'],
      ['2025-12-31', '2026-03-01'],
      ['2026-06-15', '2027-03-01'],
      ['2027-01-01', '2028-02-29'],
      ['2027-12-31', '2028-02-29'],
      ['2028-02-29', '2029-03-01'],
      ['2023-07-04', '2024-02-29'],
      ['2099-05-05', '2100-03-01'],
    ];
    for (const [discovered = '', by] of table) {
      const { hhs, because } = dates({ discovered, affected: 3 });
      assert.deepEqual(hhs, { by, how: 'annual' }, discovered);
      assert.equal(/leap year/.test(because.join(' ')), by?.endsWith('-02-29'), discovered);
    }
  });

  test('the year is that of discovery, also where an agent discovered it in the year before', () => {
    const question = { discovered: '2027-01-05', affected: 3, associateDiscovered: '2026-12-31' };
    assert.equal(dates(question).hhs.by, '2028-02-29');
    assert.equal(dates({ ...question, agent: true }).hhs.by, '2027-03-01');
  });
});

describe('164.406: the media, counted for each state by itself', () => {
  const media = (...states: (readonly [string, number])[]) =>
    dates({
      discovered: '2026-11-01',
      affected: 5000,
      states: states.map(([state, residents]) => ({ state, residents })),
    }).media;

  test('more than 500 residents of one state; 500 is not enough', () => {
    assert.deepEqual(media(['TX', 500]), []);
    assert.deepEqual(media(['TX', 501]), [{ state: 'TX', by: '2026-12-31' }]);
    assert.deepEqual(media(['TX', 499]), []);
    assert.deepEqual(media(['OH', 300], ['PA', 300]), []);
    assert.deepEqual(media(['GU', 501], ['AS', 502], ['OH', 5]), [
      { state: 'GU', by: '2026-12-31' },
      { state: 'AS', by: '2026-12-31' },
    ]);
  });

  test('500 in one state: HHS with the people, and no media', () => {
    const found = dates({
      discovered: '2026-11-01',
      affected: 500,
      states: [{ state: 'TX', residents: 500 }],
    });
    assert.equal(found.hhs.how, 'with-individuals');
    assert.deepEqual(found.media, []);
    assert.match(found.because.join(' '), /the media need not be told/);
  });

  test('where it is not said where people live, that is said, and nothing is ruled out', () => {
    const open = dates({ discovered: '2026-11-01', affected: 501 }).because.join(' ');
    assert.match(open, /Where 501 people live was not said/);
    assert.doesNotMatch(open, /need not be told/);
    const small = dates({ discovered: '2026-11-01', affected: 500 }).because.join(' ');
    assert.match(small, /need not be told/);
  });
});

describe('waiting', () => {
  const on = (today: string) => dates({ discovered: '2026-02-01', affected: 10, today });

  test(`from day ${nagFromDay} on it says that waiting is itself a delay, and that the figure is ours`, () => {
    assert.equal(on('2026-02-10').waiting, undefined);
    assert.match(on('2026-02-11').waiting ?? '', /Today is day 10\..*ours, not the law’s/);
    assert.match(on('2026-04-02').waiting ?? '', /Today is day 60/);
  });

  test('past the last day it gives the date anyway, and says what to do', () => {
    const late = on('2026-04-03');
    assert.equal(late.individuals.by, '2026-04-02');
    assert.match(late.waiting ?? '', /The last day for the people has passed.*164\.414\(b\)/);
    assert.match(late.because.join(' '), /That is 1 day ago/);
    assert.doesNotMatch(on('2026-04-02').because.join(' '), /ago/);
  });
});
