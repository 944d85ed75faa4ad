import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Program } from '#program.ts';

/**
 * When a policy was last in effect: the day before it was retired, with all of its versions, since the latest cannot be
 * read without what came before. One that was never approved ended with its last entry.
 */
export function ofPolicy(
  program: Program,
  id: string,
  lastEntry: Day,
): { readonly ended?: Day; readonly because: string } {
  const policy = program.policies.get(id);
  if (policy?.draft) return { because: 'Somebody is working on its text.' };
  if (!policy || policy.versions.length === 0)
    return policy?.applicability
      ? { because: 'It says whether this policy applies to you.' }
      : {
          ended: lastEntry,
          because: `It was never approved; the last entry is of ${longDate(lastEntry)}.`,
        };
  if (!policy.retired) return { because: 'It is in effect, or will be.' };
  const ended = addDays(policy.retired.on, -1);
  return { ended, because: `It was last in effect on ${longDate(ended)}.` };
}
