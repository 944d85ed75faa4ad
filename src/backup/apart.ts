import { spawn } from 'node:child_process';

import { Outage } from '#ledger/store.ts';
import type { BackedUp } from './back-up.ts';

/** How Diligence is run in a process of its own. */
export type Process = {
  /** The program to run, with the arguments before the verb: this Node, and the launcher. */
  readonly command: readonly [string, ...string[]];
  /** What the process finds in its environment: the key may be there. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** What a backup in a process of its own is told. */
export type Apart = Process & {
  /** The data folder. */
  readonly data: string;
  /** The folder for backups. */
  readonly to: string;
  readonly second?: string | undefined;
};

/** A run that says nothing for so long is ended, in milliseconds: six hours. */
const patience = 6 * 60 * 60_000;

/**
 * Runs `diligence backup` in a process of its own, so that the pages answer as quickly as ever while a large record is
 * copied, sealed and verified. Older backups are removed by the scheme. It is for the caller to put it on record.
 *
 * @throws Outage with the sentence of the process where it could not be done.
 */
export async function backUpApart({ data, to, second, ...process }: Apart): Promise<BackedUp> {
  const options = ['--data', data, '--to', to, ...(second === undefined ? [] : ['--second', second])];
  return answeredApart(process, ['backup', ...options, '--remove-old', '--unrecorded']);
}

/**
 * What a command of Diligence answers with `--json` in a process of its own. Its shape is the caller's to know.
 *
 * @throws Outage with the sentence of the process where it refuses.
 */
export async function answeredApart<Answer>(
  { command: [program, ...before], environment }: Process,
  words: readonly string[],
): Promise<Answer> {
  const child = spawn(program, [...before, ...words, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment,
    timeout: patience,
    windowsHide: true,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const answer = parsed<Answer>(said);
  if (answer && typeof answer === 'object' && 'error' in answer)
    throw new Outage((answer as Refused).error.because);
  if (!answer || (code !== 0 && code !== 1))
    throw new Error(`diligence ${words[0]} ended before it was done (exit code ${code ?? 'none'}).`);
  return answer as Answer;
}

type Refused = { readonly error: { readonly because: string } };

function parsed<Answer>(text: string): Answer | Refused | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
