import type { Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { Rung, SanctionEvent } from './events.ts';

type Events = Recorded<SanctionEvent>;
type DataOf<Type extends Events['type']> = Extract<Events, { type: Type }>['data'];
type Stamp = { readonly by: string; readonly at: Instant; readonly position: number };

export type LadderRecord = {
  readonly rungs: readonly Rung[];
  readonly revision: number;
  readonly changedBy: string;
};

export type SanctionCaseRecord = DataOf<'case-opened'> & {
  readonly id: string;
  readonly openedBy: string;
  readonly notes: readonly (DataOf<'case-noted'> & Stamp)[];
  readonly decided?: DataOf<'case-decided'> & Stamp;
  readonly carriedOut?: DataOf<'case-carried-out'> & Stamp;
  readonly first: number;
  readonly revision: number;
  readonly changedBy: string;
};

export type LadderEvent = Extract<Events, { type: 'ladder-set' }>;

/** The ladder after it was set. */
export function evolveLadder(_record: LadderRecord | undefined, event: LadderEvent): LadderRecord {
  return { ...event.data, revision: event.position, changedBy: event.by };
}

/** A case after one more event. */
export function evolveSanctionCase(
  record: SanctionCaseRecord | undefined,
  event: Exclude<Events, LadderEvent>,
): SanctionCaseRecord | undefined {
  const { by, at, position } = event;
  if (event.type === 'case-opened')
    return {
      ...event.data,
      id: event.subject,
      openedBy: by,
      notes: record?.notes ?? [],
      first: record?.first ?? position,
      revision: position,
      changedBy: by,
    };
  if (!record) return undefined;
  const changed = { ...record, revision: position, changedBy: by };
  const stamp = { by, at, position };
  switch (event.type) {
    case 'case-noted':
      return { ...changed, notes: [...record.notes, { ...event.data, ...stamp }] };
    case 'case-decided':
      return { ...changed, decided: { ...event.data, ...stamp } };
    case 'case-carried-out':
      return { ...changed, carriedOut: { ...event.data, ...stamp } };
  }
}
