import type { Pair } from './align.ts';
import { aligned, commonWords, differences, keyOf } from './align.ts';
import type { Redlined, RedlinedItem, RedlinedPassage, RedlinedRow, RedlinedRun } from './redlined.ts';
import { tidied } from './tidy.ts';
import type { Item, Passage, Run, Written, WrittenList } from './written.ts';
import { linesOf, textOf } from './written.ts';

/**
 * What changed from one text to another: passages, lines of lists and rows of tables that came, went or stayed, and
 * within those that changed the words. Both are made tidy first.
 */
export function redline(before: Written, after: Written): Redlined {
  return passages(tidied(before), tidied(after));
}

function passages(before: Written, after: Written, enough = 0.4): RedlinedPassage[] {
  return aligned(before, after, likeness, enough).map(({ before: one, after: other }): RedlinedPassage => {
    if (!one) return { change: 'added', passage: other as Passage };
    if (!other) return { change: 'removed', passage: one };
    if (keyOf(one) === keyOf(other)) return { change: 'kept', passage: one };
    return changed(one, other);
  });
}

/** Only passages of one shape can be one passage that was changed. */
function likeness(one: Passage, other: Passage): number {
  if (shapeOf(one) !== shapeOf(other)) return 0;
  const words = commonWords(linesOf([one]).join(' '), linesOf([other]).join(' '));
  if (one.kind === 'list' && other.kind === 'list') return Math.max(words, shared(one.items, other.items));
  if (one.kind === 'table' && other.kind === 'table') return Math.max(words, shared(one.rows, other.rows));
  return words;
}

/** How many lines or rows of two have their equal in the other: 0 none, 1 all. */
function shared(one: readonly unknown[], other: readonly unknown[]): number {
  const known = new Set(one.map(keyOf));
  return (2 * other.filter((part) => known.has(keyOf(part))).length) / (one.length + other.length);
}

function shapeOf(passage: Passage): string {
  switch (passage.kind) {
    case 'heading':
      return `heading ${passage.level}`;
    case 'paragraph':
      return 'paragraph';
    case 'list':
      return passage.ordered ? 'steps' : 'points';
    case 'table':
      return `table ${passage.header.length}`;
  }
}

function changed(before: Passage, after: Passage): RedlinedPassage {
  if (before.kind === 'heading' && after.kind === 'heading')
    return {
      change: 'changed',
      kind: 'heading',
      level: after.level,
      runs: words(before.runs, after.runs),
    };
  if (before.kind === 'paragraph' && after.kind === 'paragraph')
    return { change: 'changed', kind: 'paragraph', runs: words(before.runs, after.runs) };
  if (before.kind === 'list' && after.kind === 'list')
    return {
      change: 'changed',
      kind: 'list',
      ordered: after.ordered,
      items: items(before.items, after.items),
    };
  if (before.kind === 'table' && after.kind === 'table')
    return {
      change: 'changed',
      kind: 'table',
      header: cells(before.header, after.header),
      rows: rows(before.rows, after.rows),
    };
  throw new Error('Passages of two shapes are not one that was changed.');
}

function items(before: readonly Item[], after: readonly Item[]): RedlinedItem[] {
  return aligned(before, after, itemLikeness).map(({ before: one, after: other }): RedlinedItem => {
    if (!one) return { change: 'added', item: other as Item };
    if (!other) return { change: 'removed', item: one };
    if (keyOf(one) === keyOf(other)) return { change: 'kept', item: one };
    const list = (of: WrittenList | undefined): Written => (of ? [of] : []);
    // One line has one list below it: whatever is in it, it is that list.
    return {
      change: 'changed',
      runs: words(one.runs, other.runs),
      below: passages(list(one.nested), list(other.nested), 0.01),
    };
  });
}

function itemLikeness(one: Item, other: Item): number {
  const all = ({ runs, nested }: Item): string =>
    [textOf(runs), ...linesOf(nested ? [nested] : [])].join(' ');
  return Math.max(commonWords(all(one), all(other)), commonWords(textOf(one.runs), textOf(other.runs)));
}

type Cells = readonly (readonly Run[])[];

function rows(before: readonly Cells[], after: readonly Cells[]): RedlinedRow[] {
  return aligned(before, after, rowLikeness).map(({ before: one, after: other }): RedlinedRow => {
    if (!one) return { change: 'added', cells: other as Cells };
    if (!other) return { change: 'removed', cells: one };
    if (keyOf(one) === keyOf(other)) return { change: 'kept', cells: one };
    return { change: 'changed', cells: cells(one, other) };
  });
}

function rowLikeness(one: Cells, other: Cells): number {
  return commonWords(one.map(textOf).join(' '), other.map(textOf).join(' '));
}

function cells(before: Cells, after: Cells): RedlinedRun[][] {
  return after.map((cell, index) => words(before[index] ?? [], cell));
}

/** The words of two lines in one. A blank goes with the word before it, so that whole phrases change together. */
function words(before: readonly Run[], after: readonly Run[]): RedlinedRun[] {
  const changes = differences(tokens(before), tokens(after), 'words');
  const runs: RedlinedRun[] = [];
  for (const { value, added, removed } of changes)
    for (const token of value) {
      const { text, ...weight } = JSON.parse(token) as Run;
      const run: RedlinedRun = {
        text,
        ...weight,
        ...(added ? { change: 'added' } : removed ? { change: 'removed' } : {}),
      };
      const last = runs.at(-1);
      if (last && keyOf({ ...last, text: '' }) === keyOf({ ...run, text: '' }))
        runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push(run);
    }
  return runs;
}

/** Words, blanks and marks, each with its weight. */
function tokens(runs: readonly Run[]): string[] {
  return runs.flatMap((run) =>
    (run.text.match(/[\p{L}\p{N}\p{M}_'’]+|\s+|[^\p{L}\p{N}\p{M}_'’\s]/gu) ?? []).map((text) =>
      JSON.stringify({ ...run, text }),
    ),
  );
}

/** What two people changed in two ways: one passage, or one line of a list or row of a table as a passage. */
export type MergeConflict = {
  /** The heading that it stands under. */
  readonly under?: string;
  readonly base: Written;
  /** What the merged text holds. Empty: it was taken out. */
  readonly mine: Written;
  readonly theirs: Written;
};

/**
 * Two texts that were made of one, brought together: what one of them changed, added or took out is so in the merged
 * text, passage by passage, line by line in lists and row by row in tables. What both changed in two ways is `mine`
 * in the text, and is told with both. All three are made tidy first, and so is what comes out.
 */
export function merge(
  base: Written,
  mine: Written,
  theirs: Written,
): { readonly written: Written; readonly conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  let under: string | undefined;
  const tell = (one: Written, other: Written, third: Written): void =>
    void conflicts.push({ ...(under !== undefined && { under }), base: one, mine: other, theirs: third });
  const passage = (one: Passage, other?: Passage, third?: Passage): Passage[] => {
    if (one.kind === 'heading') under = textOf(one.runs);
    const decided = settled(one, other, third);
    if (decided) return decided;
    if (one.kind === 'list' && other?.kind === 'list' && third?.kind === 'list')
      return [{ ...other, items: lists(one, other, third, tell) }];
    if (one.kind === 'table' && other?.kind === 'table' && third?.kind === 'table') {
      const header = settled(one.header, other.header, third.header)?.[0];
      if (!header) tell([{ ...one, rows: [] }], [{ ...other, rows: [] }], [{ ...third, rows: [] }]);
      const row = (of: Cells | undefined): Written =>
        of ? [{ kind: 'table', header: one.header, rows: [of] }] : [];
      const merged = threeWay(one.rows, other.rows, third.rows, rowLikeness, (a, b, c) => {
        const kept = settled(a, b, c);
        if (!kept) tell(row(a), row(b), row(c));
        return kept ?? (b ? [b] : []);
      });
      return [{ kind: 'table', header: header ?? other.header, rows: merged }];
    }
    tell([one], other ? [other] : [], third ? [third] : []);
    return other ? [other] : [];
  };
  const written = threeWay(tidied(base), tidied(mine), tidied(theirs), likeness, passage);
  return { written: tidied(written), conflicts };
}

type Tell = (base: Written, mine: Written, theirs: Written) => void;

function lists(base: WrittenList, mine: WrittenList, theirs: WrittenList, tell: Tell): Item[] {
  const alone = (item: Item | undefined): Written =>
    item ? [{ kind: 'list', ordered: base.ordered, items: [item] }] : [];
  return threeWay(base.items, mine.items, theirs.items, itemLikeness, (one, other, third) => {
    const decided = settled(one, other, third);
    if (decided) return decided;
    const runs = other && third && settled(one.runs, other.runs, third.runs)?.[0];
    if (!other || !third || !runs) {
      tell(alone(one), alone(other), alone(third));
      return other ? [other] : [];
    }
    const [below, mineBelow, theirsBelow] = [one.nested, other.nested, third.nested];
    const kept = settled(below, mineBelow, theirsBelow);
    let nested = kept ? kept[0] : mineBelow;
    if (!kept && below && mineBelow && theirsBelow)
      nested = { ...mineBelow, items: lists(below, mineBelow, theirsBelow, tell) };
    else if (!kept) tell(alone(one), alone(other), alone(third));
    return [{ runs, ...(nested && { nested }) }];
  });
}

/** What one of the two left as it was, or both changed alike; undefined where they did not. Taken out: an empty list. */
function settled<Part>(base: Part, mine: Part | undefined, theirs: Part | undefined): Part[] | undefined {
  const list = (part: Part | undefined): Part[] => (part === undefined ? [] : [part]);
  if (keyOf(mine) === keyOf(theirs) || keyOf(theirs) === keyOf(base)) return list(mine);
  return keyOf(mine) === keyOf(base) ? list(theirs) : undefined;
}

/** Each part of the base with what became of it on both sides, and between them what either side added. */
function threeWay<Part>(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  alike: (one: Part, other: Part) => number,
  resolve: (base: Part, mine: Part | undefined, theirs: Part | undefined) => Part[],
): Part[] {
  const [left, right] = [mine, theirs].map((side) => slots(base.length, aligned(base, side, alike)));
  return Array.from({ length: base.length + 1 }, (_, at) => {
    const [own, other] = [left?.[at], right?.[at]];
    const added = own?.added ?? [];
    const same = new Set(added.map(keyOf));
    const one = base[at];
    return [
      ...added,
      ...(other?.added ?? []).filter((part) => !same.has(keyOf(part))),
      ...(one === undefined ? [] : resolve(one, own?.became, other?.became)),
    ];
  }).flat();
}

type Slot<Part> = { readonly added: Part[]; became?: Part | undefined };

/** For each part of the base, what was added right before it and what became of it; at last what was added at the end. */
function slots<Part>(length: number, pairs: readonly Pair<Part>[]): Slot<Part>[] {
  const all = Array.from({ length: length + 1 }, (): Slot<Part> => ({ added: [] }));
  let at = 0;
  for (const { before, after } of pairs) {
    const slot = all[at];
    if (before === undefined) {
      if (slot && after !== undefined) slot.added.push(after);
    } else {
      if (slot) slot.became = after;
      at++;
    }
  }
  return all;
}
