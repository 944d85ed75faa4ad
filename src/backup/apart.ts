import { spawn } from 'node:child_process';

import { Outage } from '#ledger/store.ts';
import type { BackedUp } from './back-up.ts';

/** What a backup in a process of its own is told. */
export type Apart = {
  /** The program to run, with the arguments before the verb: this Node, and the launcher. */
  readonly command: readonly [string, ...string[]];
  /** The data folder. */
  readonly data: string;
  /** The folder for backups. */
  readonly to: string;
  readonly second?: string | undefined;
  /** What the process finds in its environment: the key may be there. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** A run that says nothing for so long is ended, in milliseconds: six hours. */
const patience = 6 * 60 * 60_000;

/**
 * Runs `diligence backup` in a process of its own, so that the pages answer as quickly as ever while a large record is
 * copied, sealed and verified. Older backups are removed by the scheme. It is for the caller to put it on record.
 *
 * @throws Outage with the sentence of the process where it could not be done.
 */
export async function backUpApart({ command, data, to, second, environment }: Apart): Promise<BackedUp> {
  const [program, ...before] = command;
  const options = ['--data', data, '--to', to, ...(second === undefined ? [] : ['--second', second])];
  const child = spawn(program, [...before, 'backup', ...options, '--remove-old', '--unrecorded', '--json'], {
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
  const answer = parsed(said);
  if (answer && 'error' in answer) throw new Outage(answer.error.because);
  if (!answer || (code !== 0 && code !== 1))
    throw new Error(`The backup ended before it was done (exit code ${code ?? 'none'}).`);
  return answer;
}

function parsed(text: string): BackedUp | { readonly error: { readonly because: string } } | undefined {
  try {
    return JSON.parse(text) as BackedUp;
  } catch {
    return undefined;
  }
}
