import type { Day, Instant } from '#calendar.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { Recorded } from '#ledger/event.ts';
import type { DisposalFacts, HoldFacts, RetentionEvent } from './events.ts';

export type HoldRecord = HoldFacts & {
  readonly id: string;
  readonly placedBy: string;
  readonly at: Instant;
  readonly lifted?: { readonly on: Day; readonly why: string; readonly by: string; readonly at: Instant };
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

/** The practice's own period. */
export type PeriodRecord = {
  readonly years: number;
  readonly why: string;
  readonly revision: number;
  readonly changedBy: string;
};

/** A record that was disposed of: what is left of it. */
export type DisposalRecord = {
  readonly subject: string;
  /** What was decided; undefined while only the unreadable entries were read, and not yet the one that says why. */
  readonly decided?: DisposalFacts & { readonly by: string; readonly at: Instant; readonly position: number };
  /** When its key was in none of the files any more. */
  readonly destroyed?: { readonly at: Instant; readonly position: number };
};

/** Where the entries of a record stand, and when the last was made: the day of creation that the law counts from. */
export type SubjectTrace = {
  /** Positions, in order. */
  readonly entries: number[];
  lastAt: Instant;
};

type HoldEvent = Extract<Recorded<RetentionEvent>, { type: 'hold-placed' | 'hold-lifted' }>;
type PeriodEvent = Extract<Recorded<RetentionEvent>, { type: 'period-set' }>;
type DisposalEvent = Extract<Recorded<RetentionEvent>, { type: 'disposed' | 'key-destroyed' }>;

/** A hold after one more event. */
export function evolveHold(record: HoldRecord | undefined, event: HoldEvent): HoldRecord | undefined {
  const { by, at, position } = event;
  if (event.type === 'hold-placed')
    return (
      record ?? {
        ...event.data,
        id: event.subject,
        placedBy: by,
        at,
        first: position,
        revision: position,
        changedBy: by,
      }
    );
  return record && { ...record, lifted: { ...event.data, by, at }, revision: position, changedBy: by };
}

/** The practice's own period after one more event. */
export function evolvePeriod(event: PeriodEvent): PeriodRecord {
  return { ...event.data, revision: event.position, changedBy: event.by };
}

/** What is left of a record after one more event about its disposal. */
export function evolveDisposal(
  record: DisposalRecord | undefined,
  subject: string,
  event: DisposalEvent,
): DisposalRecord {
  const { by, at, position } = event;
  return event.type === 'disposed'
    ? { ...record, subject, decided: { ...event.data, by, at, position } }
    : { ...record, subject, destroyed: { at, position } };
}

/** The trace of a record after one more entry. */
export function evolveTrace(trace: SubjectTrace | undefined, { position, at }: RecordedEvent): SubjectTrace {
  if (!trace) return { entries: [position], lastAt: at };
  // In place: a list copied for each of a subject's entries would be quadratic.
  trace.entries.push(position);
  trace.lastAt = at;
  return trace;
}

/** Whether a hold covers a record on a day, and later. */
export function holds(hold: HoldRecord, subject: string): boolean {
  return hold.lifted === undefined && (hold.scope === 'everything' || hold.scope.includes(subject));
}

/** Kinds of record that can be disposed of, as a disposal names them. */
export const disposableKinds = {
  person: 'a person’s record',
  job: 'a job role',
  site: 'a site',
  asset: 'a system, device or paper record',
  vendor: 'a vendor',
  incident: 'an incident',
  breach: 'what was or may have been a breach',
  sanction: 'a case of sanctions',
  training: 'a record of training',
  reminder: 'a security reminder',
  exercise: 'a phishing exercise',
  tabletop: 'an exercise with a playbook',
  risk: 'a risk',
  step: 'a step of the plan',
  analysis: 'a signed risk analysis',
  'first-service': 'the first service of a patient',
  policy: 'a policy',
} as const;
export type DisposableKind = keyof typeof disposableKinds;

/** The kind of a record that was disposed of, in words. */
export function disposedWords(kind: string | undefined): string {
  return (disposableKinds as Readonly<Record<string, string>>)[kind ?? ''] ?? 'a record';
}
