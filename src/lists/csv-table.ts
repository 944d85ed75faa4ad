import type { Refusal } from '#decision.ts';
import { numbersListed } from '#listing.ts';

/** A CSV file, read: its header and its rows as text, each with the line of the file it begins on. */
export type CsvFile = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** A column that a file may have. Titles are matched without regard to case, spaces, dashes and underscores. */
export type Column<Key extends string> = {
  readonly key: Key;
  readonly title: string;
  readonly required?: true;
};

/** A row by its columns; a column that the file does not have is undefined. */
export type Row<Key extends string> = {
  readonly line: number;
  readonly cells: { readonly [key in Key]?: string };
};

/** What is wrong with one line. */
export type LineProblem = { readonly line: number; readonly because: string };

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/** Matches a file with its columns: the rows, and lines that have too many cells; or why the header is not one. */
export function readTable<Key extends string>(
  file: CsvFile,
  columns: readonly Column<Key>[],
): { rows: Row<Key>[]; problems: LineProblem[] } | { refusals: Refusal[] } {
  const known = new Map(columns.map(({ key, title }) => [plain(title), key]));
  const header = file.header.map(plain);
  const keys = header.map((title) => known.get(title));
  const lacking = columns.filter(({ key, required }) => required === true && !keys.includes(key));
  const strange = file.header.filter((title, index) => keys[index] === undefined && plain(title) !== '');
  const twice = file.header.filter(
    (_, index) => keys[index] !== undefined && keys.indexOf(keys[index]) < index,
  );
  if (lacking.length > 0 || strange.length > 0 || twice.length > 0) {
    const quote = (titles: readonly string[]) => titles.map((title) => `“${title.slice(0, 60)}”`).join(', ');
    const wrong = [
      lacking.length > 0 ? `missing: ${quote(lacking.map(({ title }) => title))}` : '',
      strange.length > 0
        ? `not known: ${quote(strange.slice(0, 20))}${strange.length > 20 ? ` and ${strange.length - 20} more` : ''}`
        : '',
      twice.length > 0 ? `there twice: ${quote(twice)}` : '',
    ].filter((part) => part !== '');
    return {
      refusals: [
        {
          because: `The columns do not fit (${wrong.join('; ')}). The first line must name them. Known columns are: ${columns.map(({ title }) => title).join(', ')}.`,
          field: 'header',
        },
      ],
    };
  }
  const problems: LineProblem[] = [];
  const rows = file.rows.map(({ line, cells }): Row<Key> => {
    if (cells.some((cell, index) => keys[index] === undefined && cell.trim() !== ''))
      problems.push({
        line,
        because: `has ${cells.length} cells, but the header names ${keys.filter((key) => key !== undefined).length} columns. Look for a comma that is not inside quotation marks.`,
      });
    const byKey: { [key in Key]?: string } = {};
    for (const [index, key] of keys.entries()) if (key !== undefined) byKey[key] = cells[index] ?? '';
    return { line, cells: byKey };
  });
  return { rows, problems };
}

/** Reasons that are told one by one; beyond them, only the lines are named. */
const reasonsTold = 500;

/** One refusal for each reason, with all the lines it holds for. Nothing of the file is recorded. */
export function lineRefusals(problems: readonly LineProblem[]): Refusal[] {
  const byReason = Map.groupBy(
    problems.toSorted((a, b) => a.line - b.line),
    ({ because }) => because,
  );
  const told = [...byReason].slice(0, reasonsTold);
  const rest = [...byReason].slice(reasonsTold).flatMap(([, found]) => found.map(({ line }) => line));
  const named = (lines: readonly number[]) => {
    const once = [...new Set(lines)].toSorted((a, b) => a - b);
    return `${once.length === 1 ? 'Line' : 'Lines'} ${numbersListed(once)}`;
  };
  return [
    ...told.map(([because, found]) => ({
      because: `${named(found.map(({ line }) => line))}: ${because}`,
      field: 'rows',
    })),
    ...(rest.length > 0
      ? [{ because: `${named(rest)}: more is wrong here. Correct the lines above first.`, field: 'rows' }]
      : []),
  ];
}

/** Parts of a cell between separators (`;` or `|`), blank ones included. A backslash before one makes it a mere character. */
export function parts(cell: string, separator: ';' | '|'): string[] {
  const found = [''];
  for (const piece of cell.match(/\\[\\;|]|[^]/gu) ?? [])
    if (piece === separator) found.push('');
    else found[found.length - 1] += piece;
  return found.map((part) => part.trim());
}

/** A text that may stand in a cell as one part. `bare` gives it back. */
export function asPart(text: string): string {
  return text.replace(/[\\;|]/gu, '\\$&');
}

/** The text that a part of a cell stands for. */
export function bare(part: string): string {
  return part.replace(/\\([\\;|])/gu, '$1');
}

/** A word of a cell as the record spells it: `Paper charts` is `paper-charts`. */
export function code(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
}

/** Finds what a cell names: by its identifier, or by its name where only one thing is called so. */
export class Names {
  readonly #ids = new Set<string>();
  readonly #byName = new Map<string, Set<string>>();

  add(id: string, name: string): void {
    this.#ids.add(id);
    const key = name.normalize('NFC').trim().toLowerCase();
    const ids = this.#byName.get(key) ?? new Set();
    this.#byName.set(key, ids.add(id));
  }

  /** The identifier; `none` or `several` where there is not exactly one. */
  find(text: string): { readonly id: string } | 'none' | 'several' {
    if (this.#ids.has(text)) return { id: text };
    const [id, ...others] = this.#byName.get(text.normalize('NFC').trim().toLowerCase()) ?? [];
    if (id === undefined) return 'none';
    return others.length > 0 ? 'several' : { id };
  }

  /** How a file names it: by name where that finds it again, else by identifier. */
  nameFor(id: string, name: string): string {
    const found = this.find(name);
    return typeof found === 'object' && found.id === id ? name : id;
  }
}
