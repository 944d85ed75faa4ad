import type { Day } from './calendar.ts';
import { longDate } from './calendar.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Change } from '#regulation/changes.ts';
import { changedSince } from '#regulation/changes.ts';

/** Why something that was made on a day has to be looked at again: the law it was made for changed since. */
export type Reopened = { readonly change: Change; readonly because: string };

/**
 * What of the law changed since something was made that relied on these provisions, the latest change first;
 * undefined if nothing did by `today`. `what` begins the sentence: `This policy was written`.
 */
export function reopenedBy(
  citations: readonly Citation[],
  made: Day,
  today: Day,
  what: string,
): Reopened | undefined {
  const [change] = citations
    .flatMap((citation) => changedSince(citation, made) ?? [])
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => b.on.localeCompare(a.on));
  return change && { change, because: sentence(change, what) };
}

function sentence({ citation, on, what: kind, followBy }: Change, what: string): string {
  if (kind === 'reading')
    return `${what} before ${longDate(on)}, when Diligence corrected what it says ${citation} asks. Read it again, and see whether it still fits.`;
  const until = followBy === undefined ? '' : `, to be followed by ${longDate(followBy)}`;
  return `${what} for the text before ${longDate(on)}: ${citation} reads otherwise since${until}. See what is new, and bring it up to date.`;
}
