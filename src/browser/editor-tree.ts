import type { JSONContent } from '@tiptap/core';

import { tidied } from '#written/tidy.ts';
import type { Item, Passage, Run, Written, WrittenList } from '#written/written.ts';

/** A text as the editor holds it. */
export function contentOf(written: Written): JSONContent {
  return {
    type: 'doc',
    content: written.length > 0 ? written.map(nodeOf) : [{ type: 'paragraph' }],
  };
}

function nodeOf(passage: Passage): JSONContent {
  switch (passage.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: passage.level }, content: textNodes(passage.runs) };
    case 'paragraph':
      return paragraph(passage.runs);
    case 'list':
      return listNode(passage);
    case 'table':
      return {
        type: 'table',
        content: [passage.header, ...passage.rows].map((row, at) => ({
          type: 'tableRow',
          content: row.map((cell) => ({
            type: at === 0 ? 'tableHeader' : 'tableCell',
            content: [paragraph(cell)],
          })),
        })),
      };
  }
}

function listNode({ ordered, items }: WrittenList): JSONContent {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    content: items.map(({ runs, nested }) => ({
      type: 'listItem',
      content: [paragraph(runs), ...(nested ? [listNode(nested)] : [])],
    })),
  };
}

function paragraph(runs: readonly Run[]): JSONContent {
  return { type: 'paragraph', content: textNodes(runs) };
}

function textNodes(runs: readonly Run[]): JSONContent[] {
  return runs.map(({ text, strong, emphasis }) => {
    const marks = [...(strong ? [{ type: 'bold' }] : []), ...(emphasis ? [{ type: 'italic' }] : [])];
    return { type: 'text', text, ...(marks.length > 0 && { marks }) };
  });
}

/** The text that the editor holds, tidy. */
export function writtenIn(doc: JSONContent): Written {
  return tidied((doc.content ?? []).flatMap(passagesOf));
}

function passagesOf(node: JSONContent): Passage[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.attrs?.['level'] === 3 ? 3 : 2, runs: runsOf(node) }];
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node) }];
    case 'bulletList':
    case 'orderedList':
      return [listOf(node)];
    case 'table': {
      const [header = [], ...rows] = (node.content ?? []).map((row) =>
        (row.content ?? []).flatMap((cell) => [
          runsOf(cell),
          // A cell that reaches over others leaves them empty.
          ...Array.from({ length: Number(cell.attrs?.['colspan'] ?? 1) - 1 }, () => []),
        ]),
      );
      return [{ kind: 'table', header, rows }];
    }
    default:
      return (node.content ?? []).flatMap(passagesOf);
  }
}

function listOf(node: JSONContent): WrittenList {
  return {
    kind: 'list',
    ordered: node.type === 'orderedList',
    items: (node.content ?? []).map(itemOf),
  };
}

function itemOf(item: JSONContent): Item {
  const runs: Run[] = [];
  let nested: WrittenList | undefined;
  for (const node of item.content ?? []) {
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const list = listOf(node);
      nested = nested ? { ...nested, items: [...nested.items, ...list.items] } : list;
    } else runs.push(...(runs.length > 0 ? [{ text: ' ' }] : []), ...runsOf(node));
  }
  return { runs, ...(nested && { nested }) };
}

/** The text of a node, whatever it is made of; what stands in different paragraphs is told apart by a blank. */
function runsOf(node: JSONContent): Run[] {
  return (node.content ?? []).flatMap((child, at): Run[] => {
    if (child.type !== 'text') return [...(at > 0 ? [{ text: ' ' }] : []), ...runsOf(child)];
    const marks = new Set(child.marks?.map(({ type }) => type));
    return [
      {
        text: child.text ?? '',
        ...(marks.has('bold') && { strong: true }),
        ...(marks.has('italic') && { emphasis: true }),
      },
    ];
  });
}
