import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** How it came about. */
export const intents = ['mistake', 'careless', 'curious', 'deliberate', 'malicious'] as const;
export type Intent = (typeof intents)[number];

/** A rung of the practice's ladder, the mildest first. */
export type Rung = {
  /** What conduct it is for. */
  readonly conduct: string;
  /** What is done: coaching, a written warning, the end of employment. */
  readonly measures: string;
};

/** What was looked at before somebody is sanctioned (164.530(e)(1), 164.530(g), 164.502(j)). */
export type ProtectionCheck = {
  /** They filed a complaint, took part in an investigation, or opposed what they believed unlawful in good faith. */
  readonly complaint: boolean;
  /** They disclosed PHI to an oversight agency or a lawyer as a whistleblower. */
  readonly whistleblower: boolean;
  /** They were the victim of a crime and told the police about the suspect. */
  readonly crimeVictim: boolean;
  /** How each was found out. */
  readonly note: string;
};

export type SanctionEvent =
  /** Subject: `sanctions`. Recorded whole each time. */
  | EventOf<'sanctions', 'ladder-set', { readonly rungs: readonly Rung[] }>
  /** Subject: the case. */
  | EventOf<
      'sanctions',
      'case-opened',
      {
        readonly person: string;
        readonly source: 'incident' | 'access-review' | 'complaint' | 'other';
        /** The incident it came from, or empty. */
        readonly incident: string;
        readonly what: string;
        /** The day the practice learned of it. */
        readonly on: Day;
      }
    >
  | EventOf<'sanctions', 'case-noted', { readonly note: string }>
  | EventOf<
      'sanctions',
      'case-decided',
      {
        readonly outcome: 'sanction' | 'no-violation' | 'protected';
        readonly intent: Intent | '';
        /** The rung of the ladder, counted from 1; 0 for none. */
        readonly rung: number;
        readonly measure: string;
        readonly why: string;
        readonly checked: ProtectionCheck;
        readonly decider: string;
        readonly on: Day;
      }
    >
  | EventOf<'sanctions', 'case-carried-out', { readonly on: Day; readonly what: string }>;

const versions = {
  'ladder-set': 1,
  'case-opened': 1,
  'case-noted': 1,
  'case-decided': 1,
  'case-carried-out': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<SanctionEvent> {
  return presentForm<SanctionEvent>(event, versions);
}
