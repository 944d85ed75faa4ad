import { Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';

import { longDateIn } from '#calendar.ts';
import type { Block, Document } from '#documents/document.ts';
import type { Letter } from '#documents/letter.ts';
import { colors } from './docx-look.ts';
import { clean } from './docx-text.ts';
import type { Whole } from './docx-text.ts';

/** A letter, once for each who gets it, each on a page of its own: head, date, address, greeting, text, closing. */
export function lettersOf(
  document: Document,
  { from, to, closing, signer }: Letter,
  blocks: readonly Block[],
  whole: Whole,
): FileChild[] {
  return to.flatMap(({ lines, about, greeting }, copy) => [
    new Paragraph({
      pageBreakBefore: copy > 0,
      spacing: { after: 40 },
      children: [new TextRun({ text: clean(document.practice), bold: true, size: 28, color: colors.accent })],
    }),
    linesOf(from, { color: colors.soft }),
    new Paragraph({
      spacing: { before: 240, after: 240 },
      text: clean(longDateIn(document.date, document.language)),
    }),
    linesOf(lines.length === 0 ? ['', '', ''] : lines, {}),
    ...(about === undefined
      ? []
      : [new Paragraph({ children: [new TextRun({ text: clean(about), bold: true })] })]),
    new Paragraph({ text: clean(greeting), spacing: { before: 240 } }),
    // Each copy has places of its own.
    ...whole.blocks(
      blocks.map((block) => (block.kind === 'heading' ? { ...block, id: `${block.id}-${copy + 1}` } : block)),
    ),
    new Paragraph({ text: clean(closing), spacing: { before: 240, after: 700 }, keepNext: true }),
    linesOf(['______________________________', ...signer], {}),
  ]);
}

function linesOf(lines: readonly string[], look: { readonly color?: string }): Paragraph {
  return new Paragraph({
    children: lines.map(
      (text, index) => new TextRun({ ...look, text: clean(text), ...(index > 0 && { break: 1 }) }),
    ),
  });
}
