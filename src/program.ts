import type { Day, Instant } from './calendar.ts';
import { dayOf, longDate } from './calendar.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import * as associates from '#areas/business-associates/events.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import { engaged, evolveVendor } from '#areas/business-associates/view.ts';
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
import type { ActionRecord, AnalysisRecord, AnswerRecord, RiskRecord } from '#areas/risk-analysis/view.ts';
import {
  answerKey,
  evolveAction,
  evolveAnalysis,
  evolveAnswer,
  evolveRisk,
} from '#areas/risk-analysis/view.ts';
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
  /** In the order they were signed. */
  readonly analyses: Map<string, AnalysisRecord>;
};

/** A practice with nothing on record. */
export function emptyProgram(practice: string): Program {
  return {
    practice,
    position: 0,
    at: undefined,
    entity: undefined,
    sites: new Map(),
    people: new Map(),
    jobs: new Map(),
    assets: new Map(),
    vendors: new Map(),
    incidents: new Map(),
    answers: new Map(),
    risks: new Map(),
    actions: new Map(),
    analyses: new Map(),
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

function foldOne(program: Program, recorded: RecordedEvent): void {
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
        case 'analysis-signed':
          evolve(program.analyses, event, evolveAnalysis);
          break;
        default:
          evolve(program.risks, event, evolveRisk);
      }
      break;
    }
    default:
      throw new Error(
        `Entry ${recorded.position} belongs to an area that this version of Diligence does not know: ${recorded.area}.`,
      );
  }
  program.position = recorded.position;
  program.at = recorded.at;
}

/** Reads more entries into the program, in order. Changes and returns it. Throws where an entry is from a newer version. */
export function fold(program: Program, events: readonly RecordedEvent[]): Program {
  for (const event of events) foldOne(program, event);
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
    (id === 'practice' ? (program.entity?.name ?? 'The practice') : id)
  );
}

function incidentName(incident: IncidentRecord | undefined): string | undefined {
  return incident && `Incident discovered ${longDate(incident.discovered)}`;
}

/** The person who holds an office on a day. */
export function officialOn(program: Program, office: entity.Office, today: Day): PersonRecord | undefined {
  const held = program.entity && holderOf(program.entity, office, today);
  return held && program.people.get(held.person);
}

/**
 * A reading of the record for a day, made once for as long as nothing is added to the record: a page asks for
 * the same reading several times, and the next page for the same again. What it gives must not be changed.
 */
export function readOnce<Found>(
  read: (program: Program, today: Day) => Found,
): (program: Program, today: Day) => Found {
  const made = new WeakMap<
    Program,
    { readonly position: number; readonly today: Day; readonly found: Found }
  >();
  return (program, today) => {
    const before = made.get(program);
    if (before && before.position === program.position && before.today === today) return before.found;
    const found = read(program, today);
    made.set(program, { position: program.position, today, found });
    return found;
  };
}
