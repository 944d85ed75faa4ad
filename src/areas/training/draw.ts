import { chanceFrom } from '#chance.ts';
import type { LessonItem, Option } from '#texts/training/lesson.ts';

/** Questions in an attempt, and how many of them at least are about the practice itself. */
export const asked = { items: 6, own: 3 } as const;

/** A question as it is shown: its options in the order of this attempt. */
export type DrawnItem = Omit<LessonItem, 'options'> & { readonly options: readonly Option[] };

/** A 32-bit number from a text (FNV-1a): the same attempt draws the same questions on every device. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * The questions of an attempt, in its order, with their options shuffled: 6, of which 3 at least are the practice's
 * own, where there are as many. What was asked in attempts `before` comes only when there is nothing else. `short`:
 * the practice's own questions alone, where training elsewhere stands for the rest.
 */
export function drawn(
  items: readonly LessonItem[],
  attempt: string,
  before: ReadonlySet<string>,
  short = false,
): readonly DrawnItem[] {
  const chance = chanceFrom(seedOf(attempt));
  const shuffled = <One>(list: readonly One[]): One[] =>
    list
      .map((one) => ({ one, at: chance.uniform() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const freshFirst = (list: readonly LessonItem[]) =>
    shuffled(list).toSorted((a, b) => Number(before.has(a.id)) - Number(before.has(b.id)));
  const own = freshFirst(items.filter((item) => item.own));
  const rest = freshFirst(items.filter((item) => !item.own));
  // Where the practice has no questions of its own yet, training elsewhere cannot leave nothing to ask.
  const alone = short && own.length > 0;
  const sure = own.slice(0, alone ? asked.items : asked.own);
  // General ones first among equals, so that fresh ones of the practice's own are left for the next attempt.
  const others = alone
    ? []
    : [...rest, ...own.slice(asked.own)]
        .toSorted((a, b) => Number(before.has(a.id)) - Number(before.has(b.id)))
        .slice(0, asked.items - sure.length);
  return shuffled([...sure, ...others]).map((item) => ({ ...item, options: shuffled(item.options) }));
}
