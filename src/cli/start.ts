import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { databaseIn } from '#installation/data-folder.ts';
import { lockFolder } from '#installation/folder-lock.ts';
import { leanMemory } from '#installation/lean-memory.ts';
import { outage } from '#ledger/database.ts';
import type { Opened } from '#installation/open-installation.ts';
import { openInstallation } from '#installation/open-installation.ts';
import { serve } from '#server.ts';
import type { Wanted } from '#server.ts';
import type { Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { reachOptions, reachWanted } from './reach-options.ts';

/** Opens a data folder with the real clock and chance. */
export function openFolder(folder: string, { environment, now }: Surroundings): Opened {
  const second = environment['DILIGENCE_BACKUPS'] || undefined;
  return openInstallation({
    folder,
    now,
    randomBytes,
    key: environment['DILIGENCE_KEY'],
    secondBackups: second === undefined ? undefined : resolve(second),
    environment,
    report,
  });
}

/**
 * Opens a data folder that nobody else is using, and keeps others out until it is closed.
 *
 * @throws Outage if another Diligence uses it.
 */
export function openAlone(folder: string, purpose: string, surroundings: Surroundings): Opened {
  const lock = lockFolder(folder, purpose, surroundings.now());
  try {
    mustBeWritable(databaseIn(folder));
    const opened = openFolder(folder, surroundings);
    return {
      ...opened,
      async close() {
        await opened.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.undo();
    throw error;
  }
}

/** SQLite opens a file that may only be read, and says so at the first write: too late for who starts a server. */
function mustBeWritable(database: string): void {
  try {
    if (existsSync(database)) accessSync(database, constants.W_OK);
  } catch (error) {
    throw outage(error, database);
  }
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
    demo: { type: 'boolean' },
    ...reachOptions,
  });
  const wanted = reachWanted(values, surroundings);
  if (values.demo) {
    const { startDemo } = await import('./demo.ts');
    await startDemo(values.data, wanted, values.json ?? false, surroundings);
    return;
  }
  const folder = dataOption(values.data, surroundings);
  const opened = openAlone(folder, 'diligence start', surroundings);
  await serveUntilStopped(opened, wanted, surroundings.now, values.json ?? false, async (address) => {
    const { nightlyBackups } = await import('./nightly.ts');
    nightlyBackups(folder, opened, surroundings, report);
    // Each practice is opened once now, so that a disposal that a crash cut short is finished before anybody asks.
    for (const id of await opened.practices()) void opened.installation.practice(id).catch(report);
    const token = await opened.setUpToken();
    if (token === undefined) return {};
    return {
      words: 'Open this link once to set up your practice:',
      link: `${address}/set-up?token=${token}`,
    };
  });
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
  wanted: Wanted,
  now: () => number,
  asJson: boolean,
  invite: (address: string) => Promise<Invitation>,
): Promise<void> {
  leanMemory();
  let running;
  try {
    running = await serve(opened.installation, wanted, now);
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
