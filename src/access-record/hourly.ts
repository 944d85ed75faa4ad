import type { Note } from './entry.ts';
import { perHour } from './kinds.ts';

const hour = 60 * 60_000;

/**
 * Counts, in memory and by the hour of the clock, what strangers bring about. `all`: write it. `last`: one too many,
 * write that there is more. `none`: that is written already. A restart counts anew, which no stranger can bring about.
 */
export function hourly(): (note: Note, now: number) => 'all' | 'last' | 'none' {
  let present = Number.NaN;
  const counts = new Map<string, number>();
  return ({ practice = '', person = '', kind }, now) => {
    const most = perHour(kind);
    if (most === undefined) return 'all';
    const began = Math.floor(now / hour);
    if (began !== present) counts.clear();
    present = began;
    const key = `${practice} ${person} ${kind}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most ? 'all' : count === most + 1 ? 'last' : 'none';
  };
}
