import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { cookieNameFor } from '#reach/reach.ts';
import { benchFolder } from './line.ts';

/** A server of the bench in a process of its own. */
export type Served = {
  /** Asks for a page as the security official. */
  get(path: string): Promise<{ readonly status: number; readonly type: string; readonly body: Buffer }>;
  /** Asks for one page again and again for so many milliseconds, over so many connections; the time of each, in ms. */
  flood(path: string, connections: number, milliseconds: number): Promise<number[]>;
  /** What the server holds in memory, in MB; undefined where the system does not tell (Linux does). */
  memory(): number | undefined;
  stop(): void;
};

/** Starts `page-server.ts`, and waits until it answers. */
export async function served(): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'page-server.ts'), benchFolder()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { port, session } = await new Promise<{ port: number; session: string }>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) =>
      resolve(JSON.parse(text.toString('utf8')) as { port: number; session: string }),
    );
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  const cookie = `${cookieNameFor(`http://127.0.0.1:${port}`)}=${session}`;
  return {
    async get(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
      const body = Buffer.from(await response.arrayBuffer());
      return { status: response.status, type: response.headers.get('content-type') ?? '', body };
    },
    async flood(path, connections, milliseconds) {
      const times: number[] = [];
      const until = performance.now() + milliseconds;
      const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\n`;
      await Promise.all(Array.from({ length: connections }, () => keepAsking(port, request, until, times)));
      return times;
    },
    memory() {
      const status = `/proc/${child.pid}/status`;
      if (!existsSync(status)) return undefined;
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'latin1'))?.[1]) / 1_024;
    },
    stop: () => child.stdin.end(),
  };
}

/** One connection: asks, waits for the whole answer, asks again. As little work as can be, for it has the other core. */
function keepAsking(port: number, request: string, until: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let begun = 0;
    let pieces: Buffer[] = [];
    const ask = (): void => {
      pieces = [];
      begun = performance.now();
      socket.write(request);
    };
    socket.once('connect', ask);
    socket.on('error', reject);
    socket.on('data', (piece) => {
      pieces.push(piece as Buffer);
      if (!isWhole(pieces)) return;
      times.push(performance.now() - begun);
      if (performance.now() < until) ask();
      else {
        socket.destroy();
        resolve();
      }
    });
  });
}

function isWhole(pieces: readonly Buffer[]): boolean {
  const first = pieces[0];
  if (!first) return false;
  const head = first.indexOf('\r\n\r\n');
  if (head === -1) throw new Error('An answer came with half a head.');
  const fields = first.toString('latin1', 0, head);
  if (!fields.startsWith('HTTP/1.1 200')) throw new Error(`The answer was ${fields.split('\r\n')[0]}.`);
  const length = /\r\ncontent-length: (\d+)/i.exec(fields)?.[1];
  const got = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length !== undefined) return got >= head + 4 + Number(length);
  return pieces.at(-1)?.subarray(-5).toString('latin1') === '0\r\n\r\n';
}
