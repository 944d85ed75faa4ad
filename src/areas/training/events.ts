import type { Attachment } from '#attachment.ts';
import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** An answer in an attempt: the item, the version of its wording, and what was chosen. */
export type ItemAnswer = {
  readonly item: string;
  readonly version: number;
  /** The option that was chosen, by its name in the item. */
  readonly chosen: string;
  readonly right: boolean;
};

export type AttemptFacts = {
  readonly person: string;
  /** `M1` to `M12`. */
  readonly module: string;
  /** SHA-256 of the lesson exactly as it was shown, hexadecimal. */
  readonly content: string;
  readonly language: 'en' | 'es';
  readonly answers: readonly ItemAnswer[];
  /** Percent of items answered right, rounded down; and the pass mark of that day. */
  readonly score: number;
  readonly passMark: number;
  readonly passed: boolean;
  /** The words signed by whoever passed; empty where not passed. */
  readonly statement: string;
  /** The versions of the practice's policies that the lesson drew on. */
  readonly policies: readonly { readonly policy: string; readonly version: number }[];
};

/** What somebody did with a practice phish. */
export const phishingOutcomes = ['reported', 'ignored', 'clicked', 'gave-data'] as const;
export type PhishingOutcome = (typeof phishingOutcomes)[number];

export type TrainingEvent =
  /** Assigned by hand, beside what role, start and cadence ask for. */
  | EventOf<
      'training',
      'training-assigned',
      {
        readonly person: string;
        readonly module: string;
        readonly due: Day;
        readonly why: string;
        /** The incident that it follows, or empty. */
        readonly incident: string;
      }
    >
  | EventOf<'training', 'assignment-withdrawn', { readonly why: string }>
  /** Subject: the attempt. */
  | EventOf<'training', 'attempt-finished', AttemptFacts>
  | EventOf<
      'training',
      'outside-training-recorded',
      {
        readonly person: string;
        readonly title: string;
        readonly provider: string;
        readonly on: Day;
        /** Modules whose general part it stands for. */
        readonly modules: readonly string[];
        readonly certificate?: Attachment;
      }
    >
  | EventOf<'training', 'outside-training-withdrawn', { readonly why: string }>
  | EventOf<
      'training',
      'reminder-sent',
      {
        readonly title: string;
        readonly text: string;
        readonly on: Day;
        readonly how: string;
        readonly to: readonly string[];
      }
    >
  | EventOf<
      'training',
      'phishing-exercise-recorded',
      {
        readonly on: Day;
        readonly tool: string;
        readonly about: string;
        readonly results: readonly { readonly person: string; readonly outcome: PhishingOutcome }[];
      }
    >
  /** Subject: the exercise. */
  | EventOf<
      'training',
      'coaching-recorded',
      { readonly person: string; readonly on: Day; readonly note: string }
    >;

const versions = {
  'training-assigned': 1,
  'assignment-withdrawn': 1,
  'attempt-finished': 1,
  'outside-training-recorded': 1,
  'outside-training-withdrawn': 1,
  'reminder-sent': 1,
  'phishing-exercise-recorded': 1,
  'coaching-recorded': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<TrainingEvent> {
  return presentForm<TrainingEvent>(event, versions);
}
