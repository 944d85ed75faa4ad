import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import fc from 'fast-check';

import { instant } from './calendar.ts';
import { backupDue, latestTime, startNightlyBackup } from './jobs.ts';
import type { Ran } from './jobs.ts';

const hour = 3_600_000;
const schedule = { hour: 1, minute: 30, timeZone: 'America/New_York' };

test('a backup is due when none was made since the clock last showed the time', () => {
  // 1:30 in New York on November 22, 2026, is 6:30 UTC.
  assert.equal(latestTime('2026-11-22T06:30:00.000Z', schedule), '2026-11-22T06:30:00.000Z');
  assert.equal(latestTime('2026-11-22T06:29:59.999Z', schedule), '2026-11-21T06:30:00.000Z');
  const due = (last: string | undefined, now: string) => backupDue(last, now, schedule);
  assert.equal(due(undefined, '2026-11-22T12:00:00.000Z'), true, 'there is none');
  assert.equal(due('2026-11-22T06:30:00.000Z', '2026-11-23T06:29:00.000Z'), false, 'last night');
  assert.equal(due('2026-11-22T06:30:00.000Z', '2026-11-23T06:30:00.000Z'), true);
  assert.equal(
    due('2026-11-22T20:00:00.000Z', '2026-11-23T06:30:00.000Z'),
    true,
    'one by day does not stand for the night',
  );
  assert.equal(due('2026-11-01T06:30:00.000Z', '2026-11-22T15:00:00.000Z'), true, 'the computer was off');
  assert.equal(due('2027-11-22T06:30:00.000Z', '2026-11-22T15:00:00.000Z'), true, 'the clock was set back');
});

test('when the clock changes: a time left out comes an hour later, one that comes twice is the first', () => {
  const early = { ...schedule, hour: 2 };
  assert.equal(
    latestTime('2026-03-08T12:00:00.000Z', early),
    '2026-03-08T07:30:00.000Z',
    '3:30 in summer time',
  );
  assert.equal(
    latestTime('2026-11-01T12:00:00.000Z', schedule),
    '2026-11-01T05:30:00.000Z',
    'still summer time',
  );
});

test('it is due once in each turn of the schedule, and at most 25 hours after a backup', () => {
  const anywhere = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
  fc.assert(
    fc.property(anywhere, fc.nat(23), fc.nat(59), (at, hour_, minute) => {
      const own = { ...schedule, hour: hour_, minute };
      const now = instant(at);
      assert.ok(latestTime(now, own) <= now);
      assert.equal(backupDue(now, now, own), false, 'a backup of now is not due');
      assert.equal(backupDue(now, instant(at + 25 * hour), own), true);
    }),
  );
});

/** A nightly backup with a clock and a result that are set by hand. */
function given() {
  const hand = { now: Date.UTC(2026, 10, 22, 12), made: [] as string[], fails: false };
  const ran: Ran<string>[] = [];
  const running = startNightlyBackup({
    now: () => hand.now,
    schedule,
    last: async () => hand.made.at(-1),
    async backUp() {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (hand.fails) throw new Error('no disk');
      hand.made.push(instant(hand.now));
      return 'proved';
    },
    ran: (run) => void ran.push(run),
    every: 60_000,
  });
  return { hand, ran, running };
}

test('it runs where none is there, then once a night, and tells what came of it', async () => {
  const { hand, ran, running } = given();
  // Many look at once: one run.
  await Promise.all([running.look(), running.look(), running.look()]);
  assert.deepEqual(hand.made, ['2026-11-22T12:00:00.000Z']);
  for (let step = 0; step < 48; step++) {
    hand.now += hour;
    await running.look();
  }
  assert.deepEqual(hand.made.slice(1), ['2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z']);
  assert.deepEqual(
    ran,
    hand.made.map((at) => ({ at, result: 'proved' })),
  );
  await running.stop();
});

test('after a failure it is told, and tried again an hour later, not at once', async () => {
  const { hand, ran, running } = given();
  await running.look();
  hand.now += 24 * hour;
  hand.fails = true;
  for (let minutes = 0; minutes < 90; minutes += 5) {
    await running.look();
    hand.now += 5 * 60_000;
  }
  assert.equal(ran.filter((run) => 'failure' in run).length, 2);
  hand.fails = false;
  hand.now += hour;
  await running.look();
  assert.equal(hand.made.length, 2);
  await running.stop();
});

test('the timer looks by itself, keeps no process alive, and stops', () => {
  const script = `
    import { startNightlyBackup } from '#jobs.ts';
    let count = 0;
    const running = startNightlyBackup({
      now: () => Date.UTC(2026, 10, 22) + count * 86_400_000,
      schedule: { hour: 1, minute: 0, timeZone: 'UTC' },
      last: async () => undefined,
      backUp: async () => ++count,
      ran: () => undefined,
      every: 5,
    });
    if (process.argv[1] === 'wait') {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await running.stop();
      const before = count;
      await new Promise((resolve) => setTimeout(resolve, 50));
      process.stdout.write(before > 2 && count === before ? 'stopped' : 'before ' + before + ' then ' + count);
    }`;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script, ...args], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      timeout: 20_000,
    });
  assert.equal(run('wait').stdout, 'stopped');
  const alone = run('go');
  assert.deepEqual([alone.status, alone.signal], [0, null], alone.stderr);
});
