import type { Attachment } from '#attachment.ts';
import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { YesNo } from '#phi.ts';

/** What kind of thing happened: each has a playbook. `other`: none of them, or not clear yet. */
export const incidentKinds = [
  'misdirected',
  'lost-device',
  'mailbox',
  'ransomware',
  'snooping',
  'paper-theft',
  'disposal',
  'social',
  'portal',
  'ba-notice',
  'pixel',
  'ai-upload',
  'other',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** A security incident: attempted or successful unauthorized access, use, disclosure, change, destruction or interference (164.304). */
export type IncidentFacts = {
  readonly what: string;
  readonly happened: Day;
  /** The first day somebody here knew of it, as the report says. */
  readonly discovered: Day;
  /** Identifiers of the assets concerned; none while not known. */
  readonly assets: readonly string[];
  readonly kind: IncidentKind;
  /** Whether it was still going on when it was reported. */
  readonly ongoing: YesNo;
};

/** Who knew first: somebody of the workforce, or an agent, whose knowledge counts as the practice's own (164.404(a)(2)). */
export const knowers = ['workforce', 'agent'] as const;
export type Knower = (typeof knowers)[number];

/** When an incident counts as discovered (164.404(a)(2), 164.410(a)(2)). */
export type Discovery = {
  readonly knower: Knower;
  /** Who it was, in words. Never the person who did it. */
  readonly who: string;
  /** The first day they knew. */
  readonly knew: Day;
  /** The day it would have been known with reasonable diligence; empty: no earlier. */
  readonly noticeable: Day;
  readonly why: string;
};

/** How an incident was answered: whether PHI was used or disclosed as it must not be. `unsaid`: closed before this was asked. */
export const endings = ['harmless', 'contained', 'phi'] as const;
export type Ending = (typeof endings)[number] | 'unsaid';

/** A step of a playbook that was dealt with. */
export type Tick = {
  readonly step: string;
  /** `skipped`: it was not needed, and `note` says why. */
  readonly state: 'done' | 'skipped';
  /** Who did it: an identifier of a person. */
  readonly person: string;
  readonly on: Day;
  readonly note: string;
};

/** What a file is evidence of. */
export const evidenceKinds = ['photo', 'message', 'log', 'letter', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type IncidentEvent =
  /** Subject: the incident. By `unnamed`: whoever reported it asked to stay unknown. */
  | EventOf<'incidents', 'incident-reported', IncidentFacts>
  | EventOf<'incidents', 'incident-noted', { readonly note: string }>
  /** Another playbook is the right one. */
  | EventOf<'incidents', 'incident-kind-set', { readonly kind: IncidentKind }>
  /** Recorded whole each time; the newest holds. */
  | EventOf<'incidents', 'incident-discovery-set', Discovery>
  | EventOf<'incidents', 'incident-step-done', Tick>
  | EventOf<'incidents', 'incident-step-undone', { readonly step: string }>
  | EventOf<
      'incidents',
      'incident-evidence-added',
      { readonly kind: EvidenceKind; readonly what: string; readonly file: Attachment }
    >
  | EventOf<
      'incidents',
      'incident-closed',
      {
        readonly outcome: string;
        readonly on: Day;
        readonly ending: Ending;
        /** What was done to lessen the harm (164.530(f)); empty where there was none. */
        readonly mitigation: string;
      }
    >
  | EventOf<'incidents', 'incident-reopened', { readonly why: string }>
  /** Subject: the exercise. A run of a playbook with a made-up case; never an incident. */
  | EventOf<
      'incidents',
      'tabletop-begun',
      {
        readonly kind: IncidentKind;
        readonly on: Day;
        readonly story: string;
        readonly people: readonly string[];
      }
    >
  | EventOf<'incidents', 'tabletop-step-done', Tick>
  | EventOf<'incidents', 'tabletop-step-undone', { readonly step: string }>
  | EventOf<
      'incidents',
      'tabletop-finished',
      {
        readonly on: Day;
        readonly people: readonly string[];
        readonly learned: string;
        readonly changes: string;
      }
    >;

const versions = {
  'incident-reported': 2,
  'incident-noted': 1,
  'incident-kind-set': 1,
  'incident-discovery-set': 1,
  'incident-step-done': 1,
  'incident-step-undone': 1,
  'incident-evidence-added': 1,
  'incident-closed': 2,
  'incident-reopened': 1,
  'tabletop-begun': 1,
  'tabletop-step-done': 1,
  'tabletop-step-undone': 1,
  'tabletop-finished': 1,
} as const;

/** The version in which each type is recorded now. */
export const versionOf = (type: IncidentEvent['type']): number => versions[type];

const upcasters = {
  // Reports said in words alone what had happened.
  'incident-reported/1': (data: object) => ({ ...data, kind: 'other', ongoing: 'unknown' }),
  // The outcome was words alone.
  'incident-closed/1': (data: object) => ({ ...data, ending: 'unsaid', mitigation: '' }),
};

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<IncidentEvent> {
  return presentForm<IncidentEvent>(event, versions, upcasters);
}
