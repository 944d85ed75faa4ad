import type { NewEvent } from '#decision.ts';
import type { RecordedEvent } from './entry.ts';

/** One kind of event of an area: what `data` holds for a `type`. */
export type EventOf<Area extends string, Type extends string, Data> = {
  readonly area: Area;
  readonly type: Type;
  readonly version: number;
  readonly subject: string;
  readonly data: Data;
};

/** An event as it stands on record: what it says, and where, when and by whom. */
export type Recorded<Event extends NewEvent> = Event & Pick<RecordedEvent, 'position' | 'at' | 'by'>;

/** The entry was written by a later version of Diligence: reading on would misread it. */
export class NewerEvent extends Error {
  constructor(event: RecordedEvent) {
    super(
      `Entry ${event.position} (${event.area}: ${event.type}, version ${event.version}) was written by a later version of Diligence. Install that version, then start again.`,
    );
  }
}

/**
 * The event in its present form. `versions` says the present version of each type; older ones pass through
 * the upcasters, in order, each from one version to the next. Throws `NewerEvent` for what is not known.
 */
export function presentForm<Event extends NewEvent>(
  event: RecordedEvent,
  versions: { readonly [Type in Event['type']]: number },
  upcasters: { readonly [step: `${string}/${number}`]: (data: never) => unknown } = {},
): Recorded<Event> {
  const present = (versions as Record<string, number>)[event.type];
  if (present === undefined || event.version > present) throw new NewerEvent(event);
  let data = event.data;
  for (let version = event.version; version < present; version++)
    data = upcasters[`${event.type}/${version}`]?.(data as never) ?? data;
  return { ...event, version: present, data } as unknown as Recorded<Event>;
}
