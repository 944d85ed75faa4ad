import { disposedIn } from '#ledger/entry.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { NewerEvent } from '#ledger/event.ts';
import type { Recorded } from '#ledger/event.ts';
import * as associates from '#areas/business-associates/events.ts';
import { evolveVendor } from '#areas/business-associates/view.ts';
import * as breaches from '#areas/breaches/events.ts';
import { evolveBreach } from '#areas/breaches/view.ts';
import * as contingency from '#areas/contingency/events.ts';
import { evolveBackups } from '#areas/contingency/view.ts';
import * as entity from '#areas/entity/events.ts';
import { evolvePractice, evolveSite } from '#areas/entity/view.ts';
import * as incidents from '#areas/incidents/events.ts';
import { evolveIncident, evolveTabletop, isOfTabletop } from '#areas/incidents/view.ts';
import * as inventory from '#areas/inventory/events.ts';
import { evolveAsset } from '#areas/inventory/view.ts';
import * as notice from '#areas/notice/events.ts';
import { evolveFirstService, evolveNotice } from '#areas/notice/view.ts';
import * as policies from '#areas/policies/events.ts';
import { evolvePolicy, evolveValue } from '#areas/policies/view.ts';
import * as riskAnalysis from '#areas/risk-analysis/events.ts';
import {
  answerKey,
  evolveAction,
  evolveAnalysis,
  evolveAnswer,
  evolveAssumption,
  evolveRisk,
} from '#areas/risk-analysis/view.ts';
import * as retention from '#areas/retention/events.ts';
import type { DisposalRecord } from '#areas/retention/view.ts';
import { evolveDisposal, evolveHold, evolvePeriod, evolveTrace } from '#areas/retention/view.ts';
import * as sanctions from '#areas/sanctions/events.ts';
import { evolveLadder, evolveSanctionCase } from '#areas/sanctions/view.ts';
import * as training from '#areas/training/events.ts';
import {
  evolveAssignment,
  evolveAttempt,
  evolveExercise,
  evolveOutsideTraining,
  evolveReminder,
} from '#areas/training/view.ts';
import * as workforce from '#areas/workforce/events.ts';
import { evolveJob, evolvePerson } from '#areas/workforce/view.ts';
import type { Program } from './program.ts';

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
  if (subject === 'notice') program.notice = undefined;
  if (subject === 'sanctions') program.ladder = undefined;
  // Values have keys of their own, too.
  if (subject.startsWith('value-')) program.policyValues.delete(subject.slice('value-'.length));
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
      if (event.type === 'job-recorded' || event.type === 'job-duties-set')
        evolve(program.jobs, event, evolveJob);
      else evolve(program.people, event, evolvePerson);
      break;
    }
    case 'inventory':
      evolve(program.assets, inventory.read(recorded), evolveAsset);
      break;
    case 'business-associates':
      evolve(program.vendors, associates.read(recorded), evolveVendor);
      break;
    case 'incidents': {
      const event = incidents.read(recorded);
      if (isOfTabletop(event)) evolve(program.tabletops, event, evolveTabletop);
      else evolve(program.incidents, event, evolveIncident);
      break;
    }
    case 'breaches':
      evolve(program.breaches, breaches.read(recorded), evolveBreach);
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
    case 'policies': {
      const event = policies.read(recorded);
      if (event.type === 'value-set') evolve(program.policyValues, event, evolveValue, event.data.value);
      else evolve(program.policies, event, evolvePolicy);
      break;
    }
    case 'notice': {
      const event = notice.read(recorded);
      if (
        event.type === 'first-service-recorded' ||
        event.type === 'acknowledgment-recorded' ||
        event.type === 'first-service-withdrawn'
      )
        evolve(program.firstServices, event, evolveFirstService);
      else program.notice = evolveNotice(program.notice, event);
      break;
    }
    case 'training':
      foldTraining(program, training.read(recorded));
      break;
    case 'sanctions': {
      const event = sanctions.read(recorded);
      if (event.type === 'ladder-set') program.ladder = evolveLadder(program.ladder, event);
      else evolve(program.sanctionCases, event, evolveSanctionCase);
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

function foldTraining(program: Program, event: Recorded<training.TrainingEvent>): void {
  switch (event.type) {
    case 'training-assigned':
    case 'assignment-withdrawn':
      return evolve(program.assignments, event, evolveAssignment);
    case 'attempt-finished':
      return evolve(program.attempts, event, evolveAttempt);
    case 'outside-training-recorded':
    case 'outside-training-withdrawn':
      return evolve(program.outsideTrainings, event, evolveOutsideTraining);
    case 'reminder-sent':
      return evolve(program.reminders, event, evolveReminder);
    case 'phishing-exercise-recorded':
    case 'coaching-recorded':
      return evolve(program.exercises, event, evolveExercise);
  }
}
