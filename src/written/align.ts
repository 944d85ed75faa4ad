import { diffArrays } from 'diff';

/** A pair of what stood before and what stands after; one of them alone was removed or added. */
export type Pair<Part> = { readonly before?: Part; readonly after?: Part };

/** Runs of removed and added parts longer than this are paired by place, not by likeness. */
const most = 60;

/**
 * Two rows of parts side by side: what is the same stands in one pair, and among what lies between, those that are
 * alike enough are a part that was changed. Within each row the order is kept. Read downward, the `before` sides are
 * the one row and the `after` sides the other.
 *
 * `likeness` is from 0 (nothing in common) to 1; what has less than `enough` is another part.
 */
export function aligned<Part>(
  before: readonly Part[],
  after: readonly Part[],
  likeness: (one: Part, other: Part) => number,
  enough = 0.4,
): Pair<Part>[] {
  const pairs: Pair<Part>[] = [];
  let [left, right] = [0, 0];
  let removed: Part[] = [];
  let added: Part[] = [];
  const flush = (): void => {
    pairs.push(...alike(removed, added, likeness, enough));
    removed = [];
    added = [];
  };
  for (const change of differences(before.map(keyOf), after.map(keyOf), 'parts')) {
    const { length } = change.value;
    if (change.removed) removed.push(...before.slice(left, (left += length)));
    else if (change.added) added.push(...after.slice(right, (right += length)));
    else {
      flush();
      const [sames, others] = [before.slice(left, left + length), after.slice(right, right + length)];
      for (const [at, same] of sames.entries()) {
        const other = others[at];
        pairs.push({ before: same, ...(other !== undefined && { after: other }) });
      }
      left += length;
      right += length;
    }
  }
  flush();
  return pairs;
}

/** More differences than these are not looked for one by one: it would take longer than anybody waits. */
const mostDifferences = { parts: 3_000, words: 500 } as const;

/** A stretch of a row that stayed, came or went. */
type Difference = { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean };

/** The fewest differences between two rows; where there are far too many, all of one went and all of the other came. */
export function differences(
  before: readonly string[],
  after: readonly string[],
  of: keyof typeof mostDifferences,
): readonly Difference[] {
  return (
    diffArrays([...before], [...after], { maxEditLength: mostDifferences[of] }) ?? [
      { value: before, added: false, removed: true },
      { value: after, added: true, removed: false },
    ]
  );
}

/** What tells whether two parts are the same, letter by letter. */
export function keyOf(part: unknown): string {
  return JSON.stringify(part);
}

/** Parts that are not the same, paired so that the likeness of all pairs together is the greatest. */
function alike<Part>(
  before: readonly Part[],
  after: readonly Part[],
  likeness: (one: Part, other: Part) => number,
  enough: number,
): Pair<Part>[] {
  if (before.length === 0 || after.length === 0 || before.length > most || after.length > most)
    return [...before.map((one) => ({ before: one })), ...after.map((one) => ({ after: one }))];
  const scores = before.map((one) =>
    after.map((other) => {
      const score = likeness(one, other);
      return score >= enough ? score : 0;
    }),
  );
  // best[i][j]: the most that parts from i and from j on can come to.
  const best = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const score = (i: number, j: number): number => scores[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = best[i];
      const paired = score(i, j) > 0 ? score(i, j) + at(i + 1, j + 1) : 0;
      if (row) row[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair<Part>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (
      one !== undefined &&
      other !== undefined &&
      score(i, j) > 0 &&
      at(i, j) === score(i, j) + at(i + 1, j + 1)
    ) {
      pairs.push({ before: one, after: other });
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push({ before: one });
      i++;
    } else if (other !== undefined) {
      pairs.push({ after: other });
      j++;
    }
  }
  return pairs;
}

/** How much two texts have in common, by their words: 0 nothing, 1 all of them. */
export function commonWords(one: string, other: string): number {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
