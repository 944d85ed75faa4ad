import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { disposedIn } from '#ledger/entry.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { latestAnalysis, nameOf, todayOf } from '#program.ts';
import { ofPolicy } from './ends-policy.ts';
import { createdOn, over, still } from './ended.ts';
import type { Told } from './ended.ts';
import { ofFirstService, ofJob, ofPerson, ofSanction } from './ends-people.ts';
import { ofBreach } from './ends-breach.ts';
import type { DisposableKind } from './view.ts';
import { laterDay } from './years.ts';

/** The subject of the practice's own period. */
export const RETENTION = 'retention';

/** What a record is, and whether it is still in effect. */
export type Described = {
  /** `kept`: no kind that Diligence disposes of. */
  readonly kind: DisposableKind | 'kept';
  readonly name: string;
  /** The page that shows it. */
  readonly path?: string;
  /** The day it was last in effect; undefined while it still is, or where it never ends. */
  readonly ended?: Day;
  /** A sentence: how it ended, or why it is in effect. */
  readonly because: string;
  /** Whether it may hold details of patients. */
  readonly patients: boolean;
};

function ofSite(program: Program, id: string): Told {
  const closed = program.sites.get(id)?.closed;
  return closed === undefined
    ? still('This site is open.')
    : over(closed, `The site was closed on ${longDate(closed)}.`);
}

function ofAsset(program: Program, id: string, today: Day): Told {
  const asset = program.assets.get(id);
  if (asset?.withdrawn) {
    const on = createdOn(program, id) ?? today;
    return over(on, `It was taken off the list as a mistake; the last entry is of ${longDate(on)}.`);
  }
  return asset?.retired === undefined
    ? still('It is in use.')
    : over(asset.retired, `It was retired on ${longDate(asset.retired)}.`);
}

function ofVendor(program: Program, id: string): Told {
  const vendor = program.vendors.get(id);
  if (vendor?.ended === undefined) return still('This vendor works for you.');
  const { ended, agreementEnds, agreements = [], disposition } = vendor;
  if (disposition?.how === 'not-feasible')
    return still('It still guards PHI that it could neither return nor destroy.');
  const last = agreements
    .filter(({ offer }) => !offer || offer.countersigned)
    .map((one) => one.ended?.on ?? one.ends)
    .reduce(laterDay, laterDay(agreementEnds, disposition?.on ?? ''));
  return last > ended
    ? over(last, `The work ended on ${longDate(ended)}, and what was left of it on ${longDate(last)}.`)
    : over(ended, `The work and its agreement ended on ${longDate(ended)}.`);
}

function ofIncident(program: Program, id: string): Told {
  const closed = program.incidents.get(id)?.closed;
  return closed
    ? over(closed.on, `The incident was closed on ${longDate(closed.on)}.`)
    : still('This incident is open.');
}

function ofAnalysis(program: Program, id: string): Told {
  const all = [...program.analyses.values()];
  const next = all[all.findIndex((analysis) => analysis.id === id) + 1];
  return next === undefined || latestAnalysis(program)?.id === id
    ? still('No later analysis has been signed, so this one is in effect.')
    : over(next.on, `It was in effect until the next one was signed on ${longDate(next.on)}.`);
}

/** What was done on a day, and is only proof of that day since: kept for its years from the last entry. */
function onceDone(program: Program, id: string, today: Day): Told {
  const on = createdOn(program, id) ?? today;
  return over(on, `It is the record of ${longDate(on)}; nothing was added since.`);
}

/** When what a risk is about ended, or was disposed of. */
function endOfConcern(program: Program, concerns: string, today: Day): Day | 'gone' | undefined {
  const gone = program.disposed.get(concerns)?.decided;
  if (gone) return 'gone';
  for (const [records, told] of [
    [program.assets, ofAsset],
    [program.vendors, ofVendor],
    [program.sites, ofSite],
  ] as const)
    if (records.has(concerns)) return told(program, concerns, today).ended;
  return undefined;
}

function ofRisk(program: Program, id: string, today: Day): Told {
  const risk = program.risks.get(id);
  const own = risk?.own;
  const concerns = own?.concerns ?? id.slice(id.indexOf(':') + 1);
  const end = endOfConcern(program, concerns, today);
  if (end === 'gone') {
    const on = program.disposed.get(concerns)?.decided?.lastInEffect ?? today;
    return over(on, `What it is about was last in effect on ${longDate(on)}, and was disposed of.`);
  }
  if (!own)
    return still(
      'Diligence finds this risk anew when its conditions come back, and then your decision about it stands again. It can be disposed of after what it is about.',
    );
  if (risk.rejected) {
    const on = todayOf(program, risk.rejected.at);
    return over(on, `It was taken out of the register on ${longDate(on)}.`);
  }
  return end === undefined
    ? still('It is in your register of risks.')
    : over(end, `What it is about was last in effect on ${longDate(end)}.`);
}

function ofStep(program: Program, id: string, today: Day): Told {
  const step = program.actions.get(id);
  if (!step?.closed && !step?.dropped) return still('This step is open.');
  if (step.closed) {
    const stands = step.scenarios.find(
      (scenario) => program.risks.has(scenario) && ofRisk(program, scenario, today).ended === undefined,
    );
    if (stands !== undefined) return still('It lowers a risk that is still in your register.');
    return over(step.closed.on, `It was done on ${longDate(step.closed.on)}.`);
  }
  const on = createdOn(program, id) ?? today;
  return over(on, `It was dropped on ${longDate(on)}.`);
}

const kinds: readonly {
  readonly kind: DisposableKind;
  readonly in: (program: Program) => ReadonlyMap<string, unknown>;
  readonly told: (program: Program, id: string, today: Day) => Told;
  readonly path?: (id: string) => string;
  readonly patients?: true;
}[] = [
  { kind: 'person', in: ({ people }) => people, told: ofPerson, path: (id) => `/people/${id}` },
  { kind: 'job', in: ({ jobs }) => jobs, told: ofJob, path: (id) => `/people/jobs/${id}` },
  { kind: 'site', in: ({ sites }) => sites, told: ofSite },
  { kind: 'asset', in: ({ assets }) => assets, told: ofAsset, path: (id) => `/inventory/${id}` },
  { kind: 'vendor', in: ({ vendors }) => vendors, told: ofVendor, path: (id) => `/associates/${id}` },
  {
    kind: 'incident',
    in: ({ incidents }) => incidents,
    told: ofIncident,
    path: (id) => `/incidents/${id}`,
    patients: true,
  },
  { kind: 'tabletop', in: ({ tabletops }) => tabletops, told: onceDone },
  {
    kind: 'breach',
    in: ({ breaches }) => breaches,
    told: ofBreach,
    path: (id) => `/breaches/${id}`,
    patients: true,
  },
  {
    kind: 'sanction',
    in: ({ sanctionCases }) => sanctionCases,
    told: ofSanction,
    path: (id) => `/sanctions/${id}`,
  },
  { kind: 'training', in: ({ attempts }) => attempts, told: onceDone },
  { kind: 'training', in: ({ outsideTrainings }) => outsideTrainings, told: onceDone },
  { kind: 'training', in: ({ assignments }) => assignments, told: onceDone },
  { kind: 'reminder', in: ({ reminders }) => reminders, told: onceDone },
  { kind: 'exercise', in: ({ exercises }) => exercises, told: onceDone },
  { kind: 'risk', in: ({ risks }) => risks, told: ofRisk },
  {
    kind: 'policy',
    in: ({ policies }) => policies,
    told: (program, id, today) => ofPolicy(program, id, createdOn(program, id) ?? today),
    path: (id) => `/policies/${id}`,
  },
  {
    kind: 'step',
    in: ({ actions }) => actions,
    told: ofStep,
    path: (id) => `/risk-analysis/plan/steps/${id}`,
  },
  { kind: 'analysis', in: ({ analyses }) => analyses, told: ofAnalysis },
  {
    kind: 'first-service',
    in: ({ firstServices }) => firstServices,
    told: ofFirstService,
    path: (id) => `/notice/patients/${id}`,
    patients: true,
  },
];

function nameFor(program: Program, kind: DisposableKind, id: string): string {
  switch (kind) {
    case 'sanction':
      return 'A case of sanctions';
    case 'job':
      return program.jobs.get(id)?.title ?? id;
    case 'risk':
      return program.risks.get(id)?.own?.title ?? 'A decision about a risk that Diligence found';
    case 'analysis': {
      const signed = program.analyses.get(id);
      return signed ? `Risk analysis signed on ${longDate(signed.on)}` : id;
    }
    default:
      return nameOf(program, id);
  }
}

/** What a record is, and since when it is no longer in effect. */
export function described(program: Program, subject: string, today: Day): Described {
  const kept = (name: string, because: string): Described => ({
    kind: 'kept',
    name,
    because,
    patients: false,
  });
  if (subject === PRACTICE)
    return kept(
      nameOf(program, PRACTICE),
      'The practice’s own facts, its time zone, its officials and its answers are needed to read everything else.',
    );
  if (subject === 'notice')
    return kept(
      nameOf(program, subject),
      'Each version of the notice is needed to read what patients acknowledged, and to show what was in effect on any day.',
    );
  if (subject === 'sanctions')
    return kept('The ladder of sanctions', 'The steps that hold now are needed to read every case.');
  if (program.holds.has(subject) || disposedIn(subject) !== undefined || subject === RETENTION)
    return kept('Retention', 'Holds, periods and disposals are the proof of what was kept and what went.');
  if (subject.startsWith('value-'))
    return kept('A number of your policies', 'It is needed to read what your policies said on any day.');
  const found = kinds.find((kind) => kind.in(program).has(subject));
  if (!found) return kept(subject, 'Diligence does not dispose of records of this kind.');
  const { kind, told, path, patients } = found;
  return {
    kind,
    name: nameFor(program, kind, subject),
    ...(path && { path: path(subject) }),
    ...told(program, subject, today),
    patients: patients ?? false,
  };
}
