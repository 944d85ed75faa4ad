import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { recordAsset } from '#areas/inventory/decide.ts';
import { close, note, report } from '#areas/incidents/decide.ts';
import { answer } from '#areas/risk-analysis/decide-answers.ts';
import { analysisRevision, sign } from '#areas/risk-analysis/decide-sign.ts';
import { treatRisk } from '#areas/risk-analysis/decide-risks.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { questionWith } from '#areas/risk-analysis/questions/bank.ts';
import { register } from '#areas/risk-analysis/register.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { addDays, dayOf, instant, startOfDay } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { fillDemo } from '#demo/fill.ts';
import { officer, practiceId, timeZone } from '#demo/maple-street.ts';
import type { Program } from '#program.ts';
import { assetsInUse, workforceOn } from '#program.ts';
import { openInstallation } from '#test/built.ts';
import { benchFolder, print, timed } from './line.ts';

// Puts a practice of six years on record, through the decisions that everybody makes: the sample practice's first
// year, and then five years of months. The other measures read it.

const years = 5;
const clock = { now: 0 };
const start = Date.now() - years * 365.25 * 86_400_000;
clock.now = start;

const opened = openInstallation({
  folder: join(benchFolder(), 'six-years'),
  now: () => clock.now,
  randomBytes,
  report: (failure) => console.error(failure),
});
const practice = await opened.installation.found(practiceId);
let refused = 0;

async function record<Input>(command: Command<Program, Input>, input: unknown): Promise<boolean> {
  clock.now += 60_000;
  const outcome = await practice.record(officer.id, command, input);
  if ('refusals' in outcome) refused++;
  return 'positions' in outcome;
}

/** Goes to the morning of a day, and gives it. */
function morning(month: number): string {
  const day = addDays(dayOf(instant(start), timeZone), Math.round(month * 30.4) + 1);
  clock.now = Math.max(
    clock.now,
    Temporal.Instant.from(startOfDay(day, timeZone)).epochMilliseconds + 9 * 3_600_000,
  );
  return day;
}

async function aMonth(month: number): Promise<void> {
  const day = morning(month);
  const program = await practice.program();
  const id = `incident-month-${month}`;
  const what = 'A message asked the front desk for a password. Nobody answered it.';
  await record(report, { id, what, happened: day, discovered: day, assets: ['asset-starter-email'] });
  await record(note, { id, seen: 0, note: 'Shown at the staff meeting. The sender was blocked.' });
  await record(close, {
    id,
    seen: program.incidents.get(id)?.revision,
    outcome: 'No PHI was concerned.',
    on: day,
  });
  const person = { name: `Robin Month${month}`, job: 'job-front-desk', relation: 'employee' };
  const joined = `person-month-${month}`;
  await record(recordPerson, {
    ...person,
    id: joined,
    seen: 0,
    start: day,
    email: `robin${month}@maplestreet.example`,
  });
  const left = program.people.get(`person-month-${month - 10}`);
  if (left) await record(personLeft, { id: left.id, seen: left.revision, on: day });
  for (const asset of assetsInUse(program, day))
    await record(recordAsset, { ...asset, notes: `Looked at in month ${month}.`, seen: asset.revision });
  if (month % 12 === 0) await aYear(day, month / 12);
}

/** Each year the interview is gone through again, some answers change, and the analysis is signed. */
async function aYear(day: string, year: number): Promise<void> {
  const { answers } = await practice.program();
  for (const [index, { question, subject, choice }] of [...answers.values()].entries()) {
    const offered = questionWith(question)?.choices.map(({ id }) => id) ?? [];
    const other = offered[(offered.indexOf(choice) + 1) % offered.length];
    await record(answer, {
      question,
      subject,
      choice: index % 9 === year ? other : choice,
      note: `Year ${year}`,
    });
  }
  for (let asked = 0; asked < 100; asked++) {
    const { next } = interview(await practice.program(), day);
    if (!next) break;
    await record(answer, { question: next.question.id, subject: next.subject, choice: 'unknown', note: '' });
  }
  for (const { id, need, revision } of register(await practice.program(), day).scenarios) {
    if (need !== 'decide') continue;
    const why = 'Nothing that we could add would lower it by much. We look at it again within the year.';
    const accepted = { decision: 'accept', why, until: addDays(day, 300), person: officer.id };
    if (await record(treatRisk, { id, seen: revision, ...accepted })) continue;
    await record(treatRisk, { id, seen: revision, decision: 'avoid', why });
  }
  const seen = analysisRevision(await practice.program());
  const statement = 'We have gone through this analysis, and it is ours.';
  await record(sign, { id: `analysis-year-${year}`, seen, reviewer: officer.id, on: day, statement });
}

const { took } = await timed(async () => {
  await fillDemo(practice, clock);
  clock.now = Math.max(clock.now, start);
  for (let month = 1; month <= years * 12 - 1; month++) await aMonth(month);
});
const program = await practice.program();
await opened.installation.accounts.createAccount({
  practice: practiceId,
  person: officer.id,
  email: officer.email,
  password: 'copper lantern quietly',
});
await opened.close();
print({
  what: `A practice of six years: ${program.position.toLocaleString('en-US')} entries recorded`,
  figure: `${(took / 1000).toFixed(1)} s`,
});
console.log(
  `    ${program.assets.size} assets, ${workforceOn(program, dayOf(instant(clock.now), timeZone)).length} people, ${program.answers.size} answers, ${program.incidents.size} incidents, ${program.analyses.size} signed analyses; ${refused} refused`,
);
