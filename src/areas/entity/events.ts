import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { YesNo } from '#phi.ts';

/** Kinds of practice that a starter set exists for, and `other`. */
export const practiceKinds = [
  'solo-physician',
  'primary-care',
  'dental',
  'physical-therapy',
  'pharmacy',
  'behavioral-health',
  'specialty-group',
  'other',
] as const;
export type PracticeKind = (typeof practiceKinds)[number];

/** What kind of covered entity the practice is (160.103). */
export type PracticeFacts = {
  readonly name: string;
  readonly kind: PracticeKind;
  /** Two-letter codes of the states where it works. */
  readonly states: readonly string[];
  /** People in the workforce, employed or not (160.103). */
  readonly staff: number;
  /** Patients whose PHI is held, roughly. */
  readonly patients: number;
  /** Whether 42 CFR Part 2 (substance use disorder records) applies. */
  readonly part2: YesNo;
  /** Whether a part of the organization is a health care clearinghouse (164.308(a)(4)(ii)(A)). */
  readonly clearinghouse: YesNo;
  /** Whether it sponsors a self-insured group health plan for its staff (164.314(b)). */
  readonly groupHealthPlan: YesNo;
};

export type SiteFacts = {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  /** Two-letter code. */
  readonly state: string;
  readonly zip: string;
};

/** How the practice is reached: on its notice, in its policies, and in what the staff is taught. */
export type ContactFacts = {
  readonly phone: string;
  readonly email: string;
  /** Address of the website, `https://…`, or empty where there is none. */
  readonly website: string;
  /** Where letters go; empty: the address of the first site. */
  readonly mail: string;
  /** How the officials are reached inside: an extension or number, and where they sit. */
  readonly privacyPhone: string;
  readonly privacyPlace: string;
  readonly securityPhone: string;
  readonly securityPlace: string;
  /** Who stands in for the officials while they are away: an identifier of a person, or empty. */
  readonly deputy: string;
};

/** Things that only some practices do, and that some policies and statements of the notice are for. */
export const activities = [
  'markets',
  'fundraises',
  'research',
  'shares-deidentified',
  'psychotherapy-notes',
  'acts-as-associate',
  'hybrid-or-affiliated',
  'organized-arrangement',
  'patient-directory',
  'trains-students',
  'appointment-reminders',
  'health-information-exchange',
] as const;
export type Activity = (typeof activities)[number];

/** The two offices that the rules ask for: 164.308(a)(2) and 164.530(a)(1). */
export type Office = 'security-official' | 'privacy-official';

/** Those who sign in, by their role in Diligence (`permission.ts` says who may do what). */
export const signInRoles = [
  'security-official',
  'privacy-official',
  'manager',
  'workforce-member',
  'reviewer',
] as const;
export type SignInRole = (typeof signInRoles)[number];

/** How people sign in to Diligence, as the practice has decided it. The law gives no numbers. */
export type SignInPolicy = {
  /** Minutes without a request after which a session ends: automatic logoff, 164.312(a)(2)(iii). */
  readonly idleMinutes: number;
  /** Whose sign-in takes a second factor beside the password (164.312(d)). */
  readonly secondFactor: readonly SignInRole[];
};

/** A key that took the place of another: of the whole installation, or of this practice alone. */
export type KeyChange = {
  readonly key: 'installation' | 'practice';
  /** `lost`: nobody had the old one any more, and a recovery sheet opened the record. */
  readonly why: 'changed' | 'lost';
  /** Fingerprints: a key is known by it, and not opened. Before: empty where it is not known. */
  readonly before: string;
  readonly after: string;
};

export type EntityEvent =
  | EventOf<
      'entity',
      'practice-established',
      PracticeFacts & { readonly timeZone: string; readonly from: Day }
    >
  | EventOf<'entity', 'practice-described', PracticeFacts>
  /** The time zone is true from a day on; days before are judged in the one before. */
  | EventOf<'entity', 'time-zone-set', { readonly timeZone: string; readonly from: Day }>
  | EventOf<
      'entity',
      'official-designated',
      { readonly office: Office; readonly person: string; readonly from: Day }
    >
  | EventOf<
      'entity',
      'designation-ended',
      { readonly office: Office; readonly person: string; readonly until: Day }
    >
  /** Recorded whole each time. */
  | EventOf<'entity', 'contact-described', ContactFacts>
  /** Recorded whole each time; what is not named is not known yet. */
  | EventOf<'entity', 'activities-described', { readonly does: Readonly<Partial<Record<Activity, YesNo>>> }>
  /** Recorded whole each time. */
  | EventOf<'entity', 'sign-in-policy-set', SignInPolicy>
  /** A recovery sheet was printed (164.312(a)(2)(ii)). `sheet`: its number; the words are nowhere. */
  | EventOf<'entity', 'recovery-sheet-made', { readonly sheet: string }>
  /** Somebody typed words of the sheet back from paper. */
  | EventOf<'entity', 'recovery-sheet-confirmed', { readonly sheet: string }>
  | EventOf<'entity', 'key-changed', KeyChange>
  /** Subject: the site. Recorded whole each time. */
  | EventOf<'entity', 'site-recorded', SiteFacts>
  | EventOf<'entity', 'site-closed', { readonly on: Day }>;

const versions = {
  'practice-established': 1,
  'practice-described': 1,
  'time-zone-set': 1,
  'official-designated': 1,
  'designation-ended': 1,
  'contact-described': 1,
  'activities-described': 1,
  'sign-in-policy-set': 1,
  'recovery-sheet-made': 1,
  'recovery-sheet-confirmed': 1,
  'key-changed': 1,
  'site-recorded': 1,
  'site-closed': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<EntityEvent> {
  return presentForm<EntityEvent>(event, versions);
}
