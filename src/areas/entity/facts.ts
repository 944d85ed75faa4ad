import type { EntityEvent } from './events.ts';

/** An event of this area in its present form. */
export function entityEvent<Type extends EntityEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<EntityEvent, { type: Type }>['data'],
): EntityEvent {
  return { area: 'entity', type, version: 1, subject, data } as EntityEvent;
}

/** The refusal of what needs a practice, before there is one. */
export const notEstablished = 'The practice is not set up yet. Open the set-up link first.';
