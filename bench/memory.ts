import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { officer, practiceId } from '#demo/maple-street.ts';
import { cookieNameFor } from '#reach/reach.ts';
import { openInstallation } from '#test/built.ts';
import { benchFolder, print, rounded } from './line.ts';

// The memory of the real server after minutes of a mixed load, on the practice of six years: four people who read,
// record, look for a moment and go on, with a report as PDF now and then, more than a practice would ever do.

const seconds = Number(process.env['BENCH_MEMORY_SECONDS'] || 600);
const folder = join(benchFolder(), 'memory');
cpSync(join(benchFolder(), 'six-years'), folder, { recursive: true });
const opened = openInstallation({ folder, now: Date.now, randomBytes, report: console.error });
const session = opened.installation.accounts.sessions.create({ practice: practiceId, person: officer.id });
await opened.close();

const program = join(import.meta.dirname, '..', 'bin', 'diligence.js');
const child = spawn(process.execPath, [program, 'start', '--data', folder, '--port', '0', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => child.once('exit', resolve));
const { address } = await new Promise<{ address: string }>((resolve, reject) => {
  child.stdout.once('data', (text: Buffer) =>
    resolve(JSON.parse(text.toString('utf8').split('\n')[0] ?? '') as { address: string }),
  );
  child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
});
const headers = { cookie: `${cookieNameFor(address)}=${session}`, origin: address };

/** What the server holds, in MB, and the most it ever held; undefined where the system does not tell (Linux does). */
function memory(): { now: number; most: number } | undefined {
  const path = `/proc/${child.pid}/status`;
  if (!existsSync(path)) return undefined;
  const status = readFileSync(path, 'latin1');
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

const pages = [
  '/',
  '/',
  '/posture',
  '/rule/164.308(a)(1)(ii)(A)',
  '/inventory',
  '/associates',
  '/people',
  '/incidents',
  '/risk-analysis',
  '/risk-analysis/risks',
  '/risk-analysis/plan',
  '/risk-analysis/report',
  '/practice',
  '/backups',
  '/inventory/export.csv',
  '/proof?check=now',
  '/sign-in',
];
const answers = new Map<number, number>();
let pdfs = 0;
let posts = 0;

async function ask(path: string, form?: Record<string, string>): Promise<void> {
  const response = await fetch(`${address}${path}`, {
    headers,
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  await response.arrayBuffer();
  answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
}

async function somebody(until: number): Promise<void> {
  while (performance.now() < until) {
    const kind = randomInt(100);
    if (kind < 10) {
      posts++;
      const id = `incident-${randomBytes(8).toString('hex')}`;
      const day = '2026-01-15';
      await ask('/incidents/report', { id, what: 'A made-up report.', happened: day, discovered: day });
    } else if (kind === 10 && randomInt(5) === 0) {
      pdfs++;
      await ask('/risk-analysis/report.pdf');
    } else await ask(pages[randomInt(pages.length)] ?? '/');
    await setTimeout(randomInt(100));
  }
}

const until = performance.now() + seconds * 1_000;
const rest = memory();
const load = Promise.all([1, 2, 3, 4].map(() => somebody(until)));
let inside = 0;
while (performance.now() < until) {
  await setTimeout(1_000);
  inside = Math.max(inside, memory()?.now ?? 0);
}
await load;
await setTimeout(2_000);
const after = memory();
child.kill('SIGTERM');
await ended;

const asked = [...answers.values()].reduce((sum, count) => sum + count, 0);
if (after && rest) {
  print({
    what: `Memory of the server after ${seconds === 600 ? 'ten minutes' : `${seconds} seconds`} of mixed load`,
    figure: `${rounded(after.now)} MB`,
    goal: '≤ 150 MB',
    ratio: after.now / rest.now,
    of: `the same server before its first page (${rounded(rest.now)} MB)`,
  });
  console.log(
    `    at most ${rounded(Math.max(inside, after.now))} MB each second, ${rounded(after.most)} MB at any moment`,
  );
}
console.log(
  `    ${asked.toLocaleString('en-US')} requests, ${posts} of them recorded something, ${pdfs} reports as PDF; answers ${[...answers].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
);
