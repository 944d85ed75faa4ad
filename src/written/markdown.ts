import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as markdownOf } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';

import type { Refusal } from '#decision.ts';
import { overLimits, tidied, writtenLimits } from './tidy.ts';
import type { Item, Passage, Run, Written, WrittenList } from './written.ts';

/** The most that is read, so that reading stays quick whatever was pasted: far more than any text that is kept has. */
const most = {
  characters: 2 * writtenLimits.characters,
  lines: 20_000,
  line: 20_000,
  brackets: 5_000,
  markers: 10,
  indent: 24,
} as const;

const named = (what: string) => what.charAt(0).toUpperCase() + what.slice(1);

/**
 * A text as it is typed or as the editor of the page gives it, in Markdown: `## Heading`, `**strong**`, `_stands out_`,
 * `- item`, `1. step`, tables with `|`. It comes back tidy. Markup is plain text here, links are their words with the
 * address behind them, pictures and rules are left out, quotes are paragraphs, `# ` and `##` are headings and `###` and
 * deeper ones subheadings.
 *
 * Refused, with what to do: control characters, and what is longer than `writtenLimits`. `what` names the text inside a
 * sentence: `the policy`.
 */
export function parseMarkdown(
  text: string,
  what = 'the text',
): { readonly written: Written } | { readonly refusals: readonly Refusal[] } {
  const because = unreadable(text, what);
  if (because !== undefined) return { refusals: [{ because }] };
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/\n[ \t]*(?=\n[ \t]*\n)/gu, '')
    .replaceAll(/^[ \t]{25,}/gmu, ' '.repeat(most.indent));
  const root = fromMarkdown(lines, {
    extensions: [
      gfmTable(),
      // What looks like markup or like the address of a link is text that somebody typed.
      { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition', 'autolink'] } },
    ],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const written = tidied(root.children.flatMap(passagesOf));
  const tooLong = overLimits(written, what);
  return tooLong === undefined ? { written } : { refusals: [{ because: tooLong }] };
}

/** Why a text is not even looked at; undefined where it is. */
function unreadable(text: string, what: string): string | undefined {
  if (text.length > most.characters)
    return `${named(what)} is ${text.length.toLocaleString('en-US')} characters long, and ${writtenLimits.characters.toLocaleString('en-US')} is the most. Divide it into two texts, or shorten it.`;
  if (!text.isWellFormed() || /[^\P{Cc}\t\n\r]/u.test(text))
    return `${named(what)} holds a control character, which nobody can see. Type or paste it again without it.`;
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  if (lines.length > most.lines)
    return `${named(what)} has ${lines.length.toLocaleString('en-US')} lines, and ${most.lines.toLocaleString('en-US')} is the most. Divide it into two texts, or shorten it.`;
  const long = lines.find((line) => line.length > most.line);
  if (long !== undefined)
    return `${named(what)} has a paragraph of ${long.length.toLocaleString('en-US')} characters, and ${most.line.toLocaleString('en-US')} is the most. Divide it into paragraphs.`;
  const marked = lines.find((line) => markersOf(line) > most.markers);
  if (marked !== undefined || text.split('[').length > most.brackets)
    return `${named(what)} has so many marks in a row that no text needs them${marked === undefined ? ' (“[”)' : `: “${marked.trim().slice(0, 20)}…”`}. Take them out.`;
  return undefined;
}

/** How many quotes and lists a line begins, one inside the other. */
function markersOf(line: string): number {
  const [start = ''] = /^(?:\s|>|[*+-](?=\s)|\d{1,9}[.)](?=\s))*/u.exec(line) ?? [];
  return start.match(/>|[*+-]|[.)]/gu)?.length ?? 0;
}

function passagesOf(node: RootContent): Passage[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth > 2 ? 3 : 2, runs: lineOf(node.children) }];
    case 'paragraph':
      return linesOf(node.children).map((runs) => ({ kind: 'paragraph', runs }));
    case 'list': {
      const after: Passage[] = [];
      return [listOf(node, after), ...after];
    }
    case 'table':
      return [tableOf(node)];
    case 'blockquote':
      return node.children.flatMap(passagesOf);
    case 'code':
      return node.value.split('\n').map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
    default:
      return [];
  }
}

function tableOf({ children }: Table): Passage {
  const [header = [], ...rows] = children.map((row) => row.children.map((cell) => lineOf(cell.children)));
  // A cell beyond the header is no cell of the table, as everywhere in Markdown.
  return { kind: 'table', header, rows: rows.map((row) => row.slice(0, header.length)) };
}

/** A list. A line of it holds one text and one list; what else stands in it is joined to it, or comes `after` the list. */
function listOf({ ordered, children }: List, after: Passage[]): WrittenList {
  return { kind: 'list', ordered: ordered === true, items: children.map((item) => itemOf(item, after)) };
}

function itemOf({ children }: ListItem, after: Passage[]): Item {
  const runs: Run[] = [];
  let nested: WrittenList | undefined;
  const add = (node: RootContent): void => {
    if (node.type === 'list') {
      const list = listOf(node, after);
      nested = nested ? { ...nested, items: [...nested.items, ...list.items] } : list;
    } else if (node.type === 'table') after.push(tableOf(node));
    else if (node.type === 'blockquote') node.children.forEach(add);
    else
      for (const passage of passagesOf(node))
        if ('runs' in passage) runs.push(...(runs.length > 0 ? [{ text: ' ' }] : []), ...passage.runs);
  };
  children.forEach(add);
  return { runs, ...(nested && { nested }) };
}

const lineOf = (nodes: readonly PhrasingContent[]): Run[] =>
  linesOf(nodes).flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line]));

/** The runs of each line: a break that somebody typed ends one. */
function linesOf(nodes: readonly PhrasingContent[]): Run[][] {
  const lines: Run[][] = [[]];
  const add = (node: PhrasingContent, weight: Omit<Run, 'text'>): void => {
    const push = (text: string) => lines.at(-1)?.push({ ...weight, text });
    switch (node.type) {
      case 'text':
        push(node.value);
        break;
      case 'inlineCode':
        push(node.value);
        break;
      case 'strong':
        for (const inner of node.children) add(inner, { ...weight, strong: true });
        break;
      case 'emphasis':
        for (const inner of node.children) add(inner, { ...weight, emphasis: true });
        break;
      case 'break':
        lines.push([]);
        break;
      case 'link': {
        const words = lines.flat().length;
        for (const inner of node.children) add(inner, weight);
        const said = lines.flat().slice(words);
        push(addressAfter(said.map(({ text }) => text).join(''), node.url));
        break;
      }
      default:
        break;
    }
  };
  for (const node of nodes) add(node, {});
  return lines;
}

/** ` (https://…)` after the words of a link that do not say it; nothing for an address that people do not read. */
export function addressAfter(words: string, address: string): string {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^(mailto:|tel:|https?:\/\/)/iu, '')
      .replace(/\/$/u, '');
  if (!/^(https?:\/\/|mailto:|tel:)/iu.test(address) || bare(words) === bare(address)) return '';
  return `${words.trim() === '' ? '' : ' '}(${address.replace(/^(mailto:|tel:)/iu, '')})`;
}

/** A text in Markdown, as people edit it: `parseMarkdown` reads the same text from it, tidy. */
export function toMarkdown(written: Written): string {
  const passages = tidied(written);
  return markdownOf(
    { type: 'root', children: passages.map(nodeOf) },
    {
      bullet: '-',
      bulletOther: '*',
      emphasis: '_',
      listItemIndent: 'one',
      rule: '*',
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    },
  );
}

function nodeOf(passage: Passage): RootContent {
  switch (passage.kind) {
    case 'heading':
      return { type: 'heading', depth: passage.level, children: phrasingOf(passage.runs) };
    case 'paragraph':
      return { type: 'paragraph', children: phrasingOf(passage.runs) };
    case 'list':
      return listNode(passage);
    case 'table':
      return {
        type: 'table',
        children: [passage.header, ...passage.rows].map((row) => ({
          type: 'tableRow',
          children: row.map((cell) => ({ type: 'tableCell', children: phrasingOf(cell) })),
        })),
      };
  }
}

function listNode({ ordered, items }: WrittenList): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map(({ runs, nested }) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: phrasingOf(runs) }, ...(nested ? [listNode(nested)] : [])],
    })),
  };
}

/** Runs as nodes: what is strong in one piece, with what stands out inside it. */
function phrasingOf(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    if (!run) break;
    if (!run.strong) {
      nodes.push(inlineOf(run));
      at++;
      continue;
    }
    const end = runs.findIndex((other, index) => index > at && !other.strong);
    const inside = runs.slice(at, end === -1 ? runs.length : end);
    nodes.push({ type: 'strong', children: inside.map(inlineOf) });
    at += inside.length;
  }
  return nodes;
}

function inlineOf({ text, emphasis }: Run): PhrasingContent {
  const node = { type: 'text' as const, value: text };
  return emphasis ? { type: 'emphasis', children: [node] } : node;
}
