/** How many reports without a name are taken in an hour for one practice: more is somebody playing. */
export const unnamedPerHour = 10;

const hour = 60 * 60_000;

/**
 * Counts reports without a name, in memory alone, by the hour of the clock and by the practice; of who sends them it is
 * told nothing. A restart counts anew. Returns whether one more is taken.
 */
export function unnamedLimit(): (practice: string, now: number) => boolean {
  let present = Number.NaN;
  const counts = new Map<string, number>();
  return (practice, now) => {
    const began = Math.floor(now / hour);
    if (began !== present) counts.clear();
    present = began;
    const count = (counts.get(practice) ?? 0) + 1;
    if (count > unnamedPerHour) return false;
    counts.set(practice, count);
    return true;
  };
}
