import type { Day } from '#calendar.ts';
import type { Duty } from '#duty.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** Employees, volunteers, trainees and others under the practice's direct control, paid or not (160.103). */
export type Relation = 'employee' | 'owner' | 'contractor' | 'trainee' | 'volunteer';

export type PersonFacts = {
  readonly name: string;
  readonly relation: Relation;
  /** Identifier of the job role, which says what systems the work needs. */
  readonly job: string;
  readonly email: string;
  readonly start: Day;
};

/** What a job needs, and why: the minimum necessary (164.502(b), 164.514(d)(2)). */
export type JobFacts = {
  readonly title: string;
  readonly needs: readonly { readonly asset: string; readonly why: string }[];
};

/** Roles in Diligence beside the two offices, which come from the designation. */
export type GrantedRole = 'manager' | 'workforce-member' | 'reviewer';

/** What somebody shows beside the password (164.312(d)); the secrets themselves lie outside the ledger. */
export type SecondFactorKind = 'authenticator' | 'passkey';

/**
 * Why a second factor ended: taken away by the person, replaced by another, reset by an official for somebody who
 * lost it, or ended with the sign-in itself.
 */
export type SecondFactorEnd = 'removed' | 'replaced' | 'reset' | 'account-closed';

export type WorkforceEvent =
  /** Subject: the person. Recorded whole each time. */
  | EventOf<'workforce', 'person-recorded', PersonFacts>
  | EventOf<'workforce', 'person-left', { readonly on: Day }>
  | EventOf<'workforce', 'role-granted', { readonly role: GrantedRole; readonly from: Day }>
  | EventOf<'workforce', 'role-ended', { readonly role: GrantedRole; readonly until: Day }>
  /** A sign-in of their own was set up; the secret itself lies outside the ledger. */
  | EventOf<'workforce', 'account-enrolled', Record<string, never>>
  /** Subject: the person. `factor` is the identifier that the door has it under. */
  | EventOf<
      'workforce',
      'second-factor-enrolled',
      { readonly factor: string; readonly kind: SecondFactorKind }
    >
  | EventOf<'workforce', 'second-factor-ended', { readonly factor: string; readonly why: SecondFactorEnd }>
  /** Got a new sign-in after the old one was lost, by what is named; the old one ended with it. */
  | EventOf<'workforce', 'access-recovered', { readonly by: 'recovery-sheet' }>
  /** Subject: the job role. Recorded whole each time. */
  | EventOf<'workforce', 'job-recorded', JobFacts>
  /** Subject: the job role. Recorded whole each time. */
  | EventOf<'workforce', 'job-duties-set', { readonly duties: readonly Duty[] }>;

const versions = {
  'person-recorded': 1,
  'person-left': 1,
  'role-granted': 1,
  'role-ended': 1,
  'account-enrolled': 1,
  'second-factor-enrolled': 1,
  'second-factor-ended': 1,
  'access-recovered': 1,
  'job-recorded': 1,
  'job-duties-set': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<WorkforceEvent> {
  return presentForm<WorkforceEvent>(event, versions);
}
