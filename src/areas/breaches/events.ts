import type { Attachment } from '#attachment.ts';
import type { Reason } from '#breach-assessment/assess.ts';
import type { Conclusion } from '#breach-assessment/ways.ts';
import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';

/** Whether a business associate is the practice's agent (federal common law of agency). Not known counts as yes: its dates are the earlier ones. */
export const agencies = ['yes', 'no', 'unknown'] as const;
export type Agency = (typeof agencies)[number];

/** What may have been a breach of unsecured PHI, for one group of people to whom the same happened (164.402). */
export type BreachFacts = {
  /** The incident that it came from, or empty. */
  readonly incident: string;
  /** A few words that name nobody. */
  readonly title: string;
  /** Which of the people, where facts differ between groups; else empty. */
  readonly group: string;
  /** The first and last day that it happened; empty where that is not known, or it was one day. */
  readonly from: Day;
  readonly to: Day;
  /** The first day it was known to anybody of the workforce or an agent, or with reasonable diligence would have been (164.404(a)(2)). */
  readonly discovered: Day;
  /** The business associate where it happened, or empty, and the day it discovered it. */
  readonly vendor: string;
  readonly associateDiscovered: Day;
  readonly agent: Agency;
  /** Whether records of a Part 2 program are among it (42 CFR 2.16). */
  readonly part2: boolean;
};

/** An answer as it stood when something was concluded. */
export type FrozenAnswer = {
  readonly question: string;
  readonly answer: string;
  readonly evidence: string;
  readonly files: readonly Attachment[];
};

/** The kinds of PHI, as a notice names them (164.404(c)(1)(B)). */
export const phiKinds = [
  'name',
  'address',
  'contact',
  'birth-date',
  'social-security',
  'license',
  'financial',
  'insurance',
  'record-number',
  'diagnosis',
  'treatment',
  'medication',
  'results',
  'photo',
  'mental-health',
  'substance-use',
  'hiv',
  'other',
] as const;
export type PhiKind = (typeof phiKinds)[number];

/** How many people, and where they live. Recorded whole each time; the one with the latest day stands. */
export type CountFacts = {
  readonly total: number;
  /** Whether it is what is reasonably believed so far (164.404(a)(1)). */
  readonly estimate: boolean;
  readonly states: readonly { readonly state: string; readonly residents: number }[];
  readonly kinds: readonly PhiKind[];
  /** Of these, those whose address is missing or out of date. */
  readonly unreachable: number;
  /** Of these, those known to have died whose next of kin or personal representative has a known address. */
  readonly kin: number;
  /** The day that this count was known. */
  readonly on: Day;
  /** How it was counted, or why it changed. */
  readonly why: string;
};

/** A list of the people, sealed: only its numbers are here. */
export type MailListFacts = {
  readonly file: Attachment;
  readonly rows: number;
  /** Rows by state of residence, where the list has such a column. */
  readonly states: readonly { readonly state: string; readonly residents: number }[];
};

/** A law-enforcement official's statement that notice would impede an investigation or damage national security (164.412). */
export type DelayFacts = {
  readonly kind: 'written' | 'oral';
  /** The day of the statement. */
  readonly stated: Day;
  /** The last day that a written statement names; empty for a spoken one, which holds for 30 days. */
  readonly until: Day;
  readonly official: string;
  readonly agency: string;
  readonly what: string;
  readonly file?: Attachment;
};

/** Whom a notice went to. `associate`: it came, from the business associate to the practice (164.410). */
export const noticeKinds = [
  'individuals',
  'next-of-kin',
  'substitute',
  'urgent',
  'media',
  'hhs',
  'state',
  'associate',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeWays = {
  individuals: ['mail', 'email'],
  'next-of-kin': ['mail'],
  substitute: ['another-form', 'web', 'media'],
  urgent: ['phone'],
  media: ['release'],
  hhs: ['portal'],
  state: ['portal', 'mail', 'email'],
  associate: ['mail', 'email', 'phone'],
} as const satisfies Record<NoticeKind, readonly string[]>;
export const allWays = [
  'mail',
  'email',
  'another-form',
  'web',
  'media',
  'phone',
  'release',
  'portal',
] as const;
export type NoticeWay = (typeof allWays)[number];

/** What a notice has to hold (164.404(c)). */
export const contentParts = ['happened', 'kinds', 'steps', 'doing', 'reach', 'plain'] as const;
export type ContentPart = (typeof contentParts)[number];

/** A notice that was given, with what shows it. */
export type NoticeFacts = {
  readonly kind: NoticeKind;
  readonly way: NoticeWay;
  readonly on: Day;
  /** How many people it went to, or is meant for; 0 where that is not the question. */
  readonly number: number;
  /** Whether it went to people who had one before: a further mailing, as more is known (164.404(d)(1)(i)). */
  readonly again: boolean;
  /** State and office, outlets, address of the posting: whom or where. */
  readonly state: string;
  readonly to: string;
  /** The last day of a web posting and of the toll-free number (164.404(d)(2)(ii)). */
  readonly postedUntil: Day;
  readonly tollFree: string;
  readonly tollFreeUntil: Day;
  /** What the portal gave as its receipt. */
  readonly confirmation: string;
  /** What of 164.404(c) is in it. */
  readonly content: readonly ContentPart[];
  readonly note: string;
  readonly file?: Attachment;
};

/** One thing said in English and Spanish; empty where nobody has said it. */
export type Said = { readonly en: string; readonly es: string };

/** What the letters say that nothing else on record tells. No name of a patient. */
export type LetterWords = {
  readonly happened: Said;
  readonly otherKind: Said;
  readonly doing: { readonly investigating: Said; readonly lessening: Said; readonly preventing: Said };
  /** Monitoring that people get free of charge; 0 months: none. */
  readonly offer: {
    readonly months: number;
    readonly provider: string;
    readonly how: string;
    readonly until: Day;
  };
  readonly reach: {
    readonly tollFree: string;
    readonly tollFreeUntil: Day;
    readonly hours: Said;
    readonly email: string;
    readonly website: string;
    readonly mail: string;
  };
  /** Who signs; empty: the privacy official. */
  readonly signer: { readonly name: string; readonly title: Said };
  readonly safeguardsBefore: string;
  readonly actionsTaken: string;
  readonly securityProgram: 'yes' | 'no' | 'unknown';
};

export type BreachEvent =
  /** Subject: the breach. All facts each time. */
  | EventOf<'breaches', 'breach-recorded', BreachFacts>
  /** `answer` is empty where one was taken back. */
  | EventOf<'breaches', 'breach-question-answered', FrozenAnswer>
  | EventOf<
      'breaches',
      'breach-concluded',
      {
        readonly version: number;
        readonly conclusion: Conclusion;
        /** Whether the people are told. A practice may tell them where it would not have to. */
        readonly notify: boolean;
        readonly answers: readonly FrozenAnswer[];
        /** What followed from the answers on that day. */
        readonly because: readonly Reason[];
        /** Why, in the words of whoever decided. */
        readonly reasons: string;
        readonly on: Day;
        readonly decider: string;
      }
    >
  | EventOf<'breaches', 'breach-reopened', { readonly why: string; readonly on: Day }>
  | EventOf<'breaches', 'people-counted', CountFacts>
  | EventOf<'breaches', 'mail-list-kept', MailListFacts>
  /** All words each time. */
  | EventOf<'breaches', 'letter-words-set', LetterWords>
  | EventOf<'breaches', 'delay-requested', DelayFacts>
  | EventOf<'breaches', 'notice-given', NoticeFacts>
  /** `notice`: which of the record’s notices, the first is 1. */
  | EventOf<'breaches', 'notice-withdrawn', { readonly notice: number; readonly why: string }>;

const versions = {
  'breach-recorded': 1,
  'breach-question-answered': 1,
  'breach-concluded': 1,
  'breach-reopened': 1,
  'people-counted': 1,
  'mail-list-kept': 1,
  'letter-words-set': 1,
  'delay-requested': 1,
  'notice-given': 1,
  'notice-withdrawn': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<BreachEvent> {
  return presentForm<BreachEvent>(event, versions);
}
