import { addressAfter } from '#written/markdown.ts';
import { tidied } from '#written/tidy.ts';
import type { Item, Passage, Run, Written, WrittenList } from '#written/written.ts';

/**
 * What was copied from Word, Google Docs, LibreOffice or a web page, as a text: headings, paragraphs, lists, tables,
 * bold and italic. Everything else that the copy brings (scripts, styles, pictures, forms) is left behind: the copy
 * is read in a document of its own, where nothing runs and nothing is fetched, and only words are taken out of it.
 */
export function pastedText(html: string): Written {
  const { body } = new DOMParser().parseFromString(unarmed(html), 'text/html');
  const levels = [...body.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')].map(levelOf);
  const reading: Reading = { passages: [], runs: [], office: [], top: Math.min(...levels, 6) };
  block(body, reading, {});
  end(reading);
  return tidied(reading.passages);
}

/**
 * The copy with its styles and handlers under names that mean nothing to a browser: it would block each of them, as
 * the policy of the page asks, and report it.
 */
function unarmed(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^]*?<\/\1\s*>/gi, '')
    .replaceAll(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
      tag
        .replaceAll(/(?<=[\s"'/])style(?=\s*=)/gi, 'data-style')
        .replaceAll(/(?<=[\s"'/])on(?=\w+\s*=)/gi, 'data-on-'),
    );
}

type Weight = Omit<Run, 'text'>;

type Reading = {
  readonly passages: Passage[];
  /** The line that is being read. */
  runs: Run[];
  /** Lines of a list as Word copies one: paragraphs with a level each. */
  office: { readonly level: number; readonly ordered: boolean; readonly runs: Run[] }[];
  /** The highest level of heading in the copy. */
  readonly top: number;
};

const left = new Set(
  'SCRIPT STYLE TEMPLATE HEAD TITLE META LINK BASE IFRAME OBJECT EMBED APPLET FRAME FRAMESET NOSCRIPT SVG MATH CANVAS AUDIO VIDEO PICTURE IMG SOURCE TRACK MAP BUTTON INPUT SELECT TEXTAREA OPTION DATALIST XML COLGROUP CAPTION'.split(
    ' ',
  ),
);
const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV BLOCKQUOTE PRE ADDRESS CENTER FORM FIELDSET FIGURE FIGCAPTION DL DT DD DETAILS SUMMARY HR BR TBODY THEAD TR TD TH'.split(
    ' ',
  ),
);

function block(element: Element, reading: Reading, weight: Weight): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) reading.runs.push({ ...weight, text: node.textContent ?? '' });
    if (!(node instanceof Element)) continue;
    const name = node.tagName.toUpperCase();
    if (left.has(name)) continue;
    const level = levelOf(node);
    if (level < 9) {
      end(reading);
      reading.passages.push({ kind: 'heading', level: level > reading.top ? 3 : 2, runs: lineOf(node, {}) });
    } else if (name === 'UL' || name === 'OL') {
      end(reading);
      reading.passages.push(listOf(node));
    } else if (name === 'TABLE') {
      end(reading);
      table(node, reading);
    } else if (officeLevel(node) !== undefined) {
      endLine(reading);
      reading.office.push(officeLine(node));
    } else if (blocks.has(name)) {
      end(reading);
      block(node, reading, weightOf(node, weight));
      end(reading);
    } else {
      block(node, reading, weightOf(node, weight));
      if (name === 'A') reading.runs.push({ text: addressOf(node) });
    }
  }
}

/** Ends the line that is being read: it is a paragraph, where it holds words. */
function endLine(reading: Reading): void {
  if (reading.runs.some(({ text }) => text.trim() !== '')) {
    endList(reading);
    reading.passages.push({ kind: 'paragraph', runs: reading.runs });
  }
  reading.runs = [];
}

/** Ends the list that Word's paragraphs are. */
function endList(reading: Reading): void {
  if (reading.office.length > 0) reading.passages.push(...officeLists(reading.office));
  reading.office = [];
}

function end(reading: Reading): void {
  endLine(reading);
  endList(reading);
}

function levelOf(element: Element): number {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  return element.getAttribute('role') === 'heading'
    ? Number(element.getAttribute('aria-level') ?? 2) || 2
    : 9;
}

/** How strong the text of an element is: by what it is, or by its style, which can also take it back. */
function weightOf(element: Element, around: Weight): Weight {
  const style = element.getAttribute('data-style') ?? '';
  const said = (property: string) =>
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim() ?? '';
  const [thick, slant] = [said('font-weight'), said('font-style')];
  const name = element.tagName;
  const strong = thick
    ? /^(bold|bolder|[6-9]00)/i.test(thick)
    : name === 'B' || name === 'STRONG' || around.strong === true;
  const emphasis = slant
    ? /^(italic|oblique)/i.test(slant)
    : name === 'I' || name === 'EM' || around.emphasis === true;
  return { ...(strong && { strong }), ...(emphasis && { emphasis }) };
}

/** All that an element says, in one line; lists and tables in it as their words. */
function lineOf(element: Element, weight: Weight, without?: (child: Element) => boolean): Run[] {
  const runs: Run[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) runs.push({ ...weight, text: node.textContent ?? '' });
    if (!(node instanceof Element) || left.has(node.tagName.toUpperCase()) || without?.(node)) continue;
    const inner = lineOf(node, weightOf(node, weight), without);
    const apart = blocks.has(node.tagName) || /^(LI|UL|OL|H[1-6]|TABLE)$/.test(node.tagName);
    runs.push(...(apart ? [{ text: ' ' }, ...inner, { text: ' ' }] : inner));
    if (node.tagName === 'A') runs.push({ text: addressOf(node) });
  }
  return runs;
}

const addressOf = (link: Element): string =>
  addressAfter(link.textContent ?? '', link.getAttribute('href') ?? '');

const isList = (element: Element): boolean => element.tagName === 'UL' || element.tagName === 'OL';

/** A list of HTML. Google Docs and old Word put the list below a line beside it, not into it. */
function listOf(element: Element): WrittenList {
  const items: Item[] = [];
  const below = (list: WrittenList): void => {
    const last = items.at(-1);
    if (!last) items.push(...list.items);
    else
      items[items.length - 1] = {
        ...last,
        nested: last.nested ? { ...last.nested, items: [...last.nested.items, ...list.items] } : list,
      };
  };
  for (const child of element.children) {
    if (isList(child)) below(listOf(child));
    else if (!left.has(child.tagName)) {
      items.push({ runs: lineOf(child, weightOf(child, {}), isList) });
      for (const inner of child.querySelectorAll('ul,ol'))
        if (inner.parentElement?.closest('li,ul,ol') === child) below(listOf(inner));
    }
  }
  return { kind: 'list', ordered: element.tagName === 'OL', items };
}

/** A table with a cell for each place. A table that is a frame around one cell is what is in it. */
function table(element: Element, reading: Reading): void {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  const cellsOf = (row: Element): Element[] =>
    [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
  const all = rows.flatMap(cellsOf);
  if (all.length <= 1) return all.forEach((cell) => block(cell, reading, {}));
  const taken: number[] = [];
  const grid = rows.map((row) => {
    const cells: Run[][] = [];
    const skip = (): void => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1;
        cells.push([]);
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const [across = 1, down = 1] = ['colspan', 'rowspan'].map((name) =>
        Math.min(Math.max(1, Math.trunc(Number(cell.getAttribute(name))) || 1), 50),
      );
      for (let at = 0; at < across; at++) {
        if (down > 1) taken[cells.length] = down - 1;
        cells.push(at === 0 ? lineOf(cell, {}) : []);
      }
    }
    skip();
    return cells;
  });
  const [header = [], ...others] = grid;
  reading.passages.push({ kind: 'table', header, rows: others });
}

/** The level of a line of a list that Word copies as a paragraph (`mso-list: l0 level2 lfo1`), from 1. */
function officeLevel(element: Element): number | undefined {
  if (element.tagName !== 'P') return undefined;
  const found = /mso-list:[^;"]*\blevel(\d)/i.exec(element.getAttribute('data-style') ?? '');
  return found ? Number(found[1]) : undefined;
}

const isMark = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute('data-style') ?? '');

function officeLine(element: Element): Reading['office'][number] {
  const mark = [...element.querySelectorAll('span')].find(isMark)?.textContent?.trim() ?? '';
  return {
    level: officeLevel(element) ?? 1,
    ordered: /^\(?([0-9]{1,3}|[a-z]{1,4})[.)]/i.test(mark),
    runs: lineOf(element, weightOf(element, {}), isMark),
  };
}

/** Word's lines as lists in lists; a numbered list and one with marks are two. */
function officeLists(lines: Reading['office']): WrittenList[] {
  type Growing = { runs: Run[]; nested?: { ordered: boolean; items: Growing[] } };
  const lists: { ordered: boolean; items: Growing[] }[] = [];
  for (const { level, ordered, runs } of lines) {
    let list = lists.at(-1);
    if (!list || (level === 1 && list.ordered !== ordered)) lists.push((list = { ordered, items: [] }));
    for (let at = 1; at < level; at++) {
      const last: Growing | undefined = list.items.at(-1);
      if (!last) break;
      list = last.nested ??= { ordered, items: [] };
    }
    list.items.push({ runs });
  }
  const whole = (list: { ordered: boolean; items: Growing[] }): WrittenList => ({
    kind: 'list',
    ordered: list.ordered,
    items: list.items.map(({ runs, nested }) => ({ runs, ...(nested && { nested: whole(nested) }) })),
  });
  return lists.map(whole);
}
