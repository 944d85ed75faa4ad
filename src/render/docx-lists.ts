import { AlignmentType, LevelFormat, Paragraph } from 'docx';
import type { FileChild } from 'docx';

import type { List } from '#documents/document.ts';
import type { Whole } from './docx-text.ts';

/** A list and those below its items. Each numbered one has a numbering of its own, and so begins at 1. */
export function listOf({ ordered, items, below }: List, whole: Whole, level: number): FileChild[] {
  if (ordered) whole.lists.levels.push(level);
  const reference = `list-${whole.lists.levels.length}`;
  return items.flatMap((item, index) => {
    const inner = below?.[index];
    return [
      new Paragraph({
        children: whole.inlines(item),
        spacing: { after: 60 },
        ...(ordered ? { numbering: { reference, level } } : { bullet: { level } }),
      }),
      ...(inner ? listOf(inner, whole, Math.min(level + 1, 8)) : []),
    ];
  });
}

/** How the lines of a list are numbered, at its level in the lists around it. */
export function numbering(index: number, level: number) {
  const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
  return {
    reference: `list-${index}`,
    levels: Array.from({ length: level + 1 }, (_, at) => ({
      level: at,
      format: formats[at] ?? LevelFormat.DECIMAL,
      text: `%${at + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 480 + 480 * at, hanging: 320 } } },
    })),
  };
}
