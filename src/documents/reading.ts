import type { Block, Document, Inline, Table } from './document.ts';

/** What a reader sees of a line, without its marks. A page reference is left out: it has no words of its own. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('inlines' in inline) return plainText(inline.inlines);
      return inline.kind === 'page' ? '' : inline.text;
    })
    .join('');
}

/** Every block in reading order, those inside other blocks and the tables of figures among them. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'landscape' || block.kind === 'callout') return [block, ...allBlocks(block.blocks)];
    return block.kind === 'figure' ? [block, block.table] : [block];
  });
}

/** The table with this id, or undefined. */
export function tableOf(document: Document, id: string): Table | undefined {
  return allBlocks(document.blocks).find(
    (block): block is Table => block.kind === 'table' && block.id === id,
  );
}

/**
 * What each id points at: the section it lies in (`3.1`, empty where headings carry no number; those of level 3
 * carry none) and its name.
 */
export function placesOf(document: Document): Map<string, { section: string; name: string }> {
  const counters = [0, 0, 0];
  const places = new Map<string, { section: string; name: string }>();
  let section = '';
  for (const block of allBlocks(document.blocks)) {
    if (block.kind === 'heading') {
      counters[block.level - 1] = (counters[block.level - 1] ?? 0) + 1;
      counters.fill(0, block.level);
      section = document.numbered ? counters.slice(0, Math.min(block.level, 2)).join('.') : '';
      places.set(block.id, { section, name: block.text });
    } else if ((block.kind === 'table' || block.kind === 'figure') && block.id !== undefined) {
      places.set(block.id, { section, name: block.caption });
    }
  }
  return places;
}

/** What is wrong with a tree that a type cannot tell; empty when nothing is. */
export function faultsOf(document: Document): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const links = new Set<string>();
  let depth = 0;
  if (document.title.trim() === '') faults.push('the title is empty');
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(document.language)) faults.push(`no language "${document.language}"`);
  const blocks = allBlocks(document.blocks);
  for (const block of blocks) {
    if ('id' in block && block.id !== undefined) {
      if (ids.has(block.id)) faults.push(`the id "${block.id}" is used twice`);
      if (!/^[A-Za-z][\w.-]*$/.test(block.id)) faults.push(`"${block.id}" cannot be an id`);
      ids.add(block.id);
    }
    if (block.kind === 'heading') {
      if (block.text.trim() === '') faults.push(`the heading "${block.id}" is empty`);
      if (block.level > depth + 1) faults.push(`the heading "${block.text}" skips a level`);
      depth = block.level;
    }
    if (block.kind === 'table') {
      if (block.columns.length === 0) faults.push(`the table "${block.caption}" has no columns`);
      for (const [index, row] of block.rows.entries()) {
        if (row.length !== block.columns.length)
          faults.push(
            `row ${index + 1} of "${block.caption}" has ${row.length} cells, its header ${block.columns.length}`,
          );
      }
    }
    if (block.kind === 'figure') {
      if (block.alt.trim() === '') faults.push(`the figure "${block.caption}" has no words`);
      if (!/^\s*<svg[\s>]/.test(block.svg)) faults.push(`the figure "${block.caption}" is no SVG`);
      if (!(block.share > 0 && block.share <= 1)) faults.push(`the figure "${block.caption}" has no width`);
    }
    for (const inline of inlinesIn(block)) {
      if (typeof inline !== 'string' && 'to' in inline) links.add(inline.to);
    }
  }
  for (const inline of document.facts.flatMap((fact) => withInner(fact.description))) {
    if (typeof inline !== 'string' && 'to' in inline) links.add(inline.to);
  }
  for (const to of links) if (!ids.has(to)) faults.push(`a link goes to "${to}", which is not there`);
  return faults;
}

/** The inlines of one block, inner ones too; not those of the blocks inside it. */
function inlinesIn(block: Block): Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return withInner(block.inlines);
    case 'list':
      return [
        ...block.items.flatMap(withInner),
        ...(block.below ?? []).flatMap((list) => (list ? inlinesIn(list) : [])),
      ];
    case 'terms':
      return block.terms.flatMap((term) => withInner(term.description));
    case 'table':
      return block.rows.flat().flatMap((cell) => withInner(cell.inlines));
    default:
      return [];
  }
}

function withInner(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    typeof inline !== 'string' && 'inlines' in inline ? [inline, ...withInner(inline.inlines)] : [inline],
  );
}
