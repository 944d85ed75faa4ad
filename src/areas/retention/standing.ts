import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { readOnce } from '#read-once.ts';
import type { Citation } from '#regulation/citation.ts';
import { jurisdictionName } from '#states/jurisdictions.ts';
import type { RecordRetention } from '#states/record-retention.ts';
import { recordRetentionOf } from '#states/record-retention.ts';
import type { Described } from './ends.ts';
import { createdOn } from './ended.ts';
import { described } from './ends.ts';
import { namedBy } from './named.ts';
import { holds } from './view.ts';
import type { HoldRecord } from './view.ts';
import { lastDayOf, laterDay, lawYears } from './years.ts';

/** Why a record may not go, the strongest reason first. `may-go`: nothing stands in the way. */
export type Why = 'never' | 'held' | 'in-effect' | 'law' | 'policy' | 'state' | 'named' | 'may-go';

/** How a record stands on one day: whether it may be disposed of, and every day that was counted. */
export type Retained = Described & {
  readonly subject: string;
  /** The day of its last entry. */
  readonly created: Day;
  /** The later of `created` and `ended`: what the years are counted from. */
  readonly from?: Day;
  /** The last day on which it must be kept by what is known: the law, the practice's own period, the states'. */
  readonly keptThrough?: Day;
  /** Why not yet, or `may-go`. */
  readonly why: Why;
  /** A sentence for a person. */
  readonly reason: string;
  readonly citation?: Citation;
  /** The hold, or the record that names it. */
  readonly through?: string;
  /** States whose period nobody has told yet: an officer has to look it up before the record goes. */
  readonly ask: readonly RecordRetention[];
  /** Positions of its entries. */
  readonly entries: readonly number[];
};

/** The states whose rules for medical records are held against what may hold patients' details. */
export function statesOf(program: Program): readonly RecordRetention[] {
  const codes = new Set([
    ...(program.entity?.states ?? []),
    ...[...program.sites.values()].map(({ state }) => state),
  ]);
  codes.delete('');
  return [...codes].toSorted().map(recordRetentionOf);
}

/** How many years the practice keeps documentation: six, or longer where it chose so. */
export function yearsKept(program: Program): number {
  return Math.max(lawYears, program.period?.years ?? lawYears);
}

/** The hold that covers a record, if one is in force. */
export function holdOn(program: Program, subject: string): HoldRecord | undefined {
  return [...program.holds.values()].find((hold) => holds(hold, subject));
}

/** What has to be said of a record by itself, before it is asked who names it. */
function alone(program: Program, subject: string, today: Day): Retained {
  const about = described(program, subject, today);
  const created = createdOn(program, subject) ?? today;
  const base = {
    ...about,
    subject,
    created,
    ask: [],
    entries: program.traces.get(subject)?.entries ?? [],
  };
  if (about.kind === 'kept') return { ...base, why: 'never', reason: about.because };
  const hold = holdOn(program, subject);
  if (hold)
    return {
      ...base,
      why: 'held',
      through: hold.id,
      reason: `It is under a hold since ${longDate(hold.from)}.`,
      ...(hold.reason === 'hhs' && { citation: '160.310(b)' }),
    };
  const { ended } = about;
  if (ended === undefined || ended > today)
    return { ...base, why: 'in-effect', reason: about.because, citation: '164.316(b)(2)(i)' };
  return dated(program, { ...base, ended }, today);
}

/** The days that count, once a record is no longer in effect. */
function dated(
  program: Program,
  base: Omit<Retained, 'why' | 'reason'> & { readonly ended: Day },
  today: Day,
): Retained {
  const from = laterDay(base.created, base.ended);
  const law = lastDayOf(lawYears, from);
  const policy = lastDayOf(yearsKept(program), from);
  const states = base.patients ? statesOf(program) : [];
  const known = states.flatMap((row) =>
    row.years === undefined ? [] : [{ row, through: lastDayOf(row.years, from) }],
  );
  const longest = known.toSorted((a, b) => b.through.localeCompare(a.through))[0];
  const keptThrough = [policy, longest?.through ?? law].reduce(laterDay, law);
  const counted = `${base.because} ${
    base.created > base.ended
      ? `Its last entry is of ${longDate(base.created)}, which is later, so the years count from there.`
      : `The years count from there.`
  }`;
  const days = { ...base, from, keptThrough };
  if (today <= law)
    return {
      ...days,
      why: 'law',
      reason: `${counted} The law has you keep it for ${lawYears} years, through ${longDate(law)}.`,
      citation: '164.316(b)(2)(i)',
    };
  if (today <= policy)
    return {
      ...days,
      why: 'policy',
      reason: `${counted} Your policy keeps it for ${yearsKept(program)} years, through ${longDate(policy)}.`,
    };
  if (longest && today <= longest.through)
    return {
      ...days,
      why: 'state',
      reason: `${counted} It may hold details of patients, and ${jurisdictionName(longest.row.state)} keeps medical records for ${longest.row.years} years (${longest.row.source}), through ${longDate(longest.through)}.`,
    };
  return {
    ...days,
    ask: states.filter(({ years }) => years === undefined),
    why: 'may-go',
    reason: `${counted} It had to be kept through ${longDate(keptThrough)}.`,
    citation: '164.316(b)(2)(i)',
  };
}

/**
 * Every record that has entries, and whether it may be disposed of on a day (164.316(b)(2)(i), 164.530(j)(2)): not
 * before six years after the later of its last entry and the day it was last in effect, not under a hold, not while the
 * practice's own period or a state's runs, and not while a record that must be kept cannot be understood without it.
 */
export const retained = readOnce((program, today): readonly Retained[] => {
  const each = new Map(
    [...program.traces.keys()].map((subject) => [subject, alone(program, subject, today)]),
  );
  const named = namedBy(program, today);
  /** For each record that must stay for another's sake, that other one. */
  const through = new Map<string, string>();
  const open = [...each.values()].flatMap(({ subject, why }) => (why === 'may-go' ? [] : [subject]));
  const stays = new Set(open);
  for (let subject = open.pop(); subject !== undefined; subject = open.pop())
    for (const other of named.get(subject) ?? []) {
      if (stays.has(other)) continue;
      stays.add(other);
      through.set(other, subject);
      open.push(other);
    }
  return [...each.values()].map((one): Retained => {
    const holder = each.get(through.get(one.subject) ?? '');
    if (!holder) return one;
    const { citation: _own, ...rest } = one;
    const name = holder.subject === PRACTICE ? 'your designation of an official' : `“${holder.name}”`;
    return {
      ...rest,
      why: 'named',
      through: holder.subject,
      reason: `Its own years are over, but ${name} names it and must still be kept.`,
      citation: '164.316(b)(2)(i)',
    };
  });
});

/** How one record stands; undefined where nothing is on record of it, or it was disposed of. */
export function retainedOne(program: Program, subject: string, today: Day): Retained | undefined {
  return retained(program, today).find((one) => one.subject === subject);
}

/** The records that may be disposed of on a day, the longest over first. */
export function disposable(program: Program, today: Day): readonly Retained[] {
  return retained(program, today)
    .filter(({ why }) => why === 'may-go')
    .toSorted((a, b) => (a.keptThrough ?? '').localeCompare(b.keptThrough ?? ''));
}

/** The first day on which something may go, by what is on record now; undefined where nothing has ended yet. */
export function firstDay(program: Program, today: Day): Day | undefined {
  const last = retained(program, today)
    .flatMap(({ keptThrough, why }) => (['law', 'policy', 'state'].includes(why) ? (keptThrough ?? []) : []))
    .toSorted()[0];
  return last === undefined ? undefined : addDays(last, 1);
}
