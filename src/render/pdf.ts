import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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
  /** Milliseconds without a document after which the worker is ended (15,000 unless told): it holds much memory. */
  readonly idle?: number;
};

type Waiting = {
  readonly job: PdfJob;
  readonly settle: { resolve(pdf: Uint8Array): void; reject(error: Error): void };
};

/**
 * A renderer with one worker, a process of its own so that its memory is given back, that is started with the first document, kept warm for a while, and started again when
 * one is needed after it was ended, died or took too long. Documents are made one after another. An idle worker keeps no process alive.
 */
export function createPdfRenderer(settings: PdfSettings): PdfRenderer {
  const timeout = settings.timeout ?? 60_000;
  const idle = settings.idle ?? 15_000;
  const queue: Waiting[] = [];
  let worker: ChildProcess | undefined;
  let current: (Waiting & { readonly timer: NodeJS.Timeout }) | undefined;
  let numbers = 0;
  let closed = false;
  let resting: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const data: TypesetterData = {
      template: settings.template,
      fonts: settings.fonts,
      pictureStyle: settings.pictureStyle ?? '',
    };
    const started = spawn(process.execPath, ['--input-type=module', '--eval', beginning(settings.worker)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // It needs no key.
      env: { ...process.env, DILIGENCE_KEY: undefined },
      windowsHide: true,
    });
    started.send({ settings: data }, () => undefined);
    let reason = 'it ended';
    started.on('message', (answer: PdfAnswer | { readonly broken: string }) => {
      if ('broken' in answer) return void (reason = answer.broken);
      if (answer.number !== current?.job.number) return;
      if ('pdf' in answer) finish((settle) => settle.resolve(answer.pdf));
      else finish((settle) => settle.reject(failure(answer.problem)));
    });
    started.on('error', (error) => (reason = error.message));
    started.on('close', () => {
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
    hold(worker, false);
    answer(done.settle);
    next();
    if (current === undefined) rest();
  }

  /** What the typesetter holds is many times what all the rest holds, and reports are asked for seldom. */
  function rest(): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const ending = worker;
      worker = undefined;
      ending?.kill();
    }, idle);
    resting.unref();
  }

  function next(): void {
    if (current !== undefined) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    clearTimeout(resting);
    worker ??= start();
    hold(worker, true);
    const timer = setTimeout(() => {
      const late = worker;
      worker = undefined;
      late?.kill('SIGKILL');
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
      worker.send(waiting.job, () => undefined);
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
      clearTimeout(resting);
      const ending = worker;
      worker = undefined;
      for (const { settle } of queue.splice(0)) settle.reject(failure('the program is closing'));
      finish((settle) => settle.reject(failure('the program is closing')));
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      // Waiting for it is something to stay for.
      hold(ending, true);
      ending.kill('SIGKILL');
      await once(ending, 'exit');
    },
  };
}

/** Whether a worker keeps this process from ending. */
function hold(worker: ChildProcess | undefined, held: boolean): void {
  if (held) {
    worker?.ref();
    worker?.channel?.ref();
  } else {
    worker?.unref();
    worker?.channel?.unref();
  }
}

/** What a worker runs: its file, and a word about what breaks it. It ends with whoever started it. */
function beginning(file: URL): string {
  return `process.on('uncaughtException', ({ message }) => process.send({ broken: message }, () => process.exit(1)));
    process.on('disconnect', () => process.exit());
    await import(${JSON.stringify(file.href)});`;
}

function failure(problem: string): Error {
  return new Error(
    `The PDF could not be made (${problem}). Nothing was changed. Try again; the web page and CSV forms hold the same facts.`,
  );
}
