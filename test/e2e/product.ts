import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** Debian's Chromium, or the one that is named. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export type Product = {
  readonly address: string;
  readonly link: string;
  /** What it wrote about failures so far. */
  reported(): string;
  stop(): Promise<void>;
};

/** `diligence start` on a free port; ready when it has printed its address. */
export async function startProduct(data: string, demo: boolean): Promise<Product> {
  const verb = demo ? ['start', '--demo'] : ['start'];
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'diligence.js'), ...verb, '--data', data, '--port', '0', '--json'],
    // The fourth channel ends it when this process is gone, however it went.
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  const said = await firstLine(child);
  if (said === undefined) {
    await ended;
    throw new Error(`Diligence did not start: ${errors}`);
  }
  const { address, link } = JSON.parse(said) as { address: string; link: string };
  return {
    address,
    link,
    reported: () => errors.replace('Building…\n', ''),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string | undefined> {
  assert.ok(stdout);
  for await (const line of createInterface({ input: stdout })) return line;
  return undefined;
}
