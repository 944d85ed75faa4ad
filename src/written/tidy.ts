import type { Item, Passage, Run, Written, WrittenList } from './written.ts';

/** The most that a text may hold. `paragraph`: characters of one paragraph, or of one row of a table. `depth`: lists inside lists; deeper ones are lifted to the deepest that is kept. */
export const writtenLimits = {
  characters: 200_000,
  passages: 2_000,
  paragraph: 10_000,
  columns: 12,
  rows: 300,
  depth: 3,
} as const;

/**
 * A text in the one form that it is kept, compared and signed in: composed letters (NFC), one blank where there were
 * several, no line break inside a passage, nothing that cannot be seen; neighboring runs of one weight joined; nothing
 * empty; headings and the header of a table without weight, for they are strong as they are; no subheading before the
 * first heading; lists at most three deep; every row of a table as long as its header; bulleted lists that touch made one.
 * What is in this form already stays as it is.
 */
export function tidied(written: Written): Written {
  const passages: Passage[] = [];
  let headed = false;
  for (const tidy of written.flatMap(tidyPassage)) {
    const passage: Passage = tidy.kind === 'heading' && !headed ? { ...tidy, level: 2 } : tidy;
    headed ||= passage.kind === 'heading';
    const last = passages.at(-1);
    // Nobody can see where one ends and the next begins. Numbered ones begin again at 1.
    if (passage.kind === 'list' && last?.kind === 'list' && !passage.ordered && !last.ordered)
      passages[passages.length - 1] = { ...last, items: [...last.items, ...passage.items] };
    else passages.push(passage);
  }
  return passages;
}

function tidyPassage(passage: Passage): Passage[] {
  switch (passage.kind) {
    case 'heading': {
      const runs = plainRuns(passage.runs);
      return runs.length === 0 ? [] : [{ kind: 'heading', level: passage.level === 3 ? 3 : 2, runs }];
    }
    case 'paragraph': {
      const runs = tidyRuns(passage.runs);
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
    }
    case 'list': {
      const list = tidyList(passage, 1);
      return list ? [list] : [];
    }
    case 'table': {
      const cells = [passage.header.map(plainRuns), ...passage.rows.map((row) => row.map(tidyRuns))];
      const width = Math.max(...cells.map(({ length }) => length));
      if (cells.every((row) => row.every((cell) => cell.length === 0))) return [];
      const [header = [], ...rows] = cells.map((row) => [
        ...row,
        ...Array.from({ length: width - row.length }, () => []),
      ]);
      // A table has a row to fill in.
      return [{ kind: 'table', header, rows: rows.length > 0 ? rows : [header.map(() => [])] }];
    }
  }
}

function tidyList({ ordered, items }: WrittenList, depth: number): WrittenList | undefined {
  const tidy = items.flatMap((item): Item[] => {
    const runs = tidyRuns(item.runs);
    const nested = item.nested && tidyList(item.nested, Math.min(depth + 1, writtenLimits.depth));
    if (!nested) return runs.length === 0 ? [] : [{ runs }];
    // A line of its own for nothing but the list below it, or a list that lies too deep: its lines move up.
    if (runs.length === 0) return [...nested.items];
    return depth >= writtenLimits.depth ? [{ runs }, ...nested.items] : [{ runs, nested }];
  });
  return tidy.length === 0 ? undefined : { kind: 'list', ordered, items: tidy };
}

/** What has no width or turns text around: soft hyphens, marks of direction, byte order marks, other controls. */
const unseen =
  /[^\P{Cc}\t-\r\u0085]|\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const blank = /^\s$/u;

type Weight = Omit<Run, 'text'>;

/**
 * Runs without what cannot be seen. A blank is as strong as both of its neighbors are, so that nothing strong begins
 * or ends with one.
 */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const words: { text: string; weight: Weight; blankBefore: boolean }[] = [];
  let blankBefore = false;
  for (const { text, weight } of composed(runs)) {
    for (const piece of text.split(/(\s+)/u)) {
      if (piece === '') continue;
      if (blank.test(piece[0] ?? '')) {
        blankBefore = true;
        continue;
      }
      words.push({ text: piece, weight, blankBefore });
      blankBefore = false;
    }
  }
  const tidy: { text: string; weight: Weight }[] = [];
  const add = (text: string, weight: Weight): void => {
    const last = tidy.at(-1);
    if (last && sameWeight(last.weight, weight)) last.text += text;
    else tidy.push({ text, weight });
  };
  for (const [at, { text, weight, blankBefore: apart }] of words.entries()) {
    const before = words[at - 1];
    if (apart && before) add(' ', common(before.weight, weight));
    add(text, weight);
  }
  return tidy.map(({ text, weight }) => ({ text, ...weight }));
}

function plainRuns(runs: readonly Run[]): readonly Run[] {
  return tidyRuns(runs.map(({ text }) => ({ text })));
}

/** Runs with the letters composed across the ends of neighbors of one weight. */
function composed(runs: readonly Run[]): { text: string; weight: Weight }[] {
  const joined: { text: string; weight: Weight }[] = [];
  for (const run of runs) {
    const weight = weightOf(run);
    const text = run.text.toWellFormed().replaceAll(unseen, '');
    if (text === '') continue;
    const last = joined.at(-1);
    if (last && sameWeight(last.weight, weight)) last.text += text;
    else joined.push({ text, weight });
  }
  return joined.map(({ text, weight }) => ({ text: text.normalize('NFC'), weight }));
}

function weightOf({ strong, emphasis }: Run): Weight {
  return { ...(strong && { strong: true }), ...(emphasis && { emphasis: true }) };
}

function sameWeight(one: Weight, other: Weight): boolean {
  return one.strong === other.strong && one.emphasis === other.emphasis;
}

function common(one: Weight, other: Weight): Weight {
  return {
    ...(one.strong && other.strong && { strong: true }),
    ...(one.emphasis && other.emphasis && { emphasis: true }),
  };
}

/** Why a text is too long, in a sentence that names the limit; undefined where it is not. `what`: `the text`. */
export function overLimits(written: Written, what = 'the text'): string | undefined {
  const named = what.charAt(0).toUpperCase() + what.slice(1);
  const { characters, passages, paragraph, columns, rows } = writtenLimits;
  const over = (is: string, most: string) =>
    `${named} ${is}, and ${most} is the most. Divide it into two texts, or shorten it.`;
  const count = passagesIn(written);
  if (count > passages)
    return over(
      `has ${count.toLocaleString('en-US')} paragraphs and lines of lists`,
      passages.toLocaleString('en-US'),
    );
  for (const passage of written) {
    if (passage.kind !== 'table') continue;
    if (passage.header.length > columns)
      return `${named} has a table with ${passage.header.length} columns, and ${columns} is the most. Divide that table.`;
    if (passage.rows.length > rows)
      return `${named} has a table with ${passage.rows.length.toLocaleString('en-US')} rows, and ${rows} is the most. Divide that table.`;
  }
  const longest = Math.max(0, ...linesIn(written).map((line) => lengthOf(line)));
  if (longest > paragraph)
    return `${named} has a paragraph or a row of ${longest.toLocaleString('en-US')} characters, and ${paragraph.toLocaleString('en-US')} is the most. Divide it.`;
  const length = linesIn(written).reduce((sum, line) => sum + lengthOf(line), 0);
  return length > characters
    ? over(`is ${length.toLocaleString('en-US')} characters long`, characters.toLocaleString('en-US'))
    : undefined;
}

/** Headings, paragraphs, lines of lists and tables. */
function passagesIn(written: Written): number {
  const inList = ({ items }: WrittenList): number =>
    items.reduce((sum, { nested }) => sum + 1 + (nested ? inList(nested) : 0), 0);
  return written.reduce((sum, passage) => sum + (passage.kind === 'list' ? inList(passage) : 1), 0);
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** The runs of every heading, paragraph, line of a list and row of a table. */
function linesIn(written: Written): (readonly Run[])[] {
  const inList = ({ items }: WrittenList): (readonly Run[])[] =>
    items.flatMap(({ runs, nested }) => [runs, ...(nested ? inList(nested) : [])]);
  return written.flatMap((passage) => {
    if (passage.kind === 'list') return inList(passage);
    return passage.kind === 'table'
      ? [passage.header, ...passage.rows].map((row) => row.flat())
      : [passage.runs];
  });
}
