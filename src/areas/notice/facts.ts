import type { Refusal } from '#decision.ts';
import type { Program } from '#program.ts';
import type { NoticeEvent } from './events.ts';

/** The subject of the notice itself; each first service has one of its own. */
export const NOTICE = 'notice';
/** Where the notice is posted on the website, beside the sites. */
export const WEBSITE = 'website';

/** An event of this area. */
export function noticeEvent<Type extends NoticeEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<NoticeEvent, { type: Type }>['data'],
): NoticeEvent {
  return { area: 'notice', type, version: 1, subject, data } as NoticeEvent;
}

/** The refusal while the practice is not set up. */
export function notEstablished(program: Program): Refusal | undefined {
  return program.entity
    ? undefined
    : { because: 'Nothing is on record of the practice yet. Set it up first, then write its notice.' };
}
