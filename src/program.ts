import type { Day, Instant } from './calendar.ts';
import { dayOf, longDate } from './calendar.ts';
import { disposedIn } from '#ledger/entry.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { NewerEvent } from '#ledger/event.ts';
import * as associates from '#areas/business-associates/events.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import { engaged, evolveVendor } from '#areas/business-associates/view.ts';
import * as contingency from '#areas/contingency/events.ts';
import type { BackupsRecord } from '#areas/contingency/view.ts';
import { evolveBackups } from '#areas/contingency/view.ts';
import * as entity from '#areas/entity/events.ts';
import type { PracticeRecord, SiteRecord } from '#areas/entity/view.ts';
import { evolvePractice, evolveSite, holderOf, timeZoneOn } from '#areas/entity/view.ts';
import * as incidents from '#areas/incidents/events.ts';
import type { IncidentRecord } from '#areas/incidents/view.ts';
import { evolveIncident } from '#areas/incidents/view.ts';
import * as inventory from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { evolveAsset, inUse } from '#areas/inventory/view.ts';
import * as riskAnalysis from '#areas/risk-analysis/events.ts';
import type {
  ActionRecord,
  AnalysisRecord,
  AnswerRecord,
  AssumptionRecord,
  RiskRecord,
} from '#areas/risk-analysis/view.ts';
import {
  answerKey,
  evolveAction,
  evolveAnalysis,
  evolveAnswer,
  evolveAssumption,
  evolveRisk,
} from '#areas/risk-analysis/view.ts';
import * as retention from '#areas/retention/events.ts';
import type { DisposalRecord, HoldRecord, PeriodRecord, SubjectTrace } from '#areas/retention/view.ts';
import {
  disposedWords,
  evolveDisposal,
  evolveHold,
  evolvePeriod,
  evolveTrace,
} from '#areas/retention/view.ts';
import * as workforce from '#areas/workforce/events.ts';
import type { JobRecord, PersonRecord } from '#areas/workforce/view.ts';
import { evolveJob, evolvePerson, worksOn } from '#areas/workforce/view.ts';

/** A practice's ledger, read: what is on record up to `position`. Only `fold` changes it. */
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
    answers: new Map(),
    risks: new Map(),
    actions: new Map(),
    assumptions: new Map(),
    analyses: new Map(),
    holds: new Map(),
    period: undefined,
    disposed: new Map(),
    traces: new Map(),
  };
}

function evolve<Event extends { subject: string }, Entry>(
  records: Map<string, Entry>,
  event: Event,
  step: (record: Entry | undefined, event: Event) => Entry | undefined,
  key = event.subject,
): void {
  const next = step(records.get(key), event);
  if (next !== undefined) records.set(key, next);
}

/** What is left when a record is disposed of: that it was. Its entries, read or not, leave no other trace. */
function forget(program: Program, subject: string): DisposalRecord {
  // Without a trace there is nothing: each unreadable entry would otherwise go through all that is on record.
  for (const part of program.traces.has(subject) ? Object.values(program) : []) {
    if (!(part instanceof Map) || part === program.disposed) continue;
    part.delete(subject);
    // Answers have keys of their own.
    for (const [key, record] of part as Map<string, object>)
      if ('subject' in record && record.subject === subject) part.delete(key);
  }
  const left = program.disposed.get(subject) ?? { subject };
  program.disposed.set(subject, left);
  return left;
}

function foldOne(program: Program, recorded: RecordedEvent): void {
  if (recorded.disposed) {
    forget(program, recorded.subject);
    return;
  }
  evolve(program.traces, recorded, evolveTrace);
  switch (recorded.area) {
    case 'entity': {
      const event = entity.read(recorded);
      if (event.type === 'site-recorded' || event.type === 'site-closed')
        evolve(program.sites, event, evolveSite);
      else program.entity = evolvePractice(program.entity, event);
      break;
    }
    case 'workforce': {
      const event = workforce.read(recorded);
      if (event.type === 'job-recorded') evolve(program.jobs, event, evolveJob);
      else evolve(program.people, event, evolvePerson);
      break;
    }
    case 'inventory':
      evolve(program.assets, inventory.read(recorded), evolveAsset);
      break;
    case 'business-associates':
      evolve(program.vendors, associates.read(recorded), evolveVendor);
      break;
    case 'incidents':
      evolve(program.incidents, incidents.read(recorded), evolveIncident);
      break;
    case 'contingency':
      program.backups = evolveBackups(program.backups, contingency.read(recorded));
      break;
    case 'risk-analysis': {
      const event = riskAnalysis.read(recorded);
      switch (event.type) {
        case 'question-answered':
        case 'answer-withdrawn':
          evolve(program.answers, event, evolveAnswer, answerKey(event.data.question, event.subject));
          break;
        case 'action-planned':
        case 'action-closed':
        case 'action-dropped':
          evolve(program.actions, event, evolveAction);
          break;
        case 'assumption-set':
        case 'assumption-withdrawn':
          evolve(program.assumptions, event, evolveAssumption, event.data.assumption);
          break;
        case 'analysis-signed':
          evolve(program.analyses, event, evolveAnalysis);
          break;
        default:
          evolve(program.risks, event, evolveRisk);
      }
      break;
    }
    case 'retention': {
      const event = retention.read(recorded);
      if (event.type === 'hold-placed' || event.type === 'hold-lifted')
        evolve(program.holds, event, evolveHold);
      else if (event.type === 'period-set') program.period = evolvePeriod(event);
      else {
        const subject = disposedIn(event.subject) ?? event.subject;
        program.disposed.set(subject, evolveDisposal(forget(program, subject), subject, event));
      }
      break;
    }
    default:
      throw new NewerEvent(recorded);
  }
}

/** Reads more entries into the program, in order. Changes and returns it. Throws where an entry is from a newer version. */
export function fold(program: Program, events: readonly RecordedEvent[]): Program {
  for (const event of events) {
    foldOne(program, event);
    program.position = event.position;
    program.at = event.at;
  }
  return program;
}

/** The practice's day at an instant, in its time zone of that day; UTC until one is set. */
export function todayOf(program: Program, at: Instant): Day {
  if (!program.entity) return dayOf(at, 'UTC');
  return dayOf(at, timeZoneOn(program.entity, dayOf(at, 'UTC')));
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
    incidentName(program.incidents.get(id)) ??
    disposedName(program, id) ??
    (id === 'practice' ? (program.entity?.name ?? 'The practice') : (ownNames.get(id) ?? id))
  );
}

/** Diligence as a subject, and as who recorded something. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ['diligence', 'Diligence’s own record'],
  ['system', 'Diligence itself'],
]);

function incidentName(incident: IncidentRecord | undefined): string | undefined {
  return incident && `Incident discovered ${longDate(incident.discovered)}`;
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
export function officialOn(program: Program, office: entity.Office, today: Day): PersonRecord | undefined {
  const held = program.entity && holderOf(program.entity, office, today);
  return held && program.people.get(held.person);
}
