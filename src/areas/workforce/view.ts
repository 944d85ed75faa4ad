import type { Day } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { GrantedRole, JobFacts, PersonFacts, WorkforceEvent } from './events.ts';

export type PersonRecord = PersonFacts & {
  readonly id: string;
  readonly left?: Day;
  readonly roles: readonly { readonly role: GrantedRole; readonly from: Day; readonly until?: Day }[];
  /** Whether a sign-in was set up. */
  readonly enrolled: boolean;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

export type JobRecord = JobFacts & {
  readonly id: string;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

type JobEvent = Extract<Recorded<WorkforceEvent>, { type: 'job-recorded' }>;
type PersonEvent = Exclude<Recorded<WorkforceEvent>, { type: 'job-recorded' }>;

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
    case 'account-enrolled':
      return { ...record, enrolled: true };
  }
}

/** A job role after one more event. */
export function evolveJob(record: JobRecord | undefined, event: JobEvent): JobRecord {
  return {
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
