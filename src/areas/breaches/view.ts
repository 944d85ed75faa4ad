import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type {
  BreachEvent,
  BreachFacts,
  CountFacts,
  DelayFacts,
  FrozenAnswer,
  LetterWords,
  MailListFacts,
  NoticeFacts,
} from './events.ts';

/** Who put it on record, when, and where it stands. */
type Stood = { readonly by: string; readonly at: Instant; readonly position: number };

export type AnswerOnRecord = FrozenAnswer & Stood;
export type ConclusionRecord = Extract<BreachEvent, { type: 'breach-concluded' }>['data'] & Stood;
export type ReopeningRecord = { readonly why: string; readonly on: Day } & Stood;
export type CountRecord = CountFacts & Stood;
export type MailListRecord = MailListFacts & Stood;
export type DelayRecord = DelayFacts & Stood;
export type BreachNoticeRecord = NoticeFacts &
  Stood & { readonly withdrawn?: { readonly why: string } & Stood };

/** What may have been a breach, and all that was decided and done about it. */
export type BreachRecord = BreachFacts & {
  readonly id: string;
  readonly recordedBy: string;
  /** The answers that stand, by question. */
  readonly answers: Readonly<Record<string, AnswerOnRecord>>;
  /** Each version, the first first. Locked: a later one stands beside it. */
  readonly conclusions: readonly ConclusionRecord[];
  readonly reopenings: readonly ReopeningRecord[];
  readonly counts: readonly CountRecord[];
  readonly mailLists: readonly MailListRecord[];
  /** What the letters say; undefined while nobody has written it. */
  readonly letterWords: LetterWords | undefined;
  readonly delays: readonly DelayRecord[];
  readonly notices: readonly BreachNoticeRecord[];
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

/** Whether its latest conclusion holds and is locked. */
export function isLocked({ conclusions, reopenings }: BreachRecord): boolean {
  const concluded = conclusions.at(-1)?.position ?? 0;
  return concluded > (reopenings.at(-1)?.position ?? 0);
}

/** A breach after one more event. */
export function evolveBreach(
  record: BreachRecord | undefined,
  event: Recorded<BreachEvent>,
): BreachRecord | undefined {
  const { by, position } = event;
  const latest = { revision: position, changedBy: by };
  if (event.type === 'breach-recorded')
    return record
      ? { ...record, ...event.data, ...latest }
      : {
          ...event.data,
          id: event.subject,
          recordedBy: by,
          answers: {},
          conclusions: [],
          reopenings: [],
          counts: [],
          mailLists: [],
          letterWords: undefined,
          delays: [],
          notices: [],
          first: position,
          ...latest,
        };
  return record && { ...record, ...added(record, event), ...latest };
}

function added(
  record: BreachRecord,
  event: Exclude<Recorded<BreachEvent>, { type: 'breach-recorded' }>,
): Partial<BreachRecord> {
  const stood: Stood = { by: event.by, at: event.at, position: event.position };
  switch (event.type) {
    case 'breach-question-answered': {
      const { [event.data.question]: _before, ...others } = record.answers;
      if (event.data.answer === '') return { answers: others };
      return { answers: { ...others, [event.data.question]: { ...event.data, ...stood } } };
    }
    case 'breach-concluded':
      return { conclusions: [...record.conclusions, { ...event.data, ...stood }] };
    case 'breach-reopened':
      return { reopenings: [...record.reopenings, { ...event.data, ...stood }] };
    case 'people-counted':
      return { counts: [...record.counts, { ...event.data, ...stood }] };
    case 'mail-list-kept':
      return { mailLists: [...record.mailLists, { ...event.data, ...stood }] };
    case 'letter-words-set':
      return { letterWords: event.data };
    case 'delay-requested':
      return { delays: [...record.delays, { ...event.data, ...stood }] };
    case 'notice-given':
      return { notices: [...record.notices, { ...event.data, ...stood }] };
    case 'notice-withdrawn':
      return {
        notices: record.notices.map((notice, index) =>
          index + 1 === event.data.notice
            ? { ...notice, withdrawn: { why: event.data.why, ...stood } }
            : notice,
        ),
      };
  }
}
