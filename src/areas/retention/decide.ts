import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Context, Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { count, flag, form, line, list, reference, text } from '#fields.ts';
import { disposalOf } from '#ledger/entry.ts';
import type { Program } from '#program.ts';
import { refusalsOf } from '#revision.ts';
import { jurisdictionName } from '#states/jurisdictions.ts';
import type { RecordRetention } from '#states/record-retention.ts';
import type { DisposalFacts, RetentionEvent, StatePeriod } from './events.ts';
import { retainedOne, statesOf, yearsKept } from './standing.ts';
import type { Retained } from './standing.ts';
import { lastDayOf, laterDay } from './years.ts';

/** The word that is typed to confirm what cannot be undone. */
export const confirmation = 'destroy';

/** An event of this area in its present form. */
export function retentionEvent<Type extends RetentionEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<RetentionEvent, { type: Type }>['data'],
): RetentionEvent {
  return { area: 'retention', type, version: 1, subject, data } as RetentionEvent;
}

const disposeSchema = form({
  subject: reference('the record'),
  why: text('why it is disposed of'),
  states: list(
    'the states',
    form({
      state: line('the state', 2),
      years: count('the years that the state keeps medical records', 0, 100),
      source: line('where the state says so', 300),
    }),
  ),
  minors: flag('whether the rules for minors were looked at'),
  confirm: line('the word that confirms it'),
});
type Disposal = z.output<typeof disposeSchema>;

/**
 * Disposes of a record: its key is destroyed, and nobody can read its entries any more. Refused before six years after
 * the later of creation and last in effect (164.316(b)(2)(i), 164.530(j)(2)), under a hold, while the practice's own
 * period or a state's runs, and while the record is in effect or named by one that is kept.
 */
export const dispose: Command<Program, Disposal> = {
  name: 'retention.dispose',
  schema: disposeSchema,
  decide(program, input, { today }) {
    if (program.disposed.has(input.subject)) return decided();
    const record = retainedOne(program, input.subject, today);
    if (!record)
      return refuse('This is not on record. Go back to the list and choose again.', { field: 'subject' });
    if (
      record.why !== 'may-go' ||
      record.kind === 'kept' ||
      !record.from ||
      !record.ended ||
      !record.keptThrough
    )
      return { refusals: [notYetOf(record)] };
    const states = statePeriods(record, input, program);
    if ('refusals' in states) return states;
    const keptThrough = states.periods
      .map(({ years }) => lastDayOf(years, record.from ?? today))
      .reduce(laterDay, record.keptThrough);
    const facts: DisposalFacts = {
      kind: record.kind,
      why: input.why,
      created: record.created,
      lastInEffect: record.ended,
      years: yearsKept(program),
      keptThrough,
      states: states.periods,
      entries: record.entries,
    };
    return (
      refusalsOf(
        longerState(states.periods, record.from, today),
        record.patients && !input.minors && statesOf(program).some(minorsMatter)
          ? {
              because:
                'States keep the records of minors longer. Make sure that this is about no minor whose records must still be kept, then tick the box.',
              field: 'minors',
            }
          : undefined,
        input.confirm.toLowerCase() === confirmation
          ? undefined
          : {
              because: `This cannot be undone. To confirm it, type the word ${confirmation.toUpperCase()}.`,
              field: 'confirm',
            },
      ) ?? decided(retentionEvent('disposed', disposalOf(input.subject), facts))
    );
  },
};

/** Whether a state may keep minors' records longer: it says so, or nothing is known of it. */
export function minorsMatter({ years, minors }: RecordRetention): boolean {
  return years === undefined || minors !== undefined;
}

/** Why a record may not go yet, as a refusal with its citation. */
function notYetOf({ reason, citation, why }: Retained): Refusal {
  const ends: Readonly<Partial<Record<Retained['why'], string>>> = {
    held: ' Lift the hold first, when its reason is over.',
    named: ' Dispose of that one first, when its own time has come.',
    'in-effect': ' Its six years begin when it is no longer in effect.',
    never: ' It is kept.',
  };
  return { because: `${reason}${ends[why] ?? ''}`, field: 'subject', ...(citation && { citation }) };
}

/** The states' periods that this disposal is held against: those of the table, and what the officer looked up. */
function statePeriods(
  record: Retained,
  { states }: Disposal,
  program: Program,
): { periods: StatePeriod[] } | { refusals: Refusal[] } {
  if (!record.patients) return { periods: [] };
  const refusals: Refusal[] = [];
  const periods = statesOf(program).flatMap(({ state, years, source = '' }): StatePeriod[] => {
    if (years !== undefined) return [{ state, years, source, said: false }];
    const stated = states.find((one) => one.state.toUpperCase() === state);
    if (stated) return [{ state, years: stated.years, source: stated.source, said: true }];
    refusals.push({
      because: `Diligence does not know how long ${jurisdictionName(state)} keeps medical records. Look it up, or ask your board or a lawyer, and enter the years and where they stand.`,
      field: `states.${record.ask.findIndex((row) => row.state === state)}.years`,
    });
    return [];
  });
  return refusals.length > 0 ? { refusals } : { periods };
}

function longerState(
  periods: readonly StatePeriod[],
  from: string,
  today: Context['today'],
): Refusal | undefined {
  const longer = periods.find(({ years }) => today <= lastDayOf(years, from));
  return (
    longer && {
      because: `${jurisdictionName(longer.state)} keeps medical records for ${longer.years} years (${longer.source}), here through ${longDate(lastDayOf(longer.years, from))}. Until then this record stays.`,
      field: 'subject',
    }
  );
}

const destructionSchema = form({ subjects: list('the records', reference('the record')) });

/** Records that the keys of these records are in none of the files any more. Diligence does it by itself. */
export const recordDestruction: Command<Program, z.output<typeof destructionSchema>> = {
  name: 'retention.recordDestruction',
  schema: destructionSchema,
  decide(program, { subjects }) {
    const open = [...new Set(subjects)].filter((subject) => {
      const left = program.disposed.get(subject);
      return left?.decided !== undefined && left.destroyed === undefined;
    });
    return decided(...open.map((subject) => retentionEvent('key-destroyed', disposalOf(subject), {})));
  },
};
