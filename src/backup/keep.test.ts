import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { keeping, toKeep } from './keep.ts';

const hour = 3_600_000;
const start = Date.UTC(2024, 0, 1, 7);
/** Backups of about three years: some days none, some days several. */
const history = fc
  .uniqueArray(fc.nat(3 * 365 * 24), { maxLength: 120 })
  .map((hours) => hours.map((count) => instant(start + count * hour)));
const most = keeping.days + keeping.weeks + keeping.months;

test('a backup each night for two years: the last 7 days, 4 Sundays and 12 month ends are kept', () => {
  const nights = Array.from({ length: 730 }, (_, day) => `${addDays('2025-01-01', day)}T07:00:00.000Z`);
  const kept = [...toKeep(nights, 'UTC')].map((at) => at.slice(0, 10)).toSorted();
  assert.equal(nights.at(-1)?.slice(0, 10), '2026-12-31');
  const expected = `
    2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31
    2026-08-31 2026-09-30 2026-10-31 2026-11-30 2026-12-13 2026-12-20
    2026-12-25 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30 2026-12-31`;
  assert.deepEqual(kept, expected.trim().split(/\s+/));
});

test('the newest is kept, never more than the scheme has places, and order does not matter', () => {
  fc.assert(
    fc.property(history, (made) => {
      const kept = toKeep(made, 'America/Chicago');
      assert.ok(kept.size <= most);
      const newest = made.toSorted().at(-1);
      if (newest !== undefined) assert.ok(kept.has(newest));
      assert.deepEqual(toKeep(made.toReversed(), 'America/Chicago'), toKeep(made, 'America/Chicago'));
      assert.deepEqual(toKeep([...kept], 'America/Chicago'), new Set(kept), 'a second run removes nothing');
    }),
  );
});

test('removing each night loses nothing that removing once at the end would keep', () => {
  fc.assert(
    fc.property(history, (made) => {
      const there = new Set<Instant>();
      for (const at of made.toSorted()) {
        const kept = toKeep([...there.add(at)], 'UTC');
        for (const one of there) if (!kept.has(one)) there.delete(one);
      }
      assert.deepEqual(there, toKeep(made, 'UTC'));
    }),
  );
});

test('a computer that was off for a season keeps the days that it had', () => {
  const before = Array.from({ length: 7 }, (_, day) => `${addDays('2026-03-02', day)}T07:00:00.000Z`);
  const kept = toKeep([...before, '2026-11-22T07:00:00.000Z'], 'UTC');
  assert.equal(kept.size, 7);
  assert.ok(kept.has('2026-03-08T07:00:00.000Z'));
});

test('days are those of the time zone', () => {
  const made = ['2026-11-22T05:30:00.000Z', '2026-11-22T06:30:00.000Z'];
  assert.equal(toKeep(made, 'UTC').size, 1);
  assert.equal(toKeep(made, 'America/Chicago').size, 2, 'half past eleven, and half past midnight');
});
