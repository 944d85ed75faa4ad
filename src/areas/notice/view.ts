import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { Written } from '#written/written.ts';
import type { NoticeEvent, NoticeLanguage } from './events.ts';

type Events = Recorded<NoticeEvent>;
type DataOf<Type extends Events['type']> = Extract<Events, { type: Type }>['data'];

export type NoticeVersion = DataOf<'notice-published'> & {
  readonly at: Instant;
  readonly by: string;
  readonly position: number;
};

export type NoticePosting = DataOf<'notice-posted'> & { readonly by: string; readonly position: number };

export type NoticeRecord = {
  /** The practice's own words for parts of the next version, by language and part. */
  readonly draft: Readonly<Partial<Record<NoticeLanguage, Readonly<Record<string, Written>>>>>;
  readonly versions: readonly NoticeVersion[];
  readonly postings: readonly NoticePosting[];
  readonly revision: number;
  readonly changedBy: string;
};

/** One patient's first service, and what came of the acknowledgment. */
export type FirstServiceRecord = DataOf<'first-service-recorded'> & {
  readonly id: string;
  readonly acknowledgment?: DataOf<'acknowledgment-recorded'> & {
    readonly by: string;
    readonly position: number;
  };
  readonly withdrawn?: { readonly why: string; readonly by: string };
  readonly first: number;
  readonly revision: number;
  readonly changedBy: string;
};

export type ServiceEvent = Extract<
  Events,
  { type: 'first-service-recorded' | 'acknowledgment-recorded' | 'first-service-withdrawn' }
>;

/** The notice after one more event. */
export function evolveNotice(
  record: NoticeRecord | undefined,
  event: Exclude<Events, ServiceEvent>,
): NoticeRecord {
  const { by, at, position } = event;
  const before: Pick<NoticeRecord, 'draft' | 'versions' | 'postings'> = record ?? {
    draft: {},
    versions: [],
    postings: [],
  };
  const changed = { ...before, revision: position, changedBy: by };
  switch (event.type) {
    case 'notice-drafted':
      return { ...changed, draft: { ...before.draft, [event.data.language]: event.data.sections } };
    case 'draft-discarded': {
      const { [event.data.language]: _gone, ...rest } = before.draft;
      return { ...changed, draft: rest };
    }
    case 'notice-published':
      return { ...changed, versions: [...before.versions, { ...event.data, at, by, position }] };
    case 'notice-posted':
      return { ...changed, postings: [...before.postings, { ...event.data, by, position }] };
  }
}

/** A patient's first service after one more event. */
export function evolveFirstService(
  record: FirstServiceRecord | undefined,
  event: ServiceEvent,
): FirstServiceRecord | undefined {
  const { by, position } = event;
  if (event.type === 'first-service-recorded')
    return {
      ...event.data,
      id: event.subject,
      first: record?.first ?? position,
      revision: position,
      changedBy: by,
    };
  if (!record) return undefined;
  const changed = { ...record, revision: position, changedBy: by };
  return event.type === 'acknowledgment-recorded'
    ? { ...changed, acknowledgment: { ...event.data, by, position } }
    : { ...changed, withdrawn: { ...event.data, by } };
}

/** The notice in effect on a day; undefined where none is. */
export function noticeInEffect(notice: NoticeRecord | undefined, day: Day): NoticeVersion | undefined {
  return notice?.versions.findLast(({ effective }) => effective <= day);
}
