import type { Day } from '#calendar.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { latestAnalysis, officialOn } from '#program.ts';

/** Who made an entry stands in its open header, as an identifier, for ever; it is no reason to keep their record. */
const whoRecorded: ReadonlySet<string> = new Set(['by', 'changedBy', 'placedBy', 'at', 'id', 'subject']);

/** Every identifier of a record of this program in a value, however deep. */
function identifiersIn(program: Program, value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (program.traces.has(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) identifiersIn(program, one, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value))
      if (!whoRecorded.has(key)) identifiersIn(program, one, found);
  }
}

/**
 * The other records that each record names and cannot be understood without. All views are searched, so that an area
 * that comes later is not forgotten. A superseded analysis carries the names of what it was about, and needs only who
 * reviewed it; a policy, who approved the latest version; of the practice itself, only those in office count.
 */
export function namedBy(program: Program, today: Day): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  const add = (subject: string, value: unknown) => {
    const found = named.get(subject) ?? new Set();
    identifiersIn(program, value, found);
    found.delete(subject);
    found.delete(PRACTICE);
    named.set(subject, found);
  };
  // A hold in force is a reason by itself; one that was lifted is none any more.
  const notSearched = new Set<unknown>([program.traces, program.disposed, program.holds]);
  for (const part of Object.values(program)) {
    if (!(part instanceof Map) || notSearched.has(part)) continue;
    for (const [key, record] of part) {
      const superseded = part === program.analyses && record !== latestAnalysis(program);
      const policy = part === program.policies ? program.policies.get(key) : undefined;
      add(
        'subject' in record ? String(record.subject) : key,
        // A signature under a policy is one of its own days, and needs whoever signed no longer than their own record.
        policy
          ? policy.versions.at(-1)?.approver
          : superseded && 'reviewer' in record
            ? record.reviewer
            : record,
      );
    }
  }
  for (const office of ['security-official', 'privacy-official'] as const)
    add(PRACTICE, officialOn(program, office, today)?.id);
  add(
    'notice',
    program.notice?.versions.map(({ approver }) => approver),
  );
  return named;
}
