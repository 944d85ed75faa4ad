import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type {
  GrantedRole,
  JobFacts,
  PersonFacts,
  SecondFactorEnd,
  SecondFactorKind,
  WorkforceEvent,
} from './events.ts';
import type { Duty } from '#duty.ts';

/** A second factor at sign-in, from its enrollment to its end. */
export type SecondFactorRecord = {
  readonly factor: string;
  readonly kind: SecondFactorKind;
  readonly enrolledAt: Instant;
  /** Position of its latest entry. */
  readonly revision: number;
  readonly ended?: { readonly at: Instant; readonly why: SecondFactorEnd; readonly by: string };
};

export type PersonRecord = PersonFacts & {
  readonly id: string;
  readonly left?: Day;
  readonly roles: readonly { readonly role: GrantedRole; readonly from: Day; readonly until?: Day }[];
  /** Whether a sign-in was set up. */
  readonly enrolled: boolean;
  /** When a recovery sheet last gave a new sign-in; undefined: never. */
  readonly recovered?: { readonly at: Instant; readonly position: number };
  /** In the order they were enrolled, also those that ended; absent where there never was one. */
  readonly secondFactors?: readonly SecondFactorRecord[];
  /** When another job took the place of the one before; undefined: never. */
  readonly jobSince?: Instant;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

export type JobRecord = JobFacts & {
  readonly id: string;
  /** Undefined until somebody said what the job does. */
  readonly duties?: readonly Duty[];
  /** When that was said last. */
  readonly dutiesSince?: Instant;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

export type JobEvent = Extract<Recorded<WorkforceEvent>, { type: 'job-recorded' | 'job-duties-set' }>;
export type PersonEvent = Exclude<Recorded<WorkforceEvent>, JobEvent>;

/** A person after one more event. Somebody recorded again after leaving has come back. */
export function evolvePerson(record: PersonRecord | undefined, event: PersonEvent): PersonRecord | undefined {
  if (event.type === 'person-recorded') {
    const returned = record?.left !== undefined && event.data.start > record.left;
    const { left, ...kept } = record ?? { left: undefined };
    return {
      roles: [],
      enrolled: false,
      first: event.position,
      ...kept,
      ...(left !== undefined && !returned && { left }),
      ...event.data,
      ...(record && record.job !== '' && record.job !== event.data.job && { jobSince: event.at }),
      id: event.subject,
      revision: event.position,
      changedBy: event.by,
    };
  }
  if (!record) return undefined;
  switch (event.type) {
    case 'person-left':
      return { ...record, left: event.data.on, revision: event.position, changedBy: event.by };
    case 'role-granted':
      return { ...record, roles: [...record.roles, event.data] };
    case 'role-ended':
      return {
        ...record,
        roles: record.roles.map((held) =>
          held.role === event.data.role && held.until === undefined
            ? { ...held, until: event.data.until }
            : held,
        ),
      };
    case 'access-recovered':
      // The old sign-in ended with it, and what it took beside the password.
      return {
        ...withFactorsEnded(record, event, () => true, 'account-closed'),
        enrolled: true,
        recovered: { at: event.at, position: event.position },
      };
    case 'account-enrolled':
      return { ...record, enrolled: true };
    case 'second-factor-enrolled':
      return {
        ...record,
        secondFactors: [
          ...(record.secondFactors ?? []),
          { ...event.data, enrolledAt: event.at, revision: event.position },
        ],
      };
    case 'second-factor-ended':
      return withFactorsEnded(record, event, ({ factor }) => factor === event.data.factor, event.data.why);
  }
}

function withFactorsEnded(
  record: PersonRecord,
  { at, by, position }: PersonEvent,
  which: (factor: SecondFactorRecord) => boolean,
  why: SecondFactorEnd,
): PersonRecord {
  if (!record.secondFactors) return record;
  return {
    ...record,
    secondFactors: record.secondFactors.map((one) =>
      which(one) && !one.ended ? { ...one, revision: position, ended: { at, why, by } } : one,
    ),
  };
}

/** The second factors that a person has, by the ledger. */
export function presentFactors(person: Pick<PersonRecord, 'secondFactors'>): readonly SecondFactorRecord[] {
  return (person.secondFactors ?? []).filter(({ ended }) => !ended);
}

/** A job role after one more event. */
export function evolveJob(record: JobRecord | undefined, event: JobEvent): JobRecord | undefined {
  if (event.type === 'job-duties-set')
    return (
      record && {
        ...record,
        ...event.data,
        dutiesSince: event.at,
        revision: event.position,
        changedBy: event.by,
      }
    );
  return {
    ...(record?.duties && { duties: record.duties }),
    ...(record?.dutiesSince && { dutiesSince: record.dutiesSince }),
    ...event.data,
    id: event.subject,
    first: record?.first ?? event.position,
    revision: event.position,
    changedBy: event.by,
  };
}

/** Whether somebody is in the workforce on a day: from the first day to the last, both included. */
export function worksOn(person: Pick<PersonRecord, 'start' | 'left'>, day: Day): boolean {
  return person.start <= day && (person.left === undefined || day <= person.left);
}
