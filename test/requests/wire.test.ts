import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, test } from 'node:test';

import { serve } from '#test/built.ts';
import { givenApp } from './given-app.ts';

/** Diligence on a port of this computer, asked byte by byte; gives the statuses of what it answers. */
async function onTheWire() {
  const given = givenApp();
  await given.signedIn();
  const running = await serve(
    given.installation,
    { how: 'this-computer', port: 0, listen: '127.0.0.1' },
    Date.now,
  );
  after(() => running.stop());
  const { port } = running.reach;
  const ask = (text: string): Promise<{ statuses: number[]; text: string }> =>
    new Promise((resolve, reject) => {
      let answered = '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.end(text.replaceAll('HERE', `localhost:${port}`)),
      );
      socket.setEncoding('latin1');
      socket.on('data', (chunk: string) => (answered += chunk));
      socket.on('error', reject);
      socket.on('close', () => {
        const statuses = [...answered.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
        resolve({ statuses, text: answered });
      });
    });
  return { ...given, ask };
}

const post = 'POST /sign-in HTTP/1.1\r\nHost: HERE\r\nOrigin: http://HERE\r\nConnection: close\r\n';
const get = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n${more}\r\n`;

test('request smuggling: a request that two servers could read in two ways is not answered as one, nor as two', async () => {
  const { ask, failures } = await onTheWire();
  const inner = 'GET /diligence.css HTTP/1.1\r\nHost: HERE\r\n\r\n';
  for (const [what, text] of Object.entries({
    'a length and chunks': `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
    'two lengths': `${post}Content-Length: 0\r\nContent-Length: 9\r\n\r\n${inner}`,
    'chunks that are none': `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
    'a blank before the colon': `${post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${inner}`,
    'a chunk of no length': `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n${inner}`,
    'a folded header': `GET /sign-in HTTP/1.1\r\nHost: HERE\r\nX: a\r\n b\r\n\r\n`,
    'lines without a carriage return': `GET /sign-in HTTP/1.1\nHost: HERE\n\n`,
    'two hosts': `GET /sign-in HTTP/1.1\r\nHost: HERE\r\nHost: evil.example\r\n\r\n`,
    'no host': `GET /sign-in HTTP/1.1\r\n\r\n`,
    'another host in the first line': `GET http://evil.example/sign-in HTTP/1.1\r\nHost: HERE\r\n\r\n`,
    'a host with a name before it': `GET /sign-in HTTP/1.1\r\nHost: a@HERE\r\n\r\n`,
    'an old version without a host': `GET /sign-in HTTP/1.0\r\n\r\n`,
  })) {
    const { statuses, text: answered } = await ask(text);
    assert.deepEqual(statuses, [400], what);
    assert.doesNotMatch(answered, /evil|at .*\.js/, what);
  }
  assert.deepEqual(failures, []);
});

test('what is too long, odd or of another protocol is answered plainly, and leads nowhere', async () => {
  const { ask, failures } = await onTheWire();
  const first = async (text: string) => (await ask(text)).statuses[0];
  assert.equal(await first(get('/sign-in', `X-Long: ${'a'.repeat(20_000)}\r\n`)), 431);
  assert.equal(await first(`${post}Content-Type: text/plain\r\nContent-Length: 99999999\r\n\r\nx`), 413);
  assert.equal(await first(`TRACE / HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n`), 403);
  assert.equal(await first(get(`/${'a'.repeat(14_000)}`)), 404);
  for (const path of ['//evil.example/x', '/%2e%2e%2f%2e%2e%2fetc/passwd', '/diligence.css/../package.json'])
    assert.equal(await first(get(path)), 404, path);
  const claimed = 'X-Original-URL: /people\r\nX-Rewrite-URL: /people\r\nX-Forwarded-Host: evil.example\r\n';
  const page = await ask(get('/sign-in', claimed));
  assert.deepEqual(page.statuses, [200]);
  assert.doesNotMatch(page.text, /evil/);
  assert.deepEqual(failures, []);
});
