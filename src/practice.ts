import type { Instant } from './calendar.ts';
import { laterOf } from './calendar.ts';
import type { Command, Refusal } from './decision.ts';
import { mayDecide, rolesOf, system } from './permission.ts';
import type { Program } from './program.ts';
import { emptyProgram, fold, todayOf } from './program.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import type { Ledger } from '#ledger/ledger.ts';

/** What came of a decision: where it stands on record (no positions: nothing had to change), or why not. */
export type Outcome = { readonly positions: readonly number[] } | { readonly refusals: readonly Refusal[] };

/** A practice: the one way to write, and the one way to read. */
export type Practice = {
  readonly id: string;
  /** What is on record; with `asOf`, what was on record at that moment. The caller must not change it. */
  program(asOf?: Instant): Promise<Program>;
  /** What was on record up to and including a position. */
  programAt(position: number): Promise<Program>;
  /**
   * Parses the input, checks who may, decides on the newest program, and appends. A lost race is decided
   * again on what the winner wrote. Throws only for an outage or a bug.
   */
  record<Input>(by: string, command: Command<Program, Input>, input: unknown): Promise<Outcome>;
  /** The signed head of the ledger, or of an earlier position; undefined where nothing is on record. */
  checkpoint(position?: number): Promise<Checkpoint | undefined>;
};

/** Races in a row after which the store is considered broken: each lost race means somebody else's success. */
const patience = 50;

/** Opens a practice over its ledger. `clock` gives the present moment. */
export function openPractice(ledger: Ledger, practice: string, clock: () => Instant): Practice {
  let newest = emptyProgram(practice);
  let reading: Promise<void> = Promise.resolve();

  /** Reads what is new, after whoever is reading: an entry would be folded twice otherwise. */
  function catchUp(): Promise<void> {
    reading = reading.catch(() => undefined).then(readOn);
    return reading;
  }

  async function readOn(): Promise<void> {
    const head = await ledger.head();
    if (head.position <= newest.position) return;
    try {
      fold(newest, await ledger.read(newest.position, head.position));
    } catch (failure) {
      // A fold that stopped in the middle is not to be trusted.
      newest = emptyProgram(practice);
      throw failure;
    }
  }

  async function record<Input>(
    by: string,
    command: Command<Program, Input>,
    input: unknown,
  ): Promise<Outcome> {
    const parsed = command.schema.safeParse(input);
    for (let attempt = 0; attempt < patience; attempt++) {
      await catchUp();
      const at = laterOf(clock(), newest.at);
      const today = todayOf(newest, at);
      const held = by === system ? system : rolesOf(newest, by, today);
      if (!mayDecide(command.name, held, newest.entity !== undefined))
        return {
          refusals: [{ because: `Your role does not include this (${command.name}). Ask an official.` }],
        };
      if (!parsed.success)
        return {
          refusals: parsed.error.issues.map(({ path, message }) => ({
            because: message,
            field: path.map(String).join('.'),
          })),
        };
      const decision = command.decide(newest, parsed.data, { by, today, at });
      if ('refusals' in decision) return decision;
      if (decision.events.length === 0) return { positions: [] };
      const appended = await ledger.append(newest.position, decision.events, { by, at });
      if (appended.outcome === 'appended') {
        await catchUp();
        return { positions: appended.positions };
      }
    }
    throw new Error('The ledger was busy for too long. Nothing was recorded; please try again.');
  }

  return {
    id: practice,
    async program(asOf) {
      await catchUp();
      if (asOf === undefined) return newest;
      const entries = await ledger.read(0, newest.position);
      return fold(
        emptyProgram(practice),
        entries.filter(({ at }) => at <= asOf),
      );
    },
    async programAt(position) {
      return fold(emptyProgram(practice), await ledger.read(0, position));
    },
    record,
    checkpoint: (position) => (position === undefined ? ledger.checkpoint() : ledger.checkpointAt(position)),
  };
}
