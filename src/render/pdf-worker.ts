import process from 'node:process';
import type { Document } from '#documents/document.ts';
import { createTypesetter, type TypesetterData } from './typesetter.ts';

/** What is sent first, and once. */
export type PdfStart = { readonly settings: TypesetterData };
/** One job, and its answer: the file, or what the typesetter said. */
export type PdfJob = { readonly number: number; readonly document: Document };
export type PdfAnswer = { readonly number: number } & (
  { readonly pdf: Uint8Array } | { readonly problem: string }
);

let typeset: ReturnType<typeof createTypesetter> | undefined;

process.on('message', (message: PdfStart | PdfJob) => {
  if ('settings' in message) {
    typeset = createTypesetter(message.settings);
    return;
  }
  process.send?.(answerTo(message));
});

function answerTo({ number, document }: PdfJob): PdfAnswer {
  try {
    if (!typeset) throw new Error('it was not told how to set type');
    return { number, pdf: typeset(document).pdf };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
}
