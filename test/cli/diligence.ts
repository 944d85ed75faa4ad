import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export const root = join(import.meta.dirname, '..', '..');
export const launcher = join(root, 'bin', 'diligence.js');

/** A folder that is put away after the tests. */
export function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diligence-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** What the tests' own environment says must not decide what a command does. */
function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const ours = /^(PORT|NODE_TEST_CONTEXT|DILIGENCE_\w+)$/;
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  return { ...rest, ...more };
}

/** Runs the command to its end. */
export function diligence(
  args: readonly string[],
  { cwd = root, env = {} as Record<string, string>, node = process.execPath, program = launcher } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [program, ...args], {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

export type Server = {
  readonly child: ChildProcess;
  /** What it printed until it answered. */
  readonly said: string;
  readonly address: string;
  /** Milliseconds from the command to the first answer. */
  readonly milliseconds: number;
  /** Sends a signal, and gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts a server on a free port, and waits until it answers. It is stopped after the tests. */
export async function started(
  args: readonly string[],
  { node = process.execPath, program = launcher, cwd = root } = {},
): Promise<Server> {
  const begun = performance.now();
  const child = spawn(node, [program, ...args, '--port', '0'], {
    cwd,
    env: environment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  after(() => child.kill('SIGKILL'));
  let said = '';
  let trouble = '';
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString('utf8')));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /Diligence is at (http:\/\/localhost:\d+)\n/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${trouble}`)));
  });
  await fetch(`${address}/sign-in`);
  const milliseconds = performance.now() - begun;
  return {
    child,
    get said() {
      return said;
    },
    address,
    milliseconds,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** A folder with the sample practice in it. */
export async function givenSample(): Promise<string> {
  const folder = join(givenFolder(), 'sample');
  const answer = await json<{ data: string; entries: number }>(['demo', '--no-start', '--data', folder]);
  assert.equal(answer.data, folder);
  assert.ok(answer.entries > 100);
  return folder;
}

/** What a command that could be done prints with `--json`. */
export async function json<Shape>(args: readonly string[]): Promise<Shape> {
  const { code, out, err } = await diligence([...args, '--json']);
  assert.equal(code, 0, err + out);
  assert.equal(err, '');
  return JSON.parse(out) as Shape;
}

/** The error of a command that could not be done: the same sentence as text and as JSON, and exit code 2. */
export async function refusal(
  args: readonly string[],
  options = {},
): Promise<{ because: string; field?: string }> {
  const asText = await diligence(args, options);
  assert.equal(asText.code, 2, asText.out);
  assert.equal(asText.out, '');
  assert.doesNotMatch(asText.err, /\n\s+at /, 'no stack trace');
  const asJson = await diligence([...args, '--json'], options);
  assert.equal(asJson.code, 2);
  const { error } = JSON.parse(asJson.out) as { error: { because: string; field?: string } };
  assert.ok(
    asText.err.replace(/^Building…\n/, '').startsWith(error.because),
    `${asText.err} · ${error.because}`,
  );
  assert.match(error.because, /^\S.* .*\.$/s);
  return error;
}
