import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';

import { verifyFile } from '#ledger/verify/file.ts';
import { cookieNameFor } from '#reach/reach.ts';
import { root } from '#test/cli/diligence.ts';
import { clinic } from '#test/requests/given-app.ts';

/** Whether the campaigns run whole (`npm run faults`), or shortened as part of `npm test`. */
export const whole = process.env['DILIGENCE_FAULTS'] === 'whole';

/** A folder for one campaign, put away after it. */
export function givenPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'diligence-faults-'));
  after(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

/** How a server is started. */
export type How = {
  /** Words of a shell before the command: limits that the process inherits. */
  readonly limits?: string;
  /** Another account than that of the tests. */
  readonly account?: number | undefined;
};

/** The real server, in a process of its own. */
export type Server = {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it printed to standard output. */
  out(): string;
  /** What it printed for whoever runs it. */
  trouble(): string;
  /** Ends it with a signal, and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
};

/** A start that came to nothing. */
export type Refused = { readonly code: number | null; readonly out: string; readonly trouble: string };

/** Runs `diligence start` on a folder until it answers, or until it has ended by itself. */
export async function start(folder: string, { limits, account }: How = {}): Promise<Server | Refused> {
  const program = join(root, 'dist', 'cli.js');
  const args = [program, 'start', '--data', folder, '--port', '0'];
  const environment = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    // No fault is to be found in a cache of the compiler.
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const [command, words] =
    limits === undefined
      ? [process.execPath, args]
      : ['/bin/sh', ['-c', `${limits}; exec "$0" "$@"`, process.execPath, ...args]];
  const child = spawn(command, words, {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
    ...(account !== undefined && { uid: account, gid: account }),
  });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let out = '';
  let trouble = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (trouble += text));
  const address = await new Promise<string | undefined>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /Diligence is at (http:\/\/localhost:\d+)\n/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => resolve(undefined));
  });
  if (address === undefined) return { code: await ended, out, trouble };
  return {
    child,
    address: address.replace('localhost', '127.0.0.1'),
    out: () => out,
    trouble: () => trouble,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      const code = await ended;
      running.delete(child);
      return code;
    },
  };
}

const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A server that has to start. */
export async function started(folder: string, how: How = {}): Promise<Server> {
  const server = await start(folder, how);
  assert.ok('address' in server, 'code' in server ? server.trouble : '');
  return server;
}

/** Somebody who sends forms to a server: where to, and the cookie. */
export type Sender = {
  /** Sends a form; undefined where no answer came. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Reply | undefined>;
  get(path: string): Promise<Reply | undefined>;
};
export type Reply = { readonly status: number; readonly text: string; readonly location: string };

/** Milliseconds after which no answer is an answer too. */
const patience = 20_000;

/** Sends requests to a server, which calls itself `localhost`, in a session. */
export function senderTo({ address }: Pick<Server, 'address'>, session: string): Sender {
  const own = address.replace('127.0.0.1', 'localhost');
  const cookie = `${cookieNameFor(own)}=${session}`;
  async function send(path: string, init: RequestInit): Promise<Reply | undefined> {
    try {
      const response = await fetch(`${own}${path}`, {
        ...init,
        redirect: 'manual',
        headers: { cookie, origin: own, connection: 'close' },
        signal: AbortSignal.timeout(patience),
      });
      const text = await response.text();
      return { status: response.status, text, location: response.headers.get('location') ?? '' };
    } catch {
      return undefined;
    }
  }
  return {
    get: (path) => send(path, {}),
    post(path, fields) {
      return send(path, { method: 'POST', body: new URLSearchParams(fields) });
    },
  };
}

/** A data folder in which a practice is set up and its first officer is signed in. */
export type Template = { readonly folder: string; readonly session: string };

let template: { readonly made: Promise<Template>; readonly since: number } | undefined;

/** Milliseconds after which it is made anew: the session in it would be idle for too long. */
const stale = 6 * 60_000;

/** A fresh copy of that folder. */
export async function givenData(folder: string): Promise<Template> {
  if (template === undefined || performance.now() - template.since > stale)
    template = { made: setUp(), since: performance.now() };
  const { folder: from, session } = await template.made;
  cpSync(from, folder, { recursive: true });
  return { folder, session };
}

/** What is put away inside a test goes with that test; this goes with the last. */
const templatePlace = mkdtempSync(join(tmpdir(), 'diligence-faults-'));
after(() => rmSync(templatePlace, { recursive: true, force: true }));

async function setUp(): Promise<Template> {
  const folder = mkdtempSync(join(templatePlace, 'data-'));
  const server = await started(folder);
  const own = server.address.replace('127.0.0.1', 'localhost');
  const link = /token=(\S+)/.exec(server.out()) ?? (await laterLink(server));
  const response = await fetch(`${own}/set-up`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: own },
    body: new URLSearchParams({ ...clinic, token: link?.[1] ?? '' }),
  });
  assert.equal(response.status, 303, await response.text());
  const name = cookieNameFor(own);
  const set = response.headers.getSetCookie().find((one) => one.startsWith(`${name}=`));
  assert.ok(set);
  assert.equal(await server.end(), 0);
  // Nothing is in it but what a practice has after its first minute; the first backup, if it came so far, is not needed.
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  return { folder, session: set.slice(name.length + 1).split(';')[0] ?? '' };
}

async function laterLink(server: Server): Promise<RegExpExecArray | null> {
  for (let look = 0; look < 100 && !server.out().includes('token='); look++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return /token=(\S+)/.exec(server.out());
}

/** What must be on record: reports by their identifiers, and how many notes each has. */
export type Acknowledged = Map<string, number>;

/** An identifier for a report. */
export function incidentId(): string {
  return `incident-${randomBytes(8).toString('hex')}`;
}

/** The form of a report. */
export function reportForm(
  id: string,
  what = 'A made-up message asked for a password.',
): Record<string, string> {
  return { id, what, happened: '2026-11-02', discovered: '2026-11-02' };
}

/**
 * Fails unless the folder's record verifies, each payload opens, and all that was acknowledged is in it.
 *
 * @returns How many entries there are.
 */
export function mustHold(folder: string, acknowledged: Acknowledged = new Map(), after = ''): number {
  const path = join(folder, 'diligence.db');
  const key = Buffer.from(readFileSync(join(folder, 'installation.key'), 'latin1').trim(), 'base64');
  const { ok, faults, entries } = verifyFile(path, key);
  assert.ok(ok, `${after}: ${JSON.stringify(faults)}`);
  if (acknowledged.size === 0) return entries;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database
      .prepare(
        "SELECT json_extract(header, '$.subject') AS subject, json_extract(header, '$.type') AS type FROM entry WHERE json_extract(header, '$.area') = 'incidents'",
      )
      .all();
    const reported = new Set<string>();
    const notes = new Map<string, number>();
    for (const { subject, type } of rows) {
      if (type === 'incident-reported') reported.add(String(subject));
      else notes.set(String(subject), (notes.get(String(subject)) ?? 0) + 1);
    }
    for (const [id, noted] of acknowledged) {
      assert.ok(reported.has(id), `${after}: the report ${id} was acknowledged and is not on record`);
      const found = notes.get(id) ?? 0;
      assert.ok(
        found >= noted,
        `${after}: ${noted} notes on ${id} were acknowledged, ${found} are on record`,
      );
    }
  } finally {
    database.close();
  }
  return entries;
}
