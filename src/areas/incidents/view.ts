import type { Attachment } from '#attachment.ts';
import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type {
  Discovery,
  Ending,
  EvidenceKind,
  IncidentEvent,
  IncidentFacts,
  IncidentKind,
  Tick,
} from './events.ts';

/** Who stands in the ledger for somebody who reported without a name; no person has this identifier. */
export const unnamed = 'unnamed';

type Stamp = { readonly by: string; readonly at: Instant; readonly position: number };

/** A step that was ticked: when and by whom it was recorded stands beside who did it. */
export type TickRecord = Tick & Stamp;
export type DiscoveryRecord = Discovery & Stamp;

export type EvidenceRecord = Stamp & {
  readonly kind: EvidenceKind;
  readonly what: string;
  readonly file: Attachment;
};

export type ClosedRecord = {
  readonly outcome: string;
  readonly on: Day;
  readonly by: string;
  readonly ending: Ending;
  readonly mitigation: string;
  readonly position: number;
};

export type IncidentRecord = IncidentFacts & {
  readonly id: string;
  readonly reportedBy: string;
  /** The day of discovery that the report gave; `discovered` is the one that counts now. */
  readonly reportedDiscovered: Day;
  /** What was recorded of the discovery, the newest last; empty while only the report tells. */
  readonly discoveries: readonly DiscoveryRecord[];
  /** Steps that are dealt with, by their identifiers in order: each once. */
  readonly ticks: readonly TickRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly notes: readonly { readonly note: string; readonly by: string; readonly at: Instant }[];
  readonly closed?: ClosedRecord;
  /** Each time it was opened again, and why. */
  readonly reopenings: readonly (Stamp & { readonly why: string })[];
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

/** A run of a playbook with a made-up case. */
export type TabletopRecord = {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly on: Day;
  readonly story: string;
  readonly people: readonly string[];
  readonly ticks: readonly TickRecord[];
  readonly finished?: Stamp & { readonly on: Day; readonly learned: string; readonly changes: string };
  readonly begunBy: string;
  readonly first: number;
  readonly revision: number;
  readonly changedBy: string;
};

/** Ticks after one more, or without one: in the order of their steps, whatever order they were made in. */
function ticked(
  ticks: readonly TickRecord[],
  step: string,
  tick: TickRecord | undefined,
): readonly TickRecord[] {
  const others = ticks.filter((one) => one.step !== step);
  return (tick ? [...others, tick] : others).toSorted((a, b) => (a.step < b.step ? -1 : 1));
}

/** The day that counts as the discovery: the earlier of the day it was known and the day it should have been (164.404(a)(2)). */
export function discoveryDay({ knew, noticeable }: Pick<Discovery, 'knew' | 'noticeable'>): Day {
  return noticeable !== '' && noticeable < knew ? noticeable : knew;
}

export type TabletopEvent = Extract<Recorded<IncidentEvent>, { readonly type: `tabletop-${string}` }>;

/** Whether an event is about an exercise. */
export function isOfTabletop(event: Recorded<IncidentEvent>): event is TabletopEvent {
  return event.type.startsWith('tabletop-');
}

/** An incident after one more event. */
export function evolveIncident(
  record: IncidentRecord | undefined,
  event: Exclude<Recorded<IncidentEvent>, TabletopEvent>,
): IncidentRecord | undefined {
  const { by, at, position } = event;
  if (event.type === 'incident-reported')
    return (
      record ?? {
        ...event.data,
        id: event.subject,
        reportedBy: by,
        reportedDiscovered: event.data.discovered,
        discoveries: [],
        ticks: [],
        evidence: [],
        notes: [],
        reopenings: [],
        first: position,
        revision: position,
        changedBy: by,
      }
    );
  if (!record) return undefined;
  const stamp = { by, at, position };
  const changed = { ...record, revision: position, changedBy: by };
  switch (event.type) {
    case 'incident-noted':
      return { ...changed, notes: [...record.notes, { note: event.data.note, by, at }] };
    case 'incident-kind-set':
      return { ...changed, kind: event.data.kind };
    case 'incident-discovery-set':
      return {
        ...changed,
        discovered: discoveryDay(event.data),
        discoveries: [...record.discoveries, { ...event.data, ...stamp }],
      };
    case 'incident-step-done':
      return { ...changed, ticks: ticked(record.ticks, event.data.step, { ...event.data, ...stamp }) };
    case 'incident-step-undone':
      return { ...changed, ticks: ticked(record.ticks, event.data.step, undefined) };
    case 'incident-evidence-added':
      return { ...changed, evidence: [...record.evidence, { ...event.data, ...stamp }] };
    case 'incident-closed':
      return { ...changed, closed: { ...event.data, by, position } };
    case 'incident-reopened': {
      const { closed: _closed, ...open } = changed;
      return { ...open, reopenings: [...record.reopenings, { ...event.data, ...stamp }] };
    }
  }
}

/** An exercise after one more event. */
export function evolveTabletop(
  record: TabletopRecord | undefined,
  event: TabletopEvent,
): TabletopRecord | undefined {
  const { by, at, position } = event;
  if (event.type === 'tabletop-begun')
    return (
      record ?? {
        ...event.data,
        id: event.subject,
        ticks: [],
        begunBy: by,
        first: position,
        revision: position,
        changedBy: by,
      }
    );
  if (!record) return undefined;
  const stamp = { by, at, position };
  const changed = { ...record, revision: position, changedBy: by };
  switch (event.type) {
    case 'tabletop-step-done':
      return { ...changed, ticks: ticked(record.ticks, event.data.step, { ...event.data, ...stamp }) };
    case 'tabletop-step-undone':
      return { ...changed, ticks: ticked(record.ticks, event.data.step, undefined) };
    case 'tabletop-finished': {
      const { people, ...rest } = event.data;
      return { ...changed, people, finished: { ...rest, ...stamp } };
    }
  }
}
