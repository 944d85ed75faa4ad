import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Opened } from '#open-installation.ts';
import { openInstallation } from '#open-installation.ts';
import { serve } from '#server.ts';
import type { Surroundings } from './answer.ts';
import { dataOption, numberOption, optionsOf } from './options.ts';

/** The port unless told. */
const usualPort = 4700;

/** Opens a data folder with the real clock and chance. */
export function openFolder(folder: string, { environment, now }: Surroundings): Opened {
  return openInstallation({ folder, now, randomBytes, key: environment['DILIGENCE_KEY'], report });
}

/** What broke, for whoever runs Diligence: where and why, and nothing of what was asked or typed. */
export function report(failure: unknown): void {
  const error = failure instanceof Error ? failure : new Error(String(failure));
  const cause =
    error.cause instanceof Error ? `\nbecause of ${error.cause.stack ?? error.cause.message}` : '';
  process.stderr.write(`${error.stack ?? error.message}${cause}\n`);
}

/** `diligence start`: serves until it is told to stop. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<undefined> {
  const { values } = optionsOf('start', args, {
    data: { type: 'string' },
    port: { type: 'string' },
    demo: { type: 'boolean' },
  });
  const port = portOf(values.port, surroundings);
  if (values.demo) {
    const { startDemo } = await import('./demo.ts');
    await startDemo(values.data, port, values.json ?? false, surroundings);
    return;
  }
  const folder = dataOption(values.data, surroundings);
  const opened = openFolder(folder, surroundings);
  await serveUntilStopped(opened, port, values.json ?? false, async (address) => {
    const { nightlyBackups } = await import('./nightly.ts');
    nightlyBackups(folder, opened, surroundings, report);
    const token = await opened.setUpToken();
    if (token === undefined) return {};
    return {
      words: 'Open this link once to set up your practice:',
      link: `${address}/set-up?token=${token}`,
    };
  });
}

/** The port: as given, else `PORT`, else 4700. */
export function portOf(given: string | undefined, { environment }: Surroundings): number {
  const fromEnvironment = environment['PORT'] || undefined;
  return (
    numberOption('port', given, 0, 65_535) ??
    numberOption('port', fromEnvironment, 0, 65_535, 'PORT') ??
    usualPort
  );
}

/** What is said beside the address: a link that works once, and what it is for. */
export type Invitation = { readonly words?: string; readonly link?: string; readonly more?: string };

/**
 * Under `npm start`, npm passes on no signal that it alone was sent: without this, Diligence would stay behind
 * and hold the port. Started otherwise, it may outlive whoever started it.
 */
function endWithNpm(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const above = processesAbove();
  setInterval(() => {
    if (processesAbove() !== above) end();
  }, 500).unref();
}

/** The shell that npm started this in, and npm above it, where the system tells (Linux does). */
function processesAbove(): string {
  const shell = process.ppid;
  try {
    // The fourth field is the parent; the second, in brackets, may hold blanks.
    const [, npm] = readFileSync(`/proc/${shell}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return `${shell} ${npm}`;
  } catch {
    return String(shell);
  }
}

/**
 * Serves, says where, and stops at SIGINT, SIGTERM or SIGHUP, or when the launcher is gone: requests under way
 * are finished, then the data folder is closed.
 */
export async function serveUntilStopped(
  opened: Opened,
  port: number,
  asJson: boolean,
  invite: (address: string) => Promise<Invitation>,
): Promise<void> {
  let running;
  try {
    running = await serve(opened.installation, port);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const { address, stop } = running;
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    void stop()
      .then(() => opened.close())
      .then(
        () => process.exit(0),
        (failure: unknown) => {
          report(failure);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  if (process.connected) process.on('disconnect', end);
  endWithNpm(end);

  const { words, link, more } = await invite(address);
  const said = [`Diligence is at ${address}`, words && `${words}\n${link}`, more]
    .filter(Boolean)
    .join('\n\n');
  process.stdout.write(asJson ? `${JSON.stringify({ address, ...(link && { link }) })}\n` : `${said}\n`);
}
