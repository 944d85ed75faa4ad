import type { Refusal } from '#decision.ts';
import { Unreadable } from '#lists/workbook/unreadable.ts';
import { overLimits, tidied } from './tidy.ts';
import { wordParts } from './word-parts.ts';
import type { Met, WordDocument } from './word-tree.ts';
import { writtenOf } from './word-tree.ts';
import type { Written } from './written.ts';

/** A Word file, read: `notes` are sentences on what the text does not hold as the file had it. */
export type WordText = {
  readonly title?: string;
  readonly written: Written;
  readonly notes: readonly string[];
};

/**
 * Reads a Word file (.docx) of Word, LibreOffice or Google Docs into a text: headings by their styles, paragraphs, bold
 * and italic, lists, tables. Nothing that the file points at is fetched, and nothing in it is run.
 *
 * Refused, each in a sentence that says what to do: what is no Word file whatever its name, macros, passwords, tracked
 * changes, document types, damage, and what is longer than `wordLimits` and `writtenLimits`. Refusals are on the field
 * `file`.
 */
export async function readWord(
  bytes: Uint8Array,
): Promise<WordText | { readonly refusals: readonly Refusal[] }> {
  try {
    const { archive, comments } = wordParts(bytes);
    const { title, written: found, met } = writtenOf(await treeOf(archive));
    const written = tidied(found);
    const tooLong = overLimits(written, 'the text of this file');
    if (tooLong !== undefined) return refused(tooLong);
    if (written.length === 0) return refused('This file holds no text. Choose the one that does.');
    return { ...(title !== undefined && { title }), written, notes: notesOn(met, comments) };
  } catch (failure) {
    return refused(wordsFor(failure));
  }
}

function refused(because: string): { refusals: Refusal[] } {
  return { refusals: [{ because, field: 'file' }] };
}

/** The tree of the document, as mammoth reads it. Of the HTML that it would make of it, it makes none. */
async function treeOf(archive: Uint8Array): Promise<WordDocument> {
  const { default: mammoth } = await import('mammoth');
  let document: WordDocument | undefined;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(archive) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (whole: WordDocument) => {
        document = whole;
        return { ...whole, children: [] };
      },
    },
  );
  if (!document) throw new Error('The document was not read.');
  return document;
}

const anew = 'Open it in Word, save it as .docx anew, and bring it again.';

/** Whatever keeps a file from being read is the file's: it is said, and nothing else happens. */
function wordsFor(failure: unknown): string {
  if (!(failure instanceof Unreadable)) return `This Word file is damaged and cannot be read. ${anew}`;
  switch (failure.fault) {
    case 'damaged':
      return `This Word file is damaged (${failure.detail ?? 'its parts'}). ${anew}`;
    case 'large':
      return 'This Word file unpacks to far more than a text holds. Copy the text into a new file, save that as .docx, and bring it.';
    case 'protected':
      return 'This file is protected with a password. Save it without one, bring it, and delete that copy.';
    case 'document-type':
      return `This file has a document type in it, which Word files do not have, and which can do harm. It is not read. ${anew}`;
    default:
      return failure.message;
  }
}

function notesOn(met: Met, comments: number): string[] {
  const some = (count: number, one: string, several: string): string[] =>
    count === 0 ? [] : [count === 1 ? one : several.replace('#', count.toLocaleString('en-US'))];
  return [
    ...some(comments, 'A comment was left out.', '# comments were left out.'),
    ...some(met.pictures, 'A picture was left out.', '# pictures were left out.'),
    ...some(
      met.notes,
      'A footnote now stands in parentheses where it was marked.',
      '# footnotes now stand in parentheses where they were marked.',
    ),
    ...some(
      met.merged,
      'A merged cell of a table was divided; its text is in the first part.',
      '# merged cells of tables were divided; their text is in the first part.',
    ),
    ...some(
      met.nestedTables,
      'A table inside a table became text of its cell.',
      '# tables inside tables became text of their cells.',
    ),
    ...some(
      met.struck,
      'A piece of text was struck through. It is in the text, without the line: take it out if it no longer holds.',
      '# pieces of text were struck through. They are in the text, without the line: take out what no longer holds.',
    ),
    ...some(
      met.continued,
      'A numbered list that went on after other text begins again at 1. Check its numbers.',
      '# numbered lists that went on after other text begin again at 1. Check their numbers.',
    ),
  ];
}
