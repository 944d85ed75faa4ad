import type { Instant } from './calendar.ts';
import { laterOf } from './calendar.ts';
import type { Command, NewEvent, Refusal } from './decision.ts';
import { recordDestruction } from '#areas/retention/decide.ts';
import { mayDecide, rolesOf, system } from './permission.ts';
import { unnamed } from '#areas/incidents/view.ts';
import { worksOn } from '#areas/workforce/view.ts';
import type { Program } from './program.ts';
import { fold } from './fold.ts';
import { beginningOf, emptyProgram, nameOf, todayOf } from './program.ts';
import type { Beside, SealedFiles } from '#ledger/beside.ts';
import { disposedBy } from '#ledger/entry.ts';
import type { Header, RecordedEvent } from '#ledger/entry.ts';
import { NewerEvent } from '#ledger/event.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import type { Ledger } from '#ledger/ledger.ts';
import type { Patients } from '#ledger/patient-index.ts';
import { MissingPart } from '#ledger/sealed-parts.ts';
import { Outage } from '#ledger/store.ts';

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
   *
   * Files and patients that the input names by their digest come in `beside`: they go on record with the events, in
   * one transaction. Nothing of them is kept where the decision is refused, or nothing had to change.
   */
  record<Input>(
    by: string,
    command: Command<Program, Input>,
    input: unknown,
    beside?: Beside,
  ): Promise<Outcome>;
  /** Files that lie sealed beside the entries. */
  readonly files: SealedFiles;
  /** Who the patients are: sealed apart, and found by their names. Each look must be noted (`watched`). */
  readonly patients: Patients;
  /**
   * Destroys the keys of records whose disposal is on record, and records that it is done: what a decision to dispose
   * does at once, and what a start does for one that was cut short. Nothing where nothing is left to do.
   *
   * @throws Outage if it cannot be done now. The disposal stands, and this can be asked again.
   */
  finishDisposals(): Promise<void>;
  /** The open part of every entry up to and including a position, in order. */
  headers(upTo: number): Promise<readonly Header[]>;
  /** The signed head of the ledger, or of an earlier position; undefined where nothing is on record. */
  checkpoint(position?: number): Promise<Checkpoint | undefined>;
};

/** Races in a row after which the store is considered broken: each lost race means somebody else's success. */
const patience = 50;

/**
 * Opens a practice over its ledger. `clock` gives the present moment; `report` is told of what went wrong after a
 * decision was on record already.
 */
export function openPractice(
  ledger: Ledger,
  practice: string,
  clock: () => Instant,
  report: (failure: unknown) => void = () => undefined,
): Practice {
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
      const events = await ledger.read(newest.position, head.position);
      // Nothing of what is gone stays in memory, nor in what was read from this program: both are made anew.
      newest =
        newest.position > 0 && events.some(disposes)
          ? folded(emptyProgram(practice), await ledger.read(0, head.position))
          : folded(newest, events);
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
    beside?: Beside,
  ): Promise<Outcome> {
    const parsed = command.schema.safeParse(input);
    for (let attempt = 0; attempt < patience; attempt++) {
      await catchUp();
      const now = laterOf(clock(), newest.at);
      const today = todayOf(newest, now);
      // The minute of a report without a name would tell who was here: it gets the beginning of its day.
      const at = by === unnamed ? laterOf(beginningOf(newest, today), newest.at) : now;
      const held = by === system || by === unnamed ? by : rolesOf(newest, by, today);
      const person = newest.people.get(by);
      const works = person !== undefined && worksOn(person, today);
      if (!mayDecide(command.name, held, newest.entity !== undefined, works))
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
      const closed = closedSubject(newest, decision.events);
      if (closed) return { refusals: [closed] };
      const appended = await ledger
        .append(newest.position, decision.events, { by, at }, beside)
        .catch(refusedFile);
      if ('refusals' in appended) return appended;
      if (appended.outcome === 'appended') {
        await catchUp();
        if (command.name !== recordDestruction.name && unfinished(newest).length > 0)
          await finishDisposals().catch(report);
        return { positions: appended.positions };
      }
    }
    throw new Error('The ledger was busy for too long. Nothing was recorded; please try again.');
  }

  async function finishDisposals(): Promise<void> {
    await catchUp();
    const subjects = unfinished(newest);
    if (subjects.length === 0) return;
    await ledger.destroyDisposed();
    await record(system, recordDestruction, { subjects });
  }

  return {
    id: practice,
    async program(asOf) {
      await catchUp();
      if (asOf === undefined) return newest;
      const entries = await ledger.read(0, newest.position);
      return folded(
        emptyProgram(practice),
        entries.filter(({ at }) => at <= asOf),
      );
    },
    async programAt(position) {
      return folded(emptyProgram(practice), await ledger.read(0, position));
    },
    record,
    files: ledger.files,
    patients: ledger.patients,
    headers: (upTo) => ledger.headers(upTo),
    finishDisposals,
    checkpoint: (position) => (position === undefined ? ledger.checkpoint() : ledger.checkpointAt(position)),
  };
}

/** What is named and did not come along is the sender's to send again. Anything else is thrown on. */
function refusedFile(failure: unknown): { readonly refusals: readonly Refusal[] } {
  if (!(failure instanceof MissingPart)) throw failure;
  return { refusals: [{ because: failure.message }] };
}

/** Records that were disposed of and whose key may still be there. */
function unfinished(program: Program): string[] {
  return [...program.disposed.values()].flatMap(({ subject, decided, destroyed }) =>
    decided && !destroyed ? [subject] : [],
  );
}

function disposes(event: RecordedEvent): boolean {
  return disposedBy(event) !== undefined;
}

/** The refusal of events about a record that was disposed of: it is closed for good. */
function closedSubject(program: Program, events: readonly NewEvent[]): Refusal | undefined {
  const closed = events.find(({ subject }) => program.disposed.has(subject));
  return (
    closed && {
      because: `This is ${nameOf(program, closed.subject)}, and nothing can be added to it. Record it anew, as something new.`,
      citation: '164.316(b)(2)(i)',
    }
  );
}

/** The same as `fold`; an entry of a later version is nothing that is broken, but something to install. */
function folded(program: Program, events: readonly RecordedEvent[]): Program {
  try {
    return fold(program, events);
  } catch (failure) {
    throw failure instanceof NewerEvent ? new Outage(failure.message, { cause: failure }) : failure;
  }
}
