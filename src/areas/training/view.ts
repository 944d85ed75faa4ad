import type { Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { TrainingEvent } from './events.ts';

type Events = Recorded<TrainingEvent>;
type DataOf<Type extends Events['type']> = Extract<Events, { type: Type }>['data'];

type Kept = {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly first: number;
  readonly revision: number;
  readonly changedBy: string;
};

export type AssignmentRecord = DataOf<'training-assigned'> & Kept & { readonly withdrawn?: string };
export type AttemptRecord = DataOf<'attempt-finished'> & Kept;
export type OutsideTrainingRecord = DataOf<'outside-training-recorded'> &
  Kept & { readonly withdrawn?: string };
export type ReminderRecord = DataOf<'reminder-sent'> & Kept;
export type ExerciseRecord = DataOf<'phishing-exercise-recorded'> &
  Kept & {
    readonly coached: readonly (DataOf<'coaching-recorded'> & {
      readonly by: string;
      readonly position: number;
    })[];
  };

function kept({ subject: id, by, at, position }: Events): Kept {
  return { id, by, at, first: position, revision: position, changedBy: by };
}

type Withdrawable<Recording extends Events['type'], Ending extends Events['type']> = Extract<
  Events,
  { type: Recording | Ending }
>;

/** An assignment after one more event. */
export function evolveAssignment(
  record: AssignmentRecord | undefined,
  event: Withdrawable<'training-assigned', 'assignment-withdrawn'>,
): AssignmentRecord | undefined {
  if (event.type === 'training-assigned')
    return { ...event.data, ...kept(event), first: record?.first ?? event.position };
  return record && { ...record, withdrawn: event.data.why, revision: event.position, changedBy: event.by };
}

/** An attempt at a module. It never changes after. */
export function evolveAttempt(
  record: AttemptRecord | undefined,
  event: Extract<Events, { type: 'attempt-finished' }>,
): AttemptRecord {
  return record ?? { ...event.data, ...kept(event) };
}

/** Training elsewhere after one more event. */
export function evolveOutsideTraining(
  record: OutsideTrainingRecord | undefined,
  event: Withdrawable<'outside-training-recorded', 'outside-training-withdrawn'>,
): OutsideTrainingRecord | undefined {
  if (event.type === 'outside-training-recorded')
    return { ...event.data, ...kept(event), first: record?.first ?? event.position };
  return record && { ...record, withdrawn: event.data.why, revision: event.position, changedBy: event.by };
}

/** A reminder that went out. */
export function evolveReminder(
  record: ReminderRecord | undefined,
  event: Extract<Events, { type: 'reminder-sent' }>,
): ReminderRecord {
  return record ?? { ...event.data, ...kept(event) };
}

/** A phishing exercise after one more event. Recorded again, its results are replaced, and the coaching stays. */
export function evolveExercise(
  record: ExerciseRecord | undefined,
  event: Extract<Events, { type: 'phishing-exercise-recorded' | 'coaching-recorded' }>,
): ExerciseRecord | undefined {
  const { by, position } = event;
  if (event.type === 'phishing-exercise-recorded')
    return {
      ...event.data,
      ...kept(event),
      first: record?.first ?? position,
      coached: record?.coached ?? [],
    };
  return (
    record && {
      ...record,
      coached: [...record.coached, { ...event.data, by, position }],
      revision: position,
      changedBy: by,
    }
  );
}
