import type { TrainingEvent } from './events.ts';

/** An event of this area in its present form. */
export function trainingEvent<Type extends TrainingEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<TrainingEvent, { type: Type }>['data'],
): TrainingEvent {
  return { area: 'training', type, version: 1, subject, data } as TrainingEvent;
}
