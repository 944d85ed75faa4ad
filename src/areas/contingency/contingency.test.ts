import assert from 'node:assert/strict';
import { test } from 'node:test';

import { wordOf, worst } from '#finding.ts';
import { jobsToday } from '#posture/jobs-today.ts';
import { system } from '#permission.ts';
import { posture } from '#posture/posture.ts';
import { addDays } from '#calendar.ts';
import { findings as safeguards } from '#areas/safeguards/findings.ts';
import { answered, familyPractice, record } from '#areas/risk-analysis/given-interview.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import type { Program } from '#program.ts';
import { givenRiverbend, officer, recorded } from '#test/given-practice.ts';
import { recordBackup } from './decide.ts';
import { copiesOf, shellWord, sizeWords } from './words.ts';

const hash = (letter: string) => letter.repeat(64);
/** A backup proved on a day in December 2026, at half past one in the night of Ohio. */
const proved = (day: number, more: object = {}) => ({
  backupOf: `2026-12-${String(day).padStart(2, '0')}T06:30:00.000Z`,
  bytes: 300_000,
  digest: hash('a'),
  entries: 5,
  head: { position: 5, hash: hash('b') },
  second: 'made',
  ...more,
});
const failed = (tried: string) => ({ tried, reason: 'disk-full', faults: 0 });

test('what came of a backup is recorded by Diligence itself, and by nobody who signs in', async () => {
  const { practice } = await givenRiverbend();
  const refused = await practice.record(officer, recordBackup, proved(1));
  assert.ok('refusals' in refused);
  recorded(await practice.record(system, recordBackup, proved(1)));
  assert.equal((await practice.program()).backups?.proved?.entries, 5);
});

test('each proved backup is on record once; of the runs that fail, one a day in the practice’s own time zone', async () => {
  const { practice, hand } = await givenRiverbend();
  hand.at = '2026-12-02T04:00:00.000Z';
  const count = async (input: object) => recorded(await practice.record(system, recordBackup, input)).length;
  assert.equal(await count(failed('2026-12-02T03:00:00.000Z')), 1);
  assert.equal(await count(failed('2026-12-02T04:00:00.000Z')), 0, 'the same evening in Ohio');
  hand.at = '2026-12-02T05:00:00.000Z';
  assert.equal(await count(failed('2026-12-02T05:00:00.000Z')), 1, 'past midnight in Ohio');
  assert.equal(await count(proved(2)), 1);
  assert.equal(await count(proved(2)), 0);
  assert.equal(await count(proved(1)), 0, 'older than what is on record');
  assert.equal(await count(proved(3)), 1);
  const { backups } = await practice.program();
  assert.deepEqual([backups?.count, backups?.failed?.reason], [2, 'disk-full']);
});

test('what is no result of a backup is refused', async () => {
  const { practice } = await givenRiverbend();
  for (const input of [
    {},
    null,
    proved(1, { digest: 'short' }),
    proved(1, { bytes: -1 }),
    failed('yesterday'),
  ])
    assert.ok('refusals' in (await practice.record(system, recordBackup, input)), JSON.stringify(input));
});

const backed = ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(D)'] as const;

/** A practice that says all is in place, with a backup of its own record proved on November 28. */
function allInPlace(second = 'made'): Program {
  const program = familyPractice();
  for (let { next } = interview(program, '2026-11-28'); next; { next } = interview(program, '2026-11-28')) {
    const fits =
      next.choices.find(({ id }) => id === 'in-place') ?? next.choices.find(({ id }) => id === 'no');
    record(program, [answered(next.question.id, fits?.id ?? next.choices[0]?.id ?? '', next.subject)]);
  }
  const data = { ...proved(1), backupOf: '2026-11-28T18:30:00.000Z', second };
  record(program, [{ area: 'contingency', type: 'backup-proved', version: 1, subject: 'practice', data }]);
  return program;
}

test('164.308(a)(7)(ii)(A), (B), (D): a proved backup of the own record is shown, and raises nothing that is only said', () => {
  const program = allInPlace();
  for (const citation of backed) {
    const found = safeguards(program, '2026-11-30').filter((finding) => finding.citation === citation);
    const own = found.find(({ subject }) => subject === 'diligence');
    assert.deepEqual([own?.status, own?.grade, own?.due], ['satisfied', 'shown', undefined], citation);
    assert.match(own?.because ?? '', /says nothing of your other systems/);
    assert.equal(worst(found)?.grade, 'said', citation);
    assert.equal(wordOf(worst(found) ?? assert.fail()), 'said');
  }
});

test('an older backup of the own record is due from the third day, and does not turn what is said into missing', () => {
  const program = allInPlace();
  const on = (today: string) =>
    posture(program, today).find(({ provision }) => provision.citation === backed[0])?.finding;
  assert.equal(on('2026-11-30')?.status, 'satisfied', 'two days');
  const third = on('2026-12-01');
  assert.deepEqual([third?.status, third?.due, third && wordOf(third)], ['due', '2026-11-30', 'said']);
  assert.match(third?.because ?? '', /Nightly is customary; the law gives no number/);
  assert.ok(jobsToday(program, '2026-12-01').some(({ path }) => path === '/backups'));
  assert.ok(!jobsToday(program, '2026-11-30').some(({ path }) => path === '/backups'));
  const standard = posture(program, '2026-12-01').find(
    ({ provision }) => provision.citation === '164.308(a)(7)(i)',
  );
  assert.equal(standard && wordOf(standard.finding), 'said', 'nor the standard above it');
});

test('after 30 days without a proved backup it is missing, for this record and in these words', () => {
  const program = allInPlace();
  const on = (today: string) =>
    posture(program, today).find(({ provision }) => provision.citation === backed[0])?.finding;
  assert.equal(on(addDays('2026-11-28', 30))?.status, 'due');
  const late = on(addDays('2026-11-28', 31));
  assert.equal(late?.status, 'not-satisfied');
  assert.match(late?.because ?? '', /Diligence’s own record .* 31 days ago.* This is about the record that/);
});

test('while no run is on record nothing is found; once one has failed and none was proved, it is missing', () => {
  const program = familyPractice();
  const own = () =>
    safeguards(program, '2026-11-30').filter(
      ({ subject, citation }) => subject === 'diligence' && backed.some((one) => one === citation),
    );
  assert.deepEqual(own(), []);
  const data = failed('2026-11-29T06:30:00.000Z');
  record(program, [{ area: 'contingency', type: 'backup-failed', version: 1, subject: 'practice', data }]);
  assert.deepEqual(
    own().map(({ status, grade, evidence }) => [status, grade, evidence]),
    backed.map(() => ['not-satisfied', undefined, [program.position]]),
  );
});

test('a second copy that is not made, or lies on the same disk, is a job; one that is made is none', () => {
  for (const [second, titles] of [
    ['made', []],
    ['same-disk', ['Keep a second copy of the backups on another disk']],
    ['not-named', ['Keep a second copy of the backups on another disk']],
    ['failed', ['The second copy of the backup failed']],
  ] as const) {
    const jobs = jobsToday(allInPlace(second), '2026-11-29').filter(({ path }) => path === '/backups');
    assert.deepEqual(
      jobs.map(({ title }) => title),
      titles,
      second,
    );
  }
});

test('the list of backups: one line for a backup and its copy, those of other practices left out', () => {
  const kept = (file: string, at: string, practice: string) => ({
    file,
    bytes: 10,
    header: { at, practices: [{ practice, position: 7 }] },
  });
  const copies = copiesOf(
    'practice-a',
    {
      kept: [
        kept('/data/backups/two', '2026-12-02', 'practice-a'),
        kept('/data/backups/b', '2026-12-02', 'practice-b'),
      ],
    },
    {
      kept: [kept('/usb/two', '2026-12-02', 'practice-a'), kept('E:\\usb\\one', '2026-12-01', 'practice-a')],
    },
  );
  assert.deepEqual(
    copies.map(({ file, name, second, entries }) => [file, name, second, entries]),
    [
      ['/data/backups/two', 'two', true, 7],
      ['E:\\usb\\one', 'one', true, 7],
    ],
  );
});

test('sizes and paths as people read and type them', () => {
  assert.deepEqual([0, 999, 1_240, 52_400, 2_440_000, 1_040_000_000].map(sizeWords), [
    '0 kB',
    '1 kB',
    '1.2 kB',
    '52 kB',
    '2.4 MB',
    '1 GB',
  ]);
  assert.equal(shellWord('/data/backups/2026.diligence-backup'), '/data/backups/2026.diligence-backup');
  assert.equal(shellWord('/my data/a"b'), '"/my data/a\\"b"');
});
