import { Worker } from 'node:worker_threads';
import type { Document } from '#documents/document.ts';
import type { PdfAnswer, PdfJob } from './pdf-worker.ts';
import type { TypesetterData } from './typesetter.ts';

export type PdfRenderer = {
  /**
   * The document as a tagged PDF (PDF 1.7, PDF/UA-1), US Letter. The same document gives the same bytes. A
   * character that the fonts lack is shown as its number. Rejects with an `Error` whose sentence says what to do.
   */
  render(document: Document): Promise<Uint8Array>;
  /** Ends the worker; jobs that wait are rejected. */
  close(): Promise<void>;
};

export type PdfSettings = {
  /** The worker's file: `pdf-worker.ts` in the source, its built form in the package. */
  readonly worker: URL;
  /** The text of `assets/document.typ`. */
  readonly template: string;
  /** TrueType or OpenType files, the family to prefer first (see `shippedFonts`). */
  readonly fonts: readonly Uint8Array[];
  /** Style rules for the classes that pictures use; plain values, no custom properties. */
  readonly pictureStyle?: string;
  /** Milliseconds that one document may take (60,000 unless told). */
  readonly timeout?: number;
};

type Waiting = {
  readonly job: PdfJob;
  readonly settle: { resolve(pdf: Uint8Array): void; reject(error: Error): void };
};

/**
 * A renderer with one worker that is started with the first document, kept warm, and started again when it
 * dies or takes too long. Documents are made one after another. An idle worker keeps no process alive.
 */
export function createPdfRenderer(settings: PdfSettings): PdfRenderer {
  const timeout = settings.timeout ?? 60_000;
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: (Waiting & { readonly timer: NodeJS.Timeout }) | undefined;
  let numbers = 0;
  let closed = false;

  function start(): Worker {
    const data: TypesetterData = {
      template: settings.template,
      fonts: settings.fonts,
      pictureStyle: settings.pictureStyle ?? '',
    };
    const started = new Worker(settings.worker, { workerData: data });
    let reason = 'it ended';
    started.on('message', (answer: PdfAnswer) => {
      if (answer.number !== current?.job.number) return;
      if ('pdf' in answer) finish((settle) => settle.resolve(answer.pdf));
      else finish((settle) => settle.reject(failure(answer.problem)));
    });
    started.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)));
    started.on('exit', () => {
      if (worker !== started) return;
      worker = undefined;
      finish((settle) => settle.reject(failure(reason)));
    });
    return started;
  }

  function finish(answer: (settle: Waiting['settle']) => void): void {
    const done = current;
    if (done === undefined) return;
    current = undefined;
    clearTimeout(done.timer);
    worker?.unref();
    answer(done.settle);
    next();
  }

  function next(): void {
    if (current !== undefined) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    worker ??= start();
    worker.ref();
    const timer = setTimeout(() => {
      // It may be deep in one call and end only after it: the next document does not wait for that.
      const late = worker;
      worker = undefined;
      late?.unref();
      void late?.terminate();
      finish((settle) =>
        settle.reject(
          new Error(
            `The PDF took longer than ${Math.round(timeout / 1000)} seconds and was stopped. Try again with fewer records, or use the web page or CSV form.`,
          ),
        ),
      );
    }, timeout);
    current = { ...waiting, timer };
    try {
      worker.postMessage(waiting.job, []);
    } catch (error) {
      finish((settle) => settle.reject(failure(error instanceof Error ? error.message : String(error))));
    }
  }

  return {
    render(document) {
      if (closed) return Promise.reject(failure('the program is closing'));
      return new Promise((resolve, reject) => {
        queue.push({ job: { number: ++numbers, document }, settle: { resolve, reject } });
        next();
      });
    },
    async close() {
      closed = true;
      const ending = worker;
      worker = undefined;
      for (const { settle } of queue.splice(0)) settle.reject(failure('the program is closing'));
      finish((settle) => settle.reject(failure('the program is closing')));
      await ending?.terminate();
    },
  };
}

function failure(problem: string): Error {
  return new Error(
    `The PDF could not be made (${problem}). Nothing was changed. Try again; the web page and CSV forms hold the same facts.`,
  );
}
