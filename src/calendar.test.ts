import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  instant,
  isTimeZone,
  longDate,
  parseDay,
  startOfDay,
} from './calendar.ts';

/** Any day from 1900 to 2199. */
const anyDay = fc
  .integer({ min: -25567, max: 84005 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const anyZone = fc.constantFrom(
  'America/Chicago',
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Anchorage',
  'America/Puerto_Rico',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'UTC',
);

describe('parseDay', () => {
  test('a day that exists is itself', () => {
    for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01']) {
      assert.equal(parseDay(day), day);
    }
  });

  test('a day that does not exist is none', () => {
    for (const day of [
      '2026-02-30',
      '2025-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
    ]) {
      assert.equal(parseDay(day), undefined, day);
    }
  });

  test('a day spelled another way is none', () => {
    const spelled = [
      '2026-2-3',
      '02/03/2026',
      '20260203',
      '2026-02-03T00:00',
      '2026-02-03 ',
      ' 2026-02-03',
      '2026-02-03\n',
      '+002026-02-03',
      '26-02-03',
      '２０２６-02-03',
      'February 3, 2026',
      '',
    ];
    for (const text of spelled) assert.equal(parseDay(text), undefined, JSON.stringify(text));
  });

  test('every day of three centuries is read as itself', () => {
    fc.assert(fc.property(anyDay, (day) => parseDay(day) === day));
  });
});

describe('addDays, daysBetween', () => {
  test('a leap year has 366 days, another 365', () => {
    assert.equal(daysBetween('2024-01-01', '2025-01-01'), 366);
    assert.equal(daysBetween('2025-01-01', '2026-01-01'), 365);
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2025-02-28', '2025-03-01'), 1);
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  });

  test('the days on which clocks change are days like others', () => {
    assert.equal(daysBetween('2026-03-07', '2026-03-09'), 2);
    assert.equal(daysBetween('2026-10-31', '2026-11-02'), 2);
    assert.equal(addDays('2026-03-07', 2), '2026-03-09');
  });

  test('164.404(b): 60 calendar days after November 22, 2026 is January 21, 2027; day 1 is the day after', () => {
    assert.equal(addDays('2026-11-22', 60), '2027-01-21');
    assert.equal(addDays('2026-11-22', 1), '2026-11-23');
  });

  test('a number over a year is a number of days, and an earlier day is negative', () => {
    assert.equal(daysBetween('2020-01-01', '2026-01-01'), 2192);
    assert.equal(daysBetween('2026-01-10', '2026-01-01'), -9);
    assert.equal(daysBetween('2026-01-01', '2026-01-01'), 0);
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  });

  test('counting days and adding them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        assert.equal(daysBetween(day, addDays(day, days)), days);
        assert.equal(addDays(addDays(day, days), -days), day);
      }),
    );
  });

  test('days sort as their text does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        assert.equal(Math.sign(daysBetween(a, b)), a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('addMonths', () => {
  test('the end of a month stays within the month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-03-31', 1), '2026-04-30');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2024-02-29', 48), '2028-02-29');
  });

  test('any other day keeps its number, over the year too', () => {
    assert.equal(addMonths('2026-11-22', 12), '2027-11-22');
    assert.equal(addMonths('2026-11-22', 2), '2027-01-22');
    assert.equal(addMonths('2026-01-15', -1), '2025-12-15');
    assert.equal(addMonths('2026-01-15', 0), '2026-01-15');
  });

  test('164.316(b)(2)(i): 6 years are 72 months', () => {
    assert.equal(addMonths('2020-06-30', 72), '2026-06-30');
    assert.equal(addMonths('2020-02-29', 72), '2026-02-28');
  });
});

describe('dayOf, startOfDay, instant', () => {
  test('a minute before midnight in Chicago is still the day before, summer and winter', () => {
    // winter: six hours behind UTC
    assert.equal(dayOf('2026-01-15T05:59:59.999Z', 'America/Chicago'), '2026-01-14');
    assert.equal(dayOf('2026-01-15T06:00:00.000Z', 'America/Chicago'), '2026-01-15');
    // summer: five
    assert.equal(dayOf('2026-07-15T04:59:59.999Z', 'America/Chicago'), '2026-07-14');
    assert.equal(dayOf('2026-07-15T05:00:00.000Z', 'America/Chicago'), '2026-07-15');
  });

  test('the day the clocks change has 23 hours in March and 25 in November', () => {
    assert.equal(startOfDay('2026-03-08', 'America/Chicago'), '2026-03-08T06:00:00.000Z');
    assert.equal(startOfDay('2026-03-09', 'America/Chicago'), '2026-03-09T05:00:00.000Z');
    assert.equal(startOfDay('2026-11-01', 'America/Chicago'), '2026-11-01T05:00:00.000Z');
    assert.equal(startOfDay('2026-11-02', 'America/Chicago'), '2026-11-02T06:00:00.000Z');
    assert.equal(dayOf('2026-03-08T08:00:00.000Z', 'America/Chicago'), '2026-03-08');
    assert.equal(dayOf('2026-11-02T05:59:59.999Z', 'America/Chicago'), '2026-11-01');
  });

  test('one instant is two days in two zones', () => {
    assert.equal(dayOf('2026-11-23T04:30:00.000Z', 'America/New_York'), '2026-11-22');
    assert.equal(dayOf('2026-11-23T04:30:00.000Z', 'Pacific/Guam'), '2026-11-23');
    assert.equal(dayOf('2026-11-23T04:30:00.000Z', 'UTC'), '2026-11-23');
  });

  test('where clocks jump over midnight the day starts when it starts', () => {
    // Cuba went from 0:00 to 1:00 on March 8, 2026
    assert.equal(startOfDay('2026-03-08', 'America/Havana'), '2026-03-08T05:00:00.000Z');
    assert.equal(dayOf('2026-03-08T05:00:00.000Z', 'America/Havana'), '2026-03-08');
  });

  test('the first instant of a day is on it, and the millisecond before is not', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const start = startOfDay(day, zone);
        assert.equal(dayOf(start, zone), day);
        assert.equal(dayOf(instant(Date.parse(start) - 1), zone), addDays(day, -1));
      }),
    );
  });

  test('an instant is written with milliseconds and Z, so that text sorts by time', () => {
    assert.equal(instant(0), '1970-01-01T00:00:00.000Z');
    assert.equal(instant(1_795_000_000_120), '2026-11-18T11:06:40.120Z');
  });
});

describe('isTimeZone', () => {
  test('names that the runtime knows', () => {
    for (const zone of [
      'America/Chicago',
      'America/Indiana/Indianapolis',
      'US/Central',
      'UTC',
      'Etc/GMT+5',
    ]) {
      assert.equal(isTimeZone(zone), true, zone);
    }
  });

  test('nothing else: places without a zone, offsets, moments', () => {
    for (const text of [
      'America/Nowhere',
      'Chicago',
      'Central time',
      '',
      '-06:00',
      '+05',
      '2026-01-01T00:00Z',
      '2026-01-01T00:00[America/Chicago]',
      'America/Chicago ',
    ]) {
      assert.equal(isTimeZone(text), false, JSON.stringify(text));
    }
  });
});

describe('longDate', () => {
  test('as people in the United States write it, every month', () => {
    assert.equal(longDate('2026-11-30'), 'November 30, 2026');
    assert.equal(longDate('2024-02-29'), 'February 29, 2024');
    assert.equal(longDate('2026-01-05'), 'January 5, 2026');
    const months = Array.from(
      { length: 12 },
      (_, month) => longDate(addMonths('2026-01-01', month)).split(' ')[0],
    );
    assert.deepEqual(months, [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ]);
  });
});
