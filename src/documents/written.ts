import type { Day } from '#calendar.ts';
import { tidied } from '#written/tidy.ts';
import type { Run, Written, WrittenList } from '#written/written.ts';
import { textOf } from '#written/written.ts';
import type { Block, Document, Inline, List } from './document.ts';
import { document, emphasis, heading, nestedList, paragraph, strong, table } from './document.ts';

/** How a text becomes part of a document. */
export type Placing = {
  /** What the ids of its headings begin with: no two texts of one document may have the same. */
  readonly idPrefix: string;
  /** The level of the text's headings in the document (1 unless told); its subheadings are one deeper. */
  readonly level?: 1 | 2;
  /** The title of its tables; the heading that a table stands under unless told. */
  readonly caption?: string;
};

/** A text as blocks of a document, with what it says and how it is built unchanged. */
export function blocksOf(written: Written, { idPrefix, level = 1, caption }: Placing): Block[] {
  let headings = 0;
  let under = '';
  return tidied(written).map((passage): Block => {
    switch (passage.kind) {
      case 'heading':
        under = textOf(passage.runs);
        return heading(passage.level === 2 ? level : level === 1 ? 2 : 3, `${idPrefix}-${++headings}`, under);
      case 'paragraph':
        return paragraph(...inlinesOf(passage.runs));
      case 'list':
        return listOf(passage);
      case 'table':
        return table({
          caption: caption ?? (under === '' ? 'Table' : under),
          columns: passage.header.map(textOf),
          rows: passage.rows.map((row) => row.map((cell) => ({ inlines: inlinesOf(cell) }))),
          rowHeader: false,
        });
    }
  });
}

function listOf({ ordered, items }: WrittenList): List {
  return nestedList(
    items.map(({ runs, nested }) => ({ inlines: inlinesOf(runs), ...(nested && { below: listOf(nested) }) })),
    ordered,
  );
}

function inlinesOf(runs: readonly Run[]): Inline[] {
  return runs.map(({ text, strong: isStrong, emphasis: standsOut }) => {
    const inline = standsOut ? emphasis(text) : text;
    return isStrong ? strong(inline) : inline;
  });
}

/**
 * The text as a Word file to edit, by way of `toDocx`: its title, and nothing around it that would come back with the
 * text. `readWord` reads the same title and the same text from it.
 */
export function documentForEditing(
  title: string,
  written: Written,
  of: { readonly practice: string; readonly date: Day; readonly language?: string },
): Document {
  return document({
    title,
    ...of,
    numbered: false,
    bare: true,
    blocks: blocksOf(written, { idPrefix: 'part', caption: '' }),
  });
}
