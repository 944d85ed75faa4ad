import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { EntityEvent, Office, PracticeFacts, SiteFacts } from './events.ts';

export type Designation = {
  readonly office: Office;
  readonly person: string;
  readonly from: Day;
  readonly until?: Day;
  readonly position: number;
};

/** The practice as its latest entries describe it. */
export type PracticeRecord = PracticeFacts & {
  readonly established: Instant;
  /** In the order they were set; see `timeZoneOn`. */
  readonly timeZones: readonly { readonly timeZone: string; readonly from: Day }[];
  readonly designations: readonly Designation[];
  /** Position of the latest entry that changed the facts. */
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

export type SiteRecord = SiteFacts & {
  readonly id: string;
  readonly closed?: Day;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

type PracticeEvent = Exclude<Recorded<EntityEvent>, { type: 'site-recorded' | 'site-closed' }>;
type SiteEvent = Extract<Recorded<EntityEvent>, { type: 'site-recorded' | 'site-closed' }>;

/** The practice after one more event; undefined until it was established. */
export function evolvePractice(
  record: PracticeRecord | undefined,
  event: PracticeEvent,
): PracticeRecord | undefined {
  if (event.type === 'practice-established') {
    const { timeZone, from, ...facts } = event.data;
    return {
      ...facts,
      established: event.at,
      timeZones: [{ timeZone, from }],
      designations: [],
      revision: event.position,
      changedBy: event.by,
    };
  }
  if (!record) return undefined;
  switch (event.type) {
    case 'practice-described':
      return { ...record, ...event.data, revision: event.position, changedBy: event.by };
    case 'time-zone-set':
      return { ...record, timeZones: [...record.timeZones, event.data] };
    case 'official-designated':
      return {
        ...record,
        designations: [...record.designations, { ...event.data, position: event.position }],
      };
    case 'designation-ended':
      return {
        ...record,
        designations: record.designations.map((held) =>
          held.office === event.data.office && held.person === event.data.person && held.until === undefined
            ? { ...held, until: event.data.until }
            : held,
        ),
      };
  }
}

/** A site after one more event. */
export function evolveSite(record: SiteRecord | undefined, event: SiteEvent): SiteRecord | undefined {
  if (event.type === 'site-recorded')
    return {
      ...event.data,
      id: event.subject,
      first: record?.first ?? event.position,
      revision: event.position,
      changedBy: event.by,
    };
  return record && { ...record, closed: event.data.on, revision: event.position, changedBy: event.by };
}

/** The time zone in force on a day: the one with the latest start not after it; before all, the first. */
export function timeZoneOn(practice: Pick<PracticeRecord, 'timeZones'>, day: Day): string {
  const begun = practice.timeZones.filter(({ from }) => from <= day);
  const latest = begun.reduce<(typeof begun)[number] | undefined>(
    (best, next) => (!best || next.from >= best.from ? next : best),
    undefined,
  );
  return (latest ?? practice.timeZones[0])?.timeZone ?? 'UTC';
}

/** Who holds an office on a day (164.308(a)(2) asks for one security official). */
export function holderOf(practice: PracticeRecord, office: Office, day: Day): Designation | undefined {
  return practice.designations.findLast(
    (held) => held.office === office && held.from <= day && (held.until === undefined || day <= held.until),
  );
}
