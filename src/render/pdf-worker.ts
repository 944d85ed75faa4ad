import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '#documents/document.ts';
import { createTypesetter, type TypesetterData } from './typesetter.ts';

/** One job, and its answer: the file, or what the typesetter said. */
export type PdfJob = { readonly number: number; readonly document: Document };
export type PdfAnswer = { readonly number: number } & (
  { readonly pdf: Uint8Array } | { readonly problem: string }
);

const typeset = createTypesetter(workerData as TypesetterData);

parentPort?.on('message', ({ number, document }: PdfJob) => {
  try {
    const { pdf } = typeset(document);
    const answer: PdfAnswer = { number, pdf };
    parentPort?.postMessage(answer, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    const answer: PdfAnswer = { number, problem: error instanceof Error ? error.message : String(error) };
    parentPort?.postMessage(answer, []);
  }
});
