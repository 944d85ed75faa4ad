import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { findingsOn } from './posture.ts';
import type { Program } from '#program.ts';
import { assetsInUse, latestAnalysis, openSites, vendorsEngaged, workforceOn } from '#program.ts';
import { readOnce } from '#read-once.ts';
import { sheetWork } from '#areas/entity/recovery-sheet.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { openRisks } from '#areas/risk-analysis/register.ts';

/** Something to do now: what, why, by when, how long, and where. */
export type Job = {
  readonly title: string;
  readonly because: string;
  readonly citation: string;
  readonly due?: Day;
  readonly path: string;
  readonly label: string;
  /** An estimate; the law knows none. */
  readonly minutes: number;
};

/** Minutes that a question of the interview takes, by estimate. */
const minutesAQuestion = 0.5;

/**
 * What a person does next, the most pressing first: what has a day that has come or is near, then the road to a
 * signed risk analysis, then what else is missing. Each page of work is named once.
 */
export const jobsToday = readOnce((program, today): readonly Job[] => {
  const findings = findingsOn(program, today).filter(({ work }) => work !== undefined);
  // Due without a day is open work that waits for nobody's calendar: an incident that is not closed.
  const dated = findings
    .filter(({ due, status }) => status === 'due' || (due !== undefined && status === 'not-satisfied'))
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const missing = findings.filter(
    ({ due, status }) => due === undefined && (status === 'not-satisfied' || status === 'unknown'),
  );
  // Until the first analysis is signed, its road comes first: single findings are steps on it, seen too close.
  const begun = latestAnalysis(program) !== undefined;
  const road = roadToAnalysis(program, today);
  const all = [
    ...sheetJob(program),
    ...dated.map(jobOf),
    ...road,
    ...(begun || road.length === 0 ? missing.map(jobOf) : []),
    ...secondCopyJob(program),
  ];
  const seen = new Set<string>();
  return all.filter(({ path }) => !seen.has(path) && seen.add(path));
});

/** The way back into the record comes before all else: without it the rest may be lost in a day. */
function sheetJob(program: Program): Job[] {
  const work = sheetWork(program);
  if (!work) return [];
  const { title, because, what } = work;
  const label = what === 'confirm' ? 'Confirm it' : 'Print the sheet';
  return [{ title, because, citation: '164.312(a)(2)(ii)', path: '/keys', label, minutes: 5 }];
}

/** A copy that dies with the disk of the record is no second copy. */
function secondCopyJob(program: Program): Job[] {
  const second = program.backups?.proved?.second;
  if (second === undefined || second === 'made') return [];
  return [
    {
      title:
        second === 'failed'
          ? 'The second copy of the backup failed'
          : 'Keep a second copy of the backups on another disk',
      because:
        'A fire, a theft or a broken disk takes the backups along with the record where both lie on one disk.',
      citation: '164.308(a)(7)(ii)(A)',
      path: '/backups',
      label: 'See how',
      minutes: 10,
    },
  ];
}

function jobOf({ citation, because, due, work }: Finding): Job {
  const { path = '/', label = '', minutes = 5 } = work ?? {};
  return { title: label, because, citation, path, label: 'Open', minutes, ...(due !== undefined && { due }) };
}

/** The steps that are left to a signed risk analysis, in the order that saves work. */
function roadToAnalysis(program: Program, today: Day): Job[] {
  const assets = assetsInUse(program, today);
  const unchecked = [...assets, ...vendorsEngaged(program, today)].filter(
    ({ confirmed }) => !confirmed,
  ).length;
  const asked = interview(program, today);
  const left = asked.total - asked.answered;
  const undecided = openRisks(program, today).length;
  const jobs: (Job | false)[] = [
    openSites(program, today).length === 0 && {
      title: 'Say where you work',
      because: 'Risks to rooms and devices are looked at for each site.',
      citation: '164.310(a)(1)',
      path: '/practice',
      label: 'Add a site',
      minutes: 2,
    },
    workforceOn(program, today).length <= 1 && {
      title: 'Put your people on the roster',
      because: 'Who works here, since when, and which systems their work needs.',
      citation: '164.308(a)(3)(i)',
      path: '/people',
      label: 'Open the roster',
      minutes: 8,
    },
    assets.length === 0 && {
      title: 'Say what you have',
      because:
        'The risk analysis starts from your systems, devices and paper. A starter set for your kind of practice saves typing; you correct it.',
      citation: '164.308(a)(1)(ii)(A)',
      path: '/inventory/start',
      label: 'Start the inventory',
      minutes: 10,
    },
    unchecked > 0 && {
      title: `Check ${unchecked === 1 ? 'one line' : `${unchecked} lines`} of the starter set`,
      because: 'A starter set is a guess. Correct what differs, and remove what you do not have.',
      citation: '164.308(a)(1)(ii)(A)',
      path: assets.some(({ confirmed }) => !confirmed) ? '/inventory' : '/associates',
      label: 'Check them',
      minutes: Math.max(2, Math.round(unchecked / 2)),
    },
    assets.length > 0 &&
      left > 0 && {
        title: `Answer ${left === 1 ? 'one question' : `${left} questions`} about how you work`,
        because: 'Only what your other answers do not settle is asked. You can stop after any of them.',
        citation: '164.308(a)(1)(ii)(A)',
        path: '/risk-analysis/interview',
        label: asked.answered === 0 ? 'Start' : 'Continue',
        minutes: Math.max(1, Math.round(left * minutesAQuestion)),
      },
    asked.unknowns.length > 0 && {
      title: `Find out ${asked.unknowns.length === 1 ? 'one thing' : `${asked.unknowns.length} things`} that nobody knew`,
      because: `“I don’t know” counts as missing until somebody finds out. ${asked.unknowns[0]?.unknownBecomes ?? ''}`,
      citation: '164.308(a)(1)(ii)(A)',
      path: '/risk-analysis/interview?list=all',
      label: 'See the list',
      minutes: Math.min(60, 10 * asked.unknowns.length),
    },
    left === 0 &&
      undecided > 0 && {
        title: `Decide about ${undecided === 1 ? 'one risk' : `${undecided} risks`}`,
        because: 'The law asks for measures that bring each risk down to a reasonable level.',
        citation: '164.308(a)(1)(ii)(B)',
        path: '/risk-analysis/plan',
        label: 'Make the plan',
        minutes: 3 * Math.min(undecided, 10),
      },
    left === 0 &&
      undecided === 0 &&
      unchecked === 0 &&
      assets.length > 0 &&
      latestAnalysis(program) === undefined && {
        title: 'Sign the risk analysis',
        because: 'Everything it needs is there. A signature locks it with a checkpoint.',
        citation: '164.308(a)(1)(ii)(A)',
        path: '/risk-analysis/sign',
        label: 'Review and sign',
        minutes: 10,
      },
  ];
  return jobs.filter((job) => job !== false);
}
