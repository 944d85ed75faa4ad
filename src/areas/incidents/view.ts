import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { IncidentEvent, IncidentFacts } from './events.ts';

export type IncidentRecord = IncidentFacts & {
  readonly id: string;
  readonly reportedBy: string;
  readonly notes: readonly { readonly note: string; readonly by: string; readonly at: Instant }[];
  readonly closed?: { readonly outcome: string; readonly on: Day; readonly by: string };
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

/** An incident after one more event. */
export function evolveIncident(
  record: IncidentRecord | undefined,
  event: Recorded<IncidentEvent>,
): IncidentRecord | undefined {
  if (event.type === 'incident-reported')
    return (
      record ?? {
        ...event.data,
        id: event.subject,
        reportedBy: event.by,
        notes: [],
        first: event.position,
        revision: event.position,
        changedBy: event.by,
      }
    );
  if (!record) return undefined;
  return event.type === 'incident-noted'
    ? {
        ...record,
        notes: [...record.notes, { note: event.data.note, by: event.by, at: event.at }],
        revision: event.position,
        changedBy: event.by,
      }
    : { ...record, closed: { ...event.data, by: event.by }, revision: event.position, changedBy: event.by };
}
