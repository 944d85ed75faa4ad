import type { Day, Instant } from './calendar.ts';
import { dayOf, longDate, startOfDay } from './calendar.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import { engaged } from '#areas/business-associates/view.ts';
import type { BreachRecord } from '#areas/breaches/view.ts';
import type { BackupsRecord } from '#areas/contingency/view.ts';
import type { Office } from '#areas/entity/events.ts';
import type { PracticeRecord, SiteRecord } from '#areas/entity/view.ts';
import { holderOf, timeZoneOn } from '#areas/entity/view.ts';
import type { IncidentRecord, TabletopRecord } from '#areas/incidents/view.ts';
import { unnamed } from '#areas/incidents/view.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { inUse } from '#areas/inventory/view.ts';
import type { FirstServiceRecord, NoticeRecord } from '#areas/notice/view.ts';
import type { PolicyRecord, PolicyValueRecord } from '#areas/policies/view.ts';
import type {
  ActionRecord,
  AnalysisRecord,
  AnswerRecord,
  AssumptionRecord,
  RiskRecord,
} from '#areas/risk-analysis/view.ts';
import { answerKey } from '#areas/risk-analysis/view.ts';
import type { DisposalRecord, HoldRecord, PeriodRecord, SubjectTrace } from '#areas/retention/view.ts';
import { disposedWords } from '#areas/retention/view.ts';
import type { LadderRecord, SanctionCaseRecord } from '#areas/sanctions/view.ts';
import type {
  AssignmentRecord,
  AttemptRecord,
  ExerciseRecord,
  OutsideTrainingRecord,
  ReminderRecord,
} from '#areas/training/view.ts';
import type { JobRecord, PersonRecord } from '#areas/workforce/view.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { policyValues } from '#told/values.ts';
import type { PolicyValueId } from '#told/values.ts';

/** A practice's ledger, read: what is on record up to `position`. Only `fold` (fold.ts) changes it. */
export type Program = {
  readonly practice: string;
  /** Position of the last entry read; 0: none. */
  position: number;
  at: Instant | undefined;
  entity: PracticeRecord | undefined;
  readonly sites: Map<string, SiteRecord>;
  readonly people: Map<string, PersonRecord>;
  readonly jobs: Map<string, JobRecord>;
  readonly assets: Map<string, AssetRecord>;
  readonly vendors: Map<string, VendorRecord>;
  readonly incidents: Map<string, IncidentRecord>;
  readonly breaches: Map<string, BreachRecord>;
  /** Exercises with a playbook: never counted as incidents. */
  readonly tabletops: Map<string, TabletopRecord>;
  /** By `answerKey`. */
  readonly answers: Map<string, AnswerRecord>;
  /** By scenario. */
  readonly risks: Map<string, RiskRecord>;
  readonly actions: Map<string, ActionRecord>;
  /** A person's own values of the loss model, by assumption. */
  readonly assumptions: Map<string, AssumptionRecord>;
  /** What is on record of the backups that Diligence makes of itself. */
  backups: BackupsRecord | undefined;
  /** In the order they were signed. */
  readonly analyses: Map<string, AnalysisRecord>;
  /** The practice's own numbers, by the name of the value. */
  readonly policyValues: Map<string, PolicyValueRecord>;
  readonly policies: Map<string, PolicyRecord>;
  notice: NoticeRecord | undefined;
  /** Patients' first services and their acknowledgments of the notice; names are sealed apart. */
  readonly firstServices: Map<string, FirstServiceRecord>;
  readonly assignments: Map<string, AssignmentRecord>;
  /** In the order they were finished. */
  readonly attempts: Map<string, AttemptRecord>;
  readonly outsideTrainings: Map<string, OutsideTrainingRecord>;
  readonly reminders: Map<string, ReminderRecord>;
  readonly exercises: Map<string, ExerciseRecord>;
  ladder: LadderRecord | undefined;
  readonly sanctionCases: Map<string, SanctionCaseRecord>;
  readonly holds: Map<string, HoldRecord>;
  /** The practice's own period of retention; undefined: six years, as the law asks. */
  period: PeriodRecord | undefined;
  /** What was disposed of, by the subject that it was about. Nothing else of it is left here. */
  readonly disposed: Map<string, DisposalRecord>;
  /** Where the entries of each subject stand. */
  readonly traces: Map<string, SubjectTrace>;
};

/** A practice with nothing on record. */
export function emptyProgram(practice: string): Program {
  return {
    practice,
    position: 0,
    at: undefined,
    entity: undefined,
    backups: undefined,
    sites: new Map(),
    people: new Map(),
    jobs: new Map(),
    assets: new Map(),
    vendors: new Map(),
    incidents: new Map(),
    breaches: new Map(),
    tabletops: new Map(),
    answers: new Map(),
    risks: new Map(),
    actions: new Map(),
    assumptions: new Map(),
    analyses: new Map(),
    policyValues: new Map(),
    policies: new Map(),
    notice: undefined,
    firstServices: new Map(),
    assignments: new Map(),
    attempts: new Map(),
    outsideTrainings: new Map(),
    reminders: new Map(),
    exercises: new Map(),
    ladder: undefined,
    sanctionCases: new Map(),
    holds: new Map(),
    period: undefined,
    disposed: new Map(),
    traces: new Map(),
  };
}

/** The practice's day at an instant, in its time zone of that day; UTC until one is set. */
export function todayOf(program: Program, at: Instant): Day {
  if (!program.entity) return dayOf(at, 'UTC');
  return dayOf(at, timeZoneOn(program.entity, dayOf(at, 'UTC')));
}

/** The first instant of a day in the practice's time zone. */
export function beginningOf(program: Program, today: Day): Instant {
  return startOfDay(today, program.entity ? timeZoneOn(program.entity, today) : 'UTC');
}

/** Assets in use on a day, in the order they were recorded. */
export function assetsInUse(program: Program, today: Day): AssetRecord[] {
  return [...program.assets.values()].filter((asset) => inUse(asset, today));
}

/** Vendors that work for the practice on a day. */
export function vendorsEngaged(program: Program, today: Day): VendorRecord[] {
  return [...program.vendors.values()].filter((vendor) => engaged(vendor, today));
}

/** Sites that are open on a day. */
export function openSites(program: Program, today: Day): SiteRecord[] {
  return [...program.sites.values()].filter((site) => site.closed === undefined || today < site.closed);
}

/** The workforce on a day. */
export function workforceOn(program: Program, today: Day): PersonRecord[] {
  return [...program.people.values()].filter((person) => worksOn(person, today));
}

/** The answer to a question, if one stands. */
export function answerTo(program: Program, question: string, subject: string): AnswerRecord | undefined {
  const answer = program.answers.get(answerKey(question, subject));
  return answer && !answer.withdrawn ? answer : undefined;
}

/** A policy value of the practice: its own number, else the customary one. The law gives none of them. */
export function policyNumber(program: Program, value: PolicyValueId): number {
  return program.policyValues.get(value)?.number ?? policyValues[value].customary;
}

/** The analysis signed last. */
export function latestAnalysis(program: Program): AnalysisRecord | undefined {
  return [...program.analyses.values()].at(-1);
}

/**
 * The name of a person, asset, vendor, site or step of the plan as it is on record; an incident is named by its
 * day, since its words may hold PHI. The identifier where there is no name.
 */
export function nameOf(program: Program, id: string): string {
  return (
    program.people.get(id)?.name ??
    program.assets.get(id)?.name ??
    program.vendors.get(id)?.name ??
    program.sites.get(id)?.name ??
    program.actions.get(id)?.what ??
    program.policies.get(id)?.facts?.title ??
    (program.sanctionCases.has(id) ? 'A case of sanctions' : undefined) ??
    incidentName(program.incidents.get(id)) ??
    breachName(program.breaches.get(id)) ??
    tabletopName(program.tabletops.get(id)) ??
    firstServiceName(program.firstServices.get(id)) ??
    trainingName(program, id) ??
    vendorPaperName(program, id) ??
    disposedName(program, id) ??
    (id === 'practice' ? (program.entity?.name ?? 'The practice') : (ownNames.get(id) ?? id))
  );
}

/** Diligence as a subject, and as who recorded something. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ['diligence', 'Diligence’s own record'],
  ['system', 'Diligence itself'],
  [unnamed, 'Somebody without a name'],
  ['notice', 'The Notice of Privacy Practices'],
  ['sanctions', 'The ladder of sanctions'],
]);

function incidentName(incident: IncidentRecord | undefined): string | undefined {
  return incident && `Incident discovered ${longDate(incident.discovered)}`;
}

/** What is on record of training: whose, and of what. */
function trainingName(program: Program, id: string): string | undefined {
  const one = program.attempts.get(id) ?? program.assignments.get(id);
  if (one) return `Module ${one.module} of ${nameOf(program, one.person)}`;
  const elsewhere = program.outsideTrainings.get(id);
  if (elsewhere) return `Training elsewhere of ${nameOf(program, elsewhere.person)}`;
  const exercise = program.exercises.get(id);
  if (exercise) return `Phishing exercise of ${longDate(exercise.on)}`;
  const reminder = program.reminders.get(id);
  return reminder && `Reminder “${reminder.title}” of ${longDate(reminder.on)}`;
}

function tabletopName(tabletop: TabletopRecord | undefined): string | undefined {
  return tabletop && `Exercise begun ${longDate(tabletop.on)}`;
}

/** A breach is named by its day too. */
function breachName(breach: BreachRecord | undefined): string | undefined {
  return breach && `Breach question of ${longDate(breach.discovered)}`;
}

/** An agreement or a review, by its vendor. */
function vendorPaperName({ vendors }: Program, id: string): string | undefined {
  if (!/^(agreement|review|violation)-/.test(id)) return undefined;
  for (const { name, agreements, reviews, violations } of vendors.values()) {
    if (agreements?.some((one) => one.id === id)) return `The agreement with ${name}`;
    if (reviews?.some((one) => one.id === id)) return `A review of ${name}`;
    if (violations?.some((one) => one.id === id)) return `What ${name} broke`;
  }
  return undefined;
}

/** A patient’s own name is nowhere in the program: it is sealed apart. */
function firstServiceName(service: FirstServiceRecord | undefined): string | undefined {
  return service && `A patient’s first service on ${longDate(service.on)}`;
}

/** What stands where a record was disposed of: its kind and day, which is all that is known of it. */
function disposedName(program: Program, id: string): string | undefined {
  const left = program.disposed.get(id);
  if (!left) return undefined;
  const what = disposedWords(left.decided?.kind);
  const on = left.decided && longDate(todayOf(program, left.decided.at));
  return `${what} disposed of${on === undefined ? '' : ` on ${on}`}`;
}

/** The person who holds an office on a day. */
export function officialOn(program: Program, office: Office, today: Day): PersonRecord | undefined {
  const held = program.entity && holderOf(program.entity, office, today);
  return held && program.people.get(held.person);
}
