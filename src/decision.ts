import type { Day, Instant } from './calendar.ts';
import type { Citation } from '#regulation/citation.ts';

/** Why something was not recorded. A value, shown alike by page, command line and API. */
export type Refusal = {
  /** One sentence: what is wrong, and what to do. */
  readonly because: string;
  /** The provision that asks for it, where one does. */
  readonly citation?: Citation;
  /** The field of the input, where one is at fault (`name`, `flows.0.to`). */
  readonly field?: string;
};

/** An event before it is on record. `data` is sealed; the rest becomes the entry's open header. */
export type NewEvent = {
  readonly area: string;
  readonly type: string;
  readonly version: number;
  /** What the event is about, an identifier that names nobody: `asset-9f2c…`. */
  readonly subject: string;
  readonly data: unknown;
};

/** What a decision comes to: events (none, if nothing would change), or refusals. */
export type Decision<Event extends NewEvent = NewEvent> =
  { readonly events: readonly Event[] } | { readonly refusals: readonly Refusal[] };

/** Who and when, for a decision: both are arguments, so that the same decision can be made again. */
export type Context = {
  /** The person who decides (a workforce identifier). */
  readonly by: string;
  /** The day in the practice's time zone. */
  readonly today: Day;
  readonly at: Instant;
};

/** The part of the schema library that a command needs: parse, or say what is wrong. */
export type Schema<Input> = {
  safeParse(input: unknown):
    | { success: true; data: Input }
    | {
        success: false;
        error: { issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
      };
};

/**
 * A command: its name (who may use it is looked up by it, see `permission.ts`), the schema of its input and
 * the decision, a pure function.
 */
export type Command<Program, Input> = {
  readonly name: string;
  readonly schema: Schema<Input>;
  decide(program: Program, input: Input, context: Context): Decision;
};

/** One refusal, as a decision. */
export function refuse(because: string, more: Omit<Refusal, 'because'> = {}): { refusals: Refusal[] } {
  return { refusals: [{ because, ...more }] };
}

/** The events, as a decision. None: what is asked for is already so. */
export function decided<Event extends NewEvent>(...events: Event[]): { events: Event[] } {
  return { events };
}
