import { addressAfter } from './markdown.ts';
import type { Item, Passage, Run, Written, WrittenList } from './written.ts';

/** What mammoth makes of a Word file before it makes HTML of it (mammoth/lib/documents.js), as far as it is read. */
export type WordNode = {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleName?: string | null;
  /** One value for each level of each numbering: lists of one numbering have the same. */
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStrikethrough?: boolean;
  readonly href?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly WordNode[];
};

export type WordDocument = WordNode & {
  readonly notes?: { resolve(reference: WordNode): WordNode | null };
};

/** What a reading met that the text does not hold as Word had it. */
export type Met = {
  pictures: number;
  merged: number;
  struck: number;
  continued: number;
  nestedTables: number;
  notes: number;
};

type Weight = Omit<Run, 'text'>;
type Line = { readonly runs: Run[] };

/** A list that is being read, with the last line of each of its levels. */
type OpenList = {
  readonly numbering: WordNode['numbering'];
  readonly ordered: boolean;
  readonly lines: Growing[];
};
type Growing = { runs: Run[]; nested?: { ordered: boolean; lines: Growing[] } };

const listStyle = /^list (paragraph|continue)/i;
const bulletTyped = /^\s*[•·▪◦●○‣\uf0b7\uf0a7]\s*/u;

/**
 * The text of a Word file: title, headings, paragraphs, lists, tables. Headings of Word are told by their style. The
 * title is what has the style Title before anything else, or the only Heading 1 where it comes first.
 */
export function writtenOf(document: WordDocument): { title?: string; written: Written; met: Met } {
  const met: Met = { pictures: 0, merged: 0, struck: 0, continued: 0, nestedTables: 0, notes: 0 };
  const passages: (
    Passage | { readonly kind: 'title' | 'styled'; readonly level: number; readonly runs: Run[] }
  )[] = [];
  let list: OpenList | undefined;
  const numberings = new Set<unknown>();
  const close = (): void => {
    if (list) passages.push(listOf(list));
    list = undefined;
  };
  const paragraph = (node: WordNode): void => {
    const lines = linesOf(node, document, met).filter(({ runs }) => textIn(runs) !== '');
    const style = (node.styleName ?? '').toLowerCase();
    const level = /^heading (\d)$/.exec(style)?.[1];
    const runs = lines.flatMap((line, at) => (at === 0 ? line.runs : [{ text: ' ' }, ...line.runs]));
    if (runs.length === 0) return;
    if (level !== undefined || style === 'title') {
      close();
      passages.push({ kind: style === 'title' ? 'title' : 'styled', level: Number(level ?? 1), runs });
    } else if (node.numbering) item(node.numbering, runs);
    else if (bulletTyped.test(textIn(runs))) item(typedBullet, withoutBullet(runs));
    else if (list && listStyle.test(style)) lastLine(list).runs.push({ text: ' ' }, ...runs);
    else {
      close();
      for (const line of lines) passages.push({ kind: 'paragraph', runs: line.runs });
    }
  };
  const item = (numbering: NonNullable<WordNode['numbering']>, runs: Run[]): void => {
    const depth = Math.max(0, Math.trunc(Number(numbering.level)) || 0);
    const other =
      list && depth === 0 && list.numbering !== numbering && (list.ordered || numbering.isOrdered);
    if (other) close();
    if (!list) {
      if (numbering.isOrdered && numberings.has(numbering)) met.continued++;
      list = { numbering, ordered: numbering.isOrdered, lines: [] };
    }
    numberings.add(numbering);
    let lines = list.lines;
    for (let at = 0; at < depth; at++) {
      const last = lines.at(-1);
      if (!last) break;
      last.nested ??= { ordered: numbering.isOrdered, lines: [] };
      lines = last.nested.lines;
    }
    lines.push({ runs });
  };
  const visit = (node: WordNode): void => {
    if (node.type === 'paragraph') paragraph(node);
    else if (node.type === 'table') {
      close();
      const table = tableOf(node, document, met);
      if (table) passages.push(table);
      else for (const cell of cellsIn(node)) cell.children?.forEach(visit);
      close();
    } else if (node.type === 'image') met.pictures++;
    else node.children?.forEach(visit);
  };
  document.children?.forEach(visit);
  close();
  return { ...titled(passages), met };
}

const typedBullet = { isOrdered: false, level: '0' };

function withoutBullet(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  const text = first.text.replace(bulletTyped, '');
  return text === '' && rest.length > 0 ? withoutBlank(rest) : [{ ...first, text }, ...rest];
}

function withoutBlank([first, ...rest]: readonly Run[]): Run[] {
  return first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
}

function lastLine({ lines }: OpenList): Growing {
  let last = lines.at(-1);
  while (last?.nested) last = last.nested.lines.at(-1);
  return last ?? { runs: [] };
}

function listOf({ ordered, lines }: { ordered: boolean; lines: readonly Growing[] }): WrittenList {
  return {
    kind: 'list',
    ordered,
    items: lines.map(({ runs, nested }): Item => ({ runs, ...(nested && { nested: listOf(nested) }) })),
  };
}

type Styled = { readonly kind: 'title' | 'styled'; readonly level: number; readonly runs: Run[] };

/** The title taken out, and Word's levels of headings brought to the two that there are. */
function titled(passages: readonly (Passage | Styled)[]): { title?: string; written: Written } {
  const isStyled = (passage: Passage | Styled): passage is Styled =>
    passage.kind === 'title' || passage.kind === 'styled';
  const [first] = passages;
  const tops = passages.filter((passage) => passage.kind === 'styled' && passage.level === 1);
  const isTitle =
    first && isStyled(first) && (first.kind === 'title' || (first.level === 1 && tops.length === 1));
  const rest = isTitle ? passages.slice(1) : passages;
  const top = Math.min(...rest.filter(isStyled).map(({ level }) => level));
  const written = rest.map((passage): Passage =>
    isStyled(passage) ? { kind: 'heading', level: passage.level > top ? 3 : 2, runs: passage.runs } : passage,
  );
  const title = isTitle ? textIn(first.runs) : '';
  return { ...(title !== '' && { title }), written };
}

const textIn = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The lines of a paragraph, divided at its breaks. */
function linesOf(paragraph: WordNode, document: WordDocument, met: Met): Line[] {
  const lines: Line[] = [{ runs: [] }];
  const push = (text: string, weight: Weight): void => void lines.at(-1)?.runs.push({ ...weight, text });
  const add = (node: WordNode, weight: Weight): void => {
    switch (node.type) {
      case 'text':
        push(node.value ?? '', weight);
        break;
      case 'tab':
        push(' ', weight);
        break;
      case 'checkbox':
        push(node.checked ? '☒' : '☐', weight);
        break;
      case 'break':
        lines.push({ runs: [] });
        break;
      case 'image':
        met.pictures++;
        break;
      case 'noteReference': {
        const words = bodyText(document.notes?.resolve(node)?.body ?? [], document, met);
        if (words !== '') {
          met.notes++;
          push(` (Note: ${words})`, {});
        }
        break;
      }
      case 'run': {
        const style = node.styleName ?? '';
        const struck = node.isStrikethrough ? 1 : 0;
        met.struck += struck;
        const strong = node.isBold || /^(strong|intense emphasis|intense reference)$/i.test(style);
        const emphasis = node.isItalic || /^(emphasis|subtle emphasis|intense emphasis)$/i.test(style);
        for (const child of node.children ?? [])
          add(child, { ...weight, ...(strong && { strong }), ...(emphasis && { emphasis }) });
        break;
      }
      case 'hyperlink': {
        const before = lines.flatMap(({ runs }) => runs).length;
        for (const child of node.children ?? []) add(child, weight);
        const said = lines.flatMap(({ runs }) => runs).slice(before);
        const address = addressAfter(said.map(({ text }) => text).join(''), node.href ?? '');
        if (address !== '') push(address, weight);
        break;
      }
      default:
        for (const child of node.children ?? []) add(child, weight);
    }
  };
  for (const child of paragraph.children ?? []) add(child, {});
  return lines;
}

/** Text of several paragraphs in one line; lines of lists are told apart by semicolons. */
function lineOf(nodes: readonly WordNode[], document: WordDocument, met: Met): Run[] {
  const runs: Run[] = [];
  let listed = false;
  const visit = (node: WordNode): void => {
    if (node.type === 'table') met.nestedTables++;
    if (node.type !== 'paragraph') return node.children?.forEach(visit);
    const own = linesOf(node, document, met).flatMap((line) => [{ text: ' ' }, ...line.runs]);
    if (textIn(own) === '') return;
    if (runs.length > 0) runs.push({ text: listed ? '; ' : ' ' });
    runs.push(...own);
    listed = node.numbering !== null && node.numbering !== undefined;
  };
  nodes.forEach(visit);
  return runs;
}

const bodyText = (nodes: readonly WordNode[], document: WordDocument, met: Met): string =>
  textIn(lineOf(nodes, document, met));

const cellsIn = (table: WordNode): readonly WordNode[] =>
  (table.children ?? []).flatMap((row) => row.children ?? []).filter(({ type }) => type === 'tableCell');

/** A table with a cell for each place; merged cells are divided, the text in the first. A frame of one cell is none. */
function tableOf(table: WordNode, document: WordDocument, met: Met): Passage | undefined {
  if (cellsIn(table).length <= 1) return undefined;
  /** How many more rows each column is taken by a cell from above. */
  const taken: number[] = [];
  const rows = (table.children ?? [])
    .filter(({ type }) => type === 'tableRow')
    .map((row) => {
      const cells: Run[][] = [];
      const skip = (): void => {
        while ((taken[cells.length] ?? 0) > 0 && cells.length < 100) {
          taken[cells.length] = (taken[cells.length] ?? 0) - 1;
          cells.push([]);
        }
      };
      for (const { type, children = [], colSpan = 1, rowSpan = 1 } of row.children ?? []) {
        if (type !== 'tableCell') continue;
        skip();
        const across = Math.min(Math.max(1, Math.trunc(colSpan) || 1), 100);
        if (across > 1 || rowSpan > 1) met.merged++;
        for (let at = 0; at < across && cells.length < 100; at++) {
          if (rowSpan > 1) taken[cells.length] = rowSpan - 1;
          cells.push(at === 0 ? lineOf(children, document, met) : []);
        }
      }
      skip();
      return cells;
    });
  const [header = [], ...others] = rows;
  return { kind: 'table', header, rows: others };
}
