import type { Day } from '#calendar.ts';
import { addDays } from '#calendar.ts';
import type { Audience } from '#duties.ts';
import { concerns, taughtOn } from '#duties.ts';
import type { Program } from '#program.ts';
import { policyNumber, todayOf } from '#program.ts';
import { readOnce } from '#read-once.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import type { PolicyRecord, PolicySignature, PolicyVersion } from './view.ts';
import { versionInEffect } from './view.ts';

/** A version that somebody is to read and sign. */
export type Owed = {
  readonly policy: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly effective: Day;
  /** By the practice's own days (its policy, not the law's). */
  readonly due: Day;
  readonly late: boolean;
  /** `changed`: the person signed an earlier version. */
  readonly why: 'first' | 'changed';
  /** What changed, for those who know an earlier version; empty otherwise. */
  readonly changes: string;
  /** `now`: it is in effect; `later`: it is approved, and takes effect on a later day. */
  readonly from: 'now' | 'later';
};

/** The versions that can be read and signed on a day: the one in effect, and the one approved for a later day. */
export function readable(record: PolicyRecord, today: Day): readonly PolicyVersion[] {
  const latest = record.versions.at(-1);
  return [
    versionInEffect(record, today),
    latest !== undefined && latest.effective > today && !record.retired ? latest : undefined,
  ].filter((version) => version !== undefined);
}

/**
 * What stands between a person and a version: undefined where an earlier signature holds on, since no version after it
 * changed anything that matters (164.530(b)(2)(i)(C)); else the first version that asks.
 */
function asksSince(
  record: PolicyRecord,
  version: PolicyVersion,
  person: string,
): { readonly asking: PolicyVersion; readonly signed: PolicySignature | undefined } | undefined {
  const signed = record.signatures
    .filter((signature) => signature.person === person && signature.version <= version.version)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const asking = record.versions.find(
    (one) =>
      one.version <= version.version &&
      (signed === undefined || (one.version > signed.version && one.material)),
  );
  return asking && { asking, signed };
}

/**
 * The day by which somebody reads a version: within the practice's days after it took effect, or after the first day of
 * work for whoever came later. Where a policy is only for some kinds of work, the days begin no earlier than the latest
 * entry about the person and the job, since either may be what brought the person that work.
 */
function dueOn(program: Program, asking: PolicyVersion, audience: Audience, person: PersonRecord): Day {
  const cameLater = person.start > asking.effective;
  const due = cameLater
    ? addDays(person.start, policyNumber(program, 'first-training-days'))
    : addDays(asking.effective, policyNumber(program, 'change-training-days'));
  if (audience === 'everyone') return due;
  const moved = [person.id, person.job].flatMap((id) => {
    const last = program.traces.get(id)?.lastAt;
    return last === undefined ? [] : [todayOf(program, last)];
  });
  // Recorded on or before the first day of work, it is how the person began.
  const later = moved
    .filter((day) => day > person.start && day > asking.effective)
    .toSorted()
    .at(-1);
  const extended = later && addDays(later, policyNumber(program, 'change-training-days'));
  return extended !== undefined && extended > due ? extended : due;
}

/** What a person is to read and sign on a day, the most pressing first. */
function owedBy(program: Program, person: PersonRecord, today: Day): readonly Owed[] {
  return [...program.policies.values()]
    .flatMap((record) =>
      readable(record, today).flatMap((version): Owed[] => {
        if (!concerns(program, version.audience, person, today)) return [];
        const asked = asksSince(record, version, person.id);
        if (!asked) return [];
        const due = dueOn(program, asked.asking, version.audience, person);
        return [
          {
            policy: record.id,
            number: version.library,
            title: version.title,
            version: version.version,
            effective: version.effective,
            due,
            late: due < today,
            why: asked.signed ? 'changed' : 'first',
            changes: asked.signed ? version.changes : '',
            from: version.effective > today ? 'later' : 'now',
          },
        ];
      }),
    )
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.number.localeCompare(b.number));
}

/**
 * Who is to read and sign what, by person: everybody who works here on the day and whom a version concerns. A new
 * version asks again only where it changed something that matters; a version once signed stays signed.
 */
export const owed = readOnce(
  (program, today): ReadonlyMap<string, readonly Owed[]> =>
    new Map(taughtOn(program, today).map((person) => [person.id, owedBy(program, person, today)])),
);

/** How far somebody is with the policies: what was signed, what is owed. */
export type Reader = {
  readonly person: PersonRecord;
  /** Policies that concern the person and are in effect. */
  readonly concerned: number;
  /** Of these, how many need no further signature. */
  readonly done: number;
  readonly owed: readonly Owed[];
  /** All signatures of the person, also of versions that are in effect no more. */
  readonly signatures: readonly (PolicySignature & { readonly policy: string; readonly title: string })[];
};

/** Everybody who reads policies here on a day, then those who signed any and have left: their signatures stay. */
export const readers = readOnce((program, today): readonly Reader[] => {
  const now = taughtOn(program, today);
  const all = [...program.policies.values()];
  const left = [...program.people.values()].filter(
    (person) =>
      !now.includes(person) &&
      all.some(({ signatures }) => signatures.some((signature) => signature.person === person.id)),
  );
  return [...now, ...left].map((person): Reader => {
    const open = owed(program, today).get(person.id) ?? [];
    const concerned = now.includes(person)
      ? all.filter((record) => {
          const version = versionInEffect(record, today);
          return version && concerns(program, version.audience, person, today);
        })
      : [];
    const waiting = new Set(open.filter(({ from }) => from === 'now').map(({ policy }) => policy));
    return {
      person,
      concerned: concerned.length,
      done: concerned.filter(({ id }) => !waiting.has(id)).length,
      owed: open,
      signatures: all.flatMap((record) =>
        record.signatures
          .filter((signature) => signature.person === person.id)
          .map((signature) => ({
            ...signature,
            policy: record.id,
            title: record.versions.find(({ version }) => version === signature.version)?.title ?? '',
          })),
      ),
    };
  });
});

/** Who of those concerned signed a version, or an earlier one that still holds, and who has not; of today's workforce. */
export function readersOf(
  program: Program,
  record: PolicyRecord,
  version: PolicyVersion,
  today: Day,
): { readonly done: readonly PersonRecord[]; readonly open: readonly PersonRecord[] } {
  const concerned = taughtOn(program, today).filter((person) =>
    concerns(program, version.audience, person, today),
  );
  const isDone = (person: PersonRecord) => asksSince(record, version, person.id) === undefined;
  return { done: concerned.filter(isDone), open: concerned.filter((person) => !isDone(person)) };
}
