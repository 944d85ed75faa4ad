import type { Attachment } from '#attachment.ts';
import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { Written } from '#written/written.ts';

export type NoticeLanguage = 'en' | 'es';

/** A part of the notice, and the elements of 164.520(b)(1) that it holds (their names in the notice's texts). */
export type NoticeSection = {
  readonly id: string;
  readonly title: string;
  /** The heading that stands above it, where a new part of the notice begins. */
  readonly part?: string;
  readonly elements: readonly string[];
  readonly text: Written;
};

/** How a patient's receipt of the notice was shown, or why it was not (164.520(c)(2)(ii)). */
export const acknowledgmentWays = ['signed-here', 'paper', 'electronic', 'not-obtained'] as const;
export type AcknowledgmentWay = (typeof acknowledgmentWays)[number];

export type NoticeEvent =
  /** Subject: `notice`. Parts that the practice words itself, in one language; recorded whole each time. */
  | EventOf<
      'notice',
      'notice-drafted',
      { readonly language: NoticeLanguage; readonly sections: Readonly<Record<string, Written>> }
    >
  | EventOf<'notice', 'draft-discarded', { readonly language: NoticeLanguage }>
  /** A version as it was published, in every language; it never changes after. */
  | EventOf<
      'notice',
      'notice-published',
      {
        readonly version: number;
        readonly effective: Day;
        /** The day it was printed or put up: never after `effective` (164.520(b)(1)(viii)). */
        readonly published: Day;
        readonly sections: Readonly<Record<NoticeLanguage, readonly NoticeSection[]>>;
        readonly relied: readonly { readonly fact: string; readonly said: string }[];
        /** Whether it changes uses, rights, duties or practices materially (164.520(b)(3)). */
        readonly material: boolean;
        readonly changes: string;
        readonly approver: string;
      }
    >
  /** Posted at a site, or on the website (164.520(c)(2)(iii), (c)(3)(i)). `where`: the site's identifier, or `website`. */
  | EventOf<
      'notice',
      'notice-posted',
      {
        readonly version: number;
        readonly where: string;
        readonly on: Day;
        /** Copies lie there that people can take without asking for one. */
        readonly copies: boolean;
        readonly note: string;
        readonly photo?: Attachment;
      }
    >
  /** Subject: the patient's record here. `patient`: name and number, sealed apart; the fold never opens it. */
  | EventOf<
      'notice',
      'first-service-recorded',
      { readonly on: Day; readonly emergency: boolean; readonly patient: string }
    >
  | EventOf<
      'notice',
      'acknowledgment-recorded',
      {
        readonly version: number;
        readonly on: Day;
        readonly way: AcknowledgmentWay;
        /** Why it was not obtained, and what was tried. */
        readonly why: string;
        /** The name typed and the signature drawn on a tablet, or the scan of the paper. */
        readonly files: readonly Attachment[];
      }
    >
  | EventOf<'notice', 'first-service-withdrawn', { readonly why: string }>;

const versions = {
  'notice-drafted': 1,
  'draft-discarded': 1,
  'notice-published': 1,
  'notice-posted': 1,
  'first-service-recorded': 1,
  'acknowledgment-recorded': 1,
  'first-service-withdrawn': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<NoticeEvent> {
  return presentForm<NoticeEvent>(event, versions);
}
