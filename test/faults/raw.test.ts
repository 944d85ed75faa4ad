import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';

import { cookieNameFor } from '#reach/reach.ts';
import {
  givenData,
  givenPlace,
  incidentId,
  mustHold,
  reportForm,
  senderTo,
  started,
  whole,
} from './given-server.ts';
import type { Server } from './given-server.ts';
import { made, secret } from './given-requests.ts';
import type { Made } from './given-requests.ts';

const requests = whole ? 20_000 : 900;
const connectionsAtOnce = 24;

/** Sends bytes, and gives the first line of the answer; undefined where the connection ended without one. */
function sent({ port }: URL, { bytes, slowly }: Made): Promise<{ line: string; text: string } | undefined> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    const pieces: Buffer[] = [];
    let timer: NodeJS.Timeout | undefined;
    // Whoever never finishes is left alone for a moment only: the server's own limits are minutes.
    const late = setTimeout(() => socket.destroy(), slowly ? 400 : 3_000);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => pieces.push(piece as Buffer));
    socket.once('close', () => {
      clearTimeout(late);
      clearInterval(timer);
      const text = Buffer.concat(pieces).toString('utf8');
      resolve(text === '' ? undefined : { line: text.split('\r\n')[0] ?? '', text });
    });
    if (!slowly) return void socket.end(bytes);
    let at = 0;
    timer = setInterval(() => at < bytes.length && socket.write(bytes.subarray(at, ++at)), 20);
  });
}

/** Somebody else, who opens the door meanwhile. */
async function answering(server: Server): Promise<void> {
  const begun = performance.now();
  assert.equal((await senderTo(server, '').get('/sign-in'))?.status, 200, 'others are served all the while');
  assert.ok(performance.now() - begun < 10_000, 'and soon');
}

test(`${requests.toLocaleString('en-US')} raw requests, most of them no HTTP that anybody would send: no 500, no stack, nothing typed in the log`, async (t) => {
  const { folder, session } = await givenData(join(givenPlace(), 'data'));
  const entries = mustHold(folder);
  const server = await started(folder);
  const at = new URL(server.address);
  const host = `localhost:${at.port}`;
  const cookie = `${cookieNameFor(`http://${host}`)}=${session}`;
  const answers = new Map<string, number>();
  let left = requests;
  const lane = async (): Promise<void> => {
    while (left-- > 0) {
      const request = made(host, cookie);
      const answered = await sent(at, request);
      const status =
        answered === undefined ? 'none' : (/^HTTP\/1\.1 (\d{3})/.exec(answered.line)?.[1] ?? 'no status');
      answers.set(status, (answers.get(status) ?? 0) + 1);
      const shown = () =>
        `${request.what}: ${request.bytes.subarray(0, 600).toString('latin1')}\n→ ${answered?.text.slice(0, 600)}`;
      assert.doesNotMatch(status, /^5|no status/, shown());
      assert.doesNotMatch(answered?.text ?? '', /\n\s+at .+:\d+:\d+|node:internal/, shown());
      assert.doesNotMatch(answered?.text.split('\r\n\r\n')[0] ?? '', /^set-cookie: a=b/im, shown());
    }
  };
  const watch = setInterval(() => void answering(server).catch((error: unknown) => (trouble ??= error)), 500);
  let trouble: unknown;
  try {
    await Promise.all(Array.from({ length: connectionsAtOnce }, lane));
  } finally {
    left = 0;
    clearInterval(watch);
  }
  assert.equal(trouble, undefined, String(trouble));
  await answering(server);
  assert.equal(server.child.exitCode, null, server.trouble());
  assert.equal(server.trouble(), '', 'nothing broke, and so nothing is told');
  assert.equal(server.out().includes(secret), false);
  assert.equal(await server.end(), 0);
  const after = mustHold(folder);
  t.diagnostic(
    `${[...answers]
      .toSorted()
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ')}; ${after - entries} entries came of it`,
  );
});

test('200 connections that send a byte now and then hold nobody else up', async () => {
  const { folder } = await givenData(join(givenPlace(), 'data'));
  const server = await started(folder);
  const { port } = new URL(server.address);
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /incidents/report HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n');
    const timer = setInterval(() => socket.write('x'), 40);
    socket.once('close', () => clearInterval(timer));
    return socket;
  });
  for (let look = 0; look < 10; look++) await answering(server);
  for (const socket of slow) socket.destroy();
  assert.equal(await server.end(), 0);
  assert.equal(server.trouble(), '');
});

test('a body without an end is cut off at the largest form, and the memory of it is given back', async () => {
  const { folder } = await givenData(join(givenPlace(), 'data'));
  const server = await started(folder);
  const { port } = new URL(server.address);
  const host = `localhost:${port}`;
  for (const framing of ['content-length: 99000000', 'transfer-encoding: chunked']) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    const said: Buffer[] = [];
    socket.on('data', (piece) => said.push(piece as Buffer));
    socket.write(
      `POST /inventory/import HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\ncontent-type: multipart/form-data; boundary=x\r\n${framing}\r\n\r\n`,
    );
    const piece = Buffer.alloc(1_000_000, 'a');
    for (let megabyte = 0; megabyte < 16 && socket.writable && said.length === 0; megabyte++) {
      if (framing.startsWith('transfer')) socket.write(`${piece.length.toString(16)}\r\n`);
      if (!socket.write(piece))
        await Promise.race([
          new Promise((resolve) => socket.once('drain', resolve)),
          new Promise((resolve) => setTimeout(resolve, 300)),
        ]);
      if (framing.startsWith('transfer')) socket.write('\r\n');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    assert.match(Buffer.concat(said).toString('latin1'), /^HTTP\/1\.1 413 /, framing);
    await answering(server);
  }
  assert.equal(await server.end(), 0);
  assert.equal(server.trouble(), '');
});

test('a form that is sent in chunks, as some proxies send it on, is a form like any other', async () => {
  const { folder, session } = await givenData(join(givenPlace(), 'data'));
  const server = await started(folder);
  const at = new URL(server.address);
  const host = `localhost:${at.port}`;
  const id = incidentId();
  const form = new URLSearchParams(reportForm(id)).toString();
  const answered = await sent(at, {
    what: 'chunks',
    bytes: Buffer.from(
      `POST /incidents/report HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nconnection: close\r\ncookie: ${cookieNameFor(`http://${host}`)}=${session}\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n${form.length.toString(16)}\r\n${form}\r\n0\r\n\r\n`,
    ),
  });
  assert.match(answered?.line ?? 'no answer', /^HTTP\/1\.1 303/);
  assert.equal(await server.end(), 0);
  mustHold(folder, new Map([[id, 0]]));
});
