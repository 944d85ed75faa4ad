import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { dutiesInForce } from '#regulation/index.ts';
import { diligence, givenFolder, givenSample, json, refusal } from './diligence.ts';

/** Made once: these tests only read it, or copies of it. */
const sample = await givenSample();

type Posture = {
  practice: string;
  day: string;
  provisions: {
    citation: string;
    title: string;
    designation: string;
    status: string;
    grade: string | null;
    due?: string;
    because: string;
    evidence: number[];
  }[];
};

test('posture: every duty in force, once, with its status, grade, reason and evidence', async () => {
  const { practice, day, provisions } = await json<Posture>(['posture', '--data', sample]);
  assert.equal(practice, 'practice-maple-street');
  assert.match(day, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(
    provisions.map(({ citation }) => citation),
    dutiesInForce(day).map(({ citation }) => citation),
  );
  for (const one of provisions) {
    assert.ok(['required', 'addressable', 'prohibition', 'conditional'].includes(one.designation));
    assert.ok(['satisfied', 'due', 'not-satisfied', 'not-applicable', 'unknown'].includes(one.status));
    assert.ok(one.grade === null || ['said', 'shown'].includes(one.grade));
    assert.ok(one.evidence.every((position) => Number.isInteger(position) && position > 0));
    assert.ok(one.because.length > 10 && one.title !== '');
    if (one.due !== undefined) assert.match(one.due, /^\d{4}-\d\d-\d\d$/);
  }
  const text = await diligence(['posture', '--data', sample]);
  assert.equal(text.code, 0);
  for (const { citation } of provisions) assert.ok(text.out.includes(citation), citation);
  assert.doesNotMatch(text.out, /compliant/i);
});

test('posture --on judges another day; --known judges by what was on record then', async () => {
  const { day } = await json<Posture>(['posture', '--data', sample]);
  const earlier = new Date(Date.parse(`${day}T12:00:00Z`) - 250 * 86_400_000).toISOString().slice(0, 10);
  const analysis = async (...args: string[]) => {
    const answer = await json<Posture>(['posture', '--data', sample, ...args]);
    return {
      day: answer.day,
      ...answer.provisions.find(({ citation }) => citation === '164.308(a)(1)(ii)(A)'),
    };
  };
  const now = await analysis();
  const then = await analysis('--known', earlier);
  assert.equal(then.day, now.day);
  assert.notEqual(then.because, now.because);
  assert.equal((await analysis('--on', earlier)).day, earlier);
});

test('due: what has a date, up to a day, the earliest first', async () => {
  type Due = {
    day: string;
    items: { citation: string; subject: string; due: string; because: string; minutes: number }[];
  };
  const near = await json<Due>(['due', '--data', sample]);
  const far = await json<Due>(['due', '--data', sample, '--until', '2199-12-31']);
  assert.ok(near.items.length > 0 && far.items.length > near.items.length);
  assert.deepEqual(
    far.items.map(({ due }) => due),
    far.items.map(({ due }) => due).toSorted(),
  );
  for (const { citation, subject, because, minutes } of far.items) {
    assert.ok(citation !== '' && subject !== '' && because !== '');
    assert.ok(Number.isInteger(minutes) && minutes >= 0);
  }
  assert.ok(
    near.items.some(({ due }) => due < near.day),
    'the sample has something late',
  );
  const none = await json<Due>(['due', '--data', sample, '--until', near.day, '--on', near.day]);
  assert.ok(none.items.every(({ due }) => due <= near.day));
  await refusal(['due', '--data', sample, '--on', '2026-06-02', '--until', '2026-06-01']);
});

test('reading changes nothing: not a byte, not a file beside, not a time', async () => {
  const state = () =>
    readdirSync(sample)
      .toSorted()
      .map((name) => {
        const path = join(sample, name);
        return [name, statSync(path).mtimeMs, createHash('sha256').update(readFileSync(path)).digest('hex')];
      });
  const before = state();
  for (const args of [
    ['posture'],
    ['due'],
    ['verify'],
    ['risk', 'report', '--format', 'csv', '--out', join(givenFolder(), 'x.csv')],
  ])
    assert.equal((await diligence([...args, '--data', sample])).code, 0);
  assert.deepEqual(state(), before);
});

test('what cannot be read is told in a sentence with exit code 2, and no folder comes of it', async () => {
  const folder = givenFolder();
  const none = join(folder, 'none');
  for (const verb of [['posture'], ['due'], ['verify'], ['risk', 'report']]) {
    assert.match((await refusal([...verb, '--data', none])).because, /There is no folder/);
    assert.match((await refusal([...verb, '--data', folder])).because, /nothing of Diligence/);
    assert.ok(!existsSync(none));
  }
  const broken = join(givenFolder(), 'broken');
  cpSync(sample, broken, { recursive: true });
  rmSync(join(broken, 'installation.key'));
  assert.match((await refusal(['posture', '--data', broken])).because, /key/);
  writeFileSync(
    join(broken, 'diligence.db'),
    'not a database at all, though it has more than one hundred bytes, which is what SQLite looks at first',
  );
  assert.match((await refusal(['posture', '--data', broken])).because, /not a database/);
  await refusal(['posture', '--data', sample, '--practice', 'practice-none']);
});

test('days that do not exist, options that do not exist and words that lead nowhere are refused', async () => {
  for (const day of ['2026-02-30', '2026-13-01', 'yesterday', '', '1-1-2026', '99999-01-01', '1200-01-01'])
    assert.equal((await refusal(['posture', '--data', sample, '--on', day])).field, 'on', day);
  await refusal(['posture', '--data', sample, '--on', '2010-01-01']);
  await refusal(['posture', '--data', sample, '--known', '2001-01-01']);
  await refusal(['posture', '--data', sample, '--when', '2026-01-01']);
  await refusal(['posture', '--data']);
  await refusal(['posture', 'now', '--data', sample]);
  for (const verb of ['frobnicate', 'risk', '__proto__', 'constructor', '--posture']) await refusal([verb]);
});

test('the data folder comes from --data, else from DILIGENCE_DATA, else it is ./data', async () => {
  const cwd = givenFolder();
  const env = { DILIGENCE_DATA: sample };
  assert.equal((await diligence(['verify'], { cwd, env })).code, 0);
  assert.equal((await diligence(['verify', '--data', 'none'], { cwd, env })).code, 2);
  assert.match((await refusal(['verify'], { cwd })).because, /data/);
  cpSync(sample, join(cwd, 'data'), { recursive: true });
  assert.equal((await diligence(['verify'], { cwd })).code, 0);
});

test('help and version are there, and help names every command and option', async () => {
  const { code, out } = await diligence(['--help']);
  assert.equal(code, 0);
  for (const word of [
    'start',
    'demo',
    'posture',
    'due',
    'verify',
    'risk report',
    '--json',
    '--on',
    '--known',
    '--until',
    '--checkpoint',
    '--format',
    '--version',
    '--out',
    '--no-start',
    '--practice',
    'DILIGENCE_DATA',
    'PORT',
  ])
    assert.ok(out.includes(word), word);
  assert.equal((await diligence(['posture', '--help'])).out, out);
  assert.match((await diligence(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
});
