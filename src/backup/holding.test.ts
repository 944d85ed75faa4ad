import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { addDays, dayOf, startOfDay } from '#calendar.ts';
import type { Day, Instant } from '#calendar.ts';
import { holdingIn, holdsKey } from './holding.ts';
import { leavesOn, toKeep } from './keep.ts';

const zone = 'America/Chicago';
const at = (day: Day): Instant => startOfDay(day, zone).replace('00:00.000Z', '30:00.000Z');

/** The day on which a backup is gone, found by making one each night and keeping what the scheme keeps. */
function simulated(backup: Instant, made: readonly Instant[], next: Day): Day {
  let kept: ReadonlySet<Instant> = new Set(made);
  for (let day = next; ; day = addDays(day, 1)) {
    kept = toKeep([...kept].concat(at(day)), zone);
    if (!kept.has(backup)) return day;
  }
}

test('the day a backup goes is the day on which the keeping scheme lets it go, whatever is there and whatever is missing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 420 }), { minLength: 1, maxLength: 25 }),
      fc.nat(24),
      fc.integer({ min: 1, max: 40 }),
      (ages, which, gap) => {
        const made = [
          ...toKeep(
            ages.map((age) => at(addDays('2026-11-30', -age))),
            zone,
          ),
        ].toSorted();
        const backup = made[which % made.length] ?? '';
        const next = addDays(dayOf(made.at(-1) ?? '', zone), gap);
        assert.equal(leavesOn(backup, made, zone, next), simulated(backup, made, next));
      },
    ),
    { numRuns: 60 },
  );
});

const practice = 'practice-1';
const kept = (day: Day, position: number, fingerprint = 'aa') => ({
  file: `${day}.diligence-backup`,
  bytes: 1,
  header: {
    kind: 'backup' as const,
    at: at(day),
    practices: [{ practice, position, hash: '' }],
    length: 1,
    part: 1,
    digest: '',
    fingerprint,
    wrapped: '',
  },
});

test('a backup holds a key from the entry that brought it until the entry that says it is destroyed', () => {
  const gone = { practice, first: 5, destroyed: 90 };
  const holds = (position: number, of: Parameters<typeof holdsKey>[1] = gone) =>
    holdsKey(kept('2026-11-29', position), of);
  assert.deepEqual(
    [4, 5, 89, 90].map((position) => holds(position)),
    [false, true, true, false],
  );
  assert.equal(holds(200, { ...gone, destroyed: undefined }), true, 'while it is not destroyed');
  assert.equal(holds(50, { ...gone, practice: 'practice-2' }), false);
});

test('disposal is complete when the last backup that holds the key is gone: each says its day, and one for a changed key says that it stays', () => {
  const place = { kept: [kept('2026-11-30', 95), kept('2026-11-29', 80), kept('2026-10-31', 60, 'bb')] };
  const found = holdingIn(
    place,
    { practice, first: 5, destroyed: 90 },
    { fingerprint: 'aa', timeZone: zone, today: '2026-11-30' },
  );
  assert.deepEqual(
    found.map(({ file, leaves }) => [file, leaves]),
    [
      // The last of its week (Sunday): kept until the fourth week after it has one.
      ['2026-11-29.diligence-backup', '2026-12-21'],
      ['2026-10-31.diligence-backup', undefined],
    ],
  );
});
