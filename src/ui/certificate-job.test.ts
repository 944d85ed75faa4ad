import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Day } from '#calendar.ts';
import { addDays } from '#calendar.ts';
import type { Job } from '#posture/jobs-today.ts';
import { thisComputer } from '#reach/reach.ts';
import type { Reach } from '#reach/reach.ts';
import { certificateJob, withCertificate } from './certificate-job.ts';

const zone = 'America/Chicago';
const today = '2026-11-30';

const ending = (day: Day): Reach => ({
  how: 'certificate',
  port: 443,
  listening: ['::'],
  publicUrl: 'https://diligence.example.org',
  certificate: () => ({
    subject: 'diligence.example.org',
    names: [],
    issuer: 'somebody',
    from: '2026-01-01T00:00:00.000Z',
    until: `${day}T18:00:00.000Z`,
  }),
});

const job = (title: string, due?: Day): Job => ({
  title,
  because: 'So.',
  citation: '164.306(a)',
  path: `/${title}`,
  label: 'Open',
  minutes: 5,
  ...(due !== undefined && { due }),
});

test('a certificate is a job from 30 days before its end on, and not a day earlier; after its end it is late', () => {
  assert.equal(certificateJob(ending(addDays(today, 31)), today, zone), undefined);
  assert.equal(certificateJob(ending(addDays(today, 30)), today, zone)?.due, addDays(today, 30));
  assert.match(certificateJob(ending(addDays(today, -1)), today, zone)?.title ?? '', /has ended/);
  assert.equal(certificateJob(thisComputer(4700), today, zone), undefined);
  const proxied: Reach = {
    how: 'proxy',
    port: 4700,
    listening: [],
    publicUrl: 'https://a.example',
    proxies: [],
  };
  assert.equal(certificateJob(proxied, today, zone), undefined);
});

test('the end is a day where the practice is', () => {
  const night = {
    ...ending('2026-12-31'),
    certificate: () => ({ ...stateOf('2026-12-31'), until: '2026-12-31T03:00:00.000Z' }),
  } as Reach;
  assert.equal(certificateJob(night, today, zone)?.due, '2026-12-30');
  assert.equal(certificateJob(night, today, 'UTC'), undefined);
});

test('it stands after what has a day that comes sooner, and first of all in its last week', () => {
  const titles = (days: number, jobs: readonly Job[]) =>
    withCertificate(jobs, ending(addDays(today, days)), today, zone).map(({ path }) => path);
  const jobs = [
    job('a'),
    job('late', addDays(today, -6)),
    job('soon', addDays(today, 9)),
    job('far', addDays(today, 40)),
    job('z'),
  ];
  assert.deepEqual(titles(20, jobs), ['/a', '/late', '/soon', '/installation', '/far', '/z']);
  assert.deepEqual(titles(8, jobs), ['/a', '/late', '/installation', '/soon', '/far', '/z']);
  assert.deepEqual(titles(7, jobs)[0], '/installation');
  assert.deepEqual(titles(-3, jobs)[0], '/installation');
  assert.deepEqual(titles(20, []), ['/installation']);
  assert.deepEqual(titles(31, jobs).length, jobs.length);
});

function stateOf(day: Day) {
  const reach = ending(day);
  return reach.how === 'certificate' ? reach.certificate() : assert.fail();
}
