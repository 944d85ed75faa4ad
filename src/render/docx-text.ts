import type { FileChild, IRunOptions, ParagraphChild } from 'docx';

import type { Block, Document, Inline } from '#documents/document.ts';
import type { placesOf } from '#documents/reading.ts';

/** What the parts of one Word file need to know of the whole. */
export type Whole = {
  readonly document: Document;
  readonly places: ReturnType<typeof placesOf>;
  /** Width of the text, in twentieths of a point. */
  readonly width: number;
  /** Rules for the classes that pictures use. */
  readonly pictureStyle: string;
  /** The level of each numbered list so far, by its number: each begins anew. */
  readonly lists: { readonly levels: number[] };
  inlines(inlines: readonly Inline[], look?: IRunOptions): ParagraphChild[];
  blocks(blocks: readonly Block[]): FileChild[];
};

/** Text without what XML cannot hold: control characters, and halves of a character. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** A name that Word takes for a bookmark: letters, digits and underscores, at most 40. */
export function bookmark(id: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9]/g, (mark) => `_${mark.charCodeAt(0).toString(16)}_`);
  if (plain.length <= 36) return `b_${plain}`;
  // Two long names that begin alike stay two names.
  let sum = 0;
  for (const character of plain) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return `b_${plain.slice(0, 28)}_${sum.toString(36)}`;
}
