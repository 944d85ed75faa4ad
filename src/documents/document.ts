import type { Day } from '#calendar.ts';
import type { Word } from '#finding.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Letter } from './letter.ts';
import { faultsOf } from './reading.ts';

/**
 * The one tree that every document is made of, and from which HTML, PDF and Word files are made. Text is
 * plain text, never markup. What a tagged PDF needs (a title, a language, words for every figure, a header
 * row for every table) is asked for by the types.
 */
export type Document = {
  readonly title: string;
  readonly subtitle?: string;
  /** The practice's name, as people know it. */
  readonly practice: string;
  /** BCP 47: `en-US`. */
  readonly language: string;
  readonly date: Day;
  /** A few words at the top of every page, where a reader must not be mistaken: `Draft, not signed`. */
  readonly mark?: string;
  /** Short facts under the title: version, who signed, what period. */
  readonly facts: readonly Term[];
  /** Where the record stood when the document was made; undefined where nothing is on record yet. */
  readonly checkpoint?: PrintedCheckpoint;
  /** Whether headings of the first two levels carry numbers (`3.1`). */
  readonly numbered: boolean;
  /** In a Word file the title alone stands over the text, so that the text comes back from it as it went. */
  readonly bare?: true;
  /** Large print: at least 18 points. */
  readonly size?: 'large';
  /** A letter: without title, facts, page numbers or checkpoint, and whole for each of its recipients. */
  readonly letter?: Letter;
  readonly blocks: readonly Block[];
};

/** A checkpoint as it is printed: one line for the foot of every page, all of it once at the end. */
export type PrintedCheckpoint = { readonly short: string; readonly lines: readonly Term[] };

export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'citation' | 'code'; readonly text: string }
  | { readonly kind: 'word'; readonly word: Word; readonly text: string }
  | { readonly kind: 'level'; readonly level: Level; readonly text: string }
  | { readonly kind: 'link'; readonly to: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'page'; readonly to: string }
  | { readonly kind: 'web'; readonly href: string; readonly text: string };

/** A place on a five-step scale, 1 the lowest: the shade of a cell or a mark. The words are the reader's. */
export type Level = 1 | 2 | 3 | 4 | 5;

export type Term = { readonly term: string; readonly description: readonly Inline[] };

export type Column = {
  readonly title: string;
  /** Share of the width, relative to the other columns' (1 unless told). */
  readonly width?: number;
  readonly align?: 'start' | 'center' | 'end';
};

/** One cell. With a level, it is shaded; its words still say what the shade means. */
export type Cell = { readonly inlines: readonly Inline[]; readonly level?: Level };

export type Table = {
  readonly kind: 'table';
  readonly id?: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell names its row. */
  readonly rowHeader: boolean;
  /** The sentence that stands in for a table without rows. */
  readonly empty: string;
};

export type Signature = {
  /** What the signature says: `I reviewed this analysis and approve it.` */
  readonly statement: string;
  readonly role: string;
  /** Who signed on record and when; undefined leaves lines for a pen. */
  readonly signed?: { readonly name: string; readonly on: Day };
};

export type Paragraph = { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] };
export type List = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
  /** The list below each item that has one, by the item's place. */
  readonly below?: readonly (List | undefined)[];
};

export type Block =
  | Paragraph
  | List
  | Table
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'terms'; readonly terms: readonly Term[]; readonly dense: boolean }
  | {
      readonly kind: 'callout';
      readonly tone: 'note' | 'attention' | 'law';
      readonly title: string;
      readonly blocks: readonly (Paragraph | List)[];
    }
  | {
      readonly kind: 'figure';
      readonly id?: string;
      /** A whole `<svg>` element. */
      readonly svg: string;
      /** What the picture shows, in words, for those who cannot see it. */
      readonly alt: string;
      readonly caption: string;
      /** Share of the text's width, above 0 and up to 1. */
      readonly share: number;
      /** The same facts as the picture. */
      readonly table: Table;
    }
  | { readonly kind: 'contents'; readonly title: string; readonly depth: 1 | 2 | 3 }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'landscape'; readonly blocks: readonly Block[] }
  | { readonly kind: 'page-break' };

export function strong(...inlines: Inline[]): Inline {
  return { kind: 'strong', inlines };
}
export function emphasis(...inlines: Inline[]): Inline {
  return { kind: 'emphasis', inlines };
}
/** A provision: `164.308(a)(1)(ii)(A)`, with `45 CFR` before it where it is the first on a page. */
export function citation(text: Citation): Inline {
  return { kind: 'citation', text };
}
/** Text to be read letter by letter: a digest, a file name. */
export function code(text: string): Inline {
  return { kind: 'code', text };
}
/** Shown, said or missing, with its mark. */
export function word(word: Word): Inline {
  return { kind: 'word', word, text: `${word[0]?.toUpperCase()}${word.slice(1)}` };
}
/** A step of a scale with its mark: `level(4, 'High')`. */
export function level(level: Level, text: string): Inline {
  return { kind: 'level', level, text };
}
/** A link to a heading, table or figure of the same document, by its id. */
export function link(to: string, ...inlines: Inline[]): Inline {
  return { kind: 'link', to, inlines };
}
/** Where a heading, table or figure is found: its page on paper, its section on screen. */
export function pageReference(to: string): Inline {
  return { kind: 'page', to };
}
/** A link to the web; `href` begins with `https://` or `mailto:`. */
export function web(href: string, text: string = href): Inline {
  if (!/^(https?:\/\/|mailto:)\S+$/.test(href)) throw new Error(`Not an address for a link: ${href}`);
  return { kind: 'web', href, text };
}
/** A term with its description, a line of a list of definitions or of the facts under the title. */
export function term(term: string, ...description: Inline[]): Term {
  return { term, description };
}

export function heading(level: 1 | 2 | 3, id: string, text: string): Block {
  return { kind: 'heading', level, id, text };
}
export function paragraph(...inlines: Inline[]): Paragraph {
  return { kind: 'paragraph', inlines };
}
/** A list; each item is a line of inlines, or plain text. */
export function list(items: readonly (string | readonly Inline[])[], ordered = false): List {
  return { kind: 'list', ordered, items: items.map(inlinesOf) };
}
/** A list whose items may have lists below them. */
export function nestedList(
  items: readonly { readonly inlines: readonly Inline[]; readonly below?: List }[],
  ordered = false,
): List {
  const below = items.map((item) => item.below);
  return {
    kind: 'list',
    ordered,
    items: items.map(({ inlines }) => inlines),
    ...(below.some(Boolean) && { below }),
  };
}
export function terms(...terms: Term[]): Block {
  return { kind: 'terms', terms, dense: false };
}
/** Terms in smaller type and closer together, for records of many lines. */
export function denseTerms(...terms: Term[]): Block {
  return { kind: 'terms', terms, dense: true };
}
/** A table; a cell is a `Cell`, a line of inlines, or plain text. The first cell names its row unless told. */
export function table(of: {
  readonly id?: string;
  readonly caption: string;
  readonly columns: readonly (string | Column)[];
  readonly rows: readonly (readonly (Cell | string | readonly Inline[])[])[];
  readonly rowHeader?: boolean;
  readonly empty?: string;
}): Table {
  return {
    kind: 'table',
    ...(of.id === undefined ? {} : { id: of.id }),
    caption: of.caption,
    columns: of.columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
    rows: of.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && 'inlines' in cell ? cell : { inlines: inlinesOf(cell) },
      ),
    ),
    rowHeader: of.rowHeader ?? true,
    empty: of.empty ?? 'None on record.',
  };
}
/** A shaded cell of a table: `shaded(5, 'Very high')`. */
export function shaded(level: Level, ...inlines: Inline[]): Cell {
  return { inlines, level };
}
export function callout(
  tone: 'note' | 'attention' | 'law',
  title: string,
  ...blocks: (Paragraph | List)[]
): Block {
  return { kind: 'callout', tone, title, blocks };
}
/** A picture, its words and its table. `share` is the part of the text's width that it takes (1 unless told). */
export function figure(of: {
  readonly id?: string;
  readonly svg: string;
  readonly alt: string;
  readonly caption: string;
  readonly share?: number;
  readonly table: Table;
}): Block {
  return { kind: 'figure', ...of, share: of.share ?? 1 };
}
export function contents(title = 'Contents', depth: 1 | 2 | 3 = 2): Block {
  return { kind: 'contents', title, depth };
}
export function signatures(...signatures: Signature[]): Block {
  return { kind: 'signatures', signatures };
}
/** Blocks on pages turned sideways, for tables with many columns. */
export function landscape(...blocks: Block[]): Block {
  return { kind: 'landscape', blocks };
}
export const pageBreak: Block = { kind: 'page-break' };

/** What stands above a checkpoint in every document: `parsePrinted` looks for it. */
export const checkpointTitle = 'Diligence checkpoint';

/**
 * A checkpoint as it is printed: its digest in groups of eight, so that two people can compare it aloud. Copied
 * from the page, from `checkpointTitle` on, it is what `parsePrinted` reads.
 */
export function printedCheckpoint(checkpoint: Checkpoint): PrintedCheckpoint {
  const groups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? '';
  const { access } = checkpoint;
  return {
    short: `Record position ${checkpoint.position}, ${checkpoint.hash.slice(0, 16)}`,
    lines: [
      term('practice', code(checkpoint.practice)),
      term('position', code(String(checkpoint.position))),
      term('time', code(checkpoint.at)),
      term('hash', code(groups(checkpoint.hash))),
      ...(access ? [term('access', code(`${access.position} ${groups(access.hash)}`))] : []),
      term('key', code(checkpoint.key)),
      term('signature', code(checkpoint.signature)),
    ],
  };
}

/**
 * A whole document. Throws an `Error` that names what is wrong with the tree: an id used twice, a link to an
 * id that is not there, a row longer or shorter than its header, a figure without words, a skipped heading.
 */
export function document(
  of: Omit<Document, 'facts' | 'numbered' | 'language'> &
    Partial<Pick<Document, 'facts' | 'numbered' | 'language'>>,
): Document {
  const made: Document = { facts: [], numbered: true, language: 'en-US', ...of };
  const faults = faultsOf(made);
  if (faults.length > 0) throw new Error(`The document "${made.title}": ${faults.join('; ')}`);
  return made;
}

function inlinesOf(content: string | readonly Inline[]): readonly Inline[] {
  return typeof content === 'string' ? [content] : content;
}
