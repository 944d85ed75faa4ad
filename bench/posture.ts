import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

import { dayOf, instant } from '#calendar.ts';
import { practiceId, timeZone } from '#demo/maple-street.ts';
import { posture } from '#posture/posture.ts';
import { emptyProgram } from '#program.ts';
import type { Program } from '#program.ts';
import { openInstallation } from '#test/built.ts';
import { benchFolder, ms, print, quantile } from './line.ts';

// Every provision in force, judged on one day.

const opened = openInstallation({
  folder: join(benchFolder(), 'six-years'),
  now: Date.now,
  randomBytes,
  report: (failure) => console.error(failure),
});
const practice = await opened.installation.practice(practiceId);
if (!practice) throw new Error('There is no practice of six years.');
const today = dayOf(instant(Date.now()), timeZone);
const six = await practice.program();

function median(program: Program): number {
  const times = Array.from({ length: 300 }, () => {
    // A program that nobody has judged yet: what is remembered of another does not count.
    const fresh = { ...program };
    const begun = performance.now();
    posture(fresh, today);
    return performance.now() - begun;
  });
  return quantile(times.slice(100), 0.5);
}

const begun = performance.now();
posture(six, today);
const first = performance.now() - begun;
const figure = median(six);
print({
  what: 'Posture of a practice of six years',
  figure: ms(figure),
  goal: '≤ 10 ms',
  ratio: figure / median(emptyProgram('empty')),
  of: 'that of an empty practice',
});
console.log(`    the first time after a start: ${ms(first)}`);
await opened.close();
