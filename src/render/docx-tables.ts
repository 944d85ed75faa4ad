import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild, ParagraphChild } from 'docx';

import type { Block, Cell, Column, Table, Term } from '#documents/document.ts';
import { bookmark, clean } from './docx-text.ts';
import type { Whole } from './docx-text.ts';
import { calloutColors, colors, levelColors } from './docx-look.ts';
import { withRules } from './picture.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: colors.line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noSides = { left: none, right: none, insideVertical: none };
const rules = { ...noSides, top: line, bottom: line, insideHorizontal: line };
const bare = { ...noSides, top: none, bottom: none, insideHorizontal: none };
const room = { top: 50, bottom: 50, left: 90, right: 90 };

/** Twips of each column: its share of the width, and never so little that one word must break. */
function widths(columns: readonly Column[], width: number): number[] {
  const sum = columns.reduce((all, column) => all + (column.width ?? 1), 0);
  return columns.map((column) => Math.floor((width * (column.width ?? 1)) / sum));
}

const alignments = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

/** The words over a table or picture, with the bookmark that links go to. */
function caption(text: string, id: string | undefined): Paragraph[] {
  if (text === '' && id === undefined) return [];
  const run: ParagraphChild = new TextRun(clean(text));
  return [
    new Paragraph({
      style: 'Caption',
      children: [id === undefined ? run : new Bookmark({ id: bookmark(id), children: [run] })],
    }),
  ];
}

/** A table with its caption; the header row comes again on each page. */
export function dataTable(table: Table, whole: Whole): FileChild[] {
  const columnWidths = widths(table.columns, whole.width);
  const alignment = (index: number) => alignments[table.columns[index]?.align ?? 'start'];
  const paragraph = (children: ParagraphChild[], index: number) =>
    new Paragraph({ children, alignment: alignment(index), spacing: { after: 0 } });
  const cell = ({ inlines, level }: Cell, index: number): TableCell => {
    const shade = level === undefined ? undefined : levelColors[level];
    const look = {
      size: 19,
      ...(table.rowHeader && index === 0 && { bold: true }),
      ...(shade && { color: shade.text }),
    };
    return new TableCell({
      children: [paragraph(whole.inlines(inlines, look), index)],
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      ...(shade && { shading: { fill: shade.fill, type: 'clear' } }),
    });
  };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ title }, index) =>
        new TableCell({
          children: [paragraph([new TextRun({ text: clean(title), bold: true, size: 19 })], index)],
          width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
          shading: { fill: colors.wash, type: 'clear' },
        }),
    ),
  });
  return [
    ...caption(table.caption, table.id),
    new WordTable({
      rows: [head, ...table.rows.map((row) => new TableRow({ children: row.map(cell) }))],
      columnWidths,
      width: { size: whole.width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: rules,
      margins: room,
    }),
  ];
}

/** A table without rows, as the sentence that stands in for it. */
export function emptyTable(table: Table): FileChild[] {
  return [...caption(table.caption, table.id), new Paragraph({ style: 'Soft', text: clean(table.empty) })];
}

/** Terms with what they mean, as two columns without lines. */
export function termsTable(terms: readonly Term[], whole: Whole): WordTable {
  const columnWidths = [Math.floor(whole.width * 0.3), Math.floor(whole.width * 0.7)];
  const cell = (children: ParagraphChild[], index: number) =>
    new TableCell({
      children: [new Paragraph({ children, spacing: { after: 0 } })],
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
    });
  return new WordTable({
    rows: terms.map(
      ({ term, description }) =>
        new TableRow({
          children: [
            cell([new TextRun({ text: clean(term), color: colors.soft })], 0),
            cell(whole.inlines(description), 1),
          ],
        }),
    ),
    columnWidths,
    width: { size: whole.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: bare,
    margins: room,
  });
}

/** A callout: one cell with a rule at its side. */
export function calloutTable(block: Extract<Block, { kind: 'callout' }>, whole: Whole): WordTable {
  const { rule, fill } = calloutColors[block.tone];
  const title = new Paragraph({
    children: [new TextRun({ text: clean(block.title), bold: true })],
    keepNext: true,
  });
  const cell = new TableCell({
    children: [title, ...whole.blocks(block.blocks)] as (Paragraph | WordTable)[],
    width: { size: whole.width, type: WidthType.DXA },
    shading: { fill, type: 'clear' },
    margins: { top: 120, bottom: 60, left: 200, right: 160 },
  });
  return new WordTable({
    rows: [new TableRow({ children: [cell] })],
    columnWidths: [whole.width],
    width: { size: whole.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...bare, left: { style: BorderStyle.SINGLE, size: 24, color: rule } },
  });
}

/** Seen by programs that cannot show SVG: one clear dot. The words and the table under it say the same as the picture. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The picture with its words; its table follows it. */
export function figureOf(block: Extract<Block, { kind: 'figure' }>, whole: Whole): FileChild[] {
  const { width, height } = sizeOf(block.svg);
  // 15 twips are one of the 96 pixels of an inch. A tall picture must not outgrow its page.
  const scale = Math.min((whole.width / 15) * block.share, (620 * width) / height) / width;
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(withRules(block.svg, 'Calibri, sans-serif', whole.pictureStyle)),
    fallback: { type: 'png', data: dot },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: clean(block.caption), description: clean(block.alt), title: clean(block.caption) },
  });
  return [...caption(block.caption, block.id), new Paragraph({ children: [picture], keepNext: true })];
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, , width = 600, height = 300] =
    /viewBox="([^"]+)"/
      .exec(svg)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return width > 0 && height > 0 ? { width, height } : { width: 600, height: 300 };
}
