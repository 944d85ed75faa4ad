import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** A security incident: attempted or successful unauthorized access, use, disclosure, change, destruction or interference (164.304). */
export type IncidentFacts = {
  readonly what: string;
  readonly happened: Day;
  /** The first day somebody here knew of it. */
  readonly discovered: Day;
  /** Identifiers of the assets concerned; none while not known. */
  readonly assets: readonly string[];
};

export type IncidentEvent =
  /** Subject: the incident. */
  | EventOf<'incidents', 'incident-reported', IncidentFacts>
  | EventOf<'incidents', 'incident-noted', { readonly note: string }>
  | EventOf<'incidents', 'incident-closed', { readonly outcome: string; readonly on: Day }>;

const versions = { 'incident-reported': 1, 'incident-noted': 1, 'incident-closed': 1 } as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<IncidentEvent> {
  return presentForm<IncidentEvent>(event, versions);
}
