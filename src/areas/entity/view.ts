import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type {
  Activity,
  ContactFacts,
  EntityEvent,
  KeyChange,
  Office,
  PracticeFacts,
  SignInPolicy,
  SiteFacts,
} from './events.ts';
import type { YesNo } from '#phi.ts';

export type Designation = {
  readonly office: Office;
  readonly person: string;
  readonly from: Day;
  readonly until?: Day;
  readonly position: number;
};

/** The recovery sheet that was made last. */
export type SheetRecord = {
  /** Its number. */
  readonly sheet: string;
  readonly made: Instant;
  readonly by: string;
  readonly position: number;
  /** Somebody typed words of it back from paper. */
  readonly confirmed?: { readonly at: Instant; readonly by: string; readonly position: number };
  /** When the key of the practice was changed, after which the sheet opens the present record no more. */
  readonly void?: Instant;
};

/** The practice as its latest entries describe it. */
export type PracticeRecord = PracticeFacts & {
  readonly established: Instant;
  /** In the order they were set; see `timeZoneOn`. */
  readonly timeZones: readonly { readonly timeZone: string; readonly from: Day }[];
  readonly designations: readonly Designation[];
  /** Undefined until it is recorded. */
  readonly contact?: ContactFacts & { readonly revision: number; readonly changedBy: string };
  /** What the practice does beside care; undefined until somebody said it. */
  readonly activities?: {
    readonly does: Readonly<Partial<Record<Activity, YesNo>>>;
    readonly revision: number;
    readonly changedBy: string;
  };
  /** Undefined until the practice sets one; read it with `signInPolicyOf`. */
  readonly signInPolicy?: SignInPolicy & { readonly revision: number; readonly changedBy: string };
  /** Undefined until a recovery sheet is made. */
  readonly recovery?: SheetRecord;
  /** In the order they came; undefined: none was changed yet. */
  readonly keyChanges?: readonly (KeyChange & { readonly at: Instant; readonly position: number })[];
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
    case 'contact-described':
      return { ...record, contact: { ...event.data, revision: event.position, changedBy: event.by } };
    case 'activities-described':
      return { ...record, activities: { ...event.data, revision: event.position, changedBy: event.by } };
    case 'sign-in-policy-set':
      return {
        ...record,
        signInPolicy: { ...event.data, revision: event.position, changedBy: event.by },
      };
    case 'recovery-sheet-made': {
      const { at: made, by, position, data } = event;
      return { ...record, recovery: { ...data, made, by, position } };
    }
    case 'recovery-sheet-confirmed': {
      const { at, by, position, data } = event;
      if (record.recovery?.sheet !== data.sheet) return record;
      return { ...record, recovery: { ...record.recovery, confirmed: { at, by, position } } };
    }
    case 'key-changed': {
      const { at, position, data } = event;
      const ends = data.key === 'practice' && record.recovery;
      return {
        ...record,
        ...(ends && { recovery: { ...ends, void: at } }),
        keyChanges: [...(record.keyChanges ?? []), { ...data, at, position }],
      };
    }
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

/** What holds until a practice sets a policy of its own: 15 minutes, and a password alone. Ours, not the law's. */
export const firstSignInPolicy: SignInPolicy = { idleMinutes: 15, secondFactor: [] };

/** How people sign in to Diligence here (164.312(a)(2)(iii), 164.312(d)). Takes a `Program`. */
export function signInPolicyOf({ entity }: { readonly entity: PracticeRecord | undefined }): SignInPolicy {
  return entity?.signInPolicy ?? firstSignInPolicy;
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
