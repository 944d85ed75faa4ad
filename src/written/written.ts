/**
 * What people write and read: policies, notices, lessons. A small tree of headings, paragraphs, lists and tables whose
 * leaves are plain text, never markup: nothing that is pasted into it can run anywhere.
 */
export type Written = readonly Passage[];

/** A stretch of text in one weight. */
export type Run = { readonly text: string; readonly strong?: true; readonly emphasis?: true };

/** A line of a list, with a list of its own below it where it has one. */
export type Item = { readonly runs: readonly Run[]; readonly nested?: WrittenList };

export type WrittenList = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
};

export type Passage =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | WrittenList
  | {
      readonly kind: 'table';
      /** The header row; every row has as many cells as it. */
      readonly header: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

/** Text in which `**two stars**` make it strong and `_lines under_` (around whole words) make it stand out. */
export function runs(text: string): readonly Run[] {
  return text
    .split(/(\*\*[^*]+\*\*|(?<![\p{L}\p{N}])_[^_]+_(?![\p{L}\p{N}]))/u)
    .filter((part) => part !== '')
    .map((part): Run => {
      if (part.startsWith('**') && part.length > 4) return { text: part.slice(2, -2), strong: true };
      if (part.startsWith('_') && part.endsWith('_') && part.length > 2)
        return { text: part.slice(1, -1), emphasis: true };
      return { text: part };
    });
}

/** A heading; the title of the whole is level 1, and not in here. */
export function heading(text: string, level: 2 | 3 = 2): Passage {
  return { kind: 'heading', level, runs: runs(text) };
}

/** A paragraph. */
export function para(text: string): Passage {
  return { kind: 'paragraph', runs: runs(text) };
}

/** A line of a list: text, or text with lines of its own below it. Lines that are false or empty are left out. */
export type Line = string | false | undefined | { readonly text: string; readonly below: WrittenList };

/** A list with a mark before each line. */
export function points(...lines: readonly Line[]): WrittenList {
  return listOf(false, lines);
}

/** A list with a number before each line: what is done in this order. */
export function steps(...lines: readonly Line[]): WrittenList {
  return listOf(true, lines);
}

function listOf(ordered: boolean, lines: readonly Line[]): WrittenList {
  return {
    kind: 'list',
    ordered,
    items: lines.flatMap((line): Item[] => {
      if (line === false || line === undefined || line === '') return [];
      return typeof line === 'string'
        ? [{ runs: runs(line) }]
        : [{ runs: runs(line.text), nested: line.below }];
    }),
  };
}

/** A table: the titles of its columns, then its rows. */
export function grid(header: readonly string[], rows: readonly (readonly string[])[]): Passage {
  return {
    kind: 'table',
    header: header.map((title) => runs(title)),
    rows: rows.map((row) => row.map((cell) => runs(cell))),
  };
}

/** The text of runs, without weight. */
export function textOf(of: readonly Run[]): string {
  return of.map(({ text }) => text).join('');
}

/** Every line of text in it, in order: headings, paragraphs, lines of lists, cells. */
export function linesOf(written: Written): readonly string[] {
  return written.flatMap((passage) => {
    switch (passage.kind) {
      case 'list':
        return linesOfList(passage);
      case 'table':
        return [passage.header, ...passage.rows].flat().map(textOf);
      default:
        return [textOf(passage.runs)];
    }
  });
}

function linesOfList({ items }: WrittenList): string[] {
  return items.flatMap(({ runs: of, nested }) => [textOf(of), ...(nested ? linesOfList(nested) : [])]);
}

/**
 * A place in a text that waits for a fact nobody has recorded: `‹the phone number of the practice›`. A text with one in
 * it is not finished, and is not approved.
 */
export function gap(what: string): string {
  return `‹${what}›`;
}

/** What a text still waits for, each once, in order. */
export function gapsIn(written: Written): readonly string[] {
  const found = linesOf(written).flatMap((line) =>
    Array.from(line.matchAll(/‹([^›]+)›/gu), ([, what = '']) => what),
  );
  return [...new Set(found)];
}
